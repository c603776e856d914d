"""What an account wishes to publish, held against all rules in X's order, and put on the shelf."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from upsocial_desktop.practice.timeline.edit_rules import check_edit
from upsocial_desktop.practice.timeline.posting_rules import (
    check_cashtags,
    check_day,
    check_duplicate,
    check_length,
    check_media_count,
    normal_text,
)
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.reply_rules import check_parent, check_quoted
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.writing import Wording, write


def publish(
    wish: Wording, now: datetime, shelf: Shelf, seed: int, free_number: Callable[[], int]
) -> Post:
    """Put what an account wishes to say on the shelf and return it; raises Refusal as X does.

    `free_number` is asked for an id once nothing stands against it.
    """
    wish = _checked(wish, now, shelf)
    post = write(wish, free_number(), shelf.people, seed)
    check_duplicate(post, now, shelf)
    if wish.previous is not None:
        shelf.add_version(wish.previous, post)
    else:
        shelf.add(post)
    return post


def _checked(wish: Wording, now: datetime, shelf: Shelf) -> Wording:
    typed = normal_text(wish.typed)
    plan = shelf.rules.plan_of(wish.app_id)
    check_media_count(wish.media_ids)
    check_length(typed, wish.author.subscription_type, has_media=bool(wish.media_ids))
    check_cashtags(typed, plan)
    wish = replace(wish, typed=typed)
    wish = _with_aims(wish, plan, now, shelf)
    check_day(wish.author, now, shelf, is_reply=wish.parent is not None)
    return replace(wish, media_keys=shelf.media.claim(wish.media_ids, wish.author.id, now))


def _with_aims(wish: Wording, plan: str, now: datetime, shelf: Shelf) -> Wording:
    if wish.previous_id:
        return replace(wish, previous=check_edit(wish.author, wish.previous_id, shelf, now))
    parent_id, quoted_id = wish.parent_id, wish.quoted_id
    parent = check_parent(wish.author, parent_id, plan, shelf, now) if parent_id else None
    quoted = check_quoted(wish.author, quoted_id, plan, shelf) if quoted_id else None
    return replace(wish, parent=parent, quoted=quoted)
