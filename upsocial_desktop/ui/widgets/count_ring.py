"""A ring that fills as a post grows, with the number of what is left."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from upsocial_desktop.domain.post_text import Measure
from upsocial_desktop.ui.tokens import colour_on

WARN_LEFT = 20
_RING, _GAP, _WIDTH = 20, 6, 3
_FULL_CIRCLE, _TOP = 360 * 16, 90 * 16
_PER_MILLE = 1000


class CountRing(QWidget):
    """Shows a measure: a ring, and in words how much is left or too much."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._ink, self._share = "", "primary", 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_measure(self, measure: Measure) -> None:
        """Show how heavy a text is."""
        if measure.left < 0:
            words, ink = self.tr("%1 too many"), "late"
        elif measure.left <= WARN_LEFT:
            words, ink = self.tr("%1 left"), "due"
        else:
            words, ink = self.tr("%1 left"), "primary"
        self._words = words.replace("%1", str(abs(measure.left)))
        self._ink, self._share = ink, min(measure.permillage, _PER_MILLE)
        self.setAccessibleName(self._words)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """How much is left, in words."""
        return self._words

    def sizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self._words)
        return QSize(_RING + _GAP + wide + 4, max(_RING, self.fontMetrics().height()) + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = _WIDTH / 2 + 1
        top = (self.height() - _RING) / 2
        ring = QRectF(inset, top + inset, _RING - 2 * inset, _RING - 2 * inset)
        painter.setPen(QPen(colour_on(self.palette(), "line"), _WIDTH))
        painter.drawEllipse(ring)
        painter.setPen(QPen(colour_on(self.palette(), self._ink), _WIDTH))
        painter.drawArc(ring, _TOP, -_FULL_CIRCLE * self._share // _PER_MILLE)
        painter.setPen(colour_on(self.palette(), self._ink if self._ink != "primary" else "text"))
        room = self.rect().adjusted(_RING + _GAP, 0, 0, 0)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._words)
        painter.end()
