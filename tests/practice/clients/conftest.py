"""A day with three pages of mentions, two apps, a person at a browser, and the way to the server.

The clients are unchanged and know X's own addresses only. Where one has a setting for another
address it is used; for the rest the line itself is laid to the practice server, below the client.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter

from tests.practice.clients.browser import Browser, local
from tests.practice.wire import crowded_day
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.apps import App, Permission
from upsocial_desktop.practice.sign_in.keys import Credentials
from upsocial_desktop.practice.world import World

OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
# When a window that began at the opening of the day ends.
RESET = int(OPENS_AT.timestamp()) + 15 * 60
MENTIONS = 25
CALLBACK = "http://127.0.0.1:8765/back"


@dataclass(frozen=True)
class Desk:
    """What a client's test needs to know: the server, the account's keys, and the app's."""

    server: PracticeServer
    world: World
    keys: Credentials
    app: App
    browser: Browser
    handle: str = "UPPWD_Abhyas"

    @property
    def address(self) -> str:
        return self.server.address

    @property
    def user_id(self) -> str:
        return next(id_ for id_, name, _ in self.world.accounts() if name == self.handle)

    def limit(self, endpoint: str, calls: int) -> None:
        """Let the window of an endpoint hold so many calls."""
        self.server.front.limits.set_limit(endpoint, calls)


@pytest.fixture
def world() -> World:
    return World.load(crowded_day(MENTIONS), OPENS_AT, pace=0)


@pytest.fixture
def desk(server: PracticeServer, world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk at which every line of `requests` that leads to X leads to the practice server."""
    plain = HTTPAdapter.send

    def send(adapter: HTTPAdapter, request: requests.PreparedRequest, **how: Any) -> Any:
        assert request.url is not None
        request.url = local(request.url, server.address)
        return plain(adapter, request, **how | {"proxies": {}, "timeout": how["timeout"] or 10})

    monkeypatch.setattr(HTTPAdapter, "send", send)
    app = world.keys.apps.register("Trial", Permission.WRITE, callbacks=(CALLBACK,))
    with requests.Session() as session:
        yield Desk(
            server,
            world,
            world.credentials("UPPWD_Abhyas"),
            app,
            Browser(session, server.address),
        )
