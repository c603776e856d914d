"""The agenda as a list: a line for each day, then its posts by their minute."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from upsocial_desktop.domain.clash import PostMark
from upsocial_desktop.services.calendar import AT_ONCE, CalendarDay, CalendarRows, CalendarSpan
from upsocial_desktop.services.calendar import day_of as day_of_moment
from upsocial_desktop.ui.calendar import names
from upsocial_desktop.ui.calendar.standing import Entry, sentence_of

LINE_ROLE: Final = Qt.ItemDataRole.UserRole
NOW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
CLASH_ROLE: Final = Qt.ItemDataRole.UserRole + 2
# What leaves so soon is counted down.
_SOON = timedelta(seconds=62)

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class DayLine:
    """The heading of a day."""

    day: CalendarDay
    is_today: bool

    @property
    def on(self) -> date:
        """The day."""
        return self.day.on


Line = DayLine | PostMark


def lines_of(days: Sequence[CalendarDay], today: date) -> list[Line]:
    """A heading for each day, then its posts in order of time."""
    lines: list[Line] = []
    for day in days:
        lines.append(DayLine(day, day.on == today))
        lines.extend(day.marks)
    return lines


class AgendaModel(QAbstractTableModel):
    """All lines are known; posts are read in full when they come into sight.

    `rows_wanted` carries the marks of those to read, `landed` comes when they are there.
    """

    rows_wanted = Signal(object)
    landed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._places: dict[int, int] = {}
        self._entries: dict[int, Entry] = {}
        self._asked: set[int] = set()
        self._clashing: frozenset[int] = frozenset()
        self._soon: list[int] = []
        self._now: datetime | None = None

    def show_span(self, span: CalendarSpan, now: datetime) -> None:
        """Show other days."""
        self.beginResetModel()
        self._now = now
        self._lines = lines_of(span.days, day_of_moment(now))
        self._places = {
            line.id: place for place, line in enumerate(self._lines) if isinstance(line, PostMark)
        }
        self._clashing = span.clashing
        self._asked = set()
        self._entries = {}
        self._take(span.found)
        self._soon = self._find_soon(now)
        self.endResetModel()

    def take_rows(self, found: CalendarRows) -> None:
        """Take posts that were read in full."""
        self._take(found)
        places = [self._places[i] for i in found.rows if i in self._places]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), 0))
        self.landed.emit()

    def _take(self, found: CalendarRows) -> None:
        for draft_id, row in found.rows.items():
            self._entries[draft_id] = Entry(row, found.deliveries.get(draft_id))

    def _find_soon(self, now: datetime) -> list[int]:
        return [
            place
            for place, line in enumerate(self._lines)
            if isinstance(line, PostMark) and now - _SOON <= line.due_at <= now + 2 * _SOON
        ]

    def tick(self, now: datetime) -> None:
        """Count down what leaves within a minute."""
        before, self._now = self._now, now
        if before is not None and abs(now - before) < _SOON:
            # What comes near is found once a minute, by the day's own beat.
            if now.second < before.second:
                self._soon = self._find_soon(now)
        else:
            self._soon = self._find_soon(now)
        for place in self._soon:
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def line(self, place: int) -> DayLine | Entry | None:
        """What stands in a place; None outside, and for a post that is not read yet."""
        line = self._lines[place] if 0 <= place < len(self._lines) else None
        return self._entries.get(line.id) if isinstance(line, PostMark) else line

    def headings(self) -> list[int]:
        """Where the headings stand."""
        return [place for place, line in enumerate(self._lines) if isinstance(line, DayLine)]

    def is_post(self, place: int) -> bool:
        """Whether a post stands in a place, read or not."""
        return 0 <= place < len(self._lines) and isinstance(self._lines[place], PostMark)

    def id_at(self, place: int) -> int:
        """The id of the post in a place, 0 where none stands."""
        line = self._lines[place] if 0 <= place < len(self._lines) else None
        return line.id if isinstance(line, PostMark) else 0

    def place_of(self, draft_id: int) -> int:
        """Where a post stands, -1 where it does not."""
        return self._places.get(draft_id, -1)

    def place_of_day(self, on: date) -> int:
        """Where the heading of a day stands, or of the first after it; -1 after all of them."""
        for place, line in enumerate(self._lines):
            if isinstance(line, DayLine) and line.on >= on:
                return place
        return -1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the keys."""
        if not self.is_post(index.row()):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if self._now is None or not 0 <= index.row() < len(self._lines):
            return None
        if role == LINE_ROLE:
            return self._at_hand(index.row())
        if role == NOW_ROLE:
            return self._now
        if role == CLASH_ROLE:
            return self.id_at(index.row()) in self._clashing
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._said(index.row(), self._now)
        return None

    def _at_hand(self, place: int) -> DayLine | Entry | None:
        """What stands in a place; a post that is not read yet is asked for."""
        line = self.line(place)
        if line is None and self.is_post(place):
            self._ask(place)
        return line

    def _ask(self, place: int) -> None:
        part = place // AT_ONCE
        if part in self._asked:
            return
        self._asked.add(part)
        lines = self._lines[part * AT_ONCE : (part + 1) * AT_ONCE]
        self.rows_wanted.emit([line for line in lines if isinstance(line, PostMark)])

    def _said(self, place: int, now: datetime) -> str:
        line = self._at_hand(place)
        if isinstance(line, DayLine):
            return self.heading(line)
        if line is None:
            return "…"
        said = sentence_of(line, now)
        if line.row.id in self._clashing:
            said += ", " + self.tr("within 10 minutes of another post")
        return said

    def heading(self, line: DayLine) -> str:
        """A day in words: "Today, Saturday 21 November 2026 · 3 posts · Holiday"."""
        head = f"{names.long_day(line.on)} {line.on.year}"
        if line.is_today:
            head = self.tr("Today, %1").replace("%1", head)
        day = line.day
        note = names.day_note(day)
        parts = (head, note, names.posts(len(day.marks)), names.short_clashes(day.clashes))
        return " · ".join(part for part in parts if part)
