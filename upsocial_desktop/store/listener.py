"""Hears a server say that something has changed: a hint to look, never the news itself."""

import random
import threading
from collections.abc import Callable, Sequence
from contextlib import closing

import psycopg

from upsocial_desktop.domain.errors import Told
from upsocial_desktop.store.server_line import Line

_TURN_SECONDS = 0.5
# A line that is silent for so long is asked whether it is still there.
_PROBE_TURNS = 60
_PATIENCE_SECONDS = 2.0
_FIRST_PAUSE, _LONGEST_PAUSE = 1.0, 30.0


class Listener:
    """A thread with a connection of its own, listening at some channels until `stop`.

    `heard` is called on that thread, also after each new connection: what was said meanwhile was
    said to nobody.
    """

    def __init__(self, line: Line, channels: Sequence[str], heard: Callable[[], None]) -> None:
        self._line, self._heard = line, heard
        # In one journey.
        self._wish = "; ".join(f"LISTEN {channel}" for channel in channels)
        self._was_there = False
        self._end = threading.Event()
        self._thread = threading.Thread(target=self._run, name="listener", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """End; a thread that still waits for a server ends by itself."""
        self._end.set()
        if self._thread is not threading.current_thread():
            self._thread.join(_PATIENCE_SECONDS)

    def _run(self) -> None:
        pause = _FIRST_PAUSE
        while not self._end.is_set():
            try:
                with closing(self._line.connect(autocommit=True)) as connection:
                    connection.execute(self._wish.encode())
                    self._was_there = True
                    self._heard()
                    pause = _FIRST_PAUSE
                    self._listen(connection)
            except (psycopg.Error, Told):
                if self._was_there:
                    # A line that was lost is worth a look at once: the server may be gone.
                    self._was_there = False
                    self._heard()
                # All desks lose their line at once; they must not all come back at once.
                self._end.wait(random.uniform(0, pause))  # noqa: S311 - no secret
                pause = min(pause * 2, _LONGEST_PAUSE)

    def _listen(self, connection: "psycopg.Connection[object]") -> None:
        quiet = 0
        while not self._end.is_set():
            said = list(connection.notifies(timeout=_TURN_SECONDS, stop_after=1))
            quiet = 0 if said else quiet + 1
            if said:
                self._heard()
            elif quiet >= _PROBE_TURNS:
                connection.execute("SELECT 1")
                quiet = 0
