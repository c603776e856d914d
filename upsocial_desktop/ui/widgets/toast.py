"""The bar at the bottom that says what was done and offers to undo it for ten seconds."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from upsocial_desktop.ui.widgets.announce import announce

SHOWN_MS = 10_000
_EDGE = 16


class Toast(QFrame):
    """Floats over the bottom of its parent; stays while the pointer or the focus is on it."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self.setProperty("role", "toast")
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._button = QPushButton(self.tr("Undo"), self)
        self._button.setObjectName("toast_undo")
        self._button.clicked.connect(self._on_undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        row.addWidget(self._label)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SHOWN_MS)
        self._timer.timeout.connect(self._on_time)
        self._over = parent
        parent.installEventFilter(self)
        self.hide()

    def show_words(self, words: str, *, is_undoable: bool = True) -> None:
        """Say what was done for ten seconds."""
        self._label.setText(words)
        self._button.setVisible(is_undoable)
        self.adjustSize()
        self._settle()
        self.show()
        self.raise_()
        self._timer.start()
        announce(self, words)

    def keep_to(self, words: str) -> None:
        """Go once something else is what an undo would undo, as after Ctrl+Z."""
        if words != self.words:
            self._timer.stop()
            self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._label.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._settle()
        return super().eventFilter(watched, event)

    def _settle(self) -> None:
        room = self._over.size()
        wide = min(self.sizeHint().width(), room.width() - 2 * _EDGE)
        self.resize(wide, self.sizeHint().height())
        self.move((room.width() - wide) // 2, room.height() - self.height() - 3 * _EDGE)

    def _on_undo(self) -> None:
        self._timer.stop()
        self.hide()
        self.undo_wanted.emit()

    def _on_time(self) -> None:
        if self.underMouse() or self._button.hasFocus():
            self._timer.start()
        else:
            self.hide()
