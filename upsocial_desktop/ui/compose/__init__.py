"""The composer of posts."""
