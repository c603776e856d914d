"""Rounds of work until the program is told to stop."""

import signal
import threading
from collections.abc import Iterator


def until_interrupted(seconds: float) -> Iterator[None]:
    """Yield at once and then after every so many seconds, until SIGTERM or Ctrl+C."""
    stop = threading.Event()
    before = signal.signal(signal.SIGTERM, lambda _number, _frame: stop.set())
    try:
        while not stop.is_set():
            yield None
            stop.wait(seconds)
    finally:
        signal.signal(signal.SIGTERM, before)
