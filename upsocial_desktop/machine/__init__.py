"""The computer: clock, paths, files, processes."""
