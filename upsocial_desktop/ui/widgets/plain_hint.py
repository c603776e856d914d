"""Hints that show words as they were written."""

from html import escape

from PySide6.QtGui import Qt


def plain_hint(text: str) -> str:
    """A tool tip for words of others; Qt would take some for mark-up, and has no way to say so."""
    if not Qt.mightBeRichText(text):
        return text
    return f"<span>{escape(text)}</span>".replace("\n", "<br>")
