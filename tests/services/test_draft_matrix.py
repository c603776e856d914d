"""Every state of a post against every verb: what is not allowed is told and changes nothing."""

from collections.abc import Callable, Mapping
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.services.case_deeds import by_role, everybody, full_world
from tests.services.conftest import World
from tests.services.every_row import changed_tables, every_row
from upsocial_desktop.cli.sentences import SENTENCES
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.draft import (
    DRAFT_MOVES,
    OFFICER_DRAFT_MOVES,
    Draft,
    DraftMove,
    DraftState,
)
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.hold import HoldKind, Order
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.approving import (
    approve_post,
    hand_in,
    hand_in_post,
    send_post_back,
    unapprove_post,
)
from upsocial_desktop.services.holding import declare_hold
from upsocial_desktop.services.publishing import (
    publish_due,
    reschedule_post,
    restore_post,
    revise_post,
    schedule_post,
    set_grace,
    withdraw_post,
)
from upsocial_desktop.services.wish import Wish

S = DraftState
TEXT = "12 किमी सड़क की मरम्मत पूरी हुई।"
HOUR = timedelta(hours=1)
WAITING = {S.SCHEDULED, S.APPROVED, S.MISSED, S.HELD, S.REFUSED, S.HANDED_IN, S.SENT_BACK}
# Where a verb may start, written down here once more and not read from the program's table.
MAY_START: Mapping[str, set[DraftState]] = {
    "hand_in": {S.SCHEDULED, S.SENT_BACK, S.MISSED, S.HELD, S.REFUSED},
    "approve": {S.HANDED_IN},
    "unapprove": {S.APPROVED},
    "send_back": {S.HANDED_IN, S.APPROVED},
    "reschedule": WAITING,
    "revise": WAITING,
    "withdraw": WAITING,
    "restore": {S.WITHDRAWN},
    "set_grace": {S.SCHEDULED, S.APPROVED, S.HANDED_IN, S.SENT_BACK},
}
Deed = Callable[[World, Wish], Changes]
DEEDS: Mapping[str, Deed] = {
    "hand_in": lambda w, wish: hand_in(w.ports, wish),
    "approve": lambda w, wish: approve_post(w.ports, wish),
    "unapprove": lambda w, wish: unapprove_post(w.ports, wish),
    "send_back": lambda w, wish: send_post_back(w.ports, wish, "नाम जाँचें"),
    "reschedule": lambda w, wish: reschedule_post(w.ports, wish, w.clock.now() + 5 * HOUR),
    "revise": lambda w, wish: revise_post(w.ports, wish, "बदला हुआ पाठ", w.clock.now() + 5 * HOUR),
    "withdraw": lambda w, wish: withdraw_post(w.ports, wish),
    "restore": lambda w, wish: restore_post(w.ports, wish),
    "set_grace": lambda w, wish: set_grace(w.ports, wish, 30),
}


def _draft(world: World, draft_id: int) -> Draft:
    with world.ports.store.read() as tx:
        return tx.draft(draft_id)


def _wish(world: World, draft_id: int, role: Role = Role.NODAL_OFFICER) -> Wish:
    return Wish(by_role(world, role), draft_id, _draft(world, draft_id).version)


def _scheduled(world: World) -> int:
    due_at = world.clock.now() + HOUR
    officer = world.officer(901)
    return schedule_post(world.ports, officer, world.account.id, TEXT, due_at).first(Topic.DRAFT)


def _handed_in(world: World) -> int:
    post = (TEXT, world.clock.now() + HOUR)
    officer = world.officer(901)
    return hand_in_post(world.ports, officer, world.account.id, post).first(Topic.DRAFT)


def _approved(world: World) -> int:
    draft_id = _handed_in(world)
    approve_post(world.ports, _wish(world, draft_id))
    return draft_id


def _sent_back(world: World) -> int:
    draft_id = _handed_in(world)
    send_post_back(world.ports, _wish(world, draft_id), "नाम जाँचें")
    return draft_id


def _missed(world: World) -> int:
    draft_id = _scheduled(world)
    world.clock.go_on(24 * 3600)
    tick(world.ports)
    return draft_id


def _held(world: World) -> int:
    draft_id = _scheduled(world)
    order = Order(HoldKind.MOURNING, "GO 1", "सचिव", world.clock.now(), None)
    supervisor = by_role(world, Role.SUPERVISOR)
    declare_hold(world.ports, supervisor, supervisor.office_id, order)
    world.clock.go_on(3600)
    tick(world.ports)
    return draft_id


def _sending(world: World) -> int:
    draft_id = _scheduled(world)
    world.clock.go_on(3600)
    publish_due(world.ports)
    return draft_id


def _published(world: World) -> int:
    draft_id = _scheduled(world)
    world.clock.go_on(3600)
    tick(world.ports)
    return draft_id


def _refused(world: World) -> int:
    world.x.fails_next = [Refused("x.not_permitted", detail="no")]
    return _published(world)


def _withdrawn(world: World) -> int:
    draft_id = _scheduled(world)
    withdraw_post(world.ports, _wish(world, draft_id))
    return draft_id


WAYS: Mapping[DraftState, Callable[[World], int]] = {
    S.SCHEDULED: _scheduled,
    S.HANDED_IN: _handed_in,
    S.APPROVED: _approved,
    S.SENT_BACK: _sent_back,
    S.MISSED: _missed,
    S.HELD: _held,
    S.SENDING: _sending,
    S.PUBLISHED: _published,
    S.REFUSED: _refused,
    S.WITHDRAWN: _withdrawn,
}


def _rows(world: World) -> Mapping[str, list[tuple[object, ...]]]:
    return every_row(world.ports.store)


def test_the_matrix_knows_every_verb_and_every_state() -> None:
    assert set(WAYS) == set(DraftState)
    assert set(MAY_START) == set(DEEDS) == {move.value for move in OFFICER_DRAFT_MOVES}
    assert set(DRAFT_MOVES) == set(DraftMove) - {DraftMove.SCHEDULE}


def test_the_table_starts_where_the_matrix_says() -> None:
    wrong = {verb: DRAFT_MOVES[DraftMove(verb)].sources ^ at for verb, at in MAY_START.items()}
    assert {verb: states for verb, states in wrong.items() if states} == {}


@pytest.mark.parametrize("state", DraftState)
def test_what_a_state_does_not_allow_is_told_and_changes_nothing(
    state: DraftState, empty_database: Path
) -> None:
    with TemporaryDirectory() as folder:
        world = full_world(Path(folder), empty_database)
        with closing(world.ports.store):
            draft_id = WAYS[state](world)
            assert _draft(world, draft_id).state is state
            rows = _rows(world)
            for verb in sorted(set(DEEDS) - {v for v, at in MAY_START.items() if state in at}):
                for officer in everybody(world):
                    wish = Wish(officer, draft_id, _draft(world, draft_id).version)
                    with pytest.raises(Refused) as refusal:
                        DEEDS[verb](world, wish)
                    assert refusal.value.code in SENTENCES, (verb, refusal.value.code)
            assert changed_tables(rows, _rows(world)) == []


@pytest.mark.parametrize("state", DraftState)
def test_what_a_state_allows_is_done_by_a_colleague_who_may(
    state: DraftState, empty_database: Path
) -> None:
    for verb in sorted(v for v, at in MAY_START.items() if state in at):
        with TemporaryDirectory() as folder:
            world = full_world(Path(folder), empty_database)
            with closing(world.ports.store):
                draft_id = WAYS[state](world)
                version = _draft(world, draft_id).version
                DEEDS[verb](world, _wish(world, draft_id))
                assert _draft(world, draft_id).version == version + 1, verb


def test_who_may_not_is_told_in_every_state(empty_database: Path) -> None:
    for state, way in WAYS.items():
        with TemporaryDirectory() as folder:
            world = full_world(Path(folder), empty_database)
            with closing(world.ports.store):
                draft_id = way(world)
                rows = _rows(world)
                version = _draft(world, draft_id).version
                strangers = (
                    by_role(world, Role.AUDITOR),
                    by_role(world, Role.FIELD_OFFICER),
                    world.officer(902),
                )
                for officer in strangers:
                    for verb, deed in DEEDS.items():
                        with pytest.raises(Refused) as refusal:
                            deed(world, Wish(officer, draft_id, version))
                        assert refusal.value.code in {"case.role", "draft.not_yours"}, (verb, state)
                assert changed_tables(rows, _rows(world)) == []


@pytest.mark.parametrize("verb", DEEDS)
def test_a_stale_wish_is_refused_by_every_verb(verb: str, empty_database: Path) -> None:
    state = sorted(MAY_START[verb])[0]
    with TemporaryDirectory() as folder:
        world = full_world(Path(folder), empty_database)
        with closing(world.ports.store):
            draft_id = WAYS[state](world)
            rows = _rows(world)
            wish = _wish(world, draft_id)
            with pytest.raises(Refused, match="stale"):
                DEEDS[verb](world, Wish(wish.officer, wish.id, wish.version + 1))
            assert changed_tables(rows, _rows(world)) == []
