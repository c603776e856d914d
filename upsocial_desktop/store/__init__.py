"""The office database: the only room that knows SQL."""
