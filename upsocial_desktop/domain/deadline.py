"""Due dates, desk timers and steps of lateness; holidays warn but do not stop the count."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from upsocial_desktop.domain.indian_time import IST

END_OF_DAY = time(23, 59, 59)
SUNDAY, SATURDAY = 6, 5
# When the State's offices are open.
OPENS, CLOSES = time(10), time(17)


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

    def after_working_hours(self, start: datetime, hours: int) -> datetime:
        """So many hours later, counted between 10 and 17 o'clock on working days, in UTC."""
        moment, left = start.astimezone(IST), timedelta(hours=hours)
        while True:
            day = moment.date()
            opens = datetime.combine(day, OPENS, IST)
            closes = datetime.combine(day, CLOSES, IST)
            moment = max(moment, opens)
            if self.is_working(day) and moment < closes:
                if left <= closes - moment:
                    return (moment + left).astimezone(UTC)
                left -= closes - moment
            moment = datetime.combine(day + timedelta(days=1), OPENS, IST)


def end_of_day(day: date) -> datetime:
    """The last second of a day of the Indian calendar, in UTC."""
    return datetime.combine(day, END_OF_DAY, IST).astimezone(UTC)


def due_after_days(start: datetime, days: int) -> datetime:
    """The end of the Indian day so many calendar days after a start, in UTC.

    Calendar days decide, as the State's grievance system IGRS counts (PRODUCT 3.4).
    """
    last = start.astimezone(IST).date() + timedelta(days=days)
    return end_of_day(last)


def holidays_before(start: datetime, due: datetime, calendar: WorkCalendar) -> tuple[date, ...]:
    """The listed holidays until a due date. They only warn: they do not stop the count."""
    first, last = start.astimezone(IST).date(), due.astimezone(IST).date()
    return tuple(sorted(day for day in calendar.holidays if first <= day <= last))


def lateness(start: datetime, due: datetime, now: datetime) -> Lateness:
    """How a running clock stands.

    Approaching begins at 80 % of the time or three days before, whichever is earlier
    (PRODUCT 3.4).
    """
    if now > due:
        return Lateness.OVERDUE
    warn_at = min(start + (due - start) * 0.8, due - timedelta(days=3))
    return Lateness.APPROACHING if now >= warn_at else Lateness.ON_TIME
