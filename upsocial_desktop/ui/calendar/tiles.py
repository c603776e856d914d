"""Where the parts of a day's cell stand: its head, and a tile for each post that has room."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics

PAD, GAP = 4, 2
# A press on the head goes to the day itself, one on the count of what has no room to its list.
DAY, MORE = -1, -2
_MORE_WIDE = 0.45


@dataclass(frozen=True)
class Tiles:
    """The places in a cell, and how many of its posts have one."""

    head: QRect
    more: QRect
    tiles: tuple[QRect, ...]

    def place_at(self, point: QPoint, posts: int) -> int:
        """The post at a point, else DAY or MORE."""
        for place, tile in enumerate(self.tiles):
            if tile.contains(point):
                return place
        return MORE if posts > len(self.tiles) and self.more.contains(point) else DAY


def tiles_of(box: QRect, metrics: QFontMetrics, posts: int, lines: int) -> Tiles:
    """The parts of a cell; a tile has one line of text in a month, more in a week."""
    line = metrics.height()
    inside = box.adjusted(PAD, GAP + 1, -PAD - 1, -GAP - 1)
    head = QRect(inside.left(), inside.top(), inside.width(), line)
    tall = line * lines + GAP
    below = inside.bottom() - head.bottom() - GAP
    fit = min(max((below + GAP) // (tall + GAP), 0), posts)
    first = head.bottom() + 1 + GAP
    tiles = tuple(
        QRect(inside.left(), first + place * (tall + GAP), inside.width(), tall)
        for place in range(fit)
    )
    wide = int(inside.width() * _MORE_WIDE)
    more = QRect(inside.right() - wide + 1, head.top(), wide, head.height())
    return Tiles(head, more, tiles)


def most_tiles(tall: int, metrics: QFontMetrics, lines: int) -> int:
    """How many posts a cell of a height can have room for."""
    return len(tiles_of(QRect(0, 0, 100, tall), metrics, 1_000, lines).tiles)
