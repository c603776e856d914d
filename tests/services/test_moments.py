"""The four moments: each is prepared once for a happening, and sent or passed over by a person."""

from datetime import timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from tests.services.test_case_line import REPORT, TEXT
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.moment import Moment
from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.services.closing import (
    object_to_report,
    reopen_case,
    report_done,
    withdraw_report,
)
from upsocial_desktop.services.forwarding import accept_case, forward_case, recall_case
from upsocial_desktop.services.outbox import deliver
from upsocial_desktop.services.promising import promise_later
from upsocial_desktop.services.replying import (
    cancel_words,
    prepared_words,
    send_words,
    skip_moment,
    waiting_on,
)
from upsocial_desktop.services.sorting import claim_case, note_on
from upsocial_desktop.services.waiting import ask_citizen


@pytest.fixture
def case(world: World) -> Case:
    post = citizen_post(MORNING - timedelta(days=2), TEXT)
    world.say(post)
    return world.register(post)


def _moment(world: World, case: Case) -> Moment | None:
    waiting = waiting_on(world.ports, case.id)
    return waiting.moment if waiting else None


def _tell(world: World, case: Case) -> int:
    purpose, text = prepared_words(world.ports, case.id)
    assert measure(text).is_valid
    wish = world.wish(world.officer(901), case.id)
    changes = send_words(world.ports, wish, purpose, text)
    return max(touch.id for touch in changes.touches if touch.topic.value == "delivery")


def _skip(world: World, case: Case) -> None:
    skip_moment(world.ports, world.wish(world.officer(901), case.id))


def _to_other_office(world: World, case: Case) -> None:
    officer, other = world.officer(901), world.officer(902)
    forward_case(world.ports, world.wish(officer, case.id), other.office_id, "सड़क उनकी है")
    accept_case(world.ports, world.wish(other, case.id))


def test_a_registration_is_told_once(world: World, case: Case) -> None:
    assert _moment(world, case) is Moment.REGISTERED
    _tell(world, case)
    assert _moment(world, case) is None
    assert prepared_words(world.ports, case.id) == (Purpose.REPLY, "")
    with pytest.raises(Refused, match=r"^moment\.told"):
        send_words(
            world.ports, world.wish(world.officer(901), case.id), Purpose.ACKNOWLEDGE, case.code
        )


def test_the_later_of_two_acknowledgements_is_told_first_that_the_case_has_changed(
    world: World, case: Case
) -> None:
    seen = world.wish(world.officer(901, 1), case.id)
    _tell(world, case)
    with pytest.raises(Refused, match=r"^stale"):
        send_words(world.ports, seen, Purpose.ACKNOWLEDGE, f"पंजीकृत {case.code}")


def test_the_words_of_a_moment_are_no_plain_reply_until_they_are_called_back(
    world: World, case: Case
) -> None:
    _, text = prepared_words(world.ports, case.id)
    told = _tell(world, case)
    officer = world.officer(901)
    with pytest.raises(Refused, match=r"^moment\.told"):
        send_words(world.ports, world.wish(officer, case.id), Purpose.REPLY, f" {text}\n")
    send_words(world.ports, world.wish(officer, case.id), Purpose.REPLY, f"{text} कल से")
    cancel_words(world.ports, officer, told)
    send_words(world.ports, world.wish(officer, case.id), Purpose.REPLY, text)


def test_not_telling_what_a_colleague_has_just_told_says_that_the_case_has_changed(
    world: World, case: Case
) -> None:
    seen = world.wish(world.officer(901, 1), case.id)
    _tell(world, case)
    with pytest.raises(Refused, match=r"^stale"):
        skip_moment(world.ports, seen)


def test_nothing_is_sent_by_itself(world: World, case: Case) -> None:
    world.clock.go_on(3600)
    deliver(world.ports, world.account.id)
    assert world.x.creates == 0


def test_another_office_or_a_later_day_is_told_but_not_a_recall(world: World, case: Case) -> None:
    _tell(world, case)
    officer, other = world.officer(901), world.officer(902)
    forward_case(world.ports, world.wish(officer, case.id), other.office_id, "सड़क उनकी है")
    assert _moment(world, case) is None, "until it is accepted nothing has moved"
    recall_case(world.ports, world.wish(officer, case.id))
    assert _moment(world, case) is None
    _to_other_office(world, case)
    purpose, text = prepared_words(world.ports, case.id)
    assert purpose is Purpose.MOVED
    with world.ports.store.read() as tx:
        assert tx.office(other.office_id).name_hi in text
    _tell(world, case)
    assert _moment(world, case) is None


def test_an_interim_reply_says_the_reason_and_the_new_day(world: World, case: Case) -> None:
    _tell(world, case)
    nodal = world.officer(901, 1)
    day = (case.due_at + timedelta(days=5)).astimezone(IST).date()
    promise_later(world.ports, world.wish(nodal, case.id), day, "सामग्री आ रही है।")
    purpose, text = prepared_words(world.ports, case.id)
    assert purpose is Purpose.MOVED
    assert "सामग्री आ रही है।" in text
    assert f"{day:%d-%m-%Y}" in text


def test_a_case_moved_before_its_acknowledgement_is_acknowledged_once(
    world: World, case: Case
) -> None:
    _to_other_office(world, case)
    assert _moment(world, case) is Moment.REGISTERED
    _tell(world, case)
    assert _moment(world, case) is None


def test_what_is_passed_over_is_noted_and_offered_no_more(world: World, case: Case) -> None:
    _skip(world, case)
    assert _moment(world, case) is None
    with pytest.raises(Refused, match=r"^moment\.none"):
        _skip(world, case)
    _to_other_office(world, case)
    assert _moment(world, case) is Moment.MOVED


def test_words_called_back_or_refused_leave_the_moment_to_be_told(world: World, case: Case) -> None:
    delivery = _tell(world, case)
    cancel_words(world.ports, world.officer(901), delivery)
    assert _moment(world, case) is Moment.REGISTERED
    world.x.fails_next.append(Refused("x.not_summoned"))
    _tell(world, case)
    world.clock.go_on(30)
    deliver(world.ports, world.account.id)
    assert _moment(world, case) is Moment.REGISTERED


def test_the_end_is_always_told_and_a_report_taken_back_is_no_end(world: World, case: Case) -> None:
    officer = world.officer(901)
    _skip(world, case)
    claim_case(world.ports, world.wish(officer, case.id))
    report_done(world.ports, world.wish(officer, case.id), REPORT)
    assert prepared_words(world.ports, case.id)[0] is Purpose.CLOSING
    with pytest.raises(Refused, match=r"^moment\.done_is_told"):
        _skip(world, case)
    withdraw_report(world.ports, world.wish(officer, case.id))
    assert _moment(world, case) is None
    report_done(world.ports, world.wish(officer, case.id), REPORT)
    object_to_report(world.ports, world.wish(officer, case.id), "फ़ोटो नहीं")
    assert _moment(world, case) is None


def test_a_reopened_case_is_told_with_its_new_day(world: World, case: Case) -> None:
    officer, nodal = world.officer(901), world.officer(901, 1)
    claim_case(world.ports, world.wish(officer, case.id))
    report_done(world.ports, world.wish(officer, case.id), REPORT)
    _tell(world, case)
    world.clock.go_on(30)
    deliver(world.ports, world.account.id)
    assert _moment(world, case) is None
    thread = case.conversation_id
    world.clock.go_on(60)
    world.say(citizen_post(world.clock.now(), "फिर टूट गई", number=5, conversation_id=thread))
    reopen_case(world.ports, world.wish(nodal, case.id), "फिर टूट गई")
    purpose, text = prepared_words(world.ports, case.id)
    assert purpose is Purpose.REOPENED
    assert f"{world.case(case.id).due_at.astimezone(IST):%d-%m-%Y}" in text
    note_on(world.ports, world.wish(officer, case.id), "देख लिया")
    assert _moment(world, case) is Moment.REOPENED
    _tell(world, case)
    assert _moment(world, case) is None


def test_waiting_for_the_citizen_is_no_delay_to_tell(world: World, case: Case) -> None:
    officer = world.officer(901)
    _tell(world, case)
    claim_case(world.ports, world.wish(officer, case.id))
    ask_citizen(world.ports, world.wish(officer, case.id), "थाना")
    assert _moment(world, case) is None
    purpose, text = prepared_words(world.ports, case.id)
    assert purpose is Purpose.ASK
    assert "थाना" in text
    send_words(world.ports, world.wish(officer, case.id), purpose, text)
    assert prepared_words(world.ports, case.id) == (Purpose.REPLY, "")
