"""The publisher is killed at every step of delivery: each post is on X exactly once.

The short form kills once at each step, with and without an answer lost on the way; the full form
kills some thousand times, at steps drawn by chance, many times in a post's life:

    FULL_CAMPAIGNS=1 python -m pytest -s tests/whole/test_crash_points.py

CRASH_SEED=… draws other steps, CRASH_KILLS=… is how many kills are wanted in all.
"""

import ast
import json
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from sqlalchemy import make_url

from tests.fault_rows import Faults, FaultsTold
from tests.postgres import TestServer
from tests.whole.campaigns import IS_FULL, tell
from tests.whole.many_hands import practice_x, told_of
from tests.whole.mortal import ROOT, Mortals, PacedClock, mortals, ports_in
from tests.whole.sender import ADDRESS, Told
from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.delivery import Delivery, DeliveryState, may_send_again
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.hold import HoldKind, Order
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.domain.picture import Picture, PictureKind, Size
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.timeline.writing import Wording
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind
from upsocial_desktop.services.holding import declare_hold
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.publishing import Planned, new_post, reschedule_post
from upsocial_desktop.services.settings import HOLD_SECONDS
from upsocial_desktop.services.wish import Wish

pytestmark = [
    pytest.mark.campaign,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL"),
]

KILLS = int(os.environ.get("CRASH_KILLS", "2000"))
SEED = int(os.environ.get("CRASH_SEED", "20260822"))
# What a post may meet at X: nothing carried out, all carried out and its answer lost, a plain no.
FAULTS = (
    None,
    *(FaultKind.RESET_BEFORE, FaultKind.BROKEN, FaultKind.PORTAL_PAGE, FaultKind.RATE_LIMITED),
    *(FaultKind.RESET_AFTER, FaultKind.UNAVAILABLE_AFTER, FaultKind.TRUNCATED, FaultKind.MALFORMED),
    FaultKind.FALSE_DUPLICATE,
)
NOT_PERMITTED = FaultKind.NOT_PERMITTED
# How time goes on between two starts, in seconds: the looks after a doubt are spread like this.
PAUSES = (0, 6, 15, 45, 61, 120, 300, 600, 700, 900, 900, 900)
# A picture of a post, as it is handed in.
_CONTENT = BytesIO()
Image.new("RGB", (40, 30), "green").save(_CONTENT, "PNG")
CONTENT = _CONTENT.getvalue()
DRAFTS = (1, 2, 3, 4)
# Posts in these states have stopped, and somebody lets them go on.
_ASKING = frozenset({DraftState.HELD, DraftState.MISSED, DraftState.REFUSED})
# These are passed at every look, also where there is nothing to do.
IDLE = frozenset({"lease.asking", "lease.taken"})


def named_steps() -> frozenset[str]:
    """Every step that the services name; a new one is killed at without a word added here."""
    return frozenset(
        step
        for path in (ROOT / "upsocial_desktop" / "services").glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (step := _step_of(node))
    )


def _step_of(node: ast.AST) -> str:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return ""
    if node.func.attr != "at_step":
        return ""
    (name,) = node.args
    assert isinstance(name, ast.Constant), "a step's name is a word, so that it can be found"
    return str(name.value)


@dataclass
class Tally:
    """What a campaign did and what came of it."""

    kills: Counter[str] = field(default_factory=Counter)
    offices: int = 0
    posts: int = 0
    asked: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def killed(self) -> int:
        return sum(self.kills.values())


@dataclass
class Office:
    """A database with posts that are due, and publishers that come and go."""

    folder: Path
    told: Told
    server: PracticeServer
    mortals: Mortals
    tally: Tally
    opened_at: float
    texts: Sequence[str] = ()
    hand_post_id: str = ""

    def ports(self) -> Ports:
        return ports_in(self.folder, self.told, self.clock())

    def clock(self) -> PacedClock:
        ahead = self.server.front.world.now().timestamp() - time.time()
        return PacedClock(self.opened_at, 1.0, ahead)

    def plan(self, number: int) -> None:
        """A post and a thread of two parts, each with a picture, one without, one by hand.

        The one without is begun in the transaction that writes down what became of the thread's
        head.
        """
        words = ("सड़क", "पुल का काम", "और नहर", "पौधे", "बिजली")
        post, head, tail, plain, hand = (f"{what} क्रमांक {number}" for what in words)
        self.texts = (post, head, tail, plain, hand)
        size = Size(40, 30, len(CONTENT))
        key = sha256(CONTENT).hexdigest()
        picture = Picture(key, PictureKind.PNG, size, size, "हरा खेत")
        with closing(self.ports()) as ports:
            with ports.store.write() as tx:
                by_api, by_hand = tx.accounts()
                tx.keep_picture(key, CONTENT, ports.clock.now())
                for account in (by_api, by_hand):
                    tx.set_option(account.office_id, HOLD_SECONDS.key, "0")
                officers = {officer.office_id: officer for officer in tx.officers()}
            for account, text, pictures in (
                (by_api, post, (picture,)),
                (by_api, f"{head}\n---\n{tail}", (picture,)),
                (by_api, plain, ()),
                (by_hand, hand, ()),
            ):
                planned = Planned(text, None, pictures)
                new_post(ports, officers[account.office_id], account.id, planned)
            with ports.store.write() as tx:
                tx.save_account(replace(by_hand, way=Way.BY_HAND))

    def run(
        self,
        step: str | Sequence[str] = (),
        passage: int = 1,
        *,
        deed: str = "publish",
        pasted: str = "",
        rounds: int = 2,
    ) -> str:
        """Let a program work, to be killed at a passage of some steps; at which it was, or ""."""
        clock = self.clock()
        code = self.mortals.order(
            do="run",
            deed=deed,
            pasted=pasted,
            folder=str(self.folder),
            x=self.told,
            steps=[step] if isinstance(step, str) else list(step),
            passage=passage,
            rounds=rounds,
            opened_at=clock.opened_at,
            pace=clock.pace,
            ahead=clock.ahead,
        )
        assert code in {0, -signal.SIGKILL}, f"a program fell by itself: {code}"
        if not code:
            return ""
        died_at = (self.folder / "died_at").read_text("utf-8")
        self.tally.kills[died_at] += 1
        return died_at

    def person(
        self, steps: Sequence[str] = (), passage: int = 1, *, is_unsure: bool = False
    ) -> None:
        """Somebody posts in the browser: takes the words there, posts them, pastes the address.

        The program may be killed at any of it; the person knows what was done, and goes on.
        """
        waiting = self.deliveries()[-1:]
        if self.hand_post_id:
            address = f"https://x.com/i/status/{self.hand_post_id}"
            self.run(steps, passage, deed="pasted", pasted=address, rounds=1)
        elif waiting and waiting[0].state is not DeliveryState.SENDING:
            self.run(steps, passage, deed="begin", rounds=1)
        elif waiting and is_unsure:
            self.run(steps, passage, deed="not posted", rounds=1)
        elif waiting:
            self.hand_post_id = self._in_the_browser()

    def _in_the_browser(self) -> str:
        world = self.server.front.world
        with world.still() as shelf:
            author = shelf.people.user(world.accounts()[1][0])
        assert author is not None
        return world.create(Wording(author, self.texts[-1])).id

    def hold(self, seconds: float) -> None:
        """A hold on publicity begins in a moment and lasts for a while."""
        with closing(self.ports()) as ports:
            now = ports.clock.now()
            officer = replace(self._officer(ports), role=Role.NODAL_OFFICER)
            span = (now + timedelta(seconds=2), now + timedelta(seconds=2 + seconds))
            order = Order(HoldKind.MODEL_CODE, "7/2026", "सचिव", *span)
            declare_hold(ports, officer, officer.office_id, order)

    def _officer(self, ports: Ports) -> Officer:
        with ports.store.read() as tx:
            office_id = tx.accounts()[0].office_id
            return tx.officers(office_id)[0]

    def passed(self) -> frozenset[str]:
        return frozenset(json.loads((self.folder / "passed.json").read_text("utf-8")))

    def pass_time(self, seconds: float) -> None:
        self.server.front.world.advance(seconds)

    def fault(self, kind: FaultKind | None, endpoint: str = "create") -> None:
        if kind is not None:
            self.server.front.faults.switch_on(Fault(kind, endpoint, times=1, seconds=0))

    def deliveries(self) -> list[Delivery]:
        with closing(self.ports()) as ports, ports.store.read() as tx:
            return [words for draft in DRAFTS for words in tx.deliveries_of_draft(draft)]

    def answer_questions(self, steps: Sequence[str] = (), passage: int = 1) -> None:
        """Somebody at the desk is asked whether words may go again, or posts that stopped; yes."""
        questions = sum(may_send_again(words) for words in self.deliveries())
        self.tally.asked += questions
        if questions:
            self.run(steps, passage, deed="again", rounds=1)
        with closing(self.ports()) as ports:
            officer, now = self._officer(ports), ports.clock.now()
            with ports.store.read() as tx:
                drafts = [tx.draft(number) for number in DRAFTS[:-1]]
                is_held = any(hold.covers(now) for hold in tx.holds())
            for draft in drafts:
                if draft.state in _ASKING and not is_held:
                    self.tally.asked += 1
                    reschedule_post(ports, Wish(officer, draft.id, draft.version), now)

    def is_over(self) -> bool:
        with closing(self.ports()) as ports, ports.store.read() as tx:
            return all(tx.draft(number).state is DraftState.PUBLISHED for number in DRAFTS)

    def end_well(self) -> None:
        """Nothing more goes wrong: publishers run to their end and people answer."""
        self.server.front.faults.lift_all()
        for pause in PAUSES:
            self.pass_time(pause)
            self.run()
            self.person()
            if self.is_over():
                return
            self.answer_questions()

    def judge(self) -> None:
        """Hold what the office believes against what stands on X."""
        world = self.server.front.world
        with world.still() as shelf:
            numbers = [n for user_id, *_ in world.accounts() for n in shelf.own_numbers(user_id)]
            posts = [post for post in map(shelf.post, map(str, numbers)) if post is not None]
        on_x = {text: [p for p in posts if p.typed == text] for text in self.texts}
        self.tally.posts += len(on_x)
        believed = {w.text: w for w in self.deliveries() if w.state is DeliveryState.SENT}
        for text, found in on_x.items():
            ids = [post.id for post in found]
            if len(ids) != 1:
                self.tally.wrong.append(f"{len(ids)} times on X: {text}")
            elif text not in believed or believed[text].x_post_id not in ids:
                self.tally.wrong.append(f"on X, and not known as sent: {text}")
            elif len(found[0].media_keys) != (text in self.texts[:2]):
                self.tally.wrong.append(f"{len(found[0].media_keys)} pictures: {text}")
        for tail in on_x[self.texts[2]]:
            if tail.referred("replied_to") not in {head.id for head in on_x[self.texts[1]]}:
                self.tally.wrong.append(f"the thread is broken: {tail.typed}")


@pytest.fixture
def tally() -> Tally:
    return Tally()


@dataclass
class _Copies:
    """Folders of offices, each as the first one was: files, or the address of a database."""

    folder: Path
    server: TestServer | None

    @contextmanager
    def first(self) -> Iterator[Path]:
        empty = self.folder / "empty"
        empty.mkdir()
        if self.server is None:
            yield empty
            return
        with self.server.database() as address:
            (empty / ADDRESS).write_text(address, "utf-8")
            yield empty

    @contextmanager
    def another(self, name: str) -> Iterator[Path]:
        folder = self.folder / name
        shutil.copytree(self.folder / "empty", folder)
        with ExitStack() as opened:
            opened.callback(shutil.rmtree, folder)
            if self.server is not None:
                copied = make_url((folder / ADDRESS).read_text("utf-8")).database or ""
                address = opened.enter_context(self.server.database(copied))
                (folder / ADDRESS).write_text(address, "utf-8")
            yield folder


@pytest.fixture(params=["sqlite", "postgresql"])
def copies(request: pytest.FixtureRequest, tmp_path: Path) -> _Copies:
    is_file = request.param == "sqlite"
    return _Copies(tmp_path, None if is_file else request.getfixturevalue("postgres"))


@pytest.fixture
def offices(copies: _Copies, tally: Tally) -> Iterator[Iterator[Office]]:
    """Offices one after another, each with its own posts, over one practice X."""

    def made(server: PracticeServer, smith: Mortals) -> Generator[Office, None, None]:
        told, opened_at = told_of(server), time.time()
        ports_in(empty, told, PacedClock(opened_at)).close()
        while True:
            tally.offices += 1
            with copies.another(f"office-{tally.offices}") as folder:
                office = Office(folder, told, server, smith, tally, opened_at)
                office.plan(tally.offices)
                yield office

    with copies.first() as empty, practice_x(0) as server, mortals() as smith:
        server.front.world.hold_script()
        for endpoint in ("media_upload", "media_metadata"):
            server.front.limits.set_limit(endpoint, 10**9)
        with closing(made(server, smith)) as found:
            yield found


def _begin(office: Office, step: str) -> None:
    """Bring an office to where a step may come to pass: with what goes wrong, or was done."""
    fault, endpoint = _FAULT_FOR.get(step, (None, "create"))
    office.fault(fault, endpoint)
    for steps, begin in _BEFORE.items():
        if step in steps:
            begin(office)


def _crash(office: Office) -> None:
    office.run("intent.written")
    office.pass_time(6)


def _let_a_question_arise(office: Office) -> None:
    office.run("intent.written")
    for pause in PAUSES:
        office.pass_time(pause)
        office.run()


def _come_under_a_hold(office: Office) -> None:
    office.run("hand_over.written")
    office.hold(30)
    office.pass_time(6)


def _bring_to_the_browser(office: Office) -> None:
    office.run("hand_over.written")


def _die(office: Office, step: str) -> str:
    if step.startswith("again."):
        return office.run(step, deed="again")
    if step in _BY_HAND:
        office.person([step], is_unsure=step.startswith("not_posted."))
        return step if office.tally.kills[step] else ""
    return office.run(step)


def test_every_step_of_delivery_is_named(offices: Iterator[Office]) -> None:
    """In list mode: what no run ever passes would never be killed at."""
    missing = named_steps()
    assert len(missing) >= 30
    seen: set[str] = set()
    for step in sorted(missing):
        if step in seen:
            continue
        office = next(offices)
        _begin(office, step)
        deed = "again" if step.startswith("again.") else "publish"
        if step in _BY_HAND:
            office.person(is_unsure=step.startswith("not_posted."))
        else:
            office.run(deed=deed)
        seen |= office.passed()
        assert step in seen, f"no run passes {step}"


def test_killed_at_every_step_each_post_is_on_x_exactly_once(
    offices: Iterator[Office], tally: Tally, faults_told: FaultsTold
) -> None:
    steps = sorted(named_steps())
    if IS_FULL:
        _kill_by_chance(offices, tally, random.Random(SEED), steps)
    else:
        _kill_once_each(offices, tally, steps)
    figures = {
        "kills": tally.killed,
        "steps": len(tally.kills),
        "offices": tally.offices,
        "posts": tally.posts,
        "asked": tally.asked,
        "wrong": len(tally.wrong),
    }
    faults_told(Faults("process: killed at a step of delivery", cases=tally.killed))
    tell("crash points", {**figures, "by_step": dict(sorted(tally.kills.items()))})
    assert tally.wrong == []
    assert set(tally.kills) == set(steps)
    assert tally.killed >= (KILLS if IS_FULL else len(steps))


def _kill_once_each(offices: Iterator[Office], tally: Tally, steps: Sequence[str]) -> None:
    """Each step is died at where it comes to pass: with an answer lost, a refusal, or neither."""
    for place, step in enumerate(steps):
        office = next(offices)
        if place % 2 and step not in _FAULT_FOR:
            office.fault(FaultKind.RESET_AFTER)
        _begin(office, step)
        assert _die(office, step) == step, f"nothing died at {step}"
        office.pass_time(6)
        _die(office, step)
        office.end_well()
        office.judge()


# What must happen at X so that a step comes to pass at all, and at which of its calls.
_FAULT_FOR = {
    "asked.refused": (FaultKind.FALSE_DUPLICATE, "create"),
    "asked.failed": (FaultKind.RESET_BEFORE, "create"),
    "doubt.writing": (FaultKind.RESET_AFTER, "create"),
    "doubt.written": (FaultKind.RESET_AFTER, "create"),
    "put_off.writing": (FaultKind.RATE_LIMITED, "create"),
    "put_off.written": (FaultKind.RATE_LIMITED, "create"),
    "refusal.writing": (NOT_PERMITTED, "create"),
    "refusal.written": (NOT_PERMITTED, "create"),
    "look.asking": (FaultKind.RESET_BEFORE, "create"),
    "look.answered": (FaultKind.RESET_BEFORE, "create"),
    "look.writing": (FaultKind.RESET_BEFORE, "create"),
    "look.written": (FaultKind.RESET_BEFORE, "create"),
    "upload.failed": (FaultKind.BROKEN, "media_upload"),
    "bar.writing": (FaultKind.UNAVAILABLE_AFTER, "media_upload"),
    "bar.written": (FaultKind.RATE_LIMITED, "media_upload"),
}
_TAKEN = frozenset({"not_posted.writing", "not_posted.written"})
_POSTED = frozenset({"pasted.writing", "pasted.written"})
_BY_HAND = frozenset({"by_hand.writing", "by_hand.written"}) | _TAKEN | _POSTED
# What must have happened before, in this order.
_BEFORE: Mapping[frozenset[str], Callable[[Office], None]] = {
    frozenset(
        {
            *("interruption.writing", "interruption.written"),
            *("look.asking", "look.answered", "look.writing", "look.written"),
        }
    ): _crash,
    frozenset({"again.writing", "again.written", "last_look.answered"}): _let_a_question_arise,
    frozenset({"last_look.answered"}): Office.answer_questions,
    frozenset({"recall.writing", "recall.written"}): _come_under_a_hold,
    _BY_HAND: _bring_to_the_browser,
    _TAKEN | _POSTED: Office.person,
    _POSTED: Office.person,
}


def _kill_by_chance(
    offices: Iterator[Office], tally: Tally, chance: random.Random, steps: Sequence[str]
) -> None:
    while tally.killed < KILLS:
        office = next(offices)
        for pause in PAUSES:
            _one_trouble(office, chance)
            _some_kills(office, chance, steps)
            if office.is_over():
                break
            office.pass_time(pause)
        office.end_well()
        office.judge()
        if tally.offices % 20 == 0:
            tell("so far", {"kills": tally.killed, "wrong": tally.wrong})


def _some_kills(office: Office, chance: random.Random, steps: Sequence[str]) -> None:
    """Now at the step that was died at least, now at whichever comes next."""
    busy = [step for step in steps if step not in IDLE]
    for _ in range(chance.randrange(1, 5)):
        if chance.random() < 0.7:
            office.run(busy, chance.randrange(1, 6), rounds=1)
            continue
        rarest = min(steps, key=lambda step: (office.tally.kills[step], chance.random()))
        office.fault(*_FAULT_FOR.get(rarest, (None, "create")))
        office.run(rarest, chance.randrange(1, 3), rounds=1)
    if chance.random() < 0.5:
        office.person(busy, chance.randrange(1, 3), is_unsure=chance.random() < 0.3)
    if chance.random() < 0.6:
        office.answer_questions(busy, chance.randrange(1, 4))


def _one_trouble(office: Office, chance: random.Random) -> None:
    if chance.random() < 0.7:
        office.fault(chance.choice(FAULTS))
    if chance.random() < 0.2:
        office.fault(chance.choice(FAULTS[1:5]), "user_posts")
    if chance.random() < 0.2:
        office.fault(chance.choice(FAULTS[1:5]), "media_upload")
    if chance.random() < 0.1:
        office.hold(chance.uniform(20, 400))
