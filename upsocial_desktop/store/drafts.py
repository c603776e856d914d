"""Drafts: read one, those due, and the list and calendar."""

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select

from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.records import DraftFilter, DraftRow
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.tables import accounts, officers
from upsocial_desktop.store.tables import drafts as t

_ALL = select(*(t.c[each.name] for each in fields(Draft)))


def draft_of(row: Found) -> Draft:
    """A row as the value it stands for."""
    return Draft(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it


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


class DraftReads(Connected):
    """Reading drafts."""

    def draft(self, draft_id: int) -> Draft:
        """One draft. Raises Refused("draft.unknown")."""
        row = self.connection.execute(_ALL.where(t.c.id == draft_id)).first()
        if row is None:
            raise Refused("draft.unknown", draft_id=draft_id)
        return draft_of(row)

    def due_drafts(self, now: datetime) -> Sequence[Draft]:
        """Every SCHEDULED draft whose minute has come, oldest first."""
        due = (t.c.state == DraftState.SCHEDULED, t.c.due_at <= now)
        wanted = _ALL.where(*due).order_by(t.c.due_at, t.c.id)
        return [draft_of(row) for row in self.connection.execute(wanted)]

    def count_drafts(self, where: DraftFilter) -> int:
        """How many drafts a filter finds."""
        counted = select(func.count()).select_from(_ids(where).subquery())
        return int(self.connection.execute(counted).scalar_one())

    def window_drafts(self, where: DraftFilter, first: int, size: int) -> Sequence[DraftRow]:
        """A stretch of what a filter finds, by due time."""
        page = _ids(where).order_by(t.c.due_at, t.c.id).limit(size).offset(first).subquery()
        wanted = (
            select(
                *(t.c.id, t.c.version, t.c.state, t.c.text, t.c.due_at, t.c.account_id),
                *(t.c.x_post_id, t.c.trouble, t.c.trouble_detail),
                accounts.c.username.label("account_username"),
                officers.c.name.label("officer_name"),
            )
            .select_from(page)
            .join(t, t.c.id == page.c.id)
            .join(accounts, accounts.c.id == t.c.account_id)
            .join(officers, officers.c.id == t.c.officer_id)
            .order_by(page.c.due_at, page.c.id)
        )
        return [draft_row_of(row) for row in self.connection.execute(wanted)]
