"""Queued words are delivered to X; what is uncertain is settled by looking, never by sending."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from upsocial_desktop.domain.account import Account, AccountState, Way
from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.delivery import (
    Delivery,
    DeliveryMove,
    DeliveryState,
    Purpose,
    next_delivery_state,
)
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.mention import id_at
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.post_text import canonical
from upsocial_desktop.services.attaching import uploads_of
from upsocial_desktop.services.holding import hold_over
from upsocial_desktop.services.lease import Lease, give_up, take_lease
from upsocial_desktop.services.outcome import (
    about,
    doubt,
    move_delivery,
    note_later,
    note_refusal,
    put_off,
    refuse,
    sent,
)
from upsocial_desktop.services.ports import Outgoing, Ports, ReadTx, Seal, WriteTx, XClient
from upsocial_desktop.services.replying import check_speaker
from upsocial_desktop.services.settling import SKEW, find, settle
from upsocial_desktop.services.wish import Wish, step_for

# What X did not take at all, so that the same words may go later without doubt.
_NOT_TAKEN = frozenset(
    {"x.unreachable", "x.rate_limited", "x.tls", "x.proxy", "x.usage_capped", "x.clock"}
)
# What one call of X may be in while another goes well.
_OF_ONE_CALL = frozenset({"x.rate_limited", "x.down", "x.timeout", "x.unreadable"})


def lease_key(account_id: int) -> str:
    """The name of the lease on delivering for an account."""
    return f"deliver/{account_id}"


def deliver(ports: Ports, account_id: int) -> Changes:
    """Settle what is in doubt, then send what is ready, one after the other.

    Does nothing while another PC has the account's lease, and stops as soon as one takes it over.
    Raises what the X door raises for the whole account.
    """
    ports.at_step("lease.asking")
    with ports.store.write() as tx:
        account = tx.account(account_id)
        if account.way is Way.BY_HAND:
            # What a person takes to the browser is settled by what that person says.
            return NOTHING
        lease = take_lease(ports, tx, lease_key(account_id))
    ports.at_step("lease.taken")
    if lease is None or account.state is not AccountState.CONNECTED:
        return NOTHING
    client = ports.x_for(account)
    changes, unsettled = _settle(ports, account, client, lease)
    for delivery, has_pictures in _due(ports, account_id):
        if not delivery.looks or _is_still_absent(ports, account, client, delivery):
            changes |= _send(ports, client, lease, delivery, has_pictures=has_pictures)
        else:
            changes |= about(delivery)
    if unsettled is not None:
        raise unsettled
    return changes


def _settle(
    ports: Ports, account: Account, client: XClient, lease: Lease
) -> tuple[Changes, Unavailable | None]:
    """A timeline that X does not show leaves doubts as they are, and keeps nothing from going."""
    try:
        return settle(ports, account, client, lease), None
    except Unavailable as trouble:
        _check_reach(trouble)
        return NOTHING, trouble


def _check_reach(trouble: Unavailable) -> None:
    """Raise a trouble that is not that of one call of X alone."""
    if trouble.code not in _OF_ONE_CALL:
        raise trouble


def _due(ports: Ports, account_id: int) -> Iterator[tuple[Delivery, bool]]:
    """What is to be sent now, each once, and whether it has pictures.

    When a part of a thread is out, it is the next one's turn.
    """
    seen: set[int] = set()
    while True:
        with ports.store.read() as tx:
            ready = tx.deliveries_to_send(account_id, ports.office_now())
            fresh = [each for each in ready if each.id not in seen]
            illustrated = tx.illustrated({each.draft_id for each in fresh if each.draft_id})
        if not fresh:
            return
        seen |= {each.id for each in fresh}
        for each in fresh:
            # They go with the first post of a thread.
            yield each, each.draft_id in illustrated and each.part == 1


def _is_still_absent(ports: Ports, account: Account, client: XClient, delivery: Delivery) -> bool:
    """Where a person lets words go once more, what X shows by now has the last word."""
    try:
        found = find(ports, account, client, delivery)
    except Unavailable as trouble:
        _check_reach(trouble)
        return False
    ports.at_step("last_look.answered")
    if found is not None:
        sent(ports, delivery, found.id, found.created_at)
    return found is None


def _send(
    ports: Ports, client: XClient, lease: Lease, delivery: Delivery, *, has_pictures: bool
) -> Changes:
    try:
        media_ids = _upload(ports, client, lease, delivery) if has_pictures else ()
    except Told as bar:
        return _barred(ports, client, lease, delivery, bar)
    if media_ids is None:
        return NOTHING
    # Before the intent: a PC that falls asleep from here on wakes with a request too old for X.
    seal = _seal(ports, client)
    with ports.store.write() as tx:
        taken = _take(ports, tx, lease, delivery, seal)
        if taken is None:
            return NOTHING
        ports.at_step("intent.writing")
    ports.at_step("intent.written")
    outgoing = Outgoing(taken.text, taken.parent_post_id, seal, media_ids)
    return _ask(ports, client, lease, taken, outgoing)


def _seal(ports: Ports, client: XClient) -> Seal:
    return client.seal(ports.office_now() - ports.clock.now())


def _upload(
    ports: Ports, client: XClient, lease: Lease, delivery: Delivery
) -> tuple[str, ...] | None:
    """Give X the pictures, answering its ids; None where another PC took over.

    Nothing is public by that, so that it comes before the intent and again after a crash. The lease
    is renewed before each: on a slow line four take longer than it lasts.
    """
    media_ids: list[str] = []
    for upload in uploads_of(ports, client, delivery):
        with ports.store.write() as tx:
            if not lease.is_ours(ports, tx):
                return None
        ports.at_step("upload.asking")
        media_ids.append(upload())
        ports.at_step("upload.answered")
    return tuple(media_ids)


def _barred(ports: Ports, client: XClient, lease: Lease, delivery: Delivery, bar: Told) -> Changes:
    """Pictures that X did not take are an attempt that ends before it asks for the post."""
    ports.at_step("upload.failed")
    with ports.store.write() as tx:
        taken = _take(ports, tx, lease, delivery, _seal(ports, client))
        if taken is None:
            return NOTHING
        if isinstance(bar, Refused):
            note_refusal(tx, taken, bar, ports.office_now())
        elif isinstance(bar, Unavailable):
            note_later(tx, taken, bar, ports.office_now())
        ports.at_step("bar.writing")
    ports.at_step("bar.written")
    if bar.code == "x.clock":
        give_up(ports, lease)
        raise bar
    return about(taken)


def _ask(
    ports: Ports, client: XClient, lease: Lease, taken: Delivery, outgoing: Outgoing
) -> Changes:
    try:
        post_id = client.create(outgoing)
    except Unavailable as trouble:
        return _did_not_go(ports, lease, taken, trouble)
    except Refused as refusal:
        ports.at_step("asked.refused")
        if refusal.code == "x.duplicate":
            # The words are on X already: ours, perhaps. Evidence to look for, no reason to fail.
            return doubt(ports, taken, refusal.code)
        return refuse(ports, taken, refusal)
    ports.at_step("asked.answered")
    return sent(ports, taken, post_id, ports.office_now())


def _did_not_go(ports: Ports, lease: Lease, taken: Delivery, trouble: Unavailable) -> Changes:
    ports.at_step("asked.failed")
    if trouble.code not in _NOT_TAKEN:
        return doubt(ports, taken, trouble.code)
    changes = put_off(ports, taken, trouble)
    if trouble.code == "x.clock":
        # X takes nothing that is signed by this PC's clock; another PC may have a better one.
        give_up(ports, lease)
        raise trouble
    return changes


def _take(
    ports: Ports, tx: WriteTx, lease: Lease, delivery: Delivery, seal: Seal
) -> Delivery | None:
    """Write the intent down before X is asked, so that a crash leaves a question, not a guess.

    The lease is looked at in the same transaction: who slept through a take-over sends nothing.
    """
    fresh = tx.delivery(delivery.id)
    is_free = fresh.version == delivery.version and fresh.state is DeliveryState.READY
    now = ports.office_now()
    if not lease.is_ours(ports, tx) or not is_free or _must_wait(tx, fresh, now):
        return None
    fields: dict[str, Field] = {
        "attempt": fresh.attempt + 1,
        "intent_at": now,
        "baseline_post_id": id_at(now - SKEW),
        "trouble": "",
        "trouble_detail": "",
        "looks": 0,
        "looked_at": None,
        "token": lease.token,
    }
    if fresh.after_id is not None:
        fields["parent_post_id"] = tx.delivery(fresh.after_id).x_post_id
    facts: dict[str, Field] = {
        "text_hash": sha256(canonical(fresh.text).encode()).hexdigest(),
        "token": lease.token,
        "pc": ports.desk.pc_id,
        "sealed_at": seal.at,
    }
    move_delivery(tx, fresh, DeliveryMove.TAKE, now, fields, facts)
    given: dict[str, Any] = fields
    return replace(fresh, **given, version=fresh.version + 1, state=DeliveryState.SENDING)


def _must_wait(tx: ReadTx, delivery: Delivery, now: datetime) -> bool:
    """Whether a hold has begun since these words were handed over, or equal ones are in doubt.

    A thread that is begun is not broken off by a hold.
    """
    is_post = delivery.purpose is Purpose.POST and delivery.after_id is None
    if is_post and hold_over(tx, delivery.office_id, now, now) is not None:
        return True
    return _is_like_one_in_doubt(tx, delivery)


def _is_like_one_in_doubt(tx: ReadTx, delivery: Delivery) -> bool:
    """Whether the same words are being looked for: of two equal posts none could be told ours."""
    words = canonical(delivery.text)
    return any(
        other.id != delivery.id and canonical(other.text) == words
        for other in tx.deliveries_in_doubt(delivery.account_id)
    )


def send_again(ports: Ports, officer: Officer, delivery_id: int) -> Changes:
    """Let words go once more after two looks found nothing; a person decides that.

    Raises Refused: "delivery.look_first", "delivery.move", "delivery.not_yours", "case.role".
    """
    now = ports.office_now()
    with ports.store.write() as tx:
        delivery = tx.delivery(delivery_id)
        check_speaker(delivery, officer, DeliveryMove.SEND_AGAIN)
        state = next_delivery_state(delivery, DeliveryMove.SEND_AGAIN)
        wish = Wish(officer, delivery.id, delivery.version)
        fields: dict[str, Field] = {"state": state.value, "not_before_at": now}
        move = DeliveryMove.SEND_AGAIN.value
        tx.append(step_for(wish, Subject.DELIVERY, move, now, fields))
        ports.at_step("again.writing")
    ports.at_step("again.written")
    return about(delivery)
