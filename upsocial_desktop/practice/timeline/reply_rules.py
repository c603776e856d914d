"""Whom an account may answer or quote: parents that stand, settings of a thread, the summons."""

from datetime import datetime

from upsocial_desktop.practice.problems import (
    NEW_PROBLEMS,
    Refusal,
    forbidden,
    invalid_request,
)
from upsocial_desktop.practice.timeline.posts import Post, User
from upsocial_desktop.practice.timeline.shelf import Shelf


def check_parent(author: User, parent_id: str, plan: str, shelf: Shelf, now: datetime) -> Post:
    """Return the post replied to; refuse (403) one that is gone or not for this account.

    Deleted, protected, suspended and blocking authors all give the same words: X does not tell
    which it is.
    """
    parent = shelf.standing(parent_id, author.id)
    is_too_new = (
        isinstance(parent, Post) and now - parent.created_at < shelf.rules.new_parent_hidden_for
    )
    if not isinstance(parent, Post) or is_too_new:
        raise forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.")
    _check_thread(author, parent, shelf)
    _check_summoned(author, parent, plan, shelf)
    return parent


def check_quoted(author: User, quoted_id: str, plan: str, shelf: Shelf) -> Post:
    """Return the post to be quoted; refuse one out of sight (400), or not summoning us (403)."""
    quoted = shelf.standing(quoted_id, author.id)
    if not isinstance(quoted, Post):
        raise invalid_request(
            "quote_tweet_id", quoted_id, f"The post [{quoted_id}] to be quoted cannot be found"
        )
    _check_summoned(author, quoted, plan, shelf)
    return quoted


def _check_summoned(author: User, parent: Post, plan: str, shelf: Shelf) -> None:
    """Refuse (403) an answer to somebody who did not address the account.

    The rule holds for self-serve plans since 23 February 2026: the author of the parent has
    mentioned the account or quoted its post. Enterprise plans are exempt.
    """
    if plan == "enterprise" or parent.author_id == author.id:
        return
    quoted = shelf.post(parent.referred("quoted"))
    has_quoted = quoted is not None and quoted.author_id == author.id
    if author.id in parent.mentioned_ids or has_quoted:
        return
    if shelf.rules.has_older_wording:
        raise _not_engaged()
    body = {
        "detail": "You can only reply to or quote posts where you are mentioned or are the author.",
        "type": f"{NEW_PROBLEMS}not-authorized-for-resource",
        "title": "Forbidden",
        "status": 403,
    }
    raise Refusal(403, body)


def _check_thread(author: User, parent: Post, shelf: Shelf) -> None:
    """Refuse (403) an answer that the parent, or the post its thread began with, does not take."""
    root = shelf.newest_version(parent.conversation_id) or parent
    if not (_takes_answers_of(author, root, shelf) and _takes_answers_of(author, parent, shelf)):
        raise _not_engaged()


def _not_engaged() -> Refusal:
    return forbidden(
        "Reply to this conversation is not allowed because you have not been mentioned or"
        " otherwise engaged by the author of the post you are replying to."
    )


def _takes_answers_of(author: User, post: Post, shelf: Shelf) -> bool:
    """Whether `reply_settings` of a post admit the account; whom it names may always answer.

    Nobody here subscribes to anybody, so `subscribers` admits only those.
    """
    if author.id == post.author_id or author.id in post.mentioned_ids:
        return True
    if post.reply_settings == "following":
        return shelf.people.follows(post.author_id, author.id)
    if post.reply_settings == "verified":
        return author.is_verified
    return post.reply_settings == "everyone"
