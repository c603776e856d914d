import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest
from sqlalchemy import event

from tests.store.world import NOW, Seeded
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.delivery import DeliveryState
from upsocial_desktop.domain.draft import PLANNED
from upsocial_desktop.services.records import (
    CaseFilter,
    CaseOrder,
    CaseView,
    DraftFilter,
    MentionFilter,
    MentionView,
)
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.tables import DUE, ON_THE_WAY, PUBLISHED, UNSENT

WORDS = ("", "पानी")
# Subqueries, and full-text tables, which are never read without words to match.
_FOUND = ("SCAN anon", "SCAN mention_words", "SCAN case_words", "SCAN story_words", "SCAN (subq")


@pytest.fixture
def store(tmp_path: Path, fresh_file: Path) -> Iterator[OfficeStore]:
    """The file alone: its planner is held to this, that of a server by figures."""
    path = tmp_path / "office.sqlite"
    shutil.copyfile(fresh_file, path)
    with closing(OfficeStore(path)) as made:
        yield made


@contextmanager
def _heard(store: OfficeStore) -> Iterator[list[tuple[str, tuple[object, ...]]]]:
    """What is said to the engine, with its values."""
    said: list[tuple[str, tuple[object, ...]]] = []

    def listen(
        _c: object, _k: object, statement: str, values: tuple[object, ...], *_: object
    ) -> None:
        said.append((statement, values))

    event.listen(store._engine, "before_cursor_execute", listen)
    yield said
    event.remove(store._engine, "before_cursor_execute", listen)


def _plans(store: OfficeStore, said: list[tuple[str, tuple[object, ...]]]) -> list[str]:
    with store._engine.connect() as connection:
        return [
            str(row[3])
            for statement, values in said
            if statement.startswith(("SELECT", "WITH"))
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
        ]


def _scans(plans: list[str]) -> list[str]:
    return [
        plan
        for plan in plans
        if plan.startswith("SCAN") and not plan.startswith(_FOUND) and "SCAN CONSTANT" not in plan
    ]


@pytest.mark.parametrize("words", WORDS)
def test_no_list_reads_a_whole_table(store: OfficeStore, world: Seeded, words: str) -> None:
    office = world.water.id
    with _heard(store) as said, store.read() as tx:
        for view, order in product(CaseView, CaseOrder):
            cases = CaseFilter(office, NOW, view, world.asha.id, words, order)
            for first in (0, 9_000):
                tx.window_cases(cases, first, 100)
            tx.count_cases(cases)
            tx.window_cases(replace(cases, topic="water", state=CaseState.REGISTERED), 0, 100)
        for look, is_unread in product(MentionView, (False, True)):
            mentions = MentionFilter(office, look, words, 9, is_unread)
            tx.count_mentions(mentions)
            tx.window_mentions(mentions, 0, 100)
        tx.window_drafts(DraftFilter(office, from_at=NOW, to_at=NOW), 0, 100)
        tx.draft_marks(DraftFilter(office, from_at=NOW, to_at=NOW))
        tx.draft_rows([1, 2])
        tx.due_drafts(NOW)
        tx.deliveries_waiting(office)
        tx.deliveries_to_send(world.water_account.id, NOW)
        tx.deliveries_in_doubt(world.water_account.id)
        tx.post_ids_to_recheck(world.water_account.id, 100)
        tx.newest_mention_id(office)
        tx.known(world.water_account, ["t"], ["c"], ["1"])
        tx.count_reposts(1)
    scans = [plan for plan in _scans(_plans(store, said)) if plan != "SCAN accounts"]
    assert scans == []


def test_a_post_of_ours_is_known_by_its_own_index(store: OfficeStore, world: Seeded) -> None:
    with _heard(store) as said, store.read() as tx:
        tx.is_adopted(world.water_account.id, "1")
    (plan,) = _plans(store, said)
    assert "ix_deliveries_post" in plan
    # Where a value stands for the condition of the index, SQLite plans anew at each asking.
    ((statement, values),) = said
    assert (PUBLISHED in statement, len(values)) == (True, 2)


def test_what_is_on_its_way_is_found_by_small_indexes(store: OfficeStore, world: Seeded) -> None:
    account_id, office_id = world.water_account.id, world.water_account.office_id
    with _heard(store) as said, store.read() as tx:
        tx.due_drafts(NOW)
        tx.deliveries_to_send(account_id, NOW)
        tx.deliveries_in_doubt(account_id)
        tx.deliveries_waiting(office_id)
        tx.post_times(account_id, NOW)
        tx.last_post_at(account_id)
    plans = [plan for plan in _plans(store, said) if "ix_" in plan]
    assert [plan.split("ix_")[1].split(" ")[0] for plan in plans] == [
        "drafts_due",
        *("deliveries_going", "deliveries_going", "deliveries_unsent"),
        *("deliveries_times", "deliveries_times"),
    ]


def test_the_words_of_the_indexes_are_the_states_they_stand_for() -> None:
    going = (DeliveryState.READY, DeliveryState.SENDING, DeliveryState.UNKNOWN)
    assert _is_in(going) == ON_THE_WAY
    assert _is_in((*going, DeliveryState.REFUSED)) == UNSENT
    assert _is_in(sorted(PLANNED)) == DUE


def _is_in(states: Sequence[str]) -> str:
    return f"state IN ({', '.join(repr(str(state)) for state in states)})"
