"""Posts are handed in, approved by another person, changed in approving, sent back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.services.conftest import World
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.draft import Draft, DraftMove, DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import HistoryLine, Subject
from upsocial_desktop.domain.officer import NODALS, Role
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.approving import (
    approve_post,
    hand_in,
    hand_in_post,
    page_of,
    send_post_back,
    sent_back,
    to_approve,
    unapprove_post,
)
from upsocial_desktop.services.options import change_option
from upsocial_desktop.services.publishing import (
    put_back_post,
    reschedule_post,
    restore_post,
    revise_post,
    schedule_post,
    set_grace,
    withdraw_post,
)
from upsocial_desktop.services.settings import TWO_PERSON
from upsocial_desktop.services.wish import Wish

TEXT = "ज़ैदपुर में 12 किमी सड़क की मरम्मत पूरी हुई।"
BETTER = "ज़ैदपुर में 12 किमी सड़क की मरम्मत 21-11-2026 को पूरी हुई।"
WRITER, NODAL = 0, 1


def _rule(world: World, *, on: bool = True) -> None:
    change_option(world.ports, world.officer(901, NODAL), TWO_PERSON, "true" if on else "false")


def _plan(world: World, minutes: int = 60, text: str = TEXT) -> int:
    due_at = world.clock.now() + timedelta(minutes=minutes)
    writer = world.officer(901, WRITER)
    return schedule_post(world.ports, writer, world.account.id, text, due_at).first(Topic.DRAFT)


def _draft(world: World, draft_id: int) -> Draft:
    with world.ports.store.read() as tx:
        return tx.draft(draft_id)


def _lines(world: World, draft_id: int) -> list[HistoryLine]:
    with world.ports.store.read() as tx:
        return list(tx.history(Subject.DRAFT, draft_id))


def _wish(world: World, draft_id: int, who: int = NODAL) -> Wish:
    return Wish(world.officer(901, who), draft_id, _draft(world, draft_id).version)


def _go(world: World, minutes: float) -> None:
    world.clock.go_on(minutes * 60)
    tick(world.ports)


def test_under_the_rule_a_post_waits_for_another_person_and_then_goes_at_its_minute(
    world: World,
) -> None:
    _rule(world)
    waiting, approved = _plan(world), _plan(world, 60, BETTER)
    assert [row.id for row in to_approve(world.ports, world.account.office_id)] == [
        waiting,
        approved,
    ]
    approve_post(world.ports, _wish(world, approved))
    assert _draft(world, approved).state is DraftState.APPROVED
    _go(world, 60)
    assert [post.text for post in world.x.ours] == [BETTER]
    assert _draft(world, waiting).state is DraftState.HANDED_IN


def test_nobody_approves_what_he_wrote_while_the_rule_is_on(world: World) -> None:
    _rule(world)
    draft_id = _plan(world)
    with pytest.raises(Refused, match=r"draft\.own"):
        approve_post(world.ports, _wish(world, draft_id, WRITER))
    assert _draft(world, draft_id).state is DraftState.HANDED_IN
    _rule(world, on=False)
    approve_post(world.ports, _wish(world, draft_id, WRITER))
    assert _draft(world, draft_id).state is DraftState.APPROVED


def test_who_rewrites_a_post_does_not_approve_it_either(world: World) -> None:
    _rule(world)
    draft_id = _plan(world)
    due_at = _draft(world, draft_id).due_at
    revise_post(world.ports, _wish(world, draft_id, NODAL), BETTER, due_at)
    with pytest.raises(Refused, match=r"draft\.own"):
        approve_post(world.ports, _wish(world, draft_id, NODAL))
    approve_post(world.ports, _wish(world, draft_id, WRITER))
    assert _draft(world, draft_id).is_approved


def test_changed_in_approving_both_texts_stay_in_the_history(world: World) -> None:
    _rule(world)
    draft_id = _plan(world)
    approve_post(world.ports, _wish(world, draft_id), f" {BETTER} ")
    draft = _draft(world, draft_id)
    assert (draft.text, draft.state) == (BETTER, DraftState.APPROVED)
    line = _lines(world, draft_id)[-1]
    assert (line.facts["text_before"], line.facts["text_after"]) == (TEXT, BETTER)
    page = page_of(world.ports, world.officer(901), draft_id)
    assert (page.text_before, page.draft.text) == (TEXT, BETTER)
    assert page.approver == world.officer(901, NODAL).name
    _go(world, 60)
    assert [post.text for post in world.x.ours] == [BETTER]


def test_words_too_long_or_none_are_not_approved(world: World) -> None:
    draft_id = _plan(world)
    hand_in(world.ports, _wish(world, draft_id))
    for text, code in (("क" * 281, "reply.too_long"), ("  ", "reply.empty")):
        with pytest.raises(Refused, match=code):
            approve_post(world.ports, _wish(world, draft_id), text)
    assert not _draft(world, draft_id).is_approved


def test_an_approval_undone_takes_the_change_of_words_back_too(world: World) -> None:
    draft_id = _plan(world)
    hand_in(world.ports, _wish(world, draft_id))
    approve_post(world.ports, _wish(world, draft_id), BETTER)
    unapprove_post(world.ports, _wish(world, draft_id))
    draft = _draft(world, draft_id)
    assert (draft.text, draft.state, draft.is_approved) == (TEXT, DraftState.HANDED_IN, False)
    _go(world, 60)
    assert world.x.creates == 0


@pytest.mark.parametrize("change", ["text", "minute", "both"])
def test_any_change_after_approval_drops_it(world: World, change: str) -> None:
    draft_id = _plan(world)
    hand_in(world.ports, _wish(world, draft_id))
    approve_post(world.ports, _wish(world, draft_id))
    due_at = _draft(world, draft_id).due_at
    later = due_at + timedelta(minutes=5)
    if change == "minute":
        reschedule_post(world.ports, _wish(world, draft_id), later)
    else:
        to = due_at if change == "text" else later
        revise_post(world.ports, _wish(world, draft_id), BETTER, to)
    draft = _draft(world, draft_id)
    assert (draft.state, draft.is_approved) == (DraftState.HANDED_IN, False)
    _go(world, 65)
    assert world.x.creates == 0


def test_a_change_taken_back_to_the_letter_is_approved_as_before(world: World) -> None:
    draft_id = _plan(world)
    hand_in(world.ports, _wish(world, draft_id))
    approve_post(world.ports, _wish(world, draft_id))
    due_at = _draft(world, draft_id).due_at
    reschedule_post(world.ports, _wish(world, draft_id), due_at + timedelta(minutes=5))
    reschedule_post(world.ports, _wish(world, draft_id), due_at)
    assert _draft(world, draft_id).state is DraftState.APPROVED


def test_a_withdrawal_undone_keeps_the_approval(world: World) -> None:
    draft_id = _plan(world)
    hand_in(world.ports, _wish(world, draft_id))
    approve_post(world.ports, _wish(world, draft_id))
    withdraw_post(world.ports, _wish(world, draft_id))
    restore_post(world.ports, _wish(world, draft_id))
    assert _draft(world, draft_id).state is DraftState.APPROVED
    fresh = _plan(world, 90, BETTER)
    hand_in(world.ports, _wish(world, fresh))
    withdraw_post(world.ports, _wish(world, fresh))
    restore_post(world.ports, _wish(world, fresh))
    assert _draft(world, fresh).state is DraftState.HANDED_IN


def test_how_late_a_post_may_go_is_no_change_of_it(world: World) -> None:
    draft_id = _plan(world)
    hand_in(world.ports, _wish(world, draft_id))
    approve_post(world.ports, _wish(world, draft_id))
    set_grace(world.ports, _wish(world, draft_id), 15)
    draft = _draft(world, draft_id)
    assert (draft.state, draft.grace_minutes) == (DraftState.APPROVED, 15)


def test_sent_back_with_remarks_it_comes_again_and_is_approved(world: World) -> None:
    _rule(world)
    draft_id = _plan(world)
    with pytest.raises(Refused, match=r"draft\.remarks_missing"):
        send_post_back(world.ports, _wish(world, draft_id), "  ")
    send_post_back(world.ports, _wish(world, draft_id), "तिथि लिखें")
    (row,) = sent_back(world.ports, world.account.office_id)
    assert (row.id, row.remarks) == (draft_id, "तिथि लिखें")
    _go(world, 60)
    assert world.x.creates == 0
    due_at = world.clock.now() + timedelta(minutes=30)
    revise_post(world.ports, _wish(world, draft_id, WRITER), BETTER, due_at)
    draft = _draft(world, draft_id)
    assert (draft.state, draft.remarks) == (DraftState.HANDED_IN, "")
    assert "तिथि लिखें" in [line.facts.get("remarks") for line in _lines(world, draft_id)]
    approve_post(world.ports, _wish(world, draft_id))
    _go(world, 30)
    assert [post.text for post in world.x.ours] == [BETTER]


def test_a_field_officer_hands_in_mends_and_withdraws_but_plans_nothing(world: World) -> None:
    field = replace(world.officer(901, WRITER), role=Role.FIELD_OFFICER)
    due_at = world.clock.now() + timedelta(hours=1)
    with pytest.raises(Refused, match=r"case\.role"):
        schedule_post(world.ports, field, world.account.id, TEXT, due_at)
    post = (TEXT, due_at)
    draft_id = hand_in_post(world.ports, field, world.account.id, post).first(Topic.DRAFT)
    send_post_back(world.ports, _wish(world, draft_id), "तिथि लिखें")

    def own() -> Wish:
        return Wish(field, draft_id, _draft(world, draft_id).version)

    revise_post(world.ports, own(), BETTER, due_at)
    with pytest.raises(Refused, match=r"case\.role"):
        approve_post(world.ports, own())
    withdraw_post(world.ports, own())
    restore_post(world.ports, own())
    approve_post(world.ports, _wish(world, draft_id))
    with pytest.raises(Refused, match=r"case\.role"):
        withdraw_post(world.ports, own())


def test_when_the_rule_begins_what_is_planned_asks_for_approval_at_once(world: World) -> None:
    draft_id = _plan(world)
    _rule(world)
    draft = _draft(world, draft_id)
    assert (draft.state, draft.trouble) == (DraftState.HANDED_IN, "draft.not_approved")
    approve_post(world.ports, _wish(world, draft_id))
    assert _draft(world, draft_id).trouble == ""


@pytest.mark.parametrize("role", [role for role in Role if role not in NODALS])
def test_whoever_is_bound_by_the_rule_does_not_lift_it(world: World, role: Role) -> None:
    _rule(world)
    bound = replace(world.officer(901), role=role)
    with pytest.raises(Refused, match=r"case\.role"):
        change_option(world.ports, bound, TWO_PERSON, "false")
    with world.ports.store.read() as tx:
        assert TWO_PERSON.read(tx.options(bound.office_id))


def test_planned_by_another_way_without_approval_it_does_not_go_under_the_rule(
    world: World,
) -> None:
    draft_id, office_id = _plan(world), world.account.office_id
    with world.ports.store.write() as tx:
        tx.set_option(office_id, TWO_PERSON.key, "true")
    _go(world, 60)
    draft = _draft(world, draft_id)
    assert (draft.state, draft.trouble) == (DraftState.HANDED_IN, "draft.not_approved")
    assert world.x.creates == 0


def test_an_approved_post_that_was_missed_goes_when_an_approver_lets_it(world: World) -> None:
    _rule(world)
    first, second = _plan(world), _plan(world, 60, BETTER)
    for draft_id in (first, second):
        approve_post(world.ports, _wish(world, draft_id))
    _go(world, 60 * 24)
    assert {_draft(world, each).state for each in (first, second)} == {DraftState.MISSED}
    soon = world.clock.now() + timedelta(minutes=1)
    reschedule_post(world.ports, _wish(world, first, WRITER), soon)
    assert _draft(world, first).state is DraftState.HANDED_IN
    reschedule_post(world.ports, _wish(world, second, NODAL), soon)
    assert _draft(world, second).is_approved
    _go(world, 1)
    assert [post.text for post in world.x.ours] == [BETTER]


def test_the_page_offers_what_the_officer_may_do_and_nothing_else(world: World) -> None:
    _rule(world)
    draft_id = _plan(world)
    own = page_of(world.ports, world.officer(901, WRITER), draft_id)
    assert DraftMove.APPROVE not in own.may
    assert {DraftMove.WITHDRAW, DraftMove.REVISE} <= own.may
    other = page_of(world.ports, world.officer(901, NODAL), draft_id)
    assert {DraftMove.APPROVE, DraftMove.SEND_BACK} <= other.may


def test_one_wish_delivered_twice_is_done_once(world: World) -> None:
    draft_id = _plan(world)
    hand_in(world.ports, _wish(world, draft_id))
    wish = _wish(world, draft_id)
    for _ in range(2):
        approve_post(world.ports, wish, BETTER)
    assert [line.move for line in _lines(world, draft_id)].count("approve") == 1


# --- Undo puts back what stood before ---

Deed = Callable[[World, Wish], Changes]
DEEDS: dict[str, Deed] = {
    "move": lambda w, wish: reschedule_post(w.ports, wish, w.clock.now() + timedelta(hours=9)),
    "revise": lambda w, wish: revise_post(
        w.ports, wish, BETTER, w.clock.now() + timedelta(hours=9)
    ),
    "hand in": lambda w, wish: hand_in(w.ports, wish),
    "send back": lambda w, wish: send_post_back(w.ports, wish, "नाम जाँचें"),
}
STATES = {
    "planned": DraftState.SCHEDULED,
    "handed in": DraftState.HANDED_IN,
    "approved": DraftState.APPROVED,
    "sent back": DraftState.SENT_BACK,
    "missed": DraftState.MISSED,
    "approved, missed": DraftState.MISSED,
}
# Where a deed may not start, there is nothing to undo.
NONE = {
    *(("hand in", state) for state in ("handed in", "approved")),
    *(("send back", state) for state in ("planned", "sent back", "missed", "approved, missed")),
}


def _stand(world: World, state: str) -> int:
    draft_id = _plan(world)
    if state not in {"planned", "missed"}:
        hand_in(world.ports, _wish(world, draft_id, WRITER))
    if state.startswith("approved"):
        approve_post(world.ports, _wish(world, draft_id))
    if state == "sent back":
        send_post_back(world.ports, _wish(world, draft_id), "तिथि लिखें")
    if state.endswith("missed"):
        _go(world, 60 * 24)
    assert _draft(world, draft_id).state is STATES[state]
    return draft_id


@pytest.mark.parametrize(
    ("deed", "state"), [(d, s) for d in DEEDS for s in STATES if (d, s) not in NONE]
)
def test_undo_puts_back_state_minute_words_approval_and_remarks(
    world: World, deed: str, state: str
) -> None:
    draft_id = _stand(world, state)
    before = _draft(world, draft_id)
    DEEDS[deed](world, _wish(world, draft_id, WRITER))
    changed = _draft(world, draft_id)
    assert replace(changed, version=0) != replace(before, version=0)
    put_back_post(world.ports, _wish(world, draft_id, WRITER), before.version)
    after = _draft(world, draft_id)
    assert replace(after, version=0) == replace(before, version=0)
    assert after.is_approved is before.is_approved


def test_two_moves_are_undone_one_after_the_other(world: World) -> None:
    draft_id = _stand(world, "sent back")
    stood = [_draft(world, draft_id)]
    for hours in (3, 5):
        due_at = world.clock.now() + timedelta(hours=hours)
        reschedule_post(world.ports, _wish(world, draft_id, WRITER), due_at)
        stood.append(_draft(world, draft_id))
    for before in reversed(stood[:-1]):
        put_back_post(world.ports, _wish(world, draft_id, WRITER), before.version)
        assert replace(_draft(world, draft_id), version=before.version) == before


def test_undo_overrides_nobody_and_sends_nothing_that_is_late(world: World) -> None:
    draft_id = _plan(world)
    before = _draft(world, draft_id)
    later = world.clock.now() + timedelta(hours=9)
    reschedule_post(world.ports, _wish(world, draft_id, WRITER), later)
    with pytest.raises(Refused, match=r"^stale"):
        put_back_post(world.ports, _wish(world, draft_id, NODAL), before.version)
    world.clock.go_on(2 * 3600)
    with pytest.raises(Refused, match=r"^schedule\.past"):
        put_back_post(world.ports, _wish(world, draft_id, WRITER), before.version)
    set_grace(world.ports, _wish(world, draft_id, NODAL), 15)
    with pytest.raises(Refused, match=r"^stale"):
        put_back_post(world.ports, _wish(world, draft_id, WRITER), before.version)
    _go(world, 60 * 9)
    with pytest.raises(Refused, match=r"^draft\.move"):
        put_back_post(world.ports, _wish(world, draft_id, WRITER), before.version)


def test_an_undo_delivered_twice_is_done_once(world: World) -> None:
    draft_id = _stand(world, "approved")
    before = _draft(world, draft_id)
    later = world.clock.now() + timedelta(hours=9)
    reschedule_post(world.ports, _wish(world, draft_id, WRITER), later)
    wish = _wish(world, draft_id, WRITER)
    for _ in range(2):
        put_back_post(world.ports, wish, before.version)
    assert [line.move for line in _lines(world, draft_id)].count("put_back") == 1
    _go(world, 60)
    assert [post.text for post in world.x.ours] == [TEXT]
