"""Days and hours as the screens write them, in Indian time."""

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.indian_time import IST


def when(moment: datetime) -> str:
    """A moment in full, Indian time: 21-11-2026 03:04 PM."""
    return moment.astimezone(IST).strftime("%d-%m-%Y %I:%M %p")


def day(moment: datetime) -> str:
    """A day, Indian time: 21-11-2026."""
    return moment.astimezone(IST).strftime("%d-%m-%Y")


def short_day(of: date) -> str:
    """A day of the coming week: Sun 22-11."""
    names = (
        QCoreApplication.translate("words", "Mon"),
        QCoreApplication.translate("words", "Tue"),
        QCoreApplication.translate("words", "Wed"),
        QCoreApplication.translate("words", "Thu"),
        QCoreApplication.translate("words", "Fri"),
        QCoreApplication.translate("words", "Sat"),
        QCoreApplication.translate("words", "Sun"),
    )
    return f"{names[of.weekday()]} {of:%d-%m}"


def hour(moment: datetime) -> str:
    """The time of the day, Indian time: 03:04 PM."""
    return moment.astimezone(IST).strftime("%I:%M %p")


def short_hour(moment: datetime) -> str:
    """The time of the day where there is little room, Indian time: 15:04."""
    return moment.astimezone(IST).strftime("%H:%M")


def short_when(moment: datetime, now: datetime) -> str:
    """A moment as briefly as it is clear: the hour today, "yesterday", the day before that."""
    days = (now.astimezone(IST).date() - moment.astimezone(IST).date()).days
    if days == 0:
        return hour(moment)
    if days == 1:
        return QCoreApplication.translate("words", "yesterday")
    return day(moment)
