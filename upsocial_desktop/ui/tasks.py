"""The one bridge between threads: jobs go out on three lanes, answers come home by one signal."""

import contextlib
import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QDeadlineTimer, QObject, Qt, Signal, Slot

T = TypeVar("T")
Failed = Callable[[Exception], None]

log = logging.getLogger(__name__)

# Answers are handed over for so long at a stretch, so that a flood of them never stops the screen.
_STRETCH_MS = 8
_PATIENCE_SECONDS = 5.0


@dataclass(slots=True)
class _Job:
    run: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Failed | None
    owner: QObject
    turn: str
    number: int = 0
    value: Any = None
    error: Exception | None = None


class Tasks(QObject):
    """Runs plain functions on worker threads and hands their answers to the main thread.

    Lanes: `read` (two threads), `write` (one), `keep` (one, words being written), `net` (one,
    calls to X). An answer is dropped when
    its owner is deleted or a newer job with the same `turn` has been asked for. Without `failed`
    the trouble goes to `troubled`.
    """

    troubled = Signal(object)
    busy_changed = Signal(bool)
    _rung = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: SimpleQueue[_Job | Callable[[], None]] = SimpleQueue()
        self._is_rung = False
        self._is_open = True
        self._open_jobs = 0
        self._turns: dict[str, int] = {}
        self._last_call: Future[None] = Future()
        self._read = ThreadPoolExecutor(2, "read")
        self._write = ThreadPoolExecutor(1, "write")
        self._net = ThreadPoolExecutor(1, "net")
        self._desk = ThreadPoolExecutor(1, "desk")
        self._rung.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether any job has not answered yet."""
        return self._open_jobs > 0

    def read(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        failed: Failed | None = None,
        turn: str = "",
    ) -> None:
        """Run a reading job on one of two threads; at shutdown it is dropped if still waiting."""
        self._submit(self._read, _Job(job, done, failed, owner, turn))

    def write(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        failed: Failed | None = None,
        turn: str = "",
    ) -> None:
        """Run a writing job, one after the other; shutdown waits for all of them."""
        self._submit(self._write, _Job(job, done, failed, owner, turn))

    def keep(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        failed: Failed | None = None,
        turn: str = "",
    ) -> None:
        """Keep words in this PC's own file, one after the other; shutdown waits for all of them.

        A lane of its own: typing is kept in time even while the office's database is busy.
        """
        self._submit(self._desk, _Job(job, done, failed, owner, turn))

    def after_keeping(self, then: Callable[[], None], *, owner: QObject) -> None:
        """Go on, on the main thread, when all words handed to `keep` so far are on the disk."""
        self.keep(_nothing, lambda _: then(), owner=owner)

    def net(
        self,
        job: Callable[[], T],
        done: Callable[[T], None],
        *,
        owner: QObject,
        failed: Failed | None = None,
        turn: str = "",
    ) -> None:
        """Run a job that talks to X, one after the other."""
        self._submit(self._net, _Job(job, done, failed, owner, turn))

    def ring(self, errand: Callable[[], None]) -> None:
        """Have the main thread do an errand soon; may be called on any thread."""
        self._answers.put(errand)
        self._wake()

    def shut_down(self) -> None:
        """Refuse new work, drop what only reads or waits, and wait for every write."""
        self._is_open = False
        self._read.shutdown(wait=False, cancel_futures=True)
        with contextlib.suppress(RuntimeError):  # shut down before
            self._last_call = self._net.submit(_nothing)
        self._net.shutdown(wait=False)
        self._write.shutdown(wait=True)
        self._desk.shutdown(wait=True)
        self._read.shutdown(wait=True)
        wait((self._last_call,), timeout=_PATIENCE_SECONDS)
        if self._last_call.done():
            # Its worker ends now; until it has, the program is not quiet.
            self._net.shutdown(wait=True)

    @property
    def is_idle(self) -> bool:
        """After `shut_down`: whether every worker has ended. A call to X may outlast patience."""
        return not self._is_open and self._last_call.done()

    def _submit(self, lane: ThreadPoolExecutor, job: _Job) -> None:
        if self._is_open:
            if job.turn:
                job.number = self._turns[job.turn] = self._turns.get(job.turn, 0) + 1
            lane.submit(self._work, [job], must_run=lane in {self._write, self._desk})
            self._count(1)

    def _work(self, held: list[_Job], *, must_run: bool) -> None:
        # The job stays in its list: a worker that kept a name for it could be the last to let go
        # of a widget, which would then be destroyed on this thread.
        try:
            if (must_run or self._is_open) and not self._is_old(held[0]):
                held[0].value = held[0].run()
        except Exception as trouble:  # noqa: BLE001 - a door of HOUSE 4.8: the worker's
            held[0].error = trouble
        self._answers.put(held.pop())
        self._wake()

    def _is_old(self, job: _Job) -> bool:
        return bool(job.turn) and self._turns[job.turn] != job.number

    def _answer(self, job: _Job) -> None:
        self._count(-1)
        if self._is_old(job) or not shiboken6.isValid(job.owner):
            return
        if job.error is None:
            job.done(job.value)
        elif job.failed is not None:
            job.failed(job.error)
        else:
            self.troubled.emit(job.error)

    def _count(self, step: int) -> None:
        was_busy = self.is_busy
        self._open_jobs += step
        if self.is_busy != was_busy:
            self.busy_changed.emit(self.is_busy)

    def _wake(self) -> None:
        # Put first, look second: whoever clears the flag drains the queue afterwards, so a ring
        # left out here is never an answer lost.
        if self._is_open and not self._is_rung:
            self._is_rung = True
            self._rung.emit()

    @Slot()
    def _hand_over(self) -> None:
        self._is_rung = False
        stretch = QDeadlineTimer(_STRETCH_MS)
        try:
            while not stretch.hasExpired():
                answer = self._answers.get_nowait()
                if isinstance(answer, _Job):
                    self._answer(answer)
                else:
                    answer()
        except Empty:
            return
        finally:
            # After a stretch, or when an answer raised: the rest comes in the next turn.
            if not self._answers.empty():
                self._wake()


def _nothing() -> None:
    """The last job of a lane: when it is done, so are all before it."""
