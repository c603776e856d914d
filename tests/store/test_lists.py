from collections.abc import Mapping
from datetime import timedelta

import pytest

from tests.store.world import DAY, NOW, Seeded, append_case, arrive, post, register
from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.mention import Aside, Decision, Doubt, Standing
from upsocial_desktop.services.ports import Store
from upsocial_desktop.services.records import (
    CaseFilter,
    CaseOrder,
    CaseView,
    MentionFilter,
    MentionView,
)

MOMENT = timedelta(microseconds=1)


def _serials(store: Store, where: CaseFilter) -> list[int]:
    with store.read() as tx:
        rows = tx.window_cases(where, 0, 50)
        assert tx.count_cases(where) == len(rows)
    return [int(row.code.split("-")[2]) for row in rows]


def _register_all(store: Store, world: Seeded, cases: Mapping[int, Mapping[str, Field]]) -> None:
    with store.write() as tx:
        for serial, fields in cases.items():
            register(tx, world, serial, fields)


@pytest.mark.parametrize(
    ("view", "water", "roads"),
    [
        (CaseView.ALL, [9, 8, 7, 6, 5, 4, 3, 2, 1], [9, 5, 4]),
        (CaseView.OPEN, [8, 6, 5, 4, 3, 2, 1], [5, 4]),
        (CaseView.CLOSED, [7], []),
        (CaseView.UNTAKEN, [8, 1], []),
        (CaseView.MINE, [2], [2]),
        (CaseView.IN_PROCESS, [3], [4]),
        (CaseView.RECEIVED, [], [5]),
        (CaseView.FORWARDED, [5], []),
        (CaseView.REPORTED, [6], []),
        (CaseView.CITIZEN_WROTE, [7, 6], []),
    ],
)
def test_every_look_shows_its_own_and_nothing_else(
    store: Store, world: Seeded, view: CaseView, water: list[int], roads: list[int]
) -> None:
    there = {"working_office_id": world.roads.id, "desk_office_id": world.roads.id}
    wrote: dict[str, Field] = {"citizen_wrote_at": NOW}
    _register_all(
        store,
        world,
        {
            1: {},
            2: {"holder_id": world.asha.id},
            3: {"state": "in_process", "holder_id": world.imran.id},
            4: {"state": "in_process", **there},
            5: {"state": "forwarded", "desk_office_id": world.roads.id},
            6: {"state": "reported", **wrote},
            7: {"state": "closed_resolved", "holder_id": world.asha.id, **wrote},
            8: {"state": "reopened"},
            9: {"state": "merged", **there},
        },
    )
    asha = world.asha.id
    assert _serials(store, CaseFilter(world.water.id, NOW, view, asha)) == water
    assert _serials(store, CaseFilter(world.roads.id, NOW, view, asha)) == roads


def test_the_bounds_of_soon_and_past(store: Store, world: Seeded) -> None:
    moments = {
        1: NOW - DAY,
        2: NOW - MOMENT,
        3: NOW,
        4: NOW + 3 * DAY,
        5: NOW + 3 * DAY + MOMENT,
    }
    cases: dict[int, dict[str, Field]] = {
        serial: {"due_at": due_at} for serial, due_at in moments.items()
    }
    cases[6] = {"due_at": NOW - DAY, "state": "closed_other"}
    cases[7] = {"due_at": NOW + DAY, "state": "closed_resolved"}
    _register_all(store, world, cases)
    office = world.water.id
    assert _serials(store, CaseFilter(office, NOW, CaseView.OVERDUE)) == [2, 1]
    assert _serials(store, CaseFilter(office, NOW, CaseView.DUE_SOON)) == [4, 3]
    by_due = CaseFilter(office, NOW, CaseView.OPEN, order=CaseOrder.DUE)
    assert _serials(store, by_due) == [1, 2, 3, 4, 5]
    assert _serials(store, CaseFilter(world.roads.id, NOW, CaseView.OVERDUE)) == []


def test_a_case_moves_from_list_to_list(store: Store, world: Seeded) -> None:
    office = world.water.id
    _register_all(store, world, {1: {}})
    untaken = CaseFilter(office, NOW, CaseView.UNTAKEN)
    in_process = CaseFilter(office, NOW, CaseView.IN_PROCESS)
    assert (_serials(store, untaken), _serials(store, in_process)) == ([1], [])
    with store.write() as tx:
        fields: dict[str, Field] = {"state": "in_process", "holder_id": world.asha.id}
        append_case(tx, world, 1, 1, CaseMove.CLAIM, fields)
    assert (_serials(store, untaken), _serials(store, in_process)) == ([], [1])


def test_a_case_row_says_what_the_list_shows(store: Store, world: Seeded) -> None:
    fields: dict[str, Field] = {
        "state": "forwarded",
        "desk_office_id": world.roads.id,
        "holder_id": world.asha.id,
        "desk_due_at": NOW + DAY,
    }
    _register_all(store, world, {1: fields})
    with store.read() as tx:
        (row,) = tx.window_cases(CaseFilter(world.roads.id, NOW, CaseView.ALL), 0, 9)
    assert (row.state, row.desk_office_name, row.holder_name) == (
        CaseState.FORWARDED,
        "Sadak Practice",
        "Asha",
    )
    assert (row.has_citizen_written, row.is_being_answered) == (False, False)
    assert (row.desk_due_at, row.closed_at) == (NOW + DAY, None)


def test_pages_follow_each_other_without_gap(store: Store, world: Seeded) -> None:
    _register_all(store, world, {serial: {} for serial in range(1, 8)})
    where = CaseFilter(world.water.id, NOW)
    with store.read() as tx:
        pages = [tx.window_cases(where, first, 3) for first in (0, 3, 6, 9)]
    assert [[row.id for row in page] for page in pages] == [[7, 6, 5], [4, 3, 2], [1], []]


@pytest.mark.parametrize(
    ("view", "numbers"),
    [
        (MentionView.TO_DECIDE, [5, 1]),
        (MentionView.DOUBTFUL, [5]),
        (MentionView.ATTACHED, [2]),
        (MentionView.ASIDE, [4, 3]),
        (MentionView.ALL, [5, 4, 3, 2, 1]),
    ],
)
def test_every_look_at_mentions_shows_its_own(
    store: Store, world: Seeded, view: MentionView, numbers: list[int]
) -> None:
    decisions = {
        3: Decision(Standing.ASIDE, Aside.REPOST),
        5: Decision(Standing.NEW, doubt=Doubt.CHECK_DIGIT),
        2: Decision(Standing.ATTACHED),
        1: Decision(Standing.NEW),
        4: Decision(Standing.DUPLICATE),
    }
    with store.write() as tx:
        for number, decision in decisions.items():
            (stored,) = arrive(tx, world.water_account, [post(number)], decision)
            tx.mark_read([stored.mention_id], is_read=number in {1, 3})
        arrive(tx, world.roads_account, [post(9)])
        where = MentionFilter(world.water.id, view)
        rows = tx.window_mentions(where, 0, 50)
        assert tx.count_mentions(where) == len(rows)
        unread = MentionFilter(world.water.id, view, unread_only=True)
        unread_rows = tx.window_mentions(unread, 0, 50)
        assert tx.count_mentions(unread) == len(unread_rows)
    assert [row.created_at for row in rows] == [NOW + timedelta(seconds=n) for n in numbers]
    assert [row.id for row in unread_rows] == [row.id for row in rows if not row.is_read]


def test_rows_that_arrive_later_stay_hidden_until_asked(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        arrive(tx, world.water_account, [post(5)])
        newest = tx.newest_mention_id(world.water.id)
        arrive(tx, world.water_account, [post(4), post(6)])
        where = MentionFilter(world.water.id, up_to_id=newest)
        assert [row.id for row in tx.window_mentions(where, 0, 9)] == [newest]
        assert tx.count_mentions(where) == 1


def test_a_mention_row_says_what_the_list_shows(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001)
        decision = Decision(Standing.ATTACHED, case_id=case_id)
        arrive(tx, world.water_account, [post(20_000)], decision)
        where = MentionFilter(world.water.id, MentionView.ATTACHED)
        (row,) = tx.window_mentions(where, 0, 9)
    assert (row.account_username, row.author_username, row.author_name) == (
        "jal_practice",
        "citizen1",
        "Citizen1",
    )
    assert (row.case_code, row.case_id, row.is_gone) == ("UPX-901-10001-7", case_id, False)
