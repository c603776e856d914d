"""In which lists of which offices a case stands; kept with the case, never searched for."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert

from upsocial_desktop.domain.case import CLOSED, OPEN, CaseState
from upsocial_desktop.services.records import CaseView
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
    }
)
_DELETE = delete(t).where(t.c.case_id == bindparam("of_case_id"))
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
    if case["citizen_wrote_at"] is not None:
        found.add((home, CaseView.CITIZEN_WROTE))
    by_state = {
        CaseState.IN_PROCESS: {(working, CaseView.IN_PROCESS)},
        CaseState.FORWARDED: {(desk, CaseView.RECEIVED), (working, CaseView.FORWARDED)},
        CaseState.REPORTED: {(home, CaseView.REPORTED)},
    }
    return frozenset(found | by_state.get(state, set()))


def follow(connection: Connection, case: Mapping[str, Any]) -> None:
    """Let the lists follow a case that changed."""
    connection.execute(_DELETE, {"of_case_id": case["id"]})
    rows = [
        {"office_id": office_id, "view": view, "case_id": case["id"], "due_at": case["due_at"]}
        for office_id, view in lists_of(case)
    ]
    connection.execute(insert(t), rows)
