"""Which district a post speaks of, by the names in it and what stands beside them."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass

from upsocial_desktop.domain.language.gazetteer import Gazetteer, Phrase, PlaceName, Trust
from upsocial_desktop.domain.language.normal_form import Word, blanked, search_form, words_of
from upsocial_desktop.domain.language.suggestion import Suggestion
from upsocial_desktop.domain.post_text import links, names, tags

_CUES = frozenset(
    search_form(word)
    for word in (
        *("district", "dist", "distt", "zila", "jila", "zilla", "janpad", "thana", "police", "dm"),
        *("sp", "ssp", "cdo", "uttar", "collector", "collectorate"),
        *(
            "जिला",
            "ज़िला",
            "जिले",
            "ज़िले",
            "जनपद",
            "थाना",
            "पुलिस",
            "डीएम",
            "जिलाधिकारी",
            "एसपी",
            "उत्तर",
        ),
    )
)
# A road, a train or a wing of a hospital is called after a district far from it.
_CALLED_AFTER = frozenset(
    search_form(word)
    for word in (
        *("expressway", "highway", "road", "marg", "express", "bypass", "route"),
        *("एक्सप्रेसवे", "एक्सप्रेस", "हाईवे", "राजमार्ग", "रोड", "मार्ग", "बाईपास", "बाइपास"),
    )
)
_BETWEEN_ENDS = re.compile(r"\s*[-–—/]\s*")
_OFFICE_IN_HANDLE = re.compile(
    r"^(?:dm|sp|ssp|cdo|cmo|police|nagarnigam)|(?:police|pol|dm|sp|cdo)$"
)
_MOST_TAGS = 3


@dataclass(frozen=True, slots=True)
class _Met:
    """A district's name met in a text, and where: words from `first` up to `behind`."""

    name: PlaceName
    first: int
    behind: int
    written: str
    has_cue: bool
    is_tag: bool


@dataclass(frozen=True, slots=True)
class _Clue:
    """A word of the text that speaks for a district."""

    code: str
    written: str


def suggest_places(text: str, gazetteer: Gazetteer) -> tuple[Suggestion, ...]:
    """Districts that a text surely speaks of, each with the words that say so.

    A tagged office of a district comes first. A name that is also a common word or a place
    elsewhere needs a cue beside it, or another place of the same district. Names of roads do not
    count, nor do long rows of tags. No suggestion is an answer: the text does not say.
    """
    handles = tuple(_clues_of_handles(text, gazetteer))
    written = blanked(text, (*links(text), *names(text)))
    words = words_of(written)
    met = _without_roads(written, words, _names_met(written, words, gazetteer))
    places = tuple(_clues_of_places(words, gazetteer))
    sure = [one for one in met if _is_sure(one, met, (*handles, *places))]
    if handles or any(one.name.trust is not Trust.LAST for one in sure):
        sure = [one for one in sure if one.name.trust is not Trust.LAST]
    clues = [*handles, *(_Clue(one.name.code, one.written) for one in sure)]
    named = {clue.code for clue in clues}
    return _suggestions((*clues, *(place for place in places if place.code in named)), gazetteer)


def _is_sure(one: _Met, met: Sequence[_Met], clues: Sequence[_Clue]) -> bool:
    if one.name.trust is Trust.WORD:
        return True
    if one.name.trust is Trust.LAST:
        return not one.is_tag
    return (
        one.has_cue
        or any(clue.code == one.name.code for clue in clues)
        or any(other.name.code == one.name.code and other.name.trust is Trust.WORD for other in met)
    )


def _clues_of_handles(text: str, gazetteer: Gazetteer) -> Iterator[_Clue]:
    """Handles made of a district's name and the short name of an office: @hardoipolice."""
    for handle in names(text):
        letters = "".join(filter(str.isalpha, handle.text.casefold()))
        rest, changes = _OFFICE_IN_HANDLE.subn("", letters)
        if changes and rest in gazetteer.compact:
            yield _Clue(gazetteer.compact[rest], f"@{handle.text}")


def _clues_of_places(words: Sequence[Word], gazetteer: Gazetteer) -> Iterator[_Clue]:
    for first, behind in _met(words, gazetteer.places, gazetteer.longest):
        for code in sorted(gazetteer.places[_phrase(words, first, behind)]):
            yield _Clue(code, _written(words, first, behind))


def _names_met(text: str, words: Sequence[Word], gazetteer: Gazetteer) -> Iterator[_Met]:
    in_tags = tags(text)
    for first, behind in _met(words, gazetteer.names, gazetteer.longest):
        is_tag = any(tag.start <= words[first].start < tag.end for tag in in_tags)
        if not (is_tag and len(in_tags) > _MOST_TAGS):
            name = gazetteer.names[_phrase(words, first, behind)]
            beside = (*words[max(first - 1, 0) : first], *words[behind : behind + 1])
            has_cue = any(word.form in _CUES for word in beside)
            yield _Met(name, first, behind, _written(words, first, behind), has_cue, is_tag)


def _without_roads(text: str, words: Sequence[Word], met: Iterable[_Met]) -> tuple[_Met, ...]:
    """Without what a road is called after: the name before the word, and its other end."""
    kept: list[_Met] = []
    for one in met:
        before = kept[-1] if kept else None
        kept.append(one)
        if one.behind < len(words) and words[one.behind].form in _CALLED_AFTER:
            kept.pop()
            if before and _BETWEEN_ENDS.fullmatch(
                text, words[before.behind - 1].end, words[one.first].start
            ):
                kept.pop()
    return tuple(kept)


def _met(
    words: Sequence[Word], phrases: Container[Phrase], longest: int
) -> Iterator[tuple[int, int]]:
    """Where the longest known phrases stand, from left to right, none within another."""
    first = 0
    while first < len(words):
        ends = range(min(first + longest, len(words)), first, -1)
        behind = next((end for end in ends if _phrase(words, first, end) in phrases), None)
        if behind is not None:
            yield first, behind
        first = behind or first + 1


def _phrase(words: Sequence[Word], first: int, behind: int) -> Phrase:
    return tuple(word.form for word in words[first:behind])


def _written(words: Sequence[Word], first: int, behind: int) -> str:
    return " ".join(word.written for word in words[first:behind])


def _suggestions(clues: Iterable[_Clue], gazetteer: Gazetteer) -> tuple[Suggestion, ...]:
    matched: dict[str, dict[str, None]] = {}
    for clue in clues:
        matched.setdefault(clue.code, {})[clue.written] = None
    return tuple(
        Suggestion(code, district.name_en, district.name_hi, tuple(words))
        for code, words in matched.items()
        for district in [gazetteer.districts[code]]
    )
