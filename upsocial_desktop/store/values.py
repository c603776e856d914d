"""Column types: ids, UTC moments, enums by value, JSON."""

import importlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

# Only INTEGER makes a SQLite key the row's own number.
Id = BigInteger().with_variant(Integer(), "sqlite")
# Ordered by code points whatever the server's language: as SQLite does, and no new release of a
# language's rules turns an index into a lie.
Words = Text().with_variant(Text(collation="C"), "postgresql")


def microseconds(moment: datetime) -> int:
    """A moment as it is kept: microseconds since 1970 in UTC, short to compare and index."""
    return (moment - _EPOCH) // _MICROSECOND


def _kept(moment: datetime | None) -> int | None:
    return None if moment is None else (moment - _EPOCH) // _MICROSECOND


def _found(kept: int | None) -> datetime | None:
    return None if kept is None else _EPOCH + timedelta(microseconds=kept)


class Moment(TypeDecorator[datetime]):
    """An aware UTC moment; a naive one raises TypeError, for nobody could say when it was."""

    impl = BigInteger
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], int | None]:  # noqa: ARG002 - SQLAlchemy's form
        """On the way in."""
        return _kept

    def result_processor(
        self,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's form
        coltype: object,  # noqa: ARG002 - SQLAlchemy's form
    ) -> Callable[[int | None], datetime | None]:
        """On the way out."""
        return _found


class Document(TypeDecorator[Any]):
    """A value as JSON; on PostgreSQL in its binary form."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """PostgreSQL's types cost a fifth of the start, so only PostgreSQL loads them."""
        if dialect.name == "postgresql":
            room = importlib.import_module("sqlalchemy.dialects.postgresql")
            return dialect.type_descriptor(room.JSONB())
        return dialect.type_descriptor(JSON())


class Choice(TypeDecorator[StrEnum]):
    """A member of an enumeration, kept by its value."""

    impl = Words
    cache_ok = True

    def __init__(self, kind: type[StrEnum]) -> None:
        super().__init__()
        self.kind = kind

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], str | None]:  # noqa: ARG002 - SQLAlchemy's form
        """On the way in; a word that is no member raises ValueError."""
        kind = self.kind
        known = {str(member): str(member) for member in kind}
        return lambda word: None if word is None else known.get(word) or str(kind(word))

    def result_processor(
        self,
        dialect: Dialect,  # noqa: ARG002 - SQLAlchemy's form
        coltype: object,  # noqa: ARG002 - SQLAlchemy's form
    ) -> Callable[[str | None], StrEnum | None]:
        """On the way out."""
        kind = self.kind
        known = {member.value: member for member in kind}
        return lambda word: None if word is None else known.get(word) or kind(word)
