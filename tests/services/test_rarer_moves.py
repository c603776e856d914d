"""Waiting, interim replies, other endings, master cases, placing, reopening, daily checks."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.services.case_deeds import by_role, case_of, deliver, do, full_world, report_of
from tests.services.conftest import ROAD, World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import (
    Case,
    CaseMove,
    CaseState,
    Flag,
    OtherReason,
    may_make,
)
from upsocial_desktop.domain.deadline import Lateness, WorkCalendar
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.forward_slip import SlipAlarm
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.machine.photo_shelf import PhotoShelf
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.browsing import case_page
from upsocial_desktop.services.checking import daily_checks
from upsocial_desktop.services.closing import report_done
from upsocial_desktop.services.forwarding import accept_case, forward_case, late_slips
from upsocial_desktop.services.merging import merge_cases, unmerge_case
from upsocial_desktop.services.other_closing import close_other
from upsocial_desktop.services.photos import photo_of
from upsocial_desktop.services.promising import promise_later
from upsocial_desktop.services.sorting import flag_case, sort_case
from upsocial_desktop.services.wish import Wish

DAY = 86_400.0


@pytest.fixture
def state(tmp_path: Path, empty_database: Path) -> Iterator[World]:
    """The State with every role."""
    made = full_world(tmp_path, empty_database)
    with closing(made.ports.store):
        yield made


@pytest.fixture
def case(state: World) -> Case:
    return case_of(state)


def _reply(world: World, case: Case, text: str = "अभी भी टूटी है") -> None:
    number = len(world.x.naming)
    thread = case.conversation_id
    world.say(citizen_post(world.clock.now(), text, "ramesh", number, conversation_id=thread))


def _close(world: World, case: Case) -> Case:
    for deed in ("claim", "report", "close"):
        do(world, deed, world.officer(901), case.id)
    deliver(world)
    return world.case(case.id)


def test_waiting_pauses_the_clock_by_what_it_used_when_the_citizen_writes(
    state: World, case: Case
) -> None:
    officer = state.officer(901)
    do(state, "claim", officer, case.id)
    do(state, "ask_citizen", officer, case.id)
    assert state.case(case.id).due_at == case.due_at + timedelta(days=7)
    state.clock.go_on(2 * DAY)
    _reply(state, case)
    back = state.case(case.id)
    assert back.state is CaseState.IN_PROCESS
    assert back.due_at == case.due_at + timedelta(days=2)
    assert (back.asked, back.waiting_until_at) == ("", None)


def test_waiting_ends_by_itself_after_seven_days_in_all_and_never_closes(
    state: World, case: Case
) -> None:
    officer, nodal = state.officer(901), by_role(state, Role.NODAL_OFFICER)
    do(state, "claim", officer, case.id)
    do(state, "ask_citizen", officer, case.id)
    state.clock.go_on(5 * DAY)
    tick(state.ports)
    assert state.case(case.id).state is CaseState.WAITING_CITIZEN
    do(state, "resume", officer, case.id)
    with pytest.raises(Refused, match=r"ask\.nodal"):
        do(state, "ask_citizen", officer, case.id)
    do(state, "ask_citizen", nodal, case.id)
    waiting = state.case(case.id).waiting_until_at
    assert waiting == state.clock.now() + timedelta(days=2)
    state.clock.go_on(30 * DAY)
    tick(state.ports)
    back = state.case(case.id)
    assert back.state is CaseState.IN_PROCESS
    assert back.due_at == case.due_at + timedelta(days=7)
    with pytest.raises(Refused, match=r"ask\.twice"):
        do(state, "ask_citizen", nodal, case.id)


def test_what_was_written_before_the_question_does_not_answer_it(state: World, case: Case) -> None:
    do(state, "claim", state.officer(901), case.id)
    do(state, "ask_citizen", state.officer(901), case.id)
    before = state.clock.now() - timedelta(minutes=3)
    state.say(citizen_post(before, "देर से", "ramesh", 7, conversation_id=case.conversation_id))
    assert state.case(case.id).state is CaseState.WAITING_CITIZEN


def test_a_case_that_is_late_already_gains_nothing_by_asking(state: World, case: Case) -> None:
    do(state, "claim", state.officer(901), case.id)
    state.clock.go_on(20 * DAY)
    do(state, "ask_citizen", state.officer(901), case.id)
    assert state.case(case.id).due_at == case.due_at
    do(state, "resume", state.officer(901), case.id)
    assert state.case(case.id).due_at == case.due_at


def test_an_interim_reply_keeps_both_dates_once_and_within_45_days(
    state: World, case: Case
) -> None:
    nodal, supervisor = by_role(state, Role.NODAL_OFFICER), by_role(state, Role.SUPERVISOR)
    due = case.due_at.astimezone(IST).date()

    def promise(officer: object, days: int, reason: str = "rain") -> None:
        wish = state.wish(officer, case.id)  # type: ignore[arg-type]
        promise_later(state.ports, wish, due + timedelta(days=days), reason)

    for days, reason, code in (
        (3, " ", "reason_missing"),
        (0, "rain", "not_later"),
        (31, "rain", "too_far"),
    ):
        with pytest.raises(Refused, match=rf"interim\.{code}"):
            promise(nodal, days, reason)
    with pytest.raises(Refused, match=r"case\.role"):
        promise(state.officer(901), 3)
    promise(nodal, 10)
    later = state.case(case.id)
    assert later.due_at == case.due_at + timedelta(days=10)
    assert later.due_before_interim_at == case.due_at
    with pytest.raises(Refused, match=r"interim\.supervisor"):
        promise(nodal, 20)
    promise(supervisor, 30)
    state.clock.go_on(60 * DAY)
    with pytest.raises(Refused, match=r"interim\.too_late"):
        promise(supervisor, 35)


def test_another_ending_needs_its_reason_and_a_published_answer(state: World, case: Case) -> None:
    nodal = by_role(state, Role.NODAL_OFFICER)

    def close(reason: OtherReason, pointer: str = "", text: str = f"{case.code} ok") -> None:
        close_other(state.ports, state.wish(nodal, case.id), reason, text, pointer)

    for reason, code in (
        (OtherReason.OTHER_GOVERNMENT, "pointer_missing"),
        (OtherReason.NO_DETAILS, "not_asked_twice"),
    ):
        with pytest.raises(Refused, match=rf"close\.{code}"):
            close(reason)
    with pytest.raises(Refused, match=r"close\.master_unknown"):
        close(OtherReason.MERGED, case.code)
    with pytest.raises(Refused, match=r"reply\.no_code"):
        close(OtherReason.WITHDRAWN, text="बिना कोड")
    assert "ours" not in " ".join(OtherReason)
    close(OtherReason.SUB_JUDICE)
    queued = state.case(case.id)
    assert (queued.state, queued.close_reason) == (CaseState.REGISTERED, "sub_judice")
    with pytest.raises(Refused, match=r"case\.being_answered"):
        do(state, "claim", state.officer(901), case.id)
    deliver(state)
    closed = state.case(case.id)
    assert closed.state is CaseState.CLOSED_OTHER
    assert closed.answer_post_id


def test_a_refused_answer_leaves_the_case_open_for_no_reason(state: World, case: Case) -> None:
    nodal = by_role(state, Role.NODAL_OFFICER)
    state.x.fails_next.append(Refused("x.not_permitted"))
    close_other(state.ports, state.wish(nodal, case.id), OtherReason.RTI, f"{case.code} RTI", "")
    deliver(state)
    after = state.case(case.id)
    assert (after.state, after.close_reason) == (CaseState.REGISTERED, "")
    do(state, "claim", state.officer(901), case.id)


def test_a_master_has_the_earliest_date_and_a_child_leaves_with_its_own(state: World) -> None:
    nodal = by_role(state, Role.NODAL_OFFICER)
    master = case_of(state, "first", 1)
    state.clock.go_on(-2 * DAY)
    early = case_of(state, "second", 2)
    state.clock.go_on(4 * DAY)
    late = case_of(state, "third", 3)
    seen = [(each.id, each.version) for each in (early, late)]
    merge_cases(state.ports, state.wish(nodal, master.id), seen)
    joined = state.case(master.id)
    assert (joined.due_at, joined.me_too) == (early.due_at, 2)
    assert state.case(early.id).state is CaseState.MERGED
    other = state.wish(nodal, case_of(state, "fourth", 4).id)
    with pytest.raises(Refused, match=r"merge\.has_children"):
        merge_cases(state.ports, other, [(master.id, joined.version)])
    unmerge_case(state.ports, state.wish(state.officer(901), early.id), "another road")
    apart, left = state.case(early.id), state.case(master.id)
    assert (apart.state, apart.due_at) == (CaseState.REGISTERED, early.due_at)
    assert (left.due_at, left.me_too) == (master.due_at, 1)


def test_only_cases_of_one_cause_merge_and_all_or_none(state: World) -> None:
    nodal = by_role(state, Role.NODAL_OFFICER)
    master, like, other = (case_of(state, f"c{n}", n) for n in range(3))
    water = replace(ROAD, topic="water")
    sort_case(state.ports, state.wish(state.officer(901), other.id), water)
    seen = [(each.id, state.case(each.id).version) for each in (like, other)]
    with pytest.raises(Refused, match=r"merge\.other_cause"):
        merge_cases(state.ports, state.wish(nodal, master.id), seen)
    assert state.case(like.id) == like
    with pytest.raises(Refused, match=r"merge\.itself"):
        merge_cases(state.ports, state.wish(nodal, like.id), [(like.id, like.version)])


def test_the_second_return_goes_to_the_state_cell_which_places_the_case(
    state: World, case: Case
) -> None:
    officer, other = state.officer(901), state.officer(902)
    cell, third = state.officer(904), state.officer(903)
    for _ in range(2):
        forward_case(state.ports, state.wish(officer, case.id), other.office_id, "theirs")
        do(state, "return", other, case.id)
    with pytest.raises(Refused, match=r"forward\.state_cell_places"):
        forward_case(state.ports, state.wish(officer, case.id), third.office_id, "theirs")
    assert state.case(case.id).desk_office_id == cell.office_id
    do(state, "place", cell, case.id, 2)
    placed = state.case(case.id)
    assert (placed.state, placed.desk_office_id) == (CaseState.FORWARDED, third.office_id)
    assert placed.due_at == case.due_at
    with pytest.raises(Refused, match=r"return\.placed"):
        do(state, "return", third, case.id)
    do(state, "accept", third, case.id)


def test_after_the_time_to_accept_nobody_says_not_ours(state: World, case: Case) -> None:
    do(state, "forward", state.officer(901), case.id, 1)
    state.clock.go_on(6 * DAY)
    with pytest.raises(Refused, match=r"return\.too_late"):
        do(state, "return", state.officer(902), case.id)


def test_a_slip_not_accepted_is_told_at_both_ends_and_then_to_the_state_cell(
    state: World, case: Case
) -> None:
    sender, receiver, cell = (state.officer(number) for number in (901, 902, 904))
    do(state, "forward", sender, case.id, 1)
    due_at, now = state.case(case.id).desk_due_at, state.clock.now()
    assert due_at is not None
    wait = (due_at - now).total_seconds()
    for after, alarm, hearing in (
        (wait, SlipAlarm.NONE, ()),
        (1, SlipAlarm.BOTH_ENDS, (sender, receiver)),
        (wait - 1, SlipAlarm.BOTH_ENDS, (sender, receiver)),
        (1, SlipAlarm.STATE_CELL, (sender, receiver, cell)),
    ):
        state.clock.go_on(after)
        assert case_page(state.ports, sender, case.id).slip_alarm is alarm
        hears = [one for one in (sender, receiver, cell) if late_slips(state.ports, one)]
        assert hears == list(hearing)


def test_a_critical_case_has_half_an_hour_to_be_accepted(state: World, case: Case) -> None:
    flag_case(state.ports, state.wish(state.officer(901), case.id), Flag.CRITICAL, is_set=True)
    do(state, "forward", state.officer(901), case.id, 1)
    assert state.case(case.id).desk_due_at == state.clock.now() + timedelta(minutes=30)


def test_an_office_not_on_the_system_is_spoken_for_by_its_sender(state: World, case: Case) -> None:
    officer = state.officer(901)
    do(state, "forward", officer, case.id, 4)
    assert state.case(case.id).is_by_letter
    with pytest.raises(Refused, match=r"accept\.who_said"):
        accept_case(state.ports, state.wish(officer, case.id))
    do(state, "accept", officer, case.id)
    accepted = state.case(case.id)
    assert accepted.working_office_id not in {officer.office_id, state.officer(902).office_id}
    do(state, "report", officer, case.id)
    assert state.case(case.id).state is CaseState.REPORTED


def test_a_reopened_case_goes_to_the_next_senior_with_a_week_of_its_own(
    state: World, case: Case
) -> None:
    closed = _close(state, case)
    officer, nodal = state.officer(901), by_role(state, Role.NODAL_OFFICER)
    with pytest.raises(Refused, match=r"reopen\.no_reply"):
        do(state, "reopen", officer, case.id)
    state.clock.go_on(DAY)
    _reply(state, case)
    do(state, "citizen_read", officer, case.id)
    do(state, "reopen", officer, case.id)
    again = state.case(case.id)
    assert (again.holder_id, again.reopened) == (nodal.id, 1)
    wanted = state.clock.now().astimezone(IST).date() + timedelta(days=7)
    assert again.due_at.astimezone(IST).date() == wanted
    assert case_page(state.ports, officer, case.id).lateness is Lateness.ON_TIME
    with pytest.raises(Refused, match=r"case\.held"):
        do(state, "claim", officer, case.id)
    do(state, "claim", nodal, case.id)
    assert closed.closer_id == officer.id


def test_after_the_window_a_supervisor_reopens_or_a_new_case_goes_on(
    state: World, case: Case
) -> None:
    _close(state, case)
    state.clock.go_on(8 * DAY)
    _reply(state, case)
    officer = state.officer(901)
    with pytest.raises(Refused, match=r"reopen\.window_over"):
        do(state, "reopen", officer, case.id)
    do(state, "continue", officer, case.id)
    with state.ports.store.read() as tx:
        new = tx.case(case.id + 1)
        told = tx.history(Subject.CASE, case.id)[-1]
    assert new.linked_case_id == case.id
    assert new.source_at == state.clock.now()
    assert told.facts["new_code"] == new.code
    assert state.case(case.id).state is CaseState.CLOSED_RESOLVED
    do(state, "reopen", by_role(state, Role.SUPERVISOR), case.id)


def test_within_the_window_no_second_case_is_opened(state: World, case: Case) -> None:
    _close(state, case)
    state.clock.go_on(60)
    _reply(state, case)
    with pytest.raises(Refused, match=r"continue\.in_window"):
        do(state, "continue", state.officer(901), case.id)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"contact": " "}, "contact_missing"),
        ({"contact_on": None}, "contact_day_missing"),
        ({"contact_on": date(2027, 1, 1)}, "in_future"),
        ({"no_photo": ""}, "photo_missing"),
        ({"photo": "C:/bild.jpg"}, "photo_link"),
    ],
)
def test_the_gate_asks_for_contact_and_proof(
    state: World, case: Case, change: dict[str, object], code: str
) -> None:
    do(state, "claim", state.officer(901), case.id)
    report = replace(report_of(state), **change)  # type: ignore[arg-type]
    with pytest.raises(Refused, match=rf"report\.{code}"):
        report_done(state.ports, state.wish(state.officer(901), case.id), report)


def test_a_photo_is_kept_once_under_its_hash(state: World, tmp_path: Path) -> None:
    shelf = PhotoShelf(tmp_path / "photos")
    ports = replace(state.ports, photos=shelf)
    picture = tmp_path / "road.jpeg"
    picture.write_bytes(b"\xff\xd8\xff" + b"road" * 100)
    key = photo_of(ports, str(picture))
    assert key == photo_of(ports, str(picture)) == photo_of(ports, key)
    kept = shelf.path_of(key)
    assert kept is not None
    assert kept.read_bytes() == picture.read_bytes()
    assert photo_of(ports, " https://x.com/p.jpg ") == "https://x.com/p.jpg"
    assert shelf.path_of("sha256-../office.sqlite") is None
    picture.write_text("no picture")
    with pytest.raises(Refused, match=r"photo\.not_a_picture"):
        photo_of(ports, str(picture))
    with pytest.raises(Unavailable, match=r"photo\.unreadable"):
        photo_of(ports, str(tmp_path / "gone.jpg"))


def test_a_supervisor_sees_the_same_five_all_day_and_sends_one_back(state: World) -> None:
    supervisor, officer = by_role(state, Role.SUPERVISOR), state.officer(901)
    for number in range(7):
        _close(state, case_of(state, f"c{number}", number))
    assert daily_checks(state.ports, supervisor) == []
    state.clock.go_on(DAY)
    drawn = [each.case.id for each in daily_checks(state.ports, supervisor)]
    assert len(drawn) == 5
    do(state, "check_pass", supervisor, drawn[0])
    do(state, "check_back", supervisor, drawn[1])
    again = daily_checks(state.ports, supervisor)
    assert [each.case.id for each in again] == drawn
    assert [each.is_accepted for each in again] == [True, False, None, None, None]
    assert again[2].report == report_of(state) or again[2].report is not None
    assert state.case(drawn[1]).state is CaseState.REOPENED
    with pytest.raises(Refused, match=r"case\.role"):
        daily_checks(state.ports, officer)
    state.clock.go_on(DAY)
    tomorrow = {each.case.id for each in daily_checks(state.ports, supervisor)}
    assert drawn[0] not in tomorrow


def test_the_first_reply_is_due_in_four_working_hours_and_red_after_a_day(
    state: World, case: Case
) -> None:
    officer = state.officer(901)

    def stands() -> Lateness:
        return case_page(state.ports, officer, case.id).first_reply

    # Written on a Saturday at 4:30 at night in India; the office opens at ten.
    assert stands() is Lateness.ON_TIME
    state.clock.go_on(5 * 3600)
    assert stands() is Lateness.APPROACHING
    state.clock.go_on(DAY)
    assert stands() is Lateness.OVERDUE
    calendar = WorkCalendar()
    evening = state.clock.now().astimezone(IST).replace(hour=16, minute=0)
    assert calendar.after_working_hours(evening, 4).astimezone(IST).hour in {13, 14}


def test_a_trainee_of_a_training_office_never_acts_on_a_real_case(state: World, case: Case) -> None:
    trainee = by_role(state, Role.TRAINEE)
    do(state, "note", trainee, case.id)
    real = replace(case, office_number=142)
    assert may_make(case, CaseMove.CLAIM, trainee)
    assert not may_make(real, CaseMove.CLAIM, trainee)


def test_merging_twice_with_one_wish_merges_once(state: World) -> None:
    nodal = by_role(state, Role.NODAL_OFFICER)
    master, child = case_of(state, "a", 1), case_of(state, "b", 2)
    wish = Wish(nodal, master.id, master.version)
    for _ in range(2):
        merge_cases(state.ports, wish, [(child.id, child.version)])
    assert state.case(master.id).me_too == 1
