"""The first start, in at most four pages."""
