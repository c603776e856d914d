"""Endpoints called without a socket, and small worlds whose posts a test chooses."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qsl

from tests.practice.recorder import RECORDER
from tests.practice.wire import HEAD
from upsocial_desktop.practice.api.call import Call, check_may
from upsocial_desktop.practice.api.endpoints import find_endpoint
from upsocial_desktop.practice.api.wish import Manners, dialect_of
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.sign_in.caller import Caller, Means
from upsocial_desktop.practice.timeline.posts import Post
from upsocial_desktop.practice.timeline.snowflake import id_at
from upsocial_desktop.practice.timeline.writing import Wording, write
from upsocial_desktop.practice.world import World

OPENS_AT = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
SCOPES = frozenset(
    {"tweet.read", "tweet.write", "tweet.moderate.write", "users.read", "like.write"}
)


def empty_world() -> World:
    """Return a world with its people and not a single post, in which time stands still."""
    return World.load(parse_scenario(HEAD), OPENS_AT, pace=0)


def post_at(world: World, username: str, text: str, minutes_ago: float, **what: Any) -> Post:
    """Put a post of anybody's on the shelf as if it had been written so long ago."""
    number = id_at(OPENS_AT - timedelta(minutes=minutes_ago), 0)
    with world.still() as shelf:
        while not shelf.is_free(str(number)):
            number += 1
        author = shelf.people.known(username)
        post = write(Wording(author, text, **what), number, shelf.people, 1)
        shelf.add(post)
        return post


def caller(
    world: World,
    username: str = "UPPWD_Abhyas",
    *,
    means: Means = Means.OAUTH2,
    scopes: frozenset[str] = SCOPES,
    may_write: bool = True,
) -> Caller:
    """Return a training account, by default with an OAuth 2.0 token of all scopes."""
    user_id = next(i for i, name, _ in world.accounts() if name == username)
    return Caller("app", user_id, means, scopes, may_write)


def call(
    world: World,
    method: str,
    address: str,
    body: object = None,
    *,
    who: Caller | None = None,
    manners: Manners | None = None,
) -> Answer:
    """Answer a request as the front does, without limits, bill and faults."""
    manners = manners or Manners()
    path, _, query = address.partition("?")
    headers = {} if body is None else {"content-type": "application/json"}
    sent = b"" if body is None else json.dumps(body).encode()
    pairs = tuple(parse_qsl(query, keep_blank_values=True))
    request = Request(method, path, pairs, headers, sent)
    found = find_endpoint(request)
    assert found is not None, address
    asking = who or caller(world)
    try:
        check_may(found[0], asking)
        part, second, *_ = (*found[1], "", "")
        told = found[0].answer(Call(world, request, asking, part, second, manners=manners))
    except Refusal as no:
        told = json_answer(no.status, no.body)
    RECORDER.note(request, told, dialect_of(request, manners))
    return told


def ask(world: World, address: str, **what: Any) -> Any:
    """GET an address and return its JSON."""
    return json.loads(call(world, "GET", address, **what).body)
