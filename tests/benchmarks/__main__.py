"""Print every figure with its ratio: `python -m tests.benchmarks [--full] [NAME …]`."""

import argparse
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.benchmarks import (
    case_moves,
    cold_start,
    composer,
    counting,
    frames,
    intake_page,
    large_lists,
    many_desks,
    practice,
    publishing,
    rights,
    state,
)
from tests.benchmarks.measuring import show

NAMES = (
    "start",
    "lists",
    "frames",
    "intake",
    "moves",
    "count",
    "composer",
    "publishing",
    "practice",
    "rights",
    "state",
    "desks",
)


def main(words: list[str]) -> int:
    """Run the named benchmarks, all of them without a name; always 0, for nothing is judged."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(NAMES))
    parser.add_argument(
        "--full", action="store_true", help="lists, the State and the practice X at 1,000,000"
    )
    parser.add_argument("--rounds", type=int, default=7, help="rounds of each pair (at least 5)")
    said = parser.parse_args(words)
    if not set(said.names) <= set(NAMES):
        parser.error(f"there is no such benchmark; choose from {', '.join(NAMES)}")
    names, rounds = said.names or NAMES, max(said.rounds, 5)
    with tempfile.TemporaryDirectory(prefix="upsocial-benchmarks-") as folder:
        place = Path(folder)
        if "start" in names:
            _start(place / "start", rounds)
        sizes = large_lists.SIZES if said.full else large_lists.SIZES[:-1]
        if "lists" in names:
            large_lists.show(large_lists.measure(sizes, rounds), sizes)
        if "frames" in names:
            frames.show(frames.measure(sizes[-1]), sizes[-1])
        for name, run in _OTHERS.items():
            if name in names:
                run(_made(place / name), rounds)
        _large(place, names, rounds, is_full=said.full)
    return 0


def _large(place: Path, names: Sequence[str], rounds: int, *, is_full: bool) -> None:
    if "state" in names:
        state.run(state.SIZES[-1] if is_full else state.SIZES[0])
    if "desks" in names:
        many_desks.run(state.SIZES[-1] if is_full else state.SIZES[0])
    if "practice" in names and is_full:
        _practice(_made(place / "practice-large"), rounds, 1_000_000)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def _intake(folder: Path, rounds: int) -> None:
    show(intake_page.measure(folder, rounds=rounds))


def _moves(folder: Path, rounds: int) -> None:
    for figure in case_moves.measure(folder, rounds=rounds):
        show(figure)


def _composer(folder: Path, rounds: int) -> None:
    for figure in composer.measure(folder, rounds=rounds):
        show(figure)


def _count(_folder: Path, rounds: int) -> None:
    if not counting.is_there():
        sys.stdout.write("\nCounting: not compared, twitter-text-parser is not installed\n")
    for figure in counting.measure(rounds=rounds):
        show(figure)


def _publishing(folder: Path, rounds: int) -> None:
    show(publishing.measure(folder, rounds=rounds))


def _practice(folder: Path, rounds: int, posts: int = 100_000) -> None:
    rates, figures = practice.measure(posts, rounds=rounds)
    inside, alone, start = practice.measure_start(folder, rounds=rounds)
    sys.stdout.write(f"\nThe practice X, in a world of {posts:,} posts\n")
    for rate in rates:
        sys.stdout.write(f"  {rate.told()}\n")
    met = "met" if alone <= practice.START_GOAL else "MISSED"
    sys.stdout.write(
        f"  starts inside a program in {inside * 1000:.0f} ms, alone in {alone * 1000:.0f} ms,"
        f" goal ≤ {practice.START_GOAL * 1000:.0f}: {met}\n"
    )
    for figure in (*figures, start):
        show(figure)


def _start(folder: Path, rounds: int) -> None:
    try:
        figures, last = cold_start.measure(folder, rounds=rounds)
    except cold_start.StartFailedError as failure:
        sys.stdout.write(f"\nCold start: not measured, the window did not open:\n{failure}\n")
        return
    for figure in figures:
        show(figure)
    loaded = ", ".join(last.loaded) or "nothing"
    sys.stdout.write(
        f"  of tweepy, Alembic, psycopg and openpyxl loaded before the first paint: {loaded}\n"
    )


def _rights(_folder: Path, rounds: int) -> None:
    size = 20_000
    sys.stdout.write(f"\nRow security, {size:,} cases of {rights.OFFICES} offices\n")
    for figure in rights.measure(size, rounds):
        show(figure)


_OTHERS: dict[str, Callable[[Path, int], None]] = {
    "rights": _rights,
    "intake": _intake,
    "moves": _moves,
    "count": _count,
    "composer": _composer,
    "publishing": _publishing,
    "practice": _practice,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
