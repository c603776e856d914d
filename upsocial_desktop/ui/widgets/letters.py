"""Text is shortened by what people see as letters, never inside one."""

from PySide6.QtGui import QFontMetrics, QTextLayout

_LONGEST = 400
_MORE = "…"


def one_line(text: str) -> str:
    """Text on one line: line ends and runs of blanks become one blank."""
    return " ".join(text[:_LONGEST].split())


def shorten(text: str, metrics: QFontMetrics, width: int) -> str:
    """As many whole letters of a line as fit a width in pixels, with "…" where some were left.

    A conjunct with its matras or a joined emoji is one letter (UX: क्ष | त्रि | य).
    """
    if metrics.horizontalAdvance(text) <= width:
        return text
    units = text[:_LONGEST].encode("utf-16-le")
    layout = QTextLayout(text[:_LONGEST])
    stops = [0]
    while stops[-1] * 2 < len(units):
        stops.append(layout.nextCursorPosition(stops[-1]))
    low, high = 0, len(stops) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if metrics.horizontalAdvance(_upto(units, stops[middle]) + _MORE) <= width:
            low = middle
        else:
            high = middle - 1
    return _upto(units, stops[low]).rstrip() + _MORE


def _upto(units: bytes, stop: int) -> str:
    return units[: stop * 2].decode("utf-16-le", "ignore")
