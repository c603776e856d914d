"""The shape of the database."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    UniqueConstraint,
    event,
    text,
)

from upsocial_desktop.domain.account import AccountState, Plan, Way
from upsocial_desktop.domain.achievement import AchievementState
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.critical import Alarm
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.hold import HoldKind
from upsocial_desktop.domain.mention import Aside, Doubt, Standing
from upsocial_desktop.domain.moment import Moment as CitizenMoment
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services.records import CaseView
from upsocial_desktop.store.foreign_log import FIRST_LINK
from upsocial_desktop.store.server_hints import HINTS
from upsocial_desktop.store.server_shape import counters, search_tables
from upsocial_desktop.store.values import Choice, Document, Id, Moment, Words

# The words of two saved looks at mentions: the same text in an index and in its query, for SQLite
# uses a partial index only where it finds its condition again. The columns a condition names are
# in its index too: SQLite looks at them once more, and would fetch every row for it.
DOUBTFUL = "standing = 'new' AND doubt <> ''"
PUT_ASIDE = "standing IN ('aside', 'duplicate')"
UNREAD = "NOT is_read"
REPOSTS = "reposted_id <> ''"
# Most that arrives belongs to no case yet, and a burst of it enters one index less.
OF_CASES = "case_id IS NOT NULL"
PUBLISHED = "x_post_id <> ''"
# What a post leaves once it is out stands in no index, so that its last move touches none of them.
ON_THE_WAY = "state IN ('ready', 'sending', 'unknown')"
UNSENT = "state IN ('ready', 'sending', 'unknown', 'refused')"
DUE = "state IN ('approved', 'scheduled')"
# And of one at cases: what an officer has in hand.
HELD_OPEN = "holder_id IS NOT NULL AND state NOT IN ('closed_resolved', 'closed_other', 'merged')"
TO_DECIDE = "standing = 'new'"
RINGING = "alarm = 'ringing'"
WAITING = "waiting_until_at IS NOT NULL"
MERGED = "master_case_id IS NOT NULL"

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
    }
)


def _key() -> Column[int]:
    return Column("id", Id, primary_key=True)


def _link(name: str, to: str, **more: Any) -> Column[int]:
    return Column(name, Id, ForeignKey(f"{to}.id", **more), nullable=False)


def _perhaps(name: str, to: str, **more: Any) -> Column[int]:
    return Column(name, Id, ForeignKey(f"{to}.id", **more), nullable=True)


def _words(name: str, **more: Any) -> Column[str]:
    return Column(name, Words, nullable=False, default="", **more)


def _number(name: str, start: int = 0) -> Column[int]:
    return Column(name, Integer, nullable=False, default=start)


def _yes_no(name: str, *, start: bool = False) -> Column[bool]:
    return Column(name, Boolean, nullable=False, default=start)


def _moment(name: str, *, is_needed: bool = True) -> Column[Any]:
    return Column(name, Moment, nullable=not is_needed)


def _choice(name: str, kind: type[Any], *, is_needed: bool = True) -> Column[Any]:
    return Column(name, Choice(kind), nullable=not is_needed)


def _where(words: str) -> dict[str, Any]:
    """The condition of an index of few rows, in both engines' names."""
    return {"sqlite_where": text(words), "postgresql_where": text(words)}


offices = Table(
    "offices",
    metadata,
    _key(),
    Column("number", Integer, nullable=False, unique=True),
    _choice("kind", OfficeKind),
    _words("name_en"),
    _words("name_hi"),
    _yes_no("is_on_system", start=True),
)

officers = Table(
    "officers",
    metadata,
    _key(),
    _link("office_id", "offices"),
    _words("name"),
    _words("designation"),
    _choice("role", Role),
    _yes_no("is_active", start=True),
    Index("ix_officers_office", "office_id"),
)

accounts = Table(
    "accounts",
    metadata,
    _key(),
    _link("office_id", "offices"),
    _words("username"),
    # Lower case: X does not tell @Health_UP from @health_up.
    Column("username_key", Words, nullable=False, unique=True),
    _words("name"),
    _words("x_user_id"),
    _choice("way", Way),
    _choice("state", AccountState),
    _choice("plan", Plan),
    _number("max_weight"),
    Index("ix_accounts_office", "office_id"),
)

intake_states = Table(
    "intake_states",
    metadata,
    Column("account_id", Id, ForeignKey("accounts.id"), primary_key=True),
    _words("newest_post_id"),
    _moment("last_success_at", is_needed=False),
    _words("last_trouble"),
    _yes_no("is_gap_possible"),
    _moment("next_try_at", is_needed=False),
    _moment("rechecked_at", is_needed=False),
)

mentions = Table(
    "mentions",
    metadata,
    _key(),
    _number("version", 1),
    _link("account_id", "accounts"),
    _link("office_id", "offices"),
    Column("x_post_id", Words, nullable=False),
    _words("author_id"),
    _words("author_username"),
    _words("author_name"),
    _words("text"),
    _moment("created_at"),
    _words("conversation_id"),
    _words("replied_to_id"),
    _words("quoted_id"),
    _words("reposted_id"),
    _words("first_id"),
    _words("lang"),
    Column("named", Document, nullable=False),
    Column("media_alt", Document, nullable=False),
    _words("expanded_text"),
    _choice("standing", Standing),
    _choice("aside", Aside, is_needed=False),
    # Cases point back at the mention they came from, hence the late keys.
    _perhaps("case_id", "cases", use_alter=True),
    _perhaps("suggested_case_id", "cases", use_alter=True),
    Column("doubt", Choice(Doubt), nullable=False, default=Doubt.NONE),
    _yes_no("is_read"),
    _moment("taken_in_at"),
    _moment("checked_at"),
    _moment("gone_at", is_needed=False),
    _yes_no("is_critical"),
    _words("dangers"),
    Column("alarm", Choice(Alarm), nullable=False, default=Alarm.NONE),
    UniqueConstraint("account_id", "x_post_id"),
    Index("ix_mentions_office", "office_id", "id"),
    Index("ix_mentions_newest", "office_id", "created_at", "id"),
    Index("ix_mentions_standing", "office_id", "standing", "created_at", "id"),
    Index(
        "ix_mentions_doubtful",
        *("office_id", "created_at", "id", "standing", "doubt"),
        **_where(DOUBTFUL),
    ),
    Index(
        "ix_mentions_aside",
        *("office_id", "created_at", "id", "standing"),
        **_where(PUT_ASIDE),
    ),
    Index(
        "ix_mentions_unread",
        *("office_id", "created_at", "id", "standing", "doubt", "is_read"),
        **_where(UNREAD),
    ),
    # What may be a danger stands first among what is to be decided.
    Index(
        "ix_mentions_to_decide",
        *("office_id", "is_critical", "created_at", "id", "standing"),
        **_where(TO_DECIDE),
    ),
    Index(
        "ix_mentions_ringing",
        *("office_id", "id", "alarm"),
        **_where(RINGING),
    ),
    Index("ix_mentions_thread", "account_id", "conversation_id", "created_at"),
    Index("ix_mentions_case", "case_id", "created_at", **_where(OF_CASES)),
    Index("ix_mentions_recheck", "account_id", "gone_at", "checked_at", "x_post_id"),
    Index(
        "ix_mentions_reposts",
        *("account_id", "reposted_id"),
        **_where(REPOSTS),
    ),
)

# What X sent and nobody could read: kept whole, so that a fault of ours loses nothing.
unreadable = Table(
    "unreadable",
    metadata,
    _key(),
    _link("account_id", "accounts"),
    # The post's id where one could be read, so that its deletion is noticed; else "".
    _words("x_post_id"),
    _words("raw"),
    _words("reason"),
    _moment("kept_at"),
    _moment("checked_at"),
    _moment("gone_at", is_needed=False),
    Index("ix_unreadable_post", "account_id", "x_post_id"),
    Index("ix_unreadable_recheck", "account_id", "gone_at", "checked_at"),
)

cases = Table(
    "cases",
    metadata,
    _key(),
    _number("version", 1),
    Column("code", Words, nullable=False, unique=True),
    Column("office_number", Integer, nullable=False),
    Column("serial", Integer, nullable=False),
    _choice("state", CaseState),
    _link("home_office_id", "offices"),
    _link("working_office_id", "offices"),
    _link("desk_office_id", "offices"),
    _link("account_id", "accounts"),
    _perhaps("holder_id", "officers"),
    _words("topic"),
    _words("district"),
    _words("place"),
    _words("summary"),
    _yes_no("is_critical"),
    Column("source_mention_id", Id, ForeignKey("mentions.id"), nullable=False, unique=True),
    _words("source_post_id"),
    _words("complainant_id"),
    _words("complainant_username"),
    _words("conversation_id"),
    _moment("source_at"),
    _moment("registered_at"),
    _moment("due_at"),
    _moment("desk_since_at"),
    _moment("desk_due_at", is_needed=False),
    _number("bounces"),
    _number("reopened"),
    _words("report"),
    _moment("reported_at", is_needed=False),
    _perhaps("answer_delivery_id", "deliveries", use_alter=True),
    _words("answer_post_id"),
    _moment("closed_at", is_needed=False),
    _moment("reopen_until_at", is_needed=False),
    _moment("citizen_wrote_at", is_needed=False),
    _moment("source_gone_at", is_needed=False),
    _perhaps("master_case_id", "cases"),
    _words("igrs_no"),
    _words("cpgrams_no"),
    _moment("reopened_at", is_needed=False),
    _yes_no("is_sub_judice"),
    _yes_no("is_press"),
    _yes_no("is_by_letter"),
    _moment("first_reply_at", is_needed=False),
    _number("asks"),
    _words("asked"),
    _moment("waiting_since_at", is_needed=False),
    _moment("waiting_until_at", is_needed=False),
    _moment("waiting_due_at", is_needed=False),
    _number("waited_seconds"),
    _number("interims"),
    _moment("due_before_interim_at", is_needed=False),
    _words("close_reason"),
    _words("close_pointer"),
    _perhaps("closer_id", "officers"),
    _words("photo"),
    _moment("replied_at", is_needed=False),
    _moment("checked_at", is_needed=False),
    _perhaps("checker_id", "officers"),
    _number("me_too"),
    _moment("own_due_at", is_needed=False),
    _perhaps("linked_case_id", "cases"),
    _moment("changed_at"),
    UniqueConstraint("office_number", "serial"),
    Index(
        "ix_cases_holder",
        *("holder_id", "due_at", "id", "state"),
        **_where(HELD_OPEN),
    ),
    Index("ix_cases_near", "home_office_id", "source_at", "id"),
    Index("ix_cases_closed", "home_office_id", "closed_at"),
    Index("ix_cases_checked", "home_office_id", "checked_at"),
    # Few cases wait for a citizen, and few belong to a master: small indexes, quick to keep.
    Index(
        "ix_cases_waiting",
        "waiting_until_at",
        **_where(WAITING),
    ),
    Index(
        "ix_cases_master",
        "master_case_id",
        **_where(MERGED),
    ),
    Index("ix_cases_conversation", "home_office_id", "conversation_id"),
    Index("ix_cases_complainant", "complainant_id", "id"),
)

# One row for each list a case stands in: (office, saved look). Counting and paging any list is
# then a walk of one index, however many cases there are and whichever of its offices looks.
case_lists = Table(
    "case_lists",
    metadata,
    Column("office_id", Id, ForeignKey("offices.id"), primary_key=True),
    Column("view", Choice(CaseView), primary_key=True),
    Column("case_id", Id, ForeignKey("cases.id"), primary_key=True),
    _moment("due_at"),
    Index("ix_case_lists_due", "office_id", "view", "due_at", "case_id"),
    Index("ix_case_lists_case", "case_id"),
    sqlite_with_rowid=False,
)

# How many rows `case_lists` has, kept by triggers in the transaction of each change: by the day
# of `due_at` (scale "due") and by stretches of ids ("id"). Any list is counted, and any place of
# it found, by adding up a few hundred of these, however many cases there are.
DAY_MICROSECONDS = 86_400_000_000
ID_STRETCH = 4096
case_counts = Table(
    "case_counts",
    metadata,
    Column("office_id", Id, ForeignKey("offices.id"), primary_key=True),
    Column("view", Choice(CaseView), primary_key=True),
    Column("scale", Words, primary_key=True),
    Column("slot", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# The same for mentions, by all that their saved looks ask and the day of the post.
mention_counts = Table(
    "mention_counts",
    metadata,
    Column("office_id", Id, ForeignKey("offices.id"), primary_key=True),
    Column("standing", Choice(Standing), primary_key=True),
    Column("is_doubtful", Boolean, primary_key=True),
    Column("is_read", Boolean, primary_key=True),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("count", Integer, nullable=False),
    sqlite_with_rowid=False,
)

slips = Table(
    "slips",
    metadata,
    _key(),
    _link("case_id", "cases"),
    _link("from_office_id", "offices"),
    _link("to_office_id", "offices"),
    _words("reason"),
    _moment("sent_at"),
    _perhaps("sent_by_id", "officers"),
    _moment("due_at"),
    _choice("state", SlipState),
    _moment("settled_at", is_needed=False),
    _perhaps("settled_by_id", "officers"),
    _words("return_reason"),
    _perhaps("suggested_office_id", "offices"),
    Index("ix_slips_case", "case_id", "state"),
    Index("ix_slips_due", "state", "due_at"),
)

history = Table(
    "history",
    metadata,
    _key(),
    _choice("subject", Subject),
    Column("subject_id", Id, nullable=False),
    Column("version", Integer, nullable=False),
    Column("op_id", Words, nullable=False, unique=True),
    Column("move", Words, nullable=False),
    _moment("at"),
    _perhaps("officer_id", "officers"),
    _perhaps("office_id", "offices"),
    Column("fields", Words, nullable=False),
    Column("facts", Words, nullable=False),
    # Of a file's lines (line_digest.py); a server's are in its chain of hashes.
    Column("digest", Words, nullable=False, default="", server_default=""),
    UniqueConstraint("subject", "subject_id", "version"),
)

drafts = Table(
    "drafts",
    metadata,
    _key(),
    _number("version", 1),
    _link("office_id", "offices"),
    _link("account_id", "accounts"),
    _link("officer_id", "officers"),
    _choice("state", DraftState),
    _words("text"),
    _moment("due_at"),
    _moment("created_at"),
    _perhaps("delivery_id", "deliveries", use_alter=True),
    _words("x_post_id"),
    _words("trouble"),
    _words("trouble_detail"),
    _moment("handed_in_at", is_needed=False),
    _perhaps("approver_id", "officers"),
    _moment("approved_at", is_needed=False),
    _words("approved_seal"),
    _words("remarks"),
    Column("grace_minutes", Integer, nullable=True),
    _words("pictures"),
    Index("ix_drafts_office", "office_id", "due_at", "id"),
    Index("ix_drafts_due", "due_at", "id", **_where(DUE)),
    Index("ix_drafts_when", "due_at", "id"),
)

deliveries = Table(
    "deliveries",
    metadata,
    _key(),
    _number("version", 1),
    _link("account_id", "accounts"),
    _link("office_id", "offices"),
    _choice("purpose", Purpose),
    _choice("state", DeliveryState),
    _words("text"),
    _words("parent_post_id"),
    _perhaps("case_id", "cases"),
    _perhaps("draft_id", "drafts"),
    _perhaps("officer_id", "officers"),
    _moment("created_at"),
    _moment("not_before_at"),
    _number("attempt"),
    _moment("intent_at", is_needed=False),
    _words("baseline_post_id"),
    _words("x_post_id"),
    _words("trouble"),
    _words("trouble_detail"),
    _number("looks"),
    _moment("looked_at", is_needed=False),
    Column("token", BigInteger, nullable=False, default=0),
    _number("part", 1),
    _perhaps("after_id", "deliveries"),
    Index("ix_deliveries_going", "account_id", "state", "not_before_at", **_where(ON_THE_WAY)),
    Index("ix_deliveries_unsent", "office_id", "id", **_where(UNSENT)),
    Index("ix_deliveries_times", "account_id", "not_before_at"),
    Index("ix_deliveries_case", "case_id"),
    Index("ix_deliveries_draft", "draft_id", "part"),
    # One post on X is never what two deliveries became.
    Index(
        "ix_deliveries_post",
        *("account_id", "x_post_id"),
        unique=True,
        **_where(PUBLISHED),
    ),
)

# Pictures of posts under the hash of their bytes; they never change.
pictures = Table(
    "pictures",
    metadata,
    Column("key", Words, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    _moment("kept_at"),
)

# Orders that publicity waits; office_id NULL is the whole State.
holds = Table(
    "holds",
    metadata,
    _key(),
    _number("version", 1),
    _perhaps("office_id", "offices"),
    _link("officer_id", "officers"),
    _choice("kind", HoldKind),
    _words("order_no"),
    _words("signed_by"),
    _moment("from_at"),
    _moment("until_at", is_needed=False),
    _moment("declared_at"),
)

leases = Table(
    "leases",
    metadata,
    Column("key", Words, primary_key=True),
    Column("holder", Words, nullable=False),
    _words("run"),
    Column("token", BigInteger, nullable=False),
    _moment("until_at"),
)

# Who has a case open now: a hint for colleagues, never a lock.
presences = Table(
    "presences",
    metadata,
    Column("case_id", Id, ForeignKey("cases.id"), primary_key=True, autoincrement=False),
    Column("officer_id", Id, ForeignKey("officers.id"), primary_key=True, autoincrement=False),
    _moment("since_at"),
    _moment("until_at"),
)

serials = Table(
    "serials",
    metadata,
    Column("office_id", Id, ForeignKey("offices.id"), primary_key=True),
    Column("next", Integer, nullable=False),
)

# Receipt books: blocks of serials lent to a PC, so that it can mint while away from the database.
serial_blocks = Table(
    "serial_blocks",
    metadata,
    _key(),
    _link("office_id", "offices"),
    Column("pc_id", Words, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("next", Integer, nullable=False),
    _moment("lent_at"),
    Index("ix_serial_blocks_office", "office_id", "pc_id"),
)

options = Table(
    "options",
    metadata,
    Column("office_id", Id, primary_key=True, autoincrement=False),
    Column("key", Words, primary_key=True),
    Column("value", Words, nullable=False),
)

# Words for citizens in two languages; those of the program itself have no row until changed.
templates = Table(
    "templates",
    metadata,
    _key(),
    _number("version", 1),
    _link("office_id", "offices"),
    Column("key", Words, nullable=False),
    _words("title"),
    _choice("moment", CitizenMoment, is_needed=False),
    _words("text_hi"),
    _words("text_en"),
    _moment("hi_changed_at", is_needed=False),
    _moment("en_changed_at", is_needed=False),
    _yes_no("is_active", start=True),
    UniqueConstraint("office_id", "key"),
)

# The achievement ledger. `figure` is an exact decimal as text, `measured` the same in thousandths
# of what is counted; that and the keys are what figures are compared by, `searched` is folded text.
achievements = Table(
    "achievements",
    metadata,
    _key(),
    _number("version", 1),
    _link("office_id", "offices"),
    _link("officer_id", "officers"),
    _choice("state", AchievementState),
    _words("scheme_hi"),
    _words("scheme_en"),
    _words("district"),
    _words("claim_hi"),
    _words("claim_en"),
    _words("figure"),
    _words("unit_hi"),
    _words("unit_en"),
    Column("as_of_on", Date, nullable=False),
    _words("source"),
    _words("picture"),
    _words("consent"),
    _moment("entered_at"),
    _moment("changed_at"),
    Column("measured", BigInteger, nullable=True),
    _words("scheme_key_hi"),
    _words("scheme_key_en"),
    _words("unit_key_hi"),
    _words("unit_key_en"),
    _words("searched"),
    Index("ix_achievements_office", "office_id", "as_of_on", "id"),
    Index("ix_achievements_newest", "as_of_on", "id"),
    Index("ix_achievements_scheme_hi", "scheme_key_hi", "district"),
    Index("ix_achievements_scheme_en", "scheme_key_en", "district"),
    Index("ix_achievements_changed", "changed_at"),
)

incidents = Table(
    "incidents",
    metadata,
    _key(),
    _moment("at"),
    _words("room"),
    _words("code"),
    _words("where"),
    _words("detail"),
)

# One row, counted up by every transaction that changed anything people look at.
changes = Table(
    "changes",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("mark", BigInteger, nullable=False),
    # By which a file's log is known as its own (foreign_log.py).
    Column("link", Words, nullable=False),
)

# Hindi words stay whole only with these categories: by default every matra cuts a word.
TOKENS = "unicode61 remove_diacritics 0 categories ''L* N* Co Mn Mc''"
FIRST_ROWS = f"INSERT INTO changes (id, mark, link) VALUES (1, 0, '{FIRST_LINK}')"  # noqa: S608 - all ours
# Short beginnings of words are indexed too: a letter or two typed would else gather all its words.
_SEARCH = {
    "mention_words": "text, author, code, sounds, marks",
    "case_words": "code, summary, place, complainant, sounds, marks",
    "story_words": "words, sounds, marks",
}
SEARCH_TABLES = tuple(
    f"CREATE VIRTUAL TABLE {name} USING fts5({columns}, prefix='1 2', tokenize='{TOKENS}')"
    for name, columns in _SEARCH.items()
)


def _case_counter(name: str, when: str, row: str, change: str, scales: Mapping[str, str]) -> str:
    changed = " ".join(
        "INSERT INTO case_counts (office_id, view, scale, slot, count)"  # noqa: S608 - all ours
        f" VALUES ({row}.office_id, {row}.view, '{scale}', {slot}, {change})"
        " ON CONFLICT (office_id, view, scale, slot)"
        f" DO UPDATE SET count = count + {change};"
        for scale, slot in scales.items()
    )
    return f"CREATE TRIGGER {name} AFTER {when} ON case_lists BEGIN {changed} END"


def _mention_counter(name: str, when: str, changes: Mapping[str, str]) -> str:
    changed = " ".join(
        "INSERT INTO mention_counts (office_id, standing, is_doubtful, is_read, day, count)"  # noqa: S608 - all ours
        f" VALUES ({row}.office_id, {row}.standing, {row}.doubt <> '', {row}.is_read,"
        f" {row}.created_at / {DAY_MICROSECONDS}, {change})"
        " ON CONFLICT (office_id, standing, is_doubtful, is_read, day)"
        f" DO UPDATE SET count = count + {change};"
        for row, change in changes.items()
    )
    return f"CREATE TRIGGER {name} AFTER {when} ON mentions BEGIN {changed} END"


def _scales(row: str) -> Mapping[str, str]:
    return {
        "due": f"{row}.due_at / {DAY_MICROSECONDS}",
        "id": f"{row}.case_id / {ID_STRETCH}",
    }


COUNTERS = (
    _case_counter("case_lists_entered", "INSERT", "new", "1", _scales("new")),
    _case_counter("case_lists_left", "DELETE", "old", "-1", _scales("old")),
    _mention_counter("mentions_entered", "INSERT", {"new": "1"}),
    _mention_counter("mentions_left", "DELETE", {"old": "-1"}),
    _mention_counter(
        "mentions_changed",
        "UPDATE OF office_id, standing, doubt, is_read, created_at",
        {"old": "-1", "new": "1"},
    ),
)


@event.listens_for(metadata, "after_create")
def _complete(_metadata: MetaData, connection: Connection, **_more: Any) -> None:
    connection.execute(text(FIRST_ROWS))
    is_file = connection.dialect.name == "sqlite"
    for statement in (*SEARCH_TABLES, *COUNTERS) if is_file else _on_server():
        connection.exec_driver_sql(statement)


def create_on_server(connection: Connection) -> None:
    """Make all tables on a server.

    Of a copy: links made late are struck from the words of their table for good, and the next
    file to be made in this process would lack them.
    """
    copied = MetaData(naming_convention=metadata.naming_convention)
    for table in metadata.sorted_tables:
        table.to_metadata(copied)
    copied.create_all(connection, checkfirst=False)
    _complete(copied, connection)


def _on_server() -> Sequence[str]:
    return (*search_tables(_SEARCH), *counters(DAY_MICROSECONDS, ID_STRETCH), *HINTS)
