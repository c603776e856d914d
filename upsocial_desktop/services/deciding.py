"""An officer decides about a mention: register a case, join one, set it aside, take that back."""

from dataclasses import dataclass
from datetime import datetime

from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.code import Code
from upsocial_desktop.domain.deadline import due_after_days
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.mention import (
    AUTOMATIC_ASIDES,
    Aside,
    Doubt,
    Mention,
    Standing,
)
from upsocial_desktop.domain.officer import CASE_WORKERS, Officer
from upsocial_desktop.domain.reference_numbers import System
from upsocial_desktop.services.alarms import heard
from upsocial_desktop.services.follow_up import learnt_from, number_of
from upsocial_desktop.services.ports import Ports, WriteTx
from upsocial_desktop.services.settings import RESOLUTION_DAYS
from upsocial_desktop.services.waiting import citizen_wrote
from upsocial_desktop.services.wish import Wish, is_done, note_on_case, step_for

UNKNOWN_DISTRICT = "unknown"


@dataclass(frozen=True, slots=True)
class Particulars:
    """What an officer says of a complaint; `summary` is in his own words, for the post may vanish.

    `district` is a district's key of the gazetteer or "unknown".
    """

    summary: str
    topic: str
    district: str = UNKNOWN_DISTRICT
    place: str = ""
    is_critical: bool = False
    igrs_no: str = ""
    cpgrams_no: str = ""


def register_case(ports: Ports, wish: Wish, particulars: Particulars) -> Changes:
    """Open a case from a mention (`wish.id`), with its code; the clock starts at the post's time.

    Other undecided posts of the same citizen in the same thread join the new case.
    Raises Refused: "case.summary_missing", "case.topic_missing", "mention.decided",
    "mention.not_yours", "case.role", "stale".
    """
    _check_particulars(particulars)
    now = ports.clock.now()
    with ports.store.write() as tx:
        if is_done(tx, wish):
            return _done_case(tx, wish)
        mention = _undecided(tx, wish)
        office = tx.office(mention.office_id)
        code = Code(office.number, tx.mint(office.id))
        days = RESOLUTION_DAYS.read(tx.options(office.id))
        fields = first_fields(mention, particulars, code, now)
        fields["due_at"] = due_after_days(mention.post.created_at, days)
        new = Wish(wish.officer, 0, 0, wish.op_id)
        facts: dict[str, Field] = {"mention_id": mention.id, "code": code.text}
        line = tx.append(step_for(new, Subject.CASE, CaseMove.REGISTER.value, now, fields, facts))
        joined = [mention, *_same_thread(tx, mention)]
        for each in joined:
            attach(tx, Wish(wish.officer, each.id, each.version), each, line.subject_id, now)
    return touched(Topic.CASE, line.subject_id) | touched(
        Topic.MENTION, *(each.id for each in joined)
    )


def _done_case(tx: WriteTx, wish: Wish) -> Changes:
    line = tx.line_of(wish.op_id)
    return touched(Topic.CASE, line.subject_id if line else 0)


def _check_particulars(particulars: Particulars) -> None:
    if not particulars.summary.strip():
        raise Refused("case.summary_missing")
    if not particulars.topic:
        raise Refused("case.topic_missing")


def _undecided(tx: WriteTx, wish: Wish) -> Mention:
    mention = _own_mention(tx, wish)
    if mention.standing is not Standing.NEW:
        raise Refused("mention.decided", standing=mention.standing.value, case_id=mention.case_id)
    return mention


def _own_mention(tx: WriteTx, wish: Wish) -> Mention:
    mention = tx.mention(wish.id)
    if mention.office_id != wish.officer.office_id:
        raise Refused("mention.not_yours")
    if wish.officer.role not in CASE_WORKERS:
        raise Refused("case.role", role=wish.officer.role.value, move="register")
    if mention.version != wish.version:
        raise Refused("stale", subject="mention", version=mention.version)
    return mention


def first_fields(
    mention: Mention, particulars: Particulars, code: Code, now: datetime
) -> dict[str, Field]:
    """The fields of a case registered from a mention, but for its due date."""
    post = mention.post
    return {
        "code": code.text,
        "office_number": code.office,
        "serial": code.serial,
        "state": CaseState.REGISTERED.value,
        "home_office_id": mention.office_id,
        "working_office_id": mention.office_id,
        "desk_office_id": mention.office_id,
        "account_id": mention.account_id,
        "holder_id": None,
        "topic": particulars.topic,
        "district": particulars.district,
        "place": particulars.place.strip(),
        "summary": particulars.summary.strip(),
        "is_critical": particulars.is_critical,
        "source_mention_id": mention.id,
        "source_post_id": post.id,
        "complainant_id": post.author_id,
        "complainant_username": post.author_username,
        "conversation_id": post.conversation_id or post.id,
        "source_at": post.created_at,
        "registered_at": now,
        "desk_since_at": now,
        "desk_due_at": None,
        "bounces": 0,
        "reopened": 0,
        "report": "",
        "reported_at": None,
        "answer_delivery_id": None,
        "answer_post_id": "",
        "closed_at": None,
        "reopen_until_at": None,
        "citizen_wrote_at": None,
        "source_gone_at": mention.gone_at,
        "master_case_id": None,
        "igrs_no": number_of(System.IGRS, particulars.igrs_no, post),
        "cpgrams_no": number_of(System.CPGRAMS, particulars.cpgrams_no, post),
    }


def _same_thread(tx: WriteTx, mention: Mention) -> list[Mention]:
    post = mention.post
    return [
        other
        for other in tx.conversation(mention.account_id, post.conversation_id or post.id)
        if other.id != mention.id
        and other.standing is Standing.NEW
        and other.post.author_id == post.author_id
    ]


def attach(tx: WriteTx, wish: Wish, mention: Mention, case_id: int, now: datetime) -> None:
    """Let a mention belong to a case."""
    fields: dict[str, Field] = {
        "standing": Standing.ATTACHED.value,
        "aside": None,
        "case_id": case_id,
        "suggested_case_id": None,
        "doubt": Doubt.NONE.value,
        "is_read": True,
        **heard(mention),
    }
    # What is cleared here is kept for whoever takes it back.
    facts: dict[str, Field] = {
        "suggested_case_id": mention.suggested_case_id,
        "doubt": mention.doubt.value,
    }
    tx.append(step_for(wish, Subject.MENTION, "attach", now, fields, facts))


def join_case(ports: Ports, wish: Wish, case_id: int) -> Changes:
    """Attach a mention to a case that is already there, as an officer has seen that it belongs.

    Undone by `part_from_case`.
    Raises Refused: "mention.decided", "mention.not_yours", "case.not_yours", "stale".
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if is_done(tx, wish):
            return touched(Topic.CASE, case_id)
        mention = _undecided(tx, wish)
        case = tx.case(case_id)
        if case.home_office_id != wish.officer.office_id:
            raise Refused("case.not_yours", code=case.code, move="join")
        attach(tx, wish, mention, case_id, now)
        facts: dict[str, Field] = {
            "mention_id": mention.id,
            "post_id": mention.post.id,
            "wrote_before_at": case.citizen_wrote_at,
            "replied_before_at": case.replied_at,
        }
        told = (learnt_from(mention.post, case), facts)
        citizen_wrote(tx, case, wish.officer, now, mention.post.created_at, told)
    return touched(Topic.CASE, case_id) | touched(Topic.MENTION, wish.id)


def part_from_case(ports: Ports, wish: Wish) -> Changes:
    """Take a joining back: the mention (`wish.id`) is undecided again, and its case says so.

    What made the program doubt about the mention is as it was before the joining.
    Raises Refused: "mention.not_joined" for a mention of no case or the one its case was
    registered from, "mention.not_yours", "case.role", "stale".
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if is_done(tx, wish):
            return touched(Topic.MENTION, wish.id)
        mention = _own_mention(tx, wish)
        case = tx.case(mention.case_id) if mention.case_id is not None else None
        if case is None or case.source_mention_id == mention.id:
            raise Refused("mention.not_joined")
        _put_apart(tx, wish, now)
        facts: dict[str, Field] = {"mention_id": mention.id, "parted_post_id": mention.post.id}
        fields: dict[str, Field] = {}
        if case.citizen_wrote_at == mention.post.created_at:
            fields["citizen_wrote_at"] = _before(tx, case.id, mention.id, "wrote_before_at")
        if case.replied_at == mention.post.created_at:
            fields["replied_at"] = _before(tx, case.id, mention.id, "replied_before_at")
        note_on_case(tx, case, wish.officer, CaseMove.NOTE, now, (fields, facts))
    return touched(Topic.CASE, case.id) | touched(Topic.MENTION, wish.id)


def _put_apart(tx: WriteTx, wish: Wish, now: datetime) -> None:
    lines = tx.history(Subject.MENTION, wish.id)
    before = next((line.facts for line in reversed(lines) if line.move == "attach"), {})
    fields: dict[str, Field] = {
        "standing": Standing.NEW.value,
        "case_id": None,
        "suggested_case_id": before.get("suggested_case_id"),
        "doubt": before.get("doubt", Doubt.NONE.value),
    }
    tx.append(step_for(wish, Subject.MENTION, "part", now, fields))


def _before(tx: WriteTx, case_id: int, mention_id: int, fact: str) -> Field:
    """Which words of the citizen the case had before this mention joined."""
    for line in reversed(tx.history(Subject.CASE, case_id)):
        if line.move == CaseMove.CITIZEN_WROTE and line.facts.get("mention_id") == mention_id:
            return line.facts.get(fact)
    return None


def set_aside(ports: Ports, wish: Wish, why: Aside) -> Changes:
    """Mark a mention as no complaint. Undone by `put_back`.

    Raises Refused: "mention.decided", "mention.not_yours", "mention.aside" for a reason that only
    the program may give, "stale".
    """
    if why in AUTOMATIC_ASIDES:
        raise Refused("mention.aside", why=why.value)
    now = ports.clock.now()
    with ports.store.write() as tx:
        if not is_done(tx, wish):
            mention = _undecided(tx, wish)
            fields: dict[str, Field] = {
                "standing": Standing.ASIDE.value,
                "aside": why.value,
                "is_read": True,
                **heard(mention),
            }
            tx.append(step_for(wish, Subject.MENTION, "set_aside", now, fields))
    return touched(Topic.MENTION, wish.id)


def set_many_aside(
    ports: Ports, officer: Officer, seen: tuple[tuple[int, int], ...], why: Aside
) -> Changes:
    """The same for several mentions, given as (id, version), in one transaction: all or none."""
    if why in AUTOMATIC_ASIDES:
        raise Refused("mention.aside", why=why.value)
    now = ports.clock.now()
    fields: dict[str, Field] = {
        "standing": Standing.ASIDE.value,
        "aside": why.value,
        "is_read": True,
    }
    with ports.store.write() as tx:
        for mention_id, version in seen:
            wish = Wish(officer, mention_id, version)
            told = {**fields, **heard(_undecided(tx, wish))}
            tx.append(step_for(wish, Subject.MENTION, "set_aside", now, told))
    return touched(Topic.MENTION, *(mention_id for mention_id, _ in seen))


def put_back(ports: Ports, wish: Wish) -> Changes:
    """Take a setting-aside back: the mention is undecided again.

    Raises Refused("mention.not_aside") unless it was set aside by a person.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        if not is_done(tx, wish):
            mention = _own_mention(tx, wish)
            if mention.standing is not Standing.ASIDE or mention.aside in AUTOMATIC_ASIDES:
                raise Refused("mention.not_aside")
            fields: dict[str, Field] = {"standing": Standing.NEW.value, "aside": None}
            tx.append(step_for(wish, Subject.MENTION, "put_back", now, fields))
    return touched(Topic.MENTION, wish.id)


def mark_read(ports: Ports, mention_ids: tuple[int, ...], *, is_read: bool) -> Changes:
    """Set the read mark; no line of history, for reading decides nothing."""
    with ports.store.write() as tx:
        tx.mark_read(mention_ids, is_read=is_read)
    return touched(Topic.MENTION, *mention_ids)
