"""The days of a month or a week as a table of seven columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from upsocial_desktop.services.calendar import CalendarDay, CalendarSpan, day_of
from upsocial_desktop.ui import words
from upsocial_desktop.ui.calendar import names
from upsocial_desktop.ui.calendar.standing import Entry, look_of, sentence_of

CELL_ROLE: Final = Qt.ItemDataRole.UserRole
WEEK: Final = 7
# What leaves so soon is counted down.
_SOON = timedelta(seconds=62)
_ACCESSIBLE = frozenset(
    {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}
)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Cell:
    """A day with the posts that are read in full; `is_outside` is a day of another month."""

    day: CalendarDay
    entries: tuple[Entry, ...]
    clashing: frozenset[int]
    is_today: bool
    is_past: bool
    is_outside: bool

    @property
    def day_note(self) -> str:
        """Why the office is closed or posts wait, "" on a day like others."""
        return names.day_note(self.day)


def week_of(on: date) -> date:
    """The Sunday that the week of a day begins with."""
    return on - timedelta(days=(on.weekday() + 1) % WEEK)


def month_days(on: date) -> tuple[date, date]:
    """The first and last day of the whole weeks that a month touches."""
    first = on.replace(day=1)
    after = (first + timedelta(days=31)).replace(day=1)
    return week_of(first), week_of(after - timedelta(days=1)) + timedelta(days=WEEK - 1)


class GridModel(QAbstractTableModel):
    """One cell a day; what screen readers say of it is its day, posts, clashes and holiday."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells: list[Cell] = []
        self._now: datetime | None = None
        # What the keys stand on within a day, for its words: (day, post).
        self.chosen: tuple[date | None, int] = (None, -1)
        # Whether the columns have room for the names of days in short only.
        self.is_narrow = False

    def show_span(self, span: CalendarSpan, now: datetime, month: date | None) -> None:
        """Show other days; those outside `month` are paler, None for a week."""
        before = self.rowCount()
        cells = _cells_of(span, now, month)
        is_same_size = before == len(cells) // WEEK
        if not is_same_size:
            self.beginResetModel()
        self._cells, self._now = cells, now
        if not is_same_size:
            self.endResetModel()
        elif cells:
            # The view keeps where it stands.
            self.dataChanged.emit(self.index(0, 0), self.index(before - 1, WEEK - 1))

    def tick(self, now: datetime) -> bool:
        """Know the hour; answers whether a post shown is about to leave."""
        self._now = now
        return any(
            abs(entry.row.due_at - now) < _SOON for cell in self._cells for entry in cell.entries
        )

    @property
    def now(self) -> datetime | None:
        """The hour as of the last tick."""
        return self._now

    @property
    def cells(self) -> Sequence[Cell]:
        """All days in their order."""
        return self._cells

    def cell(self, index: Index) -> Cell | None:
        """The day of a place, None outside."""
        place = index.row() * WEEK + index.column()
        return self._cells[place] if index.isValid() and place < len(self._cells) else None

    def index_of(self, on: date) -> QModelIndex:
        """Where a day stands; invalid where it is not shown."""
        place = (on - self._cells[0].day.on).days if self._cells else -1
        if not 0 <= place < len(self._cells):
            return QModelIndex()
        return self.index(place // WEEK, place % WEEK)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cells) // WEEK

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else WEEK

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        is_known = orientation is Qt.Orientation.Horizontal and section < len(self._cells)
        if is_known and role in _ACCESSIBLE:
            on, is_shown = self._cells[section].day.on, role == Qt.ItemDataRole.DisplayRole
            return names.short_weekday(on) if is_shown and self.is_narrow else names.weekday(on)
        if is_known and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.cell(index)
        if cell is None:
            return None
        if role == CELL_ROLE:
            return cell
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._sentence(cell)
        return None

    def _sentence(self, cell: Cell) -> str:
        on, place = self.chosen
        if on == cell.day.on and 0 <= place < len(cell.entries) and self._now is not None:
            return self.post_sentence(cell, place, self._now)
        return day_sentence(cell)

    def post_sentence(self, cell: Cell, place: int, now: datetime) -> str:
        """A post of a day: which of how many, and all that its line says."""
        count = self.tr("post %1 of %2").replace("%1", str(place + 1))
        entry = cell.entries[place]
        clash = ""
        if entry.row.id in cell.clashing:
            clash = self.tr("within 10 minutes of another post")
        parts = (count.replace("%2", str(len(cell.day.marks))), clash, sentence_of(entry, now))
        return ", ".join(part for part in parts if part)

    def hint(self, entry: Entry, *, is_clashing: bool) -> str:
        """A post on some lines, for the pointer that rests on it."""
        if self._now is None:
            return ""
        head = f"{words.when(entry.row.due_at)} · {look_of(entry, self._now)[1]}"
        clash = self.tr("Another post stands within 10 minutes") if is_clashing else ""
        lines = (head, clash, f"@{entry.row.account_username}", entry.row.text)
        return "\n".join(line for line in lines if line)


def day_sentence(cell: Cell) -> str:
    """A day in words: "Today, Tuesday 24 November, 3 posts, Guru Nanak Jayanti"."""
    day = names.long_day(cell.day.on)
    if cell.is_today:
        day = QCoreApplication.translate("calendar", "Today, %1").replace("%1", day)
    count, near = len(cell.day.marks), names.clashes(cell.day.clashes)
    parts = (day, names.posts(count), near, cell.day_note)
    return ", ".join(part for part in parts if part)


def _cells_of(span: CalendarSpan, now: datetime, month: date | None) -> list[Cell]:
    today = day_of(now)
    found = span.found
    return [
        Cell(
            day=day,
            entries=tuple(
                Entry(found.rows[mark.id], found.deliveries.get(mark.id))
                for mark in day.marks
                if mark.id in found.rows
            ),
            clashing=span.clashing,
            is_today=day.on == today,
            is_past=day.on < today,
            is_outside=month is not None and day.on.month != month.month,
        )
        for day in span.days
    ]
