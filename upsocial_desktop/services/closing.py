"""What was done is reported, checked, and answered to; a closed case can be opened again."""

from datetime import datetime, timedelta

from upsocial_desktop.domain.case import Case, CaseMove
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.closing_gate import Report, check_report, report_facts
from upsocial_desktop.domain.deadline import due_after_days
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.officer import next_senior
from upsocial_desktop.services.forwarding import accept_by
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.settings import REOPEN_DAYS, REOPENED_DAYS
from upsocial_desktop.services.waiting import resumed
from upsocial_desktop.services.wish import Wish, change_case


def report_done(ports: Ports, wish: Wish, report: Report) -> Changes:
    """The working office says what was done; the case goes back to its home office's desk.

    Raises Refused: "report.…" as the closing gate says, and as the table of moves says.
    """
    now = ports.clock.now()
    check_report(report, now.astimezone(IST).date())
    with ports.store.write() as tx:
        case = tx.case(wish.id)
        home = tx.office(case.home_office_id)
        fields: dict[str, Field] = {
            "report": report.action.strip(),
            "photo": report.photo.strip(),
            "reported_at": now,
            "desk_office_id": home.id,
            "desk_since_at": now,
            "desk_due_at": accept_by(tx, home, now, is_critical=case.is_critical),
            # The work is done; whoever of the home office checks it takes it in hand anew.
            "holder_id": None,
        }
        change_case(tx, wish, CaseMove.REPORT, now, fields, report_facts(report))
    return touched(Topic.CASE, wish.id)


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
        "photo": "",
        "reported_at": None,
        "desk_office_id": tx.case(wish.id).working_office_id,
        "desk_since_at": now,
        "desk_due_at": None,
    }


def close_answered(
    tx: WriteTx, wish: Wish, now: datetime, answered_at: datetime, post_id: str
) -> None:
    """Close a case whose closing answer has been published; called where that became known.

    A case that was answered for one of the other reasons closes for it; a child of a master case
    stays with its master, answered too. Raises Refused("close.not_published") without a post id:
    queued is not published.
    """
    if not post_id:
        raise Refused("close.not_published")
    case = tx.case(wish.id)
    days = REOPEN_DAYS.read(tx.options(case.home_office_id))
    fields: dict[str, Field] = {
        "answer_post_id": post_id,
        "answer_delivery_id": None,
        "closed_at": answered_at,
        "reopen_until_at": answered_at + timedelta(days=days),
        "citizen_wrote_at": None,
        "replied_at": None,
    }
    facts: dict[str, Field] = {"post_id": post_id}
    move = CaseMove.ANSWERED_TOO
    if case.master_case_id is None:
        move = CaseMove.CLOSE_OTHER if case.close_reason else CaseMove.CLOSE
        fields |= resumed(case, now)
        fields |= {
            "desk_office_id": case.home_office_id,
            "desk_due_at": None,
            "holder_id": None,
            "closer_id": wish.officer.id or None,
        }
        facts |= {"close_reason": case.close_reason, "pointer": case.close_pointer}
    change_case(tx, wish, move, now, fields, facts)


def reopen_case(ports: Ports, wish: Wish, reason: str) -> Changes:
    """Open a closed case again, with a new limit of its own; the old dates stay in its history.

    It goes to the officer next senior to the one who closed it. An officer needs a reply of the
    citizen within the window, and confirms by the reason that it is dissatisfaction and not
    thanks; a supervisor may at any time. Raises Refused: "reopen.reason_missing",
    "reopen.no_reply", "reopen.window_over", and as the table of moves says.
    """
    if not reason.strip():
        raise Refused("reopen.reason_missing")
    now = ports.clock.now()
    with ports.store.write() as tx:
        case = tx.case(wish.id)
        facts: dict[str, Field] = {"reason": reason.strip(), "was_due_at": case.due_at}
        change_case(tx, wish, CaseMove.REOPEN, now, reopened(tx, case, now), facts)
    return touched(Topic.CASE, wish.id)


def reopened(tx: ReadTx, case: Case, now: datetime) -> dict[str, Field]:
    """The fields of a case that is opened again."""
    days = REOPENED_DAYS.read(tx.options(case.home_office_id))
    officers = tx.officers(case.home_office_id)
    closer = tx.officer(case.closer_id).role if case.closer_id else None
    senior = next_senior(officers, closer)
    return {
        "working_office_id": case.home_office_id,
        "desk_office_id": case.home_office_id,
        "holder_id": senior.id if senior is not None else None,
        "is_by_letter": False,
        "reopened": case.reopened + 1,
        "reopened_at": now,
        "due_at": due_after_days(now, days),
        "interims": 0,
        "due_before_interim_at": None,
        "desk_since_at": now,
        "desk_due_at": None,
        "report": "",
        "photo": "",
        "reported_at": None,
        "answer_post_id": "",
        "closed_at": None,
        "reopen_until_at": None,
        "close_reason": "",
        "close_pointer": "",
        "checked_at": None,
        "checker_id": None,
    }
