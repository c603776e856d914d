"""The list of the agenda with its keys."""

from datetime import date

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from upsocial_desktop.ui.calendar.delegate import AgendaDelegate, heading_height, post_height
from upsocial_desktop.ui.calendar.model import AgendaModel, DayLine
from upsocial_desktop.ui.calendar.standing import Entry

Index = QModelIndex | QPersistentModelIndex
_DAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class AgendaList(QTableView):
    """`entry_chosen` on going to a post, `entry_opened` on Enter, `days_wanted` on Alt+arrows.

    With Alt, left and right are a day, up and down a week, as on a wall calendar.
    """

    entry_chosen = Signal(object)
    entry_opened = Signal(object)
    days_wanted = Signal(int)

    def __init__(self, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = model
        self._told_id = 0
        self.setObjectName("agenda")
        self.setAccessibleName(self.tr("Posts by day"))
        self.setModel(model)
        self.setItemDelegate(AgendaDelegate(self))
        self.setMouseTracking(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        # Never by contents: ten thousand posts would be measured one by one.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.doubleClicked.connect(self._on_opened)
        model.modelReset.connect(self._measure)
        model.landed.connect(self._on_landed)
        self._measure()

    def current_entry(self) -> Entry | None:
        """The post gone to, None on a heading, on nothing, and until it is read."""
        line = self._agenda.line(self.currentIndex().row())
        return line if isinstance(line, Entry) else None

    @property
    def current_id(self) -> int:
        """The id of the post gone to, 0 for none."""
        return self._agenda.id_at(self.currentIndex().row())

    def current_day(self) -> date | None:
        """The day of the line gone to."""
        place = self.currentIndex().row()
        while place >= 0:
            line = self._agenda.line(place)
            if isinstance(line, DayLine):
                return line.on
            place -= 1
        return None

    def go_to(self, draft_id: int) -> bool:
        """Go to a post; False where the list does not have it."""
        place = self._agenda.place_of(draft_id)
        if place >= 0:
            self._go(place)
        return place >= 0

    def go_to_day(self, on: date) -> None:
        """Go to the heading of a day, and to the first post under it or after it."""
        place = self._agenda.place_of_day(on)
        if place < 0:
            self.go_to_last()
            return
        self.scrollTo(self._agenda.index(place, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        for after in range(place + 1, self._agenda.rowCount()):
            if self._agenda.is_post(after):
                self._go(after, scrolls=False)
                return
        self.go_to_last()

    def go_to_last(self) -> None:
        """Go to the last post there is."""
        for place in reversed(range(self._agenda.rowCount())):
            if self._agenda.is_post(place):
                self._go(place)
                return

    def go_by(self, step: int) -> None:
        """Go to the next post (or the one before, below zero), over headings."""
        place = self.currentIndex().row() + step
        while 0 <= place < self._agenda.rowCount() and not self._agenda.is_post(place):
            if place + step < 0:
                self.scrollToTop()
            place += step
        if self._agenda.is_post(place):
            self._go(place)

    def _go(self, place: int, *, scrolls: bool = True) -> None:
        index = self._agenda.index(place, 0)
        if scrolls:
            self.setCurrentIndex(index)
            return
        is_scrolling = self.hasAutoScroll()
        self.setAutoScroll(False)
        choose = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.selectionModel().setCurrentIndex(index, choose)
        self.setAutoScroll(is_scrolling)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        self._tell(current)

    def _tell(self, current: Index) -> None:
        # Asking for its words has it read, where it is not.
        current.data()
        line = self._agenda.line(current.row())
        self._told_id = line.row.id if isinstance(line, Entry) else 0
        if isinstance(line, Entry):
            self.entry_chosen.emit(line)

    def _on_landed(self) -> None:
        if self.current_id and self._told_id != self.current_id:
            self._tell(self.currentIndex())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A list that gets the focus has a current row, else screen readers stay silent."""
        super().focusInEvent(event)
        if not self.current_id:
            self.go_by(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Alt+arrows move by days, J and K go down and up past headings."""
        days = _DAYS.get(Qt.Key(event.key()))
        if days is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.days_wanted.emit(days)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._on_opened()
        elif event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self.go_by(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    def _measure(self) -> None:
        metrics, rows = self.fontMetrics(), self.verticalHeader()
        rows.setMinimumSectionSize(heading_height(metrics))
        rows.setDefaultSectionSize(post_height(metrics))
        for place in self._agenda.headings():
            rows.resizeSection(place, heading_height(metrics))

    def _on_opened(self) -> None:
        entry = self.current_entry()
        if entry is not None:
            self.entry_opened.emit(entry)
