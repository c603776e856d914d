"""A pretend X that knows nothing of the office and can run alone."""
