"""At the State's database the login says who sits here; a file asks."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.fakes import BrokenStore
from tests.postgres import TestServer
from tests.services.conftest import World
from tests.state_desk import desk_of
from tests.store.rights_world import Realm, realm
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.services.away import learn
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.seating import look_who, officer_of_login

_AWAY = BrokenStore(Unavailable("db.unreachable"))


@pytest.fixture
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


def _refusal(ports: Ports) -> tuple[str, dict[str, object]]:
    with pytest.raises(Refused) as refused:
        look_who(ports)
    return refused.value.code, dict(refused.value.facts)


@pytest.mark.parametrize("login", ["o_water", "o_roads", "o_auditor", "o_registrar", "o_trainee"])
def test_the_login_says_who_sits_here(world: World, state: Realm, login: str) -> None:
    with desk_of(world.ports, state, login) as desk:
        seated = look_who(desk)
    assert (seated.officer_id, seated.is_away) == (state.officers[login], False)


@pytest.mark.parametrize("login", ["o_nobody", "o_left", "o_stray", "office"])
def test_a_login_that_is_no_officers_is_told_so(world: World, state: Realm, login: str) -> None:
    """Nobody's, of one who has left, of a role that has no place there, the administrator's."""
    with desk_of(world.ports, state, login) as desk:
        assert _refusal(desk) == ("login.nobody", {"login": login})


def test_whoever_has_another_role_than_his_login_is_told_so(world: World, state: Realm) -> None:
    with state.connect() as owner:
        owner.execute(b"UPDATE officers SET role = 'nodal_officer' WHERE name = 'o_registrar'")
    with desk_of(world.ports, state, "o_registrar") as desk:
        assert _refusal(desk)[0] == "login.nobody"


def test_a_file_and_a_server_without_rights_leave_it_to_a_person(
    world: World, postgres: TestServer, state: Realm
) -> None:
    assert look_who(world.ports).officer_id is None
    with postgres.database() as address:
        name = address.split("/")[3].split("?")[0]
        with desk_of(world.ports, state.at(name), "office") as desk:
            assert look_who(desk).officer_id is None


def test_while_the_database_is_away_the_login_is_remembered(world: World, state: Realm) -> None:
    with desk_of(world.ports, state, "o_water") as desk:
        assert officer_of_login(replace(desk, store=_AWAY)) is None
        learn(desk)
        seen = look_who(desk)
        away = look_who(replace(desk, store=_AWAY))
        assert (away.officer_id, away.is_away) == (state.officers["o_water"], True)
        assert away.found == seen.found
    with desk_of(desk, state, "o_roads") as other:
        # He has not sat here yet.
        assert officer_of_login(replace(other, store=_AWAY)) is None


def test_other_trouble_is_not_taken_for_absence(world: World, state: Realm) -> None:
    with desk_of(world.ports, state, "o_water") as desk:
        corrupt = replace(desk, store=BrokenStore(Unavailable("db.corrupt")))
        with pytest.raises(Unavailable, match=r"db\.corrupt"):
            officer_of_login(corrupt)
