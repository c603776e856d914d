"""The headless face: JSON out, exit codes, English only."""
