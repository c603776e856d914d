"""Texts are brought to one form for searching, and their language is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.language.normal_form import (
    ascii_digits,
    blanked,
    forms_in,
    search_form,
    words_of,
)
from upsocial_desktop.domain.language.script import Language, language_of
from upsocial_desktop.domain.post_text import Span


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("हिंदी", "हिन्दी"),
        ("जिला", "ज़िला"),
        ("\u095b", "ज"),
        ("क्यों", "क्‍यों"),
        ("पांच", "पाँच"),
        ("को", "काे"),
        ("और", "अौर"),
        ("चौदह", "चाैदह"),
        ("आम", "अाम"),
        ("पंडित", "पण्डित"),
        ("संभल", "सम्भल"),
        ("गंगा", "गङ्गा"),
        ("१४२", "142"),
        ("Bijli  NAHI\n", "bijli nahi"),
        ("अतिरिक्‍त", "अतिरिक्त"),
        ("सू\u00adचना", "सूचना"),
    ],
)
def test_spellings_of_one_word_find_each_other(one: str, other: str) -> None:
    assert search_form(one) == search_form(other)


@pytest.mark.parametrize(("one", "other"), [("अन्न", "अंन"), ("जन्म", "जंम"), ("कमल", "कलम")])
def test_different_words_stay_different(one: str, other: str) -> None:
    assert search_form(one) != search_form(other)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=40))
def test_a_form_is_its_own_form(text: str) -> None:
    assert search_form(search_form(text)) == search_form(text)


@given(st.lists(st.sampled_from("अआाेैॅोकन्म्ङ़ँं\u200d1१ aB"), max_size=20).map("".join))
def test_a_form_of_hindi_is_its_own_form(text: str) -> None:
    assert search_form(search_form(text)) == search_form(text)


def test_only_digits_are_changed_by_ascii_digits() -> None:
    assert ascii_digits("दि. ०६-१२-२०१७, ４½²") == "दि. 06-12-2017, 4½²"


def test_words_are_whole_and_know_their_places() -> None:
    text = "रायबरेली में क्‍यों? Bijli-2 दिन।"
    words = words_of(text)
    assert [word.written for word in words] == ["रायबरेली", "में", "क्‍यों", "Bijli", "2", "दिन"]
    assert [word.form for word in words][2:4] == ["क्यों", "bijli"]
    assert all(text[word.start : word.end] == word.written for word in words)


def test_what_is_blanked_leaves_the_rest_in_its_place() -> None:
    assert blanked("a @b c", [Span(2, 4, "b")]) == "a    c"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("हमारे मोहल्ले में तीन दिन से बिजली नहीं है।", Language.HINDI),
        ("@UPGovt कृपया ध्यान दें https://example.org/a/b/c/d/e/f", Language.HINDI),
        ("PWD की सड़क टूटी पड़ी है, कोई सुनने वाला नहीं", Language.HINDI),
        ("The road in front of our school has been dug up for weeks", Language.ENGLISH),
        ("Please repair the transformer at Gomti Nagar", Language.ENGLISH),
        ("Streetlights broken", Language.ENGLISH),
        ("Sir bijli nahi aa rahi hai subah se", Language.HINGLISH),
        ("mere ghar ke paas nali jam hai koi safai nahi karta", Language.HINGLISH),
        ("Kab tak theek hogi ye sadak?", Language.HINGLISH),
        ("Transformer burnt hai please urgent कार्रवाई करें जल्दी से", Language.MIXED),
        ("#जल @UPGovt https://up.gov.in 12345 🙏", Language.UNKNOWN),
        ("", Language.UNKNOWN),
    ],
)
def test_the_language_of_a_post_is_told(text: str, language: Language) -> None:
    assert language_of(text) is language


@given(st.text() | st.text("\u093c\u200c\u200d न्तकआे०9٣aÉ\u0301ß ", max_size=40))
def test_the_form_of_a_word_does_not_hang_on_the_words_beside_it(text: str) -> None:
    """All are made at once."""
    words = words_of(text)
    assert [word.form for word in words] == [search_form(word.written) for word in words]
    assert forms_in(text) == {word.form for word in words}
