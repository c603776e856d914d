"""Every setting once: its type, its default, what it means, and whether the office shares it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from upsocial_desktop.domain.errors import Refused

if TYPE_CHECKING:
    from upsocial_desktop.domain.history import Field


class Home(StrEnum):
    """Where a setting lives: this PC's file, or the office's database."""

    DESK = "desk"
    OFFICE = "office"


class Number(NamedTuple):
    """A whole number between two bounds, both allowed."""

    key: str
    home: Home
    default: int
    meaning: str
    least: int
    most: int

    def read(self, values: "Mapping[str, Field]") -> int:
        """The value kept, or the default where none or nonsense is kept."""
        kept = str(values.get(self.key, self.default))
        number = int(kept) if kept.lstrip("-").isdigit() else self.default
        return number if self.least <= number <= self.most else self.default

    def check(self, text: str) -> str:
        """The text to keep. Raises Refused("setting.number") outside the bounds."""
        typed = text.strip()
        if not (typed.lstrip("-").isdecimal() and self.least <= int(typed) <= self.most):
            raise Refused("setting.number", key=self.key, least=self.least, most=self.most)
        return str(int(typed))


class Switch(NamedTuple):
    """On or off."""

    key: str
    home: Home
    default: bool
    meaning: str

    def read(self, values: "Mapping[str, Field]") -> bool:
        """The value kept, or the default."""
        kept = values.get(self.key, self.default)
        return kept if isinstance(kept, bool) else str(kept) == "true"


class Text(NamedTuple):
    """Words; `choices` empty where anything may be written."""

    key: str
    home: Home
    default: str
    meaning: str
    choices: tuple[str, ...] = ()

    def read(self, values: "Mapping[str, Field]") -> str:
        """The value kept, or the default where none or no choice is kept."""
        kept = values.get(self.key)
        text = kept if isinstance(kept, str) else self.default
        return text if not self.choices or text in self.choices else self.default


Setting = Number | Switch | Text

# This desk
HINDI, ENGLISH = "hindi", "english"
LANGUAGE = Text(
    "language",
    Home.DESK,
    "system",
    "The language of this program",
    ("system", HINDI, ENGLISH),
)
COLOUR_SCHEME = Text(
    "colour_scheme",
    Home.DESK,
    "system",
    "Light, dark, or as the system",
    ("system", "light", "dark"),
)
ZOOM = Number("zoom_percent", Home.DESK, 100, "Size of all text, in per cent", 80, 200)
SINGLE_KEYS = Switch(
    "single_keys", Home.DESK, default=True, meaning="Single letters work as keys in lists"
)
ALARM_SOUND = Switch(
    "alarm_sound", Home.DESK, default=True, meaning="Sound when a post may speak of a danger"
)
WINDOW_STATE = Text("window_state", Home.DESK, "", "Where the window and its parts stood")
ACTING_OFFICER = Number(
    "acting_officer", Home.DESK, 0, "The officer who sat here last (0: nobody yet)", 0, 10**9
)
# Where the State's database is; the password is in the keyring, never here
SERVERS = Text("database_servers", Home.DESK, "", "The servers of the State's database")
SERVER_DATABASE = Text("database_name", Home.DESK, "upsocial", "Its name on the servers")
SERVER_LOGIN = Text("database_login", Home.DESK, "", "The officer's login there")
SERVER_CERTIFICATE = Text(
    "database_certificate", Home.DESK, "", "The file by which the servers prove who they are"
)

# This office; the limits and their grounds are those of PRODUCT 3.5
RESOLUTION_DAYS = Number(
    "resolution_days", Home.OFFICE, 15, "Calendar days from the post to the answer", 1, 60
)
ROUTINE_DAYS = Number(
    "routine_days", Home.OFFICE, 7, "The same for a routine or reopened case", 1, 60
)
OUTER_DAYS = Number(
    "outer_days", Home.OFFICE, 21, "Days after which an interim reply is compulsory", 1, 90
)
INTERIM_DAYS = Number(
    "interim_days", Home.OFFICE, 45, "Days from the post that an interim reply may promise", 1, 180
)
WAITING_DAYS = Number(
    "waiting_days", Home.OFFICE, 7, "Days in all that a case may wait for its citizen", 1, 30
)
REOPENED_DAYS = Number(
    "reopened_days", Home.OFFICE, 7, "Days in which a reopened case is decided", 1, 60
)
APPEAL_DAYS = Number(
    "appeal_days", Home.OFFICE, 30, "Days in which a citizen may go to the supervisor", 1, 90
)
CRITICAL_MINUTES = Number(
    "critical_minutes", Home.OFFICE, 15, "Minutes until a person looks at a critical case", 1, 240
)
CRITICAL_ACCEPT_MINUTES = Number(
    "critical_accept_minutes", Home.OFFICE, 30, "Minutes to accept a critical case", 5, 1440
)
FIRST_REPLY_HOURS = Number(
    "first_reply_hours", Home.OFFICE, 4, "Working hours until the first public reply", 1, 40
)
FIRST_REPLY_RED_HOURS = Number(
    "first_reply_red_hours",
    Home.OFFICE,
    24,
    "Hours after which a missing first reply is red",
    1,
    96,
)
CHECKS_A_DAY = Number(
    "checks_a_day", Home.OFFICE, 5, "Closures that a supervisor looks at each day", 0, 50
)
PACE_SECONDS = Number(
    "pace_seconds", Home.OFFICE, 40, "Seconds between answers to many citizens at once", 5, 600
)
NODAL_TOPICS = Text(
    "nodal_topics", Home.OFFICE, "", "Topics whose answer a nodal officer gives, by their keys"
)
ACCEPT_DAYS = Number(
    "accept_days", Home.OFFICE, 1, "Working days to accept or return a forwarded case", 1, 10
)
REOPEN_DAYS = Number(
    "reopen_days", Home.OFFICE, 7, "Days after closing in which the citizen can object", 1, 30
)
HOLD_SECONDS = Number(
    "hold_seconds", Home.OFFICE, 10, "Seconds in which words for X can be called back", 0, 60
)
GRACE_MINUTES = Number(
    "grace_minutes", Home.OFFICE, 60, "How late a post may go without asking a person", 1, 1440
)
LATE_GAP_MINUTES = Number(
    "late_gap_minutes", Home.OFFICE, 5, "Minutes between posts that go later than planned", 1, 120
)
TWO_PERSON = Switch(
    "two_person",
    Home.OFFICE,
    default=False,
    meaning="Posts are approved by somebody who did not write them",
)
POLL_SECONDS = Number("poll_seconds", Home.OFFICE, 60, "Seconds between looks at X", 5, 3600)
OVERLAP_HOURS = Number(
    "overlap_hours", Home.OFFICE, 6, "Hours looked at again, for mentions that X shows late", 1, 24
)
RECHECK_MINUTES = Number(
    "recheck_minutes", Home.OFFICE, 60, "Minutes between looks for posts that were deleted", 5, 1440
)
HOLIDAYS = Text(
    "holidays",
    Home.OFFICE,
    "",
    "Holidays, as YYYY-MM-DD, each with its name after it if you like",
)
HINDI_DIGITS = Switch(
    "hindi_digits",
    Home.OFFICE,
    default=False,
    meaning="Devanagari digits in Hindi words to citizens",
)
POSTS_PER_QUARTER = Number(
    "posts_per_quarter", Home.OFFICE, 60, "Answers to many citizens in 15 minutes, at most", 1, 100
)
POSTS_PER_DAY = Number(
    "posts_per_day", Home.OFFICE, 500, "Posts of one account in 24 hours, at most", 1, 2400
)
# X's prices in thousandths of a US dollar (docs.x.com, "Pricing", August 2026), and a dollar in
# paise. X changes them without notice and the rate is only a round figure: an office sets its own.
PRICE_POST = Number(
    "price_post", Home.OFFICE, 15, "X's price of a post, in thousandths of a US dollar", 0, 100_000
)
PRICE_POST_WITH_LINK = Number(
    "price_post_with_link",
    Home.OFFICE,
    200,
    "The same where the post holds a link",
    0,
    100_000,
)
PRICE_ANSWER = Number(
    "price_answer", Home.OFFICE, 10, "The same for an answer to who named the account", 0, 100_000
)
PRICE_DESCRIPTION = Number(
    "price_description", Home.OFFICE, 5, "The same for the description of a picture", 0, 100_000
)
DOLLAR_PAISE = Number("dollar_paise", Home.OFFICE, 8800, "A US dollar in paise", 1, 100_000)
PRICES_ON = Text(
    "prices_on", Home.OFFICE, "2026-08-22", "When these prices were looked up, as YYYY-MM-DD"
)
# The words to citizens are templates now; what an office had set here is taken over by them.
ACKNOWLEDGEMENT = Text(
    "acknowledgement",
    Home.OFFICE,
    "नमस्ते, आपकी शिकायत {code} पर दर्ज है। विभाग: {office_hi}। {due_on} तक उत्तर देंगे।"
    " कृपया इसी थ्रेड में लिखें। | Registered as {code}, {office_en}. We will reply by {due_on}."
    " Please write in this thread.",
    "The acknowledgement; {code}, {office_hi}, {office_en} and {due_on} are filled in",
)
CLOSING_ANSWER = Text(
    "closing_answer",
    Home.OFFICE,
    "आपकी शिकायत {code} का निस्तारण कर दिया गया है: {report} असंतुष्ट हों तो {reopen_days} दिन में"
    " इसी थ्रेड में लिखें। | {code} is settled. Not satisfied? Write here within {reopen_days} days.",
    "The closing answer; {code}, {report} and {reopen_days} are filled in",
)

DESK_SETTINGS: tuple[Setting, ...] = (
    LANGUAGE,
    COLOUR_SCHEME,
    ZOOM,
    SINGLE_KEYS,
    ALARM_SOUND,
    WINDOW_STATE,
    ACTING_OFFICER,
)
# Entered together and tried before they are kept (services/connecting.py).
SERVER_SETTINGS: tuple[Text, ...] = (
    SERVERS,
    SERVER_DATABASE,
    SERVER_LOGIN,
    SERVER_CERTIFICATE,
)
OFFICE_SETTINGS: tuple[Setting, ...] = (
    RESOLUTION_DAYS,
    ROUTINE_DAYS,
    OUTER_DAYS,
    INTERIM_DAYS,
    WAITING_DAYS,
    ACCEPT_DAYS,
    REOPEN_DAYS,
    REOPENED_DAYS,
    APPEAL_DAYS,
    CRITICAL_MINUTES,
    CRITICAL_ACCEPT_MINUTES,
    FIRST_REPLY_HOURS,
    FIRST_REPLY_RED_HOURS,
    CHECKS_A_DAY,
    PACE_SECONDS,
    NODAL_TOPICS,
    HOLD_SECONDS,
    GRACE_MINUTES,
    LATE_GAP_MINUTES,
    TWO_PERSON,
    POLL_SECONDS,
    OVERLAP_HOURS,
    RECHECK_MINUTES,
    HOLIDAYS,
    HINDI_DIGITS,
    POSTS_PER_QUARTER,
    POSTS_PER_DAY,
    PRICE_POST,
    PRICE_POST_WITH_LINK,
    PRICE_ANSWER,
    PRICE_DESCRIPTION,
    DOLLAR_PAISE,
    PRICES_ON,
)
