"""A class opened on purpose: who knows the code comes in, everybody else does not."""

import json
import socket
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
import requests
import tweepy
from requests_oauthlib import OAuth1Session

from tests.practice.wire import Detour, connect
from upsocial_desktop.practice.exchange import Answer
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.trainer.classroom import Classroom
from upsocial_desktop.practice.wire.head import Head
from upsocial_desktop.practice.wire.line import Admission
from upsocial_desktop.practice.world import World

# Every address that begins with 127 is this computer's; it stands for the card of the class.
CARD = "127.0.0.2"


@dataclass
class Class:
    room: Classroom
    server: PracticeServer

    def get(self, base: str, path: str, **headers: str) -> requests.Response:
        with requests.Session() as session:
            session.trust_env = False
            return session.get(base + path, headers=headers, timeout=5)

    def post(self, base: str, path: str, wish: object, **headers: str) -> requests.Response:
        with requests.Session() as session:
            session.trust_env = False
            return session.post(base + path, json=wish, headers=headers, timeout=5)

    @property
    def root(self) -> str:
        return self.room.join_base.rpartition("/")[0]


@pytest.fixture
def held(world: World) -> Iterator[Class]:
    room = Classroom(CARD)
    server = PracticeServer(world, classroom=room)
    server.start()
    yield Class(room, server)
    server.stop()


def test_an_unchanged_client_works_below_the_join_code(held: Class, world: World) -> None:
    keys = world.credentials("UPPWD_Abhyas")
    client = connect(held.server, keys)
    client.session.mount("https://api.twitter.com/", Detour(held.room.join_base, 5))
    assert client.get_me().json()["data"]["username"] == "UPPWD_Abhyas"
    assert client.create_tweet(text="कक्षा से").status_code == 201
    client.session.close()


def test_a_signature_over_the_address_with_the_code_in_it_is_good(
    held: Class, world: World
) -> None:
    keys = world.credentials("UPPWD_Abhyas")
    signer = tweepy.OAuth1UserHandler(
        keys.consumer_key, keys.consumer_secret, keys.access_token, keys.access_secret
    )
    with requests.Session() as session:
        session.trust_env = False
        answer = session.get(
            f"{held.room.join_base}/2/users/me", auth=signer.apply_auth(), timeout=5
        )
    assert answer.status_code == 200


def test_the_consent_page_leads_back_below_the_code(held: Class, world: World) -> None:
    keys = world.credentials("UPPWD_Abhyas")
    with OAuth1Session(keys.consumer_key, keys.consumer_secret, callback_uri="oob") as session:
        session.trust_env = False
        token = session.fetch_request_token(f"{held.room.join_base}/oauth/request_token")
    path = f"/oauth/authorize?oauth_token={token['oauth_token']}"
    page = held.get(held.room.join_base, path)
    action = held.room.join_base.removeprefix(held.root) + "/oauth/authorize"
    assert f'action="{action}"' in page.text


@pytest.mark.parametrize(
    "path", ["/2/users/me", "/", "/practice/state", "/join-", "/join/2/users/me", "/2/tweets"]
)
def test_without_the_code_everything_is_refused(held: Class, path: str, world: World) -> None:
    bearer = world.credentials("UPPWD_Abhyas").bearer
    answer = held.get(held.root, path, Authorization=f"Bearer {bearer}")
    assert answer.status_code == 403
    assert held.server.front.requests.latest() == ()


def test_the_code_may_be_typed_in_small_letters(held: Class) -> None:
    first = held.room.join_base.rpartition("/")[2].lower()
    assert held.get(f"{held.root}/{first}", "/2/users/me").status_code == 401


def test_trainees_reach_neither_page_nor_control(held: Class) -> None:
    page = held.get(held.room.join_base, "/")
    assert (page.status_code, "this is not X" in page.text) == (200, True)
    assert "Requests" not in page.text
    assert held.get(held.room.join_base, "/practice/state").status_code == 403
    wish = {"step_to_next": True}
    assert held.post(held.room.join_base, "/practice/clock", wish).status_code == 403


def test_the_trainer_reaches_both_by_the_key_and_from_the_loopback(held: Class) -> None:
    for base in (held.room.trainer_base, held.server.address):
        assert "What citizens see" in held.get(base, "/").text
        assert held.get(base, "/practice/state").status_code == 200
        wish = {"advance_seconds": 60}
        assert held.post(base, "/practice/clock", wish).status_code == 200


def test_the_loopback_needs_no_code(held: Class) -> None:
    assert held.get(held.server.address, "/2/users/me").status_code == 401


def test_who_has_joined_is_told_to_the_trainer_and_no_secret_is(held: Class) -> None:
    held.get(held.room.join_base, "/2/users/me")
    held.get(held.room.join_base, "/2/users/me")
    state = held.get(held.server.address, "/practice/state")
    assert state.json()["joined"] == [{"address": "127.0.0.1", "requests": 2}]
    page = held.get(held.server.address, "/").text
    assert "Class" in page
    shown = page + state.text + repr(held.room) + json.dumps(held.room.members(), default=str)
    assert held.room.join_base.rpartition("-")[2] not in shown
    assert held.room.trainer_base.rpartition("trainer-")[2] not in shown


class Ticks:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def ask(room: Classroom, path: str, peer: str = "10.0.0.5") -> int:
    told = room.admit(Head("GET", path, "", {"host": "h"}), peer)
    return told.status if isinstance(told, Answer) else 0


def test_wrong_codes_are_slowed_down_more_and_more_and_the_right_one_ends_it() -> None:
    ticks = Ticks()
    room = Classroom("10.0.0.1", ticks)
    right = "/" + room.join_base.rpartition("/")[2] + "/2/users/me"
    for seconds in (1, 2, 4, 8, 16, 30, 30):
        assert ask(room, "/join-AAAA-AAAA/") == 403
        ticks.now += seconds - 0.1
        assert ask(room, right) == 429
        ticks.now += 0.1
    assert ask(room, right) == 0
    assert ask(room, "/join-AAAA-AAAA/") == 403
    assert ask(room, right) == 0


def test_one_computers_guesses_do_not_keep_another_out() -> None:
    room = Classroom("10.0.0.1", Ticks())
    right = "/" + room.join_base.rpartition("/")[2] + "/2/users/me"
    assert ask(room, "/join-AAAA-AAAA/", "10.0.0.66") == 403
    assert ask(room, right, "10.0.0.66") == 429
    assert ask(room, right, "10.0.0.7") == 0


def test_a_page_that_asks_for_a_picture_beside_it_is_no_guess() -> None:
    room = Classroom("10.0.0.1", Ticks())
    assert ask(room, "/favicon.ico") == 403
    told = room.admit(Head("GET", "/" + room.join_base.rpartition("/")[2] + "/a", "", {}), "p")
    assert told == Admission("/a", room.join_base)


@pytest.mark.parametrize(
    "address",
    ["0.0.0.0", "::", "224.0.0.1", "example.org", "", "10.0.0"],  # noqa: S104 - refused
)
def test_a_class_is_opened_on_one_address_only(address: str) -> None:
    with pytest.raises(ValueError, match="address"):
        Classroom(address)


def test_an_address_of_another_computer_cannot_be_had(world: World) -> None:
    with pytest.raises(OSError, match=r"assign|address"):
        PracticeServer(world, classroom=Classroom("192.0.2.1"))


def test_another_address_is_not_listened_on_without_a_class(server: PracticeServer) -> None:
    port = int(server.address.rpartition(":")[2])
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection((CARD, port), 5)
