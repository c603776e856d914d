"""Requests signed with a moment that was fixed beforehand, however late they leave."""

from typing import Any

import requests

from upsocial_desktop.services.ports import Seal


class SealedSession(requests.Session):
    """A session whose OAuth 1.0a signatures carry the nonce and the time of one seal.

    By itself the signing library takes the time at which a request leaves: a PC that fell asleep
    over one would wake and sign it as new, hours after another PC has gone on.
    """

    def __init__(self, seal: Seal) -> None:
        super().__init__()
        self._seal = seal

    def request(self, method: str | bytes, url: str | bytes, **how: Any) -> requests.Response:  # type: ignore[override]  # tweepy names every word but these two
        """Send a request as tweepy made it, sealed."""
        signer = how["auth"].client
        signer.nonce, signer.timestamp = self._seal.nonce, str(self._seal.at)
        return super().request(method, url, **how)
