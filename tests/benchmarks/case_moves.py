"""Register, forward and accept a case, each in its own transaction, against raw statements."""

from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.desks import make_empty, ports_on
from tests.benchmarks.intake_page import answer_of_x
from tests.benchmarks.measuring import ROUNDS, Figure, compare
from tests.benchmarks.raw import BareFile, Statement, copy, said
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.forwarding import accept_case, forward_case
from upsocial_desktop.services.intake import take_in_page
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.xapi.convert import body_of, page_of

_WATER = Particulars("Three days without water", "water", "barabanki", "Ward 7")


class Desk:
    """Two officers and their cases; each move is one use case, one transaction."""

    def __init__(self, ports: Ports) -> None:
        self.ports = ports
        with ports.store.read() as tx:
            self._home, _, self._other = tx.officers()

    def register(self, number: int) -> None:
        mention = self._mention(number)
        changes = register_case(self.ports, self._wish(mention.id, mention.version), _WATER)
        assert changes.first(Topic.CASE) == number

    def forward(self, number: int) -> None:
        forward_case(self.ports, self._wish(number, 1), self._other.office_id, "Theirs")

    def accept(self, number: int) -> None:
        accept_case(self.ports, self._wish(number, 2, self._other))

    def _mention(self, number: int) -> Mention:
        with self.ports.store.read() as tx:
            return tx.mention(number)

    def _wish(self, id_: int, version: int, officer: Officer | None = None) -> Wish:
        return Wish(officer or self._home, id_, version)


Move = Callable[[Desk, int], None]
MOVES: dict[str, Move] = {
    "register": Desk.register,
    "forward": Desk.forward,
    "accept": Desk.accept,
}


def measure(folder: Path, cases: int = 20, rounds: int = ROUNDS) -> list[Figure]:
    """Each move `cases` times a round; a goal of twice the raw statements."""
    total = cases * (rounds + 1)
    pattern, ours_at, theirs_at = (folder / f"{name}.db" for name in ("told", "ours", "bare"))
    make_empty(pattern)
    filled = ports_on(pattern)
    with filled.store.read() as tx:
        account = tx.accounts()[0]
    take_in_page(filled, account, page_of(body_of(answer_of_x(1, total))))
    filled.close()
    copy(pattern, ours_at)
    copy(pattern, theirs_at)
    telling, ours, theirs = Desk(ports_on(pattern)), Desk(ports_on(ours_at)), BareFile(theirs_at)
    figures = []
    for name, move in MOVES.items():
        told = [_told(telling, move, number) for number in range(1, total + 1)]
        figures.append(_compared(name, (move, ours), (told, theirs), cases, rounds))
    telling.ports.close()
    ours.ports.close()
    theirs.close()
    return figures


def _told(desk: Desk, move: Move, number: int) -> list[Statement]:
    with said() as told:
        move(desk, number)
    return told


def _compared(
    name: str,
    ours: tuple[Move, Desk],
    theirs: tuple[list[list[Statement]], BareFile],
    cases: int,
    rounds: int,
) -> Figure:
    move, desk = ours
    told, bare = theirs

    def run_ours(round_: int) -> None:
        for number in range(round_ * cases, (round_ + 1) * cases):
            move(desk, number + 1)

    def run_theirs(round_: int) -> None:
        for number in range(round_ * cases, (round_ + 1) * cases):
            bare.write(told[number])

    # The first cases warm both sides up.
    run_ours(0)
    run_theirs(0)
    words = f"{name.capitalize()} {cases} cases, one transaction each, against raw statements"
    return compare(words, lambda n: run_ours(n + 1), lambda n: run_theirs(n + 1), rounds, goal=2.0)
