"""A post is weighed and read as X weighs and reads it."""

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.post_text import (
    MAX_WEIGHT,
    URL_WEIGHT,
    answered_name,
    canonical,
    links,
    lists,
    measure,
    names,
    stocks,
    tags,
    weighted_length,
)

ACKNOWLEDGEMENT = (
    "नमस्ते, आपकी शिकायत UPX-142-10427-9 पर दर्ज है। विभाग: लोक निर्माण, बाराबंकी। 06-12-2017 तक"
    " उत्तर देंगे। कृपया इसी थ्रेड में लिखें। | Registered as UPX-142-10427-9, PWD Barabanki. We"
    " will reply by 06-12-2017. Please write in this thread."
)
WORDS = st.sampled_from(
    [
        "नमस्ते",
        "ज़",
        "\u095b",
        " ",
        "\n",
        "\r\n",
        "up.gov.in",
        "https://x.co/a(b)",
        "😀",
        "🙏🏽",
        "e\u0301",
        "₹",
        "#जल",
        "@UPGovt",
        ".",
        "/",
        "-",
        "_",
        "(",
        ")",
        "\u200d",
        "\ufe0f",
        "\ufeff",
        "१",
        "abc",
    ]
)
POSTS = st.lists(WORDS, max_size=40).map("".join)


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("क", 1),
        ("क्ष", 3),
        ("नमस्ते", 6),
        ("क्यों", 5),
        ("।॥–—“”‘’", 8),
        ("क्\u200dष", 4),
        ("₹500", 5),
        ("…", 2),
        ("•→™", 6),
        ("\ua8e0\u1cd0", 4),
        ("up.gov.in", URL_WEIGHT),
        ("https://उत्तरप्रदेश.भारत", URL_WEIGHT),
        ("सूचना.भारत", 10),
        ("देखें https://up.gov.in/a/b?c=d और बताएँ", 6 + URL_WEIGHT + 9),
        ("日本", 4),
        ("", 0),
    ],
)
def test_every_kind_of_text_has_its_weight(text: str, weight: int) -> None:
    assert weighted_length(text) == weight


JOINED = "👨‍👩‍👧‍👦 👩‍⚕️ 🤷🏽‍♀️ 🏳️‍🌈 👩🏽‍🤝‍👨🏻 ❤️‍🔥 🐈‍⬛ 🐦‍🔥 🍋‍🟩 🧑‍🧑‍🧒 🏃🏽‍♀️‍➡️ 🫱🏻‍🫲🏿 🙂‍↔️"
SIGNED = "🙏🏽 🇮🇳 1️⃣ #⃣ ❤️ ☺ ©️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🫨"


@pytest.mark.parametrize("emoji", f"{JOINED} {SIGNED}".split())
def test_an_emoji_with_all_its_parts_weighs_two(emoji: str) -> None:
    assert weighted_length(f"जल{emoji}जल") == 2 + 2 + 2


def test_two_emoji_that_no_sequence_joins_are_two() -> None:
    assert weighted_length("😀🏽") == 4
    assert weighted_length("😀\u200d😀") == 5
    assert weighted_length("☺\ufe0e") == 4


def test_both_encodings_of_a_letter_with_nukta_weigh_the_same() -> None:
    assert weighted_length("\u095b") == weighted_length("ज\u093c") == 2


def test_a_line_end_weighs_one_however_it_is_written() -> None:
    assert weighted_length("a\r\nb") == weighted_length("a\rb") == weighted_length("a\nb") == 3


def test_the_bilingual_acknowledgement_fits_as_the_product_page_says() -> None:
    result = measure(ACKNOWLEDGEMENT)
    assert result.is_valid
    assert result.weight == len(ACKNOWLEDGEMENT)
    assert result.valid_to == len(ACKNOWLEDGEMENT)


def test_the_limit_itself_is_valid_and_one_more_is_not() -> None:
    assert measure("क" * MAX_WEIGHT).is_valid
    result = measure("क" * (MAX_WEIGHT + 1))
    assert not result.is_valid
    assert (result.left, result.valid_to, result.permillage) == (-1, MAX_WEIGHT, 1003)


def test_what_is_too_much_begins_at_a_whole_emoji_or_link() -> None:
    assert measure("क" * 279 + "👨‍👩‍👧‍👦!").valid_to == 279
    assert measure("क" * 270 + " https://up.gov.in/a").valid_to == 271
    assert measure("क" * 279 + "日本").valid_to == 279


def test_the_place_is_counted_in_the_text_as_it_was_typed() -> None:
    typed = "e\u0301" * 281
    assert measure(typed).valid_to == 560
    assert measure("\r\n" * 281).valid_to == 560
    assert measure("\u095b" * 141).valid_to == 140


def test_an_empty_post_and_a_forbidden_mark_are_not_valid() -> None:
    assert not measure("").is_valid
    result = measure("abc\ufffeabc")
    assert not result.is_valid
    assert result.valid_to == 3


def test_another_limit_may_be_asked_for() -> None:
    assert measure("x" * 1000, limit=25_000).is_valid


def test_links_are_found_with_and_without_their_scheme() -> None:
    text = "देखें https://jansunwai.up.nic.in/track?id=1, up.gov.in/hi और t.co/Ab12।"
    assert [link.text for link in links(text)] == [
        "https://jansunwai.up.nic.in/track?id=1",
        "up.gov.in/hi",
        "t.co/Ab12",
    ]
    assert all(text[link.start : link.end] == link.text for link in links(text))


@pytest.mark.parametrize(
    "text",
    [
        "name@up.gov.in",
        "@up.gov.in",
        "#up.gov.in",
        "$up.gov.in",
        "फ़ाइल.pdf",
        "10.30",
        "v1.2",
        "नोट.सूची",
        "tar.bz2",
        "http://-up.gov.in",
        "http://up_x.in",
        f"{'a' * 64}.com",
        "a..b",
        "http://xn--हिन्दी.com",
        f"http://t.co/{'a' * 41}",
    ],
)
def test_what_only_looks_like_a_link_is_none(text: str) -> None:
    assert links(text) == ()


def test_a_link_ends_before_the_sentence_mark() -> None:
    assert [link.text for link in links("(see http://x.com/a_(b)), x.com/c! x.com/d…")] == [
        "http://x.com/a_(b)",
        "x.com/c",
        "x.com/d",
    ]


def test_a_second_link_may_follow_letters_right_behind_the_first() -> None:
    found = links("http://x.com/जलy.com और http://x.com/लz.com")
    assert [link.text for link in found] == ["http://x.com/", "y.com", "http://x.com/", "z.com"]


def test_names_are_found_and_addresses_are_not() -> None:
    text = "@UPGovt देखें .@dm_barabanki, a@b.in @@x RT@uppolice ＠up100 @x/list @aliceé"
    assert [name.text for name in names(text)] == ["UPGovt", "dm_barabanki", "uppolice", "up100"]
    assert all(text[name.start : name.end][1:] == name.text for name in names(text))
    assert [one.text for one in lists(text)] == ["x/list"]


def test_the_name_at_the_head_makes_an_answer() -> None:
    assert answered_name(" @UPGovt नमस्ते") == "UPGovt"
    assert answered_name("नमस्ते @UPGovt") is None
    assert answered_name("@http://x.com") is None


def test_tags_keep_their_matras_and_joiners() -> None:
    text = "#जनसुनवाई #महात्मा_१२३४ ＃क्\u200dष #UPX142104279। #१२३४ a#b &#c #️⃣ http://x.com/#d"
    assert [tag.text for tag in tags(text)] == [
        "जनसुनवाई",
        "महात्मा_१२३४",
        "क्\u200dष",
        "UPX142104279",
    ]
    assert all(text[tag.start : tag.end][1:] == tag.text for tag in tags(text))


def test_two_tags_need_something_between_them() -> None:
    assert tags("#जल#थल") == tags("#१२\ufe0f#जल") == ()
    assert [tag.text for tag in tags("#जल,#थल")] == ["जल", "थल"]


def test_stock_signs_are_found_and_amounts_are_not() -> None:
    assert [one.text for one in stocks("$NTPC $brk.b $500 a$b $abcdefg")] == ["NTPC", "brk.b"]


def test_what_x_gives_back_is_compared_in_one_form() -> None:
    assert canonical(" ज\u093cमीन &amp; जल &lt;3\r\n") == canonical("\u095bमीन & जल <3")
    assert canonical("&amp;lt;") == "&lt;"


@given(POSTS)
def test_the_parts_of_a_text_are_where_they_say(text: str) -> None:
    for one in links(text):
        assert text[one.start : one.end] == one.text
    for sign in (*names(text), *tags(text), *stocks(text)):
        assert text[sign.start + 1 : sign.end] == sign.text


@given(POSTS)
def test_what_may_stay_fits_and_one_form_weighs_as_another(text: str) -> None:
    assert weighted_length(unicodedata.normalize("NFD", text)) == weighted_length(text)
    result = measure(text, limit=30)
    assert result.weight == weighted_length(text)
    assert 0 <= result.valid_to <= len(text)
    if result.is_valid:
        assert result.valid_to == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "a." * 12_500,
        "क" * 25_000,
        "क_." * 8_000,
        "http://" * 3_500,
        "x.co/" + "(a" * 12_000,
        "x.co/" + "!" * 25_000,
        "#" * 25_000,
        "#" + "१" * 25_000,
        "#१" * 12_000,
        "@a" * 12_000,
        "👨‍" * 12_000,
        "x.co?" + "," * 25_000,
        ("क" * 50 + ".") * 500,
        "x_.com " * 3_000,
    ],
)
def test_no_text_makes_reading_slow(text: str) -> None:
    before = time.process_time()
    measure(text)
    names(text)
    tags(text)
    stocks(text)
    assert time.process_time() - before < 5
