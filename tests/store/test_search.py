import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.world import NOW, Seeded, append_case, arrive, post, register
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.history import Step, Subject
from upsocial_desktop.services.ports import ReadTx, Store
from upsocial_desktop.services.records import CaseFilter, CaseView, MentionFilter, MentionView
from upsocial_desktop.store import search
from upsocial_desktop.store.search import words_in
from upsocial_desktop.store.transactions import SqlStore


def _mentions(store: Store, world: Seeded, words: str) -> list[str]:
    where = MentionFilter(world.water.id, MentionView.ALL, words)
    with store.read() as tx:
        rows = tx.window_mentions(where, 0, 50)
        assert tx.count_mentions(where) == len(rows)
    return [row.text for row in rows]


def _codes(store: Store, world: Seeded, words: str) -> list[str]:
    where = CaseFilter(world.water.id, NOW, CaseView.ALL, words=words)
    with store.read() as tx:
        rows = tx.window_cases(where, 0, 50)
        assert tx.count_cases(where) == len(rows)
    return [row.code for row in rows]


@pytest.mark.parametrize(
    ("written", "typed"),
    [
        ("किसान की शिकायत", "किसान"),
        ("किसान की शिकायत", "किस"),
        ("किसान की शिकायत", "शिका किसान"),
        ("हिन्दी में", "हिंदी"),
        ("हिंदी में", "हिन्दी"),
        ("ज़िला अस्पताल", "जिला"),
        ("पाँच दिन", "पांच"),
        ("क्‍यों नहीं", "क्यों"),
        ("काे लिखा", "को"),
        ("Water SUPPLY in Gonda", "supply gon"),
        ("वार्ड १२ में", "12"),
        ("#पानी_नहीं", "पानी"),
        ("मऊ", "मऊ"),
    ],
)
def test_words_are_found_however_they_are_spelled(
    store: Store, world: Seeded, written: str, typed: str
) -> None:
    with store.write() as tx:
        arrive(tx, world.water_account, [post(1, written), post(2, "बिजली light")])
    assert _mentions(store, world, typed) == [written]


def test_a_matra_makes_another_word(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        arrive(tx, world.water_account, [post(1, "गाेंडा"), post(2, "गंदा")])
    assert _mentions(store, world, "गोंडा") == ["गाेंडा"]


def test_mentions_are_found_by_author_and_by_the_code_of_their_case(
    store: Store, world: Seeded
) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 10427)
        (stored,) = arrive(tx, world.water_account, [post(99, "more", "Ramesh_UP")])
        assert _inside(tx, world, "10427") == 0
        about = (Subject.MENTION, stored.mention_id, 1)
        fields = {"case_id": case_id}
        tx.append(Step("join", *about, "attach", NOW, None, world.water.id, fields))
        assert _inside(tx, world, "10427") == 1
    assert _mentions(store, world, "ramesh") == ["more"]


def _inside(tx: ReadTx, world: Seeded, words: str) -> int:
    where = MentionFilter(world.water.id, MentionView.ALL, words)
    return tx.count_mentions(where)


@pytest.mark.parametrize(
    "typed",
    ["04277", "UPX-901-10427-7", "upx901104277", "10427", "१०४२७", "104277", "UPX-901-10427"],
)
def test_a_case_is_found_by_its_code(store: Store, world: Seeded, typed: str) -> None:
    with store.write() as tx:
        register(tx, world, 10427)
        register(tx, world, 10500)
    assert _codes(store, world, typed) == ["UPX-901-10427-7"]


@pytest.mark.parametrize("typed", ["सड़क", "sadar", "lucknow", "ramesh"])
def test_a_case_is_found_by_its_words_as_they_change(
    store: Store, world: Seeded, typed: str
) -> None:
    with store.write() as tx:
        case_id = register(tx, world, 1)
        fields = {"summary": "सडक टूटी", "place": "Sadar", "district": "lucknow"}
        append_case(
            tx, world, case_id, 1, CaseMove.SORT, {**fields, "complainant_username": "Ramesh"}
        )
    assert _codes(store, world, typed) == ["UPX-901-1-7"]
    assert _codes(store, world, "पानी") == []


def test_gone_words_are_not_found_any_more(store: Store, world: Seeded) -> None:
    with store.write() as tx:
        arrive(tx, world.water_account, [post(1, "secret")])
        tx.mark_gone(world.water_account.id, [post(1).id], NOW)
    assert _mentions(store, world, "secret") == []


@pytest.mark.parametrize("typed", ["", "  ", "!!!", '"', "*", "()", "\u200d"])
def test_without_a_word_nothing_is_narrowed(store: Store, world: Seeded, typed: str) -> None:
    with store.write() as tx:
        arrive(tx, world.water_account, [post(1, "पानी")])
    assert _mentions(store, world, typed) == ["पानी"]


@pytest.mark.parametrize(
    "typed",
    [
        'a" OR "b',
        "NEAR(a b)",
        "text:पानी",
        "a AND",
        "^a",
        "a -b",
        "{a}:b",
        "a\x00b",
        "\ud800",
        "'; DROP TABLE cases; --",
        "\u0bd7\u0903",
    ],
)
def test_nothing_typed_is_a_fault(store: Store, world: Seeded, typed: str) -> None:
    assert _mentions(store, world, typed) == []
    assert _codes(store, world, typed) == []


@given(st.text(max_size=30))
def test_a_word_looked_for_has_nothing_that_could_be_an_operator(typed: str) -> None:
    for word in words_in(typed):
        assert word
        assert not set(word) & set('"*^:(){}+- \n')


def test_a_word_that_stands_everywhere_is_meant_as_it_is(store: SqlStore, world: Seeded) -> None:
    size = search._MANY + 5
    with store.write() as tx:
        arrive(tx, world.water_account, [post(n, f"पानी {n % 7}") for n in range(size)])
        arrive(tx, world.water_account, [post(size + 9, "पानीपत")])
        where = MentionFilter(world.water.id, MentionView.ALL, "पानी")
        rows = tx.window_mentions(where, 0, 3)
        assert tx.count_mentions(where) == size
    assert [row.created_at for row in rows] == [post(size - n).created_at for n in (1, 2, 3)]
