"""The days that come with the program."""

from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from upsocial_desktop.domain.post_text import MAX_WEIGHT, weighted_length
from upsocial_desktop.practice.day.scenarios import read_scenario
from upsocial_desktop.practice.day.scene import Action, AfterAnswer, At, Event, Kind, Scenario
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.writing import Wording
from upsocial_desktop.practice.world import World

FOLDER = Path(__file__).parents[2] / "resources" / "scenarios"
OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def day() -> Scenario:
    return read_scenario(FOLDER / "first_day.scenario")


def mentions(world: World) -> list[Post]:
    with world.still() as shelf:
        numbers = {n for account in world.accounts() for n in shelf.mention_numbers(account[0])}
        found = (shelf.post(str(number)) for number in sorted(numbers))
        return [post for post in found if post is not None]


def played(day: Scenario, seed: int = 1) -> World:
    world = World.load(day, OPENS_AT, seed=seed, pace=0)
    while world.step_to_next() is not None:
        pass
    return world


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.scenario")), ids=lambda path: path.stem)
def test_every_day_of_ours_is_without_mistake_and_can_be_played(path: Path) -> None:
    assert mentions(played(read_scenario(path)))


def test_the_first_day_has_sixty_mentions_by_forty_people_of_two_offices(day: Scenario) -> None:
    world = played(day)
    found = mentions(world)
    own = {account[0] for account in world.accounts()}
    assert len(found) >= 60
    assert len({post.author_id for post in found} - own) >= 40
    assert [person.office for person in day.accounts()] == ["901", "902"]
    for account_id in own:
        assert sum(account_id in post.mentioned_ids for post in found) >= 25


def test_work_is_waiting_when_the_day_opens(day: Scenario) -> None:
    assert 18 <= len(mentions(World.load(day, OPENS_AT, pace=0))) <= 30


def test_every_kind_of_mention_named_in_the_order_is_there(day: Scenario) -> None:
    kinds = Counter(event.kind for event in day.events)
    assert kinds[Kind.COMPLAINT] >= 35
    for kind in Kind:
        assert kinds[kind] >= 2, kind


def test_the_first_day_has_its_turns(day: Scenario) -> None:
    def some(*wanted: Action, after: bool | None = None) -> list[Event]:
        return [
            event
            for event in day.events
            if event.action in wanted
            and (after is None or isinstance(event.when, AfterAnswer) == after)
        ]

    assert some(Action.DELETES)
    assert some(Action.REPOSTS)
    assert some(Action.QUOTES)
    assert some(Action.REPLIES, after=True)
    assert any("{code:devanagari}" in event.text for event in some(Action.POSTS, after=True))
    assert any(event.late for event in day.events)
    burst = [event for event in day.events if event.jitter_seconds]
    assert len(burst) >= 10
    assert len({event.actor for event in burst}) == len(burst)


def test_the_first_day_speaks_three_ways(day: Scenario) -> None:
    def devanagari(text: str) -> float:
        return sum("\u0900" <= char <= "\u097f" for char in text) / max(len(text), 1)

    texts = [event.text for event in day.events if event.text]
    assert sum(devanagari(text) > 0.5 for text in texts) >= 40
    assert sum(devanagari(text) == 0 for text in texts) >= 15
    assert sum(" hai" in text and devanagari(text) == 0 for text in texts) >= 8


def test_only_subscribers_write_more_than_a_post_holds(day: Scenario) -> None:
    premium = {person.username for person in day.people if person.is_premium}
    long = [event for event in day.events if weighted_length(event.text) > MAX_WEIGHT]
    assert long
    assert all(event.actor in premium for event in long)


def test_the_same_seed_gives_the_same_day_and_another_another(day: Scenario) -> None:
    first, again, other = (mentions(played(day, seed)) for seed in (7, 7, 8))
    assert first == again
    assert [post.id for post in first] != [post.id for post in other]


def test_whatever_can_be_answered_has_its_answer_waiting_in_time(day: Scenario) -> None:
    world = played(day)
    before = len(mentions(world))
    account_id, username, _ = world.accounts()[0]
    with world.still() as shelf:
        author = shelf.people.known(username)
        gaddha = next(p for p in mentions(world) if "बिलग्राम रोड पर पुलिया" in p.typed)
    world.create(Wording(author, "पंजीकृत: UPX-901-10001-4"), parent_id=gaddha.id)
    while world.step_to_next() is not None:
        pass
    new = [p for p in mentions(world)[before:] if account_id in p.mentioned_ids]
    assert any("UPX-९०१-१०००१-४" in post.typed for post in new)
    assert any(post.in_reply_to_user_id == account_id for post in new)


def test_fixed_events_stand_in_the_file_in_order_of_time(day: Scenario) -> None:
    moments = [
        event.when.offset
        for event in day.events
        if isinstance(event.when, At) and not event.jitter_seconds
    ]
    assert moments == sorted(moments)
