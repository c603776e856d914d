"""Names of days and months, in the language of now."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.hold import HoldKind
from upsocial_desktop.services.calendar import CalendarDay
from upsocial_desktop.ui import words


def weekday(of: date) -> str:
    """The day of the week in full."""
    return (
        QCoreApplication.translate("calendar", "Monday"),
        QCoreApplication.translate("calendar", "Tuesday"),
        QCoreApplication.translate("calendar", "Wednesday"),
        QCoreApplication.translate("calendar", "Thursday"),
        QCoreApplication.translate("calendar", "Friday"),
        QCoreApplication.translate("calendar", "Saturday"),
        QCoreApplication.translate("calendar", "Sunday"),
    )[of.weekday()]


def short_weekday(of: date) -> str:
    """The day of the week where there is little room."""
    return (
        QCoreApplication.translate("calendar", "Mon"),
        QCoreApplication.translate("calendar", "Tue"),
        QCoreApplication.translate("calendar", "Wed"),
        QCoreApplication.translate("calendar", "Thu"),
        QCoreApplication.translate("calendar", "Fri"),
        QCoreApplication.translate("calendar", "Sat"),
        QCoreApplication.translate("calendar", "Sun"),
    )[of.weekday()]


def month(of: date) -> str:
    """The month."""
    return (
        QCoreApplication.translate("calendar", "January"),
        QCoreApplication.translate("calendar", "February"),
        QCoreApplication.translate("calendar", "March"),
        QCoreApplication.translate("calendar", "April"),
        QCoreApplication.translate("calendar", "May"),
        QCoreApplication.translate("calendar", "June"),
        QCoreApplication.translate("calendar", "July"),
        QCoreApplication.translate("calendar", "August"),
        QCoreApplication.translate("calendar", "September"),
        QCoreApplication.translate("calendar", "October"),
        QCoreApplication.translate("calendar", "November"),
        QCoreApplication.translate("calendar", "December"),
    )[of.month - 1]


def month_and_year(of: date) -> str:
    """November 2026."""
    return f"{month(of)} {of.year}"


def long_day(of: date) -> str:
    """Tuesday 24 November."""
    return f"{weekday(of)} {of.day} {month(of)}"


def span(first: date, last: date) -> str:
    """22 – 28 November 2026, with as much of the first day as differs."""
    if first.year != last.year:
        begin = f"{first.day} {month(first)} {first.year}"
    elif first.month != last.month:
        begin = f"{first.day} {month(first)}"
    else:
        begin = str(first.day)
    return f"{begin} – {last.day} {month(last)} {last.year}"


def holiday(name: str, *, is_listed: bool, is_closed: bool) -> str:
    """Why an office is closed on a day, "" where it works."""
    if is_listed:
        return name or QCoreApplication.translate("calendar", "Holiday")
    return QCoreApplication.translate("calendar", "Office closed") if is_closed else ""


def day_note(day: CalendarDay) -> str:
    """Why nothing may go on a day as usual: the office is closed, or posts wait; "" otherwise."""
    closed = holiday(day.holiday, is_listed=day.is_listed, is_closed=day.is_closed)
    return ", ".join(said for said in (closed, held(day.held)) if said)


def held(kind: HoldKind | None) -> str:
    """Why posts wait on a day, "" where they go."""
    if kind is None:
        return ""
    said = QCoreApplication.translate("calendar", "Posts wait: %1")
    return said.replace("%1", words.of_hold_kind(kind))


def posts(count: int) -> str:
    """How many posts, in words."""
    if not count:
        return QCoreApplication.translate("calendar", "no posts")
    if count == 1:
        return QCoreApplication.translate("calendar", "1 post")
    return QCoreApplication.translate("calendar", "%1 posts").replace("%1", str(count))


def clashes(count: int) -> str:
    """How many posts of a day stand close to another, "" for none."""
    if not count:
        return ""
    said = QCoreApplication.translate("calendar", "%1 posts within 10 minutes of another")
    return said.replace("%1", str(count))


def near() -> str:
    """What the mark of a clash means, for the legend."""
    return QCoreApplication.translate("calendar", "Within 10 minutes")


def short_clashes(count: int) -> str:
    """The same as `clashes` beside the number of posts."""
    said = QCoreApplication.translate("calendar", "%1 within 10 minutes")
    return said.replace("%1", str(count)) if count else ""
