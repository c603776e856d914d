"""A field that narrows a list while one types."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from upsocial_desktop.ui.icons import icon

_REST_MS = 150


class SearchField(QLineEdit):
    """Words after a rest of 150 ms in typing, at once on Enter; Esc clears, ↓ leaves downwards."""

    words_changed = Signal(str)
    left_downwards = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self.setPlaceholderText(hint)
        self.setAccessibleName(hint)
        self.setClearButtonEnabled(True)
        self._glass = self.addAction(
            icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition
        )
        self._told = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.tell)
        self.textChanged.connect(self._on_text)

    def tell(self) -> None:
        """Tell the words now, if they differ from those told last."""
        self._rest.stop()
        words = self.text().strip()
        if words != self._told:
            self._told = words
            self.words_changed.emit(words)

    def show_words(self, words: str) -> None:
        """Show words that are known already, without telling them."""
        self.setText(words)
        self._rest.stop()
        self._told = words.strip()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears before it does anything else; Enter tells at once."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.tell()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.tell()
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
            return
        super().keyPressEvent(event)

    def _on_text(self) -> None:
        self._rest.start()
