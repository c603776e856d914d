"""Figures of the achievement ledger: read as officers write them, written with every digit kept."""

import re
from decimal import Decimal
from typing import Final

from upsocial_desktop.domain.figures import devanagari_digits, grouped
from upsocial_desktop.domain.language.normal_form import search_form, words_of
from upsocial_desktop.domain.language.script import Language

# The most a figure may be, and its most decimal places.
LARGEST: Final = Decimal(10) ** 15
PLACES: Final = 3
# What the database can compare: thousandths in 63 bits.
LARGEST_MEASURED: Final = 9 * 10**18

_THOUSAND, _LAKH, _CRORE = 1_000, 1_00_000, 1_00_00_000
_SIZES: Final = {
    search_form(word): size
    for size, words in (
        (_THOUSAND, ("thousand", "हज़ार", "हजार")),
        (_LAKH, ("lakh", "lakhs", "lac", "लाख")),
        (_CRORE, ("crore", "crores", "करोड़")),
    )
    for word in words
}
_NAMES: Final = {
    Language.HINDI: ((_CRORE, "करोड़"), (_LAKH, "लाख")),
    Language.ENGLISH: ((_CRORE, "crore"), (_LAKH, "lakh")),
}
# No commas, commas by twos (Indian) or commas by threes; then the places.
_FIGURE = re.compile(
    r"(\d+|\d{1,2}(?:,\d\d)*,\d{3}|\d{1,3}(?:,\d{3})+)(?:\.(\d{1,3}))?((?: [^\d\s.,]+)*)"
)
_AFTER_DIGIT = re.compile(r"(?<=\d)(?=[^\d\s.,])")


def read_amount(text: str) -> Decimal | None:
    """The figure that an officer wrote, None where it cannot be read without guessing.

    Digits of any script, Indian or Western commas, three places at most, and behind it thousand,
    lakh or crore in either language: 1,23,456 or १२.५ लाख or 2 lakh crore.
    """
    plain = " ".join(_AFTER_DIGIT.sub(" ", search_form(text)).split())
    found = _FIGURE.fullmatch(plain)
    if found is None or len(found[1]) > len("9,99,99,99,99,99,99,999"):
        return None
    amount = Decimal(f"{found[1].replace(',', '')}.{found[2] or '0'}")
    for word in found[3].split():
        if word not in _SIZES:
            return None
        amount *= _SIZES[word]
    return amount.normalize() if amount <= LARGEST else None


def amount_grouped(amount: Decimal) -> str:
    """Every digit with Indian commas: 1,23,456.5."""
    whole, _, part = f"{amount:f}".partition(".")
    part = part.rstrip("0")
    return grouped(int(whole)) + (f".{part}" if part else "")


def amount_short(amount: Decimal, language: Language) -> str:
    """By lakh and crore where two places hold it exactly, else every digit; never rounded."""
    for size, name in _NAMES[language]:
        if amount >= size:
            share = amount / size
            if share * 100 == int(share * 100):
                return f"{amount_grouped(share.normalize())} {name}"
            # A crore that is not exact may still be lakhs that are.
    return amount_grouped(amount)


def amount_with_unit(
    amount: Decimal, unit: str, language: Language, *, hindi_digits: bool = False
) -> str:
    """A figure as it stands in a sentence: ₹1,250 करोड़, 45.5%, 1.77 लाख आवास."""
    unit = " ".join(unit.split())
    figure = amount_grouped(amount) if sizes_in(unit) > 1 else amount_short(amount, language)
    if hindi_digits and language is Language.HINDI:
        figure = devanagari_digits(figure)
    if unit.startswith("₹"):
        return f"₹{figure} {unit.removeprefix('₹').strip()}".strip()
    return f"{figure}{'' if unit.startswith('%') else ' '}{unit}".strip()


def sizes_in(unit: str) -> int:
    """What the thousand, lakh and crore in a unit come to: 10,000,000 for ₹ करोड़, 1 for none."""
    size = 1
    for word in words_of(unit):
        size *= _SIZES.get(word.form, 1)
    return size


def unit_key(unit: str) -> str:
    """What is counted, without thousand, lakh and crore: equal for units that can be compared."""
    marks = "".join(mark for mark in "₹%" if mark in unit)
    named = " ".join(word.form for word in words_of(unit) if word.form not in _SIZES)
    return f"{marks} {named}".strip() or search_form(unit)


def measured(amount: Decimal, unit: str) -> int:
    """A figure in thousandths of what is counted, so that 1.5 लाख आवास equals 1,50,000 आवास."""
    return int(amount * sizes_in(unit) * 10**PLACES)
