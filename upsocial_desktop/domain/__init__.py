"""What is true: plain Python, no input or output, no clock."""
