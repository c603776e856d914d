"""Paints a mention in the list: who and when above, the words and what became of it below."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from upsocial_desktop.services.ports import Clock
from upsocial_desktop.services.records import MentionRow
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.letters import one_line, shorten
from upsocial_desktop.ui.inbox.model import look_of
from upsocial_desktop.ui.paged_model import ROW_ROLE
from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.widgets.chip import chip_size, paint_chip

_PAD, _GUTTER, _DOT = 8, 20, 8
_MIDDLE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_MIDDLE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class MentionDelegate(QStyledItemDelegate):
    """Two lines at a fixed height; `is_read` may know of a reading before the list does."""

    def __init__(self, clock: Clock, is_read: Callable[[MentionRow], bool], view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self._clock = clock
        self._is_read = is_read

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
        box: QRect = option.rect
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        self._view.style().drawPrimitive(panel, option, painter, self._view)
        painter.save()
        room = box.adjusted(_GUTTER, _PAD // 2, -_PAD, -_PAD // 2)
        half = room.height() // 2
        self._paint_head(painter, QRect(room.topLeft(), room.size()).adjusted(0, 0, 0, -half), row)
        self._paint_words(painter, room.adjusted(0, half, 0, 0), row)
        painter.setPen(colour_on(self._view.palette(), "line"))
        painter.drawLine(box.left() + _PAD, box.bottom(), box.right() - _PAD, box.bottom())
        painter.restore()

    def _paint_head(self, painter: QPainter, room: QRect, row: MentionRow) -> None:
        palette = self._view.palette()
        is_read = self._is_read(row)
        if not is_read:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour_on(palette, "primary"))
            top = room.center().y() - _DOT / 2 + 1
            painter.drawEllipse(QRectF(room.left() - _GUTTER + 6, top, _DOT, _DOT))
        font = QFont(self._view.font())
        small = QFontMetrics(font)
        at = words.short_when(row.created_at, self._clock.now())
        painter.setFont(font)
        painter.setPen(colour_on(palette, "muted"))
        painter.drawText(room, _MIDDLE_RIGHT, at)
        left = room.adjusted(0, 0, -small.horizontalAdvance(at) - _PAD, 0)
        font.setBold(not is_read)
        bold = QFontMetrics(font)
        name = shorten(one_line(row.author_name or row.author_username), bold, left.width())
        painter.setFont(font)
        painter.setPen(colour_on(palette, "text"))
        painter.drawText(left, _MIDDLE_LEFT, name)
        handle = left.adjusted(bold.horizontalAdvance(name) + _PAD, 0, 0, 0)
        painter.setFont(self._view.font())
        painter.setPen(colour_on(palette, "muted"))
        shown = shorten(f"@{row.author_username}", small, handle.width())
        if handle.width() > small.horizontalAdvance(shown):
            painter.drawText(handle, _MIDDLE_LEFT, shown)

    def _paint_words(self, painter: QPainter, room: QRect, row: MentionRow) -> None:
        palette = self._view.palette()
        painter.setFont(self._view.font())
        metrics = painter.fontMetrics()
        chip = look_of(row)
        if chip is not None:
            size = chip_size(metrics, chip[1], chip[0])
            wide = min(size.width(), room.width() // 2)
            tall = min(size.height(), room.height())
            place = QRect(0, 0, wide, tall)
            place.moveCenter(room.center())
            place.moveRight(room.right())
            paint_chip(painter, place, chip, palette)
            room = room.adjusted(0, 0, -wide - _PAD, 0)
        painter.setPen(colour_on(palette, "muted" if self._is_read(row) else "text"))
        painter.drawText(room, _MIDDLE_LEFT, shorten(one_line(row.text), metrics, room.width()))
