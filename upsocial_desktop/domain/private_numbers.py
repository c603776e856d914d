"""Numbers that belong to a person alone: found in any script, masked, not asked for in public."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from upsocial_desktop.domain.code import find_codes
from upsocial_desktop.domain.plain_marks import places_of, plain_marks
from upsocial_desktop.domain.reference_numbers import find_references


class PrivateKind(StrEnum):
    """What a number looks like."""

    AADHAAR = "aadhaar"
    PHONE = "phone"
    ACCOUNT = "account"


@dataclass(frozen=True, slots=True)
class PrivateNumber:
    """A private number in a text: `text[start:end]`."""

    kind: PrivateKind
    start: int
    end: int


# Verhoeff's check, as the last digit of an Aadhaar number (J. Verhoeff, 1969).
_DIHEDRAL = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 2, 3, 4, 0, 6, 7, 8, 9, 5),
    (2, 3, 4, 0, 1, 7, 8, 9, 5, 6),
    (3, 4, 0, 1, 2, 8, 9, 5, 6, 7),
    (4, 0, 1, 2, 3, 9, 5, 6, 7, 8),
    (5, 9, 8, 7, 6, 0, 4, 3, 2, 1),
    (6, 5, 9, 8, 7, 1, 0, 4, 3, 2),
    (7, 6, 5, 9, 8, 2, 1, 0, 4, 3),
    (8, 7, 6, 5, 9, 3, 2, 1, 0, 4),
    (9, 8, 7, 6, 5, 4, 3, 2, 1, 0),
)
_PLACES = (
    (0, 1, 2, 3, 4, 5, 6, 7, 8, 9),
    (1, 5, 7, 6, 2, 8, 3, 0, 9, 4),
    (5, 8, 0, 3, 7, 9, 6, 1, 4, 2),
    (8, 9, 1, 6, 0, 4, 3, 5, 2, 7),
    (9, 4, 5, 3, 1, 2, 6, 8, 7, 0),
    (4, 2, 8, 6, 5, 7, 3, 9, 0, 1),
    (2, 7, 9, 3, 8, 0, 6, 4, 1, 5),
    (7, 0, 4, 6, 9, 1, 3, 2, 5, 8),
)

# A look that spares most posts the search: nine digits of any script, not far apart.
_MAY_HOLD_ONE = re.compile(r"(?:\d\D{0,4}){8}\d")
_GROUP = re.compile(r"[0-9]+")
_BETWEEN = re.compile(r"[\s.-]{1,3}")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[a-z0-9-]+\.[a-z]{2,}/\S+")
_MONEY = "₹"
_MOST_GROUPS = 12
_SHOWN = 4

_AADHAAR_LENGTH, _PHONE_LENGTH, _LEAST_RUN, _MOST_RUN = 12, 10, 9, 19
_AADHAAR_SHAPES = frozenset(
    {(12,), (4, 4, 4), (4, 8), (8, 4), (6, 6), (3, 3, 3, 3), (2,) * 6, (1,) * 12}
)
_PHONE_SHAPES = frozenset(
    {
        *((10,), (5, 5), (3, 3, 4), (4, 3, 3), (3, 4, 3), (4, 6), (6, 4), (3, 7), (7, 3)),
        *((2, 4, 4), (4, 4, 2), (2, 8), (8, 2), (2, 3, 5), (2,) * 5, (1,) * 10),
    }
)
# Written as on a card, whatever the check digit says: whoever mistypes his Aadhaar still means it.
_CARD_SHAPES = frozenset({(4, 4, 4), (4, 4, 4, 4), (4, 4, 4, 4, 3)})
_PHONE_PREFIXES = ("0091", "091", "91", "0")

_Group = tuple[int, int, str]


def verhoeff_holds(digits: str) -> bool:
    """Whether the last of these ASCII digits is Verhoeff's check digit of the others."""
    state = 0
    for place, digit in enumerate(reversed(digits)):
        state = _DIHEDRAL[state][_PLACES[place % 8][int(digit)]]
    return state == 0


def find_private(text: str) -> tuple[PrivateNumber, ...]:
    """Aadhaar-like numbers, mobile numbers and long runs of digits, in order.

    Reads every script's digits, any dash, groups and invisible marks. Our own codes, numbers of
    IGRS and CPGRAMS, addresses on the web and sums of money are no private numbers.
    """
    if _MAY_HOLD_ONE.search(text) is None:
        return ()
    plain = plain_marks(text)
    places = places_of(text, plain)
    ours = [(one.start, one.end) for one in find_codes(text)]
    ours += [(one.start, one.end) for one in find_references(text)]
    links = [match.span() for match in _LINK.finditer(plain)]
    found = []
    for kind, start, end in _numbers(plain, links):
        first, behind = places[start], places[end - 1] + 1
        if not any(first < ours_end and behind > ours_start for ours_start, ours_end in ours):
            found.append(PrivateNumber(kind, first, behind))
    return tuple(found)


def masked(text: str, kinds: frozenset[PrivateKind] = frozenset(PrivateKind)) -> str:
    """The text with every private number of some kinds hidden but for its last four digits.

    An Aadhaar-like number reads XXXX XXXX 1234; others keep their groups.
    """
    parts: list[str] = []
    done = 0
    for number in (each for each in find_private(text) if each.kind in kinds):
        parts += [text[done : number.start], _hidden(number.kind, text[number.start : number.end])]
        done = number.end
    return "".join((*parts, text[done:])) if parts else text


def _hidden(kind: PrivateKind, written: str) -> str:
    digits = [place for place, mark in enumerate(written) if plain_marks(mark).isdecimal()]
    if kind is PrivateKind.AADHAAR and len(digits) == _AADHAAR_LENGTH:
        return "XXXX XXXX " + "".join(written[place] for place in digits[-_SHOWN:])
    hidden = set(digits[:-_SHOWN])
    return "".join("X" if place in hidden else mark for place, mark in enumerate(written))


def _numbers(
    plain: str, links: Sequence[tuple[int, int]]
) -> Iterator[tuple[PrivateKind, int, int]]:
    groups = [(*match.span(), match[0]) for match in _GROUP.finditer(plain)]
    at = 0
    while at < len(groups):
        most = _run_length(plain, groups, at) if _may_begin(plain, groups[at][0], links) else 0
        for many in range(most, 0, -1):
            kind = _kind_of(groups[at : at + many])
            if kind is not None and not _goes_on(plain, groups[at + many - 1][1]):
                yield kind, groups[at][0], groups[at + many - 1][1]
                at += many
                break
        else:
            at += 1


def _run_length(plain: str, groups: Sequence[_Group], at: int) -> int:
    """How many groups follow each other with nothing but blanks, points and dashes between."""
    many = 1
    while (
        many < _MOST_GROUPS
        and at + many < len(groups)
        and _BETWEEN.fullmatch(plain, groups[at + many - 1][1], groups[at + many][0])
    ):
        many += 1
    return many


def _may_begin(plain: str, start: int, links: Sequence[tuple[int, int]]) -> bool:
    if any(first <= start < behind for first, behind in links):
        return False
    before = plain[start - 1] if start else " "
    return not (before.isascii() and (before.isalnum() or before == "_")) and before != _MONEY


def _goes_on(plain: str, end: int) -> bool:
    behind = plain[end : end + 1]
    return behind.isascii() and behind.isalpha()


def _kind_of(groups: Sequence[_Group]) -> PrivateKind | None:
    shape = tuple(len(digits) for _, _, digits in groups)
    digits = "".join(part for _, _, part in groups)
    if shape in _AADHAAR_SHAPES and digits[0] in "23456789" and verhoeff_holds(digits):
        return PrivateKind.AADHAAR
    if _is_phone(shape, digits):
        return PrivateKind.PHONE
    is_run = len(shape) == 1 and _LEAST_RUN <= len(digits) <= _MOST_RUN
    return PrivateKind.ACCOUNT if is_run or shape in _CARD_SHAPES else None


def _is_phone(shape: tuple[int, ...], digits: str) -> bool:
    """A mobile number of India, with or without what is dialled before it."""
    if len(digits) == _PHONE_LENGTH:
        return shape in _PHONE_SHAPES and digits[0] in "6789"
    for prefix in _PHONE_PREFIXES:
        if digits.startswith(prefix) and len(digits) == len(prefix) + _PHONE_LENGTH:
            rest = shape[1:] if shape[0] == len(prefix) else (shape[0] - len(prefix), *shape[1:])
            return rest in _PHONE_SHAPES and digits[len(prefix)] in "6789"
    return False


# What an officer asks for, and the words of asking, in the three ways in which officers write.
# Texts, not compiled: the program starts without them.
_THINGS = {
    PrivateKind.AADHAAR: (
        r"\ba{1,2}dh?a{1,2}r\b|\buid(?:ai)?\b|आधार(?=\s*(?:कार्ड|संख्या|सं|नंबर|नम्बर|नं|no|num|card|की|का))"
    ),
    PrivateKind.PHONE: (
        r"\b(?:phone|mobile|mob|contact|whats\s?app|cell|telephone)\s*\.?\s*(?:no|num|number|nos|detail|nambar)"
        r"|\bnumber\s+(?:to|so that we)\s+(?:call|contact)"
        r"|\b(?:apna|aapka|your)\s+(?:number|no|nambar)\b"
        r"|(?:मोबाइल|मोबाईल|फ़ोन|फोन|संपर्क|सम्पर्क|दूरभाष|व्हाट्सएप|व्हाट्सऐप)\s*(?:नंबर|नम्बर|नं|न०|सं|सूत्र|विवरण)"
        r"|(?:अपना|आपका)\s+(?:नंबर|नम्बर)"
    ),
    PrivateKind.ACCOUNT: (
        r"\b(?:bank\s+|ration\s+)?(?:account|a/c|card|passbook)\s*(?:no|num|number|detail)"
        r"|\bbank\s+account\b|\bpan\s+card\b|\bifsc\b|पैन\s*कार्ड|बैंक\s*खात"
        r"|(?:बैंक\s*)?खाता\s*(?:संख्या|सं|नंबर|नम्बर)|राशन\s*कार्ड\s*(?:संख्या|सं|नंबर|नम्बर)|\botp\b|ओटीपी"
    ),
}
_ASKING = (
    r"\b(?:share|send|give|provide|tell|post|mention|write|reply with|submit|furnish|need|require"
    r"|what is|kindly|bhejen?|bhejiye|batay|batao|batayen?|dijiye|dijie|dein|likhen?)\b"
    r"|भेज|बता|साझा|शेयर|दीजि|दें|देवें|लिख|उपलब्ध|अवगत|क्या है|दर्ज कर|चाहिए|आवश्यक"
)
_PRIVATELY = (
    r"\b(?:dm|d\.m\.|direct message|inbox|private(?:ly)? message|message us|in private|privately)\b"
    r"|डीएम|डी\.एम\.|निजी संदेश|निजी सन्देश|इनबॉक्स|मैसेज बॉक्स|व्यक्तिगत संदेश"
)
_WARNING_NOT_TO = (
    r"\b(?:do not|don'?t|never|please avoid)\b|\bna (?:likhe|bheje|den)|न (?:लिख|भेज|दें|बता|साझा)"
    r"|नहीं? (?:लिख|भेज|बता|साझा)|मत "
)
_CLAUSE = r"(?<!\bno)(?<!\bmob)\.|[।|!?\n;]"


def asked_in_public(text: str) -> PrivateKind | None:
    """What private number a text asks a citizen to write in public, None where it asks for none.

    Read from word lists in Hindi, English and Hindi in Latin letters, clause by clause; a clause
    that names a private channel, or asks not to write such a number, asks for nothing.
    """
    for clause in re.split(_CLAUSE, plain_marks(text)):
        if re.search(_ASKING, clause) and not (
            re.search(_PRIVATELY, clause) or re.search(_WARNING_NOT_TO, clause)
        ):
            for kind, thing in _THINGS.items():
                if re.search(thing, clause):
                    return kind
    return None


@dataclass(frozen=True, slots=True)
class PrivacyDoubt:
    """Why words should not go out in public as they are: they ask for, or hold, such a number."""

    kind: PrivateKind
    is_asked_for: bool


def privacy_doubt(text: str) -> PrivacyDoubt | None:
    """The first thing wrong with words that are to be published, None where nothing is."""
    held = find_private(text)
    if held:
        return PrivacyDoubt(held[0].kind, is_asked_for=False)
    asked = asked_in_public(text)
    return None if asked is None else PrivacyDoubt(asked, is_asked_for=True)
