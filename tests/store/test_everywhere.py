from datetime import timedelta

import pytest

from tests.store.world import DAY, NOW, Seeded, append_case, arrive, post, register
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.mention import Decision, Standing
from upsocial_desktop.services.ports import Store
from upsocial_desktop.services.records import Hit, HitKind, SearchPage
from upsocial_desktop.store import everywhere
from upsocial_desktop.store.transactions import SqlStore


def _search(store: Store, office_id: int, words: str, size: int = 50) -> SearchPage:
    with store.read() as tx:
        return tx.search(office_id, words, size)


def _places(page: SearchPage) -> list[tuple[HitKind, str]]:
    return [(hit.kind, hit.place) for hit in page.hits]


def _shown(hit: Hit) -> str:
    return hit.text[hit.start : hit.end]


def test_one_search_finds_posts_cases_notes_reports_and_answers_newest_first(
    store: SqlStore, world: Seeded
) -> None:
    with store.write() as tx:
        arrive(tx, world.water_account, [post(-500, "ट्रांसफार्मर जल गया")])
        case_id = register(tx, world, 10001, {"summary": "ट्रांसफार्मर खराब"})
        told: tuple[tuple[str, dict[str, Field]], ...] = (
            (CaseMove.NOTE, {"text": "ट्रांसफार्मर की जाँच"}),
            (CaseMove.FORWARD, {"reason": "ट्रांसफार्मर आपका", "to_office_id": world.roads.id}),
            (CaseMove.REPORT, {"action": "नया ट्रांसफार्मर लगा", "done_by": "Asha"}),
            (CaseMove.WORDS_QUEUED, {"text": "ट्रांसफार्मर बदल दिया", "purpose": "closing"}),
            (CaseMove.OBJECT, {"objection": "ट्रांसफार्मर का चित्र नहीं"}),
        )
        for version, (move, facts) in enumerate(told, 1):
            at = NOW + version * DAY
            append_case(tx, world, case_id, version, move, {}, {**facts, "due_at": NOW}, at)
    page = _search(store, world.water.id, "ट्रांसफार्मर")
    assert _places(page) == [
        (HitKind.LINE, "object"),
        (HitKind.LINE, "words_queued"),
        (HitKind.LINE, "report"),
        (HitKind.LINE, "forward"),
        (HitKind.LINE, "note"),
        (HitKind.CASE, "summary"),
        (HitKind.MENTION, "post"),
    ]
    assert {_shown(hit) for hit in page.hits} == {"ट्रांसफार्मर"}
    assert {hit.case_id for hit in page.hits[:-1]} == {case_id}
    assert (page.total, page.is_capped) == (7, False)


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("बिजली नहीं है", "bijli"),
        ("बिजली नहीं है", "bijlee nahin"),
        ("bijli nahi aa rahi", "बिजली नहीं"),
        ("हिन्दी में लिखा", "हिंदी"),
        ("ज़िला अस्पताल", "जिला aspatal"),
    ],
)
def test_words_are_found_in_either_script(
    store: SqlStore, world: Seeded, written: str, typed: str
) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001, {"summary": "x"})
        append_case(tx, world, case_id, 1, CaseMove.NOTE, {}, {"text": written})
        arrive(tx, world.water_account, [post(9, "जल संस्थान jal")])
    page = _search(store, world.water.id, typed)
    assert _places(page) == [(HitKind.LINE, "note")]
    assert _shown(page.hits[0])


def test_an_office_finds_the_story_of_its_own_cases_and_of_no_other(
    store: SqlStore, world: Seeded
) -> None:
    roads = world.roads.id
    with store.write() as tx:
        case_id = register(tx, world, 10001, {"summary": "गड्ढा"})
        append_case(tx, world, case_id, 1, CaseMove.NOTE, {}, {"text": "गड्ढा देखा"})
    assert _places(_search(store, roads, "गड्ढा")) == []
    with store.write() as tx:
        there: dict[str, Field] = {"state": "forwarded", "desk_office_id": roads}
        facts: dict[str, Field] = {"to_office_id": roads, "due_at": NOW + DAY, "reason": "गड्ढा"}
        append_case(tx, world, case_id, 2, CaseMove.FORWARD, there, facts)
    assert len(_search(store, roads, "गड्ढा").hits) == 3
    with store.write() as tx:
        back: dict[str, Field] = {"state": "registered", "desk_office_id": world.water.id}
        append_case(tx, world, case_id, 3, CaseMove.RETURN, back, {"reason": "गड्ढा नहीं"})
    assert _places(_search(store, roads, "गड्ढा")) == []
    assert len(_search(store, world.water.id, "गड्ढा").hits) == 4


def test_a_case_is_found_by_place_complainant_and_code(store: SqlStore, world: Seeded) -> None:
    fields = {"place": "गोमती नगर", "complainant_username": "Ramesh_UP", "summary": "x"}
    with store.write() as tx:
        case_id = register(tx, world, 10427, fields)
        decision = Decision(Standing.ATTACHED, case_id=case_id)
        arrive(tx, world.water_account, [post(20_000, "y")], decision)
    assert _places(_search(store, world.water.id, "गोमती")) == [(HitKind.CASE, "place")]
    assert _places(_search(store, world.water.id, "ramesh")) == [(HitKind.CASE, "complainant")]
    found = _search(store, world.water.id, "104277")
    assert _places(found) == [(HitKind.MENTION, "code"), (HitKind.CASE, "code")]


def test_many_hits_are_counted_no_further(
    store: SqlStore, world: Seeded, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(everywhere, "MOST_COUNTED", 3)
    with store.write() as tx:
        arrive(tx, world.water_account, [post(n, "पानी") for n in range(9)])
    page = _search(store, world.water.id, "पानी", 2)
    assert (page.total, page.is_capped) == (3, True)
    assert [hit.at for hit in page.hits] == [NOW + timedelta(seconds=n) for n in (8, 7)]


@pytest.mark.parametrize("typed", ["", " ", "…", '"', "AND", "marks : l1all", "l1all", "snew"])
def test_marks_and_signs_find_nothing(store: SqlStore, world: Seeded, typed: str) -> None:
    with store.write() as tx:
        register(tx, world, 10001)
    assert _search(store, world.water.id, typed) == SearchPage((), 0, is_capped=False)


def test_gone_words_are_not_found_and_our_own_are(store: SqlStore, world: Seeded) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10001, {"summary": "निजी बात"})
        arrive(tx, world.water_account, [post(1, "निजी बात")])
        append_case(tx, world, case_id, 1, CaseMove.NOTE, {}, {"text": "निजी बात"})
        tx.mark_gone(world.water_account.id, [post(1).id], NOW)
    kinds = [hit.kind for hit in _search(store, world.water.id, "निजी").hits]
    assert sorted(kinds) == [HitKind.CASE, HitKind.LINE]
