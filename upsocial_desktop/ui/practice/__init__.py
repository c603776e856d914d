"""What marks practice as practice."""
