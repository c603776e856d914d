"""A complaint case, its states, and the table of allowed moves."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.officer import CASE_WORKERS, SPEAKERS, SUPERVISORS, Officer, Role


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
    NOTE = "note"
    CITIZEN_WROTE = "citizen_wrote"
    CITIZEN_READ = "citizen_read"
    WORDS_QUEUED = "words_queued"
    WORDS_CANCELLED = "words_cancelled"
    WORDS_SENT = "words_sent"
    WORDS_REFUSED = "words_refused"
    WORDS_IN_DOUBT = "words_in_doubt"
    SOURCE_GONE = "source_gone"


# What may have happened unseen without making an officer's wish stale: words that he knew to be
# on their way have arrived, a colleague has read. Whatever a person decided or wrote is not here.
UNREMARKABLE = frozenset({CaseMove.WORDS_SENT, CaseMove.CITIZEN_READ, CaseMove.SOURCE_GONE})


class Whose(StrEnum):
    """Whose office may make a move."""

    HOME = "home"
    WORKING = "working"
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
    CaseMove.REOPEN: Rule(CLOSED, CaseState.REOPENED, Whose.HOME, CASE_WORKERS | SUPERVISORS),
    CaseMove.NOTE: Rule(_ALL, None, Whose.ANY_PARTY),
    CaseMove.CITIZEN_WROTE: Rule(_ALL, None, Whose.HOME),
    CaseMove.CITIZEN_READ: Rule(_ALL, None, Whose.ANY_PARTY),
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
    CaseMove.SORT,
    CaseMove.NOTE,
    CaseMove.WORDS_QUEUED,
)


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
    sender and `desk_office_id` is the receiver; `desk_since_at` and `desk_due_at` are that desk's
    own timer, which never moves the overall `due_at`. `source_at` is the post's own time: the
    clock starts there, not at registration. `holder_id` is the officer who has it in hand.
    `answer_delivery_id` is a closing answer on its way.
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
    changed_at: datetime


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
    "case.role" (the role may not), "case.held" (a colleague has it in hand) and
    "case.being_answered" (a closing answer is on its way).
    """
    rule = MOVES[move]
    if case.state not in rule.sources:
        raise Refused("case.move", code=case.code, state=case.state.value, move=move.value)
    if officer.office_id not in _offices(case, rule.whose):
        raise Refused("case.not_yours", code=case.code, move=move.value)
    if officer.role not in rule.roles:
        raise Refused("case.role", code=case.code, move=move.value, role=officer.role.value)
    _check_particulars(case, move, officer)
    return rule.target or case.state


def _offices(case: Case, whose: Whose) -> frozenset[int]:
    if whose is Whose.HOME:
        return frozenset({case.home_office_id})
    if whose in {Whose.WORKING, Whose.SENDING}:
        return frozenset({case.working_office_id})
    if whose is Whose.RECEIVING:
        return frozenset({case.desk_office_id})
    return frozenset({case.home_office_id, case.working_office_id, case.desk_office_id})


def _check_particulars(case: Case, move: CaseMove, officer: Officer) -> None:
    is_held_by_other = case.holder_id not in {None, officer.id}
    if move is CaseMove.CLAIM and case.holder_id is not None:
        raise Refused("case.held", code=case.code, holder_id=case.holder_id)
    if move is CaseMove.RELEASE and (
        is_held_by_other or case.working_office_id != case.home_office_id
    ):
        raise Refused("case.held", code=case.code, holder_id=case.holder_id)
    if move in {CaseMove.OBJECT, CaseMove.WITHDRAW_REPORT} and case.answer_delivery_id:
        raise Refused("case.being_answered", code=case.code)


def allowed_moves(case: Case, officer: Officer) -> frozenset[CaseMove]:
    """The moves a page may offer this officer now."""
    return frozenset(move for move in OFFICER_MOVES if may_make(case, move, officer))
