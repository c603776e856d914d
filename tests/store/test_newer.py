"""A database that another version of the program has upgraded meanwhile, on both engines."""

import importlib
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command

from tests.postgres import TestServer
from tests.store.moved_world import fill
from tests.store.world import NOW, Seeded, make_store, place_of
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.store import migrate, shape
from upsocial_desktop.store.database import OfficeStore, open_engine
from upsocial_desktop.store.keeper import SqliteKeeper
from upsocial_desktop.store.server import ServerStore, open_server
from upsocial_desktop.store.server_keeper import ServerKeeper
from upsocial_desktop.store.sqlite_file import open_file
from upsocial_desktop.store.transactions import SqlStore

LATER = """
from alembic import op
import sqlalchemy as sa

revision = "0002"
down_revision = "0001"
branch_labels = depends_on = None


def upgrade() -> None:
    op.add_column("offices", sa.Column("motto", sa.Text(), nullable=False, server_default=""))
    op.drop_column("achievements", "consent")


def downgrade() -> None:
    op.drop_column("offices", "motto")
"""


@pytest.fixture
def store(owned: SqlStore) -> SqlStore:
    """Opened by the owner of its tables, who alone brings them up to date."""
    return owned


@pytest.fixture
def later(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that knows a revision more than this one."""
    scripts = tmp_path / "migrations"
    (scripts / "versions").mkdir(parents=True)
    real = Path(migrate.__file__).parent / "migrations"
    for name in ("env.py", "versions/0001_first_shape.py"):
        (scripts / name).write_text((real / name).read_text())
    (scripts / "versions" / "0002_later.py").write_text(LATER)
    monkeypatch.setattr(migrate, "_SCRIPTS", scripts)


def _upgrade(store: SqlStore) -> None:
    """What the newer program does."""
    place = place_of(store)
    engine = open_engine(Path(place)) if isinstance(store, OfficeStore) else open_server(place)
    try:
        with engine.begin() as connection:
            command.upgrade(migrate.config_for(connection), "head")
    finally:
        engine.dispose()


def _write(store: SqlStore) -> None:
    with store.write() as tx:
        tx.set_option(1, "key", "value")


def _look(store: SqlStore, world: Seeded) -> int:
    with store.read() as tx:
        assert [each.number for each in tx.offices()] == [901, 902]
        return tx.count_cases(CaseFilter(world.water.id, NOW, CaseView.ALL))


@pytest.mark.usefixtures("later")
def test_who_is_at_work_during_an_upgrade_reads_on_and_writes_no_more(store: SqlStore) -> None:
    world = fill(store)
    mark = store.change_mark()
    _upgrade(store)
    assert _look(store, world) == 2
    with pytest.raises(Refused, match=r"^db.newer") as caught:
        _write(store)
    assert caught.value.facts["have"] == "0002"
    assert store.change_mark() == mark
    # What this version cannot read there any more is told, too, and is no fault of it.
    with pytest.raises(Refused, match=r"^db.newer"), store.read() as tx:
        tx.achievement(1)


@pytest.mark.usefixtures("later")
def test_a_store_opened_on_a_newer_database_reads_and_does_not_write(store: SqlStore) -> None:
    world = fill(store)
    _upgrade(store)
    place = place_of(store)
    other: SqlStore = (
        OfficeStore(Path(place)) if isinstance(store, OfficeStore) else ServerStore(place)
    )
    with closing(other):
        assert _look(other, world) == 2
        assert other.change_mark()
        with pytest.raises(Refused, match=r"^db.newer"):
            _write(other)
        assert _look(other, world) == 2


@pytest.mark.usefixtures("later")
def test_two_that_upgrade_at_once_upgrade_once(
    store: SqlStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store)
    for room in ("keeper", "server_keeper"):
        module = importlib.import_module(f"upsocial_desktop.store.{room}")
        monkeypatch.setattr(module, "HEAD", "0002")
        monkeypatch.setattr(module, "REVISIONS", ("0001", "0002"))
    place = place_of(store)
    keeper = SqliteKeeper(Path(place)) if isinstance(store, OfficeStore) else ServerKeeper(place)
    with ThreadPoolExecutor(3) as threads:
        done = list(threads.map(lambda _: keeper.upgrade().have, range(3)))
    assert done == ["0002"] * 3
    if isinstance(store, OfficeStore):
        # What was kept is what was there before, whoever came last.
        (kept,) = Path(place).parent.glob("*.before-0002*")
        assert kept.name.endswith(".before-0002")
        with closing(open_file(kept)) as copy:
            assert shape.revision_in(copy) == "0001"


@pytest.mark.usefixtures("later")
def test_who_comes_second_to_an_upgrade_leaves_what_the_first_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "office.sqlite"
    make_store(path).close()
    monkeypatch.setattr(importlib.import_module("upsocial_desktop.store.keeper"), "HEAD", "0002")
    for _ in range(2):
        SqliteKeeper(path)._migrate()
    (kept,) = tmp_path.glob("*.before-0002*")
    with closing(open_file(kept)) as copy:
        assert shape.revision_in(copy) == "0001"


def test_only_who_owns_the_tables_upgrades_a_server(
    postgres: TestServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    with postgres.database() as address:
        name = address.partition("@/")[2].partition("?")[0]
        postgres.do("DROP ROLE IF EXISTS worker")
        postgres.do("CREATE ROLE worker LOGIN")
        try:
            postgres.do("GRANT ALL ON ALL TABLES IN SCHEMA public TO worker", name)
            module = importlib.import_module("upsocial_desktop.store.server_keeper")
            monkeypatch.setattr(module, "HEAD", "0002")
            monkeypatch.setattr(module, "REVISIONS", ("0001", "0002"))
            keeper = ServerKeeper(address.replace("//office@", "//worker@"))
            with pytest.raises(Refused, match=r"^db.not_owner"):
                keeper.upgrade()
            assert keeper.revision().have == "0001"
        finally:
            postgres.do("DROP OWNED BY worker", name)
            postgres.do("DROP ROLE worker")


def test_shapes_are_told_apart() -> None:
    assert not shape.is_newer(shape.HEAD)
    assert not shape.is_newer("")
    assert not shape.is_newer("?")
    assert shape.is_newer("9999")


def test_an_older_database_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "office.sqlite"
    make_store(path).close()
    module = importlib.import_module("upsocial_desktop.store.database")
    for name, value in (("HEAD", "0002"), ("REVISIONS", ("0001", "0002"))):
        monkeypatch.setattr(module, name, value)
    with closing(OfficeStore(path)) as store:
        for door in (store.read, store.write):
            with pytest.raises(Refused, match=r"^db.older"), door():
                pass
