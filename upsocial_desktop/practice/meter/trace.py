"""The marks X puts on every answer it gives: settled by the seed and the answer's number."""

import threading

from upsocial_desktop.practice.timeline.snowflake import settled_number

_SHORTEST_MILLISECONDS, _SPREAD_MILLISECONDS = 20, 120


class Trace:
    """Numbers the answers of a run, so that the same run gives the same marks; thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._given = 0

    @property
    def given(self) -> int:
        """How many answers have been marked."""
        return self._given

    def begin_after(self, given: int) -> None:
        """Go on as if so many answers had been marked; raises ValueError below 0."""
        if given < 0:
            raise ValueError("a number of answers is 0 or more")
        with self._lock:
            self._given = given

    def next_marks(self, seed: int) -> tuple[tuple[str, str], ...]:
        """Return the headers that name the next answer and how long X took, in milliseconds."""
        with self._lock:
            self._given += 1
            number = settled_number(seed, "answer", self._given)
        took = _SHORTEST_MILLISECONDS + number % _SPREAD_MILLISECONDS
        return ("x-transaction-id", f"{number:016x}"), ("x-response-time", str(took))
