"""The practice X takes and refuses the texts of X's own conformance suite as the suite says."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.practice.calls import call, empty_world
from upsocial_desktop.practice.timeline.rulebook import Rulebook
from upsocial_desktop.practice.world import World

SHARED = os.environ.get("UPSOCIAL_SHARED_DATA")
LIMIT = 280
# The suite of the counting in force; the older one differs in joined emoji only.
GROUPS = (
    "WeightedTweetsWithDiscountedEmojiCounterTest",
    "UnicodeDirectionalMarkerCounterTest",
)
pytestmark = pytest.mark.skipif(
    SHARED is None, reason="UPSOCIAL_SHARED_DATA is not set: X's conformance suite is not at hand"
)


def cases() -> list[Mapping[str, Any]]:
    file = Path(SHARED or "") / "twitter-text" / "validate.yml"
    groups = yaml.safe_load(file.read_text(encoding="utf-8"))["tests"]
    return [case for name in GROUPS for case in groups[name]]


@pytest.fixture
def world() -> World:
    """A world in which only the length can be wrong."""
    made = empty_world()
    made.set_rules(Rulebook(has_day_limits=False, has_unverified_limits=False))
    made.set_plan("enterprise")
    return made


def status(world: World, text: str) -> int:
    answer = call(world, "POST", "/2/tweets", {"text": text})
    if answer.status == 201:
        call(world, "DELETE", f"/2/tweets/{json.loads(answer.body)['data']['id']}")
    return answer.status


def test_every_text_of_the_suite_is_taken_or_refused_as_it_says(world: World) -> None:
    found = {case["description"]: status(world, case["text"]) == 201 for case in cases()}
    assert len(found) == 24
    assert found == {case["description"]: case["expected"]["valid"] for case in cases()}


def test_every_valid_text_may_be_filled_up_to_280_and_no_further(world: World) -> None:
    for case in cases():
        left = LIMIT - case["expected"]["weightedLength"] - 1
        if case["expected"]["valid"] and left > 0:
            assert status(world, f"{case['text']} {'क' * left}") == 201, case["description"]
            assert status(world, f"{case['text']} {'क' * (left + 1)}") == 403, case["description"]
