"""The pause while the citizen is asked: how long it may last, and what it does to the due date."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Pause:
    """A pause that begins: until when at most, and the due date as long as it lasts.

    `due_before_at` is the date without it; None where that had passed, for a pause mends nothing
    that is late already.
    """

    until_at: datetime
    due_at: datetime
    due_before_at: datetime | None


@dataclass(frozen=True, slots=True)
class Resumed:
    """A pause that is over: the due date by what it used, and what all pauses used (seconds)."""

    due_at: datetime
    waited_seconds: int


def begin_pause(case: Case, now: datetime, most_days: int) -> Pause:
    """A pause beginning now; all pauses of a case together last at most so many days.

    Raises Refused("ask.no_time_left") where earlier pauses used them all.
    """
    left = timedelta(days=most_days) - timedelta(seconds=case.waited_seconds)
    if left <= timedelta(0):
        raise Refused("ask.no_time_left", code=case.code, days=most_days)
    if now > case.due_at:
        return Pause(now + left, case.due_at, None)
    return Pause(now + left, case.due_at + left, case.due_at)


def end_pause(case: Case, now: datetime) -> Resumed:
    """How the clock goes on: the date moves by what the pause used, never beyond its end."""
    since, until = case.waiting_since_at, case.waiting_until_at
    if since is None or until is None:
        return Resumed(case.due_at, case.waited_seconds)
    used = max(min(now, until) - since, timedelta(0))
    due_at = case.due_at if case.waiting_due_at is None else case.waiting_due_at + used
    # A begun second counts, so that many short pauses do not last for ever.
    seconds = -(-used // timedelta(seconds=1))
    return Resumed(due_at, case.waited_seconds + seconds)
