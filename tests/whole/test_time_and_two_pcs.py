"""Clocks that leap, PCs that sleep, and two PCs at the same thing: once each, and nothing over."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes import BrokenStore
from tests.fault_rows import Faults, FaultsTold
from tests.services.conftest import OtherDesk, World, world_over
from tests.services.scripted_x import citizen_post
from tests.whole.campaigns import IS_FULL, tell
from tests.whole.mortal import let_go_again
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.desk_wish import WishState
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import desk_queue
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.approving import approve_post, hand_in_post, send_post_back
from upsocial_desktop.services.deciding import Particulars
from upsocial_desktop.services.forwarding import accept_case, forward_case
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.publishing import (
    reschedule_post,
    revise_post,
    schedule_post,
    withdraw_post,
)
from upsocial_desktop.services.replying import send_words
from upsocial_desktop.services.sorting import claim_case, sort_case
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.desk import DeskFile
from upsocial_desktop.store.keeper import SqliteKeeper

pytestmark = pytest.mark.campaign

HOUR = timedelta(hours=1)
TEXT = "पुल का काम पूरा हुआ"
# Ten seconds before midnight in India, and before the clocks of 32 bits run over.
MIDNIGHT = datetime(2026, 11, 21, 18, 29, 50, tzinfo=UTC)
YEAR_2038 = datetime(2038, 1, 19, 3, 14, 0, tzinfo=UTC)
MORNING = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)
# From when, and by how much the clock leaps; where the PC sleeps, the other one works meanwhile.
LEAPS: dict[str, tuple[datetime, timedelta, bool]] = {
    "an hour forward": (MORNING, HOUR, False),
    "an hour back": (MORNING, -HOUR, False),
    "a day forward": (MORNING, 24 * HOUR, False),
    "a day back": (MORNING, -24 * HOUR, False),
    "over the year 2038": (YEAR_2038, timedelta(seconds=40), False),
    "over midnight": (MIDNIGHT, timedelta(seconds=20), False),
    "5 s of sleep": (MORNING, timedelta(seconds=5), True),
    "10 min of sleep": (MORNING, timedelta(minutes=10), True),
    "8 h of sleep": (MORNING, 8 * HOUR, True),
}
PAUSES = (1, 6, 15, 45, 61, 120, 300, 600, 900, 900, 3600, 3600, 24 * 3600)
# So many steps has no delivery of one post.
_NO_END = 60
WISHES = 500 if IS_FULL else 60


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    """An office whose two PCs each have a store of their own on the one file."""
    SqliteKeeper(tmp_path / "office.sqlite").upgrade()
    with closing(OfficeStore(tmp_path / "office.sqlite")) as store:
        yield world_over(store, tmp_path)


@pytest.fixture
def other(world: World, tmp_path: Path) -> Iterator[Ports]:
    with closing(OfficeStore(tmp_path / "office.sqlite")) as store:
        yield replace(world.ports, store=store, desk=OtherDesk(), run_id="other")


def _draft(world: World, draft_id: int) -> Draft:
    with world.ports.store.read() as tx:
        return tx.draft(draft_id)


def _planned(world: World, text: str, minutes: float = 5) -> int:
    due_at = world.clock.now() + timedelta(minutes=minutes)
    made = schedule_post(world.ports, world.officer(901), world.account.id, text, due_at)
    return made.first(Topic.DRAFT)


class _Leaping:
    """This PC, at the n-th of whose steps the clock leaps."""

    def __init__(self, world: World, other: Ports, at: int, leap: tuple[timedelta, bool]) -> None:
        self.passed, self.has_leapt = 0, False
        self._world, self._other, self._at, self._leap = world, other, at, leap
        self.ports = replace(world.ports, at_step=self._step)

    def _step(self, _name: str) -> None:
        self.passed += 1
        if self.passed == self._at and not self._world.ports.store.is_in_transaction():
            self._leaps()

    def _leaps(self) -> None:
        span, is_sleep = self._leap
        self.has_leapt = True
        self._world.clock.go_on(span.total_seconds())
        if is_sleep:
            tick(self._other)


@pytest.mark.parametrize("name", LEAPS)
def test_a_post_goes_once_or_asks_wherever_the_clock_leaps(
    name: str, world: World, other: Ports, faults_told: FaultsTold
) -> None:
    begin, span, is_sleep = LEAPS[name]
    leap = (span, is_sleep)
    counted, seen = Faults(f"time: {name}"), Counter[str]()
    for number in range(_NO_END):
        world.clock.at = begin
        text = f"{TEXT} {number}"
        draft_id = _planned(world, text)
        due_at = _draft(world, draft_id).due_at
        early = len(world.x.ours)
        if number == 0:
            # Before anything is done about it.
            world.clock.go_on(leap[0].total_seconds())
            tick(world.ports)
            assert len(world.x.ours) == early or world.clock.now() >= due_at
            leaping = None
        else:
            world.clock.at = due_at
            leaping = _Leaping(world, other, number, leap)
            tick(leaping.ports)
            if leaping.passed < number:
                break
        for pause in PAUSES:
            world.clock.go_on(pause)
            for ports in (world.ports, other):
                let_go_again(ports)
                tick(ports)
            if _draft(world, draft_id).state in {DraftState.PUBLISHED, DraftState.MISSED}:
                break
        draft = _draft(world, draft_id)
        if leaping is not None and not leaping.has_leapt:
            # In the middle of writing nothing else happens.
            _away_with(world, draft)
            continue
        times = sum(post.text == text for post in world.x.ours)
        counted.cases += 1
        counted.doubled += times > 1
        counted.lost += times == 0 and draft.state is DraftState.PUBLISHED
        # What did not go asks a person, in words.
        is_told = draft.state is DraftState.PUBLISHED or draft.trouble in SENTENCES
        counted.unnoticed += not is_told
        seen[f"{draft.state} {draft.trouble}"] += 1
        _away_with(world, draft)
    tell(counted.row, seen)
    faults_told(counted)
    assert not counted.has_hurt(), seen
    assert counted.cases > 3
    # Yesterday's post asks first; one of some hours ago goes, for this office lets it.
    assert bool(seen["missed draft.missed"]) is (leap[0] > 12 * HOUR)


def _away_with(world: World, draft: Draft) -> None:
    if draft.state is DraftState.MISSED:
        withdraw_post(world.ports, Wish(world.officer(901), draft.id, draft.version))


# --- Two PCs at the same thing ---


def _case(world: World, number: int) -> Case:
    post = citizen_post(world.clock.now() - HOUR, f"Road broken {number}", f"c{number}", number)
    world.say(post)
    return world.register(post)


def _story(world: World, subject: Subject, subject_id: int) -> list[HistoryLine]:
    with world.ports.store.read() as tx:
        return list(tx.history(subject, subject_id))


def _forwarded(world: World, number: int) -> Case:
    case = _case(world, number)
    to = world.officer(902).office_id
    forward_case(world.ports, world.wish(world.officer(901), case.id), to, "theirs")
    return world.case(case.id)


def _handed_in(world: World, number: int) -> int:
    post = (f"{TEXT} {number}", world.clock.now() + HOUR)
    made = hand_in_post(world.ports, world.officer(901), world.account.id, post)
    return made.first(Topic.DRAFT)


def _planned_one(world: World, number: int) -> int:
    return _planned(world, f"{TEXT} {number}", 60)


# What both do at once, with words or a place that tell the two apart.
Does = Callable[[World, Ports, Wish, int], Changes]
ABOUT_CASES: dict[str, tuple[Callable[[World, int], Case], int, Does]] = {
    "claim": (_case, 901, lambda _w, ports, wish, _n: claim_case(ports, wish)),
    "forward": (
        _case,
        901,
        lambda w, ports, wish, n: forward_case(
            ports, wish, w.officer(902 + n).office_id, f"to {n}"
        ),
    ),
    "accept": (_forwarded, 902, lambda _w, ports, wish, _n: accept_case(ports, wish)),
    "edit": (
        _case,
        901,
        lambda _w, ports, wish, n: sort_case(ports, wish, Particulars(f"Road {n}", "road")),
    ),
    "answer": (
        _case,
        901,
        lambda _w, ports, wish, n: send_words(ports, wish, Purpose.REPLY, f"We look {n}."),
    ),
}
ABOUT_POSTS: dict[str, tuple[Callable[[World, int], int], int, Does]] = {
    "approve": (
        _handed_in,
        1,
        lambda _w, ports, wish, n: approve_post(ports, wish, f"{TEXT} {wish.id}, by {n}"),
    ),
    "send back": (
        _handed_in,
        1,
        lambda _w, ports, wish, n: send_post_back(ports, wish, f"Not so {n}"),
    ),
    "edit": (
        _planned_one,
        0,
        lambda w, ports, wish, n: revise_post(
            ports, wish, f"{TEXT} {wish.id}, {n}", w.clock.now() + HOUR
        ),
    ),
    "move": (
        _planned_one,
        0,
        lambda w, ports, wish, n: reschedule_post(ports, wish, w.clock.now() + (2 + n) * HOUR),
    ),
    "withdraw": (_planned_one, 0, lambda _w, ports, wish, _n: withdraw_post(ports, wish)),
}


@pytest.mark.parametrize("name", ABOUT_CASES)
def test_of_two_pcs_at_one_case_the_later_one_is_told(
    name: str, world: World, other: Ports, faults_told: FaultsTold
) -> None:
    made, office, does = ABOUT_CASES[name]
    counted = Faults(f"two PCs: both {name} a case")
    for number, order in enumerate(((world.ports, other), (other, world.ports)), 1):
        case = made(world, number)
        # Each has seen the case as it is, and none what the other does.
        wishes = [Wish(world.officer(office, place), case.id, case.version) for place in (0, 1)]
        _clash(counted, world, (Subject.CASE, case.id), order, wishes, does)
    faults_told(counted)
    assert not counted.has_hurt()


@pytest.mark.parametrize("name", ABOUT_POSTS)
def test_of_two_pcs_at_one_post_the_later_one_is_told(
    name: str, world: World, other: Ports, faults_told: FaultsTold
) -> None:
    made, place, does = ABOUT_POSTS[name]
    counted = Faults(f"two PCs: both {name} a post")
    for number, order in enumerate(((world.ports, other), (other, world.ports)), 1):
        draft_id = made(world, number)
        wish = Wish(world.officer(901, place), draft_id, _draft(world, draft_id).version)
        wishes = [wish, replace(wish, op_id=f"{wish.op_id} of the other")]
        _clash(counted, world, (Subject.DRAFT, draft_id), order, wishes, does)
    faults_told(counted)
    assert not counted.has_hurt()


def _clash(
    counted: Faults,
    world: World,
    about: tuple[Subject, int],
    order: tuple[Ports, Ports],
    wishes: list[Wish],
    does: Does,
) -> None:
    counted.cases += 1
    before = len(_story(world, *about))
    does(world, order[0], wishes[0], 0)
    stood = _story(world, *about)
    try:
        does(world, order[1], wishes[1], 1)
        counted.unnoticed += 1
    except Refused as told:
        counted.unnoticed += told.code not in SENTENCES
    after = _story(world, *about)
    # What the first one did stands, and stands once.
    counted.lost += after != stood
    counted.doubled += [line.op_id for line in after[before:]].count(wishes[0].op_id) != 1


def test_a_week_away_with_many_wishes_overwrites_nothing(
    world: World, other: Ports, tmp_path: Path, faults_told: FaultsTold
) -> None:
    """Three wishes to a case; meanwhile a colleague at another PC works on each third case."""
    counted = Faults("two PCs: one a week offline, with a queue", cases=WISHES)
    mine, colleague = world.officer(901), world.officer(901, 1)
    with closing(DeskFile(tmp_path / "desk.sqlite")) as desk:
        here = replace(world.ports, desk=desk)
        away = replace(here, store=BrokenStore(Unavailable("db.gone", path="office.sqlite")))
        cases = [_case(world, number) for number in range(1, WISHES // 3 + 1)]
        wished = _wish_all(away, mine, world.officer(902).office_id, cases)
        taken = cases[::3]
        for case in taken:
            claim_case(other, Wish(colleague, case.id, case.version))
        theirs = {case.id: _story(world, Subject.CASE, case.id) for case in taken}
        world.clock.go_on(7 * 24 * 3600)
        assert len(desk.wishes(WishState.WAITING)) == len(wished)
        while desk.wishes(WishState.WAITING):
            desk_queue.deliver_waiting(here)
        refused = {wish.op_id: wish for wish in desk.wishes(WishState.REFUSED)}
        done = {wish.op_id for wish in desk.wishes(WishState.DELIVERED)}
    assert refused.keys() | done == wished
    assert not refused.keys() & done
    lines = Counter(line.op_id for case in cases for line in _story(world, Subject.CASE, case.id))
    counted.lost = sum(lines[op_id] == 0 for op_id in done)
    counted.doubled = sum(times > 1 for times in lines.values())
    # What came back has its words, and why; what a colleague did stands as he did it.
    counted.unnoticed = sum(
        lines[op_id] > 0 or wish.trouble not in SENTENCES for op_id, wish in refused.items()
    )
    for case_id, story in theirs.items():
        counted.lost += _story(world, Subject.CASE, case_id)[: len(story)] != story
        assert world.case(case_id).holder_id == colleague.id
    tell(counted.row, {"wishes": len(wished), "done": len(done), "came back": len(refused)})
    faults_told(counted)
    assert not counted.has_hurt()
    assert len(refused) == 3 * len(taken)


def _wish_all(away: Ports, officer: Officer, to: int, cases: list[Case]) -> set[str]:
    wished: set[str] = set()
    for case in cases:
        wishes = [Wish(officer, case.id, case.version, about=case.code) for _ in range(3)]
        desk_queue.claim_case(away, wishes[0])
        desk_queue.note_on(away, wishes[1], f"Engineer was told of {case.code}")
        desk_queue.forward_case(away, wishes[2], to, f"theirs {case.code}")
        wished |= {wish.op_id for wish in wishes}
    return wished
