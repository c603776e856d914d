"""What a scripted day is made of: its people and the things they will do."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from upsocial_desktop.practice.timeline.posts import SubscriptionType, VerifiedType
from upsocial_desktop.practice.timeline.rulebook import Plan


class Action(Enum):
    """What somebody does; FAULT is done by nobody: the pretend X itself goes wrong."""

    POSTS = "posts"
    REPLIES = "replies"
    QUOTES = "quotes"
    REPOSTS = "reposts"
    DELETES = "deletes"
    EDITS = "edits"
    LIKES = "likes"
    PROTECTS = "protects"
    UNPROTECTS = "unprotects"
    VANISHES = "vanishes"
    RETURNS = "returns"
    RENAMES = "renames"
    BLOCKS = "blocks"
    UNBLOCKS = "unblocks"
    FOLLOWS = "follows"
    UNFOLLOWS = "unfollows"
    FAULT = "fault"


SAYING = frozenset({Action.POSTS, Action.REPLIES, Action.QUOTES, Action.EDITS})
AIMED = frozenset(
    {
        Action.REPLIES,
        Action.QUOTES,
        Action.REPOSTS,
        Action.DELETES,
        Action.EDITS,
        Action.LIKES,
    }
)
NAMING = frozenset(
    {Action.RENAMES, Action.BLOCKS, Action.UNBLOCKS, Action.FOLLOWS, Action.UNFOLLOWS}
)


class Kind(Enum):
    """What a post is in the trainer's eye; X itself never learns it."""

    COMPLAINT = "complaint"
    QUESTION = "question"
    PRAISE = "praise"
    NEWS = "news"
    CAMPAIGN = "campaign"
    ABUSE = "abuse"
    FOLLOW_UP = "follow-up"
    OWN = "own"
    REPOST = "repost"
    OTHER = "other"


@dataclass(frozen=True)
class Person:
    """Somebody with a handle: a citizen, or an account of a training office."""

    username: str
    name: str
    place: str = ""
    about: str = ""
    office: str = ""
    subscription_type: SubscriptionType = "None"
    verified_type: VerifiedType = "none"
    is_protected: bool = False

    @property
    def is_premium(self) -> bool:
        """Whether the person may write long posts."""
        return self.subscription_type != "None"

    @property
    def is_account(self) -> bool:
        """Whether a training office speaks through this handle."""
        return bool(self.office)


@dataclass(frozen=True)
class At:
    """A fixed moment, counted from the opening of the day."""

    offset: timedelta


@dataclass(frozen=True)
class AfterAnswer:
    """A moment counted from the answer an office gives in the thread of a labelled post."""

    office: str
    label: str
    delay: timedelta


@dataclass(frozen=True)
class FaultOrder:
    """A fault as a script orders it: kind, endpoint (`*` for all), how often, how long.

    `times` is None for "until lifted"; `seconds` are real ones, as in the trainer's own faults.
    """

    kind: str
    endpoint: str = "*"
    times: int | None = 1
    seconds: float = 30.0


@dataclass(frozen=True)
class Event:
    """One thing that will happen, and the line of the scenario that says so.

    `target` is the label of a post; `handle` whom it concerns, or the new handle of who renames.
    """

    line: int
    when: At | AfterAnswer
    actor: str
    action: Action
    target: str = ""
    text: str = ""
    kind: Kind = Kind.OTHER
    label: str = ""
    late: timedelta = timedelta(0)
    jitter_seconds: int = 0
    photos: int = 0
    handle: str = ""
    fault: FaultOrder | None = None

    @property
    def needs_code(self) -> bool:
        """Whether the words quote the case code that the office has given."""
        return "{code" in self.text


@dataclass(frozen=True)
class Scenario:
    """A scripted day as its trainer wrote it."""

    name: str
    people: tuple[Person, ...]
    events: tuple[Event, ...]
    plan: Plan = "self-serve"
    paper_opening: datetime | None = None

    def accounts(self) -> tuple[Person, ...]:
        """Return the accounts of the training offices, in the order they were written."""
        return tuple(person for person in self.people if person.is_account)
