"""What X said of one post is written down with the intent of the next, and never forgotten."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.services.conftest import World
from upsocial_desktop.domain.delivery import Delivery, DeliveryMove, DeliveryState
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.services.lease import take_lease
from upsocial_desktop.services.outbox import deliver, lease_key
from upsocial_desktop.services.outcome import move_delivery
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.publishing import publish_due, schedule_post

TEXTS = ("पहला समाचार", "दूसरा समाचार", "तीसरा समाचार")
SENT, READY = DeliveryState.SENT, DeliveryState.READY


@pytest.fixture(autouse=True)
def planned(world: World) -> None:
    """Three posts in the outbox."""
    for text in TEXTS:
        schedule_post(world.ports, world.officer(901), world.account.id, text, None)
    world.clock.go_on(11)
    publish_due(world.ports)


def posts(world: World) -> list[Delivery]:
    with world.ports.store.read() as tx:
        return [each for number in (1, 2, 3) for each in tx.deliveries_of_draft(number)]


def states(world: World) -> list[DeliveryState]:
    return [each.state for each in posts(world)]


def meanwhile(world: World, step: str, happens: Callable[[], object]) -> Ports:
    """Something happens when this PC comes to a step for the first time."""
    waiting = [step]

    def at_step(name: str) -> None:
        if name in waiting:
            waiting.remove(name)
            happens()

    return replace(world.ports, at_step=at_step)


def test_each_post_but_the_first_begins_as_the_last_is_written_down(world: World) -> None:
    steps: list[str] = []
    deliver(replace(world.ports, at_step=steps.append), world.account.id)
    turn = ["turn.writing", "turn.written", "asked.answered"]
    assert steps[2:] == [
        *("intent.writing", "intent.written", "asked.answered"),
        *turn,
        *turn,
        *("sent.writing", "sent.written"),
    ]
    assert [(each.state, each.x_post_id != "") for each in posts(world)] == [(SENT, True)] * 3
    with world.ports.store.read() as tx:
        assert {tx.draft(number).state for number in (1, 2, 3)} == {DraftState.PUBLISHED}


def test_who_lost_the_lease_writes_down_what_x_said_and_sends_no_more(
    world: World, other: Ports
) -> None:
    key = lease_key(world.account.id)

    def taken_over() -> None:
        world.clock.go_on(61)
        with other.store.write() as tx:
            assert take_lease(other, tx, key)

    deliver(meanwhile(world, "asked.answered", taken_over), world.account.id)
    assert (world.x.creates, states(world)) == (1, [SENT, READY, READY])


def test_who_slept_over_an_answer_that_another_found_writes_nothing(
    world: World, other: Ports
) -> None:
    def found_by_another() -> None:
        world.clock.go_on(61)
        deliver(other, world.account.id)

    deliver(meanwhile(world, "asked.answered", found_by_another), world.account.id)
    assert (world.x.creates, states(world)) == (3, [SENT, SENT, SENT])
    assert len({each.x_post_id for each in posts(world)}) == 3


def test_words_called_back_while_x_was_asked_for_others_are_not_sent(world: World) -> None:
    def called_back() -> None:
        second = posts(world)[1]
        with world.ports.store.write() as tx:
            move_delivery(tx, second, DeliveryMove.CANCEL, world.clock.now(), {})

    deliver(meanwhile(world, "asked.answered", called_back), world.account.id)
    assert [each.text for each in world.x.ours] == [TEXTS[0], TEXTS[2]]
    assert states(world) == [SENT, DeliveryState.CANCELLED, SENT]


def test_a_fault_with_the_next_post_does_not_lose_what_x_said_of_the_last(world: World) -> None:
    def fault() -> None:
        raise RuntimeError("a bug")

    with pytest.raises(RuntimeError, match="a bug"):
        deliver(meanwhile(world, "turn.writing", fault), world.account.id)
    assert (world.x.creates, states(world)) == (1, [SENT, READY, READY])
