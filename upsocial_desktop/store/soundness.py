"""Whether what a file says is what was written: each row held to what else is known of it.

SQLite holds its pages and indexes together, and passes over a value that became another. Here
lines of history are held to their digests, rows to their history, lists and counts to their rows,
pictures to their names, and indexes of words to the words. Done on a copy: it takes long, and
an index of words is looked through only by who may write.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from hashlib import sha256
from itertools import groupby
from typing import Any, Final

from sqlalchemy import Connection, select

from upsocial_desktop.store import case_lists, tables
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.line_digest import SIZE, digest_of, short_digest
from upsocial_desktop.store.rebuild import rebuild_slips
from upsocial_desktop.store.slips import slip_of
from upsocial_desktop.store.stories import untrue

_AT_ONCE: Final = {"stream_results": True, "yield_per": 1_000}
_ALL_IDS: Final = (0, 2**62)
_LINES: Final = (
    "SELECT id, subject, subject_id, version, move, at, officer_id, office_id, fields, facts,"
    " digest FROM history"
)
_POSTS: Final = (
    "SELECT m.id, x_post_id, author_id, author_username, author_name, text, created_at,"
    " conversation_id, replied_to_id, quoted_id, reposted_id, first_id, lang, named, media_alt,"
    " expanded_text, digest FROM mentions m JOIN history h"
    " ON subject = 'mention' AND subject_id = m.id AND h.version = 1 WHERE gone_at IS NULL"
)
_WORDS: Final = ("mention_words", "case_words", "story_words")
_DAY, _STRETCH = tables.DAY_MICROSECONDS, tables.ID_STRETCH
_COUNTED: Final = (
    "SELECT office_id, view, 'due', due_at / {day}, count(*) FROM case_lists GROUP BY 1, 2, 4"
    " UNION ALL"
    " SELECT office_id, view, 'id', case_id / {stretch}, count(*) FROM case_lists GROUP BY 1, 2, 4",
    "SELECT office_id, standing, doubt <> '', is_read, created_at / {day}, count(*)"
    " FROM mentions GROUP BY 1, 2, 3, 4, 5",
)
_KEPT: Final = (
    "SELECT office_id, view, scale, slot, count FROM case_counts WHERE count <> 0",
    "SELECT office_id, standing, is_doubtful, is_read, day, count FROM mention_counts"
    " WHERE count <> 0",
)
_SERIALS: Final = (
    "SELECT DISTINCT office_number FROM cases JOIN offices ON number = office_number"
    " JOIN serials ON serials.office_id = offices.id WHERE serial >= next"
)


def faults_in(connection: Connection) -> Iterator[str]:
    """What is not as it was written, in a few words each; raises the engine's errors."""
    others = list(_names(connection))
    if others:
        yield from others
        return
    yield from _lines(connection)
    yield from _posts(connection)
    for subject in TABLES:
        for number in untrue(connection, subject, _ALL_IDS):
            yield f"{subject} {number} is not what its history tells"
    yield from _lists(connection)
    yield from _slips(connection)
    yield from _counts(connection)
    yield from _pictures(connection)
    for name in _WORDS:
        words = f"INSERT INTO {name} ({name}) VALUES ('integrity-check')"  # noqa: S608 - all ours
        connection.exec_driver_sql(words)


def _names(connection: Connection) -> Iterator[str]:
    """A name of a column may become another, and still be one."""
    for table in tables.metadata.sorted_tables:
        found = connection.exec_driver_sql(f"PRAGMA table_info({table.name})").fetchall()
        if [row[1] for row in found] != [column.name for column in table.columns]:
            yield f"{table.name} has other columns"


def _lines(connection: Connection) -> Iterator[str]:
    found = connection.exec_driver_sql(_LINES, execution_options=_AT_ONCE)
    for row in found.mappings():
        if row["digest"] and row["digest"][:SIZE] != digest_of(dict(row), row["at"]):
            yield f"line {row['id']} of history is not as it was written"


def _posts(connection: Connection) -> Iterator[str]:
    for row in connection.exec_driver_sql(_POSTS, execution_options=_AT_ONCE):
        number, *post, digest = row
        if digest[SIZE:] and digest[SIZE:] != short_digest(post):
            yield f"mention {number} is not as it came"


def _lists(connection: Connection) -> Iterator[str]:
    cases, t = tables.cases, tables.case_lists
    stood = connection.execute(
        select(t).order_by(t.c.case_id, t.c.office_id, t.c.view), execution_options=_AT_ONCE
    ).mappings()
    rows = groupby(stood, key=lambda row: int(row["case_id"]))
    case_id, there = next(rows, (2**63, iter(())))
    wanted = select(cases).order_by(cases.c.id)
    for row in connection.execute(wanted, execution_options=_AT_ONCE).mappings():
        case: Mapping[str, Any] = {str(name): value for name, value in row.items()}
        is_right = case_id == case["id"]
        if is_right:
            is_right = [dict(each) for each in there] == case_lists.rows_of(case)
            case_id, there = next(rows, (2**63, iter(())))
        if not is_right:
            yield f"case {case['id']} stands in other lists"


def _slips(connection: Connection) -> Iterator[str]:
    t = tables.slips
    found = connection.execute(select(t).order_by(t.c.case_id, t.c.id)).all()
    for case_id, rows in groupby(found, key=lambda row: int(row.case_id)):
        slips = [replace(slip_of(row), id=number) for number, row in enumerate(rows, 1)]
        if slips != rebuild_slips(connection, case_id):
            yield f"case {case_id} has other slips than its history tells"


def _counts(connection: Connection) -> Iterator[str]:
    for counted, kept in zip(_COUNTED, _KEPT, strict=True):
        words = counted.format(day=_DAY, stretch=_STRETCH)
        one = {tuple(row) for row in connection.exec_driver_sql(words)}
        two = {tuple(row) for row in connection.exec_driver_sql(kept)}
        if one != two:
            yield "a list is not as long as its count says"
    for row in connection.exec_driver_sql(_SERIALS):
        yield f"office {row[0]} would give out a serial twice"


def _pictures(connection: Connection) -> Iterator[str]:
    for row in connection.execute(
        select(tables.pictures), execution_options={"stream_results": True, "yield_per": 4}
    ):
        if sha256(row.content).hexdigest() != row.key:
            yield f"picture {row.key[:12]} is not as it was kept"
