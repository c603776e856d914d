"""The first page of a list and its count at a large size, against the same at a small one."""

from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.measuring import ROUNDS, Figure, compare
from tests.benchmarks.offices import make_office
from tests.store.world import NOW
from upsocial_desktop.services.ports import ReadTx
from upsocial_desktop.services.records import CaseFilter, CaseView, MentionFilter, MentionView
from upsocial_desktop.store.database import OfficeStore

PAGE = 100
_REPEATS = 20


def _cases(office_id: int) -> CaseFilter:
    return CaseFilter(office_id, NOW, CaseView.OPEN)


def _mentions(office_id: int) -> MentionFilter:
    return MentionFilter(office_id, MentionView.TO_DECIDE)


def _page_of_cases(tx: ReadTx, office_id: int) -> None:
    assert len(tx.window_cases(_cases(office_id), 0, PAGE))


def _count_of_cases(tx: ReadTx, office_id: int) -> None:
    assert tx.count_cases(_cases(office_id))


def _page_of_mentions(tx: ReadTx, office_id: int) -> None:
    assert len(tx.window_mentions(_mentions(office_id), 0, PAGE))


def _count_of_mentions(tx: ReadTx, office_id: int) -> None:
    assert tx.count_mentions(_mentions(office_id))


Look = Callable[[ReadTx, int], None]
# Counts grow with what they count; their ratio is shown for its slope, without a goal.
LOOKS: tuple[tuple[str, Look, float], ...] = (
    ("First page of open cases", _page_of_cases, 1.5),
    ("Count of open cases", _count_of_cases, 0.0),
    ("First page of mentions to decide", _page_of_mentions, 1.5),
    ("Count of mentions to decide", _count_of_mentions, 0.0),
)


def measure(
    folder: Path, large: int = 100_000, small: int = 1_000, rounds: int = ROUNDS
) -> list[Figure]:
    """The small office has enough in it to fill a page, so that both sides read as many rows."""
    stores, office_ids = [], []
    for size in (large, small):
        path = folder / f"office-{size}.db"
        office_ids.append(make_office(path, size).water.id)
        stores.append(OfficeStore(path))

    def side(place: int, look: Look) -> Callable[[int], None]:
        def run(_round: int) -> None:
            with stores[place].read() as tx:
                for _ in range(_REPEATS):
                    look(tx, office_ids[place])

        return run

    figures = []
    for name, look, goal in LOOKS:
        ours, theirs = side(0, look), side(1, look)
        ours(0)
        theirs(0)
        words = f"{name}, {large:,} against {small:,} ({_REPEATS} times)"
        figures.append(compare(words, ours, theirs, rounds, goal=goal))
    for store in stores:
        store.close()
    return figures
