"""What X refuses to publish: length, duplicates, parents, and the summoned-reply rule."""

import unicodedata
from datetime import datetime, timedelta
from typing import Protocol

from upsocial_desktop.domain.post_text import MAX_WEIGHT, weighted_length
from upsocial_desktop.practice.problems import NEW_PROBLEMS, Refusal, forbidden, invalid_request
from upsocial_desktop.practice.timeline.posts import Post

# How far back X looks for the same words is not documented; a day is what users report.
DUPLICATE_LOOK_BACK = timedelta(hours=24)
LONGEST_PREMIUM = 25_000


class Facts(Protocol):
    """What the rules need to know of the world."""

    @property
    def plan(self) -> str:
        """`self-serve` or `enterprise`."""

    def post(self, post_id: str) -> Post | None:
        """Return a post that still stands."""

    def own_since(self, author_id: str, since: datetime) -> list[Post]:
        """Return the author's standing posts written at `since` or later."""

    def is_premium(self, user_id: str) -> bool:
        """Whether the user may write long posts."""

    def has_quoted(self, author_id: str, quoted_author_id: str, post_id: str) -> bool:
        """Whether the post by `author_id` quotes a post by `quoted_author_id`."""


def normal_text(text: str) -> str:
    """Return the text as X stores it: NFC, LF line ends, no blanks at either end."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def check_length(typed: str, *, is_premium: bool) -> None:
    """Refuse an empty text (400) and one beyond the weight the account may use (403)."""
    if not typed:
        raise invalid_request("text", "", "The `text` field is empty and no media is attached")
    longest = LONGEST_PREMIUM if is_premium else MAX_WEIGHT
    if weighted_length(typed) > longest:
        raise forbidden("You are not permitted to perform this action.")


def check_duplicate(shown: str, author_id: str, now: datetime, facts: Facts) -> None:
    """Refuse what the account has already said; `shown` includes the handles of a reply."""
    for earlier in facts.own_since(author_id, now - DUPLICATE_LOOK_BACK):
        if earlier.text[: earlier.prefix_length] + earlier.typed == shown:
            raise forbidden("You are not allowed to create a Tweet with duplicate content.")


def check_parent(author_id: str, parent_id: str, facts: Facts) -> Post:
    """Return the post replied to; refuse one that is gone, and one that did not summon us.

    The summoned-reply rule holds for self-serve plans since 23 February 2026: the author of the
    parent has mentioned the account or quoted its post. Enterprise plans are exempt.
    """
    parent = facts.post(parent_id)
    if parent is None:
        raise forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.")
    check_summoned(author_id, parent, facts)
    return parent


def check_quoted(author_id: str, quoted_id: str, facts: Facts) -> Post:
    """Return the post to be quoted; refused as in `check_parent`."""
    quoted = facts.post(quoted_id)
    if quoted is None:
        raise invalid_request(
            "quote_tweet_id", quoted_id, f"The post [{quoted_id}] to be quoted cannot be found"
        )
    check_summoned(author_id, quoted, facts)
    return quoted


def check_summoned(author_id: str, parent: Post, facts: Facts) -> None:
    """Refuse (403) an answer to somebody who did not address the account, on a self-serve plan."""
    if facts.plan == "enterprise" or parent.author_id == author_id:
        return
    if author_id in parent.mentioned_ids:
        return
    if facts.has_quoted(parent.author_id, author_id, parent.id):
        return
    body = {
        "detail": "You can only reply to or quote posts where you are mentioned or are the author.",
        "type": f"{NEW_PROBLEMS}not-authorized-for-resource",
        "title": "Forbidden",
        "status": 403,
    }
    raise Refusal(403, body)


def check_own(author_id: str, post: Post) -> Post:
    """Return the post if it is the account's own; X lets nobody delete another's (403)."""
    if post.author_id != author_id:
        raise forbidden("You are not authorized to delete this Tweet.")
    return post
