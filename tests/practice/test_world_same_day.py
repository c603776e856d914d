"""The same scenario, opening and seed give the same answers, byte for byte."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.practice.wire import ask, small_day
from upsocial_desktop.practice.day.scenarios import parse_scenario, read_scenario
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.writing import Wording
from upsocial_desktop.practice.world import World

FOLDER = Path(__file__).parents[2] / "resources" / "scenarios"
OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
FIELDS = {
    "max_results": "100",
    "tweet.fields": "created_at,entities,conversation_id,note_tweet,public_metrics,attachments",
    "expansions": "author_id,referenced_tweets.id,attachments.media_keys",
    "user.fields": "created_at,username",
    "media.fields": "url,width,height",
}


@contextmanager
def played(path: Path, seed: int) -> Iterator[World]:
    world = World.load(read_scenario(path), OPENS_AT, seed=seed, pace=0)
    moves = 0
    while world.step_to_next() is not None:
        moves += 1
        if moves == 20:
            answer(world)
    yield world


def answer(world: World) -> None:
    """Let the first office answer the first who named it, as a trainee would."""
    with world.still() as shelf:
        office = shelf.people.accounts()[0]
        posts = (shelf.standing(str(n), office.id) for n in shelf.mention_numbers(office.id))
        first = next(post for post in posts if isinstance(post, Post))
    world.create(Wording(office, "देख रहे हैं। UPX-901-10001-4"), parent_id=first.id)


def told(world: World) -> list[bytes]:
    """Return the answers for the mentions of all accounts, all pages together."""
    running = PracticeServer(world)
    running.start()
    try:
        bearer = world.credentials(world.accounts()[0][1]).bearer
        found: list[bytes] = []
        for user_id, _, _ in world.accounts():
            more: dict[str, str] = {}
            while True:
                got = ask(running, f"/2/users/{user_id}/mentions", bearer, **FIELDS, **more)
                assert got.status_code == 200, got.text
                found.append(got.content)
                token = got.json().get("meta", {}).get("next_token")
                if token is None:
                    break
                more = {"pagination_token": token}
        return found
    finally:
        running.stop()


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.scenario")), ids=lambda path: path.stem)
def test_the_same_seed_gives_the_same_day_byte_for_byte(path: Path) -> None:
    with played(path, 7) as one, played(path, 7) as same:
        answers = told(one)
        assert answers == told(same)
        assert len(answers) >= len(one.accounts())
    with played(path, 8) as other:
        assert told(other) != answers


def test_what_is_said_later_in_one_moment_has_the_greater_id() -> None:
    world = World.load(small_day(), OPENS_AT, pace=0)
    with world.still() as shelf:
        office = shelf.people.accounts()[0]
    ids = [int(world.create(Wording(office, f"सूचना {number}")).id) for number in range(50)]
    assert ids == sorted(ids)
    assert {(number >> 22) for number in ids} == {ids[0] >> 22}


def test_events_of_one_moment_come_in_the_order_of_their_lines() -> None:
    head = "scenario X\naccount @UPPWD_Abhyas PWD | office 901\ncitizen @a_ab A\n"
    lines = "".join(f"at +0:01 @a_ab posts\n  @UPPWD_Abhyas {n}\n" for n in range(30))
    world = World.load(parse_scenario(head + lines), OPENS_AT, pace=0)
    world.advance(60)
    with world.still() as shelf:
        words = [post.typed.split()[1] for post in reversed(shelf.newest(30))]
    assert words == [str(n) for n in range(30)]
