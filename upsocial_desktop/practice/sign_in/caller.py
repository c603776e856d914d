"""Who stands behind a request, and what they may do."""

from dataclasses import dataclass
from enum import Enum


class Means(Enum):
    """How a request was signed."""

    OAUTH1 = "OAuth 1.0a User Context"
    OAUTH2 = "OAuth 2.0 User Context"
    APP_ONLY = "OAuth 2.0 Application-Only"


@dataclass(frozen=True)
class Caller:
    """The app that asks and the user it asks for; `user_id` is empty for an app alone.

    `scopes` limits an OAuth 2.0 user token; an OAuth 1.0a token is limited by `may_write` and,
    for direct messages, by `may_message`.
    """

    app_id: str
    user_id: str
    means: Means
    scopes: frozenset[str] = frozenset()
    may_write: bool = True
    may_message: bool = True

    @property
    def access_level(self) -> str:
        """What X says in `x-access-level` about an OAuth 1.0a token."""
        if not self.may_write:
            return "read"
        return "read-write-directmessages" if self.may_message else "read-write"
