"""Proof that what a file had is on the server: row by row, and by the stories of the rows."""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from sqlalchemy import Connection, Table, text

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.upkeep_records import Moved
from upsocial_desktop.store import tables
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.moving_ids import IdMap
from upsocial_desktop.store.moving_rows import STAYING, going
from upsocial_desktop.store.portable import Plain, line_of, place_of, plain_rows
from upsocial_desktop.store.stories import untrue

_AT_ONCE: Final = {"stream_results": True, "yield_per": 1_000}
# What is read back one by one: small, or beside rows that others put there.
_LOOKED_UP: Final[tuple[Table, ...]] = (
    tables.intake_states,
    tables.options,
    tables.serials,
    tables.pictures,
)
_WHOLE: Final = 2**256


class _Heap:
    """How many rows there are, and one number that all of them come to in any order."""

    def __init__(self, rows: Iterable[Plain]) -> None:
        self.count, self.total, self.span = 0, 0, (0, -1)
        for row in rows:
            self.count += 1
            number = int.from_bytes(sha256(line_of(row)).digest(), "big")
            self.total = (self.total + number) % _WHOLE

    @property
    def words(self) -> str:
        return f"{self.total:064x}"


def proof_of(file: Connection, server: Connection, table: Table, ids: IdMap) -> Moved:
    """Count and digest of what went, the same on both sides. Raises Refused("move.not_proved")."""
    if table in STAYING:
        return Moved(f"proof.{table.name}", 0)
    if table in _LOOKED_UP:
        return _looked_up(file, server, table, ids)
    here = _Heap(going(file, table, ids))
    there = _Heap(plain_rows(server, table, _which(file, table, ids)))
    if (here.count, here.total) != (there.count, there.total):
        raise Refused("move.not_proved", table=table.name, here=here.count, there=there.count)
    return Moved(f"proof.{table.name}", here.count, here.words)


def _which(file: Connection, table: Table, ids: IdMap) -> str:
    """Which rows on the server are the file's: their ids follow one another, and are alone."""
    known = ids.known.get(table.name)
    if known is not None:
        left = {key[0] for key in ids.left.get(table.name, frozenset())}
        made = ", ".join(str(new) for old, new in known.items() if old not in left)
        return f"id IN ({made or -1})"
    name, of = ("case_id", "cases") if table is tables.case_lists else ("id", table.name)
    asked = text(f"SELECT min(id), max(id) FROM {of}")  # noqa: S608 - our own tables
    lowest, highest = file.execute(asked).one()
    if lowest is None:
        return f"{name} = -1"
    return f"{name} BETWEEN {ids.of(of, lowest)} AND {ids.of(of, highest)}"


def _looked_up(file: Connection, server: Connection, table: Table, ids: IdMap) -> Moved:
    rows: list[bytes] = []
    for row in going(file, table, ids):
        found = _found(server, table, row)
        if found is None or not _is_kept(table, row, found):
            raise Refused("move.not_proved", table=table.name, here=len(rows) + 1, there=len(rows))
        rows.append(line_of(row))
    digest = sha256(b"".join(sorted(rows))).hexdigest()
    return Moved(f"proof.{table.name}", len(rows), digest)


def _found(server: Connection, table: Table, row: Plain) -> Plain | None:
    keys = {column.name: row[place_of(table, column.name)] for column in table.primary_key}
    where = " AND ".join(f'"{name}" = :{name}' for name in keys)
    return next(iter(list(plain_rows(server, table, where, keys))), None)


def _is_kept(table: Table, row: Plain, found: Plain) -> bool:
    if table is tables.serials:
        return bool(found[1] >= row[1])
    if table is tables.pictures:
        # Another office may have had the same picture before.
        return found[:2] == row[:2]
    return found == row


def check_story(file: Connection, server: Connection, ids: IdMap) -> Moved:
    """Every row is what its history tells; what was not so in the file may be so no more.

    Raises Refused("move.not_proved").
    """
    count = 0
    for subject, table in TABLES.items():
        which = _span(file, table, ids)
        if which is None:
            continue
        here = {ids.of(table.name, each) for each in untrue(file, subject, (0, 2**62))}
        there = set(untrue(server, subject, which))
        count += which[1] - which[0] + 1
        if there - here:
            raise Refused(
                "move.not_proved", table=f"{table.name}.story", here=min(there - here), there=0
            )
    return Moved("proof.stories", count)


def _span(file: Connection, table: Table, ids: IdMap) -> tuple[int, int] | None:
    asked = text(f"SELECT min(id), max(id) FROM {table.name}")  # noqa: S608 - our own tables
    lowest, highest = file.execute(asked).one()
    if lowest is None:
        return None
    return ids.of(table.name, lowest), ids.of(table.name, highest)
