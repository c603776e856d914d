"""The office's working days and the names of its holidays, read from its settings."""

from collections.abc import Mapping
from datetime import date

from upsocial_desktop.domain.deadline import WorkCalendar
from upsocial_desktop.domain.history import Field
from upsocial_desktop.services.settings import HOLIDAYS


def work_calendar(options: Mapping[str, Field]) -> WorkCalendar:
    """The office's working days; a date that cannot be read is passed over."""
    return WorkCalendar(frozenset(holiday_names(options)))


def holiday_names(options: Mapping[str, Field]) -> Mapping[date, str]:
    """The listed holidays with their names: the words after a date, up to the next one."""
    names: dict[date, list[str]] = {}
    said: list[str] = []
    for word in HOLIDAYS.read(options).split():
        try:
            on = date.fromisoformat(word)
        except ValueError:
            said.append(word)
        else:
            said = names.setdefault(on, [])
    return {on: " ".join(name).strip(",;") for on, name in names.items()}
