"""A case on its way to another office: sent, accepted, returned, recalled."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

# The second return leaves the two offices' hands: the State cell places the case (PRODUCT 3.3).
RETURNS_BEFORE_STATE_CELL = 2


class SlipState(StrEnum):
    """Where a slip stands."""

    SENT = "sent"
    ACCEPTED = "accepted"
    RETURNED = "returned"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class Slip:
    """One forwarding of a case, made and settled by lines of the case's history."""

    id: int
    case_id: int
    from_office_id: int
    to_office_id: int
    reason: str
    sent_at: datetime
    sent_by_id: int | None
    due_at: datetime
    state: SlipState
    settled_at: datetime | None
    settled_by_id: int | None
    return_reason: str
    suggested_office_id: int | None


class SlipAlarm(StrEnum):
    """Who has to hear that a slip has not been accepted (PRODUCT 3.3)."""

    NONE = "none"
    BOTH_ENDS = "both_ends"
    STATE_CELL = "state_cell"


def slip_alarm(slip: Slip, now: datetime) -> SlipAlarm:
    """How an unaccepted slip stands.

    Late: flagged to its sender and to the receiver's nodal officer; at twice its time to the State
    cell as well.
    """
    if slip.state is not SlipState.SENT or now <= slip.due_at:
        return SlipAlarm.NONE
    twice = slip.due_at + (slip.due_at - slip.sent_at)
    return SlipAlarm.STATE_CELL if now > twice else SlipAlarm.BOTH_ENDS
