import re
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from tests.store.world import make_store, seed
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.services.ports import Keeper, Revision
from upsocial_desktop.store import migrate
from upsocial_desktop.store.database import OfficeStore, open_engine
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.shape import HEAD, REVISIONS
from upsocial_desktop.store.sqlite_file import make_file
from upsocial_desktop.store.tables import metadata


def _shape(path: Path) -> dict[str, tuple[str, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        ).fetchall()
    return {name: _in_order(sql) for name, sql in rows if name != "alembic_version"}


def _in_order(sql: str) -> tuple[str, ...]:
    """The same words whatever the order in which rules were named."""
    words = re.sub(r"\s+", " ", sql).strip()
    ending = " WITHOUT ROWID" if words.endswith(" WITHOUT ROWID") else ""
    rules = re.split(r", (?=CONSTRAINT )", words.removesuffix(ending).removesuffix(")").strip())
    return (*sorted(rules), ending)


def _migrated(path: Path) -> Path:
    make_file(path)
    migrate.upgrade(path)
    return path


def test_the_shape_made_at_once_is_the_shape_migrated_to(tmp_path: Path) -> None:
    made, migrated = tmp_path / "made.sqlite", _migrated(tmp_path / "migrated.sqlite")
    SqliteKeeper(made).upgrade()
    assert _shape(made) == _shape(migrated)
    assert SqliteKeeper(migrated).revision() == Revision(HEAD, HEAD, str(migrated))


def test_the_shape_has_every_table_of_the_metadata_and_its_links(tmp_path: Path) -> None:
    shape = _shape(_migrated(tmp_path / "office.sqlite"))
    for table in metadata.tables.values():
        links = {f"fk_{table.name}_{link.parent.name}" for link in table.foreign_keys}
        assert {name for name in links if name not in str(shape[table.name])} == set()


def test_the_head_is_alembics_head_and_every_revision_is_listed() -> None:
    scripts = ScriptDirectory.from_config(migrate.config_for())
    walked = [script.revision for script in scripts.walk_revisions()]
    assert scripts.get_current_head() == HEAD
    assert tuple(reversed(walked)) == REVISIONS


def test_every_migration_goes_up_and_down_and_up(tmp_path: Path) -> None:
    path = _migrated(tmp_path / "office.sqlite")
    first = _shape(path)
    for target in (*reversed(REVISIONS[:-1]), "base"):
        migrate.downgrade(path, target)
    assert _shape(path) == {}
    for target in REVISIONS:
        migrate.upgrade(path, target)
    assert _shape(path) == first


def test_a_new_file_is_private_and_ready_without_alembic(tmp_path: Path) -> None:
    path = tmp_path / "new" / "office.sqlite"
    lines = (
        "import sys; from pathlib import Path",
        "from upsocial_desktop.store.keeper import SqliteKeeper",
        "from upsocial_desktop.store.database import OfficeStore",
        f"keeper = SqliteKeeper(Path({str(path)!r}))",
        "assert keeper.revision().have == '' and keeper.upgrade() == keeper.upgrade()",
        "OfficeStore(Path(keeper.revision().where)).change_mark()",
        "print(sorted({'alembic', 'psycopg', 'sqlalchemy.orm'} & set(sys.modules)))",
    )
    done = subprocess.run(
        [sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
    if sys.platform != "win32":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_database_is_copied_before_it_is_migrated(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite"
    with closing(make_store(path)) as store:
        world = seed(store)
    SqliteKeeper(path)._migrate()
    for each in (path, tmp_path / f"office.sqlite.before-{HEAD}"):
        with closing(OfficeStore(each)) as store, store.read() as tx:
            assert list(tx.offices()) == [world.water, world.roads]


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite"
    make_store(path).close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    image = path.read_bytes()
    with pytest.raises(Refused, match=r"^db.newer"):
        SqliteKeeper(path).upgrade()
    with closing(OfficeStore(path)) as store:
        with store.read() as tx:
            assert list(tx.offices()) == []
        assert store.change_mark() == "0"
        caught = _refused_to_write(store)
    assert caught.facts == {"path": str(path), "have": "9999", "need": HEAD}
    assert path.read_bytes() == image


def _refused_to_write(store: OfficeStore) -> Refused:
    with pytest.raises(Refused, match=r"^db.newer") as caught, store.write():
        pass
    return caught.value


def test_a_database_without_tables_is_refused_until_it_is_made(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite"
    make_file(path)
    with pytest.raises(Refused, match=r"^db.empty"), OfficeStore(path).read():
        pass
    SqliteKeeper(path).upgrade()
    with closing(OfficeStore(path)) as store, store.read() as tx:
        assert list(tx.offices()) == []


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name TEXT)")
    for refused in (SqliteKeeper(path).upgrade, SqliteKeeper(path).revision):
        with pytest.raises(Refused, match=r"^db.not_ours"):
            refused()


def test_two_programs_starting_at_once_make_one_shape(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite"
    words = (
        "import sys; from pathlib import Path;"
        "from upsocial_desktop.store.keeper import SqliteKeeper;"
        f"print(SqliteKeeper(Path({str(path)!r})).upgrade().have)"
    )
    started = [
        subprocess.Popen([sys.executable, "-c", words], stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    assert [each.communicate(timeout=60)[0].strip() for each in started] == [HEAD, HEAD]


def test_a_backup_is_whole_or_not_there(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite"
    with closing(make_store(path)) as store:
        world = seed(store)
        keeper: Keeper = SqliteKeeper(path)
        with store.write() as tx:
            tx.set_option(world.water.id, "days", "7")
            copy = keeper.backup(tmp_path / "copy.sqlite")
    with closing(OfficeStore(copy)) as store, store.read() as tx:
        assert list(tx.offices()) == [world.water, world.roads]
        assert tx.options(world.water.id) == {}
    with pytest.raises(Unavailable, match="db.backup_failed"):
        keeper.backup(tmp_path / "missing" / "copy.sqlite")
    taken = tmp_path / "taken"
    (taken / "inside").mkdir(parents=True)
    with pytest.raises(Unavailable, match="db.backup_failed"):
        keeper.backup(taken)
    assert not list(tmp_path.glob("*.half"))


def test_links_are_checked_in_every_connection(tmp_path: Path) -> None:
    path = tmp_path / "office.sqlite"
    make_store(path).close()
    engine = open_engine(path)
    pragmas = {
        "foreign_keys": 1,
        "synchronous": 2,
        "journal_mode": "wal",
        "trusted_schema": 0,
        "secure_delete": 1,
    }
    with engine.connect() as connection:
        found = {name: _pragma(connection, name) for name in pragmas}
    engine.dispose()
    assert found == pragmas


def _pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()
