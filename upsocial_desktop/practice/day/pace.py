"""The time of the pretend world: by the clock, faster by a factor, or step by step."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

_FASTEST = 100_000


def in_utc(moment: datetime) -> datetime:
    """Return the same moment in UTC; raises ValueError when its time zone is not known."""
    if moment.tzinfo is None:
        raise ValueError("the moment must know its time zone")
    return moment.astimezone(UTC)


class Pace:
    """A clock that runs `factor` times as fast as the real one; 0 stands still until moved."""

    def __init__(
        self, opens_at: datetime, factor: float, ticks: Callable[[], float] = time.monotonic
    ) -> None:
        self._ticks = ticks
        self._moment = in_utc(opens_at)
        self._since = ticks()
        self._factor = 0.0
        self.set_factor(factor)

    @property
    def factor(self) -> float:
        """How many virtual seconds pass in a real one; 0 means step by step."""
        return self._factor

    def now(self) -> datetime:
        """Return the present moment of the pretend world."""
        return self._moment + timedelta(seconds=(self._ticks() - self._since) * self._factor)

    def set_factor(self, factor: float) -> None:
        """Run faster or slower from now on; raises ValueError below 0 or beyond 100,000."""
        if not 0 <= factor <= _FASTEST:
            raise ValueError("the pace must lie between 0 and 100000")
        self.jump_to(self.now())
        self._factor = float(factor)

    def jump_to(self, moment: datetime) -> None:
        """Set the present moment."""
        self._moment = in_utc(moment)
        self._since = self._ticks()

    def advance(self, seconds: float) -> None:
        """Move the present moment on; time never runs backwards, so `seconds` is at least 0."""
        if seconds < 0:
            raise ValueError("time does not run backwards")
        self.jump_to(self.now() + timedelta(seconds=seconds))
