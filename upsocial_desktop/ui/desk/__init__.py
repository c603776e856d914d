"""The page of what waits on this PC for the office database, and the bar that tells of it."""
