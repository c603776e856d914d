"""A small mark of status: icon, word and colour, never colour alone."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QPixmapCache,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from upsocial_desktop.ui.icons import icon
from upsocial_desktop.ui.tokens import colour_on

# Name of the icon, words, colour token.
Look = tuple[str, str, str]

_PAD, _GAP = 8, 4
_MOST_CHIPS = 500


def chip_size(metrics: QFontMetrics, words: str, icon_name: str) -> QSize:
    """How large a chip with these words is."""
    height = metrics.height() + 2 * _GAP
    side = metrics.ascent() + _GAP if icon_name else 0
    return QSize(metrics.horizontalAdvance(words) + 2 * _PAD + side, height)


def paint_chip(painter: QPainter, place: QRect, look: Look, on: QPalette) -> None:
    """Paint a chip; `look` is icon name, words and colour token. For delegates and the widget.

    A chip is drawn once and kept as a picture: its smooth edges are half the cost of a row.
    """
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(place.topLeft(), _picture(look, place.size(), painter.font(), on, ratio))


class ReadyChips:
    """Chips of one look of a list, at hand as pictures; another look begins anew."""

    def __init__(self) -> None:
        self._font, self._palette, self._ratio = QFont(), QPalette(), 1.0
        self._made: dict[tuple[Look, int, int], QPixmap] = {}

    def use_look(self, palette: QPalette, font: QFont, ratio: float) -> None:
        """Draw with these colours, in this font, for a screen as fine as this, from now on."""
        self._font, self._palette, self._ratio = QFont(font), QPalette(palette), ratio
        self._made.clear()

    def paint(self, painter: QPainter, room: QRect, look: Look, *, at_end: bool = False) -> int:
        """Paint a chip in the middle of its room's height; answers how wide it is.

        It stands at the left of its room, or at its right end.
        """
        key = (look, room.width(), room.height())
        picture = self._made.get(key)
        if picture is None:
            if len(self._made) >= _MOST_CHIPS:
                self._made.clear()
            size = chip_size(QFontMetrics(self._font), look[1], look[0]).boundedTo(room.size())
            picture = _picture(look, size, self._font, self._palette, self._ratio)
            self._made[key] = picture
        wide, tall = (round(side / self._ratio) for side in (picture.width(), picture.height()))
        left = room.x() + (room.width() - wide if at_end else 0)
        painter.drawPixmap(QPoint(left, room.y() + (room.height() - tall) // 2), picture)
        return wide


def _picture(look: Look, size: QSize, font: QFont, on: QPalette, ratio: float) -> QPixmap:
    key = "|".join(
        (
            *("chip", *look, colour_on(on, look[2]).name(), font.key()),
            f"{size.width()}x{size.height()}@{ratio}",
        )
    )
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        brush = QPainter(picture)
        brush.setFont(font)
        _draw_chip(brush, QRect(0, 0, size.width(), size.height()), look, on)
        brush.end()
        QPixmapCache.insert(key, picture)
    return picture


def _draw_chip(painter: QPainter, place: QRect, look: Look, on: QPalette) -> None:
    icon_name, words, ink = look
    colour = colour_on(on, ink)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1))
    faint = colour_on(on, ink)
    faint.setAlpha(28)
    painter.setBrush(faint)
    box = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
    left = place.left() + _PAD
    if icon_name:
        side = painter.fontMetrics().ascent()
        spot = QRect(left, place.center().y() - side // 2 + 1, side, side)
        icon(icon_name, ink).paint(painter, spot)
        left += side + _GAP
    room = QRect(left, place.top(), place.right() - left - _PAD + 2, place.height())
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


class Chip(QWidget):
    """A status as icon, word and colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = ("", "", "muted")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_status(self, icon_name: str, words: str, ink: str, hint: str = "") -> None:
        """Show a status; `hint` is the full form, said on hover."""
        self._look = (icon_name, words, ink)
        self.setAccessibleName(words)
        self.setToolTip(hint)
        self.updateGeometry()
        self.update()

    @property
    def words(self) -> str:
        """The word it shows."""
        return self._look[1]

    def sizeHint(self) -> QSize:
        return chip_size(self.fontMetrics(), self._look[1], self._look[0])

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_chip(painter, self.rect(), self._look, self.palette())
        painter.end()
