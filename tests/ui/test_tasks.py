"""The bridge between threads loses nothing, whatever is thrown at it."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.ui.tasks import Tasks

MANY_JOBS = 200_000
MANY_RINGS = 10_000


def test_an_answer_comes_home_to_the_main_thread(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[tuple[int, bool]] = []
    here = threading.current_thread()

    def done(answer: threading.Thread) -> None:
        seen.append((1, threading.current_thread() is here and answer is not here))

    tasks.read(threading.current_thread, done, owner=tasks)
    qtbot.waitUntil(lambda: seen == [(1, True)])


def test_a_failure_goes_to_failed_and_otherwise_to_troubled(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[str] = []
    troubled: list[str] = []
    tasks.troubled.connect(lambda error: troubled.append(str(error)))

    def job() -> int:
        raise Refused("stale")

    tasks.write(job, print, owner=tasks, failed=lambda error: told.append(str(error)))
    tasks.net(job, print, owner=tasks)
    qtbot.waitUntil(lambda: told == ["stale"] and troubled == ["stale"])


def test_an_answer_to_a_deleted_owner_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    gone, here = QObject(), QObject()
    seen: list[str] = []
    gate = threading.Event()
    tasks.write(gate.wait, lambda _: seen.append("gone"), owner=gone)
    tasks.write(lambda: 1, lambda _: seen.append("here"), owner=here)
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(lambda: seen == ["here"])


def test_a_newer_job_of_the_same_turn_makes_the_older_answer_vanish(
    qtbot: QtBot, tasks: Tasks
) -> None:
    seen: list[str] = []
    gate = threading.Event()
    tasks.write(gate.wait, lambda _: seen.append("old"), owner=tasks, turn="search")
    tasks.write(lambda: "", lambda _: seen.append("new"), owner=tasks, turn="search")
    tasks.write(lambda: "", lambda _: seen.append("other"), owner=tasks, turn="count")
    gate.set()
    qtbot.waitUntil(lambda: seen == ["new", "other"])


def test_an_answer_that_raises_does_not_lose_those_behind_it(qtbot: QtBot, tasks: Tasks) -> None:
    seen: list[int] = []

    def done(number: int) -> None:
        if number == 0:
            raise ValueError("a page's fault")
        seen.append(number)

    with qtbot.captureExceptions() as exceptions:
        for number in range(20):
            tasks.write(partial(int, number), done, owner=tasks)
        qtbot.waitUntil(lambda: seen == list(range(1, 20)))
    assert [kind for kind, *_ in exceptions] == [ValueError]


def test_ten_thousand_rings_and_two_hundred_thousand_jobs_lose_no_answer(
    qtbot: QtBot, tasks: Tasks
) -> None:
    answered = bytearray(MANY_JOBS)
    rung = [0]

    def done(number: int) -> None:
        answered[number] += 1

    def ring() -> None:
        rung[0] += 1

    lanes = (tasks.read, tasks.write, tasks.net)
    for number in range(MANY_JOBS):
        lanes[number % 3](partial(int, number), done, owner=tasks)
        if number % (MANY_JOBS // MANY_RINGS) == 0:
            tasks.ring(ring)
    qtbot.waitUntil(lambda: not tasks.is_busy and rung[0] == MANY_RINGS, timeout=60_000)
    assert set(answered) == {1}


def test_ten_thousand_single_wakings_each_arrive(qtbot: QtBot, tasks: Tasks) -> None:
    left = [MANY_RINGS]

    def again(_: int) -> None:
        left[0] -= 1
        if left[0]:
            tasks.net(lambda: 0, again, owner=tasks)

    tasks.net(lambda: 0, again, owner=tasks)
    qtbot.waitUntil(lambda: left[0] == 0, timeout=60_000)


def test_two_hundred_bridges_closed_while_busy_do_no_harm(qtbot: QtBot) -> None:
    for _ in range(200):
        bridge = Tasks()
        for number in range(30):
            bridge.read(partial(int, number), lambda _: None, owner=bridge)
            bridge.net(partial(int, number), lambda _: None, owner=bridge)
        bridge.shut_down()
        assert bridge.is_idle
        bridge.deleteLater()


def test_shutting_down_waits_for_every_write_and_refuses_new_work(qtbot: QtBot) -> None:
    bridge = Tasks()
    written: list[int] = []
    for number in range(50):
        bridge.write(partial(written.append, number), lambda _: None, owner=bridge)
    bridge.shut_down()
    bridge.write(lambda: written.append(-1), lambda _: None, owner=bridge)
    assert written == list(range(50))


def test_busy_is_told_when_it_begins_and_ends(qtbot: QtBot, tasks: Tasks) -> None:
    told: list[bool] = []
    tasks.busy_changed.connect(told.append)
    for _ in range(5):
        tasks.read(lambda: 0, lambda _: None, owner=tasks)
    qtbot.waitUntil(lambda: told == [True, False])


@pytest.mark.parametrize("lane", ["read", "write", "net"])
def test_a_bug_on_a_worker_is_caught_and_told(qtbot: QtBot, tasks: Tasks, lane: str) -> None:
    troubled: list[type] = []
    tasks.troubled.connect(lambda error: troubled.append(type(error)))
    getattr(tasks, lane)(lambda: 1 // 0, print, owner=tasks)
    qtbot.waitUntil(lambda: troubled == [ZeroDivisionError])
