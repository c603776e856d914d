"""Lines of words at hand for painting: cut to their room and shaped once, not at every painting."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QFont, QPainter, QTextLayout

from upsocial_desktop.ui.widgets.letters import fitted

# Some screens full of different words; then all are made anew.
MOST_LINES = 1_000


class ReadyLines:
    """Paints lines in a font and its bold face.

    A line is kept by its words and width, which are all that is in it: other words are another
    line, so none can be shown that has gone. Another font begins anew.
    """

    def __init__(self) -> None:
        self._fonts = _faces(QFont())
        self._made: dict[tuple[str, int, bool], tuple[QTextLayout, int, int]] = {}

    def use_font(self, font: QFont) -> None:
        """Paint in this font from now on."""
        if font != self._fonts[0]:
            self._fonts = _faces(font)
            self._made.clear()

    def paint(
        self,
        painter: QPainter,
        room: QRect,
        text: str,
        *,
        is_bold: bool = False,
        at_end: bool = False,
    ) -> int:
        """Paint a line with the pen of now, in the middle of its room's height; answers its width.

        It stands at the left of its room, or at its right end.
        """
        if not text:
            return 0
        width = room.width()
        made = self._made.get((text, width, is_bold))
        line, wide, tall = made or self._make(text, width, is_bold)
        left = room.x() + (width - wide if at_end else 0)
        line.draw(painter, QPointF(left, room.y() + (room.height() - tall) // 2))
        return wide

    def __len__(self) -> int:
        return len(self._made)

    def _make(self, text: str, width: int, is_bold: bool) -> tuple[QTextLayout, int, int]:  # noqa: FBT001 - handed on
        if len(self._made) >= MOST_LINES:
            self._made.clear()
        line = fitted(text, self._fonts[is_bold], width)
        shaped = line.lineAt(0)
        made = (line, round(shaped.naturalTextWidth()), round(shaped.height()))
        self._made[text, width, is_bold] = made
        return made


def _faces(font: QFont) -> tuple[QFont, QFont]:
    bold = QFont(font)
    bold.setBold(True)
    return QFont(font), bold
