"""Empty places, cost and praise in the words of a post."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from upsocial_desktop.domain.blank_place import blank_places
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.post_cost import Prices, cost_of
from upsocial_desktop.domain.praise import Kind, Praise, PraiseWords, praise_in, praise_words
from upsocial_desktop.machine.praise_files import OWN_FILE, read_praise_words

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PRICES = Prices(15, 200, 10, 5, 8800, date(2026, 8, 22))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{जिला} में काम", ["{जिला}"]),
        ("{} और ____ और {code:words}", ["{}", "____", "{code:words}"]),
        ("दिनांक ___ को", ["___"]),
        ("[....] और [ … ]", ["[....]", "[ … ]"]),
        ("<<नाम>> XXXX", ["<<नाम>>", "XXXX"]),
        ("a__b", []),
        ("https://up.gov.in/a____b और @x____y", []),
        ("{एक\nदो}", []),
        ("[संलग्न] (XX)", []),
    ],
)
def test_a_place_still_empty_is_found(text: str, found: list[str]) -> None:
    assert [one.text for one in blank_places(text)] == found
    assert all(text[one.start : one.end] == one.text for one in blank_places(text))


def test_a_link_is_counted_apart_and_makes_a_post_dearer() -> None:
    plain = cost_of(("सड़क",), PRICES)
    linked = cost_of(("सड़क https://up.gov.in",), PRICES)
    assert (plain.total, plain.links, plain.with_link) == (Decimal("1.32"), Decimal("0.00"), 0)
    assert (linked.total, linked.links, linked.with_link) == (
        Decimal("17.60"),
        Decimal("16.28"),
        1,
    )
    assert linked.times == Decimal("13.3")


def test_each_post_description_and_answer_has_its_price() -> None:
    assert cost_of(("एक", "दो"), PRICES).total == Decimal("2.64")
    assert cost_of(("एक",), PRICES, descriptions=2).total == Decimal("2.20")
    assert cost_of(("एक",), PRICES, is_answer=True).total == Decimal("0.88")
    assert cost_of((), PRICES).total == 0


def lists() -> PraiseWords:
    return read_praise_words(RESOURCES, RESOURCES)


def said(text: str) -> list[tuple[Praise, str]]:
    return [(one.kind, one.span.text) for one in praise_in(text, lists())]


def test_the_office_speaks_and_no_person() -> None:
    assert said("मैंने पुल का निरीक्षण किया।") == [(Praise.FIRST_PERSON, "मैंने")]
    assert said("I have visited the bridge.") == [(Praise.FIRST_PERSON, "I have")]
    assert said("पुल में काम हुआ।") == []


def test_praise_counts_near_a_person_only() -> None:
    near = "माननीय मंत्री जी के कुशल नेतृत्व में पुल बना।"
    assert said(near) == [(Praise.NAMED_OFFICER, "कुशल नेतृत्व")]
    assert said("Under the dynamic leadership of the DM a bridge opened.") == [
        (Praise.NAMED_OFFICER, "dynamic leadership")
    ]
    assert said(f"कुशल नेतृत्व। {'काम ' * 12}मंत्री") == []
    assert said("मंत्री जी ने पुल देखा।") == []


def test_a_superlative_wants_a_source() -> None:
    assert said("देश का पहला पुल") == [(Praise.SUPERLATIVE, "देश का पहला")]
    assert said("देश का पहला पुल, स्रोत: सर्वेक्षण") == []
    assert said("The largest bridge https://up.gov.in/bridge") == []


def test_parties_and_their_signs_are_named_alike() -> None:
    found = said("भाजपा, समाजवादी पार्टी, बसपा, कांग्रेस 🪷 🚲 🐘")
    assert len(found) == 7
    assert {kind for kind, _ in found} == {Praise.PARTY}


def test_spellings_of_a_word_are_one() -> None:
    words = praise_words([(Kind.SUPERLATIVE, "नम्बर वन")])
    assert [one.span.text for one in praise_in("नंबर वन ज़िला", words)] == ["नंबर वन"]


def test_an_office_adds_words_and_takes_some_away(tmp_path: Path) -> None:
    own = "kind,words\nsuperlative,चमत्कारी\n-superlative,ऐतिहासिक\n"
    (tmp_path / OWN_FILE).write_text(own, encoding="utf-8-sig")
    mine = read_praise_words(RESOURCES, tmp_path)
    assert [one.span.text for one in praise_in("ऐतिहासिक और चमत्कारी पुल", mine)] == ["चमत्कारी"]
    (tmp_path / OWN_FILE).write_text("kind,words\nnonsense,x\n", encoding="utf-8")
    with pytest.raises(Unavailable, match=r"praise\.unreadable"):
        read_praise_words(RESOURCES, tmp_path)


def test_every_list_is_there_in_both_languages() -> None:
    for kind in Kind:
        words = [word for phrase in lists().phrases[kind] for word in phrase]
        assert any(word.isascii() for word in words), kind
        assert any(not word.isascii() for word in words), kind
