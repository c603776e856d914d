"""The screens: the only room that knows PySide6."""
