"""Users and posts put together into answers, with what their expansions bring along."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from upsocial_desktop.practice.api.absent import absent_post, absent_user, suspended_user
from upsocial_desktop.practice.api.media_fields import MEDIA_FIELDS
from upsocial_desktop.practice.api.renderings import renderings_of
from upsocial_desktop.practice.api.shapes import Json, called, chosen, packed
from upsocial_desktop.practice.api.user_fields import most_recent
from upsocial_desktop.practice.api.wish import Wish
from upsocial_desktop.practice.exchange import Answer, Cost
from upsocial_desktop.practice.timeline.posts import Post, User
from upsocial_desktop.practice.timeline.shelf import Shelf

_REFERENCES = "referenced_tweets.id"
_REFERENCED_MEDIA = "referenced_tweets.id.attachments.media_keys"


@dataclass(frozen=True)
class Sight:
    """What one caller wishes to see of a world that is held still."""

    wish: Wish
    shelf: Shelf
    viewer_id: str
    bills_includes: bool = False

    def unit_of(self, post: Post) -> str:
        """Return how a post is billed: X has a lower price for what is one's own."""
        is_own = bool(self.viewer_id) and post.author_id == self.viewer_id
        return "owned_read" if is_own else "post_read"


@dataclass
class _Brought:
    """What expansions bring: users and posts by id, media by key, and what cannot be shown."""

    users: dict[str, User] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    media: dict[str, bytes] = field(default_factory=dict)
    errors: list[Json] = field(default_factory=list)


def posts_answer(
    posts: Sequence[Post],
    sight: Sight,
    *,
    errors: Sequence[Json] = (),
    meta: Json | None = None,
    unit: str = "",
) -> Answer:
    """Return many posts with all that was wished for.

    Each is billed as one `unit`; without one, the caller's own posts as such.
    """
    ready = renderings_of(sight.shelf).posts(posts, sight.wish, sight.shelf)
    data = b"[" + b",".join(ready) + b"]" if ready else b""
    costs = tuple([Cost(unit or sight.unit_of(post), post.id) for post in posts])
    return _answer(data, _brought_by_posts(posts, sight), sight, errors, meta, costs)


def post_answer(post: Post, sight: Sight) -> Answer:
    """Return one post with all that was wished for."""
    data = renderings_of(sight.shelf).posts([post], sight.wish, sight.shelf)[0]
    brought = _brought_by_posts([post], sight)
    return _answer(data, brought, sight, costs=(Cost(sight.unit_of(post), post.id),))


def users_answer(users: Sequence[User], sight: Sight, errors: Sequence[Json]) -> Answer:
    """Return many users with all that was wished for."""
    ready = renderings_of(sight.shelf).users(users, sight.wish, sight.shelf)
    data = b"[" + b",".join(ready) + b"]" if ready else b""
    costs = tuple(Cost("user_read", user.id) for user in users)
    return _answer(data, _brought_by_users(users, sight), sight, errors, costs=costs)


def user_answer(user: User, sight: Sight) -> Answer:
    """Return one user with all that was wished for."""
    data = renderings_of(sight.shelf).users([user], sight.wish, sight.shelf)[0]
    brought = _brought_by_users([user], sight)
    return _answer(data, brought, sight, costs=(Cost("user_read", user.id),))


def errors_answer(*errors: Json) -> Answer:
    """Return partial errors and nothing else, with HTTP 200 as X does."""
    return Answer(200, packed({"errors": list(errors)}))


def _answer(
    data: bytes,
    brought: _Brought,
    sight: Sight,
    errors: Sequence[Json] = (),
    meta: Json | None = None,
    costs: tuple[Cost, ...] = (),
) -> Answer:
    """Join ready pieces; what is empty is left out altogether."""
    parts = [b'"data":' + data] if data else []
    includes = _includes(brought, sight)
    if includes:
        parts.append(b'"includes":{' + includes + b"}")
    if errors or brought.errors:
        parts.append(b'"errors":' + packed([*errors, *brought.errors]))
    if meta is not None:
        parts.append(b'"meta":' + packed(meta))
    if sight.bills_includes:
        costs += tuple(Cost("post_read", post_id) for post_id in brought.posts)
        costs += tuple(Cost("user_read", user_id) for user_id in brought.users)
    return Answer(200, b"{" + b",".join(parts) + b"}", costs=costs)


def _includes(brought: _Brought, sight: Sight) -> bytes:
    ready = renderings_of(sight.shelf)
    kinds = (
        ("users", ready.users(brought.users.values(), sight.wish, sight.shelf)),
        (
            called("tweets", sight.wish.dialect),
            ready.posts(brought.posts.values(), sight.wish, sight.shelf),
        ),
        ("media", list(brought.media.values())),
    )
    found = (f'"{name}":['.encode() + b",".join(parts) + b"]" for name, parts in kinds if parts)
    return b",".join(found)


def _brought_by_posts(posts: Sequence[Post], sight: Sight) -> _Brought:
    wanted = sight.wish.expansions
    brought = _Brought()
    if not wanted:
        return brought
    if any(name.startswith(_REFERENCES) for name in wanted):
        _bring_references(posts, sight, brought)
    referred = list(brought.posts.values())
    if "edit_history_tweet_ids" in wanted:
        _bring_versions(posts, sight, brought)
    for user_id, value, parameter in _user_ids(posts, referred, sight):
        _bring_user(user_id, value, parameter, sight, brought)
    _bring_media(posts, referred, sight, brought)
    return brought


def _bring_references(posts: Sequence[Post], sight: Sight, brought: _Brought) -> None:
    parameter = called(_REFERENCES, sight.wish.dialect)
    for post_id in dict.fromkeys(ref.id for post in posts for ref in post.references):
        found = sight.shelf.standing(post_id, sight.viewer_id)
        if isinstance(found, Post):
            brought.posts[post_id] = found
        else:
            brought.errors.append(
                absent_post(found, post_id, parameter, sight.wish.dialect, "includes")
            )


def _bring_versions(posts: Sequence[Post], sight: Sight, brought: _Brought) -> None:
    for post in posts:
        for version in sight.shelf.edit_history(post.id):
            found = sight.shelf.standing(version, sight.viewer_id)
            if version != post.id and isinstance(found, Post):
                brought.posts[version] = found


def _user_ids(
    posts: Sequence[Post], referred: Sequence[Post], sight: Sight
) -> Iterable[tuple[str, str, str]]:
    """Go through the users to be brought: id, the value that named them, and the expansion."""
    wanted = sight.wish.expansions
    if "author_id" in wanted or "username" in wanted:
        yield from ((post.author_id, post.author_id, "author_id") for post in posts)
    if "in_reply_to_user_id" in wanted:
        for post in posts:
            if post.in_reply_to_user_id:
                yield post.in_reply_to_user_id, post.in_reply_to_user_id, "in_reply_to_user_id"
    if "entities.mentions.username" in wanted:
        for post in posts:
            yield from ((who, name, "entities.mentions.username") for name, who in post.named)
    if "referenced_tweets.id.author_id" in wanted:
        parameter = "referenced_tweets.id.author_id"
        yield from ((post.author_id, post.author_id, parameter) for post in referred)


def _bring_user(user_id: str, value: str, parameter: str, sight: Sight, brought: _Brought) -> None:
    if user_id in brought.users:
        return
    user = sight.shelf.people.user(user_id)
    if user is not None and not user.is_suspended:
        brought.users[user_id] = user
        return
    told = absent_user if user is None else suspended_user
    error = told(value, parameter, sight.wish.dialect)
    if error not in brought.errors:
        brought.errors.append(error)


def _bring_media(
    posts: Sequence[Post], referred: Sequence[Post], sight: Sight, brought: _Brought
) -> None:
    wanted = sight.wish.expansions
    showing = [*posts] if "attachments.media_keys" in wanted else []
    showing += referred if _REFERENCED_MEDIA in wanted else []
    for key in dict.fromkeys(key for post in showing for key in post.media_keys):
        item = sight.shelf.media.item(key)
        if item is not None:
            made = chosen(sight.wish.media_fields, MEDIA_FIELDS, item, None, sight.wish.dialect)
            brought.media[key] = packed(made)


def _brought_by_users(users: Sequence[User], sight: Sight) -> _Brought:
    brought = _Brought()
    if "most_recent_tweet_id" in sight.wish.expansions:
        for user in users:
            newest = sight.shelf.standing(most_recent(user, sight.shelf), sight.viewer_id)
            if isinstance(newest, Post):
                brought.posts[newest.id] = newest
    return brought
