"""Figures are read as officers write them, and written with every digit kept."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.amount import (
    LARGEST,
    amount_grouped,
    amount_short,
    amount_with_unit,
    measured,
    read_amount,
    sizes_in,
    unit_key,
)
from upsocial_desktop.domain.figures import devanagari_digits
from upsocial_desktop.domain.language.script import Language

AMOUNTS = st.integers(0, int(LARGEST) * 1000).map(lambda thousandths: Decimal(thousandths) / 1000)
# Sums as offices report them, round in lakh or crore, and everything near such a one.
ROUND = st.builds(
    lambda share, size, off: max(Decimal(share) * size / 100 + off, Decimal(0)),
    st.integers(1, 99_999),
    st.sampled_from([1_00_000, 1_00_00_000]),
    st.sampled_from([Decimal(0), Decimal(0), Decimal(1), Decimal(-1), Decimal("0.001")]),
)
LANGUAGES = st.sampled_from([Language.HINDI, Language.ENGLISH])


@given(AMOUNTS | ROUND, LANGUAGES, st.booleans())
def test_whatever_is_written_of_a_figure_is_read_as_the_same_figure(
    amount: Decimal, language: Language, in_devanagari: bool
) -> None:
    for written in (amount_grouped(amount), amount_short(amount, language)):
        text = devanagari_digits(written) if in_devanagari else written
        assert read_amount(text) == amount, text


@given(AMOUNTS | ROUND)
def test_commas_stand_as_in_india(amount: Decimal) -> None:
    whole = amount_grouped(amount).partition(".")[0]
    assert re.fullmatch(r"\d{1,3}|\d{1,2}(,\d\d)*,\d{3}", whole)
    assert whole.replace(",", "") == str(int(amount))


@given(AMOUNTS | ROUND, LANGUAGES)
def test_lakh_and_crore_never_round(amount: Decimal, language: Language) -> None:
    short = amount_short(amount, language)
    figure, _, name = short.partition(" ")
    size = {"": 1, "लाख": 10**5, "lakh": 10**5, "करोड़": 10**7, "crore": 10**7}[name]
    assert Decimal(figure.replace(",", "")) * size == amount
    assert not name or len(figure.partition(".")[2]) <= 2


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1,23,456", "123456"),
        ("१,२३,४५६", "123456"),
        ("123,456", "123456"),
        ("1,234,567", "1234567"),
        ("12.5 लाख", "1250000"),
        ("१२.५लाख", "1250000"),
        ("1.5 Crores", "15000000"),
        ("50 हज़ार", "50000"),
        ("50 हजार", "50000"),
        ("2 lakh crore", "2000000000000"),
        (" 007 ", "7"),
        ("0.125", "0.125"),
    ],
)
def test_figures_are_read_as_officers_write_them(written: str, amount: str) -> None:
    assert read_amount(written) == Decimal(amount)


@pytest.mark.parametrize(
    "written",
    ["", "1,2", "1,23", "12 34", "1e5", "-5", "1.2345", "about 5", "5 km", "1.5.2", "१० करोड़ लगभग"],
)
def test_what_could_be_two_figures_is_none(written: str) -> None:
    assert read_amount(written) is None


def test_a_figure_beyond_all_counting_is_none() -> None:
    assert read_amount(f"{LARGEST:f}") == LARGEST
    assert read_amount("9,99,99,99,99,99,99,999") is None
    assert read_amount("99,99,999 lakh crore") is None


@pytest.mark.parametrize(
    ("amount", "unit", "hindi", "english"),
    [
        ("177000", "आवास", "1.77 लाख आवास", "1.77 lakh आवास"),
        ("177345", "आवास", "1,77,345 आवास", "1,77,345 आवास"),
        ("1250", "₹ करोड़", "₹1,250 करोड़", "₹1,250 करोड़"),
        # Never "2 lakh crore lakh": where the unit has a size the figure has none.
        ("200000", "₹ करोड़", "₹2,00,000 करोड़", "₹2,00,000 करोड़"),
        ("45.5", "%", "45.5%", "45.5%"),
        ("12.25", "km", "12.25 km", "12.25 km"),
    ],
)
def test_a_figure_stands_with_its_unit_as_people_write_it(
    amount: str, unit: str, hindi: str, english: str
) -> None:
    assert amount_with_unit(Decimal(amount), unit, Language.HINDI) == hindi
    assert amount_with_unit(Decimal(amount), unit, Language.ENGLISH) == english


def test_only_hindi_has_devanagari_digits() -> None:
    hindi = amount_with_unit(Decimal(177000), "आवास", Language.HINDI, hindi_digits=True)
    english = amount_with_unit(Decimal(177000), "houses", Language.ENGLISH, hindi_digits=True)
    assert (hindi, english) == ("१.७७ लाख आवास", "1.77 lakh houses")


@given(AMOUNTS.filter(lambda amount: amount < 10**9))
def test_a_size_in_the_unit_counts_like_one_in_the_figure(amount: Decimal) -> None:
    assert measured(amount, "लाख आवास") == measured(amount * 1_00_000, "आवास")
    assert measured(amount, "₹ crore") == measured(amount * 1_00_00_000, "₹")


def test_units_are_compared_by_what_is_counted() -> None:
    assert unit_key("लाख आवास") == unit_key("आवास") != unit_key("आवास पूर्ण")
    assert unit_key("Houses  completed") == unit_key("houses completed")
    assert unit_key("₹ करोड़") == unit_key("₹ लाख") != unit_key("%")
    assert (sizes_in("₹ लाख करोड़"), sizes_in("km")) == (10**12, 1)
    assert unit_key("करोड़")
