"""The hidden value that shows a consent form came from our own page, in the same browser."""

import hashlib
import hmac
import secrets

from upsocial_desktop.practice.sign_in.apps import is_same

COOKIE = "practice_form"


class FormSeal:
    """Binds a form to a cookie and to what is asked: another site can show or know neither."""

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def cookie_of(self, header: str) -> str:
        """Return our cookie's value from a request's Cookie header, or nothing."""
        for part in header.split(";"):
            name, _, value = part.strip().partition("=")
            if name == COOKIE:
                return value
        return ""

    def new_cookie(self) -> str:
        """Return a fresh value for our cookie."""
        return secrets.token_urlsafe(24)

    def seal(self, cookie: str, asked: str) -> str:
        """Return the hidden value for a form that asks for this."""
        words = f"{cookie}\n{asked}".encode("utf-8", "surrogateescape")
        return hmac.new(self._key, words, hashlib.sha256).hexdigest()

    def is_unbroken(self, shown: str, cookie: str, asked: str) -> bool:
        """Whether a posted form is one we made for this browser and this question."""
        return bool(cookie) and is_same(shown, self.seal(cookie, asked))
