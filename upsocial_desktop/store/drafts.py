"""Drafts: read one, those due, and the list and calendar."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Select, Subquery, bindparam, func, select, text

from upsocial_desktop.domain.clash import PostMark
from upsocial_desktop.domain.draft import Draft
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.records import DraftFilter, DraftRow
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.tables import DUE, accounts, officers
from upsocial_desktop.store.tables import drafts as t

_ALL = select(*(t.c[each.name] for each in fields(Draft)))
_ONE = Prepared(_ALL.where(t.c.id == bindparam("draft_id")))
_approvers = officers.alias("approvers")


def draft_of(row: Found) -> Draft:
    """A row of all columns as the value it stands for."""
    return Draft(*row)


def draft_row_of(row: Found) -> DraftRow:
    """A row as the value it stands for."""
    return DraftRow(
        id=row.id,
        version=row.version,
        state=row.state,
        text=row.text,
        due_at=row.due_at,
        account_id=row.account_id,
        account_username=row.account_username,
        officer_name=row.officer_name,
        x_post_id=row.x_post_id,
        trouble=row.trouble,
        trouble_detail=row.trouble_detail,
        officer_id=row.officer_id,
        handed_in_at=row.handed_in_at,
        approver_name=row.approver_name,
        remarks=row.remarks,
        grace_minutes=row.grace_minutes,
    )


def _ids(where: DraftFilter) -> Select[Any]:
    wanted = select(t.c.id, t.c.due_at).where(t.c.office_id == where.office_id)
    if where.states:
        wanted = wanted.where(t.c.state.in_(sorted(where.states)))
    if where.from_at is not None:
        wanted = wanted.where(t.c.due_at >= where.from_at)
    if where.to_at is not None:
        wanted = wanted.where(t.c.due_at < where.to_at)
    return wanted


def _rows_of(page: Subquery) -> Select[Any]:
    """The rows of a page of ids and due times, with the names that go with them."""
    return (
        select(
            *(t.c.id, t.c.version, t.c.state, t.c.text, t.c.due_at, t.c.account_id),
            *(t.c.x_post_id, t.c.trouble, t.c.trouble_detail),
            *(t.c.officer_id, t.c.handed_in_at, t.c.remarks, t.c.grace_minutes),
            func.coalesce(_approvers.c.name, "").label("approver_name"),
            accounts.c.username.label("account_username"),
            officers.c.name.label("officer_name"),
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
        counted = select(func.count()).select_from(_ids(where).subquery())
        return int(self.connection.execute(counted).scalar_one())

    def window_drafts(self, where: DraftFilter, first: int, size: int) -> Sequence[DraftRow]:
        """A stretch of what a filter finds, by due time."""
        page = _ids(where).order_by(t.c.due_at, t.c.id).limit(size).offset(first).subquery()
        return [draft_row_of(row) for row in self.connection.execute(_rows_of(page))]

    def all_drafts(self, where: DraftFilter) -> Sequence[DraftRow]:
        """Everything that a filter finds, by due time."""
        return [
            draft_row_of(row) for row in self.connection.execute(_rows_of(_ids(where).subquery()))
        ]

    def draft_marks(self, where: DraftFilter) -> Sequence[PostMark]:
        """As much of each post a filter finds as a calendar needs, by due time."""
        wanted = _ids(where).add_columns(t.c.state).order_by(t.c.due_at, t.c.id)
        return [PostMark(*row) for row in self.connection.execute(wanted)]

    def draft_rows(self, ids: Sequence[int]) -> Sequence[DraftRow]:
        """The posts of these ids that are there, by due time."""
        if not ids:
            return []
        page = select(t.c.id, t.c.due_at).where(t.c.id.in_(ids)).subquery()
        return [draft_row_of(row) for row in self.connection.execute(_rows_of(page))]
