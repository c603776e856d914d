"""What words meet on their way: pictures X does not take, a slow line, a hold, a dead timeline."""

import ast
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.conftest import World
from tests.services.scripted_x import ScriptedX
from tests.services.test_attaching import attached
from tests.services.test_fencing import asleep_at, draft_state, parts, plan, states
from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.delivery import DeliveryMove, DeliveryState
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.hold import HoldKind, HoldMove, Order
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.machine.picture_shelf import PictureShelf
from upsocial_desktop.services.attempts import attempts_of_draft
from upsocial_desktop.services.holding import declare_hold
from upsocial_desktop.services.lease import LEASE_SECONDS
from upsocial_desktop.services.outbox import deliver, send_again
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.publishing import Planned, new_post, publish_due
from upsocial_desktop.services.settings import HOLD_SECONDS
from upsocial_desktop.services.wish import Wish, step_for

SERVICES = Path(__file__).resolve().parents[2] / "upsocial_desktop" / "services"
# Where words are on their way: whatever is written there is written between two named steps.
ROOMS = ("outbox.py", "sending.py", "settling.py", "outcome.py", "by_hand.py")
# The same of the rooms that do other things as well.
NODAL = 1
FUNCTIONS = {"publishing.py": "_hand_over", "holding.py": "recall_held"}
# These write nothing but the lease, which is there to run out.
LEASES = {"deliver": "lease", "_upload": "upload"}


class SlowX(ScriptedX):
    """Each picture takes as long as a call may take; `meanwhile` happens during the first."""

    meanwhile: Callable[[], object] | None = None
    trouble: Told | None = None

    def upload(self, content: bytes, kind: str, alt: str) -> str:
        self.clock.go_on(45)  # type: ignore[attr-defined] # a stopped clock
        meanwhile, self.meanwhile = self.meanwhile, None
        if meanwhile is not None:
            meanwhile()
        if self.trouble is not None:
            raise self.trouble
        return super().upload(content, kind, alt)


@pytest.fixture
def slow(world: World, tmp_path: Path) -> SlowX:
    """The line of office 901 is slow; a post with four pictures waits to go over it."""
    world.ports = replace(world.ports, pictures=PictureShelf(tmp_path / "pictures"))
    x = world.x
    found = SlowX(x.user, x.clock, x.is_transaction_open)
    world.xs[world.account.username] = found
    pictures = attached(world, "red", "green", "blue", "white")
    post = Planned("पुल का काम पूरा हुआ", None, pictures)
    new_post(world.ports, world.officer(901), world.account.id, post)
    world.clock.go_on(11)
    publish_due(world.ports)
    return found


def _enter(world: World, text: str) -> None:
    new_post(world.ports, world.officer(901), world.account.id, Planned(text))


def _also(world: World, text: str) -> None:
    """Another post that has been handed to the outbox."""
    _enter(world, text)
    world.clock.go_on(11)
    publish_due(world.ports)


def test_four_pictures_on_a_slow_line_keep_the_lease(
    world: World, slow: SlowX, other: Ports
) -> None:
    def a_minute() -> None:
        """The other PC looks as soon as the lease could have run out since it was taken."""
        world.clock.go_on(LEASE_SECONDS - 46)
        slow.meanwhile = lambda: deliver(other, world.account.id)

    slow.meanwhile = a_minute
    deliver(world.ports, world.account.id)
    assert (slow.creates, len(slow.uploaded), states(world)) == (1, 4, ["sent"])


def test_a_pc_that_slept_over_a_picture_sends_nothing(
    world: World, slow: SlowX, other: Ports
) -> None:
    def an_hour() -> None:
        world.clock.go_on(3600)
        deliver(other, world.account.id)

    slow.meanwhile = an_hour
    deliver(world.ports, world.account.id)
    assert slow.creates == 1
    assert [each.is_here for each in attempts_of_draft(world.ports, 1)] == [False]
    # Its second picture was not even begun.
    assert len(slow.uploaded) == 5


@pytest.mark.parametrize("code", ["x.timeout", "x.down", "x.unreachable", "x.rate_limited"])
def test_a_picture_that_x_does_not_take_now_puts_its_post_off_and_no_other(
    world: World, slow: SlowX, code: str
) -> None:
    _also(world, "दूसरा समाचार")
    slow.trouble = Unavailable(code)
    deliver(world.ports, world.account.id)
    assert [outgoing.text for outgoing in slow.outgoing] == ["दूसरा समाचार"]
    (attempt,) = attempts_of_draft(world.ports, 1)
    assert (attempt.outcome, attempt.trouble) == (DeliveryMove.LATER, code)
    slow.trouble = None
    world.clock.go_on(30)
    deliver(world.ports, world.account.id)
    assert states(world) == ["sent"]
    assert len(slow.outgoing[-1].media_ids) == 4


def test_a_wrong_clock_found_at_a_picture_gives_the_lease_up(
    world: World, slow: SlowX, other: Ports
) -> None:
    slow.trouble = Unavailable("x.clock", off_seconds=7200)
    with pytest.raises(Unavailable, match="x.clock"):
        deliver(world.ports, world.account.id)
    slow.trouble = None
    world.clock.go_on(31)
    deliver(other, world.account.id)
    assert states(world) == ["sent"]


def test_a_refused_picture_is_an_attempt_that_never_hangs_in_between(
    world: World, slow: SlowX
) -> None:
    """Refused without having been asked for: no moment at which it could be in doubt."""
    slow.bad_media = True

    def look() -> None:
        assert states(world) == ["ready"]

    deliver(asleep_at(world, "upload.failed", look), world.account.id)
    assert (states(world), draft_state(world)) == (["refused"], DraftState.REFUSED)
    (attempt,) = attempts_of_draft(world.ports, 1)
    assert (attempt.outcome, attempt.trouble) == (DeliveryMove.REFUSE, "x.bad_media")


class HiddenX(ScriptedX):
    """X takes posts; its timeline answers with a trouble."""

    trouble: Told = Unavailable("x.down")

    def own_posts(self, _user_id: str, _since_id: str, _page_token: str) -> "object":  # type: ignore[override]
        raise self.trouble


def _in_doubt_beside_one_ready(world: World, trouble: Told) -> HiddenX:
    x = world.x
    hidden = HiddenX(x.user, x.clock, x.is_transaction_open)
    hidden.trouble = trouble
    world.xs[world.account.username] = hidden
    plan(world)
    hidden.fails_next = [Unavailable("x.unknown_outcome")]
    deliver(world.ports, world.account.id)
    _also(world, "दूसरा समाचार")
    return hidden


@pytest.mark.parametrize("code", ["x.rate_limited", "x.down", "x.timeout", "x.unreadable"])
def test_a_timeline_that_cannot_be_read_keeps_no_other_post_from_its_minute(
    world: World, code: str
) -> None:
    hidden = _in_doubt_beside_one_ready(world, Unavailable(code))
    with pytest.raises(Unavailable, match=code):
        deliver(world.ports, world.account.id)
    assert states(world) == ["unknown"]
    assert [post.text for post in hidden.ours] == ["दूसरा समाचार"]


@pytest.mark.parametrize(
    "trouble", [Refused("x.sign_in_again"), Unavailable("x.clock"), Unavailable("x.unreachable")]
)
def test_what_every_call_would_meet_leaves_ready_words_alone(world: World, trouble: Told) -> None:
    hidden = _in_doubt_beside_one_ready(world, trouble)
    before = hidden.creates
    with pytest.raises(type(trouble), match=trouble.code):
        deliver(world.ports, world.account.id)
    assert hidden.creates == before


def test_words_that_may_go_again_wait_for_a_last_look_and_hold_up_no_others(world: World) -> None:
    x = world.x
    hidden = HiddenX(x.user, x.clock, x.is_transaction_open)
    plan(world)
    world.x.fails_next = [Unavailable("x.unknown_outcome")]
    deliver(world.ports, world.account.id)
    for _ in range(4):
        world.clock.go_on(60)
        deliver(world.ports, world.account.id)
    send_again(world.ports, world.officer(901), parts(world)[0].id)
    world.xs[world.account.username] = hidden
    _also(world, "दूसरा समाचार")
    deliver(world.ports, world.account.id)
    assert [post.text for post in hidden.ours] == ["दूसरा समाचार"]
    assert parts(world)[0].state is DeliveryState.READY


def _hold(world: World, in_seconds: int) -> None:
    now = world.clock.now()
    span = (now + timedelta(seconds=in_seconds), now + timedelta(hours=2))
    order = Order(HoldKind.MOURNING, "7/2026", "सचिव", *span)
    officer = world.officer(901, NODAL)
    assert officer.role is Role.NODAL_OFFICER
    declare_hold(world.ports, officer, officer.office_id, order)


def test_a_hold_that_begins_while_posts_are_being_sent_holds_those_not_sent_yet(
    world: World,
) -> None:
    plan(world)
    _hold(world, 5)
    deliver(asleep_at(world, "lease.taken", lambda: world.clock.go_on(5)), world.account.id)
    assert (world.x.creates, states(world)) == (0, ["ready"])
    publish_due(world.ports)
    assert (states(world), draft_state(world)) == (["cancelled"], DraftState.HELD)


def test_a_thread_that_is_begun_is_not_broken_off_by_a_hold(world: World) -> None:
    plan(world, "पहला भाग\n---\nदूसरा भाग")
    _hold(world, 5)
    deliver(asleep_at(world, "sent.written", lambda: world.clock.go_on(5)), world.account.id)
    assert states(world) == ["sent", "sent"]


def test_what_a_person_takes_to_the_browser_is_never_sent_or_doubted_here(world: World) -> None:
    plan(world)
    by_hand = replace(world.account, way=Way.BY_HAND)
    with world.ports.store.write() as tx:
        tx.save_account(by_hand)
    deliver(world.ports, world.account.id)
    assert (world.x.creates, states(world)) == (0, ["ready"])


def test_late_posts_that_wait_for_their_turn_take_no_lock(world: World) -> None:
    """Looked at every few seconds, on every PC: nothing is written until one of them may go."""
    for number in range(3):
        _enter(world, f"समाचार {number}")
    world.clock.go_on(600)
    steps: list[str] = []
    ports = replace(world.ports, at_step=steps.append)
    publish_due(ports)
    assert steps == ["hand_over.writing", "hand_over.written"]
    publish_due(ports)
    assert len(steps) == 2
    world.clock.go_on(300)
    publish_due(ports)
    assert len(steps) == 4
    with world.ports.store.read() as tx:
        states = [tx.draft(number).state for number in (1, 2, 3)]
    assert states == [DraftState.SENDING, DraftState.SENDING, DraftState.SCHEDULED]


def test_what_is_due_at_one_minute_is_handed_over_at_once(world: World) -> None:
    for number in range(60):
        _enter(world, f"समाचार {number}")
    world.clock.go_on(11)
    steps: list[str] = []
    publish_due(replace(world.ports, at_step=steps.append))
    assert steps.count("hand_over.writing") == 2
    account_id = world.account.id
    with world.ports.store.read() as tx:
        ready = tx.deliveries_to_send(account_id, world.clock.now())
    assert [words.text for words in ready] == [f"समाचार {number}" for number in range(60)]


def test_a_transaction_sees_what_it_has_changed_itself(world: World) -> None:
    """Settings and holds are read once in a transaction, unless its own hand changes them."""
    _hold(world, 5)
    office_id, officer = world.account.office_id, world.officer(901, NODAL)
    with world.ports.store.write() as tx:
        assert HOLD_SECONDS.read(tx.options(office_id)) == HOLD_SECONDS.default
        tx.set_option(office_id, HOLD_SECONDS.key, "0")
        assert HOLD_SECONDS.read(tx.options(office_id)) == 0
        (hold,) = tx.holds()
        wish = Wish(officer, hold.id, hold.version)
        until_at = world.clock.now() + timedelta(minutes=1)
        fields: dict[str, Field] = {"until_at": until_at}
        tx.append(step_for(wish, Subject.HOLD, HoldMove.END.value, world.clock.now(), fields))
        assert [each.until_at for each in tx.holds()] == [until_at]


# Every write is between two named steps, so that a campaign of kills meets it.


def _writes() -> Iterator[tuple[str, ast.With]]:
    for name in (*ROOMS, *FUNCTIONS):
        tree = ast.parse((SERVICES / name).read_text("utf-8"))
        for function in ast.walk(tree):
            if not isinstance(function, ast.FunctionDef):
                continue
            if name in FUNCTIONS and function.name != FUNCTIONS[name]:
                continue
            for node in ast.walk(function):
                if isinstance(node, ast.With) and "store.write()" in ast.unparse(node.items[0]):
                    yield function.name, node


def _steps(node: ast.AST) -> list[str]:
    calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
    return [
        str(call.args[0].value)
        for call in calls
        if ast.unparse(call.func) == "ports.at_step" and isinstance(call.args[0], ast.Constant)
    ]


def test_every_write_on_the_way_of_words_stands_between_two_named_steps() -> None:
    found = list(_writes())
    assert len(found) >= 14
    for function, write in found:
        if function in LEASES:
            continue
        assert [step.rpartition(".")[2] for step in _steps(write)] == ["writing"], function
    modules = [ast.parse((SERVICES / name).read_text("utf-8")) for name in (*ROOMS, *FUNCTIONS)]
    named = {step for module in modules for step in _steps(module)}
    begun = {step for step in named if step.endswith(".writing")}
    assert {step.replace(".writing", ".written") for step in begun} <= named
    assert {f"{lease}.asking" for lease in LEASES.values()} <= named
