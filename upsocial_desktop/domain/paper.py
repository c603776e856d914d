"""A sheet of paper as a value: what stands on it from top to bottom, whoever draws it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where on its line a text stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Weight(StrEnum):
    """How much a text stands out."""

    TITLE = "title"
    HEADING = "heading"
    STRONG = "strong"
    USUAL = "usual"
    SMALL = "small"


@dataclass(frozen=True, slots=True)
class Words:
    """Lines of plain text, never mark-up; they are kept together on one page if they can be."""

    text: str
    weight: Weight = Weight.USUAL
    place: Place = Place.LEFT
    # In millimetres, for the first line only and for all lines.
    first_indent: float = 0.0
    indent: float = 0.0


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and what they are, in two columns without lines around."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose first row comes again on each page; `shares` are the columns' parts of 100."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    shares: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sides:
    """Two texts on one line, one at each margin."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty room, in millimetres."""

    height: float


Part = Words | Pairs | Table | Sides | Gap


# Practice is unmistakable on every sheet of paper (PRODUCT 7).
PRACTICE_MARK = "अभ्यास – PRACTICE – वास्तविक प्रकरण नहीं"


@dataclass(frozen=True, slots=True)
class Paper:
    """What is to be printed: its title (for the file, not the page), its parts, its foot.

    The foot stands on every page beside the page's number; `mark` stands large at the head of
    every page, for paper that must never be taken for a real one.
    """

    title: str
    parts: tuple[Part, ...]
    foot: str
    mark: str = ""


# Letters that would turn lines about, or that no printer has: they are printed as a visible mark.
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufdd0-\ufdef\ufffc\ufffe\uffff]"
)


def printable(text: str) -> str:
    """What somebody wrote, so that it can stand on paper and never be more than text.

    Controls, marks that reverse the direction of writing and halves of letters become "�"; line
    ends stay, and so do the joiners that Indic letters need.
    """
    return _UNPRINTABLE.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def plain_text(parts: Iterable[Part]) -> str:
    """The same as plain text, for pasting where there is no paper."""
    return "\n".join(line for part in parts for line in _lines(part)).strip("\n") + "\n"


def _lines(part: Part) -> Iterable[str]:
    if isinstance(part, Words):
        yield part.text
    elif isinstance(part, Pairs):
        yield from (f"{name}: {value}" for name, value in part.rows)
    elif isinstance(part, Table):
        yield " | ".join(part.head)
        yield from (" | ".join(row) for row in part.rows)
    elif isinstance(part, Sides):
        yield f"{part.left}    {part.right}".strip()
    else:
        yield ""
