"""The State's database on a server: what its largest and its median office wait for."""

import random
import sys
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from statistics import median, quantiles

from tests.benchmarks.desks import ports_over
from tests.benchmarks.state_made import Place, State, kept_state
from tests.store.world import FIRST_POST, NOW, post
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.mention import Decision, Standing
from upsocial_desktop.services import browsing
from upsocial_desktop.services.forwarding import forward_case
from upsocial_desktop.services.ports import Arrival, Ports
from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseRow, CaseView
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.server import ServerStore

SIZES = (100_000, 1_000_000)
_PAGE, _PER_POST = 50, 100
_BURST = 10_000
_FORWARDS, _HANDS = 400, 4


@dataclass(frozen=True)
class Desk:
    """An officer of an office over a store of his own."""

    ports: Ports
    place: Place

    def where(self, view: CaseView, order: CaseOrder, words: str = "") -> CaseFilter:
        """A list of this officer."""
        place = self.place
        return CaseFilter(place.office_id, NOW, view, place.officer_id, words, order)


@dataclass(frozen=True)
class Question:
    """What is asked, and the milliseconds within which 95 of 100 answers are to come."""

    words: str
    ask: Callable[[Desk, random.Random], object]
    limit: float


def _page(view: CaseView, order: CaseOrder, turn: int = 0) -> Callable[..., object]:
    def page(desk: Desk, _chance: random.Random) -> object:
        return browsing.window_cases(desk.ports, desk.where(view, order), turn * _PAGE, _PAGE)

    return page


def _words(words: Sequence[str]) -> Callable[..., object]:
    def find(desk: Desk, chance: random.Random) -> object:
        where = desk.where(CaseView.ALL, CaseOrder.NEWEST, chance.choice(words))
        return browsing.window_cases(desk.ports, where, 0, _PAGE)

    return find


def _everywhere(desk: Desk, chance: random.Random) -> object:
    officer = desk.ports
    with officer.store.read() as tx:
        found = tx.officer(desk.place.officer_id)
    return browsing.search(desk.ports, found, chance.choice(("पानी", "बिजली", "sadak")))


def _counts(desk: Desk, _chance: random.Random) -> object:
    with desk.ports.store.read() as tx:
        officer = tx.officer(desk.place.officer_id)
    return browsing.today(desk.ports, officer)


_DUE, _NEWEST = CaseOrder.DUE, CaseOrder.NEWEST
QUESTIONS = (
    Question("First page of 50, open, by due date", _page(CaseView.OPEN, _DUE), 10),
    Question("The next page", _page(CaseView.OPEN, _DUE, 1), 10),
    Question("First page of 50, all, newest first", _page(CaseView.ALL, _NEWEST), 10),
    Question("The next page", _page(CaseView.ALL, _NEWEST, 1), 10),
    Question("Search for a seldom word", _words(("रकाीे", "10777", "कगख")), 50),
    Question("Search for a common word", _words(("पानी", "बिजली", "road")), 50),
    Question("Search everywhere", _everywhere, 50),
    Question("All counts of the rail", _counts, 20),
)


@dataclass(frozen=True)
class Took:
    """How long answers took, in milliseconds."""

    half: float
    most: float

    @classmethod
    def of(cls, times: Sequence[float]) -> "Took":
        """The median and the 95th of 100."""
        return cls(median(times) * 1000, quantiles(times, n=20)[-1] * 1000)


def measure(state: State, rounds: int = 60) -> None:
    """Ask, write, and print."""
    sys.stdout.write(
        f"\nThe State on a server, {state.size:,} cases of {len(state.places)} offices:"
        " median and 95th of 100, in milliseconds\n"
    )
    sides = {"largest": state.places[0], "median": state.places[len(state.places) // 2]}
    for name, place in sides.items():
        sys.stdout.write(f"{name} office, {place.cases:,} cases\n")
        desk = Desk(ports_over(ServerStore(state.address)), place)
        for question in QUESTIONS:
            took = _asked(question, desk, rounds)
            verdict = "met" if took.most <= question.limit else "MISSED"
            sys.stdout.write(
                f"  {question.words:<44}{took.half:9.2f}{took.most:9.2f}"
                f"   goal ≤ {question.limit:.0f}: {verdict}\n"
            )
        desk.ports.close()
    _show_burst(state)
    _show_forwards(state)
    sys.stdout.flush()


def _asked(question: Question, desk: Desk, rounds: int) -> Took:
    chance = random.Random(7)
    for _ in range(3):
        question.ask(desk, chance)
    times = []
    for _ in range(rounds):
        begun = time.perf_counter()
        question.ask(desk, chance)
        times.append(time.perf_counter() - begun)
    return Took.of(times)


def _show_burst(state: State) -> None:
    """A burst of mentions of one account, as pages of X bring them, each page a transaction."""
    store = ServerStore(state.address)
    place = state.places[1]
    with store.read() as tx:
        account = tx.account(place.account_id)
    first = FIRST_POST * 2 + int(time.time()) * _BURST
    pages = [
        [
            Arrival(
                post(number, f"पानी नहीं, वार्ड {number}", id=str(first + number)),
                Decision(Standing.NEW),
            )
            for number in range(page * _PER_POST, (page + 1) * _PER_POST)
        ]
        for page in range(_BURST // _PER_POST)
    ]
    stored, begun = 0, time.perf_counter()
    for page in pages:
        with store.write() as tx:
            stored += len(tx.store_mentions(account, page, NOW))
    seconds = time.perf_counter() - begun
    store.close()
    assert stored == _BURST
    verdict = "met" if seconds <= 2 else "MISSED"
    sys.stdout.write(f"  {_BURST:,} mentions stored in {seconds:.2f} s   goal ≤ 2: {verdict}\n")


def _show_forwards(state: State) -> None:
    """Cases of one office forwarded by several officers at once, each a transaction."""
    place, other = state.places[0], state.places[1]
    ports = ports_over(ServerStore(state.address))
    with ports.store.read() as tx:
        officer = tx.officer(place.officer_id)
        where = CaseFilter(place.office_id, NOW, CaseView.UNTAKEN, officer.id, "", CaseOrder.NEWEST)
        where = replace(where, state=CaseState.REGISTERED)
        rows = tx.window_cases(where, 0, _FORWARDS)
    ports.close()
    parts = [rows[hand::_HANDS] for hand in range(_HANDS)]
    times: list[float] = []

    def work(part: Sequence[CaseRow]) -> None:
        own = ports_over(ServerStore(state.address))
        for row in part:
            begun = time.perf_counter()
            forward_case(own, Wish(officer, row.id, row.version), other.office_id, "Theirs")
            times.append(time.perf_counter() - begun)
        own.close()

    hands = [threading.Thread(target=work, args=(part,)) for part in parts]
    begun = time.perf_counter()
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    seconds = time.perf_counter() - begun
    rate, slow = len(times) / seconds, quantiles(times, n=100)[-1] * 1000
    verdict = "met" if rate >= 200 and slow <= 100 else "MISSED"
    sys.stdout.write(
        f"  {rate:.0f} forwards a second by {_HANDS} hands, 99th of 100 in {slow:.0f} ms"
        f"   goal ≥ 200, ≤ 100: {verdict}\n"
    )


def run(size: int) -> None:
    """Measure the State at one size."""
    with kept_state(size) as state:
        measure(state)
