"""The end of its office's record as a desk saw it: a database that lost it is not worked at."""

import threading
import time
from typing import Any, NamedTuple, Protocol

import psycopg

from upsocial_desktop.domain.errors import Unavailable

# A desk that is on for weeks is seen on each day, and remembers how far the record has come.
AGAIN_SECONDS = 600.0
_GREET = "SELECT door.greet(%s, %s, %s)"


class Head(NamedTuple):
    """A line of an office's record, and the server's time when it was seen to be the last."""

    office_id: int
    seq: int
    hash: str
    at: int


NO_HEAD = Head(0, 0, "", 0)


class Heads(Protocol):
    """What this PC remembers of its office's record."""

    def last(self) -> Head:
        """The last line seen, NO_HEAD before there was any."""
        ...

    def note(self, head: Head) -> None: ...


class HeadOfRun:
    """Remembered as long as the program runs."""

    def __init__(self) -> None:
        self._head = NO_HEAD

    def last(self) -> Head:
        """The last line seen."""
        return self._head

    def note(self, head: Head) -> None:
        """A line was seen."""
        self._head = head


class Greeter:
    """Compares what this PC saw with what a server has, once for each server it meets."""

    def __init__(self, heads: Heads) -> None:
        self._heads = heads
        self._met: object = None
        self._last = 0.0
        self._turn = threading.Lock()

    def meet(self, connection: "psycopg.Connection[Any]", server: object, place: str) -> None:
        """On each new line; `server` differs for one that was restarted or restored.

        Raises Unavailable("db.other_record").
        """
        with self._turn:
            if server != self._met:
                self._greet(connection, place)
                self._met = server

    def meet_again(self, connection: "psycopg.Connection[Any]", place: str) -> None:
        """Now and then, on a line that stays open. Raises as `meet`, as then each new line does."""
        with self._turn:
            if self._met is not None and time.monotonic() - self._last > AGAIN_SECONDS:
                met, self._met = self._met, None
                self._greet(connection, place)
                self._met = met

    def _greet(self, connection: "psycopg.Connection[Any]", place: str) -> None:
        known = self._heads.last()
        with connection.cursor() as cursor:
            found = cursor.execute(_GREET, (known.office_id, known.seq, known.hash)).fetchone()
        connection.commit()
        told: dict[str, Any] = found[0] if found else {}
        self._last = time.monotonic()
        if not told:
            # Nobody's login; whoever asks next says so.
            return
        # What is known was said after it was seen, by who keeps the register.
        if not told["has"] and told["known"] <= known.at:
            raise Unavailable("db.other_record", path=place)
        if (told["office"], told["seq"]) != (known.office_id, known.seq) or not told["has"]:
            self._heads.note(Head(told["office"], told["seq"], told["hash"], told["now"]))
