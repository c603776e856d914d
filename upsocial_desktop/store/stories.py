"""Rows held to their history, many in one stream."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, Select, Table, select

from upsocial_desktop.domain.history import Subject
from upsocial_desktop.store import tables
from upsocial_desktop.store.fields import fields_of
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.rebuild import first_values

_AT_ONCE: Final = {"stream_results": True, "yield_per": 1_000}


def untrue(connection: Connection, subject: Subject, span: tuple[int, int]) -> Iterator[int]:
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
