"""Users and posts in the shapes X sends them, in the dialect of the request."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import TypeVar

from upsocial_desktop.practice.api.wish import Dialect, Wish
from upsocial_desktop.practice.problems import not_found
from upsocial_desktop.practice.timeline.posts import Post, User
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.text_marks import escaped, marks

Json = dict[str, object]
Thing = TypeVar("Thing")

_NEW_NAMES = {
    "note_tweet": "note_post",
    "referenced_tweets": "referenced_posts",
    "edit_history_tweet_ids": "edit_history_post_ids",
    "retweet_count": "repost_count",
    "tweet_count": "post_count",
    "tweets": "posts",
}
_LEADING_HANDLES = re.compile(r"(?:@\w{1,15} )+")
_ROMAN_HINDI = re.compile(
    r"\b(?:hai|hain|nahi|nahin|kya|kab|mein|ki|ka|ko|se|bhi|aur|raha|rahi|gaya|kar|kijiye)\b",
    re.IGNORECASE,
)
_EDITABLE_FOR = timedelta(hours=1)
_SURELY_HINDI_WORDS = 3


def stamp(moment: datetime) -> str:
    """Return a moment as X writes it: whole seconds, `.000Z`."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.000Z")


def user_json(user: User, wish: Wish, shelf: Shelf) -> Json:
    """Return a user with the fields wished for; empty ones are left out."""
    return _chosen(wish.user_fields, _USER_FIELDS, user, shelf, wish)


def post_json(post: Post, wish: Wish, shelf: Shelf) -> Json:
    """Return a post with the fields wished for; empty ones are left out."""
    return _chosen(wish.post_fields, _POST_FIELDS, post, shelf, wish)


def with_includes(body: Json, posts: Sequence[Post], wish: Wish, shelf: Shelf) -> Json:
    """Add `includes` and the partial errors that the wished expansions bring along."""
    referred, missing = _referred(posts, wish, shelf)
    users = [shelf.people.user(user_id) for user_id in _user_ids(posts, referred, wish, shelf)]
    includes: Json = {}
    if users:
        includes["users"] = [user_json(user, wish, shelf) for user in users if user]
    if referred:
        name = _NEW_NAMES["tweets"] if wish.dialect is Dialect.POSTS else "tweets"
        includes[name] = [post_json(post, wish, shelf) for post in referred]
    if includes:
        body["includes"] = includes
    if missing:
        errors = body.setdefault("errors", [])
        if isinstance(errors, list):
            errors.extend(missing)
    return body


def missing_post(post_id: str, parameter: str, wish: Wish) -> Json:
    """Return the partial error for a post that is deleted or never was."""
    is_new = wish.dialect is Dialect.POSTS
    kind = "post" if is_new else "tweet"
    return dict(not_found(kind, parameter, post_id, in_posts_dialect=is_new))


def missing_user(value: str, parameter: str, wish: Wish) -> Json:
    """Return the partial error for a user nobody knows."""
    is_new = wish.dialect is Dialect.POSTS
    return dict(not_found("user", parameter, value, in_posts_dialect=is_new))


def _referred(posts: Sequence[Post], wish: Wish, shelf: Shelf) -> tuple[list[Post], list[Json]]:
    if not any(name.startswith("referenced_tweets.id") for name in wish.expansions):
        return [], []
    ids = dict.fromkeys(ref.id for post in posts for ref in post.references)
    parameter = "referenced_posts" if wish.dialect is Dialect.POSTS else "referenced_tweets.id"
    found = [post for post_id in ids if (post := shelf.post(post_id)) is not None]
    standing = {post.id for post in found}
    return found, [missing_post(i, parameter, wish) for i in ids if i not in standing]


def _user_ids(
    posts: Sequence[Post], referred: Sequence[Post], wish: Wish, shelf: Shelf
) -> Iterable[str]:
    wanted: list[str] = []
    for post in posts:
        if "author_id" in wish.expansions:
            wanted.append(post.author_id)
        if "in_reply_to_user_id" in wish.expansions and post.in_reply_to_user_id:
            wanted.append(post.in_reply_to_user_id)
        if "entities.mentions.username" in wish.expansions:
            wanted.extend(sorted(post.mentioned_ids))
    if "referenced_tweets.id.author_id" in wish.expansions:
        wanted.extend(post.author_id for post in referred)
    return (user_id for user_id in dict.fromkeys(wanted) if shelf.people.user(user_id))


def _chosen(
    names: Iterable[str],
    fields: Mapping[str, Callable[[Thing, Shelf], object]],
    thing: Thing,
    shelf: Shelf,
    wish: Wish,
) -> Json:
    found = {name: fields[name](thing, shelf) for name in sorted(names) if name in fields}
    kept = {name: value for name, value in found.items() if value not in (None, "", [], {})}
    return _renamed(kept) if wish.dialect is Dialect.POSTS else kept


def _renamed(values: Json) -> Json:
    return {
        _NEW_NAMES.get(name, name): _renamed(value) if isinstance(value, dict) else value
        for name, value in values.items()
    }


def _entities(post: Post, shelf: Shelf, text: str) -> Json:
    return dict(marks(escaped(text), post.links, shelf.people.id_of))


def _note(post: Post, shelf: Shelf) -> Json:
    if not post.note:
        return {}
    entities = _entities(post, shelf, post.note)
    return {"text": escaped(post.note)} | ({"entities": entities} if entities else {})


def _shown_range(post: Post) -> list[int]:
    text = escaped(post.text)
    leading = _LEADING_HANDLES.match(text) if post.in_reply_to_user_id else None
    return [leading.end() if leading else 0, len(text)]


def _language(post: Post) -> str:
    letters = sum("\u0900" <= char <= "\u097f" for char in post.typed)
    if letters * 4 > len(post.typed):
        return "hi"
    return "hi" if len(_ROMAN_HINDI.findall(post.typed)) >= _SURELY_HINDI_WORDS else "en"


def _post_metrics(post: Post, shelf: Shelf) -> Json:
    return {
        "retweet_count": shelf.count(post.id, "retweeted"),
        "reply_count": shelf.count(post.id, "replied_to"),
        "like_count": 0,
        "quote_count": shelf.count(post.id, "quoted"),
        "bookmark_count": 0,
        "impression_count": 0,
    }


def _edit_controls(post: Post) -> Json:
    return {
        "is_edit_eligible": False,
        "editable_until": stamp(post.created_at + _EDITABLE_FOR),
        "edits_remaining": 5,
    }


def _user_metrics(user: User, shelf: Shelf) -> Json:
    return {
        "followers_count": 0,
        "following_count": 0,
        "tweet_count": len(shelf.own_numbers(user.id)),
        "listed_count": 0,
        "like_count": 0,
    }


_POST_FIELDS: dict[str, Callable[[Post, Shelf], object]] = {
    "id": lambda post, _: post.id,
    "text": lambda post, _: escaped(post.text),
    "edit_history_tweet_ids": lambda post, _: [post.id],
    "author_id": lambda post, _: post.author_id,
    "created_at": lambda post, _: stamp(post.created_at),
    "conversation_id": lambda post, _: post.conversation_id,
    "in_reply_to_user_id": lambda post, _: post.in_reply_to_user_id,
    "referenced_tweets": lambda post, _: [{"type": r.type, "id": r.id} for r in post.references],
    "entities": lambda post, shelf: _entities(post, shelf, post.text),
    "note_tweet": _note,
    "lang": lambda post, _: _language(post),
    "display_text_range": lambda post, _: _shown_range(post),
    "possibly_sensitive": lambda _post, _shelf: False,
    "reply_settings": lambda post, _: post.reply_settings,
    "edit_controls": lambda post, _: _edit_controls(post),
    "public_metrics": _post_metrics,
}
_USER_FIELDS: dict[str, Callable[[User, Shelf], object]] = {
    "id": lambda user, _: user.id,
    "name": lambda user, _: user.name,
    "username": lambda user, _: user.username,
    "created_at": lambda user, _: stamp(user.created_at),
    "description": lambda user, _: user.description,
    "location": lambda user, _: user.location,
    "protected": lambda _user, _shelf: False,
    "verified": lambda user, _: user.is_account or user.is_premium,
    "verified_type": lambda user, _: "government" if user.is_account else _badge(user),
    "subscription_type": lambda user, _: "Premium" if user.is_premium else "None",
    "public_metrics": _user_metrics,
}


def _badge(user: User) -> str:
    return "blue" if user.is_premium else "none"
