"""A sheet of paper is cut into pages: lines, rows and boxes with their places, for any painter.

Made of Qt's text layouts alone, which unlike a text document have no timers and no owner, so that
a worker may lay out and draw.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextLayout, QTextLine, QTextOption

from upsocial_desktop.domain.paper import (
    Gap,
    Pairs,
    Paper,
    Part,
    Place,
    Sides,
    Table,
    Weight,
    Words,
    printable,
)

# Every sheet is laid out at this resolution and scaled to its device, so that the preview, the PDF
# and the printer break lines and pages at the same places.
DPI: Final = 300
# One inch is 25.4 mm; a point is the 72nd part of an inch.
PER_MM: Final = DPI / 25.4
WIDE_MM: Final = 210.0
TALL_MM: Final = 297.0
# Wider at the left, where the file is punched.
_LEFT_MM, _RIGHT_MM, _TOP_MM, _BOTTOM_MM = 22.0, 16.0, 20.0, 20.0
BODY: Final = QRectF(
    _LEFT_MM * PER_MM,
    _TOP_MM * PER_MM,
    (WIDE_MM - _LEFT_MM - _RIGHT_MM) * PER_MM,
    (TALL_MM - _TOP_MM - _BOTTOM_MM) * PER_MM,
)
# Devanagari first: it has the same Latin letters, and so all lines have one height.
_FAMILIES: Final = ("Noto Sans Devanagari", "Noto Sans", "Twemoji Mozilla")
_POINTS: Final = {
    Weight.TITLE: 16.0,
    Weight.HEADING: 13.0,
    Weight.STRONG: 11.0,
    Weight.USUAL: 11.0,
    Weight.SMALL: 9.0,
}
_BOLD = frozenset({Weight.TITLE, Weight.HEADING, Weight.STRONG})
_ALIGNED: Final = {
    Place.LEFT: Qt.AlignmentFlag.AlignLeft,
    Place.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Place.RIGHT: Qt.AlignmentFlag.AlignRight,
}
_INK, _RULE, _HEAD = QColor("#000000"), QColor("#999999"), QColor("#e6e6e6")
_PAIR_SHARES = (38, 62)
_AFTER_WORDS, _BEFORE_HEADING, _PADDING = 1.5 * PER_MM, 2.5 * PER_MM, 0.9 * PER_MM
_LEADING = 1.1
# A heading alone at the foot of a page helps nobody.
_WITH_HEADING = 18 * PER_MM


def font_of(weight: Weight, *, is_bold: bool = False) -> QFont:
    """The bundled font of paper, in dots, so that no device's own resolution changes it."""
    font = QFont()
    font.setFamilies(list(_FAMILIES))
    font.setPixelSize(round(_POINTS[weight] * DPI / 72))
    font.setBold(is_bold or weight in _BOLD)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def pen_of(colour: QColor) -> QPen:
    """A thin line."""
    return QPen(colour, 0.25 * PER_MM)


@dataclass(frozen=True)
class _Style:
    """How a text is broken into lines."""

    wide: float
    weight: Weight = Weight.USUAL
    place: Place = Place.LEFT
    first_indent: float = 0.0
    is_bold: bool = False


class _Text:
    """Plain text broken into lines of a width; its own line ends stay."""

    def __init__(self, text: str, style: _Style) -> None:
        shown = printable(text).replace("\n", "\u2028")
        self._layout = QTextLayout(shown, font_of(style.weight, is_bold=style.is_bold))
        option = QTextOption(_ALIGNED[style.place])
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.tops: list[float] = []
        self.height = 0.0
        self._layout.beginLayout()
        line = self._layout.createLine()
        while line.isValid():
            indent = style.first_indent if not self.tops else 0.0
            line.setLineWidth(max(style.wide - indent, 1.0))
            line.setPosition(QPointF(indent, self.height))
            self.tops.append(self.height)
            self.height += line.height() * _LEADING
            line = self._layout.createLine()
        self._layout.endLayout()

    @property
    def count(self) -> int:
        """How many lines there are."""
        return len(self.tops)

    def bottom(self, number: int) -> float:
        """Where a line ends, from the top of the text."""
        return self.tops[number + 1] if number + 1 < self.count else self.height

    def draw_line(self, painter: QPainter, number: int, at: QPointF) -> None:
        """Draw one line with its upper left corner at a point."""
        line: QTextLine = self._layout.lineAt(number)
        line.draw(painter, QPointF(at.x(), at.y() - self.tops[number]))


@dataclass(frozen=True)
class _Line:
    text: _Text
    number: int
    at: QPointF

    def draw(self, painter: QPainter) -> None:
        painter.setPen(_INK)
        self.text.draw_line(painter, self.number, self.at)


@dataclass(frozen=True)
class _Box:
    place: QRectF
    is_shaded: bool

    def draw(self, painter: QPainter) -> None:
        if self.is_shaded:
            painter.fillRect(self.place, _HEAD)
        painter.setPen(pen_of(_RULE))
        painter.drawRect(self.place)


@dataclass(frozen=True)
class _Row:
    """Cells beside each other; the lines of the table around them, or none."""

    cells: tuple[_Text, ...]
    lefts: tuple[float, ...]
    wides: tuple[float, ...]
    has_lines: bool
    is_shaded: bool = False

    @property
    def height(self) -> float:
        """The height of the tallest cell with the room around it."""
        return max((cell.height for cell in self.cells), default=0.0) + 2 * _PADDING


@dataclass
class Pages:
    """What stands on each page; made by `lay_out`."""

    marks: list[list[_Line | _Box]] = field(default_factory=lambda: [[]])
    _y: float = 0.0

    @property
    def count(self) -> int:
        """How many pages there are; one at least."""
        return len(self.marks)

    def draw(self, painter: QPainter, number: int) -> None:
        """Draw the body of a page, counted from 0, with its corner at the painter's origin."""
        for mark in self.marks[number]:
            mark.draw(painter)

    def add(self, part: Part) -> None:
        """Put a part below what is there."""
        if isinstance(part, Words):
            self._add_words(part)
        elif isinstance(part, Gap):
            self._y += part.height * PER_MM if self._y else 0.0
        elif isinstance(part, Sides):
            self._add_sides(part)
        elif isinstance(part, Pairs):
            for name, value in part.rows:
                self._add_row(_row((name, value), _PAIR_SHARES, Weight.USUAL))
        else:
            self._add_table(part)

    def _add_words(self, words: Words) -> None:
        is_heading = words.weight in {Weight.TITLE, Weight.HEADING}
        if is_heading and self._y:
            self._y += _BEFORE_HEADING
            self._make_room(_WITH_HEADING)
        indent = words.indent * PER_MM
        style = _Style(
            BODY.width() - indent, words.weight, words.place, words.first_indent * PER_MM
        )
        text = _Text(words.text, style)
        for number in range(text.count):
            tall = text.bottom(number) - text.tops[number]
            self._make_room(tall)
            self._put(_Line(text, number, QPointF(indent, self._y)))
            self._y += tall
        self._y += _AFTER_WORDS

    def _add_sides(self, sides: Sides) -> None:
        left = _Text(sides.left, _Style(BODY.width()))
        right = _Text(sides.right, _Style(BODY.width(), place=Place.RIGHT))
        self._make_room(max(left.height, right.height))
        for text in (left, right):
            for number, top in enumerate(text.tops):
                self._put(_Line(text, number, QPointF(0, self._y + top)))
        self._y += max(left.height, right.height)

    def _add_table(self, table: Table) -> None:
        head = _row(table.head, table.shares, Weight.SMALL, is_head=True)
        rows = [_row(cells, table.shares, Weight.SMALL, has_lines=True) for cells in table.rows]
        first = rows[0].height if rows else 0.0
        if head.height + first <= BODY.height():
            self._make_room(head.height + first)
        self._add_row(head)
        for row in rows:
            self._add_row(row, head)
        self._y += _AFTER_WORDS

    def _add_row(self, row: _Row, head: _Row | None = None) -> None:
        """A row whole if a page can hold it, else in pieces; the head comes again on a new page."""
        above = head.height if head is not None else 0.0
        if row.height > BODY.height() - self._y and row.height <= BODY.height() - above:
            self._next_page(head)
        done = [0] * len(row.cells)
        while True:
            self._put_piece(row, done)
            if all(at >= cell.count for at, cell in zip(done, row.cells, strict=True)):
                return
            self._next_page(head)

    def _put_piece(self, row: _Row, done: list[int]) -> None:
        """As many lines of each cell as the page holds, one at least; `done` counts them."""
        room = BODY.height() - self._y - 2 * _PADDING
        lines: list[_Line] = []
        tallest = 0.0
        for place, cell in enumerate(row.cells):
            first = done[place]
            start = cell.tops[first] if first < cell.count else cell.height
            while done[place] < cell.count:
                bottom = cell.bottom(done[place]) - start
                if bottom > room and done[place] > first:
                    break
                top = self._y + _PADDING + cell.tops[done[place]] - start
                lines.append(_Line(cell, done[place], QPointF(row.lefts[place] + _PADDING, top)))
                tallest = max(tallest, bottom)
                done[place] += 1
        tall = tallest + 2 * _PADDING
        if row.has_lines:
            for left, wide in zip(row.lefts, row.wides, strict=True):
                self._put(_Box(QRectF(left, self._y, wide, tall), row.is_shaded))
        for line in lines:
            self._put(line)
        self._y += tall

    def _make_room(self, tall: float) -> None:
        if self._y and self._y + tall > BODY.height():
            self._next_page()

    def _next_page(self, head: _Row | None = None) -> None:
        self.marks.append([])
        self._y = 0.0
        if head is not None:
            self._put_piece(head, [0] * len(head.cells))

    def _put(self, mark: _Line | _Box) -> None:
        self.marks[-1].append(mark)


def _row(
    cells: Sequence[str],
    shares: Sequence[int],
    weight: Weight,
    *,
    has_lines: bool = False,
    is_head: bool = False,
) -> _Row:
    wides = tuple(BODY.width() * share / 100 for share in shares)
    lefts = tuple(sum(wides[:place]) for place in range(len(wides)))
    is_pair = not (has_lines or is_head)
    texts = tuple(
        _Text(
            text,
            _Style(wide - 2 * _PADDING, weight, is_bold=is_head or (is_pair and place == 0)),
        )
        for place, (text, wide) in enumerate(zip(cells, wides, strict=True))
    )
    return _Row(texts, lefts, wides, has_lines or is_head, is_head)


def lay_out(paper: Paper) -> Pages:
    """Cut a sheet into pages."""
    pages = Pages()
    for part in paper.parts:
        pages.add(part)
    return pages
