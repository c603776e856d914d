"""A line below a list that ends before its hits do, so that nobody takes it for all there is."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from upsocial_desktop.ui.widgets.announce import announce


def cut_line() -> QLabel:
    """The line; hidden while the list is whole."""
    label = QLabel()
    label.setObjectName("list_is_cut")
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    label.hide()
    return label


def show_cut(label: QLabel, most: int) -> None:
    """Say after how many hits the list ends; 0 where it is whole."""
    if not most:
        label.hide()
        return
    said = QCoreApplication.translate(
        "CutLine", "Only the first %1 that match are looked at; there are more. Narrow further."
    ).replace("%1", f"{most:,}")
    is_new = label.isHidden() or label.text() != said
    label.setText(said)
    label.show()
    if is_new:
        announce(label, said)
