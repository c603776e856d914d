import random
import sqlite3
import stat
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from tests.postgres import TestServer
from tests.store.moved_world import digests, fill
from tests.store.world import NOW, make_store, place_of, register, seed
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.services.ports import Keeper, WriteTx
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.store import archive as archives
from upsocial_desktop.store import tables
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.portable import CARRIED
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.server_keeper import ServerKeeper
from upsocial_desktop.store.sql_tx import SqlReadTx
from upsocial_desktop.store.transactions import SqlStore

# Tokens of leases go on, so that an old one is worth nothing.
CHANGED = ("leases",)


@pytest.fixture
def store(owned: SqlStore) -> SqlStore:
    """Opened by the owner of its tables, who alone takes all of them out and puts all in."""
    return owned


def keeper_of(store: SqlStore) -> Keeper:
    """Who looks after the database of a store."""
    place = place_of(store)
    return SqliteKeeper(Path(place)) if isinstance(store, OfficeStore) else ServerKeeper(place)


def nothing(_tx: WriteTx, _known_until: datetime) -> None:
    """No amendment."""


def do(work: Iterator[object]) -> list[object]:
    return list(work)


Target = Callable[[], SqlStore]


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[SqlStore]:
    """A database of the newest shape with nothing in it, on either engine."""
    if request.param == "sqlite":
        with closing(make_store(tmp_path / "new" / "office.sqlite")) as made:
            yield made
        return
    server: TestServer = request.getfixturevalue("postgres")
    with server.database() as address, closing(ServerStore(address)) as other:
        yield other


def test_every_table_is_carried_or_follows_from_the_others() -> None:
    follows = {"case_counts", "mention_counts", "changes", "presences"}
    assert {table.name for table in CARRIED} == set(tables.metadata.tables) - follows


def test_an_archive_of_either_engine_is_taken_in_by_either(
    store: SqlStore, empty: SqlStore, tmp_path: Path
) -> None:
    world = fill(store)
    assert [name for name, (count, _) in digests(store).items() if not count] == ["serial_blocks"]
    file = tmp_path / "all.upsocial"
    do(keeper_of(store).archive(file, NOW))
    do(keeper_of(empty).restore(file, NOW, nothing))
    assert digests(empty, *CHANGED) == digests(store, *CHANGED)
    with empty.read() as tx, store.read() as before:
        for office in (world.water, world.roads):
            for view in CaseView:
                where = CaseFilter(office.id, NOW, view)
                assert tx.count_cases(where) == before.count_cases(where)
            for words in ("पानी", "सड़क", "citizen2", "UPX-901", "pani"):
                found = CaseFilter(office.id, NOW, CaseView.ALL, words=words)
                assert tx.count_cases(found) == before.count_cases(found)
        assert before.count_cases(CaseFilter(world.water.id, NOW, CaseView.ALL, words="पानी")) == 2
        assert _counts(tx) == _counts(before)
    with empty.write() as tx:
        # Ids go on above the highest, and so do the codes.
        assert register(tx, world, 10077) == 3
        assert tx.mint(world.water.id) == 10003


def _counts(tx: object) -> list[tuple[object, ...]]:
    assert isinstance(tx, SqlReadTx)
    columns = "office_id, standing, is_doubtful, is_read, day, count"
    asked = f"SELECT {columns} FROM mention_counts WHERE count <> 0 ORDER BY {columns}"
    return [tuple(map(int_of, row)) for row in tx.connection.exec_driver_sql(asked)]


def int_of(value: object) -> object:
    return int(value) if isinstance(value, bool) else value


def test_an_archive_shows_one_moment_while_others_write(store: SqlStore, tmp_path: Path) -> None:
    world = fill(store)
    before = digests(store)
    work = keeper_of(store).archive(tmp_path / "all.upsocial", NOW)
    next(work)
    with store.write() as tx:
        register(tx, world, 10099)
    do(work)
    with closing(archives.Archive(tmp_path / "all.upsocial")) as made:
        noted = {each.name: (each.rows, each.sha256) for each in made.manifest.tables}
    assert noted == before != digests(store)


def test_who_stops_an_archive_leaves_nothing(store: SqlStore, tmp_path: Path) -> None:
    fill(store)
    folder = tmp_path / "here"
    folder.mkdir()
    work = keeper_of(store).archive(folder / "all.upsocial", NOW)
    next(work)
    assert [each.suffix for each in folder.iterdir()] == [".half"]
    work.close()  # type: ignore[attr-defined]  # a generator
    assert list(folder.iterdir()) == []
    with pytest.raises(Unavailable, match=r"^db.backup_failed"):
        do(keeper_of(store).archive(tmp_path / "missing" / "all.upsocial", NOW))


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """An office file and an archive of it."""
    folder = tmp_path_factory.mktemp("filled")
    path, file = folder / "office.sqlite", folder / "all.upsocial"
    with closing(make_store(path)) as made:
        fill(made)
    do(SqliteKeeper(path).archive(file, NOW))
    return path, file


def _refused(file: Path, tmp_path: Path) -> str:
    """How a restore of it is refused; what is there has not changed."""
    path = tmp_path / "live" / "office.sqlite"
    if not path.exists():
        with closing(make_store(path)) as made:
            seed(made)
    with closing(OfficeStore(path)) as made:
        before = digests(made)
        with pytest.raises(Refused) as caught:
            do(SqliteKeeper(path).restore(file, NOW, nothing))
        assert digests(made) == before
        with made.write() as tx:
            tx.mint(1)
    # Nothing is left beside it but SQLite's own log and shared memory.
    beside = {each.name for each in path.parent.iterdir()}
    assert beside <= {"office.sqlite", "office.sqlite-wal", "office.sqlite-shm"}
    return caught.value.code


def test_an_archive_changed_by_one_byte_is_refused_wherever_it_is(
    filled: tuple[Path, Path], tmp_path: Path
) -> None:
    whole = filled[1].read_bytes()
    file = tmp_path / "bent.upsocial"
    dice = random.Random(7)
    places = {0, 40, len(whole) - 1, len(whole) - 70, *dice.sample(range(len(whole)), 200)}
    codes = set()
    for place in places:
        bent = bytearray(whole)
        bent[place] ^= 1 << dice.randrange(8)
        file.write_bytes(bent)
        with pytest.raises(Refused) as caught:
            archives.Archive(file)
        codes.add(caught.value.code)
    assert codes <= {"archive.damaged", "archive.not_ours"}
    assert _refused(file, tmp_path) in codes


@pytest.mark.parametrize("left", [0, 3, 29, 60, 500, -1, -65])
def test_an_archive_cut_short_is_refused(
    filled: tuple[Path, Path], tmp_path: Path, left: int
) -> None:
    file = tmp_path / "cut.upsocial"
    file.write_bytes(filled[1].read_bytes()[:left])
    assert _refused(file, tmp_path) in {"archive.damaged", "archive.not_ours"}


def _sealed_anew(file: Path, manifest: Callable[[str], str]) -> None:
    """Write another manifest, and seal it as ours are."""
    with zipfile.ZipFile(file) as old:
        members = {each: old.read(each) for each in old.namelist()}
    with zipfile.ZipFile(file, "w") as new:
        new.comment = b"0" * 64
        for name, content in members.items():
            told = manifest(content.decode()).encode() if name == "manifest.json" else content
            new.writestr(zipfile.ZipInfo(name), told)
    archives._seal(file)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (lambda told: told.replace('"revision": "0001"', '"revision": "9999"'), "archive.newer"),
        (lambda told: told.replace('"form": 1', '"form": 2'), "archive.newer"),
        (lambda told: told.replace('"summary"', '"summery"'), "archive.damaged"),
        (lambda told: told.replace('"rows": 3', '"rows": 4'), "archive.damaged"),
        (lambda told: told[:40], "archive.damaged"),
        (lambda told: "[]", "archive.damaged"),
    ],
)
def test_an_archive_that_says_what_it_is_not_is_refused(
    filled: tuple[Path, Path], tmp_path: Path, change: Callable[[str], str], code: str
) -> None:
    file = tmp_path / "other.upsocial"
    file.write_bytes(filled[1].read_bytes())
    _sealed_anew(file, change)
    assert _refused(file, tmp_path) == code


def test_files_of_another_kind_are_refused(filled: tuple[Path, Path], tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text("letters")
    assert _refused(other, tmp_path) == "archive.not_ours"
    with zipfile.ZipFile(other, "w") as file:
        file.writestr("letters", "x")
    assert _refused(other, tmp_path) == "archive.not_ours"
    other.unlink()
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    assert _refused(other, tmp_path) == "archive.not_ours"
    with pytest.raises(Unavailable, match=r"^archive.unreadable"):
        do(SqliteKeeper(filled[0]).restore(tmp_path / "missing", NOW, nothing))


def test_a_copy_of_a_newer_shape_or_with_damage_is_refused(
    filled: tuple[Path, Path], tmp_path: Path
) -> None:
    copy = SqliteKeeper(filled[0]).backup(tmp_path / "copy.sqlite")
    whole = copy.read_bytes()
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    assert _refused(copy, tmp_path) == "archive.newer"
    copy.write_bytes(whole[: len(whole) // 2])
    assert _refused(copy, tmp_path) == "archive.damaged"


def test_backups_and_archives_are_for_their_owner_alone(
    filled: tuple[Path, Path], tmp_path: Path
) -> None:
    copy = SqliteKeeper(filled[0]).backup(tmp_path / "copy.sqlite")
    if sys.platform != "win32":
        for each in (copy, filled[1]):
            assert stat.S_IMODE(each.stat().st_mode) == 0o600


def test_a_server_takes_an_archive_only_into_an_empty_database_and_whole(
    filled: tuple[Path, Path], postgres: TestServer, tmp_path: Path
) -> None:
    bent = tmp_path / "bent.upsocial"
    bent.write_bytes(filled[1].read_bytes())
    # Found out in the middle, when some tables are in already.
    _sealed_anew(bent, lambda told: told.replace('"sha256": "', '"sha256": "0'))
    name = postgres.empty()
    keeper = ServerKeeper(postgres.address(name))
    with pytest.raises(Refused, match=r"^archive.damaged"):
        do(keeper.restore(bent, NOW, nothing))
    assert keeper.revision().have == ""
    do(keeper.restore(filled[1], NOW, nothing))
    with pytest.raises(Refused, match=r"^db.not_empty"):
        do(keeper.restore(filled[1], NOW, nothing))


def test_a_login_that_sees_a_part_only_makes_no_archive(
    postgres: TestServer, tmp_path: Path
) -> None:
    with postgres.database() as address:
        name = address.partition("@/")[2].partition("?")[0]
        postgres.do("DROP ROLE IF EXISTS reader")
        postgres.do("CREATE ROLE reader LOGIN")
        try:
            postgres.do("GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader", name)
            keeper = ServerKeeper(address.replace("//office@", "//reader@"))
            with pytest.raises(Refused, match=r"^db.not_owner"):
                do(keeper.archive(tmp_path / "part.upsocial", NOW))
            assert not list(tmp_path.glob("part*"))
        finally:
            postgres.do("DROP OWNED BY reader", name)
            postgres.do("DROP ROLE reader")
