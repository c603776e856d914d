"""A post's text as X sees it: its weight, its limit, its links, names and tags."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from upsocial_desktop.domain.post_emoji import EMOJI
from upsocial_desktop.domain.post_links import Span, find_links
from upsocial_desktop.domain.post_names import (
    answered_name,
    find_lists,
    find_names,
    find_stocks,
    find_tags,
)

__all__ = [
    "MAX_WEIGHT",
    "URL_WEIGHT",
    "Measure",
    "Span",
    "answered_name",
    "canonical",
    "links",
    "lists",
    "measure",
    "names",
    "stocks",
    "tags",
    "weighted_length",
]

MAX_WEIGHT = 280
URL_WEIGHT = 23
_EMOJI_WEIGHT = 2
# The ranges of X's counting configuration 3 that weigh one; all else weighs two.
_HEAVY = re.compile("[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")
_NEVER_VALID = re.compile("[\ufeff\ufffe\uffff]")
_ESCAPES = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "#39": "'"}
_ESCAPED = re.compile(f"&({'|'.join(_ESCAPES)});")
_PER_MILLE = 1000


@dataclass(frozen=True)
class Measure:
    """How heavy a post is against its limit.

    `left` is negative where the post is too long. `valid_to` is the number of code points of the
    text as it was given that may stay; what lies behind it is too much.
    """

    weight: int
    left: int
    is_valid: bool
    valid_to: int
    permillage: int


@dataclass(frozen=True)
class _Piece:
    """A stretch that is counted as a whole (a link, an emoji) or letter by letter (weight None)."""

    start: int
    end: int
    weight: int | None


def weighted_length(text: str) -> int:
    """The weight of a post by X's counting (configuration 3 of its published twitter-text).

    Line ends are made LF and the text NFC first. A link weighs 23, an emoji with all its parts 2.
    """
    settled = _settled(text)
    return sum(_weight(settled, piece) for piece in _pieces(settled))


def measure(text: str, limit: int = MAX_WEIGHT) -> Measure:
    """Weigh a post against `limit`; an empty post and one with a forbidden mark are not valid."""
    settled = _settled(text)
    forbidden = _NEVER_VALID.search(settled)
    stop = forbidden.start() if forbidden else len(settled)
    weight, fits_to = 0, 0
    for piece in _pieces(settled):
        before, weight = weight, weight + _weight(settled, piece)
        if weight <= limit:
            fits_to = piece.end
        elif before < limit and piece.weight is None:
            fits_to = _last_fitting(settled, piece, limit - before)
    return Measure(
        weight=weight,
        left=limit - weight,
        is_valid=0 < weight <= limit and forbidden is None,
        valid_to=_place_in_given(text, settled, min(fits_to, stop)),
        permillage=weight * _PER_MILLE // limit,
    )


def links(text: str) -> tuple[Span, ...]:
    """The links of a post in order, places in code points of the text as given."""
    return find_links(text)


def names(text: str) -> tuple[Span, ...]:
    """The @names of a post in order; `text` of a span is the name without its sign."""
    return find_names(text)


def lists(text: str) -> tuple[Span, ...]:
    """The @owner/list addresses of a post in order, without their sign."""
    return find_lists(text)


def tags(text: str) -> tuple[Span, ...]:
    """The hashtags of a post in order, without their sign; Devanagari with its matras."""
    return find_tags(text)


def stocks(text: str) -> tuple[Span, ...]:
    """The stock signs ($ABC) of a post in order, without their sign."""
    return find_stocks(text)


def canonical(text: str) -> str:
    """The text as it is compared with what X gives back.

    X escapes `&`, `<` and `>` in answers: escapes are undone once. Then LF, NFC, no outer blanks.
    """
    return _settled(_ESCAPED.sub(lambda match: _ESCAPES[match[1]], text)).strip()


def _settled(text: str) -> str:
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def _pieces(text: str) -> Iterator[_Piece]:
    """The text cut into links, emoji and what lies between them, in order and without gaps."""
    done = 0
    for link in find_links(text):
        yield from _pieces_without_links(text, done, link.start)
        yield _Piece(link.start, link.end, URL_WEIGHT)
        done = link.end
    yield from _pieces_without_links(text, done, len(text))


def _pieces_without_links(text: str, start: int, end: int) -> Iterator[_Piece]:
    for emoji in EMOJI.finditer(text, start, end):
        if start < emoji.start():
            yield _Piece(start, emoji.start(), None)
        yield _Piece(emoji.start(), emoji.end(), _EMOJI_WEIGHT)
        start = emoji.end()
    if start < end:
        yield _Piece(start, end, None)


def _weight(text: str, piece: _Piece) -> int:
    if piece.weight is not None:
        return piece.weight
    stretch = text[piece.start : piece.end]
    return len(stretch) + len(_HEAVY.findall(stretch))


def _last_fitting(text: str, piece: _Piece, room: int) -> int:
    for place in range(piece.start, piece.end):
        room -= 2 if _HEAVY.match(text, place) else 1
        if room < 0:
            return place
    return piece.end


def _place_in_given(text: str, settled: str, place: int) -> int:
    """The place in the text as given that answers to a place in its settled form."""
    if text == settled:
        return place
    return bisect_right(range(len(text) + 1), place, key=lambda end: len(_settled(text[:end]))) - 1
