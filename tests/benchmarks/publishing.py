"""Due posts claimed, sent and settled, against X's own time: the same posts by the bare client.

X is the practice X in a process of its own: `python -m tests.benchmarks.publishing` runs it until
its input ends. What counts as X's time is what an office waits for a post, from the call to the
post's id: the request is made and signed, a connection opened over loopback (no write goes over
an idle one, here as in the program), the answer awaited and read. X has no faults, no limits and
no delay of ours; the same client asks on both sides, in turns. The real X takes some fifty times
as long, so that this is the hardest place to keep the books beside it.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import cast

from tests.benchmarks.measuring import ROUNDS, Figure, compare
from tests.fakes import StoppedClock
from tests.whole.many_hands import practice_x, told_of
from tests.whole.sender import Told, ports_over
from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.draft import DraftMove, DraftState
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.practice.meter.quotas import Span
from upsocial_desktop.practice.timeline.rulebook import Rulebook
from upsocial_desktop.services.outbox import deliver
from upsocial_desktop.services.ports import Outgoing, Ports, Secret, XClient
from upsocial_desktop.services.publishing import publish_due
from upsocial_desktop.services.wish import Wish, step_for
from upsocial_desktop.xapi.door import client_for

ROOT = Path(__file__).resolve().parents[2]
# What the books may add to the time X takes.
SHARE = 0.3
_APART = timedelta(hours=1)


@dataclass(frozen=True)
class _Desk:
    """An office with posts for every round, due an hour apart, and its way to X."""

    ports: Ports
    clock: StoppedClock
    account: Account
    client: XClient
    posts: int

    def plan(self, rounds: int) -> None:
        """Enter the posts of all rounds at once."""
        with self.ports.store.read() as tx:
            office_id = self.account.office_id
            officer = next(each for each in tx.officers() if each.office_id == office_id)
        opened_at = self.clock.now()
        for round_ in range(rounds):
            due_at = opened_at + _APART * (round_ + 1)
            with self.ports.store.write() as tx:
                for number in range(self.posts):
                    fields: dict[str, Field] = {
                        "office_id": office_id,
                        "account_id": self.account.id,
                        "officer_id": officer.id,
                        "state": DraftState.SCHEDULED.value,
                        "text": _words("कार्य", round_, number),
                        "due_at": due_at,
                        "created_at": opened_at,
                        "delivery_id": None,
                        "x_post_id": "",
                        "trouble": "",
                        "trouble_detail": "",
                        "handed_in_at": None,
                        "pictures": "",
                    }
                    wish = Wish(officer, 0, 0)
                    move = DraftMove.SCHEDULE.value
                    tx.append(step_for(wish, Subject.DRAFT, move, opened_at, fields))

    def publish(self) -> None:
        """What the agent does at the minute of a round's posts."""
        self.clock.go_on(_APART.total_seconds())
        publish_due(self.ports)
        deliver(self.ports, self.account.id)

    def is_done(self, rounds: int) -> bool:
        """Whether all posts of so many rounds are published."""
        with self.ports.store.read() as tx:
            last = rounds * self.posts
            return all(tx.draft(n).state is DraftState.PUBLISHED for n in range(1, last + 1))

    def ask_x(self, round_: int) -> None:
        """The same by the bare client: one call after another, and nothing kept."""
        for number in range(self.posts):
            text = _words("काम", round_, number)
            self.client.create(Outgoing(text, "", self.client.seal(timedelta())))


def _words(what: str, round_: int, number: int) -> str:
    return f"{what} {round_}-{number}: ज़ैदपुर मार्ग के 12 किमी की मरम्मत पूरी हुई। #UPPWD"


@contextmanager
def _x_elsewhere() -> Iterator[Told]:
    command = [sys.executable, "-m", "tests.benchmarks.publishing"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        try:
            yield cast("Told", json.loads(process.stdout.readline()))
        finally:
            assert process.stdin is not None
            process.stdin.close()


def measure(folder: Path, posts: int = 1_000, rounds: int = ROUNDS) -> Figure:
    """So many posts a round; the goal is 1 and the share that the books may add."""
    with _x_elsewhere() as told, closing(ports_over(folder, told)) as opened:
        clock = StoppedClock()
        with opened.store.read() as tx:
            account = tx.accounts()[0]
        words = told["accounts"][0]["keys"]
        keys = {secret: words[secret.value] for secret in Secret}
        client = client_for(account.username, keys, told["address"], clock)
        ports = replace(opened, clock=clock, x_for=lambda _: client)
        desk = _Desk(ports, clock, account, client, posts)
        desk.plan(rounds + 1)
        # The first round warms both sides up.
        desk.publish()
        desk.ask_x(0)
        figure = compare(
            f"{posts:,} due posts claimed, sent and settled, against X's own time",
            lambda _: desk.publish(),
            lambda number: desk.ask_x(number + 1),
            rounds,
            goal=1.0 + SHARE,
        )
        assert desk.is_done(rounds + 1)
    _, middle, _ = figure.paired
    note = f"the books take {figure.ratio - 1:.0%} of X's time (median {middle - 1:.0%})"
    return replace(figure, note=f"{note}  {figure.note}")


def main() -> None:
    """Be X until the input ends."""
    with practice_x(0) as server:
        server.front.world.hold_script()
        # So many posts in an hour, and in a day, are X's to refuse; here their time is taken.
        for span in (Span.USER, Span.APP_DAY):
            server.front.limits.set_limit("create", 10**9, span)
        server.front.world.set_rules(Rulebook(has_day_limits=False, has_unverified_limits=False))
        sys.stdout.write(f"{json.dumps(told_of(server))}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
