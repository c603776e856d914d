"""Paints a case in the table: chips for its state and clock, whole letters in the other columns."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect
from PySide6.QtGui import QColor, QFont, QHelpEvent, QPainter, QPen
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
from upsocial_desktop.ui.case.model import (
    CODE,
    DUE,
    STATE,
    SUMMARY,
    columns,
    due_hint,
    due_look,
    state_look,
)
from upsocial_desktop.ui.icons import icon
from upsocial_desktop.ui.paged_model import ROW_ROLE
from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.widgets.chip import ReadyChips
from upsocial_desktop.ui.widgets.ready_line import ReadyLines

_PAD = 6
_STRONG = frozenset({CODE, SUMMARY})


class CaseDelegate(QStyledItemDelegate):
    """One line at a fixed height; the clock's chip tells the exact deadline on hover.

    What is painted again and again is kept by all that it shows, so none of it can be out of date.
    """

    def __init__(self, clock: Clock, view: QWidget) -> None:
        super().__init__(view)
        self._clock = clock
        self._view = view
        self._texts = tuple(column.text for column in columns(clock))
        self._lines, self._chips = ReadyLines(), ReadyChips()
        self._pens: dict[str, QPen] = {}
        self._rule = QColor()
        self._drawn_for: tuple[int, QFont, float] = (0, QFont(), 0.0)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self._follow_look()
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        self._view.style().drawPrimitive(panel, option, painter, self._view)
        row, column = index.data(ROW_ROLE), index.column()
        box: QRect = option.rect
        room = box.adjusted(_PAD, 0, -_PAD, 0)
        painter.save()
        if not isinstance(row, CaseRow):
            painter.setPen(self._pens["muted"])
            self._lines.paint(painter, room, str(index.data() or ""))
        elif column == STATE:
            self._chips.paint(painter, room, state_look(row))
        elif column == DUE:
            self._chips.paint(painter, room, due_look(row, self._clock.now()))
        else:
            self._paint_words(painter, room, column, row)
        painter.fillRect(box.x(), box.bottom(), box.width(), 1, self._rule)
        painter.restore()

    def _follow_look(self) -> None:
        """Begin anew where the colours, the font or the fineness of the screen are other ones."""
        view = self._view
        palette, font = view.palette(), view.font()
        look = (palette.cacheKey(), font, view.devicePixelRatioF())
        if look == self._drawn_for:
            return
        self._drawn_for = look
        self._lines.use_font(font)
        self._chips.use_look(palette, font, look[2])
        self._pens = {token: QPen(colour_on(palette, token)) for token in ("text", "muted")}
        self._rule = colour_on(palette, "line")

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

    def _paint_words(self, painter: QPainter, room: QRect, column: int, row: CaseRow) -> None:
        if column == SUMMARY and row.is_critical:
            side = self._view.fontMetrics().ascent()
            place = QRect(room.left(), room.center().y() - side // 2, side, side)
            icon("triangle-alert", "late").paint(painter, place)
            room = room.adjusted(side + _PAD, 0, 0, 0)
        painter.setPen(self._pens["text" if column in _STRONG else "muted"])
        self._lines.paint(painter, room, self._texts[column](row), is_bold=column == CODE)
