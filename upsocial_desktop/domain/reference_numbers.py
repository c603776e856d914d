"""Numbers that other grievance systems gave a citizen: IGRS and CPGRAMS, found and read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.plain_marks import places_of, plain_marks

_IGRS_LENGTH = 14
# Of the two published numbers one begins 400 and carries a district, the other 600 and none.
_OF_DISTRICT, _OF_UNION = "400", "600"
# Census codes of 2011, and the numbers that the State portals gave to younger districts.
_FIRST_DISTRICT, _LAST_DISTRICT = 132, 206
_FIRST_YEAR, _LAST_YEAR = 15, 49

# Groups as they stand in print, or run together; no digit may follow or go before.
_IGRS = re.compile(r"(?<![0-9a-z])(?:400|600)(?:[\s-]?[0-9]){11}(?![0-9]|-[0-9])")
_SLASH = r"\s{0,2}[/\\]\s{0,2}"
_CPGRAMS = re.compile(
    rf"(?<![a-z0-9])(?P<office>[a-z]{{4,6}}){_SLASH}(?P<mode>[a-z])"
    rf"{_SLASH}(?P<year>20[0-9]{{2}}){_SLASH}(?P<serial>[0-9]{{4,8}})(?![0-9])"
)


class System(StrEnum):
    """Which system gave a number."""

    IGRS = "igrs"
    CPGRAMS = "cpgrams"


@dataclass(frozen=True, slots=True)
class Reference:
    """A number of another system: `text[start:end]` is how it stands, `number` how it is kept.

    `year` and `portal_code` (of the district) are what the number itself says;
    0 and "" where it says nothing.
    """

    system: System
    number: str
    start: int
    end: int
    year: int = 0
    portal_code: str = ""


def find_references(text: str) -> tuple[Reference, ...]:
    """The numbers of IGRS and CPGRAMS in a text, in order; any script's digits, any dash.

    The structure of an IGRS number is inferred from published ones (PRODUCT 4.1): source, district
    by its number in the Census of 2011, two digits of the year, serial. It has no check digit, so
    a number that says an impossible district or year is taken for something else.
    """
    folded = plain_marks(text)
    found = [
        *(_igrs_of(match) for match in _IGRS.finditer(folded)),
        *(_cpgrams_of(match) for match in _CPGRAMS.finditer(folded)),
    ]
    if not any(found):
        return ()
    places = places_of(text, folded)
    placed = [
        Reference(
            one.system,
            one.number,
            places[one.start],
            places[one.end - 1] + 1,
            one.year,
            one.portal_code,
        )
        for one in found
        if one is not None
    ]
    return tuple(sorted(placed, key=lambda one: one.start))


def reference_of(text: str, system: System) -> str:
    """The first number of a system in a text as it is kept, "" where there is none."""
    return next((one.number for one in find_references(text) if one.system is system), "")


def district_of(reference: Reference, districts: Mapping[str, District]) -> District | None:
    """The district that a number names; None where it names none."""
    if not reference.portal_code:
        return None
    code = reference.portal_code
    return next((each for each in districts.values() if each.portal_code == code), None)


def _igrs_of(match: re.Match[str]) -> Reference | None:
    digits = re.sub(r"[^0-9]", "", match[0])
    if digits.startswith(_OF_UNION):
        # 600, two digits nobody has explained, year, serial.
        year = int(digits[5:7])
        return _igrs(match, digits, year) if _is_year(year) else None
    district, year = int(digits[3:6]), int(digits[6:8])
    if not _FIRST_DISTRICT <= district <= _LAST_DISTRICT or not _is_year(year):
        return None
    return _igrs(match, digits, year, digits[3:6])


def _igrs(match: re.Match[str], digits: str, year: int, portal_code: str = "") -> Reference:
    return Reference(System.IGRS, digits, match.start(), match.end(), 2000 + year, portal_code)


def _is_year(year: int) -> bool:
    # IGRS opened in 2016.
    return _FIRST_YEAR <= year <= _LAST_YEAR


def _cpgrams_of(match: re.Match[str]) -> Reference:
    """Padding differs from office to office and belongs to the number."""
    parts = (match["office"].upper(), match["mode"].upper(), match["year"], match["serial"])
    return Reference(
        System.CPGRAMS, "/".join(parts), match.start(), match.end(), int(match["year"])
    )
