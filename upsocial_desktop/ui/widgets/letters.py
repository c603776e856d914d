"""Text is shortened by what people see as letters, never inside one."""

from typing import Any

from PySide6.QtGui import QFont, QFontMetrics, QTextLayout, QTextLine

_LONGEST = 400
_MORE = "…"
# A line is looked at up to here first: few texts of so many signs fit, and shaping costs by length.
_LEAST, _PIXELS_A_SIGN = 24, 4


def one_line(text: str) -> str:
    """Text on one line: line ends and runs of blanks become one blank."""
    return " ".join(text[:_LONGEST].split())


def shorten(text: str, font: QFont, width: int) -> str:
    """As many whole letters of a line as fit a width in pixels, with "…" where some were left.

    A conjunct with its matras or a joined emoji is one letter (UX: क्ष | त्रि | य).
    """
    return fitted(text, font, width).text()


def fitted(text: str, font: QFont, width: int) -> QTextLayout:
    """The same as a line that is shaped already, to be painted."""
    layout = QTextLayout()
    for most in (max(width // _PIXELS_A_SIGN, _LEAST), _LONGEST):
        head = text[:most]
        layout = _laid_out(head, font)
        if _wide(layout) > width:
            return _cut(layout, font, width)
        if head == text:
            return layout
    whole = _laid_out(text, font)
    return whole if _wide(whole) <= width else _cut(layout, font, width)


def _laid_out(text: str, font: QFont) -> QTextLayout:
    layout = QTextLayout(text, font)
    # Else every question about it and every painting shapes the words anew.
    layout.setCacheEnabled(True)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return layout


def _wide(layout: QTextLayout) -> int:
    # As the metrics of a font round it.
    return int(layout.lineAt(0).naturalTextWidth() + 0.5)


def _cut(layout: QTextLayout, font: QFont, width: int) -> QTextLayout:
    """A text that is laid out, up to the last letter that fits together with "…"."""
    # What Qt has taken of it: half a sign, broken by some machine, is none to Qt.
    units = layout.text().encode("utf-16-le", "surrogatepass")
    line, end = layout.lineAt(0), len(units) // 2
    room = width - QFontMetrics(font).horizontalAdvance(_MORE)
    # Words that run from right to left begin at the right end.
    begin = _x(line, 0)
    stop = line.xToCursor(abs(begin - room))
    if not layout.isValidCursorPosition(stop):
        stop = layout.previousCursorPosition(stop)
    while stop < end and abs(_x(line, after := layout.nextCursorPosition(stop)) - begin) <= room:
        stop = after
    cut = _laid_out(_upto(units, stop).rstrip() + _MORE, font)
    # The last letter may be shaped otherwise where nothing follows it.
    while stop and _wide(cut) > width:
        stop = layout.previousCursorPosition(stop)
        cut = _laid_out(_upto(units, stop).rstrip() + _MORE, font)
    return cut


def _x(line: QTextLine, place: int) -> float:
    found: Any = line.cursorToX(place)
    # PySide answers with the place too, where Qt may have moved it.
    return float(found[0] if isinstance(found, tuple) else found)


def _upto(units: bytes, stop: int) -> str:
    return units[: stop * 2].decode("utf-16-le", "ignore")
