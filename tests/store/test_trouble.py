import errno
import os
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import event

from tests.fault_rows import Faults, FaultsTold
from tests.store.world import NOW, Seeded, arrive, make_store, post, seed
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.ports import ReadTx, WriteTx
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.trouble import told_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "office.sqlite"


@pytest.fixture
def held(path: Path) -> Iterator[OfficeStore]:
    """A store that waits hardly at all for another's lock."""
    store = make_store(path, busy_seconds=0.02)
    yield store
    store.close()


def _told(store: OfficeStore) -> Told:
    with pytest.raises((Refused, Unavailable)) as caught, store.write() as tx:
        tx.mint(1)
    assert not store.is_in_transaction()
    return caught.value


def test_a_locked_database_is_told_and_works_again(
    held: OfficeStore, path: Path, faults_told: FaultsTold
) -> None:
    world = seed(held)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        told = _told(held)
        with held.read() as tx:
            assert tx.office(world.water.id) == world.water
        other.execute("ROLLBACK")
    assert (told.code, told.facts) == ("db.locked", {"path": str(path)})
    assert isinstance(told, Unavailable)
    assert told.retry_after == 1.0
    with held.write() as tx:
        assert tx.mint(world.water.id) == 10001
    faults_told(Faults("SQLite: locked by another", cases=1))


def test_a_full_disk_loses_nothing_and_works_again(
    held: OfficeStore, path: Path, faults_told: FaultsTold
) -> None:
    world = seed(held)
    ours = [post(n) for n in range(400)]
    with held.write() as tx:
        arrive(tx, world.water_account, ours[:10])
    held.close()

    @event.listens_for(held._engine, "connect")
    def _shrink(driver: sqlite3.Connection, _record: object) -> None:
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {pages + 3}")

    with pytest.raises(Unavailable, match=r"^db.full"), held.write() as tx:
        arrive(tx, world.water_account, ours)
    with held.read() as seen:
        assert len(seen.post_ids_to_recheck(world.water_account.id, 999)) == 10
    event.remove(held._engine, "connect", _shrink)
    held.close()
    with held.write() as tx:
        arrive(tx, world.water_account, ours)
        assert len(tx.post_ids_to_recheck(world.water_account.id, 999)) == 400
    faults_told(Faults("disk: full in the middle of a page of mentions", cases=1))


def test_a_read_only_database_is_told_and_can_be_read(
    held: OfficeStore, faults_told: FaultsTold
) -> None:
    world = seed(held)
    held.close()

    @event.listens_for(held._engine, "connect")
    def _forbid(driver: sqlite3.Connection, _record: object) -> None:
        driver.execute("PRAGMA query_only = ON")

    assert _told(held).code == "db.read_only"
    with held.read() as tx:
        assert tx.office(world.water.id) == world.water
    faults_told(Faults("disk: read-only file", cases=1))


def test_a_corrupt_file_is_told_and_not_touched(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"<html>no database</html>" * 500)
    image = path.read_bytes()
    with closing(OfficeStore(path)) as store:
        assert _told(store).code == "db.corrupt"
    keeper = SqliteKeeper(path)
    assert keeper.check() == "file is not a database"
    for ask in (keeper.revision, keeper.upgrade):
        with pytest.raises(Unavailable, match=r"^db.corrupt"):
            ask()
    assert path.read_bytes() == image


def test_damaged_pages_are_found_and_never_copied_over_a_backup(
    held: OfficeStore, path: Path, tmp_path: Path
) -> None:
    world = seed(held)
    with held.write() as tx:
        arrive(tx, world.water_account, [post(n, "पानी " * 50) for n in range(200)])
    held.close()
    keeper = SqliteKeeper(path)
    copy = tmp_path / "copy.sqlite"
    assert keeper.check() == ""
    image = keeper.backup(copy).read_bytes()
    damaged = bytearray(path.read_bytes())
    for page in range(20, len(damaged) // 4096 - 1):
        damaged[page * 4096 : page * 4096 + 64] = b"\xff" * 64
    path.write_bytes(bytes(damaged))
    assert keeper.check() != ""
    with pytest.raises(Unavailable, match=r"^db.backup_failed"):
        keeper.backup(copy)
    assert copy.read_bytes() == image
    with pytest.raises(Unavailable, match=r"^db.corrupt"), held.read() as tx:
        _read_all(tx, world)


def _read_all(tx: ReadTx, world: Seeded) -> None:
    tx.post_ids_to_recheck(world.water_account.id, 999)
    tx.conversation(world.water_account.id, post(3).conversation_id)
    tx.mention(150)


def test_a_folder_in_the_place_of_the_file_is_told(path: Path) -> None:
    path.mkdir(parents=True)
    with closing(OfficeStore(path)) as store:
        assert _told(store).code == "db.no_access"
    with pytest.raises(Unavailable, match=r"^db.no_access"):
        SqliteKeeper(path).upgrade()


def test_a_missing_folder_and_a_missing_file_are_told_apart(path: Path) -> None:
    assert _told(OfficeStore(path)).code == "db.missing_folder"
    path.parent.mkdir()
    assert _told(OfficeStore(path)).code == "db.gone"
    assert not path.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"^db.missing_folder"):
        SqliteKeeper(tmp_path / "file" / "office.sqlite").upgrade()


def test_a_file_taken_away_or_replaced_is_noticed(
    held: OfficeStore, path: Path, faults_told: FaultsTold
) -> None:
    seed(held)
    path.rename(path.with_name("elsewhere.sqlite"))
    assert _told(held).code == "db.gone"
    make_store(path).close()
    assert _told(held).code == "db.gone"
    faults_told(Faults("disk: file taken away or replaced", cases=2))


def test_a_shared_folder_is_refused() -> None:
    with pytest.raises(Refused, match=r"^db.network_share"):
        OfficeStore(Path("//server/share/office.sqlite"))


def test_a_fault_of_the_program_is_not_told_as_trouble(held: OfficeStore) -> None:
    assert told_of(sqlite3.OperationalError("no such table"), Path("x")) is None
    assert told_of(OSError(errno.ENOSPC, "full"), Path("x")) is None
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"), held.write() as tx:
        tx.mint(404)


def test_a_transaction_inside_a_transaction_is_a_fault(held: OfficeStore) -> None:
    with held.read():
        assert held.is_in_transaction()
        with pytest.raises(RuntimeError), held.write():
            pass
        assert held.is_in_transaction()
        seen: list[bool] = []
        thread = threading.Thread(target=lambda: seen.append(held.is_in_transaction()))
        thread.start()
        thread.join()
        assert seen == [False]
    assert not held.is_in_transaction()


def test_the_mark_moves_with_every_change_and_with_nothing_else(
    held: OfficeStore, path: Path
) -> None:
    world = seed(held)
    first = held.change_mark()
    with held.read() as tx:
        tx.offices()
    with held.write() as tx:
        assert tx.take_lease("poll", "pc", NOW, 60) == 1
    assert held.change_mark() == first
    with closing(OfficeStore(path)) as other, other.write() as tx:
        tx.set_option(world.water.id, "days", "7")
    assert held.change_mark() != first


def test_a_name_in_the_file_that_is_no_text_is_told_as_damage(
    held: OfficeStore, path: Path, tmp_path: Path
) -> None:
    """SQLite names what is damaged, and Python cannot read the name."""
    seed(held)
    held.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    bent = path.read_bytes().replace(b"CREATE TABLE options", b"CREATE \xccABLE options")
    path.write_bytes(bent.replace(b"optionsoptions", b"optionso\xcctions"))
    assert _told(OfficeStore(path)).code == "db.corrupt"
    with pytest.raises(Unavailable, match=r"^db.corrupt"):
        SqliteKeeper(path).revision()


def _by_driver(tx: WriteTx) -> None:
    tx.mint(1)
    raise Refused("stale")


def _by_core(tx: WriteTx) -> None:
    tx.mint(1)
    tx.mark_read([], is_read=True)
    raise RuntimeError("a fault")


def _by_engine(tx: WriteTx) -> None:
    tx.mint(1)
    tx.mint(404)


@pytest.mark.parametrize("work", [_by_driver, _by_core, _by_engine])
def test_a_transaction_that_fails_leaves_nothing_open_behind(
    held: OfficeStore, path: Path, work: Callable[[WriteTx], None]
) -> None:
    seed(held)
    with held.write() as tx:
        first = tx.mint(1)
    for _ in range(3):
        with pytest.raises((Refused, RuntimeError, sqlite3.IntegrityError)), held.write() as tx:
            work(tx)
        with closing(sqlite3.connect(path, timeout=0, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(Unavailable, match=r"db\.locked"), held.write():
                pass
            other.execute("ROLLBACK")
    with held.write() as tx:
        assert tx.mint(1) == first + 1


def test_a_store_that_is_closed_lets_go_of_its_file_when_the_last_has_read(
    held: OfficeStore, path: Path
) -> None:
    def is_open() -> bool:
        folder = Path("/proc/self/fd")
        return any(os.path.realpath(each) == str(path) for each in folder.iterdir())

    with held.read():
        held.close()
        assert is_open()
    assert not is_open()
