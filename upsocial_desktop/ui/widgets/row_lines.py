"""The two lines of a mention in the list: who and when above, the words below.

The first paint uses it, so no pen and no brush is set: PySide chooses among the many forms of those
calls by building all of Qt's names, which takes as long as all these rows (see rail.py).
"""

from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPalette

from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.widgets.letters import one_line
from upsocial_desktop.ui.widgets.ready_line import ReadyLines

PAD, GUTTER = 8, 20
LINES = 2.2
_DOT = 8
# Pixels below which a handle is not begun.
_LEAST_HANDLE = 24
# Lesser words are the words' own colour, let through less; far above the contrast of 4.5 on every
# surface (a test measures it).
FAINT = 0.72


class RowLines(NamedTuple):
    """What the two lines say. `at` is the moment in words."""

    username: str
    name: str
    text: str
    at: str
    is_read: bool


def row_height(font_height: int) -> int:
    """The height of a row of two lines, in pixels, for a font of that height."""
    return int(font_height * 1.35 * LINES) + 8


def fill(painter: QPainter, box: QRect, colour: QColor) -> None:
    """Fill a box with a colour."""
    path = QPainterPath()
    path.addRect(QRectF(box))
    painter.fillPath(path, _brush(colour))


def paint_lines(
    painter: QPainter,
    box: QRect,
    palette: QPalette,
    ready: ReadyLines,
    lines: RowLines,
    kept: int = 0,
) -> None:
    """Paint both lines and the rule below into a row's box.

    `kept` pixels at the right end of the second line stay free.
    """
    room = box.adjusted(GUTTER, PAD // 2, -PAD, -PAD // 2)
    half = room.height() // 2
    _paint_head(painter, room.adjusted(0, 0, 0, -half), palette, ready, lines)
    below = room.adjusted(0, half, -kept, 0)
    # The painter of a list has the pen of its words already.
    painter.setOpacity(FAINT if lines.is_read else 1.0)
    ready.paint(painter, below, one_line(lines.text))
    painter.setOpacity(1.0)
    rule = QRect(box.left() + PAD, box.bottom(), box.width() - 2 * PAD, 1)
    fill(painter, rule, colour_on(palette, "line"))


def _paint_head(
    painter: QPainter, room: QRect, palette: QPalette, ready: ReadyLines, lines: RowLines
) -> None:
    if not lines.is_read:
        _paint_dot(painter, room, colour_on(palette, "primary"))
    painter.setOpacity(FAINT)
    wide = ready.paint(painter, room, lines.at, at_end=True)
    painter.setOpacity(1.0)
    left = room.adjusted(0, 0, -wide - PAD, 0)
    name = one_line(lines.name or lines.username)
    wide = ready.paint(painter, left, name, is_bold=not lines.is_read)
    handle = left.adjusted(wide + PAD, 0, 0, 0)
    if handle.width() > _LEAST_HANDLE:
        painter.setOpacity(FAINT)
        ready.paint(painter, handle, f"@{lines.username}")
        painter.setOpacity(1.0)


def _paint_dot(painter: QPainter, room: QRect, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = room.center().y() - _DOT / 2 + 1
    path = QPainterPath()
    path.addEllipse(QRectF(room.left() - GUTTER + 6, top, _DOT, _DOT))
    painter.fillPath(path, _brush(colour))


def _brush(colour: QColor) -> QBrush:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, colour)
    return palette.text()
