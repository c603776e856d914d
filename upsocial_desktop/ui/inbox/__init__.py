"""The mentions of an office and their reader."""
