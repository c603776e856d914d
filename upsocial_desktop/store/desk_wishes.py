"""The wishes in this PC's own file, on a connection that has its transaction."""

import re
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from upsocial_desktop.domain.desk_wish import DeskWish, WishKind, WishState
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.store.desk_moments import moment_of, number_of
from upsocial_desktop.store.fields import fields_of, json_of

_PICTURE_KEY = re.compile(r"\b[0-9a-f]{64}\b")
# The moment of a wish that does not tell its own.
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
_COLUMNS = (
    "op_id, kind, officer_id, office_id, subject_id, version, about, said, made_at, number, state,"
    " trouble, trouble_facts, settled_at"
)


def kept_wish(connection: sqlite3.Connection, wish: DeskWish) -> int:
    """Keep a wish once, however often it is asked; answers its number."""
    row = (
        *(wish.op_id, wish.kind.value, wish.officer_id, wish.office_id, wish.subject_id),
        *(wish.version, wish.about, json_of(dict(wish.said)), number_of(wish.made_at)),
        # A wish that undo brings back has its place still; a new one is given the next.
        *(wish.number or None, wish.state.value, wish.trouble, json_of(dict(wish.trouble_facts))),
        None if wish.settled_at is None else number_of(wish.settled_at),
    )
    connection.execute(
        f"INSERT INTO wishes ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - the columns are ours
        " ON CONFLICT (op_id) DO NOTHING",
        row,
    )
    wanted = "SELECT number FROM wishes WHERE op_id = ?"
    return int(connection.execute(wanted, (wish.op_id,)).fetchone()[0])


def found_wishes(connection: sqlite3.Connection, states: Sequence[WishState]) -> list[DeskWish]:
    """The wishes in some states by their number; one that cannot be read counts as refused."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM wishes WHERE state <> 'delivered' OR ? ORDER BY number",  # noqa: S608 - the columns are ours
        (WishState.DELIVERED in states,),
    )
    return [wish for wish in map(_wish_or_rest, rows) if wish.state in states]


def pictures_named(connection: sqlite3.Connection) -> frozenset[str]:
    """The keys of all pictures that anything written or wished here may still go with.

    Looked for in the text itself, so that what cannot be read keeps its pictures, too.
    """
    texts = connection.execute(
        "SELECT pictures FROM writings UNION ALL SELECT said FROM wishes WHERE state <> 'delivered'"
    )
    return frozenset(key for (text,) in texts for key in _PICTURE_KEY.findall(str(text)))


def settled_wish(
    connection: sqlite3.Connection,
    op_id: str,
    now: tuple[WishState, datetime],
    trouble: Told | None,
) -> None:
    """Write what became of a wish: its state and since when, and why it was refused."""
    state, at = now
    facts = dict(trouble.facts) if trouble is not None else {}
    code = trouble.code if trouble is not None else ""
    connection.execute(
        "UPDATE wishes SET state = ?, settled_at = ?, trouble = ?, trouble_facts = ?,"
        # The office database has the words now; here they would only lie about.
        " said = CASE WHEN ? = 'delivered' THEN '{}' ELSE said END WHERE op_id = ?",
        (state.value, number_of(at), code, json_of(facts), state.value, op_id),
    )


def renumbered_wish(connection: sqlite3.Connection, wish: DeskWish) -> None:
    """Let a wish name what it is about by other ids."""
    connection.execute(
        "UPDATE wishes SET officer_id = ?, office_id = ?, subject_id = ?, said = ? WHERE op_id = ?",
        (wish.officer_id, wish.office_id, wish.subject_id, json_of(dict(wish.said)), wish.op_id),
    )


def _wish_or_rest(row: tuple[Any, ...]) -> DeskWish:
    """A wish, or what is left of it: whose, about what, and its words as they lie on the disk."""
    try:
        return _wish_of(row)
    except (ValueError, TypeError, AttributeError, OverflowError):
        op_id, kind, officer_id, office_id, subject_id, _, about, said, _, number = row[:10]
        return DeskWish(
            *(str(op_id), WishKind.UNREADABLE),
            *(_number(officer_id), _number(office_id), _number(subject_id), 0),
            about=str(about),
            said={"text": str(said)},
            made_at=_LONG_AGO,
            number=number,
            state=WishState.REFUSED,
            trouble="desk.unreadable",
            trouble_facts={"kind": str(kind)},
        )


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0


def _wish_of(row: tuple[Any, ...]) -> DeskWish:
    """A row as the value it stands for."""
    op_id, kind, officer_id, office_id, subject_id, version, about, said, made_at, number = row[:10]
    state, trouble, trouble_facts, settled_at = row[10:]
    return DeskWish(
        op_id=op_id,
        kind=WishKind(kind),
        officer_id=officer_id,
        office_id=office_id,
        subject_id=subject_id,
        version=version,
        about=about,
        said=fields_of(said),
        made_at=moment_of(made_at),
        number=number,
        state=WishState(state),
        trouble=trouble,
        trouble_facts=fields_of(trouble_facts),  # type: ignore[arg-type]  # no moments among facts
        settled_at=None if settled_at is None else moment_of(settled_at),
    )
