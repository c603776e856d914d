"""Calls on a thread that may be left behind: a frozen keyring must not freeze the program."""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from types import TracebackType
from typing import Generic, TypeVar

T = TypeVar("T")


class TookTooLongError(Exception):
    """The deadline passed, or an earlier call is still without an answer."""


class _Delivery(Generic[T]):
    """Carries whatever a call ends with to the one who waits for it."""

    def __init__(self) -> None:
        self.answer: Future[T] = Future()

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> bool:
        if isinstance(fault, Exception):
            self.answer.set_exception(fault)
        return isinstance(fault, Exception)


class Worker:
    """Calls with a deadline. While one call hangs, further ones are refused at once."""

    def __init__(self, deadline_seconds: float) -> None:
        self._deadline_seconds = deadline_seconds
        self._turn = threading.Lock()
        self._stuck: threading.Thread | None = None

    def run(self, call: Callable[[], T]) -> T:
        """Answer what the call answers, raise what it raises, or raise TookTooLongError."""
        with self._turn:
            if self._stuck is not None and self._stuck.is_alive():
                raise TookTooLongError
            delivery = _Delivery[T]()
            # A daemon: the program must be able to end while the keyring is frozen.
            thread = threading.Thread(
                target=_deliver, args=(call, delivery), name="keyring", daemon=True
            )
            thread.start()
            self._stuck = thread
            thread.join(self._deadline_seconds)
            if thread.is_alive():
                raise TookTooLongError
            self._stuck = None
        return delivery.answer.result()


def _deliver(call: Callable[[], T], delivery: _Delivery[T]) -> None:
    with delivery:
        delivery.answer.set_result(call())
