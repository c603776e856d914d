"""Drafts: read one, those due, and the list and calendar."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Subquery, bindparam, func, literal, select, text

from upsocial_desktop.domain.clash import PostMark
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.records import DraftFilter, DraftRow
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.tables import DUE, accounts, officers
from upsocial_desktop.store.tables import drafts as t
from upsocial_desktop.store.values import Moment

_ALL = select(*(t.c[each.name] for each in fields(Draft)))
_ONE = Prepared(_ALL.where(t.c.id == bindparam("draft_id")))
_approvers = officers.alias("approvers")
_SOME_TIME = datetime(1970, 1, 1, tzinfo=UTC)


def draft_of(row: Found) -> Draft:
    """A row of all columns as the value it stands for."""
    return Draft(*row)


def _ids(where: DraftFilter) -> Select[Any]:
    wanted = select(t.c.id, t.c.due_at).where(t.c.office_id == bindparam("office_id"))
    if where.states:
        wanted = wanted.where(t.c.state.in_([_literal(each) for each in sorted(where.states)]))
    if where.from_at is not None:
        wanted = wanted.where(t.c.due_at >= bindparam("from_at", type_=Moment))
    if where.to_at is not None:
        wanted = wanted.where(t.c.due_at < bindparam("to_at", type_=Moment))
    return wanted


def _literal(state: DraftState) -> ColumnElement[DraftState]:
    return literal(state, t.c.state.type)


# As many as there are kinds of lists: the moments of a filter come as values.
@lru_cache(maxsize=64)
def _count(kind: DraftFilter) -> Prepared:
    return Prepared(select(func.count()).select_from(_ids(kind).subquery()))


@lru_cache(maxsize=64)
def _window(kind: DraftFilter) -> Prepared:
    ids = _ids(kind).order_by(t.c.due_at, t.c.id)
    return Prepared(_rows_of(ids.limit(bindparam("size")).offset(bindparam("first")).subquery()))


@lru_cache(maxsize=64)
def _every(kind: DraftFilter) -> Prepared:
    return Prepared(_rows_of(_ids(kind).subquery()))


@lru_cache(maxsize=64)
def _marks(kind: DraftFilter) -> Prepared:
    return Prepared(_ids(kind).add_columns(t.c.state).order_by(t.c.due_at, t.c.id))


def _kind(where: DraftFilter) -> DraftFilter:
    """A filter as all are that ask by the same words."""
    from_at, to_at = (each and _SOME_TIME for each in (where.from_at, where.to_at))
    return DraftFilter(0, where.states, from_at, to_at)


def _values(where: DraftFilter) -> dict[str, Any]:
    return {"office_id": where.office_id, "from_at": where.from_at, "to_at": where.to_at}


def _rows_of(page: Subquery) -> Select[Any]:
    """The fields of `DraftRow` for a page of ids and due times, in their order."""
    return (
        select(
            *(t.c.id, t.c.version, t.c.state, t.c.text, t.c.due_at, t.c.account_id),
            accounts.c.username.label("account_username"),
            officers.c.name.label("officer_name"),
            *(t.c.x_post_id, t.c.trouble, t.c.trouble_detail, t.c.officer_id, t.c.handed_in_at),
            func.coalesce(_approvers.c.name, "").label("approver_name"),
            *(t.c.remarks, t.c.grace_minutes),
        )
        .select_from(page)
        .join(t, t.c.id == page.c.id)
        .join(accounts, accounts.c.id == t.c.account_id)
        .join(officers, officers.c.id == t.c.officer_id)
        .outerjoin(_approvers, _approvers.c.id == t.c.approver_id)
        .order_by(page.c.due_at, page.c.id)
    )


class DraftReads(Connected):
    """Reading drafts."""

    def draft(self, draft_id: int) -> Draft:
        """One draft. Raises Refused("draft.unknown")."""
        row = _ONE.row(self.driver, {"draft_id": draft_id})
        if row is None:
            raise Refused("draft.unknown", draft_id=draft_id)
        return Draft(*row)

    def drafts(self, ids: Collection[int]) -> Mapping[int, Draft]:
        """Those of the drafts that are there, by their ids."""
        found = self.connection.execute(_ALL.where(t.c.id.in_(ids)))
        return {draft.id: draft for draft in map(draft_of, found)}

    def due_drafts(self, now: datetime) -> Sequence[Draft]:
        """Every planned draft whose minute has come, oldest first."""
        due = (text(DUE), t.c.due_at <= now)
        wanted = _ALL.where(*due).order_by(t.c.due_at, t.c.id)
        return [draft_of(row) for row in self.connection.execute(wanted)]

    def illustrated(self, draft_ids: Collection[int]) -> frozenset[int]:
        """Those of the drafts that have pictures."""
        wanted = select(t.c.id).where(t.c.id.in_(draft_ids), t.c.pictures != "")
        return frozenset(self.connection.execute(wanted).scalars())

    def count_drafts(self, where: DraftFilter) -> int:
        """How many drafts a filter finds."""
        [[count]] = _count(_kind(where)).rows(self.driver, _values(where))
        return int(count)

    def window_drafts(self, where: DraftFilter, first: int, size: int) -> Sequence[DraftRow]:
        """A stretch of what a filter finds, by due time."""
        values = _values(where) | {"first": first, "size": size}
        found = _window(_kind(where)).rows(self.driver, values)
        return [DraftRow(*row) for row in found]

    def all_drafts(self, where: DraftFilter) -> Sequence[DraftRow]:
        """Everything that a filter finds, by due time."""
        found = _every(_kind(where)).rows(self.driver, _values(where))
        return [DraftRow(*row) for row in found]

    def draft_marks(self, where: DraftFilter) -> Sequence[PostMark]:
        """As much of each post a filter finds as a calendar needs, by due time."""
        found = _marks(_kind(where)).rows(self.driver, _values(where))
        return [PostMark(*row) for row in found]

    def draft_rows(self, ids: Sequence[int]) -> Sequence[DraftRow]:
        """The posts of these ids that are there, by due time."""
        if not ids:
            return []
        page = select(t.c.id, t.c.due_at).where(t.c.id.in_(ids)).subquery()
        return [DraftRow(*row) for row in self.connection.execute(_rows_of(page))]
