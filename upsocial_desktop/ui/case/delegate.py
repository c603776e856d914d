"""Paints a case in the table: chips for its state and clock, whole letters in the other columns."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from upsocial_desktop.services.ports import Clock
from upsocial_desktop.services.records import CaseRow
from upsocial_desktop.ui.case.model import CODE, DUE, STATE, SUMMARY, due_hint, due_look, state_look
from upsocial_desktop.ui.icons import icon
from upsocial_desktop.ui.paged_model import ROW_ROLE
from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.widgets.chip import chip_size, paint_chip
from upsocial_desktop.ui.widgets.letters import shorten
from upsocial_desktop.ui.words import Look

_PAD = 6
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CaseDelegate(QStyledItemDelegate):
    """One line at a fixed height; the clock's chip tells the exact deadline on hover."""

    def __init__(self, clock: Clock, view: QWidget) -> None:
        super().__init__(view)
        self._clock = clock
        self._view = view

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, CaseRow):
            super().paint(painter, option, index)
            return
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        self._view.style().drawPrimitive(panel, option, painter, self._view)
        box: QRect = option.rect
        room = box.adjusted(_PAD, 0, -_PAD, 0)
        painter.save()
        painter.setFont(self._view.font())
        if index.column() == STATE:
            self._paint_chip(painter, room, state_look(row))
        elif index.column() == DUE:
            self._paint_chip(painter, room, due_look(row, self._clock.now()))
        else:
            self._paint_words(painter, room, index, row)
        painter.setPen(colour_on(self._view.palette(), "line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        row = index.data(ROW_ROLE)
        if (
            event.type() is QEvent.Type.ToolTip
            and isinstance(row, CaseRow)
            and index.column() == DUE
        ):
            QToolTip.showText(event.globalPos(), due_hint(row), view)
            return True
        return super().helpEvent(event, view, option, index)

    def _paint_chip(self, painter: QPainter, room: QRect, look: Look) -> None:
        size = chip_size(painter.fontMetrics(), look[1], look[0])
        place = QRect(0, 0, min(size.width(), room.width()), min(size.height(), room.height() - 2))
        place.moveCenter(room.center())
        place.moveLeft(room.left())
        paint_chip(painter, place, look, self._view.palette())

    def _paint_words(
        self,
        painter: QPainter,
        room: QRect,
        index: QModelIndex | QPersistentModelIndex,
        row: CaseRow,
    ) -> None:
        if index.column() == SUMMARY and row.is_critical:
            side = painter.fontMetrics().ascent()
            place = QRect(room.left(), room.center().y() - side // 2, side, side)
            icon("triangle-alert", "late").paint(painter, place)
            room = room.adjusted(side + _PAD, 0, 0, 0)
        if index.column() == CODE:
            bold = QFont(painter.font())
            bold.setBold(True)
            painter.setFont(bold)
        token = "text" if index.column() in {CODE, SUMMARY} else "muted"
        painter.setPen(colour_on(self._view.palette(), token))
        text = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        painter.drawText(room, _MIDDLE, shorten(text, painter.fontMetrics(), room.width()))
