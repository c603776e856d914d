"""The apps that may ask: their keys, their kind, and what their owner has set for them."""

import hmac
import secrets
import threading
from dataclasses import dataclass, field, replace
from enum import Enum
from urllib.parse import urlsplit

from upsocial_desktop.practice.sign_in.coinage import coined

OUT_OF_BAND = "oob"
_MOST_CALLBACKS = 10
_FIRST_ID = 29_000_001
# A browser would run these instead of opening them.
_BARRED_SCHEMES = frozenset({"", "javascript", "data", "vbscript", "file", "blob"})


class Permission(Enum):
    """What an app's owner lets it do with OAuth 1.0a, in the words of X's access level."""

    READ = "read"
    WRITE = "read-write"
    MESSAGES = "read-write-directmessages"


@dataclass(frozen=True)
class App:
    """One app; a public client, such as a desktop program, has no client secret.

    An app outside a project can sign users in, but X refuses it on every endpoint of version 2.
    Callback addresses must match letter by letter, and there are at most ten of them (X's rules).
    """

    id: str
    name: str
    consumer_key: str
    consumer_secret: str = field(repr=False)
    client_id: str
    client_secret: str = field(default="", repr=False)
    permission: Permission = Permission.WRITE
    is_attached: bool = True
    callbacks: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.callbacks) > _MOST_CALLBACKS:
            raise ValueError("an app has at most 10 callback addresses")
        for address in self.callbacks:
            parts = urlsplit(address)
            is_plain = address.isascii() and address.isprintable() and " " not in address
            if parts.scheme in _BARRED_SCHEMES or parts.fragment or not is_plain:
                raise ValueError(f"not a callback address: {address}")

    @property
    def is_confidential(self) -> bool:
        """Whether it can keep a secret, and must show it to get a token."""
        return bool(self.client_secret)

    def takes_callback(self, address: str) -> bool:
        """Whether a user may be sent to this address."""
        return address in self.callbacks


class Apps:
    """Every app there is; thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._by_id: dict[str, App] = {}
        self._id_of_key: dict[str, str] = {}
        self._id_of_client: dict[str, str] = {}

    def register(
        self,
        name: str,
        permission: Permission = Permission.WRITE,
        *,
        is_confidential: bool = True,
        is_attached: bool = True,
        callbacks: tuple[str, ...] = (),
    ) -> App:
        """Add an app with fresh keys; raises ValueError for callbacks X would not take."""
        with self._lock:
            made = App(
                str(_FIRST_ID + len(self._by_id)),
                name,
                coined(25),
                coined(50),
                secrets.token_urlsafe(25),
                secrets.token_urlsafe(37) if is_confidential else "",
                permission,
                is_attached,
                callbacks,
            )
            self._by_id[made.id] = made
            self._id_of_key[made.consumer_key] = made.id
            self._id_of_client[made.client_id] = made.id
            return made

    def set_up(
        self,
        app_id: str,
        *,
        permission: Permission | None = None,
        is_attached: bool | None = None,
        callbacks: tuple[str, ...] | None = None,
    ) -> App:
        """Change what its owner can set; raises KeyError for an app that does not exist.

        Tokens given out before keep the permission they were given with, as at X.
        """
        with self._lock:
            known = self._by_id[app_id]
            changed = replace(
                known,
                permission=known.permission if permission is None else permission,
                is_attached=known.is_attached if is_attached is None else is_attached,
                callbacks=known.callbacks if callbacks is None else callbacks,
            )
            self._by_id[app_id] = changed
            return changed

    def with_id(self, app_id: str) -> App | None:
        """Return the app with this number, or None."""
        return self._by_id.get(app_id)

    def with_consumer_key(self, key: str) -> App | None:
        """Return the app with this OAuth 1.0a key, or None."""
        return self._by_id.get(self._id_of_key.get(key, ""))

    def with_client_id(self, client_id: str) -> App | None:
        """Return the app with this OAuth 2.0 client id, or None."""
        return self._by_id.get(self._id_of_client.get(client_id, ""))


def is_same(given: str, known: str) -> bool:
    """Compare secrets in a time that does not tell where they differ; an empty one never fits."""
    return bool(known) and hmac.compare_digest(
        given.encode("utf-8", "surrogateescape"), known.encode("utf-8", "surrogateescape")
    )
