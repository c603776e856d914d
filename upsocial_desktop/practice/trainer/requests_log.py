"""The last requests as a trainer may see them: no header, no body, no token."""

import re
import threading
from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime

_KEPT = 100
_LONGEST_PATH = 120
# Longer than any name or id of X, and not two ids with a hyphen as conversations have them: what
# stands there may be a key that somebody wrote into the address by mistake.
_MAY_BE_A_KEY = re.compile(r"(?<=/)(?!\d+-\d+(?:/|$))[^/]{24,}")


@dataclass(frozen=True)
class Seen:
    """One request that arrived: when (in the world's time), what, and how it was answered.

    `peer` is the address it came from.
    """

    at: datetime
    method: str
    path: str
    status: int
    username: str = ""
    peer: str = ""


class RequestsLog:
    """The last hundred requests, newest last."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._seen: deque[Seen] = deque(maxlen=_KEPT)
        self._count = 0

    def note(self, seen: Seen) -> None:
        """Remember a request; what may be a key in its path is left out."""
        with self._lock:
            self._seen.append(seen)
            self._count += 1

    def latest(self) -> tuple[Seen, ...]:
        """Return what is remembered, oldest first."""
        with self._lock:
            kept = tuple(self._seen)
        return tuple(replace(seen, path=without_keys(seen.path)) for seen in kept)

    @property
    def count(self) -> int:
        """How many requests there were in all."""
        return self._count


def without_keys(path: str) -> str:
    """Return a path fit to be shown: short, and without what may be a key."""
    told = _MAY_BE_A_KEY.sub("…", path)
    return told if len(told) <= _LONGEST_PATH else told[:_LONGEST_PATH] + "…"
