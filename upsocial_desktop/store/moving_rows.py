"""The rows of a file as they go to a server, and what is left behind."""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from sqlalchemy import Connection, Table, text

from upsocial_desktop.store import tables
from upsocial_desktop.store.moving_ids import IdMap
from upsocial_desktop.store.portable import (
    CARRIED,
    Plain,
    in_parts,
    late_links,
    link_up,
    place_of,
    plain_rows,
    put_in,
)

# Leases end with the PC that held them; incidents are this PC's own.
STAYING: Final[tuple[Table, ...]] = (tables.leases, tables.incidents)
_SERIAL: Final = text(
    "INSERT INTO serials (office_id, next) VALUES (:office_id, :next)"
    " ON CONFLICT (office_id) DO UPDATE SET next = greatest(serials.next, excluded.next)"
)


def going(file: Connection, table: Table, ids: IdMap) -> Iterator[Plain]:
    """The rows of a table that go, as they will be on the server."""
    if table in STAYING:
        return
    places = [place_of(table, column.name) for column in table.primary_key]
    left = ids.left.get(table.name, frozenset())
    for row in plain_rows(file, table):
        if tuple(row[place] for place in places) not in left:
            yield ids.row(table, row)


def carry(file: Connection, server: Connection, ids: IdMap) -> Iterator[tuple[str, int]]:
    """Put everything that goes into the server's tables; answers each table and how many."""
    for table in CARRIED:
        count = 0
        for part in in_parts(table, going(file, table, ids)):
            _put(server, table, part)
            count += len(part)
        yield table.name, count
    for table in CARRIED:
        if late_links(table):
            for part in in_parts(table, going(file, table, ids)):
                link_up(server, table, part)


def _put(server: Connection, table: Table, rows: Sequence[Plain]) -> None:
    if table is not tables.serials:
        put_in(server, table, rows)
        return
    values: list[dict[str, Any]] = [
        {"office_id": office, "next": following} for office, following in rows
    ]
    server.execute(_SERIAL, values)
