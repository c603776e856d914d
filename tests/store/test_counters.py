import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest

from tests.fault_rows import Faults, FaultsTold
from tests.store.world import NOW, Seeded, place_of
from upsocial_desktop.domain.code import FIRST_SERIAL
from upsocial_desktop.services.ports import Store
from upsocial_desktop.store.transactions import SqlStore

EACH = 25
_MINTER = """
import sys
from pathlib import Path
if "://" in sys.argv[1]:
    from upsocial_desktop.store.server import ServerStore
    store = ServerStore(sys.argv[1], 30.0)
else:
    from upsocial_desktop.store.database import OfficeStore
    store = OfficeStore(Path(sys.argv[1]), 30.0)
for _ in range(int(sys.argv[2])):
    with store.write() as tx:
        print(tx.mint(1))
"""


def test_eight_threads_mint_without_a_double_or_a_gap(store: Store, world: Seeded) -> None:
    def mint(_: int) -> int:
        with store.write() as tx:
            return tx.mint(world.water.id)

    with ThreadPoolExecutor(8) as threads:
        minted = list(threads.map(mint, range(8 * EACH)))
    assert sorted(minted) == list(range(FIRST_SERIAL, FIRST_SERIAL + 8 * EACH))


def test_four_processes_mint_without_a_double_or_a_gap(
    store: SqlStore, world: Seeded, faults_told: FaultsTold
) -> None:
    assert world.water.id == 1
    asked = [sys.executable, "-c", _MINTER, place_of(store), str(EACH)]
    started = [subprocess.Popen(asked, stdout=subprocess.PIPE, text=True) for _ in range(4)]
    minted = [int(word) for each in started for word in each.communicate(timeout=60)[0].split()]
    assert sorted(minted) == list(range(FIRST_SERIAL, FIRST_SERIAL + 4 * EACH))
    faults_told(Faults("SQLite and PostgreSQL: second process", cases=4))


def test_each_office_counts_by_itself_and_a_failed_block_gives_its_number_back(
    store: Store, world: Seeded
) -> None:
    with store.write() as tx:
        assert [tx.mint(world.water.id), tx.mint(world.water.id)] == [10001, 10002]
        assert tx.mint(world.roads.id) == 10001
    with pytest.raises(ZeroDivisionError), store.write() as tx:
        _fail(tx.mint(world.water.id))
    with store.write() as tx:
        assert tx.mint(world.water.id) == 10003


def _fail(minted: int) -> None:
    assert minted == 10003
    raise ZeroDivisionError


def test_a_lease_is_held_by_one_until_it_ends(store: Store) -> None:
    minute = timedelta(seconds=60)
    almost = minute - timedelta(microseconds=1)
    with store.write() as tx:
        assert tx.lease_token("poll", "a", NOW) is None
        assert tx.take_lease("poll", "a", NOW, 60) == 1
        assert tx.take_lease("publish", "b", NOW, 60) == 1
        assert tx.take_lease("poll", "b", NOW + almost, 60) is None
        assert tx.lease_token("poll", "a", NOW + almost) == 1
        assert tx.lease_token("poll", "b", NOW + almost) is None
        assert tx.lease_token("poll", "a", NOW + minute) is None
        assert tx.take_lease("poll", "b", NOW + minute, 60) == 2
        assert tx.take_lease("poll", "a", NOW + minute, 60) is None


def test_a_renewed_lease_keeps_its_token_and_a_new_hand_raises_it(store: Store) -> None:
    with store.write() as tx:
        assert tx.take_lease("poll", "a", NOW, 60) == 1
        assert tx.take_lease("poll", "a", NOW + timedelta(seconds=50), 60) == 1
        assert tx.take_lease("poll", "b", NOW + timedelta(seconds=70), 60) is None
        tx.release_lease("poll", "b")
        assert tx.take_lease("poll", "b", NOW + timedelta(seconds=70), 60) is None
        tx.release_lease("poll", "a")
        assert tx.take_lease("poll", "b", NOW + timedelta(seconds=70), 60) == 2
        assert tx.take_lease("poll", "a", NOW + timedelta(seconds=200), 60) == 3


def test_the_token_grows_with_every_run_of_the_same_holder(store: Store) -> None:
    with store.write() as tx:
        assert tx.take_lease("publish", "a", NOW, 60, "first") == 1
        assert tx.take_lease("publish", "a", NOW, 60, "first") == 1
        assert tx.take_lease("publish", "a", NOW, 60, "second") == 2
        assert tx.take_lease("publish", "a", NOW, 60, "first") == 3


def test_a_lease_of_a_clock_that_was_put_back_is_no_lease(store: Store) -> None:
    with store.write() as tx:
        assert tx.take_lease("publish", "a", NOW + timedelta(hours=2), 60) == 1
        assert tx.take_lease("publish", "b", NOW, 60) == 2
        assert tx.take_lease("publish", "c", NOW, 60) is None
