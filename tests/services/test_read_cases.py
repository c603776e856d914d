"""Cases read here can be read again while the database is away, and not for longer than a day."""

from dataclasses import replace

import pytest

from tests.fakes import BrokenStore
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.services import read_cases
from upsocial_desktop.services.ports import Ports


def _case(world: World, number: int = 0) -> Case:
    post = citizen_post(world.clock.now(), "The road is broken, call 9876543210", number=number)
    world.say(post)
    return world.register(post)


@pytest.fixture
def away(world: World) -> Ports:
    """The same doors while the database is away."""
    return replace(world.ports, store=BrokenStore(Unavailable("db.unreachable")))


def test_a_case_read_here_can_be_read_while_the_database_is_away(world: World, away: Ports) -> None:
    case, officer = _case(world), world.officer(901)
    read_cases.keep_read(world.ports, officer, case.id)
    (kept,) = read_cases.read_cases(away, officer)
    assert (kept.code, kept.read_at) == (case.code, world.clock.now())
    assert "The road is broken" in kept.text
    assert read_cases.read_case(away, officer, case.code) == kept
    assert read_cases.read_case(away, officer, case.code.split("-")[2]) == kept
    with pytest.raises(Refused, match=r"^case.unknown"):
        read_cases.read_case(away, officer, "UPX-901-99999-9")


def test_private_numbers_are_not_kept(world: World) -> None:
    read_cases.keep_read(world.ports, world.officer(901), _case(world).id)
    assert "9876543210" not in world.ports.desk.recall("cases_read")


def test_after_a_day_it_is_gone_from_the_disk(world: World) -> None:
    officer = world.officer(901)
    read_cases.keep_read(world.ports, officer, _case(world).id)
    world.clock.go_on(24 * 3600 - 1)
    assert len(read_cases.read_cases(world.ports, officer)) == 1
    world.clock.go_on(1)
    assert read_cases.read_cases(world.ports, officer) == []
    assert world.ports.desk.recall("cases_read") == "[]"


def test_another_office_at_the_same_pc_sees_its_own_alone(world: World) -> None:
    read_cases.keep_read(world.ports, world.officer(901), _case(world).id)
    assert read_cases.read_cases(world.ports, world.officer(902)) == []


def test_the_last_twenty_are_kept_each_once_as_it_was_read_last(world: World) -> None:
    officer, cases = world.officer(901), [_case(world, number) for number in range(22)]
    for case in cases:
        read_cases.keep_read(world.ports, officer, case.id)
    read_cases.keep_read(world.ports, officer, cases[5].id)
    kept = [each.code for each in read_cases.read_cases(world.ports, officer)]
    assert (
        kept == [cases[5].code, *(case.code for case in cases[:1:-1] if case is not cases[5])][:20]
    )
    assert len(kept) == read_cases.MOST


def test_what_another_version_kept_is_passed_over(world: World) -> None:
    for words in ("nonsense", "{}", '[{"code": "x"}]'):
        world.ports.desk.remember("cases_read", words)
        assert read_cases.read_cases(world.ports, world.officer(901)) == []
