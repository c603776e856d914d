"""X's own conformance suite, read from the shared folder where it is at hand."""

import html
import os
import re
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from upsocial_desktop.domain import post_text
from upsocial_desktop.domain.post_text import (
    URL_WEIGHT,
    Span,
    answered_name,
    links,
    lists,
    measure,
    names,
    stocks,
    tags,
)

SHARED = os.environ.get("UPSOCIAL_SHARED_DATA")
pytestmark = pytest.mark.skipif(
    SHARED is None, reason="UPSOCIAL_SHARED_DATA is not set: X's conformance suite is not at hand"
)

Case = dict[str, Any]
Finder = Callable[[str], Sequence[Span]]
Answer = Callable[[str], object]

PAGES = ("validate", "extract", "tlds", "autolink", "hit_highlighting")
SIGNS = "@＠#＃$"
ANCHOR = re.compile(r"<a [^>]*>(.*?)</a>", re.DOTALL)
INNER = re.compile("<[^>]+>")


@cache
def page_of_suite(page: str) -> dict[str, list[Case]]:
    folder = Path(SHARED or "") / "twitter-text"
    tests = yaml.safe_load((folder / f"{page}.yml").read_text(encoding="utf-8"))["tests"]
    assert isinstance(tests, dict)
    return tests


def last_of(text: str, end: int) -> int:
    """The suite counts in UTF-16 and names the last place, not the one behind it."""
    return len(text[:end].encode("utf-16-le")) // 2 - 1


def counted(text: str) -> object:
    result = measure(text)
    return {
        "weightedLength": result.weight,
        "valid": result.is_valid,
        "permillage": result.permillage,
        "displayRangeStart": 0,
        "displayRangeEnd": last_of(text, len(text)),
        "validRangeStart": 0,
        "validRangeEnd": last_of(text, result.valid_to),
    }


def counted_in_2018(text: str) -> object:
    """As configuration 2 counted, which knew no emoji as a whole."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(post_text, "EMOJI", re.compile("(?!)"))
        return counted(text)


def is_valid_in_2017(text: str) -> object:
    """By the first counting: 140 for a post, one for each code point, 23 for a link."""
    found = links(text)
    length = len(text) + sum(URL_WEIGHT - (link.end - link.start) for link in found)
    return 0 < length <= 140


def texts_of(find: Finder) -> Answer:
    return lambda text: [one.text for one in find(text)]


def places_of(key: str, find: Finder) -> Answer:
    return lambda text: [{key: one.text, "indices": [one.start, one.end]} for one in find(text)]


def is_whole(find: Finder) -> Answer:
    return lambda text: any((one.start, one.end) == (0, len(text)) for one in find(text))


def names_and_lists(text: str) -> list[Span]:
    return sorted((*names(text), *lists(text)), key=lambda one: one.start)


def names_with_lists(text: str) -> object:
    parts = [(one, *one.text.partition("/")) for one in names_and_lists(text)]
    return [
        {"screen_name": name, "list_slug": slash + rest, "indices": [one.start, one.end]}
        for one, name, slash, rest in parts
    ]


def with_scheme(text: str) -> list[Span]:
    """The section links nothing without http, as X's library can be told; X's own pages do."""
    return [one for one in links(text) if one.text.lower().startswith("http")]


def everything(text: str) -> list[Span]:
    """What becomes a link, in order; a tag or name inside an address is none."""
    found = [*links(text), *names_and_lists(text), *tags(text), *stocks(text)]
    kept: list[Span] = []
    for span in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def linked(find: Finder) -> Answer:
    return lambda text: [text[one.start : one.end].lstrip(SIGNS) for one in find(text)]


def expected_of(page: str, case: Case) -> object:
    """The answer that the suite expects; of its HTML what stands inside the links."""
    if page != "autolink":
        return case["expected"]
    inner = (INNER.sub("", one) for one in ANCHOR.findall(case["expected"]))
    return [html.unescape(one).lstrip(SIGNS) for one in inner]


SECTIONS: dict[str, tuple[int, Answer]] = {
    "validate.WeightedTweetsWithDiscountedEmojiCounterTest": (22, counted),
    "validate.UnicodeDirectionalMarkerCounterTest": (2, counted),
    "validate.WeightedTweetsCounterTest": (20, counted_in_2018),
    "validate.tweets": (8, is_valid_in_2017),
    "validate.usernames": (4, is_whole(names)),
    "validate.lists": (5, is_whole(lists)),
    "validate.hashtags": (7, is_whole(tags)),
    "validate.urls": (24, is_whole(links)),
    "validate.urls_without_protocol": (5, is_whole(links)),
    "extract.urls": (91, texts_of(links)),
    "extract.urls_with_indices": (10, places_of("url", links)),
    "extract.urls_with_directional_markers": (2, places_of("url", links)),
    "extract.tco_urls_with_params": (5, texts_of(links)),
    "extract.mentions": (23, texts_of(names)),
    "extract.mentions_with_indices": (3, places_of("screen_name", names)),
    "extract.mentions_or_lists_with_indices": (5, names_with_lists),
    "extract.replies": (13, answered_name),
    "extract.hashtags": (65, texts_of(tags)),
    "extract.hashtags_from_astral": (3, texts_of(tags)),
    "extract.hashtags_with_indices": (8, places_of("hashtag", tags)),
    "extract.cashtags": (8, texts_of(stocks)),
    "extract.cashtags_with_indices": (2, places_of("cashtag", stocks)),
    "tlds.country": (315, texts_of(links)),
    "tlds.generic": (1259, texts_of(links)),
    "autolink.usernames": (19, linked(names)),
    "autolink.lists": (12, linked(names_and_lists)),
    "autolink.hashtags": (70, linked(tags)),
    "autolink.urls": (78, linked(with_scheme)),
    "autolink.cashtags": (2, linked(stocks)),
    "autolink.all": (10, linked(everything)),
}
# Answers of X's servers as JSON, and search words made bold: nothing that a post has.
NOT_OURS = {"autolink.json", "hit_highlighting.plain_text", "hit_highlighting.with_links"}
# RFC 3986 allows them, and no section that makes links makes one of these.
NO_LINKS_ON_X = {
    "Valid url: port and userinfo",
    "Valid url: ipv4",
    "Valid url: ipv6",
    "Valid url: sub delims and question marks",
}


def failures(section: str) -> list[str]:
    page, group = section.split(".")
    answer = SECTIONS[section][1]
    return [
        case["description"]
        for case in page_of_suite(page)[group]
        if answer(case["text"]) != expected_of(page, case)
    ]


@pytest.mark.parametrize("section", SECTIONS)
def test_a_section_of_the_suite_passes_whole(section: str) -> None:
    page, group = section.split(".")
    assert len(page_of_suite(page)[group]) == SECTIONS[section][0]
    known = NO_LINKS_ON_X if section == "validate.urls" else set()
    assert set(failures(section)) == known


def test_the_older_count_differs_only_in_emoji_that_are_joined() -> None:
    cases = page_of_suite("validate")["WeightedTweetsCounterTest"]
    joined = {case["description"] for case in cases if counted(case["text"]) != case["expected"]}
    assert joined == {
        "Count a mix of single byte single word, and double word unicode characters",
        "Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers",
    }


def test_no_section_of_the_suite_is_left_out_and_all_are_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    there = {f"{page}.{group}" for page in PAGES for group in page_of_suite(page)}
    assert there == {*SECTIONS, *NOT_OURS}
    passed = {section: of - len(failures(section)) for section, (of, _) in SECTIONS.items()}
    total = sum(of for of, _ in SECTIONS.values())
    lines = (
        f"  {passed[section]:>5} of {SECTIONS[section][0]:>5}  {section}" for section in SECTIONS
    )
    with capsys.disabled():
        sys.stdout.write(f"\ntwitter-text: {sum(passed.values())} of {total} cases pass\n")
        sys.stdout.write("\n".join(lines) + "\n")
    assert sum(passed.values()) == total - len(NO_LINKS_ON_X)
