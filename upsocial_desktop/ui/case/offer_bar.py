"""A line on a page that offers something, with one button for each answer to it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce


class OfferBar(QFrame):
    """Shows words with buttons, said once to screen readers; `chosen` carries a button's name."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("role", "banner")
        self._icon = QLabel(self)
        self.label = plain_label()
        self.label.setObjectName(f"{name}_words")
        self.buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self.label, 1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        row.addLayout(self._buttons)
        self.hide()

    def add_button(self, name: str, words: str, icon: str = "") -> None:
        """Offer one answer more."""
        made = button(name, words, icon)
        made.clicked.connect(lambda: self.chosen.emit(name))
        self.buttons[name] = made
        self._buttons.addWidget(made)

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
        self.show()
        if is_new:
            announce(self, words)
