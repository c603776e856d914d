"""What is left of each of X's rate limits, and until when; nothing is asked in vain."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.services.ports import Clock

# X's windows are of 15 minutes and of 24 hours (X, "rate limits", August 2026).
WINDOW_SECONDS = 15 * 60.0
DAY_SECONDS = 24 * 3600.0
SHORTEST_SECONDS = 5.0
# More digits than any epoch time has are nonsense.
_LONGEST_EPOCH = 12
_DAILY = ("x-user-limit-24hour", "x-app-limit-24hour")


@dataclass(frozen=True, slots=True)
class Left:
    """What an answer said of a limit; `seconds` until it is whole again, None if not said."""

    remaining: int
    seconds: float | None


def server_time(headers: Mapping[str, str], now: datetime) -> datetime:
    """X's own time from the Date header, `now` where it says none."""
    try:
        said = parsedate_to_datetime(headers.get("date", ""))
    except (ValueError, TypeError):
        return now
    return said if said.tzinfo else said.replace(tzinfo=UTC)


def left(headers: Mapping[str, str], now: datetime) -> Left | None:
    """The tightest limit named in the headers, None where they name none.

    Seconds are counted on X's clock, so a wrong clock of this PC does not stretch them, and are
    kept within the limit's own window against an absurd header.
    """
    at = server_time(headers, now)
    for prefix in _DAILY:
        daily = _left(headers, prefix, at, DAY_SECONDS)
        if daily is not None and daily.remaining == 0:
            return daily
    return _left(headers, "x-rate-limit", at, WINDOW_SECONDS)


def _left(headers: Mapping[str, str], prefix: str, at: datetime, longest: float) -> Left | None:
    remaining = _number(headers.get(f"{prefix}-remaining"))
    reset = _number(headers.get(f"{prefix}-reset"))
    if remaining is None and reset is None:
        return None
    if reset is None:
        return Left(remaining or 0, None)
    seconds = min(max(reset - at.timestamp(), SHORTEST_SECONDS), longest)
    return Left(remaining or 0, seconds)


def _number(text: str | None) -> int | None:
    return (
        int(text)
        if text and text.isascii() and text.isdigit() and len(text) <= _LONGEST_EPOCH
        else None
    )


class Limits:
    """Remembers, for every account and kind of call, until when there is no point in asking."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self._closed_until: dict[tuple[str, str], float] = {}

    def check(self, account_ref: str, call: str) -> None:
        """Raise Unavailable("x.rate_limited") while an account's limit for a call is used up."""
        wait = self._closed_until.get((account_ref, call), 0.0) - self.clock.monotonic()
        if wait > 0:
            raise Unavailable("x.rate_limited", retry_after=wait, call=call)

    def note(self, account_ref: str, call: str, headers: Mapping[str, str]) -> None:
        """Remember what an answer's headers say."""
        said = left(headers, self.clock.now())
        if said is None:
            return
        if said.remaining == 0 and said.seconds is not None:
            self._closed_until[account_ref, call] = self.clock.monotonic() + said.seconds
        else:
            self._closed_until.pop((account_ref, call), None)
