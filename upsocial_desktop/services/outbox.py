"""Queued words are delivered to X; what is uncertain is settled by looking, never by sending."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from upsocial_desktop.domain.account import Account, AccountState
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.delivery import (
    Delivery,
    DeliveryMove,
    DeliveryState,
    Purpose,
    next_delivery_state,
)
from upsocial_desktop.domain.draft import DraftMove, next_draft_state
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.mention import Post, id_at
from upsocial_desktop.domain.officer import Officer, the_program
from upsocial_desktop.domain.post_text import canonical
from upsocial_desktop.services.closing import close_answered
from upsocial_desktop.services.ports import Outgoing, Ports, WriteTx, XClient
from upsocial_desktop.services.replying import NO_ANSWER, check_speaker
from upsocial_desktop.services.wish import Wish, new_op_id, note_on_case, step_for

LEASE_SECONDS = 60
# How far our clock and X's may differ when a post is looked for by its time.
SKEW = timedelta(seconds=60)
# Looks after a doubt, in seconds since the intent; positive evidence usually comes at once.
LOOKS_AFTER = (5, 15, 45, 120, 300, 600, 1200, 1260)
# What X did not take at all, so that the same words may go later without doubt.
_NOT_TAKEN = frozenset({"x.unreachable", "x.rate_limited", "x.tls", "x.proxy", "x.usage_capped"})
# A page of one's own posts is read until it reaches back to the intent, never without end.
_PAGES_TO_LOOK = 10


def lease_key(account_id: int) -> str:
    """The name of the lease on delivering for an account."""
    return f"deliver/{account_id}"


def deliver(ports: Ports, account_id: int) -> Changes:
    """Settle what is in doubt, then send what is ready, one after the other.

    Does nothing while another PC has the account's lease, and sends nothing new while something
    is in doubt that was not looked for yet. Raises what the X door raises for the whole account.
    """
    with ports.store.write() as tx:
        holder = ports.desk.pc_id
        token = tx.take_lease(lease_key(account_id), holder, ports.clock.now(), LEASE_SECONDS)
        account = tx.account(account_id)
    if token is None or account.state is not AccountState.CONNECTED:
        return NOTHING
    client = ports.x_for(account)
    changes = settle(ports, account, client)
    with ports.store.read() as tx:
        ready = tx.deliveries_to_send(account_id, ports.clock.now())
    for delivery in ready:
        changes |= _send(ports, client, delivery, token)
    return changes


def _send(ports: Ports, client: XClient, delivery: Delivery, token: int) -> Changes:
    taken = _take(ports, delivery, token)
    if taken is None:
        return NOTHING
    try:
        post_id = client.create(Outgoing(taken.text, taken.parent_post_id))
    except Unavailable as trouble:
        if trouble.code in _NOT_TAKEN:
            return _later(ports, taken, trouble)
        return _doubt(ports, taken, trouble.code)
    except Refused as refusal:
        if refusal.code == "x.duplicate":
            # The words are on X already: ours, perhaps. Evidence to look for, no reason to fail.
            return _doubt(ports, taken, refusal.code)
        return _refuse(ports, taken, refusal)
    return _sent(ports, taken, post_id, ports.clock.now())


def _take(ports: Ports, delivery: Delivery, token: int) -> Delivery | None:
    """Write the intent down before X is asked, so that a crash leaves a question, not a guess."""
    now = ports.clock.now()
    with ports.store.write() as tx:
        holder = ports.desk.pc_id
        if tx.lease_token(lease_key(delivery.account_id), holder, now) != token:
            return None
        fresh = tx.delivery(delivery.id)
        if fresh.version != delivery.version or fresh.state is not DeliveryState.READY:
            return None
        fields: dict[str, Field] = {
            "attempt": fresh.attempt + 1,
            "intent_at": now,
            "baseline_post_id": id_at(now - SKEW),
            "trouble": "",
            "trouble_detail": "",
            "looks": 0,
        }
        digest = sha256(canonical(fresh.text).encode()).hexdigest()
        _move(tx, fresh, DeliveryMove.TAKE, now, fields, {"text_hash": digest, "token": token})
        return tx.delivery(delivery.id)


def _move(
    tx: WriteTx,
    delivery: Delivery,
    move: DeliveryMove,
    now: datetime,
    fields: dict[str, Field],
    facts: dict[str, Field] | None = None,
) -> None:
    state = next_delivery_state(delivery, move)
    wish = Wish(the_program(delivery.office_id), delivery.id, delivery.version, new_op_id())
    fields = {**fields, "state": state.value}
    tx.append(step_for(wish, Subject.DELIVERY, move.value, now, fields, facts))


def _later(ports: Ports, delivery: Delivery, trouble: Unavailable) -> Changes:
    now = ports.clock.now()
    wait = min(trouble.retry_after or 30.0, 900.0)
    with ports.store.write() as tx:
        fields: dict[str, Field] = {
            "not_before_at": now + timedelta(seconds=wait),
            "trouble": trouble.code,
        }
        _move(tx, delivery, DeliveryMove.LATER, now, fields)
    return touched(Topic.DELIVERY, delivery.id) | _about(delivery)


def _doubt(ports: Ports, delivery: Delivery, code: str) -> Changes:
    now = ports.clock.now()
    with ports.store.write() as tx:
        _move(tx, delivery, DeliveryMove.DOUBT, now, {"trouble": code, "looked_at": None})
        _tell(tx, delivery, CaseMove.WORDS_IN_DOUBT, now, {"trouble": code})
    return touched(Topic.DELIVERY, delivery.id) | _about(delivery)


def _refuse(ports: Ports, delivery: Delivery, refusal: Refused) -> Changes:
    now = ports.clock.now()
    detail = str(refusal.facts.get("detail", ""))
    trouble: dict[str, Field] = {"trouble": refusal.code, "trouble_detail": detail}
    with ports.store.write() as tx:
        _move(tx, delivery, DeliveryMove.REFUSE, now, trouble)
        _tell(tx, delivery, CaseMove.WORDS_REFUSED, now, trouble)
        _tell_draft(tx, delivery, DraftMove.REFUSE, now, trouble)
    return touched(Topic.DELIVERY, delivery.id) | _about(delivery)


def _sent(ports: Ports, delivery: Delivery, post_id: str, sent_at: datetime) -> Changes:
    now = ports.clock.now()
    with ports.store.write() as tx:
        _move(tx, delivery, DeliveryMove.SENT, now, {"x_post_id": post_id, "trouble": ""})
        _tell(tx, delivery, CaseMove.WORDS_SENT, now, {"post_id": post_id})
        _tell_draft(tx, delivery, DraftMove.PUBLISH, now, {"x_post_id": post_id})
        _close_if_answered(tx, delivery, post_id, sent_at)
    return touched(Topic.DELIVERY, delivery.id) | _about(delivery)


def _about(delivery: Delivery) -> Changes:
    cases = touched(Topic.CASE, delivery.case_id) if delivery.case_id else NOTHING
    return cases | (touched(Topic.DRAFT, delivery.draft_id) if delivery.draft_id else NOTHING)


def _author(tx: WriteTx, delivery: Delivery) -> Officer:
    if delivery.officer_id is None:
        return the_program(delivery.office_id)
    return tx.officer(delivery.officer_id)


def _tell(
    tx: WriteTx, delivery: Delivery, move: CaseMove, now: datetime, facts: dict[str, Field]
) -> None:
    if delivery.case_id is None:
        return
    fields: dict[str, Field] = {}
    if move is CaseMove.WORDS_REFUSED and delivery.purpose is Purpose.CLOSING:
        # The case is open to be answered again; it never closes on words that were refused.
        fields |= NO_ANSWER
    facts = {
        **facts,
        "delivery_id": delivery.id,
        "purpose": delivery.purpose.value,
        "text": delivery.text,
    }
    case = tx.case(delivery.case_id)
    if move is CaseMove.WORDS_SENT and case.first_reply_at is None:
        fields["first_reply_at"] = now
    note_on_case(tx, case, _author(tx, delivery), move, now, (fields, facts))


def _tell_draft(
    tx: WriteTx, delivery: Delivery, move: DraftMove, now: datetime, fields: dict[str, Field]
) -> None:
    if delivery.draft_id is None:
        return
    draft = tx.draft(delivery.draft_id)
    state = next_draft_state(draft, move)
    wish = Wish(the_program(draft.office_id), draft.id, draft.version)
    tx.append(step_for(wish, Subject.DRAFT, move.value, now, {**fields, "state": state.value}))


def _close_if_answered(
    tx: WriteTx, delivery: Delivery, post_id: str, answered_at: datetime
) -> None:
    if delivery.purpose is not Purpose.CLOSING or delivery.case_id is None:
        return
    case = tx.case(delivery.case_id)
    if case.answer_delivery_id == delivery.id:
        wish = Wish(_author(tx, delivery), case.id, case.version)
        close_answered(tx, wish, answered_at, answered_at, post_id)


def settle(ports: Ports, account: Account, client: XClient) -> Changes:
    """Look whether words in doubt are on X; adopt the post that is found.

    A delivery left SENDING by a crash becomes a doubt first. Nothing is sent here.
    """
    changes = NOTHING
    with ports.store.read() as tx:
        doubtful = tx.deliveries_in_doubt(account.id)
    for delivery in doubtful:
        changes |= _look(ports, account, client, delivery)
    return changes


def _look(ports: Ports, account: Account, client: XClient, delivery: Delivery) -> Changes:
    changes = NOTHING
    if delivery.state is DeliveryState.SENDING:
        changes |= _doubt(ports, delivery, "x.interrupted")
        with ports.store.read() as tx:
            delivery = tx.delivery(delivery.id)
    if not _is_time_to_look(delivery, ports.clock.now()):
        return changes
    found = _find(account, client, delivery)
    if found is not None:
        return changes | _sent(ports, delivery, found.id, found.created_at)
    now = ports.clock.now()
    with ports.store.write() as tx:
        looked: dict[str, Field] = {"looks": delivery.looks + 1, "looked_at": now}
        _move(tx, delivery, DeliveryMove.LOOKED, now, looked)
    return changes | touched(Topic.DELIVERY, delivery.id) | _about(delivery)


def _is_time_to_look(delivery: Delivery, now: datetime) -> bool:
    if delivery.intent_at is None or delivery.looks >= len(LOOKS_AFTER):
        return False
    return now >= delivery.intent_at + timedelta(seconds=LOOKS_AFTER[delivery.looks])


def _find(account: Account, client: XClient, delivery: Delivery) -> Post | None:
    since = delivery.baseline_post_id
    token = ""
    for _ in range(_PAGES_TO_LOOK):
        page = client.own_posts(account.x_user_id, since, token)
        found = match(page.posts, delivery)
        if found is not None or not page.next_token:
            return found
        token = page.next_token
    return None


def match(posts: Sequence[Post], delivery: Delivery) -> Post | None:
    """The post that these words became: same text after X's own rewriting, same parent, in time.

    The earliest such post, since a later equal one would be somebody's copy.
    """
    wanted = canonical(delivery.text)
    earliest = (delivery.intent_at or delivery.created_at) - SKEW
    for post in sorted(posts, key=lambda each: each.created_at):
        texts = {_without_names(post.text), _without_names(post.expanded_text)}
        is_same = _without_names(wanted) in texts and post.replied_to_id == delivery.parent_post_id
        if is_same and post.created_at >= earliest:
            return post
    return None


def _without_names(text: str) -> str:
    """X puts the names answered to before a reply; they are not part of what was written."""
    words = canonical(text).split(" ")
    while words and words[0].startswith("@"):
        words.pop(0)
    return " ".join(words)


def send_again(ports: Ports, officer: Officer, delivery_id: int) -> Changes:
    """Let words go once more after two looks found nothing; a person decides that.

    Raises Refused: "delivery.look_first", "delivery.move", "delivery.not_yours", "case.role".
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        delivery = tx.delivery(delivery_id)
        check_speaker(delivery, officer, DeliveryMove.SEND_AGAIN)
        state = next_delivery_state(delivery, DeliveryMove.SEND_AGAIN)
        wish = Wish(officer, delivery.id, delivery.version)
        fields: dict[str, Field] = {"state": state.value, "not_before_at": now}
        move = DeliveryMove.SEND_AGAIN.value
        tx.append(step_for(wish, Subject.DELIVERY, move, now, fields))
    return touched(Topic.DELIVERY, delivery_id) | _about(delivery)
