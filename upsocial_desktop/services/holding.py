"""Holds on publicity are declared, extended and ended; what they hold back is called back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.delivery import DeliveryMove, DeliveryState, next_delivery_state
from upsocial_desktop.domain.draft import DraftMove, DraftState, next_draft_state
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.hold import (
    Hold,
    HoldMove,
    Order,
    check_may_hold,
    check_not_over,
    check_order,
    hold_at,
    hold_between,
)
from upsocial_desktop.domain.officer import Officer, the_program
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.records import DraftFilter, DraftRow
from upsocial_desktop.services.wish import Wish, is_done, new_op_id, step_for


@dataclass(frozen=True, slots=True)
class HoldNow:
    """How it stands with holds for an office: what is in force, and what was held back.

    `is_asking` says that nothing is in force any more, so that the held posts ask one by one.
    """

    hold: Hold | None
    held: int

    @property
    def is_asking(self) -> bool:
        """Whether held posts wait to be asked about."""
        return self.hold is None and self.held > 0


def holds_of(tx: ReadTx, office_id: int) -> list[Hold]:
    """The holds of an office and those of the whole State, the newest first."""
    return [hold for hold in tx.holds() if hold.office_id in {None, office_id}]


def hold_over(tx: ReadTx, office_id: int, from_at: datetime, to_at: datetime) -> Hold | None:
    """The hold that an office was under at any moment between two."""
    return hold_between(holds_of(tx, office_id), from_at, to_at)


def list_holds(ports: Ports, office_id: int) -> list[Hold]:
    """The same for a list of them."""
    with ports.store.read() as tx:
        return holds_of(tx, office_id)


def hold_now(ports: Ports, office_id: int) -> HoldNow:
    """What holds an office's posts now, and how many it has held back."""
    now = ports.office_now()
    with ports.store.read() as tx:
        held = tx.count_drafts(DraftFilter(office_id, frozenset({DraftState.HELD})))
        return HoldNow(hold_at(holds_of(tx, office_id), now), held)


def planned_under(ports: Ports, office_id: int, order: Order) -> Sequence[DraftRow]:
    """The planned posts of an office that an order would hold back, by their minute."""
    states = frozenset({DraftState.SCHEDULED, DraftState.APPROVED, DraftState.HANDED_IN})
    with ports.store.read() as tx:
        return tx.all_drafts(DraftFilter(office_id, states, order.from_at, order.until_at))


def declare_hold(
    ports: Ports, officer: Officer, office_id: int | None, order: Order, op_id: str = ""
) -> Changes:
    """Put publicity on hold by a dated and signed order; `office_id` None is the whole State.

    Posts whose minute comes under it wait and ask afterwards, one by one; answers to citizens go.
    Raises Refused: "hold.state_only", "case.role", "hold.unsigned", "hold.no_order", "hold.span".
    """
    now = ports.office_now()
    check_may_hold(officer, office_id)
    check_order(order)
    wish = Wish(officer, 0, 0, op_id or new_op_id())
    fields: dict[str, Field] = {
        "office_id": office_id,
        "officer_id": officer.id,
        "kind": order.kind.value,
        "order_no": order.order_no.strip(),
        "signed_by": order.signed_by.strip(),
        "from_at": order.from_at,
        "until_at": order.until_at,
        "declared_at": now,
    }
    with ports.store.write() as tx:
        earlier = tx.line_of(wish.op_id)
        if earlier is not None:
            return touched(Topic.HOLD, earlier.subject_id)
        if office_id is not None:
            tx.office(office_id)
        line = tx.append(step_for(wish, Subject.HOLD, HoldMove.DECLARE.value, now, fields))
    return touched(Topic.HOLD, line.subject_id) | recall_held(ports, now)


def extend_hold(ports: Ports, wish: Wish, until_at: datetime | None, order_no: str) -> Changes:
    """Let a hold last until another moment, by a further order.

    Raises Refused as `declare_hold` does, "hold.over" for one that has ended, "stale".
    """
    return _change(ports, wish, HoldMove.EXTEND, until_at, order_no)


def end_hold(ports: Ports, wish: Wish, order_no: str = "") -> Changes:
    """End a hold now; what it held back is asked about one by one.

    Raises Refused: "hold.over", "hold.state_only", "case.role", "stale".
    """
    return _change(ports, wish, HoldMove.END, ports.office_now(), order_no)


def _change(
    ports: Ports, wish: Wish, move: HoldMove, until_at: datetime | None, order_no: str
) -> Changes:
    now = ports.office_now()
    with ports.store.write() as tx:
        if is_done(tx, wish):
            return touched(Topic.HOLD, wish.id)
        hold = tx.hold(wish.id)
        check_may_hold(wish.officer, hold.office_id)
        check_not_over(hold, now)
        if move is HoldMove.EXTEND:
            check_order(Order(hold.kind, order_no, hold.signed_by, hold.from_at, until_at))
        # One ended before it began never was: it covers no moment.
        until_at = max(until_at, hold.from_at) if until_at is not None else None
        fields: dict[str, Field] = {"until_at": until_at}
        facts: dict[str, Field] = {"order_no": order_no.strip()}
        tx.append(step_for(wish, Subject.HOLD, move.value, now, fields, facts))
    return touched(Topic.HOLD, wish.id)


def recall_held(ports: Ports, now: datetime) -> Changes:
    """Call back what was handed to the outbox and falls under a hold before it has left."""
    with ports.store.read() as tx:
        holds = [hold for hold in tx.holds() if hold.covers(now)]
        if not holds:
            return NOTHING
        is_everywhere = any(hold.office_id is None for hold in holds)
        there = [office.id for office in tx.offices()]
        under = there if is_everywhere else sorted({hold.office_id or 0 for hold in holds})
        sending = frozenset({DraftState.SENDING})
        rows = [
            row for office_id in under for row in tx.all_drafts(DraftFilter(office_id, sending))
        ]
    changes = NOTHING
    for row in rows:
        with ports.store.write() as tx:
            changes |= _call_back(tx, row.id, now)
            ports.at_step("recall.writing")
        ports.at_step("recall.written")
    return changes


def _call_back(tx: WriteTx, draft_id: int, now: datetime) -> Changes:
    draft = tx.draft(draft_id)
    if draft.state is not DraftState.SENDING:
        return NOTHING
    parts = [
        part
        for part in tx.deliveries_of_draft(draft_id)
        if part.state is not DeliveryState.CANCELLED
    ]
    # What X may have been asked for is past calling back, and a thread goes whole or not at all.
    if any(part.state is not DeliveryState.READY for part in parts):
        return NOTHING
    program = the_program(draft.office_id)
    changes = touched(Topic.DRAFT, draft.id)
    for part in parts:
        cancelled = next_delivery_state(part, DeliveryMove.CANCEL)
        wish = Wish(program, part.id, part.version)
        move = DeliveryMove.CANCEL.value
        tx.append(step_for(wish, Subject.DELIVERY, move, now, {"state": cancelled.value}))
        changes |= touched(Topic.DELIVERY, part.id)
    fields: dict[str, Field] = {
        "state": next_draft_state(draft, DraftMove.HOLD).value,
        "delivery_id": None,
        "trouble": "draft.held",
    }
    wish = Wish(program, draft.id, draft.version)
    tx.append(step_for(wish, Subject.DRAFT, DraftMove.HOLD.value, now, fields))
    return changes
