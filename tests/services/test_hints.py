"""Whom a server wakes: the offices that a write touches, and no other desk of the State."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from typing import Any

import psycopg
import pytest

from tests.postgres import TestServer
from tests.services.conftest import World
from tests.state_desk import desk_of
from tests.store.rights_world import Realm, realm
from tests.store.world import DAY, NOW
from upsocial_desktop.domain.hold import HoldKind, Order
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.forwarding import accept_case, forward_case
from upsocial_desktop.services.holding import declare_hold
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.sorting import claim_case
from upsocial_desktop.services.staff import set_on_system
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.server_hints import channels_of

Woken = Callable[[], set[str]]
_END = "the_end_of_the_test"


@pytest.fixture
def state(postgres: TestServer) -> Iterator[Realm]:
    with realm(postgres) as made:
        yield made


@pytest.fixture
def woken(state: Realm) -> Iterator[Woken]:
    """The offices whose desks were told of anything that was committed since it was asked last."""
    with ExitStack() as lines:
        desks = {name: lines.enter_context(closing(state.connect())) for name in state.offices}
        for name, desk in desks.items():
            for channel in (*channels_of(state.offices[name]), _END):
                desk.execute(f"LISTEN {channel}".encode())

        def ask() -> set[str]:
            with closing(state.connect()) as owner:
                owner.execute(f"NOTIFY {_END}".encode())
            return {name for name, desk in desks.items() if _was_told(desk)}

        yield ask


def _was_told(desk: "psycopg.Connection[Any]") -> bool:
    told = False
    for each in desk.notifies(timeout=20):
        if each.channel == _END:
            return told
        told = True
    raise AssertionError("the end was not heard")


@contextmanager
def _as(world: World, state: Realm, login: str) -> Iterator[tuple[Ports, Officer]]:
    """A desk, and who sits at it."""
    with desk_of(world.ports, state, login) as desk:
        with desk.store.read() as tx:
            officer = tx.officer(state.officers[login])
        yield desk, officer


def _wish(desk: Ports, officer: Officer, case_id: int) -> Wish:
    with desk.store.read() as tx:
        return Wish(officer, case_id, tx.case(case_id).version)


def test_an_offices_own_work_wakes_its_own_desks(world: World, state: Realm, woken: Woken) -> None:
    with _as(world, state, "o_health") as (desk, officer):
        claim_case(desk, _wish(desk, officer, state.cases["health"]))
    assert woken() == {"health"}


def test_a_case_between_offices_wakes_all_through_whose_hands_it_goes(
    world: World, state: Realm, woken: Woken
) -> None:
    case_id = state.cases["roads"]
    with _as(world, state, "o_roads") as (desk, officer):
        forward_case(desk, _wish(desk, officer, case_id), state.offices["health"], "theirs")
    assert woken() == {"roads", "health"}
    with _as(world, state, "o_health") as (desk, officer):
        accept_case(desk, _wish(desk, officer, case_id))
    assert woken() == {"roads", "health"}
    # Roads sent water's case back once, and reads it since.
    with _as(world, state, "o_water") as (desk, officer):
        claim_case(desk, _wish(desk, officer, state.cases["water"]))
    assert woken() == {"water", "roads"}


def test_what_concerns_the_state_wakes_all(world: World, state: Realm, woken: Woken) -> None:
    with _as(world, state, "o_cell") as (desk, officer):
        order = Order(HoldKind.MOURNING, "12/2026", "Chief Secretary", NOW, NOW + DAY)
        declare_hold(desk, officer, None, order)
        assert woken() == set(state.offices)
        with closing(state.connect()) as owner:
            owner.execute(b"INSERT INTO options VALUES (0, 'x', 'y')")
        assert woken() == set(state.offices)
    with _as(world, state, "o_registrar") as (desk, _officer):
        set_on_system(desk, state.offices["health"], is_on_system=False)
    assert woken() == set(state.offices)


def test_what_has_no_history_wakes_the_office_it_is_of(
    world: World, state: Realm, woken: Woken
) -> None:
    with _as(world, state, "o_water") as (desk, _officer), desk.store.write() as tx:
        tx.set_option(state.offices["water"], "accept_days", "3")
    assert woken() == {"water"}
    with closing(state.connect()) as owner:
        # Nothing is changed, and nobody told.
        owner.execute(b"UPDATE accounts SET name = name")
        owner.execute(b"UPDATE offices SET number = number")
        assert woken() == set()
        moved = "UPDATE officers SET office_id = %s WHERE name = 'o_roads'"
        owner.execute(moved, (state.offices["health"],))
        assert woken() == {"roads", "health"}
        owner.execute(b"DELETE FROM options WHERE key = 'accept_days' AND value = '3'")
        assert woken() == {"water"}


def test_a_lease_and_a_mark_wake_nobody(world: World, state: Realm, woken: Woken) -> None:
    with _as(world, state, "o_water") as (desk, _officer), desk.store.write() as tx:
        assert tx.take_lease("poll", "pc", desk.office_now(), 60)
        tx.mark_read([state.mentions["water"]], is_read=True)
    assert woken() == set()
