"""A reply template: its Hindi and English halves as one thing, with variables they share."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from upsocial_desktop.domain.figures import (
    count_in_words,
    day_in_figures,
    day_in_words,
    devanagari_digits,
    grouped,
)
from upsocial_desktop.domain.language.normal_form import search_form
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.domain.moment import Moment

# What stands between the two halves of a post.
JOINT = " | "
_PLACE = re.compile(r"\{([a-z_]+)(:words)?\}")
# Written by an officer in one language only, so that the other half may do without it.
_IN_ONE_LANGUAGE = frozenset({"report", "reason"})
_KEY = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


class Variable(StrEnum):
    """What a template may ask for."""

    CODE = "code"
    NAME = "name"
    OFFICE = "office"
    OFFICE_HI = "office_hi"
    OFFICE_EN = "office_en"
    WORKING_OFFICE = "working_office"
    DUE_ON = "due_on"
    SENT_ON = "sent_on"
    REPORT = "report"
    REASON = "reason"
    REOPEN_DAYS = "reopen_days"
    TOPIC = "topic"
    PLACE = "place"
    DISTRICT = "district"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class Both:
    """A value with a form in each language; an empty form falls back to the other."""

    hi: str
    en: str

    def in_language(self, language: Language) -> str:
        """The form of a language."""
        first, other = (self.hi, self.en) if language is Language.HINDI else (self.en, self.hi)
        return first or other


Value = str | int | date | Both
Values = Mapping[str, Value]


class Trouble(StrEnum):
    """What a template warns of; none of it forbids using it."""

    HINDI_OLDER = "hindi_older"
    ENGLISH_OLDER = "english_older"
    OTHER_VARIABLES = "other_variables"
    UNKNOWN_VARIABLE = "unknown_variable"
    NO_CODE = "no_code"


@dataclass(frozen=True, slots=True)
class Template:
    """Words for the citizen in two halves. `id` 0 is one of the program's own, not yet changed.

    `key` is its short name within the office, `moment` the one of the four moments it is for.
    A half that was changed later than the other is newer than it until somebody says that both
    still fit.
    """

    id: int
    version: int
    office_id: int
    key: str
    title: str
    moment: Moment | None
    text_hi: str
    text_en: str
    hi_changed_at: datetime | None = None
    en_changed_at: datetime | None = None
    is_active: bool = True


def is_key(text: str) -> bool:
    """Whether a short name can be one: small letters, digits, - and _, 40 at most."""
    return _KEY.fullmatch(text) is not None


def variables_of(text: str) -> frozenset[str]:
    """The names of the variables in a text, known or not."""
    return frozenset(match[1] for match in _PLACE.finditer(text))


def unfilled(text: str) -> tuple[str, ...]:
    """The variables left in a text that was to be filled, as they are written, each once."""
    return tuple(dict.fromkeys(match[0] for match in _PLACE.finditer(text)))


def troubles_of(template: Template) -> tuple[Trouble, ...]:
    """What to look at before a template is trusted."""
    hindi, english = variables_of(template.text_hi), variables_of(template.text_en)
    found = []
    if template.text_hi and template.text_en:
        if _is_older(template.hi_changed_at, template.en_changed_at):
            found.append(Trouble.HINDI_OLDER)
        if _is_older(template.en_changed_at, template.hi_changed_at):
            found.append(Trouble.ENGLISH_OLDER)
        if _compared(hindi) != _compared(english):
            found.append(Trouble.OTHER_VARIABLES)
    if (hindi | english) - {each.value for each in Variable}:
        found.append(Trouble.UNKNOWN_VARIABLE)
    if template.moment is not None and Variable.CODE not in hindi | english:
        found.append(Trouble.NO_CODE)
    return tuple(found)


def _is_older(one: datetime | None, other: datetime | None) -> bool:
    # A half that was never dated is as the program brought it.
    return other is not None and (one is None or one < other)


def _compared(names: frozenset[str]) -> frozenset[str]:
    plain = {re.sub(r"_(?:hi|en)$", "", name) for name in names}
    return frozenset(plain - _IN_ONE_LANGUAGE)


def fill(text: str, values: Values, language: Language, *, hindi_digits: bool = False) -> str:
    """A half with its variables filled in for its language; a variable without value stays.

    `{name}` is the plain form, `{name:words}` the long one: a day with its month's name, a count
    by lakh and crore. With `hindi_digits` days and counts have Devanagari digits, codes never.
    """

    def filled(match: re.Match[str]) -> str:
        value = values.get(match[1])
        if value is None:
            return match[0]
        if isinstance(value, Both):
            return value.in_language(language)
        if isinstance(value, str):
            return value
        figures = _figures(value, language, in_words=bool(match[2]))
        return devanagari_digits(figures) if hindi_digits else figures

    return _PLACE.sub(filled, text)


def _figures(value: int | date, language: Language, *, in_words: bool) -> str:
    if isinstance(value, date):
        return day_in_words(value, language) if in_words else day_in_figures(value)
    return count_in_words(value, language) if in_words else grouped(value)


def filled_halves(
    template: Template, values: Values, *, hindi_digits: bool = False
) -> tuple[str, str]:
    """The Hindi and the English half, filled in."""
    hindi = fill(template.text_hi, values, Language.HINDI, hindi_digits=hindi_digits)
    return hindi.strip(), fill(template.text_en, values, Language.ENGLISH).strip()


def filled_text(template: Template, values: Values, *, hindi_digits: bool = False) -> str:
    """The whole post: both halves, or the one that there is."""
    halves = filled_halves(template, values, hindi_digits=hindi_digits)
    return JOINT.join(half for half in halves if half)


def halves_of(text: str) -> tuple[str, str]:
    """A text written as one post with both languages, taken apart at its joint."""
    hindi, joint, english = text.partition(JOINT)
    if joint:
        return hindi.strip(), english.strip()
    is_hindi = any("\u0900" <= mark <= "\u097f" for mark in text)
    return (text.strip(), "") if is_hindi else ("", text.strip())


def matching(templates: Sequence[Template], typed: str) -> tuple[Template, ...]:
    """The templates that have every word typed, by the beginnings of words in either script.

    Those whose short name or title begins with what was typed come first.
    """
    wanted = search_form(typed).split()
    if not wanted:
        return tuple(templates)
    found = [
        (not _begins(template, wanted[0]), place, template)
        for place, template in enumerate(templates)
        if _has_all(template, wanted)
    ]
    return tuple(template for _, _, template in sorted(found, key=lambda each: each[:2]))


def _begins(template: Template, word: str) -> bool:
    named = search_form(f"{template.key} {template.title}").split()
    return any(each.startswith(word) for each in named)


def _has_all(template: Template, wanted: Sequence[str]) -> bool:
    parts = (template.key, template.title, template.text_hi, template.text_en)
    words = search_form(" ".join(parts)).split()
    return all(any(word.startswith(each) for word in words) for each in wanted)
