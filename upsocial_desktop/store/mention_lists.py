"""Mentions in lists: counted and paged by saved looks and words."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, select, text

from upsocial_desktop.domain.mention import Standing
from upsocial_desktop.services.records import MentionFilter, MentionRow, MentionView
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.search import MENTION_WORDS, Look
from upsocial_desktop.store.tables import DOUBTFUL, PUT_ASIDE, UNREAD, accounts, cases
from upsocial_desktop.store.tables import mentions as t

_LOOKS: Mapping[MentionView, ColumnElement[bool] | Any] = {
    MentionView.TO_DECIDE: t.c.standing == Standing.NEW,
    MentionView.DOUBTFUL: text(DOUBTFUL),
    MentionView.ATTACHED: t.c.standing == Standing.ATTACHED,
    MentionView.ASIDE: text(PUT_ASIDE),
}
# Without statistics SQLite takes a longer index with more equal signs for the better one.
_INDEXES = {
    MentionView.DOUBTFUL: "ix_mentions_doubtful",
    MentionView.ASIDE: "ix_mentions_aside",
}
_Shape = tuple[MentionView, Look, bool, bool]


@cache
def _ids(shape: _Shape) -> Select[Any]:
    view, look, is_bounded, is_unread_only = shape
    wanted = select(t.c.id, t.c.created_at).where(t.c.office_id == bindparam("office_id"))
    if view in _LOOKS:
        wanted = wanted.where(_LOOKS[view])
    if is_unread_only:
        wanted = wanted.where(text(UNREAD))
    if is_bounded:
        # Adding nothing keeps the planner from walking the ids instead of the list's own index.
        wanted = wanted.where(t.c.id + 0 <= bindparam("up_to_id"))
    if look is not Look.ALL:
        wanted = wanted.where(MENTION_WORDS.condition(t.c.id, look))
    index = "ix_mentions_unread" if is_unread_only else _INDEXES.get(view)
    if index is None or look is Look.FEW:
        return wanted
    return wanted.with_hint(t, f"INDEXED BY {index}", "sqlite")


@cache
def _count(shape: _Shape) -> Select[Any]:
    return select(func.count()).select_from(_ids(shape).subquery())


@cache
def _window(shape: _Shape) -> Select[Any]:
    """Ids are found in the index first and the rows joined after: deep pages stay quick."""
    page = (
        _ids(shape)
        .order_by(t.c.created_at.desc(), t.c.id.desc())
        .limit(bindparam("size"))
        .offset(bindparam("first"))
        .subquery()
    )
    return (
        select(
            *(t.c.id, t.c.version, t.c.account_id, t.c.author_username, t.c.author_name),
            *(t.c.text, t.c.created_at, t.c.standing, t.c.aside, t.c.case_id, t.c.doubt),
            *(t.c.is_read, t.c.gone_at),
            accounts.c.username.label("account_username"),
            func.coalesce(cases.c.code, "").label("case_code"),
        )
        .select_from(page)
        .join(t, t.c.id == page.c.id)
        .join(accounts, accounts.c.id == t.c.account_id)
        .outerjoin(cases, cases.c.id == t.c.case_id)
        .order_by(page.c.created_at.desc(), page.c.id.desc())
    )


def mention_row_of(row: Found) -> MentionRow:
    """A row as the value it stands for."""
    return MentionRow(
        id=row.id,
        version=row.version,
        account_id=row.account_id,
        account_username=row.account_username,
        author_username=row.author_username,
        author_name=row.author_name,
        text=row.text,
        created_at=row.created_at,
        standing=row.standing,
        aside=row.aside,
        case_id=row.case_id,
        case_code=row.case_code,
        doubt=row.doubt,
        is_read=row.is_read,
        is_gone=row.gone_at is not None,
    )


class MentionLists(Connected):
    """Counting and paging mentions."""

    def count_mentions(self, where: MentionFilter) -> int:
        """How many mentions a filter finds."""
        shape, wanted = self._shape_of_mentions(where)
        return int(self.connection.execute(_count(shape), wanted).scalar_one())

    def window_mentions(self, where: MentionFilter, first: int, size: int) -> Sequence[MentionRow]:
        """A stretch of what a filter finds, newest post first."""
        shape, wanted = self._shape_of_mentions(where)
        found = self.connection.execute(_window(shape), wanted | {"first": first, "size": size})
        return [mention_row_of(row) for row in found]

    def _shape_of_mentions(self, where: MentionFilter) -> tuple[_Shape, dict[str, Any]]:
        look, query = MENTION_WORDS.look_for(self.connection, where.words)
        shape = (where.view, look, where.up_to_id is not None, where.unread_only)
        wanted = {"office_id": where.office_id, "up_to_id": where.up_to_id, "match": query}
        return shape, wanted
