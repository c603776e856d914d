"""What X said of one post is written down while X is about the next, and never forgotten."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.services.conftest import World
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.delivery import Delivery, DeliveryMove, DeliveryState, Purpose
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.history import Field
from upsocial_desktop.services.lease import take_lease
from upsocial_desktop.services.outbox import deliver, lease_key
from upsocial_desktop.services.outcome import move_delivery
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.publishing import publish_due, schedule_post
from upsocial_desktop.services.replying import enqueue

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


def test_each_post_is_written_down_while_x_is_about_the_next(world: World) -> None:
    steps: list[str] = []
    deliver(replace(world.ports, at_step=steps.append), world.account.id)
    begun, over = ("intent.writing", "intent.written", "waiting.begun"), "waiting.over"
    noted = ("sent.writing", "sent.written")
    assert steps[2:] == [
        *(*begun, over, "asked.answered"),
        *(*begun, *noted, over, "asked.answered"),
        *(*begun, *noted, over, "asked.answered"),
        *noted,
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
        deliver(at_passage(world, "intent.writing", 2, fault), world.account.id)
    assert (world.x.creates, states(world)) == (1, [SENT, READY, READY])


def at_passage(world: World, step: str, passage: int, happens: Callable[[], object]) -> Ports:
    """The same when it comes to a step for the so manieth time."""
    passed: list[str] = []

    def at_step(name: str) -> None:
        passed.append(name)
        if name == step and passed.count(step) == passage:
            happens()

    return replace(world.ports, at_step=at_step)


def test_what_cannot_be_written_while_x_is_about_the_next_is_written_after_it(
    world: World,
) -> None:
    """The office's database is locked for a moment; X's answer is heard all the same."""

    def locked() -> None:
        raise Unavailable("db.locked")

    deliver(at_passage(world, "sent.writing", 1, locked), world.account.id)
    assert (world.x.creates, states(world)) == (3, [SENT, SENT, SENT])
    assert len({each.x_post_id for each in posts(world)}) == 3


def test_what_is_not_written_down_in_vain_is_in_no_doubt_afterwards(world: World) -> None:
    """It cannot be written for as long as posts are sent: all is written when they are out."""
    fails = [Unavailable("db.locked")] * 2

    def at_step(name: str) -> None:
        if name == "sent.writing" and fails:
            raise fails.pop()

    changes = deliver(replace(world.ports, at_step=at_step), world.account.id)
    assert (world.x.creates, states(world)) == (3, [SENT, SENT, SENT])
    assert changes.ids(Topic.DELIVERY) == {each.id for each in posts(world)}


def test_equal_words_do_not_wait_for_those_that_x_has_taken(world: World) -> None:
    """A thank-you goes to many citizens; what X has taken is no doubt to be looked into."""
    same, now = "धन्यवाद, आपकी बात पहुँच गई।", world.clock.now()
    words: dict[str, Field] = {
        "account_id": world.account.id,
        "office_id": world.account.office_id,
        "purpose": Purpose.REPLY.value,
        "text": same,
        "case_id": None,
        "draft_id": None,
        "not_before_at": now,
        "created_at": now,
    }
    officer = world.officer(901)
    with world.ports.store.write() as tx:
        for _ in range(2):
            enqueue(tx, officer, now, words)
    deliver(world.ports, world.account.id)
    assert [each.text for each in world.x.outgoing] == [*TEXTS, same, same]


def test_where_x_cannot_be_reached_the_last_answer_is_kept_all_the_same(world: World) -> None:
    def unreachable() -> None:
        world.x.fails_next = [Unavailable("x.unreachable")]

    deliver(at_passage(world, "intent.written", 2, unreachable), world.account.id)
    assert (world.x.creates, states(world)) == (3, [SENT, READY, SENT])
