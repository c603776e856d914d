"""What a case lacks is asked once: the ready question, and the case that waits for its answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from upsocial_desktop.domain.ask_kit import (
    Item,
    Known,
    asked_line,
    is_known,
    missing,
    question_text,
)
from upsocial_desktop.domain.case import CaseMove, check_move, may_make
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.private_numbers import asked_in_public
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.replying import Spoken, hand_over
from upsocial_desktop.services.waiting import wait_for_citizen
from upsocial_desktop.services.wish import Wish


@dataclass(frozen=True, slots=True)
class Asked:
    """Something the citizen was asked before."""

    what: str
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class AskKit:
    """What may be asked on a case: what it lacks, what it says already, what was asked before.

    `may_speak` is whether this officer's office speaks to the citizen; another office only notes
    what it needs, and the home office sends the question.
    """

    code: str
    missing: tuple[Item, ...]
    known: frozenset[Item]
    before: tuple[Asked, ...]
    may_speak: bool

    def text(self, items: Sequence[Item]) -> str:
        """The question for these things; "" for none."""
        return question_text(self.code, items) if items else ""


def ask_kit(ports: Ports, officer: Officer, case_id: int) -> AskKit:
    """The kit for a case. Raises Refused("case.unknown")."""
    with ports.store.read() as tx:
        case = tx.case(case_id)
        known = _known(tx, case_id)
        lines = tx.history(Subject.CASE, case_id)
    before = tuple(
        Asked(str(line.facts.get("asked", "")), line.at, line.officer_name)
        for line in lines
        if line.move == CaseMove.ASK_CITIZEN
    )
    return AskKit(
        case.code,
        missing(known),
        frozenset(item for item in Item if is_known(item, known)),
        before,
        may_make(case, CaseMove.WORDS_QUEUED, officer),
    )


def _known(tx: ReadTx, case_id: int) -> Known:
    case = tx.case(case_id)
    posts = [
        mention.post
        for mention in tx.mentions_of_case(case_id)
        if mention.post.author_id == case.complainant_id
    ]
    texts = (case.summary, *(post.text for post in posts))
    has_picture = any(post.media_alt for post in posts)
    return Known(case.topic, case.district, case.place, texts, has_picture)


def ask_once(ports: Ports, wish: Wish, items: Sequence[Item], text: str) -> Changes:
    """Send the question and let the case wait for its answer, both or neither.

    Raises Refused: "ask.empty", "privacy.asked" where the words ask in public for a private
    number, "ask.nodal", "ask.twice", "ask.no_time_left", what sending words raises, and as the
    table of moves says.
    """
    if not items:
        raise Refused("ask.empty")
    private = asked_in_public(text)
    if private is not None:
        raise Refused("privacy.asked", kind=private.value)
    now = ports.clock.now()
    with ports.store.write() as tx:
        if tx.line_of(wish.op_id) is not None:
            return touched(Topic.CASE, wish.id)
        check_move(tx.case(wish.id), CaseMove.ASK_CITIZEN, wish.officer)
        spoken = Wish(wish.officer, wish.id, wish.version, f"{wish.op_id}/words")
        delivery_id = hand_over(tx, spoken, Spoken(Purpose.ASK, text), now)
        waiting = Wish(wish.officer, wish.id, tx.case(wish.id).version, wish.op_id)
        wait_for_citizen(tx, waiting, asked_line(items), now)
    return touched(Topic.CASE, wish.id) | touched(Topic.DELIVERY, delivery_id)
