"""The State's database on a server: what its largest and its median office wait for."""

import random
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass
from statistics import median, quantiles

from tests.benchmarks import forwards
from tests.benchmarks.desks import ports_over
from tests.benchmarks.state_made import Place, State, kept_state
from tests.store.world import FIRST_POST, NOW, post
from upsocial_desktop.domain.mention import Decision, Standing
from upsocial_desktop.services import browsing
from upsocial_desktop.services.ports import Arrival, Ports
from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseView
from upsocial_desktop.store.server import ServerStore

SIZES = (100_000, 1_000_000)
_PAGE, _PER_POST = 50, 100
_BURST = 10_000
_WARM = 3
# So many logins of one office forward at once.
_HANDS = (1, 2, 8)


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
        f"\nThe State on a server, {state.size:,} cases of {len(state.places)} offices: median and"
        " 95th of 100, in milliseconds, by an officer's login; and how often as long as by the"
        " tables' owner, whom no row is kept from\n"
    )
    sides = {"largest": state.places[0], "median": state.places[len(state.places) // 2]}
    for name, place in sides.items():
        sys.stdout.write(f"{name} office, {place.cases:,} cases\n")
        with ExitStack() as opened:
            desks = []
            for address in (state.address_of(place), state.address):
                store = opened.enter_context(closing(ServerStore(address)))
                desks.append(Desk(ports_over(store), place))
            for question in QUESTIONS:
                took, bare = _asked(question, desks, rounds)
                is_met = took.most <= question.limit
                sys.stdout.write(
                    f"  {question.words:<44}{took.half:9.2f}{took.most:9.2f}"
                    f"{took.half / bare.half:7.2f} x   goal ≤ {question.limit:.0f}:"
                    f" {'met' if is_met else 'MISSED'}\n"
                )
    _show_burst(state)
    for hands in _HANDS:
        pace = forwards.measure(state.server, state.name, hands)
        sys.stdout.write(f"  {pace.told()}\n")
    sys.stdout.flush()


def _asked(question: Question, desks: Sequence[Desk], rounds: int) -> Sequence[Took]:
    """What each desk waited, asked in turns."""
    times: list[list[float]] = [[] for _ in desks]
    chances = [random.Random(7) for _ in desks]
    for number in range(_WARM + rounds):
        for desk, chance, took in zip(desks, chances, times, strict=True):
            begun = time.perf_counter()
            question.ask(desk, chance)
            if number >= _WARM:
                took.append(time.perf_counter() - begun)
    return [Took.of(took) for took in times]


def _show_burst(state: State) -> None:
    """A burst of mentions of one account, as pages of X bring them, each page a transaction."""
    place = state.places[1]
    store = ServerStore(state.address_of(place))
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


def run(size: int) -> None:
    """Measure the State at one size."""
    with kept_state(size) as state:
        measure(state)
