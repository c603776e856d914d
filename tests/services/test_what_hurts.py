"""PRODUCT 10, sentence by sentence: what users of other programs ask for, and our rule."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes import MORNING
from tests.services.case_deeds import by_role, case_of, deliver, do, full_world
from tests.services.conftest import ROAD, World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.deadline import Lateness
from upsocial_desktop.domain.delivery import (
    Delivery,
    DeliveryState,
    Purpose,
    may_send_again,
)
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.forward_slip import SlipAlarm
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.mention import Aside, Doubt, Standing
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.browsing import case_by_words, case_page, window_cases
from upsocial_desktop.services.deciding import register_case
from upsocial_desktop.services.drafting import Words, keep_words, kept_words, reply_key
from upsocial_desktop.services.forwarding import late_slips
from upsocial_desktop.services.mass_answers import plan_answers, send_answers
from upsocial_desktop.services.merging import children_of, merge_cases, unmerge_case
from upsocial_desktop.services.outbox import send_again
from upsocial_desktop.services.presence import arrive
from upsocial_desktop.services.records import CaseFilter, CaseView
from upsocial_desktop.services.replying import prepared_words, send_words
from upsocial_desktop.services.sorting import claim_case, note_on
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.store.desk import DeskFile

DAY = 86_400.0


@pytest.fixture
def state(tmp_path: Path, empty_database: Path) -> Iterator[World]:
    """The State with every role."""
    made = full_world(tmp_path, empty_database)
    with closing(made.ports.store):
        yield made


@pytest.fixture
def case(state: World) -> Case:
    """A case just registered in office 901."""
    return case_of(state)


def _being_answered(world: World, case: Case) -> None:
    for deed in ("claim", "report", "close"):
        do(world, deed, world.officer(901), case.id)


def _words(world: World, case: Case) -> Delivery:
    """The newest words of a case as its page shows them."""
    return case_page(world.ports, world.officer(901), case.id).deliveries[-1]


# "Every outbox item shows its attempts;
def test_every_outbox_item_shows_its_attempts(state: World, case: Case) -> None:
    _being_answered(state, case)
    assert _words(state, case).attempt == 0
    state.x.fails_next = [Unavailable("x.unreachable"), Unavailable("x.unreachable")]
    for attempt in (1, 2, 3):
        deliver(state)
        state.clock.go_on(DAY)
        shown = _words(state, case)
        assert shown.attempt == attempt
        assert shown.intent_at is not None
    assert shown.state is DeliveryState.SENT


# "send again" is offered only after reconciliation says *not published*."
def test_send_again_is_offered_only_after_reconciliation_says_not_published(
    state: World, case: Case
) -> None:
    _being_answered(state, case)
    state.x.fails_next = [Unavailable("x.unknown_outcome")]
    offered = []
    for _ in range(6):
        deliver(state)
        words = _words(state, case)
        offered.append(may_send_again(words))
        if not offered[-1]:
            with pytest.raises(Refused, match=r"^delivery\."):
                send_again(state.ports, state.officer(901), words.id)
        state.clock.go_on(60)
    assert offered[0] is False
    assert offered[-1] is True
    assert words.looks >= 2
    send_again(state.ports, state.officer(901), words.id)
    deliver(state)
    assert state.case(case.id).state is CaseState.CLOSED_RESOLVED
    assert len(state.x.ours) == 1


def test_what_reconciliation_finds_published_is_not_offered_to_be_sent_again(
    state: World, case: Case
) -> None:
    _being_answered(state, case)
    state.x.fails_next, state.x.commits_first = [Unavailable("x.unknown_outcome")], True
    for _ in range(6):
        deliver(state)
        assert not may_send_again(_words(state, case))
        state.clock.go_on(60)
    assert _words(state, case).state is DeliveryState.SENT
    assert state.x.creates == 1


# "Never retry a write whose outcome is unknown."
def test_never_retry_a_write_whose_outcome_is_unknown(state: World, case: Case) -> None:
    _being_answered(state, case)
    state.x.fails_next = [Unavailable("x.unknown_outcome")]
    for _ in range(40):
        state.clock.go_on(600)
        tick(state.ports)
    assert state.x.creates == 1
    assert _words(state, case).state is DeliveryState.UNKNOWN


# "Ingest rules fixed and tested: own posts never;
def test_own_posts_never_open_anything(state: World) -> None:
    own = replace(
        citizen_post(MORNING, "हमारा अभियान @UPPWD_Abhyas"), author_id=state.account.x_user_id
    )
    state.say(own)
    found = state.mention(own.id)
    assert (found.standing, found.aside, found.case_id) == (Standing.ASIDE, Aside.OWN_POST, None)


# reposts never (counted as "me too");
def test_reposts_never_open_anything_and_are_counted_as_me_too(state: World) -> None:
    first = citizen_post(MORNING, "@UPPWD_Abhyas सड़क टूटी है")
    early = citizen_post(MORNING, "RT सड़क", "fan1", 1, reposted_id=first.id)
    state.say(first, early)
    case = state.register(first)
    later = citizen_post(MORNING, "RT सड़क", "fan2", 2, reposted_id=first.id)
    other = citizen_post(MORNING, "RT कुछ और", "fan3", 3, reposted_id="77")
    state.say(later, other)
    for repost in (early, later, other):
        found = state.mention(repost.id)
        assert (found.standing, found.aside) == (Standing.ASIDE, Aside.REPOST)
    page = case_page(state.ports, state.officer(901), case.id)
    assert page.reposts == 2
    assert len(page.thread) == 1


# replies attach to the thread;
def test_replies_attach_to_the_thread(state: World) -> None:
    first = citizen_post(MORNING, "@UPPWD_Abhyas सड़क टूटी है")
    state.say(first)
    case = state.register(first)
    reply = citizen_post(
        MORNING, "अब पानी भी", number=1, conversation_id=first.id, replied_to_id=first.id
    )
    state.say(reply)
    found = state.mention(reply.id)
    assert (found.standing, found.case_id) == (Standing.ATTACHED, case.id)


# quotes and code mentions attach to the case."
@pytest.mark.parametrize("whose", ["citizen", "ours"])
def test_quotes_attach_to_the_case(state: World, case: Case, whose: str) -> None:
    quoted_id = case.source_post_id
    if whose == "ours":
        purpose, text = prepared_words(state.ports, case.id)
        send_words(state.ports, state.wish(state.officer(901), case.id), purpose, text)
        deliver(state)
        quoted_id = state.x.ours[-1].id
    at = state.clock.now()
    own = citizen_post(at, "देखिए, अब तक नहीं", number=5, quoted_id=quoted_id)
    state.say(own)
    found = state.mention(own.id)
    assert (found.standing, found.case_id) == (Standing.ATTACHED, case.id)
    # Of another author an officer confirms it first.
    other = citizen_post(at, "हमारे यहाँ भी", "sunita", 6, quoted_id=quoted_id)
    unknown = citizen_post(at, "यह देखें", "sunita", 7, quoted_id="77")
    state.say(other, unknown)
    found = state.mention(other.id)
    assert (found.standing, found.doubt) == (Standing.NEW, Doubt.QUOTES)
    assert found.suggested_case_id == case.id
    assert state.mention(unknown.id).suggested_case_id is None


def test_code_mentions_attach_to_the_case(state: World, case: Case) -> None:
    again = citizen_post(state.clock.now(), f"@UPPWD_Abhyas {case.code} का क्या हुआ?", number=5)
    state.say(again)
    assert state.mention(again.id).case_id == case.id


# "*Claim* with compare-and-set in the database; a late claimer is told who has it."
def test_claim_is_compare_and_set_and_a_late_claimer_is_told_who_has_it(
    state: World, case: Case
) -> None:
    first, second = state.officer(901), by_role(state, Role.NODAL_OFFICER)
    seen = [Wish(officer, case.id, case.version) for officer in (first, second)]
    claim_case(state.ports, seen[0])
    with pytest.raises(Refused, match=r"^case\.held") as refusal:
        claim_case(state.ports, seen[1])
    assert refusal.value.facts["holder"] == first.name
    assert state.case(case.id).holder_id == first.id


# "Presence is a hint;
def test_presence_is_a_hint_and_stops_nobody(state: World, case: Case) -> None:
    first, second = state.officer(901), by_role(state, Role.NODAL_OFFICER)
    arrive(state.ports, first, case.id)
    assert [each.name for each in arrive(state.ports, second, case.id)] == [first.name]
    claim_case(state.ports, state.wish(second, case.id))
    assert state.case(case.id).holder_id == second.id


# correctness comes from a version check at save;
def test_correctness_comes_from_a_version_check_at_save(state: World, case: Case) -> None:
    officer = state.officer(901)
    seen = state.wish(officer, case.id)
    note_on(state.ports, state.wish(by_role(state, Role.NODAL_OFFICER), case.id), "rang")
    purpose, text = prepared_words(state.ports, case.id)
    with pytest.raises(Refused, match=r"^stale"):
        send_words(state.ports, seen, purpose, text)
    page = case_page(state.ports, officer, case.id)
    assert page.deliveries == ()
    assert [line.move for line in page.history] == ["register", "note"]


# text is never lost."
def test_text_is_never_lost_when_a_save_is_refused(
    state: World, case: Case, tmp_path: Path
) -> None:
    officer = state.officer(901)
    desk = DeskFile(tmp_path / "desk.sqlite")
    ports = replace(state.ports, desk=desk)
    seen = state.wish(officer, case.id)
    _keep(replace(state, ports=ports), case, "मेरा लम्बा उत्तर")
    note_on(ports, state.wish(officer, case.id), "rang")
    with pytest.raises(Refused, match=r"^stale"):
        send_words(ports, seen, Purpose.REPLY, "मेरा लम्बा उत्तर")
    kept = kept_words(ports, reply_key(case.id))
    assert kept is not None
    assert kept.text == "मेरा लम्बा उत्तर"
    desk.close()


def _keep(world: World, case: Case, text: str) -> None:
    keep_words(world.ports, reply_key(case.id), (case.home_office_id, case.account_id), Words(text))


# "Draft per case saved at each pause, restored in every view, after a crash too."
# At each pause and in every view: tests/ui/test_what_hurts.py.
def test_a_draft_per_case_is_restored_after_a_crash(
    state: World, case: Case, tmp_path: Path
) -> None:
    other = case_of(state, "other", 900)
    crashed = DeskFile(tmp_path / "desk.sqlite")
    before = replace(state, ports=replace(state.ports, desk=crashed))
    _keep(before, case, "पहला")
    _keep(before, other, "दूसरा")
    # Nobody closed it: what was kept must be on the disk by then.
    risen = DeskFile(tmp_path / "desk.sqlite")
    ports = replace(state.ports, desk=risen)
    found = [kept_words(ports, reply_key(each.id)) for each in (case, other)]
    assert [each.text for each in found if each is not None] == ["पहला", "दूसरा"]
    risen.close()
    crashed.close()


# "Clock rules in 3.4 with tests for each of these": SLA runs on after resolution,
def test_the_clock_does_not_run_on_after_the_published_answer(state: World, case: Case) -> None:
    _being_answered(state, case)
    deliver(state)
    officer = state.officer(901)
    closed = state.case(case.id)
    state.clock.go_on(60 * DAY)
    tick(state.ports)
    page = case_page(state.ports, officer, case.id)
    assert (page.lateness, page.desk_lateness) == (Lateness.STOPPED, Lateness.STOPPED)
    for view in (CaseView.OVERDUE, CaseView.DUE_SOON, CaseView.OPEN):
        where = CaseFilter(officer.office_id, state.clock.now(), view, officer.id)
        assert window_cases(state.ports, where, 0, 10) == []
    assert state.case(case.id) == closed


def test_thanks_after_the_answer_do_not_start_the_clock_again(state: World, case: Case) -> None:
    _being_answered(state, case)
    deliver(state)
    closed = state.case(case.id)
    state.clock.go_on(3600)
    thread = case.conversation_id
    state.say(citizen_post(state.clock.now(), "धन्यवाद", number=5, conversation_id=thread))
    after = state.case(case.id)
    assert (after.state, after.due_at) == (CaseState.CLOSED_RESOLVED, closed.due_at)
    page = case_page(state.ports, state.officer(901), case.id)
    assert page.lateness is Lateness.STOPPED


# cannot follow a change of team,
def test_the_clock_follows_a_change_of_office(state: World, case: Case) -> None:
    home, other = state.officer(901), state.officer(902)
    do(state, "forward", home, case.id, 1)
    sent = state.case(case.id)
    assert sent.due_at == case.due_at, "the overall date is never reset"
    assert (sent.desk_office_id, sent.desk_since_at) == (other.office_id, state.clock.now())
    state.clock.go_on(3600)
    do(state, "accept", other, case.id)
    taken = state.case(case.id)
    assert (taken.due_at, taken.desk_since_at) == (case.due_at, state.clock.now())
    state.clock.go_on(30 * DAY)
    for officer in (home, other):
        where = CaseFilter(officer.office_id, state.clock.now(), CaseView.OVERDUE, officer.id)
        assert [row.id for row in window_cases(state.ports, where, 0, 10)] == [case.id]


# escalation of forgotten ones,
def test_what_is_forgotten_is_escalated(state: World, case: Case) -> None:
    sender, receiver, cell = (state.officer(number) for number in (901, 902, 904))
    do(state, "forward", sender, case.id, 1)
    due_at = state.case(case.id).desk_due_at
    assert due_at is not None
    wait = (due_at - state.clock.now()).total_seconds()
    told = []
    for seconds in (wait, 1, wait):
        state.clock.go_on(seconds)
        alarm = case_page(state.ports, sender, case.id).slip_alarm
        told.append((alarm, [bool(late_slips(state.ports, o)) for o in (sender, receiver, cell)]))
    assert told == [
        (SlipAlarm.NONE, [False, False, False]),
        (SlipAlarm.BOTH_ENDS, [True, True, False]),
        (SlipAlarm.STATE_CELL, [True, True, True]),
    ]


# update-time overrides first-response.
def test_an_update_does_not_override_the_first_reply(state: World, case: Case) -> None:
    officer = state.officer(901)
    state.clock.go_on(2 * DAY)
    note_on(state.ports, state.wish(officer, case.id), "rang the engineer")
    do(state, "forward", officer, case.id, 1)
    page = case_page(state.ports, officer, case.id)
    assert (page.first_reply, page.case.first_reply_at) == (Lateness.OVERDUE, None)
    purpose, text = prepared_words(state.ports, case.id)
    send_words(state.ports, state.wish(officer, case.id), purpose, text)
    deliver(state)
    first = state.case(case.id).first_reply_at
    assert first is not None
    state.clock.go_on(DAY)
    send_words(state.ports, state.wish(officer, case.id), Purpose.REPLY, "कार्य जारी है")
    deliver(state)
    assert state.case(case.id).first_reply_at == first
    assert case_page(state.ports, officer, case.id).first_reply is Lateness.STOPPED


# "Master/child cases, one answer to many, unmerge possible."
def test_master_and_child_cases_one_answer_to_many_and_unmerge_is_possible(world: World) -> None:
    posts = [
        citizen_post(MORNING - timedelta(hours=9 - n), "@UPPWD_Abhyas अँधेरा", f"c{n}", n)
        for n in range(4)
    ]
    world.say(*posts)
    cases = [world.register(post) for post in posts]
    master, officer, nodal = cases[0], world.officer(901), world.officer(901, 1)
    seen = [(each.id, each.version) for each in cases[1:]]
    merge_cases(world.ports, world.wish(nodal, master.id), seen, "एक ट्रांसफार्मर")
    assert world.case(master.id).me_too == 3
    assert [each.id for each in children_of(world.ports, master.id)] == [s[0] for s in seen]

    unmerge_case(world.ports, world.wish(officer, cases[3].id), "another pole")
    alone = world.case(cases[3].id)
    assert (alone.state, alone.due_at) == (CaseState.REGISTERED, cases[3].due_at)
    assert world.case(master.id).me_too == 2

    do(world, "claim", officer, master.id)
    do(world, "report", officer, master.id)
    do(world, "close", officer, master.id)
    deliver(world)
    plan = plan_answers(world.ports, officer, master.id)
    chosen = [(each.case_id, each.version, each.text) for each in plan.ready]
    send_answers(world.ports, world.wish(officer, master.id), chosen, plan.purpose)
    for _ in range(40):
        world.clock.go_on(60)
        tick(world.ports)
    answered = [world.case(each.id).answer_post_id for each in cases]
    assert [bool(each) for each in answered] == [True, True, True, False]
    assert len({post.text for post in world.x.ours}) == 3


# "The code is on every screen, searchable by its last digits."
# On every screen: tests/ui/test_what_hurts.py.
def test_the_code_is_searchable_by_its_last_digits(state: World) -> None:
    officer = state.officer(901)
    posts = [citizen_post(MORNING, f"सड़क {n}", f"c{n}", n) for n in range(12)]
    state.say(*posts)
    codes = []
    for post in posts:
        mention = state.mention(post.id)
        register_case(state.ports, Wish(officer, mention.id, mention.version), ROAD)
    with state.ports.store.read() as tx:
        where = CaseFilter(officer.office_id, state.clock.now(), CaseView.ALL, officer.id)
        codes = [row.code for row in tx.window_cases(where, 0, 20)]
    assert len(codes) == 12
    for code in codes:
        last_five = "".join(filter(str.isdigit, code))[-5:]
        for typed in (last_five, last_five.translate(str.maketrans("0123456789", "०१२३४५६७८९"))):
            found = case_by_words(state.ports, officer, typed)
            assert found is not None
            assert found.code == code


def test_every_line_of_a_case_s_story_is_kept_under_its_code(state: World, case: Case) -> None:
    with state.ports.store.read() as tx:
        first = tx.history(Subject.CASE, case.id)[0]
    assert first.facts["code"] == case.code
