"""Find the names, lists, tags and stock signs in a post as X finds them."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from upsocial_desktop.domain.post_links import LATIN, SPACES, Span, find_links

_NAME = re.compile(
    r"(?:^|[^a-zA-Z0-9_!#$%&*@＠]|(?:^|[^a-zA-Z0-9_+~.-])[rR][tT]:?)"
    r"(?P<written>[@＠](?P<name>[a-zA-Z0-9_]{1,20})(?P<list>/[a-zA-Z][a-zA-Z0-9_-]{0,24})?)"
)
_NO_NAME_BEFORE = re.compile(f"[@＠{LATIN}]|://")
_ANSWERED = re.compile(f"[{SPACES}]*(?P<written>[@＠](?P<name>[a-zA-Z0-9_]{{1,20}}))")
_TAG_SIGN = re.compile(r"[#＃](?![\ufe0f\u20e3])")
_NO_TAG_BEFORE = re.compile(r"[#＃]|://")
# Joiners and middle dots that X allows inside a tag beside letters, marks and digits.
_TAG_JOINERS = frozenset(
    "_\u200c\u200d\ua67e\u05be\u05f3\u05f4\uff5e\u301c\u309b\u309c\u30a0\u30fb\u3003\u0f0b\u0f0c\u00b7"
)
_STOCK = re.compile(
    rf"(?:^|(?<=[{SPACES}]))\$(?P<name>[a-z]{{1,6}}(?:[._][a-z]{{1,2}})?)"
    r"(?=$|[\s\ufeff!'#%&()*+,\\\-./:;<=>?@\[\]^_{|}~$])",
    re.IGNORECASE,
)


def find_names(text: str) -> tuple[Span, ...]:
    """The @names of a post without those that lead to a list; `text` of a span has no sign."""
    return tuple(
        Span(*match.span("written"), match["name"])
        for match in _name_matches(text)
        if not match["list"]
    )


def find_lists(text: str) -> tuple[Span, ...]:
    """The lists of a post, `owner/list` in the `text` of each span."""
    return tuple(
        Span(*match.span("written"), match["name"] + match["list"])
        for match in _name_matches(text)
        if match["list"]
    )


def answered_name(text: str) -> str | None:
    """The name at the head of a post, which makes it an answer; None where there is none."""
    match = _ANSWERED.match(text)
    if match is None or _NO_NAME_BEFORE.match(text, match.end()):
        return None
    return match["name"]


def find_tags(text: str) -> tuple[Span, ...]:
    """The hashtags of a post, matras and joiners included; `text` of a span has no sign."""
    found = tuple(_tags_by_sign(text))
    return _clear_of(find_links(text), found) if found else ()


def find_stocks(text: str) -> tuple[Span, ...]:
    """The stock signs ($ABC) of a post; `text` of a span has no sign."""
    found = tuple(Span(*match.span(), match["name"]) for match in _STOCK.finditer(text))
    return _clear_of(find_links(text), found) if found else ()


def _name_matches(text: str) -> Iterator[re.Match[str]]:
    return (match for match in _NAME.finditer(text) if not _NO_NAME_BEFORE.match(text, match.end()))


def _tags_by_sign(text: str) -> Iterator[Span]:
    done = 0
    for sign in _TAG_SIGN.finditer(text):
        if sign.start() < done or not _may_stand_before_tag(
            text[max(sign.start() - 1, 0) : sign.start()]
        ):
            continue
        end = _end_of_tag(text, sign.end())
        tag = text[sign.end() : end]
        if any(unicodedata.category(mark)[0] in "LM" for mark in tag):
            # The mark that stands before a tag may not be the last one of the tag before it.
            done = end + 1
            if not _NO_TAG_BEFORE.match(text, end):
                yield Span(sign.start(), end, tag)


def _end_of_tag(text: str, place: int) -> int:
    while place < len(text) and _is_tag_mark(text[place]):
        place += 1
    return place


def _may_stand_before_tag(before: str) -> bool:
    return before in ("", "\ufe0e", "\ufe0f") or not (before == "&" or _is_tag_mark(before))


def _is_tag_mark(mark: str) -> bool:
    category = unicodedata.category(mark)
    return category[0] in "LM" or category == "Nd" or mark in _TAG_JOINERS


def _clear_of(links: Sequence[Span], found: Sequence[Span]) -> tuple[Span, ...]:
    """Without what begins inside a link: of two that overlap X keeps the one that begins first."""
    kept: list[Span] = []
    of_links = frozenset(links)
    end = 0
    for one in sorted((*links, *found), key=lambda span: span.start):
        if one.start >= end:
            kept.append(one)
            end = one.end
    return tuple(one for one in kept if one not in of_links)
