"""The heart beats once at a time, fetches when asked, and notices that the computer slept."""

import threading
from dataclasses import dataclass, field, replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import StoppedClock
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.heartbeat import Heartbeat


def heart_of(desktop: Desktop, ports: Ports) -> Heartbeat:
    return Heartbeat(replace(desktop, ports=ports))


@dataclass
class SteadyClock(StoppedClock):
    """A clock whose counter stands while the computer sleeps, as Linux has it."""

    counted: float = 0.0
    asked: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.counted


def test_a_beat_tells_the_news_what_changed(qtbot: QtBot, desktop: Desktop) -> None:
    heart = Heartbeat(desktop)
    told: list[Changes] = []
    desktop.news.changed.connect(told.append)
    with qtbot.waitSignal(heart.beaten):
        heart.beat()
    assert not heart.is_beating


def test_never_two_beats_at_once(qtbot: QtBot, desktop: Desktop) -> None:
    heart = Heartbeat(desktop)
    beaten: list[object] = []
    heart.beaten.connect(beaten.append)
    gate = threading.Event()
    desktop.tasks.net(gate.wait, lambda _: None, owner=heart)
    for _ in range(5):
        heart.beat()
    assert heart.is_beating
    gate.set()
    qtbot.waitUntil(lambda: not heart.is_beating)
    assert len(beaten) == 1


def test_fetch_now_during_a_beat_is_one_more_beat_after_it(qtbot: QtBot, desktop: Desktop) -> None:
    heart = Heartbeat(desktop)
    beaten: list[object] = []
    heart.beaten.connect(beaten.append)
    heart.beat()
    heart.fetch_now()
    heart.fetch_now()
    qtbot.waitUntil(lambda: len(beaten) == 2 and not heart.is_beating)


def test_a_stopped_heart_plans_nothing(qtbot: QtBot, desktop: Desktop) -> None:
    heart = Heartbeat(desktop)
    heart.start()
    assert heart.next_in_seconds > 0
    heart.stop()
    qtbot.waitUntil(lambda: not heart.is_beating)
    assert heart.next_in_seconds == 0


@pytest.mark.parametrize(("wall", "counted", "slept"), [(60, 60, 0), (3600, 60, 1), (-300, 60, 0)])
def test_sleep_is_noticed_by_the_gap_between_two_clocks(
    qtbot: QtBot, desktop: Desktop, live_ports: Ports, wall: float, counted: float, slept: int
) -> None:
    clock = SteadyClock()
    heart = heart_of(desktop, replace(live_ports, clock=clock))
    away: list[timedelta] = []
    heart.slept.connect(away.append)
    heart._on_time()
    clock.go_on(wall)
    clock.counted += counted
    heart._on_time()
    assert len(away) == slept
    qtbot.waitUntil(lambda: not heart.is_beating)
