import pytest

from upsocial_desktop.domain.ask_kit import (
    QUESTIONS,
    Item,
    Known,
    asked_line,
    free_question,
    is_known,
    missing,
    question_text,
)
from upsocial_desktop.domain.code import find_codes
from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.domain.private_numbers import asked_in_public

CODE = "UPX-142-10427-9"


def test_only_what_the_topic_needs_and_the_case_does_not_say_is_asked() -> None:
    bare = Known("electricity", "unknown", "")
    assert missing(bare) == (Item.DISTRICT, Item.PLACE, Item.CONNECTION)
    said = Known("electricity", "185", "Zaidpur", ("मेरा कनेक्शन संख्या ७६१२३४५६७८९० है",))
    assert missing(said) == ()
    assert missing(Known("police", "185", "")) == (Item.POLICE_STATION, Item.DATE)
    assert missing(Known("", "", "")) == (Item.DISTRICT, Item.PLACE)


@pytest.mark.parametrize(
    ("item", "text", "known"),
    [
        (Item.PNR, "PNR 2345678901", True),
        (Item.PNR, "call 9876543210", False),
        (Item.CONNECTION, "account no 761234567890", True),
        (Item.CONNECTION, "mobile 9876543210", False),
        (Item.POLICE_STATION, "थाना कोतवाली नगर में", True),
        (Item.POLICE_STATION, "police ne nahi suna", False),
        (Item.DATE, "12/06 ko hua", True),
        (Item.DATE, "कल रात", True),
        (Item.DATE, "bahut dino se", False),
        (Item.RATION_CARD, "ration card 123456789012", True),
        (Item.APPLICATION, "आवेदन संख्या UP12345678", True),
    ],
)
def test_what_the_citizen_wrote_already_is_not_asked_again(
    item: Item, text: str, known: bool
) -> None:
    assert is_known(item, Known("", "", "", (text,))) is known


@pytest.mark.parametrize("item", Item)
def test_each_question_is_bilingual_fits_a_post_and_carries_the_code(item: Item) -> None:
    text = question_text(CODE, [item])
    assert measure(text).is_valid
    assert QUESTIONS[item].hindi in text
    assert QUESTIONS[item].english in text
    assert [found.code.text for found in find_codes(text) if found.code] == [CODE, CODE]
    assert asked_in_public(text) is None


def test_three_questions_at_once_fit_and_private_ones_go_by_message() -> None:
    text = question_text(CODE, missing(Known("electricity", "", "")))
    assert measure(text).is_valid
    assert "केवल DM में" in text
    assert "by DM only" in text
    assert asked_line([Item.DISTRICT, Item.PNR]) == "district, PNR or bus/train no."
    assert measure(free_question(CODE, "थाना")).is_valid
