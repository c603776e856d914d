"""Queued words are delivered to X; what is uncertain is settled by looking, never by sending."""

from collections.abc import Iterator, Sequence

from upsocial_desktop.domain.account import Account, AccountState, Way
from upsocial_desktop.domain.changes import NOTHING, Changes, joined
from upsocial_desktop.domain.delivery import (
    Delivery,
    DeliveryMove,
    next_delivery_state,
)
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.lease import Lease, take_lease
from upsocial_desktop.services.outcome import (
    about,
    sent,
)
from upsocial_desktop.services.ports import Ports, XClient
from upsocial_desktop.services.replying import check_speaker
from upsocial_desktop.services.sending import Sending
from upsocial_desktop.services.settling import find, settle
from upsocial_desktop.services.wish import Wish, step_for

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
    changes |= _send_due(ports, account, client, lease)
    if unsettled is not None:
        raise unsettled
    return changes


def _send_due(ports: Ports, account: Account, client: XClient, lease: Lease) -> Changes:
    # Joined once: of a thousand posts, each `|` would go through all before it.
    changes: list[Changes] = []
    sending = Sending(ports, client, lease)
    try:
        for due in _due(ports, account.id):
            for delivery, has_pictures in due:
                if delivery.looks:
                    changes.append(sending.write_down())
                if not delivery.looks or _is_still_absent(ports, account, client, delivery):
                    changes.append(sending.send(delivery, has_pictures=has_pictures))
                else:
                    changes.append(about(delivery))
            changes.append(sending.write_down())
    finally:
        # Whatever goes wrong with the next words, what X said of the last is not forgotten.
        sending.write_down()
    return joined(changes)


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


def _due(ports: Ports, account_id: int) -> Iterator[Sequence[tuple[Delivery, bool]]]:
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
        # They go with the first post of a thread.
        yield [(each, each.draft_id in illustrated and each.part == 1) for each in fresh]


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
