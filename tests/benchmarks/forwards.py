"""Forwards in one office: officers at PCs of their own, each with his login, all at once."""

import json
import random
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
    places = []
    for number, (officer_id,) in enumerate(found):
        # By the officer: a server that is kept has those of earlier runs.
        login = f"o_hand{officer_id}"
        people.add(login, int(str(officer_id)), "measured and thrown away")
        places.append((server.address(name, login), officer_id, hands, number, many))
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


def _hand_of(case_id: int, hands: int) -> int:
    """Whose a case is: by chance, for its number may say in what state it was made."""
    return random.Random(case_id).randrange(hands)


def _work(address: str, *numbers: str) -> None:
    """One officer at one PC."""
    officer_id, hands, number, many = map(int, numbers)
    ports = ports_over(ServerStore(address))
    where = CaseFilter(1, NOW, CaseView.UNTAKEN, state=CaseState.REGISTERED)
    with closing(ports), ports.store.read() as tx:
        # By their ids, for others may have begun already when this one looks.
        found = tx.window_cases(where, 0, 3 * hands * (many + _WARM))
        rows = [row for row in found if _hand_of(row.id, hands) == number][: many + _WARM]
        officer = tx.officer(officer_id)
    assert len(rows) == many + _WARM, "there are not enough cases to forward"
    took = []
    for place, row in enumerate(rows):
        if place == _WARM:
            sys.stdout.write("ready\n")
            sys.stdout.flush()
            sys.stdin.readline()
            begun = time.time()
        at = time.perf_counter()
        forward_case(ports, Wish(officer, row.id, row.version), 2, "Theirs")
        took.append(time.perf_counter() - at)
    told = {"begun": begun, "ended": time.time(), "took": took[_WARM:]}
    sys.stdout.write(json.dumps(told))
    ports.close()


if __name__ == "__main__":
    _work(*sys.argv[1:])
