"""How far a fetch under way is, told to whoever shows it, and how it is stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from threading import Event

from PySide6.QtCore import QObject, Signal

from upsocial_desktop.services.watch import Watch


@dataclass(frozen=True)
class Progress:
    """How many mentions have been seen for how many seconds; `is_asked`: somebody pressed F5."""

    seen: int
    seconds: float
    is_asked: bool
    is_stopping: bool = False

    @property
    def a_second(self) -> int:
        """How many mentions come in a second, 0 while that cannot be told."""
        return round(self.seen / self.seconds) if self.seen and self.seconds > 0 else 0


class Fetching(QObject):
    """One fetch at a time: the heartbeat begins and ends it, a page shows and cancels it.

    `changed` carries a Progress, None at the end.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._progress: Progress | None = None
        self._stop = Event()
        self._began_at = 0.0
        self._before = self._last = 0
        self._monotonic: Callable[[], float] = float

    @property
    def progress(self) -> Progress | None:
        """How far it is; None while nothing is being fetched."""
        return self._progress

    def begin(
        self,
        ring: Callable[[Callable[[], None]], None],
        monotonic: Callable[[], float],
        *,
        is_asked: bool,
    ) -> Watch:
        """Begin to watch; the answer is given to the worker, and rings the main thread."""
        self._stop = stop = Event()
        self._monotonic = monotonic
        self._began_at = monotonic()
        self._before = self._last = 0
        self._tell(Progress(0, 0.0, is_asked))

        def reached(seen: int) -> bool:
            ring(partial(self._on_reached, stop, seen))
            return not stop.is_set()

        return Watch(reached)

    def cancel(self) -> None:
        """Stop after the page that is on its way; what has arrived stays."""
        self._stop.set()
        if self._progress is not None:
            known = self._progress
            self._tell(Progress(known.seen, known.seconds, known.is_asked, is_stopping=True))

    def end(self) -> None:
        """The fetch is over, however it went."""
        self._tell(None)

    def _on_reached(self, stop: Event, seen: int) -> None:
        # A ring may come home after its fetch has ended and another has begun.
        if self._progress is None or stop is not self._stop:
            return
        if seen <= self._last:
            # The count begins anew with each account.
            self._before += self._last
        self._last = seen
        seconds = self._monotonic() - self._began_at
        asked = self._progress.is_asked
        self._tell(Progress(self._before + seen, seconds, asked, is_stopping=stop.is_set()))

    def _tell(self, progress: Progress | None) -> None:
        self._progress = progress
        self.changed.emit(progress)
