"""A case goes to the office that can act: forward, recall, accept, return."""

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.records import ForwardOutlook
from upsocial_desktop.services.settings import ACCEPT_DAYS
from upsocial_desktop.services.wish import Wish, change_case
from upsocial_desktop.services.work_days import work_calendar


def forward_case(ports: Ports, wish: Wish, to_office_id: int, reason: str) -> Changes:
    """Send a case to another office. The overall due date stays; the receiving desk's timer starts.

    Raises Refused: "forward.reason_missing", "forward.to_itself", "forward.training" (practice and
    real offices never mix), "office.unknown", and as the table of moves says.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        target = check_forward(tx, wish.officer, to_office_id, reason)
        options = tx.options(target.id)
        due_at = work_calendar(options).after_working_days(now, ACCEPT_DAYS.read(options))
        fields: dict[str, Field] = {
            "desk_office_id": target.id,
            "desk_since_at": now,
            "desk_due_at": due_at,
            "holder_id": None,
        }
        facts: dict[str, Field] = {
            "to_office_id": target.id,
            "reason": reason.strip(),
            "due_at": due_at,
        }
        change_case(tx, wish, CaseMove.FORWARD, now, fields, facts)
    return touched(Topic.CASE, wish.id)


def check_forward(tx: ReadTx, officer: Officer, to_office_id: int, reason: str) -> Office:
    """The office an officer forwards to, once what does not depend on the case is in order.

    Raises Refused: "forward.reason_missing", "forward.to_itself", "forward.training",
    "office.unknown".
    """
    if not reason.strip():
        raise Refused("forward.reason_missing")
    target = tx.office(to_office_id)
    home = tx.office(officer.office_id)
    if target.id == home.id:
        raise Refused("forward.to_itself", office=target.name_en)
    if target.is_training is not home.is_training:
        raise Refused("forward.training", office=target.name_en)
    return target


def forward_outlook(ports: Ports, to_office_id: int) -> ForwardOutlook:
    """What to expect of an office: until when it must accept, and how it has done so far."""
    now = ports.clock.now()
    with ports.store.read() as tx:
        options = tx.options(to_office_id)
        slips = tx.slips_to(to_office_id, 200)
    due_at = work_calendar(options).after_working_days(now, ACCEPT_DAYS.read(options))
    took = [
        (slip.settled_at - slip.sent_at).total_seconds() / 3600
        for slip in slips
        if slip.settled_at is not None and slip.state is SlipState.ACCEPTED
    ]
    waiting = sum(slip.state is SlipState.SENT for slip in slips)
    return ForwardOutlook(due_at, took[0] if took else None, waiting)


def recall_case(ports: Ports, wish: Wish) -> Changes:
    """Take a forwarded case back, which is possible until the other office accepts it."""
    now = ports.clock.now()
    with ports.store.write() as tx:
        case = tx.case(wish.id)
        fields: dict[str, Field] = {
            "desk_office_id": case.working_office_id,
            "desk_since_at": now,
            "desk_due_at": None,
        }
        change_case(tx, wish, CaseMove.RECALL, now, fields)
    return touched(Topic.CASE, wish.id)


def accept_case(ports: Ports, wish: Wish) -> Changes:
    """Accept a case that was forwarded here: this office acts, the speaking account stays."""
    now = ports.clock.now()
    with ports.store.write() as tx:
        fields: dict[str, Field] = {
            "working_office_id": wish.officer.office_id,
            "holder_id": wish.officer.id,
            "desk_since_at": now,
            "desk_due_at": None,
        }
        change_case(tx, wish, CaseMove.ACCEPT, now, fields)
    return touched(Topic.CASE, wish.id)


def return_case(
    ports: Ports, wish: Wish, reason: str, suggested_office_id: int | None = None
) -> Changes:
    """Send a forwarded case back, with the reason and, if known, the office that can act.

    Raises Refused: "return.reason_missing", and as the table of moves says.
    """
    if not reason.strip():
        raise Refused("return.reason_missing")
    now = ports.clock.now()
    with ports.store.write() as tx:
        case = tx.case(wish.id)
        fields: dict[str, Field] = {
            "desk_office_id": case.working_office_id,
            "desk_since_at": now,
            "desk_due_at": None,
            "holder_id": None,
            "bounces": case.bounces + 1,
        }
        facts: dict[str, Field] = {
            "reason": reason.strip(),
            "suggested_office_id": suggested_office_id,
        }
        change_case(tx, wish, CaseMove.RETURN, now, fields, facts)
    return touched(Topic.CASE, wish.id)
