"""What a request asks to see, read from either of X's two dialects."""

from dataclasses import dataclass
from enum import Enum

from upsocial_desktop.practice.exchange import Request

# X renamed its fields in August 2026 (OpenAPI 2.167); inside, the older names are used.
_CLASSIC_NAMES = {
    "note_post": "note_tweet",
    "referenced_posts": "referenced_tweets.id",
    "edit_history_post_ids": "edit_history_tweet_ids",
    "pinned_post_id": "pinned_tweet_id",
    "most_recent_post_id": "most_recent_tweet_id",
}
_POSTS_ONLY = {"referenced_posts", "edit_history_post_ids"}
# In the posts dialect these are no fields: they come when their expansion is asked for.
_BY_EXPANSION = {
    "author_id": "author_id",
    "in_reply_to_user_id": "in_reply_to_user_id",
    "referenced_tweets.id": "referenced_tweets",
    "edit_history_tweet_ids": "edit_history_tweet_ids",
}


class Dialect(Enum):
    """The two vocabularies of X's answers."""

    CLASSIC = "classic"
    POSTS = "posts"


@dataclass(frozen=True)
class Wish:
    """Fields and expansions, in the older names, and the dialect to answer in.

    Names X does not know are left out in silence, as X does since 2026.
    """

    dialect: Dialect
    post_fields: frozenset[str]
    user_fields: frozenset[str]
    expansions: frozenset[str]


def read_wish(request: Request) -> Wish:
    """Read what a request asks to see; without any sign of the new dialect it is classic."""
    expansions = _names(request, "expansions")
    dialect = _dialect(request, expansions)
    asked = "post.fields" if dialect is Dialect.POSTS else "tweet.fields"
    expansions = frozenset(_CLASSIC_NAMES.get(name, name) for name in expansions)
    fields = frozenset(_CLASSIC_NAMES.get(name, name) for name in _names(request, asked))
    if dialect is Dialect.POSTS:
        by_expansion = {field for name, field in _BY_EXPANSION.items() if name in expansions}
        fields = (fields - set(_BY_EXPANSION.values())) | by_expansion
    else:
        fields |= {"edit_history_tweet_ids"} | _implied(expansions)
    user_fields = frozenset(_CLASSIC_NAMES.get(n, n) for n in _names(request, "user.fields"))
    return Wish(
        dialect, fields | {"id", "text"}, user_fields | {"id", "name", "username"}, expansions
    )


def _implied(expansions: frozenset[str]) -> set[str]:
    """Return the fields that an expansion brings along."""
    return {
        "referenced_tweets" if name.startswith("referenced_tweets.") else name
        for name in expansions
        if name.startswith("referenced_tweets.") or name in _BY_EXPANSION
    }


def _dialect(request: Request, expansions: frozenset[str]) -> Dialect:
    if request.value("post.fields") is not None or expansions & _POSTS_ONLY:
        return Dialect.POSTS
    return Dialect.CLASSIC


def _names(request: Request, parameter: str) -> frozenset[str]:
    value = request.value(parameter) or ""
    return frozenset(name.strip() for name in value.split(",") if name.strip())
