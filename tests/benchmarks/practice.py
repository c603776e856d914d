"""The practice X: requests and pages a second, in a world ten times larger, and its start."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.benchmarks.measuring import ROUNDS, Figure, Sample
from upsocial_desktop.practice.day.scene import Action, At, Event, Person, Scenario
from upsocial_desktop.practice.meter.quotas import QUOTAS
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.world import World

ROOT = Path(__file__).resolve().parents[2]
OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
START_GOAL = 0.3  # seconds
_GROWN = 10
_CITIZENS = 40
_WORDS = (
    "@UPPWD_Abhyas वार्ड {n} में तीन दिन से पानी भरा है, कृपया देखिए 🙏",
    "@UPPWD_Abhyas No street light in ward {n} since Monday & nobody answers.",
    "@UPPWD_Abhyas ward {n} ki sadak kab banegi? School ke paas sab pareshan hain.",
)


@dataclass(frozen=True)
class Rate:
    """How many of something are done in a second, and the least that is wanted."""

    name: str
    rate: float
    goal: float

    def told(self) -> str:
        """One line."""
        met = "met" if self.rate >= self.goal else "MISSED"
        return f"{self.name}: {self.rate:,.0f} a second, goal ≥ {self.goal:,.0f}: {met}"


@dataclass(frozen=True)
class Asked:
    """A server under load, and what it is asked."""

    server: PracticeServer
    bearer: str
    mentions: str

    def sample(self, path: str, clients: int, each: int) -> Sample:
        """Let another process ask: how long it took, and this process's own processor time."""
        port = self.server.address.rpartition(":")[2]
        words = (port, self.bearer, path, str(clients), str(each))
        cpu = time.process_time()
        told = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.practice_client", *words],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        )
        return Sample(float(told.stdout), time.process_time() - cpu)


def crowded(posts: int) -> Scenario:
    """A day on which so many posts have named one office."""
    office = Person("UPPWD_Abhyas", "PWD UP (practice)", office="901")
    citizens = [Person(f"citizen{n}_ab", f"नागरिक {n}") for n in range(_CITIZENS)]
    events = (
        Event(
            n + 1,
            At(timedelta(seconds=-(posts - n))),
            f"citizen{n % _CITIZENS}_ab",
            Action.POSTS,
            text=_WORDS[n % len(_WORDS)].format(n=n),
        )
        for n in range(posts)
    )
    return Scenario("Benchmark", (office, *citizens), tuple(events))


@contextmanager
def asked(posts: int) -> Iterator[Asked]:
    """A server over a world of so many posts, without limits."""
    world = World.load(crowded(posts), OPENS_AT, pace=0)
    user_id = world.accounts()[0][0]
    world.outlook()
    server = PracticeServer(world)
    for endpoint in QUOTAS:
        server.front.limits.set_limit(endpoint, 10**9)
    server.start()
    path = f"/2/users/{user_id}/mentions?max_results=100&tweet.fields=created_at,entities"
    try:
        yield Asked(server, world.credentials("UPPWD_Abhyas").bearer, path)
    finally:
        server.stop()


def measure(
    posts: int = 100_000, requests: int = 2_000, rounds: int = ROUNDS
) -> tuple[list[Rate], list[Figure]]:
    """Rates in the large world, and both kinds of requests in turns against a tenth of it."""
    with ExitStack() as opened:
        small = opened.enter_context(asked(posts // _GROWN))
        large = opened.enter_context(asked(posts))
        pages = max(requests // _GROWN, 1)
        return (
            [
                _rate("users/me, one client", large, "/2/users/me", (1, requests), 1_000),
                _rate("users/me, eight clients", large, "/2/users/me", (8, requests // 8), 1_000),
                _rate(f"100 mentions of {posts:,}", large, large.mentions, (1, pages), 200),
            ],
            [
                _grown("users/me", large, small, ("/2/users/me", "/2/users/me"), requests, rounds),
                _grown("mentions", large, small, (large.mentions, small.mentions), pages, rounds),
            ],
        )


def measure_start(
    folder: Path, posts: int = 120, rounds: int = ROUNDS
) -> tuple[float, float, Figure]:
    """Least seconds until a server of a day's size answers, and the same with ten days' posts.

    First inside a running program, then as a process of its own, from its call to its greeting.
    Modules are kept compiled in the benchmark's folder, as an installed program has them.
    """
    days = (folder / "day.scenario", folder / "ten_days.scenario")
    for day, size in zip(days, (posts, posts * _GROWN), strict=True):
        day.write_text(_written(size), encoding="utf-8")
        _alone(day, folder)
    inside, alone, grown = [], [], []
    for _ in range(rounds):
        began = time.perf_counter()
        with asked(posts):
            inside.append(time.perf_counter() - began)
        alone.append(Sample(_alone(days[0], folder), 0.0))
        grown.append(Sample(_alone(days[1], folder), 0.0))
    name = "Practice start, of a day ten times longer"
    least = min(sample.wall for sample in alone)
    return min(inside), least, Figure(name, grown, alone, goal=1.3)


def _alone(day: Path, compiled: Path) -> float:
    env = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    env["PYTHONPYCACHEPREFIX"] = str(compiled)
    command = [sys.executable, "-m", "upsocial_desktop.practice", "--scenario", str(day)]
    began = time.perf_counter()
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["practice"]
        took = time.perf_counter() - began
        process.terminate()
    return took


def _written(posts: int) -> str:
    lines = ["scenario Benchmark", "account @UPPWD_Abhyas PWD (practice) | office 901"]
    lines += [f"citizen @citizen{n}_ab नागरिक {n} | लखनऊ" for n in range(_CITIZENS)]
    for n in range(posts):
        lines.append(f"at -{n // 60}:{n % 60:02} @citizen{n % _CITIZENS}_ab posts (complaint)")
        lines.append(f"  {_WORDS[n % len(_WORDS)].format(n=n)}")
    return "\n".join(lines) + "\n"


def _rate(name: str, server: Asked, path: str, load: tuple[int, int], goal: float) -> Rate:
    clients, each = load
    server.sample(path, clients, max(each // 10, 1))  # warm up
    best = min(server.sample(path, clients, each).wall for _ in range(3))
    return Rate(name, clients * each / best, goal)


def _grown(
    name: str, large: Asked, small: Asked, paths: tuple[str, str], each: int, rounds: int
) -> Figure:
    ours, theirs = [], []
    for _ in range(rounds):
        ours.append(large.sample(paths[0], 1, each))
        theirs.append(small.sample(paths[1], 1, each))
    return Figure(f"Practice {name}, in a world ten times larger", ours, theirs, goal=1.3)
