"""Pages of a list of posts: bounds, opaque tokens, and windows that end."""

import base64
import binascii
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from upsocial_desktop.practice.api.parameters import moment, optional_id, page_size
from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import invalid_request
from upsocial_desktop.practice.timeline.snowflake import id_at

_TOKEN_CHECK = 97
_BEYOND_ALL = 2**63


@dataclass(frozen=True)
class PageWish:
    """Which part of a list is asked for; `above` and `below` are bounds that do not belong."""

    above: int
    below: int
    size: int
    older_than: int | None = None
    newer_than: int | None = None


@dataclass(frozen=True)
class Page:
    """Numbers of posts, newest first, and the tokens of the neighbouring pages."""

    numbers: tuple[int, ...]
    next_token: str = ""
    previous_token: str = ""


@dataclass(frozen=True)
class Bounds:
    """The sizes a page may have, and the parameters that may carry its token."""

    smallest: int = 5
    largest: int = 100
    usual: int = 10
    tokens: tuple[str, ...] = ("pagination_token",)


TIMELINE = Bounds()


def read_page_wish(request: Request, bounds: Bounds = TIMELINE) -> PageWish:
    """Read bounds, size and token of a request; raises Refusal(400) as X does."""
    older, newer = _read_token(request, bounds.tokens)
    start, end = moment(request, "start_time"), moment(request, "end_time")
    since, until = optional_id(request, "since_id"), optional_id(request, "until_id")
    if start is not None and end is not None and start >= end:
        words = "Invalid time range: 'start_time' must be before 'end_time'."
        raise invalid_request("start_time", request.value("start_time") or "", words)
    return PageWish(
        above=max(since or 0, id_at(start, 0) - 1 if start else 0),
        below=min(_BEYOND_ALL if until is None else until, id_at(end, 0) if end else _BEYOND_ALL),
        size=page_size(request, bounds.smallest, bounds.largest, bounds.usual),
        older_than=older,
        newer_than=newer,
    )


def cut(numbers: Sequence[int], window: int, wish: PageWish) -> Page:
    """Cut a page out of an ascending list, of which only the last `window` can be reached.

    A lower bound older than the window is moved up in silence, as X does.
    """
    first = max(bisect_right(numbers, wish.above), len(numbers) - window, 0)
    last = bisect_left(numbers, wish.below)
    if wish.newer_than is not None:
        start = max(first, bisect_right(numbers, wish.newer_than))
        end = min(last, start + wish.size)
    else:
        end = last if wish.older_than is None else min(last, bisect_left(numbers, wish.older_than))
        start = max(first, end - wish.size)
    found = tuple(reversed(numbers[start:end])) if start < end else ()
    if not found:
        return Page(())
    return Page(
        found,
        _token("n", found[-1]) if start > first else "",
        _token("p", found[0]) if end < last else "",
    )


def gather(numbers: Sequence[int], wish: PageWish, is_wanted: Callable[[int], bool]) -> Page:
    """Gather a page of the wanted ones out of an ascending list, newest first.

    Other than `cut` it fills the page, and so may look at many more than it takes; there is no
    way back to newer pages, as in X's search.
    """
    found: list[int] = []
    for number in reversed(within(numbers, wish)):
        if is_wanted(number):
            if len(found) == wish.size:
                return Page(tuple(found), _token("n", found[-1]))
            found.append(number)
    return Page(tuple(found))


def within(numbers: Sequence[int], wish: PageWish) -> Sequence[int]:
    """Return a copy of the part of an ascending list in which `gather` looks."""
    end = bisect_left(numbers, wish.below)
    if wish.older_than is not None:
        end = min(end, bisect_left(numbers, wish.older_than))
    return numbers[bisect_right(numbers, wish.above) : end]


def _token(direction: str, number: int) -> str:
    words = f"{direction}{number}.{number % _TOKEN_CHECK}"
    return base64.b32encode(words.encode()).decode().rstrip("=").lower()


def _read_token(request: Request, names: Sequence[str]) -> tuple[int | None, int | None]:
    given = ((name, request.value(name)) for name in names)
    name, token = next(((name, token) for name, token in given if token is not None), ("", None))
    if token is None:
        return None, None
    padded = token.upper() + "=" * (-len(token) % 8)
    try:
        words = base64.b32decode(padded).decode("ascii")
    except (binascii.Error, ValueError):
        raise _bad_token(name, token) from None
    found = re.fullmatch(r"([np])(\d{1,19})\.(\d+)", words)
    if found is None or int(found[2]) % _TOKEN_CHECK != int(found[3]):
        raise _bad_token(name, token)
    number = int(found[2])
    return (number, None) if found[1] == "n" else (None, number)


def _bad_token(name: str, token: str) -> Exception:
    words = f"The `{name}` query parameter value [{token}] is not valid"
    return invalid_request(name, token, words)
