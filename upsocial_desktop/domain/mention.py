"""A post that names us: who, what, when, what it answers; and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from upsocial_desktop.domain.critical import Alarm

# Twitter's snowflake epoch, in milliseconds: time of a post id is (id >> 22) + this.
SNOWFLAKE_EPOCH_MS = 1_288_834_974_657


@dataclass(frozen=True, slots=True)
class Post:
    """A post as X gave it, in neither of X's dialects: ids are strings, text is unescaped.

    `first_id` is the first id of its edit history: each edit of a post has a new id.
    `named` are the usernames it mentions, lower case. Empty strings stand for "none".
    """

    id: str
    author_id: str
    author_username: str
    author_name: str
    text: str
    created_at: datetime
    conversation_id: str = ""
    replied_to_id: str = ""
    quoted_id: str = ""
    reposted_id: str = ""
    first_id: str = ""
    lang: str = ""
    named: tuple[str, ...] = ()
    media_alt: tuple[str, ...] = ()
    # Only read for our own posts, to recognise what went out: t.co links expanded.
    expanded_text: str = ""


class Standing(StrEnum):
    """What became of a mention."""

    NEW = "new"
    ATTACHED = "attached"
    ASIDE = "aside"
    DUPLICATE = "duplicate"


class Aside(StrEnum):
    """Why a mention opens no case."""

    OWN_POST = "own_post"
    REPOST = "repost"
    QUERY = "query"
    PRAISE = "praise"
    NEWS = "news"
    CAMPAIGN = "campaign"
    ABUSE = "abuse"
    SPAM = "spam"
    OTHER_STATE = "other_state"


# What only the program may decide; an officer chooses among the others.
AUTOMATIC_ASIDES = frozenset({Aside.OWN_POST, Aside.REPOST})


class Doubt(StrEnum):
    """Why an officer has to look before a mention joins the case it seems to belong to."""

    NONE = ""
    OTHER_AUTHOR = "other_author"
    CHECK_DIGIT = "check_digit"
    UNKNOWN_CODE = "unknown_code"
    IN_THREAD = "in_thread"
    QUOTES = "quotes"


@dataclass(frozen=True, slots=True)
class Mention:
    """A post taken in for one account, and its standing.

    `case_id` is the case it is attached to; `suggested_case_id` with `doubt` is the case it may
    belong to, for an officer to confirm. `gone_at` is when X no longer had the post. `dangers` are
    what its critical words speak of, separated by blanks, and `alarm` what became of them;
    `is_critical` until somebody says that the alarm is a false one.
    """

    id: int
    version: int
    account_id: int
    office_id: int
    post: Post
    standing: Standing
    aside: Aside | None
    case_id: int | None
    suggested_case_id: int | None
    doubt: Doubt
    is_read: bool
    taken_in_at: datetime
    gone_at: datetime | None
    is_critical: bool = False
    dangers: str = ""
    alarm: Alarm = Alarm.NONE


@dataclass(frozen=True, slots=True)
class KnownCase:
    """As much of a case as deciding about a mention needs."""

    case_id: int
    code: str
    complainant_id: str
    conversation_id: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the office knows when a post arrives: its own ids, and the cases it may belong to."""

    own_user_ids: frozenset[str] = frozenset()
    cases_by_conversation: Mapping[str, KnownCase] = field(default_factory=dict)
    cases_by_code: Mapping[str, KnownCase] = field(default_factory=dict)
    cases_by_quoted: Mapping[str, KnownCase] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """What to do with a post that arrived."""

    standing: Standing
    aside: Aside | None = None
    case_id: int | None = None
    suggested_case_id: int | None = None
    doubt: Doubt = Doubt.NONE
    dangers: str = ""


@dataclass(frozen=True, slots=True)
class CodeInText:
    """A complaint code found in a post; `code` is empty where its check digit is wrong."""

    written: str
    code: str


def decide(post: Post, codes: tuple[CodeInText, ...], known: Known) -> Decision:
    """What becomes of a post, in the order in which certainty falls.

    Own posts and reposts never open a case (the faults that made other desks unusable: every
    repost a ticket, every own answer a ticket). A code, the thread, or a quoted post of a case (the
    citizen's or ours) joins its case only if the author is the complainant; anything less certain
    is a suggestion that an officer confirms.
    """
    if post.author_id in known.own_user_ids:
        return Decision(Standing.ASIDE, Aside.OWN_POST)
    if post.reposted_id:
        return Decision(Standing.ASIDE, Aside.REPOST)
    named = _by_code(post, codes, known)
    if named is not None and named.standing is Standing.ATTACHED:
        return named
    near = [
        (case, doubt)
        for case, doubt in (
            (known.cases_by_conversation.get(post.conversation_id), Doubt.IN_THREAD),
            (known.cases_by_quoted.get(post.quoted_id), Doubt.QUOTES),
        )
        if case is not None
    ]
    for case, _ in near:
        if case.complainant_id == post.author_id:
            return Decision(Standing.ATTACHED, case_id=case.case_id)
    if named is not None:
        return named
    if near:
        case, doubt = near[0]
        return Decision(Standing.NEW, suggested_case_id=case.case_id, doubt=doubt)
    return Decision(Standing.NEW)


def _by_code(post: Post, codes: tuple[CodeInText, ...], known: Known) -> Decision | None:
    doubtful: Decision | None = None
    for found in codes:
        case = known.cases_by_code.get(found.code) if found.code else None
        if case is not None and case.complainant_id == post.author_id:
            return Decision(Standing.ATTACHED, case_id=case.case_id)
        if doubtful is None:
            doubtful = _doubt_about(found, case)
    return doubtful


def _doubt_about(found: CodeInText, case: KnownCase | None) -> Decision:
    if case is not None:
        return Decision(Standing.NEW, suggested_case_id=case.case_id, doubt=Doubt.OTHER_AUTHOR)
    doubt = Doubt.UNKNOWN_CODE if found.code else Doubt.CHECK_DIGIT
    return Decision(Standing.NEW, doubt=doubt)


def id_order(post_id: str) -> tuple[int, str]:
    """A sort key that puts X's ids in numerical order although they are text."""
    return (len(post_id), post_id)


def id_at(moment: datetime) -> str:
    """The lowest post id that X could have given at a moment (X's snowflake layout)."""
    ms = int(moment.timestamp() * 1000) - SNOWFLAKE_EPOCH_MS
    return str(max(ms, 0) << 22)


def time_of_id(post_id: str) -> datetime:
    """When X gave a post its id (X's snowflake layout), in UTC."""
    ms = (int(post_id) >> 22) + SNOWFLAKE_EPOCH_MS
    return datetime.fromtimestamp(0, UTC) + timedelta(milliseconds=ms)
