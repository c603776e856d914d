"""Whether a file's cases can move to a server, and which ids its rows would have there."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import datetime
from itertools import islice
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Table, func, select, text

from upsocial_desktop.domain.draft import Draft
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.store import tables
from upsocial_desktop.store.bulk import among
from upsocial_desktop.store.drafts import draft_of
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.moving_ids import IdMap, seals_of
from upsocial_desktop.store.portable import CARRIED

# Found again by what they are, or made anew; all other rows keep their order and distances.
ONE_BY_ONE: Final[tuple[Table, ...]] = (tables.offices, tables.officers, tables.accounts)
_AT_ONCE: Final = 1_000
# What is in the file, with its id on the server, None where it is new there.
Found: TypeAlias = Mapping[int, int | None]
_APPROVED = select(*(tables.drafts.c[each.name] for each in fields(Draft))).where(
    tables.drafts.c.approved_seal != ""
)
_AT_WORK: Final[tuple[Table, ...]] = (
    tables.mentions,
    tables.deliveries,
    tables.drafts,
    tables.unreadable,
    tables.cases,
)


def plan(file: Connection, server: Connection, now: datetime) -> IdMap:
    """The ids, from one moment of both; nobody may write on the server until they are used.

    Raises Refused: "move.office_number_taken", "move.account_taken", "move.account_at_work",
    "move.codes_taken", "move.template_taken", "move.state_hold", "move.already_there".
    """
    _check_holds(file, now)
    offices = _offices(file, server)
    accounts = _accounts(file, server, offices)
    officers = _officers(file, server, offices)
    _check_templates(file, server, offices)
    _check_free(file, server, tables.cases.c.code, "move.codes_taken")
    known = {
        "offices": _numbered(server, tables.offices, offices),
        "officers": _numbered(server, tables.officers, officers),
        "accounts": _numbered(server, tables.accounts, accounts),
    }
    added = {
        table.name: _added(file, server, table)
        for table in CARRIED
        if "id" in table.columns and table not in ONE_BY_ONE
    }
    ids = IdMap(known, added)
    _check_steps(file, server, ids)
    drafts = [draft_of(row) for row in file.execute(_APPROVED)]
    joined = {"offices": offices, "officers": officers, "accounts": accounts}
    left = {
        name: frozenset((old,) for old, new in found.items() if new is not None)
        for name, found in joined.items()
    }
    left["intake_states"] = _fetched(server, accounts)
    left["options"] = _set(file, server, ids)
    return IdMap(known, added, seals_of(ids, drafts), left)


def _fetched(server: Connection, accounts: Found) -> frozenset[tuple[Any, ...]]:
    """Accounts for which the server knows how far it has read."""
    there = set(server.execute(select(tables.intake_states.c.account_id)).scalars())
    return frozenset((old,) for old, new in accounts.items() if new in there)


def _set(file: Connection, server: Connection, ids: IdMap) -> frozenset[tuple[Any, ...]]:
    """Options that an office has on the server already, and those of the whole State."""
    t = tables.options
    there = {tuple(row) for row in server.execute(select(t.c.office_id, t.c.key))}
    return frozenset(
        (row.office_id, row.key)
        for row in file.execute(select(t.c.office_id, t.c.key))
        if not row.office_id or (ids.of("offices", row.office_id), row.key) in there
    )


def _check_holds(file: Connection, now: datetime) -> None:
    t = tables.holds
    lasting = (t.c.until_at.is_(None)) | (t.c.until_at > now)
    found = file.execute(select(t.c.order_no).where(t.c.office_id.is_(None), lasting)).first()
    if found is not None:
        raise Refused("move.state_hold", order_no=found.order_no)


def _offices(file: Connection, server: Connection) -> Found:
    """Each office of the file with its id on the server, None where it is new there."""
    t = tables.offices
    there = {row.number: row for row in server.execute(select(t))}
    found: dict[int, int | None] = {}
    for row in file.execute(select(t).order_by(t.c.id)):
        other = there.get(row.number)
        if other is not None and (row.kind, row.name_en, row.name_hi) != (
            other.kind,
            other.name_en,
            other.name_hi,
        ):
            raise Refused(
                "move.office_number_taken",
                number=row.number,
                here=row.name_en or row.name_hi,
                there=other.name_en or other.name_hi,
            )
        found[row.id] = None if other is None else int(other.id)
    return found


def _accounts(file: Connection, server: Connection, offices: Found) -> Found:
    t = tables.accounts
    there = {row.username_key: row for row in server.execute(select(t))}
    found: dict[int, int | None] = {}
    for row in file.execute(select(t).order_by(t.c.id)):
        other = there.get(row.username_key)
        if other is not None and other.office_id != offices[row.office_id]:
            raise Refused("move.account_taken", username=row.username)
        if other is not None and _is_at_work(server, other.id):
            raise Refused("move.account_at_work", username=row.username)
        found[row.id] = None if other is None else int(other.id)
    return found


def _is_at_work(server: Connection, account_id: int) -> bool:
    return any(
        server.execute(select(t.c.id).where(t.c.account_id == account_id).limit(1)).first()
        for t in _AT_WORK
    )


def _officers(file: Connection, server: Connection, offices: Found) -> Found:
    """An officer is known again by office, name, designation and role, if nobody else is so."""
    t = tables.officers
    there: dict[tuple[Any, ...], list[int]] = {}
    for row in server.execute(select(t)):
        key = (row.office_id, row.name, row.designation, row.role)
        there.setdefault(key, []).append(int(row.id))
    found: dict[int, int | None] = {}
    for row in file.execute(select(t).order_by(t.c.id)):
        key = (offices[row.office_id], row.name, row.designation, row.role)
        alike = there.pop(key, [])
        found[row.id] = alike[0] if len(alike) == 1 else None
    return found


def _numbered(server: Connection, table: Table, found: Found) -> Mapping[int, int]:
    """New ids for what is not there yet, from the next on."""
    following = next_id(server, table)
    made: dict[int, int] = {}
    for old, new in found.items():
        if new is None:
            made[old], following = following, following + 1
        else:
            made[old] = new
    return made


def next_id(server: Connection, table: Table) -> int:
    """An id above all that are there and all that were given out."""
    highest = server.execute(select(func.max(table.c.id))).scalar() or 0
    counter = server.execute(
        text("SELECT pg_get_serial_sequence(:table, 'id')"), {"table": table.name}
    ).scalar()
    given = 0
    if counter:
        given = server.execute(text(f"SELECT last_value FROM {counter}")).scalar_one()  # noqa: S608 - the server's own name
    return max(int(highest), int(given)) + 1


def _added(file: Connection, server: Connection, table: Table) -> int:
    lowest = file.execute(select(func.min(table.c.id))).scalar()
    return 0 if lowest is None else next_id(server, table) - int(lowest)


def _check_templates(file: Connection, server: Connection, offices: Found) -> None:
    t = tables.templates
    there = {tuple(row) for row in server.execute(select(t.c.office_id, t.c.key))}
    for row in file.execute(select(t.c.office_id, t.c.key)):
        if (offices[row.office_id], row.key) in there:
            raise Refused("move.template_taken", key=row.key)


def _check_free(file: Connection, server: Connection, column: Any, code: str) -> None:
    """Raises Refused where a value of a column is on the server already."""
    asked = select(column).where(among(column, "values"))
    for part in _parts(file.execute(select(column)).scalars()):
        taken = server.execute(asked, {"values": json_of(part)}).scalars().first()
        if taken is not None:
            raise Refused(code, code=str(taken))


def _check_steps(file: Connection, server: Connection, ids: IdMap) -> None:
    """Raises Refused("move.already_there"): a copy of this file has moved before."""
    column = tables.history.c.op_id
    asked = select(column).where(among(column, "values"))
    for part in _parts(file.execute(select(column)).scalars()):
        values = json_of([ids.op_id(each) for each in part])
        if server.execute(asked, {"values": values}).first() is not None:
            raise Refused("move.already_there")


def _parts(values: Iterable[str]) -> Iterable[list[str]]:
    walked = iter(values)
    while part := list(islice(walked, _AT_ONCE)):
        yield part
