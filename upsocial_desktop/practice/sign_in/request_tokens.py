"""OAuth 1.0a between the first step and the last: request tokens, PINs and verifiers."""

import secrets
import threading
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from upsocial_desktop.practice.sign_in.apps import OUT_OF_BAND, App, Permission, is_same
from upsocial_desktop.practice.sign_in.coinage import coined

_LASTS = timedelta(hours=1)  # X's pages name no limit
_MOST_WRONG_PINS = 5
_FIRST_PIN = 1_000_000
_PINS = 9_000_000


@dataclass(frozen=True)
class RequestToken:
    """What an app asks a user for; once the user has agreed, also who and by which verifier."""

    app_id: str
    callback: str
    permission: Permission
    expires_at: datetime
    token: str = field(repr=False)
    secret: str = field(repr=False)
    user_id: str = ""
    verifier: str = field(default="", repr=False)
    wrong_tries: int = 0

    @property
    def is_out_of_band(self) -> bool:
        """Whether the user is shown a PIN rather than sent back to the app."""
        return self.callback == OUT_OF_BAND


class RequestTokens:
    """Keeps what apps ask for until it is granted, refused or too old; thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, RequestToken] = {}

    def give(self, app: App, callback: str, permission: Permission, now: datetime) -> RequestToken:
        """Return a new request token, good for an hour."""
        made = RequestToken(
            app.id,
            callback,
            permission,
            now + _LASTS,
            coined(27),
            coined(32),
        )
        with self._lock:
            for old in [one for one in self._waiting.values() if one.expires_at <= now]:
                del self._waiting[old.token]
            self._waiting[made.token] = made
        return made

    def find(self, token: str, now: datetime) -> RequestToken | None:
        """Return a request token that is still good, or None."""
        known = self._waiting.get(token)
        return known if known is not None and now < known.expires_at else None

    def agree(self, token: str, user_id: str, now: datetime) -> RequestToken | None:
        """Note that a user agrees and return it with its verifier; None if somebody has before."""
        with self._lock:
            known = self.find(token, now)
            if known is None or known.user_id:
                return None
            verifier = _pin() if known.is_out_of_band else coined(32)
            self._waiting[token] = replace(known, user_id=user_id, verifier=verifier)
            return self._waiting[token]

    def drop(self, token: str) -> None:
        """Forget a request token, as when the user refuses."""
        with self._lock:
            self._waiting.pop(token, None)

    def redeem(self, token: str, verifier: str, now: datetime) -> RequestToken | None:
        """Use up a request token by its PIN or verifier; None for a wrong one.

        After five wrong PINs the token is worth nothing, or all could be tried.
        """
        with self._lock:
            known = self.find(token, now)
            if known is None:
                return None
            del self._waiting[token]
            if is_same(verifier, known.verifier):
                return known
            if known.wrong_tries + 1 < _MOST_WRONG_PINS:
                self._waiting[token] = replace(known, wrong_tries=known.wrong_tries + 1)
            return None


def _pin() -> str:
    return str(_FIRST_PIN + secrets.randbelow(_PINS))
