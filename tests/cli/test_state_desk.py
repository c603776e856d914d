"""A command at the State's database acts as whose login it is, whatever it is told."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import place
from tests.postgres import TestServer
from tests.state_desk import desk_of
from tests.store.rights_world import Realm, realm
from upsocial_desktop.bootstrap import open_house
from upsocial_desktop.cli.verb import acting
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.settings import ACTING_OFFICER


@pytest.fixture
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


@pytest.fixture
def desk(tmp_path: Path, state: Realm) -> Iterator[Ports]:
    day = open_house(place(tmp_path))
    try:
        with desk_of(day, state, "o_water") as made:
            yield made
    finally:
        day.close()


def test_a_command_acts_as_whose_login_it_is(desk: Ports, state: Realm) -> None:
    desk.preferences.save({ACTING_OFFICER.key: state.officers["o_roads"]})
    mine = state.officers["o_water"]
    assert acting(desk, Namespace()).id == mine
    assert acting(desk, Namespace(**{"as": mine})).id == mine


def test_nobody_acts_as_another(desk: Ports, state: Realm) -> None:
    with pytest.raises(Refused) as refused:
        acting(desk, Namespace(**{"as": state.officers["o_roads"]}))
    assert refused.value.code == "officer.not_you"
