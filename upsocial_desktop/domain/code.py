"""Complaint codes: make them, check them, find them in what people write."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, Self

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.plain_marks import places_of, plain_marks

PREFIX = "UPX"
FIRST_OFFICE = 101
FIRST_TRAINING_OFFICE = 900
LAST_OFFICE = 999
FIRST_SERIAL = 10001

Trouble = Literal["check_digit", "office"]

# Damm's check: a table of order ten without a fixed point, such that neither one wrong digit nor
# two neighbours changed about can go unseen (H. M. Damm, 2004).
_DAMM = (
    (0, 3, 1, 7, 5, 9, 8, 6, 4, 2),
    (7, 0, 9, 2, 1, 5, 4, 8, 6, 3),
    (4, 2, 0, 6, 8, 7, 1, 3, 5, 9),
    (1, 7, 5, 0, 9, 8, 3, 4, 2, 6),
    (6, 1, 2, 3, 0, 4, 5, 9, 7, 8),
    (3, 6, 7, 4, 2, 0, 9, 5, 8, 1),
    (5, 8, 6, 9, 7, 2, 0, 1, 3, 4),
    (8, 9, 4, 5, 3, 6, 2, 0, 1, 7),
    (9, 4, 3, 8, 6, 1, 7, 2, 0, 5),
    (2, 5, 8, 1, 4, 3, 6, 7, 9, 0),
)

_LATIN_PREFIX = r"(?<![0-9a-z])" + r"[\s.-]?".join(PREFIX.lower())
# Heard and written with a short u or a long e as well; ॰ is the Hindi mark of shortening.
_DEVANAGARI_PREFIX = r"(?<![\u0900-\u0963])य[ूु][\s.॰-]?पी[\s.॰-]?[एऐ]क्स"
_DIGIT = "[0-9oil|]"
_GAP = r"[\s./_:,#॰-]{0,3}"
_NUMBER = rf"(?P<office>{_DIGIT}{{3}}){_GAP}(?P<serial>{_DIGIT}{{5,8}}){_GAP}(?P<check>{_DIGIT})"
_BEHIND = r"(?![0-9a-z])"
_LOOSE_NUMBER = rf"(?P<loose>{_DIGIT}(?:[\s-]?{_DIGIT}){{8,11}})(?![\s-]?[0-9])"
_MARKED = re.compile(
    rf"#?\s?(?:{_LATIN_PREFIX}|{_DEVANAGARI_PREFIX}){_GAP}(?:{_NUMBER}|{_LOOSE_NUMBER}){_BEHIND}"
)
_CUE = (
    r"(?:(?<![a-z])(?:(?:complaint|reference|ref|docket|case|ticket|shikayat|shikayt|sandarbh)"
    r"[\s.]{0,2}(?:code|no|num|number|id|sankhya|nambar)|code)"
    r"|(?:कोड|(?:संदर्भ|सन्दर्भ|शिकायत)\s?(?:संख्या|सं|नंबर|नम्बर|नं|क्रमांक|कोड)))"
)
_CUED = re.compile(
    rf"{_CUE}\.?\s?(?:is|hai|है|no|number|संख्या|नंबर)?[\s:=.#-]{{0,3}}(?P<written>{_NUMBER}){_BEHIND}"
)
_TYPED = re.compile(
    rf"\s*(?:#?\s?(?:{_LATIN_PREFIX}|{_DEVANAGARI_PREFIX}){_GAP})?(?:{_NUMBER}|{_LOOSE_NUMBER})\s*"
)
# Cheap looks that spare most posts the search: what no code can be without.
_IN_EVERY_PREFIX = ("x", "क्स")
_SERIAL = re.compile(rf"{_DIGIT}{{5}}")
_TAIL = re.compile(r"(?P<serial>[0-9]{5,8})(?:[\s-][0-9])?")
_LOOKS_LIKE_PHONE = re.compile(r"(?:0|91)?[6-9][0-9]{9}")
# As telephone numbers are written in India; no code is cut in two halves of five.
_CUT_LIKE_PHONE = re.compile(r"[6-9][0-9]{4}[\s-][0-9]{5}")
_AS_DIGITS = str.maketrans("oil|", "0111")
_OFFICE_LENGTH = 3
_SEARCHED_LENGTH = 5


@dataclass(frozen=True, order=True)
class Code:
    """The public name of a case: office 101–999, serial from 10001 on, one check digit (PRODUCT 4).

    Raises ValueError where a number lies outside; what people type goes through `parse`.
    """

    office: int
    serial: int

    def __post_init__(self) -> None:
        if not FIRST_OFFICE <= self.office <= LAST_OFFICE or self.serial < FIRST_SERIAL:
            raise ValueError(f"no code of office {self.office}, serial {self.serial}")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a code that someone typed, with or without its prefix, in any script's digits.

        Raises Refused `code.unreadable` (not of the shape) or `code.check_digit` (a slip in it).
        """
        typed = _TYPED.fullmatch(plain_marks(text))
        if typed is None:
            raise Refused("code.unreadable", written=text)
        office, serial, check = _numbers(typed)
        if not FIRST_OFFICE <= office <= LAST_OFFICE or serial < FIRST_SERIAL:
            raise Refused("code.unreadable", written=text)
        code = cls(office, serial)
        if code.check_digit != check:
            raise Refused("code.check_digit", written=text)
        return code

    @property
    def check_digit(self) -> int:
        """Damm's digit over office and serial."""
        return damm_digit(f"{self.office}{self.serial}")

    @property
    def text(self) -> str:
        """As printed and tweeted."""
        return f"{PREFIX}-{self.office}-{self.serial}-{self.check_digit}"

    @property
    def hashtag(self) -> str:
        """As a hashtag, where X allows no hyphen."""
        return f"#{PREFIX}{self.office}{self.serial}{self.check_digit}"

    @property
    def is_training(self) -> bool:
        """Whether it belongs to a training office, for which nothing may ever be published."""
        return self.office >= FIRST_TRAINING_OFFICE

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Found:
    """What looks like a code in a text: `text[start:end]` is `written`; `code` where it is sound.

    `trouble` says what is wrong otherwise: a slip (`check_digit`), or no such `office` number.
    """

    start: int
    end: int
    written: str
    code: Code | None
    trouble: Trouble | None


def damm_digit(digits: str) -> int:
    """The check digit of a string of ASCII digits; 0 for a string that ends in its own."""
    state = 0
    for digit in digits:
        state = _DAMM[state][int(digit)]
    return state


def find_codes(text: str) -> tuple[Found, ...]:
    """Codes that people wrote, in order: behind the prefix, or behind words like "complaint no".

    Reads Devanagari and full-width digits, any dash, spaces, letters typed for digits, and looks
    through invisible marks. Telephone, PNR and other systems' numbers are left alone.
    """
    folded = plain_marks(text)
    found = [*_found_behind_prefix(folded), *_found_behind_cue(folded)]
    if not found:
        return ()
    places = places_of(text, folded)
    taken_to = -1
    answer: list[Found] = []
    for start, end, code, trouble in sorted(found, key=lambda one: one[:2]):
        if start >= taken_to:
            first, behind = places[start], places[end - 1] + 1
            answer.append(Found(first, behind, text[first:behind], code, trouble))
            taken_to = end
    return tuple(answer)


def last_digits(text: str) -> str:
    """The last five digits of the serial that someone searches by; "" where there are none.

    Reads a whole code, its end with the check digit behind a hyphen or blank, or a serial alone.
    """
    try:
        return str(Code.parse(text).serial)[-_SEARCHED_LENGTH:]
    except Refused:
        tail = _TAIL.fullmatch(plain_marks(text).strip())
        return tail["serial"][-_SEARCHED_LENGTH:] if tail else ""


def looked_for(words: str) -> str:
    """What someone types to find a case, as codes are printed: any script, dash or slip of O and 0.

    Words that are no code, nor the end of one, are left as they are.
    """
    try:
        return Code.parse(words).text
    except Refused:
        plain = plain_marks(words).strip()
        return plain if _TAIL.fullmatch(plain) else words


_Raw = tuple[int, int, Code | None, Trouble | None]


def _found_behind_prefix(folded: str) -> Iterator[_Raw]:
    if not any(letters in folded for letters in _IN_EVERY_PREFIX):
        return
    for match in _MARKED.finditer(folded):
        office, serial, check = _numbers(match)
        if serial >= FIRST_SERIAL and not _CUT_LIKE_PHONE.fullmatch(match["loose"] or ""):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield start, match.end(), *_judged(office, serial, check)


def _found_behind_cue(folded: str) -> Iterator[_Raw]:
    """Without the prefix a number must prove itself: in three groups, or by its check digit."""
    if not _SERIAL.search(folded):
        return
    for match in _CUED.finditer(folded):
        office, serial, check = _numbers(match)
        start, end = match.span("written")
        is_grouped = not match["written"].isalnum()
        code, trouble = _judged(office, serial, check)
        may_be_ours = is_grouped or not _LOOKS_LIKE_PHONE.fullmatch(match["written"])
        if serial >= FIRST_SERIAL and may_be_ours and (code is not None or is_grouped):
            yield start, end, code, trouble


def _judged(office: int, serial: int, check: int) -> tuple[Code | None, Trouble | None]:
    if damm_digit(f"{office:0{_OFFICE_LENGTH}}{serial}") != check:
        return None, "check_digit"
    if not FIRST_OFFICE <= office <= LAST_OFFICE:
        return None, "office"
    return Code(office, serial), None


def _numbers(match: re.Match[str]) -> tuple[int, int, int]:
    """Office, serial and check digit, with the letters that stand for digits read as such."""
    if match.groupdict().get("loose"):
        digits = re.sub(r"[\s-]", "", match["loose"]).translate(_AS_DIGITS)
        return int(digits[:_OFFICE_LENGTH]), int(digits[_OFFICE_LENGTH:-1]), int(digits[-1])
    office, serial, check = (
        int(match[group].translate(_AS_DIGITS)) for group in ("office", "serial", "check")
    )
    return office, serial, check
