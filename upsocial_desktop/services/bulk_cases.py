"""One move on several cases, each in a transaction of its own, and the way back from them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from upsocial_desktop.domain.case import MOVES, Case, CaseMove, CaseState, check_move, may_make
from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.closing_gate import Report, check_report
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.closing import report_done, withdraw_report
from upsocial_desktop.services.forwarding import (
    accept_case,
    check_forward,
    forward_case,
    recall_case,
)
from upsocial_desktop.services.photos import with_photo
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.records import CaseRow
from upsocial_desktop.services.sorting import claim_case, release_case
from upsocial_desktop.services.wish import Wish, is_done

OneMove = Callable[[Ports, Wish], Changes]

_WAYS_BACK: Mapping[CaseMove, tuple[CaseMove, OneMove]] = {
    CaseMove.CLAIM: (CaseMove.RELEASE, release_case),
    CaseMove.FORWARD: (CaseMove.RECALL, recall_case),
    CaseMove.REPORT: (CaseMove.WITHDRAW_REPORT, withdraw_report),
}


@dataclass(frozen=True, slots=True)
class Chosen:
    """A case as it was chosen: its code, and the wish about it as it was seen."""

    code: str
    wish: Wish


@dataclass(frozen=True, slots=True)
class Left:
    """A case that was left as it is, and the rule that says so."""

    code: str
    why: Refused


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of several cases, in the order they were chosen.

    `undoable` are those of `made` whose move has a way back, `letters` those on their way to an
    office that is not on the system: each needs its letter. `rest` were not reached, because the
    world did not answer (`trouble`) or somebody stopped; the same wishes may be made again.
    """

    changes: Changes = NOTHING
    made: tuple[Chosen, ...] = ()
    undoable: tuple[Chosen, ...] = ()
    left: tuple[Left, ...] = ()
    rest: tuple[Chosen, ...] = ()
    trouble: Unavailable | None = None
    letters: tuple[Chosen, ...] = ()

    def __or__(self, later: "Outcome") -> "Outcome":
        """Both outcomes as one; what was not reached is known by the later."""
        return Outcome(
            self.changes | later.changes,
            self.made + later.made,
            self.undoable + later.undoable,
            self.left + later.left,
            later.rest,
            later.trouble,
            self.letters + later.letters,
        )


def choose(officer: Officer, cases: Iterable[Case | CaseRow]) -> tuple[Chosen, ...]:
    """An officer's wishes about these cases as they were seen, each with an op id of its own."""
    return tuple(Chosen(case.code, Wish(officer, case.id, case.version)) for case in cases)


def make_each(ports: Ports, chosen: Sequence[Chosen], one: OneMove) -> Outcome:
    """Make a move on each case by itself: what is refused for one is left and told, others go on.

    A wish that has been done already counts as made. Stops where the world does not answer.
    """
    so_far = Outcome()
    for place, each in enumerate(chosen):
        try:
            changes = one(ports, each.wish)
            move, is_by_letter = _move_made(ports, each.wish)
        except Refused as refusal:
            so_far |= Outcome(left=(Left(each.code, refusal),))
        except Unavailable as trouble:
            return so_far | Outcome(rest=tuple(chosen[place:]), trouble=trouble)
        else:
            so_far |= Outcome(
                changes,
                (each,),
                (each,) if move in _WAYS_BACK else (),
                letters=(each,) if is_by_letter else (),
            )
    return so_far


def _move_made(ports: Ports, wish: Wish) -> tuple[CaseMove | None, bool]:
    """The move a wish became, and whether a letter has to carry it."""
    with ports.store.read() as tx:
        line = tx.line_of(wish.op_id)
        move = CaseMove(line.move) if line is not None else None
        return move, move is CaseMove.FORWARD and tx.case(wish.id).is_by_letter


def take_cases(ports: Ports, chosen: Sequence[Chosen]) -> Outcome:
    """Accept those that were forwarded here, claim the others. An acceptance has no way back."""
    return make_each(ports, chosen, _take_one)


def _take_one(ports: Ports, wish: Wish) -> Changes:
    with ports.store.read() as tx:
        if is_done(tx, wish):
            return touched(Topic.CASE, wish.id)
        is_sent_here = may_make(tx.case(wish.id), CaseMove.ACCEPT, wish.officer)
    return (accept_case if is_sent_here else claim_case)(ports, wish)


def check_forwarding(ports: Ports, officer: Officer, to_office_id: int, reason: str) -> Changes:
    """Look whether cases may be forwarded so, before any is.

    Raises Refused: "forward.reason_missing", "forward.to_itself", "forward.training",
    "office.unknown".
    """
    with ports.store.read() as tx:
        check_forward(tx, officer, to_office_id, reason)
    return NOTHING


def forward_cases(
    ports: Ports, chosen: Sequence[Chosen], to_office_id: int, reason: str
) -> Outcome:
    """Send each case to one office for one reason. Raises what `check_forwarding` raises."""
    for officer in {each.wish.officer for each in chosen}:
        check_forwarding(ports, officer, to_office_id, reason)
    return make_each(ports, chosen, partial(_forward_one, to_office_id, reason))


def _forward_one(to_office_id: int, reason: str, ports: Ports, wish: Wish) -> Changes:
    return forward_case(ports, wish, to_office_id, reason)


def check_settling(ports: Ports, report: Report) -> Changes:
    """Look whether a report says what it must. Raises Refused("report.…")."""
    check_report(with_photo(ports, report), ports.clock.now().astimezone(IST).date())
    return NOTHING


def settle_cases(ports: Ports, chosen: Sequence[Chosen], report: Report) -> Outcome:
    """Report the same thing done on each case, which is as far as several can be settled at once.

    A case closes when its own answer is published, never here: one that is reported already is
    left with Refused("close.not_published"), or "case.being_answered" while its answer is on its
    way. Raises Refused("report.…"), before any case is touched, for what is wrong with the report.
    """
    check_settling(ports, report)
    report = with_photo(ports, report)
    return make_each(ports, chosen, partial(_settle_one, report))


def _settle_one(report: Report, ports: Ports, wish: Wish) -> Changes:
    with ports.store.read() as tx:
        case, is_new = tx.case(wish.id), not is_done(tx, wish)
    if is_new and case.state is CaseState.REPORTED:
        is_on_way = case.answer_delivery_id is not None
        raise Refused("case.being_answered" if is_on_way else "close.not_published", code=case.code)
    return report_done(ports, wish, report)


def take_back(ports: Ports, officer: Officer, made: Sequence[Chosen]) -> Outcome:
    """Take moves back: a claim by release, a forwarding by recall, a report by withdrawal.

    Only what nobody has moved on since is taken back, notes and new words of the citizen apart;
    the others are left with Refused("undo.moved_on"), or "undo.no_way" for a move without one.
    """
    return make_each(ports, made, partial(_take_one_back, officer))


def _take_one_back(officer: Officer, ports: Ports, done: Wish) -> Changes:
    # Named after the wish it undoes, so that undoing twice is undoing once.
    op_id = f"{done.op_id}/back"
    with ports.store.read() as tx:
        if tx.line_of(op_id) is not None:
            return touched(Topic.CASE, done.id)
        case, line = tx.case(done.id), tx.line_of(done.op_id)
        has_moved_on = line is not None and _has_moved_since(tx, line)
    if has_moved_on:
        raise Refused("undo.moved_on", code=case.code)
    way = _WAYS_BACK.get(CaseMove(line.move)) if line is not None else None
    if way is None:
        raise Refused("undo.no_way", code=case.code)
    back, job = way
    try:
        check_move(case, back, officer)
    except Refused as refusal:
        if refusal.code == "case.held":
            raise Refused("undo.no_way", code=case.code) from refusal
        raise
    return job(ports, Wish(officer, case.id, case.version, op_id))


def _has_moved_since(tx: ReadTx, done: HistoryLine) -> bool:
    """Whether a move that leads from state to state has been made after this one."""
    later = (
        MOVES.get(CaseMove(line.move))
        for line in tx.history(Subject.CASE, done.subject_id)
        if line.version > done.version
    )
    return any(rule is not None and rule.target is not None for rule in later)
