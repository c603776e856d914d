"""X's answers, in both of its dialects, become our values."""

import html
import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from upsocial_desktop.domain.mention import Post, time_of_id
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services.ports import PostPage, XUser

# Longer posts are a matter of the subscription (X, "subscription_type", August 2026).
MAX_WEIGHT = 280
LONG_POST_WEIGHT = 25_000
_LONG_POSTERS = frozenset({"Basic", "Premium", "PremiumPlus"})
_LONGEST_ID = 20
_LONGEST_RAW = 20_000
_REFERENCES = {
    "replied_to": "replied_to_id",
    "quoted": "quoted_id",
    "retweeted": "reposted_id",
    "reposted": "reposted_id",
}

Item = Mapping[str, object]


class Unreadable(ValueError):  # noqa: N818 - a finding about an answer, told on by its code
    """Something in an answer is not what X answers; the message says which part."""


def body_of(content: bytes) -> Item:
    """Parse an answer; raises Unreadable for anything but a JSON object.

    A byte that is no UTF-8 costs one letter, not the page.
    """
    try:
        body = json.loads(content.decode("utf-8-sig", errors="replace"))
    except (ValueError, RecursionError):
        raise Unreadable("not JSON") from None
    if not isinstance(body, dict):
        raise Unreadable("not an object")
    return body


def page_of(body: Item) -> PostPage:
    """Read a page of posts; an item that cannot be read does not stop the others."""
    items = body.get("data", [])
    if not isinstance(items, list):
        raise Unreadable("data")
    includes = _mapping(body.get("includes"))
    users = _by_key(includes.get("users"), "id")
    media = _by_key(includes.get("media"), "media_key")
    posts, unreadable = [], []
    for item in items:
        try:
            posts.append(_post(item, users, media))
        except Unreadable as fault:
            unreadable.append((_raw(item), str(fault)))
    token = _mapping(body.get("meta")).get("next_token")
    return PostPage(tuple(posts), token if isinstance(token, str) else "", tuple(unreadable))


def user_of(body: Item) -> XUser:
    """Read the answer to "who am I"; raises Unreadable."""
    user = _mapping(body.get("data"))
    is_long = user.get("subscription_type") in _LONG_POSTERS
    return XUser(
        id=_id(user, "id"),
        username=_words(user, "username"),
        name=_words(user, "name"),
        max_weight=LONG_POST_WEIGHT if is_long else MAX_WEIGHT,
    )


def new_id_of(body: Item) -> str:
    """Read the id of a post just made; raises Unreadable."""
    return _id(_mapping(body.get("data")), "id")


def is_deleted(body: Item) -> bool:
    """Read whether X has deleted the post it was asked to delete."""
    return _mapping(body.get("data")).get("deleted") is True


def gone_ids_of(body: Item) -> frozenset[str]:
    """Read which posts X says it does not show; an id that X says nothing about is not gone."""
    gone = set()
    for error in _list(body.get("errors")):
        kind = _words(error, "type")
        if kind.endswith(("resource-not-found", "not-authorized-for-resource")):
            gone.add(_words(error, "resource_id") or _words(error, "value"))
    return frozenset(gone - {""} - set(_by_key(body.get("data"), "id")))


def _post(item: object, users: Mapping[str, Item], media: Mapping[str, Item]) -> Post:
    if not isinstance(item, dict):
        raise Unreadable("not an object")
    post_id = _id(item, "id")
    author_id = _id(item, "author_id")
    author = users.get(author_id, {})
    text, entities = _text_of(item)
    shown, expanded = _shown(text), _expanded(text, entities)
    editions = item.get("edit_history_tweet_ids") or item.get("edit_history_post_ids")
    return Post(
        id=post_id,
        author_id=author_id,
        author_username=_words(author, "username"),
        author_name=_words(author, "name"),
        text=shown,
        created_at=_time(item, post_id),
        conversation_id=_id_or_none(item.get("conversation_id")),
        first_id=_first_edition(editions) or post_id,
        lang=_words(item, "lang"),
        named=_named(entities),
        media_alt=_alt_texts(item, media),
        expanded_text=shown if expanded == text else _shown(expanded),
        **_references(item),
    )


def _text_of(item: Item) -> tuple[str, tuple[Item, ...]]:
    """The whole text with its entities: a long post stands cut in `text`, whole in its note."""
    note = _mapping(item.get("note_tweet") or item.get("note_post"))
    text = note.get("text") or item.get("text")
    if not isinstance(text, str):
        raise Unreadable("text")
    return text, (_mapping(item.get("entities")), _mapping(note.get("entities")))


def _shown(text: str) -> str:
    whole = sound(text)
    return sound(html.unescape(whole)) if "&" in whole else whole


def _expanded(text: str, entities: Iterable[Item]) -> str:
    for marks in entities:
        for link in _list(marks.get("urls")):
            short, full = _words(link, "url"), _words(link, "expanded_url")
            if short:
                # The link to a post's own media was added by X, not by the writer.
                text = text.replace(short, "" if "media_key" in link else html.escape(full))
    return text.strip()


def _named(entities: Iterable[Item]) -> tuple[str, ...]:
    names = [
        _words(name, "username").lower()
        for marks in entities
        for name in _list(marks.get("mentions"))
    ]
    return tuple(dict.fromkeys(filter(None, names)))


def _alt_texts(item: Item, media: Mapping[str, Item]) -> tuple[str, ...]:
    keys = _mapping(item.get("attachments")).get("media_keys")
    if not keys:
        return ()
    shown = (media.get(key, {}) for key in _keys(keys))
    return tuple(alt for alt in (_words(picture, "alt_text") for picture in shown) if alt)


def _references(item: Item) -> dict[str, str]:
    found = _list(item.get("referenced_tweets") or item.get("referenced_posts"))
    if not found:
        return {}
    kinds = ((_REFERENCES.get(_words(other, "type")), other) for other in found)
    return {field: _id(other, "id") for field, other in kinds if field}


def _first_edition(editions: object) -> str:
    if isinstance(editions, list) and len(editions) == 1:
        return _id_or_none(editions[0])
    ids = [_id_or_none(edition) for edition in editions] if isinstance(editions, list) else []
    return min(filter(None, ids), key=lambda post_id: (len(post_id), post_id), default="")


def _time(item: Item, post_id: str) -> datetime:
    said = item.get("created_at")
    if said is None:
        return _time_in(post_id)
    try:
        moment = datetime.fromisoformat(said if isinstance(said, str) else "")
        # X writes UTC; a time that names no zone is one of X's.
        return moment.replace(tzinfo=moment.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Unreadable("created_at") from None


def _time_in(post_id: str) -> datetime:
    try:
        return time_of_id(post_id)
    except OverflowError:
        raise Unreadable("id") from None


def _id(item: Item, key: str) -> str:
    found = _id_or_none(item.get(key))
    if not found:
        raise Unreadable(key)
    return found


def _id_or_none(value: object) -> str:
    """An id as text; X writes text, other servers numbers."""
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str) or len(text) > _LONGEST_ID:
        return ""
    return text if text.isascii() and text.isdigit() else ""


def _words(item: Item, key: str) -> str:
    value = item.get(key)
    return sound(value) if isinstance(value, str) else ""


def _mapping(value: object) -> Item:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Item]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _keys(value: object) -> list[str]:
    return [key for key in value if isinstance(key, str)] if isinstance(value, list) else []


def _by_key(value: object, key: str) -> dict[str, Item]:
    return {str(item.get(key)): item for item in _list(value)}


def _raw(item: object) -> str:
    return sound(json.dumps(item, ensure_ascii=False))[:_LONGEST_RAW]
