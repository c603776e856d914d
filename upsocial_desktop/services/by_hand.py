"""An office without an API: its words are posted in the browser, and their address is pasted."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.by_hand import check_pasted, intent_of, read_pasted
from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.delivery import (
    Delivery,
    DeliveryMove,
    DeliveryState,
    Purpose,
    next_delivery_state,
)
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.mention import time_of_id
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.holding import hold_over
from upsocial_desktop.services.outcome import about, note_sent
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.replying import check_speaker
from upsocial_desktop.services.wish import Wish, step_for

_TO_POST = frozenset({DeliveryState.READY, DeliveryState.SENDING, DeliveryState.UNKNOWN})


@dataclass(frozen=True, slots=True)
class HandPost:
    """Words for a person to post: where X offers to ("" where they are too long for an address).

    `is_begun` says that they were taken to the browser and their address is not here yet;
    `case_code` is "" for a post of the calendar.
    """

    delivery: Delivery
    username: str
    intent: str
    is_begun: bool
    case_code: str


def to_post(ports: Ports, office_id: int) -> Sequence[HandPost]:
    """What an office has to post by hand now, the longest waiting first."""
    now = ports.office_now()
    with ports.store.read() as tx:
        by_hand = {a.id: a for a in tx.accounts(office_id) if a.way is Way.BY_HAND}
        if not by_hand:
            return []
        return [
            _hand_post(tx, delivery, by_hand[delivery.account_id].username)
            for delivery in reversed(tx.deliveries_waiting(office_id))
            if delivery.account_id in by_hand
            and delivery.state in _TO_POST
            and delivery.not_before_at <= now
            and _is_next(tx, delivery)
        ]


def _is_next(tx: ReadTx, delivery: Delivery) -> bool:
    """Whether what these words answer is out: a thread is posted part by part."""
    return delivery.after_id is None or tx.delivery(delivery.after_id).x_post_id != ""


def _parent_of(tx: ReadTx, delivery: Delivery) -> str:
    if delivery.after_id is not None:
        return tx.delivery(delivery.after_id).x_post_id
    return delivery.parent_post_id


def _hand_post(tx: ReadTx, delivery: Delivery, username: str) -> HandPost:
    return HandPost(
        delivery,
        username,
        intent_of(delivery.text, _parent_of(tx, delivery)),
        delivery.state is not DeliveryState.READY,
        tx.case(delivery.case_id).code if delivery.case_id else "",
    )


def begin_by_hand(ports: Ports, officer: Officer, delivery_id: int) -> tuple[HandPost, Changes]:
    """Note that words are being taken to the browser; answers where X offers to post them.

    Written down first, so that a colleague sees it and does not post them too; taking one's own
    to the browser again changes nothing.
    Raises Refused: "hand.not_by_hand", "hand.begun" (a colleague did), "hold.in_force",
    "delivery.move", "delivery.not_yours", "case.role".
    """
    now = ports.office_now()
    with ports.store.write() as tx:
        delivery, username = _checked(tx, officer, delivery_id, now)
        if delivery.state is DeliveryState.SENDING:
            _check_own(tx, delivery, officer)
            return _hand_post(tx, delivery, username), NOTHING
        _take(tx, officer, delivery, now)
        begun = _hand_post(tx, tx.delivery(delivery_id), username)
        ports.at_step("by_hand.writing")
    ports.at_step("by_hand.written")
    return begun, about(delivery)


def settle_by_hand(
    ports: Ports, officer: Officer, delivery_id: int, pasted: str, *, is_sure: bool = False
) -> Changes:
    """Settle words by the address of the post they became, pasted alone or with the post's text.

    The same address twice changes nothing. `is_sure` lets words pass that differ from ours.
    Raises Refused: "x.not_an_address", "hand.two_addresses", "hand.other_account", "hand.parent",
    "hand.other_time", "hand.other_words", "hand.known" (the post is of other words), and as
    `begin_by_hand` does.
    """
    now = ports.office_now()
    post = read_pasted(pasted)
    with ports.store.write() as tx:
        delivery = tx.delivery(delivery_id)
        if delivery.x_post_id == post.post_id:
            return NOTHING
        delivery, username = _checked(tx, officer, delivery_id, now, is_out=True)
        check_pasted(post, delivery, username, now, is_sure=is_sure)
        if tx.is_adopted(delivery.account_id, post.post_id):
            raise Refused("hand.known")
        if delivery.state is DeliveryState.READY:
            _take(tx, officer, delivery, now)
            delivery = tx.delivery(delivery_id)
        # X's own time of the post counts, as it does for one that the program sent.
        sent_at = min(time_of_id(post.post_id), now)
        facts: dict[str, Field] = {"by_hand": True, "pasted_by": officer.id}
        note_sent(tx, delivery, post.post_id, sent_at, now, facts)
        ports.at_step("pasted.writing")
    ports.at_step("pasted.written")
    return about(delivery)


def not_posted(ports: Ports, officer: Officer, delivery_id: int) -> Changes:
    """Say that words taken to the browser were not posted: they wait to be posted again.

    Raises Refused as `begin_by_hand` does.
    """
    now = ports.office_now()
    with ports.store.write() as tx:
        delivery, _ = _checked(tx, officer, delivery_id, now, is_out=True)
        state = next_delivery_state(delivery, DeliveryMove.LATER)
        wish = Wish(officer, delivery.id, delivery.version)
        fields: dict[str, Field] = {"state": state.value, "not_before_at": now, "trouble": ""}
        move = DeliveryMove.LATER.value
        tx.append(step_for(wish, Subject.DELIVERY, move, now, fields, {"by_hand": True}))
        ports.at_step("not_posted.writing")
    ports.at_step("not_posted.written")
    return about(delivery)


def _checked(
    tx: ReadTx, officer: Officer, delivery_id: int, now: datetime, *, is_out: bool = False
) -> tuple[Delivery, str]:
    """Words that this officer may post by hand; what is out already no hold brings back."""
    delivery = tx.delivery(delivery_id)
    check_speaker(delivery, officer, DeliveryMove.TAKE)
    account = tx.account(delivery.account_id)
    if account.way is not Way.BY_HAND:
        raise Refused("hand.not_by_hand", username=account.username)
    if delivery.state not in _TO_POST:
        raise Refused("delivery.move", state=delivery.state.value, move=DeliveryMove.TAKE.value)
    is_held = delivery.purpose is Purpose.POST and not is_out
    if is_held and hold_over(tx, delivery.office_id, now, now) is not None:
        raise Refused("hold.in_force")
    return delivery, account.username


def _check_own(tx: ReadTx, delivery: Delivery, officer: Officer) -> None:
    lines = tx.history(Subject.DELIVERY, delivery.id)
    taken = next(line for line in reversed(lines) if line.move == DeliveryMove.TAKE)
    if taken.officer_id != officer.id:
        raise Refused("hand.begun", name=taken.officer_name)


def _take(tx: WriteTx, officer: Officer, delivery: Delivery, now: datetime) -> None:
    state = next_delivery_state(delivery, DeliveryMove.TAKE)
    fields: dict[str, Field] = {
        "state": state.value,
        "attempt": delivery.attempt + 1,
        "intent_at": now,
        "trouble": "",
    }
    wish = Wish(officer, delivery.id, delivery.version)
    move = DeliveryMove.TAKE.value
    tx.append(step_for(wish, Subject.DELIVERY, move, now, fields, {"by_hand": True}))
