"""Looking up users: oneself, by id, by handle."""

import re
from collections.abc import Iterable

from upsocial_desktop.practice.api.absent import absent_user, suspended_user
from upsocial_desktop.practice.api.answers import (
    Sight,
    errors_answer,
    user_answer,
    users_answer,
)
from upsocial_desktop.practice.api.call import Call, Endpoint
from upsocial_desktop.practice.api.parameters import checked_id, checked_username, listed
from upsocial_desktop.practice.api.shapes import Json
from upsocial_desktop.practice.api.vocabulary import USER_WISHES
from upsocial_desktop.practice.api.wish import Dialect
from upsocial_desktop.practice.exchange import Answer
from upsocial_desktop.practice.problems import unauthorized
from upsocial_desktop.practice.timeline.posts import User
from upsocial_desktop.practice.timeline.shelf import Shelf

_SCOPES = frozenset({"tweet.read", "users.read"})


def asking_user(call: Call, shelf: Shelf) -> User:
    """Return the user it is asked for; raises Refusal(401) if nobody is."""
    user = shelf.people.user(call.caller_id)
    if user is None:  # another day was loaded, in which this account does not exist
        raise unauthorized()
    return user


def user_or_error(user: User | None, value: str, parameter: str, dialect: Dialect) -> User | Json:
    """Return a user who can be shown, or the partial error that says why not."""
    if user is None:
        return absent_user(value, parameter, dialect)
    return suspended_user(value, parameter, dialect) if user.is_suspended else user


def _me(call: Call) -> Answer:
    wish = call.wish()
    with call.world.still() as shelf:
        return user_answer(asking_user(call, shelf), call.sight(wish, shelf))


def _user(call: Call) -> Answer:
    user_id = checked_id("id", call.part)
    wish = call.wish()
    with call.world.still() as shelf:
        return _one(shelf.people.user(user_id), user_id, "id", call.sight(wish, shelf))


def _user_by_username(call: Call) -> Answer:
    name = checked_username("username", call.part)
    wish = call.wish()
    with call.world.still() as shelf:
        return _one(shelf.people.named(name), name, "username", call.sight(wish, shelf))


def _one(user: User | None, value: str, parameter: str, sight: Sight) -> Answer:
    found = user_or_error(user, value, parameter, sight.wish.dialect)
    return user_answer(found, sight) if isinstance(found, User) else errors_answer(found)


def _users(call: Call) -> Answer:
    ids = [checked_id("ids", user_id) for user_id in listed(call.request, "ids")]
    wish = call.wish()
    with call.world.still() as shelf:
        pairs = [(user_id, shelf.people.user(user_id)) for user_id in ids]
        return _many(pairs, "ids", call.sight(wish, shelf))


def _users_by_usernames(call: Call) -> Answer:
    names = [checked_username("usernames", name) for name in listed(call.request, "usernames")]
    wish = call.wish()
    with call.world.still() as shelf:
        pairs = [(name, shelf.people.named(name)) for name in names]
        return _many(pairs, "usernames", call.sight(wish, shelf))


def _many(pairs: Iterable[tuple[str, User | None]], parameter: str, sight: Sight) -> Answer:
    found = [user_or_error(who, value, parameter, sight.wish.dialect) for value, who in pairs]
    users = [user for user in found if isinstance(user, User)]
    errors = [error for error in found if not isinstance(error, User)]
    return users_answer(users, sight, errors)


ENDPOINTS = (
    Endpoint("me", "GET", re.compile(r"/2/users/me"), _me, _SCOPES, parameters=USER_WISHES),
    Endpoint(
        "users_by_usernames",
        "GET",
        re.compile(r"/2/users/by"),
        _users_by_usernames,
        _SCOPES,
        takes_app_only=True,
        parameters=("usernames", *USER_WISHES),
    ),
    Endpoint(
        "users",
        "GET",
        re.compile(r"/2/users"),
        _users,
        _SCOPES,
        takes_app_only=True,
        parameters=("ids", *USER_WISHES),
    ),
    Endpoint(
        "user_by_username",
        "GET",
        re.compile(r"/2/users/by/username/([^/]+)"),
        _user_by_username,
        _SCOPES,
        takes_app_only=True,
        parameters=USER_WISHES,
    ),
    Endpoint(
        "user",
        "GET",
        re.compile(r"/2/users/([^/]+)"),
        _user,
        _SCOPES,
        takes_app_only=True,
        parameters=USER_WISHES,
    ),
)
