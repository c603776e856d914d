"""OAuth 1.0a tokens: one for each user and app, good until it is revoked."""

import threading
from dataclasses import dataclass, field

from upsocial_desktop.practice.sign_in.apps import App, Permission
from upsocial_desktop.practice.sign_in.coinage import coined


@dataclass(frozen=True)
class UserToken:
    """What a user has allowed an app to do; it keeps the permission it was given with."""

    app_id: str
    user_id: str
    permission: Permission
    token: str = field(repr=False)
    secret: str = field(repr=False)


class UserTokens:
    """Gives out and finds OAuth 1.0a tokens; thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_token: dict[str, UserToken] = {}
        self._by_pair: dict[tuple[str, str], UserToken] = {}

    def give(self, app: App, user_id: str, permission: Permission | None = None) -> UserToken:
        """Return the token of a user and app: the one there is, unless the permission differs."""
        wanted = app.permission if permission is None else permission
        with self._lock:
            known = self._by_pair.get((app.id, user_id))
            if known is not None and known.permission is wanted:
                return known
            if known is not None:
                del self._by_token[known.token]
            # X puts the user's id before the hyphen; clients read it there.
            token = f"{user_id}-{coined(40)}"
            made = UserToken(app.id, user_id, wanted, token, coined(45))
            self._by_token[token] = self._by_pair[app.id, user_id] = made
            return made

    def find(self, token: str) -> UserToken | None:
        """Return what a token stands for, or None."""
        return self._by_token.get(token)

    def revoke(self, app_id: str, user_id: str) -> None:
        """End what a user has allowed an app; harmless when there is nothing to end."""
        with self._lock:
            known = self._by_pair.pop((app_id, user_id), None)
            if known is not None:
                del self._by_token[known.token]
