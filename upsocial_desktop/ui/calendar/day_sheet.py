"""The day that was gone to, in words, with what can be done on it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from upsocial_desktop.ui.calendar import names
from upsocial_desktop.ui.calendar.grid_model import Cell
from upsocial_desktop.ui.icons import put_icon


class DaySheet(QFrame):
    """Shown beside the grid while a day is chosen and no post of it."""

    new_wanted = Signal(object)
    list_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._on: date | None = None
        self._title = QLabel(self)
        self._title.setProperty("role", "subtitle")
        self._title.setWordWrap(True)
        self._facts = QLabel(self)
        self._facts.setObjectName("calendar_day")
        self._facts.setWordWrap(True)
        self._closed = QLabel(self)
        self._closed.setProperty("role", "late")
        self._closed.setWordWrap(True)
        self._clashes = QLabel(self)
        self._clashes.setProperty("role", "due")
        self._clashes.setWordWrap(True)
        self.new = QPushButton(self.tr("New post on this day"), self)
        self.new.setObjectName("calendar_day_new")
        put_icon(self.new, "plus")
        self.list = QPushButton(self.tr("Show in the list"), self)
        self.list.setObjectName("calendar_day_list")
        put_icon(self.list, "list")
        self._keys = QLabel(
            self.tr(
                "Arrows go from day to day and over the posts of a day. N writes a post for the"
                " day, M moves one, Alt with an arrow moves it by days, Enter opens."
            ),
            self,
        )
        self._keys.setProperty("role", "muted")
        self._keys.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        parts = (self._title, self._closed, self._facts, self._clashes, self.new, self.list)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self._keys)
        self.new.clicked.connect(lambda: self.new_wanted.emit(self._on))
        self.list.clicked.connect(lambda: self.list_wanted.emit(self._on))

    def show_day(self, cell: Cell) -> None:
        """Show a day; nothing new can be planned on one that is past."""
        self._on = cell.day.on
        self._title.setText(names.long_day(cell.day.on))
        count = len(cell.day.marks)
        said = names.posts(count)
        if cell.is_past and not count:
            said = self.tr("Nothing was planned or published on this day.")
        elif not count:
            said = self.tr("Nothing is planned for this day yet.")
        self._facts.setText(said[0].upper() + said[1:])
        self._say(self._closed, cell.day_note)
        self._say(self._clashes, names.clashes(cell.day.clashes))
        self.new.setVisible(not cell.is_past)
        self.list.setVisible(count > 0)

    @staticmethod
    def _say(label: QLabel, said: str) -> None:
        label.setText(said)
        label.setVisible(bool(said))
