"""A line of the agenda is painted: a day's heading, or a post in two lines."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from upsocial_desktop.ui import words
from upsocial_desktop.ui.calendar.model import CLASH_ROLE, LINE_ROLE, NOW_ROLE, DayLine
from upsocial_desktop.ui.calendar.standing import Entry, look_of, reason_of
from upsocial_desktop.ui.icons import icon
from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.widgets.chip import chip_size, paint_chip

_PAD, _GAP = 8, 8
_LINE = 1.35


def heading_height(metrics: QFontMetrics) -> int:
    """How tall the heading of a day is."""
    return int(metrics.height() * _LINE) + 2 * _PAD


def post_height(metrics: QFontMetrics) -> int:
    """How tall the two lines of a post are."""
    line = int(metrics.height() * _LINE)
    return max(line, chip_size(metrics, "X", "x").height()) + line + 2 * _PAD


class AgendaDelegate(QStyledItemDelegate):
    """Time, chip and account above; the words, or why it did not go, below."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        line = index.data(LINE_ROLE)
        painter.save()
        painter.setFont(option.font)
        if isinstance(line, DayLine):
            self._paint_day(painter, option, str(index.data()))
        elif isinstance(line, Entry):
            self._paint_ground(painter, option)
            self._paint_entry(painter, option, line, index)
        painter.restore()

    @staticmethod
    def _paint_day(painter: QPainter, option: QStyleOptionViewItem, heading: str) -> None:
        bold = QFont(option.font)
        bold.setBold(True)
        painter.setFont(bold)
        painter.setPen(colour_on(option.palette, "muted"))
        room = option.rect.adjusted(_PAD, 0, -_PAD, -4)
        shown = painter.fontMetrics().elidedText(heading, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignBottom, shown)
        painter.setPen(colour_on(option.palette, "line"))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, colour_on(option.palette, "chosen"))
            edge = QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(edge, colour_on(option.palette, "primary"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(option.rect, colour_on(option.palette, "surface_2"))

    def _paint_entry(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        entry: Entry,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        look = look_of(entry, index.data(NOW_ROLE))
        metrics, palette = option.fontMetrics, option.palette
        box = option.rect.adjusted(_PAD + 2, _PAD - 2, -_PAD, -_PAD + 2)
        size = chip_size(metrics, look[1], look[0])
        upper = QRect(box.left(), box.top(), box.width(), size.height())
        hour = words.hour(entry.row.due_at)
        time_wide = metrics.horizontalAdvance("00:00 PM") + _GAP
        painter.setPen(colour_on(palette, "text"))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, hour)
        chip = QRect(upper.left() + time_wide, upper.top(), size.width(), size.height())
        paint_chip(painter, chip, look, palette)
        rest = QRect(upper)
        rest.setLeft(chip.right() + _GAP)
        if index.data(CLASH_ROLE):
            side = metrics.ascent()
            middle = upper.top() + (upper.height() - side) // 2
            icon("triangle-alert", "due").paint(painter, QRect(rest.left(), middle, side, side))
            rest.setLeft(rest.left() + side + _GAP)
        handle = f"@{entry.row.account_username} · {entry.row.officer_name}"
        self._paint_line(painter, rest, handle, "muted", palette)
        lower = QRect(box.left(), upper.bottom(), box.width(), box.bottom() - upper.bottom())
        reason = reason_of(entry)
        text = " ".join(entry.row.text.split())
        if reason:
            wide = min(metrics.horizontalAdvance(reason), lower.width() * 3 // 5)
            self._paint_line(painter, QRect(lower.left(), lower.top(), wide + 4, lower.height()),
                             reason, look[2], palette)  # fmt: skip
            lower.setLeft(lower.left() + wide + _GAP)
        self._paint_line(painter, lower, text, "muted" if reason else "text", palette)

    @staticmethod
    def _paint_line(painter: QPainter, room: QRect, said: str, ink: str, palette: QPalette) -> None:
        painter.setPen(colour_on(palette, ink))
        shown = painter.fontMetrics().elidedText(said, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
