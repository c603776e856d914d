"""Cases in lists: counted and paged by saved looks, words and choices."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Select,
    bindparam,
    func,
    literal_column,
    select,
    text,
)

from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseRow, CaseView
from upsocial_desktop.store.case_lists import held_mark, list_mark
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.newest_hits import ALL_ROWS, may_walk, met, rows_to_walk
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.search import CASE_WORDS, mark, with_marks
from upsocial_desktop.store.tables import (
    DAY_MICROSECONDS,
    HELD_OPEN,
    ID_STRETCH,
    case_counts,
    case_lists,
    officers,
    offices,
)
from upsocial_desktop.store.tables import cases as t
from upsocial_desktop.store.values import Moment
from upsocial_desktop.store.word_queries import matching, words_table

SOON = timedelta(days=3)
_NOW, _SOON = bindparam("now", type_=Moment), bindparam("soon", type_=Moment)
# Looks that hang on the hour are a stretch of another list in the order of its dates.
_BY_HOUR = {
    CaseView.DUE_SOON: CaseView.OPEN,
    CaseView.OVERDUE: CaseView.OPEN,
    CaseView.LATE_THERE: CaseView.LATE_THERE,
}
# A list narrowed by words or choices has so many cases at most: the newest, or the first registered
# where what is due stands first. Nobody reads further, and to find all would grow with the office.
MOST_HITS = 10_000
# Below this place an offset costs less than to look for a nearer beginning.
_NEAR = ID_STRETCH
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_DAY = timedelta(microseconds=DAY_MICROSECONDS)
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class _Shape:
    """Which statement a filter needs; its values come as parameters."""

    view: CaseView
    is_narrowed: bool
    order: CaseOrder = CaseOrder.NEWEST
    is_far: bool = False

    @property
    def is_by_words_alone(self) -> bool:
        """Whether the index of words has all that is asked, its order too."""
        is_list = self.view not in _BY_HOUR
        return self.is_narrowed and is_list and self.order is CaseOrder.NEWEST


_WORDS = words_table("case_words")
_HITS = select(_WORDS.c.rowid.label("case_id")).where(matching(_WORDS))


# Whether there is a hit beyond those: as dear as to find them, and no dearer.
_BEYOND = _HITS.limit(1).offset(bindparam("most"))


@cache
def _ids(shape: _Shape) -> Select[Any]:
    if shape.is_by_words_alone:
        return _HITS.order_by(_WORDS.c.rowid.desc()).limit(bindparam("most"))
    wanted = _of_officer(shape) if shape.view is CaseView.MINE else _of_office(shape)
    if shape.is_narrowed:
        # Hits are looked up in the list one by one; the planner would rather walk the list.
        rowid = _WORDS.c.rowid
        first = rowid.asc() if shape.order is CaseOrder.DUE else rowid.desc()
        hits = _HITS.order_by(first).limit(bindparam("most")).subquery()
        source = t if shape.view is CaseView.MINE else case_lists
        key = t.c.id if shape.view is CaseView.MINE else case_lists.c.case_id
        wanted = wanted.select_from(hits.join(source, key == hits.c.case_id))
    return wanted


def _of_officer(shape: _Shape) -> Select[Any]:
    held = (t.c.holder_id == bindparam("officer_id"), text(HELD_OPEN))
    wanted = select(t.c.id.label("case_id"), t.c.due_at).where(*held)
    if shape.is_narrowed:
        return wanted
    return wanted.with_hint(t, "INDEXED BY ix_cases_holder", "sqlite")


def _of_office(shape: _Shape) -> Select[Any]:
    stands, view = case_lists.c, shape.view
    wanted = select(stands.case_id, stands.due_at).where(
        stands.office_id == bindparam("office_id"),
        stands.view == _BY_HOUR.get(view, view),
    )
    if view is CaseView.DUE_SOON:
        wanted = wanted.where(stands.due_at >= _NOW, stands.due_at <= _SOON)
    elif view in _BY_HOUR:
        wanted = wanted.where(stands.due_at < _NOW)
    if not shape.is_far:
        return wanted
    if shape.order is CaseOrder.DUE:
        return wanted.where(stands.due_at >= bindparam("from_at", type_=Moment))
    return wanted.where(stands.case_id < bindparam("below_id"))


@cache
def _count(shape: _Shape) -> Select[Any]:
    # In no order: a server would put all hits into it before it counts some.
    ids = _HITS.limit(bindparam("most")) if shape.is_by_words_alone else _ids(shape)
    return select(func.count()).select_from(ids.subquery())


@cache
def _walked(shape: _Shape) -> Select[Any]:
    """The same among the first rows of the list: what many of them have is found there."""
    listed = _ids(replace(shape, is_narrowed=False))
    rows = listed.order_by(*_order(listed.selected_columns, shape.order))
    hits = met(rows.limit(bindparam("walked")).subquery("listed"), CASE_WORDS.name, "case_id")
    ids = hits.order_by(*_order(hits.selected_columns, shape.order))
    return _joined(ids, shape)


@cache
def _window(shape: _Shape) -> Select[Any]:
    """Ids are found in the index first and the rows joined after: deep pages stay quick."""
    ids = _ids(shape)
    if shape.is_by_words_alone:
        # The index of words goes backwards by its own rowid and by nothing else.
        ids = _HITS.order_by(_WORDS.c.rowid.desc())
    else:
        ids = ids.order_by(*_order(ids.selected_columns, shape.order))
    return _joined(ids, shape)


def _joined(ids: Select[Any], shape: _Shape) -> Select[Any]:
    page = ids.limit(bindparam("size")).offset(bindparam("first")).subquery()
    rows = (
        select(
            *(t.c.id, t.c.version, t.c.code, t.c.state, t.c.summary, t.c.topic, t.c.district),
            *(t.c.complainant_username, t.c.home_office_id, t.c.working_office_id),
            *(t.c.desk_office_id, t.c.holder_id, t.c.is_critical, t.c.citizen_wrote_at),
            *(t.c.answer_delivery_id, t.c.source_at, t.c.due_at, t.c.desk_due_at, t.c.closed_at),
            *(t.c.reopened_at, t.c.me_too),
            offices.c.name_en.label("desk_office_name"),
            offices.c.name_hi.label("desk_office_hi"),
            func.coalesce(officers.c.name, "").label("holder_name"),
        )
        .select_from(page)
        .join(t, t.c.id == page.c.case_id)
        .join(offices, offices.c.id == t.c.desk_office_id)
        .outerjoin(officers, officers.c.id == t.c.holder_id)
    )
    if shape.order is CaseOrder.NEWEST:
        return rows.order_by(page.c.case_id.desc())
    return rows.order_by(*_order(page.c, shape.order))


def _order(columns: Any, order: CaseOrder) -> tuple[Any, ...]:
    if order is CaseOrder.DUE:
        return (columns.due_at, columns.case_id)
    return (columns.case_id.desc(),)


def case_row_of(row: Found) -> CaseRow:
    """A row as the value it stands for."""
    return CaseRow(
        id=row.id,
        version=row.version,
        code=row.code,
        state=row.state,
        summary=row.summary,
        topic=row.topic,
        district=row.district,
        complainant_username=row.complainant_username,
        home_office_id=row.home_office_id,
        working_office_id=row.working_office_id,
        desk_office_id=row.desk_office_id,
        desk_office_name=row.desk_office_name,
        desk_office_hi=row.desk_office_hi,
        holder_id=row.holder_id,
        holder_name=row.holder_name,
        is_critical=row.is_critical,
        has_citizen_written=row.citizen_wrote_at is not None,
        is_being_answered=row.answer_delivery_id is not None,
        source_at=row.source_at,
        due_at=row.due_at,
        desk_due_at=row.desk_due_at,
        closed_at=row.closed_at,
        reopened_at=row.reopened_at,
        me_too=row.me_too,
    )


_COUNTS = select(case_counts.c.slot, case_counts.c.count).where(
    case_counts.c.office_id == bindparam("office_id"),
    case_counts.c.view == bindparam("listed", type_=case_lists.c.view.type),
    case_counts.c.scale == bindparam("scale"),
)
_UPWARDS = _COUNTS.order_by(case_counts.c.slot)
_DOWNWARDS = _COUNTS.order_by(case_counts.c.slot.desc())
_SUM = select(func.coalesce(func.sum(case_counts.c.count), literal_column("0")))
_KEPT = _SUM.where(*_COUNTS.whereclause.clauses)  # type: ignore[union-attr]  # it has three


_KEPT_BY_VIEW = Prepared(
    select(case_counts.c.view, func.sum(case_counts.c.count))
    .where(case_counts.c.office_id == bindparam("office_id"), case_counts.c.scale == "id")
    .group_by(case_counts.c.view)
)


@cache
def _by_hour(views: tuple[CaseView, ...]) -> Select[*tuple[Any, ...]]:
    """The counts of looks that hang on the hour, each in a column: one journey to a server."""
    return select(*(_span_count(view.value).label(view.value) for view in views))


def _span_count(name: str) -> ColumnElement[int]:
    """Whole days as they are kept, and what lies before and after them counted."""
    listed = bindparam(f"{name}_listed", type_=case_lists.c.view.type)
    counted = case_counts.c
    days = (
        select(func.coalesce(func.sum(counted.count), literal_column("0")))
        .where(
            counted.office_id == bindparam("office_id"),
            counted.view == listed,
            counted.scale == "due",
            counted.slot >= bindparam(f"{name}_first_day"),
            counted.slot < bindparam(f"{name}_end_day"),
        )
        .scalar_subquery()
    )
    return days + _stretch(name, listed, "before") + _stretch(name, listed, "after")


def _stretch(name: str, listed: BindParameter[Any], part: str) -> ColumnElement[int]:
    stands = case_lists.c
    return (
        select(func.count())
        .where(
            stands.office_id == bindparam("office_id"),
            stands.view == listed,
            stands.due_at >= bindparam(f"{name}_{part}_from", type_=Moment),
            stands.due_at < bindparam(f"{name}_{part}_to", type_=Moment),
        )
        .scalar_subquery()
    )


# The same of every look, and in the last column what an officer has in hand.
_BY_HOUR_AND_OFFICER = Prepared(
    _by_hour(tuple(_BY_HOUR)).add_columns(
        _count(_Shape(CaseView.MINE, is_narrowed=False)).scalar_subquery()
    )
)


def _span_values(name: str, listed: CaseView, from_at: datetime, to_at: datetime) -> dict[str, Any]:
    first_day = -(-(from_at - _EPOCH) // _DAY)
    end_day = (to_at - _EPOCH) // _DAY
    # Within one day nothing is whole, and all of it lies "before".
    is_within = first_day > end_day
    whole_from = to_at if is_within else _EPOCH + first_day * _DAY
    whole_to = to_at if is_within else _EPOCH + end_day * _DAY
    return {
        f"{name}_listed": listed,
        f"{name}_first_day": first_day,
        f"{name}_end_day": end_day,
        f"{name}_before_from": from_at,
        f"{name}_before_to": whole_from,
        f"{name}_after_from": whole_to,
        f"{name}_after_to": to_at,
    }


def _span_of(view: CaseView, now: datetime) -> tuple[datetime, datetime]:
    """From when to when (excluded) what stands in a look that hangs on the hour is due."""
    if view is CaseView.DUE_SOON:
        return now, now + SOON + timedelta(microseconds=1)
    return _EPOCH, now


class CaseWindows(Connected):
    """Counting and paging cases."""

    def case_counts(self, office_id: int, officer_id: int, now: datetime) -> Mapping[CaseView, int]:
        """How many cases each look has; the same as `count_cases` of each, in two journeys."""
        kept = _KEPT_BY_VIEW.rows(self.driver, {"office_id": office_id})
        found = dict.fromkeys(CaseView, 0) | {view: int(count) for view, count in kept}
        values: dict[str, Any] = {"office_id": office_id, "officer_id": officer_id}
        for view, listed in _BY_HOUR.items():
            values |= _span_values(view.value, listed, *_span_of(view, now))
        [counted] = _BY_HOUR_AND_OFFICER.rows(self.driver, values)
        looks = (*_BY_HOUR, CaseView.MINE)
        return found | {view: int(count) for view, count in zip(looks, counted, strict=True)}

    def count_cases(self, where: CaseFilter) -> int:
        """How many cases a filter finds: a kept number, or counted to MOST_HITS if narrowed."""
        match = self._match_of_cases(where)
        if match or where.view is CaseView.MINE:
            shape = _Shape(where.view, bool(match), where.order)
            found = self.connection.execute(_count(shape), _values(where, match))
            return int(found.scalar_one())
        if where.view in _BY_HOUR:
            return self._count_by_hour(where)
        return self._kept_cases(where.office_id, where.view)

    def cases_cut_at(self, where: CaseFilter) -> int:
        """After how many hits a narrowed list ends although there are more; 0 where it is whole."""
        match = self._match_of_cases(where)
        if not match:
            return 0
        return MOST_HITS if self._is_cut(match) else 0

    def window_cases(self, where: CaseFilter, first: int, size: int) -> Sequence[CaseRow]:
        """A stretch of what a filter finds, in its order (newest: last registered)."""
        match = self._match_of_cases(where)
        values = _values(where, match) | {"first": first, "size": size}
        is_far = first >= _NEAR and not match and _may_seek(where)
        if is_far:
            values |= self._seek_cases(where, first)
        shape = _Shape(where.view, bool(match), where.order, is_far)
        if match and may_walk(self.connection, CASE_WORDS.name):
            found = self._walk(shape, values, first + size)
            if found is not None:
                return found
        return self._rows(_window(shape), values)

    def _rows(self, wanted: Select[Any], values: Mapping[str, Any]) -> Sequence[CaseRow]:
        return [case_row_of(row) for row in self.connection.execute(wanted, values)]

    def _walk(
        self, shape: _Shape, values: Mapping[str, Any], hits: int
    ) -> Sequence[CaseRow] | None:
        """A stretch found among the first rows of the list; None where the index of words is asked.

        By due date the index can sort only the hits it was asked for. Where there are more, one
        stretch is found as the other was, however long that takes, or rows would stand twice or
        nowhere.
        """
        walked = rows_to_walk(hits)
        if walked:
            rows = self._rows(_walked(shape), {**values, "walked": walked})
            if len(rows) == values["size"]:
                return rows
        if shape.order is not CaseOrder.DUE or not self._is_cut(values["match"]):
            return None
        return self._rows(_walked(shape), {**values, "walked": ALL_ROWS})

    def _is_cut(self, match: str) -> bool:
        return (
            self.connection.execute(_BEYOND, {"match": match, "most": MOST_HITS}).first()
            is not None
        )

    def _match_of_cases(self, where: CaseFilter) -> str:
        """The query of the words and choices of a filter, "" where there are none."""
        query = CASE_WORDS.query_of(self.connection, where.words, where.office_id)
        chosen = []
        if where.topic:
            chosen.append(mark("t", where.topic))
        if where.district:
            chosen.append(mark("d", where.district))
        if where.state is not None:
            chosen.append(mark("s", where.state))
        if where.desk_office_id is not None:
            chosen.append(mark("k", where.desk_office_id))
        if not query and not chosen:
            return ""
        if where.view is CaseView.MINE:
            return with_marks(self.connection, query, *chosen, held_mark(where.officer_id or 0))
        listed = _BY_HOUR.get(where.view, where.view)
        return with_marks(self.connection, query, *chosen, list_mark(where.office_id, listed))

    def _kept_cases(self, office_id: int, view: CaseView) -> int:
        values = {"office_id": office_id, "listed": view, "scale": "id"}
        return int(self.connection.execute(_KEPT, values).scalar_one())

    def count_due(self, office_id: int, from_at: datetime, to_at: datetime) -> int:
        """How many open cases are due between two moments, the second excluded."""
        span = (from_at, to_at)
        return self._count_due_cases(office_id, CaseView.OPEN, CaseView.OPEN, span)

    def _count_by_hour(self, where: CaseFilter) -> int:
        span = _span_of(where.view, where.now)
        return self._count_due_cases(where.office_id, where.view, _BY_HOUR[where.view], span)

    def _count_due_cases(
        self, office_id: int, view: CaseView, listed: CaseView, span: tuple[datetime, datetime]
    ) -> int:
        values = {"office_id": office_id, **_span_values(view.value, listed, *span)}
        return int(self.connection.execute(_by_hour((view,)), values).scalar_one())

    def _seek_cases(self, where: CaseFilter, first: int) -> dict[str, Any]:
        """Where a page far down begins: from there on only a short way is walked."""
        is_by_due = where.order is CaseOrder.DUE
        values = {
            "office_id": where.office_id,
            "listed": _BY_HOUR.get(where.view, where.view),
            "scale": "due" if is_by_due else "id",
        }
        found = self.connection.execute(_UPWARDS if is_by_due else _DOWNWARDS, values)
        before = 0
        for slot, count in found:
            if before + count > first:
                begin = {"from_at": _EPOCH + slot * _DAY, "below_id": (slot + 1) * ID_STRETCH}
                return begin | {"first": first - before}
            before += count
        return {"from_at": _NEVER, "below_id": 0}


def _may_seek(where: CaseFilter) -> bool:
    if where.view is CaseView.MINE:
        return False
    if where.view not in _BY_HOUR:
        return True
    # What is past is its list from the beginning.
    return where.order is CaseOrder.DUE and where.view is not CaseView.DUE_SOON


def _values(where: CaseFilter, match: str) -> dict[str, Any]:
    return {
        "office_id": where.office_id,
        "officer_id": where.officer_id,
        "now": where.now,
        "soon": where.now + SOON,
        "match": match,
        "most": MOST_HITS,
    }
