"""Find the links in a post as X finds them, with or without https in front."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from upsocial_desktop.domain.post_tlds import ASCII_NAMES, OTHER_NAMES

SPACES = "\t-\r \x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_NEVER = "\ufeff\ufffe\uffff"
LATIN = (
    "\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f"
    "\u0272\u0289\u028b\u02bb\u0300-\u036f\u1e00-\u1eff"
)
_WORD = f"a-z0-9{LATIN}\u0400-\u04ff"
_OUTSIDE_NAMES = f"!'#%&()*+,/:;<=>?@\\[\\]\\\\^{{|}}~${SPACES}{_DIRECTIONS}{_NEVER}"

_IN_NAME = re.compile(f"[^{_OUTSIDE_NAMES}]+")
_LABEL = re.compile(f"[^{_OUTSIDE_NAMES}._-](?:[^{_OUTSIDE_NAMES}.]*[^{_OUTSIDE_NAMES}._-])?\\.")
_NOT_BEFORE = f"A-Za-z0-9@\uff20$#\uff03{_NEVER}"
_START = re.compile(f"(?<![{_NOT_BEFORE}])[^{_OUTSIDE_NAMES}._-]")
_SCHEME = re.compile(f"(?<![{_NOT_BEFORE}])https?://", re.IGNORECASE)
_SCHEME_LENGTHS = (len("https://"), len("http://"))
_LATIN_LABELS = re.compile(f"(?:[-a-z0-9{LATIN}]+\\.)+", re.IGNORECASE)
_LATIN_ENDING = re.compile(r"[A-Za-z]+(?![0-9A-Za-z@+-])")
_CODED_ENDING = re.compile(r"xn--[-0-9a-z]+", re.IGNORECASE)
_OTHER_ENDING = re.compile(
    f"(?:{'|'.join(map(re.escape, OTHER_NAMES))})(?![0-9A-Za-z@+-])", re.IGNORECASE
)

_PATH_MARK = f"[{_WORD}!*';:=+,.$/%#\\[\\]\u2013_~@|&-]"
_BRACKETS = f"\\((?:{_PATH_MARK}+|{_PATH_MARK}*\\({_PATH_MARK}+\\){_PATH_MARK}*)\\)"
_PATH = f"/(?:(?:{_PATH_MARK}|{_BRACKETS})*[{_WORD}=_#/+-])?(?:{_BRACKETS})*"
_QUERY = r"\?[a-z0-9!?*'@();:&=+$/%#\[\]_.,~|-]*[a-z0-9_&=#/-]"
_TAIL = re.compile(f"(?::[0-9]+)?(?P<path>{_PATH})?(?:{_QUERY})?", re.IGNORECASE)
_SHORTENED = re.compile(f"https?://t\\.co/(?P<slug>[a-z0-9]+)(?:{_QUERY})?", re.IGNORECASE)

# Full stops of other scripts divide a label too, though X does not look for endings behind them.
_OTHER_DOTS = re.compile("[\u3002\uff0e\uff61]")

_LONGEST_LINK = 4096
_LONGEST_LABEL = 63
_LONGEST_SLUG = 40


@dataclass(frozen=True)
class Span:
    """A stretch of a text: `text[start:end]` in code points, and what it says."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class _Place:
    """A link's start (with its scheme, if any) and where its host name starts and ends."""

    start: int
    name_start: int
    name_end: int


def find_links(text: str) -> tuple[Span, ...]:
    """The links of a post in order, by the rules of X's published twitter-text."""
    found: list[Span] = []
    done = 0
    while (place := _next_place(text, done)) is not None:
        tail = _TAIL.match(text, place.name_end)
        end = tail.end() if tail else place.name_end
        if _may_be_link(text, place, end):
            found.extend(_links_at(text, place, end, has_path=bool(tail and tail["path"])))
        # One character must stand between two links: X reads it as what comes before the second.
        done = end + 1
    return tuple(found)


def _links_at(text: str, place: _Place, end: int, *, has_path: bool) -> Iterator[Span]:
    if place.start < place.name_start:
        yield from _with_scheme(text, place, end)
    elif place.start == 0 or text[place.start - 1] not in "-_./":
        yield from _without_scheme(text, place, end if has_path else None)


def _next_place(text: str, done: int) -> _Place | None:
    """The next host name behind `done`, looked for run by run of characters allowed in names."""
    searched = done
    while (dot := text.find(".", searched)) >= 0:
        start = dot
        while start > searched and _IN_NAME.match(text, start - 1):
            start -= 1
        run = _IN_NAME.match(text, dot)
        searched = run.end() if run else dot + 1
        place = _place_in_run(text, start, searched)
        if place is not None:
            return _behind_scheme(text, place, done) if place.start == start else place
    return None


def _place_in_run(text: str, start: int, end: int) -> _Place | None:
    """The leftmost host name with a known ending in a run of characters allowed in names."""
    position = start
    while (dot := text.find(".", position, end)) >= 0:
        first = _first_start(text, position, dot)
        dots = _dots_of_labels(text, first.start()) if first else []
        if first and dots:
            place = _name_on_dots(text, first.start(), dots)
            if place is not None:
                return place
        position = (dots[-1] if dots else dot) + 1
    return None


def _first_start(text: str, start: int, dot: int) -> re.Match[str] | None:
    # At the head of a post X takes a first letter that is not ASCII for what stands before.
    if start == 0 and not text[0].isascii() and (second := _START.match(text, 1, dot)):
        return second
    return _START.search(text, start, dot)


def _dots_of_labels(text: str, start: int) -> list[int]:
    """Positions of the dots that close the well-formed labels following one another."""
    dots: list[int] = []
    while (label := _LABEL.match(text, start)) is not None:
        start = label.end()
        dots.append(start - 1)
    return dots


def _name_on_dots(text: str, first: int, dots: list[int]) -> _Place | None:
    """The longest host name on these dots; the label before its ending holds no underscore."""
    stained: _Place | None = None
    for index in reversed(range(len(dots))):
        ending = _ending_at(text, dots[index] + 1, len(text))
        if ending is None:
            continue
        label_start = dots[index - 1] + 1 if index else first
        underscore = text.rfind("_", label_start, dots[index])
        if underscore < 0:
            return _Place(first, first, ending)
        clean = _START.search(text, underscore + 1, dots[index])
        if clean is not None:
            stained = _Place(clean.start(), clean.start(), ending)
    return stained


def _behind_scheme(text: str, place: _Place, done: int) -> _Place:
    for length in _SCHEME_LENGTHS:
        start = place.start - length
        if start >= done and _SCHEME.fullmatch(text, start, place.start):
            return _Place(start, place.name_start, place.name_end)
    return place


def _ending_at(text: str, position: int, end: int) -> int | None:
    """Where a top-level domain that starts at `position` ends; None where none starts there."""
    latin = _LATIN_ENDING.match(text, position, end)
    if latin is not None and latin[0].lower() in ASCII_NAMES:
        return latin.end()
    other = _CODED_ENDING.match(text, position, end) or _OTHER_ENDING.match(text, position, end)
    return other.end() if other else None


def _with_scheme(text: str, place: _Place, end: int) -> Iterator[Span]:
    shortened = _SHORTENED.match(text, place.start, end)
    if shortened is None:
        yield Span(place.start, end, text[place.start : end])
    elif len(shortened["slug"]) <= _LONGEST_SLUG:
        yield Span(place.start, shortened.end(), shortened[0])


def _without_scheme(text: str, place: _Place, path_end: int | None) -> Iterator[Span]:
    """The Latin parts of a host name that end well; the last one carries the path."""
    parts = tuple(_latin_names(text, place))
    yield from parts[:-1]
    for last in parts[-1:]:
        end = last.end if path_end is None else path_end
        yield Span(last.start, end, text[last.start : end])


def _latin_names(text: str, place: _Place) -> Iterator[Span]:
    position = place.name_start
    while (labels := _LATIN_LABELS.search(text, position, place.name_end)) is not None:
        position = labels.end()
        ending = _latin_name_end(text, labels.start(), labels.end(), place.name_end)
        if ending is not None:
            position = ending
            yield Span(labels.start(), ending, text[labels.start() : ending])


def _latin_name_end(text: str, start: int, end: int, limit: int) -> int | None:
    """Where the longest name in these labels ends, its top-level domain included."""
    dot = end - 1
    while dot > start:
        ending = _ending_at(text, dot + 1, limit)
        if ending is not None:
            return ending
        dot = text.rfind(".", start, dot)
    return None


def _may_be_link(text: str, place: _Place, end: int) -> bool:
    """Whether a link is short enough, and its host name one that can be written in ASCII."""
    scheme_length = place.name_start - place.start or len("https://")
    name = text[place.name_start : place.name_end]
    # A name that claims to be written in ASCII must be, at least in a part that ends well.
    if name.startswith("xn--") and not any(_latin_names(text, place)):
        return False
    return scheme_length + end - place.name_start <= _LONGEST_LINK and all(
        _length_in_ascii(label) <= _LONGEST_LABEL for label in name.split(".")
    )


def _length_in_ascii(label: str) -> int:
    # Python is slow at coding very long labels, and a coded label is never shorter than it was.
    if label.isascii() or len(label) > _LONGEST_LABEL:
        return len(label)
    parts = _OTHER_DOTS.split(label)
    coded = (len(part.encode("punycode")) + len("xn--") for part in parts if not part.isascii())
    return sum(coded) + sum(len(part) for part in parts if part.isascii()) + len(parts) - 1
