"""Random officers, offices, citizens and clocks: whatever happens, no case is lost.

The full form, more than ten thousand steps against the real store:

    CASE_LIFE_EXAMPLES=220 python -m pytest -q tests/services/test_case_life.py
"""

import os
import shutil
import tempfile
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import ClassVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.services.case_deeds import DEEDS, all_cases, deliver, do, everybody, full_world
from tests.services.conftest import ROAD, make_world, on_file_only
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case, CaseState, allowed_moves
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.forward_slip import SlipState
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.mention import Post
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.deciding import register_case
from upsocial_desktop.services.intake import take_in_page
from upsocial_desktop.services.ports import PostPage
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.case_lists import lists_of
from upsocial_desktop.store.history import TABLES
from upsocial_desktop.store.rebuild import rebuild, rebuild_slips
from upsocial_desktop.store.sql_tx import SqlReadTx

EXAMPLES = int(os.environ.get("CASE_LIFE_EXAMPLES", "4"))
STEPS = 50
MOST_CASES = 6

# PRODUCT 3.3 written down once more, apart from the program: from, move, to.
_OPEN = ("registered", "forwarded", "in_process", "waiting_citizen", "reported", "reopened")
_UNTAKEN = ("registered", "reopened")
TABLE = {
    *(("", "register", "registered"),),
    *((state, "claim", "in_process") for state in (*_UNTAKEN, "in_process")),
    ("in_process", "release", "registered"),
    *(
        (state, move, "forwarded")
        for state in (*_UNTAKEN, "in_process")
        for move in ("forward", "place")
    ),
    *(("forwarded", move, "registered") for move in ("recall", "return")),
    ("forwarded", "accept", "in_process"),
    ("in_process", "report", "reported"),
    ("reported", "withdraw_report", "in_process"),
    ("reported", "object", "in_process"),
    ("reported", "close", "closed_resolved"),
    ("in_process", "ask_citizen", "waiting_citizen"),
    ("waiting_citizen", "resume", "in_process"),
    *((state, "close_other", "closed_other") for state in _OPEN),
    *((state, "reopen", "reopened") for state in ("closed_resolved", "closed_other")),
    ("closed_resolved", "check_back", "reopened"),
    *((state, "merge", "merged") for state in (*_UNTAKEN, "in_process", "waiting_citizen")),
    ("merged", "unmerge", "registered"),
}
# What leaves the state as it is, and where it may happen.
STAYS = {
    "interim": _OPEN,
    "take_in": _OPEN,
    "flag": _OPEN,
    "sort": _OPEN,
    "continue": ("closed_resolved", "closed_other"),
    "check_pass": ("closed_resolved",),
    "answered_too": ("merged",),
    "letter": ("forwarded",),
}
ANYWHERE = {
    "note",
    "let_go",
    "citizen_wrote",
    "citizen_read",
    "words_queued",
    "words_cancelled",
    "words_sent",
    "words_refused",
    "words_in_doubt",
    "source_gone",
    "learnt",
    "numbers_shown",
}
# The only moves by which a promised date may change; sending a case on is none of them.
MOVES_DATES = {
    *("register", "ask_citizen", "resume", "interim", "take_in", "let_go", "merge"),
    *("reopen", "check_back", "close_other"),
}
WEEK = timedelta(days=7).total_seconds()
_choices = st.integers(0, 10_000)
# What the walks have come by; the full form has to have made every move of the table.
MOVES_SEEN: Counter[str] = Counter()
LONG = 100
# How often what a page offers is taken: the rare ways of a case have to be walked too.
_WEIGHTS = {
    **dict.fromkeys(("flag", "sort", "note", "citizen_read", "interim", "merge", "unmerge"), 1),
    **dict.fromkeys(("close_other", "recall", "resume"), 2),
    **dict.fromkeys(("report", "accept", "forward", "ask_citizen"), 5),
    **dict.fromkeys(("close", "return", "place", "check_back", "check_pass", "continue"), 12),
}


class CaseLife(RuleBasedStateMachine):
    """A State at work."""

    # A database with all offices and officers in it, made once.
    furnished: ClassVar[Path]

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="case_life"))
        self.world = make_world(self.folder, self.furnished)
        self.officers = everybody(self.world)
        self.posts = 0
        self.seen: dict[int, int] = {}
        self._read: tuple[str, list[Case]] = ("", [])

    def teardown(self) -> None:
        """Every total against its list, every row against its history; then nothing is left."""
        try:
            for case in all_cases(self.world):
                self._check_rebuilt(case)
            self._check_totals()
        finally:
            self.world.ports.store.close()
            shutil.rmtree(self.folder)

    def cases(self) -> list[Case]:
        """Every case as it is now, read again only after something changed."""
        mark = self.world.ports.store.change_mark()
        if mark != self._read[0]:
            self._read = (mark, all_cases(self.world))
        return self._read[1]

    @rule(
        kind=st.sampled_from(
            ("offered",) * 12 + ("tried",) * 3 + ("wrote", "new", "time", "tick") * 2
        ),
        case=_choices,
        officer=_choices,
        deed=_choices,
        choice=_choices,
    )
    def the_day_goes_on(self, kind: str, case: int, officer: int, deed: int, choice: int) -> None:
        """One thing happens; most of what is tried is refused, and then nothing has changed."""
        if kind == "time":
            hours = (1, 1, 1, 6, 20, 30, 50, 170)[choice % 8]
            self.world.clock.go_on(hours * 3600.0)
        elif kind == "tick":
            deliver(self.world)
        elif kind == "new" or not self.cases():
            self._complain(officer, choice)
        elif kind == "wrote":
            if choice % 3 == 0:
                # Long after: a window to object may be over.
                self.world.clock.go_on(8 * 86_400.0)
            self._write_again(self._one(case))
        elif kind == "tried":
            who = self.officers[officer % len(self.officers)]
            self._make(self._one(case), who, sorted(DEEDS)[deed % len(DEEDS)], choice)
        else:
            self._do_offered(self._one(case), officer, deed, choice)

    def _complain(self, officer: int, choice: int) -> None:
        if len(self.cases()) >= MOST_CASES:
            return
        self.posts += 1
        at = self.world.clock.now() - timedelta(hours=choice % 300)
        post = citizen_post(at, "@UPPWD_Abhyas सड़क", f"citizen{choice % 4}", self.posts)
        self._arrives(post)
        mention = self.world.mention(post.id)
        with suppress(Refused):
            # Every second one is registered by the office that was addressed.
            some = self.officers[:2] if choice % 2 else self.officers
            who = some[officer % len(some)]
            register_case(self.world.ports, Wish(who, mention.id, mention.version), ROAD)

    def _write_again(self, case: Case) -> None:
        self.posts += 1
        now, thread = self.world.clock.now(), case.conversation_id
        author = case.complainant_username
        self._arrives(citizen_post(now, "फिर से", author, self.posts, conversation_id=thread))

    def _do_offered(self, case: Case, officer: int, deed: int, choice: int) -> None:
        able = [(who, self._offered(who, case)) for who in self.officers]
        wide = sorted({each for _, offered in able for each in offered})
        wide = [each for each in wide for _ in range(_WEIGHTS.get(each, 3))]
        if wide:
            wanted = wide[deed % len(wide)]
            who = [one for one, offered in able if wanted in offered]
            self._make(case, who[officer % len(who)], wanted, choice)

    def _arrives(self, post: Post) -> None:
        self.world.x.naming.append(post)
        take_in_page(self.world.ports, self.world.account, PostPage((post,), ""))

    def _one(self, choice: int) -> Case:
        cases = self.cases()
        return cases[choice % len(cases)]

    def _offered(self, officer: Officer, case: Case) -> set[str]:
        allowed = {move.value for move in allowed_moves(case, officer)}
        is_answered = case.state is CaseState.REPORTED and "words_queued" in allowed
        # Closing is an answer, which the page offers in its box.
        return (allowed & set(DEEDS) - {"close"}) | ({"close"} if is_answered else set())

    def _make(self, case: Case, who: Officer, deed: str, choice: int) -> None:
        before, mark = self.cases(), self.world.ports.store.change_mark()
        try:
            changes = do(self.world, deed, who, case.id, choice)
        except Refused:
            assert self.cases() == before
            assert self.world.ports.store.change_mark() == mark
        else:
            assert changes.ids(Topic.CASE)

    @invariant()
    def every_line_is_in_the_table_and_the_histories_have_no_gap(self) -> None:
        for case in self.cases():
            known = self.seen.get(case.id, 0)
            if known == case.version:
                continue
            with self.world.ports.store.read() as tx:
                lines = tx.history(Subject.CASE, case.id)
            assert [line.version for line in lines] == list(range(1, case.version + 1))
            assert [line.at for line in lines] == sorted(line.at for line in lines)
            state, due = "", None
            for line in lines:
                after = str(line.fields.get("state", state))
                if line.version > known:
                    MOVES_SEEN[line.move] += 1
                    self._check_line(line.move, state, after)
                    if due is not None and line.fields.get("due_at", due) != due:
                        assert line.move in MOVES_DATES, line
                state, due = after, line.fields.get("due_at", due)
            assert (case.state.value, case.due_at) == (state, due)
            self._check_rebuilt(case)
            self.seen[case.id] = case.version

    def _check_line(self, move: str, state: str, after: str) -> None:
        if state == after and move in STAYS:
            assert state in STAYS[move], (move, state)
        elif not (state == after and move in ANYWHERE):
            assert (state, move, after) in TABLE, (state, move, after)

    @invariant()
    def every_case_is_in_exactly_one_offices_hands(self) -> None:
        cases, account_id = self.cases(), self.world.account.id
        with self.world.ports.store.read() as tx:
            on_system = {office.id: office.is_on_system for office in tx.offices()}
            for case in cases:
                sent = [slip for slip in tx.slips(case.id) if slip.state is SlipState.SENT]
                assert len(sent) == (case.state is CaseState.FORWARDED)
                assert case.desk_office_id in on_system
                if sent:
                    assert sent[0].to_office_id == case.desk_office_id
                    assert sent[0].from_office_id == case.working_office_id
                    assert sent[0].due_at == case.desk_due_at
                # Somebody who has the program can always go on with it.
                assert on_system[case.working_office_id] or case.is_by_letter
                assert case.account_id == account_id

    @invariant()
    def nothing_closes_by_itself_or_without_a_published_answer(self) -> None:
        for case in self.cases():
            is_waiting = case.state is CaseState.WAITING_CITIZEN
            assert is_waiting == (case.waiting_until_at is not None)
            assert case.waited_seconds <= WEEK
            assert (case.state is CaseState.MERGED) == (case.master_case_id is not None)
            if case.state in {CaseState.CLOSED_RESOLVED, CaseState.CLOSED_OTHER}:
                assert case.answer_post_id
                assert case.closed_at is not None
                assert (case.state is CaseState.CLOSED_OTHER) == bool(case.close_reason)
            elif case.state is not CaseState.MERGED:
                assert case.closed_at is None

    @invariant()
    def masters_count_their_children(self) -> None:
        cases = self.cases()
        for case in cases:
            children = [each for each in cases if each.master_case_id == case.id]
            assert case.me_too == len(children)
            assert not (children and case.state is CaseState.MERGED)

    def _check_rebuilt(self, case: Case) -> None:
        with self.world.ports.store.read() as tx:
            assert isinstance(tx, SqlReadTx)
            table = TABLES[Subject.CASE]
            found = tx.connection.execute(table.select().where(table.c.id == case.id))
            row = dict(found.mappings().one())
            assert rebuild(tx.connection, Subject.CASE, case.id) == row
            told = [(s.to_office_id, s.state) for s in rebuild_slips(tx.connection, case.id)]
            assert told == [(slip.to_office_id, slip.state) for slip in tx.slips(case.id)]

    def _check_totals(self) -> None:
        now = self.world.clock.now()
        hanging_on_the_hour = {CaseView.DUE_SOON, CaseView.OVERDUE, CaseView.LATE_THERE}
        rows = [{name: getattr(case, name) for name in case.__slots__} for case in self.cases()]
        with self.world.ports.store.read() as tx:
            for office in tx.offices():
                for view in CaseView:
                    where = CaseFilter(office.id, now, view, self.officers[0].id)
                    listed = {row.id for row in tx.window_cases(where, 0, 1000)}
                    assert tx.count_cases(where) == len(listed)
                    if view not in hanging_on_the_hour and view is not CaseView.MINE:
                        wanted = {r["id"] for r in rows if (office.id, view) in lists_of(r)}
                        assert listed == wanted, (office.number, view)


@on_file_only
def test_cases_live_by_the_table_and_none_is_lost(tmp_path: Path, empty_database: Path) -> None:
    full_world(tmp_path, empty_database).ports.store.close()
    CaseLife.furnished = tmp_path / "office.sqlite"
    run_state_machine_as_test(
        CaseLife,
        settings=settings(
            max_examples=EXAMPLES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=EXAMPLES < LONG,
            suppress_health_check=list(HealthCheck),
            print_blob=False,
            report_multiple_bugs=False,
            # A walk on a real store shrinks for minutes; its last steps tell as much.
            phases=(Phase.generate,),
        ),
    )
    unseen = {move for _, move, _ in TABLE} | set(STAYS) - {"letter", "answered_too"}
    assert EXAMPLES < LONG or unseen <= set(MOVES_SEEN), sorted(unseen - set(MOVES_SEEN))
