"""What only a server has: its shape, its pen, its clock, and the ways in which it fails."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from sqlalchemy import make_url, text

from tests.postgres import TestServer
from tests.store.world import NOW, Seeded, append_case, arrive, post, register, seed
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.ports import Revision, WriteTx
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.store import migrate
from upsocial_desktop.store.server import ServerStore, open_server, place_of, told_of
from upsocial_desktop.store.server_keeper import ServerKeeper
from upsocial_desktop.store.shape import HEAD
from upsocial_desktop.store.sql_tx import SqlReadTx

# Everything that makes the shape, as the server itself tells it.
_SHAPE = """
SELECT 'column', table_name || '.' || column_name,
  concat_ws(' ', data_type, is_nullable, collation_name, column_default, generation_expression)
FROM information_schema.columns WHERE table_schema = 'public'
UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
UNION ALL SELECT 'rule', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace
UNION ALL SELECT 'trigger', tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
UNION ALL SELECT 'function', proname, prosrc FROM pg_proc
WHERE pronamespace = 'public'::regnamespace
"""


def _shape(server: TestServer, name: str) -> set[tuple[object, ...]]:
    with server.connect(name) as connection:
        found = connection.execute(_SHAPE.encode()).fetchall()
    return {row for row in found if "alembic_version" not in str(row[1])}


def _migrated(server: TestServer) -> str:
    name = server.empty()
    engine = open_server(server.address(name))
    with engine.begin() as connection:
        migrate.upgrade_on(connection)
    engine.dispose()
    return name


def test_the_shape_made_at_once_is_the_shape_migrated_to(postgres: TestServer) -> None:
    made, migrated = _shape(postgres, "shape"), _shape(postgres, _migrated(postgres))
    assert sorted(made - migrated, key=str) == []
    assert sorted(migrated - made, key=str) == []
    kinds = {kind for kind, *_ in made}
    assert kinds == {"column", "index", "rule", "trigger", "function"}


def test_a_migration_goes_down_and_leaves_nothing(postgres: TestServer) -> None:
    name = _migrated(postgres)
    engine = open_server(postgres.address(name))
    with engine.begin() as connection:
        migrate.downgrade_on(connection, "base")
    engine.dispose()
    assert _shape(postgres, name) == set()


def test_two_programs_that_make_a_database_at_once_make_one_shape(postgres: TestServer) -> None:
    address = postgres.address(postgres.empty())
    with ThreadPoolExecutor(3) as threads:
        made = list(threads.map(lambda _: ServerKeeper(address).upgrade(), range(3)))
    assert made == [Revision(HEAD, HEAD, place_of(address))] * 3


@pytest.fixture
def address(postgres: TestServer) -> Iterator[str]:
    with postgres.database() as made:
        yield made


@pytest.fixture
def store(address: str) -> Iterator[ServerStore]:
    with closing(ServerStore(address)) as made:
        yield made


@pytest.fixture
def world(store: ServerStore) -> Seeded:
    return seed(store)


def _told(store: ServerStore) -> Told:
    with pytest.raises((Refused, Unavailable)) as caught, store.write() as tx:
        tx.mint(1)
    assert not store.is_in_transaction()
    return caught.value


def test_an_empty_a_foreign_and_a_newer_database_are_refused(postgres: TestServer) -> None:
    name = postgres.empty()
    keeper = ServerKeeper(postgres.address(name))
    for words, code in (
        ("SELECT 1", "db.empty"),
        ("CREATE TABLE recipes (name text)", "db.not_ours"),
        ("CREATE TABLE alembic_version (version_num text)", "db.not_ours"),
        ("INSERT INTO alembic_version VALUES ('9999')", "db.newer"),
    ):
        postgres.do(words, name)
        with closing(ServerStore(postgres.address(name))) as store:
            assert _told(store).code == code
        if code != "db.empty":
            with pytest.raises(Refused, match=f"^{code}"):
                keeper.upgrade()


def test_who_works_on_while_the_shape_becomes_newer_is_told_and_writes_no_more(
    postgres: TestServer, store: ServerStore, world: Seeded, address: str
) -> None:
    name = make_url(address).database or ""
    before = store.change_mark()
    postgres.do("UPDATE alembic_version SET version_num = '9999'", name)
    assert _told(store).code == "db.newer"
    # It is read on.
    assert store.change_mark() == before
    with store.read() as tx:
        assert len(tx.offices()) == 2
    postgres.do(f"UPDATE alembic_version SET version_num = '{HEAD}'", name)
    assert store.change_mark() == before


def test_a_reader_sees_one_moment_and_cannot_write(store: ServerStore, world: Seeded) -> None:
    with store.read() as tx:
        assert tx.options(world.water.id) == {}
        writing = threading.Thread(target=_set_days, args=(store, world))
        writing.start()
        writing.join()
        assert tx.options(world.water.id) == {}
        assert isinstance(tx, SqlReadTx)
        with pytest.raises(Exception, match="read-only transaction"):
            tx.connection.execute(text("DELETE FROM options"))
        tx.connection.rollback()
    with store.read() as tx:
        assert tx.options(world.water.id) == {"days": "7"}


def _set_days(store: ServerStore, world: Seeded) -> None:
    with store.write() as tx:
        tx.set_option(world.water.id, "days", "7")


def test_of_many_who_read_and_then_write_none_overwrites_another(
    address: str, world: Seeded
) -> None:
    """Each reads a number and writes the next: what a wrong isolation loses at once."""
    stores = [ServerStore(address, 60) for _ in range(4)]

    def count_up(number: int) -> None:
        with stores[number % 4].write() as tx:
            seen = int(tx.options(world.water.id).get("count", "0"))
            tx.set_option(world.water.id, "count", str(seen + 1))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(count_up, range(80)))
    with stores[0].read() as tx:
        assert tx.options(world.water.id)["count"] == "80"
    for each in stores:
        each.close()


def test_of_two_who_move_a_case_at_once_one_is_told_that_it_has_moved(
    store: ServerStore, world: Seeded
) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)

    def claim(number: int) -> str:
        try:
            with store.write() as tx:
                fields = {"holder_id": (world.asha, world.imran)[number].id}
                append_case(tx, world, case_id, 1, CaseMove.CLAIM, fields, op_id=str(number))
        except Refused as error:
            return error.code
        return ""

    with ThreadPoolExecutor(2) as threads:
        assert sorted(threads.map(claim, range(2))) == ["", "stale"]


def test_one_wish_delivered_by_two_at_once_is_done_once(store: ServerStore, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)

    def note(_: int) -> int:
        with store.write() as tx:
            return append_case(tx, world, case_id, 1, CaseMove.NOTE, {"place": "x"}, op_id="1").id

    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(note, range(8)))) == 1


def test_a_pen_that_is_held_is_told_and_readers_go_on(address: str, world: Seeded) -> None:
    with closing(ServerStore(address)) as holding, closing(ServerStore(address, 0.05)) as waiting:
        with holding.write() as tx:
            tx.set_option(world.water.id, "days", "7")
            told = _in_another_thread(lambda: _told(waiting))
            with waiting.read() as seen:
                assert seen.options(world.water.id) == {}
        assert (told.code, told.facts) == ("db.locked", {"path": place_of(address)})
        assert isinstance(told, Unavailable)
        assert told.retry_after == 1.0
        with waiting.write() as tx:
            assert tx.mint(world.water.id) == 10001


def _in_another_thread(ask: Callable[[], Told]) -> Told:
    with ThreadPoolExecutor(1) as threads:
        return threads.submit(ask).result()


def test_a_connection_that_is_cut_is_told_and_the_next_one_works(
    postgres: TestServer, store: ServerStore, world: Seeded
) -> None:
    cut = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name='upsocial'"
    with pytest.raises(Unavailable, match=r"^db.unreachable"), store.write() as tx:
        _set_twice(tx, world, lambda: postgres.do(cut))
    with store.read() as seen:
        assert seen.options(world.water.id) == {}
    postgres.do(cut)
    with store.write() as tx:
        tx.set_option(world.water.id, "days", "9")


def _set_twice(tx: WriteTx, world: Seeded, between: Callable[[], None]) -> None:
    tx.set_option(world.water.id, "days", "7")
    between()
    tx.set_option(world.water.id, "days", "8")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("host=/nowhere/at/all", "db.unreachable"),
        ("host=127.0.0.1&port=9&connect_timeout=1&sslrootcert=/none.pem", "db.unreachable"),
    ],
)
def test_no_server_is_told(change: str, code: str) -> None:
    with closing(ServerStore(f"postgresql+psycopg://office@/office?{change}")) as store:
        told = _told(store)
    assert told.code == code


def test_no_such_database_and_no_right_to_it_are_told(
    postgres: TestServer, address: str, world: Seeded
) -> None:
    with closing(ServerStore(postgres.address("nowhere"))) as store:
        assert _told(store).code == "db.gone"
    postgres.do("CREATE ROLE visitor LOGIN")
    with closing(ServerStore(address.replace("office@", "visitor:secret@"))) as store:
        told = _told(store)
    postgres.do("DROP ROLE visitor")
    assert told.code == "db.no_access"
    assert "secret" not in str(told.facts)


@pytest.mark.parametrize(
    ("state", "code"),
    [
        ("53100", "db.full"),
        ("40001", "db.locked"),
        ("40P01", "db.locked"),
        ("57P01", "db.unreachable"),
        ("08006", "db.unreachable"),
        ("25006", "db.read_only"),
        ("XX001", "db.corrupt"),
        ("58030", "db.disk"),
    ],
)
def test_each_sign_of_the_server_has_its_code(state: str, code: str) -> None:
    error = psycopg.errors.lookup(state)("as it happens")
    told = told_of(error, "server")
    assert told is not None
    assert told.code == code


def test_a_fault_of_the_program_is_not_told_as_trouble(store: ServerStore, world: Seeded) -> None:
    assert told_of(psycopg.errors.UndefinedTable("no such table"), "x") is None
    assert told_of(psycopg.ProgrammingError("a place too few"), "x") is None
    assert told_of(OSError("full"), "x") is None
    with pytest.raises(psycopg.IntegrityError, match="foreign key"), store.write() as tx:
        tx.mint(404)


def test_the_clock_is_the_servers_and_goes_on_by_itself(
    store: ServerStore, world: Seeded, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = datetime(2031, 5, 6, 7, 8, 9, 10, tzinfo=UTC)
    store.clock.hear((asked - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1))
    first, second = store.clock.now(), store.clock.now()
    assert asked <= first <= second < asked + timedelta(minutes=1)
    store.change_mark()
    assert abs(store.clock.now() - datetime.now(UTC)) < timedelta(seconds=30)


def test_a_clock_that_heard_nothing_asks(address: str, world: Seeded) -> None:
    with closing(ServerStore(address)) as store:
        assert abs(store.clock.now() - datetime.now(UTC)) < timedelta(seconds=30)


def test_words_of_any_length_are_kept_and_found(store: ServerStore, world: Seeded) -> None:
    long = "ळ" * 3_000
    with store.write() as tx:
        arrive(tx, world.water_account, [post(1, f"{long} नल")])
        register(tx, world, 10001, {"summary": f"{long} 𑀓𑀺"})
        where = CaseFilter(world.water.id, NOW, CaseView.ALL, words=long)
        assert tx.count_cases(where) == 1
        assert tx.search(world.water.id, long[:40], 9).total == 2
