"""A PC that slept sends nothing, a thread goes on where it broke off, and every attempt is told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import StoppedClock
from tests.services.conftest import World
from tests.services.scripted_x import ScriptedX
from upsocial_desktop.domain.delivery import (
    HORIZON,
    INTERRUPTED,
    LAG,
    Delivery,
    DeliveryMove,
    DeliveryState,
)
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.history import Field
from upsocial_desktop.services.attempts import attempts_of, attempts_of_draft
from upsocial_desktop.services.lease import take_lease
from upsocial_desktop.services.outbox import deliver, lease_key, send_again
from upsocial_desktop.services.ports import Outgoing, Ports, do_nothing
from upsocial_desktop.services.publishing import publish_due, revise_post, schedule_post
from upsocial_desktop.services.replying import enqueue
from upsocial_desktop.services.wish import Wish

POST = "पुल का काम पूरा हुआ"
THREAD = "पहला भाग\n---\nदूसरा भाग\n---\nतीसरा भाग"


def plan(world: World, text: str = POST) -> None:
    """A post of office 901 that has been handed to the outbox."""
    schedule_post(world.ports, world.officer(901), world.account.id, text, None)
    world.clock.go_on(11)
    publish_due(world.ports)


def parts(world: World) -> list[Delivery]:
    with world.ports.store.read() as tx:
        return list(tx.deliveries_of_draft(1))


def states(world: World) -> list[str]:
    return [part.state.value for part in parts(world)]


def draft_state(world: World) -> DraftState:
    with world.ports.store.read() as tx:
        return tx.draft(1).state


def asleep_at(world: World, step: str, meanwhile: object) -> Ports:
    """This PC, which falls asleep at a step; meanwhile something else happens, and it wakes."""
    once = [step]

    def at_step(name: str) -> None:
        if once and name == once[0]:
            once.clear()
            assert callable(meanwhile)
            meanwhile()

    return replace(world.ports, at_step=at_step)


def test_a_pc_that_slept_through_a_take_over_writes_no_intent(world: World, other: Ports) -> None:
    def an_hour() -> None:
        world.clock.go_on(3600)
        deliver(other, world.account.id)
        plan(world)

    # It sleeps with its lease in hand, and wakes before a post that is due.
    deliver(asleep_at(world, "lease.taken", an_hour), world.account.id)
    assert (world.x.creates, states(world)) == (0, ["ready"])
    deliver(other, world.account.id)
    assert (world.x.creates, states(world)) == (1, ["sent"])


def test_a_pc_that_slept_over_a_look_does_not_count_it(world: World, other: Ports) -> None:
    key = lease_key(world.account.id)

    def a_minute() -> None:
        world.clock.go_on(61)
        with other.store.write() as tx:
            assert take_lease(other, tx, key)

    plan(world)
    world.x.fails_next = [Unavailable("x.unknown_outcome")]
    deliver(world.ports, world.account.id)
    world.clock.go_on(10)
    deliver(asleep_at(world, "look.answered", a_minute), world.account.id)
    assert parts(world)[0].looks == 0


def test_the_token_of_a_lease_stands_with_the_intent_and_grows(world: World, other: Ports) -> None:
    plan(world)
    deliver(world.ports, world.account.id)
    first = parts(world)[0].token
    schedule_post(world.ports, world.officer(901), world.account.id, "दूसरा समाचार", None)
    world.clock.go_on(61)
    publish_due(other)
    deliver(other, world.account.id)
    with world.ports.store.read() as tx:
        assert tx.deliveries_of_draft(2)[0].token > first > 0


def test_the_same_program_started_again_fences_off_the_one_that_hangs(world: World) -> None:
    again = replace(world.ports, run_id="started again")
    plan(world)
    hanging = asleep_at(world, "lease.taken", lambda: deliver(again, world.account.id))
    deliver(hanging, world.account.id)
    schedule_post(world.ports, world.officer(901), world.account.id, "दूसरा समाचार", None)
    assert world.x.creates == 1
    assert parts(world)[0].token == 2


def test_another_pc_goes_on_within_a_minute(world: World, other: Ports) -> None:
    deliver(world.ports, world.account.id)
    plan(world)
    deliver(other, world.account.id)
    assert world.x.creates == 0
    world.clock.go_on(50)
    deliver(other, world.account.id)
    assert world.x.creates == 1


def test_the_answer_of_a_pc_that_slept_over_it_is_kept(world: World, other: Ports) -> None:
    """Meanwhile another PC began to doubt; what the sleeper learned is true all the same."""

    def a_minute() -> None:
        world.clock.go_on(61)
        world.x.ours, hidden = [], world.x.ours
        deliver(other, world.account.id)
        world.x.ours = hidden

    plan(world)
    deliver(asleep_at(world, "asked.answered", a_minute), world.account.id)
    words = parts(world)[0]
    assert (words.state, words.x_post_id) == (DeliveryState.SENT, world.x.ours[0].id)
    assert draft_state(world) is DraftState.PUBLISHED


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (Unavailable("x.unreachable"), DeliveryState.READY),
        (Refused("x.not_permitted", detail="no"), DeliveryState.REFUSED),
    ],
)
def test_a_no_of_x_ends_the_doubt_that_another_pc_had(
    world: World, other: Ports, trouble: Told, state: DeliveryState
) -> None:
    def a_minute() -> None:
        world.clock.go_on(61)
        deliver(other, world.account.id)
        assert parts(world)[0].state is DeliveryState.UNKNOWN

    plan(world)
    world.x.fails_next = [trouble]
    step = "asked.failed" if isinstance(trouble, Unavailable) else "asked.refused"
    deliver(asleep_at(world, step, a_minute), world.account.id)
    assert parts(world)[0].state is state


def test_words_whose_sender_fell_silent_wait_until_its_request_is_too_old(
    world: World, other: Ports
) -> None:
    def a_minute() -> None:
        world.clock.go_on(61)
        deliver(other, world.account.id)

    class Off(BaseException):
        """The PC never comes back."""

    plan(world)
    world.x.fails_next = [Off()]  # type: ignore[list-item] # no trouble of ours, on purpose
    with pytest.raises(Off):
        deliver(world.ports, world.account.id)
    a_minute()
    words = parts(world)[0]
    assert (words.trouble, words.state) == (INTERRUPTED, DeliveryState.UNKNOWN)
    officer = world.officer(901)
    while world.clock.now() < (words.intent_at or world.clock.now()) + HORIZON:
        with pytest.raises(Refused, match="delivery.look_first"):
            send_again(other, officer, words.id)
        world.clock.go_on(120)
        deliver(other, world.account.id)
    send_again(other, officer, words.id)


def test_the_wait_for_x_to_show_a_post_begins_when_the_call_has_ended(world: World) -> None:
    class SlowX(ScriptedX):
        """It answers after forty seconds, and then not at all."""

        def create(self, outgoing: Outgoing, meanwhile: Callable[[], None] = do_nothing) -> str:
            self.clock.go_on(40)  # type: ignore[attr-defined] # a stopped clock
            raise Unavailable("x.unknown_outcome")

    plan(world)
    x = world.x
    world.xs[world.account.username] = SlowX(x.user, x.clock, x.is_transaction_open)
    deliver(world.ports, world.account.id)
    words = parts(world)[0]
    assert words.not_before_at == world.clock.now() + LAG


def test_a_look_is_dated_by_its_beginning(world: World) -> None:
    """A PC that fell asleep over what it read has not looked when it wakes."""
    plan(world)
    world.x.fails_next = [Unavailable("x.unknown_outcome")]
    deliver(world.ports, world.account.id)
    world.clock.go_on(10)
    began = world.clock.now()
    deliver(asleep_at(world, "look.answered", lambda: world.clock.go_on(30)), world.account.id)
    assert parts(world)[0].looked_at == began


def test_before_words_go_again_what_x_shows_has_the_last_word(world: World) -> None:
    plan(world)
    world.x.fails_next, world.x.commits_first = [Unavailable("x.unknown_outcome")], True
    deliver(world.ports, world.account.id)
    hidden, world.x.ours = world.x.ours, []
    for _ in range(4):
        world.clock.go_on(60)
        deliver(world.ports, world.account.id)
    send_again(world.ports, world.officer(901), parts(world)[0].id)
    world.x.ours = hidden
    deliver(world.ports, world.account.id)
    assert states(world) == ["sent"]
    assert world.x.creates == 1


def test_one_post_on_x_is_never_what_two_deliveries_became(world: World) -> None:
    plan(world)
    deliver(world.ports, world.account.id)
    first, officer, now = parts(world)[0], world.officer(901), world.clock.now()
    world.x.fails_next = [Unavailable("x.unknown_outcome")]
    with world.ports.store.write() as tx:
        words: dict[str, Field] = {
            "account_id": first.account_id,
            "office_id": first.office_id,
            "purpose": first.purpose.value,
            "text": first.text,
            "case_id": None,
            "draft_id": None,
            "officer_id": None,
            "created_at": now,
            "not_before_at": now,
        }
        second = enqueue(tx, officer, now, words)
    for _ in range(5):
        deliver(world.ports, world.account.id)
        world.clock.go_on(30)
    with world.ports.store.read() as tx:
        looked_for = tx.delivery(second)
    assert looked_for.state is DeliveryState.UNKNOWN
    assert looked_for.looks >= 2


def test_a_pc_whose_clock_is_wrong_steps_aside(world: World, other: Ports) -> None:
    plan(world)
    world.x.fails_next = [Unavailable("x.clock", off_seconds=7200)]
    with pytest.raises(Unavailable, match="x.clock"):
        deliver(world.ports, world.account.id)
    assert states(world) == ["ready"]
    world.clock.go_on(31)
    deliver(other, world.account.id)
    assert states(world) == ["sent"]


def test_a_pc_that_is_two_hours_fast_lets_nothing_go_early(world: World) -> None:
    fast = StoppedClock(world.clock.now() + timedelta(hours=2))
    wrong = replace(world.ports, clock=fast, shared_clock=world.clock)
    due = world.clock.now() + timedelta(hours=1)
    schedule_post(world.ports, world.officer(901), world.account.id, POST, due)
    publish_due(wrong)
    assert draft_state(world) is DraftState.SCHEDULED
    world.clock.go_on(3601)
    publish_due(wrong)
    assert draft_state(world) is DraftState.SENDING


# Threads


def test_a_thread_goes_out_part_by_part_as_replies(world: World) -> None:
    plan(world, THREAD)
    deliver(world.ports, world.account.id)
    texts = [post.text for post in world.x.ours]
    assert texts == ["पहला भाग", "दूसरा भाग", "तीसरा भाग"]
    ids = [post.id for post in world.x.ours]
    assert [post.replied_to_id for post in world.x.ours] == ["", *ids[:-1]]
    with world.ports.store.read() as tx:
        draft = tx.draft(1)
    assert (draft.state, draft.x_post_id) == (DraftState.PUBLISHED, ids[0])


def test_a_thread_waits_at_a_part_in_doubt_and_goes_on_when_it_is_found(world: World) -> None:
    plan(world, THREAD)
    world.x.fails_next, world.x.commits_first = [Unavailable("x.unknown_outcome")], True
    deliver(world.ports, world.account.id)
    assert states(world) == ["unknown", "ready", "ready"]
    assert draft_state(world) is DraftState.SENDING
    world.clock.go_on(6)
    deliver(world.ports, world.account.id)
    assert states(world) == ["sent", "sent", "sent"]
    assert len(world.x.ours) == 3


def _broken_off(world: World) -> None:
    """A thread whose second part X has refused."""
    plan(world, THREAD)

    def refuse_next() -> None:
        world.x.fails_next = [Refused("x.not_permitted", detail="no")]

    deliver(asleep_at(world, "sent.written", refuse_next), world.account.id)
    assert states(world) == ["sent", "refused", "cancelled"]
    assert draft_state(world) is DraftState.REFUSED


def test_a_thread_that_broke_off_resumes_at_the_part_that_is_missing(world: World) -> None:
    _broken_off(world)
    with world.ports.store.read() as tx:
        version = tx.draft(1).version
    text = THREAD.replace("दूसरा", "दूसरा, सुधरा")
    due = world.clock.now() + timedelta(minutes=1)
    revise_post(world.ports, Wish(world.officer(901), 1, version), text, due)
    world.clock.go_on(61)
    publish_due(world.ports)
    deliver(world.ports, world.account.id)
    assert [post.text for post in world.x.ours] == ["पहला भाग", "दूसरा, सुधरा भाग", "तीसरा भाग"]
    assert world.x.ours[1].replied_to_id == world.x.ours[0].id
    assert draft_state(world) is DraftState.PUBLISHED


@pytest.mark.parametrize("text", ["पहला नया\n---\nदूसरा भाग", "पहला नया"])
def test_a_part_that_is_out_can_not_be_changed(world: World, text: str) -> None:
    _broken_off(world)
    with world.ports.store.read() as tx:
        version = tx.draft(1).version
    due = world.clock.now() + timedelta(minutes=1)
    with pytest.raises(Refused, match="thread.part_is_out"):
        revise_post(world.ports, Wish(world.officer(901), 1, version), text, due)


# Attempts


def test_every_attempt_is_told_with_its_pc_and_its_end(world: World, other: Ports) -> None:
    plan(world)
    world.x.fails_next = [Unavailable("x.unreachable"), Unavailable("x.unknown_outcome")]
    deliver(world.ports, world.account.id)
    world.clock.go_on(61)
    deliver(other, world.account.id)
    for _ in range(3):
        world.clock.go_on(60)
        deliver(other, world.account.id)
    send_again(other, world.officer(901), parts(world)[0].id)
    deliver(other, world.account.id)
    told = attempts_of(world.ports, parts(world)[0].id)
    assert [(each.number, each.pc, each.outcome) for each in told] == [
        (1, "pc-of-the-test", DeliveryMove.LATER),
        (2, "the-other-pc", DeliveryMove.SEND_AGAIN),
        (3, "the-other-pc", DeliveryMove.SENT),
    ]
    assert [each.trouble for each in told] == ["x.unreachable", "x.unknown_outcome", ""]
    assert [each.is_here for each in told] == [True, False, False]
    assert told[1].looks >= 2
    assert told[2].post_id == world.x.ours[0].id
    assert len({each.id for each in told}) == 3
    assert told == attempts_of_draft(world.ports, 1)
