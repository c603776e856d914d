"""The citizen is asked for one thing: the clock pauses, and the case comes back by itself."""

from collections.abc import Mapping
from datetime import datetime

from upsocial_desktop.domain.case import Case, CaseMove, CaseState, may_make
from upsocial_desktop.domain.changes import NOTHING, Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.officer import Officer, the_program
from upsocial_desktop.domain.waiting import begin_pause, end_pause
from upsocial_desktop.services.ports import Ports, WriteTx
from upsocial_desktop.services.settings import WAITING_DAYS
from upsocial_desktop.services.wish import Wish, change_case, check_move_or_done, note_on_case


def ask_citizen(ports: Ports, wish: Wish, asked: str) -> Changes:
    """Wait for exactly what is asked of the citizen. Silence never closes the case.

    Raises Refused: "ask.empty", "ask.nodal" (a second time is a nodal officer's), "ask.twice",
    "ask.no_time_left", and as the table of moves says.
    """
    now = ports.clock.now()
    with ports.store.write() as tx:
        return wait_for_citizen(tx, wish, asked, now)


def wait_for_citizen(tx: WriteTx, wish: Wish, asked: str, now: datetime) -> Changes:
    """The same within a transaction, for whoever sends the question in it."""
    if not asked.strip():
        raise Refused("ask.empty")
    case = tx.case(wish.id)
    check_move_or_done(tx, wish, CaseMove.ASK_CITIZEN, case)
    if tx.line_of(wish.op_id) is not None:
        return touched(Topic.CASE, wish.id)
    pause = begin_pause(case, now, WAITING_DAYS.read(tx.options(case.home_office_id)))
    fields: dict[str, Field] = {
        "asks": case.asks + 1,
        "asked": asked.strip(),
        "waiting_since_at": now,
        "waiting_until_at": pause.until_at,
        "waiting_due_at": pause.due_before_at,
        "due_at": pause.due_at,
    }
    facts: dict[str, Field] = {
        "asked": asked.strip(),
        "until_at": pause.until_at,
        "was_due_at": case.due_at,
    }
    change_case(tx, wish, CaseMove.ASK_CITIZEN, now, fields, facts)
    return touched(Topic.CASE, wish.id)


def resume_case(ports: Ports, wish: Wish) -> Changes:
    """Go on without waiting any longer. Raises Refused as the table of moves says."""
    now = ports.clock.now()
    with ports.store.write() as tx:
        case = tx.case(wish.id)
        change_case(tx, wish, CaseMove.RESUME, now, resumed(case, now), _why("officer", case))
    return touched(Topic.CASE, wish.id)


def resumed(case: Case, now: datetime) -> dict[str, Field]:
    """The fields of a case that waits no longer; none where it did not wait."""
    if case.waiting_since_at is None:
        return {}
    after = end_pause(case, now)
    return {
        "due_at": after.due_at,
        "waited_seconds": after.waited_seconds,
        "asked": "",
        "waiting_since_at": None,
        "waiting_until_at": None,
        "waiting_due_at": None,
    }


def _why(by: str, case: Case) -> dict[str, Field]:
    return {"resumed_by": by, "was_due_at": case.due_at}


def come_back(ports: Ports) -> Changes:
    """Let every case whose waiting is over come back by itself; the agent's tick does this."""
    now = ports.clock.now()
    with ports.store.read() as tx:
        over = [case.id for case in tx.waiting_over(now)]
    changes = NOTHING
    for case_id in over:
        with ports.store.write() as tx:
            case = tx.case(case_id)
            until = case.waiting_until_at
            if until is not None and until <= now and _resume(tx, case, now, "time"):
                changes |= touched(Topic.CASE, case_id)
    return changes


def _resume(tx: WriteTx, case: Case, now: datetime, by: str) -> bool:
    """Whether the program could let a case go on; not while a closing answer is on its way."""
    program = the_program(case.home_office_id)
    if not may_make(case, CaseMove.RESUME, program):
        return False
    wish = Wish(program, case.id, case.version)
    change_case(tx, wish, CaseMove.RESUME, now, resumed(case, now), _why(by, case))
    return True


def citizen_wrote(
    tx: WriteTx,
    case: Case,
    officer: Officer,
    now: datetime,
    wrote_at: datetime,
    told: tuple[Mapping[str, Field], Mapping[str, Field]],
) -> None:
    """Note on a case that its citizen wrote (at `wrote_at`); a case that waited for it goes on.

    `told` holds what else is learnt from the words: fields of the case, and facts.
    """
    fields: dict[str, Field] = {"citizen_wrote_at": wrote_at, **told[0]}
    # X shows posts late: what was written before the closing objects to nothing.
    if case.closed_at is None or wrote_at > case.closed_at:
        fields["replied_at"] = max(wrote_at, case.replied_at or wrote_at)
    note_on_case(tx, case, officer, CaseMove.CITIZEN_WROTE, now, (fields, told[1]))
    since = case.waiting_since_at
    if case.state is CaseState.WAITING_CITIZEN and since is not None and wrote_at >= since:
        _resume(tx, tx.case(case.id), now, "citizen")
