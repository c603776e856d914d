"""A complaint case, its states, and the table of allowed moves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from upsocial_desktop.domain.code import FIRST_TRAINING_OFFICE
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.forward_slip import RETURNS_BEFORE_STATE_CELL
from upsocial_desktop.domain.officer import (
    CASE_WORKERS,
    NODALS,
    PLACERS,
    SPEAKERS,
    SUPERVISORS,
    TRAINING_ROLES,
    Officer,
    Role,
)


class CaseState(StrEnum):
    """The states of PRODUCT 3.2."""

    REGISTERED = "registered"
    FORWARDED = "forwarded"
    IN_PROCESS = "in_process"
    WAITING_CITIZEN = "waiting_citizen"
    REPORTED = "reported"
    CLOSED_RESOLVED = "closed_resolved"
    CLOSED_OTHER = "closed_other"
    REOPENED = "reopened"
    MERGED = "merged"


CLOSED = frozenset({CaseState.CLOSED_RESOLVED, CaseState.CLOSED_OTHER})
OPEN = frozenset(CaseState) - CLOSED - {CaseState.MERGED}
# Where an office may begin to work: nobody has the case in hand.
_UNTAKEN = frozenset({CaseState.REGISTERED, CaseState.REOPENED})


class CaseMove(StrEnum):
    """What can happen to a case."""

    REGISTER = "register"
    SORT = "sort"
    CLAIM = "claim"
    RELEASE = "release"
    FORWARD = "forward"
    RECALL = "recall"
    ACCEPT = "accept"
    RETURN = "return"
    REPORT = "report"
    WITHDRAW_REPORT = "withdraw_report"
    OBJECT = "object"
    CLOSE = "close"
    REOPEN = "reopen"
    ASK_CITIZEN = "ask_citizen"
    RESUME = "resume"
    INTERIM = "interim"
    CLOSE_OTHER = "close_other"
    MERGE = "merge"
    UNMERGE = "unmerge"
    TAKE_IN = "take_in"
    LET_GO = "let_go"
    ANSWERED_TOO = "answered_too"
    PLACE = "place"
    LETTER = "letter"
    FLAG = "flag"
    CONTINUE = "continue"
    CHECK_PASS = "check_pass"  # noqa: S105 - a supervisor's nod, not a secret
    CHECK_BACK = "check_back"
    NOTE = "note"
    CITIZEN_WROTE = "citizen_wrote"
    CITIZEN_READ = "citizen_read"
    NUMBERS_SHOWN = "numbers_shown"
    WORDS_QUEUED = "words_queued"
    WORDS_CANCELLED = "words_cancelled"
    WORDS_SENT = "words_sent"
    WORDS_REFUSED = "words_refused"
    WORDS_IN_DOUBT = "words_in_doubt"
    SOURCE_GONE = "source_gone"


# What may have happened unseen without making an officer's wish stale: words that he knew to be
# on their way have arrived, a colleague has read. Whatever a person decided or wrote is not here.
UNREMARKABLE = frozenset(
    {
        CaseMove.WORDS_SENT,
        CaseMove.CITIZEN_READ,
        CaseMove.NUMBERS_SHOWN,
        CaseMove.SOURCE_GONE,
    }
)


class Whose(StrEnum):
    """Whose office may make a move.

    For a working office that is not on the system its part is played by letter and telephone from
    the office that sent the case there.
    """

    ANYONE = "anyone"
    HOME = "home"
    WORKING = "working"
    WORKING_OR_HOME = "working_or_home"
    RECEIVING = "receiving"
    SENDING = "sending"
    ANY_PARTY = "any_party"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of the table: from which states, to which, by whom. `target` None: it stays."""

    sources: frozenset[CaseState]
    target: CaseState | None
    whose: Whose
    roles: frozenset[Role] = CASE_WORKERS


_ALL = frozenset(CaseState)
# What lies with another office, or is reported on, is settled there first.
_MERGEABLE = _UNTAKEN | {CaseState.IN_PROCESS, CaseState.WAITING_CITIZEN}

MOVES: dict[CaseMove, Rule] = {
    CaseMove.SORT: Rule(OPEN, None, Whose.ANY_PARTY),
    CaseMove.CLAIM: Rule(_UNTAKEN | {CaseState.IN_PROCESS}, CaseState.IN_PROCESS, Whose.WORKING),
    CaseMove.RELEASE: Rule(frozenset({CaseState.IN_PROCESS}), CaseState.REGISTERED, Whose.WORKING),
    CaseMove.FORWARD: Rule(_UNTAKEN | {CaseState.IN_PROCESS}, CaseState.FORWARDED, Whose.WORKING),
    CaseMove.RECALL: Rule(frozenset({CaseState.FORWARDED}), CaseState.REGISTERED, Whose.SENDING),
    CaseMove.ACCEPT: Rule(frozenset({CaseState.FORWARDED}), CaseState.IN_PROCESS, Whose.RECEIVING),
    CaseMove.RETURN: Rule(frozenset({CaseState.FORWARDED}), CaseState.REGISTERED, Whose.RECEIVING),
    CaseMove.REPORT: Rule(frozenset({CaseState.IN_PROCESS}), CaseState.REPORTED, Whose.WORKING),
    CaseMove.WITHDRAW_REPORT: Rule(
        frozenset({CaseState.REPORTED}), CaseState.IN_PROCESS, Whose.WORKING
    ),
    CaseMove.OBJECT: Rule(
        frozenset({CaseState.REPORTED}), CaseState.IN_PROCESS, Whose.HOME, SPEAKERS
    ),
    CaseMove.CLOSE: Rule(
        frozenset({CaseState.REPORTED}), CaseState.CLOSED_RESOLVED, Whose.HOME, SPEAKERS
    ),
    CaseMove.REOPEN: Rule(CLOSED, CaseState.REOPENED, Whose.HOME),
    CaseMove.ASK_CITIZEN: Rule(
        frozenset({CaseState.IN_PROCESS}), CaseState.WAITING_CITIZEN, Whose.WORKING_OR_HOME
    ),
    # Never to a closed state: silence settles nothing.
    CaseMove.RESUME: Rule(
        frozenset({CaseState.WAITING_CITIZEN}), CaseState.IN_PROCESS, Whose.WORKING_OR_HOME
    ),
    CaseMove.INTERIM: Rule(OPEN, None, Whose.HOME, NODALS),
    CaseMove.CLOSE_OTHER: Rule(OPEN, CaseState.CLOSED_OTHER, Whose.HOME, NODALS),
    CaseMove.MERGE: Rule(_MERGEABLE, CaseState.MERGED, Whose.HOME, NODALS),
    CaseMove.UNMERGE: Rule(frozenset({CaseState.MERGED}), CaseState.REGISTERED, Whose.HOME),
    CaseMove.TAKE_IN: Rule(OPEN, None, Whose.HOME, NODALS),
    CaseMove.LET_GO: Rule(_ALL, None, Whose.HOME),
    CaseMove.ANSWERED_TOO: Rule(frozenset({CaseState.MERGED}), None, Whose.HOME, SPEAKERS),
    CaseMove.PLACE: Rule(
        _UNTAKEN | {CaseState.IN_PROCESS}, CaseState.FORWARDED, Whose.ANYONE, PLACERS
    ),
    # What takes the place of a slip's arrival where nobody works with this program.
    CaseMove.LETTER: Rule(frozenset({CaseState.FORWARDED}), None, Whose.SENDING),
    CaseMove.FLAG: Rule(OPEN, None, Whose.ANY_PARTY),
    CaseMove.CONTINUE: Rule(CLOSED, None, Whose.HOME),
    CaseMove.CHECK_PASS: Rule(
        frozenset({CaseState.CLOSED_RESOLVED}), None, Whose.HOME, SUPERVISORS
    ),
    CaseMove.CHECK_BACK: Rule(
        frozenset({CaseState.CLOSED_RESOLVED}), CaseState.REOPENED, Whose.HOME, SUPERVISORS
    ),
    CaseMove.NOTE: Rule(_ALL, None, Whose.ANY_PARTY),
    # A citizen may answer any office that had the case.
    CaseMove.CITIZEN_WROTE: Rule(_ALL, None, Whose.ANY_PARTY),
    CaseMove.CITIZEN_READ: Rule(_ALL, None, Whose.ANY_PARTY),
    # A citizen's private numbers: for those who act on the case, whatever its state.
    CaseMove.NUMBERS_SHOWN: Rule(_ALL, None, Whose.WORKING),
    CaseMove.WORDS_QUEUED: Rule(_ALL, None, Whose.HOME, SPEAKERS),
    CaseMove.WORDS_CANCELLED: Rule(_ALL, None, Whose.HOME, SPEAKERS),
    CaseMove.WORDS_SENT: Rule(_ALL, None, Whose.HOME),
    CaseMove.WORDS_REFUSED: Rule(_ALL, None, Whose.HOME),
    CaseMove.WORDS_IN_DOUBT: Rule(_ALL, None, Whose.HOME),
    CaseMove.SOURCE_GONE: Rule(_ALL, None, Whose.HOME),
}

# What an officer may be offered on a case page; the others follow from deliveries and intake.
OFFICER_MOVES = (
    CaseMove.CLAIM,
    CaseMove.RELEASE,
    CaseMove.FORWARD,
    CaseMove.RECALL,
    CaseMove.ACCEPT,
    CaseMove.RETURN,
    CaseMove.REPORT,
    CaseMove.WITHDRAW_REPORT,
    CaseMove.OBJECT,
    CaseMove.CLOSE,
    CaseMove.REOPEN,
    CaseMove.ASK_CITIZEN,
    CaseMove.RESUME,
    CaseMove.INTERIM,
    CaseMove.CLOSE_OTHER,
    CaseMove.MERGE,
    CaseMove.UNMERGE,
    CaseMove.PLACE,
    CaseMove.LETTER,
    CaseMove.FLAG,
    CaseMove.CONTINUE,
    CaseMove.CHECK_PASS,
    CaseMove.CHECK_BACK,
    CaseMove.SORT,
    CaseMove.NOTE,
    CaseMove.WORDS_QUEUED,
)
# What may still happen while a closing answer is on its way: it is closed, or the answer fails.
AMID_ANSWER = frozenset({CaseMove.CLOSE, CaseMove.CLOSE_OTHER, CaseMove.ANSWERED_TOO})
# What follows from the clock, from X, or from words that are out: the program writes it, in its own
# name or in that of the officer whose words they are.
FOLLOWING = AMID_ANSWER | {
    CaseMove.RESUME,
    CaseMove.CITIZEN_WROTE,
    CaseMove.WORDS_SENT,
    CaseMove.WORDS_REFUSED,
    CaseMove.WORDS_IN_DOUBT,
    CaseMove.SOURCE_GONE,
}
ASKS_AT_MOST = 2


class OtherReason(StrEnum):
    """Why a case is closed without anything done (PRODUCT 3.3). "Not ours" is none of them."""

    SUB_JUDICE = "sub_judice"
    RTI = "rti"
    OTHER_GOVERNMENT = "other_government"
    POLICY_DEMAND = "policy_demand"
    ABUSE_ONLY = "abuse_only"
    NO_DETAILS = "no_details"
    WITHDRAWN = "withdrawn"
    MERGED = "merged"


# The citizen is told where to turn: the office that has it, or the code of the other case.
NEEDS_POINTER = frozenset({OtherReason.OTHER_GOVERNMENT, OtherReason.MERGED})


class Flag(StrEnum):
    """Marks on a case that are no states (PRODUCT 3.2)."""

    CRITICAL = "critical"
    SUB_JUDICE = "sub_judice"
    PRESS = "press"


@dataclass(frozen=True, slots=True)
class Case:
    """What an office owes a citizen.

    `home_office_id` is the office the citizen addressed, `account_id` the account that speaks to
    the end, `working_office_id` the office that acts. While FORWARDED the case still works at its
    sender and `desk_office_id` is the receiver; a case that came back twice lies on the State
    cell's desk. `desk_since_at` and `desk_due_at` are that desk's own timer, which never moves the
    overall `due_at`. `source_at` is the post's own time: the clock starts there, not at
    registration; once reopened it starts at `reopened_at`. `holder_id` is the officer who has it
    in hand. `answer_delivery_id` is a closing answer on its way; with a `close_reason` (a value of
    OtherReason) it closes the case for that reason, else as settled.

    `is_by_letter`: it went to an office that is not on the system, whose part is noted elsewhere.
    While WAITING_CITIZEN `asked` is the one thing asked, `waiting_until_at` when the case comes
    back by itself, and `waiting_due_at` the due date without the pause (None where that had
    passed before); `waited_seconds` is what earlier pauses used. `due_before_interim_at` is the
    date promised before the last interim reply. `replied_at` is when the citizen last wrote, None
    where not since the last closing. `photo` is the proof on file: a kept file's key or a link.
    Of a master case `me_too` counts its children and `own_due_at` is its date without them; of a
    child `master_case_id` is the master and its own dates stay. `linked_case_id` is the earlier
    case that this one continues.
    """

    id: int
    version: int
    code: str
    office_number: int
    serial: int
    state: CaseState
    home_office_id: int
    working_office_id: int
    desk_office_id: int
    account_id: int
    holder_id: int | None
    topic: str
    district: str
    place: str
    summary: str
    is_critical: bool
    source_mention_id: int
    source_post_id: str
    complainant_id: str
    complainant_username: str
    conversation_id: str
    source_at: datetime
    registered_at: datetime
    due_at: datetime
    desk_since_at: datetime
    desk_due_at: datetime | None
    bounces: int
    reopened: int
    report: str
    reported_at: datetime | None
    answer_delivery_id: int | None
    answer_post_id: str
    closed_at: datetime | None
    reopen_until_at: datetime | None
    citizen_wrote_at: datetime | None
    source_gone_at: datetime | None
    master_case_id: int | None
    igrs_no: str
    cpgrams_no: str
    reopened_at: datetime | None
    is_sub_judice: bool
    is_press: bool
    is_by_letter: bool
    first_reply_at: datetime | None
    asks: int
    asked: str
    waiting_since_at: datetime | None
    waiting_until_at: datetime | None
    waiting_due_at: datetime | None
    waited_seconds: int
    interims: int
    due_before_interim_at: datetime | None
    close_reason: str
    close_pointer: str
    closer_id: int | None
    photo: str
    replied_at: datetime | None
    checked_at: datetime | None
    checker_id: int | None
    me_too: int
    own_due_at: datetime | None
    linked_case_id: int | None
    changed_at: datetime

    @property
    def clock_start_at(self) -> datetime:
        """Where the overall clock started: the post's time, or the last reopening."""
        return self.reopened_at or self.source_at

    @property
    def is_for_state_cell(self) -> bool:
        """Whether two offices have sent it back, so that only the State cell sends it on."""
        return self.bounces >= RETURNS_BEFORE_STATE_CELL

    @property
    def is_in_reopen_window(self) -> bool:
        """Whether the citizen replied within the window that the closing opened."""
        until, replied = self.reopen_until_at, self.replied_at
        return until is not None and replied is not None and replied <= until


def may_make(case: Case, move: CaseMove, officer: Officer) -> bool:
    """Whether `check_move` would let the officer do it."""
    try:
        check_move(case, move, officer)
    except Refused:
        return False
    return True


def check_move(case: Case, move: CaseMove, officer: Officer) -> CaseState:
    """Where a move by an officer leads.

    Raises Refused: "case.move" (not from this state), "case.not_yours" (another office's),
    "case.role" (the role may not), "case.held" (a colleague has it in hand),
    "case.being_answered" (a closing answer is on its way), and what the move itself needs:
    "forward.state_cell_places", "return.placed", "place.not_needed", "letter.on_system",
    "ask.nodal", "ask.twice", "interim.supervisor", "merge.has_children", "reopen.no_reply",
    "reopen.window_over", "continue.in_window".
    """
    rule = MOVES[move]
    if case.state not in rule.sources:
        raise Refused("case.move", code=case.code, state=case.state.value, move=move.value)
    if rule.whose is not Whose.ANYONE and officer.office_id not in _offices(case, rule.whose):
        raise Refused("case.not_yours", code=case.code, move=move.value)
    is_stray = officer.role in TRAINING_ROLES and case.office_number < FIRST_TRAINING_OFFICE
    if officer.role not in rule.roles or is_stray:
        raise Refused("case.role", code=case.code, move=move.value, role=officer.role.value)
    is_change = rule.target is not None or move is CaseMove.INTERIM
    if case.answer_delivery_id and is_change and move not in AMID_ANSWER:
        raise Refused("case.being_answered", code=case.code)
    check = _PARTICULARS.get(move)
    if check is not None:
        check(case, officer)
    return rule.target or case.state


def _offices(case: Case, whose: Whose) -> frozenset[int]:
    home, working, desk = case.home_office_id, case.working_office_id, case.desk_office_id
    if whose is Whose.HOME:
        return frozenset({home})
    if whose is Whose.SENDING:
        return frozenset({working})
    if whose is Whose.WORKING:
        return frozenset({working, home}) if case.is_by_letter else frozenset({working})
    if whose is Whose.WORKING_OR_HOME:
        return frozenset({working, home})
    if whose is Whose.RECEIVING:
        return frozenset({desk, working}) if case.is_by_letter else frozenset({desk})
    return frozenset({home, working, desk})


def _check_claim(case: Case, officer: Officer) -> None:
    if case.holder_id is None:
        return
    # A reopened case waits for the senior it was given to; whoever is above may take it too.
    is_given = case.state is CaseState.REOPENED and (
        case.holder_id == officer.id or officer.role in NODALS
    )
    if not is_given:
        raise Refused("case.held", code=case.code, holder_id=case.holder_id)


def _check_release(case: Case, officer: Officer) -> None:
    is_held_by_other = case.holder_id not in {None, officer.id}
    if is_held_by_other or case.working_office_id != case.home_office_id:
        raise Refused("case.held", code=case.code, holder_id=case.holder_id)


def _check_forward(case: Case, _officer: Officer) -> None:
    if case.is_for_state_cell:
        raise Refused("forward.state_cell_places", code=case.code, returns=case.bounces)


def _check_placed(case: Case, _officer: Officer) -> None:
    # What the State cell has placed stays placed; it would go round for ever.
    if case.is_for_state_cell:
        raise Refused("return.placed", code=case.code)


def _check_place(case: Case, _officer: Officer) -> None:
    if not case.is_for_state_cell:
        raise Refused("place.not_needed", code=case.code, returns=case.bounces)


def _check_letter(case: Case, _officer: Officer) -> None:
    if not case.is_by_letter:
        raise Refused("letter.on_system", code=case.code)


def _check_ask(case: Case, officer: Officer) -> None:
    if case.asks >= ASKS_AT_MOST:
        raise Refused("ask.twice", code=case.code)
    if case.asks and officer.role not in NODALS:
        raise Refused("ask.nodal", code=case.code)


def _check_interim(case: Case, officer: Officer) -> None:
    if case.interims and officer.role not in SUPERVISORS:
        raise Refused("interim.supervisor", code=case.code)


def _check_merge(case: Case, _officer: Officer) -> None:
    if case.me_too:
        raise Refused("merge.has_children", code=case.code, children=case.me_too)


def _check_reopen(case: Case, officer: Officer) -> None:
    if officer.role in SUPERVISORS:
        return
    if case.replied_at is None:
        raise Refused("reopen.no_reply", code=case.code)
    if not case.is_in_reopen_window:
        raise Refused("reopen.window_over", code=case.code)


def _check_continue(case: Case, _officer: Officer) -> None:
    if case.replied_at is None:
        raise Refused("reopen.no_reply", code=case.code)
    if case.is_in_reopen_window:
        raise Refused("continue.in_window", code=case.code)


_PARTICULARS: Mapping[CaseMove, Callable[[Case, Officer], None]] = {
    CaseMove.CLAIM: _check_claim,
    CaseMove.RELEASE: _check_release,
    CaseMove.FORWARD: _check_forward,
    CaseMove.RETURN: _check_placed,
    CaseMove.RECALL: _check_placed,
    CaseMove.PLACE: _check_place,
    CaseMove.LETTER: _check_letter,
    CaseMove.ASK_CITIZEN: _check_ask,
    CaseMove.INTERIM: _check_interim,
    CaseMove.MERGE: _check_merge,
    CaseMove.REOPEN: _check_reopen,
    CaseMove.CONTINUE: _check_continue,
}


def allowed_moves(case: Case, officer: Officer) -> frozenset[CaseMove]:
    """The moves a page may offer this officer now."""
    return frozenset(move for move in OFFICER_MOVES if may_make(case, move, officer))
