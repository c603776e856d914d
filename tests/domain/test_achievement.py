"""What contradicts an achievement, and what is made of achievements."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.domain.achievement import (
    SERIOUS,
    Achievement,
    AchievementState,
    FlagKind,
    flag_between,
    flags_of,
)
from upsocial_desktop.domain.achievement_words import (
    DigestFacts,
    PressFacts,
    Told,
    digest_paper,
    halves_of_post,
    headline_of,
    press_paper,
    statement,
    thread_parts,
)
from upsocial_desktop.domain.amount import read_amount
from upsocial_desktop.domain.figures import day_in_figures, day_in_words
from upsocial_desktop.domain.language.normal_form import ascii_digits
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.domain.paper import PRACTICE_MARK, plain_text
from upsocial_desktop.domain.post_text import measure

DAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 21, 4, 0, tzinfo=UTC)
ROADS = Office(1, 142, OfficeKind.DEPARTMENT, "Public Works", "लोक निर्माण विभाग")
ASHA = Officer(1, 1, "आशा वर्मा", "सूचना अधिकारी", Role.INFORMATION_OFFICER)


def achieved(figure: str | None = "1,23,456", **other: object) -> Achievement:
    amount = read_amount(figure) if figure is not None else None
    one = Achievement(
        id=1,
        version=1,
        office_id=1,
        officer_id=1,
        state=AchievementState.STANDING,
        scheme_hi="ग्राम सड़क योजना",
        scheme_en="Village Roads Scheme",
        district="180",
        claim_hi="{figure} बनाए गए",
        claim_en="{figure} built",
        figure=amount,
        unit_hi="मार्ग",
        unit_en="roads",
        as_of_on=DAY,
        source="पत्रांक सं. क/ख दिनांकित",
        picture="",
        consent="",
        entered_at=NOW,
        changed_at=NOW,
    )
    return replace(one, **other)  # type: ignore[arg-type]  # fields by name


def told(one: Achievement, **other: object) -> Told:
    return replace(Told(one, ROADS, "श्रावस्ती", "Shravasti"), **other)  # type: ignore[arg-type]  # fields by name


# --- Contradictions ---

FEW = st.integers(0, 3)
LEDGER = st.lists(
    st.builds(
        lambda days, figure, office, district, scheme, unit, standing: achieved(
            str(figure) if figure < 3 else None,
            as_of_on=DAY - timedelta(days=days),
            office_id=office,
            district=["", "180"][district],
            scheme_hi=["ग्राम सड़क योजना", "ग्राम सडक योजना", "", "आवास योजना"][scheme],
            scheme_en=["", "Village Roads", "village roads", "Housing"][scheme],
            unit_hi=["मार्ग", "हज़ार मार्ग", "किमी", ""][unit],
            unit_en=["roads", "", "", "roads"][unit],
            state=AchievementState.STANDING if standing else AchievementState.WITHDRAWN,
        ),
        FEW, FEW, st.integers(1, 2), st.integers(0, 1), FEW, FEW, st.integers(0, 4),
    ),
    max_size=7,
).map(lambda found: [replace(one, id=place) for place, one in enumerate(found, 1)])  # fmt: skip


def is_told_otherwise(one: Achievement, other: Achievement) -> bool:
    """The rule of the ledger, said once more in the plainest way."""
    if AchievementState.WITHDRAWN in {one.state, other.state}:
        return False
    if None in {one.figure, other.figure} or one.district != other.district:
        return False
    same_scheme = one.scheme_hi and one.scheme_hi.replace("ड़", "ड") == other.scheme_hi.replace(
        "ड़", "ड"
    )
    same_scheme = same_scheme or (
        one.scheme_en and one.scheme_en.lower() == other.scheme_en.lower()
    )
    hindi = [each.unit_hi.replace("हज़ार ", "") for each in (one, other)]
    same_unit = (hindi[0] and hindi[0] == hindi[1]) or (
        one.unit_en and one.unit_en == other.unit_en
    )
    if not same_scheme or not same_unit:
        return False
    counted = [
        int(str(each.figure)) * (1000 if "हज़ार" in each.unit_hi else 1) for each in (one, other)
    ]
    if one.as_of_on == other.as_of_on:
        return counted[0] != counted[1]
    is_first_earlier = one.as_of_on < other.as_of_on
    return counted[0] > counted[1] if is_first_earlier else counted[1] > counted[0]


@given(LEDGER)
def test_a_figure_is_flagged_exactly_where_another_contradicts_it(
    ledger: Sequence[Achievement],
) -> None:
    for one in ledger:
        serious = {flag.other.id for flag in flags_of(one, ledger) if flag.kind in SERIOUS}
        expected = {
            other.id for other in ledger if other.id != one.id and is_told_otherwise(one, other)
        }
        assert serious == expected


@given(LEDGER)
def test_a_contradiction_is_seen_from_both_sides(ledger: Sequence[Achievement]) -> None:
    for one in ledger:
        for other in ledger:
            assert flag_between(one, other) == flag_between(other, one)


def test_a_figure_that_falls_is_flagged_with_the_other_source() -> None:
    before = achieved("200", id=1, as_of_on=DAY - timedelta(days=30), source="मासिक आख्या")
    after = achieved("199", id=2, office_id=2)
    (flag,) = flags_of(after, [before])
    assert (flag.kind, flag.other.source) == (FlagKind.FALLS, "मासिक आख्या")
    assert flags_of(replace(after, figure=Decimal(200)), [before]) == ()


def test_two_figures_of_one_day_are_flagged_whoever_says_them() -> None:
    one = achieved("200", id=1)
    for office_id in (1, 2):
        (flag,) = flags_of(one, [achieved("201", id=2, office_id=office_id)])
        assert flag.kind is FlagKind.DIFFERS


def test_a_lakh_in_the_unit_is_the_same_figure() -> None:
    one = achieved("1.5", id=1, unit_hi="लाख मार्ग", unit_en="lakh roads")
    assert flags_of(one, [achieved("1,50,000", id=2, office_id=2)]) == ()
    assert flags_of(one, [achieved("1,50,001", id=2, office_id=2)])


def test_what_cannot_be_compared_between_offices_is_said_and_not_counted_as_wrong() -> None:
    one, other = (
        achieved("10", id=1),
        achieved("7", id=2, office_id=2, unit_hi="किमी", unit_en="km"),
    )
    (flag,) = flags_of(one, [other])
    assert flag.kind is FlagKind.OTHER_UNIT
    assert flag.kind not in SERIOUS
    assert flags_of(one, [replace(other, office_id=1)]) == ()


def test_the_newest_contradiction_stands_first() -> None:
    one = achieved("1", id=9)
    others = [achieved("5", id=at, as_of_on=DAY - timedelta(days=at)) for at in (3, 1, 2)]
    assert [flag.other.id for flag in flags_of(one, others)] == [1, 2, 3]


# --- Words ---


@pytest.mark.parametrize(
    ("claim", "figure", "said"),
    [
        ("{figure} बनाए गए", "1,77,000", "1.77 लाख मार्ग बनाए गए"),
        ("नए मार्ग।", "12,345", "नए मार्ग: 12,345 मार्ग"),
        ("नया पुल खुला", None, "नया पुल खुला"),
    ],
)
def test_a_claim_is_told_with_its_figure(claim: str, figure: str | None, said: str) -> None:
    assert statement(achieved(figure, claim_hi=claim), Language.HINDI) == said


def test_a_post_has_a_half_for_each_language_claimed() -> None:
    hindi, english = halves_of_post(told(achieved()))
    assert hindi == "ग्राम सड़क योजना, जनपद श्रावस्ती: 1,23,456 मार्ग बनाए गए (20-11-2026 तक)।"
    assert english == "Village Roads Scheme, Shravasti: 1,23,456 roads built (as on 20-11-2026)."
    assert halves_of_post(told(achieved(claim_hi=""))) == ("", english)
    assert halves_of_post(told(achieved(claim_en=""))) == (hindi, "")


def test_the_whole_state_is_named() -> None:
    hindi, english = halves_of_post(told(achieved(), district_hi="", district_en=""))
    assert "उत्तर प्रदेश: " in hindi
    assert "Uttar Pradesh: " in english


def figures_in(text: str) -> set[str]:
    return set(re.findall(r"\d[\d,]*(?:\.\d+)?", ascii_digits(text)))


@given(
    st.lists(st.integers(10_000, 10**15), min_size=1, max_size=6),
    st.booleans(),
)
def test_no_figure_is_told_that_nobody_entered(figures: list[int], hindi_digits: bool) -> None:
    items = tuple(told(achieved(str(figure))) for figure in figures)
    press = press_paper(PressFacts(ROADS, ASHA, NOW, items, hindi_digits=hindi_digits))
    digest = digest_paper(DigestFacts(DAY, ROADS, NOW, "आशा", items, hindi_digits=hindi_digits))
    thread = thread_parts(items, 280, hindi_digits=hindi_digits)
    today = date(2026, 11, 21)
    days = " ".join(
        (
            day_in_figures(DAY),
            day_in_words(DAY, Language.HINDI),
            day_in_words(today, Language.HINDI),
        )
    )
    numbers = {str(number) for number in range(1, len(items) + 1)}
    allowed = figures_in(days) | numbers
    entered = {Decimal(figure) for figure in figures}
    for text in (plain_text(press.parts), plain_text(digest.parts), "\n".join(thread)):
        sizes = r"\d[\d,]*(?:\.\d+)?(?: (?:लाख|करोड़|lakh|crore))?"
        found = re.findall(sizes, ascii_digits(text))
        told_here = {each for each in found if each not in allowed}
        assert {read_amount(each) for each in told_here} == entered


@given(
    st.lists(st.text("आवास पूर्ण सड़क built 12।. ", min_size=1, max_size=400), max_size=4),
    st.sampled_from([280, 4000]),
)
def test_no_part_of_a_thread_is_too_long(claims: list[str], limit: int) -> None:
    items = [told(achieved(claim_hi=claim, claim_en=claim)) for claim in [*claims, "क"]]
    parts = thread_parts(items, limit)
    assert parts[-1].endswith("दिनांकित")
    assert max(measure(part, limit).weight for part in parts) <= limit


def test_a_press_note_is_a_whole_sheet_in_hindi() -> None:
    housing = achieved("2,500", scheme_hi="आवास योजना", unit_hi="आवास", claim_hi="आवास पूर्ण हुए")
    items = (told(achieved()), told(housing, district_hi=""))
    paper = press_paper(PressFacts(ROADS, ASHA, NOW, items))
    text = plain_text(paper.parts)
    for line in (
        "प्रेस विज्ञप्ति",
        "दिनांक: 21 नवंबर 2026",
        "विभिन्न योजनाओं के अन्तर्गत उपलब्धियाँ",
        "1. जनपद श्रावस्ती: 1,23,456 मार्ग बनाए गए (दिनांक 20 नवंबर 2026 तक की स्थिति)।",
        "2. उत्तर प्रदेश: आवास पूर्ण हुए: 2,500 आवास (दिनांक 20 नवंबर 2026 तक की स्थिति)।",
        "आवास योजना | समस्त प्रदेश | 2,500 | आवास | 20-11-2026",
        "आँकड़ों का स्रोत: पत्रांक सं. क/ख दिनांकित।",
        "(आशा वर्मा)",
    ):
        assert line in text
    assert (paper.title, paper.mark) == ("vigyapti-2026-11-21", "")
    practice = replace(ROADS, number=901)
    assert press_paper(PressFacts(practice, ASHA, NOW, items)).mark == PRACTICE_MARK


def test_one_scheme_gives_the_headline_unless_the_officer_does() -> None:
    facts = PressFacts(ROADS, ASHA, NOW, (told(achieved()),))
    assert headline_of(facts) == "ग्राम सड़क योजना के अन्तर्गत उपलब्धियाँ"
    assert headline_of(replace(facts, headline="  सड़कों का  जाल ")) == "सड़कों का जाल"


def test_an_officer_with_an_english_title_signs_with_the_hindi_word_for_the_role() -> None:
    officer = replace(ASHA, designation="Asst. Director")
    text = plain_text(press_paper(PressFacts(ROADS, officer, NOW, (told(achieved()),))).parts)
    assert "Asst." not in text
    assert "(आशा वर्मा)\nसूचना अधिकारी\nलोक निर्माण विभाग" in text


def test_the_digest_marks_what_is_contradicted_and_says_when_there_is_nothing() -> None:
    items = (told(achieved(), is_flagged=True), told(achieved("5"), office=replace(ROADS, id=2)))
    text = plain_text(digest_paper(DigestFacts(DAY, None, NOW, "आशा", items)).parts)
    assert "⚠ 1,23,456 मार्ग बनाए गए" in text
    assert "प्रकाशन से पूर्व जाँच लें" in text
    assert "समस्त विभाग" in text
    empty = plain_text(digest_paper(DigestFacts(DAY, ROADS, NOW, "आशा", ())).parts)
    assert "कोई उपलब्धि दर्ज अथवा संशोधित नहीं की गई" in empty
    assert "⚠" not in empty
