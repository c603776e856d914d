from datetime import UTC, date, datetime

import pytest

from upsocial_desktop.domain.deadline import WorkCalendar
from upsocial_desktop.domain.holiday_run import HolidayRun, closed_days, run_ahead

# Saturday 21 November 2026 is the third of its month: offices work; 22 is a Sunday.
SATURDAY = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
_HOLIDAYS = WorkCalendar(frozenset({date(2026, 11, 23), date(2026, 11, 24)}))


def test_the_days_that_are_closed_are_named_however_few() -> None:
    assert closed_days(SATURDAY, 3, WorkCalendar()) == (date(2026, 11, 22),)
    assert closed_days(SATURDAY, 2, _HOLIDAYS) == (date(2026, 11, 22), date(2026, 11, 23))


def test_a_sunday_alone_is_no_long_run() -> None:
    assert run_ahead(SATURDAY, WorkCalendar()) is None


@pytest.mark.parametrize("day", range(16, 25))
def test_a_long_run_is_told_a_week_ahead_and_while_it_lasts(day: int) -> None:
    now = datetime(2026, 11, day, 9, 0, tzinfo=UTC)
    run = run_ahead(now, _HOLIDAYS)
    told = HolidayRun(date(2026, 11, 22), date(2026, 11, 24))
    # On its second day two are left, which is no long run any more.
    assert run == (told if day <= 22 else None)
    assert told.days == 3


def test_a_run_is_as_long_as_it_is_closed_though_it_ends_beyond_the_week() -> None:
    festival = frozenset(date(2026, 11, day) for day in range(23, 31))
    run = run_ahead(SATURDAY, WorkCalendar(festival))
    assert run == HolidayRun(date(2026, 11, 22), date(2026, 11, 30))


def test_days_are_those_of_india() -> None:
    late = datetime(2026, 11, 21, 18, 31, tzinfo=UTC)
    assert closed_days(late, 0, WorkCalendar()) == (date(2026, 11, 22),)
