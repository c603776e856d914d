"""What many cases have is found among the newest, and it is what the index of words would find."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy import event

from tests.store.world import NOW, Seeded, arrive, post, register
from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseView
from upsocial_desktop.store import case_windows, newest_hits
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.transactions import SqlStore

CASES = 60
# Every case has the first word, two of them the second, none the third.
WORDS = ("पानी", "नलकूप", "बिजली")


@pytest.fixture
def full(store: SqlStore, world: Seeded) -> SqlStore:
    with store.write() as tx:
        for number in range(CASES):
            more = "नलकूप" if number in (7, 31) else f"वार्ड {number}"
            register(tx, world, 10_001 + number, {"summary": f"पानी नहीं, {more}"})
        arrive(tx, world.water_account, [post(n, f"पानी {n}") for n in range(CASES)])
    return store


@contextmanager
def _heard(store: SqlStore) -> Iterator[list[str]]:
    said: list[str] = []

    def listen(_c: object, _k: object, words: str, *_: object) -> None:
        said.append(words)

    engine = store._engine
    event.listen(engine, "before_cursor_execute", listen)
    yield said
    event.remove(engine, "before_cursor_execute", listen)


def _pages(store: SqlStore, world: Seeded) -> list[list[int]]:
    """The ids of every page of every list, in each order."""
    looks = (CaseView.ALL, CaseView.OPEN, CaseView.UNTAKEN, CaseView.OVERDUE, CaseView.MINE)
    found = []
    with store.read() as tx:
        for view, order, words, first in product(looks, CaseOrder, WORDS, (0, 8, 56)):
            where = CaseFilter(world.water.id, NOW, view, world.asha.id, words, order)
            found.append([row.id for row in tx.window_cases(where, first, 8)])
    return found


def test_walking_finds_what_the_index_finds_in_the_same_order(
    full: SqlStore, world: Seeded, monkeypatch: pytest.MonkeyPatch
) -> None:
    walked = _pages(full, world)
    assert max(map(len, walked)) == 8
    monkeypatch.setattr(newest_hits, "_FURTHEST", 0)
    assert _pages(full, world) == walked


@pytest.mark.parametrize("furthest", [0, 400])
def test_of_more_hits_than_the_index_gives_each_stands_once_by_its_due_date(
    store: SqlStore, world: Seeded, monkeypatch: pytest.MonkeyPatch, furthest: int
) -> None:
    """The last registered are due first; the index alone would give the first registered."""
    with store.write() as tx:
        for number in range(CASES):
            due = NOW - timedelta(hours=number)
            register(tx, world, 10_001 + number, {"summary": "पानी नहीं", "due_at": due})
    monkeypatch.setattr(case_windows, "MOST_HITS", CASES // 3)
    monkeypatch.setattr(newest_hits, "_FURTHEST", furthest)
    where = CaseFilter(world.water.id, NOW, CaseView.ALL, None, "पानी", CaseOrder.DUE)
    with store.read() as tx:
        pages = [tx.window_cases(where, first, 8) for first in range(0, CASES, 8)]
    serials = [row.code[8:13] for page in pages for row in page]
    if store._engine.dialect.name == "postgresql":
        assert serials == [str(10_001 + number) for number in reversed(range(CASES))]
    else:
        # A file's index ends the list where it says so.
        assert len(set(serials)) == CASES // 3


def test_a_server_walks_for_what_many_have_and_asks_the_index_for_what_few_have(
    full: SqlStore, world: Seeded
) -> None:
    is_server = full._engine.dialect.name == "postgresql"
    asked = {}
    for words in WORDS[:2]:
        where = CaseFilter(world.water.id, NOW, CaseView.ALL, None, words, CaseOrder.NEWEST)
        with _heard(full) as said, full.read() as tx:
            tx.window_cases(where, 0, 8)
        lists = [each for each in said if "desk_office_name" in each]
        asked[words] = ["looked_at" in each for each in lists]
    few = [True, False] if is_server else [False]
    assert asked == {WORDS[0]: [is_server], WORDS[1]: few}


def test_the_newest_of_all_kinds_are_found_and_counted(
    full: SqlStore, world: Seeded, monkeypatch: pytest.MonkeyPatch
) -> None:
    with full.read() as tx:
        walked = tx.search(world.water.id, "पानी", 10)
        few = tx.search(world.water.id, "नलकूप", 10)
        monkeypatch.setattr(newest_hits, "_FURTHEST", 0)
        assert tx.search(world.water.id, "पानी", 10) == walked
        assert tx.search(world.water.id, "नलकूप", 10) == few
    assert (walked.total, len(walked.hits)) == (3 * CASES, 10)
    assert (few.total, len(few.hits)) == (2, 2)


def test_how_many_have_a_word_is_told_by_the_newest_only_where_they_tell(
    full: SqlStore, world: Seeded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(newest_hits, "_SAMPLE", 20)
    is_server = full._engine.dialect.name == "postgresql"
    asked = (
        *(("case_words", "'wपानी'"), ("mention_words", "'wपानी'")),
        *(("case_words", "'wनलकूप'"), ("story_words", "'wपानी'")),
    )
    with full.read() as tx:
        assert isinstance(tx, Connected)
        told = [
            newest_hits.likely_hits(tx.connection, index, world.water.id, match)
            for index, match in asked
        ]
    # All of the twenty newest have the first word, and so all the others will have it.
    assert told == ([CASES, 2 * CASES, 0, 0] if is_server else [0, 0, 0, 0])
