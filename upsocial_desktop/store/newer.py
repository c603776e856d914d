"""A database of a newer program is read as far as it can be, and never written to."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy.exc import SQLAlchemyError

from upsocial_desktop.domain.errors import Refused, Told
from upsocial_desktop.store.shape import HEAD, is_newer


def newer_or_none(have: str, place: str) -> Refused | None:
    """What whoever wants to write is told; None where the shape is not newer than ours."""
    return Refused("db.newer", path=place, have=have, need=HEAD) if is_newer(have) else None


@contextmanager
def as_newer(telling: AbstractContextManager[None], newer: Refused | None) -> Iterator[None]:
    """Tell what cannot be read of a newer shape as just that, instead of as a fault of ours.

    A column that is gone, or a word that no list of ours has, comes from the other program.
    """
    try:
        with telling:
            yield
    except Told:
        raise
    except (SQLAlchemyError, ValueError, LookupError) as error:
        if newer is None:
            raise
        raise newer from error
