"""Users and posts as ready JSON, made once and kept for as long as they stay the same."""

import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeVar
from weakref import WeakKeyDictionary

from upsocial_desktop.practice.api import post_fields, user_fields
from upsocial_desktop.practice.api.shapes import chosen, packed
from upsocial_desktop.practice.api.wish import Dialect, Wish
from upsocial_desktop.practice.timeline.posts import Post, User
from upsocial_desktop.practice.timeline.shelf import Shelf

_MOST_OF_A_KIND = 20_000
_MOST_KINDS = 64


class _Named(Protocol):
    @property
    def id(self) -> str: ...


Thing = TypeVar("Thing", bound=_Named)


@dataclass(slots=True)
class _Kept:
    """A ready piece: what it shows, when it was last found right, and what it hangs on."""

    thing: object
    checked_at: int
    changing: object
    ready: bytes


@dataclass(frozen=True)
class _Kind:
    """How one kind of thing is shown."""

    fields: Mapping[str, Callable[..., object]]
    what_changes: Callable[..., object]


_POSTS = _Kind(post_fields.POST_FIELDS, post_fields.what_changes)
_USERS = _Kind(user_fields.USER_FIELDS, user_fields.what_changes)


@dataclass
class Renderings:
    """The ready JSON of one shelf's posts and users, by what was wished for.

    A piece is used again only while its post (or user) is the very same object and everything
    it shows beyond that, such as its counts, is as it was. Use it under the world's lock.
    """

    _kept: dict[tuple[bool, frozenset[str], Dialect], dict[str, _Kept]] = field(
        default_factory=dict
    )

    def posts(self, posts: Iterable[Post], wish: Wish, shelf: Shelf) -> list[bytes]:
        """Return posts with the fields wished for."""
        kept = self._kept_for((True, wish.post_fields, wish.dialect))
        return _ready(posts, _POSTS, kept, wish.post_fields, wish.dialect, shelf)

    def users(self, users: Iterable[User], wish: Wish, shelf: Shelf) -> list[bytes]:
        """Return users with the fields wished for."""
        kept = self._kept_for((False, wish.user_fields, wish.dialect))
        return _ready(users, _USERS, kept, wish.user_fields, wish.dialect, shelf)

    def _kept_for(self, key: tuple[bool, frozenset[str], Dialect]) -> dict[str, _Kept]:
        if len(self._kept) > _MOST_KINDS:
            self._kept.clear()
        kept = self._kept.setdefault(key, {})
        if len(kept) > _MOST_OF_A_KIND:
            kept.clear()
        return kept


def _ready(
    things: Iterable[Thing],
    kind: _Kind,
    kept: dict[str, _Kept],
    names: frozenset[str],
    dialect: Dialect,
    shelf: Shelf,
) -> list[bytes]:
    now = shelf.changes + shelf.people.changes
    found: list[bytes] = []
    for thing in things:
        known = kept.get(thing.id)
        if known is None or known.thing is not thing:
            known = None
        elif known.checked_at != now:
            known.checked_at = now
            known = known if known.changing == kind.what_changes(thing, names, shelf) else None
        if known is None:
            made = packed(chosen(names, kind.fields, thing, shelf, dialect))
            known = _Kept(thing, now, kind.what_changes(thing, names, shelf), made)
            kept[thing.id] = known
        found.append(known.ready)
    return found


_BY_SHELF: WeakKeyDictionary[Shelf, Renderings] = WeakKeyDictionary()
_LOCK = threading.Lock()


def renderings_of(shelf: Shelf) -> Renderings:
    """Return what is kept for a shelf; it goes when the shelf does."""
    with _LOCK:
        return _BY_SHELF.setdefault(shelf, Renderings())
