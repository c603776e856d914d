"""The citizen is answered from the speaking account, by way of the outbox."""

from datetime import datetime, timedelta

from upsocial_desktop.domain.account import Account, AccountState, Plan, Way
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
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.mention import id_order
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.services.ports import Ports, ReadTx, WriteTx
from upsocial_desktop.services.records import ReplyOutlook
from upsocial_desktop.services.settings import (
    ACKNOWLEDGEMENT,
    CLOSING_ANSWER,
    HOLD_SECONDS,
    REOPEN_DAYS,
)
from upsocial_desktop.services.wish import Wish, change_case, new_op_id, note_on_case, step_for


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
    if account.way is Way.BY_HAND:
        return "account.by_hand"
    return {
        AccountState.CONNECTED: "",
        AccountState.RECONNECT: "account.reconnect",
        AccountState.NOT_CONNECTED: "account.not_connected",
    }[account.state]


def acknowledgement_for(tx: ReadTx, case: Case) -> str:
    """The acknowledgement as prepared for a case; a person sends it."""
    home = tx.office(case.home_office_id)
    template = ACKNOWLEDGEMENT.read(tx.options(home.id))
    return _filled(template, case, home, {"due_on": _day(case.due_at)})


def closing_answer_for(tx: ReadTx, case: Case) -> str:
    """The closing answer as prepared from the report."""
    home = tx.office(case.home_office_id)
    options = tx.options(home.id)
    days = str(REOPEN_DAYS.read(options))
    template = CLOSING_ANSWER.read(options)
    return _filled(template, case, home, {"report": case.report, "reopen_days": days})


def _filled(template: str, case: Case, home: Office, more: dict[str, str]) -> str:
    words = {"code": case.code, "office_hi": home.name_hi, "office_en": home.name_en, **more}
    for name, value in words.items():
        template = template.replace("{" + name + "}", value)
    return template


def _day(moment: datetime) -> str:
    return moment.astimezone(IST).strftime("%d-%m-%Y")


def prepared_words(ports: Ports, case_id: int) -> tuple[Purpose, str]:
    """What the program proposes to say next on a case, and what for; "" when nothing."""
    with ports.store.read() as tx:
        case = tx.case(case_id)
        if case.state is CaseState.REPORTED:
            return Purpose.CLOSING, closing_answer_for(tx, case)
        said = {d.purpose for d in tx.deliveries_of_case(case_id) if _stands(d)}
        if Purpose.ACKNOWLEDGE not in said and case.state is not CaseState.CLOSED_RESOLVED:
            return Purpose.ACKNOWLEDGE, acknowledgement_for(tx, case)
        return Purpose.REPLY, ""


def _stands(delivery: Delivery) -> bool:
    return delivery.state not in {DeliveryState.CANCELLED, DeliveryState.REFUSED}


def send_words(ports: Ports, wish: Wish, purpose: Purpose, text: str) -> Changes:
    """Hand words about a case to the outbox, which holds them back for some seconds first.

    A CLOSING answer needs a report, carries the code, and closes the case only once published.
    Raises Refused: "reply.empty", "reply.too_long", "reply.no_code", "close.not_reported",
    "case.being_answered", "x.not_summoned", "x.parent_gone", "account.…",
    "practice.code_on_live", and as the table of moves says.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.CASE, wish.id)
        case = tx.case(wish.id)
        account = tx.account(case.account_id)
        check_words(text, account)
        check_practice(tx.office(case.home_office_id), account)
        _check_purpose(case, purpose, text)
        outlook = reply_outlook(tx, case, account)
        if not outlook.may_reply:
            raise Refused(outlook.trouble, username=account.username)
        hold = HOLD_SECONDS.read(tx.options(case.home_office_id))
        words = _new_delivery(case, account, purpose, text.strip())
        words |= {
            "parent_post_id": outlook.parent_post_id,
            "officer_id": wish.officer.id,
            "created_at": now,
            "not_before_at": now + timedelta(seconds=hold),
        }
        delivery_id = enqueue(tx, wish.officer, now, words)
        fields: dict[str, Field] = {}
        if purpose is Purpose.CLOSING:
            fields["answer_delivery_id"] = delivery_id
        facts: dict[str, Field] = {
            "purpose": purpose.value,
            "text": text.strip(),
            "delivery_id": delivery_id,
        }
        change_case(tx, wish, CaseMove.WORDS_QUEUED, now, fields, facts)
    return touched(Topic.CASE, wish.id) | touched(Topic.DELIVERY, delivery_id)


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
    codes = {found.code.text for found in find_codes(text) if found.code is not None}
    if purpose in {Purpose.CLOSING, Purpose.ACKNOWLEDGE} and case.code not in codes:
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


def cancel_words(ports: Ports, officer: Officer, delivery_id: int) -> Changes:
    """Call words back while they are still held; the text stays in the history.

    Raises Refused("delivery.move") once they have left, and "delivery.of_draft" for a scheduled
    post, which is withdrawn or moved in the calendar instead.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        delivery = tx.delivery(delivery_id)
        if delivery.office_id != officer.office_id:
            raise Refused("delivery.not_yours")
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
            fields["answer_delivery_id"] = None
        facts: dict[str, Field] = {"delivery_id": delivery.id, "text": delivery.text}
        note_on_case(tx, case, officer, CaseMove.WORDS_CANCELLED, now, (fields, facts))
        return changes | touched(Topic.CASE, case.id)
