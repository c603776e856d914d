import pytest

from upsocial_desktop.domain.language.normal_form import search_form
from upsocial_desktop.domain.language.sound import sounds_of


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [
        ("बिजली", "bijli"),
        ("बिजली", "bijlee"),
        ("पानी", "paani"),
        ("सड़क", "sadak"),
        ("नहीं", "nahi"),
        ("नहीं", "nahin"),
        ("शिकायत", "sikayat"),
        ("अस्पताल", "aspatal"),
        ("कृषि", "krishi"),
        ("मुख्यमंत्री", "mukhyamantri"),
        ("विज्ञान", "vigyan"),
        ("संभल", "sambhal"),
        ("बाराबंकी", "barabanki"),
        ("छात्र", "chhatra"),
        ("ज़मीन", "zameen"),
        ("गाँव", "gaanv"),
        ("वार्ड", "ward"),
    ],
)
def test_a_word_sounds_alike_in_both_scripts(hindi: str, latin: str) -> None:
    assert set(sounds_of(search_form(hindi))) & set(sounds_of(search_form(latin)))


@pytest.mark.parametrize(
    ("hindi", "latin"),
    [("बिजली", "jal"), ("पानी", "pin"), ("जल", "jal"), ("अपने", "pani"), ("सड़क", "sadan")],
)
def test_other_words_do_not_and_short_ones_have_no_sound(hindi: str, latin: str) -> None:
    assert not set(sounds_of(search_form(hindi))) & set(sounds_of(search_form(latin)))


@pytest.mark.parametrize("word", ["", "12345", "naïve1", "ab", "क", "日本"])
def test_what_is_no_word_of_either_script_has_no_sound(word: str) -> None:
    assert sounds_of(word) == ()
