"""A case goes to the office that can act: forward, recall, accept, return, place."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from upsocial_desktop.domain.case import Case, CaseMove
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.forward_slip import (
    RETURNS_BEFORE_STATE_CELL,
    Slip,
    SlipAlarm,
    SlipState,
    slip_alarm,
)
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.services.one_step import make_step
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.records import ForwardOutlook
from upsocial_desktop.services.settings import ACCEPT_DAYS, CRITICAL_ACCEPT_MINUTES
from upsocial_desktop.services.wish import Wish, change_case, check_move_or_done
from upsocial_desktop.services.work_days import work_calendar


def forward_case(ports: Ports, wish: Wish, to_office_id: int, reason: str) -> Changes:
    """Send a case to another office. The overall due date stays; the receiving desk's timer starts.

    Raises Refused: "forward.reason_missing", "forward.to_itself", "forward.training" (practice and
    real offices never mix), "forward.state_cell_places" (returned twice), "office.unknown", and
    as the table of moves says.
    """
    return _send(ports, wish, CaseMove.FORWARD, to_office_id, reason)


def place_case(ports: Ports, wish: Wish, to_office_id: int, reason: str) -> Changes:
    """The State cell sends a case that came back twice to the office that has to act.

    That office accepts it and cannot return it. Raises Refused: "place.not_needed", and as
    `forward_case` does.
    """
    return _send(ports, wish, CaseMove.PLACE, to_office_id, reason)


def _send(ports: Ports, wish: Wish, move: CaseMove, to_office_id: int, reason: str) -> Changes:
    now = ports.clock.now()

    def send(tx: WriteTx) -> None:
        case = tx.case(wish.id)
        target = _target(tx, case, to_office_id, reason)
        if move is CaseMove.FORWARD:
            check_forward(tx, wish.officer, to_office_id, reason)
        due_at = accept_by(tx, target, now, is_critical=case.is_critical)
        fields: dict[str, Field] = {
            "desk_office_id": target.id,
            "desk_since_at": now,
            "desk_due_at": due_at,
            "holder_id": None,
            "is_by_letter": not target.is_on_system,
        }
        if case.is_by_letter:
            # The office it comes from has nobody at this program: home takes it from there.
            fields["working_office_id"] = case.home_office_id
        facts: dict[str, Field] = {
            "to_office_id": target.id,
            "reason": reason.strip(),
            "due_at": due_at,
        }
        change_case(tx, wish, move, now, fields, facts)

    make_step(ports.store, send)
    return touched(Topic.CASE, wish.id)


def _target(tx: ReadTx, case: Case, to_office_id: int, reason: str) -> Office:
    if not reason.strip():
        raise Refused("forward.reason_missing")
    target, home = tx.office(to_office_id), tx.office(case.home_office_id)
    if target.is_training is not home.is_training:
        raise Refused("forward.training", office=target.name_en)
    return target


def accept_by(tx: ReadTx, office: Office, now: datetime, *, is_critical: bool = False) -> datetime:
    """Until when an office has to accept: working days by its own calendar, minutes if critical."""
    options = tx.options(office.id)
    if is_critical:
        return now + timedelta(minutes=CRITICAL_ACCEPT_MINUTES.read(options))
    return work_calendar(options).after_working_days(now, ACCEPT_DAYS.read(options))


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
        due_at = accept_by(tx, tx.office(to_office_id), now)
        slips = tx.slips_to(to_office_id, 200)
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

    def recall(tx: WriteTx) -> None:
        fields = _back_to(tx.case(wish.id).working_office_id, now)
        change_case(tx, wish, CaseMove.RECALL, now, fields)

    make_step(ports.store, recall)
    return touched(Topic.CASE, wish.id)


def _back_to(office_id: int, now: datetime) -> dict[str, Field]:
    return {
        "desk_office_id": office_id,
        "desk_since_at": now,
        "desk_due_at": None,
        "holder_id": None,
        "is_by_letter": False,
    }


def accept_case(ports: Ports, wish: Wish, told_by: str = "") -> Changes:
    """Accept a case that was forwarded here: this office acts, the speaking account stays.

    For an office that is not on the system the sender notes what it was told by letter or
    telephone; `told_by` is who said so. Raises Refused("accept.who_said") where that is missing,
    and as the table of moves says.
    """
    now = ports.clock.now()

    def accept(tx: WriteTx) -> None:
        case = tx.case(wish.id)
        is_own = wish.officer.office_id == case.desk_office_id
        check_move_or_done(tx, wish, CaseMove.ACCEPT, case)
        if not is_own and not told_by.strip():
            raise Refused("accept.who_said", code=case.code)
        fields: dict[str, Field] = {
            "working_office_id": case.desk_office_id,
            # Whoever noted it follows it up.
            "holder_id": wish.officer.id,
            "desk_since_at": now,
            "desk_due_at": None,
        }
        facts: dict[str, Field] = {} if is_own else {"told_by": told_by.strip()}
        change_case(tx, wish, CaseMove.ACCEPT, now, fields, facts)

    make_step(ports.store, accept)
    return touched(Topic.CASE, wish.id)


def return_case(
    ports: Ports, wish: Wish, reason: str, suggested_office_id: int | None = None
) -> Changes:
    """Send a forwarded case back, with the reason and, if known, the office that can act.

    The second return goes to the State cell's desk. Raises Refused: "return.reason_missing",
    "return.too_late" after the time to accept, "return.placed" for what the State cell has placed,
    and as the table of moves says.
    """
    if not reason.strip():
        raise Refused("return.reason_missing")
    now = ports.clock.now()

    def send_back(tx: WriteTx) -> None:
        case = tx.case(wish.id)
        check_move_or_done(tx, wish, CaseMove.RETURN, case)
        is_late = case.desk_due_at is not None and now > case.desk_due_at
        if is_late and tx.line_of(wish.op_id) is None:
            raise Refused("return.too_late", code=case.code)
        fields = {**_back_to(case.working_office_id, now), "bounces": case.bounces + 1}
        if case.bounces + 1 >= RETURNS_BEFORE_STATE_CELL:
            fields |= _to_state_cell(tx, case, now)
        facts: dict[str, Field] = {
            "reason": reason.strip(),
            "suggested_office_id": suggested_office_id,
        }
        change_case(tx, wish, CaseMove.RETURN, now, fields, facts)

    make_step(ports.store, send_back)
    return touched(Topic.CASE, wish.id)


def _to_state_cell(tx: ReadTx, case: Case, now: datetime) -> dict[str, Field]:
    """Where a case lies that two offices sent back; with its sender where there is no State cell.

    The working office stays: it may still take the case in hand after all.
    """
    home = tx.office(case.home_office_id)
    cells = [
        office
        for office in tx.offices()
        if office.kind is OfficeKind.STATE_CELL and office.is_training is home.is_training
    ]
    if not cells or cells[0].id == case.working_office_id:
        return {}
    return {
        "desk_office_id": cells[0].id,
        "desk_due_at": accept_by(tx, cells[0], now, is_critical=case.is_critical),
    }


def late_slips(ports: Ports, officer: Officer) -> Sequence[tuple[Slip, SlipAlarm]]:
    """Slips not accepted in time that an officer has to hear of, the longest waiting first.

    Both ends hear of their own; the State cell of every slip at twice its time.
    """
    now = ports.clock.now()
    with ports.store.read() as tx:
        late = [(slip, slip_alarm(slip, now)) for slip in tx.late_slips(now)]
    return [(slip, alarm) for slip, alarm in late if _hears(officer, slip, alarm)]


def _hears(officer: Officer, slip: Slip, alarm: SlipAlarm) -> bool:
    if officer.office_id in {slip.from_office_id, slip.to_office_id}:
        return True
    return officer.role is Role.STATE_CELL and alarm is SlipAlarm.STATE_CELL
