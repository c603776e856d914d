"""Whether a signed request is new: its time is right, and it was not sent before."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

WINDOW_SECONDS = 300
_LONGEST_TIMESTAMP = 12


@dataclass(frozen=True)
class SigningClock:
    """The clock that the timestamps of OAuth 1.0a signatures are held against.

    A client signs with the clock of its computer and cannot follow a practice day that is played
    at another time or pace. So it is the computer's clock by default, put off by `offset_seconds`
    for a drill with a wrong clock; with `follows_world` it is the world's, put off likewise. The
    clock on X's wall is off by `skew` more, which the world's time that is handed in has in it.
    """

    offset_seconds: float = 0.0
    follows_world: bool = False
    ticks: Callable[[], float] = time.time

    def now(self, world_now: datetime, skew: timedelta = timedelta()) -> datetime:
        """Return the moment at which a request that arrives now should have been signed."""
        if not self.follows_world:
            world_now = datetime.fromtimestamp(self.ticks(), UTC) + skew
        return world_now + timedelta(seconds=self.offset_seconds)


class Freshness:
    """Remembers nonces for as long as their timestamps would be taken; thread-safe.

    `clock` can be exchanged while the world runs; the moments handed in are its own. A second
    request with a nonce that its token has used is refused, as OAuth 1.0a asks (RFC 5849,
    section 3.3).
    """

    def __init__(self) -> None:
        self.clock = SigningClock()
        self._lock = threading.Lock()
        self._seen: dict[tuple[str, str], int] = {}

    def is_in_time(self, timestamp: str, clock: datetime) -> bool:
        """Whether a timestamp, in seconds since 1970, lies within five minutes of the clock."""
        is_number = timestamp.isascii() and timestamp.isdecimal()
        if not is_number or len(timestamp) > _LONGEST_TIMESTAMP:
            return False
        return _is_near(int(timestamp), clock)

    def is_first(self, token: str, nonce: str, timestamp: str, clock: datetime) -> bool:
        """Note a nonce; False when this token has used it before. The timestamp is in time."""
        with self._lock:
            self._forget(clock)
            if (token, nonce) in self._seen:
                return False
            self._seen[token, nonce] = int(timestamp)
            return True

    def _forget(self, clock: datetime) -> None:
        """Drop the oldest nonces, whose timestamps would no longer be taken anyway."""
        while self._seen:
            oldest = next(iter(self._seen))
            if _is_near(self._seen[oldest], clock):
                return
            del self._seen[oldest]


def _is_near(timestamp: int, clock: datetime) -> bool:
    return abs(timestamp - clock.timestamp()) <= WINDOW_SECONDS
