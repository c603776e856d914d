"""The supervisor's daily five: closures drawn at random, accepted or sent back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from hashlib import sha256

from upsocial_desktop.domain.case import Case, CaseMove, CaseState
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.closing_gate import Report, last_report
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.officer import SUPERVISORS, Officer
from upsocial_desktop.services.closing import reopened
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.settings import CHECKS_A_DAY
from upsocial_desktop.services.wish import Wish, change_case

# Closures of these days are drawn from: old ones have been drawn or have not.
_DRAWN_FROM_DAYS = 7


@dataclass(frozen=True, slots=True)
class Drawn:
    """A closure drawn for a look: its case, what was reported, and what the look brought.

    `is_accepted` is None until somebody looked.
    """

    case: Case
    report: Report | None
    is_accepted: bool | None


def daily_checks(ports: Ports, officer: Officer) -> Sequence[Drawn]:
    """The closures a supervisor looks at today, the same ones all day.

    Drawn from what the office closed in the seven days before today, by a lot that the day and the
    supervisor decide. Raises Refused("case.role") for others.
    """
    if officer.role not in SUPERVISORS:
        raise Refused("case.role", move=CaseMove.CHECK_PASS.value, role=officer.role.value)
    today = _midnight(ports.clock.now())
    since = today - timedelta(days=_DRAWN_FROM_DAYS)
    with ports.store.read() as tx:
        count = CHECKS_A_DAY.read(tx.options(officer.office_id))
        pool = [
            case
            for case in tx.closures(officer.office_id, since, today)
            if case.checked_at is None or case.checked_at >= today
        ]
        drawn = sorted(pool, key=lambda case: _lot(today, officer, case))[:count]
        return [
            Drawn(case, last_report(tx.history(Subject.CASE, case.id)), _verdict(case))
            for case in drawn
        ]


def _midnight(now: datetime) -> datetime:
    return datetime.combine(now.astimezone(IST).date(), time(), IST)


def _lot(today: datetime, officer: Officer, case: Case) -> str:
    return sha256(f"{today.date()}/{officer.id}/{case.id}".encode()).hexdigest()


def _verdict(case: Case) -> bool | None:
    if case.checked_at is None:
        return None
    return case.state is CaseState.CLOSED_RESOLVED


def pass_check(ports: Ports, wish: Wish, remark: str = "") -> Changes:
    """Accept a closure that was looked at. Raises Refused as the table of moves says."""
    now = ports.clock.now()
    with ports.store.write() as tx:
        fields: dict[str, Field] = {"checked_at": now, "checker_id": wish.officer.id}
        change_case(tx, wish, CaseMove.CHECK_PASS, now, fields, {"text": remark.strip()})
    return touched(Topic.CASE, wish.id)


def send_closure_back(ports: Ports, wish: Wish, remark: str) -> Changes:
    """Send a closure back with a remark: the case is open again, at the next senior officer.

    Raises Refused: "check.remark_missing", and as the table of moves says.
    """
    if not remark.strip():
        raise Refused("check.remark_missing")
    now = ports.clock.now()
    with ports.store.write() as tx:
        case = tx.case(wish.id)
        fields: dict[str, Field] = {
            **reopened(tx, case, now),
            "checked_at": now,
            "checker_id": wish.officer.id,
        }
        facts: dict[str, Field] = {"reason": remark.strip(), "was_due_at": case.due_at}
        change_case(tx, wish, CaseMove.CHECK_BACK, now, fields, facts)
    return touched(Topic.CASE, wish.id)
