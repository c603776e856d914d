"""Handles, tags and links in a post's text, as X marks them."""

import html
from collections.abc import Callable, Mapping, Sequence
from typing import TypedDict

from upsocial_desktop.domain import post_text
from upsocial_desktop.practice.timeline.posts import Link
from upsocial_desktop.practice.timeline.snowflake import settled_number

_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_LONGEST_SHOWN = 27


class Mark(TypedDict, total=False):
    """One entry of X's `entities`; offsets count code points of the escaped text."""

    start: int
    end: int
    username: str
    id: str
    tag: str
    url: str
    expanded_url: str
    display_url: str
    media_key: str


def escaped(text: str) -> str:
    """Return the text as X sends it: `&`, `<` and `>` written as HTML entities."""
    return html.escape(text, quote=False)


def handles_in(text: str) -> list[str]:
    """Return the handles named in a text, in order, without the sign."""
    return [span.text for span in post_text.names(text)]


def shortened(text: str, *seed: object) -> tuple[str, tuple[Link, ...]]:
    """Return the text with every address replaced by a t.co link, and the links.

    The same seed gives the same links.
    """
    pieces: list[str] = []
    links: list[Link] = []
    done = 0
    for span in post_text.links(text):
        address = text[span.start : span.end]
        full = address if "://" in address else f"http://{address}"
        links.append(Link(short_address(*seed, len(links)), full))
        pieces += [text[done : span.start], links[-1].url]
        done = span.end
    return "".join([*pieces, text[done:]]), tuple(links)


def short_address(*seed: object) -> str:
    """Return a t.co address, the same for the same seed."""
    number = settled_number("t.co", *seed)
    return "https://t.co/" + "".join(_LETTERS[(number >> 6 * n) % 62] for n in range(10))


def marks(
    text: str, links: Sequence[Link], id_of: Callable[[str], str | None]
) -> Mapping[str, list[Mark]]:
    """Return X's `entities` of an escaped text; kinds without an entry are left out.

    `id_of` gives the user id of a handle, None where nobody has it: X marks only real users.
    """
    found: dict[str, list[Mark]] = {
        "mentions": [],
        "hashtags": [],
        "cashtags": [],
        "urls": [],
    }
    for span in post_text.names(text):
        user_id = id_of(span.text)
        if user_id is not None:
            place = Mark(start=span.start, end=span.end, username=span.text, id=user_id)
            found["mentions"].append(place)
    for span in post_text.tags(text):
        found["hashtags"].append(Mark(start=span.start, end=span.end, tag=span.text))
    for span in post_text.stocks(text):
        found["cashtags"].append(Mark(start=span.start, end=span.end, tag=span.text))
    for link in links:
        start = text.find(link.url)
        if start >= 0:
            found["urls"].append(_link_mark(start, link))
    return {kind: entries for kind, entries in found.items() if entries}


def _link_mark(start: int, link: Link) -> Mark:
    shown = link.expanded_url.split("://", 1)[-1].removeprefix("www.")
    if len(shown) > _LONGEST_SHOWN:
        shown = shown[: _LONGEST_SHOWN - 1] + "…"
    mark = Mark(
        start=start,
        end=start + len(link.url),
        url=link.url,
        expanded_url=link.expanded_url,
        display_url=shown,
    )
    if link.media_key:
        mark["display_url"] = "pic.twitter.com/" + link.url.rsplit("/", 1)[-1]
        mark["media_key"] = link.media_key
    return mark
