"""A case from its code to its close, between two offices."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import ROAD, World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case, CaseMove, CaseState
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.mention import Aside, Doubt, Standing
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.browsing import case_page
from upsocial_desktop.services.closing import (
    object_to_report,
    reopen_case,
    report_done,
    withdraw_report,
)
from upsocial_desktop.services.deciding import (
    join_case,
    part_from_case,
    put_back,
    register_case,
    set_aside,
    set_many_aside,
)
from upsocial_desktop.services.forwarding import (
    accept_case,
    forward_case,
    forward_outlook,
    recall_case,
    return_case,
)
from upsocial_desktop.services.presence import SECONDS_HERE, arrive, leave
from upsocial_desktop.services.sorting import claim_case, note_on, release_case, sort_case
from upsocial_desktop.services.wish import Wish

TEXT = "@UPPWD_Abhyas सड़क टूटी है"
TODAY = MORNING.astimezone(IST).date()
REPORT = Report(
    "सड़क की मरम्मत की गई",
    TODAY,
    "अवर अभियंता",
    contact="JE, by telephone",
    contact_on=TODAY,
    no_photo="Dark already",
)


@pytest.fixture
def case(world: World) -> Case:
    """A case just registered in office 901."""
    post = citizen_post(MORNING - timedelta(days=2), TEXT)
    world.say(post)
    return world.register(post)


def _office_id(world: World, number: int) -> int:
    return world.officer(number).office_id


def test_the_clock_starts_at_the_post_and_the_code_stands_once(world: World, case: Case) -> None:
    assert case.source_at == MORNING - timedelta(days=2)
    assert case.due_at.astimezone(IST).date() == date(2026, 12, 4)
    assert case.code.startswith("UPX-901-10001-")
    assert case.state is CaseState.REGISTERED


def test_registering_twice_with_one_wish_makes_one_case(world: World) -> None:
    post = citizen_post(MORNING, TEXT)
    world.say(post)
    mention = world.mention(post.id)
    wish = Wish(world.officer(901), mention.id, mention.version)
    first = register_case(world.ports, wish, ROAD)
    second = register_case(world.ports, wish, ROAD)
    assert first.touches >= second.touches
    with pytest.raises(Refused, match="mention.decided"):
        register_case(world.ports, Wish(world.officer(901), mention.id, mention.version + 1), ROAD)


def test_registering_needs_own_words_and_a_topic(world: World) -> None:
    post = citizen_post(MORNING, TEXT)
    world.say(post)
    mention = world.mention(post.id)
    wish = Wish(world.officer(901), mention.id, mention.version)
    with pytest.raises(Refused, match="case.summary_missing"):
        register_case(world.ports, wish, replace(ROAD, summary="  "))
    with pytest.raises(Refused, match="case.topic_missing"):
        register_case(world.ports, wish, replace(ROAD, topic=""))
    assert world.mention(post.id).standing is Standing.NEW


def test_both_posts_a_citizen_wrote_in_one_thread_join_the_new_case(world: World) -> None:
    first = citizen_post(MORNING, TEXT)
    second = citizen_post(MORNING, "और नाली भी", number=1, conversation_id=first.id)
    other = citizen_post(MORNING, "मेरी भी", "other", 2, conversation_id=first.id)
    world.say(first, second, other)
    case = world.register(first)
    assert world.mention(second.id).case_id == case.id
    assert world.mention(other.id).case_id is None


def test_another_office_may_not_register_our_mention(world: World) -> None:
    post = citizen_post(MORNING, TEXT)
    world.say(post)
    mention = world.mention(post.id)
    with pytest.raises(Refused, match="mention.not_yours"):
        register_case(world.ports, Wish(world.officer(902), mention.id, mention.version), ROAD)


def test_of_two_officers_claiming_at_once_the_second_learns_who_has_it(
    world: World, case: Case
) -> None:
    first, second = world.officer(901), world.officer(901, 1)
    claim_case(world.ports, Wish(first, case.id, case.version))
    with pytest.raises(Refused, match="case.held") as refusal:
        claim_case(world.ports, Wish(second, case.id, case.version))
    assert refusal.value.facts["holder"] == first.name
    assert world.case(case.id).holder_id == first.id


def test_a_claim_can_be_laid_back(world: World, case: Case) -> None:
    officer = world.officer(901)
    claim_case(world.ports, Wish(officer, case.id, case.version))
    release_case(world.ports, world.wish(officer, case.id))
    laid = world.case(case.id)
    assert (laid.state, laid.holder_id) == (CaseState.REGISTERED, None)


def test_forwarding_keeps_the_overall_date_and_starts_the_desks_own_timer(
    world: World, case: Case
) -> None:
    to = _office_id(world, 902)
    forward_case(world.ports, world.wish(world.officer(901), case.id), to, "Their pole")
    sent = world.case(case.id)
    assert sent.state is CaseState.FORWARDED
    assert sent.due_at == case.due_at
    assert sent.desk_office_id == to
    assert sent.working_office_id == case.home_office_id
    # 21-11-2026 is a Saturday, the third of its month; the next working day is Monday.
    assert sent.desk_due_at is not None
    assert sent.desk_due_at.astimezone(IST).date() == date(2026, 11, 23)


def test_accepting_makes_the_receiver_work_while_the_speaking_account_stays(
    world: World, case: Case
) -> None:
    home, other = world.officer(901), world.officer(902)
    forward_case(world.ports, world.wish(home, case.id), other.office_id, "Their pole")
    accept_case(world.ports, world.wish(other, case.id))
    taken = world.case(case.id)
    assert (taken.state, taken.working_office_id) == (CaseState.IN_PROCESS, other.office_id)
    assert (taken.home_office_id, taken.account_id) == (home.office_id, case.account_id)


def test_a_return_counts_and_its_reason_and_slip_are_kept(world: World, case: Case) -> None:
    home, other = world.officer(901), world.officer(902)
    forward_case(world.ports, world.wish(home, case.id), other.office_id, "Their pole")
    return_case(world.ports, world.wish(other, case.id), "No pole there", _office_id(world, 903))
    back = world.case(case.id)
    assert (back.state, back.bounces) == (CaseState.REGISTERED, 1)
    assert back.desk_office_id == home.office_id
    slip = case_page(world.ports, home, case.id).slips[0]
    assert (slip.state.value, slip.return_reason) == ("returned", "No pole there")
    assert slip.suggested_office_id == _office_id(world, 903)


def test_a_recall_works_until_the_other_office_accepts(world: World, case: Case) -> None:
    home, other = world.officer(901), world.officer(902)
    forward_case(world.ports, world.wish(home, case.id), other.office_id, "Their pole")
    recall_case(world.ports, world.wish(home, case.id))
    assert world.case(case.id).desk_office_id == home.office_id
    forward_case(world.ports, world.wish(home, case.id), other.office_id, "After all")
    accept_case(world.ports, world.wish(other, case.id))
    with pytest.raises(Refused, match="case.move"):
        recall_case(world.ports, world.wish(home, case.id))


def test_a_case_is_not_forwarded_to_its_own_office_or_without_reason(
    world: World, case: Case
) -> None:
    home = world.officer(901)
    with pytest.raises(Refused, match="forward.to_itself"):
        forward_case(world.ports, world.wish(home, case.id), home.office_id, "why")
    with pytest.raises(Refused, match="forward.reason_missing"):
        forward_case(world.ports, world.wish(home, case.id), _office_id(world, 902), " ")


def test_a_report_goes_to_the_home_office_and_can_be_withdrawn_or_objected_to(
    world: World, case: Case
) -> None:
    home, other = world.officer(901), world.officer(902)
    forward_case(world.ports, world.wish(home, case.id), other.office_id, "Their pole")
    accept_case(world.ports, world.wish(other, case.id))
    report_done(world.ports, world.wish(other, case.id), REPORT)
    assert world.case(case.id).state is CaseState.REPORTED
    assert world.case(case.id).desk_office_id == home.office_id
    withdraw_report(world.ports, world.wish(other, case.id))
    assert world.case(case.id).report == ""
    report_done(world.ports, world.wish(other, case.id), REPORT)
    object_to_report(world.ports, world.wish(home, case.id), "No date given")
    back = world.case(case.id)
    assert (back.state, back.desk_office_id) == (CaseState.IN_PROCESS, other.office_id)


def test_a_report_needs_action_person_and_a_day_that_has_come(world: World, case: Case) -> None:
    officer = world.officer(901)
    claim_case(world.ports, world.wish(officer, case.id))
    tomorrow = REPORT.done_on + timedelta(days=1)
    for report, code in (
        (replace(REPORT, action=""), "report.action_missing"),
        (replace(REPORT, done_by=" "), "report.by_missing"),
        (replace(REPORT, done_on=tomorrow), "report.in_future"),
    ):
        with pytest.raises(Refused, match=code):
            report_done(world.ports, world.wish(officer, case.id), report)
    assert world.case(case.id).state is CaseState.IN_PROCESS


def test_a_wish_from_an_old_look_is_refused_and_overwrites_nothing(
    world: World, case: Case
) -> None:
    officer = world.officer(901)
    old = Wish(officer, case.id, case.version)
    note_on(world.ports, world.wish(officer, case.id), "Called the engineer")
    with pytest.raises(Refused, match="stale"):
        forward_case(world.ports, old, _office_id(world, 902), "late")
    assert world.case(case.id).state is CaseState.REGISTERED


def test_the_same_wish_delivered_twice_does_one_thing(world: World, case: Case) -> None:
    wish = world.wish(world.officer(901), case.id)
    claim_case(world.ports, wish)
    claim_case(world.ports, wish)
    with world.ports.store.read() as tx:
        moves = [line.move for line in tx.history(Subject.CASE, case.id)]
    assert moves == ["register", "claim"]


def test_every_step_is_a_line_with_who_and_when(world: World, case: Case) -> None:
    officer = world.officer(901)
    world.clock.go_on(60)
    claim_case(world.ports, world.wish(officer, case.id))
    line = case_page(world.ports, officer, case.id).history[-1]
    assert (line.officer_name, line.at) == (officer.name, world.clock.now())


def test_the_page_offers_only_what_the_officer_may_do(world: World, case: Case) -> None:
    home, other = world.officer(901), world.officer(902)
    forward_case(world.ports, world.wish(home, case.id), other.office_id, "Their pole")
    ours = case_page(world.ports, home, case.id).allowed_moves
    theirs = case_page(world.ports, other, case.id).allowed_moves
    assert CaseMove.RECALL in ours
    assert CaseMove.ACCEPT not in ours
    assert {CaseMove.ACCEPT, CaseMove.RETURN} <= theirs
    assert CaseMove.WORDS_QUEUED not in theirs


def test_reopening_needs_a_closed_case(world: World, case: Case) -> None:
    with pytest.raises(Refused, match="case.move"):
        reopen_case(world.ports, world.wish(world.officer(901), case.id), "again broken")


def test_setting_aside_and_putting_back_leaves_the_mention_undecided(world: World) -> None:
    post = citizen_post(MORNING, "@UPPWD_Abhyas टोल का समय क्या है?")
    world.say(post)
    officer = world.officer(901)
    mention = world.mention(post.id)
    set_aside(world.ports, Wish(officer, mention.id, mention.version), Aside.QUERY)
    aside = world.mention(post.id)
    assert (aside.standing, aside.aside) == (Standing.ASIDE, Aside.QUERY)
    put_back(world.ports, Wish(officer, mention.id, aside.version))
    assert world.mention(post.id).standing is Standing.NEW


def test_many_are_set_aside_together_or_not_at_all(world: World) -> None:
    posts = [citizen_post(MORNING, f"धन्यवाद {n}", f"c{n}", n) for n in range(3)]
    world.say(*posts)
    seen = [(m.id, m.version) for m in (world.mention(p.id) for p in posts)]
    officer = world.officer(901)
    with pytest.raises(Refused, match="stale"):
        set_many_aside(world.ports, officer, (*seen[:2], (seen[2][0], 99)), Aside.PRAISE)
    assert all(world.mention(p.id).standing is Standing.NEW for p in posts)
    set_many_aside(world.ports, officer, tuple(seen), Aside.PRAISE)
    assert all(world.mention(p.id).aside is Aside.PRAISE for p in posts)


def test_a_doubtful_mention_joins_the_case_when_an_officer_says_so(
    world: World, case: Case
) -> None:
    post = citizen_post(MORNING, f"@UPPWD_Abhyas {case.code} भाई की शिकायत", "brother")
    world.say(post)
    mention = world.mention(post.id)
    join_case(world.ports, Wish(world.officer(901), mention.id, mention.version), case.id)
    assert world.mention(post.id).case_id == case.id
    assert world.case(case.id).citizen_wrote_at == post.created_at


def test_parting_makes_a_joined_mention_undecided_and_doubtful_as_before(
    world: World, case: Case
) -> None:
    officer = world.officer(901)
    post = citizen_post(MORNING, f"@UPPWD_Abhyas {case.code} भाई की शिकायत", "brother")
    world.say(post)
    before = world.mention(post.id)
    assert (before.doubt, before.suggested_case_id) == (Doubt.OTHER_AUTHOR, case.id)
    join_case(world.ports, Wish(officer, before.id, before.version), case.id)
    wish = Wish(officer, before.id, world.mention(post.id).version)
    part_from_case(world.ports, wish)
    part_from_case(world.ports, wish)

    parted = world.mention(post.id)
    assert (parted.standing, parted.case_id) == (Standing.NEW, None)
    assert (parted.doubt, parted.suggested_case_id) == (before.doubt, before.suggested_case_id)
    assert world.case(case.id).citizen_wrote_at is None
    line = case_page(world.ports, officer, case.id).history[-1]
    assert (line.move, line.facts["parted_post_id"]) == ("note", post.id)


def test_parting_leaves_what_the_citizen_wrote_before_or_after_unread(
    world: World, case: Case
) -> None:
    officer = world.officer(901)
    hours = [timedelta(hours=n) for n in range(3)]
    posts = [citizen_post(MORNING + h, "और", f"c{n}", n) for n, h in enumerate(hours)]
    world.say(*posts)

    def join(place: int) -> None:
        mention = world.mention(posts[place].id)
        join_case(world.ports, Wish(officer, mention.id, mention.version), case.id)

    def part(place: int) -> None:
        mention = world.mention(posts[place].id)
        part_from_case(world.ports, Wish(officer, mention.id, mention.version))

    join(0)
    join(1)
    part(1)
    assert world.case(case.id).citizen_wrote_at == posts[0].created_at
    join(1)
    join(2)
    part(1)
    assert world.case(case.id).citizen_wrote_at == posts[2].created_at


def test_the_post_a_case_was_registered_from_cannot_leave_it(world: World, case: Case) -> None:
    officer = world.officer(901)
    with world.ports.store.read() as tx:
        source = tx.mention(case.source_mention_id)
    with pytest.raises(Refused, match="mention.not_joined"):
        part_from_case(world.ports, Wish(officer, source.id, source.version))
    free = citizen_post(MORNING, "अलग", "other", 7)
    world.say(free)
    mention = world.mention(free.id)
    with pytest.raises(Refused, match="mention.not_joined"):
        part_from_case(world.ports, Wish(officer, mention.id, mention.version))
    stranger = Wish(world.officer(902), mention.id, mention.version)
    with pytest.raises(Refused, match="mention.not_yours"):
        part_from_case(world.ports, stranger)
    assert world.case(case.id).version == case.version


def test_correcting_a_case_saves_all_its_particulars(world: World, case: Case) -> None:
    corrected = replace(ROAD, summary=" Culvert broken ", igrs_no=" 40016918011385 ")
    sort_case(world.ports, world.wish(world.officer(901), case.id), corrected)
    found = world.case(case.id)
    assert (found.summary, found.igrs_no) == ("Culvert broken", "40016918011385")


@pytest.mark.parametrize(
    "move",
    [
        lambda w, o, c: claim_case(w.ports, w.wish(o, c)),
        lambda w, o, c: forward_case(w.ports, w.wish(o, c), w.officer(903).office_id, "r"),
        lambda w, o, c: accept_case(w.ports, w.wish(o, c)),
        lambda w, o, c: note_on(w.ports, w.wish(o, c), "n"),
    ],
)
def test_a_stranger_office_can_do_nothing(
    world: World, case: Case, move: Callable[[World, Officer, int], object]
) -> None:
    with pytest.raises(Refused):
        move(world, world.officer(902), case.id)
    assert world.case(case.id).version == case.version


def test_an_officer_sees_who_else_has_the_case_open_until_they_leave(
    world: World, case: Case
) -> None:
    first, second = world.officer(901), world.officer(901, 1)
    assert arrive(world.ports, first, case.id) == ()
    world.clock.go_on(30)
    assert [p.name for p in arrive(world.ports, second, case.id)] == [first.name]
    assert [p.name for p in case_page(world.ports, first, case.id).others_here] == [second.name]
    leave(world.ports, second, case.id)
    assert case_page(world.ports, first, case.id).others_here == ()


def test_a_pc_that_was_switched_off_is_no_longer_here_after_a_minute(
    world: World, case: Case
) -> None:
    first, second = world.officer(901), world.officer(901, 1)
    arrive(world.ports, first, case.id)
    world.clock.go_on(SECONDS_HERE - 1)
    assert arrive(world.ports, second, case.id)
    world.clock.go_on(1)
    assert arrive(world.ports, second, case.id) == ()


def test_before_forwarding_one_sees_how_the_office_accepts(world: World, case: Case) -> None:
    home, other = world.officer(901), world.officer(902)
    assert forward_outlook(world.ports, other.office_id).last_accept_hours is None
    forward_case(world.ports, world.wish(home, case.id), other.office_id, "Their pole")
    assert forward_outlook(world.ports, other.office_id).waiting == 1
    world.clock.go_on(90 * 60)
    accept_case(world.ports, world.wish(other, case.id))
    outlook = forward_outlook(world.ports, other.office_id)
    assert (outlook.waiting, outlook.last_accept_hours) == (0, 1.5)


def test_in_a_fast_practice_day_somebody_is_here_as_long_on_the_wall_clock(
    world: World, case: Case
) -> None:
    assert world.ports.practice is not None
    world.ports.practice.set_pace(60.0)
    first, second = world.officer(901), world.officer(901, 1)
    arrive(world.ports, first, case.id)
    world.clock.go_on(SECONDS_HERE * 60 - 1)
    assert arrive(world.ports, second, case.id)
    world.clock.go_on(1)
    assert arrive(world.ports, second, case.id) == ()
