"""OAuth 2.0 between consent and token: authorization codes, held by PKCE."""

import base64
import hashlib
import secrets
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from upsocial_desktop.practice.sign_in.apps import is_same

_LASTS = timedelta(seconds=30)  # X's pages


@dataclass(frozen=True)
class Wish:
    """What an app asks a user to allow; `is_hashed` is PKCE's S256, else plain."""

    app_id: str
    redirect_uri: str
    scopes: tuple[str, ...]
    challenge: str = field(repr=False)
    is_hashed: bool
    state: str = field(repr=False)

    def fits(self, verifier: str) -> bool:
        """Whether the verifier is the one behind the challenge (RFC 7636, section 4.6)."""
        if not self.is_hashed:
            return is_same(verifier, self.challenge)
        digest = hashlib.sha256(verifier.encode("utf-8", "surrogateescape")).digest()
        return is_same(base64.urlsafe_b64encode(digest).rstrip(b"=").decode(), self.challenge)


@dataclass(frozen=True)
class Consent:
    """What a user has allowed, and until when it can be fetched."""

    wish: Wish
    user_id: str
    expires_at: datetime


class Codes:
    """Gives out codes that live for 30 seconds and are used once; thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: dict[str, Consent] = {}

    def give(self, wish: Wish, user_id: str, now: datetime) -> str:
        """Return the code for what a user has just allowed."""
        code = secrets.token_urlsafe(64)
        with self._lock:
            for old in [old for old, one in self._waiting.items() if one.expires_at <= now]:
                del self._waiting[old]
            self._waiting[code] = Consent(wish, user_id, now + _LASTS)
        return code

    def find(self, code: str, now: datetime) -> Consent | None:
        """Return what a code that is still good stands for, or None."""
        known = self._waiting.get(code)
        return known if known is not None and now < known.expires_at else None

    def use_up(self, code: str) -> bool:
        """Take a code away; True for the one caller who comes first."""
        with self._lock:
            return self._waiting.pop(code, None) is not None
