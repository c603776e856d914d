"""A label that gives way when room is short: the text ends in "…" and stands in full on hover."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from upsocial_desktop.ui.widgets.plain_hint import plain_hint


class ElidedLabel(QLabel):
    """One line of text; `least` is how many characters stay in sight however narrow it gets."""

    def __init__(self, text: str = "", least: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._least = least
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        wide = self.fontMetrics().horizontalAdvance(self.text()[: self._least] + "…")
        full = super().sizeHint()
        return QSize(min(wide, full.width()), full.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        room = self.contentsRect()
        if self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            self.setToolTip("")
            super().paintEvent(event)
            return
        self.setToolTip(plain_hint(self.text()))
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        elided = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, self.alignment() | Qt.AlignmentFlag.AlignVCenter, elided)
        painter.end()
