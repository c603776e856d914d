"""Paints a mention in the list: who and when above, the words and what became of it below."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from upsocial_desktop.services.ports import Clock
from upsocial_desktop.services.records import MentionRow
from upsocial_desktop.ui import words
from upsocial_desktop.ui.inbox.model import look_of
from upsocial_desktop.ui.paged_model import ROW_ROLE
from upsocial_desktop.ui.widgets.chip import ReadyChips
from upsocial_desktop.ui.widgets.ready_line import ReadyLines
from upsocial_desktop.ui.widgets.row_lines import GUTTER, PAD, RowLines, paint_lines


class MentionDelegate(QStyledItemDelegate):
    """Two lines at a fixed height; `is_read` may know of a reading before the list does."""

    def __init__(self, clock: Clock, is_read: Callable[[MentionRow], bool], view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._clock = clock
        self._is_read = is_read
        self._lines, self._chips = ReadyLines(), ReadyChips()
        self._drawn_for: tuple[int, QFont, float] = (0, QFont(), 0.0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, MentionRow):
            super().paint(painter, option, index)
            return
        self._follow_look()
        box: QRect = option.rect
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        self._view.style().drawPrimitive(panel, option, painter, self._view)
        painter.save()
        lines = RowLines(
            row.author_username,
            row.author_name,
            row.text,
            words.short_when(row.created_at, self._clock.now()),
            self._is_read(row),
        )
        kept = self._paint_chip(painter, box, row)
        paint_lines(painter, box, self._view.palette(), self._lines, lines, kept)
        painter.restore()

    def _follow_look(self) -> None:
        """Begin anew where the colours, the font or the fineness of the screen are other ones."""
        palette, font = self._view.palette(), self._view.font()
        look = (palette.cacheKey(), font, self._view.devicePixelRatioF())
        if look != self._drawn_for:
            self._drawn_for = look
            self._lines.use_font(font)
            self._chips.use_look(palette, font, look[2])

    def _paint_chip(self, painter: QPainter, box: QRect, row: MentionRow) -> int:
        """Paint what became of a mention; answers how wide that is, with the gap before it."""
        chip = look_of(row)
        if chip is None:
            return 0
        room = box.adjusted(GUTTER, box.height() // 2, -PAD, -PAD // 2)
        room.setLeft(room.left() + room.width() // 2)
        return self._chips.paint(painter, room, chip, at_end=True) + PAD
