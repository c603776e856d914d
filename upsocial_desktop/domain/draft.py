"""A post in preparation, its states, and the moves between them."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from upsocial_desktop.domain.errors import Refused


class DraftState(StrEnum):
    """Where a draft stands. HANDED_IN, APPROVED and SENT_BACK serve the two-person rule."""

    HANDED_IN = "handed_in"
    SENT_BACK = "sent_back"
    APPROVED = "approved"
    SCHEDULED = "scheduled"
    MISSED = "missed"
    SENDING = "sending"
    PUBLISHED = "published"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class DraftMove(StrEnum):
    """What can happen to a draft once it has left the composer."""

    SCHEDULE = "schedule"
    RESCHEDULE = "reschedule"
    REVISE = "revise"
    WITHDRAW = "withdraw"
    RESTORE = "restore"
    MISS = "miss"
    HAND_OVER = "hand_over"
    TAKE_BACK = "take_back"
    PUBLISH = "publish"
    REFUSE = "refuse"
    STRIKE = "strike"


_WAITING = frozenset({DraftState.SCHEDULED, DraftState.MISSED, DraftState.REFUSED})

DRAFT_MOVES: dict[DraftMove, tuple[frozenset[DraftState], DraftState | None]] = {
    DraftMove.RESCHEDULE: (_WAITING, DraftState.SCHEDULED),
    DraftMove.REVISE: (_WAITING, DraftState.SCHEDULED),
    DraftMove.WITHDRAW: (_WAITING, DraftState.WITHDRAWN),
    DraftMove.RESTORE: (frozenset({DraftState.WITHDRAWN}), DraftState.SCHEDULED),
    DraftMove.MISS: (frozenset({DraftState.SCHEDULED}), DraftState.MISSED),
    DraftMove.HAND_OVER: (frozenset({DraftState.SCHEDULED}), DraftState.SENDING),
    DraftMove.TAKE_BACK: (frozenset({DraftState.SENDING}), DraftState.MISSED),
    DraftMove.PUBLISH: (frozenset({DraftState.SENDING}), DraftState.PUBLISHED),
    DraftMove.REFUSE: (frozenset({DraftState.SENDING}), DraftState.REFUSED),
    # Words of a post that is gone are struck out; a post with its minute then waits for a person.
    DraftMove.STRIKE: (_WAITING | {DraftState.WITHDRAWN}, None),
}


@dataclass(frozen=True, slots=True)
class Draft:
    """A post of an office that waits for its minute, in UTC."""

    id: int
    version: int
    office_id: int
    account_id: int
    officer_id: int
    state: DraftState
    text: str
    due_at: datetime
    created_at: datetime
    delivery_id: int | None
    x_post_id: str
    trouble: str
    trouble_detail: str


@dataclass(frozen=True, slots=True)
class Writing:
    """Words being written on this PC, kept within two seconds of typing.

    `key` says where they belong ("post:…" for a composer, "reply:CASE" for a case's answer box).
    `cursor` counts characters; `when_at` is the minute chosen so far, if any.
    """

    key: str
    office_id: int
    account_id: int
    text: str
    cursor: int
    when_at: datetime | None
    kept_at: datetime


def next_draft_state(draft: Draft, move: DraftMove) -> DraftState:
    """Where a move leads. Raises Refused("draft.move") where it may not start."""
    sources, target = DRAFT_MOVES[move]
    if draft.state not in sources:
        raise Refused("draft.move", state=draft.state.value, move=move.value)
    return target or draft.state


def can_draft_move(state: DraftState, move: DraftMove) -> bool:
    """Whether a move may start from a state, so that a screen offers no other."""
    return state in DRAFT_MOVES[move][0]
