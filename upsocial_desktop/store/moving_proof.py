"""Proof that what a file had is on the server: row by row, and by the stories of the rows."""

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, Select, Table, select, text

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.services.upkeep_records import Moved
from upsocial_desktop.store import tables
from upsocial_desktop.store.fields import fields_of
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.moving_ids import IdMap
from upsocial_desktop.store.moving_rows import STAYING, going
from upsocial_desktop.store.portable import Plain, line_of, place_of, plain_rows
from upsocial_desktop.store.rebuild import first_values

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
        here = {ids.of(table.name, each) for each in _untrue(file, subject, (0, 2**62))}
        there = set(_untrue(server, subject, which))
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


def _untrue(connection: Connection, subject: Subject, span: tuple[int, int]) -> Iterator[int]:
    """The rows of a stretch of ids that are not what their lines tell."""
    table, t = TABLES[subject], tables.history
    rows: Select[Any] = select(table).where(table.c.id.between(*span)).order_by(table.c.id)
    lines = (
        select(t.c.subject_id, t.c.version, t.c.at, t.c.fields)
        .where(t.c.subject == subject, t.c.subject_id.between(*span))
        .order_by(t.c.subject_id, t.c.version)
    )
    told = groupby(
        connection.execute(lines, execution_options=_AT_ONCE), key=lambda line: int(line.subject_id)
    )
    told_id, story = next(told, (2**63, iter(())))
    for row in connection.execute(rows, execution_options=_AT_ONCE).mappings():
        found: Mapping[str, Any] = {}
        if told_id == row["id"]:
            found = _as_told(subject, table, story)
            told_id, story = next(told, (2**63, iter(())))
        is_true = found and all(row[name] == value for name, value in found.items())
        if not is_true:
            yield int(row["id"])


def _as_told(subject: Subject, table: Table, story: Iterable[Any]) -> Mapping[str, Any]:
    """As store/rebuild.py does it, of lines that come in a stream."""
    found = {} if subject is Subject.MENTION else first_values(table)
    for line in story:
        found |= fields_of(line.fields)
        found["version"] = line.version
        if subject is Subject.CASE:
            found["changed_at"] = line.at
    found.pop("id", None)
    return found
