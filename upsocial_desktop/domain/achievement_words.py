"""What is made of achievements: a post, a thread, the press note (विज्ञप्ति), the day's digest.

Every figure in them is one that an officer entered; the words around it add none of their own but
dates, and the numbers of lines in a list.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from upsocial_desktop.domain.achievement import FIGURE_PLACE, Achievement
from upsocial_desktop.domain.amount import amount_grouped, amount_with_unit
from upsocial_desktop.domain.figures import day_in_figures, day_in_words, devanagari_digits
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.office_hindi import ROLES, date_and_hour, is_hindi
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.domain.paper import (
    PRACTICE_MARK,
    Gap,
    Paper,
    Part,
    Place,
    Sides,
    Table,
    Weight,
    Words,
)
from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.domain.post_thread import parts_of, split
from upsocial_desktop.domain.template import JOINT

_HINDI, _ENGLISH = Language.HINDI, Language.ENGLISH


@dataclass(frozen=True, slots=True)
class Told:
    """An achievement with the names it is told with; `district_hi` is "" for the whole State."""

    achievement: Achievement
    office: Office
    district_hi: str = ""
    district_en: str = ""
    is_flagged: bool = False


def figure_of(one: Achievement, language: Language, *, hindi_digits: bool = False) -> str:
    """The figure with its unit as it stands in a sentence, "" for none."""
    if one.figure is None:
        return ""
    units = (one.unit_hi, one.unit_en) if language is _HINDI else (one.unit_en, one.unit_hi)
    return amount_with_unit(one.figure, units[0] or units[1], language, hindi_digits=hindi_digits)


def statement(one: Achievement, language: Language, *, hindi_digits: bool = False) -> str:
    """The claim with its figure, without a full stop; "" where it was not claimed in a language."""
    claim = one.claim_hi if language is _HINDI else one.claim_en
    claim = " ".join(claim.split()).rstrip("।. ")
    figure = figure_of(one, language, hindi_digits=hindi_digits)
    if not claim or not figure:
        return claim
    if FIGURE_PLACE in claim:
        return claim.replace(FIGURE_PLACE, figure)
    return f"{claim}: {figure}"


def halves_of_post(told: Told, *, hindi_digits: bool = False) -> tuple[str, str]:
    """The Hindi and the English half of a post about an achievement; "" for one not claimed."""
    one = told.achievement
    hindi = statement(one, _HINDI, hindi_digits=hindi_digits)
    english = statement(one, _ENGLISH)
    day = day_in_figures(one.as_of_on)
    if hindi:
        where = f"जनपद {told.district_hi}" if told.district_hi else "उत्तर प्रदेश"
        day_hi = devanagari_digits(day) if hindi_digits else day
        hindi = f"{one.scheme_hi or one.scheme_en}, {where}: {hindi} ({day_hi} तक)।"
    if english:
        where = told.district_en or "Uttar Pradesh"
        english = f"{one.scheme_en or one.scheme_hi}, {where}: {english} (as on {day})."
    return hindi, english


def thread_parts(
    items: Sequence[Told], limit: int, *, hindi_digits: bool = False
) -> tuple[str, ...]:
    """A thread: each achievement in both languages, then the sources; no part beyond the limit."""
    parts: list[str] = []
    for told in items:
        halves = [half for half in halves_of_post(told, hindi_digits=hindi_digits) if half]
        whole = JOINT.join(halves)
        fits = measure(whole, limit).is_valid
        parts += [whole] if fits else [part for half in halves for part in _cut(half, limit)]
    parts += _cut(f"स्रोत / Source: {'; '.join(sources_of(items))}", limit)
    return tuple(parts)


def _cut(text: str, limit: int) -> tuple[str, ...]:
    return parts_of(split(text, limit))


def sources_of(items: Iterable[Told]) -> tuple[str, ...]:
    """The source documents, each once."""
    return tuple(dict.fromkeys(" ".join(told.achievement.source.split()) for told in items))


# --- The press note ---


@dataclass(frozen=True, slots=True)
class PressFacts:
    """What a press note is about: one office's achievements, and who signs it when."""

    office: Office
    officer: Officer
    written_at: datetime
    items: tuple[Told, ...]
    headline: str = ""
    hindi_digits: bool = False


def headline_of(facts: PressFacts) -> str:
    """The headline: the officer's own, else the scheme where all are of one."""
    if facts.headline.strip():
        return " ".join(facts.headline.split())
    schemes = dict.fromkeys(_scheme(told) for told in facts.items)
    if len(schemes) == 1:
        return f"{next(iter(schemes))} के अन्तर्गत उपलब्धियाँ"
    return "विभिन्न योजनाओं के अन्तर्गत उपलब्धियाँ"


def press_paper(facts: PressFacts) -> Paper:
    """The press note as a sheet in Hindi: office, विज्ञप्ति, headline, claims, figures, sources."""
    mark = PRACTICE_MARK if facts.office.is_training else ""
    day = facts.written_at.astimezone(IST).date()
    foot = f"विज्ञप्ति · {facts.office.name_hi} · {day_in_figures(day)}"
    return Paper(f"vigyapti-{day:%Y-%m-%d}", tuple(_press_parts(facts, day)), foot, mark)


def _press_parts(facts: PressFacts, day: date) -> Iterator[Part]:
    yield Words(facts.office.name_hi, Weight.HEADING, Place.CENTRE)
    yield Words("प्रेस विज्ञप्ति", Weight.TITLE, Place.CENTRE)
    yield Gap(3)
    # The number is the office's own, from its register of letters, and written by hand.
    yield Sides("संख्या: ………………", f"दिनांक: {_digits(day_in_words(day, _HINDI), facts)}")
    yield Gap(4)
    yield Words(headline_of(facts), Weight.STRONG, Place.CENTRE)
    yield Gap(3)
    yield Words(_opening(facts), first_indent=12.0)
    for number, told in enumerate(facts.items, 1):
        said = statement(told.achievement, _HINDI, hindi_digits=facts.hindi_digits)
        yield Words(_digits(f"{number}. ", facts) + _claimed(told, said, facts), indent=6.0)
    yield Gap(2)
    if any(told.achievement.figure is not None for told in facts.items):
        yield _figures_table(facts)
        yield Gap(2)
    yield Words(f"आँकड़ों का स्रोत: {'; '.join(sources_of(facts.items))}।", Weight.SMALL)
    yield Gap(14)
    post = facts.officer.designation
    post = post if is_hindi(post) else ROLES[facts.officer.role]
    yield Words(f"({facts.officer.name})\n{post}\n{facts.office.name_hi}", place=Place.RIGHT)


def _opening(facts: PressFacts) -> str:
    schemes = dict.fromkeys(_scheme(told) for told in facts.items)
    under = next(iter(schemes)) if len(schemes) == 1 else "विभिन्न योजनाओं"
    number = "उपलब्धि निम्नवत् है" if len(facts.items) == 1 else "उपलब्धियाँ निम्नवत् हैं"
    return f"{facts.office.name_hi} द्वारा अवगत कराया गया है कि {under} के अन्तर्गत {number}:"


def _claimed(told: Told, said: str, facts: PressFacts) -> str:
    day = _digits(day_in_words(told.achievement.as_of_on, _HINDI), facts)
    where = f"जनपद {told.district_hi}" if told.district_hi else "उत्तर प्रदेश"
    return f"{where}: {said} (दिनांक {day} तक की स्थिति)।"


def _figures_table(facts: PressFacts) -> Table:
    head = ("योजना", "जनपद", "आँकड़ा", "इकाई", "दिनांक तक")
    rows = tuple(
        (
            _scheme(told),
            told.district_hi or "समस्त प्रदेश",
            _digits(amount_grouped(told.achievement.figure), facts),
            told.achievement.unit_hi or told.achievement.unit_en,
            _digits(day_in_figures(told.achievement.as_of_on), facts),
        )
        for told in facts.items
        if told.achievement.figure is not None
    )
    return Table(head, rows, (30, 20, 18, 17, 15))


def _scheme(told: Told) -> str:
    return told.achievement.scheme_hi or told.achievement.scheme_en


def _digits(text: str, facts: PressFacts) -> str:
    return devanagari_digits(text) if facts.hindi_digits else text


# --- The day's digest ---


@dataclass(frozen=True, slots=True)
class DigestFacts:
    """What was entered or corrected on a day, for one office or (None) all of the State."""

    on: date
    office: Office | None
    made_at: datetime
    made_by: str
    items: tuple[Told, ...]
    is_practice: bool = False
    hindi_digits: bool = False


def digest_paper(facts: DigestFacts) -> Paper:
    """The day's digest as a sheet in Hindi, office by office, contradictions marked."""
    mark = PRACTICE_MARK if facts.is_practice else ""
    foot = f"दैनिक उपलब्धि सार · मुद्रित {date_and_hour(facts.made_at)} IST · {facts.made_by}"
    return Paper(f"saar-{facts.on:%Y-%m-%d}", tuple(_digest_parts(facts)), foot, mark)


def _digest_parts(facts: DigestFacts) -> Iterator[Part]:
    day = day_in_words(facts.on, _HINDI)
    yield Words("दैनिक उपलब्धि सार", Weight.TITLE, Place.CENTRE)
    whose = facts.office.name_hi if facts.office is not None else "समस्त विभाग"
    day = devanagari_digits(day) if facts.hindi_digits else day
    yield Sides(whose, f"दिनांक: {day}")
    yield Gap(3)
    if not facts.items:
        yield Words("इस दिनांक को कोई उपलब्धि दर्ज अथवा संशोधित नहीं की गई।")
    for office in dict.fromkeys(told.office for told in facts.items):
        of_office = [told for told in facts.items if told.office == office]
        yield Words(office.name_hi or office.name_en, Weight.HEADING)
        yield Table(
            ("योजना / जनपद", "उपलब्धि", "दिनांक तक", "स्रोत"),
            tuple(_digest_row(told, facts) for told in of_office),
            (25, 39, 15, 21),
        )
        yield Gap(2)
    if any(told.is_flagged for told in facts.items):
        yield Words(
            "⚠ चिह्नित आँकड़ा पूर्व की तिथि से घटा है अथवा उसी तिथि के अन्य आँकड़े से भिन्न है;"
            " प्रकाशन से पूर्व जाँच लें।",
            Weight.SMALL,
        )


def _digest_row(told: Told, facts: DigestFacts) -> tuple[str, ...]:
    one = told.achievement
    said = statement(one, _HINDI, hindi_digits=facts.hindi_digits)
    said = said or statement(one, _ENGLISH)
    day = day_in_figures(one.as_of_on)
    return (
        f"{_scheme(told)}\n{told.district_hi or 'समस्त प्रदेश'}",
        f"⚠ {said}" if told.is_flagged else said,
        devanagari_digits(day) if facts.hindi_digits else day,
        one.source,
    )
