"""What lists and pages read: rows, filters and pages, made for looking at, never written back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.case import Case, CaseMove, CaseState
from upsocial_desktop.domain.deadline import Lateness
from upsocial_desktop.domain.delivery import Delivery
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.forward_slip import Slip
from upsocial_desktop.domain.history import Field, HistoryLine
from upsocial_desktop.domain.mention import Aside, Doubt, Mention, Standing
from upsocial_desktop.domain.office import Office


class MentionView(StrEnum):
    """Saved looks at the mentions of an office."""

    TO_DECIDE = "to_decide"
    DOUBTFUL = "doubtful"
    ATTACHED = "attached"
    ASIDE = "aside"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class MentionFilter:
    """Which mentions; `up_to_id` hides what arrived later, so that no row moves unasked.

    `words` narrows by text, author and code while typing; `unread_only` by the read mark.
    Newest post first.
    """

    office_id: int
    view: MentionView = MentionView.TO_DECIDE
    words: str = ""
    up_to_id: int | None = None
    unread_only: bool = False


@dataclass(frozen=True, slots=True)
class MentionRow:
    """A mention in a list."""

    id: int
    version: int
    account_id: int
    account_username: str
    author_username: str
    author_name: str
    text: str
    created_at: datetime
    standing: Standing
    aside: Aside | None
    case_id: int | None
    case_code: str
    doubt: Doubt
    is_read: bool
    is_gone: bool


class CaseView(StrEnum):
    """Saved looks at the cases an office has a part in."""

    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    UNTAKEN = "untaken"
    MINE = "mine"
    IN_PROCESS = "in_process"
    RECEIVED = "received"
    FORWARDED = "forwarded"
    REPORTED = "reported"
    CITIZEN_WROTE = "citizen_wrote"
    OPEN = "open"
    CLOSED = "closed"
    ALL = "all"


class CaseOrder(StrEnum):
    """In which order cases stand."""

    NEWEST = "newest"
    DUE = "due"


@dataclass(frozen=True, slots=True)
class CaseFilter:
    """Which cases an office sees: those it is home, working or receiving office of.

    `now` draws the bounds of DUE_SOON (due within three days and not past) and OVERDUE (past);
    `words` narrows by code (its last five digits too), summary, place and complainant.
    """

    office_id: int
    now: datetime
    view: CaseView = CaseView.OPEN
    officer_id: int | None = None
    words: str = ""
    order: CaseOrder = CaseOrder.NEWEST


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list. `desk_office_name` is the office whose desk it lies on (English)."""

    id: int
    version: int
    code: str
    state: CaseState
    summary: str
    topic: str
    district: str
    complainant_username: str
    home_office_id: int
    working_office_id: int
    desk_office_id: int
    desk_office_name: str
    holder_id: int | None
    holder_name: str
    is_critical: bool
    has_citizen_written: bool
    is_being_answered: bool
    source_at: datetime
    due_at: datetime
    desk_due_at: datetime | None
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class DraftFilter:
    """Which posts of an office, between two moments (UTC, the second excluded), by due time."""

    office_id: int
    states: frozenset[DraftState] = frozenset()
    from_at: datetime | None = None
    to_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A post in a list or calendar."""

    id: int
    version: int
    state: DraftState
    text: str
    due_at: datetime
    account_id: int
    account_username: str
    officer_name: str
    x_post_id: str
    trouble: str
    trouble_detail: str


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that went wrong, for the incidents page; `detail` is redacted."""

    at: datetime
    room: str
    code: str
    where: str
    detail: str


@dataclass(frozen=True, slots=True)
class ThreadItem:
    """One post of a thread as the reader shows it; ours and the citizens' in order of time."""

    post_id: str
    author_username: str
    author_name: str
    text: str
    at: datetime
    is_ours: bool
    is_gone: bool


@dataclass(frozen=True, slots=True)
class MentionPage:
    """Everything the reader shows of one mention."""

    mention: Mention
    account: Account
    thread: tuple[ThreadItem, ...]
    case_code: str
    suggested_case_code: str


@dataclass(frozen=True, slots=True)
class ReplyOutlook:
    """Whether the speaking account can answer, and if not, why (an error code)."""

    may_reply: bool
    trouble: str
    parent_post_id: str
    limit: int


@dataclass(frozen=True, slots=True)
class Presence:
    """An officer who has a case open, and since when."""

    officer_id: int
    name: str
    since_at: datetime


@dataclass(frozen=True, slots=True)
class ForwardOutlook:
    """What to expect of an office before a case is forwarded to it.

    `last_accept_hours` is how long its last acceptance took (wall-clock hours), None if it has
    accepted nothing yet; `waiting` how many slips wait there now.
    """

    due_at: datetime
    last_accept_hours: float | None
    waiting: int


@dataclass(frozen=True, slots=True)
class CasePage:
    """Everything the case page shows; the moves it may offer are already decided."""

    case: Case
    home: Office
    working: Office
    desk: Office
    account: Account
    holder_name: str
    lateness: Lateness
    desk_lateness: Lateness
    history: tuple[HistoryLine, ...]
    slips: tuple[Slip, ...]
    thread: tuple[ThreadItem, ...]
    deliveries: tuple[Delivery, ...]
    allowed_moves: frozenset[CaseMove]
    reply: ReplyOutlook
    names: Mapping[int, str] = field(default_factory=dict)
    others_here: tuple[Presence, ...] = ()


@dataclass(frozen=True, slots=True)
class Today:
    """The counts of the strip and the view list."""

    mentions: Mapping[MentionView, int]
    unread: int
    cases: Mapping[CaseView, int]
    next_post_at: datetime | None
    last_fetch_at: datetime | None
    fetch_trouble: str
    in_doubt: int
    refused: int


class Verdict(StrEnum):
    """How serious a finding is."""

    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing `doctor` looked at: a dotted code, how it stands, and facts for the words."""

    code: str
    verdict: Verdict
    facts: tuple[tuple[str, Field], ...] = ()
