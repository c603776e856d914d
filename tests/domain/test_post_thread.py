"""A text becomes a thread at the ends of its sentences, and nothing of it is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.post_text import MAX_WEIGHT, links, weighted_length
from upsocial_desktop.domain.post_thread import (
    BREAK,
    in_both,
    joined,
    parts_of,
    sheets_of,
    split,
)

HINDI = "सड़क का काम पूरा हुआ। "
_MARKS = st.sampled_from(
    ["सड़क ", "क्षे", "पूरा हुआ। ", "Road. ", "Is it? ", "हाँ! ", "\n", ", ", "12.5 ", "😀", "👨‍👩‍👧",
     "डॉ. ", "https://up.gov.in/a ", "x" * 40, "॥ ", "é", "e\u0301", "क्\u200dष"]
)  # fmt: skip
TEXTS = st.lists(_MARKS, max_size=120).map("".join)


def bare(text: str) -> str:
    return "".join(text.replace(BREAK, "").split())


@given(TEXTS, st.sampled_from([60, 140, 280]))
def test_no_post_of_a_thread_is_too_heavy_and_no_mark_is_lost(text: str, limit: int) -> None:
    cut = split(text, limit)
    assert all(weighted_length(part) <= limit for part in parts_of(cut))
    assert bare(cut) == bare(text)


@given(TEXTS)
def test_a_link_is_never_cut(text: str) -> None:
    before = [span.text for span in links(text)]
    after = [span.text for part in parts_of(split(text, 60)) for span in links(part)]
    assert [one for one in after if one.startswith("https")] == [
        one for one in before if one.startswith("https")
    ]


@given(TEXTS)
def test_cutting_again_changes_nothing(text: str) -> None:
    cut = split(text, 140)
    assert split(cut, 140) == cut


def test_a_danda_ends_a_post_and_an_abbreviation_does_not() -> None:
    text = f"{HINDI * 12}डॉ. राम ने कहा कि {'काम ' * 20}हुआ।"
    first, second = parts_of(split(text, MAX_WEIGHT))
    assert first.endswith("हुआ।")
    assert second.startswith("डॉ. राम")


@pytest.mark.parametrize(
    "short", ["Dr. Ram came", "Rs. 500 crore", "कि.मी. सड़क", "2. काम", "A. B. Singh"]
)
def test_a_short_form_is_no_sentence(short: str) -> None:
    fill = "क" * (MAX_WEIGHT - len(short) + 3)
    parts = parts_of(split(f"{fill}। {short} {'ख' * 30}।", MAX_WEIGHT))
    assert any(short in part for part in parts)


def test_a_letter_keeps_its_signs_when_a_word_is_cut() -> None:
    parts = parts_of(split("क्षे" * 200, MAX_WEIGHT))
    assert len(parts) > 1
    assert all(part.startswith("क्षे") and part.endswith("क्षे") for part in parts)


def test_a_post_that_fits_stays_one() -> None:
    assert split("  एक वाक्य। दूसरा वाक्य। ", MAX_WEIGHT) == "एक वाक्य। दूसरा वाक्य।"
    exact = "क" * MAX_WEIGHT
    assert split(exact, MAX_WEIGHT) == exact
    assert len(parts_of(split(exact + "क", MAX_WEIGHT))) == 2


def test_numbers_are_counted_in() -> None:
    parts = parts_of(split(HINDI * 40, MAX_WEIGHT, numbered=True))
    assert [part.rsplit(" ", 1)[1] for part in parts] == [
        f"{place}/{len(parts)}" for place in range(1, len(parts) + 1)
    ]
    assert all(weighted_length(part) <= MAX_WEIGHT for part in parts)
    assert parts_of(split("छोटा।", MAX_WEIGHT, numbered=True)) == ("छोटा।",)


def test_a_line_of_hyphens_begins_the_next_post_with_its_places() -> None:
    text = " पहला\n---\n\nदूसरा \n ----- \nतीसरा\n---\n"
    assert parts_of(text) == ("पहला", "दूसरा", "तीसरा")
    assert all(text[sheet.start : sheet.end] == sheet.text for sheet in sheets_of(text))
    assert parts_of("a --- b") == ("a --- b",)
    assert parts_of(joined(("एक", "दो"))) == ("एक", "दो")


def test_two_versions_are_one_post_where_they_fit() -> None:
    assert in_both("सड़क", "Road", 280) == "सड़क\n\nRoad"
    assert in_both("सड़क", " ", 280) == "सड़क"
    assert in_both("", "Road", 280) == "Road"
    assert parts_of(in_both("क" * 200, "R" * 200, 280)) == ("क" * 200, "R" * 200)
    # The blank line between them is counted too.
    assert parts_of(in_both("क" * 139, "R" * 139, 280)) == ("क" * 139 + "\n\n" + "R" * 139,)
    assert len(parts_of(in_both("क" * 140, "R" * 139, 280))) == 2
