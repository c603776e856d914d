"""Slips: each forwarding of a case, made and settled by the steps of the case."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, insert, select, update

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.forward_slip import Slip, SlipState
from upsocial_desktop.domain.history import Step
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.prepared import Driver, Prepared
from upsocial_desktop.store.tables import slips as t

SETTLED_BY = {
    CaseMove.ACCEPT.value: SlipState.ACCEPTED,
    CaseMove.RETURN.value: SlipState.RETURNED,
    CaseMove.RECALL.value: SlipState.RECALLED,
    # Closed for another reason while on its way: nobody need accept it any more.
    CaseMove.CLOSE_OTHER.value: SlipState.RECALLED,
}
SENT_BY = frozenset({CaseMove.FORWARD.value, CaseMove.PLACE.value})


def slip_of(row: Found) -> Slip:
    """A row as the value it stands for."""
    return Slip(
        id=row.id,
        case_id=row.case_id,
        from_office_id=row.from_office_id,
        to_office_id=row.to_office_id,
        reason=row.reason,
        sent_at=row.sent_at,
        sent_by_id=row.sent_by_id,
        due_at=row.due_at,
        state=row.state,
        settled_at=row.settled_at,
        settled_by_id=row.settled_by_id,
        return_reason=row.return_reason,
        suggested_office_id=row.suggested_office_id,
    )


_MADE = Prepared(
    insert(t),
    (
        *("case_id", "from_office_id", "to_office_id", "reason", "sent_at", "sent_by_id"),
        *("due_at", "state", "return_reason"),
    ),
)
_SETTLED = (
    *("state", "settled_at", "settled_by_id"),
    *("return_reason", "suggested_office_id"),
)
_SETTLE = Prepared(
    update(t).where(t.c.case_id == bindparam("of_case"), t.c.state == SlipState.SENT), _SETTLED
)


def follow(driver: Driver, step: Step, case_id: int, working_office_id: int) -> None:
    """Let the slips follow a step: FORWARD and PLACE make one, ACCEPT, RETURN and RECALL settle it.

    A forwarded case still works at its sender, so the working office is where it comes from.
    """
    if step.move in SENT_BY:
        made = {
            "case_id": case_id,
            "from_office_id": working_office_id,
            "to_office_id": step.facts["to_office_id"],
            "reason": step.facts.get("reason") or "",
            "sent_at": step.at,
            "sent_by_id": step.officer_id or None,
            "due_at": step.facts["due_at"],
            "state": SlipState.SENT,
            "return_reason": "",
        }
        _MADE.run(driver, made)
    elif step.move in SETTLED_BY:
        settled = {
            "state": SETTLED_BY[step.move],
            "settled_at": step.at,
            "settled_by_id": step.officer_id or None,
            "return_reason": "",
            "suggested_office_id": None,
            "of_case": case_id,
        }
        if step.move == CaseMove.RETURN:
            settled["return_reason"] = step.facts.get("reason") or ""
            settled["suggested_office_id"] = step.facts.get("suggested_office_id")
        _SETTLE.run(driver, settled)


class SlipReads(Connected):
    """Reading slips."""

    def slips(self, case_id: int) -> Sequence[Slip]:
        """The slips of a case, oldest first."""
        found = self.connection.execute(select(t).where(t.c.case_id == case_id).order_by(t.c.id))
        return [slip_of(row) for row in found]

    def slips_to(self, office_id: int, size: int) -> Sequence[Slip]:
        """The slips last sent to an office, newest first."""
        found = select(t).where(t.c.to_office_id == office_id).order_by(t.c.id.desc())
        return [slip_of(row) for row in self.connection.execute(found.limit(size))]

    def late_slips(self, now: datetime) -> Sequence[Slip]:
        """Slips that nobody accepted in their time, the longest waiting first."""
        late = select(t).where(t.c.state == SlipState.SENT, t.c.due_at < now).order_by(t.c.due_at)
        return [slip_of(row) for row in self.connection.execute(late)]
