"""Whichever statement of a day's work fails, on either engine: nothing is lost, nothing doubled.

The full form strikes at every statement of delivery too:

    FULL_CAMPAIGNS=1 python -m pytest -s tests/whole/test_database_faults.py
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.fault_rows import Faults, FaultsTold
from tests.postgres import TestServer
from tests.services.conftest import World, world_over
from tests.whole.campaigns import IS_FULL, tell
from tests.whole.faulty_day import Day
from tests.whole.statement_faults import Kind, Striker, each_way, strike_file, strike_server
from upsocial_desktop.store import unheard
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.server import ServerStore

pytestmark = pytest.mark.campaign

# Of the statements of deeds and of ticks each so manieth is struck: on a file, on a server.
STRIDES = {"SQLite": (1, 1), "PostgreSQL": (1, 1)}
if not IS_FULL:
    STRIDES = {"SQLite": (3, 40), "PostgreSQL": (6, 80)}
# As long an officer's program asks what became of a commit; shorter here than in an office.
ASKED_SECONDS = 0.0


@pytest.fixture
def on_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[World, Striker]]:
    SqliteKeeper(tmp_path / "office.sqlite").upgrade()
    striker = strike_file(monkeypatch, "office.sqlite")
    with closing(OfficeStore(tmp_path / "office.sqlite")) as store:
        yield world_over(store, tmp_path), striker


@pytest.fixture
def on_server(
    postgres: TestServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[World, Striker]]:
    monkeypatch.setattr(unheard.settle, "__defaults__", (ASKED_SECONDS,))
    with postgres.stand_in(postgres.guarded) as address, closing(ServerStore(address)) as store:
        world = world_over(store, tmp_path)
        yield world, strike_server(monkeypatch, postgres)


def _spend(there: tuple[World, Striker], way: tuple[Kind, bool], told: FaultsTold, on: str) -> None:
    kind, is_lasting = way
    counted = Faults(
        f"n-th call fails: {on} statement {kind}, {'for ever' if is_lasting else 'once'}"
    )
    day = Day(*there, kind, is_lasting, counted, *STRIDES[on])
    try:
        day.work()
    finally:
        told(counted)
    tell(counted.row, {**day.statements, **day.told})
    assert day.wrong == []
    assert not counted.has_hurt()
    assert counted.cases > 15


@pytest.mark.parametrize("way", each_way(is_server=False))
def test_a_day_over_a_file_in_which_a_statement_fails(
    on_file: tuple[World, Striker], way: tuple[Kind, bool], faults_told: FaultsTold
) -> None:
    _spend(on_file, way, faults_told, "SQLite")


# The short form has each of the three, and each of once and for ever.
_SHORT = ((Kind.FAILS, True), (Kind.CUT, False), (Kind.UNHEARD, False))


@pytest.mark.parametrize("way", each_way(is_server=True) if IS_FULL else _SHORT)
def test_a_day_over_a_server_in_which_a_statement_fails(
    on_server: tuple[World, Striker], way: tuple[Kind, bool], faults_told: FaultsTold
) -> None:
    _spend(on_server, way, faults_told, "PostgreSQL")
