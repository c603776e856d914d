"""The fields of a post as X sends them, in its older names."""

import re
from collections.abc import Callable, Mapping

from upsocial_desktop.practice.api.shapes import Json, stamp
from upsocial_desktop.practice.timeline.edit_rules import edit_controls
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.text_marks import escaped, marks

_LEADING_HANDLES = re.compile(r"(?:@\w{1,15} )+")
_ROMAN_HINDI = re.compile(
    r"\b(?:hai|hain|nahi|nahin|kya|kab|mein|ki|ka|ko|se|bhi|aur|raha|rahi|gaya|kar|kijiye)\b",
    re.IGNORECASE,
)
_SURELY_HINDI_WORDS = 3

# Fields that change while the post itself stays the same.
LIVELY = frozenset({"public_metrics", "edit_history_tweet_ids", "edit_controls", "username"})


def language(post: Post) -> str:
    """Return the language of a post as X would name it: Hindi in either script, or English."""
    letters = sum("\u0900" <= char <= "\u097f" for char in post.typed)
    if letters * 4 > len(post.typed):
        return "hi"
    return "hi" if len(_ROMAN_HINDI.findall(post.typed)) >= _SURELY_HINDI_WORDS else "en"


def _entities(post: Post, text: str) -> Json:
    return dict(marks(escaped(text), post.links, post.id_of))


def _note(post: Post) -> Json:
    if not post.note:
        return {}
    entities = _entities(post, post.note)
    return {"text": escaped(post.note)} | ({"entities": entities} if entities else {})


def _shown_range(post: Post) -> list[int]:
    """Return where the words begin behind a reply's handles, and end before a media link."""
    text = escaped(post.text)
    leading = _LEADING_HANDLES.match(text) if post.in_reply_to_user_id else None
    end = len(text)
    for link in reversed(post.links):
        if link.media_key and text[:end].endswith(link.url):
            end = len(text[: end - len(link.url)].rstrip())
    return [min(leading.end(), end) if leading else 0, end]


def _metrics(post: Post, shelf: Shelf) -> Json:
    original = post.referred("retweeted")
    return {
        "retweet_count": shelf.count(original or post.id, "retweeted"),
        "reply_count": shelf.count(post.id, "replied_to"),
        "like_count": len(shelf.likes(post.id)),
        "quote_count": shelf.count(post.id, "quoted"),
        "bookmark_count": 0,
        "impression_count": 0,
    }


def _edit_controls(post: Post, shelf: Shelf) -> Json:
    controls = edit_controls(post, shelf)
    return {
        "is_edit_eligible": controls.is_eligible,
        "editable_until": stamp(controls.until),
        "edits_remaining": max(0, controls.left),
    }


def _author_name(post: Post, shelf: Shelf) -> str:
    author = shelf.people.user(post.author_id)
    return author.username if author else ""


POST_FIELDS: Mapping[str, Callable[[Post, Shelf], object]] = {
    "id": lambda post, _: post.id,
    "text": lambda post, _: escaped(post.text),
    "edit_history_tweet_ids": lambda post, shelf: list(shelf.edit_history(post.id)),
    "attachments": lambda post, _: {"media_keys": list(post.media_keys)} if post.media_keys else {},
    "author_id": lambda post, _: post.author_id,
    "username": _author_name,
    "created_at": lambda post, _: stamp(post.created_at),
    "conversation_id": lambda post, _: post.conversation_id,
    "in_reply_to_user_id": lambda post, _: post.in_reply_to_user_id,
    "referenced_tweets": lambda post, _: [{"type": r.type, "id": r.id} for r in post.references],
    "entities": lambda post, _: _entities(post, post.text),
    "note_tweet": lambda post, _: _note(post),
    "lang": lambda post, _: language(post),
    "display_text_range": lambda post, _: _shown_range(post),
    "possibly_sensitive": lambda _post, _shelf: False,
    "reply_settings": lambda post, _: post.reply_settings,
    "edit_controls": _edit_controls,
    "public_metrics": _metrics,
}


def what_changes(post: Post, names: frozenset[str], shelf: Shelf) -> object:
    """Return a value that is another one whenever a lively field of the post is."""
    if names.isdisjoint(LIVELY):
        return None
    metrics = tuple(_metrics(post, shelf).values()) if "public_metrics" in names else ()
    by = _author_name(post, shelf) if "username" in names else ""
    return shelf.edit_history(post.id), metrics, by
