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
