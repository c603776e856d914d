"""What a request asks to see, read from either of X's two dialects."""

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from upsocial_desktop.practice.exchange import Request

# X renamed its fields in August 2026 (OpenAPI 2.167); inside, the older names are used.
_CLASSIC_NAMES = {
    "note_post": "note_tweet",
    "referenced_posts": "referenced_tweets.id",
    "edit_history_post_ids": "edit_history_tweet_ids",
    "pinned_post_id": "pinned_tweet_id",
    "most_recent_post_id": "most_recent_tweet_id",
}
# Any of these as an expansion is a sign of the posts dialect.
_POSTS_ONLY = frozenset(_CLASSIC_NAMES) - {"note_post"} | {"username", "affiliation"}
# In the posts dialect these are no fields: they come when their expansion is asked for.
_BY_EXPANSION = {
    "author_id": "author_id",
    "in_reply_to_user_id": "in_reply_to_user_id",
    "referenced_tweets.id": "referenced_tweets",
    "edit_history_tweet_ids": "edit_history_tweet_ids",
    "username": "username",
}
_USER_BY_EXPANSION = frozenset({"pinned_tweet_id", "most_recent_tweet_id"})
_POST_ALWAYS = frozenset({"id", "text"})
_USER_ALWAYS = frozenset({"id", "name", "username"})
_MEDIA_ALWAYS = frozenset({"media_key", "type"})
_PARAMETERS = ("user.fields", "media.fields", "expansions")


class Dialect(Enum):
    """The two vocabularies of X's answers."""

    CLASSIC = "classic"
    POSTS = "posts"


@dataclass(frozen=True)
class Manners:
    """How X answers today; each of these X has changed, or may change, without notice.

    `dialect` makes every answer come in one dialect whatever the request speaks; None answers
    in the request's own. X left unknown field names out in silence in 2026, and answered 400
    before. Whether users and posts under `includes` are billed X does not say, nor whether a
    summoned answer with a link costs as much as a post with one.
    """

    dialect: Dialect | None = None
    refuses_unknown_fields: bool = False
    bills_includes: bool = False
    bills_links_in_answers: bool = False


@dataclass(frozen=True)
class Wish:
    """Fields and expansions, in the older names, and the dialect to answer in.

    Names X does not know are left out in silence, as X does since 2026.
    """

    dialect: Dialect
    post_fields: frozenset[str]
    user_fields: frozenset[str]
    expansions: frozenset[str]
    media_fields: frozenset[str] = _MEDIA_ALWAYS


def dialect_of(request: Request, manners: Manners) -> Dialect:
    """Return the dialect to answer in; without any sign of the new one it is classic."""
    if manners.dialect is not None:
        return manners.dialect
    if request.value("post.fields") is not None:
        return Dialect.POSTS
    if _names(request.value("expansions") or "") & _POSTS_ONLY:
        return Dialect.POSTS
    return Dialect.CLASSIC


def read_wish(request: Request, manners: Manners) -> Wish:
    """Read what a request asks to see."""
    dialect = dialect_of(request, manners)
    # An X that has changed its dialect overnight still understands the names it shares.
    own = "post.fields" if dialect is Dialect.POSTS else "tweet.fields"
    parameters = (own,) if manners.dialect is None else ("post.fields", "tweet.fields")
    posts = ",".join(request.value(name) or "" for name in parameters)
    return _wish(dialect, posts, *(request.value(name) or "" for name in _PARAMETERS))


@lru_cache(maxsize=1_000)
def _wish(dialect: Dialect, posts: str, users: str, media: str, expanded: str) -> Wish:
    expansions = _classic(expanded)
    fields, user_fields = _classic(posts), _classic(users)
    if dialect is Dialect.POSTS:
        by_expansion = {field for name, field in _BY_EXPANSION.items() if name in expansions}
        fields = (fields - set(_BY_EXPANSION.values())) | by_expansion
        user_fields = (user_fields - _USER_BY_EXPANSION) | (expansions & _USER_BY_EXPANSION)
    else:
        fields |= {"edit_history_tweet_ids"} | _implied(expansions)
        user_fields |= expansions & _USER_BY_EXPANSION
    return Wish(
        dialect,
        fields | _POST_ALWAYS,
        user_fields | _USER_ALWAYS,
        expansions,
        _names(media) | _MEDIA_ALWAYS,
    )


def _implied(expansions: frozenset[str]) -> set[str]:
    """Return the fields that an expansion of the older dialect brings along."""
    return {
        name.partition(".")[0]
        for name in expansions
        if name.startswith(("referenced_tweets.", "attachments.", "entities."))
        or name in _BY_EXPANSION
    } - {"username"}


def _classic(value: str) -> frozenset[str]:
    return frozenset(_CLASSIC_NAMES.get(name, name) for name in _names(value))


def _names(value: str) -> frozenset[str]:
    return frozenset(name.strip() for name in value.split(",") if name.strip())
