"""A desk knows how far its office's record had come, and works at no database that lost it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace

import pytest

from tests.postgres import TestServer
from tests.store.rights_world import Realm, realm
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.store import record_head
from upsocial_desktop.store.record_head import NO_HEAD, Greeter, HeadOfRun
from upsocial_desktop.store.server import ServerStore
from upsocial_desktop.store.server_line import line_to
from upsocial_desktop.store.server_people import ServerLogins

OTHER = r"^db.other_record"


@pytest.fixture
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


@pytest.fixture
def heads() -> HeadOfRun:
    """What the PC remembers."""
    return HeadOfRun()


@contextmanager
def desk(state: Realm, heads: HeadOfRun, login: str = "o_water") -> Iterator[ServerStore]:
    """The program is started at this PC."""
    line = line_to(state.server.address(state.name, login))
    with closing(ServerStore(replace(line, greeter=Greeter(heads)))) as store:
        yield store


def work(store: ServerStore, state: Realm) -> None:
    """Something that is written into the office's record."""
    with store.write() as tx:
        tx.mint(state.offices["water"])


def keep(state: Realm) -> str:
    """A backup of everything."""
    name = state.server.empty()
    state.server.do(f"DROP DATABASE {name}")
    state.server.do(f"CREATE DATABASE {name} TEMPLATE {state.name} STRATEGY file_copy")
    return name


def restore(state: Realm, kept: str) -> None:
    """Everything is as it was; whoever is connected is cut."""
    state.server.do(f"DROP DATABASE {state.name} WITH (FORCE)")
    state.server.do(f"ALTER DATABASE {kept} RENAME TO {state.name}")


def keeper(state: Realm, login: str = "o_registrar") -> ServerLogins:
    return ServerLogins(state.server.address(state.name, login))


def test_a_desk_remembers_the_record_and_comes_back_to_a_longer_one(
    state: Realm, heads: HeadOfRun
) -> None:
    with desk(state, heads) as store:
        assert heads.last() == NO_HEAD
        work(store, state)
    first = heads.last()
    assert first.office_id == state.offices["water"]
    with desk(state, HeadOfRun(), "o_nodal") as other:
        work(other, state)
    with desk(state, heads) as store:
        work(store, state)
    assert heads.last().seq == first.seq + 2
    assert heads.last().at > first.at


def test_at_a_database_restored_from_before_nothing_is_read_or_written_until_it_is_known(
    state: Realm, heads: HeadOfRun
) -> None:
    kept = keep(state)
    with desk(state, heads) as store:
        work(store, state)
    with desk(state, heads) as store:
        store.change_mark()
        restore(state, kept)
        for _ in range(2):
            with pytest.raises(Unavailable, match=OTHER):
                work(store, state)
        with pytest.raises(Unavailable, match=OTHER), store.read() as tx:
            tx.offices()
        with pytest.raises(Unavailable, match=OTHER):
            store.change_mark()
        assert state.ask("o_cell", "mint", state.offices["cell"]) == {"serial": 10002}
        assert keeper(state).say_known("Disk failed, nightly backup taken") == 6
        work(store, state)
    assert keeper(state).broken() == []
    # Restored once more, to what is known already but without what was done since.
    again = keep(state)
    with desk(state, heads) as store:
        work(store, state)
    with desk(state, heads) as store:
        store.change_mark()
    restore(state, again)
    with desk(state, heads) as store, pytest.raises(Unavailable, match=OTHER):
        work(store, state)


def test_a_record_altered_under_an_open_line_is_noticed_and_ends_the_work(
    state: Realm, heads: HeadOfRun, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk(state, heads) as store:
        work(store, state)
        store.change_mark()
        with closing(state.connect()) as owner:
            owner.execute(b"UPDATE rights.audit SET hash = sha256(hash)")
        store.change_mark()
        work(store, state)
        monkeypatch.setattr(record_head, "AGAIN_SECONDS", -1.0)
        with pytest.raises(Unavailable, match=OTHER):
            store.change_mark()
        with pytest.raises(Unavailable, match=OTHER):
            work(store, state)


def test_whoever_goes_to_another_office_has_seen_nothing_of_its_record(
    state: Realm, heads: HeadOfRun
) -> None:
    with desk(state, heads) as store:
        work(store, state)
    with closing(state.connect()) as owner:
        moved = "UPDATE officers SET office_id = %s WHERE id = %s"
        owner.execute(moved.encode(), (state.offices["health"], state.officers["o_water"]))
    with desk(state, heads) as store:
        store.change_mark()
    assert heads.last().office_id == state.offices["health"]


def test_only_who_keeps_the_register_says_that_it_is_known(state: Realm) -> None:
    for login in ("o_water", "o_nodal", "o_cell", "o_auditor", "o_trainer", "o_first"):
        assert state.ask(login, "say_known", "") == "denied"
    with closing(state.connect()) as owner:
        owner.execute(b"UPDATE officers SET role = 'auditor' WHERE name = 'o_registrar'")
    with pytest.raises(Refused, match=r"^rights.refused"):
        keeper(state).say_known("")


def test_a_login_is_seen_once_on_a_day_and_who_was_not_for_long_is_told(
    state: Realm, heads: HeadOfRun
) -> None:
    with closing(state.connect()) as owner:
        for login, days in (("o_nodal", 91), ("o_super", 90), ("o_left", 200)):
            said = "UPDATE rights.logins SET added_at = now() - %s * interval '1 day', seen_on ="
            said += " (now() AT TIME ZONE 'Asia/Kolkata')::date - %s WHERE login = %s"
            owner.execute(said.encode(), (days, days, login))
        for _ in range(2):
            with desk(state, heads) as store:
                store.change_mark()
        asked = b"SELECT seen_on, xmin FROM rights.logins WHERE login = 'o_water'"
        [(first, version)] = owner.execute(asked).fetchall()
        with desk(state, heads) as store:
            store.change_mark()
        assert owner.execute(asked).fetchall() == [(first, version)]
        day = owner.execute(b"SELECT (now() AT TIME ZONE 'Asia/Kolkata')::date").fetchone()
        assert day == (first,)
    told = {each.login: each for each in keeper(state).logins()}
    assert [each.login for each in told.values() if each.is_unused] == ["o_nodal"]
    assert (told["o_water"].seen_on, told["o_registrar"].seen_on) == (first, first)
    assert (told["o_water"].office, told["o_roads"].seen_on) == (142, None)
    assert [each.login for each in told.values() if each.has_left] == ["o_left"]
    assert [each.login for each in told.values() if each.has_first_password] == ["o_first"]
    with pytest.raises(Unavailable, match=r"^db.no_access"):
        keeper(state, "o_water").logins()
