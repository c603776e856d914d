"""A text too long for one post, cut into several at the ends of sentences."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from upsocial_desktop.domain.post_links import Span
from upsocial_desktop.domain.post_text import links, measure, weighted_length

# A line of its own with which an officer says where the next post begins.
BREAK = "---"
# X's own composer takes no more posts than this in one thread.
MOST_PARTS = 25
_BREAK_LINE = re.compile(r"^[ \t]*(?:-{3,}|={3,}|—{2,})[ \t]*$", re.MULTILINE)
# A sentence ends at a danda or a full stop, with the quotation marks and brackets that close it.
_CLOSERS = "\"'”’»)\\]"
_SENTENCE = re.compile(f"(?:[।॥?!]+[{_CLOSERS}]*(?=\\s|$)|[.…][{_CLOSERS}]*(?=\\s|$)|\n)\\s*")
_CLAUSE = re.compile("[,;:–—]\\s+")
_WORD = re.compile(r"\s+")
# A full stop behind these ends no sentence; a figure before it is the number of a line in a list.
_SHORT = re.compile(
    r"(?:^|[\s(])(?:[A-Za-z]|Dr|Mr|Mrs|Ms|Shri|Smt|Sh|No|Nos|Rs|St|Govt|Dept|Km|km|vs|approx|etc|e\.g"
    r"|i\.e|[\u0904-\u0939][\u093c\u093e-\u094d]*|डॉ|डा|श्री|सं|क्र|रु|कि\.?मी|मि|प्रो|पं|जि|उ\.प्र|उ"
    r"|[0-9\u0966-\u096f]{1,2})\.$"
)
_LONGEST_SHORT = 12
# A text with so many more letters than a post may weigh is not weighed whole at each key.
_MAY_FIT = 4


def sheets_of(text: str) -> tuple[Span, ...]:
    """The posts of a text with their places: a line of three hyphens begins the next post."""
    found, start = [], 0
    ends = [(line.start(), line.end()) for line in _BREAK_LINE.finditer(text)]
    for end, following in (*ends, (len(text), len(text))):
        sheet = text[start:end]
        bare = sheet.strip()
        if bare:
            place = start + len(sheet) - len(sheet.lstrip())
            found.append(Span(place, place + len(bare), bare))
        start = following
    return tuple(found)


def parts_of(text: str) -> tuple[str, ...]:
    """The posts that a text becomes, in order; () for an empty text."""
    return tuple(sheet.text for sheet in sheets_of(text))


def split(text: str, limit: int, *, numbered: bool = False) -> str:
    """The text with breaks put in, so that no post is heavier than `limit`.

    Breaks that are there stay. What fits is left alone; the rest is cut at the ends of sentences,
    where not even a sentence fits at a comma, at a blank, at last inside a word, but never inside a
    link or between a letter and its sign. `numbered` writes "1/3" at the end of each of several.
    """
    sheets = parts_of(text)
    parts = [part for sheet in sheets for part in _cut(sheet, limit)]
    while numbered and len(parts) > 1:
        count = len(parts)
        room = limit - len(f" {count}/{count}")
        parts = [part for sheet in sheets for part in _cut(sheet, room)]
        if len(str(len(parts))) <= len(str(count)):
            return joined([f"{part} {at}/{len(parts)}" for at, part in enumerate(parts, 1)])
    return joined(parts)


def in_both(text: str, english: str, limit: int) -> str:
    """A post and its second version as one text: one post where they fit, else several."""
    first, second = text.strip(), english.strip()
    if not first or not second:
        return first or second
    together = f"{first}\n\n{second}"
    fits = BREAK not in together and weighted_length(together) <= limit
    return together if fits else joined((first, second))


def joined(parts: Sequence[str]) -> str:
    """The parts as one text, from which `parts_of` makes the same parts again."""
    return f"\n{BREAK}\n".join(parts)


def _cut(text: str, limit: int) -> Iterator[str]:
    """Greedy: as many whole sentences in a post as fit."""
    if len(text) <= _MAY_FIT * limit and weighted_length(text) <= limit:
        yield text
        return
    held, weight = "", 0
    for piece in _small_enough(text, limit):
        if held and weight + _weight(piece.rstrip()) > limit:
            yield from _sure(held.strip(), limit)
            held, weight = "", 0
        held += piece
        weight += _weight(piece)
    if held.strip():
        yield from _sure(held.strip(), limit)


def _sure(part: str, limit: int) -> Iterator[str]:
    """What is joined may in rare cases weigh more than its pieces: then it is cut once more."""
    if _weight(part) <= limit:
        yield part
    else:
        yield from (piece.strip() for piece in _shortened(part, limit))


def _small_enough(text: str, limit: int) -> Iterator[str]:
    for sentence in sentences(text):
        if _weight(sentence.rstrip()) <= limit:
            yield sentence
            continue
        for clause in _split_at(sentence, _CLAUSE):
            if _weight(clause.rstrip()) <= limit:
                yield clause
                continue
            for word in _split_at(clause, _WORD):
                yield from _shortened(word, limit)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a text with what stands between them: joined again they are the text."""
    start = 0
    for end in _SENTENCE.finditer(text):
        if text[end.start()] == "." and _is_short(text, start, end.start() + 1):
            continue
        yield text[start : end.end()]
        start = end.end()
    if start < len(text):
        yield text[start:]


def _is_short(text: str, start: int, end: int) -> bool:
    # The blank before the sentence says that a word begins there.
    return _SHORT.search(text, max(start - 1, end - _LONGEST_SHORT, 0), end) is not None


def _split_at(text: str, mark: re.Pattern[str]) -> Iterator[str]:
    start = 0
    for end in mark.finditer(text):
        yield text[start : end.end()]
        start = end.end()
    if start < len(text):
        yield text[start:]


def _shortened(word: str, limit: int) -> Iterator[str]:
    """A word heavier than a post, cut where a letter begins; a link is never cut."""
    while _weight(word.rstrip()) > limit:
        fits = measure(word, limit).valid_to
        while fits > 1 and not is_letter_start(word, fits):
            fits -= 1
        for link in links(word):
            if link.start < fits < link.end:
                fits = link.start
        if fits <= 0:
            break
        yield word[:fits]
        word = word[fits:]
    if word:
        yield word


def is_letter_start(text: str, place: int) -> bool:
    """Whether a text may be cut at a place behind its first mark: a letter keeps its signs."""
    if place >= len(text):
        return True
    mark, before = text[place], text[place - 1]
    joiners = "\u200c\u200d\ufe0f\u094d"
    is_sign = unicodedata.category(mark)[0] == "M" or mark in joiners
    return not is_sign and before not in "\u200d\u094d"


# While somebody types, all sentences but one are those of a moment ago.
@lru_cache(maxsize=2048)
def _weight(piece: str) -> int:
    return weighted_length(piece)
