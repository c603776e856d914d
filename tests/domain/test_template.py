from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from upsocial_desktop.domain.figures import (
    count_in_words,
    day_in_words,
    devanagari_digits,
    grouped,
)
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.domain.moment import Moment
from upsocial_desktop.domain.template import (
    Both,
    Template,
    Trouble,
    Value,
    filled_halves,
    filled_text,
    halves_of,
    is_key,
    matching,
    troubles_of,
    unfilled,
)

NOW = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)
PLAIN = Template(
    1,
    1,
    1,
    "registered",
    "Registered · दर्ज",
    Moment.REGISTERED,
    "शिकायत {code}, {office_hi}, {due_on} तक",
    "Complaint {code}, {office_en}, by {due_on}",
    NOW,
    NOW,
)
VALUES: dict[str, Value] = {
    "code": "UPX-142-10427-9",
    "office": Both("लोक निर्माण", "PWD"),
    "office_hi": "लोक निर्माण",
    "office_en": "PWD",
    "due_on": date(2017, 12, 6),
    "others": 177000,
}


def test_the_two_halves_share_their_variables_and_make_one_post() -> None:
    assert filled_text(PLAIN, VALUES) == (
        "शिकायत UPX-142-10427-9, लोक निर्माण, 06-12-2017 तक"
        " | Complaint UPX-142-10427-9, PWD, by 06-12-2017"
    )


def test_days_counts_and_digits_are_written_as_each_language_writes_them() -> None:
    template = replace(PLAIN, text_hi="{due_on:words}, {others:words}, {office}, {others}, {code}")
    template = replace(template, text_en=template.text_hi)
    hindi, english = filled_halves(template, VALUES, hindi_digits=True)
    assert hindi == "६ दिसंबर २०१७, १.७७ लाख, लोक निर्माण, १,७७,०००, UPX-142-10427-9"
    assert english == "6 December 2017, 1.77 lakh, PWD, 1,77,000, UPX-142-10427-9"


@pytest.mark.parametrize(
    ("number", "hindi", "english", "plain"),
    [
        (0, "0", "0", "0"),
        (999, "999", "999", "999"),
        (99_999, "99,999", "99,999", "99,999"),
        (1_00_000, "1 लाख", "1 lakh", "1,00,000"),
        (1_99_999, "1.99 लाख", "1.99 lakh", "1,99,999"),
        (99_99_999, "99.99 लाख", "99.99 lakh", "99,99,999"),
        (2_30_00_000, "2.3 करोड़", "2.3 crore", "2,30,00,000"),
        (-1_50_000, "-1.5 लाख", "-1.5 lakh", "-1,50,000"),
    ],
)
def test_lakh_and_crore_are_cut_and_never_rounded_up(
    number: int, hindi: str, english: str, plain: str
) -> None:
    assert count_in_words(number, Language.HINDI) == hindi
    assert count_in_words(number, Language.ENGLISH) == english
    assert grouped(number) == plain


def test_a_day_in_words_and_its_digits() -> None:
    assert day_in_words(date(2026, 1, 9), Language.HINDI) == "9 जनवरी 2026"
    assert devanagari_digits("9 जनवरी 2026") == "९ जनवरी २०२६"


def test_a_half_that_is_older_than_the_other_is_told() -> None:
    later = NOW + timedelta(seconds=1)
    assert troubles_of(PLAIN) == ()
    assert troubles_of(replace(PLAIN, en_changed_at=later)) == (Trouble.HINDI_OLDER,)
    assert troubles_of(replace(PLAIN, hi_changed_at=later)) == (Trouble.ENGLISH_OLDER,)
    assert troubles_of(replace(PLAIN, hi_changed_at=later, text_en="")) == ()


def test_other_and_unknown_variables_and_a_missing_code_are_told() -> None:
    assert troubles_of(replace(PLAIN, text_en="{code} {office}")) == (Trouble.OTHER_VARIABLES,)
    assert troubles_of(replace(PLAIN, text_hi="{code} {office} {due_on} {report}")) == ()
    unknown = replace(PLAIN, text_hi="{cod}", text_en="{cod}")
    assert troubles_of(unknown) == (Trouble.UNKNOWN_VARIABLE, Trouble.NO_CODE)
    assert troubles_of(replace(unknown, moment=None)) == (Trouble.UNKNOWN_VARIABLE,)


def test_a_variable_without_a_value_stays_to_be_seen() -> None:
    text = filled_text(replace(PLAIN, text_hi="{code} {name}", text_en="{name:words}"), VALUES)
    assert text == "UPX-142-10427-9 {name} | {name:words}"
    assert unfilled(text) == ("{name}", "{name:words}")
    assert unfilled("{} {X} { code } {{") == ()


def test_what_a_value_says_is_never_read_as_a_variable() -> None:
    values = VALUES | {"report": "{code} {office_hi} %s \\1"}
    assert filled_text(replace(PLAIN, text_hi="{report}", text_en=""), values) == (
        "{code} {office_hi} %s \\1"
    )


def test_one_half_may_stand_alone_and_a_joined_text_is_taken_apart() -> None:
    assert filled_text(replace(PLAIN, text_hi="  ", text_en="Hello"), {}) == "Hello"
    assert halves_of("नमस्ते | Hello | you") == ("नमस्ते", "Hello | you")
    assert halves_of("नमस्ते") == ("नमस्ते", "")
    assert halves_of("Hello") == ("", "Hello")


def test_templates_are_found_by_two_letters_of_either_script() -> None:
    other = replace(PLAIN, key="thanks", title="Thanks · धन्यवाद", text_hi="आभार", text_en="")
    both = (PLAIN, other)
    assert matching(both, "") == both
    assert matching(both, "th") == (other,)
    assert matching(both, "धन") == (other,)
    assert matching(both, "आभ") == (other,)
    assert matching(both, "re da") == ()
    # The one whose name begins so comes before one that only has the word.
    word = replace(other, text_hi="registered")
    assert matching((word, PLAIN), "re") == (PLAIN, word)


@pytest.mark.parametrize(
    ("key", "is_one"),
    [
        ("registered", True),
        ("a", True),
        ("a" * 40, True),
        ("a" * 41, False),
        ("", False),
        ("A", False),
        ("-a", False),
        ("दर्ज", False),
        ("a b", False),
        ("a-b_9", True),
    ],
)
def test_a_short_name_is_plain(key: str, is_one: bool) -> None:
    assert is_key(key) is is_one
