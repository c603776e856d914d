"""Insert a row or change the one that is there, in one statement, on either engine."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.dialects.sqlite.dml import OnConflictDoUpdate

__all__ = ["insert", "or_update"]


class _OrUpdate(OnConflictDoUpdate):
    """SQLite's words for it; PostgreSQL's, the same, are written from it too.

    PostgreSQL's own class would do for both, and costs a fifth of the start.
    """

    inherit_cache = True
    # PostgreSQL may name a rule instead of columns; nobody does here.
    constraint_target = None


def or_update(
    first: Insert,
    keys: Sequence[str],
    changes: Mapping[str, Any],
    where: ColumnElement[bool] | None = None,
) -> Insert:
    """An insert that changes the row with the same keys where there is one."""
    return first.ext(_OrUpdate(list(keys), None, dict(changes), where))
