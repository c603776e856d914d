"""One request to the sign-in pages, with all that is needed to answer it."""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import unquote

from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.sign_in.keys import Keys
from upsocial_desktop.practice.sign_in.signatures import form_fields

# Number, handle and name of a training account.
Account = tuple[str, str, str]


@dataclass(frozen=True)
class Visit:
    """A request, the register, who can be signed in, the world's time and our own address.

    In a drill with a wrong clock `now` is off, by `skew`.
    """

    request: Request
    registry: Keys
    accounts: Sequence[Account]
    now: datetime
    local_base: str
    skew: timedelta = timedelta()

    def clock(self) -> datetime:
        """Return the moment at which the request should have been signed."""
        return self.registry.freshness.clock.now(self.now, self.skew)

    def form(self) -> dict[str, str]:
        """Return the fields of the posted form; the last of a name counts."""
        return dict(form_fields(self.request))

    def fields(self) -> dict[str, str]:
        """Return the fields of the posted form, or of a JSON object in its place.

        RFC 6749 knows forms only; X takes JSON too, which twitter-api-v2 sends and is given its
        token (github.com/plhery/node-twitter-api-v2, number 161, January 2022).
        """
        if not self.request.headers.get("content-type", "").lower().startswith("application/json"):
            return self.form()
        try:
            found = json.loads(self.request.body)
        except (ValueError, RecursionError):
            return {}
        told = found.items() if isinstance(found, dict) else ()
        return {name: value for name, value in told if isinstance(value, str)}

    def account(self, user_id: str) -> Account | None:
        """Return one of the training accounts, or None."""
        return next((account for account in self.accounts if account[0] == user_id), None)

    def basic(self) -> tuple[str, str] | None:
        """Return the name and secret of HTTP Basic, or None where there is none to be read."""
        scheme, _, words = self.request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return None
        try:
            name, found, secret = base64.b64decode(words, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError, ValueError):
            return None
        return (unquote(name), unquote(secret)) if found else None
