"""What the marks of the posts shown mean: icon, word and colour of each state among them."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from upsocial_desktop.ui.icons import icon
from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.words import Look

_GAP, _APART = 4, 14
_LINE = 1.25


class Legend(QWidget):
    """Under the grid, on as many lines as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks: tuple[Look, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_looks(self, looks: Iterable[Look]) -> None:
        """Show each look once, in this order."""
        self._looks = tuple(dict.fromkeys(looks))
        said = self.tr("Marks: %1").replace("%1", ", ".join(look[1] for look in self._looks))
        self.setAccessibleName(said if self._looks else "")
        self._settle()
        self.update()

    @property
    def words(self) -> tuple[str, ...]:
        """The words it shows."""
        return tuple(look[1] for look in self._looks)

    def sizeHint(self) -> QSize:
        return QSize(100, self._tall())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._settle()

    def _settle(self) -> None:
        self.setFixedHeight(self._tall())

    def _tall(self) -> int:
        return self._line() * max(
            (place.top() // self._line() + 1 for place in self._places()), default=1
        )

    def _line(self) -> int:
        return int(self.fontMetrics().height() * _LINE)

    def _places(self) -> list[QRect]:
        """Where each mark with its word stands; what has no room goes to another line."""
        metrics, places, left, top = self.fontMetrics(), [], 2, 0
        for look in self._looks:
            wide = metrics.ascent() + _GAP + metrics.horizontalAdvance(look[1]) + 2
            if left > _GAP and left + wide > self.width():
                left, top = 2, top + self._line()
            places.append(QRect(left, top, wide, self._line()))
            left += wide + _APART
        return places

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self.fontMetrics().ascent()
        for (name, said, ink), place in zip(self._looks, self._places(), strict=True):
            spot = QRect(place.left(), place.top() + (place.height() - side) // 2, side, side)
            icon(name, ink).paint(painter, spot)
            painter.setPen(colour_on(self.palette(), ink))
            room = place.adjusted(side + _GAP, 0, 0, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)
        painter.end()
