"""The doors: what a use case may ask of the database, X, the keyring, the clock and this PC."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple, Protocol
from uuid import uuid4

from upsocial_desktop.domain.account import Account, IntakeState
from upsocial_desktop.domain.achievement import Achievement
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.clash import PostMark
from upsocial_desktop.domain.critical import Helpline
from upsocial_desktop.domain.delivery import Delivery
from upsocial_desktop.domain.desk_wish import DeskWish, WishState
from upsocial_desktop.domain.draft import Draft, Writing
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.file_key import FileKey, short_name
from upsocial_desktop.domain.forward_slip import Slip
from upsocial_desktop.domain.history import Field, HistoryLine, Step, Subject
from upsocial_desktop.domain.hold import Hold
from upsocial_desktop.domain.language.gazetteer import Gazetteer
from upsocial_desktop.domain.mention import Decision, Known, Mention, Post
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.paper import Paper
from upsocial_desktop.domain.picture import Picture
from upsocial_desktop.domain.praise import PraiseWords
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.domain.template import Template
from upsocial_desktop.services.folders import Folders
from upsocial_desktop.services.ledger_records import AchievementFilter, AchievementRow, Scheme
from upsocial_desktop.services.people import PeopleAt, nobody_at
from upsocial_desktop.services.records import (
    CaseFilter,
    CaseRow,
    CaseView,
    DraftFilter,
    DraftRow,
    Finding,
    Incident,
    MentionFilter,
    MentionRow,
    MentionView,
    NearCase,
    NearMention,
    OtherCase,
    Presence,
    SearchPage,
    SpokenPost,
)
from upsocial_desktop.services.upkeep_records import Moved, Progress


@dataclass(frozen=True, slots=True)
class Arrival:
    """A post to store for an account, with what was decided about it."""

    post: Post
    decision: Decision


@dataclass(frozen=True, slots=True)
class Stored:
    """A mention that was new to the database."""

    mention_id: int
    arrival: Arrival


class NewLine(NamedTuple):
    """That a line of history was written, and about what."""

    id: int
    subject: Subject
    subject_id: int


class ReadTx(Protocol):
    """Reading inside one transaction. Every single-row read raises Refused("….unknown")."""

    def offices(self) -> Sequence[Office]: ...
    def office(self, office_id: int) -> Office: ...
    def officers(self, office_id: int | None = None) -> Sequence[Officer]: ...
    def officer(self, officer_id: int) -> Officer: ...
    def accounts(self, office_id: int | None = None) -> Sequence[Account]: ...
    def account(self, account_id: int) -> Account: ...
    def intake_state(self, account_id: int) -> IntakeState: ...
    def options(self, office_id: int) -> Mapping[str, str]: ...
    def cases_near(
        self, office_id: int, from_at: datetime, to_at: datetime, size: int
    ) -> Sequence[NearCase]:
        """Open cases of a home office whose post lies between two moments, the oldest first."""
        ...

    def mentions_near(
        self, office_id: int, from_at: datetime, to_at: datetime, size: int
    ) -> Sequence[NearMention]:
        """Undecided mentions of an office posted between two moments, the oldest first."""
        ...

    def templates(self, office_id: int) -> Sequence[Template]:
        """The templates an office changed or added, oldest first."""
        ...

    def template(self, template_id: int) -> Template: ...
    def achievement(self, achievement_id: int) -> Achievement: ...
    def achievements_beside(self, one: Achievement) -> Sequence[Achievement]:
        """The standing achievements of the same scheme, by either name, in the same district."""
        ...

    def count_achievements(self, where: AchievementFilter) -> int: ...
    def window_achievements(
        self, where: AchievementFilter, first: int, size: int
    ) -> Sequence[AchievementRow]: ...
    def schemes(self) -> Sequence[Scheme]:
        """The schemes of standing achievements of every office, those entered last first."""
        ...

    def ringing(self, office_id: int, size: int) -> Sequence[Mention]:
        """Mentions with critical words that nobody has heard yet, the longest waiting first."""
        ...

    def known(
        self,
        account: Account,
        conversation_ids: Sequence[str],
        codes: Sequence[str],
        quoted_ids: Sequence[str] = (),
    ) -> Known:
        """What deciding about a page needs, in a fixed number of queries.

        Conversations are looked up among this office's cases, codes among all cases, quoted posts
        among those taken in for the account and those it published; own user ids are those of
        every account of the database.
        """
        ...

    def mention(self, mention_id: int) -> Mention: ...
    def mentions_of_case(self, case_id: int) -> Sequence[Mention]: ...
    def count_reposts(self, case_id: int) -> int:
        """How many reposted a post of a case: they complain of the same without a case."""
        ...

    def conversation(self, account_id: int, conversation_id: str) -> Sequence[Mention]:
        """Every mention of a thread taken in for the account, oldest first."""
        ...

    def count_mentions(self, where: MentionFilter) -> int: ...
    def mention_counts(self, office_id: int) -> tuple[Mapping[MentionView, int], int]:
        """How many mentions each look has, and how many of those to decide are unread."""
        ...

    def mentions_cut_at(self, where: MentionFilter) -> int:
        """After how many hits a narrowed list ends although there are more; 0 where it is whole."""
        ...

    def window_mentions(
        self, where: MentionFilter, first: int, size: int
    ) -> Sequence[MentionRow]: ...
    def newest_mention_id(self, office_id: int) -> int:
        """The highest mention id of an office, 0 where there is none."""
        ...

    def post_ids_to_recheck(self, account_id: int, size: int) -> Sequence[str]:
        """Ids of posts with a mention not known to be gone, longest unchecked first."""
        ...

    def oldest_check_at(self, account_id: int) -> datetime | None:
        """When the post longest unchecked was last looked up; None where there is no post."""
        ...

    def mentions_of_posts(self, account_id: int, post_ids: Sequence[str]) -> Sequence[Mention]:
        """The mentions of some posts that are not known to be gone."""
        ...

    def cases_of_citizen(
        self, complainant_id: str, office_id: int, size: int
    ) -> Sequence[OtherCase]:
        """Cases one X user brought, in which an office has a part; newest first."""
        ...

    def last_recheck_at(self, account_id: int) -> datetime | None:
        """When posts of an account were last looked up to see whether they are still there."""
        ...

    def case(self, case_id: int) -> Case: ...
    def case_by_code(self, code: str) -> Case | None: ...
    def case_of_mention(self, mention_id: int) -> Case | None:
        """The case that was registered from a mention (not one the mention merely joined)."""
        ...

    def count_cases(self, where: CaseFilter) -> int: ...
    def case_counts(self, office_id: int, officer_id: int, now: datetime) -> Mapping[CaseView, int]:
        """How many cases each look of an office has; MINE are those the officer has in hand."""
        ...

    def cases_cut_at(self, where: CaseFilter) -> int:
        """After how many hits a narrowed list ends although there are more; 0 where it is whole."""
        ...

    def count_due(self, office_id: int, from_at: datetime, to_at: datetime) -> int:
        """How many open cases are due between two moments, the second excluded."""
        ...

    def window_cases(self, where: CaseFilter, first: int, size: int) -> Sequence[CaseRow]: ...
    def search(self, office_id: int, words: str, size: int) -> SearchPage:
        """The newest things an office may see that have all the words, of every kind."""
        ...

    def slips(self, case_id: int) -> Sequence[Slip]: ...
    def slips_to(self, office_id: int, size: int) -> Sequence[Slip]:
        """The slips last sent to an office, newest first."""
        ...

    def late_slips(self, now: datetime) -> Sequence[Slip]:
        """Slips that nobody accepted in their time, the longest waiting first."""
        ...

    def waiting_over(self, now: datetime) -> Sequence[Case]:
        """Cases that have waited for their citizen as long as they may."""
        ...

    def children_of(self, case_id: int) -> Sequence[Case]:
        """The cases merged into a master case, by id."""
        ...

    def closures(self, office_id: int, since_at: datetime, before_at: datetime) -> Sequence[Case]:
        """Cases of a home office closed between two moments (the second excluded), and those
        whose closure was looked at from the second moment on."""
        ...

    def presences(self, case_id: int, now: datetime) -> Sequence[Presence]:
        """Those who have a case open at a moment, the longest first."""
        ...

    def history(self, subject: Subject, subject_id: int) -> Sequence[HistoryLine]: ...

    def newest_line_id(self) -> int: ...
    def lines_since(self, office_id: int, line_id: int, size: int) -> Sequence[NewLine]:
        """Lines after one, about what an office has a part in, the oldest first."""
        ...

    def line_of(self, op_id: str) -> HistoryLine | None:
        """The line a wish has already become, so that doing it twice does nothing."""
        ...

    def draft(self, draft_id: int) -> Draft: ...
    def drafts(self, ids: Collection[int]) -> Mapping[int, Draft]: ...
    def count_drafts(self, where: DraftFilter) -> int: ...
    def window_drafts(self, where: DraftFilter, first: int, size: int) -> Sequence[DraftRow]: ...
    def all_drafts(self, where: DraftFilter) -> Sequence[DraftRow]: ...
    def draft_marks(self, where: DraftFilter) -> Sequence[PostMark]: ...
    def draft_rows(self, ids: Sequence[int]) -> Sequence[DraftRow]: ...
    def due_drafts(self, now: datetime) -> Sequence[Draft]:
        """Every planned draft whose minute has come, oldest first."""
        ...

    def illustrated(self, draft_ids: Collection[int]) -> frozenset[int]:
        """Those of the drafts that have pictures."""
        ...

    def holds(self) -> Sequence[Hold]:
        """Every hold that was ever declared, the newest first."""
        ...

    def hold(self, hold_id: int) -> Hold: ...
    def last_post_at(self, account_id: int) -> datetime | None:
        """When the newest post of the calendar was given to the outbox of an account."""
        ...

    def picture(self, key: str) -> bytes:
        """The bytes of a picture that was handed in. Raises Refused("picture.unknown")."""
        ...

    def spoken(self, from_at: datetime, size: int) -> Sequence[SpokenPost]:
        """Posts of every account of the State planned or gone since a moment, the latest first."""
        ...

    def delivery(self, delivery_id: int) -> Delivery: ...
    def deliveries_of_case(self, case_id: int) -> Sequence[Delivery]: ...
    def deliveries_of_draft(self, draft_id: int) -> Sequence[Delivery]:
        """What a post was handed over as: its parts, and those of earlier tries, oldest first."""
        ...

    def is_adopted(self, account_id: int, post_id: str) -> bool:
        """Whether a post on X is known as what a delivery became."""
        ...

    def deliveries_to_send(self, account_id: int, now: datetime) -> Sequence[Delivery]:
        """READY deliveries whose `not_before_at` has come, oldest first.

        A part of a thread is not among them before the part that it answers is out.
        """
        ...

    def deliveries_in_doubt(self, account_id: int) -> Sequence[Delivery]:
        """UNKNOWN deliveries, and SENDING ones (a crash left them so), oldest first."""
        ...

    def deliveries_waiting(self, office_id: int) -> Sequence[Delivery]:
        """Every READY, SENDING, UNKNOWN delivery of an office and those REFUSED, newest first."""
        ...

    def post_times(self, account_id: int, since: datetime) -> Sequence[datetime]:
        """When an account's words went or will go, from a moment on, in no order."""
        ...

    def incidents(self, size: int) -> Sequence[Incident]: ...


class WriteTx(ReadTx, Protocol):
    """Writing: few, general primitives. Nothing is seen by others until the block ends well."""

    def append(self, step: Step) -> HistoryLine:
        """Do one step: write its line of history and its subject's row together.

        A step whose `op_id` is already in the history changes nothing and answers the earlier
        line. Raises Refused("stale", version=…) when the subject is no longer at
        `expected_version`. The moves between offices also keep the case's slips.
        """
        ...

    def store_mentions(
        self, account: Account, arrivals: Sequence[Arrival], now: datetime
    ) -> Sequence[Stored]:
        """Store what is new among the arrivals, with its first line of history.

        A post id already stored for the account changes nothing.
        """
        ...

    def mint(self, office_id: int) -> int:
        """The next serial of an office's complaint codes; never the same twice."""
        ...

    def take_lease(
        self, key: str, holder: str, now: datetime, seconds: int, run: str = ""
    ) -> int | None:
        """A fencing token while `holder` has the lease, None while somebody else has it.

        It grows at every take-over, another `run` of the holder's own program included.
        """
        ...

    def release_lease(self, key: str, holder: str) -> None: ...
    def lease_token(self, key: str, holder: str, now: datetime) -> int | None:
        """The token of a lease still held, else None."""
        ...

    def save_intake_state(self, state: IntakeState) -> None: ...
    def keep_unreadable(
        self, account_id: int, post_id: str, told: tuple[str, str], now: datetime
    ) -> None:
        """Keep an item that could not be read (`told`: raw and why), so that no fault loses it.

        Once, however often it comes; `post_id` is "" where even that could not be read.
        """
        ...

    def blank_unreadable(self, account_id: int, post_ids: Sequence[str], now: datetime) -> None:
        """Blank what was kept of posts that X no longer has."""
        ...

    def blank_nameless(self, account_id: int, before: datetime, now: datetime) -> None:
        """Blank what was kept before a moment and has no id by which X could be asked for it."""
        ...

    def strike(self, subject: Subject, subject_id: int, quotes: tuple[str, ...]) -> None:
        """Strike quotations of a post that is gone out of a subject's lines of history."""
        ...

    def scrub_words(self, pages: int) -> bool:
        """Drop blanked words from the inside of the index, a part at a time; True: go on."""
        ...

    def mark_gone(self, account_id: int, post_ids: Sequence[str], now: datetime) -> Sequence[int]:
        """Blank the citizen's words of posts X no longer has; answers the mentions changed."""
        ...

    def mark_checked(self, account_id: int, post_ids: Sequence[str], now: datetime) -> None: ...
    def save_office(self, office: Office) -> int:
        """Insert (id 0) or update; answers the id. Raises Refused("office.number_taken")."""
        ...

    def save_officer(self, officer: Officer) -> int: ...
    def save_account(self, account: Account) -> int:
        """Insert (id 0) or update. Raises Refused("account.taken") for a username twice."""
        ...

    def set_option(self, office_id: int, key: str, value: str) -> None: ...
    def mark_read(self, mention_ids: Sequence[int], *, is_read: bool) -> None: ...
    def show_presence(self, case_id: int, officer_id: int, now: datetime, seconds: int) -> None:
        """Somebody has a case open for some seconds more; a hint, never a lock."""
        ...

    def end_presence(self, case_id: int, officer_id: int) -> None: ...
    def keep_picture(self, key: str, content: bytes, now: datetime) -> None:
        """Keep the bytes of a picture under their hash, once."""
        ...

    def record_incident(self, incident: Incident) -> None:
        """Keep one incident; only the last 200 stay."""
        ...


class Store(Protocol):
    """The office database. A transaction is one `with` block; on an exception nothing happened.

    Raises Unavailable("db.…") where the database does not answer.
    """

    def read(self) -> AbstractContextManager[ReadTx]: ...
    def write(self) -> AbstractContextManager[WriteTx]: ...

    def stepping(self) -> AbstractContextManager[WriteTx]:
        """As `write`, but others may write until the first word is written.

        So what was read before may be a moment old: see services/one_step.py.
        """
        ...

    def change_mark(self) -> str:
        """A mark that differs whenever anyone, in any process, has changed anything."""
        ...

    def whoami(self) -> int | None:
        """The officer whose login this is, 0 for nobody's; None where no login decides that."""
        ...

    def listen(self, office_id: int, heard: Callable[[], None]) -> Callable[[], None]:
        """Have `heard` called, on another thread, when what an office sees may have changed.

        A hint that may be missed; a file gives none. What it answers ends the listening.
        """
        ...

    def is_in_transaction(self) -> bool:
        """Whether this thread has a transaction open (no network may be touched then)."""
        ...

    def close(self) -> None: ...


# What a restored database is told before anybody works with it: the moment up to which it knows
# what was done.
Amend = Callable[[WriteTx, datetime], None]


@dataclass(frozen=True, slots=True)
class Revision:
    """The database's shape: what it has, what this program needs, "" where there is none."""

    have: str
    need: str
    where: str


class Keeper(Protocol):
    """Upkeep of the database as a whole."""

    @property
    def is_file(self) -> bool:
        """Whether it is a file of this PC, which the program itself copies by the hour."""
        ...

    def revision(self) -> Revision: ...
    def upgrade(self) -> Revision:
        """Bring the shape up to date, after a backup. Raises Refused("db.newer")."""
        ...

    def backup(self, to: Path) -> Path:
        """A consistent copy while others work. Raises Unavailable("db.backup_failed")."""
        ...

    def archive(self, to: Path, now: datetime, *, in_plain: bool = False) -> Iterator[Progress]:
        """The same as an archive that either engine takes in; whoever stops leaves nothing.

        Raises Unavailable("db.backup_failed"), Refused("db.not_owner").
        """
        ...

    def restore(self, source: Path, now: datetime, amend: Amend) -> Iterator[Progress]:
        """Put a backup in the database's place, whole or not at all; `amend` sees it before.

        What it replaces is kept beside. Raises Refused: "archive.…", "db.newer", "db.moved",
        "db.not_empty", "db.not_owner"; Unavailable("db.…").
        """
        ...

    def check(self) -> str:
        """ "" when sound, otherwise the engine's own words about the damage."""
        ...


# The id on the server of what a table of the file knows by an id; 0 stays 0.
Renumber = Callable[[str, int], int]


class Mover(Protocol):
    """How an office that began alone on a file moves into the State's database.

    Raises Refused: "db.moved", "db.not_owner", "db.newer", "move.…"; Unavailable("db.…").
    """

    def look(self, address: str, now: datetime) -> Iterator[Moved]:
        """What would move; nothing is written anywhere."""
        ...

    def move(self, address: str, now: datetime) -> Iterator[Moved]:
        """Move all of it or nothing, and prove it; one that was broken off goes on."""
        ...

    def numbering(self, address: str) -> Renumber:
        """What the ids of the file are on the server. Raises Refused("move.not_moved")."""
        ...

    def has_arrived(self, address: str) -> bool:
        """Whether the server has the file's cases."""
        ...

    def call_off(self) -> None:
        """Open a file again whose move was broken off."""
        ...


@dataclass(frozen=True, slots=True)
class XUser:
    """An X user as X describes it. `max_weight` follows from the subscription."""

    id: str
    username: str
    name: str
    max_weight: int = 280


@dataclass(frozen=True, slots=True)
class PostPage:
    """A page of posts, newest first. `unreadable` are items as raw JSON with the reason."""

    posts: tuple[Post, ...]
    next_token: str
    unreadable: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Seal:
    """What a request is signed with besides its keys: a word used once, and when (Unix seconds).

    Made before a request is written down, so that a request that leaves late is old to X, too.
    """

    nonce: str
    at: int


def do_nothing() -> None:
    """There is nothing to be done."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What is to be posted; `reply_to_id` empty for a post of its own.

    `media_ids` are what X called its pictures when they were uploaded. Without a `seal` it is
    signed with the moment at which it leaves.
    """

    text: str
    reply_to_id: str = ""
    seal: Seal | None = None
    media_ids: tuple[str, ...] = ()


class XClient(Protocol):
    """X for one account. Every call raises Refused("x.…") or Unavailable("x.…") only.

    A create whose outcome cannot be known raises Unavailable("x.unknown_outcome"): it must not be
    sent again before our own posts have been read.
    """

    def me(self) -> XUser: ...
    def mentions(self, user_id: str, since_id: str, page_token: str) -> PostPage: ...
    def own_posts(self, user_id: str, since_id: str, page_token: str) -> PostPage: ...
    def missing(self, post_ids: Sequence[str]) -> frozenset[str]:
        """Those of at most 100 posts that X no longer shows."""
        ...

    def seal(self, correction: timedelta) -> Seal:
        """A new seal with the time of this PC and what is to be added to it; X is not asked."""
        ...

    def upload(self, content: bytes, kind: str, alt: str) -> str:
        """Give X a picture and its description; answers X's id of it, good for a day.

        Nothing is published by it, so that it may be done again.
        """
        ...

    def create(self, outgoing: Outgoing, meanwhile: Callable[[], None] = do_nothing) -> str:
        """Post, and answer the new post's id.

        `meanwhile` is called on this thread when X has been asked and before its answer is read,
        at most once; not at all where X could not be asked.
        """
        ...

    def delete(self, post_id: str) -> None: ...


class Secret(StrEnum):
    """The parts of an account's credentials, each an entry of its own."""

    CONSUMER_KEY = "consumer_key"
    CONSUMER_SECRET = "consumer_secret"  # noqa: S105 - the name of an entry, not a secret
    ACCESS_TOKEN = "access_token"  # noqa: S105 - the name of an entry, not a secret
    ACCESS_SECRET = "access_secret"  # noqa: S105 - the name of an entry, not a secret


@dataclass(frozen=True, slots=True)
class VaultState:
    """Whether secrets outlive this session, in which keyring, and if not, why not (a code)."""

    is_lasting: bool
    keyring_name: str
    trouble: str


class Vault(Protocol):
    """The secrets of this PC. Raises Unavailable("vault.…"), never with a secret in it."""

    def state(self) -> VaultState: ...
    def keep(self, account_id: int, secret: Secret, value: str) -> None: ...
    def fetch(self, account_id: int, secret: Secret) -> str | None: ...
    def forget(self, account_id: int) -> None: ...
    def keep_password(self, address: ServerAddress, value: str) -> None:
        """Keep the password of a login of the State's database."""
        ...

    def password(self, address: ServerAddress) -> str | None: ...
    def forget_password(self, address: ServerAddress) -> None: ...
    def keep_file_key(self, key: FileKey) -> None:
        """Keep the key of files in cipher; unlike all else it is not kept for a session only.

        Raises Unavailable("vault.…") where the keyring did not take it.
        """
        ...

    def file_key(self, name: str) -> FileKey | None:
        """The key of that name, None where there is none."""
        ...


@dataclass(frozen=True, slots=True)
class FileForm:
    """A file of this PC that could be in cipher; `key` is the name of its key, "" for a plain one.

    `is_copy` says that it is a backup; `left` counts what a turn that was killed left beside it.
    """

    path: str
    key: str
    is_copy: bool = False
    left: int = 0

    @property
    def sheet(self) -> str:
        """The key's name as it stands on its sheet."""
        return short_name(self.key) if self.key else ""


class FileForms(Protocol):
    """The files of this PC, in cipher or plain, while nobody has them open.

    Raises Refused: "db.in_use", "db.key_missing"; Unavailable: "db.…", "vault.…".
    """

    def all(self) -> Sequence[FileForm]:
        """The office's file, this desk's and their backups."""
        ...

    def turn(self, path: str, key: FileKey | None) -> bool:
        """Bring one into cipher, or with None out of it; False where it is so already."""
        ...


class NoFileForms:
    """Where files are open, or none could be in cipher."""

    def all(self) -> Sequence[FileForm]:
        """None."""
        return ()

    def turn(self, path: str, key: FileKey | None) -> bool:  # noqa: ARG002 - the door's form
        """Raises Refused("db.in_use")."""
        raise Refused("db.in_use", path=path)


class Clock(Protocol):
    """Time. `now` is aware UTC; `monotonic` counts seconds from anywhere and never goes back."""

    def now(self) -> datetime: ...
    def monotonic(self) -> float: ...


class Desk(Protocol):
    """This PC's own small file: what is being written here, kept at once and to the disk."""

    @property
    def pc_id(self) -> str:
        """A name for this PC and profile, made once, meaningless elsewhere."""
        ...

    def keep_writing(self, writing: Writing) -> None: ...
    def writing(self, key: str) -> Writing | None: ...
    def writings(self, office_id: int) -> Sequence[Writing]: ...
    def forget_writing(self, key: str) -> None: ...
    def all_writings(self) -> Sequence[Writing]:
        """What is being written here for whatever office."""
        ...

    def renumber(
        self, writings: Mapping[str, Writing], wishes: Sequence[DeskWish], done: tuple[str, str]
    ) -> None:
        """Put writings in the place of those under other keys, and wishes in that of the same.

        In the same stroke the fact `done` is kept, and what was known of the office forgotten.
        """
        ...

    def keep_wish(self, wish: DeskWish, instead_of: str = "") -> int:
        """Put a wish at the end of the queue; answers its number. One kept before stays.

        In the same stroke the words being written under the key `instead_of` are forgotten.
        """
        ...

    def wishes(self, *states: WishState) -> Sequence[DeskWish]:
        """The wishes in some states, or all, in the order in which they were made."""
        ...

    def settle_wish(
        self, op_id: str, state: WishState, at: datetime, trouble: Told | None = None
    ) -> None:
        """Say what became of a wish; the words of one that was delivered are let go."""
        ...

    def forget_wishes(self, *op_ids: str) -> None: ...
    def pictures_in_use(self) -> frozenset[str]:
        """The keys of the pictures that words or wishes on this PC may still go with."""
        ...

    def remember(self, key: str, text: str) -> None:
        """Keep one fact about the office, in the place of the one kept before."""
        ...

    def recall(self, key: str) -> str:
        """A fact that was kept, "" where none was."""
        ...


class Preferences(Protocol):
    """This desk's settings file; values are those declared in services/settings.py."""

    def load(self) -> Mapping[str, Field]: ...
    def save(self, values: Mapping[str, Field]) -> None:
        """Replace the file whole. Raises Unavailable("settings.unwritable")."""
        ...


@dataclass(frozen=True, slots=True)
class PracticeState:
    """The pretend day: its time, its pace (0: step by step), what comes next and what is left."""

    now: datetime
    pace: float
    next_at: datetime | None
    events_left: int
    address: str


@dataclass(frozen=True, slots=True)
class PracticeAccount:
    """An account of the pretend X with its keys, which are worthless anywhere else."""

    user: XUser
    keys: Mapping[Secret, str] = field(repr=False)


class Practice(Protocol):
    """The trainer's hand on the pretend X."""

    def accounts(self) -> Sequence[PracticeAccount]: ...

    def state(self) -> PracticeState: ...
    def step(self) -> PracticeState:
        """Go on to the next event of the day."""
        ...

    def advance(self, seconds: float) -> PracticeState: ...
    def set_pace(self, pace: float) -> PracticeState: ...


class Photos(Protocol):
    """Proofs on file: pictures kept whole under the hash of what is in them."""

    def keep(self, picture: Path) -> str:
        """Copy a picture here; answers its key, the same for the same picture.

        Raises Refused: "photo.not_a_picture", "photo.too_large"; Unavailable("photo.unreadable").
        """
        ...

    def path_of(self, key: str) -> Path | None:
        """Where a kept picture lies on this PC, None where it is not here."""
        ...


class NoMover:
    """Where no file could move anywhere."""

    def look(self, address: str, now: datetime) -> Iterator[Moved]:  # noqa: ARG002 - the door's form
        """Raises Refused("move.no_file")."""
        raise Refused("move.no_file")

    def move(self, address: str, now: datetime) -> Iterator[Moved]:  # noqa: ARG002 - the door's form
        """Raises Refused("move.no_file")."""
        raise Refused("move.no_file")

    def numbering(self, address: str) -> Renumber:  # noqa: ARG002 - the door's form
        """Raises Refused("move.no_file")."""
        raise Refused("move.no_file")

    def has_arrived(self, address: str) -> bool:  # noqa: ARG002 - the door's form
        """Nothing has moved."""
        return False

    def call_off(self) -> None:
        """Nothing was begun."""


class NoPhotos:
    """Where nothing can be kept."""

    def keep(self, picture: Path) -> str:
        """Raises Unavailable("photo.unreadable")."""
        raise Unavailable("photo.unreadable", path=picture.name, reason="")

    def path_of(self, key: str) -> Path | None:  # noqa: ARG002 - the door's form
        """Nothing is here."""
        return None


class Pictures(Protocol):
    """Pictures of posts being written on this PC: made ready for X and kept under their hash.

    Raises Refused: "picture.not_a_picture", "picture.bomb", "picture.too_heavy";
    Unavailable: "photo.unreadable", "picture.no_press".
    """

    def read_file(self, path: Path) -> bytes: ...
    def take_in(self, content: bytes) -> Picture:
        """Make a picture ready for X and keep it; on the disk when this returns."""
        ...

    def keep(self, key: str, content: bytes) -> None: ...
    def fetch(self, key: str) -> bytes | None:
        """The bytes of a kept picture, None where it is not on this PC."""
        ...

    def small(self, content: bytes) -> bytes:
        """A small PNG of a picture, for a screen."""
        ...

    def sweep(self, still_used: frozenset[str]) -> int:
        """Delete what is long unused, by the keys that are used; answers how many went."""
        ...


class NoPictures:
    """Where no picture can be made ready."""

    def read_file(self, path: Path) -> bytes:
        """Raises Unavailable("photo.unreadable")."""
        raise Unavailable("photo.unreadable", path=path.name, reason="")

    def take_in(self, content: bytes) -> Picture:  # noqa: ARG002 - the door's form
        """Raises Unavailable("picture.no_press")."""
        raise Unavailable("picture.no_press")

    def keep(self, key: str, content: bytes) -> None:
        """Nothing is kept."""

    def fetch(self, key: str) -> bytes | None:  # noqa: ARG002 - the door's form
        """Nothing is here."""
        return None

    def small(self, content: bytes) -> bytes:  # noqa: ARG002 - the door's form
        """Raises Unavailable("picture.no_press")."""
        raise Unavailable("picture.no_press")

    def sweep(self, still_used: frozenset[str]) -> int:  # noqa: ARG002 - the door's form
        """Nothing is here."""
        return 0


class Sheets(Protocol):
    """Tables for people outside the program."""

    def write(self, to: Path, title: str, rows: Sequence[Sequence[Field]]) -> None:
        """Write .xlsx or .csv by the name's ending, formulas disarmed."""
        ...


# A sheet of paper as a PDF file. Raises Unavailable("paper.no_qt") where no page can be drawn.
DrawPdf = Callable[[Paper], bytes]


def draw_nothing(_paper: Paper) -> bytes:
    """What drawing means where no Qt was brought along. Raises Unavailable("paper.no_qt")."""
    raise Unavailable("paper.no_qt")


def _write_nothing(to: Path, _content: bytes) -> None:
    raise Unavailable("paper.unwritable", path=str(to), reason="")


def _no_gazetteer() -> Gazetteer:
    return Gazetteer({}, {})


# Asks the servers of an address with a password which shape their database has; nothing is
# changed. Raises Refused and Unavailable: "db.…", "address.no_certificate", "login.nobody",
# "login.first_password".
TryServer = Callable[[ServerAddress, str], Revision]
# Gives the login of an address, by its password of before, another one. Raises the same.
ChangePassword = Callable[[ServerAddress, str, str], None]


def _no_server(_address: ServerAddress, _password: str) -> Revision:
    raise Unavailable("db.unreachable")


def _no_password(_address: ServerAddress, _before: str, _password: str) -> None:
    raise Unavailable("db.unreachable")


def _pass_by(_step: str) -> None:
    """What a step means where nobody looks on."""


@dataclass(frozen=True, slots=True)
class Ports:
    """All doors together; the first argument of every use case. `practice` is None when live."""

    store: Store
    keeper: Keeper
    x_for: Callable[[Account], XClient]
    vault: Vault
    clock: Clock
    desk: Desk
    preferences: Preferences
    practice: Practice | None
    sheets: Sheets
    folders: Folders
    gazetteer: Callable[[], Gazetteer] = _no_gazetteer
    photos: Photos = field(default_factory=NoPhotos)
    mover: Mover = field(default_factory=NoMover)
    pictures: Pictures = field(default_factory=NoPictures)
    praise_words: Callable[[], PraiseWords] = PraiseWords
    examine_machine: Callable[[], Sequence[Finding]] = tuple
    # Writes a file whole. Raises Unavailable("paper.unwritable"); the old file then stays.
    write_paper: Callable[[Path, bytes], None] = _write_nothing
    draw_pdf: DrawPdf = draw_nothing
    helplines: Callable[[], Sequence[Helpline]] = tuple
    # The logins of the State's database at an address.
    people_at: PeopleAt = nobody_at
    close: Callable[[], None] = do_nothing
    # The State's database at which this program sits; None: the file of this office.
    server: ServerAddress | None = None
    try_server: TryServer = _no_server
    change_password: ChangePassword = _no_password
    file_forms: FileForms = field(default_factory=NoFileForms)
    # The clock that all PCs of the office share, which is the database's; None: it lies on this PC.
    shared_clock: Clock | None = None
    # A name for this run of the program, so that a lease tells it from the run before.
    run_id: str = field(default_factory=lambda: uuid4().hex)
    # Told the name of every step of a delivery; what tests for crashes hold on to.
    at_step: Callable[[str], None] = _pass_by

    def office_now(self) -> datetime:
        """The time by the clock that all PCs of the office share."""
        return (self.shared_clock or self.clock).now()

    @property
    def is_practice(self) -> bool:
        """Whether this is the pretend X."""
        return self.practice is not None
