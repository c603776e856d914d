"""Publishers that are killed: each is forked from one process that has loaded everything already.

`python -m tests.whole.mortal` reads orders as JSON lines and answers each with a line: `run` works
for some rounds in a child and tells how that ended; `start` leaves an agent at work and tells its
id. Where a child dies is decided here, by the steps that the services name to `Ports.at_step`; the
program itself knows nothing of it.
"""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from tests.whole.sender import Told, office_in, ports_over
from upsocial_desktop.domain.account import Account, Way
from upsocial_desktop.domain.delivery import may_send_again
from upsocial_desktop.domain.errors import Told as TellableError
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.services.by_hand import begin_by_hand, not_posted, settle_by_hand, to_post
from upsocial_desktop.services.outbox import deliver, send_again
from upsocial_desktop.services.ports import Ports, Secret, XClient
from upsocial_desktop.services.publishing import publish_due
from upsocial_desktop.xapi.door import client_for

ROOT = Path(__file__).resolve().parents[2]
# An agent in which nothing is to be done looks again after so many seconds.
PAUSE_SECONDS = 0.05
# No agent outlives a test that fell.
_LONGEST_LIFE_SECONDS = 1_500.0


@dataclass(frozen=True)
class PacedClock:
    """Time that is the same in every process: `pace` times as fast since a moment, and ahead."""

    opened_at: float
    pace: float = 1.0
    ahead: float = 0.0

    def now(self) -> datetime:
        return datetime.fromtimestamp(self.seconds(), UTC)

    def seconds(self) -> float:
        return self.opened_at + (time.time() - self.opened_at) * self.pace + self.ahead

    def monotonic(self) -> float:
        return time.monotonic() * self.pace


class JumpyClock:
    """The clock of a PC that somebody sets wrong by up to two hours, again and again."""

    def __init__(self, true: PacedClock, chance: random.Random, hours: float) -> None:
        self._true, self._chance, self._hours = true, chance, hours
        self.jumps = 0
        self._wrong = timedelta()

    def jump(self) -> None:
        self.jumps += 1
        off = self._chance.uniform(-self._hours, self._hours)
        self._wrong = timedelta(hours=off if self._chance.random() < 0.7 else 0.0)

    def now(self) -> datetime:
        return self._true.now() + self._wrong

    def seconds(self) -> float:
        return self.now().timestamp()

    def monotonic(self) -> float:
        return self._true.monotonic()


def ports_in(
    folder: Path, told: Told, clock: PacedClock, at_step: Callable[[str], None] | None = None
) -> Ports:
    """Doors over an office and the practice X, whose one clock is the given one."""
    ports = ports_over(folder, told)
    keys = _keys(told)

    def x_for(account: Account) -> XClient:
        return client_for(account.username, keys[account.username], told["address"], clock)

    return replace(ports, clock=clock, x_for=x_for, at_step=at_step or ports.at_step)


def _keys(told: Told) -> Mapping[str, Mapping[Secret, str]]:
    return {
        each["username"]: {secret: each["keys"][secret.value] for secret in Secret}
        for each in told["accounts"]
    }


def publish(ports: Ports) -> None:
    """What a tick does about posts: hand over what is due, settle and deliver it."""
    with contextlib.suppress(TellableError):
        publish_due(ports)
    with ports.store.read() as tx:
        accounts = tx.accounts()
    for account in accounts:
        with contextlib.suppress(TellableError):
            deliver(ports, account.id)


def by_hand(ports: Ports, deed: str, pasted: str) -> None:
    """What an officer does about the words that wait to be posted in the browser."""
    with ports.store.read() as tx:
        office_id = next(a.office_id for a in tx.accounts() if a.way is Way.BY_HAND)
        officer = tx.officers(office_id)[0]
    for waiting in to_post(ports, office_id):
        number = waiting.delivery.id
        with contextlib.suppress(TellableError):
            if deed == "begin":
                begin_by_hand(ports, officer, number)
            elif deed == "not posted":
                not_posted(ports, officer, number)
            else:
                settle_by_hand(ports, officer, number, pasted)


def let_go_again(ports: Ports) -> None:
    """Somebody at the desk is asked whether words may go once more, and says yes."""
    with ports.store.read() as tx:
        officers = {officer.office_id: officer for officer in tx.officers()}
        doubtful = [w for a in tx.accounts() for w in tx.deliveries_in_doubt(a.id)]
    for words in filter(may_send_again, doubtful):
        with contextlib.suppress(TellableError):
            send_again(ports, officers[words.office_id], words.id)


class Reaper:
    """Kills this process at one passage of some steps, counted together."""

    def __init__(self, steps: Collection[str], passage: int, note: Path) -> None:
        self._steps, self._passage, self._note = frozenset(steps), passage, note
        self.passed: Counter[str] = Counter()

    def __call__(self, step: str) -> None:
        self.passed[step] += 1
        met = sum(self.passed[each] for each in self._steps)
        if step in self._steps and met == self._passage:
            self._note.write_text(step, "utf-8")
            os.kill(os.getpid(), signal.SIGKILL)


def _run(order: Mapping[str, Any]) -> None:
    folder = Path(order["folder"])
    reaper = Reaper(order["steps"], order["passage"], folder / "died_at")
    clock = PacedClock(order["opened_at"], order["pace"], order["ahead"])
    ports = ports_in(folder, order["x"], clock, reaper)
    for _ in range(order["rounds"]):
        if order["deed"] == "publish":
            publish(ports)
        elif order["deed"] == "again":
            let_go_again(ports)
        else:
            by_hand(ports, order["deed"], order["pasted"])
    (folder / "passed.json").write_text(json.dumps(reaper.passed), "utf-8")


def _work(order: Mapping[str, Any]) -> None:
    """An agent on a PC of its own: its clock jumps, its network is cut, it works until killed."""
    chance = random.Random(order["seed"])
    true = PacedClock(order["opened_at"], order["pace"], order["ahead"])
    clock = JumpyClock(true, chance, order["hours"])
    folder, keys = Path(order["folder"]), _keys(order["x"])
    ways = {"x": order["x"]["address"]}

    def x_for(account: Account) -> XClient:
        return client_for(account.username, keys[account.username], ways["x"], clock, clock.seconds)

    own = _opened(folder, order["x"])
    own.close()
    store = office_in(Path(order["office"]))
    ports = replace(own, store=store, clock=clock, shared_clock=true, x_for=x_for)
    pause, ends = threading.Event(), time.monotonic() + _LONGEST_LIFE_SECONDS
    parent = os.getppid()
    while time.monotonic() < ends and os.getppid() == parent:
        if chance.random() < 0.1:
            clock.jump()
        if chance.random() < 0.1:
            # Nobody listens at the other address: the connection is refused, as by a dead line.
            is_cut = chance.random() < 0.3
            ways["x"] = order["nowhere"] if is_cut else order["x"]["address"]
        publish(ports)
        pause.wait(PAUSE_SECONDS)


def _opened(folder: Path, told: Told) -> Ports:
    """The doors of a PC, tried until they open: another may sleep with the pen in hand."""
    while True:
        with contextlib.suppress(Unavailable):
            return ports_over(folder, told)


def _fork(job: Callable[[Mapping[str, Any]], None], order: Mapping[str, Any]) -> int:
    child = os.fork()
    if child:
        return child
    code = 1
    try:
        job(order)
        code = 0
    except BaseException as fault:  # noqa: BLE001 - nothing of the parent's may run in the child
        sys.stderr.write(f"{type(fault).__name__}: {fault}\n")
        sys.stderr.flush()
    finally:
        os._exit(code)


def main() -> None:
    """Obey orders until there are no more."""
    started: list[int] = []
    for line in sys.stdin:
        order = json.loads(line)
        if order["do"] == "run":
            _, status = os.waitpid(_fork(_run, order), 0)
            answer = os.waitstatus_to_exitcode(status)
        elif order["do"] == "start":
            started.append(_fork(_work, order))
            answer = started[-1]
        else:
            _, status = os.waitpid(order["pid"], 0)
            started.remove(order["pid"])
            answer = os.waitstatus_to_exitcode(status)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()
    for pid in started:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


class Mortals:
    """The process that forks publishers, as a test sees it."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def order(self, **words: Any) -> int:
        """Give an order; answers the exit code of a run (-9: killed) or the id of an agent."""
        ear, mouth = cast("Any", self._process.stdin), cast("Any", self._process.stdout)
        ear.write(json.dumps(words) + "\n")
        ear.flush()
        answer = mouth.readline()
        assert answer, "the process that forks publishers has ended"
        return int(answer)


@contextlib.contextmanager
def mortals() -> Iterator[Mortals]:
    """The process that forks publishers, with whatever is left of them ended at the end."""
    order = [sys.executable, "-m", "tests.whole.mortal"]
    with subprocess.Popen(
        order, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield Mortals(process)
        finally:
            cast("Any", process.stdin).close()
            process.wait(20)


if __name__ == "__main__":
    main()
