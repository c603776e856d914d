"""The grammar of X's answers: times, chosen fields, and the newer names of things."""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from typing import TypeVar

from upsocial_desktop.practice.api.wish import Dialect

Json = dict[str, object]
Thing = TypeVar("Thing")
Context = TypeVar("Context")

_NEW_NAMES = {
    "note_tweet": "note_post",
    "referenced_tweets": "referenced_posts",
    "edit_history_tweet_ids": "edit_history_post_ids",
    "retweet_count": "repost_count",
    "tweet_count": "post_count",
    "pinned_tweet_id": "pinned_post_id",
    "most_recent_tweet_id": "most_recent_post_id",
    "tweets": "posts",
}


def stamp(moment: datetime) -> str:
    """Return a moment as X writes it: whole seconds, `.000Z`."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def packed(value: object) -> bytes:
    """Return a value as JSON without blanks, letters of every script as they are.

    Half a character, which JSON can bring in, goes out as a question mark.
    """
    words = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return words.encode("utf-8", "replace")


def called(name: str, dialect: Dialect) -> str:
    """Return what a dialect calls a thing of the older name."""
    return _NEW_NAMES.get(name, name) if dialect is Dialect.POSTS else name


def chosen(
    names: Iterable[str],
    fields: Mapping[str, Callable[[Thing, Context], object]],
    thing: Thing,
    context: Context,
    dialect: Dialect,
) -> Json:
    """Return the fields wished for under the dialect's names; empty ones are left out."""
    found = {name: fields[name](thing, context) for name in sorted(names) if name in fields}
    kept = {name: value for name, value in found.items() if value not in (None, "", [], {})}
    return _renamed(kept) if dialect is Dialect.POSTS else kept


def _renamed(values: Json) -> Json:
    return {
        _NEW_NAMES.get(name, name): _renamed(value) if isinstance(value, dict) else value
        for name, value in values.items()
    }
