"""The districts of the State with their names, and what to beware of with each name."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from enum import StrEnum
from functools import cached_property

from upsocial_desktop.domain.language.normal_form import words_of

Row = Mapping[str, str]
Phrase = tuple[str, ...]

_PLACE_COLUMNS = ("tehsil_en", "block_en", "name_en")


class Trust(StrEnum):
    """What a name needs before it may stand for its district (column `rule` of the tables)."""

    WORD = "word"  # to stand as a word of its own
    CUE = "cue"  # a cue beside it, or another place of the same district
    LAST = "last"  # no other district in the text: everybody names the capital


@dataclass(frozen=True, slots=True)
class District:
    """A district by its LGD code; `aliases` are former names, chief towns and spellings.

    `portal_code` is its number in the State's portals: that of the Census of 2011 where it has one.
    """

    code: str
    name_en: str
    name_hi: str
    aliases: tuple[str, ...] = ()
    portal_code: str = ""


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name in its form for searching: the district it may stand for, and what it needs."""

    phrase: Phrase
    code: str
    trust: Trust


@dataclass(frozen=True)
class Gazetteer:
    """Districts by code, their names by phrase, and the places that lie in them by phrase."""

    districts: Mapping[str, District]
    names: Mapping[Phrase, PlaceName]
    places: Mapping[Phrase, frozenset[str]] = field(default_factory=dict)

    @cached_property
    def longest(self) -> int:
        """Words in the longest name."""
        return max((len(phrase) for phrase in (*self.names, *self.places)), default=0)

    @cached_property
    def compact(self) -> Mapping[str, str]:
        """District codes by names written without blanks, as handles have them."""
        return {"".join(phrase): name.code for phrase, name in self.names.items()}

    def nearest(self, written: str) -> District | None:
        """The district whose name is most like what was written; None where there are none."""
        near = get_close_matches("".join(phrase_of(written)), self.compact, n=1, cutoff=0.0)
        return self.districts[self.compact[near[0]]] if near else None


def gazetteer_of(
    districts: Iterable[Row],
    aliases: Iterable[Row] = (),
    traps: Iterable[Row] = (),
    places: Iterable[Row] = (),
) -> Gazetteer:
    """Build a gazetteer from rows as csv.DictReader gives them.

    `districts` has lgd_code, name_en, name_hi, lgd_name; `aliases` alias, district_en, rule;
    `traps` district_en, form, rule; `places` any of tehsil_en, block_en and (for towns) name_en,
    and district_lgd_code or district_lgd_codes. Raises KeyError where a column or a district is
    missing, ValueError for a rule that is none.
    """
    known = tuple(districts)
    names = _Names(known, traps)
    for row in aliases:
        names.add_alias(row)
    found = {
        row["lgd_code"]: District(
            row["lgd_code"],
            row["name_en"],
            row["name_hi"],
            names.aliases_of(row["lgd_code"]),
            row.get("state_portal_code", ""),
        )
        for row in known
    }
    return Gazetteer(found, names.by_phrase, _places_of(places, names.by_phrase))


def phrase_of(text: str) -> Phrase:
    """A name as the words of its form for searching."""
    return tuple(word.form for word in words_of(text))


class _Names:
    """The names of districts while they are gathered; the first row that has a name keeps it."""

    def __init__(self, districts: Iterable[Row], traps: Iterable[Row]) -> None:
        self.by_phrase: dict[Phrase, PlaceName] = {}
        self._aliases: dict[str, list[str]] = {}
        self._codes: dict[str, str] = {}
        self._rules: dict[tuple[str, bool], Trust] = {}
        trapped = {row["district_en"]: row for row in traps}
        for row in districts:
            self._codes[row["name_en"]] = row["lgd_code"]
            self._aliases[row["lgd_code"]] = []
            if row["name_en"] in trapped:
                self._set_rules(row, trapped[row["name_en"]])
            for written in (row["name_en"], row["name_hi"], row["lgd_name"]):
                self._put(written, row["lgd_code"], self._rule_for(row["name_en"], written))

    def add_alias(self, row: Row) -> None:
        """A spelling needs what the name needs that it spells; another name only what it says."""
        code = self._codes[row["district_en"]]
        self._aliases[code].append(row["alias"])
        trust = Trust(row["rule"])
        if row["kind"] == "spelling" and trust is Trust.WORD:
            trust = self._rule_for(row["district_en"], row["alias"])
        self._put(row["alias"], code, trust)

    def aliases_of(self, code: str) -> tuple[str, ...]:
        return tuple(self._aliases[code])

    def _set_rules(self, row: Row, trap: Row) -> None:
        """A trap lies in the Latin name, and in the Hindi one where that is the form it names."""
        rule = Trust(trap["rule"])
        self._rules[row["name_en"], True] = rule
        if phrase_of(trap["form"]) == phrase_of(row["name_hi"]):
            self._rules[row["name_en"], False] = rule

    def _rule_for(self, district: str, written: str) -> Trust:
        return self._rules.get((district, written.isascii()), Trust.WORD)

    def _put(self, written: str, code: str, trust: Trust) -> None:
        phrase = phrase_of(written)
        self.by_phrase.setdefault(phrase, PlaceName(phrase, code, trust))


def _places_of(
    rows: Iterable[Row], names: Mapping[Phrase, PlaceName]
) -> dict[Phrase, frozenset[str]]:
    """Tehsils, blocks and towns by name, with every district that has one of that name."""
    places: dict[Phrase, frozenset[str]] = {}
    for row in rows:
        written = next(row[column] for column in _PLACE_COLUMNS if column in row)
        codes = row.get("district_lgd_codes") or row.get("district_lgd_code") or ""
        phrase = phrase_of(written)
        if phrase not in names:
            places[phrase] = places.get(phrase, frozenset()).union(filter(None, codes.split("|")))
    return places
