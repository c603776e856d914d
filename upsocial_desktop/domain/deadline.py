"""Due dates, desk timers and steps of lateness; holidays warn but do not stop the count."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from upsocial_desktop.domain.indian_time import IST

END_OF_DAY = time(23, 59, 59)
SUNDAY, SATURDAY = 6, 5


class Lateness(StrEnum):
    """How a clock stands."""

    ON_TIME = "on_time"
    APPROACHING = "approaching"
    OVERDUE = "overdue"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """The days on which an office works: not on Sundays, second Saturdays and listed holidays."""

    holidays: frozenset[date] = field(default_factory=frozenset)

    def is_working(self, day: date) -> bool:
        """Whether the office works on a day of the Indian calendar."""
        is_second_saturday = day.weekday() == SATURDAY and 8 <= day.day <= 14  # noqa: PLR2004 - the second one falls on 8..14
        return not (day.weekday() == SUNDAY or is_second_saturday or day in self.holidays)

    def after_working_days(self, start: datetime, days: int) -> datetime:
        """The same hour so many working days later, in UTC."""
        moment = start.astimezone(IST)
        left = days
        while left:
            moment += timedelta(days=1)
            left -= self.is_working(moment.date())
        return moment.astimezone(UTC)


def due_after_days(start: datetime, days: int) -> datetime:
    """The end of the Indian day so many calendar days after a start, in UTC.

    Calendar days decide, as the State's grievance system IGRS counts (PRODUCT 3.4).
    """
    last = start.astimezone(IST).date() + timedelta(days=days)
    return datetime.combine(last, END_OF_DAY, IST).astimezone(UTC)


def lateness(start: datetime, due: datetime, now: datetime) -> Lateness:
    """How a running clock stands.

    Approaching begins at 80 % of the time or three days before, whichever is earlier
    (PRODUCT 3.4).
    """
    if now > due:
        return Lateness.OVERDUE
    warn_at = min(start + (due - start) * 0.8, due - timedelta(days=3))
    return Lateness.APPROACHING if now >= warn_at else Lateness.ON_TIME
