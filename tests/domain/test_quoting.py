"""Quotations of a post are found in our words, and nothing else is."""

from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.quoting import quotes_in, without

POST = "@UPPWD हमारे गाँव की सड़क तीन महीने से टूटी है, कोई सुनता नहीं!"


def test_a_quotation_is_struck_out_and_our_own_words_stay() -> None:
    text = "नागरिक ने लिखा: “सड़क तीन महीने से टूटी है” – मरम्मत कल पूरी हुई।"
    quotes = quotes_in(text, POST)
    assert quotes == ("सड़क तीन महीने से टूटी है",)
    assert without(text, quotes) == "नागरिक ने लिखा: “[…]” – मरम्मत कल पूरी हुई।"


def test_a_few_words_that_everybody_uses_are_no_quotation() -> None:
    assert quotes_in("सड़क तीन महीने में बनी है", POST) == ()


def test_a_short_post_counts_whole() -> None:
    assert quotes_in("आपने लिखा 'पानी नहीं आता' – अब आता है", "पानी नहीं आता") == ("पानी नहीं आता",)
    assert quotes_in("पानी आता है", "पानी नहीं आता") == ()
    assert quotes_in("कुछ भी", "") == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_texts_are_compared_without_a_fault(text: str, words: str) -> None:
    for quote in quotes_in(text, words):
        assert quote in text


@given(st.lists(st.sampled_from("कखगघचछजझ"), min_size=5, max_size=20))
def test_a_post_quoted_whole_is_found_whole(letters: list[str]) -> None:
    words = " ".join(letters)
    assert without(f"«{words}» - हमारा", quotes_in(f"«{words}» - हमारा", words)) == "«[…]» - हमारा"
