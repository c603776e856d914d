"""A quiet bar above a list: something new, or something that went wrong, with an action."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce


class Banner(QFrame):
    """Words with an icon, an action and a way to dismiss it; hidden while it has nothing to say.

    Used for "12 new ↑" (`show_words`) and for trouble (ink "late").
    """

    action_wanted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("role", "banner")
        self._icon = QLabel(self)
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setObjectName("banner_words")
        self._label.setWordWrap(True)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._button = QPushButton(self)
        self._button.setObjectName("banner_action")
        self._button.clicked.connect(self.action_wanted)
        self._close = QPushButton(self)
        self._close.setObjectName("banner_close")
        self._close.setProperty("role", "quiet")
        self._close.setAccessibleName(self.tr("Dismiss"))
        self._close.setToolTip(self.tr("Dismiss"))
        put_icon(self._close, "x")
        self._close.clicked.connect(self.dismiss)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self.hide()

    def show_words(
        self, words: str, action: str = "", *, icon: str = "info", ink: str = "primary"
    ) -> None:
        """Show words, said politely to screen readers; without `action` there is no button."""
        self.setProperty("ink", ink)
        self.style().unpolish(self)
        self.style().polish(self)
        put_icon(self._icon, icon, ink)
        self._label.setText(words)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.show()
        announce(self, words)

    @property
    def words(self) -> str:
        """What it says now."""
        return self._label.text()

    def dismiss(self) -> None:
        """Hide it because the officer has seen it."""
        self.hide()
        self.dismissed.emit()
