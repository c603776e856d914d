"""Rows of either engine in one plain form, as they lie in archives and move between databases."""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import islice
from typing import Any, TypeAlias

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Date,
    LargeBinary,
    Table,
    text,
)

from upsocial_desktop.store import tables
from upsocial_desktop.store.bulk import insert_many
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.values import Document

# A row's values in the order of its table's columns: numbers, texts, bytes, yes, no, nothing.
Plain: TypeAlias = tuple[Any, ...]

# In the order in which rows can be put in. Left out: counts and indexes of words, which follow
# from the rest, and who has a case open now.
CARRIED: tuple[Table, ...] = (
    tables.offices,
    tables.officers,
    tables.accounts,
    tables.intake_states,
    tables.mentions,
    tables.unreadable,
    tables.cases,
    tables.case_lists,
    tables.slips,
    tables.drafts,
    tables.deliveries,
    tables.history,
    tables.pictures,
    tables.holds,
    tables.leases,
    tables.serials,
    tables.serial_blocks,
    tables.options,
    tables.templates,
    tables.achievements,
    tables.incidents,
)
BY_NAME = {table.name: table for table in CARRIED}
AT_ONCE = 1_000


def names_of(table: Table) -> tuple[str, ...]:
    """The names of a table's columns, in their order."""
    return tuple(column.name for column in table.columns)


def place_of(table: Table, name: str) -> int:
    """Where a column stands in a plain row."""
    return names_of(table).index(name)


def _as_it_is(value: Any) -> Any:
    return value


def _in_order(value: Any) -> str:
    """A document as the one text that means it, whichever engine kept it."""
    return json_of(json.loads(value) if isinstance(value, str) else value)


def _plain(column: Column[Any]) -> Callable[[Any], Any]:
    if isinstance(column.type, Boolean):
        return bool
    if isinstance(column.type, Document):
        return _in_order
    if isinstance(column.type, LargeBinary):
        return bytes
    return str if isinstance(column.type, Date) else _as_it_is


def plain_rows(
    connection: Connection,
    table: Table,
    where: str = "",
    values: Mapping[str, object] | None = None,
) -> Iterator[Plain]:
    """The rows of a table by its key, a part at a time; `where` is our own SQL with `values`."""
    keys = ", ".join(f'"{column.name}"' for column in table.primary_key)
    which = f" WHERE {where}" if where else ""
    names = ", ".join(f'"{name}"' for name in names_of(table))
    wanted = f"SELECT {names} FROM {table.name}{which} ORDER BY {keys}"  # noqa: S608 - the names are ours
    ways = [_plain(column) for column in table.columns]
    options = {"stream_results": True, "yield_per": part_of(table)}
    # A driver's own rows: nothing of what SQLAlchemy makes of a moment is wanted here.
    for row in connection.execute(text(wanted), values or {}, execution_options=options):
        yield tuple(
            None if value is None else way(value) for way, value in zip(ways, row, strict=True)
        )


def part_of(table: Table) -> int:
    """How many rows are held at once; a picture alone may have some MiB."""
    return 4 if table is tables.pictures else AT_ONCE


def in_parts(table: Table, rows: Iterable[Plain]) -> Iterator[list[Plain]]:
    """Rows in lists of at most so many."""
    walked = iter(rows)
    while part := list(islice(walked, part_of(table))):
        yield part


def put_in(connection: Connection, table: Table, rows: Sequence[Plain]) -> None:
    """Insert plain rows with the ids they have; links to later tables are for `link_up`."""
    if table is tables.pictures:
        names = names_of(table)
        connection.execute(_PICTURE, [dict(zip(names, row, strict=True)) for row in rows])
        return
    late = [] if connection.dialect.name == "sqlite" else late_links(table)
    places = {place_of(table, name) for name in late}
    if places:
        rows = [
            tuple(None if place in places else value for place, value in enumerate(row))
            for row in rows
        ]
    insert_many(connection, table, names_of(table), rows)


# A picture that is there already stays as it is: its name is the hash of its bytes.
_PICTURE = text(
    "INSERT INTO pictures (key, content, kept_at) VALUES (:key, :content, :kept_at)"
    " ON CONFLICT (key) DO NOTHING"
)


def late_links(table: Table) -> list[str]:
    """The columns that point at rows of the same table or of one that is put in later."""
    order = {each.name: number for number, each in enumerate(CARRIED)}
    mine = order[table.name]
    return sorted(
        link.parent.name
        for link in table.foreign_keys
        if order.get(link.column.table.name, mine) >= mine
    )


def link_up(connection: Connection, table: Table, rows: Sequence[Plain]) -> None:
    """Set the links that `put_in` left out, now that all rows are there."""
    late = late_links(table) if connection.dialect.name != "sqlite" else []
    places = [place_of(table, name) for name in late]
    linked = [
        {"id": row[0], **{name: row[place] for name, place in zip(late, places, strict=True)}}
        for row in rows
        if any(row[place] is not None for place in places)
    ]
    if not linked:
        return
    kinds = ", ".join(f"{name} bigint" for name in ("id", *late))
    changes = ", ".join(f"{name} = row.{name}" for name in late)
    connection.exec_driver_sql(
        f"UPDATE {table.name} SET {changes} FROM json_to_recordset(%s) AS row ({kinds})"  # noqa: S608 - the names are ours
        f" WHERE {table.name}.id = row.id",
        (json_of(linked),),
    )


class Digest:
    """What a table's rows come to: how many they are, and one hash of all of them in order."""

    def __init__(self) -> None:
        self.count = 0
        self._hash = sha256()

    def add(self, line: bytes) -> None:
        """Take one more line."""
        self.count += 1
        self._hash.update(line)

    @property
    def words(self) -> str:
        """The hash."""
        return self._hash.hexdigest()


def line_of(row: Plain) -> bytes:
    """A plain row as one line of JSON; bytes are written in base 64."""
    return _ENCODER.encode(row).encode() + b"\n"


def row_of(line: bytes) -> Plain:
    """What `line_of` wrote."""
    return tuple(
        b64decode(value["b64"]) if isinstance(value, dict) else value for value in json.loads(line)
    )


def _in_base_64(value: object) -> dict[str, str]:
    if not isinstance(value, bytes):
        raise TypeError(f"no value of a column: {type(value).__name__}")
    return {"b64": b64encode(value).decode()}


_ENCODER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_in_base_64)
