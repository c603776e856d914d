"""Cases in lists: counted and paged by saved looks and words."""

from collections.abc import Sequence
from datetime import timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from upsocial_desktop.domain.case import OPEN
from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseRow, CaseView
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.search import CASE_WORDS, Look
from upsocial_desktop.store.tables import case_lists, officers, offices
from upsocial_desktop.store.tables import cases as t
from upsocial_desktop.store.values import Moment

SOON = timedelta(days=3)
_NOW, _SOON = bindparam("now", type_=Moment), bindparam("soon", type_=Moment)
# Looks that hang on the hour are a stretch of the open cases in order of their due dates.
_BY_HOUR = {CaseView.DUE_SOON, CaseView.OVERDUE}
_Shape = tuple[CaseView, Look]


@cache
def _ids(shape: _Shape) -> Select[Any]:
    view, look = shape
    wanted = _of_officer() if view is CaseView.MINE else _of_office(view)
    if look is not Look.ALL:
        wanted = wanted.where(CASE_WORDS.condition(wanted.selected_columns.case_id, look))
    return wanted


def _of_officer() -> Select[Any]:
    return select(t.c.id.label("case_id"), t.c.due_at).where(
        t.c.holder_id == bindparam("officer_id"), t.c.state.in_(sorted(OPEN))
    )


def _of_office(view: CaseView) -> Select[Any]:
    stands = case_lists.c
    listed = CaseView.OPEN if view in _BY_HOUR else view
    wanted = select(stands.case_id, stands.due_at).where(
        stands.office_id == bindparam("office_id"), stands.view == listed
    )
    if view is CaseView.DUE_SOON:
        return wanted.where(stands.due_at >= _NOW, stands.due_at <= _SOON)
    if view is CaseView.OVERDUE:
        return wanted.where(stands.due_at < _NOW)
    return wanted


@cache
def _count(shape: _Shape) -> Select[Any]:
    return select(func.count()).select_from(_ids(shape).subquery())


@cache
def _window(shape: _Shape, order: CaseOrder) -> Select[Any]:
    """Ids are found in the index first and the rows joined after: deep pages stay quick."""
    ids = _ids(shape)
    page = (
        ids.order_by(*_order(ids.selected_columns, order))
        .limit(bindparam("size"))
        .offset(bindparam("first"))
        .subquery()
    )
    return (
        select(
            *(t.c.id, t.c.version, t.c.code, t.c.state, t.c.summary, t.c.topic, t.c.district),
            *(t.c.complainant_username, t.c.home_office_id, t.c.working_office_id),
            *(t.c.desk_office_id, t.c.holder_id, t.c.is_critical, t.c.citizen_wrote_at),
            *(t.c.answer_delivery_id, t.c.source_at, t.c.due_at, t.c.desk_due_at, t.c.closed_at),
            offices.c.name_en.label("desk_office_name"),
            func.coalesce(officers.c.name, "").label("holder_name"),
        )
        .select_from(page)
        .join(t, t.c.id == page.c.case_id)
        .join(offices, offices.c.id == t.c.desk_office_id)
        .outerjoin(officers, officers.c.id == t.c.holder_id)
        .order_by(*_order(page.c, order))
    )


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
        holder_id=row.holder_id,
        holder_name=row.holder_name,
        is_critical=row.is_critical,
        has_citizen_written=row.citizen_wrote_at is not None,
        is_being_answered=row.answer_delivery_id is not None,
        source_at=row.source_at,
        due_at=row.due_at,
        desk_due_at=row.desk_due_at,
        closed_at=row.closed_at,
    )


class CaseWindows(Connected):
    """Counting and paging cases."""

    def count_cases(self, where: CaseFilter) -> int:
        """How many cases a filter finds."""
        shape, wanted = self._shape_of_cases(where)
        return int(self.connection.execute(_count(shape), wanted).scalar_one())

    def window_cases(self, where: CaseFilter, first: int, size: int) -> Sequence[CaseRow]:
        """A stretch of what a filter finds, in its order (newest: last registered)."""
        shape, wanted = self._shape_of_cases(where)
        window = _window(shape, where.order)
        found = self.connection.execute(window, wanted | {"first": first, "size": size})
        return [case_row_of(row) for row in found]

    def _shape_of_cases(self, where: CaseFilter) -> tuple[_Shape, dict[str, Any]]:
        look, query = CASE_WORDS.look_for(self.connection, where.words)
        wanted = {
            "office_id": where.office_id,
            "officer_id": where.officer_id,
            "now": where.now,
            "soon": where.now + SOON,
            "match": query,
        }
        return (where.view, look), wanted
