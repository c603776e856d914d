"""Moments in this PC's own file: whole microseconds since 1970, as in the office database."""

from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def number_of(moment: datetime) -> int:
    """A moment as a number."""
    return (moment - _EPOCH) // timedelta(microseconds=1)


def moment_of(number: int) -> datetime:
    """A number as the moment it stands for."""
    return _EPOCH + timedelta(microseconds=number)
