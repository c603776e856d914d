"""A line on a page that offers something, with one button for each answer to it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce


class OfferBar(QFrame):
    """Shows words with buttons, said once to screen readers; `chosen` carries a button's name.

    In a narrow pane (`is_stacked`) the buttons stand below the words, which keep the whole width.
    """

    chosen = Signal(str)

    def __init__(
        self, name: str, parent: QWidget | None = None, *, is_stacked: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "banner")
        self._icon = QLabel(self)
        self.label = plain_label()
        self.label.setObjectName(f"{name}_words")
        self.buttons: dict[str, QPushButton] = {}
        self._answers = FlowRow()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.label, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(row)
        if is_stacked:
            column.addWidget(self._answers)
        else:
            row.addWidget(self._answers, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def add_button(self, name: str, words: str, icon: str = "") -> None:
        """Offer one answer more."""
        made = button(name, words, icon)
        made.clicked.connect(lambda: self.chosen.emit(name))
        self.buttons[name] = made
        self._answers.add(made)

    def show_offer(
        self, words: str, offered: Sequence[str], *, icon: str = "info", ink: str = "primary"
    ) -> None:
        """Show the offer with these of its buttons."""
        is_new = self.isHidden() or words != self.label.text()
        self.setProperty("ink", ink)
        self.style().unpolish(self)
        self.style().polish(self)
        put_icon(self._icon, icon, ink)
        self.label.setText(words)
        for name, made in self.buttons.items():
            made.setVisible(name in offered)
        self._answers.setVisible(bool(offered))
        self._answers.settle()
        self.show()
        if is_new:
            announce(self, words)
