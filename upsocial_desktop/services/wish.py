"""A wish of an officer about one thing as it was seen, and the step that it becomes."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from os import urandom
from time import time_ns

from upsocial_desktop.domain.case import UNREMARKABLE, Case, CaseMove, CaseState, check_move
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field, HistoryLine, Step, Subject
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services.ports import ReadTx, WriteTx


def new_op_id() -> str:
    """An id for one wish; delivering the wish twice with the same id does nothing.

    It begins with the time, as RFC 9562's seventh kind does: what is written together stands
    together in the index, which random ids would touch everywhere.
    """
    return f"{time_ns() // 1_000_000:012x}{urandom(10).hex()}"


@dataclass(frozen=True, slots=True)
class Wish:
    """Who wants something, about which case, draft or mention, seen at which version."""

    officer: Officer
    id: int
    version: int
    op_id: str = field(default_factory=new_op_id)
    # What its line of history keeps beside the move's own facts: who told it by telephone, when.
    told: Mapping[str, Field] = field(default_factory=dict)
    # What people call the thing, for the list of wishes that wait on this PC.
    about: str = ""


def is_done(tx: ReadTx, wish: Wish) -> bool:
    """Whether the wish has already been done."""
    return tx.line_of(wish.op_id) is not None


def step_for(
    wish: Wish,
    subject: Subject,
    move: str,
    at: datetime,
    fields: Mapping[str, Field],
    facts: Mapping[str, Field] | None = None,
) -> Step:
    """The step that a wish becomes."""
    return Step(
        wish.op_id,
        subject,
        wish.id,
        wish.version,
        move,
        at,
        wish.officer.id or None,
        wish.officer.office_id,
        _sound(fields),
        _sound(facts or {}),
    )


def _sound(values: Mapping[str, Field]) -> Mapping[str, Field]:
    return {
        name: sound(value) if isinstance(value, str) else value for name, value in values.items()
    }


def change_case(
    tx: WriteTx,
    wish: Wish,
    move: CaseMove,
    at: datetime,
    fields: Mapping[str, Field] | None = None,
    facts: Mapping[str, Field] | None = None,
) -> HistoryLine:
    """Make an officer's move on a case, by the table of moves.

    Raises what `check_move` raises, and Refused("stale") when somebody else changed the case
    after the officer saw it.
    """
    earlier = tx.line_of(wish.op_id)
    if earlier is not None:
        return earlier
    case = tx.case(wish.id)
    state = _checked_move(tx, wish, move, case)
    return tx.append(
        step_for(
            replace(wish, version=case.version),
            Subject.CASE,
            move.value,
            at,
            {**(fields or {}), "state": state.value},
            {**(facts or {}), **wish.told},
        )
    )


def check_fresh(tx: ReadTx, wish: Wish, case: Case) -> None:
    """Raises Refused("stale") when something to stop for happened after the officer looked."""
    if case.version != wish.version and not _is_unremarkable(tx, wish):
        raise Refused("stale", subject="case", code=case.code, version=case.version)


def check_move_or_done(tx: ReadTx, wish: Wish, move: CaseMove, case: Case) -> None:
    """Look whether a move may be made, before what it needs is looked at; a wish done is done."""
    if tx.line_of(wish.op_id) is None:
        _checked_move(tx, wish, move, case)


def _checked_move(tx: ReadTx, wish: Wish, move: CaseMove, case: Case) -> CaseState:
    try:
        state = check_move(case, move, wish.officer)
    except Refused as refused:
        # Whoever was later is told what changed, not that the move is none any more; only who
        # holds the case says more than that.
        if refused.code != "case.held":
            check_fresh(tx, wish, case)
        raise
    check_fresh(tx, wish, case)
    return state


def _is_unremarkable(tx: ReadTx, wish: Wish) -> bool:
    """Whether all that happened since the officer looked is nothing to stop for."""
    since = [line for line in tx.history(Subject.CASE, wish.id) if line.version > wish.version]
    return wish.version > 0 and all(line.move in UNREMARKABLE for line in since)


def note_on_case(
    tx: WriteTx,
    case: Case,
    officer: Officer,
    move: CaseMove,
    at: datetime,
    change: tuple[Mapping[str, Field], Mapping[str, Field]],
) -> HistoryLine:
    """A line the program itself writes on a case, at whatever version it now is.

    `change` holds the fields and the facts. The state stays.
    """
    fields, facts = change
    wish = Wish(officer, case.id, case.version)
    return tx.append(step_for(wish, Subject.CASE, move.value, at, fields, facts))


def moved_on(case: Case) -> bool:
    """Whether a case is past being worked on."""
    return case.state in {CaseState.CLOSED_RESOLVED, CaseState.CLOSED_OTHER, CaseState.MERGED}
