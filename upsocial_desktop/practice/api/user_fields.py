"""The fields of a user as X sends them, in its older names."""

from collections.abc import Callable, Mapping

from upsocial_desktop.practice.api.shapes import Json, stamp
from upsocial_desktop.practice.timeline.posts import User
from upsocial_desktop.practice.timeline.shelf import Shelf
from upsocial_desktop.practice.timeline.text_marks import escaped, marks

# Fields that change while the user's own entry stays the same.
_LIVELY = frozenset({"public_metrics", "most_recent_tweet_id"})


def most_recent(user: User, shelf: Shelf) -> str:
    """Return the id of the user's newest standing post, or an empty string."""
    numbers = shelf.own_numbers(user.id)
    newest = (str(number) for number in reversed(numbers))
    return next((post_id for post_id in newest if shelf.post(post_id) is not None), "")


def _entities(user: User, shelf: Shelf) -> Json:
    found = dict(marks(escaped(user.description), (), shelf.people.id_of))
    return {"description": found} if found else {}


def _metrics(user: User, shelf: Shelf) -> Json:
    return {
        "followers_count": 0,
        "following_count": 0,
        "tweet_count": len(shelf.own_numbers(user.id)),
        "listed_count": 0,
        "like_count": 0,
    }


USER_FIELDS: Mapping[str, Callable[[User, Shelf], object]] = {
    "id": lambda user, _: user.id,
    "name": lambda user, _: user.name,
    "username": lambda user, _: user.username,
    "created_at": lambda user, _: stamp(user.created_at),
    "description": lambda user, _: escaped(user.description),
    "entities": _entities,
    "location": lambda user, _: user.location,
    "most_recent_tweet_id": most_recent,
    "protected": lambda user, _: user.is_protected,
    "verified": lambda user, _: user.is_verified,
    "verified_type": lambda user, _: user.verified_type,
    "subscription_type": lambda user, _: user.subscription_type,
    "public_metrics": _metrics,
}


def what_changes(user: User, names: frozenset[str], shelf: Shelf) -> object:
    """Return a value that is another one whenever a lively field of the user is."""
    if names.isdisjoint(_LIVELY):
        return None
    return len(shelf.own_numbers(user.id)), most_recent(user, shelf)
