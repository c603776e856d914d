"""Likely twins are offered with their reason; nothing is joined by itself."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from tests.fakes import MORNING
from tests.services.conftest import World
from tests.services.scripted_x import citizen_post
from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.services import twins
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.merging import merge_cases
from upsocial_desktop.services.twins import Why, twins_of_case, twins_of_mention
from upsocial_desktop.services.wish import Wish

WORDS = "ज़ैदपुर बाज़ार में कल शाम से बिजली नहीं आ रही है"
NOON = MORNING - timedelta(hours=3)


def _mention(world: World, author: str, text: str = WORDS, at: datetime = NOON) -> Mention:
    number = sum(map(ord, author))
    post = citizen_post(at, f"@UPPWD_Abhyas {text}", author, number)
    world.say(post)
    return world.mention(post.id)


def _case(world: World, author: str, text: str = WORDS, at: datetime = NOON, **more: str) -> Case:
    mention = _mention(world, author, text, at)
    about: dict[str, Any] = {"topic": "electricity", "district": "185", "place": "", **more}
    particulars = Particulars(f"Power cut told by {author}", **about)
    wish = Wish(world.officer(901), mention.id, mention.version)
    return world.case(register_case(world.ports, wish, particulars).first(Topic.CASE))


def test_the_same_words_are_twins_with_their_share(world: World) -> None:
    one = _case(world, "asha")
    other = _case(world, "ravi", f"{WORDS}, कृपया देखें", district="unknown")
    (twin,) = twins_of_case(world.ports, one.id).cases
    assert (twin.case.id, twin.why) == (other.id, Why.SAME_WORDS)
    assert 0.5 <= twin.share < 1


def test_the_same_topic_and_district_within_the_hour_are_twins(world: World) -> None:
    one = _case(world, "asha")
    near = _case(world, "ravi", "ट्रांसफार्मर फुँक गया", NOON + timedelta(minutes=60))
    _case(world, "late", "अंधेरा है", NOON + timedelta(minutes=61))
    _case(world, "road", "गड्ढा", NOON, topic="road")
    _case(world, "else", "अंधेरा है यहाँ", NOON, district="162")
    (twin,) = twins_of_case(world.ports, one.id).cases
    assert (twin.case.id, twin.why) == (near.id, Why.SAME_PLACE_AND_HOUR)


@pytest.mark.parametrize(
    ("place", "other", "found"),
    [("Zaidpur", "zaidpur", 1), ("Zaidpur", "", 1), ("Zaidpur", "Dewa", 0)],
)
def test_two_named_places_must_be_one(world: World, place: str, other: str, found: int) -> None:
    one = _case(world, "asha", place=place)
    _case(world, "ravi", "ट्रांसफार्मर फुँक गया", place=other)
    assert len(twins_of_case(world.ports, one.id).cases) == found


def test_an_unknown_district_is_no_common_place(world: World) -> None:
    one = _case(world, "asha", district="unknown")
    _case(world, "ravi", "ट्रांसफार्मर फुँक गया", district="unknown")
    assert not twins_of_case(world.ports, one.id)


def test_a_master_comes_first_and_its_children_not_at_all(world: World) -> None:
    cases = [_case(world, name) for name in ("asha", "ravi", "mohan")]
    merge_cases(
        world.ports,
        world.wish(world.officer(901, 1), cases[1].id),
        [(cases[2].id, cases[2].version)],
    )
    late = _case(world, "sita")
    found = twins_of_case(world.ports, late.id).cases
    assert [each.case.id for each in found] == [cases[1].id, cases[0].id]
    assert found[0].case.me_too == 1
    assert not twins_of_case(world.ports, cases[2].id)


def test_an_undecided_mention_finds_cases_and_other_mentions(world: World) -> None:
    case = _case(world, "asha")
    mention = _mention(world, "ravi")
    other = _mention(world, "mohan")
    _mention(world, "sita", "सड़क टूटी है")
    found = twins_of_mention(world.ports, mention.id)
    assert [each.case.id for each in found.cases] == [case.id]
    assert [each.id for each in found.mentions] == [other.id]


def test_another_day_and_another_office_are_far(world: World) -> None:
    _case(world, "ravi", WORDS, NOON - timedelta(hours=24, seconds=1))
    near = _case(world, "mohan", WORDS, NOON - timedelta(hours=24))
    one = _case(world, "asha")
    assert [each.case.id for each in twins_of_case(world.ports, one.id).cases] == [near.id]


def test_no_more_are_compared_than_the_bound(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(twins, "MOST_COMPARED", 2)
    for name in ("asha", "ravi", "mohan", "sita"):
        last = _case(world, name)
    assert len(twins_of_case(world.ports, last.id).cases) == 2
