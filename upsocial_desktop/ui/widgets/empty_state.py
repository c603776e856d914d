"""What an empty place says: what this is, why it is empty, and the next action."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from upsocial_desktop.ui.icons import put_icon

# Qt.AlignmentFlag.AlignHCenter as a number, for the first paint (see rail.py).
_MIDDLE = 4


class EmptyState(QWidget):
    """An icon, a title, a sentence and at most one action, in the middle of an empty pane."""

    action_wanted = Signal()

    def __init__(
        self,
        icon: str = "",
        title: str = "",
        text: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._title, self._text = QLabel(self), QLabel(self), QLabel(self)
        self._title.setProperty("role", "subtitle")
        self._text.setProperty("role", "muted")
        for label in (self._icon, self._title, self._text):
            label.setProperty("alignment", _MIDDLE)
            label.setWordWrap(label is not self._icon)
        self._button = QPushButton(self)
        self._button.setObjectName("empty_state_action")
        self._button.clicked.connect(self.action_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        for widget in (self._icon, self._title, self._text):
            column.addWidget(widget)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._button)
        middle.addStretch(1)
        column.addLayout(middle)
        column.addStretch(3)
        self.show_words(icon, title, text, action)

    def show_words(self, icon: str, title: str, text: str, action: str = "") -> None:
        """Say something else; without `action` there is no button."""
        if icon:
            put_icon(self._icon, icon, "muted")
        self._title.setText(title)
        self._text.setText(text)
        self._button.setText(action)
        self._button.setVisible(bool(action))
