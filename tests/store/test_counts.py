"""The numbers that are kept beside the lists are the numbers one would count."""

from collections import Counter
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from tests.store.conftest import Fresh
from tests.store.world import (
    DAY,
    NOW,
    Seeded,
    append_case,
    arrive,
    post,
    register,
    seed,
)
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.history import Field, Step, Subject
from upsocial_desktop.domain.mention import Decision, Doubt, Standing
from upsocial_desktop.services.records import (
    CaseFilter,
    CaseOrder,
    CaseView,
    MentionFilter,
    MentionView,
)
from upsocial_desktop.store import case_windows, mention_lists
from upsocial_desktop.store.counts import recount, unlike
from upsocial_desktop.store.sql_tx import SqlWriteTx
from upsocial_desktop.store.tables import case_counts, case_lists
from upsocial_desktop.store.transactions import SqlStore

_HOURS = st.integers(-200, 400)
_STEPS = st.lists(
    st.tuples(
        st.integers(1, 4),
        st.sampled_from(sorted(CaseState)),
        st.booleans(),
        st.booleans(),
        _HOURS,
    ),
    max_size=25,
)


def _change(
    world: Seeded, state: str, is_there: bool, is_held: bool, hour: int
) -> dict[str, Field]:
    there = world.roads.id if is_there else world.water.id
    return {
        "state": state,
        "desk_office_id": there,
        "working_office_id": there if state == CaseState.IN_PROCESS else world.water.id,
        "holder_id": world.asha.id if is_held else None,
        "due_at": NOW + timedelta(hours=hour),
        "desk_due_at": NOW + timedelta(hours=hour / 2),
        "citizen_wrote_at": NOW if hour % 3 else None,
    }


@settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
@given(steps=_STEPS)
def test_after_any_moves_kept_counts_are_real_counts(
    fresh: Fresh, steps: list[tuple[int, str, bool, bool, int]]
) -> None:
    with fresh() as store:
        world = seed(store)
        versions: Counter[int] = Counter()
        with store.write() as tx:
            assert isinstance(tx, SqlWriteTx)
            for serial in range(1, 5):
                versions[register(tx, world, 10000 + serial)] = 1
            for case_id, state, is_there, is_held, hour in steps:
                append_case(
                    tx,
                    world,
                    case_id,
                    versions[case_id],
                    "sort",
                    _change(world, state, is_there, is_held, hour),
                )
                versions[case_id] += 1
            assert unlike(tx.connection) == 0
            for office, view in product((world.water.id, world.roads.id), CaseView):
                where = CaseFilter(office, NOW, view, world.asha.id)
                assert tx.count_cases(where) == len(tx.window_cases(where, 0, 50)), view
                at_once = tx.case_counts(office, world.asha.id, NOW)
                assert at_once[view] == tx.count_cases(where), view


@pytest.mark.parametrize("view", MentionView)
@pytest.mark.parametrize("is_unread", [False, True])
def test_mentions_are_counted_as_they_are_decided_and_read(
    store: SqlStore, world: Seeded, view: MentionView, is_unread: bool
) -> None:
    decisions = [
        Decision(Standing.NEW),
        Decision(Standing.NEW, doubt=Doubt.CHECK_DIGIT),
        Decision(Standing.ATTACHED),
        Decision(Standing.DUPLICATE),
    ]
    with store.write() as tx:
        assert isinstance(tx, SqlWriteTx)
        for number, decision in enumerate(decisions * 2):
            arrive(tx, world.water_account, [post(number)], decision)
        tx.mark_read([1, 2, 3], is_read=True)
        tx.mark_read([2], is_read=False)
        changed: dict[str, Field] = {"standing": "aside", "aside": "spam"}
        tx.append(Step("a", Subject.MENTION, 5, 1, "aside", NOW, None, world.water.id, changed))
        assert unlike(tx.connection) == 0
        for up_to_id in (None, 4, 7):
            where = MentionFilter(world.water.id, view, "", up_to_id, is_unread)
            assert tx.count_mentions(where) == len(tx.window_mentions(where, 0, 50))
        looks, unread = tx.mention_counts(world.water.id)
        assert looks[view] == tx.count_mentions(MentionFilter(world.water.id, view))
        assert unread == tx.count_mentions(MentionFilter(world.water.id, unread_only=True))


def test_counts_can_be_made_again_from_the_lists(owned: SqlStore) -> None:
    world = seed(owned)
    with owned.write() as tx:
        assert isinstance(tx, SqlWriteTx)
        register(tx, world, 10001)
        kept = select(case_counts).order_by(*case_counts.primary_key)
        right = tx.connection.execute(kept).all()
        tx.connection.execute(case_counts.update().values(count=99))
        assert unlike(tx.connection) > 0
        recount(tx.connection)
        assert unlike(tx.connection) == 0
        assert tx.connection.execute(kept).all() == right


@pytest.mark.parametrize("order", CaseOrder)
@pytest.mark.parametrize(
    "view", [CaseView.OPEN, CaseView.ALL, CaseView.OVERDUE, CaseView.FORWARDED]
)
def test_a_page_far_down_is_the_page_one_would_have_walked_to(
    owned: SqlStore,
    monkeypatch: pytest.MonkeyPatch,
    view: CaseView,
    order: CaseOrder,
) -> None:
    world = seed(owned)
    with owned.write() as tx:
        for serial in range(1, 60):
            due_at = NOW + (serial * 7 % 11 - 8) * DAY
            # Ids far apart, so that they fall into many of the stretches that are counted.
            register(tx, world, 10000 + serial, {"due_at": due_at, "id": serial * 1500})
        where = CaseFilter(world.water.id, NOW, view, order=order)
        walked = [tx.window_cases(where, first, 5) for first in range(0, 70, 5)]
        monkeypatch.setattr(case_windows, "_NEAR", 1)
        sought = [tx.window_cases(where, first, 5) for first in range(0, 70, 5)]
    assert sought == walked


def test_what_hangs_on_the_hour_is_counted_to_the_microsecond(
    store: SqlStore, world: Seeded
) -> None:
    edge = timedelta(microseconds=1)
    moments = [NOW + days * DAY + by for days in range(-3, 5) for by in (-edge, edge * 0, edge)]
    with store.write() as tx:
        for serial, due_at in enumerate(moments, 10001):
            register(tx, world, serial, {"due_at": due_at})
        for hours in range(-30, 30, 5):
            for view in (CaseView.DUE_SOON, CaseView.OVERDUE):
                where = CaseFilter(world.water.id, NOW + timedelta(hours=hours), view)
                assert tx.count_cases(where) == len(tx.window_cases(where, 0, 99))
                counts = tx.case_counts(world.water.id, world.asha.id, where.now)
                assert counts[view] == tx.count_cases(where)


def test_lists_of_a_case_that_goes_leave_no_count(owned: SqlStore) -> None:
    world = seed(owned)
    with owned.write() as tx:
        assert isinstance(tx, SqlWriteTx)
        register(tx, world, 10001)
        tx.connection.execute(case_lists.delete())
        assert unlike(tx.connection) == 0
        assert tx.count_cases(CaseFilter(world.water.id, NOW, CaseView.ALL)) == 0


@pytest.mark.parametrize("view", MentionView)
@pytest.mark.parametrize("is_unread", [False, True])
@pytest.mark.parametrize("up_to_id", [None, 30, 7])
def test_mentions_far_down_are_those_one_would_have_walked_to(
    store: SqlStore,
    world: Seeded,
    monkeypatch: pytest.MonkeyPatch,
    view: MentionView,
    is_unread: bool,
    up_to_id: int | None,
) -> None:
    standings = (Standing.NEW, Standing.ATTACHED, Standing.DUPLICATE)
    with store.write() as tx:
        for number in range(40):
            at = NOW + (number * 7 % 11) * DAY + timedelta(seconds=number)
            decision = Decision(standings[number % 3])
            arrive(tx, world.water_account, [post(number, created_at=at)], decision)
        tx.mark_read(range(1, 40, 4), is_read=True)
        where = MentionFilter(world.water.id, view, "", up_to_id, is_unread)
        walked = [tx.window_mentions(where, first, 4) for first in range(0, 44, 4)]
        assert tx.count_mentions(where) == sum(map(len, walked))
        monkeypatch.setattr(mention_lists, "_NEAR", 1)
        assert [tx.window_mentions(where, first, 4) for first in range(0, 44, 4)] == walked


@pytest.mark.parametrize(("most", "cut"), [(2, 2), (3, 0), (4, 0)])
def test_a_narrowed_list_says_where_it_ends_before_its_hits(
    store: SqlStore, world: Seeded, monkeypatch: pytest.MonkeyPatch, most: int, cut: int
) -> None:
    with store.write() as tx:
        for serial in range(1, 4):
            register(tx, world, 10000 + serial, {"summary": "गड्ढा"})
        register(tx, world, 10010, {"summary": "बिजली"})
    office = world.water.id
    with store.read() as tx:
        shown = tx.window_mentions(MentionFilter(office, MentionView.ALL), 0, 10)
        words = shown[0].text.split()[0]
        found = tx.count_mentions(MentionFilter(office, MentionView.ALL, words))
    monkeypatch.setattr(case_windows, "MOST_HITS", most)
    monkeypatch.setattr(mention_lists, "MOST_HITS", most)
    with store.read() as tx:
        by_word = CaseFilter(office, NOW, CaseView.ALL, words="गड्ढा")
        assert tx.cases_cut_at(by_word) == cut
        assert tx.count_cases(by_word) == min(3, most)
        # Of a list by the hour some hits are others': it can be cut with fewer rows than that.
        assert tx.cases_cut_at(CaseFilter(office, NOW, CaseView.OVERDUE, words="गड्ढा")) == cut
        assert tx.cases_cut_at(CaseFilter(office, NOW, CaseView.ALL)) == 0
        cut_at = tx.mentions_cut_at(MentionFilter(office, MentionView.ALL, words))
        assert cut_at == (most if found > most else 0)
        assert tx.mentions_cut_at(MentionFilter(office, MentionView.ALL)) == 0
