"""The answer box of a low window, folded to one line until it is wanted."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.letters import one_line, shorten

_ROOM_FOR_ICON = 48


class FoldedLine(QPushButton):
    """A button as wide as the box, with the beginning of the words that stand in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("unfold_answer")
        self.setStyleSheet("text-align: left")
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._words = ""
        put_icon(self, "pencil")

    def show_words(self, words: str) -> None:
        """Show the beginning of these words."""
        self._words = one_line(words)
        self.setAccessibleName(self._words)
        self._settle()

    def minimumSizeHint(self) -> QSize:
        return QSize(80, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._settle()

    def _settle(self) -> None:
        room = max(self.width() - _ROOM_FOR_ICON, 40)
        self.setText(shorten(self._words, self.font(), room).replace("&", "&&"))
