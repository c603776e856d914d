"""Ids as X makes them: 64 bits whose upper part is the moment of creation."""

from datetime import UTC, datetime, timedelta
from hashlib import blake2b

_X_EPOCH = datetime(2010, 11, 4, 1, 42, 54, 657000, tzinfo=UTC)
_TIME_SHIFT = 22


def id_at(moment: datetime, low_bits: int) -> int:
    """Return the id of something made at `moment`; the 22 low bits tell neighbours apart.

    The layout is the one X documents: milliseconds since 1288834974657, shifted by 22.
    """
    milliseconds = (moment - _X_EPOCH) // timedelta(milliseconds=1)
    return (milliseconds << _TIME_SHIFT) | (low_bits & ((1 << _TIME_SHIFT) - 1))


def moment_of(number: int) -> datetime:
    """Return the moment of creation that an id carries, to the millisecond."""
    return _X_EPOCH + timedelta(milliseconds=number >> _TIME_SHIFT)


def settled_number(*parts: object) -> int:
    """Return a number that looks random but is always the same for the same parts."""
    words = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big")
