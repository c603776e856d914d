"""OAuth 2.0 tokens: two-hour access tokens, refresh tokens used once, and an app's own bearer."""

import secrets
import threading
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

ACCESS_LASTS = timedelta(hours=2)
OFFLINE = "offline.access"
# Reported by client authors; X's pages name no limit.
_REFRESH_LASTS = timedelta(days=183)


@dataclass(frozen=True)
class Bearer:
    """What an access token stands for; no `user_id` is an app alone, no `expires_at` for ever."""

    app_id: str
    user_id: str = ""
    scopes: tuple[str, ...] = ()
    expires_at: datetime | None = None

    def is_good(self, now: datetime) -> bool:
        """Whether it has not run out."""
        return self.expires_at is None or now < self.expires_at


@dataclass(frozen=True)
class Pair:
    """What a client gets; without offline.access there is no refresh token."""

    scopes: tuple[str, ...]
    access: str = field(repr=False)
    refresh: str = field(default="", repr=False)


@dataclass(frozen=True)
class _Grant:
    """One refresh token, and the access token that was given with it."""

    bearer: Bearer
    access: str = field(repr=False)
    expires_at: datetime


class Bearers:
    """Gives out, refreshes and revokes OAuth 2.0 tokens; thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._access: dict[str, Bearer] = {}
        self._refresh: dict[str, _Grant] = {}
        self._of_app: dict[str, str] = {}

    def grant(self, app_id: str, user_id: str, scopes: tuple[str, ...], now: datetime) -> Pair:
        """Return fresh tokens for what a user has just allowed."""
        with self._lock:
            return self._pair(app_id, user_id, scopes, now)

    def refresh(self, app_id: str, token: str, now: datetime) -> Pair | None:
        """Return the next pair for a refresh token, and use it up; None when it is no good.

        The access token before stays good for the rest of its two hours. Whoever shows a used-up
        token again gets nothing, and the newest pair goes on: at X too the one who came first
        keeps a working pair.
        """
        with self._lock:
            known = self._refresh.get(token)
            if known is None or known.bearer.app_id != app_id:
                return None
            del self._refresh[token]
            if known.expires_at <= now:
                return None
            return self._pair(app_id, known.bearer.user_id, known.bearer.scopes, now)

    def _pair(self, app_id: str, user_id: str, scopes: tuple[str, ...], now: datetime) -> Pair:
        self._drop_expired(now)
        access = secrets.token_urlsafe(68)
        refresh = secrets.token_urlsafe(68) if OFFLINE in scopes else ""
        bearer = Bearer(app_id, user_id, scopes, now + ACCESS_LASTS)
        self._access[access] = bearer
        if refresh:
            self._refresh[refresh] = _Grant(bearer, access, now + _REFRESH_LASTS)
        return Pair(scopes, access, refresh)

    def _drop_expired(self, now: datetime) -> None:
        for token in [token for token, known in self._access.items() if not known.is_good(now)]:
            del self._access[token]

    def lasting(self, app_id: str, user_id: str, scopes: tuple[str, ...]) -> str:
        """Return a new user token that does not run out: issued by hand, which X cannot do."""
        token = secrets.token_urlsafe(48)
        with self._lock:
            self._access[token] = Bearer(app_id, user_id, scopes)
        return token

    def let_expire(self, token: str, at: datetime) -> None:
        """Give a token an end; raises KeyError when there is no such token."""
        with self._lock:
            self._access[token] = replace(self._access[token], expires_at=at)

    def of_app(self, app_id: str) -> str:
        """Return the bearer of an app alone: the same one until it is revoked, as at X."""
        with self._lock:
            if app_id not in self._of_app:
                # X's own begin with a row of A's, and some clients tell them by it.
                token = "A" * 22 + secrets.token_urlsafe(64)
                self._of_app[app_id] = token
                self._access[token] = Bearer(app_id)
            return self._of_app[app_id]

    def find(self, token: str, now: datetime) -> Bearer | None:
        """Return what a good access token stands for, or None."""
        known = self._access.get(token)
        return known if known is not None and known.is_good(now) else None

    def user_behind(self, refresh_token: str) -> str:
        """Return whose refresh token it is, without using it up; empty when it is nobody's."""
        known = self._refresh.get(refresh_token)
        return known.bearer.user_id if known is not None else ""

    def revoke(self, app_id: str, token: str) -> bool:
        """End a token of this app, and the one it was given with; False when it has no such."""
        with self._lock:
            grant = self._refresh.get(token)
            known = grant.bearer if grant is not None else self._access.get(token)
            if known is None or known.app_id != app_id:
                return False
            self._end(token if grant is None else grant.access)
            return True

    def revoke_user(self, app_id: str, user_id: str) -> None:
        """End every token by which an app acts for a user."""
        with self._lock:
            for token, known in list(self._access.items()):
                if (known.app_id, known.user_id) == (app_id, user_id):
                    self._end(token)
            for token, grant in list(self._refresh.items()):
                if (grant.bearer.app_id, grant.bearer.user_id) == (app_id, user_id):
                    del self._refresh[token]

    def _end(self, access: str) -> None:
        gone = self._access.pop(access, None)
        if gone is not None and self._of_app.get(gone.app_id) == access:
            del self._of_app[gone.app_id]
        for token in [token for token, one in self._refresh.items() if one.access == access]:
            del self._refresh[token]
