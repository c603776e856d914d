"""The citizen is answered from the speaking account, by way of the outbox."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from upsocial_desktop.domain.account import Account, AccountState, Plan, Way
from upsocial_desktop.domain.ask_kit import free_question
from upsocial_desktop.domain.case import Case, CaseMove, CaseState
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.code import find_codes
from upsocial_desktop.domain.delivery import (
    Delivery,
    DeliveryMove,
    DeliveryState,
    Purpose,
    next_delivery_state,
)
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.language.gazetteer import Gazetteer
from upsocial_desktop.domain.mention import id_order
from upsocial_desktop.domain.moment import (
    MOMENTS,
    PURPOSES,
    SKIPPED,
    Happening,
    Moment,
    waiting_moment,
)
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import NODALS, SPEAKERS, Officer
from upsocial_desktop.domain.post_text import canonical, measure
from upsocial_desktop.domain.template import Variable, filled_text, unfilled
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.records import ReplyOutlook
from upsocial_desktop.services.settings import HOLD_SECONDS, NODAL_TOPICS
from upsocial_desktop.services.templates import has_hindi_digits, template_for, values_for
from upsocial_desktop.services.wish import (
    Wish,
    change_case,
    check_fresh,
    new_op_id,
    note_on_case,
    step_for,
)

# An answer that did not go: the case is open as before, and for no reason closed.
NO_ANSWER: Final[Mapping[str, Field]] = {
    "answer_delivery_id": None,
    "close_reason": "",
    "close_pointer": "",
}


def reply_outlook(tx: ReadTx, case: Case, account: Account) -> ReplyOutlook:
    """Whether X will let the speaking account answer, asked before anybody writes a word.

    On a self-serve plan an account may answer only a post whose author named it (X's rule of
    February 2026); the newest post of the complainant that did so is answered.
    """
    posts = [m for m in tx.mentions_of_case(case.id) if m.post.author_id == case.complainant_id]
    here = [m for m in posts if m.gone_at is None]
    named = [m for m in here if account.username.lower() in m.post.named]
    choice = named if account.plan is Plan.SELF_SERVE else here
    if not here:
        return _no("x.parent_gone", account)
    if not choice:
        return _no("x.not_summoned", account)
    parent = max(choice, key=lambda m: id_order(m.post.id)).post.id
    trouble = account_trouble(account)
    return ReplyOutlook(not trouble, trouble, parent, account.max_weight)


def _no(trouble: str, account: Account) -> ReplyOutlook:
    return ReplyOutlook(
        may_reply=False, trouble=trouble, parent_post_id="", limit=account.max_weight
    )


def account_trouble(account: Account) -> str:
    """Why nothing can be sent from an account, "" when it can."""
    return {
        AccountState.CONNECTED: "",
        AccountState.RECONNECT: "account.reconnect",
        AccountState.NOT_CONNECTED: "account.not_connected",
    }[account.state]


def prepared_words(ports: Ports, case_id: int) -> tuple[Purpose, str]:
    """What the program proposes to say next on a case, and what for; "" when nothing.

    That is the moment the citizen has not been told yet; a person sends it, or says that it is not
    to be told.
    """
    gazetteer = ports.gazetteer()
    with ports.store.read() as tx:
        case = tx.case(case_id)
        if _has_unsent_question(tx, case):
            return Purpose.ASK, free_question(case.code, case.asked)
        waiting = waiting_moment(tx.history(Subject.CASE, case_id))
        if waiting is None:
            return Purpose.REPLY, ""
        return PURPOSES[waiting.moment], moment_words(tx, case, waiting, gazetteer)


def _has_unsent_question(tx: ReadTx, case: Case) -> bool:
    """Whether a case waits for its citizen, and nobody has sent the question yet."""
    since = case.waiting_since_at
    if case.state is not CaseState.WAITING_CITIZEN or since is None:
        return False
    gone = {DeliveryState.CANCELLED, DeliveryState.REFUSED}
    return not any(
        each.purpose is Purpose.ASK and each.created_at >= since and each.state not in gone
        for each in tx.deliveries_of_case(case.id)
    )


def moment_words(tx: ReadTx, case: Case, waiting: Happening, gazetteer: Gazetteer | None) -> str:
    """The office's words for a moment of a case, filled in."""
    template = template_for(tx, case.home_office_id, waiting)
    digits = has_hindi_digits(tx, case.home_office_id)
    values = {**values_for(tx, case, gazetteer), Variable.REASON: waiting.reason}
    return filled_text(template, values, hindi_digits=digits)


def waiting_on(ports: Ports, case_id: int) -> Happening | None:
    """The moment of a case that its citizen has not been told yet."""
    with ports.store.read() as tx:
        return waiting_moment(tx.history(Subject.CASE, case_id))


def skip_moment(ports: Ports, wish: Wish) -> Changes:
    """Note that the citizen is not told of the moment that waits; its words are offered no more.

    Raises Refused("moment.none") where none waits, and as the table of moves says. The end of a
    case is always told: "moment.done_is_told".
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.CASE, wish.id)
        check_fresh(tx, wish, tx.case(wish.id))
        waiting = waiting_moment(tx.history(Subject.CASE, wish.id))
        if waiting is None:
            raise Refused("moment.none")
        if waiting.moment is Moment.DONE:
            raise Refused("moment.done_is_told")
        facts: dict[str, Field] = {SKIPPED: waiting.moment.value}
        change_case(tx, wish, CaseMove.NOTE, now, {}, facts)
    return touched(Topic.CASE, wish.id)


def send_words(ports: Ports, wish: Wish, purpose: Purpose, text: str) -> Changes:
    """Hand words about a case to the outbox, which holds them back for some seconds first.

    A CLOSING answer needs a report, carries the code, and closes the case only once published.
    Raises Refused: "stale" before all else, so that of two answers the later one is never sent
    unseen; "reply.empty", "reply.too_long", "reply.no_code", "close.not_reported",
    "case.being_answered", "x.not_summoned", "x.parent_gone", "account.…", "reply.unfilled",
    "moment.told" for a moment that does not wait to be told, or its words once more,
    "practice.code_on_live", and as the table of moves says.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.CASE, wish.id)
        case = tx.case(wish.id)
        check_fresh(tx, wish, case)
        check_words(text, tx.account(case.account_id))
        _check_purpose(case, purpose, text)
        _check_nodal(tx, case, purpose, wish.officer)
        _check_moment(tx, case, purpose)
        _check_not_said(tx, case, purpose, text)
        delivery_id = hand_over(tx, wish, Spoken(purpose, text), now)
    return touched(Topic.CASE, wish.id) | touched(Topic.DELIVERY, delivery_id)


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words for a citizen: what for, and how many seconds later than the office's hold."""

    purpose: Purpose
    text: str
    after_seconds: int = 0


def hand_over(
    tx: WriteTx,
    wish: Wish,
    spoken: Spoken,
    now: datetime,
    fields: Mapping[str, Field] | None = None,
) -> int:
    """Put words about a case into the outbox and say so on the case; answers the delivery's id.

    `fields` change the case too. Raises Refused as `send_words` does, but for what the purpose
    needs.
    """
    purpose, text = spoken.purpose, spoken.text
    case = tx.case(wish.id)
    account = tx.account(case.account_id)
    check_words(text, account)
    check_filled(text)
    check_practice(tx.office(case.home_office_id), account)
    outlook = reply_outlook(tx, case, account)
    if not outlook.may_reply:
        raise Refused(outlook.trouble, username=account.username)
    hold = HOLD_SECONDS.read(tx.options(case.home_office_id)) + spoken.after_seconds
    words = _new_delivery(case, account, purpose, text.strip())
    words |= {
        "parent_post_id": outlook.parent_post_id,
        "officer_id": wish.officer.id,
        "created_at": now,
        "not_before_at": now + timedelta(seconds=hold),
    }
    delivery_id = enqueue(tx, wish.officer, now, words)
    changed = dict(fields or {})
    if purpose is Purpose.CLOSING:
        changed["answer_delivery_id"] = delivery_id
    facts: dict[str, Field] = {
        "purpose": purpose.value,
        "text": text.strip(),
        "delivery_id": delivery_id,
    }
    change_case(tx, wish, CaseMove.WORDS_QUEUED, now, changed, facts)
    return delivery_id


def _check_nodal(tx: ReadTx, case: Case, purpose: Purpose, officer: Officer) -> None:
    topics = NODAL_TOPICS.read(tx.options(case.home_office_id)).split()
    if purpose is Purpose.CLOSING and case.topic in topics and officer.role not in NODALS:
        raise Refused("close.nodal", code=case.code, topic=case.topic)


def _check_moment(tx: ReadTx, case: Case, purpose: Purpose) -> None:
    """Each happening is told once; a second acknowledgement would be our own spam."""
    moment = MOMENTS.get(purpose)
    if moment is None or moment is Moment.DONE:
        return
    waiting = waiting_moment(tx.history(Subject.CASE, case.id))
    if waiting is None or waiting.moment is not moment:
        raise Refused("moment.told", code=case.code, moment=moment.value)


def _check_not_said(tx: ReadTx, case: Case, purpose: Purpose, text: str) -> None:
    """The words that told a moment do not go out once more under the name of a plain reply."""
    if purpose in MOMENTS:
        return
    untold = {DeliveryState.CANCELLED, DeliveryState.REFUSED}
    for said in tx.deliveries_of_case(case.id):
        is_told = said.purpose in MOMENTS and said.state not in untold
        if is_told and canonical(said.text) == canonical(text.strip()):
            raise Refused("moment.told", code=case.code, moment=MOMENTS[said.purpose].value)


def check_filled(text: str) -> None:
    """Raises Refused("reply.unfilled") where a variable of a template is left in the words."""
    left = unfilled(text)
    if left:
        raise Refused("reply.unfilled", names=", ".join(left))


def check_words(text: str, account: Account) -> None:
    """Raises Refused("reply.empty") or Refused("reply.too_long") by X's own counting."""
    if not text.strip():
        raise Refused("reply.empty")
    measured = measure(text.strip(), account.max_weight)
    if not measured.is_valid:
        raise Refused("reply.too_long", over=-measured.left, limit=account.max_weight)


def check_practice(office: Office, account: Account) -> None:
    """Raises Refused("practice.code_on_live") where practice and the real X would meet."""
    if office.is_training is not (account.way is Way.PRACTICE):
        raise Refused("practice.code_on_live", office=office.number, username=account.username)


def _check_purpose(case: Case, purpose: Purpose, text: str) -> None:
    if case.answer_delivery_id is not None:
        raise Refused("case.being_answered", code=case.code)
    if purpose is Purpose.CLOSING and case.state is not CaseState.REPORTED:
        raise Refused("close.not_reported", code=case.code)
    if purpose in {Purpose.CLOSING, Purpose.ACKNOWLEDGE}:
        check_code(case, text)


def check_code(case: Case, text: str) -> None:
    """Raises Refused("reply.no_code") where the words do not carry the case's code."""
    codes = {found.code.text for found in find_codes(text) if found.code is not None}
    if case.code not in codes:
        raise Refused("reply.no_code", code=case.code)


def _new_delivery(case: Case, account: Account, purpose: Purpose, text: str) -> dict[str, Field]:
    return {
        "account_id": account.id,
        "office_id": case.home_office_id,
        "purpose": purpose.value,
        "text": text,
        "case_id": case.id,
        "draft_id": None,
    }


def enqueue(tx: WriteTx, officer: Officer, now: datetime, words: dict[str, Field]) -> int:
    """Write a new delivery, ready to go; answers its id."""
    fields: dict[str, Field] = {
        "state": DeliveryState.READY.value,
        "parent_post_id": "",
        "attempt": 0,
        "intent_at": None,
        "baseline_post_id": "",
        "x_post_id": "",
        "trouble": "",
        "trouble_detail": "",
        "looks": 0,
        "looked_at": None,
        **words,
    }
    new = Wish(officer, 0, 0, new_op_id())
    return tx.append(
        step_for(new, Subject.DELIVERY, DeliveryMove.ENQUEUE.value, now, fields)
    ).subject_id


def check_speaker(delivery: Delivery, officer: Officer, move: DeliveryMove) -> None:
    """Raises Refused: "delivery.not_yours" (another office's), "case.role" (who may not speak)."""
    if delivery.office_id != officer.office_id:
        raise Refused("delivery.not_yours")
    if officer.role not in SPEAKERS:
        raise Refused("case.role", role=officer.role.value, move=move.value)


def cancel_words(ports: Ports, officer: Officer, delivery_id: int) -> Changes:
    """Call words back while they are still held; the text stays in the history.

    Raises Refused("delivery.move") once they have left, "delivery.of_draft" for a scheduled post,
    which is withdrawn or moved in the calendar instead, and as `check_speaker` does.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        delivery = tx.delivery(delivery_id)
        check_speaker(delivery, officer, DeliveryMove.CANCEL)
        if delivery.draft_id is not None:
            raise Refused("delivery.of_draft")
        state = next_delivery_state(delivery, DeliveryMove.CANCEL)
        wish = Wish(officer, delivery.id, delivery.version)
        tx.append(
            step_for(wish, Subject.DELIVERY, DeliveryMove.CANCEL.value, now, {"state": state.value})
        )
        changes = touched(Topic.DELIVERY, delivery_id)
        if delivery.case_id is None:
            return changes
        case = tx.case(delivery.case_id)
        fields: dict[str, Field] = {}
        if case.answer_delivery_id == delivery.id:
            fields |= NO_ANSWER
        facts: dict[str, Field] = {"delivery_id": delivery.id, "text": delivery.text}
        note_on_case(tx, case, officer, CaseMove.WORDS_CANCELLED, now, (fields, facts))
        return changes | touched(Topic.CASE, case.id)
