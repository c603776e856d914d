"""A move on several cases under way: done in small parts, so that it can be watched and stopped."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal

from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.bulk_cases import Chosen, Outcome
from upsocial_desktop.ui.desktop import Desktop

# Between two parts other wishes of this desk have their turn, and a stop is heeded.
PART = 5

Job = Callable[[Sequence[Chosen]], Outcome]


@dataclass(frozen=True)
class Deed:
    """What is done to several cases, by whom, and how it is said while and after it is done."""

    officer: Officer
    job: Job
    doing: str
    done: Callable[[int], str]
    is_undo: bool = False


@dataclass(frozen=True)
class Progress:
    """How many of how many cases have been tried."""

    doing: str
    tried: int
    total: int
    is_stopping: bool = False


class BulkRun(QObject):
    """Does deeds one after the other on the write lane.

    `progressed` carries a Progress, None at the end; `ended` the deed and its Outcome, `failed`
    an error that belongs to no case, after which `ended` follows for what was made before it.
    """

    progressed = Signal(object)
    ended = Signal(object, object)
    failed = Signal(object)

    def __init__(self, desktop: Desktop, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._waiting: deque[tuple[Deed, tuple[Chosen, ...]]] = deque()
        self._deed: Deed | None = None
        self._rest: tuple[Chosen, ...] = ()
        self._outcome = Outcome()
        self._total = 0
        self._is_stopping = False

    @property
    def is_under_way(self) -> bool:
        """Whether anything is being done."""
        return self._deed is not None

    def start(self, deed: Deed, chosen: tuple[Chosen, ...]) -> None:
        """Do a deed to these cases, after those that were asked for before."""
        self._waiting.append((deed, chosen))
        if not self.is_under_way:
            self._begin()

    def cancel(self) -> None:
        """Stop after the part under way; what is done stays done."""
        self._is_stopping = self.is_under_way
        self._tell()

    def _begin(self) -> None:
        if self._waiting:
            self._deed, self._rest = self._waiting.popleft()
            self._outcome, self._total, self._is_stopping = Outcome(), len(self._rest), False
            self._tell()
            self._go_on()

    def _go_on(self) -> None:
        if self._deed is None:
            return
        if self._is_stopping or not self._rest or self._outcome.trouble is not None:
            self._end()
            return
        part, self._rest = self._rest[:PART], self._rest[PART:]
        # The news outlives this page, and is to be told even when the page is gone by then.
        self._desktop.tasks.write(
            partial(self._deed.job, part),
            self._on_part,
            owner=self._desktop.news,
            failed=partial(self._on_failed, part),
        )

    def _on_part(self, outcome: Outcome) -> None:
        self._desktop.news.tell(outcome.changes)
        if shiboken6.isValid(self):
            self._outcome |= outcome
            self._rest = outcome.rest + self._rest
            self._tell()
            self._go_on()

    def _on_failed(self, part: tuple[Chosen, ...], error: Exception) -> None:
        if not shiboken6.isValid(self):
            self._desktop.tasks.troubled.emit(error)
            return
        self._rest = part + self._rest
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        deed, self._deed = self._deed, None
        outcome = self._outcome | Outcome(rest=self._rest, trouble=self._outcome.trouble)
        self.progressed.emit(None)
        self.ended.emit(deed, outcome)
        self._begin()

    def _tell(self) -> None:
        if self._deed is not None:
            tried = self._total - len(self._rest)
            self.progressed.emit(Progress(self._deed.doing, tried, self._total, self._is_stopping))
