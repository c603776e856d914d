"""The agenda as a list: a line for each day, then its posts by their minute."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.ui import words
from upsocial_desktop.ui.calendar.standing import Entry, look_of, reason_of

LINE_ROLE: Final = Qt.ItemDataRole.UserRole
NOW_ROLE: Final = Qt.ItemDataRole.UserRole + 1

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class DayLine:
    """The heading of a day."""

    on: date
    is_today: bool
    posts: int


Line = DayLine | Entry


def lines_of(entries: Sequence[Entry], today: date) -> list[Line]:
    """Posts in order of time with a heading before each day; today always has one."""
    days: dict[date, list[Entry]] = {today: []}
    for entry in entries:
        days.setdefault(entry.row.due_at.astimezone(IST).date(), []).append(entry)
    lines: list[Line] = []
    for on in sorted(days):
        lines.append(DayLine(on, on == today, len(days[on])))
        lines.extend(days[on])
    return lines


class AgendaModel(QAbstractListModel):
    """Some hundred posts at most, so they are kept whole and not by pages."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._now: datetime | None = None

    def show_entries(self, entries: Sequence[Entry], now: datetime) -> None:
        """Show other posts."""
        self.beginResetModel()
        self._now = now
        self._lines = lines_of(entries, now.astimezone(IST).date())
        self.endResetModel()

    def tick(self, now: datetime) -> None:
        """Count down what leaves within a minute."""
        self._now = now
        for place, line in enumerate(self._lines):
            if isinstance(line, Entry) and line.row.state is DraftState.SCHEDULED:
                index = self.index(place)
                self.dataChanged.emit(index, index)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def line(self, place: int) -> Line | None:
        """What stands in a place, None outside."""
        return self._lines[place] if 0 <= place < len(self._lines) else None

    def place_of(self, draft_id: int) -> int:
        """Where a post stands, -1 where it does not."""
        for place, line in enumerate(self._lines):
            if isinstance(line, Entry) and line.row.id == draft_id:
                return place
        return -1

    def place_of_today(self) -> int:
        """Where the heading of today stands."""
        for place, line in enumerate(self._lines):
            if isinstance(line, DayLine) and line.is_today:
                return place
        return -1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the keys."""
        if isinstance(self.line(index.row()), DayLine):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.line(index.row())
        if line is None or self._now is None:
            return None
        if role == LINE_ROLE:
            return line
        if role == NOW_ROLE:
            return self._now
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            if isinstance(line, DayLine):
                return self.heading(line)
            return self._sentence(line, self._now)
        return None

    def heading(self, line: DayLine) -> str:
        """A day in words: "Today, Saturday 21-11-2026"."""
        weekday = (
            self.tr("Monday"),
            self.tr("Tuesday"),
            self.tr("Wednesday"),
            self.tr("Thursday"),
            self.tr("Friday"),
            self.tr("Saturday"),
            self.tr("Sunday"),
        )[line.on.weekday()]
        day = f"{weekday} {line.on:%d-%m-%Y}"
        return self.tr("Today, %1").replace("%1", day) if line.is_today else day

    @staticmethod
    def _sentence(entry: Entry, now: datetime) -> str:
        row = entry.row
        parts = (
            words.when(row.due_at),
            look_of(entry, now)[1],
            reason_of(entry),
            " ".join(row.text.split()),
            f"@{row.account_username}",
            row.officer_name,
        )
        return ", ".join(part for part in parts if part)
