"""What was done is reported, checked, and answered to; a closed case can be opened again."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.deadline import due_after_days
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.services.ports import Ports, WriteTx
from upsocial_desktop.services.settings import (
    ACCEPT_DAYS,
    REOPEN_DAYS,
    ROUTINE_DAYS,
)
from upsocial_desktop.services.wish import Wish, change_case
from upsocial_desktop.services.work_days import work_calendar


@dataclass(frozen=True, slots=True)
class Report:
    """What was done (आख्या): the action, the Indian date it was done on, and by whom."""

    action: str
    done_on: date
    done_by: str


def report_done(ports: Ports, wish: Wish, report: Report) -> Changes:
    """The working office says what was done; the case goes back to its home office's desk.

    Raises Refused: "report.action_missing", "report.by_missing", "report.in_future", and as the
    table of moves says.
    """
    now = ports.clock.now()
    check_report(report, now)
    with ports.store.write() as tx:
        case = tx.case(wish.id)
        options = tx.options(case.home_office_id)
        desk_due = work_calendar(options).after_working_days(now, ACCEPT_DAYS.read(options))
        fields: dict[str, Field] = {
            "report": report.action.strip(),
            "reported_at": now,
            "desk_office_id": case.home_office_id,
            "desk_since_at": now,
            "desk_due_at": desk_due,
            # The work is done; whoever of the home office checks it takes it in hand anew.
            "holder_id": None,
        }
        facts: dict[str, Field] = {
            "action": report.action.strip(),
            "done_on": report.done_on,
            "done_by": report.done_by.strip(),
        }
        change_case(tx, wish, CaseMove.REPORT, now, fields, facts)
    return touched(Topic.CASE, wish.id)


def check_report(report: Report, now: datetime) -> None:
    """Raises Refused: "report.action_missing", "report.by_missing", "report.in_future"."""
    if not report.action.strip():
        raise Refused("report.action_missing")
    if not report.done_by.strip():
        raise Refused("report.by_missing")
    if report.done_on > now.astimezone(IST).date():
        raise Refused("report.in_future", done_on=report.done_on.isoformat())


def withdraw_report(ports: Ports, wish: Wish) -> Changes:
    """The working office takes its report back, until an answer to the citizen is on its way."""
    now = ports.clock.now()
    with ports.store.write() as tx:
        fields = {**_back_to_work(tx, wish, now), "holder_id": wish.officer.id}
        change_case(tx, wish, CaseMove.WITHDRAW_REPORT, now, fields)
    return touched(Topic.CASE, wish.id)


def object_to_report(ports: Ports, wish: Wish, objection: str) -> Changes:
    """The home office sends a report back with its objection; counts as a returned report.

    Raises Refused: "object.reason_missing", and as the table of moves says.
    """
    if not objection.strip():
        raise Refused("object.reason_missing")
    now = ports.clock.now()
    with ports.store.write() as tx:
        facts: dict[str, Field] = {"objection": objection.strip()}
        change_case(tx, wish, CaseMove.OBJECT, now, _back_to_work(tx, wish, now), facts)
    return touched(Topic.CASE, wish.id)


def _back_to_work(tx: WriteTx, wish: Wish, now: datetime) -> dict[str, Field]:
    return {
        "report": "",
        "reported_at": None,
        "desk_office_id": tx.case(wish.id).working_office_id,
        "desk_since_at": now,
        "desk_due_at": None,
    }


def close_answered(
    tx: WriteTx, wish: Wish, now: datetime, answered_at: datetime, post_id: str
) -> None:
    """Close a case whose closing answer has been published; called where that became known.

    Raises Refused("close.not_published") without a post id: queued is not published.
    """
    if not post_id:
        raise Refused("close.not_published")
    days = REOPEN_DAYS.read(tx.options(tx.case(wish.id).home_office_id))
    fields: dict[str, Field] = {
        "answer_post_id": post_id,
        "answer_delivery_id": None,
        "closed_at": answered_at,
        "reopen_until_at": answered_at + timedelta(days=days),
        "desk_due_at": None,
        "citizen_wrote_at": None,
    }
    change_case(tx, wish, CaseMove.CLOSE, now, fields, {"post_id": post_id})


def reopen_case(ports: Ports, wish: Wish, reason: str) -> Changes:
    """Open a closed case again, with a new limit of its own; the old dates stay in its history.

    Raises Refused: "reopen.reason_missing", and as the table of moves says.
    """
    if not reason.strip():
        raise Refused("reopen.reason_missing")
    now = ports.clock.now()
    with ports.store.write() as tx:
        case = tx.case(wish.id)
        days = ROUTINE_DAYS.read(tx.options(case.home_office_id))
        fields: dict[str, Field] = {
            "working_office_id": case.home_office_id,
            "desk_office_id": case.home_office_id,
            "holder_id": None,
            "reopened": case.reopened + 1,
            "due_at": due_after_days(now, days),
            "desk_since_at": now,
            "desk_due_at": None,
            "report": "",
            "reported_at": None,
            "closed_at": None,
            "reopen_until_at": None,
        }
        facts: dict[str, Field] = {"reason": reason.strip(), "was_due_at": case.due_at}
        change_case(tx, wish, CaseMove.REOPEN, now, fields, facts)
    return touched(Topic.CASE, wish.id)
