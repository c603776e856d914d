"""Every body that was observed at X comes back word for word, out of a real request."""

import json
import os
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests
from requests_oauthlib import OAuth1

from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.apps import Permission
from upsocial_desktop.practice.world import World

FOLDER = os.environ.get("UPSOCIAL_SHARED_DATA")
pytestmark = pytest.mark.skipif(
    FOLDER is None, reason="UPSOCIAL_SHARED_DATA does not name the folder with X's documents"
)
MINE, NEIGHBOUR = "UPPWD_Abhyas", "UPUrja_Abhyas"


@dataclass
class Client:
    """Somebody with the practice keys and a plain HTTP library."""

    server: PracticeServer
    world: World
    session: requests.Session

    def get(self, path: str, bearer: str = "", **query: str) -> requests.Response:
        return self.session.get(
            self.server.address + path, params=query, headers=self.signed(bearer), timeout=5
        )

    def post(self, path: str, wish: object, bearer: str = "") -> requests.Response:
        return self.session.post(
            self.server.address + path, json=wish, headers=self.signed(bearer), timeout=5
        )

    def say(self, text: str, **more: object) -> requests.Response:
        return self.post("/2/tweets", {"text": text, **more})

    def signed(self, bearer: str) -> dict[str, str]:
        token = bearer or self.world.credentials(MINE).bearer
        return {"Authorization": f"Bearer {token}"}

    @property
    def own_id(self) -> str:
        return self.world.accounts()[0][0]

    @property
    def app_id(self) -> str:
        return self.world.keys.own_app.id


@pytest.fixture
def client(server: PracticeServer, world: World) -> Iterator[Client]:
    with requests.Session() as session:
        session.trust_env = False
        yield Client(server, world, session)


def unknown_token(client: Client) -> requests.Response:
    return client.get("/2/users/me", "nobody's")


def wrong_consumer_keys(client: Client) -> requests.Response:
    auth = OAuth1("wrong", "wrong", callback_uri="oob")
    return client.session.post(f"{client.server.address}/oauth/request_token", auth=auth, timeout=5)


def signed_long_ago(client: Client) -> requests.Response:
    keys = client.world.credentials(MINE)
    auth = OAuth1(
        keys.consumer_key,
        keys.consumer_secret,
        keys.access_token,
        keys.access_secret,
        timestamp=str(int(time.time()) - 3_600),
    )
    return client.session.get(f"{client.server.address}/2/users/me", auth=auth, timeout=5)


def wrong_pin(client: Client) -> requests.Response:
    keys, address = client.world.credentials(MINE), client.server.address
    first = OAuth1(keys.consumer_key, keys.consumer_secret, callback_uri="oob")
    told = client.session.post(f"{address}/oauth/request_token", auth=first, timeout=5).text
    given = dict(part.split("=") for part in told.split("&"))
    second = OAuth1(
        keys.consumer_key,
        keys.consumer_secret,
        given["oauth_token"],
        given["oauth_token_secret"],
        verifier="0000000",
    )
    return client.session.post(f"{address}/oauth/access_token", auth=second, timeout=5)


def no_money(client: Client) -> requests.Response:
    client.server.front.bill.set_credit(client.app_id, "0")
    return client.get("/2/users/me")


def no_money_in_the_new_dialect(client: Client) -> requests.Response:
    client.server.front.bill.set_credit(client.app_id, "0")
    return client.get(f"/2/users/{client.own_id}/mentions", **{"post.fields": "created_at"})


def the_same_again(client: Client) -> requests.Response:
    assert client.say("एक ही बात").status_code == 201
    return client.say("एक ही बात")


def too_long(client: Client) -> requests.Response:
    return client.say("क" * 281)


def not_summoned(client: Client) -> requests.Response:
    with client.world.still() as shelf:
        citizen = shelf.people.known("sunita_ab")
        post_id = next(
            post.id
            for number in shelf.own_numbers(citizen.id)
            if (post := shelf.post(str(number))) and not post.mentioned_ids
        )
    return client.say("नमस्ते", reply={"in_reply_to_tweet_id": post_id})


def not_among_those_who_may_reply(client: Client) -> requests.Response:
    theirs = client.world.credentials(NEIGHBOUR).bearer
    wish = {"text": "केवल नामित", "reply_settings": "mentionedUsers"}
    post_id = client.post("/2/tweets", wish, theirs).json()["data"]["id"]
    return client.say("नमस्ते", reply={"in_reply_to_tweet_id": post_id})


def to_a_parent_that_is_gone(client: Client) -> requests.Response:
    return client.say("नमस्ते", reply={"in_reply_to_tweet_id": "1"})


def with_a_reading_app(client: Client) -> requests.Response:
    keys = client.world.keys
    app = keys.apps.register("Only reads", Permission.READ)
    token = keys.user_tokens.give(app, client.own_id)
    auth = OAuth1(app.consumer_key, app.consumer_secret, token.token, token.secret)
    address = f"{client.server.address}/2/tweets"
    return client.session.post(address, json={"text": "x"}, auth=auth, timeout=5)


def with_an_app_alone(client: Client) -> requests.Response:
    return client.get("/2/users/me", client.world.keys.bearers.of_app(client.app_id))


def with_an_app_outside_a_project(client: Client) -> requests.Response:
    client.world.keys.apps.set_up(client.app_id, is_attached=False)
    return client.get("/2/users/me")


def without_the_scope_for_media(client: Client) -> requests.Response:
    scopes = ("tweet.read", "tweet.write", "users.read")
    token = client.world.keys.bearers.lasting(client.app_id, client.own_id, scopes)
    wish = {"media_type": "image/jpeg", "total_bytes": 3, "media_category": "tweet_image"}
    return client.post("/2/media/upload/initialize", wish, token)


def with_media_nobody_uploaded(client: Client) -> requests.Response:
    return client.say("चित्र", media={"media_ids": ["1"]})


def with_media_of_the_wrong_type(client: Client) -> requests.Response:
    return client.say("चित्र", media={"media_ids": "1666121026172858379"})


def too_small_a_page(client: Client) -> requests.Response:
    return client.get(f"/2/users/{client.own_id}/mentions", max_results="4")


def posts_that_are_gone(client: Client) -> requests.Response:
    return client.get("/2/tweets", ids="1")


def an_empty_page(client: Client) -> requests.Response:
    return client.get(f"/2/users/{client.world.accounts()[1][0]}/mentions")


def too_often(client: Client) -> requests.Response:
    client.server.front.limits.set_limit("me", 0)
    return client.get("/2/users/me")


def beyond_the_months_cap(client: Client) -> requests.Response:
    client.server.front.bill.set_post_cap(client.app_id, 0)
    return client.get(f"/2/users/{client.own_id}/mentions")


def an_unknown_path(client: Client) -> requests.Response:
    return client.get("/2/usage/credits", client.world.keys.bearers.of_app(client.app_id))


def a_token_for_nothing(client: Client) -> requests.Response:
    return client.session.post(f"{client.server.address}/2/oauth2/token", data={}, timeout=5)


# In the order of the file. All of them concern endpoints of this world, and all come by a rule of
# the world: none needs a fault.
PROVOKED: tuple[Callable[[Client], requests.Response], ...] = (
    unknown_token,
    wrong_consumer_keys,
    signed_long_ago,
    wrong_pin,
    no_money,
    no_money_in_the_new_dialect,
    the_same_again,
    too_long,
    not_summoned,
    not_among_those_who_may_reply,
    to_a_parent_that_is_gone,
    with_a_reading_app,
    with_an_app_alone,
    with_an_app_outside_a_project,
    without_the_scope_for_media,
    with_media_nobody_uploaded,
    with_media_of_the_wrong_type,
    too_small_a_page,
    posts_that_are_gone,
    an_empty_page,
    too_often,
    beyond_the_months_cap,
    an_unknown_path,
    a_token_for_nothing,
)


def observed() -> list[dict[str, object]]:
    found = json.loads((Path(FOLDER or "") / "x" / "errors-observed.json").read_text("utf-8"))
    assert isinstance(found, list)
    return found


def fits(seen: object, given: object) -> bool:
    """Whether a value is the one that was seen; `<id>` stands for any number."""
    if isinstance(seen, dict):
        return (
            isinstance(given, dict)
            and seen.keys() == given.keys()
            and all(fits(value, given[name]) for name, value in seen.items())
        )
    if isinstance(seen, list):
        return (
            isinstance(given, list)
            and len(seen) == len(given)
            and all(fits(one, other) for one, other in zip(seen, given, strict=True))
        )
    if isinstance(seen, str) and "<id>" in seen:
        pattern = r"[0-9]+".join(map(re.escape, seen.split("<id>")))
        return isinstance(given, str) and re.fullmatch(pattern, given) is not None
    return type(seen) is type(given) and seen == given


def body_of(answer: requests.Response) -> object:
    if not answer.content:
        return None
    return answer.json() if "json" in answer.headers["content-type"] else answer.text


def test_every_observed_body_has_a_request_that_provokes_it() -> None:
    assert len(PROVOKED) == len(observed())


@pytest.mark.parametrize("place", range(len(PROVOKED)), ids=lambda n: PROVOKED[n].__name__)
def test_an_observed_body_comes_back_word_for_word(client: Client, place: int) -> None:
    seen = observed()[place]
    answer = PROVOKED[place](client)
    assert answer.status_code == seen["status"], answer.text
    assert fits(seen["body"], body_of(answer)), answer.text
    kind = seen.get("content_type")
    assert kind is None or answer.headers["content-type"].startswith(str(kind))


def test_headers_of_the_observed_limits(client: Client) -> None:
    window = too_often(client)
    assert window.headers["x-rate-limit-remaining"] == "0"
    assert int(window.headers["x-rate-limit-reset"]) > client.world.now().timestamp()
    assert the_same_again(client).headers["x-rate-limit-limit"] == "100"
    capped = beyond_the_months_cap(client)
    assert int(capped.headers["x-rate-limit-remaining"]) > 100


def test_one_wrong_letter_would_be_noticed() -> None:
    assert fits({"a": ["<id> x"]}, {"a": ["12 x"]})
    wrong: object
    for wrong in ({"a": ["12 y"]}, {"a": []}, {"a": ["12 x"], "b": 1}, {"a": [" x"]}, None):
        assert not fits({"a": ["<id> x"]}, wrong)
    assert not fits({"status": 1}, {"status": True})
