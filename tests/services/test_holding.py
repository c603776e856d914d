"""Under a hold posts wait and answers go; afterwards each held post asks. No burst after a gap."""

from datetime import timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.delivery import DeliveryState, Purpose
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Subject
from upsocial_desktop.domain.hold import Hold, HoldKind, Order
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.approving import to_decide
from upsocial_desktop.services.holding import (
    declare_hold,
    end_hold,
    extend_hold,
    hold_now,
    list_holds,
    planned_under,
)
from upsocial_desktop.services.publishing import (
    publish_due,
    reschedule_post,
    schedule_post,
    set_grace,
    withdraw_post,
)
from upsocial_desktop.services.replying import prepared_words, send_words
from upsocial_desktop.services.settings import GRACE_MINUTES, LATE_GAP_MINUTES
from upsocial_desktop.services.wish import Wish

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
TEXTS = (
    "ज़ैदपुर में 12 किमी सड़क की मरम्मत पूरी हुई।",
    "फतेहपुर मार्ग पर दो पुलिया बन कर तैयार हैं।",
    "रामसनेहीघाट का पुल आज से खुल गया है।",
)


def _plan(world: World, minutes: float = 60, which: int = 0, office: int = 901) -> int:
    due_at = world.clock.now() + timedelta(minutes=minutes)
    officer = world.officer(office)
    account = next(a for a in world.accounts if a.office_id == officer.office_id)
    args = (world.ports, officer, account.id, TEXTS[which], due_at)
    return schedule_post(*args).first(Topic.DRAFT)


def _draft(world: World, draft_id: int) -> Draft:
    with world.ports.store.read() as tx:
        return tx.draft(draft_id)


def _wish(world: World, draft_id: int) -> Wish:
    return Wish(world.officer(901), draft_id, _draft(world, draft_id).version)


def _order(world: World, days: float | None = 1, after_hours: float = 0) -> Order:
    from_at = world.clock.now() + after_hours * HOUR
    until_at = None if days is None else from_at + days * DAY
    return Order(HoldKind.MODEL_CODE, "437/6/2026", "मुख्य निर्वाचन अधिकारी", from_at, until_at)


def _cell(world: World) -> Officer:
    return world.officer(904)


def _declare(world: World, order: Order, office_id: int | None = None) -> int:
    return declare_hold(world.ports, _cell(world), office_id, order).first(Topic.HOLD)


def _hold(world: World, hold_id: int) -> Hold:
    with world.ports.store.read() as tx:
        return tx.hold(hold_id)


def _go(world: World, minutes: float) -> None:
    world.clock.go_on(minutes * 60)
    tick(world.ports)


def test_under_a_state_wide_hold_posts_of_every_office_wait(world: World) -> None:
    ours, theirs = _plan(world), _plan(world, which=1, office=902)
    _declare(world, _order(world))
    _go(world, 60)
    for draft_id in (ours, theirs):
        draft = _draft(world, draft_id)
        assert (draft.state, draft.trouble) == (DraftState.HELD, "draft.held")
    assert [x.creates for x in world.xs.values() if x.creates] == []


def test_a_hold_of_one_office_leaves_the_others_alone(world: World) -> None:
    ours, theirs = _plan(world), _plan(world, which=1, office=902)
    _declare(world, _order(world), world.account.office_id)
    _go(world, 60)
    assert _draft(world, ours).state is DraftState.HELD
    assert _draft(world, theirs).state is DraftState.PUBLISHED


def test_before_and_after_a_hold_posts_go(world: World) -> None:
    before, after = _plan(world, 59), _plan(world, 60 + 24 * 60, 1)
    _declare(world, _order(world, 1, after_hours=1))
    _go(world, 59)
    assert _draft(world, before).state is DraftState.PUBLISHED
    _go(world, 1 + 24 * 60)
    assert _draft(world, after).state is DraftState.PUBLISHED


def test_an_answer_to_a_citizen_goes_while_posts_wait(world: World) -> None:
    draft_id = _plan(world, 1)
    post = citizen_post(MORNING - HOUR, "@UPPWD_Abhyas सड़क टूटी है")
    world.say(post)
    case = world.register(post)
    _declare(world, _order(world))
    purpose, words = prepared_words(world.ports, case.id)
    assert purpose is Purpose.ACKNOWLEDGE
    send_words(world.ports, world.wish(world.officer(901), case.id), purpose, words)
    _go(world, 2)
    assert [each.text for each in world.x.ours] == [words]
    assert _draft(world, draft_id).state is DraftState.HELD


def test_what_was_handed_over_and_has_not_left_is_called_back(world: World) -> None:
    draft_id = _plan(world)
    world.clock.go_on(3600)
    publish_due(world.ports)
    assert _draft(world, draft_id).state is DraftState.SENDING
    _declare(world, _order(world))
    draft = _draft(world, draft_id)
    assert (draft.state, draft.delivery_id) == (DraftState.HELD, None)
    tick(world.ports)
    assert world.x.creates == 0
    with world.ports.store.read() as tx:
        assert [d.state for d in tx.deliveries_of_draft(draft_id)] == [DeliveryState.CANCELLED]


def test_afterwards_each_held_post_asks_and_nothing_goes_by_itself(world: World) -> None:
    held = [_plan(world, 60 + place, place) for place in range(3)]
    hold_id = _declare(world, _order(world))
    _go(world, 70)
    now = hold_now(world.ports, world.account.office_id)
    assert (now.hold, now.held, now.is_asking) == (_hold(world, hold_id), 3, False)
    _go(world, 24 * 60)
    now = hold_now(world.ports, world.account.office_id)
    assert (now.hold, now.held, now.is_asking) == (None, 3, True)
    assert world.x.creates == 0
    asked = [row.id for row in to_decide(world.ports, world.account.office_id)]
    assert asked == held
    withdraw_post(world.ports, _wish(world, held[0]))
    reschedule_post(world.ports, _wish(world, held[1]), world.clock.now())
    _go(world, 1)
    assert [post.text for post in world.x.ours] == [TEXTS[1]]
    assert [row.id for row in to_decide(world.ports, world.account.office_id)] == [held[2]]


def test_a_pc_that_slept_through_the_hold_asks_too(world: World) -> None:
    draft_id = _plan(world, 60)
    _declare(world, _order(world, 0.1))
    _go(world, 3 * 60)
    assert hold_now(world.ports, world.account.office_id).hold is None
    assert _draft(world, draft_id).state is DraftState.HELD
    assert world.x.creates == 0


def test_a_post_let_go_while_the_hold_lasts_waits_again(world: World) -> None:
    draft_id = _plan(world)
    _declare(world, _order(world))
    _go(world, 60)
    reschedule_post(world.ports, _wish(world, draft_id), world.clock.now() + HOUR)
    _go(world, 60)
    assert _draft(world, draft_id).state is DraftState.HELD


def test_ended_early_it_holds_no_longer_and_the_history_says_who(world: World) -> None:
    draft_id = _plan(world, 120)
    hold_id = _declare(world, _order(world, None))
    world.clock.go_on(3600)
    end_hold(world.ports, Wish(_cell(world), hold_id, 1), "440/6/2026")
    assert _hold(world, hold_id).until_at == world.clock.now()
    _go(world, 60)
    assert _draft(world, draft_id).state is DraftState.PUBLISHED
    with world.ports.store.read() as tx:
        lines = tx.history(Subject.HOLD, hold_id)
    assert [line.move for line in lines] == ["declare", "end"]
    assert lines[-1].officer_id == _cell(world).id
    with pytest.raises(Refused, match=r"hold\.over"):
        end_hold(world.ports, Wish(_cell(world), hold_id, 2))


def test_ended_before_it_began_it_never_was(world: World) -> None:
    draft_id = _plan(world, 60)
    hold_id = _declare(world, _order(world, 1, after_hours=0.5))
    end_hold(world.ports, Wish(_cell(world), hold_id, 1))
    _go(world, 60)
    assert _draft(world, draft_id).state is DraftState.PUBLISHED


def test_extended_by_a_further_order_it_holds_longer(world: World) -> None:
    hold_id = _declare(world, _order(world))
    later = world.clock.now() + 3 * DAY
    with pytest.raises(Refused, match=r"hold\.no_order"):
        extend_hold(world.ports, Wish(_cell(world), hold_id, 1), later, " ")
    extend_hold(world.ports, Wish(_cell(world), hold_id, 1), later, "441/6/2026")
    draft_id = _plan(world, 2 * 24 * 60)
    _go(world, 2 * 24 * 60)
    assert _draft(world, draft_id).state is DraftState.HELD
    stale = Wish(_cell(world), hold_id, 1)
    with pytest.raises(Refused, match="stale"):
        end_hold(world.ports, stale)


def test_a_nodal_officer_holds_the_own_office_and_no_other(world: World) -> None:
    nodal, order = world.officer(901, 1), _order(world)
    declare_hold(world.ports, nodal, nodal.office_id, order)
    for place in (None, world.officer(902).office_id):
        with pytest.raises(Refused, match=r"hold\.state_only"):
            declare_hold(world.ports, nodal, place, order)
    with pytest.raises(Refused, match=r"case\.role"):
        declare_hold(world.ports, world.officer(901), nodal.office_id, order)
    assert len(list_holds(world.ports, nodal.office_id)) == 1
    assert list_holds(world.ports, world.officer(902).office_id) == []
    ours = list_holds(world.ports, nodal.office_id)[0]
    with pytest.raises(Refused, match=r"hold\.state_only"):
        end_hold(world.ports, Wish(world.officer(902, 1), ours.id, ours.version))


def test_one_declaration_delivered_twice_is_one_hold(world: World) -> None:
    args = (world.ports, _cell(world), None, _order(world), "one")
    assert declare_hold(*args) == declare_hold(*args)
    assert len(list_holds(world.ports, world.account.office_id)) == 1


def test_before_it_is_declared_one_sees_what_it_would_hold(world: World) -> None:
    inside = _plan(world, 60)
    _plan(world, 3 * 24 * 60, 1)
    rows = planned_under(world.ports, world.account.office_id, _order(world))
    assert [row.id for row in rows] == [inside]


# Missed while off


def _grace(world: World, minutes: int, gap: int = 5) -> None:
    office_id = world.account.office_id
    with world.ports.store.write() as tx:
        tx.set_option(office_id, GRACE_MINUTES.key, str(minutes))
        tx.set_option(office_id, LATE_GAP_MINUTES.key, str(gap))


def test_each_post_has_a_policy_of_its_own(world: World) -> None:
    _grace(world, 60)
    patient, hasty = _plan(world, 10, 0), _plan(world, 10, 1)
    set_grace(world.ports, _wish(world, patient), 120)
    set_grace(world.ports, _wish(world, hasty), 30)
    _go(world, 10 + 31)
    assert _draft(world, hasty).state is DraftState.MISSED
    assert _draft(world, patient).state is DraftState.PUBLISHED


def test_a_policy_is_kept_to_the_minute(world: World) -> None:
    draft_id = _plan(world, 10)
    set_grace(world.ports, _wish(world, draft_id), 30)
    world.clock.go_on(40 * 60 + 1)
    tick(world.ports)
    assert _draft(world, draft_id).state is DraftState.MISSED
    again = _plan(world, 10, 1)
    set_grace(world.ports, _wish(world, again), 30)
    world.clock.go_on(40 * 60)
    tick(world.ports)
    assert _draft(world, again).state is DraftState.PUBLISHED
    third = _plan(world, 10, 2)
    set_grace(world.ports, _wish(world, third), None)
    for wrong in (0, 1441):
        with pytest.raises(Refused, match=r"setting\.number"):
            set_grace(world.ports, _wish(world, third), wrong)


def test_a_pc_that_wakes_lets_no_burst_go(world: World) -> None:
    _grace(world, 60)
    drafts = [_plan(world, 10 + place, place) for place in range(3)]
    _go(world, 30)
    assert len(world.x.ours) == 1
    tick(world.ports)
    assert len(world.x.ours) == 1
    world.clock.go_on(5 * 60 - 1)
    tick(world.ports)
    assert len(world.x.ours) == 1
    world.clock.go_on(1)
    tick(world.ports)
    assert len(world.x.ours) == 2
    _go(world, 5)
    assert [post.text for post in world.x.ours] == list(TEXTS)
    assert {_draft(world, each).state for each in drafts} == {DraftState.PUBLISHED}


def test_what_has_no_room_within_its_policy_asks(world: World) -> None:
    _grace(world, 30, 20)
    drafts = [_plan(world, 10, place) for place in range(3)]
    _go(world, 10 + 15)
    for _ in range(4):
        _go(world, 5)
    states = [_draft(world, each).state for each in drafts]
    assert states == [DraftState.PUBLISHED, DraftState.MISSED, DraftState.MISSED]
    assert len(world.x.ours) == 1


def test_two_posts_of_one_minute_that_are_in_time_both_go(world: World) -> None:
    _plan(world, 10, 0)
    _plan(world, 10, 1)
    _go(world, 10)
    assert len(world.x.ours) == 2
