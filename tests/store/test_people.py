"""A person comes, works, and leaves: logins as the register keeper makes and ends them."""

from collections.abc import Iterator
from contextlib import closing

import psycopg
import pytest

from tests.postgres import TestServer
from tests.store.rights_world import Realm, realm
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.store.server_people import ServerLogins

PASSWORD = "nine words are no password"


@pytest.fixture
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made
        with closing(made.connect()) as owner:
            owner.execute(b"DROP ROLE IF EXISTS o_newcomer")


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
