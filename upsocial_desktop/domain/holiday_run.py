"""Days on which offices are closed, seen before they come: a long run of them makes defaulters."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from upsocial_desktop.domain.deadline import WorkCalendar
from upsocial_desktop.domain.indian_time import IST

# A week-end with one holiday beside it is long; it is told when its working week begins.
LONG_RUN_DAYS = 3
SEEN_AHEAD_DAYS = 7


@dataclass(frozen=True, slots=True)
class HolidayRun:
    """Days of the Indian calendar, both ends included, on none of which an office works."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1


def closed_days(now: datetime, days: int, calendar: WorkCalendar) -> tuple[date, ...]:
    """The days without work among today and so many days after it."""
    return tuple(day for day in _days_from(_today(now), days) if not calendar.is_working(day))


def run_ahead(now: datetime, calendar: WorkCalendar) -> HolidayRun | None:
    """The next long run of closed days that begins within a week or is going on; else None.

    The State's holidays do not stop the count (PRODUCT 3.4), hence the warning while there is
    still a working day to act on.
    """
    today = _today(now)
    for first in _days_from(today, SEEN_AHEAD_DAYS):
        if calendar.is_working(first):
            continue
        last = first
        while not calendar.is_working(last + timedelta(days=1)):
            last += timedelta(days=1)
        run = HolidayRun(first, last)
        if run.days >= LONG_RUN_DAYS:
            return run
    return None


def _today(now: datetime) -> date:
    return now.astimezone(IST).date()


def _days_from(first: date, days: int) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range(days + 1))
