"""Mentions in lists: counted and paged by saved looks and words."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal_column,
    not_,
    or_,
    select,
    text,
    true,
    type_coerce,
)

from upsocial_desktop.domain.mention import Standing
from upsocial_desktop.services.records import MentionFilter, MentionRow, MentionView
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.search import MENTION_WORDS, mark, with_marks
from upsocial_desktop.store.tables import (
    DAY_MICROSECONDS,
    DOUBTFUL,
    PUT_ASIDE,
    TO_DECIDE,
    UNREAD,
    accounts,
    cases,
    mention_counts,
)
from upsocial_desktop.store.tables import mentions as t
from upsocial_desktop.store.values import Moment
from upsocial_desktop.store.word_queries import matching, words_table

_LOOKS: Mapping[MentionView, ColumnElement[bool] | Any] = {
    MentionView.TO_DECIDE: text(TO_DECIDE),
    MentionView.DOUBTFUL: text(DOUBTFUL),
    MentionView.ATTACHED: t.c.standing == Standing.ATTACHED,
    MentionView.ASIDE: text(PUT_ASIDE),
}
# Without statistics SQLite takes a longer index with more equal signs for the better one.
_INDEXES = {
    MentionView.TO_DECIDE: "ix_mentions_to_decide",
    MentionView.DOUBTFUL: "ix_mentions_doubtful",
    MentionView.ASIDE: "ix_mentions_aside",
}
# The same looks as marks in the index of words (several in one: any of them).
_MARKS: Mapping[MentionView, tuple[str, ...]] = {
    MentionView.TO_DECIDE: (mark("s", Standing.NEW),),
    MentionView.DOUBTFUL: (mark("s", Standing.NEW), mark("d", "doubtful")),
    MentionView.ATTACHED: (mark("s", Standing.ATTACHED),),
    MentionView.ASIDE: (f"{mark('s', Standing.ASIDE)} {mark('s', Standing.DUPLICATE)}",),
    MentionView.ALL: (),
}
# And as kept counts.
_KEPT: Mapping[MentionView, ColumnElement[bool]] = {
    MentionView.TO_DECIDE: mention_counts.c.standing == Standing.NEW,
    MentionView.DOUBTFUL: (mention_counts.c.standing == Standing.NEW)
    & mention_counts.c.is_doubtful,
    MentionView.ATTACHED: mention_counts.c.standing == Standing.ATTACHED,
    MentionView.ASIDE: or_(
        mention_counts.c.standing == Standing.ASIDE,
        mention_counts.c.standing == Standing.DUPLICATE,
    ),
}
# So many hits, those taken in last, are a list; nobody reads further, and each has to be fetched
# to be put in the order of its post.
MOST_HITS = 5_000
# Below this place an offset costs less than to look for a nearer beginning.
_NEAR = 4_096
_DAY = timedelta(microseconds=DAY_MICROSECONDS)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class _Shape(NamedTuple):
    """Which statement a filter needs; its values come as parameters."""

    view: MentionView
    is_narrowed: bool
    is_bounded: bool
    is_unread_only: bool
    is_far: bool = False

    @property
    def is_by_danger(self) -> bool:
        """Whether what may be a danger stands first."""
        return self.view is MentionView.TO_DECIDE and not self.is_unread_only


_WORDS = words_table("mention_words")


def _keys(shape: _Shape) -> tuple[Column[Any], ...]:
    """What the order needs and no more: a column outside the index costs a look at each row."""
    danger = (t.c.is_critical,) if shape.is_by_danger else ()
    return (t.c.id, t.c.created_at, *danger)


@cache
def _ids(shape: _Shape) -> Select[Any]:
    view, is_narrowed, is_bounded, is_unread_only, is_far = shape
    if is_narrowed:
        return _hits(shape)
    wanted = select(*_keys(shape)).where(t.c.office_id == bindparam("office_id"))
    if view in _LOOKS:
        wanted = wanted.where(_LOOKS[view])
    if is_unread_only:
        wanted = wanted.where(text(UNREAD))
    if is_bounded:
        # Adding nothing keeps the planner from walking the ids instead of the list's own index.
        wanted = wanted.where(t.c.id + 0 <= bindparam("up_to_id"))
    if is_far:
        wanted = wanted.where(t.c.created_at < bindparam("before_at", type_=Moment))
    index = "ix_mentions_unread" if is_unread_only else _INDEXES.get(view)
    return wanted.with_hint(t, f"INDEXED BY {index}", "sqlite") if index else wanted


def _newest_hits(is_bounded: bool) -> Select[Any]:  # noqa: FBT001 - part of a shape
    found = select(_WORDS.c.rowid).where(matching(_WORDS))
    if is_bounded:
        found = found.where(_WORDS.c.rowid <= bindparam("up_to_id"))
    return found.order_by(_WORDS.c.rowid.desc()).limit(bindparam("most"))


# Whether there is a hit beyond those.
_BEYOND = select(_WORDS.c.rowid).where(matching(_WORDS)).limit(1).offset(bindparam("most"))


def _hits(shape: _Shape) -> Select[Any]:
    hits = _newest_hits(shape.is_bounded).subquery()
    wanted = select(*_keys(shape)).select_from(hits.join(t, t.c.id == hits.c.rowid))
    return wanted.where(text(UNREAD)) if shape.is_unread_only else wanted


@cache
def _kept(view: MentionView, is_unread_only: bool) -> Select[Any]:  # noqa: FBT001 - part of a shape
    counts = mention_counts.c
    wanted = select(counts.day, func.sum(counts.count)).where(
        counts.office_id == bindparam("office_id")
    )
    if view in _KEPT:
        wanted = wanted.where(_KEPT[view])
    if is_unread_only:
        wanted = wanted.where(not_(counts.is_read))
    return wanted.group_by(counts.day).order_by(counts.day.desc())


@cache
def _later(view: MentionView, is_unread_only: bool) -> Select[int, int]:  # noqa: FBT001 - part of a shape
    """What came after the list was drawn: few, and found by their ids."""
    moment = type_coerce(t.c.created_at, BigInteger)
    day = moment // literal_column(str(DAY_MICROSECONDS), BigInteger)
    wanted = select(cast(day, Integer).label("day"), func.count()).where(
        t.c.office_id == bindparam("office_id"), t.c.id > bindparam("up_to_id")
    )
    if view in _LOOKS:
        wanted = wanted.where(_LOOKS[view])
    if is_unread_only:
        wanted = wanted.where(text(UNREAD))
    hinted = wanted.select_from(t).with_hint(t, "INDEXED BY ix_mentions_office", "sqlite")
    return hinted.group_by(text("day"))


@cache
def _count(shape: _Shape) -> Select[Any]:
    # Only the read mark is not among the marks of the index.
    by_marks = shape.is_narrowed and not shape.is_unread_only
    counted = _newest_hits(shape.is_bounded) if by_marks else _ids(shape)
    return select(func.count()).select_from(counted.subquery())


def _order(shape: _Shape, of: FromClause) -> tuple[ColumnElement[Any], ...]:
    """Newest first; among what is to be decided, what may be a danger before all else."""
    newest = (of.c.created_at.desc(), of.c.id.desc())
    return (of.c.is_critical.desc(), *newest) if shape.is_by_danger else newest


@cache
def _window(shape: _Shape) -> Select[Any]:
    """Ids are found in the index first and the rows joined after: deep pages stay quick."""
    page = (
        _ids(shape)
        .order_by(*_order(shape, t))
        .limit(bindparam("size"))
        .offset(bindparam("first"))
        .subquery()
    )
    return (
        select(
            *(t.c.id, t.c.version, t.c.account_id, t.c.author_username, t.c.author_name),
            *(t.c.text, t.c.created_at, t.c.standing, t.c.aside, t.c.case_id, t.c.doubt),
            *(t.c.is_read, t.c.gone_at, t.c.is_critical),
            accounts.c.username.label("account_username"),
            func.coalesce(cases.c.code, "").label("case_code"),
        )
        .select_from(page)
        .join(t, t.c.id == page.c.id)
        .join(accounts, accounts.c.id == t.c.account_id)
        .outerjoin(cases, cases.c.id == t.c.case_id)
        .order_by(*_order(shape, page))
    )


def _sum(*conditions: ColumnElement[bool]) -> ColumnElement[int]:
    counted = mention_counts.c.count
    of_these = case((and_(true(), *conditions), counted), else_=literal_column("0"))
    return func.coalesce(func.sum(of_these), literal_column("0"))


# Every look's kept number and that of the unread to decide, in one journey to a server.
_KEPT_BY_VIEW = Prepared(
    select(
        *(_sum(*([_KEPT[view]] if view in _KEPT else [])) for view in MentionView),
        _sum(_KEPT[MentionView.TO_DECIDE], not_(mention_counts.c.is_read)),
    ).where(mention_counts.c.office_id == bindparam("office_id"))
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
        is_critical=row.is_critical,
    )


class MentionLists(Connected):
    """Counting and paging mentions."""

    def mention_counts(self, office_id: int) -> tuple[Mapping[MentionView, int], int]:
        """How many mentions each look has, and how many that are to be decided nobody has read."""
        [[*looks, unread]] = _KEPT_BY_VIEW.rows(self.driver, {"office_id": office_id})
        return {view: int(n) for view, n in zip(MentionView, looks, strict=True)}, int(unread)

    def count_mentions(self, where: MentionFilter) -> int:
        """How many mentions a filter finds: a kept number, unless words narrow it."""
        shape, wanted = self._shape_of_mentions(where)
        if shape.is_narrowed:
            return int(self.connection.execute(_count(shape), wanted).scalar_one())
        return sum(count for _, count in self._mention_days(shape, wanted))

    def mentions_cut_at(self, where: MentionFilter) -> int:
        """After how many hits a narrowed list ends although there are more; 0 where it is whole."""
        shape, wanted = self._shape_of_mentions(where)
        if not shape.is_narrowed:
            return 0
        beyond = self.connection.execute(_BEYOND, wanted).first()
        return 0 if beyond is None else MOST_HITS

    def window_mentions(self, where: MentionFilter, first: int, size: int) -> Sequence[MentionRow]:
        """A stretch of what a filter finds, newest post first; of hits of words the newest."""
        shape, wanted = self._shape_of_mentions(where)
        wanted |= {"first": first, "size": size}
        if first >= _NEAR and not shape.is_narrowed and not shape.is_by_danger:
            shape = shape._replace(is_far=True)
            wanted |= self._seek_mentions(shape, wanted, first)
        return [mention_row_of(row) for row in self.connection.execute(_window(shape), wanted)]

    def _mention_days(self, shape: _Shape, wanted: Mapping[str, Any]) -> list[tuple[int, int]]:
        """How many a list has of each day of posts, the newest day first."""
        kept = self.connection.execute(_kept(shape.view, shape.is_unread_only), wanted)
        if not shape.is_bounded:
            return [(day, count) for day, count in kept]
        found = self.connection.execute(_later(shape.view, shape.is_unread_only), wanted)
        later: dict[int, int] = dict(iter(found))
        return [(day, count - later.get(day, 0)) for day, count in kept]

    def _seek_mentions(
        self, shape: _Shape, wanted: Mapping[str, Any], first: int
    ) -> dict[str, Any]:
        """Where a page far down begins: from there on only a day is walked."""
        before = 0
        for day, count in self._mention_days(shape, wanted):
            if before + count > first:
                return {"before_at": _EPOCH + (day + 1) * _DAY, "first": first - before}
            before += count
        return {"before_at": _EPOCH}

    def _shape_of_mentions(self, where: MentionFilter) -> tuple[_Shape, dict[str, Any]]:
        query = MENTION_WORDS.query_of(self.connection, where.words, where.office_id)
        if query:
            query = with_marks(
                self.connection, query, mark("o", where.office_id), *_MARKS[where.view]
            )
        shape = _Shape(where.view, bool(query), where.up_to_id is not None, where.unread_only)
        wanted = {"office_id": where.office_id, "up_to_id": where.up_to_id, "match": query}
        wanted["most"] = MOST_HITS
        return shape, wanted
