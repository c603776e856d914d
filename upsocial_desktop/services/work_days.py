"""The office's working days, read from its settings."""

from collections.abc import Mapping
from datetime import date

from upsocial_desktop.domain.deadline import WorkCalendar
from upsocial_desktop.domain.history import Field
from upsocial_desktop.services.settings import HOLIDAYS


def work_calendar(options: Mapping[str, Field]) -> WorkCalendar:
    """The office's working days; a date that cannot be read is passed over."""
    days = set()
    for word in HOLIDAYS.read(options).split():
        try:
            days.add(date.fromisoformat(word))
        except ValueError:
            continue
    return WorkCalendar(frozenset(days))
