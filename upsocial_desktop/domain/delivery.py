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


# X was asked, and what it did is not on record yet.
_ASKED = frozenset({DeliveryState.SENDING, DeliveryState.UNKNOWN})

# One table: from which states a move may start, and where it leads (None: it stays).
DELIVERY_MOVES: dict[DeliveryMove, tuple[frozenset[DeliveryState], DeliveryState | None]] = {
    DeliveryMove.CANCEL: (frozenset({DeliveryState.READY}), DeliveryState.CANCELLED),
    DeliveryMove.TAKE: (frozenset({DeliveryState.READY}), DeliveryState.SENDING),
    # X did not take the request at all (limits, no connection): back to ready, at a later time.
    # Whoever sent knows it for certain, even where another PC has begun to doubt meanwhile.
    DeliveryMove.LATER: (_ASKED, DeliveryState.READY),
    # That words stand on X is true whoever finds it out, and whatever was believed before.
    DeliveryMove.SENT: (
        _ASKED | {DeliveryState.READY, DeliveryState.CANCELLED},
        DeliveryState.SENT,
    ),
    DeliveryMove.REFUSE: (_ASKED, DeliveryState.REFUSED),
    DeliveryMove.DOUBT: (frozenset({DeliveryState.SENDING}), DeliveryState.UNKNOWN),
    DeliveryMove.LOOKED: (frozenset({DeliveryState.UNKNOWN}), None),
    DeliveryMove.SEND_AGAIN: (frozenset({DeliveryState.UNKNOWN}), DeliveryState.READY),
}

# Looking twice and finding nothing is what it takes before "send again" is offered, the second
# time when X has surely had the time to show us our own post (X promises no time; 120 s assumed).
LOOKS_BEFORE_SENDING_AGAIN = 2
LAG = timedelta(seconds=120)
# A PC that fell asleep between its intent and its request may wake and send it still. X refuses a
# request signed more than some minutes ago (five assumed), so that after this time it cannot
# succeed any more. Whether X would show it then is a matter of `LAG`; both, and room for clocks.
HORIZON = timedelta(minutes=20)
# The trouble of words whose sender fell silent, so that its request may still be on its way.
INTERRUPTED = "x.interrupted"
# The trouble of words that a restored database knows as waiting: another may have sent them since.
RESTORED = "db.restored"


@dataclass(frozen=True, slots=True)
class Delivery:
    """Words for X and what became of them. `not_before_at` holds them back until then.

    Of words in doubt it says from when on a look that finds nothing proves that X has not got them.
    `looks` counts the readings of our own posts that found nothing after a doubt. `token` is the
    fencing token under which the last intent was written. A post in several parts is a delivery
    each, `part` from 1; a part answers the one before it (`after_id`) and waits until that is out.
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
    token: int = 0
    part: int = 1
    after_id: int | None = None


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
    surely_shown_at = max(delivery.not_before_at, delivery.intent_at + LAG)
    is_late = delivery.looked_at is not None and delivery.looked_at >= surely_shown_at
    return delivery.looks >= LOOKS_BEFORE_SENDING_AGAIN and is_late


def held_back_until(delivery: Delivery, trouble: str, now: datetime) -> datetime:
    """When X would surely show words that are in doubt from `now` on, had it taken them.

    A sender that tells of its doubt has ended its call: nothing of it leaves any more. One that
    fell silent may be asleep, so its request must have become too old.
    """
    if trouble == RESTORED:
        return now + HORIZON
    if trouble != INTERRUPTED:
        return now + LAG
    return (delivery.intent_at or now) + HORIZON
