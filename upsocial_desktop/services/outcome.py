"""What became of words is written down: on them, on their case, on their post of the calendar."""

from datetime import datetime, timedelta

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.delivery import (
    DELIVERY_MOVES,
    Delivery,
    DeliveryMove,
    DeliveryState,
    Purpose,
    held_back_until,
    next_delivery_state,
)
from upsocial_desktop.domain.draft import DraftMove, can_draft_move, next_draft_state
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.officer import Officer, the_program
from upsocial_desktop.services.closing import close_answered
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.replying import NO_ANSWER
from upsocial_desktop.services.wish import Wish, new_op_id, note_on_case, step_for

# A request that X did not take says nothing of when to try again.
_WAIT_SECONDS = 30.0
_LONGEST_WAIT_SECONDS = 900.0
_MAY_BE_SENT = DELIVERY_MOVES[DeliveryMove.SENT][0]
_ON_THE_WAY = frozenset({DeliveryState.READY, DeliveryState.SENDING, DeliveryState.UNKNOWN})


def about(delivery: Delivery) -> Changes:
    """What is shown of a delivery, and of what its words belong to."""
    changes = touched(Topic.DELIVERY, delivery.id)
    if delivery.case_id:
        changes |= touched(Topic.CASE, delivery.case_id)
    return changes | (touched(Topic.DRAFT, delivery.draft_id) if delivery.draft_id else NOTHING)


def move_delivery(
    tx: WriteTx,
    delivery: Delivery,
    move: DeliveryMove,
    now: datetime,
    fields: dict[str, Field],
    facts: dict[str, Field] | None = None,
) -> None:
    """Make a move of the program's. Raises Refused: "delivery.move", "stale"."""
    state = next_delivery_state(delivery, move)
    wish = Wish(the_program(delivery.office_id), delivery.id, delivery.version, new_op_id())
    fields = {**fields, "state": state.value}
    tx.append(step_for(wish, Subject.DELIVERY, move.value, now, fields, facts))


def _same_attempt(tx: ReadTx, sent: Delivery, move: DeliveryMove) -> Delivery | None:
    """A delivery as it is now, None where what is known of one attempt no longer matters.

    While X was asked another PC may have begun to doubt, or may even have found the post.
    """
    fresh = tx.delivery(sent.id)
    may_start = fresh.state in DELIVERY_MOVES[move][0]
    return fresh if may_start and fresh.attempt == sent.attempt else None


def put_off(ports: Ports, sent: Delivery, trouble: Unavailable) -> Changes:
    """X has taken nothing: the same words go later, without doubt."""
    now = ports.office_now()
    with ports.store.write() as tx:
        delivery = _same_attempt(tx, sent, DeliveryMove.LATER)
        if delivery is None:
            return NOTHING
        note_later(tx, delivery, trouble, now)
        ports.at_step("put_off.writing")
    ports.at_step("put_off.written")
    return about(delivery)


def note_later(tx: WriteTx, delivery: Delivery, trouble: Unavailable, now: datetime) -> None:
    """Write down that X has taken nothing, and when to try again."""
    wait = min(trouble.retry_after or _WAIT_SECONDS, _LONGEST_WAIT_SECONDS)
    fields: dict[str, Field] = {
        "not_before_at": now + timedelta(seconds=wait),
        "trouble": trouble.code,
        "looks": 0,
        "looked_at": None,
    }
    move_delivery(tx, delivery, DeliveryMove.LATER, now, fields)


def doubt(ports: Ports, sent: Delivery, code: str) -> Changes:
    """X may have the words: nothing is sent until it has been looked for."""
    now = ports.office_now()
    with ports.store.write() as tx:
        delivery = _same_attempt(tx, sent, DeliveryMove.DOUBT)
        if delivery is None:
            return NOTHING
        note_doubt(tx, delivery, code, now)
        ports.at_step("doubt.writing")
    ports.at_step("doubt.written")
    return about(delivery)


def note_doubt(tx: WriteTx, delivery: Delivery, code: str, now: datetime) -> None:
    """Write down that nobody knows whether X has the words."""
    fields: dict[str, Field] = {
        "trouble": code,
        "looked_at": None,
        "not_before_at": held_back_until(delivery, code, now),
    }
    move_delivery(tx, delivery, DeliveryMove.DOUBT, now, fields)
    _tell(tx, delivery, CaseMove.WORDS_IN_DOUBT, now, {"trouble": code})


def refuse(ports: Ports, sent: Delivery, refusal: Refused) -> Changes:
    """X said no, with a reason; the parts that would have followed are called back."""
    now = ports.office_now()
    with ports.store.write() as tx:
        delivery = _same_attempt(tx, sent, DeliveryMove.REFUSE)
        if delivery is None:
            return NOTHING
        note_refusal(tx, delivery, refusal, now)
        ports.at_step("refusal.writing")
    ports.at_step("refusal.written")
    return about(delivery)


def note_refusal(tx: WriteTx, delivery: Delivery, refusal: Refused, now: datetime) -> None:
    """Write down that X said no, on the words and on what they belong to."""
    detail = str(refusal.facts.get("detail", ""))
    trouble: dict[str, Field] = {"trouble": refusal.code, "trouble_detail": detail}
    move_delivery(tx, delivery, DeliveryMove.REFUSE, now, trouble)
    _tell(tx, delivery, CaseMove.WORDS_REFUSED, now, trouble)
    if delivery.draft_id is not None:
        for part in tx.deliveries_of_draft(delivery.draft_id):
            if part.part > delivery.part and part.state is DeliveryState.READY:
                move_delivery(tx, part, DeliveryMove.CANCEL, now, {})
    _tell_draft(tx, delivery, DraftMove.REFUSE, now, trouble)


def sent(ports: Ports, words: Delivery, post_id: str, sent_at: datetime) -> Changes:
    """X has the words: true whoever finds it out, and in whatever state they are by now."""
    with ports.store.write() as tx:
        if not write_sent(tx, words, post_id, sent_at, ports.office_now()):
            return NOTHING
        ports.at_step("sent.writing")
    ports.at_step("sent.written")
    return about(words)


def write_sent(
    tx: WriteTx, words: Delivery, post_id: str, sent_at: datetime, now: datetime
) -> bool:
    """The same within a transaction; whether it was news."""
    if tx.is_adopted(words.account_id, post_id):
        return False
    if words.state in _MAY_BE_SENT:
        try:
            # Nearly always nothing has come between, and whether it has is seen in writing.
            _write_sent(tx, words, post_id, now)
        except Refused as refused:
            if refused.code != "stale":
                raise
        else:
            _tell_sent(tx, words, post_id, sent_at, now)
            return True
    delivery = tx.delivery(words.id)
    if delivery.state not in _MAY_BE_SENT:
        return False
    note_sent(tx, delivery, post_id, sent_at, now)
    return True


def note_sent(
    tx: WriteTx,
    delivery: Delivery,
    post_id: str,
    sent_at: datetime,
    now: datetime,
    facts: dict[str, Field] | None = None,
) -> None:
    """Write down which post words became, on them and on what they belong to."""
    _write_sent(tx, delivery, post_id, now, facts)
    _tell_sent(tx, delivery, post_id, sent_at, now)


def _write_sent(
    tx: WriteTx,
    delivery: Delivery,
    post_id: str,
    now: datetime,
    facts: dict[str, Field] | None = None,
) -> None:
    fields: dict[str, Field] = {"x_post_id": post_id, "trouble": "", "trouble_detail": ""}
    move_delivery(tx, delivery, DeliveryMove.SENT, now, fields, facts)


def _tell_sent(
    tx: WriteTx, delivery: Delivery, post_id: str, sent_at: datetime, now: datetime
) -> None:
    _tell(tx, delivery, CaseMove.WORDS_SENT, now, {"post_id": post_id})
    _publish_draft(tx, delivery, now)
    _close_if_answered(tx, delivery, post_id, sent_at)


def _publish_draft(tx: WriteTx, delivery: Delivery, now: datetime) -> None:
    """A post of the calendar is published when all its parts are; its address is the first's."""
    if delivery.draft_id is None:
        return
    parts = tx.deliveries_of_draft(delivery.draft_id)
    if any(part.state in _ON_THE_WAY for part in parts):
        return
    out = [part for part in parts if part.state is DeliveryState.SENT]
    first = min(out, key=lambda part: (part.part, part.id))
    fields: dict[str, Field] = {"x_post_id": first.x_post_id}
    _tell_draft(tx, delivery, DraftMove.PUBLISH, now, fields)


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
    if not can_draft_move(draft.state, move):
        # Late news: what is known of the words is kept, whatever became of the plan meanwhile.
        return
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
