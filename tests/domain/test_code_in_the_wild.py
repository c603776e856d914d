"""Every code is found in every way of writing it, and nothing else is taken for one."""

import random
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from upsocial_desktop.domain.code import FIRST_SERIAL, Code, find_codes

DIGITS = (
    "0123456789",
    "०१२३४५६७८९",
    "０１２３４５６７８９",
    "٠١٢٣٤٥٦٧٨٩",
    "০১২৩৪৫৬৭৮৯",
    "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗",
)
PREFIXES = (
    *("UPX", "upx", "Upx", "U P X", "u.p.x", "U-P-X", "ＵＰＸ", "𝗨𝗣𝗫"),
    *("यूपीएक्स", "यू पी एक्स", "यू.पी.एक्स", "यूपी एक्स", "युपीएक्स", "यूपीऐक्स", "यू॰पी॰एक्स"),
)
DASHES = "-‐‑‒–—―−⁃˗➖﹘﹣－⁻₋─ー"
GAPS = (*DASHES, " ", "", ".", "/", ":", "_", " - ", " – ", "\n", "\r\n", "\u00a0", "-\n", ", ")
INVISIBLE = (
    "",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u200e",
    "\ufe0f",
    "\ufe0f\u20e3",
)
CODES = st.builds(Code, st.integers(101, 999), st.integers(FIRST_SERIAL, 99_999_999))
TALK = st.text(alphabet="कखगघचमनरल अबदा,।!?\n ", max_size=20)


@st.composite
def renderings(draw: st.DrawFn, code: Code) -> str:
    """One way in which a person, a phone or an old font may write a code."""
    parts = [str(code.office), str(code.serial), str(code.check_digit)]
    written = [_drawn(draw, part) for part in parts]
    gaps = [draw(st.sampled_from(GAPS)) for _ in range(3)]
    hash_mark = draw(st.sampled_from(["", "#", "# ", "＃"]))
    prefix = draw(st.sampled_from(PREFIXES))
    body = "".join(gap + part for gap, part in zip(gaps, written, strict=True))
    return hash_mark + prefix + body


def _drawn(draw: st.DrawFn, digits: str) -> str:
    """Each digit in a script of its own, now and then as the letter it is taken for."""
    shown = []
    for digit in digits:
        forms = [script[int(digit)] for script in DIGITS]
        forms += {"0": ["O", "o"], "1": ["I", "l", "|"]}.get(digit, [])
        shown.append(draw(st.sampled_from(forms)) + draw(st.sampled_from(INVISIBLE)))
    return "".join(shown)


@settings(max_examples=250)
@given(st.data(), CODES, TALK, TALK)
def test_every_code_is_found_in_every_rendering(
    data: st.DataObject, code: Code, before: str, behind: str
) -> None:
    written = data.draw(renderings(code))
    text = f"{before} {written} {behind}"
    found = find_codes(text)
    assert [each.code for each in found] == [code]
    assert text[found[0].start : found[0].end] == found[0].written


@settings(max_examples=150)
@given(CODES, st.data())
def test_a_changed_digit_never_leads_to_another_case(code: Code, data: st.DataObject) -> None:
    digits = f"{code.office}{code.serial}{code.check_digit}"
    place = data.draw(st.integers(0, len(digits) - 1))
    other = data.draw(st.sampled_from([each for each in string.digits if each != digits[place]]))
    changed = digits[:place] + other + digits[place + 1 :]
    office, serial, check = changed[:3], changed[3:-1], changed[-1]
    for text in (
        f"UPX-{office}-{serial}-{check}",
        f"#UPX{changed}",
        f"यूपीएक्स {office} {serial} {check}",
        f"complaint no {office}-{serial}-{check}",
        f"code: {changed}",
    ):
        assert [each.code for each in find_codes(text) if each.code is not None] == []


@pytest.mark.parametrize(
    ("seed", "texts"), [(1, 3_000), pytest.param(2, 100_000, marks=pytest.mark.campaign)]
)
def test_texts_without_a_code_give_no_false_hit(seed: int, texts: int) -> None:
    rng = random.Random(seed)
    for _ in range(texts):
        text = " ".join(_said(rng) for _ in range(rng.randint(2, 7)))
        assert find_codes(text) == (), text


def _said(rng: random.Random) -> str:
    """A piece of what citizens write: words, and every number that is not ours."""
    return rng.choice(_PIECES)(rng)


def _number(rng: random.Random, length: int) -> str:
    script = rng.choice(DIGITS)
    return script[rng.randint(1, 9)] + "".join(rng.choice(script) for _ in range(length - 1))


def _grouped(rng: random.Random, *lengths: int) -> str:
    between = rng.choice(" -–.")
    return between.join(_number(rng, length) for length in lengths)


_WORDS = (
    *("सड़क", "बिजली", "पानी नहीं", "complaint", "शिकायत", "no", "UP", "UPPCL", "example", "UPXIT"),
    *("x", "एक्सप्रेस", "आगरा एक्सप्रेसवे", "#Lucknow", "code", "कोड", "संदर्भ", "is", "है", "मेरी", "@UPPWD"),
)
_PIECES = (
    lambda rng: rng.choice(_WORDS),
    lambda rng: f"{rng.choice(['+91 ', '0', '91', ''])}{rng.choice('6789')}{_number(rng, 9)}",
    lambda rng: f"PNR {_number(rng, 10)}",
    lambda rng: f"UP{rng.randint(11, 96)} {rng.choice(['AB', 'X', 'CZ'])} {_number(rng, 4)}",
    lambda rng: f"IGRS {rng.choice('46')}00{_number(rng, 11)}",
    lambda rng: f"GOVUP/E/{rng.randint(2015, 2026)}/{_number(rng, 5)}",
    lambda rng: f"आधार {_grouped(rng, 4, 4, 4)}",
    lambda rng: f"a/c {_number(rng, rng.randint(9, 18))}",
    lambda rng: f"{_grouped(rng, 2, 2, 4)} को",
    lambda rng: f"pin {_number(rng, 6)}",
    lambda rng: f"₹{_number(rng, rng.randint(1, 7))}",
    lambda rng: f"{_grouped(rng, 4, 7)}",
    lambda rng: f"https://t.co/{''.join(rng.choices(string.ascii_letters + string.digits, k=10))}",
)


@pytest.mark.parametrize(
    "text",
    [
        "UPX 94150 12345 par call karen",
        "UPX की कोई जानकारी 9415012345 पर",
        "UP 32 X 1234 10427 9",
    ],
)
def test_a_number_near_the_prefix_is_at_most_shown_with_its_trouble(text: str) -> None:
    assert [each.code for each in find_codes(text) if each.code is not None] == []
