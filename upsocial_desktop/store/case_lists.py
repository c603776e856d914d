"""In which lists of which offices a case stands; kept with the case, never searched for."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, insert, select

from upsocial_desktop.domain.case import CLOSED, OPEN, CaseState
from upsocial_desktop.services.records import CaseView
from upsocial_desktop.store.prepared import Driver, Prepared
from upsocial_desktop.store.search import mark
from upsocial_desktop.store.tables import case_lists as t

# The fields of a case that decide where it stands.
SHAPED_BY = frozenset(
    {
        "state",
        "home_office_id",
        "working_office_id",
        "desk_office_id",
        "holder_id",
        "citizen_wrote_at",
        "due_at",
        "desk_due_at",
    }
)
# The fields by which any list is narrowed besides: by marks in the index of words.
MARKED_BY = SHAPED_BY | {"topic", "district"}
# The fields that say which offices a case belongs to.
PARTIES = frozenset({"home_office_id", "working_office_id", "desk_office_id"})
_FIND = Prepared(
    select(t.c.office_id, t.c.view, t.c.due_at).where(t.c.case_id == bindparam("case_id"))
)
_LEAVE = Prepared(
    delete(t).where(
        t.c.office_id == bindparam("of_office"),
        t.c.view == bindparam("of_view"),
        t.c.case_id == bindparam("of_case"),
    )
)
_ENTER = Prepared(insert(t), ("office_id", "view", "case_id", "due_at"))
_UNTAKEN = frozenset({CaseState.REGISTERED, CaseState.REOPENED})


def lists_of(case: Mapping[str, Any]) -> frozenset[tuple[int, CaseView]]:
    """The (office, look) pairs a case belongs to; what hangs on the hour is left to the query."""
    home, working, desk = (
        case["home_office_id"],
        case["working_office_id"],
        case["desk_office_id"],
    )
    state = CaseState(case["state"])
    found = {(office, CaseView.ALL) for office in (home, working, desk)}
    if state in OPEN:
        found |= {(office, CaseView.OPEN) for office in (home, working, desk)}
    elif state in CLOSED:
        found |= {(office, CaseView.CLOSED) for office in (home, working, desk)}
    if state in _UNTAKEN and case["holder_id"] is None:
        found.add((working, CaseView.UNTAKEN))
    if state in _UNTAKEN and desk != working:
        # Returned twice: it lies with the State cell, which places it.
        found.add((desk, CaseView.TO_PLACE))
    if case["citizen_wrote_at"] is not None:
        found.add((home, CaseView.CITIZEN_WROTE))
    by_state = {
        CaseState.IN_PROCESS: {(working, CaseView.IN_PROCESS)},
        CaseState.WAITING_CITIZEN: {(working, CaseView.WAITING), (home, CaseView.WAITING)},
        CaseState.FORWARDED: {(desk, CaseView.RECEIVED), (working, CaseView.FORWARDED)},
        CaseState.REPORTED: {(home, CaseView.REPORTED)},
    }
    if state is CaseState.FORWARDED and case["desk_due_at"] is not None:
        found.add((working, CaseView.LATE_THERE))
    return frozenset(found | by_state.get(state, set()))


def rows_of(case: Mapping[str, Any]) -> list[dict[str, Any]]:
    """A case's rows; `due_at` is what the list is ordered by: the slip's limit in LATE_THERE."""
    return [
        {
            "office_id": office_id,
            "view": view,
            "case_id": case["id"],
            "due_at": case["desk_due_at" if view is CaseView.LATE_THERE else "due_at"],
        }
        for office_id, view in sorted(lists_of(case))
    ]


def follow(driver: Driver, case: Mapping[str, Any]) -> None:
    """Let the lists follow a case that changed; only rows that differ are written."""
    found = _FIND.rows(driver, {"case_id": case["id"]})
    stood: dict[tuple[int, CaseView], datetime] = {
        (office_id, view): due_at for office_id, view, due_at in found
    }
    stands = {(row["office_id"], row["view"]): row for row in rows_of(case)}
    for place, due_at in stood.items():
        if place not in stands or stands[place]["due_at"] != due_at:
            office_id, view = place
            _LEAVE.run(driver, {"of_office": office_id, "of_view": view, "of_case": case["id"]})
    for place, row in stands.items():
        if stood.get(place) != row["due_at"]:
            _ENTER.run(driver, row)


def list_mark(office_id: int, view: CaseView) -> str:
    """The mark of a case that stands in a list."""
    return mark(f"l{office_id}", view)


def held_mark(officer_id: int) -> str:
    """The mark of an open case that an officer has in hand."""
    return mark("h", officer_id)


def marks_of(case: Mapping[str, Any]) -> str:
    """By what a case is narrowed besides its words: lists, topic, district, state, desk, holder."""
    marks = [list_mark(office_id, view) for office_id, view in sorted(lists_of(case))]
    marks += [mark("t", case["topic"]), mark("d", case["district"]), mark("s", case["state"])]
    marks.append(mark("k", case["desk_office_id"]))
    if case["holder_id"] is not None and CaseState(case["state"]) in OPEN:
        marks.append(held_mark(case["holder_id"]))
    return " ".join(marks)


def parties_of(case: Mapping[str, Any]) -> frozenset[int]:
    """The offices a case belongs to."""
    return frozenset(case[name] for name in PARTIES)
