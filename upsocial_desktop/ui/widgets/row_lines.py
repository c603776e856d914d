"""The two lines of a mention in the list: who and when above, the words below.

The first paint uses it, so no pen and no brush is set: PySide chooses among the many forms of those
calls by building all of Qt's names, which takes as long as all these rows (see rail.py).
"""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPainterPath,
    QPalette,
    QTextLayout,
)

from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.widgets.letters import one_line, shorten

PAD, GUTTER = 8, 20
LINES = 2.2
_DOT = 8
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
    painter: QPainter, box: QRect, look: tuple[QPalette, QFont], lines: RowLines, kept: int = 0
) -> None:
    """Paint both lines and the rule below into a row's box.

    `kept` pixels at the right end of the second line stay free.
    """
    palette, font = look
    room = box.adjusted(GUTTER, PAD // 2, -PAD, -PAD // 2)
    half = room.height() // 2
    _paint_head(painter, room.adjusted(0, 0, 0, -half), look, lines)
    below = room.adjusted(0, half, -kept, 0)
    words = shorten(one_line(lines.text), QFontMetrics(font), below.width())
    _write(painter, below, words, font, is_faint=lines.is_read)
    rule = QRect(box.left() + PAD, box.bottom(), box.width() - 2 * PAD, 1)
    fill(painter, rule, colour_on(palette, "line"))


def _paint_head(
    painter: QPainter, room: QRect, look: tuple[QPalette, QFont], lines: RowLines
) -> None:
    palette, plain = look
    if not lines.is_read:
        _paint_dot(painter, room, colour_on(palette, "primary"))
    small = QFontMetrics(plain)
    wide = small.horizontalAdvance(lines.at)
    _write(painter, room.adjusted(room.width() - wide, 0, 0, 0), lines.at, plain, is_faint=True)
    left = room.adjusted(0, 0, -wide - PAD, 0)
    font = QFont(plain)
    font.setBold(not lines.is_read)
    bold = QFontMetrics(font)
    name = shorten(one_line(lines.name or lines.username), bold, left.width())
    _write(painter, left, name, font)
    handle = left.adjusted(bold.horizontalAdvance(name) + PAD, 0, 0, 0)
    shown = shorten(f"@{lines.username}", small, handle.width())
    if handle.width() > small.horizontalAdvance(shown):
        _write(painter, handle, shown, plain, is_faint=True)


def _paint_dot(painter: QPainter, room: QRect, colour: QColor) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    top = room.center().y() - _DOT / 2 + 1
    path = QPainterPath()
    path.addEllipse(QRectF(room.left() - GUTTER + 6, top, _DOT, _DOT))
    painter.fillPath(path, _brush(colour))


def _write(
    painter: QPainter, room: QRect, text: str, font: QFont, *, is_faint: bool = False
) -> None:
    # The painter of a list has the pen of its words already.
    painter.setOpacity(FAINT if is_faint else 1.0)
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    top = room.top() + (room.height() - line.height()) / 2
    layout.draw(painter, QPointF(room.left(), top))
    painter.setOpacity(1.0)


def _brush(colour: QColor) -> QBrush:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, colour)
    return palette.text()
