"""How often X lets a user call: windows of fifteen minutes, told in headers."""

import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from upsocial_desktop.practice.problems import Refusal, plain_problem

WINDOW = timedelta(minutes=15)
# Calls per user in a window, from X's documents of August 2026.
PER_USER = {
    "me": 75,
    "user_by_username": 900,
    "mentions": 300,
    "user_posts": 900,
    "posts": 5_000,
    "post": 900,
    "create": 100,
    "delete": 50,
}


@dataclass(frozen=True)
class Allowance:
    """What is left of a window."""

    limit: int
    remaining: int
    resets_at: datetime

    def headers(self) -> tuple[tuple[str, str], ...]:
        """Return X's three headers; the reset is in whole epoch seconds, rounded up."""
        reset = int(-(-self.resets_at.timestamp() // 1))
        return (
            ("x-rate-limit-limit", str(self.limit)),
            ("x-rate-limit-remaining", str(self.remaining)),
            ("x-rate-limit-reset", str(reset)),
        )


class Limits:
    """Counts calls by endpoint and user, in the world's own time."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._windows: dict[tuple[str, str], tuple[datetime, int]] = {}
        self._limits = dict(PER_USER)

    def set_limit(self, endpoint: str, calls: int) -> None:
        """Let a user call an endpoint this often in a window; raises KeyError for no endpoint."""
        if endpoint not in PER_USER:
            raise KeyError(endpoint)
        with self._lock:
            self._limits[endpoint] = calls

    def count(self, endpoint: str, user_id: str, now: datetime) -> tuple[Allowance, bool]:
        """Count one call; return what is left, and whether the call is still within the limit."""
        with self._lock:
            began, calls = self._windows.get((endpoint, user_id), (now, 0))
            if now - began >= WINDOW:
                began, calls = now, 0
            limit = self._limits[endpoint]
            is_within = calls < limit
            calls += is_within
            self._windows[endpoint, user_id] = (began, calls)
            return Allowance(limit, limit - min(calls, limit), began + WINDOW), is_within


def too_many() -> Refusal:
    """Return the 429 of an exhausted window."""
    return plain_problem(429, "Too Many Requests", "Too Many Requests")
