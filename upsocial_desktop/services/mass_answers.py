"""Answers to all children of a master case: worded one by one, looked over, sent in turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from upsocial_desktop.domain.case import CLOSED, Case, CaseMove, CaseState, check_move
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.figures import day_in_figures
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.script import Language, language_of
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.pace import DAY, Pace, send_times
from upsocial_desktop.domain.variation import Addressee, Core, alike, word_each
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.replying import (
    Spoken,
    check_code,
    check_filled,
    check_words,
    hand_over,
    reply_outlook,
)
from upsocial_desktop.services.settings import PACE_SECONDS, POSTS_PER_DAY, POSTS_PER_QUARTER
from upsocial_desktop.services.wish import Wish

_NO_TROUBLE = ""


@dataclass(frozen=True, slots=True)
class MassAnswer:
    """An answer prepared for one child, to be looked over. With a `trouble` it cannot go so."""

    case_id: int
    version: int
    code: str
    username: str
    text: str
    send_at: datetime | None
    trouble: str = _NO_TROUBLE


@dataclass(frozen=True, slots=True)
class MassPlan:
    """All answers of a master case, what they are for, and how long they take."""

    master_id: int
    version: int
    code: str
    purpose: Purpose
    core: Core
    answers: tuple[MassAnswer, ...]
    limit: int

    @property
    def ready(self) -> tuple[MassAnswer, ...]:
        """Those that can go."""
        return tuple(each for each in self.answers if not each.trouble)


@dataclass(frozen=True, slots=True)
class MassSent:
    """What became of a mass answer: what changed, and the children left with the reason."""

    changes: Changes
    sent: int
    left: tuple[tuple[str, Refused], ...]


def plan_answers(
    ports: Ports, officer: Officer, master_id: int, core: Core | None = None
) -> MassPlan:
    """Prepare an answer for every child of a master case that has none on its way.

    Once the master is answered each answer closes its child's story; before that it tells where
    the matter stands. Without `core` the sentence is made from the master's report or day. Nothing
    is written. Raises Refused("mass.no_children"), and as the table of moves says.
    """
    now = ports.clock.now()
    with ports.store.read() as tx:
        master = tx.case(master_id)
        check_move(master, CaseMove.WORDS_QUEUED, officer)
        purpose = Purpose.CLOSING if master.state in CLOSED else Purpose.REPLY
        children = [child for child in tx.children_of(master_id) if _waits(child, purpose)]
        if not children:
            raise Refused("mass.no_children", code=master.code)
        account = tx.account(master.account_id)
        told = core or _usual_core(master, purpose)
        addressees = [_addressee(tx, child) for child in children]
        taken = [each.text for each in tx.deliveries_of_case(master_id)]
        worded = word_each(told, addressees, account.max_weight, taken)
        troubles = [
            one.trouble or _cannot(tx, child) for one, child in zip(worded, children, strict=True)
        ]
        times = _times(tx, master, now, troubles.count(_NO_TROUBLE))
    moments = iter(times)
    answers = tuple(
        MassAnswer(
            child.id,
            child.version,
            child.code,
            child.complainant_username,
            one.text,
            None if trouble else next(moments),
            trouble,
        )
        for child, one, trouble in zip(children, worded, troubles, strict=True)
    )
    return MassPlan(
        master.id, master.version, master.code, purpose, told, answers, account.max_weight
    )


def _waits(child: Case, purpose: Purpose) -> bool:
    if child.state is not CaseState.MERGED or child.answer_delivery_id is not None:
        return False
    if purpose is Purpose.CLOSING:
        return not child.answer_post_id
    return True


def _usual_core(master: Case, purpose: Purpose) -> Core:
    if purpose is Purpose.CLOSING and master.report:
        is_hindi = language_of(master.report) is not Language.ENGLISH
        return Core(master.report, "") if is_hindi else Core("", master.report)
    day = day_in_figures(master.due_at.astimezone(IST).date())
    return Core(
        f"ऐसी सभी शिकायतों पर एक साथ कार्यवाही हो रही है, {day} तक उत्तर देंगे।",
        f"All complaints of this kind are dealt with together; we will reply by {day}.",
    )


def _addressee(tx: ReadTx, child: Case) -> Addressee:
    text = tx.mention(child.source_mention_id).post.text
    language = language_of(text) if text else Language.HINDI
    return Addressee(child.id, child.code, language, child.place)


def _cannot(tx: ReadTx, child: Case) -> str:
    """Why X will not let this child be answered, "" where it will."""
    return reply_outlook(tx, child, tx.account(child.account_id)).trouble


def _pace(tx: ReadTx, office_id: int) -> Pace:
    options = tx.options(office_id)
    return Pace(
        PACE_SECONDS.read(options), POSTS_PER_QUARTER.read(options), POSTS_PER_DAY.read(options)
    )


def _times(tx: ReadTx, master: Case, now: datetime, count: int) -> tuple[datetime, ...]:
    taken = tx.post_times(master.account_id, now - DAY)
    pace = _pace(tx, master.home_office_id)
    return send_times(pace, now, count, taken, seed=master.id)


def send_answers(
    ports: Ports,
    wish: Wish,
    chosen: Sequence[tuple[int, int, str]],
    purpose: Purpose = Purpose.CLOSING,
) -> MassSent:
    """Hand the answers over, given as (child's id, version seen, text), each at its own moment.

    A person has looked them over and may have changed any. The times are made anew, so that what
    has been posted meanwhile counts. A child that has changed is left with its reason and the
    others go; the same wish asked again sends none twice.
    Raises Refused: "mass.none", "mass.alike" naming two of them, "reply.…" for words that cannot
    go, and as the table of moves says; then none is sent.
    """
    if not chosen:
        raise Refused("mass.none")
    now = ports.clock.now()
    with ports.store.read() as tx:
        master = tx.case(wish.id)
        check_move(master, CaseMove.WORDS_QUEUED, wish.officer)
        _check_all(tx, master, chosen)
        times = _times(tx, master, now, len(chosen))
    changes = touched(Topic.CASE, wish.id)
    left: list[tuple[str, Refused]] = []
    for (child_id, version, text), moment in zip(chosen, times, strict=True):
        each = Wish(wish.officer, child_id, version, f"{wish.op_id}/{child_id}")
        try:
            changes |= _send_one(ports, master, each, purpose, text, moment - now)
        except Refused as refusal:
            left.append((_code_of(ports, child_id), refusal))
    return MassSent(changes, len(chosen) - len(left), tuple(left))


def _check_all(tx: ReadTx, master: Case, chosen: Sequence[tuple[int, int, str]]) -> None:
    account = tx.account(master.account_id)
    cases = [tx.case(child_id) for child_id, _, _ in chosen]
    for case, (_, _, text) in zip(cases, chosen, strict=True):
        check_words(text, account)
        check_filled(text)
        check_code(case, text)
    same = alike([text for _, _, text in chosen])
    if same is not None:
        raise Refused("mass.alike", one=cases[same[0]].code, other=cases[same[1]].code)


def _send_one(
    ports: Ports, master: Case, each: Wish, purpose: Purpose, text: str, after: timedelta
) -> Changes:
    with ports.store.write() as tx:
        if tx.line_of(each.op_id) is not None:
            return touched(Topic.CASE, each.id)
        child = tx.case(each.id)
        if child.master_case_id != master.id:
            raise Refused("mass.not_child", code=child.code, master=master.code)
        if child.answer_delivery_id is not None:
            raise Refused("case.being_answered", code=child.code)
        now = ports.clock.now()
        delay = round(after.total_seconds())
        delivery_id = hand_over(tx, each, Spoken(purpose, text, delay), now)
    return touched(Topic.CASE, each.id) | touched(Topic.DELIVERY, delivery_id)


def _code_of(ports: Ports, case_id: int) -> str:
    with ports.store.read() as tx:
        return tx.case(case_id).code
