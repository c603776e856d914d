"""A day of the grid is painted: its number, why the office is closed, and its posts as tiles."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from upsocial_desktop.domain.deadline import SUNDAY
from upsocial_desktop.ui import words
from upsocial_desktop.ui.calendar.grid_model import CELL_ROLE, Cell, GridModel
from upsocial_desktop.ui.calendar.standing import Entry, look_of
from upsocial_desktop.ui.calendar.tiles import GAP, PAD, Tiles, tiles_of
from upsocial_desktop.ui.icons import icon
from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.when import short_hour
from upsocial_desktop.ui.widgets.letters import one_line
from upsocial_desktop.ui.widgets.ready_line import ReadyLines

_FAINT = 26
# How much wider bold letters are, at most.
_BOLD = 1.15
_ROUND = 4.0

Index = QModelIndex | QPersistentModelIndex


class GridDelegate(QStyledItemDelegate):
    """`lines` is how many lines a tile has; `chosen` the day and post the keys stand on."""

    def __init__(self, model: GridModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self.lines = 1
        self.has_focus = False
        # The day under a post that is being dragged, and whether it may be put there.
        self.target: tuple[QModelIndex, bool] | None = None
        self._lines = ReadyLines()

    def tiles(self, box: QRect, metrics: QFontMetrics, cell: Cell) -> Tiles:
        """Where the parts of a cell stand."""
        return tiles_of(box, metrics, len(cell.entries), self.lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        cell = index.data(CELL_ROLE)
        if not isinstance(cell, Cell):
            return
        self._lines.use_font(option.font)
        painter.save()
        painter.setFont(option.font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, cell)
        tiles = self.tiles(option.rect, option.fontMetrics, cell)
        self._paint_head(painter, option, cell, tiles)
        on, place = self._grid.chosen
        for number, (entry, room) in enumerate(zip(cell.entries, tiles.tiles, strict=False)):
            is_chosen = on == cell.day.on and number == place
            self._paint_tile(painter, option, entry, room, cell, is_chosen=is_chosen)
        self._paint_frame(painter, option, is_on=on == cell.day.on and place < 0)
        if self.target is not None and self.target[0] == index:
            ink = "primary" if self.target[1] else "late"
            _outline(painter, option.rect, colour_on(option.palette, ink), 3)
        painter.restore()

    @staticmethod
    def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, cell: Cell) -> None:
        ground = "surface_2" if cell.is_outside or cell.day.is_closed else "surface"
        painter.fillRect(option.rect, colour_on(option.palette, ground))
        painter.setPen(colour_on(option.palette, "line"))
        painter.drawLine(option.rect.topRight(), option.rect.bottomRight())
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        if cell.day.held is not None:
            # From day to day one band, as long as posts wait.
            band = QRect(option.rect.left(), option.rect.bottom() - 3, option.rect.width(), 3)
            painter.fillRect(band, colour_on(option.palette, "due"))
        if cell.is_today:
            edge = QRect(option.rect.left(), option.rect.top(), option.rect.width(), 3)
            painter.fillRect(edge, colour_on(option.palette, "primary"))

    def _paint_head(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, tiles: Tiles
    ) -> None:
        palette, head = option.palette, tiles.head
        number = str(cell.day.on.day)
        wide = max(option.fontMetrics.horizontalAdvance("00") + 2 * PAD, head.height())
        room = QRect(head.left(), head.top(), wide, head.height())
        painter.setPen(colour_on(palette, _ink_of_number(cell)))
        if cell.is_today:
            painter.setBrush(colour_on(palette, "primary"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(room), room.height() / 2, room.height() / 2)
            painter.setPen(colour_on(palette, "on_primary"))
            # In the middle of its pill.
            taken = option.fontMetrics.horizontalAdvance(number)
            room.translate((room.width() - taken) // 2, 0)
        else:
            room.translate(PAD, 0)
        self._lines.paint(painter, room, number, is_bold=cell.is_today)
        end = self._paint_more(painter, option, cell, tiles)
        rest = QRect(head.left() + wide + GAP, head.top(), 0, head.height())
        rest.setRight(end - GAP)
        said = one_line(cell.day_note)
        # A Sunday is closed by its name; a holiday's name is worth its beginning.
        has_room = option.fontMetrics.horizontalAdvance(said) <= rest.width()
        is_news = has_room and (cell.day.on.weekday() != SUNDAY or cell.day.held is not None)
        if said and rest.width() > 0 and (is_news or cell.day.is_listed):
            painter.setPen(colour_on(palette, "late" if cell.day.is_listed else "muted"))
            self._lines.paint(painter, rest, said)

    def _paint_more(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell, tiles: Tiles
    ) -> int:
        """Say how many posts have no room; answers where what stands before it must end."""
        left = len(cell.day.marks) - len(tiles.tiles)
        if left <= 0:
            return tiles.head.right()
        said = self.tr("+%1 more").replace("%1", str(left))
        is_tight = option.fontMetrics.horizontalAdvance(said) * _BOLD > tiles.more.width()
        if is_tight or cell.day.is_listed:
            said = f"+{left}"
        painter.setPen(colour_on(option.palette, "primary"))
        wide = self._lines.paint(painter, tiles.more, said, is_bold=True, at_end=True)
        return tiles.more.right() - wide

    def _paint_tile(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        entry: Entry,
        room: QRect,
        cell: Cell,
        *,
        is_chosen: bool,
    ) -> None:
        palette = option.palette
        now = self._grid.now
        if now is None:
            return
        look = look_of(entry, now)
        _paint_body(painter, room, look[2], palette, is_chosen=is_chosen)
        line = QRect(room.left() + PAD, room.top(), room.width() - 2 * PAD, room.height())
        if self.lines > 1:
            line.setHeight(room.height() // self.lines)
        side = min(option.fontMetrics.ascent(), line.height() - 2)
        middle = line.top() + (line.height() - side) // 2
        icon(look[0], look[2]).paint(painter, QRect(line.left(), middle, side, side))
        rest = line.adjusted(side + PAD, 0, 0, 0)
        hour = words.hour(entry.row.due_at) if self.lines > 1 else short_hour(entry.row.due_at)
        is_clashing = entry.row.id in cell.clashing
        painter.setPen(colour_on(palette, "due" if is_clashing else "text"))
        if is_clashing:
            mark = QRect(rest.right() - side + 1, middle, side, side)
            if rest.width() - side - GAP > option.fontMetrics.horizontalAdvance(hour) * _BOLD:
                icon("triangle-alert", "due").paint(painter, mark)
                rest.setRight(mark.left() - GAP)
            else:
                hour += "!"
        taken = self._lines.paint(painter, rest, hour, is_bold=True)
        rest.setLeft(rest.left() + taken + PAD)
        if self.lines > 1:
            under = QRect(line.left(), line.bottom() + 1, line.width(), line.height())
            painter.setPen(colour_on(palette, look[2]))
            self._lines.paint(painter, under, look[1])
            rest = under.translated(0, line.height())
        painter.setPen(colour_on(palette, "muted" if cell.is_outside else "text"))
        if rest.width() > side:
            self._lines.paint(painter, rest, one_line(entry.row.text))

    def _paint_frame(self, painter: QPainter, option: QStyleOptionViewItem, *, is_on: bool) -> None:
        if not is_on:
            return
        ink = "primary" if self.has_focus else "border"
        _outline(painter, option.rect, colour_on(option.palette, ink), 2)


def _ink_of_number(cell: Cell) -> str:
    if cell.day.is_closed and not cell.is_outside:
        return "late"
    return "muted" if cell.is_outside else "text"


def _paint_body(
    painter: QPainter, room: QRect, ink: str, palette: QPalette, *, is_chosen: bool
) -> None:
    colour = colour_on(palette, ink)
    faint = QColor(colour)
    faint.setAlpha(_FAINT)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_on(palette, "chosen") if is_chosen else faint)
    painter.drawRoundedRect(QRectF(room), _ROUND, _ROUND)
    if is_chosen:
        _outline(painter, room, colour_on(palette, "primary"), 2)


def _outline(painter: QPainter, box: QRect, colour: QColor, wide: int) -> None:
    painter.setPen(QPen(colour, wide))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = wide / 2
    painter.drawRoundedRect(QRectF(box).adjusted(half, half, -half, -half), _ROUND, _ROUND)
