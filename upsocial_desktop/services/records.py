"""What lists and pages read: rows, filters and pages, made for looking at, never written back."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.case import Case, CaseMove, CaseState
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.critical import CriticalWords, Helpline
from upsocial_desktop.domain.deadline import Lateness
from upsocial_desktop.domain.delivery import Delivery
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.forward_slip import Slip, SlipAlarm
from upsocial_desktop.domain.history import Field, HistoryLine
from upsocial_desktop.domain.holiday_run import HolidayRun
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
    is_critical: bool = False


@dataclass(frozen=True, slots=True)
class Ringing:
    """A mention that rings, the words that made it ring, and whom to call.

    `helplines` is empty with `trouble` set where the office's own file of numbers is broken.
    """

    mention: Mention
    words: tuple[CriticalWords, ...]
    helplines: tuple[Helpline, ...]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class NearCase:
    """An open case near a moment, with the words it was registered from ("" once they are gone)."""

    id: int
    version: int
    code: str
    state: CaseState
    topic: str
    district: str
    place: str
    summary: str
    source_at: datetime
    me_too: int
    master_case_id: int | None
    text: str


@dataclass(frozen=True, slots=True)
class NearMention:
    """An undecided mention near a moment."""

    id: int
    version: int
    author_username: str
    text: str
    created_at: datetime


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
    LATE_THERE = "late_there"
    CITIZEN_WROTE = "citizen_wrote"
    WAITING = "waiting"
    TO_PLACE = "to_place"
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

    `now` draws the bounds of DUE_SOON (due within three days and not past), OVERDUE (past) and
    LATE_THERE (sent on and not accepted in time); `words` narrows by code (its last five digits
    too), summary, place and complainant. `topic` and `district` ("" for any) are keys,
    `desk_office_id` is the office on whose desk it lies.
    """

    office_id: int
    now: datetime
    view: CaseView = CaseView.OPEN
    officer_id: int | None = None
    words: str = ""
    order: CaseOrder = CaseOrder.NEWEST
    topic: str = ""
    district: str = ""
    state: CaseState | None = None
    desk_office_id: int | None = None


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case in a list. `desk_office_name` is the office whose desk it lies on (English),
    `desk_office_hi` the same in Hindi, where it has a name there.
    """

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
    reopened_at: datetime | None = None
    me_too: int = 0
    desk_office_hi: str = ""


class HitKind(StrEnum):
    """What a search found."""

    CASE = "case"
    MENTION = "mention"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that a search found, and where the words stand in it.

    `id` is the case's, the mention's or the line's own; `case_id` the case it belongs to, None for
    a mention of no case. `place` is "summary", "place", "complainant", "code", "post", "author",
    or the move whose words these are; the words stand in `text` from `start` to `end` (code
    points; both 0 where it is the code that was found).
    """

    kind: HitKind
    id: int
    case_id: int | None
    code: str
    at: datetime
    place: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The newest hits, newest first; `total` is the least number of them where it `is_capped`."""

    hits: tuple[Hit, ...]
    total: int
    is_capped: bool


@dataclass(frozen=True, slots=True)
class SpokenPost:
    """A post of any account of the State, planned or gone; `draft_id` 0 where it has none."""

    draft_id: int
    account_id: int
    account_username: str
    office_id: int
    text: str
    at: datetime


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
    officer_id: int = 0
    handed_in_at: datetime | None = None
    approver_name: str = ""
    remarks: str = ""
    grace_minutes: int | None = None


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
    """Everything the reader shows of one mention.

    Private numbers in the words are masked; `hidden_numbers` says how many, `may_show_numbers`
    whether this officer may have them shown.
    """

    mention: Mention
    account: Account
    thread: tuple[ThreadItem, ...]
    case_code: str
    suggested_case_code: str
    hidden_numbers: int = 0
    may_show_numbers: bool = False


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
class OtherCase:
    """Another case that the same X user brought; of the citizen nothing else is put together."""

    id: int
    code: str
    state: CaseState
    topic: str
    source_at: datetime
    due_at: datetime
    closed_at: datetime | None


@dataclass(frozen=True, slots=True)
class CasePage:
    """Everything the case page shows; the moves it may offer are already decided.

    Private numbers in citizens' words are masked; `hidden_numbers` says how many,
    `may_show_numbers` whether this officer may have them shown.
    """

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
    offices: Mapping[int, Office] = field(default_factory=dict)
    others_here: tuple[Presence, ...] = ()
    # How the way to another office stands, what was reported, and the cases this one goes with.
    slip_alarm: SlipAlarm = SlipAlarm.NONE
    report: Report | None = None
    children: tuple[Case, ...] = ()
    master: Case | None = None
    linked: Case | None = None
    first_reply: Lateness = Lateness.STOPPED
    is_interim_due: bool = False
    reposts: int = 0
    holidays: tuple[date, ...] = ()
    other_cases: tuple[OtherCase, ...] = ()
    hidden_numbers: int = 0
    may_show_numbers: bool = False


@dataclass(frozen=True, slots=True)
class Today:
    """The counts of the strip and the view list.

    `closed_days` are those without work among today and the next three days; `run_ahead` is a long
    run of them in the coming week, `due_in_run` the open cases that fall due in it.
    """

    mentions: Mapping[MentionView, int]
    unread: int
    cases: Mapping[CaseView, int]
    next_post_at: datetime | None
    last_fetch_at: datetime | None
    fetch_trouble: str
    in_doubt: int
    refused: int
    closed_days: tuple[date, ...] = ()
    run_ahead: HolidayRun | None = None
    due_in_run: int = 0
    # Posts to approve, and posts that were held or missed: what the page of approvals shows.
    posts_to_decide: int = 0


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
