"""The register of the practice X: its apps, and every token; random in every run."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from upsocial_desktop.practice.sign_in.apps import App, Apps, Permission
from upsocial_desktop.practice.sign_in.bearers import Bearers
from upsocial_desktop.practice.sign_in.codes import Codes
from upsocial_desktop.practice.sign_in.form_seal import FormSeal
from upsocial_desktop.practice.sign_in.freshness import Freshness
from upsocial_desktop.practice.sign_in.request_tokens import RequestTokens
from upsocial_desktop.practice.sign_in.scopes import SCOPES
from upsocial_desktop.practice.sign_in.user_tokens import UserTokens

_CALLBACKS = ("http://127.0.0.1/callback", "http://127.0.0.1:8080/callback")


@dataclass(frozen=True)
class Credentials:
    """What one account needs to sign in to the practice X; worthless anywhere else."""

    consumer_key: str
    consumer_secret: str = field(repr=False)
    access_token: str = field(repr=False)
    access_secret: str = field(repr=False)
    bearer: str = field(repr=False)


class Keys:
    """Who may sign in to what, and by which tokens; thread-safe.

    `is_suspended` tells by a user's id whether X has suspended the account; it is asked without
    any lock held. Nothing here is ever written to a log, a page or a file.
    """

    def __init__(self, is_suspended: Callable[[str], bool] = lambda _: False) -> None:
        self.is_suspended = is_suspended
        self.apps = Apps()
        self.user_tokens = UserTokens()
        self.bearers = Bearers()
        self.requests = RequestTokens()
        self.codes = Codes()
        self.freshness = Freshness()
        self.form_seal = FormSeal()
        self._lock = threading.Lock()
        self._by_hand: dict[str, str] = {}
        made = self.apps.register(
            "UP Social practice", Permission.MESSAGES, is_confidential=False, callbacks=_CALLBACKS
        )
        self._own_id = made.id

    @property
    def own_app(self) -> App:
        """The app whose keys are handed out ready-made: it may read, write and send messages."""
        known = self.apps.with_id(self._own_id)
        assert known is not None  # noqa: S101 - registered above and never taken away
        return known

    def issue(self, user_id: str) -> Credentials:
        """Return ready-made credentials of a user for the program's own app.

        They are the same ones for the whole run, unless they are revoked. The bearer is an
        OAuth 2.0 user token with every scope, which does not run out.
        """
        app = self.own_app
        token = self.user_tokens.give(app, user_id)
        with self._lock:
            bearer = self._by_hand.get(user_id, "")
            if not bearer:
                bearer = self.bearers.lasting(app.id, user_id, tuple(SCOPES))
                self._by_hand[user_id] = bearer
        return Credentials(app.consumer_key, app.consumer_secret, token.token, token.secret, bearer)

    def revoke(self, app_id: str, user_id: str) -> None:
        """End all a user has allowed an app, as on X's page of connected apps."""
        self.user_tokens.revoke(app_id, user_id)
        self.bearers.revoke_user(app_id, user_id)
        with self._lock:
            if app_id == self._own_id:
                self._by_hand.pop(user_id, None)
