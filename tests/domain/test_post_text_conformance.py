"""X's own conformance suite, read from the shared folder where it is at hand."""

import os
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

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


@cache
def page_of_suite(page: str) -> dict[str, list[Case]]:
    folder = Path(SHARED or "") / "twitter-text"
    tests = yaml.safe_load((folder / f"{page}.yml").read_text(encoding="utf-8"))["tests"]
    assert isinstance(tests, dict)
    return tests


def suite(page: str, group: str) -> list[Case]:
    return page_of_suite(page)[group]


def failures(cases: list[Case], answer: Callable[[str], object]) -> list[str]:
    return [
        f"{case['description']}: {answer(case['text'])!r} instead of {case['expected']!r}"
        for case in cases
        if answer(case["text"]) != case["expected"]
    ]


def last_of(text: str, end: int) -> int:
    """The suite counts in UTF-16 and names the last place, not the one behind it."""
    return len(text[:end].encode("utf-16-le")) // 2 - 1


def counted(text: str) -> dict[str, object]:
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


@pytest.mark.parametrize(
    ("group", "number"),
    [
        ("WeightedTweetsWithDiscountedEmojiCounterTest", 22),
        ("UnicodeDirectionalMarkerCounterTest", 2),
    ],
)
def test_weights_are_those_of_the_suite(group: str, number: int) -> None:
    cases = suite("validate", group)
    assert len(cases) == number
    assert failures(cases, counted) == []


def test_the_older_count_differs_only_in_emoji_that_are_joined() -> None:
    cases = suite("validate", "WeightedTweetsCounterTest")
    assert len(cases) == 20
    joined = {case["description"] for case in cases if counted(case["text"]) != case["expected"]}
    assert joined == {
        "Count a mix of single byte single word, and double word unicode characters",
        "Count unicode emoji chars outside the basic multilingual plane with skin tone modifiers",
    }


def test_posts_are_valid_as_in_the_suite_under_the_first_counting() -> None:
    """The group is of 2017: 140 for a post, one for each code point, 23 for a link."""

    def is_valid(text: str) -> bool:
        found = links(text)
        length = len(text) + sum(URL_WEIGHT - (link.end - link.start) for link in found)
        return 0 < length <= 140

    cases = suite("validate", "tweets")
    assert len(cases) == 8
    assert failures(cases, is_valid) == []


@pytest.mark.parametrize(
    ("page", "group", "find"),
    [
        ("extract", "urls", links),
        ("extract", "tco_urls_with_params", links),
        ("extract", "mentions", names),
        ("extract", "hashtags", tags),
        ("extract", "hashtags_from_astral", tags),
        ("extract", "cashtags", stocks),
        ("tlds", "country", links),
        ("tlds", "generic", links),
    ],
)
def test_what_is_found_is_what_the_suite_finds(page: str, group: str, find: Finder) -> None:
    assert failures(suite(page, group), lambda text: [one.text for one in find(text)]) == []


@pytest.mark.parametrize(
    ("group", "key", "find"),
    [
        ("urls_with_indices", "url", links),
        ("urls_with_directional_markers", "url", links),
        ("mentions_with_indices", "screen_name", names),
        ("hashtags_with_indices", "hashtag", tags),
        ("cashtags_with_indices", "cashtag", stocks),
    ],
)
def test_places_are_those_of_the_suite(group: str, key: str, find: Finder) -> None:
    def answer(text: str) -> object:
        return [{key: one.text, "indices": [one.start, one.end]} for one in find(text)]

    assert failures(suite("extract", group), answer) == []


def test_lists_are_told_from_names_as_in_the_suite() -> None:
    def answer(text: str) -> object:
        found = sorted((*names(text), *lists(text)), key=lambda one: one.start)
        parts = [(one, *one.text.partition("/")) for one in found]
        return [
            {"screen_name": name, "list_slug": slash + rest, "indices": [one.start, one.end]}
            for one, name, slash, rest in parts
        ]

    assert failures(suite("extract", "mentions_or_lists_with_indices"), answer) == []


def test_answers_are_those_of_the_suite() -> None:
    assert failures(suite("extract", "replies"), answered_name) == []


@pytest.mark.parametrize(
    ("group", "find"),
    [
        ("usernames", names),
        ("lists", lists),
        ("hashtags", tags),
        ("urls_without_protocol", links),
    ],
)
def test_a_whole_text_is_one_thing_as_in_the_suite(group: str, find: Finder) -> None:
    def is_whole(text: str) -> bool:
        return any((one.start, one.end) == (0, len(text)) for one in find(text))

    assert failures(suite("validate", group), is_whole) == []
