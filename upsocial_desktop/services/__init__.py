"""What an officer can do: one function per use case, over doors."""
