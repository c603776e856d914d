"""A person comes, works, and leaves: logins as the register keeper makes and ends them."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import psycopg
import pytest

from tests.postgres import TestServer
from tests.store.cut_socket import CutSocket
from tests.store.rights_world import Realm, realm_with_newcomer
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.server_address import Server, ServerAddress
from upsocial_desktop.store.server_passwords import change_password
from upsocial_desktop.store.server_people import ServerLogins

PASSWORD = "nine words are no password"
OWN = "and these are nobody else's"


@pytest.fixture
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm_with_newcomer(postgres) as made:
        yield made


def _by(state: Realm, login: str = "office") -> ServerLogins:
    return ServerLogins(state.server.address(state.name, login))


def _newcomer(state: Realm) -> int:
    """An officer of water without a login."""
    with closing(state.connect()) as owner:
        owner.execute(b"DELETE FROM rights.logins WHERE login = 'o_field'")
    return state.officers["o_field"]


@pytest.mark.parametrize("keeper", ["office", "o_registrar"])
def test_a_newcomer_reads_his_office_and_who_leaves_reads_nothing(
    state: Realm, keeper: str
) -> None:
    people = _by(state, keeper)
    people.add("o_newcomer", _newcomer(state), PASSWORD)
    assert state.ask("o_newcomer", "own_password", _PROOF) == {}
    line = state.connect("o_newcomer")
    counted = b"SELECT count(*) FROM cases"
    assert line.execute(counted).fetchone() == (1,)
    people.end("o_newcomer")
    with pytest.raises(psycopg.OperationalError):
        line.execute(counted)
    line.close()
    with pytest.raises(psycopg.OperationalError, match="not permitted to log in"):
        state.connect("o_newcomer")
    assert people.broken() == []


def test_who_is_no_longer_active_reads_nothing_by_a_line_that_is_open(state: Realm) -> None:
    with closing(state.connect("o_water")) as line, closing(state.connect()) as owner:
        counted = b"SELECT count(*) FROM cases"
        assert line.execute(counted).fetchone() == (1,)
        owner.execute(b"UPDATE officers SET is_active = false WHERE name = 'o_water'")
        assert line.execute(counted).fetchone() == (0,)


def test_a_password_never_leaves_and_is_kept_as_its_proof(state: Realm) -> None:
    _by(state, "o_registrar").add("o_newcomer", _newcomer(state), PASSWORD)
    with closing(state.connect()) as owner:
        asked = b"SELECT rolpassword FROM pg_authid WHERE rolname = 'o_newcomer'"
        found = owner.execute(asked).fetchone()
        said = owner.execute(b"SELECT string_agg(detail || target, ' ') FROM rights.audit")
        assert PASSWORD not in str(said.fetchone())
    assert found is not None
    assert str(found[0]).startswith("SCRAM-SHA-256$")
    assert "password" in str(state.ask("o_registrar", "add_login", "o_newcomer", 1, PASSWORD))


def test_nothing_is_done_by_a_password_that_another_knows(state: Realm) -> None:
    """Not even by a line that was open when it was given."""
    people, newcomer = _by(state, "o_registrar"), _newcomer(state)
    people.add("o_newcomer", newcomer, PASSWORD)
    with closing(state.connect("o_newcomer")) as line:

        def reads() -> bool:
            found = line.execute(b"SELECT count(*) FROM cases").fetchone()
            asked = line.execute(b"SELECT door.whoami(), door.has_first_password()").fetchone()
            assert asked == ((newcomer, False) if found == (1,) else (None, True))
            return found == (1,)

        assert not reads()
        office = state.offices["water"]
        assert state.ask("o_newcomer", "mint", office)["refused"] == "rights.refused"
        assert state.ask("o_newcomer", "take_pen") == "denied"
        assert state.ask("o_newcomer", "own_password", PASSWORD)["refused"] == "login.password"
        assert not reads()
        assert state.ask("o_newcomer", "own_password", _PROOF) == {}
        assert reads()
        people.add("o_newcomer", newcomer, PASSWORD)
        assert not reads()


def test_a_password_of_ones_own_takes_the_place_of_the_first_and_is_on_record(
    state: Realm,
) -> None:
    _by(state, "o_registrar").add("o_newcomer", _newcomer(state), PASSWORD)
    host, kept = str(state.server.folder), b"SELECT rolpassword FROM pg_authid WHERE rolname ="
    address = ServerAddress((Server(host),), state.name, "o_newcomer")
    with closing(state.connect()) as owner:
        first = owner.execute(kept + b" 'o_newcomer'").fetchone()
        others = owner.execute(kept + b" 'o_water'").fetchone()
        change_password(address, PASSWORD, OWN)
        second = owner.execute(kept + b" 'o_newcomer'").fetchone()
        assert second is not None
        assert str(second[0]).startswith("SCRAM-SHA-256$4096:")
        assert second != first
        assert owner.execute(kept + b" 'o_water'").fetchone() == others
        said = owner.execute(
            b"SELECT action, login FROM rights.audit WHERE target = %s ORDER BY seq",
            (f"officer:{state.officers['o_field']}",),
        ).fetchall()
        assert said == [("add login", "o_registrar"), ("own password", "o_newcomer")]
    assert _by(state).broken() == []


def test_who_is_nobody_changes_no_password(state: Realm) -> None:
    for login in ("o_left", "o_nobody", "office"):
        answer = state.ask(login, "own_password", _PROOF)
        assert answer == {"refused": "login.nobody", "login": login}


def test_an_answer_that_was_lost_leaves_the_password_that_the_server_knows(state: Realm) -> None:
    _by(state).add("o_newcomer", _newcomer(state), PASSWORD)
    with TemporaryDirectory() as folder, CutSocket(state.server.folder, Path(folder)) as line:
        far = ServerAddress((Server(str(line.folder)),), state.name, "o_newcomer")
        line.cut_at(b"COMMIT\x00", is_heard=False)
        with pytest.raises(Unavailable, match=r"^db.unreachable"):
            change_password(far, PASSWORD, OWN)
        assert state.ask("o_newcomer", "has_first_password") is True
        line.cut_at(b"COMMIT\x00", is_heard=True)
        change_password(far, PASSWORD, OWN)
        assert state.ask("o_newcomer", "has_first_password") is False


@pytest.mark.parametrize(
    ("login", "code"),
    [
        ("postgres", "login.name"),
        ("o_x", "login.name"),
        ('o_abc"; DROP ROLE office; --', "login.name"),
        ("O_NEWCOMER", "login.name"),
        ("up_owner", "login.name"),
        ("o_roads", "login.taken"),
    ],
)
def test_names_are_of_one_kind_and_one_person(state: Realm, login: str, code: str) -> None:
    with pytest.raises(Refused, match=f"^{code}"):
        _by(state).add(login, _newcomer(state), PASSWORD)
    answer = state.ask("o_registrar", "add_login", login, state.officers["o_field"], _PROOF)
    assert answer["refused"] == code


_PROOF = "SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy"


def test_who_has_might_of_another_kind_is_made_no_officer(state: Realm) -> None:
    newcomer = _newcomer(state)
    with closing(state.connect()) as owner:
        for might in ("SUPERUSER", "BYPASSRLS", "REPLICATION", "CREATEROLE", "CREATEDB"):
            owner.execute(f"CREATE ROLE o_newcomer LOGIN {might}".encode())
            answer = state.ask("o_registrar", "add_login", "o_newcomer", newcomer, _PROOF)
            owner.execute(b"DROP ROLE o_newcomer")
            assert answer == {"refused": "login.taken", "login": "o_newcomer"}
        asked = b"SELECT count(*) FROM rights.logins WHERE login = 'o_newcomer'"
        assert owner.execute(asked).fetchone() == (0,)


def test_only_who_keeps_the_register_lets_in_and_out(state: Realm) -> None:
    newcomer = _newcomer(state)
    for login in ("o_water", "o_nodal", "o_cell", "o_auditor", "o_trainer"):
        assert state.ask(login, "add_login", "o_newcomer", newcomer, _PROOF) == "denied"
        assert state.ask(login, "end_login", "o_roads") == "denied"
    himself = state.ask("o_registrar", "end_login", "o_registrar")
    assert himself["refused"] == "rights.refused"
    with pytest.raises(Refused, match=r"^login.unknown"):
        _by(state).end("o_newcomer")
    with pytest.raises(Refused, match=r"^officer.unknown"):
        _by(state).add("o_newcomer", 987654, PASSWORD)
    with pytest.raises(Refused, match=r"^login.password"):
        _by(state).add("o_newcomer", newcomer, "short")


def test_heads_tell_how_long_every_record_is(state: Realm) -> None:
    before = {number: (seq, head) for number, seq, head in _by(state, "o_cell").heads()}
    assert state.ask("o_water", "mint", state.offices["water"]) == {"serial": 10002}
    after = {number: (seq, head) for number, seq, head in _by(state, "o_registrar").heads()}
    assert after[142][0] == before[142][0] + 1
    assert after[142][1] != before[142][1]
    assert {**after, 142: None} == {**before, 142: None}
    assert [number for number, _, _ in _by(state, "o_water").heads()] == [142]
