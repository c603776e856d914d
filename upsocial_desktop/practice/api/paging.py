"""Pages of a list of posts: bounds, opaque tokens, and windows that end."""

import base64
import binascii
import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import invalid_request
from upsocial_desktop.practice.timeline.snowflake import id_at

_ID = re.compile(r"[0-9]{1,19}")
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
_SMALLEST, _LARGEST, _USUAL = 5, 100, 10
_TOKEN_CHECK = 97


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


def read_page_wish(request: Request) -> PageWish:
    """Read bounds, size and token of a request; raises Refusal(400) as X does."""
    size = request.value("max_results")
    older, newer = _read_token(request.value("pagination_token"))
    return PageWish(
        above=max(_id(request, "since_id", 0), _moment(request, "start_time", 0) - 1),
        below=min(_id(request, "until_id", 2**63), _moment(request, "end_time", 2**63)),
        size=_USUAL if size is None else _size(size),
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


def _token(direction: str, number: int) -> str:
    words = f"{direction}{number}.{number % _TOKEN_CHECK}"
    return base64.b32encode(words.encode()).decode().rstrip("=").lower()


def _read_token(token: str | None) -> tuple[int | None, int | None]:
    if token is None:
        return None, None
    padded = token.upper() + "=" * (-len(token) % 8)
    try:
        words = base64.b32decode(padded).decode("ascii")
    except (binascii.Error, UnicodeDecodeError):
        raise _bad_token(token) from None
    found = re.fullmatch(r"([np])(\d{1,19})\.(\d+)", words)
    if found is None or int(found[2]) % _TOKEN_CHECK != int(found[3]):
        raise _bad_token(token)
    number = int(found[2])
    return (number, None) if found[1] == "n" else (None, number)


def _bad_token(token: str) -> Exception:
    words = f"The `pagination_token` query parameter value [{token}] is not valid"
    return invalid_request("pagination_token", token, words)


def _size(value: str) -> int:
    if not re.fullmatch(r"\d{1,9}", value) or not _SMALLEST <= int(value) <= _LARGEST:
        words = (
            f"The `max_results` query parameter value [{value}]"
            f" is not between {_SMALLEST} and {_LARGEST}"
        )
        raise invalid_request("max_results", value, words)
    return int(value)


def _id(request: Request, name: str, otherwise: int) -> int:
    value = request.value(name)
    if value is None:
        return otherwise
    return int(checked_id(name, value))


def checked_id(name: str, value: str) -> str:
    """Return an id as it is; raises Refusal(400) unless it is 1 to 19 digits."""
    if not _ID.fullmatch(value):
        words = f"The `{name}` query parameter value [{value}] is not valid"
        raise invalid_request(name, value, words)
    return value


def _moment(request: Request, name: str, otherwise: int) -> int:
    value = request.value(name)
    if value is None:
        return otherwise
    try:
        moment = datetime.strptime(re.sub(r"\.\d+Z$", "Z", value), _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        words = f"The `{name}` query parameter value [{value}] is not a valid RFC3339 date"
        raise invalid_request(name, value, words) from None
    return id_at(moment, 0)
