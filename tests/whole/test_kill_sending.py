"""The power fails between the intent to send and X's answer: the post is there exactly once."""

import contextlib
import json
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.ui.conftest import RESOURCES
from tests.whole.sender import Told, ports_over
from upsocial_desktop.domain.delivery import Delivery, DeliveryState
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.practice.day.scenarios import read_scenario
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind
from upsocial_desktop.practice.world import World
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.publishing import schedule_post
from upsocial_desktop.services.settings import HOLD_SECONDS

ROOT = Path(__file__).resolve().parents[2]
TEXT = "बाराबंकी में 12 किमी सड़क की मरम्मत पूरी हुई।"
LONGEST_SECONDS = 60.0
HANGS_SECONDS = 300.0

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


@pytest.fixture
def practice_x() -> Iterator[PracticeServer]:
    """A practice X in this process, whose day opens now."""
    scenario = read_scenario(RESOURCES / "scenarios" / "first_day.scenario")
    server = PracticeServer(World.load(scenario, datetime.now(UTC)))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def told(practice_x: PracticeServer) -> Told:
    world = practice_x.front.world
    accounts = [
        {"id": user_id, "username": username, "keys": asdict(world.credentials(username))}
        for user_id, username, _ in world.accounts()
    ]
    return {"address": practice_x.address, "accounts": accounts}


@pytest.fixture
def office(tmp_path: Path, told: Told) -> Iterator[Ports]:
    """The office's database, in which a post is due at once."""
    ports = ports_over(tmp_path, told)
    with ports.store.write() as tx:
        account = tx.accounts()[0]
        officer = next(each for each in tx.officers() if each.office_id == account.office_id)
        tx.set_option(account.office_id, HOLD_SECONDS.key, "0")
    schedule_post(ports, officer, account.id, TEXT, None)
    yield ports
    ports.close()


@contextlib.contextmanager
def sending(folder: Path, told: Told) -> Iterator["subprocess.Popen[str]"]:
    """The agent in a process of its own, killed at the end as by a power cut."""
    order = [sys.executable, "-m", "tests.whole.sender", str(folder)]
    with subprocess.Popen(order, cwd=ROOT, stdin=subprocess.PIPE, text=True) as agent:
        assert agent.stdin is not None
        agent.stdin.write(json.dumps(told))
        agent.stdin.close()
        yield agent
        agent.kill()
    assert agent.returncode == -signal.SIGKILL, "the agent ended by itself"


def wait_until(look: Callable[[], bool], what: str) -> None:
    ends, pause = time.monotonic() + LONGEST_SECONDS, threading.Event()
    while not look():
        assert time.monotonic() < ends, f"waited in vain for {what}"
        pause.wait(0.05)


def the_delivery(office: Ports) -> Delivery:
    with office.store.read() as tx:
        return tx.delivery(1)


def creations(practice_x: PracticeServer) -> int:
    seen = practice_x.front.requests.latest()
    return sum((each.method, each.path) == ("POST", "/2/tweets") for each in seen)


def on_x(practice_x: PracticeServer) -> list[str]:
    """The ids of the posts with our words that stand on the practice X."""
    world = practice_x.front.world
    user_id = world.accounts()[0][0]
    with world.still() as shelf:
        posts = [shelf.post(str(number)) for number in shelf.own_numbers(user_id)]
    return [post.id for post in posts if post is not None and post.text == TEXT]


def test_a_post_is_there_once_though_its_answer_was_lost_to_a_kill(
    office: Ports, practice_x: PracticeServer, told: Told, tmp_path: Path
) -> None:
    lost = Fault(FaultKind.LOST_AFTER, "create", times=1, seconds=HANGS_SECONDS)
    practice_x.front.faults.switch_on(lost)
    with sending(tmp_path, told):
        wait_until(lambda: creations(practice_x) == 1, "the request to arrive")
    assert the_delivery(office).state is DeliveryState.SENDING
    assert len(on_x(practice_x)) == 1
    with sending(tmp_path, told):
        wait_until(lambda: the_delivery(office).state is DeliveryState.SENT, "the post found")
    assert on_x(practice_x) == [the_delivery(office).x_post_id]
    assert creations(practice_x) == 1, "it was to look, not to send again"
    with office.store.read() as tx:
        draft = tx.draft(1)
    assert (draft.state, draft.x_post_id) == (DraftState.PUBLISHED, on_x(practice_x)[0])


def test_a_post_that_never_reached_x_is_not_sent_again_unasked(
    office: Ports, practice_x: PracticeServer, told: Told, tmp_path: Path
) -> None:
    """The kill came before X did anything: evidence is looked for, and none is no licence."""
    hung = Fault(FaultKind.HANG_BEFORE, "create", times=1, seconds=HANGS_SECONDS)
    practice_x.front.faults.switch_on(hung)
    with sending(tmp_path, told):
        wait_until(lambda: creations(practice_x) == 1, "the request to arrive")
    with sending(tmp_path, told):
        wait_until(lambda: the_delivery(office).looks > 0, "a look")
    assert on_x(practice_x) == []
    assert creations(practice_x) == 1
    assert the_delivery(office).state in {DeliveryState.SENDING, DeliveryState.UNKNOWN}
