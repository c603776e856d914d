"""Wishes made while the office database is away wait on this PC; they are delivered in order."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from upsocial_desktop.domain.case import UNREMARKABLE
from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.desk_wish import (
    CASE_KINDS,
    TIMED_KINDS,
    DeskWish,
    WishKind,
    WishState,
)
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.picture import Picture, pictures_from_text
from upsocial_desktop.domain.post_thread import in_both
from upsocial_desktop.domain.schedule import Turn, turn_of
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services import (
    deciding,
    drafting,
    forwarding,
    publishing,
    replying,
    sorting,
)
from upsocial_desktop.services.away import is_away
from upsocial_desktop.services.browsing import case_by_words
from upsocial_desktop.services.incidents import attempt, note_bug
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.settings import GRACE_MINUTES
from upsocial_desktop.services.wish import Wish, new_op_id

# So long it can be seen on this PC that a wish was delivered.
KEPT_DAYS: Final = 7
# What is told of wishes that wait no more; one that waits is told by its number.
_NO_NUMBER: Final = 0
SETTLED: Final = touched(Topic.DESK, _NO_NUMBER)

Said = Mapping[str, Field]
_Job = Callable[[Ports, Wish, Said], Changes]


# --- Wishing ---


def claim_case(ports: Ports, wish: Wish) -> Changes:
    """As `sorting.claim_case`; it waits on this PC where the database is away."""
    return _do_or_wait(ports, wish, WishKind.CLAIM, {})


def accept_case(ports: Ports, wish: Wish) -> Changes:
    """As `forwarding.accept_case`; it waits on this PC where the database is away."""
    return _do_or_wait(ports, wish, WishKind.ACCEPT, {})


def note_on(ports: Ports, wish: Wish, text: str) -> Changes:
    """As `sorting.note_on`; it waits on this PC where the database is away."""
    return _do_or_wait(ports, wish, WishKind.NOTE, {"text": text})


def forward_case(ports: Ports, wish: Wish, to_office_id: int, reason: str) -> Changes:
    """As `forwarding.forward_case`; it waits on this PC where the database is away."""
    said: Said = {"to_office_id": to_office_id, "reason": reason}
    return _do_or_wait(ports, wish, WishKind.FORWARD, said)


def send_words(ports: Ports, wish: Wish, purpose: Purpose, text: str) -> Changes:
    """As `replying.send_words`; they wait on this PC where the database is away."""
    return _do_or_wait(ports, wish, WishKind.ANSWER, {"purpose": purpose.value, "text": text})


def register_case(ports: Ports, wish: Wish, particulars: deciding.Particulars) -> Changes:
    """As `deciding.register_case`; it waits on this PC where the database is away."""
    return _do_or_wait(ports, wish, WishKind.REGISTER, said_of(particulars))


def said_of(particulars: deciding.Particulars) -> Said:
    """What a case is about, as a wish keeps it."""
    return {
        "summary": particulars.summary,
        "topic": particulars.topic,
        "district": particulars.district,
        "place": particulars.place,
        "is_critical": particulars.is_critical,
        "igrs_no": particulars.igrs_no,
        "cpgrams_no": particulars.cpgrams_no,
    }


def schedule_post(ports: Ports, wish: Wish, said: Said, key: str = "") -> Changes:
    """As `publishing.new_post`; it waits on this PC where the database is away.

    `said` has "account_id", "text", "due_at" (None: now), and where there are any "english" and
    "pictures" (as `pictures_as_text` writes them), "wants_approval" where it is handed in;
    `wish.about` is the account's name. `key` names the words being written here that the post has
    come from: they are forgotten.
    """
    return _do_or_wait(ports, wish, WishKind.SCHEDULE, said, key)


def move_post(ports: Ports, wish: Wish, due_at: datetime | None, text: str = "") -> Changes:
    """As `publishing.reschedule_post`; it waits on this PC where the database is away.

    `due_at` None means now. Until it is delivered the post stands as it was. `text` shows which
    post is meant.
    """
    return _do_or_wait(ports, wish, WishKind.MOVE, {"due_at": due_at, "text": text})


def revise_post(ports: Ports, wish: Wish, said: Said, key: str = "") -> Changes:
    """As `publishing.revise_post`; it waits on this PC where the database is away.

    `said` and `key` are as for `schedule_post`. Until it is delivered the post stands as it was.
    """
    return _do_or_wait(ports, wish, WishKind.REVISE, said, key)


def is_waiting(changes: Changes) -> bool:
    """Whether what was asked waits on this PC instead of having been done."""
    return bool(changes.ids(Topic.DESK) - {_NO_NUMBER})


def _do_or_wait(ports: Ports, wish: Wish, kind: WishKind, said: Said, key: str = "") -> Changes:
    if ports.desk.wishes(WishState.WAITING):
        # What was wished before goes first.
        return _in_turn(ports, wish, kind, said, key)
    try:
        changes = _JOBS[kind](ports, wish, said)
    except Unavailable as trouble:
        if not is_away(trouble):
            raise
        return _kept(ports, wish, kind, said, key)
    if key:
        ports.desk.forget_writing(key)
    return changes


def _in_turn(ports: Ports, wish: Wish, kind: WishKind, said: Said, key: str) -> Changes:
    """Behind the queue: deliver it all, and answer what became of this wish."""
    before = ports.desk.writing(key)
    kept = _kept(ports, wish, kind, said, key)
    try:
        changes = deliver_waiting(ports)
    except Unavailable as trouble:
        if not is_away(trouble):
            raise
        return kept
    mine = next(each for each in ports.desk.wishes() if each.op_id == wish.op_id)
    if mine.state is not WishState.REFUSED:
        return changes
    # The officer is still there and is told at once; the words are where they were.
    if before is not None:
        ports.desk.keep_writing(before)
    ports.desk.forget_wishes(wish.op_id)
    raise Refused(mine.trouble, **mine.trouble_facts)


def _kept(ports: Ports, wish: Wish, kind: WishKind, said: Said, key: str) -> Changes:
    made = waiting_wish(wish, kind, said, ports.clock.now())
    return touched(Topic.DESK, ports.desk.keep_wish(made, key))


def waiting_wish(wish: Wish, kind: WishKind, said: Said, at: datetime) -> DeskWish:
    """A wish as it waits on this PC."""
    return DeskWish(
        wish.op_id,
        kind,
        wish.officer.id,
        wish.officer.office_id,
        wish.id,
        wish.version,
        wish.about,
        {name: sound(v) if isinstance(v, str) else v for name, v in said.items()},
        at,
    )


def keep(ports: Ports, wish: DeskWish) -> Changes:
    """Put a wish at the end of the queue, whether or not the database could be reached."""
    return touched(Topic.DESK, ports.desk.keep_wish(wish))


# --- Delivering ---


def deliver_waiting(ports: Ports) -> Changes:
    """Deliver what waits, in the order in which it was wished; what a rule refuses comes back.

    Safe to call from two processes at once, and again after a crash: the office database knows
    what it has done by the wish's id. Raises Unavailable("db.…") where it does not answer; what
    was not delivered then waits on.
    """
    changes = NOTHING
    for wish in ports.desk.wishes(WishState.WAITING):
        changes |= _deliver(ports, wish)
    return changes | _tidied(ports)


def _deliver(ports: Ports, wish: DeskWish) -> Changes:
    """Deliver one wish; one that cannot be, for reasons of its own, comes back with its words.

    It holds up nothing that waits behind it. Raises only what is wrong with the database itself.
    """
    made = attempt(lambda: _made(ports, wish))
    if isinstance(made, Changes):
        _settle(ports, wish, WishState.DELIVERED)
        return made | SETTLED
    if isinstance(made, Unavailable) and made.code.startswith("db."):
        raise made
    if not isinstance(made, Told):
        note_bug(ports, "desk", made)
        made = Unavailable("desk.fault", kind=type(made).__name__)
    _settle(ports, wish, WishState.REFUSED, made)
    return SETTLED


def _made(ports: Ports, wish: DeskWish) -> Changes:
    with ports.store.read() as tx:
        line = tx.line_of(wish.op_id)
        if line is not None:
            # Committed before a crash: nobody has yet written here that it was.
            return touched(_TOPICS[line.subject], line.subject_id)
        officer = tx.officer(wish.officer_id)
    if not officer.is_active:
        raise Refused("desk.officer_left", name=officer.name)
    seen = _seen(ports, wish, officer)
    return _JOBS[wish.kind](ports, seen, _at_last(ports, wish))


_TOPICS: Final = {
    Subject.CASE: Topic.CASE,
    Subject.MENTION: Topic.MENTION,
    Subject.DRAFT: Topic.DRAFT,
    Subject.DELIVERY: Topic.DELIVERY,
    Subject.TEMPLATE: Topic.TEMPLATE,
}


def _seen(ports: Ports, wish: DeskWish, officer: Officer) -> Wish:
    """The wish as the officer would make it now, with what he saw then."""
    subject_id, version = wish.subject_id, wish.version
    if wish.kind in CASE_KINDS and not subject_id:
        row = case_by_words(ports, officer, wish.about)
        if row is None:
            raise Refused("case.unknown", words=wish.about)
        subject_id = row.id
    if subject_id:
        ours = {each.op_id for each in ports.desk.wishes(WishState.DELIVERED)}
        with ports.store.read() as tx:
            version = _version(tx, (_subject(wish.kind), subject_id), version, ours)
    told: dict[str, Field] = {"wished_at": wish.made_at}
    return Wish(officer, subject_id, version, wish.op_id, told, wish.about)


def _subject(kind: WishKind) -> Subject:
    if kind in CASE_KINDS:
        return Subject.CASE
    return Subject.MENTION if kind is WishKind.REGISTER else Subject.DRAFT


def _version(tx: ReadTx, about: tuple[Subject, int], seen: int, ours: set[str]) -> int:
    """The version to answer for: what this queue itself has done since is no news."""
    subject, id_ = about
    now_at = _NOW_AT[subject](tx, id_)
    since = [line for line in tx.history(subject, id_) if line.version > seen]
    is_ours = all(line.op_id in ours or line.move in UNREMARKABLE for line in since)
    # One named by its code or number was not seen at all: the table of moves alone decides.
    return now_at if not seen or is_ours else seen


_NOW_AT: Final[Mapping[Subject, Callable[[ReadTx, int], int]]] = {
    Subject.CASE: lambda tx, id_: tx.case(id_).version,
    Subject.MENTION: lambda tx, id_: tx.mention(id_).version,
    Subject.DRAFT: lambda tx, id_: tx.draft(id_).version,
}


def _at_last(ports: Ports, wish: DeskWish) -> Said:
    """What was said, for now: a post whose minute passed while it waited goes only if just so.

    Raises Refused("schedule.past"): a person says what is to become of it.
    """
    if wish.kind not in TIMED_KINDS:
        return wish.said
    now = ports.clock.now()
    meant = wish.said.get("due_at") or wish.made_at
    with ports.store.read() as tx:
        grace = GRACE_MINUTES.read(tx.options(wish.office_id))
    turn = turn_of(meant, now, grace)  # type: ignore[arg-type]  # kept as a moment
    if turn is Turn.ASK:
        raise Refused("schedule.past", due_at=meant.isoformat())  # type: ignore[union-attr]
    return wish.said if turn is Turn.WAIT else {**wish.said, "due_at": None}


def _settle(ports: Ports, wish: DeskWish, state: WishState, trouble: Told | None = None) -> None:
    ports.desk.settle_wish(wish.op_id, state, ports.clock.now(), trouble)


def _tidied(ports: Ports) -> Changes:
    before = ports.clock.now() - timedelta(days=KEPT_DAYS)
    old = [
        each.op_id
        for each in ports.desk.wishes(WishState.DELIVERED)
        if each.settled_at is not None and each.settled_at < before
    ]
    if old:
        ports.desk.forget_wishes(*old)
    return NOTHING


def _schedule(ports: Ports, wish: Wish, said: Said) -> Changes:
    account_id = int(str(said["account_id"]))
    with ports.store.read() as tx:
        limit = tx.account(account_id).max_weight
    text = in_both(str(said["text"]), str(said.get("english") or ""), limit)
    pictures = pictures_from_text(str(said.get("pictures") or ""))
    due_at = said.get("due_at")
    planned = publishing.Planned(text, due_at, pictures)  # type: ignore[arg-type]  # a moment or None
    return publishing.new_post(
        *(ports, wish.officer, account_id, planned, wish.op_id),
        wants_approval=bool(said.get("wants_approval")),
    )


def _move(ports: Ports, wish: Wish, said: Said) -> Changes:
    return publishing.reschedule_post(ports, wish, _minute(ports, wish, said))


def _revise(ports: Ports, wish: Wish, said: Said) -> Changes:
    with ports.store.read() as tx:
        limit = tx.account(tx.draft(wish.id).account_id).max_weight
    text = in_both(str(said["text"]), str(said.get("english") or ""), limit)
    kept = said.get("pictures")
    pictures = None if kept is None else pictures_from_text(str(kept))
    return publishing.revise_post(ports, wish, text, _minute(ports, wish, said), pictures)


def _minute(ports: Ports, wish: Wish, said: Said) -> datetime:
    due_at = said.get("due_at")
    return (
        due_at
        if isinstance(due_at, datetime)
        else publishing.soonest(ports, wish.officer.office_id)
    )


def _register(ports: Ports, wish: Wish, said: Said) -> Changes:
    particulars = deciding.Particulars(**said)  # type: ignore[arg-type]  # kept from its fields
    return deciding.register_case(ports, wish, particulars)


def _forward(ports: Ports, wish: Wish, said: Said) -> Changes:
    to_office_id = int(str(said["to_office_id"]))
    return forwarding.forward_case(ports, wish, to_office_id, str(said["reason"]))


def _answer(ports: Ports, wish: Wish, said: Said) -> Changes:
    return replying.send_words(ports, wish, Purpose(str(said["purpose"])), str(said["text"]))


_JOBS: Final[Mapping[WishKind, _Job]] = {
    WishKind.SCHEDULE: _schedule,
    WishKind.MOVE: _move,
    WishKind.REVISE: _revise,
    WishKind.REGISTER: _register,
    WishKind.CLAIM: lambda ports, wish, _said: sorting.claim_case(ports, wish),
    WishKind.ACCEPT: lambda ports, wish, _said: forwarding.accept_case(ports, wish),
    WishKind.NOTE: lambda ports, wish, said: sorting.note_on(ports, wish, str(said["text"])),
    WishKind.FORWARD: _forward,
    WishKind.ANSWER: _answer,
}


# --- Looking after the queue ---


@dataclass(frozen=True, slots=True)
class DeskList:
    """What is in the queue: refused first, then what waits, then what was delivered of late."""

    refused: tuple[DeskWish, ...]
    waiting: tuple[DeskWish, ...]
    delivered: tuple[DeskWish, ...]

    @property
    def all(self) -> tuple[DeskWish, ...]:
        """All of them in this order; the last delivered first."""
        return (*self.refused, *self.waiting, *reversed(self.delivered))


def desk_list(ports: Ports) -> DeskList:
    """The queue of this PC, whoever of its offices wished."""
    found = ports.desk.wishes()

    def those(state: WishState) -> tuple[DeskWish, ...]:
        return tuple(each for each in found if each.state is state)

    return DeskList(*(those(state) for state in WishState))


def wish_named(ports: Ports, number: int) -> DeskWish:
    """The wish with a number. Raises Refused("desk.unknown")."""
    for each in ports.desk.wishes():
        if each.number == number:
            return each
    raise Refused("desk.unknown", number=number)


def drop_wish(ports: Ports, number: int) -> DeskWish:
    """Take a wish out of the queue; answers it, so that undo can put it back.

    Raises Refused: "desk.unknown", "desk.delivered" where the office database has it already.
    """
    wish = wish_named(ports, number)
    if wish.state is WishState.DELIVERED or _has_arrived(ports, wish):
        raise Refused("desk.delivered", number=number)
    ports.desk.forget_wishes(wish.op_id)
    return wish


def _has_arrived(ports: Ports, wish: DeskWish) -> bool:
    """Whether the database has the wish although nobody has written that here yet."""
    try:
        with ports.store.read() as tx:
            return tx.line_of(wish.op_id) is not None
    except Unavailable as trouble:
        if not is_away(trouble):
            raise
        return False


def write_anew(ports: Ports, wish: DeskWish) -> str:
    """Lay the words of a wish that came back where such words are written; answers their key.

    What was being written there stays: in an answer box above them, on a planned post's sheet by
    itself, and the words then begin a new post. They are kept before the wish leaves the queue.
    """
    now, due_at = ports.clock.now(), wish.said.get("due_at")
    when_at = due_at if isinstance(due_at, datetime) and due_at > now else None
    english = str(wish.said.get("english") or "")
    text, key = wish.words, drafting.new_post_key()
    if wish.kind is WishKind.ANSWER:
        key = drafting.reply_key(wish.subject_id)
        there = ports.desk.writing(key)
        if there is not None and there.text.strip():
            text = f"{there.text.rstrip()}\n\n{text}"
    elif wish.kind is WishKind.REVISE:
        own = drafting.revision_key(wish.subject_id)
        key = own if ports.desk.writing(own) is None else key
    words = drafting.Words(text, len(text), when_at, english, pictures_of(wish))
    account_id = wish.said.get("account_id")
    place = (wish.office_id, account_id if isinstance(account_id, int) else 0)
    drafting.keep_words(ports, key, place, words)
    ports.desk.forget_wishes(wish.op_id)
    return key


def pictures_of(wish: DeskWish) -> tuple[Picture, ...]:
    """The pictures that go with a wish; none where what was kept of them cannot be read."""
    try:
        return pictures_from_text(str(wish.said.get("pictures") or ""))
    except (ValueError, KeyError, TypeError):
        return ()


def put_back(ports: Ports, wish: DeskWish) -> Changes:
    """Undo a drop: the wish has its old place."""
    return keep(ports, wish)


def wish_again(ports: Ports, number: int) -> Changes:
    """Wish once more what was refused, at the end of the queue and about the thing as it is now.

    Raises Refused: "desk.unknown", "desk.not_refused", "desk.unreadable".
    """
    wish = wish_named(ports, number)
    if wish.state is not WishState.REFUSED:
        raise Refused("desk.not_refused", number=number)
    if wish.kind is WishKind.UNREADABLE:
        raise Refused("desk.unreadable", number=number)
    fresh = replace(
        wish,
        op_id=new_op_id(),
        version=0,
        made_at=ports.clock.now(),
        number=0,
        state=WishState.WAITING,
        trouble="",
        trouble_facts={},
        settled_at=None,
    )
    # Kept before the old one goes: a crash between leaves both, and the old one is never delivered.
    kept = ports.desk.keep_wish(fresh)
    ports.desk.forget_wishes(wish.op_id)
    return touched(Topic.DESK, kept, number)
