"""A post on its way to X: ready, sending, sent, refused, unknown; nothing is ever sent twice."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from upsocial_desktop.domain.errors import Refused


class DeliveryState(StrEnum):
    """Where a delivery stands."""

    READY = "ready"
    SENDING = "sending"
    SENT = "sent"
    REFUSED = "refused"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"


class Purpose(StrEnum):
    """What the words are for."""

    ACKNOWLEDGE = "acknowledge"
    REPLY = "reply"
    CLOSING = "closing"
    MOVED = "moved"
    REOPENED = "reopened"
    ASK = "ask"
    POST = "post"


class DeliveryMove(StrEnum):
    """What can happen to a delivery."""

    ENQUEUE = "enqueue"
    CANCEL = "cancel"
    TAKE = "take"
    LATER = "later"
    SENT = "sent"
    REFUSE = "refuse"
    DOUBT = "doubt"
    LOOKED = "looked"
    SEND_AGAIN = "send_again"


# One table: from which states a move may start, and where it leads (None: it stays).
DELIVERY_MOVES: dict[DeliveryMove, tuple[frozenset[DeliveryState], DeliveryState | None]] = {
    DeliveryMove.CANCEL: (frozenset({DeliveryState.READY}), DeliveryState.CANCELLED),
    DeliveryMove.TAKE: (frozenset({DeliveryState.READY}), DeliveryState.SENDING),
    # X did not take the request at all (limits, no connection): back to ready, at a later time.
    DeliveryMove.LATER: (frozenset({DeliveryState.SENDING}), DeliveryState.READY),
    DeliveryMove.SENT: (
        frozenset({DeliveryState.SENDING, DeliveryState.UNKNOWN}),
        DeliveryState.SENT,
    ),
    DeliveryMove.REFUSE: (frozenset({DeliveryState.SENDING}), DeliveryState.REFUSED),
    DeliveryMove.DOUBT: (frozenset({DeliveryState.SENDING}), DeliveryState.UNKNOWN),
    DeliveryMove.LOOKED: (frozenset({DeliveryState.UNKNOWN}), None),
    DeliveryMove.SEND_AGAIN: (frozenset({DeliveryState.UNKNOWN}), DeliveryState.READY),
}

# Looking twice and finding nothing is what it takes before "send again" is offered, the second
# time when X has surely had the time to show us our own post (X promises no time; 120 s assumed).
LOOKS_BEFORE_SENDING_AGAIN = 2
LAG = timedelta(seconds=120)


@dataclass(frozen=True, slots=True)
class Delivery:
    """Words for X and what became of them. `not_before_at` holds them back until then.

    `looks` counts the readings of our own posts that found nothing after a doubt.
    """

    id: int
    version: int
    account_id: int
    office_id: int
    purpose: Purpose
    state: DeliveryState
    text: str
    parent_post_id: str
    case_id: int | None
    draft_id: int | None
    officer_id: int | None
    created_at: datetime
    not_before_at: datetime
    attempt: int
    intent_at: datetime | None
    baseline_post_id: str
    x_post_id: str
    trouble: str
    trouble_detail: str
    looks: int
    looked_at: datetime | None


def next_delivery_state(delivery: Delivery, move: DeliveryMove) -> DeliveryState:
    """Where a move leads. Raises Refused("delivery.move") where it may not start."""
    sources, target = DELIVERY_MOVES[move]
    if delivery.state not in sources:
        raise Refused("delivery.move", state=delivery.state.value, move=move.value)
    if move is DeliveryMove.SEND_AGAIN and not may_send_again(delivery):
        raise Refused("delivery.look_first", looks=delivery.looks)
    return target or delivery.state


def may_send_again(delivery: Delivery) -> bool:
    """Whether enough looking has found nothing, so that a person may send the words once more."""
    if delivery.state is not DeliveryState.UNKNOWN or delivery.intent_at is None:
        return False
    has_lag_passed = (
        delivery.looked_at is not None and delivery.looked_at >= delivery.intent_at + LAG
    )
    return delivery.looks >= LOOKS_BEFORE_SENDING_AGAIN and has_lag_passed
