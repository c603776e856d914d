"""What of a citizen's words stands in a text of ours, so that it can go when the post goes."""

import re

# So many words in a row, the same in both, are a quotation and no chance.
_LEAST_WORDS = 5
STRUCK = "[…]"
_WORD = re.compile(r"\S+")
_EDGE = "\"'“”‘’«»()[],.!?;:।|…-–—"


def quotes_in(text: str, words: str) -> tuple[str, ...]:
    """The stretches of `text` that are `words` word for word, five in a row at least.

    A post shorter than that counts whole. Quotation marks and points at the edges do not matter.
    """
    ours, theirs = _words_of(text), _words_of(words)
    least = min(_LEAST_WORDS, len(theirs))
    if not least:
        return ()
    places: dict[tuple[str, ...], list[int]] = {}
    for start in range(len(theirs) - least + 1):
        places.setdefault(_run(theirs, start, least), []).append(start)
    found, at = [], 0
    while at <= len(ours) - least:
        starts = places.get(_run(ours, at, least), ())
        if not starts:
            at += 1
            continue
        long = max(_length(ours, at, theirs, start) for start in starts)
        found.append(text[ours[at][1] : ours[at + long - 1][2]])
        at += long
    return tuple(found)


def without(text: str, quotes: tuple[str, ...]) -> str:
    """The text with each of the quotes struck out."""
    for quote in sorted(quotes, key=len, reverse=True):
        text = text.replace(quote, STRUCK)
    return text


_Placed = tuple[str, int, int]


def _words_of(text: str) -> list[_Placed]:
    """The words as they are compared, and where each begins and ends."""
    found = []
    for match in _WORD.finditer(text):
        bare = match[0].strip(_EDGE)
        if bare:
            start = match.start() + match[0].index(bare)
            found.append((bare.casefold(), start, start + len(bare)))
    return found


def _run(words: list[_Placed], start: int, many: int) -> tuple[str, ...]:
    return tuple(word for word, _, _ in words[start : start + many])


def _length(ours: list[_Placed], at: int, theirs: list[_Placed], start: int) -> int:
    many = 0
    while (
        at + many < len(ours)
        and start + many < len(theirs)
        and ours[at + many][0] == theirs[start + many][0]
    ):
        many += 1
    return many
