"""The grid of a month or a week with its keys, and posts dragged from day to day."""

from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QTableView,
    QToolTip,
    QWidget,
)

from upsocial_desktop.ui.calendar import names
from upsocial_desktop.ui.calendar.grid_delegate import GridDelegate
from upsocial_desktop.ui.calendar.grid_model import WEEK, Cell, GridModel, day_sentence
from upsocial_desktop.ui.calendar.standing import Entry
from upsocial_desktop.ui.calendar.tiles import DAY, MORE, Tiles, tiles_of
from upsocial_desktop.ui.widgets.announce import announce
from upsocial_desktop.ui.widgets.plain_hint import plain_hint

Index = QModelIndex | QPersistentModelIndex
_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_LEAST_COLUMN = 60
_HEAD_PAD = 14
# As if a day had this much room, to see how tall a row must be for one post.
_ENDLESS = 1_000


class CalendarGrid(QTableView):
    """Left and right go to another day; up and down over a day's posts, then to another week.

    `day_wanted` carries a day that is not shown here, `page_turned` a step of a month or a week.
    """

    day_chosen = Signal(object)
    entry_chosen = Signal(object)
    entry_opened = Signal(object)
    day_opened = Signal(object)
    day_wanted = Signal(object)
    page_turned = Signal(int)
    days_wanted = Signal(int)
    dropped = Signal(object, object)

    def __init__(self, model: GridModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = model
        self._painting = GridDelegate(model, self)
        self._entry_id = 0
        self._pressed: tuple[Entry, QPoint, QRect] | None = None
        self._ghost: QLabel | None = None
        self.setObjectName("calendar_grid")
        self.setAccessibleName(self.tr("Calendar"))
        self.setModel(model)
        self.setItemDelegate(self._painting)
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setMinimumSectionSize(_LEAST_COLUMN)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        model.modelReset.connect(self._measure)

    def set_lines(self, lines: int) -> None:
        """How many lines a post has: one in a month, more in a week."""
        self._painting.lines = lines
        self._measure()

    # Where the keys stand

    @property
    def day(self) -> date | None:
        """The day gone to."""
        return self._grid.chosen[0]

    def current_cell(self) -> Cell | None:
        """The day gone to, with its posts."""
        on = self.day
        return self._grid.cell(self._grid.index_of(on)) if on is not None else None

    def current_entry(self) -> Entry | None:
        """The post gone to, None on a day itself."""
        cell, place = self.current_cell(), self._grid.chosen[1]
        return cell.entries[place] if cell and 0 <= place < len(cell.entries) else None

    def go_to_day(self, on: date, place: int = DAY) -> bool:
        """Go to a day, or to one of its posts; False where the day is not shown."""
        index = self._grid.index_of(on)
        cell = self._grid.cell(index)
        if cell is None:
            return False
        place = max(min(place, len(cell.entries) - 1), DAY)
        self._grid.chosen = (on, place)
        self._entry_id = cell.entries[place].row.id if place >= 0 else 0
        self.setCurrentIndex(index)
        self.viewport().update()
        if self._grid.now is not None and place >= 0:
            announce(self, self._grid.post_sentence(cell, place, self._grid.now))
            self.entry_chosen.emit(cell.entries[place])
        else:
            self.day_chosen.emit(cell)
        return True

    def go_to(self, draft_id: int) -> bool:
        """Go to a post; False where it is not among those read."""
        for cell in self._grid.cells:
            for place, entry in enumerate(cell.entries):
                if entry.row.id == draft_id:
                    return self.go_to_day(cell.day.on, place)
        return False

    def stay(self) -> bool:
        """Stand where the keys stood before other posts were shown; False where that has gone."""
        if self._entry_id and self.go_to(self._entry_id):
            return True
        on = self.day
        return on is not None and self.go_to_day(on, DAY)

    def go_by(self, step: int) -> None:
        """Go to the next post of the days shown, or to the one before."""
        on, place = self._grid.chosen
        cells = [cell for cell in self._grid.cells if on is None or cell.day.on >= on]
        if step < 0:
            cells = [cell for cell in self._grid.cells if on is None or cell.day.on <= on][::-1]
        for cell in cells:
            count = self._shown(cell)
            here = place if cell.day.on == on else (DAY if step > 0 else count)
            if 0 <= here + step < count:
                self.go_to_day(cell.day.on, here + step)
                return

    def _shown(self, cell: Cell) -> int:
        return len(self._tiles(cell).tiles)

    def _tiles(self, cell: Cell) -> Tiles:
        box = self.visualRect(self._grid.index_of(cell.day.on))
        return self._painting.tiles(box, self.fontMetrics(), cell)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the post; Ctrl with one goes to another day past its posts."""
        key, alt = Qt.Key(event.key()), Qt.KeyboardModifier.AltModifier
        step = _STEPS.get(key)
        if key == Qt.Key.Key_Escape and self._ghost is not None:
            self._drop_nowhere()
        elif step is not None and event.modifiers() & alt:
            self.days_wanted.emit(step)
        elif step is not None:
            is_past_posts = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            self._step(step, is_past_posts=is_past_posts)
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.page_turned.emit(1 if key == Qt.Key.Key_PageDown else -1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to_end(is_last=key == Qt.Key.Key_End)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self.open_current()
        else:
            event.ignore()

    def open_current(self) -> None:
        """Open the post gone to, or the day."""
        entry, on = self.current_entry(), self.day
        if entry is not None:
            self.entry_opened.emit(entry)
        elif on is not None:
            self.day_opened.emit(on)

    def _step(self, step: int, *, is_past_posts: bool) -> None:
        cell = self.current_cell()
        if cell is None:
            return
        on, place = self._grid.chosen
        is_down, is_level = step > 0, abs(step) == 1 or is_past_posts
        if not is_level and is_down and place + 1 < self._shown(cell):
            self.go_to_day(cell.day.on, place + 1)
        elif not is_level and not is_down and place >= 0:
            self.go_to_day(cell.day.on, place - 1)
        elif on is not None:
            self._go_over(on + timedelta(days=step), to_last=not is_level and not is_down)

    def _go_over(self, on: date, *, to_last: bool) -> None:
        cell = self._grid.cell(self._grid.index_of(on))
        if cell is None:
            self.day_wanted.emit(on)
        else:
            self.go_to_day(on, self._shown(cell) - 1 if to_last else DAY)

    def _go_to_end(self, *, is_last: bool) -> None:
        column = WEEK - 1 if is_last else 0
        cell = self._grid.cell(self._grid.index(self.currentIndex().row(), column))
        if cell is not None:
            self.go_to_day(cell.day.on)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to what is pressed; a post that may move can be dragged from here."""
        point = event.position().toPoint()
        cell = self._grid.cell(self.indexAt(point))
        self._pressed = None
        if cell is None:
            return
        tiles = self._tiles(cell)
        place = tiles.place_at(point, len(cell.day.marks))
        self.go_to_day(cell.day.on, place)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if place == MORE:
            self.day_opened.emit(cell.day.on)
        elif place >= 0 and cell.entries[place].may_change:
            self._pressed = (cell.entries[place], point, tiles.tiles[place])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry a post that is dragged, and show where it would stand."""
        point = event.position().toPoint()
        if self._pressed is None:
            self._show_cursor(point)
            return
        begin = self._pressed[1]
        is_far = (point - begin).manhattanLength() >= QApplication.startDragDistance()
        if self._ghost is None and is_far:
            self._ghost = self._make_ghost(self._pressed[2])
        if self._ghost is not None:
            self._ghost.move(point + self._pressed[2].topLeft() - begin)
            index = self.indexAt(point)
            cell = self._grid.cell(index)
            self._painting.target = (index, not cell.is_past) if cell is not None else None
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put a dragged post down; on its own day nothing happens."""
        pressed, was_dragged = self._pressed, self._ghost is not None
        self._drop_nowhere()
        cell = self._grid.cell(self.indexAt(event.position().toPoint()))
        if pressed is None or not was_dragged or cell is None:
            return
        if cell.day.on != self.day:
            self.dropped.emit(pressed[0], cell.day.on)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open what is under the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._drop_nowhere()
            self.open_current()

    def _make_ghost(self, tile: QRect) -> QLabel:
        ghost = QLabel(self.viewport())
        ghost.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        ghost.setPixmap(self.viewport().grab(tile))
        ghost.resize(tile.size())
        ghost.show()
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return ghost

    def _drop_nowhere(self) -> None:
        self._pressed = None
        self._painting.target = None
        if self._ghost is not None:
            self._ghost.deleteLater()
            self._ghost = None
            self.viewport().unsetCursor()
            self.viewport().update()

    def _entry_at(self, point: QPoint) -> tuple[Entry | None, Cell | None]:
        cell = self._grid.cell(self.indexAt(point))
        place = self._tiles(cell).place_at(point, 0) if cell is not None else DAY
        return (cell.entries[place] if cell is not None and place >= 0 else None), cell

    def _show_cursor(self, point: QPoint) -> None:
        entry = self._entry_at(point)[0]
        if entry is not None and entry.may_change:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    # Qt

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            entry, cell = self._entry_at(event.pos())
            if cell is not None:
                said = day_sentence(cell)
                if entry is not None:
                    is_clashing = entry.row.id in cell.clashing
                    said = self._grid.hint(entry, is_clashing=is_clashing)
                QToolTip.showText(event.globalPos(), plain_hint(said), self)
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._painting.has_focus = True
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._painting.has_focus = False
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    def _measure(self) -> None:
        self._share_height()
        widest = max(map(self.fontMetrics().horizontalAdvance, self._names_of_days()), default=0)
        self._grid.is_narrow = self.horizontalHeader().sectionSize(0) < widest + _HEAD_PAD

    def _names_of_days(self) -> list[str]:
        return [names.weekday(cell.day.on) for cell in self._grid.cells[:WEEK]]

    def _share_height(self) -> None:
        """Share the height among the weeks; each has room for a post at least."""
        weeks = max(self._grid.rowCount(), 1)
        endless = QRect(0, 0, 100, _ENDLESS)
        tiles = tiles_of(endless, self.fontMetrics(), 1, self._painting.lines)
        least = tiles.tiles[0].bottom() + tiles.head.top() + 2
        tall = max(self.viewport().height() // weeks, least)
        self.verticalHeader().setMinimumSectionSize(least)
        self.verticalHeader().setDefaultSectionSize(tall)
