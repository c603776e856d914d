"""Faults that tests bring about on purpose, counted at the end of a run: a line for each kind."""

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass

import pytest

_PROPERTY = "faults"
_HEAD = ("fault", "cases", "lost", "doubled", "unnoticed")


@dataclass
class Faults:
    """What one test brought about, and what came of it.

    `row` is a group of faults and a kind of it; "unnoticed" is what nobody was told of.
    """

    row: str
    cases: int = 0
    lost: int = 0
    doubled: int = 0
    unnoticed: int = 0

    def has_hurt(self) -> bool:
        return bool(self.lost or self.doubled or self.unnoticed)


class FaultsTold:
    """Keeps the counts of a test with what is reported of it, from whichever process."""

    def __init__(self, properties: "list[tuple[str, object]]") -> None:
        self._properties = properties

    def __call__(self, counted: Faults) -> None:
        self._properties.append((_PROPERTY, astuple(counted)))


@pytest.fixture
def faults_told(request: pytest.FixtureRequest) -> FaultsTold:
    """Called with what a test has counted."""
    return FaultsTold(request.node.user_properties)


def _told(reporter: pytest.TerminalReporter) -> Iterator[tuple[str, Sequence[int]]]:
    for reports in reporter.stats.values():
        for report in reports:
            if getattr(report, "when", "") == "call":
                told = [value for name, value in report.user_properties if name == _PROPERTY]
                yield from ((row, counts) for row, *counts in told)


def tell(reporter: pytest.TerminalReporter) -> None:
    """Write the table, where there is anything in it."""
    rows: dict[str, list[int]] = {}
    for row, counts in _told(reporter):
        so_far = rows.setdefault(row, [0] * len(counts))
        rows[row] = [before + more for before, more in zip(so_far, counts, strict=True)]
    if not rows:
        return
    total = [sum(column) for column in zip(*rows.values(), strict=True)]
    reporter.section("faults of databases", sep="-")
    for name, counted in _lines(rows, total):
        reporter.write_line(f"{name:<66}" + "".join(f"{each!s:>11}" for each in counted))


def _lines(rows: dict[str, list[int]], total: list[int]) -> Iterator[tuple[str, Sequence[object]]]:
    yield _HEAD[0], _HEAD[1:]
    yield from sorted(rows.items())
    yield "all", total
