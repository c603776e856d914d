"""Words by which a post speaks of persons instead of work; advice, never a prohibition."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from upsocial_desktop.domain.language.normal_form import Word, words_of
from upsocial_desktop.domain.post_links import Span
from upsocial_desktop.domain.post_text import links


class Praise(StrEnum):
    """What is advised against (PRODUCT 8.6, after the State's directions of June 2024)."""

    FIRST_PERSON = "first_person"
    NAMED_OFFICER = "named_officer"
    SUPERLATIVE = "superlative"
    PARTY = "party"


class Kind(StrEnum):
    """What a line of the word list is."""

    FIRST_PERSON = "first_person"
    TITLE = "title"
    PRAISE = "praise"
    SUPERLATIVE = "superlative"
    PARTY = "party"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class PraiseWords:
    """The lists: phrases by kind, in the form for searching; signs (emoji) as they are."""

    phrases: Mapping[Kind, frozenset[tuple[str, ...]]] = field(default_factory=dict)
    signs: Mapping[Kind, frozenset[str]] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.phrases) or bool(self.signs)


@dataclass(frozen=True, slots=True)
class Advice:
    """A stretch of the text and why to look at it again."""

    kind: Praise
    span: Span


# A praise word this many words from a person speaks of him.
_NEAR = 8


def praise_words(rows: Iterable[tuple[Kind, str]]) -> PraiseWords:
    """The lists made of single lines; a line without letters is a sign."""
    phrases: dict[Kind, set[tuple[str, ...]]] = {}
    signs: dict[Kind, set[str]] = {}
    for kind, written in rows:
        forms = tuple(word.form for word in words_of(written))
        if forms:
            phrases.setdefault(kind, set()).add(forms)
        elif written.strip():
            signs.setdefault(kind, set()).add(written.strip())
    return PraiseWords(
        {kind: frozenset(some) for kind, some in phrases.items()},
        {kind: frozenset(some) for kind, some in signs.items()},
    )


def praise_in(text: str, lists: PraiseWords) -> tuple[Advice, ...]:
    """What to look at again, in the order of the text.

    A superlative is left alone where the post names its source; a title alone is no praise.
    """
    if not lists:
        return ()
    spans = links(text)
    words = [w for w in words_of(text) if not any(s.start <= w.start < s.end for s in spans)]
    hits = {kind: list(_hits(words, lists.phrases.get(kind, frozenset()))) for kind in Kind}
    found = [
        Advice(Praise(kind.value), _span(text, words, *hit))
        for kind in (Kind.FIRST_PERSON, Kind.PARTY)
        for hit in hits[kind]
    ]
    found += [Advice(Praise.PARTY, span) for span in _signs(text, lists.signs.get(Kind.PARTY, ()))]
    if not hits[Kind.SOURCE] and not spans:
        found += [
            Advice(Praise.SUPERLATIVE, _span(text, words, *hit)) for hit in hits[Kind.SUPERLATIVE]
        ]
    found += _praised(text, words, hits[Kind.TITLE], hits[Kind.PRAISE])
    return tuple(sorted(found, key=lambda one: (one.span.start, one.kind)))


_Hit = tuple[int, int]


def _praised(
    text: str, words: Sequence[Word], titles: Sequence[_Hit], praises: Sequence[_Hit]
) -> Iterator[Advice]:
    for first, last in praises:
        if any(first - _NEAR <= title <= last + _NEAR for title, _ in titles):
            yield Advice(Praise.NAMED_OFFICER, _span(text, words, first, last))


def _hits(words: Sequence[Word], phrases: frozenset[tuple[str, ...]]) -> Iterator[_Hit]:
    """Places (first word, last word) of the longest phrases, none overlapping another."""
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0], []).append(phrase)
    at = 0
    while at < len(words):
        fitting = [
            len(phrase)
            for phrase in by_first.get(words[at].form, ())
            if tuple(word.form for word in words[at : at + len(phrase)]) == phrase
        ]
        if fitting:
            yield at, at + max(fitting) - 1
        at += max(fitting, default=1)


def _signs(text: str, signs: Iterable[str]) -> Iterator[Span]:
    for sign in signs:
        start = text.find(sign)
        while start >= 0:
            yield Span(start, start + len(sign), sign)
            start = text.find(sign, start + len(sign))


def _span(text: str, words: Sequence[Word], first: int, last: int) -> Span:
    start, end = words[first].start, words[last].end
    return Span(start, end, text[start:end])
