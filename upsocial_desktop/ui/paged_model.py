"""A table model over count and window: a million rows, of which only the seen ones are fetched."""

from collections import OrderedDict
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from upsocial_desktop.ui.tasks import Tasks

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
PAGE_ROWS = 200
CACHED_PAGES = 50
NOT_YET = "…"

_NOWHERE = QModelIndex()
_AT_ONCE = 2
_WAITING = 8


@dataclass(frozen=True)
class Column(Generic[R]):
    """A column: its heading and how a row reads in it."""

    title: str
    text: Callable[[R], str]
    is_number: bool = False


@dataclass(frozen=True)
class Source(Generic[R]):
    """A list as a door offers it. Both run on the read lane; `first` counts from 0."""

    count: Callable[[], int]
    window: Callable[[int, int], Sequence[R]]


@dataclass
class _Page(Generic[R]):
    rows: Sequence[R]
    is_fresh: bool = True


class PagedModel(QAbstractTableModel, Generic[R]):
    """Rows of a source in pages of 200, at most 50 of them kept; "…" until a page lands.

    A row is any value with an `id`. A failing source shows empty rows and is asked no more until
    `refresh` or `set_source`; `failed` carries the error once.
    """

    counted = Signal(int)
    landed = Signal(int)
    failed = Signal(object)

    def __init__(
        self,
        tasks: Tasks,
        columns: Sequence[Column[R]],
        sentence: Callable[[R], str] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._columns = tuple(columns)
        self._sentence = sentence or self._columns[0].text
        self._source: Source[R] | None = None
        self._pages: OrderedDict[int, _Page[R]] = OrderedDict()
        self._asked: set[int] = set()
        self._wanted: list[int] = []
        self._total = 0
        self._turn = 0
        self._is_failed = False

    def set_source(self, source: Source[R]) -> None:
        """Show another list from its beginning."""
        self.beginResetModel()
        self._source = source
        self._pages.clear()
        self._total = 0
        self._renew()
        self.endResetModel()
        self._count()

    def refresh(self) -> None:
        """Count again and reread the pages in view; the old rows stay until the new ones land."""
        if self._source is None:
            return
        self._renew()
        self._mark_stale(self._pages)
        self._count()

    def reread(self, ids: Collection[int]) -> None:
        """Reread the kept pages that show one of these ids (0: any); the others cost nothing."""
        touched = [
            number
            for number, page in self._pages.items()
            if 0 in ids or any(_id_of(row) in ids for row in page.rows)
        ]
        self._is_failed = False
        self._mark_stale(touched)

    def row_at(self, row: int) -> R | None:
        """The row's value, None where its page has not landed."""
        number, place = divmod(row, PAGE_ROWS)
        page = self._pages.get(number)
        if page is None or not 0 <= place < len(page.rows):
            return None
        return page.rows[place]

    def find(self, row_id: int) -> int | None:
        """Where an id stands among the pages that are kept, None where it is not."""
        for number, page in self._pages.items():
            for place, row in enumerate(page.rows):
                if _id_of(row) == row_id:
                    return number * PAGE_ROWS + place
        return None

    def places_of(self, ids: Collection[int]) -> list[int]:
        """Where these ids stand among the pages that are kept, from the top."""
        found: dict[int, int] = {}
        # A page reread last knows best where a row has gone.
        for number, page in sorted(self._pages.items(), key=lambda kept: kept[1].is_fresh):
            for place, row in enumerate(page.rows, number * PAGE_ROWS):
                if _id_of(row) in ids and place < self._total:
                    found[_id_of(row)] = place
        return sorted(found.values())

    def landed_rows(self, first: int, last: int) -> list[R]:
        """The rows between two places, both included, whose pages have landed."""
        found: list[R] = []
        for number in sorted(self._pages):
            before = number * PAGE_ROWS
            if last >= before:
                found += self._pages[number].rows[max(first - before, 0) : last - before + 1]
        return found

    @property
    def total(self) -> int:
        """How many rows the source has, as far as known."""
        return self._total

    @property
    def is_failed(self) -> bool:
        """Whether the source failed and waits to be reread."""
        return self._is_failed

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return self._columns[section].title if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or not 0 <= index.row() < self._total:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        if role not in {
            ROW_ROLE,
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return None
        self._see(index.row() // PAGE_ROWS)
        row = self.row_at(index.row())
        if role == ROW_ROLE:
            return row
        if row is None:
            return "" if self._is_failed else NOT_YET
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        return self._columns[index.column()].text(row)

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._columns[column].is_number else _LEFT
        return side | Qt.AlignmentFlag.AlignVCenter

    def _see(self, number: int) -> None:
        page = self._pages.get(number)
        if page is not None:
            self._pages.move_to_end(number)
        if (page is None or not page.is_fresh) and not self._is_failed:
            self._want(number)

    def _want(self, number: int) -> None:
        if self._source is None or number in self._asked or number in self._wanted:
            return
        self._wanted = [*self._wanted[-_WAITING + 1 :], number]
        self._ask()

    def _ask(self) -> None:
        # The page seen last is fetched first: whoever drags the scroll bar waits for where it
        # stops, not for all that flew by.
        while self._wanted and len(self._asked) < _AT_ONCE and self._source is not None:
            self._fetch(self._wanted.pop(), self._turn, self._source.window)

    def _fetch(self, number: int, turn: int, window: Callable[[int, int], Sequence[R]]) -> None:
        self._asked.add(number)
        self._tasks.read(
            lambda: window(number * PAGE_ROWS, PAGE_ROWS),
            lambda rows: self._land(turn, number, rows),
            owner=self,
            failed=lambda error: self._fail(turn, error),
        )

    def _land(self, turn: int, number: int, rows: Sequence[R]) -> None:
        if turn != self._turn:
            return
        self._asked.discard(number)
        self._pages[number] = _Page(rows)
        self._pages.move_to_end(number)
        while len(self._pages) > CACHED_PAGES:
            self._pages.popitem(last=False)
        self._tell(number)
        self.landed.emit(number)
        self._ask()

    def _count(self) -> None:
        if self._source is None:
            return
        turn = self._turn
        self._tasks.read(
            self._source.count,
            lambda total: self._set_total(turn, total),
            owner=self,
            failed=lambda error: self._fail(turn, error),
        )

    def _set_total(self, turn: int, total: int) -> None:
        if turn != self._turn:
            return
        if total > self._total:
            self.beginInsertRows(QModelIndex(), self._total, total - 1)
            self._total = total
            self.endInsertRows()
        elif total < self._total:
            self.beginRemoveRows(QModelIndex(), total, self._total - 1)
            self._total = total
            self.endRemoveRows()
        self.counted.emit(total)

    def _fail(self, turn: int, error: Exception) -> None:
        if turn != self._turn or self._is_failed:
            return
        self._is_failed = True
        self._asked.clear()
        self._wanted.clear()
        self.failed.emit(error)

    def _renew(self) -> None:
        self._turn += 1
        self._asked.clear()
        self._wanted.clear()
        self._is_failed = False

    def _mark_stale(self, numbers: Collection[int]) -> None:
        for number in tuple(numbers):
            self._pages[number].is_fresh = False
            self._asked.discard(number)
            self._tell(number)

    def _tell(self, number: int) -> None:
        first = number * PAGE_ROWS
        last = min(first + PAGE_ROWS, self._total) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))


_LEFT = Qt.AlignmentFlag.AlignLeft


def _id_of(row: object) -> int:
    found = getattr(row, "id", 0)
    return found if isinstance(found, int) else 0
