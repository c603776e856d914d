"""Who asks, and whether they may: keys, tokens, signatures, consent."""
