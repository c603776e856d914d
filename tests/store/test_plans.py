from itertools import product

import pytest
from sqlalchemy import Select, event
from sqlalchemy.dialects import sqlite

from tests.store.world import NOW, Seeded
from upsocial_desktop.services.records import (
    CaseFilter,
    CaseOrder,
    CaseView,
    DraftFilter,
    MentionFilter,
    MentionView,
)
from upsocial_desktop.store import case_windows, mention_lists
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.search import Look

WORDS = ("", "पानी")


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
        if plan.startswith("SCAN") and not plan.startswith(("SCAN anon", "SCAN mention_words"))
        if not plan.startswith("SCAN case_words") and "SCAN CONSTANT" not in plan
    ]


@pytest.mark.parametrize("words", WORDS)
def test_no_list_reads_a_whole_table(store: OfficeStore, world: Seeded, words: str) -> None:
    said: list[tuple[str, tuple[object, ...]]] = []

    @event.listens_for(store._engine, "before_cursor_execute")
    def _listen(
        _c: object, _k: object, statement: str, values: tuple[object, ...], *_: object
    ) -> None:
        said.append((statement, values))

    office = world.water.id
    with store.read() as tx:
        for view, order in product(CaseView, CaseOrder):
            cases = CaseFilter(office, NOW, view, world.asha.id, words, order)
            tx.count_cases(cases)
            tx.window_cases(cases, 0, 100)
        for look, is_unread in product(MentionView, (False, True)):
            mentions = MentionFilter(office, look, words, 9, is_unread)
            tx.count_mentions(mentions)
            tx.window_mentions(mentions, 0, 100)
        tx.window_drafts(DraftFilter(office, from_at=NOW, to_at=NOW), 0, 100)
        tx.due_drafts(NOW)
        tx.deliveries_waiting(office)
        tx.deliveries_to_send(world.water_account.id, NOW)
        tx.deliveries_in_doubt(world.water_account.id)
        tx.post_ids_to_recheck(world.water_account.id, 100)
        tx.newest_mention_id(office)
        tx.known(world.water_account, ["t"], ["c"])
    event.remove(store._engine, "before_cursor_execute", _listen)
    scans = [plan for plan in _scans(_plans(store, said)) if plan != "SCAN accounts"]
    assert scans == []


def _sql(statement: Select[tuple[object, ...]]) -> str:
    return str(statement.compile(dialect=sqlite.dialect()))


def test_a_word_of_many_hits_walks_the_list_and_a_rare_one_the_hits() -> None:
    few = _sql(mention_lists._ids((MentionView.ALL, Look.FEW, False, False)))
    many = _sql(mention_lists._ids((MentionView.ALL, Look.MANY, False, False)))
    assert "mentions.id IN (SELECT" in few
    assert "mentions.id + ? IN (SELECT" in many
    assert "case_id + ? IN" in _sql(case_windows._ids((CaseView.ALL, Look.MANY)))
