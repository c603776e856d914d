"""What X refuses about words and numbers: length, stock signs, duplicates, too much in a day."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime

from upsocial_desktop.domain.post_text import MAX_WEIGHT, measure, stocks
from upsocial_desktop.practice.problems import Refusal, forbidden, invalid_request, wrong_json
from upsocial_desktop.practice.timeline.posts import Post, SubscriptionType, User
from upsocial_desktop.practice.timeline.rulebook import Rulebook
from upsocial_desktop.practice.timeline.shelf import Shelf

LONGEST: dict[SubscriptionType, int] = {
    "None": MAX_WEIGHT,
    "Basic": 25_000,
    "Premium": 25_000,
    "PremiumPlus": 25_000,
}
MOST_MEDIA = 4
POSTS_A_DAY = 2_400
POSTS_A_SLICE = 50
UNVERIFIED_POSTS_A_DAY = 50
UNVERIFIED_REPLIES_A_DAY = 200
_CASHTAGS_ON_SELF_SERVE = 1
_HALVES = re.compile("[\ud800-\udfff]")


def normal_text(text: str) -> str:
    """Return the text as X stores it: NFC, LF line ends, no blanks at either end.

    JSON can hold half a character, which is no text; it becomes the sign for what was lost.
    """
    text = _HALVES.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def not_permitted() -> Refusal:
    """Return X's catch-all: it says no and does not say why."""
    return forbidden("You are not permitted to perform this action.")


def check_length(typed: str, subscription: SubscriptionType, *, has_media: bool = False) -> None:
    """Refuse an empty text without media (400), and one beyond the weight allowed (403).

    The weight is 280, with any subscription 25,000; handles before a reply do not count. Signs
    that are never valid (U+FEFF, U+FFFE, U+FFFF) are refused likewise, as X's twitter-text says.
    """
    if not typed and not has_media:
        raise invalid_request("text", "", "The `text` field is empty and no media is attached")
    if typed and not measure(typed, LONGEST[subscription]).is_valid:
        raise not_permitted()


def check_cashtags(typed: str, plan: str) -> None:
    """Refuse (403) a second stock sign on a self-serve plan; X's words for it are not known."""
    if plan == "self-serve" and len(stocks(typed)) > _CASHTAGS_ON_SELF_SERVE:
        raise not_permitted()


def check_media_count(media_ids: Sequence[str]) -> None:
    """Refuse (400) more media than the published form of the JSON allows; the rest is media's."""
    if len(media_ids) > MOST_MEDIA:
        words = f"$.media.media_ids: there must be a maximum of {MOST_MEDIA} items in the array"
        raise wrong_json(words, "$.media.media_ids", str(len(media_ids)))


def check_duplicate(wanted: Post, now: datetime, shelf: Shelf) -> None:
    """Refuse (403) what the account has said within the look-back of the world's rules.

    Compared is what is shown: handles before a reply, words, and what is quoted. The same words
    with another picture are another post, because X adds the picture's address to the text.
    """
    rules = shelf.rules
    said = _compared(wanted, rules)
    for earlier in shelf.said_since(wanted, now - rules.duplicate_look_back):
        if _compared(earlier, rules) == said:
            raise forbidden("You are not allowed to create a Tweet with duplicate content.")


def _compared(post: Post, rules: Rulebook) -> tuple[str, str, tuple[str, ...], str]:
    parent_id = "" if rules.compares_threads else post.referred("replied_to")
    return post.shown, post.referred("quoted"), post.media_keys, parent_id


def check_day(author: User, now: datetime, shelf: Shelf, *, is_reply: bool) -> None:
    """Refuse (403) what is beyond the number of posts an account may publish, deleted or not.

    2,400 in 24 hours "broken down into smaller limits for semi-hourly intervals" (X's help pages:
    50 in each), and for accounts without a badge 50 posts and 200 replies in 24 hours (May 2026).
    They hold for the account whatever app it uses, so they are no rate limit of the API and no
    429: X documents them as its old error 185, status 403, with the words below. Other old
    refusals (187, 385) came into v2 as about:blank bodies with the old sentence as `detail`; no
    recording of this one is known, so its form follows theirs.
    """
    if _is_beyond(author, now, shelf, is_reply=is_reply):
        raise forbidden("User is over daily status update limit.")


def _is_beyond(author: User, now: datetime, shelf: Shelf, *, is_reply: bool) -> bool:
    days = shelf.days
    of_kind = days.in_day(author.id, now, is_reply=is_reply)
    if shelf.rules.has_unverified_limits and not author.is_verified:
        most = UNVERIFIED_REPLIES_A_DAY if is_reply else UNVERIFIED_POSTS_A_DAY
        if of_kind >= most:
            return True
    if not shelf.rules.has_day_limits:
        return False
    in_day = of_kind + days.in_day(author.id, now, is_reply=not is_reply)
    return in_day >= POSTS_A_DAY or days.in_slice(author.id, now) >= POSTS_A_SLICE
