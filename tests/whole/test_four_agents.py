"""Four PCs on one database, killed, put to sleep, set wrong by hours and cut off: all posts once.

The short form has 16 posts, the full form 500:

    FULL_CAMPAIGNS=1 python -m pytest -s tests/whole/test_four_agents.py
"""

import os
import random
import shutil
import signal
import socket
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.postgres import TestServer
from tests.whole.campaigns import IS_FULL, tell
from tests.whole.many_hands import day_of, told_of
from tests.whole.mortal import Mortals, PacedClock, mortals, ports_in
from tests.whole.sender import ADDRESS, Told
from upsocial_desktop.domain.delivery import DeliveryState, may_send_again
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.freshness import SigningClock
from upsocial_desktop.practice.timeline.rulebook import Rulebook
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind
from upsocial_desktop.practice.world import World
from upsocial_desktop.services.outbox import send_again
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.publishing import schedule_post
from upsocial_desktop.services.settings import GRACE_MINUTES, HOLD_SECONDS, LATE_GAP_MINUTES

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
]

POSTS = 500 if IS_FULL else 16
AGENTS = 4
# Time runs so much faster: a lease is little more than a second, and the last look comes after 25.
PACE = 50.0
HOURS_WRONG = 2.0
LONGEST_SECONDS = 1_500.0 if IS_FULL else 150.0
# Trouble is made for the first part of the time only, so that everything can come to its end.
TROUBLE_SECONDS = 240.0 if IS_FULL else 6.0
FAULTS = (
    *(FaultKind.RESET_BEFORE, FaultKind.RESET_AFTER, FaultKind.BROKEN, FaultKind.TRUNCATED),
    *(FaultKind.UNAVAILABLE_AFTER, FaultKind.RATE_LIMITED, FaultKind.PORTAL_PAGE),
)


@dataclass
class Fleet:
    """The agents at work, by the PC they sit on."""

    folder: Path
    told: Told
    mortals: Mortals
    clock: PacedClock
    chance: random.Random
    nowhere: str
    pids: dict[int, int] = field(default_factory=dict)
    asleep: dict[int, float] = field(default_factory=dict)
    done: Counter[str] = field(default_factory=Counter)

    def start(self, place: int, hours: float = HOURS_WRONG) -> None:
        self.done["started"] += 1
        self.pids[place] = self.mortals.order(
            do="start",
            folder=str(self.folder / f"pc-{place}"),
            office=str(self.folder),
            x=self.told,
            nowhere=self.nowhere,
            seed=self.done["started"],
            hours=hours,
            **asdict(self.clock),
        )

    def kill(self, place: int) -> None:
        pid = self.pids.pop(place)
        os.kill(pid, signal.SIGKILL)
        self.asleep.pop(place, None)
        code = self.mortals.order(do="end", pid=pid)
        assert code == -signal.SIGKILL, f"an agent fell by itself: {code}"
        self.done["kills"] += 1

    def sleep(self, place: int) -> None:
        """A PC hibernates in the middle of whatever it does: for a minute to ten of its time."""
        os.kill(self.pids[place], signal.SIGSTOP)
        self.asleep[place] = time.monotonic() + self.chance.uniform(60, 600) / PACE
        self.done["sleeps"] += 1

    def wake(self) -> None:
        for place in [p for p, at in self.asleep.items() if at <= time.monotonic()]:
            del self.asleep[place]
            os.kill(self.pids[place], signal.SIGCONT)

    def trouble(self) -> None:
        """One thing goes wrong."""
        place = self.chance.randrange(AGENTS)
        awake = place in self.pids and place not in self.asleep
        if place not in self.pids:
            self.start(place)
        elif awake and self.chance.random() < 0.5:
            self.kill(place)
        elif awake:
            self.sleep(place)

    def calm(self) -> None:
        """Every PC is awake, and its clock right."""
        self.wake_all()
        for place in range(AGENTS):
            if place in self.pids:
                self.kill(place)
            self.start(place, hours=0.0)

    def wake_all(self) -> None:
        for place in list(self.asleep):
            os.kill(self.pids[place], signal.SIGCONT)
        self.asleep.clear()


@pytest.fixture
def server() -> Iterator[PracticeServer]:
    """A practice X whose time runs fast, by which it judges signatures, too."""
    world = World.load(parse_scenario(day_of(0)), datetime.now(UTC), pace=PACE)
    world.set_rules(Rulebook(has_day_limits=False, has_unverified_limits=False))
    server = PracticeServer(world)
    for endpoint in ("create", "mentions", "user_posts", "post", "posts", "me"):
        server.front.limits.set_limit(endpoint, 10**9)
    world.keys.freshness.clock = SigningClock(follows_world=True)
    server.start()
    yield server
    server.stop()


@pytest.fixture
def nowhere() -> Iterator[str]:
    """An address at which nobody answers."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


def _open_office(folder: Path, told: Told, clock: PacedClock) -> Ports:
    """One office database, and a folder for each PC; all PCs are there before any works."""
    ports = ports_in(folder, told, clock)
    with ports.store.write() as tx:
        values = ((HOLD_SECONDS, "0"), (GRACE_MINUTES, "1440"), (LATE_GAP_MINUTES, "1"))
        for account in tx.accounts():
            for setting, value in values:
                tx.set_option(account.office_id, setting.key, value)
    ports.store.close()
    for place in range(AGENTS):
        (folder / f"pc-{place}").mkdir()
        there = ADDRESS if (folder / ADDRESS).exists() else "office.sqlite"
        shutil.copy(folder / there, folder / f"pc-{place}" / there)
    return ports_in(folder, told, clock)


def _plan(ports: Ports) -> list[str]:
    """Posts of two accounts due over the time of trouble, and every eighth a thread of two."""
    with ports.store.read() as tx:
        accounts, officers = tx.accounts(), {o.office_id: o for o in tx.officers()}
    texts = []
    for number in range(POSTS):
        parts = [f"कार्य {number} पूर्ण"] + ([f"और {number} भी"] if number % 8 == 0 else [])
        texts += parts
        due = timedelta(seconds=TROUBLE_SECONDS * PACE * number / POSTS * 0.8)
        text = "\n---\n".join(parts)
        account = accounts[number % len(accounts)]
        officer = officers[account.office_id]
        schedule_post(ports, officer, account.id, text, ports.clock.now() + due)
    return texts


def _answer_questions(ports: Ports) -> int:
    """Somebody at the desk is asked whether words may go again, and says yes."""
    with ports.store.read() as tx:
        officers = {o.office_id: o for o in tx.officers()}
        doubtful = [w for account in tx.accounts() for w in tx.deliveries_in_doubt(account.id)]
    found = [words for words in doubtful if may_send_again(words)]
    answered = 0
    for words in found:
        # A PC may have fallen asleep in the middle of a write: asked again, they answer again.
        with suppress(Unavailable):
            send_again(ports, officers[words.office_id], words.id)
            answered += 1
    return answered


def _is_over(ports: Ports) -> bool:
    with ports.store.read() as tx:
        return all(tx.draft(number).state is DraftState.PUBLISHED for number in range(1, POSTS + 1))


def _on_x(server: PracticeServer) -> Counter[str]:
    world = server.front.world
    with world.still() as shelf:
        numbers = [n for user_id, *_ in world.accounts() for n in shelf.own_numbers(user_id)]
        posts = [shelf.post(str(number)) for number in numbers]
    return Counter(post.typed for post in posts if post is not None)


def _tokens(ports: Ports) -> tuple[list[list[int]], int]:
    """The fencing tokens of each account's intents as they were written; how many PCs wrote."""
    with ports.store.read() as tx:
        lines = sorted(
            (line.id, words.account_id, int(str(line.facts["token"])), str(line.facts["pc"]))
            for draft in range(1, POSTS + 1)
            for words in tx.deliveries_of_draft(draft)
            for line in tx.history(Subject.DELIVERY, words.id)
            if line.move == "take"
        )
    accounts = {account for _, account, _, _ in lines}
    tokens = [[token for _, each, token, _ in lines if each == account] for account in accounts]
    return tokens, len({pc for *_, pc in lines})


@pytest.fixture(params=["sqlite", "postgresql"])
def folder(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """Where the office's database is, or where it is told on which server it is."""
    if request.param == "sqlite":
        yield tmp_path
        return
    postgres: TestServer = request.getfixturevalue("postgres")
    with postgres.database() as address:
        (tmp_path / ADDRESS).write_text(address, "utf-8")
        yield tmp_path


def test_all_posts_are_out_once_whatever_befalls_four_agents(
    server: PracticeServer, nowhere: str, folder: Path
) -> None:
    told, opened_at = told_of(server), time.time()
    server.front.world.hold_script()
    # The agents' time is the world's, which has begun a moment ago.
    ahead = server.front.world.now().timestamp() - PacedClock(opened_at, PACE).seconds()
    clock, chance = PacedClock(opened_at, PACE, ahead), random.Random(7)
    asked = faults = 0
    with closing(_open_office(folder, told, clock)) as ports, mortals() as smith:
        texts = _plan(ports)
        fleet = Fleet(folder, told, smith, clock, chance, nowhere)
        for place in range(AGENTS):
            fleet.start(place)
        began, pause, is_calm = time.monotonic(), threading.Event(), False
        while not _is_over(ports):
            since = time.monotonic() - began
            assert since < LONGEST_SECONDS, _left(ports)
            fleet.wake()
            if since < TROUBLE_SECONDS:
                fleet.trouble()
                if chance.random() < 0.5:
                    server.front.faults.switch_on(Fault(chance.choice(FAULTS), "create", 1, 0))
                    faults += 1
            elif not is_calm:
                server.front.faults.lift_all()
                fleet.calm()
                is_calm = True
            asked += _answer_questions(ports)
            pause.wait(0.3)
        tokens, pcs = _tokens(ports)
    on_x = _on_x(server)
    figures = {**fleet.done, "posts": len(texts), "faults": faults, "asked": asked}
    figures |= {"intents": sum(map(len, tokens)), "tokens": max(map(max, tokens)), "pcs": pcs}
    tell("four agents", figures)
    assert {text: on_x[text] for text in texts if on_x[text] != 1} == {}
    assert tokens == [sorted(each) for each in tokens], "an intent was written with an old token"
    assert fleet.done["kills"] > AGENTS
    assert pcs > 1, "only one of them ever delivered"


def _left(ports: Ports) -> str:
    """What is not out, and why, for a test that has waited in vain."""
    with ports.store.read() as tx:
        found = [
            f"{words.id} {words.state} {words.trouble} {words.looks}"
            for draft in range(1, POSTS + 1)
            for words in tx.deliveries_of_draft(draft)
            if words.state is not DeliveryState.SENT
        ]
        waiting = Counter(tx.draft(number).state.value for number in range(1, POSTS + 1))
    return f"{dict(waiting)}: {found[:20]}"
