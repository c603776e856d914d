"""A backup takes the place of a file that others have open."""

import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.store.moved_world import digests, fill
from tests.store.test_archive import CHANGED, do, nothing
from tests.store.world import NOW, make_store, register
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.ports import WriteTx
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.file_restore import restore_file
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.sqlite_file import CLOSED, OPEN, open_file, set_standing, standing_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "office.sqlite"


@pytest.fixture
def store(path: Path) -> Iterator[OfficeStore]:
    with closing(make_store(path)) as made:
        yield made


@pytest.fixture(params=["copy", "archive"])
def backup(request: pytest.FixtureRequest, store: OfficeStore, path: Path, tmp_path: Path) -> Path:
    """What was kept of a filled office, in either form; then work went on."""
    world = fill(store)
    keeper = SqliteKeeper(path)
    file = tmp_path / f"kept.{request.param}"
    if request.param == "copy":
        keeper.backup(file)
    else:
        do(keeper.archive(file, NOW))
    with store.write() as tx:
        register(tx, world, 10003)
        for _ in range(5):
            tx.mint(world.water.id)
        tx.take_lease("deliver/1", "another", NOW + timedelta(hours=1), 60)
    return file


def _is_closed(store: OfficeStore) -> None:
    with pytest.raises(Refused, match=r"^db.closed"), store.write():
        pass


def _kept(path: Path) -> Path:
    (found,) = (path.parent / "backups").glob("replaced-*.sqlite")
    return found


def test_a_store_that_is_open_goes_on_with_what_was_restored(
    store: OfficeStore, path: Path, backup: Path, tmp_path: Path
) -> None:
    with closing(make_store(tmp_path / "like" / "office.sqlite")) as like:
        fill(like)
        before, after = digests(like, "serials", *CHANGED), digests(store)
    mark = store.change_mark()
    done = do(SqliteKeeper(path).restore(backup, NOW, nothing))
    assert digests(store, "serials", *CHANGED) == before
    assert store.change_mark() != mark
    # What was replaced is whole, and can be restored itself.
    with closing(OfficeStore(_kept(path))) as kept:
        assert digests(kept) == after
    assert str(_kept(path)) in str(done[-1])
    with store.write() as tx:
        # No code is given out twice, though the backup knows nothing of the five.
        assert tx.mint(1) == 10008
        # An old holder's token is worth nothing any more.
        assert tx.take_lease("deliver/1", "third", NOW, 60) == 4
    assert not list(tmp_path.glob("*.restoring*"))
    assert SqliteKeeper(path).check() == ""


def test_the_restored_database_is_amended_before_anybody_sees_it(
    store: OfficeStore, path: Path, backup: Path
) -> None:
    told: list[datetime] = []

    def amend(tx: WriteTx, known_until: datetime) -> None:
        told.append(known_until)
        tx.set_option(1, "seen", "yes")
        with store.read() as live:
            assert "seen" not in live.options(1)
        # And nobody writes into what is about to be replaced.
        with closing(OfficeStore(path)) as other:
            _is_closed(other)

    do(SqliteKeeper(path).restore(backup, NOW, amend))
    assert told == [NOW]
    with store.read() as tx:
        assert tx.options(1)["seen"] == "yes"


def test_what_fails_before_the_switch_leaves_the_old_file_open(
    store: OfficeStore, path: Path, backup: Path
) -> None:
    before = digests(store)

    def fail(_tx: WriteTx, _known_until: datetime) -> None:
        raise Refused("stale")

    with pytest.raises(Refused, match=r"^stale"):
        do(restore_file(path, backup, NOW, fail))
    assert digests(store) == before
    with store.write() as tx:
        tx.mint(1)


def test_who_stops_in_the_middle_leaves_the_old_file(
    store: OfficeStore, path: Path, backup: Path, tmp_path: Path
) -> None:
    before = digests(store)
    work = restore_file(path, backup, NOW, nothing)
    next(work)
    work.close()  # type: ignore[attr-defined]  # a generator
    assert digests(store) == before
    assert not list(tmp_path.glob("*.restoring*"))


@pytest.mark.parametrize("damage", ["header", "middle", "missing", "empty"])
def test_a_damaged_or_lost_file_is_replaced_and_kept_as_it_is(
    store: OfficeStore, path: Path, backup: Path, damage: str
) -> None:
    store.close()
    for each in path.parent.glob("office.sqlite-*"):
        each.unlink()
    content = path.read_bytes()
    bent = {
        "header": b"x" * 100 + content[100:],
        "middle": content[:4096] + b"\xff" * 4096 * 20 + content[4096 * 21 :],
        "empty": b"",
    }
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(bent[damage])
    do(SqliteKeeper(path).restore(backup, NOW, nothing))
    if damage in {"header", "middle"}:
        assert _kept(path).read_bytes() == bent[damage]
    assert SqliteKeeper(path).check() == ""
    with closing(OfficeStore(path)) as made, made.write() as tx:
        # Nobody can say any more how many codes were given out.
        assert tx.mint(1) == 10003 + 500


_KILLED = """
import os, sys
from datetime import datetime
from pathlib import Path
from upsocial_desktop.store import file_restore
from upsocial_desktop.store.keeper import SqliteKeeper

step = sys.argv[3]
def die(*_words):
    os._exit(9)
if step == "amend":
    amend = die
else:
    amend = lambda tx, until: None
    setattr(file_restore, step, die)
for _ in SqliteKeeper(Path(sys.argv[1])).restore(
    Path(sys.argv[2]), datetime.fromisoformat(sys.argv[4]), amend
):
    pass
"""


@pytest.mark.parametrize("step", ["_prepare", "_replace_content", "_keep", "_go_on_from", "amend"])
def test_a_restore_that_is_killed_leaves_the_old_file_and_can_be_run_again(
    store: OfficeStore, path: Path, backup: Path, step: str
) -> None:
    before = digests(store)
    words = [sys.executable, "-c", _KILLED, str(path), str(backup), step, NOW.isoformat()]
    assert subprocess.run(words, check=False).returncode == 9
    assert digests(store) == before
    later = NOW + timedelta(minutes=1)
    do(SqliteKeeper(path).restore(backup, later, nothing))
    assert digests(store)["cases"][0] == 2
    with store.write() as tx:
        assert tx.mint(1) == 10008


def test_writers_at_work_lose_nothing_they_were_told_is_done(
    store: OfficeStore, path: Path, backup: Path
) -> None:
    """Each write is in what was kept, or came after the restore, or was refused."""
    done: list[str] = []
    refusals: set[str] = set()
    stop = threading.Event()

    def write() -> None:
        with closing(OfficeStore(path)) as mine:
            number = 0
            while not stop.is_set():
                number += 1
                try:
                    with mine.write() as tx:
                        tx.set_option(1, f"key{number}", "x")
                except Refused as refused:
                    refusals.add(refused.code)
                else:
                    done.append(f"key{number}")

    thread = threading.Thread(target=write)
    thread.start()
    try:
        do(SqliteKeeper(path).restore(backup, NOW, nothing))
    finally:
        stop.set()
        thread.join()
    with closing(OfficeStore(_kept(path))) as kept, kept.read() as tx:
        found = set(tx.options(1))
    with store.read() as tx:
        found |= set(tx.options(1))
    assert set(done) <= found
    assert done
    assert refusals <= {"db.closed"}


def test_a_file_that_is_closed_reads_and_says_why_it_does_not_write(
    store: OfficeStore, path: Path
) -> None:
    fill(store)
    with closing(open_file(path)) as connection:
        set_standing(connection, CLOSED)
        assert standing_of(connection) == CLOSED
    with store.read() as tx:
        assert len(tx.offices()) == 2
    _is_closed(store)
    with closing(open_file(path)) as connection:
        set_standing(connection, OPEN)
    with store.write() as tx:
        tx.mint(1)


def test_somebody_elses_or_a_newer_file_is_not_replaced(
    store: OfficeStore, path: Path, backup: Path
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(Refused, match=r"^db.newer"):
        do(SqliteKeeper(path).restore(backup, NOW, nothing))
