"""The time of this PC."""

import time
from datetime import UTC, datetime


class SystemClock:
    """The real clock: the only place where the program asks for the time."""

    def now(self) -> datetime:
        """The present moment, aware, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds from anywhere, never going back."""
        return time.monotonic()
