"""A dot with a word: online, practice, trouble."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from upsocial_desktop.ui.tokens import colour_on

_DOT, _GAP = 10, 6


class StatusDot(QWidget):
    """A coloured dot and the word that says the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._ink = "", "muted"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(self, words: str, ink: str, hint: str = "") -> None:
        """Show a state in words and colour."""
        self._words, self._ink = words, ink
        self.setAccessibleName(words)
        self.setToolTip(hint)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """The word beside the dot."""
        return self._words

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(_DOT + _GAP + wide + 2, self.fontMetrics().height() + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour_on(self.palette(), self._ink))
        painter.drawEllipse(QRectF(0, (self.height() - _DOT) / 2, _DOT, _DOT))
        painter.setPen(colour_on(self.palette(), "text"))
        room = self.rect().adjusted(_DOT + _GAP, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()
