"""The sheet of all keys, and the help of a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.ui.actions import EVERYWHERE, Action, actions_of

_TALLEST = 480


class CheatSheet(QDialog):
    """Which key does what: on this page first, then everywhere."""

    def __init__(self, page_id: str, page_title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cheat_sheet")
        self.setWindowTitle(self.tr("Keys"))
        inside = QWidget(self)
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        here = actions_of(page_id) if page_id else ()
        if here:
            self._add(grid, page_title, here)
        self._add(grid, self.tr("Everywhere"), actions_of(EVERYWHERE))
        grid.setRowStretch(grid.rowCount(), 1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        scroll.setAccessibleName(self.tr("Keys"))
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(scroll)
        column.addWidget(box)
        self.resize(520, _TALLEST)

    def _add(self, grid: QGridLayout, title: str, actions: tuple[Action, ...]) -> None:
        heading = QLabel(title, self)
        heading.setProperty("role", "subtitle")
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for action in actions:
            row = grid.rowCount()
            keys = QLabel(action.shown_keys, self)
            keys.setProperty("role", "muted")
            grid.addWidget(keys, row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(QLabel(action.shown_words, self), row, 1)


class HelpDialog(QDialog):
    """A few sentences about the page that is shown."""

    def __init__(self, title: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("help")
        self.setWindowTitle(title)
        label = QLabel(text, self)
        label.setObjectName("help_words")
        label.setWordWrap(True)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(label, 1)
        column.addWidget(box)
        self.setMinimumWidth(440)
