"""A scripted day: how a trainer writes it, what is still to come, and the time it runs by."""
