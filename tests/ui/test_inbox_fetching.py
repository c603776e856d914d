"""Fetching from the inbox: how many, how fast, and Cancel keeps what arrived."""

import threading
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import MORNING, QuietX, StoppedClock
from tests.ui.desk_steps import show
from upsocial_desktop.domain.mention import Post, id_at
from upsocial_desktop.services.ports import PostPage, XUser
from upsocial_desktop.services.records import MentionView
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.fetching import Fetching, Progress
from upsocial_desktop.ui.heartbeat import Heartbeat
from upsocial_desktop.ui.inbox.page import InboxPage

PAGES, SIZE = 5, 20


@dataclass
class SlowX(QuietX):
    """An X with five pages of mentions; each page waits to be let through."""

    clock: StoppedClock = field(default_factory=StoppedClock)
    gate: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(0))

    def mentions(self, user_id: str, since_id: str, page_token: str) -> PostPage:
        self.gate.acquire(timeout=5)
        self.clock.go_on(1)
        page = int(page_token or 0)
        return PostPage(self._posts(page), str(page + 1) if page + 1 < PAGES else "")

    def _posts(self, page: int) -> tuple[Post, ...]:
        places = range(page * SIZE, (page + 1) * SIZE)
        ids = (int(id_at(MORNING - timedelta(minutes=n))) + n for n in places)
        return tuple(_post(str(id_)) for id_ in ids)


def _post(id_: str) -> Post:
    return Post(id_, f"7{id_[-6:]}", f"citizen{id_[-6:]}", "", "पानी नहीं आता", MORNING, id_)


@pytest.fixture
def slow_x(desktop: Desktop, clock: StoppedClock) -> SlowX:
    return SlowX(XUser("1001", "UPPWD_Abhyas", "PWD"), clock=clock)


@pytest.fixture
def inbox(qtbot: QtBot, desktop: Desktop, slow_x: SlowX) -> InboxPage:
    desktop.fetching.changed.connect(lambda _: None)
    page = InboxPage(replace(desktop, ports=replace(desktop.ports, x_for=lambda _: slow_x)))
    show(qtbot, page)
    return page


@pytest.fixture
def heart(inbox: InboxPage) -> Heartbeat:
    return Heartbeat(inbox.desktop)


def test_a_fetch_asked_for_shows_count_and_rate_and_goes_away(
    qtbot: QtBot, inbox: InboxPage, heart: Heartbeat, slow_x: SlowX
) -> None:
    line = inbox.list.fetch_line
    heart.fetch_now()
    assert not line.isVisible()
    qtbot.waitUntil(line.isVisible)
    assert line.label.text() == "Fetching…"
    slow_x.gate.release(2)
    qtbot.waitUntil(lambda: line.label.text() == "Fetching… 40 so far · 20 a second")
    slow_x.gate.release(20)
    qtbot.waitUntil(lambda: not heart.is_beating)
    assert not line.isVisible()


def test_cancel_keeps_what_arrived_and_the_next_fetch_brings_the_rest_once(
    qtbot: QtBot, inbox: InboxPage, heart: Heartbeat, slow_x: SlowX
) -> None:
    line = inbox.list.fetch_line
    heart.fetch_now()
    qtbot.waitUntil(line.isVisible)
    line.cancel.click()
    assert not line.cancel.isEnabled()
    slow_x.gate.release(2)
    qtbot.waitUntil(lambda: not heart.is_beating)
    inbox.views.choose(MentionView.ALL)
    qtbot.waitUntil(lambda: inbox.list.model.rowCount() == SIZE)

    slow_x.gate.release(50)
    heart.fetch_now()
    qtbot.waitUntil(lambda: not heart.is_beating)
    inbox.list.take_in_new()
    qtbot.waitUntil(lambda: inbox.list.model.rowCount() == PAGES * SIZE)


def test_the_count_goes_on_over_several_accounts_and_old_rings_are_not_heard(
    qtbot: QtBot,
) -> None:
    fetching = Fetching()
    told: list[Progress | None] = []
    fetching.changed.connect(told.append)
    seconds = iter(range(100))
    watch = fetching.begin(lambda ring: ring(), lambda: float(next(seconds)), is_asked=False)
    assert all(watch.reached(seen) for seen in (100, 150, 100))
    assert told[-1] == Progress(250, 3.0, is_asked=False)
    fetching.cancel()
    assert not watch.reached(200)
    assert told[-1] == Progress(350, 4.0, is_asked=False, is_stopping=True)
    fetching.end()
    assert not watch.reached(300)
    assert fetching.progress is None
