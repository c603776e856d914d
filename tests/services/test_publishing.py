"""A post is drafted, kept, scheduled, published at its minute, or refused with X's reason."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.every_row import every_row
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.officer import SPEAKERS, Role
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.browsing import today
from upsocial_desktop.services.drafting import (
    Words,
    discard,
    keep_words,
    kept_words,
    new_post_key,
    posts_being_written,
    restore,
)
from upsocial_desktop.services.publishing import (
    reschedule_post,
    restore_post,
    revise_post,
    schedule_post,
    withdraw_post,
)
from upsocial_desktop.services.settings import GRACE_MINUTES
from upsocial_desktop.services.wish import Wish

TEXT = "12 किमी सड़क की मरम्मत पूरी हुई। #सड़क"


def _schedule(world: World, minutes: float = 15, text: str = TEXT) -> int:
    due_at = world.clock.now() + timedelta(minutes=minutes)
    officer = world.officer(901)
    changes = schedule_post(world.ports, officer, world.account.id, text, due_at)
    return changes.first(Topic.DRAFT)


def _draft(world: World, draft_id: int) -> Draft:
    with world.ports.store.read() as tx:
        return tx.draft(draft_id)


def _wish(world: World, draft_id: int) -> Wish:
    return Wish(world.officer(901), draft_id, _draft(world, draft_id).version)


def test_a_post_goes_out_at_its_minute_and_once(world: World) -> None:
    draft_id = _schedule(world)
    world.clock.go_on(15 * 60 - 1)
    tick(world.ports)
    assert world.x.creates == 0
    world.clock.go_on(1)
    tick(world.ports)
    tick(world.ports)
    draft = _draft(world, draft_id)
    assert draft.state is DraftState.PUBLISHED
    assert draft.x_post_id == world.x.ours[0].id
    assert world.x.creates == 1


def test_a_refused_post_says_why_and_can_be_revised(world: World) -> None:
    world.x.fails_next = [Refused("x.not_permitted", detail="no")]
    draft_id = _schedule(world)
    world.clock.go_on(15 * 60)
    tick(world.ports)
    draft = _draft(world, draft_id)
    assert (draft.state, draft.trouble) == (DraftState.REFUSED, "x.not_permitted")
    at = world.clock.now() + timedelta(minutes=5)
    revise_post(world.ports, _wish(world, draft_id), "छोटा पाठ", at)
    world.clock.go_on(5 * 60)
    tick(world.ports)
    assert world.x.ours[0].text == "छोटा पाठ"


def test_a_post_much_too_late_asks_a_person_first(world: World) -> None:
    draft_id = _schedule(world)
    with world.ports.store.read() as tx:
        grace = GRACE_MINUTES.read(tx.options(tx.draft(draft_id).office_id))
    world.clock.go_on((15 + grace) * 60 + 1)
    tick(world.ports)
    assert _draft(world, draft_id).state is DraftState.MISSED
    assert world.x.creates == 0
    reschedule_post(world.ports, _wish(world, draft_id), world.clock.now())
    tick(world.ports)
    assert world.x.creates == 1


def test_a_post_just_within_its_grace_goes_by_itself(world: World) -> None:
    draft_id = _schedule(world)
    with world.ports.store.read() as tx:
        grace = GRACE_MINUTES.read(tx.options(tx.draft(draft_id).office_id))
    world.clock.go_on((15 + grace) * 60)
    tick(world.ports)
    assert _draft(world, draft_id).state is DraftState.PUBLISHED


def test_a_withdrawn_post_stays_and_comes_back(world: World) -> None:
    draft_id = _schedule(world)
    withdraw_post(world.ports, _wish(world, draft_id))
    world.clock.go_on(16 * 60)
    tick(world.ports)
    assert world.x.creates == 0
    restore_post(world.ports, _wish(world, draft_id))
    tick(world.ports)
    assert world.x.creates == 1


def test_a_time_in_the_past_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="schedule.past"):
        _schedule(world, minutes=-2)


def test_a_post_of_281_is_refused_and_one_of_280_is_not(world: World) -> None:
    with pytest.raises(Refused, match="reply.too_long"):
        _schedule(world, text="क" * 281)
    _schedule(world, text="क" * 280)


def test_without_a_minute_a_post_waits_only_for_the_seconds_of_recall(world: World) -> None:
    schedule_post(world.ports, world.officer(901), world.account.id, TEXT, None)
    tick(world.ports)
    assert world.x.creates == 0
    world.clock.go_on(10)
    tick(world.ports)
    assert world.x.creates == 1


def test_a_stale_wish_moves_nothing(world: World) -> None:
    draft_id = _schedule(world)
    old = _wish(world, draft_id)
    reschedule_post(world.ports, _wish(world, draft_id), MORNING + timedelta(hours=3))
    with pytest.raises(Refused, match="stale"):
        reschedule_post(world.ports, old, MORNING + timedelta(hours=4))
    assert _draft(world, draft_id).due_at == MORNING + timedelta(hours=3)


def test_another_office_may_not_touch_our_post(world: World) -> None:
    draft_id = _schedule(world)
    with pytest.raises(Refused, match="draft.not_yours"):
        withdraw_post(world.ports, Wish(world.officer(902), draft_id, 1))


def test_scheduling_one_wish_twice_makes_one_post(world: World) -> None:
    args = (world.ports, world.officer(901), world.account.id, TEXT, None, "one-wish")
    assert schedule_post(*args) == schedule_post(*args)
    world.clock.go_on(10)
    tick(world.ports)
    assert world.x.creates == 1


def test_what_is_being_written_is_kept_listed_discarded_and_restored(world: World) -> None:
    officer = world.officer(901)
    key = new_post_key()
    place = (officer.office_id, world.account.id)
    keep_words(world.ports, key, place, Words(TEXT, 5, MORNING))
    assert [w.text for w in posts_being_written(world.ports, officer.office_id)] == [TEXT]
    gone = discard(world.ports, key)
    assert kept_words(world.ports, key) is None
    assert gone is not None
    restore(world.ports, gone)
    kept = kept_words(world.ports, key)
    assert kept is not None
    assert (kept.text, kept.cursor, kept.when_at) == (TEXT, 5, MORNING)


def test_emptied_words_are_forgotten(world: World) -> None:
    key = new_post_key()
    keep_words(world.ports, key, (1, 1), Words(TEXT))
    keep_words(world.ports, key, (1, 1), Words("  "))
    assert kept_words(world.ports, key) is None


def test_a_tick_survives_trouble_with_one_account_and_serves_the_other(world: World) -> None:
    class Broken:
        """An X that is out of reach."""

        def mentions(self, *_: str) -> None:
            raise Unavailable("x.unreachable")

    first, second = world.accounts[:2]
    world.x_of(second).naming = [citizen_post(MORNING, "@UPUrja_Abhyas बिजली")]
    world.xs[first.username] = Broken()  # type: ignore[assignment] # only what is asked
    ticked = tick(world.ports)
    assert [(name, told.code) for name, told in ticked.troubles] == [
        (first.username, "x.unreachable")
    ]
    assert ticked.changes.ids(Topic.MENTION)
    assert today(world.ports, world.officer(901)).fetch_trouble == "x.unreachable"


def test_a_bug_in_one_step_becomes_an_incident_and_the_tick_goes_on(
    world: World, expected_log: object
) -> None:
    class Buggy:
        """An X adapter with a fault of ours."""

        def mentions(self, *_: str) -> None:
            raise ZeroDivisionError

    first, second = world.accounts[:2]
    world.xs[first.username] = Buggy()  # type: ignore[assignment] # only what is asked
    world.x_of(second).naming = [citizen_post(MORNING, "@UPUrja_Abhyas बिजली")]
    ticked = tick(world.ports)
    assert ticked.changes.ids(Topic.MENTION)
    with world.ports.store.read() as tx:
        assert tx.incidents(10)[0].code == "ZeroDivisionError"


def test_after_trouble_x_is_left_alone_until_it_may_be_asked_again(world: World) -> None:
    asked = []

    class Limited:
        """An X that asks for patience."""

        def mentions(self, *_: str) -> None:
            asked.append(world.clock.now())
            raise Unavailable("x.rate_limited", retry_after=300.0)

    world.xs[world.account.username] = Limited()  # type: ignore[assignment] # only what is asked
    tick(world.ports)
    world.clock.go_on(299)
    tick(world.ports)
    assert len(asked) == 1
    world.clock.go_on(1)
    tick(world.ports)
    assert len(asked) == 2


@pytest.mark.parametrize("role", [role for role in Role if role not in SPEAKERS])
def test_who_may_not_speak_moves_no_post(world: World, role: Role) -> None:
    draft_id, taken = _schedule(world), _schedule(world, text="दूसरी पोस्ट")
    withdraw_post(world.ports, _wish(world, taken))
    before = every_row(world.ports.store)
    silent = replace(world.officer(901), role=role)
    later = world.clock.now() + timedelta(hours=1)
    wish = replace(_wish(world, draft_id), officer=silent)
    verbs: dict[str, Callable[[], object]] = {
        "schedule": lambda: schedule_post(world.ports, silent, world.account.id, TEXT, later),
        "reschedule": lambda: reschedule_post(world.ports, wish, later),
        "revise": lambda: revise_post(world.ports, wish, "बदला हुआ", later),
        "withdraw": lambda: withdraw_post(world.ports, wish),
        "restore": lambda: restore_post(world.ports, replace(_wish(world, taken), officer=silent)),
    }
    for move, verb in verbs.items():
        with pytest.raises(Refused) as refused:
            verb()
        assert (refused.value.code, refused.value.facts["move"]) == ("case.role", move)
    assert every_row(world.ports.store) == before
