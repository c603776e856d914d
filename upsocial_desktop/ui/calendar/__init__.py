"""What is scheduled and what became of it."""
