"""Settings of this desk and this office."""
