"""When a post may still be changed, and when X says no."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from upsocial_desktop.practice.timeline.posting_rules import not_permitted
from upsocial_desktop.practice.timeline.posts import Post, User
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.snowflake import moment_of

EDITABLE_FOR = timedelta(hours=1)
MOST_EDITS = 5


@dataclass(frozen=True)
class EditControls:
    """What X tells of a post's changes: whether and until when, and how many are left."""

    is_eligible: bool
    until: datetime
    left: int


def edit_controls(post: Post, shelf: Shelf) -> EditControls:
    """Return how a post may be changed; the hour counts from its first version.

    Not eligible by nature are reposts, replies to others, and posts of those without a
    subscription (X's documentation of edits); time and number are told apart from that.
    """
    versions = shelf.edit_history(post.id)
    author = shelf.people.user(post.author_id)
    is_to_others = post.in_reply_to_user_id not in ("", post.author_id)
    is_eligible = not is_to_others and not post.referred("retweeted")
    return EditControls(
        is_eligible and author is not None and author.is_premium,
        moment_of(int(versions[0])) + EDITABLE_FOR,
        MOST_EDITS + 1 - len(versions),
    )


def check_edit(author: User, previous_id: str, shelf: Shelf, now: datetime) -> Post:
    """Return the version to be replaced; refuse (403) what cannot be changed, or no longer.

    X's words for a refused edit are not known; it is given the catch-all.
    """
    previous = shelf.post(previous_id)
    if previous is None or previous.author_id != author.id:
        raise not_permitted()
    controls = edit_controls(previous, shelf)
    is_newest = shelf.edit_history(previous_id)[-1] == previous_id
    is_open = controls.left > 0 and now < controls.until
    if not (controls.is_eligible and is_newest and is_open):
        raise not_permitted()
    return previous
