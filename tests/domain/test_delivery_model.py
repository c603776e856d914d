"""Every order in which two PCs can claim, send, crash, sleep, wake and look: none doubles a post.

One post, two PCs, an X that promises no more than the documents say, a network that loses requests
and answers, and time that goes on at any moment. All states that can be reached are gone through;
what the protocol rests on is left out in mutants, and each of them is caught.

A lease may be taken over at any moment: that holds for every clock, however wrong, and for every
length of a lease. Ages are counted in ticks and stop where they no longer matter.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import pytest

from upsocial_desktop.domain.delivery import DELIVERY_MOVES, DeliveryMove, DeliveryState

# X takes a request no older than WINDOW and shows a post LAG later; see RELIABILITY's proof.
WINDOW = 2
LAG = 1
PCS = 2


@dataclass(frozen=True)
class Rules:
    """The protocol and its mutants: what is False or shorter here is left out on purpose."""

    is_fenced: bool = True
    is_settled_by_looking: bool = True
    has_seal: bool = True
    horizon: int = WINDOW + LAG
    counts_lag_from_doubt: bool = True
    notes_time_before_looking: bool = True
    is_intent_first: bool = True
    attempts: int = 2


class Row(NamedTuple):
    """The delivery in the database. `age` counts from the intent while it is being sent."""

    state: DeliveryState = DeliveryState.READY
    attempt: int = 0
    age: int = 0
    # Ticks until a look that finds nothing proves something; and whether one did.
    wait: int = 0
    is_absent: bool = False


class Pc(NamedTuple):
    """A program at work. `phase` is the last thing it did; what it knows may be old by now.

    Of its token and of the version it read only that matters: is there a newer one?
    """

    phase: str = "idle"
    is_token_old: bool = False
    is_read_old: bool = False
    attempt: int = 0
    seal_age: int = 0
    # Of a look: whether it began late enough, and what it saw.
    is_late: bool = False
    has_seen: bool = False


class Request(NamedTuple):
    """A request on its way to X: whose, of which attempt."""

    pc: int
    attempt: int


class State(NamedTuple):
    """Everything there is. `posts` are the ages of what X has taken."""

    row: Row = Row()
    holder: int = -1
    pcs: tuple[Pc, ...] = (Pc(),) * PCS
    requests: tuple[tuple[Request, int], ...] = ()
    posts: tuple[int, ...] = ()
    # A PC that had lost its lease wrote an intent all the same.
    has_old_intent: bool = False


def _moved(state: State, move: DeliveryMove, **more: object) -> State | None:
    """The state after a move by the program's own table; None where it may not start."""
    sources, target = DELIVERY_MOVES[move]
    row = state.row
    if row.state not in sources:
        return None
    return _written(state, row._replace(state=target or row.state, **more))  # type: ignore[arg-type]


def _written(state: State, row: Row) -> State:
    """A row written: what anybody has read of it before is old now."""
    row = row._replace(
        age=row.age if row.state is DeliveryState.SENDING else 0,
        wait=row.wait if row.state is DeliveryState.UNKNOWN else 0,
    )
    pcs = tuple(pc._replace(is_read_old=pc.phase in _READERS) for pc in state.pcs)
    return state._replace(row=row, pcs=pcs)


# Phases in which a PC goes by what it has read.
_READERS = frozenset({"sealed", "looked"})


def _with_pc(state: State, place: int, pc: Pc) -> State:
    return state._replace(pcs=(*state.pcs[:place], pc, *state.pcs[place + 1 :]))


def _tick(state: State) -> State:
    """Time goes on by one for everybody; PCs need not do anything meanwhile."""
    row = state.row
    is_sending = row.state is DeliveryState.SENDING
    age = min(row.age + 1, WINDOW + LAG) if is_sending else 0
    row = row._replace(age=age, wait=max(row.wait - 1, 0))
    pcs = tuple(
        pc._replace(seal_age=min(pc.seal_age + 1, WINDOW + 1))
        if pc.phase in {"sealed", "intended"}
        else pc
        for pc in state.pcs
    )
    requests = tuple((who, min(age + 1, WINDOW + 1)) for who, age in state.requests)
    posts = tuple(min(age + 1, LAG) for age in state.posts)
    return state._replace(row=row, pcs=pcs, requests=requests, posts=posts)


def _next(state: State, rules: Rules) -> Iterator[tuple[str, State]]:
    """Every single thing that can happen next."""
    yield "time", _tick(state)
    for place, pc in enumerate(state.pcs):
        yield from ((f"{place} {what}", after) for what, after in _work(state, rules, place, pc))
        if pc.phase != "idle":
            yield f"{place} crash", _with_pc(state, place, Pc())
    yield from _network(state, rules)
    row = state.row
    if row.state is DeliveryState.UNKNOWN and row.is_absent and row.attempt < rules.attempts:
        again = _moved(state, DeliveryMove.SEND_AGAIN, is_absent=False)
        assert again is not None
        yield "a person sends again", again


def _work(state: State, rules: Rules, place: int, pc: Pc) -> Iterator[tuple[str, State]]:
    row = state.row
    if pc.phase == "idle":
        yield from _claim(state, rules, place)
    elif pc.phase == "claimed":
        if row.state is DeliveryState.READY:
            seen = pc._replace(phase="sealed", is_read_old=False)
            yield "seals", _with_pc(state, place, seen)
        yield from _doubt_silent(state, rules, pc)
        if row.state is DeliveryState.UNKNOWN:
            yield from _begin_look(state, place, pc)
        yield "rests", _with_pc(state, place, Pc())
    elif pc.phase == "sealed":
        yield from _intend(state, rules, place, pc)
    elif pc.phase == "intended":
        # A request leaves with its seal: without one it is signed as new when it leaves.
        age = pc.seal_age if rules.has_seal else 0
        request = (Request(place, pc.attempt), age)
        asked = _with_pc(state, place, pc._replace(phase="asking", seal_age=0))
        yield "asks X", asked._replace(requests=(*state.requests, request))
    else:
        yield from _write(state, rules, place, pc)


def _write(state: State, rules: Rules, place: int, pc: Pc) -> Iterator[tuple[str, State]]:
    """What a PC has learned is written down, whatever the row has become meanwhile."""
    if pc.phase == "answered":
        yield "writes sent", _with_pc(_moved(state, DeliveryMove.SENT) or state, place, Pc())
    elif pc.phase == "put off":
        # X took nothing, and says so: true of this attempt, whatever others believe by now.
        is_same = state.row.attempt == pc.attempt
        later = _moved(state, DeliveryMove.LATER, is_absent=False) if is_same else None
        yield "writes later", _with_pc(later or state, place, Pc())
    elif pc.phase == "unanswered":
        yield "writes doubt", _with_pc(_doubted(state, rules, pc), place, Pc())
    elif pc.phase == "looked":
        yield from _end_look(state, rules, place, pc)


def _claim(state: State, rules: Rules, place: int) -> Iterator[tuple[str, State]]:
    if state.holder == place:
        yield "claims", _with_pc(state, place, Pc("claimed"))
        return
    pcs = tuple(pc._replace(is_token_old=pc.phase != "idle") for pc in state.pcs)
    taken = state._replace(holder=place, pcs=pcs)
    yield "takes over", _with_pc(taken, place, Pc("claimed"))


def _is_fenced_off(rules: Rules, pc: Pc) -> bool:
    return rules.is_fenced and pc.is_token_old


def _intend(state: State, rules: Rules, place: int, pc: Pc) -> Iterator[tuple[str, State]]:
    row = state.row
    if rules.is_fenced and (pc.is_token_old or pc.is_read_old):
        yield "is fenced off", _with_pc(state, place, Pc())
        return
    attempt = row.attempt + 1
    if attempt > rules.attempts:
        return
    target = DELIVERY_MOVES[DeliveryMove.TAKE][1] if rules.is_intent_first else DeliveryState.SENT
    assert target is not None
    intended = pc._replace(phase="intended", attempt=attempt, is_read_old=False)
    after = _with_pc(_written(state, Row(target, attempt)), place, intended)
    yield (
        "writes intent",
        after._replace(has_old_intent=state.has_old_intent or pc.is_token_old),
    )


def _doubt_silent(state: State, rules: Rules, pc: Pc) -> Iterator[tuple[str, State]]:
    """Whoever holds the lease finds words that somebody was about to send."""
    row = state.row
    if row.state is not DeliveryState.SENDING or _is_fenced_off(rules, pc):
        return
    if not rules.is_settled_by_looking:
        yield "claims again", _written(state, row._replace(state=DeliveryState.READY))
        return
    wait = max(rules.horizon - row.age, 0)
    doubted = _moved(state, DeliveryMove.DOUBT, wait=wait, is_absent=False)
    assert doubted is not None
    yield "doubts", doubted


def _doubted(state: State, rules: Rules, pc: Pc) -> State:
    """The sender's own doubt: its call has ended, so nothing of it leaves any more."""
    wait = LAG if rules.counts_lag_from_doubt else max(LAG - state.row.age, 0)
    if state.row.attempt != pc.attempt:
        return state
    return _moved(state, DeliveryMove.DOUBT, wait=wait, is_absent=False) or state


def _begin_look(state: State, place: int, pc: Pc) -> Iterator[tuple[str, State]]:
    looking = pc._replace(
        phase="looked",
        is_read_old=False,
        is_late=state.row.wait == 0,
        has_seen=LAG in state.posts,
    )
    yield "looks", _with_pc(state, place, looking)


def _end_look(state: State, rules: Rules, place: int, pc: Pc) -> Iterator[tuple[str, State]]:
    row, rest = state.row, _with_pc(state, place, Pc())
    if pc.has_seen:
        yield "writes found", _moved(rest, DeliveryMove.SENT) or rest
        return
    is_void = rules.is_fenced and (pc.is_read_old or pc.is_token_old)
    is_late = pc.is_late if rules.notes_time_before_looking else row.wait == 0
    looked = _moved(rest, DeliveryMove.LOOKED, is_absent=row.is_absent or is_late)
    if is_void or looked is None:
        yield "look is void", rest
    else:
        yield "writes look", looked


def _network(state: State, rules: Rules) -> Iterator[tuple[str, State]]:
    for place, (request, age) in enumerate(state.requests):
        others = state.requests[:place] + state.requests[place + 1 :]
        asker = state.pcs[request.pc]
        is_waiting = asker.phase == "asking" and asker.attempt == request.attempt
        gone = state._replace(requests=others)
        lost = _with_pc(gone, request.pc, asker._replace(phase="unanswered"))
        yield "request lost", lost if is_waiting else gone
        if is_waiting:
            yield "X says later", _with_pc(gone, request.pc, asker._replace(phase="put off"))
        if age > WINDOW:
            continue
        taken = gone._replace(posts=tuple(sorted((*state.posts, 0))))
        yield (
            "X takes it, answer lost",
            (
                _with_pc(taken, request.pc, asker._replace(phase="unanswered"))
                if is_waiting
                else taken
            ),
        )
        if is_waiting:
            yield (
                "X takes it",
                _with_pc(taken, request.pc, asker._replace(phase="answered")),
            )


@dataclass
class Explored:
    """All that can be reached, how, and what is wrong with it."""

    states: int = 0
    doubled: list[str] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    old_intents: list[str] = field(default_factory=list)
    stuck: int = 0


def explore(rules: Rules) -> Explored:
    """Go through every reachable state, breadth first, so that the first fault is the shortest."""
    first = State()
    came_from: dict[State, tuple[State, str] | None] = {first: None}
    leads_to: dict[State, list[State]] = {}
    waiting, found = deque([first]), Explored()
    while waiting:
        state = waiting.popleft()
        leads_to[state] = []
        _judge(state, came_from, found)
        if found.doubled or found.lost:
            break
        for what, after in _next(state, rules):
            leads_to[state].append(after)
            if after not in came_from:
                came_from[after] = (state, what)
                waiting.append(after)
    else:
        found.stuck = _stuck(leads_to)
    found.states = len(came_from)
    return found


def _judge(state: State, came_from: dict[State, tuple[State, str] | None], found: Explored) -> None:
    if len(state.posts) > 1:
        found.doubled.append(_way_to(state, came_from))
    is_sent = state.row.state is DeliveryState.SENT
    may_come = state.requests or any(p.phase in {"intended", "asking"} for p in state.pcs)
    if is_sent and not state.posts and not may_come:
        found.lost.append(_way_to(state, came_from))
    if state.has_old_intent and not found.old_intents:
        found.old_intents.append(_way_to(state, came_from))


def _way_to(state: State, came_from: dict[State, tuple[State, str] | None]) -> str:
    steps: list[str] = []
    back = came_from[state]
    while back is not None:
        state, what = back
        steps.append(what)
        back = came_from[state]
    return " → ".join(reversed(steps))


def _stuck(leads_to: dict[State, list[State]]) -> int:
    """How many states are left from which the post can never be out, or a person be asked."""
    comes_from: dict[State, list[State]] = {state: [] for state in leads_to}
    for state, following in leads_to.items():
        for after in following:
            comes_from[after].append(state)
    good = {s for s in leads_to if _is_good(s)}
    waiting = deque(good)
    while waiting:
        for before in comes_from[waiting.popleft()]:
            if before not in good:
                good.add(before)
                waiting.append(before)
    return sum(1 for state in leads_to if state not in good)


def _is_good(state: State) -> bool:
    """Out, or a person is asked, or it waits for one attempt more than are looked at here."""
    row = state.row
    has_more = row.state is DeliveryState.READY and row.attempt == Rules().attempts
    return row.state is DeliveryState.SENT or row.is_absent or has_more


@pytest.fixture(scope="module")
def protocol() -> Explored:
    return explore(Rules())


def test_in_no_order_of_events_is_a_post_doubled(protocol: Explored) -> None:
    assert protocol.doubled == []
    assert protocol.states > 1_000


def test_nothing_is_called_sent_that_x_has_not_got(protocol: Explored) -> None:
    assert protocol.lost == []


def test_who_lost_the_lease_never_writes_an_intent(protocol: Explored) -> None:
    assert protocol.old_intents == []


def test_from_everywhere_the_post_gets_out_or_a_person_is_asked(protocol: Explored) -> None:
    assert protocol.stuck == 0


@pytest.mark.parametrize(
    "mutant",
    [
        pytest.param(Rules(is_fenced=False), id="the fence left out"),
        pytest.param(Rules(is_settled_by_looking=False), id="sent again instead of looked for"),
        pytest.param(Rules(has_seal=False), id="signed as new whenever it leaves"),
        pytest.param(Rules(horizon=WINDOW + LAG - 1), id="asked a tick too early"),
        pytest.param(Rules(counts_lag_from_doubt=False), id="lag counted from the intent"),
        pytest.param(Rules(notes_time_before_looking=False), id="a look dated by its end"),
    ],
)
def test_without_any_one_of_its_rules_a_post_is_doubled(mutant: Rules) -> None:
    assert explore(mutant).doubled


def test_without_the_intent_first_a_post_is_lost() -> None:
    assert explore(Rules(is_intent_first=False)).lost


def test_without_the_fence_a_sleeper_sends(protocol: Explored) -> None:
    assert "takes over" in explore(replace(Rules(), is_fenced=False, attempts=1)).old_intents[0]
