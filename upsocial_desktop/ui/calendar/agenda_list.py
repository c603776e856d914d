"""The list of the agenda with its keys."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from upsocial_desktop.ui.calendar.delegate import AgendaDelegate
from upsocial_desktop.ui.calendar.model import AgendaModel, DayLine
from upsocial_desktop.ui.calendar.standing import Entry

Index = QModelIndex | QPersistentModelIndex
_DAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class AgendaList(QListView):
    """`entry_chosen` on going to a post, `entry_opened` on Enter, `days_wanted` on Alt+arrows.

    Left and right are a day, up and down a week, as on a wall calendar.
    """

    entry_chosen = Signal(object)
    entry_opened = Signal(object)
    days_wanted = Signal(int)

    def __init__(self, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._agenda = model
        self.setObjectName("agenda")
        self.setAccessibleName(self.tr("Posts by day"))
        self.setModel(model)
        self.setItemDelegate(AgendaDelegate(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_opened)

    def current_entry(self) -> Entry | None:
        """The post gone to, None on a heading or nothing."""
        line = self._agenda.line(self.currentIndex().row())
        return line if isinstance(line, Entry) else None

    def go_to(self, draft_id: int) -> bool:
        """Go to a post; False where the list does not have it."""
        place = self._agenda.place_of(draft_id)
        if place >= 0:
            self._go(place)
        return place >= 0

    def go_to_today(self) -> None:
        """Go to today's heading, and to the first post under it or after it."""
        place = self._agenda.place_of_today()
        if place < 0:
            return
        self.scrollTo(self._agenda.index(place), QAbstractItemView.ScrollHint.PositionAtTop)
        for after in range(place + 1, self._agenda.rowCount()):
            if isinstance(self._agenda.line(after), Entry):
                self._go(after, scrolls=False)
                return
        self.go_to_last()

    def go_to_last(self) -> None:
        """Go to the last post there is."""
        for place in reversed(range(self._agenda.rowCount())):
            if isinstance(self._agenda.line(place), Entry):
                self._go(place)
                return

    def _go(self, place: int, *, scrolls: bool = True) -> None:
        index = self._agenda.index(place)
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
        line = self._agenda.line(current.row())
        if isinstance(line, Entry):
            self.entry_chosen.emit(line)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A list that gets the focus has a current row, else screen readers stay silent."""
        super().focusInEvent(event)
        if self.current_entry() is None:
            self.go_to_today()

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

    def go_by(self, step: int) -> None:
        """Go to the next post (or the one before, below zero), over headings."""
        place = self.currentIndex().row() + step
        while isinstance(self._agenda.line(place), DayLine):
            if place + step < 0:
                self.scrollToTop()
            place += step
        if self._agenda.line(place) is not None:
            self._go(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.scheduleDelayedItemsLayout()

    def _on_opened(self) -> None:
        entry = self.current_entry()
        if entry is not None:
            self.entry_opened.emit(entry)
