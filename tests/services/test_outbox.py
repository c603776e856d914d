"""Words go out once; what is uncertain is looked for and never sent again by itself."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from tests.services.test_case_line import REPORT, TEXT
from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.case import Case, CaseState
from upsocial_desktop.domain.delivery import Delivery, DeliveryState, Purpose
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.closing import reopen_case, report_done
from upsocial_desktop.services.outbox import deliver, send_again
from upsocial_desktop.services.replying import cancel_words, prepared_words, send_words
from upsocial_desktop.services.sorting import claim_case


@pytest.fixture
def reported(world: World) -> Case:
    """A case of office 901 that waits for its closing answer."""
    post = citizen_post(MORNING - timedelta(days=2), TEXT)
    world.say(post)
    case = world.register(post)
    officer = world.officer(901)
    claim_case(world.ports, world.wish(officer, case.id))
    report_done(world.ports, world.wish(officer, case.id), REPORT)
    return world.case(case.id)


def _answer(world: World, case: Case) -> None:
    purpose, text = prepared_words(world.ports, case.id)
    send_words(world.ports, world.wish(world.officer(901), case.id), purpose, text)


def _delivery(world: World, case: Case) -> Delivery:
    with world.ports.store.read() as tx:
        return tx.deliveries_of_case(case.id)[-1]


def _deliver(world: World) -> None:
    deliver(world.ports, world.account.id)


def test_a_case_closes_only_when_its_answer_is_published(world: World, reported: Case) -> None:
    _answer(world, reported)
    assert world.case(reported.id).state is CaseState.REPORTED
    _deliver(world)
    assert world.x.creates == 0, "the seconds of recall have not passed"
    world.clock.go_on(10)
    _deliver(world)
    closed = world.case(reported.id)
    assert closed.state is CaseState.CLOSED_RESOLVED
    assert closed.answer_post_id == world.x.ours[0].id
    assert closed.code in world.x.ours[0].text
    assert world.x.ours[0].replied_to_id == reported.source_post_id


def test_words_can_be_called_back_while_they_are_held(world: World, reported: Case) -> None:
    _answer(world, reported)
    cancel_words(world.ports, world.officer(901), _delivery(world, reported).id)
    world.clock.go_on(60)
    _deliver(world)
    assert world.x.creates == 0
    assert world.case(reported.id).answer_delivery_id is None
    _answer(world, reported)
    world.clock.go_on(10)
    _deliver(world)
    assert world.x.creates == 1


def test_words_that_have_left_cannot_be_called_back(world: World, reported: Case) -> None:
    _answer(world, reported)
    world.clock.go_on(10)
    _deliver(world)
    with pytest.raises(Refused, match="delivery.move"):
        cancel_words(world.ports, world.officer(901), _delivery(world, reported).id)


def test_a_refused_answer_leaves_the_case_open_and_says_why(world: World, reported: Case) -> None:
    world.x.fails_next = [Refused("x.parent_gone", detail="deleted")]
    _answer(world, reported)
    world.clock.go_on(10)
    _deliver(world)
    delivery = _delivery(world, reported)
    assert (delivery.state, delivery.trouble) == (DeliveryState.REFUSED, "x.parent_gone")
    case = world.case(reported.id)
    assert (case.state, case.answer_delivery_id) == (CaseState.REPORTED, None)


@pytest.mark.parametrize("was_taken", [True, False])
def test_an_unknown_outcome_is_never_sent_again_by_itself(
    world: World, reported: Case, was_taken: bool
) -> None:
    world.x.fails_next = [Unavailable("x.unknown_outcome")]
    world.x.commits_first = was_taken
    _answer(world, reported)
    world.clock.go_on(10)
    _deliver(world)
    assert _delivery(world, reported).state is DeliveryState.UNKNOWN
    for _ in range(40):
        world.clock.go_on(60)
        _deliver(world)
    assert world.x.creates == 1
    state = _delivery(world, reported).state
    assert state is (DeliveryState.SENT if was_taken else DeliveryState.UNKNOWN)
    closed = world.case(reported.id).state is CaseState.CLOSED_RESOLVED
    assert closed is was_taken


def test_send_again_is_offered_only_after_two_looks_found_nothing(
    world: World, reported: Case
) -> None:
    world.x.fails_next = [Unavailable("x.unknown_outcome")]
    _answer(world, reported)
    world.clock.go_on(10)
    _deliver(world)
    officer = world.officer(901)
    world.clock.go_on(6)
    _deliver(world)
    with pytest.raises(Refused, match="delivery.look_first"):
        send_again(world.ports, officer, _delivery(world, reported).id)
    for seconds in (20, 60):
        world.clock.go_on(seconds)
        _deliver(world)
    with pytest.raises(Refused, match="delivery.look_first"):
        send_again(world.ports, officer, _delivery(world, reported).id)
    world.clock.go_on(60)
    _deliver(world)
    send_again(world.ports, officer, _delivery(world, reported).id)
    _deliver(world)
    assert world.x.creates == 2
    assert len(world.x.ours) == 1
    assert world.case(reported.id).state is CaseState.CLOSED_RESOLVED


def test_a_refusal_as_duplicate_is_evidence_and_the_post_is_found(
    world: World, reported: Case
) -> None:
    world.x.fails_next = [Refused("x.duplicate")]
    world.x.commits_first = True
    _answer(world, reported)
    world.clock.go_on(10)
    _deliver(world)
    world.clock.go_on(10)
    _deliver(world)
    assert _delivery(world, reported).state is DeliveryState.SENT
    assert len(world.x.ours) == 1


@pytest.mark.parametrize(
    "trouble",
    [Unavailable("x.unreachable"), Unavailable("x.rate_limited", retry_after=120.0)],
)
def test_what_x_did_not_take_goes_later_without_doubt(
    world: World, reported: Case, trouble: Told
) -> None:
    world.x.fails_next = [trouble]
    _answer(world, reported)
    world.clock.go_on(10)
    _deliver(world)
    assert _delivery(world, reported).state is DeliveryState.READY
    world.clock.go_on(121)
    _deliver(world)
    assert len(world.x.ours) == 1


def test_a_crash_while_sending_becomes_a_doubt_and_is_settled(world: World, reported: Case) -> None:
    class PowerCut(BaseException):
        """Nothing of the program runs after it."""

    world.x.fails_next = [PowerCut()]  # type: ignore[list-item] # no trouble of ours, on purpose
    world.x.commits_first = True
    _answer(world, reported)
    world.clock.go_on(10)
    with pytest.raises(PowerCut):
        _deliver(world)
    assert _delivery(world, reported).state is DeliveryState.SENDING
    world.clock.go_on(61)
    _deliver(world)
    assert _delivery(world, reported).state is DeliveryState.SENT
    assert world.x.creates == 1


def test_a_post_of_the_same_words_before_the_intent_is_not_ours(
    world: World, reported: Case
) -> None:
    _, text = prepared_words(world.ports, reported.id)
    old = citizen_post(MORNING - timedelta(hours=3), text, replied_to_id=reported.source_post_id)
    world.x.ours = [old]
    world.x.fails_next = [Unavailable("x.unknown_outcome")]
    _answer(world, reported)
    world.clock.go_on(10)
    _deliver(world)
    for _ in range(5):
        world.clock.go_on(60)
        _deliver(world)
    assert _delivery(world, reported).state is DeliveryState.UNKNOWN


def test_nothing_is_sent_while_another_pc_has_the_lease(world: World, reported: Case) -> None:
    _answer(world, reported)
    world.clock.go_on(10)
    with world.ports.store.write() as tx:
        tx.take_lease(f"deliver/{reported.account_id}", "another-pc", world.clock.now(), 60)
    _deliver(world)
    assert world.x.creates == 0
    world.clock.go_on(61)
    _deliver(world)
    assert world.x.creates == 1


def test_an_answer_without_the_code_or_too_long_is_refused_before_sending(
    world: World, reported: Case
) -> None:
    wish = world.wish(world.officer(901), reported.id)
    with pytest.raises(Refused, match="reply.no_code"):
        send_words(world.ports, wish, Purpose.CLOSING, "सड़क ठीक है")
    with pytest.raises(Refused, match="reply.too_long") as refusal:
        send_words(world.ports, wish, Purpose.CLOSING, reported.code + " क" * 200)
    assert refusal.value.facts["over"] == len(reported.code) + 400 - 280
    with pytest.raises(Refused, match="reply.empty"):
        send_words(world.ports, wish, Purpose.CLOSING, "  ")


def test_two_closing_answers_are_never_on_their_way_together(world: World, reported: Case) -> None:
    _answer(world, reported)
    with pytest.raises(Refused, match="case.being_answered"):
        send_words(
            world.ports,
            world.wish(world.officer(901, 1), reported.id),
            Purpose.REPLY,
            f"{reported.code}",
        )


def test_a_closing_answer_needs_a_report(world: World) -> None:
    post = citizen_post(MORNING, TEXT)
    world.say(post)
    case = world.register(post)
    wish = world.wish(world.officer(901), case.id)
    with pytest.raises(Refused, match="close.not_reported"):
        send_words(world.ports, wish, Purpose.CLOSING, case.code)


def test_an_account_that_was_not_named_may_not_answer_and_says_so(world: World) -> None:
    post = citizen_post(MORNING, "सड़क टूटी है")
    unnamed = replace(post, named=())
    world.say(unnamed)
    case = world.register(unnamed)
    wish = world.wish(world.officer(901), case.id)
    with pytest.raises(Refused, match="x.not_summoned"):
        send_words(world.ports, wish, Purpose.REPLY, "नमस्ते")


def test_the_prepared_acknowledgement_carries_code_date_and_fits(world: World) -> None:
    post = citizen_post(MORNING, TEXT)
    world.say(post)
    case = world.register(post)
    purpose, text = prepared_words(world.ports, case.id)
    assert purpose is Purpose.ACKNOWLEDGE
    assert case.code in text
    assert "06-12-2026" in text
    send_words(world.ports, world.wish(world.officer(901), case.id), purpose, text)


def test_a_closed_case_can_be_opened_again_with_a_limit_of_its_own(
    world: World, reported: Case
) -> None:
    _answer(world, reported)
    world.clock.go_on(10)
    tick(world.ports)
    officer = world.officer(901)
    with pytest.raises(Refused, match="reopen.no_reply"):
        reopen_case(world.ports, world.wish(officer, reported.id), "फिर टूट गई")
    thread = reported.conversation_id
    world.clock.go_on(60)
    again = citizen_post(world.clock.now(), "फिर टूट गई", number=5, conversation_id=thread)
    world.say(again)
    reopen_case(world.ports, world.wish(officer, reported.id), "फिर टूट गई")
    case = world.case(reported.id)
    assert (case.state, case.reopened) == (CaseState.REOPENED, 1)
    assert case.due_at > reported.due_at - timedelta(days=15)


def test_a_training_code_never_goes_out_on_a_live_account(world: World, reported: Case) -> None:
    with world.ports.store.write() as tx:
        tx.save_account(replace(tx.account(reported.account_id), way=Way.API))
    with pytest.raises(Refused, match="practice.code_on_live"):
        _answer(world, reported)


def test_words_of_ours_that_arrive_meanwhile_make_no_wish_stale(world: World) -> None:
    post = citizen_post(MORNING, TEXT)
    world.say(post)
    case = world.register(post)
    _answer(world, case)
    seen = world.wish(world.officer(901), case.id)
    world.clock.go_on(10)
    _deliver(world)
    assert world.case(case.id).version > seen.version
    claim_case(world.ports, seen)
    assert world.case(case.id).state is CaseState.IN_PROCESS


def test_what_the_citizen_wrote_meanwhile_stops_an_answer(world: World, reported: Case) -> None:
    purpose, text = prepared_words(world.ports, reported.id)
    seen = world.wish(world.officer(901), reported.id)
    again = citizen_post(MORNING, "अब और टूट गई", number=5, conversation_id=reported.conversation_id)
    world.say(again)
    with pytest.raises(Refused, match="stale"):
        send_words(world.ports, seen, purpose, text)
