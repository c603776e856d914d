"""Qt's date-and-time fields show Indian time whatever the PC's own zone is."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone
from PySide6.QtWidgets import QDateTimeEdit, QWidget

from upsocial_desktop.domain.indian_time import IST


def shown_time(moment: datetime) -> QDateTime:
    """A moment as the field shows it: Indian wall time, which the field takes to be UTC.

    A field in the PC's own zone would refuse the hours that its clock change leaves out.
    """
    ist = moment.astimezone(IST)
    return QDateTime(
        QDate(ist.year, ist.month, ist.day), QTime(ist.hour, ist.minute), QTimeZone.utc()
    )


def moment_of(shown: QDateTime) -> datetime:
    """The moment (UTC) that a field shows."""
    date, time = shown.date(), shown.time()
    wall = datetime(date.year(), date.month(), date.day(), time.hour(), time.minute(), tzinfo=IST)
    return wall.astimezone(UTC)


def next_full_hour(now: datetime) -> datetime:
    """The next full hour of the Indian clock, which stands half an hour off UTC."""
    ist = now.astimezone(IST)
    return (ist.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)).astimezone(UTC)


def tomorrow_at(hour: int, now: datetime) -> datetime:
    """An hour of tomorrow in India."""
    ist = now.astimezone(IST) + timedelta(days=1)
    return ist.replace(hour=hour, minute=0, second=0, microsecond=0).astimezone(UTC)


def in_minutes(minutes: int, now: datetime) -> datetime:
    """So many minutes from now, on a full minute and never earlier."""
    later = now + timedelta(minutes=minutes, seconds=59)
    return later.replace(second=0, microsecond=0)


def minute_field(name: str, parent: QWidget) -> QDateTimeEdit:
    """A field for a minute of Indian time, with a calendar to pick the day from."""
    field = QDateTimeEdit(parent)
    field.setTimeZone(QTimeZone.utc())
    field.setDisplayFormat("dd-MM-yyyy HH:mm")
    field.setCalendarPopup(True)
    field.setAccessibleName(name)
    return field
