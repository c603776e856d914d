"""The credentials of the practice X: random in every run, known to nobody before."""

import secrets
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Credentials:
    """What one account needs to sign in to the practice X; worthless anywhere else."""

    consumer_key: str
    consumer_secret: str = field(repr=False)
    access_token: str = field(repr=False)
    access_secret: str = field(repr=False)
    bearer: str = field(repr=False)


class Keys:
    """Issues credentials and knows whose they are."""

    def __init__(self) -> None:
        self._consumer = (secrets.token_urlsafe(18), secrets.token_urlsafe(37))
        self._issued: dict[str, Credentials] = {}
        self._by_token: dict[str, str] = {}

    def issue(self, user_id: str) -> Credentials:
        """Return the credentials of a user, the same ones for the whole run."""
        if user_id not in self._issued:
            made = Credentials(
                *self._consumer,
                # X puts the user's id before the hyphen; clients read it there.
                access_token=f"{user_id}-{secrets.token_urlsafe(30)}",
                access_secret=secrets.token_urlsafe(33),
                bearer=secrets.token_urlsafe(48),
            )
            self._issued[user_id] = made
            self._by_token[made.access_token] = user_id
            self._by_token[made.bearer] = user_id
        return self._issued[user_id]

    def owner_of_bearer(self, bearer: str) -> str | None:
        """Return the id of the user with this OAuth 2 token, or None."""
        user_id = self._by_token.get(bearer)
        if user_id is None or self._issued[user_id].bearer != bearer:
            return None
        return user_id

    def owner_of_token(self, consumer_key: str, token: str) -> tuple[str, Credentials] | None:
        """Return the user id and credentials behind an OAuth 1.0a key and token, or None."""
        user_id = self._by_token.get(token)
        if user_id is None:
            return None
        known = self._issued[user_id]
        if (known.consumer_key, known.access_token) != (consumer_key, token):
            return None
        return user_id, known
