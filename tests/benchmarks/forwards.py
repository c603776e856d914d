"""Forwards in one office: officers at PCs of their own, each with his login, all at once."""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from statistics import quantiles

from tests.benchmarks.desks import ports_over
from tests.postgres import TestServer
from tests.store.world import NOW
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.services.forwarding import forward_case
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.server_people import ServerLogins

HANDS, MANY, A_SECOND, SLOWEST = 8, 100, 200, 100
_WARM = 10
_ADD = """INSERT INTO officers (office_id, name, designation, role, is_active)
  SELECT 1, 'Officer', '', 'information_officer', true FROM generate_series(1, {hands})
  RETURNING id"""


@dataclass(frozen=True)
class Pace:
    """How many a second, and the milliseconds that 99 of 100 took at most."""

    hands: int
    rate: float
    slow: float

    def told(self) -> str:
        """In one line, with the goal."""
        verdict = "met" if self.rate >= A_SECOND and self.slow <= SLOWEST else "MISSED"
        return (
            f"forwards by {self.hands} logins of one office: {self.rate:.0f}/s, p99"
            f" {self.slow:.1f} ms   goal ≥ {A_SECOND}/s, ≤ {SLOWEST} ms: {verdict}"
        )


def measure(server: TestServer, name: str, hands: int, many: int = MANY) -> Pace:
    """Let as many officers of office 1 forward, each in a process of his own."""
    people = ServerLogins(server.address(name))
    found = server.rows(_ADD.format(hands=hands), name)
    wanted = hands * (many + _WARM)
    with closing(ServerStore(server.address(name))) as owner, owner.read() as tx:
        found_cases = tx.window_cases(CaseFilter(1, NOW, CaseView.UNTAKEN), 0, 10_000)
    rows = [row for row in found_cases if row.state is CaseState.REGISTERED][:wanted]
    # In a small State fewer each; after those that warm up some must be left.
    assert len(rows) > hands * _WARM, "there are not enough cases to forward"
    places = []
    for hand, (officer_id,) in enumerate(found):
        # By the officer: a server that is kept has those of earlier runs.
        login = f"o_hand{officer_id}"
        people.add(login, int(str(officer_id)), "measured and thrown away")
        dealt = ",".join(f"{row.id}:{row.version}" for row in rows[hand::hands])
        places.append((server.address(name, login), officer_id, dealt))
    # As if each had taken a password of his own.
    server.do("UPDATE rights.logins SET is_first = false", name)
    return _together(places)


def _together(places: Sequence[Sequence[object]]) -> Pace:
    me = [sys.executable, "-m", "tests.benchmarks.forwards"]
    works = [
        subprocess.Popen([*me, *map(str, place)], stdin=-1, stdout=-1, text=True)
        for place in places
    ]
    for work in works:
        assert work.stdout is not None
        assert work.stdout.readline() == "ready\n"
    for work in works:
        assert work.stdin is not None
        work.stdin.write("go\n")
        work.stdin.flush()
    told = [json.loads(work.communicate()[0]) for work in works]
    took = [each for one in told for each in one["took"]]
    seconds = max(one["ended"] for one in told) - min(one["begun"] for one in told)
    return Pace(len(works), len(took) / seconds, quantiles(took, n=100)[98] * 1000)


def _work(address: str, officer_id: str, dealt: str) -> None:
    """One officer at one PC, with the cases dealt to him."""
    ports = ports_over(ServerStore(address))
    with ports.store.read() as tx:
        officer = tx.officer(int(officer_id))
    took = []
    for place, each in enumerate(dealt.split(",")):
        if place == _WARM:
            sys.stdout.write("ready\n")
            sys.stdout.flush()
            sys.stdin.readline()
            begun = time.time()
        case_id, version = map(int, each.split(":"))
        at = time.perf_counter()
        forward_case(ports, Wish(officer, case_id, version), 2, "Theirs")
        took.append(time.perf_counter() - at)
    told = {"begun": begun, "ended": time.time(), "took": took[_WARM:]}
    sys.stdout.write(json.dumps(told))
    ports.close()


if __name__ == "__main__":
    _work(*sys.argv[1:])
