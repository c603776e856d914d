"""What the declared settings and their choices are called, in the language of now."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.services.settings import Setting
from upsocial_desktop.ui.said import QT_TRANSLATE_NOOP

# The meanings are declared with the settings; here they are marked for translators.
MEANINGS: Final[dict[str, str]] = {
    # In both, so that whoever reads only one of them finds it.
    "language": QT_TRANSLATE_NOOP("settings", "Language of this program · भाषा"),
    "colour_scheme": QT_TRANSLATE_NOOP("settings", "Light, dark, or as the system"),
    "late_gap_minutes": QT_TRANSLATE_NOOP(
        "settings", "Minutes between posts that go later than planned"
    ),
    "two_person": QT_TRANSLATE_NOOP(
        "settings", "Posts are approved by somebody who did not write them"
    ),
    "zoom_percent": QT_TRANSLATE_NOOP("settings", "Size of all text, in per cent"),
    "single_keys": QT_TRANSLATE_NOOP("settings", "Single letters work as keys in lists"),
    "resolution_days": QT_TRANSLATE_NOOP("settings", "Calendar days from the post to the answer"),
    "routine_days": QT_TRANSLATE_NOOP("settings", "The same for a routine or reopened case"),
    "accept_days": QT_TRANSLATE_NOOP(
        "settings", "Working days to accept or return a forwarded case"
    ),
    "reopen_days": QT_TRANSLATE_NOOP(
        "settings", "Days after closing in which the citizen can object"
    ),
    "outer_days": QT_TRANSLATE_NOOP("settings", "Days after which an interim reply is compulsory"),
    "interim_days": QT_TRANSLATE_NOOP(
        "settings", "Days from the post that an interim reply may promise"
    ),
    "waiting_days": QT_TRANSLATE_NOOP(
        "settings", "Days in all that a case may wait for its citizen"
    ),
    "reopened_days": QT_TRANSLATE_NOOP("settings", "Days in which a reopened case is decided"),
    "appeal_days": QT_TRANSLATE_NOOP(
        "settings", "Days in which a citizen may go to the supervisor"
    ),
    "critical_minutes": QT_TRANSLATE_NOOP(
        "settings", "Minutes until a person looks at a critical case"
    ),
    "critical_accept_minutes": QT_TRANSLATE_NOOP("settings", "Minutes to accept a critical case"),
    "first_reply_hours": QT_TRANSLATE_NOOP(
        "settings", "Working hours until the first public reply"
    ),
    "first_reply_red_hours": QT_TRANSLATE_NOOP(
        "settings", "Hours after which a missing first reply is red"
    ),
    "checks_a_day": QT_TRANSLATE_NOOP("settings", "Closures that a supervisor looks at each day"),
    "pace_seconds": QT_TRANSLATE_NOOP(
        "settings", "Seconds between answers to many citizens at once"
    ),
    "nodal_topics": QT_TRANSLATE_NOOP(
        "settings", "Topics whose answer a nodal officer gives, by their keys"
    ),
    "hold_seconds": QT_TRANSLATE_NOOP(
        "settings", "Seconds in which words for X can be called back"
    ),
    "grace_minutes": QT_TRANSLATE_NOOP(
        "settings", "How late a post may go without asking a person"
    ),
    "poll_seconds": QT_TRANSLATE_NOOP("settings", "Seconds between looks at X"),
    "overlap_hours": QT_TRANSLATE_NOOP(
        "settings", "Hours looked at again, for mentions that X shows late"
    ),
    "recheck_minutes": QT_TRANSLATE_NOOP(
        "settings", "Minutes between looks for posts that were deleted"
    ),
    "holidays": QT_TRANSLATE_NOOP(
        "settings", "Holidays, as YYYY-MM-DD, each with its name after it if you like"
    ),
    "alarm_sound": QT_TRANSLATE_NOOP("settings", "Sound when a post may speak of a danger"),
    "hindi_digits": QT_TRANSLATE_NOOP("settings", "Devanagari digits in Hindi words to citizens"),
    "posts_per_quarter": QT_TRANSLATE_NOOP(
        "settings", "Answers to many citizens in 15 minutes, at most"
    ),
    "posts_per_day": QT_TRANSLATE_NOOP("settings", "Posts of one account in 24 hours, at most"),
    "price_post": QT_TRANSLATE_NOOP(
        "settings", "X's price of a post, in thousandths of a US dollar"
    ),
    "price_post_with_link": QT_TRANSLATE_NOOP("settings", "The same where the post holds a link"),
    "price_answer": QT_TRANSLATE_NOOP(
        "settings", "The same for an answer to who named the account"
    ),
    "price_description": QT_TRANSLATE_NOOP("settings", "The same for the description of a picture"),
    "dollar_paise": QT_TRANSLATE_NOOP("settings", "A US dollar in paise"),
    "prices_on": QT_TRANSLATE_NOOP("settings", "When these prices were looked up, as YYYY-MM-DD"),
}
CHOICES: Final[dict[str, str]] = {
    "system": QT_TRANSLATE_NOOP("settings", "As the system"),
    "hindi": QT_TRANSLATE_NOOP("settings", "हिन्दी"),
    "english": QT_TRANSLATE_NOOP("settings", "English"),
    "light": QT_TRANSLATE_NOOP("settings", "Light"),
    "dark": QT_TRANSLATE_NOOP("settings", "Dark"),
}


def meaning_of(setting: Setting) -> str:
    """What a setting means."""
    meaning = MEANINGS.get(setting.key, setting.meaning)
    return QCoreApplication.translate("settings", meaning)


def choice_words(choice: str) -> str:
    """What one choice is called."""
    called = CHOICES.get(choice, choice)
    return QCoreApplication.translate("settings", called)
