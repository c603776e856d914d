"""The developer portal of the practice X: apps with keys of their own, for programs and drills."""

from collections.abc import Mapping

from upsocial_desktop.practice.sign_in.apps import App, Permission
from upsocial_desktop.practice.sign_in.keys import Keys
from upsocial_desktop.practice.trainer.desk import Desk
from upsocial_desktop.practice.trainer.wishes import Wish, flag, text


def app_wished(desk: Desk, wish: Wish) -> Mapping[str, object]:
    """Open an app, or change the one that `app_id` names, and return it.

    {name?, permission?, is_confidential?, is_attached?, callbacks?, username?}: the keys of a new
    app are told this once, as X's portal does; with the handle of a training account also a token
    by which the app acts for it. An app that is there can be given another permission, other
    callbacks, or be taken out of its project; tokens keep the permission they were given with.
    Raises KeyError, ValueError or TypeError for a wish that cannot be had.
    """
    app_id = text(wish, "app_id", "")
    if app_id:
        return _shown(_changed(desk.world.keys, app_id, wish))
    return _opened(desk, wish)


def keys_of_app(keys: Keys, app: App) -> dict[str, object]:
    """Return an app with all its keys; the bearer is that of the app alone."""
    return _shown(app) | {
        "consumer_key": app.consumer_key,
        "consumer_secret": app.consumer_secret,
        "client_id": app.client_id,
        "client_secret": app.client_secret,
        "bearer": keys.bearers.of_app(app.id),
    }


def _opened(desk: Desk, wish: Wish) -> dict[str, object]:
    keys = desk.world.keys
    username = text(wish, "username", "").strip().removeprefix("@")
    user_id = _account(desk, username) if username else ""
    app = keys.apps.register(
        text(wish, "name", "A practice app"),
        Permission(text(wish, "permission", Permission.WRITE.value)),
        is_confidential=flag(wish, "is_confidential", otherwise=True),
        is_attached=flag(wish, "is_attached", otherwise=True),
        callbacks=_callbacks(wish) or (),
    )
    told = keys_of_app(keys, app)
    if user_id:
        token = keys.user_tokens.give(app, user_id)
        told |= {"access_token": token.token, "access_secret": token.secret}
    return told


def _changed(keys: Keys, app_id: str, wish: Wish) -> App:
    known = keys.apps.with_id(app_id)
    if known is None:
        raise ValueError(f"there is no app {app_id}")
    return keys.apps.set_up(
        app_id,
        permission=Permission(text(wish, "permission", known.permission.value)),
        is_attached=flag(wish, "is_attached", otherwise=known.is_attached),
        callbacks=_callbacks(wish),
    )


def _callbacks(wish: Wish) -> tuple[str, ...] | None:
    told = wish.get("callbacks")
    if told is None:
        return None
    if not isinstance(told, list) or not all(isinstance(each, str) for each in told):
        raise TypeError("callbacks must be a list of addresses")
    return tuple(told)


def _account(desk: Desk, username: str) -> str:
    small = username.lower()
    for user_id, handle, _ in desk.world.accounts():
        if handle.lower() == small:
            return user_id
    raise ValueError(f"@{username} is no training account")


def _shown(app: App) -> dict[str, object]:
    return {
        "app_id": app.id,
        "name": app.name,
        "permission": app.permission.value,
        "is_attached": app.is_attached,
        "callbacks": list(app.callbacks),
    }
