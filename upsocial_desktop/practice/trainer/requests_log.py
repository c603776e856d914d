"""The last requests as a trainer may see them: no header, no body, no token."""

import threading
from collections import deque
from dataclasses import dataclass
from datetime import datetime

_KEPT = 100


@dataclass(frozen=True)
class Seen:
    """One request that arrived: when (in the world's time), what, and how it was answered."""

    at: datetime
    method: str
    path: str
    status: int
    username: str = ""


class RequestsLog:
    """The last hundred requests, newest last."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: deque[Seen] = deque(maxlen=_KEPT)

    def note(self, seen: Seen) -> None:
        """Remember a request."""
        with self._lock:
            self._seen.append(seen)

    def latest(self) -> tuple[Seen, ...]:
        """Return what is remembered, oldest first."""
        with self._lock:
            return tuple(self._seen)
