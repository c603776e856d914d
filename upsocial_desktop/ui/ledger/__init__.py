"""The page of the achievement ledger, and what is made of it."""
