"""The command about days of the calendar."""

import argparse
from collections.abc import Iterable
from datetime import date, timedelta

from upsocial_desktop.cli.verb import AS, Line, Verb, acting, option
from upsocial_desktop.services.calendar import calendar_span, day_of
from upsocial_desktop.services.ports import Ports

_MONTH = timedelta(days=30)


def _days(ports: Ports, said: argparse.Namespace) -> Iterable[Line]:
    officer = acting(ports, said)
    first = said.since or day_of(ports.clock.now())
    last = said.until or first + _MONTH
    for day in calendar_span(ports, officer.office_id, (first, last)).days:
        yield {
            "on": day.on.isoformat(),
            "posts": len(day.marks),
            "ids": [mark.id for mark in day.marks],
            "clashes": day.clashes,
            "is_closed": day.is_closed,
            "is_holiday": day.is_listed,
            "holiday": day.holiday,
            "held": day.held,
        }


CALENDAR_VERBS = (
    Verb(
        "post days",
        "the days of the calendar: posts, clashes, holidays, holds",
        _days,
        (
            option("--since", "the first day, YYYY-MM-DD (today)", None, date.fromisoformat),
            option("--until", "the last day (30 days later)", None, date.fromisoformat),
            AS,
        ),
    ),
)
