"""Polite words for screen readers, where this Qt has them."""

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Have a screen reader say something without moving the focus; silent before Qt 6.8."""
    if hasattr(QtGui, "QAccessibleAnnouncementEvent") and QtGui.QAccessible.isActive():
        event = QtGui.QAccessibleAnnouncementEvent(widget, words)
        QtGui.QAccessible.updateAccessibility(event)
