"""A person at a browser: opens X's pages on the practice server, chooses an account, agrees."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import requests

from tests.practice.sign_in_steps import fields_of

# Where clients send people and ask for tokens; all of these are the practice server here.
PUBLIC = ("https://api.x.com", "https://api.twitter.com", "https://x.com", "https://twitter.com")


def local(url: str, address: str) -> str:
    """Return an address of X's as one of the practice server's; any other stays as it is."""
    parts = urlsplit(url)
    if f"{parts.scheme}://{parts.netloc}" not in PUBLIC:
        return url
    return address + parts.path + (f"?{parts.query}" if parts.query else "")


@dataclass(frozen=True)
class Browser:
    """One person's browser, with its cookies."""

    session: requests.Session
    address: str

    def agree(self, url: str, handle: str) -> requests.Response:
        """Open a consent page, choose the account with this handle, and press Allow."""
        page = self.session.get(local(url, self.address), timeout=5)
        assert page.status_code == 200, page.text
        choice = rf'name="account" value="(\d+)"[^>]*>(?:(?!</label>).)*@{handle}\b'
        account = re.search(choice, page.text, re.DOTALL)
        assert account is not None, page.text
        form = fields_of(page.text) | {"account": account[1], "decision": "allow"}
        action = page.url.partition("?")[0]
        return self.session.post(action, data=form, timeout=5, allow_redirects=False)

    def pin(self, url: str, handle: str) -> str:
        """Agree, and read the PIN off the page."""
        page = self.agree(url, handle)
        found = re.search(r"<code>(\d{7})</code>", page.text)
        assert found is not None, page.text
        return found[1]

    def back(self, url: str, handle: str) -> str:
        """Agree, and return the address at which the client takes over again."""
        sent = self.agree(url, handle)
        assert sent.status_code == 302, sent.text
        return sent.headers["location"]

    def code(self, url: str, handle: str) -> str:
        """Agree, and return the code that the client is sent."""
        return parse_qs(urlsplit(self.back(url, handle)).query)["code"][0]
