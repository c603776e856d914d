"""The pictures of a post as X lays them: one whole, two beside one another, then two rows."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QWidget

_GAP, _ROUND = 2, 12
_SHARE = 9 / 16


class PictureRow(QWidget):
    """Paints up to four pictures, each filling its field; hidden without any."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preview_pictures")
        self._pictures: list[QPixmap] = []
        self.hide()

    def show_pictures(self, pictures: Sequence[tuple[QPixmap, str]]) -> None:
        """Show pictures with their descriptions, which a screen reader says."""
        self._pictures = [picture for picture, _ in pictures]
        said = [alt or self.tr("no description") for _, alt in pictures]
        self.setAccessibleName(", ".join(said))
        self.setVisible(bool(pictures))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setFixedHeight(int(self.width() * _SHARE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QPainterPath()
        edge.addRoundedRect(self.rect(), _ROUND, _ROUND)
        painter.setClipPath(edge)
        for picture, field in zip(self._pictures, self._fields(), strict=False):
            self._paint(painter, picture, field)
        painter.end()

    @staticmethod
    def _paint(painter: QPainter, picture: QPixmap, field: QRect) -> None:
        if picture.isNull():
            painter.fillRect(field, Qt.GlobalColor.lightGray)
            return
        wanted = picture.size().scaled(field.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
        share = picture.width() / max(wanted.width(), 1)
        wide, high = int(field.width() * share), int(field.height() * share)
        left, top = (picture.width() - wide) // 2, (picture.height() - high) // 2
        painter.drawPixmap(field, picture, QRect(left, top, wide, high))

    def _fields(self) -> list[QRect]:
        wide, high = self.width(), self.height()
        left, top = (wide - _GAP) // 2, (high - _GAP) // 2
        count = len(self._pictures)
        if count == 1:
            return [QRect(0, 0, wide, high)]
        second = left + _GAP
        if count == 2:  # noqa: PLR2004 - two beside one another
            return [QRect(0, 0, left, high), QRect(second, 0, wide - second, high)]
        under = top + _GAP
        right = [
            QRect(second, 0, wide - second, top),
            QRect(second, under, wide - second, high - under),
        ]
        if count == 3:  # noqa: PLR2004 - a tall one and two small ones
            return [QRect(0, 0, left, high), *right]
        low = QRect(0, under, left, high - under)
        return [QRect(0, 0, left, top), right[0], low, right[1]]
