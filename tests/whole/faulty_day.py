"""An office's typical day over a database in which statements fail: is all of it done, once?

Every deed is tried with a fault at its first statement, then at its second, until it comes through
untouched. What was acknowledged is looked for at once by a reader to whom nothing happens.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

from tests.fault_rows import Faults
from tests.services.case_deeds import all_cases, report_of
from tests.services.conftest import ROAD, World
from tests.services.scripted_x import citizen_post
from tests.whole.mortal import let_go_again
from tests.whole.statement_faults import Fault, Kind, Striker
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Told, Unavailable
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.mention import Post
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.closing import report_done
from upsocial_desktop.services.deciding import register_case
from upsocial_desktop.services.forwarding import accept_case, forward_case
from upsocial_desktop.services.intake import take_in
from upsocial_desktop.services.publishing import schedule_post
from upsocial_desktop.services.replying import send_words
from upsocial_desktop.services.sorting import claim_case
from upsocial_desktop.services.wish import Wish

# Who finds the database away tries it again: so often while it stays away.
TRIES_WHILE_AWAY = 2
# How the day goes on until words in doubt are settled, in seconds.
PAUSES = (1, 6, 15, 45, 61, 120, 300, 600, 900, 900)
# A deed has not so many statements by far.
_NO_END = 2_000

Deed = Callable[[], Changes]


@dataclass
class Day:
    """One office at work, a case after the other; what went wrong stands in `wrong`."""

    world: World
    striker: Striker
    kind: Kind
    is_lasting: bool
    counted: Faults
    # Of the statements of a deed only each so manieth is struck, and of those of a tick: there each
    # costs a case of its own.
    stride: int = 1
    tick_stride: int = 1
    wrong: list[str] = field(default_factory=list)
    statements: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    _posts: int = 0

    def work(self) -> None:
        """Intake, registration, forward, report, answer, closing; a post of the calendar."""
        self._untouched(self._reach_reported(self._each_statement))
        self._each_tick("deliver", self._answered_case, self._is_closed)
        self._each_tick("publish", self._planned_post, self._is_published)
        self._judge()

    # --- A deed somebody waits for ---

    def _reach_reported(self, do: "Callable[[str, Deed, str], None]") -> Case:
        """A complaint comes in, goes to another office and is reported as done there."""
        world, post = self.world, self._said()
        ports = world.ports
        do("take in", lambda: take_in(ports, world.account.id).changes, "")
        mention = world.mention(post.id)
        here, there = world.officer(901), world.officer(902)
        wish = self._wish(Wish(here, mention.id, mention.version), "register")
        do("register", lambda: register_case(ports, wish, ROAD), wish.op_id)
        with ports.store.read() as tx:
            about = tx.mention(mention.id).case_id
        assert about is not None
        steps: list[tuple[str, Callable[[Wish], Changes]]] = [
            ("claim", lambda w: claim_case(ports, w)),
            ("forward", lambda w: forward_case(ports, w, there.office_id, "theirs")),
            ("accept", lambda w: accept_case(ports, w)),
            ("report", lambda w: report_done(ports, w, report_of(world))),
        ]
        for name, step in steps:
            officer = there if name in {"accept", "report"} else here
            seen = self._wish(world.wish(officer, about), name)
            do(name, lambda step=step, seen=seen: step(seen), seen.op_id)  # type: ignore[misc]
        text = f"निस्तारित {world.case(about).code}"
        seen = self._wish(world.wish(here, about), "answer")
        do("answer", lambda: send_words(ports, seen, Purpose.CLOSING, text), seen.op_id)
        return world.case(about)

    def _said(self) -> Post:
        self._posts += 1
        world = self.world
        post = citizen_post(world.clock.now(), f"Road {self._posts}", "ramesh", self._posts)
        world.x.naming.append(post)
        return post

    def _wish(self, wish: Wish, name: str) -> Wish:
        return replace(wish, op_id=f"{name} {self._posts}")

    def _each_statement(self, name: str, deed: Deed, op_id: str) -> None:
        """Until it comes through without having met the fault."""
        # Elsewhere in each deed, so that the beginnings are not struck alone.
        first = 1 + len(self.statements) % self.stride
        for number in range(first, _NO_END, self.stride):
            with self.striker.lies_in_wait(Fault(number, self.kind, self.is_lasting)) as fault:
                done = [self._try(deed) for _ in range(1 + self.is_lasting * TRIES_WHILE_AWAY)]
            if not fault.struck:
                self.statements[name] += number - 1
                assert done[0], f"{name} fails by itself"
                return
            self.counted.cases += 1
            if op_id and any(done):
                self._look_for(op_id)
        raise AssertionError(f"{name} has no end")

    def _try(self, deed: Deed) -> bool:
        """Whether a deed was acknowledged; what it was told must be fit to be told."""
        try:
            deed()
        except Unavailable as away:
            self._hear(away)
            return False
        except Exception as bug:  # noqa: BLE001 - the test's own door: any other is counted
            self.counted.unnoticed += 1
            self.wrong.append(f"a fault instead of a sentence: {bug!r}")
            return False
        return True

    def _hear(self, told: Told) -> None:
        self.told[told.code] += 1
        if told.code not in SENTENCES:
            self.counted.unnoticed += 1
            self.wrong.append(f"no sentence for {told.code}")

    def _look_for(self, op_id: str) -> None:
        found = self._lines().count(op_id)
        if found != 1:
            self.counted.lost += found == 0
            self.wrong.append(f"{op_id} was acknowledged and is there {found} times")

    def _lines(self) -> list[str]:
        """The wishes of every line about every case."""
        ids = [case.id for case in all_cases(self.world)]
        with self.world.ports.store.read() as tx:
            return [line.op_id for each in ids for line in tx.history(Subject.CASE, each)]

    # --- What the agent does by itself ---

    def _each_tick(
        self, name: str, subject: Callable[[], int], is_over: Callable[[int], bool]
    ) -> None:
        """Each fault meets something of its own that is due; then time goes on without faults."""
        number = 1
        while number < _NO_END:
            about = subject()
            with self.striker.lies_in_wait(Fault(number, self.kind, self.is_lasting)) as fault:
                for _ in range(1 + self.is_lasting * TRIES_WHILE_AWAY):
                    for _who, told in tick(self.world.ports).troubles:
                        self._hear(told)
            for pause in PAUSES:
                if is_over(about):
                    break
                self.world.clock.go_on(pause)
                let_go_again(self.world.ports)
                tick(self.world.ports)
            else:
                self.counted.lost += 1
                self.wrong.append(f"{name} is not over after a fault at statement {number}")
            if not fault.struck:
                self.statements[name] += number - 1
                return
            self.counted.cases += 1
            number += self.tick_stride
        raise AssertionError(f"{name} has no end")

    def _untouched(self, case: Case) -> None:
        """Words go out that nobody disturbs, so that the next ones meet the faults."""
        for pause in PAUSES:
            self.world.clock.go_on(pause)
            tick(self.world.ports)
        assert self._is_closed(case.id)

    def _answered_case(self) -> int:
        case = self._reach_reported(_untroubled)
        self.world.clock.go_on(30)
        return case.id

    def _is_closed(self, case_id: int) -> bool:
        return self.world.case(case_id).state is CaseState.CLOSED_RESOLVED

    def _planned_post(self) -> int:
        self._posts += 1
        world = self.world
        due_at = world.clock.now() + timedelta(minutes=5)
        words = (world.officer(901), world.account.id, f"Bridge {self._posts}", due_at)
        made = schedule_post(world.ports, *words)
        world.clock.go_on(300)
        return made.first(Topic.DRAFT)

    def _is_published(self, draft_id: int) -> bool:
        with self.world.ports.store.read() as tx:
            return tx.draft(draft_id).state is DraftState.PUBLISHED

    # --- At the end of the day ---

    def _judge(self) -> None:
        """Nothing is there twice, and every case and post has gone its way to the end."""
        lines = Counter(self._lines())
        on_x = Counter(post.text for post in self.world.x.ours)
        for what, times in (*lines.items(), *on_x.items()):
            if times > 1:
                self.counted.doubled += 1
                self.wrong.append(f"{times} times: {what}")
        taken = self.world.mentions()
        if taken != len(self.world.x.naming):
            self.counted.lost += 1
            self.wrong.append(f"{taken} mentions of {len(self.world.x.naming)}")
        cases = all_cases(self.world)
        if len(cases) != len(self.world.x.naming):
            self.counted.doubled += 1
            self.wrong.append(f"{len(cases)} cases of {len(self.world.x.naming)} complaints")
        self.wrong += [
            f"{case.code} is {case.state}" for case in cases if not self._is_closed(case.id)
        ]


def _untroubled(_name: str, deed: Deed, _op_id: str) -> None:
    deed()
