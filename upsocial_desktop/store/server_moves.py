"""The tables of moves as rows for a server, which judges every step by them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from upsocial_desktop.domain.achievement import AchievementMove
from upsocial_desktop.domain.case import AMID_ANSWER, FOLLOWING, MOVES, CaseMove, CaseState, Whose
from upsocial_desktop.domain.critical import Alarm
from upsocial_desktop.domain.delivery import DELIVERY_MOVES, DeliveryMove, DeliveryState
from upsocial_desktop.domain.draft import DRAFT_MOVES, DraftMove, DraftState
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.hold import HoldMove
from upsocial_desktop.domain.officer import CASE_WORKERS, NODALS, SPEAKERS, Role

# In place of a state: of something that is not there yet, and of what has no states.
NEW, ANY = "", "*"


class MoveRow(NamedTuple):
    """One move from one state. `target` None: the state stays, or the judge of the subject says.

    `follows`: the program makes it in its own name. `is_writers`: whoever wrote the thing may
    make it whatever the role. `is_amid`: it may happen while a closing answer is on its way.
    """

    subject: str
    move: str
    source: str
    target: str | None
    whose: str
    roles: tuple[str, ...]
    follows: bool = False
    is_writers: bool = False
    is_amid: bool = True


_MENTION_MOVES = ("attach", "part", "set_aside", "put_back", "numbers_shown", "gone")
_FIRST_DRAFT_MOVES = {
    DraftMove.SCHEDULE: (DraftState.SCHEDULED, SPEAKERS),
    DraftMove.HAND_IN: (DraftState.HANDED_IN, CASE_WORKERS),
}
# The clock, the outbox and X move these; so does a person, by hand.
_FOLLOWING_DRAFTS = frozenset(
    {
        *(DraftMove.MISS, DraftMove.HOLD, DraftMove.DROP, DraftMove.HAND_OVER),
        *(DraftMove.TAKE_BACK, DraftMove.PUBLISH, DraftMove.REFUSE, DraftMove.STRIKE),
    }
)


def move_rows() -> Sequence[MoveRow]:
    """Every row, in order; the same on every call."""
    return sorted({*_cases(), *_drafts(), *_deliveries(), *_others()})


def _named(roles: frozenset[Role]) -> tuple[str, ...]:
    return tuple(sorted(role.value for role in roles))


def _cases() -> Iterator[MoveRow]:
    subject, own = Subject.CASE.value, Whose.HOME.value
    register = (subject, CaseMove.REGISTER.value, NEW, CaseState.REGISTERED.value, own)
    yield MoveRow(*register, _named(CASE_WORKERS))
    for move, rule in MOVES.items():
        is_change = rule.target is not None or move is CaseMove.INTERIM
        target = rule.target.value if rule.target is not None else None
        for source in rule.sources:
            yield MoveRow(
                *(subject, move.value, source.value, target, rule.whose.value),
                _named(rule.roles),
                follows=move in FOLLOWING,
                is_amid=move in AMID_ANSWER or not is_change,
            )


def _drafts() -> Iterator[MoveRow]:
    subject, own = Subject.DRAFT.value, Whose.HOME.value
    for first, (state, roles) in _FIRST_DRAFT_MOVES.items():
        yield MoveRow(subject, first.value, NEW, state.value, own, _named(roles))
    for move, rule in DRAFT_MOVES.items():
        target = rule.target.value if rule.target is not None else None
        for source in rule.sources:
            yield MoveRow(
                *(subject, move.value, source.value, target, own),
                _named(rule.roles),
                follows=move in _FOLLOWING_DRAFTS,
                is_writers=rule.is_writers,
            )


def _deliveries() -> Iterator[MoveRow]:
    subject, own, roles = Subject.DELIVERY.value, Whose.HOME.value, _named(SPEAKERS)
    first = (subject, DeliveryMove.ENQUEUE.value, NEW, DeliveryState.READY.value)
    yield MoveRow(*first, own, roles, follows=True)
    for move, (sources, target) in DELIVERY_MOVES.items():
        follows = move is not DeliveryMove.SEND_AGAIN
        for source in sources:
            to = target.value if target is not None else None
            yield MoveRow(subject, move.value, source.value, to, own, roles, follows=follows)


def _others() -> Iterator[MoveRow]:
    own = Whose.HOME.value
    alarms = [f"alarm_{alarm.value}" for alarm in Alarm]
    for move in (*_MENTION_MOVES, *alarms):
        follows = move == "gone"
        workers = _named(CASE_WORKERS)
        yield MoveRow(Subject.MENTION.value, move, ANY, None, own, workers, follows=follows)
    for source in (NEW, ANY):
        yield MoveRow(Subject.TEMPLATE.value, "save", source, None, own, _named(SPEAKERS))
    for each in AchievementMove:
        source = NEW if each is AchievementMove.ENTER else ANY
        yield MoveRow(Subject.ACHIEVEMENT.value, each.value, source, None, own, _named(SPEAKERS))
    for hold in HoldMove:
        source = NEW if hold is HoldMove.DECLARE else ANY
        yield MoveRow(Subject.HOLD.value, hold.value, source, None, own, _named(NODALS))
