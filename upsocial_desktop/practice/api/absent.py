"""The partial errors X lists under `errors`, with HTTP 200, for what cannot be shown."""

from upsocial_desktop.practice.api.shapes import Json
from upsocial_desktop.practice.api.wish import Dialect
from upsocial_desktop.practice.problems import NEW_PROBLEMS, PROBLEMS, not_found
from upsocial_desktop.practice.timeline.posts import User
from upsocial_desktop.practice.timeline.shelf import Absence

_GONE = frozenset({Absence.UNKNOWN, Absence.DELETED})


def absent_post(
    why: Absence, post_id: str, parameter: str, dialect: Dialect, section: str = "data"
) -> Json:
    """Return the error for a post somebody does not get to see.

    A post of a suspended author is "not authorized", as was seen on X, and not "not found".
    """
    is_new = dialect is Dialect.POSTS
    kind = "post" if is_new else "tweet"
    if why in _GONE:
        return dict(not_found(kind, parameter, post_id, in_posts_dialect=is_new))
    return {
        **_not_authorized(kind.capitalize(), post_id, parameter, dialect),
        "resource_type": kind,
        "section": section,
    }


def absent_user(value: str, parameter: str, dialect: Dialect) -> Json:
    """Return the error for a user nobody knows."""
    is_new = dialect is Dialect.POSTS
    return dict(not_found("user", parameter, value, in_posts_dialect=is_new))


def suspended_user(value: str, parameter: str, dialect: Dialect) -> Json:
    """Return the error for a suspended user, in the words seen on X."""
    return {
        "value": value,
        "detail": f"User has been suspended: [{value}].",
        "title": "Forbidden",
        "resource_type": "user",
        "parameter": parameter,
        "resource_id": value,
        "type": f"{_host(dialect)}resource-not-found",
    }


def hidden_timeline(user: User, dialect: Dialect) -> Json:
    """Return the error for the posts of a user who shows them to followers only."""
    words = _not_authorized("user", user.id, "id", dialect)
    return {**words, "resource_type": "user", "section": "data"}


def _not_authorized(kind: str, value: str, parameter: str, dialect: Dialect) -> Json:
    return {
        "value": value,
        "detail": f"Sorry, you are not authorized to see the {kind} with {parameter}: [{value}].",
        "title": "Authorization Error",
        "parameter": parameter,
        "resource_id": value,
        "type": f"{_host(dialect)}not-authorized-for-resource",
    }


def _host(dialect: Dialect) -> str:
    return NEW_PROBLEMS if dialect is Dialect.POSTS else PROBLEMS
