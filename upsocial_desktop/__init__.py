"""The complaint desk and publishing desk of the departments of Uttar Pradesh on X."""

__version__ = "0.1.0"
