"""What others changed is told once, to those it concerns, and never as more than it is."""

from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.services import others
from upsocial_desktop.services.others import EVERYTHING, Seen, look
from upsocial_desktop.services.sorting import claim_case


def _case(world: World) -> Case:
    post = citizen_post(world.clock.now(), "The road is broken")
    world.say(post)
    return world.register(post)


def test_the_first_look_finds_nothing_and_the_next_what_came_since(world: World) -> None:
    case, office_id = _case(world), world.account.office_id
    changes, seen = look(world.ports, office_id, Seen())
    assert not changes
    assert look(world.ports, office_id, seen) == (Changes(), seen)
    claim_case(world.ports, world.wish(world.officer(901), case.id))
    changes, seen = look(world.ports, office_id, seen)
    assert changes.ids(Topic.CASE) == {case.id}
    assert not look(world.ports, office_id, seen)[0]


def test_an_office_without_a_part_in_it_is_told_nothing(world: World) -> None:
    case, other = _case(world), world.officer(902).office_id
    _, seen = look(world.ports, other, Seen())
    claim_case(world.ports, world.wish(world.officer(901), case.id))
    changes, after = look(world.ports, other, seen)
    assert not changes
    assert after.line_id > seen.line_id


def test_what_has_no_history_is_told_by_its_kind(world: World) -> None:
    office_id = world.account.office_id
    _, seen = look(world.ports, office_id, Seen())
    with world.ports.store.write() as tx:
        tx.set_option(office_id, "days", "9")
    changes, _ = look(world.ports, office_id, seen)
    assert changes.ids(Topic.OPTION) == {0}
    assert changes.ids(Topic.CASE) == frozenset()


def test_what_has_no_history_is_told_beside_what_has(world: World) -> None:
    """In a State at work some line is always new."""
    case, office_id = _case(world), world.account.office_id
    _, seen = look(world.ports, office_id, Seen())
    claim_case(world.ports, world.wish(world.officer(901), case.id))
    with world.ports.store.write() as tx:
        tx.set_option(office_id, "days", "9")
    changes, seen = look(world.ports, office_id, seen)
    assert changes.ids(Topic.CASE) == {case.id}
    assert changes.ids(Topic.OPTION) == {0}
    assert not look(world.ports, office_id, seen)[0]


def test_what_another_office_changes_without_history_is_no_news_here(world: World) -> None:
    office_id, other = world.account.office_id, world.officer(902).office_id
    _, seen = look(world.ports, office_id, Seen())
    with world.ports.store.write() as tx:
        tx.set_option(other, "days", "9")
    changes, after = look(world.ports, office_id, seen)
    assert not changes
    assert after.mark != seen.mark


def test_a_flood_is_told_as_everything(world: World) -> None:
    office_id, now = world.account.office_id, world.clock.now()
    _, seen = look(world.ports, office_id, Seen())
    world.say(*(citizen_post(now, f"Road {n}", number=n) for n in range(others.MOST + 1)))
    changes, _ = look(world.ports, office_id, seen)
    assert changes == EVERYTHING
    assert changes.ids(Topic.DESK) == frozenset()
