"""What all answers have in common: their headers, and what is said to a wrong address."""

from email.utils import parsedate_to_datetime

import pytest
import requests
import tweepy

from tests.practice.wire import ask, control
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.apps import Permission
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind
from upsocial_desktop.practice.world import World


@pytest.mark.parametrize(
    ("permission", "level"),
    [
        (Permission.READ, "read"),
        (Permission.WRITE, "read-write"),
        (Permission.MESSAGES, "read-write-directmessages"),
    ],
)
def test_a_signed_request_is_told_what_its_app_may_do(
    server: PracticeServer,
    pwd: tweepy.Client,
    world: World,
    permission: Permission,
    level: str,
) -> None:
    app = world.keys.own_app
    token = world.keys.user_tokens.give(app, world.accounts()[0][0], permission)
    pwd.access_token, pwd.access_token_secret = token.token, token.secret
    assert pwd.get_me().headers["x-access-level"] == level


@pytest.mark.parametrize(
    ("scopes", "level"),
    [
        (("tweet.read", "users.read"), "read"),
        (("tweet.read", "users.read", "tweet.write"), "read-write"),
        (("tweet.read", "users.read", "tweet.write", "dm.write"), "read-write-directmessages"),
    ],
)
def test_a_bearer_is_told_what_its_scopes_allow(
    server: PracticeServer, world: World, scopes: tuple[str, ...], level: str
) -> None:
    bearers, app_id = world.keys.bearers, world.keys.own_app.id
    token = bearers.lasting(app_id, world.accounts()[0][0], scopes)
    assert ask(server, "/2/users/me", token).headers["x-access-level"] == level
    alone = ask(server, "/2/users/me", bearers.of_app(app_id))
    assert alone.headers["x-access-level"] == "read"
    assert "x-access-level" not in ask(server, "/2/users/me", "nobody's").headers


def test_every_answer_is_dated_by_the_worlds_clock_and_marked(
    server: PracticeServer, pwd: tweepy.Client, world: World
) -> None:
    world.advance(3_600)
    bearer = world.credentials("UPPWD_Abhyas").bearer
    seen = [
        pwd.get_me(),
        ask(server, "/2/users/me", "nobody's"),
        ask(server, "/2/nowhere", bearer),
        ask(server, "/2/oauth2/token", bearer),
        ask(server, "/oauth/authorize", bearer),
    ]
    assert [answer.status_code for answer in seen[:4]] == [200, 401, 404, 405]
    for answer in seen:
        assert parsedate_to_datetime(answer.headers["date"]) == world.now()
        assert len(answer.headers["x-transaction-id"]) == 16
        assert int(answer.headers["x-response-time"]) > 0
        assert answer.headers["server"] == "Practice-X"
        assert "," not in answer.headers["date"].removeprefix(world.now().strftime("%a,"))
        assert "no-store" in answer.headers["cache-control"]
        assert answer.headers["cache-control"].count("no-store") == 1


def test_the_version_is_that_of_the_dialect(server: PracticeServer, world: World) -> None:
    bearer, own_id = world.credentials("UPPWD_Abhyas").bearer, world.accounts()[0][0]
    path = f"/2/users/{own_id}/mentions"
    assert ask(server, path, bearer).headers["api-version"] == "2.166"
    new = ask(server, path, bearer, **{"post.fields": "lang"})
    assert new.headers["api-version"] == "2.167"


def test_something_can_go_wrong_at_sign_in_too(server: PracticeServer, pwd: tweepy.Client) -> None:
    told = control(server, "fault", {"kind": "unavailable", "endpoint": "sign_in", "times": 1})
    assert told.status_code == 200
    assert pwd.get_me().status_code == 200
    address = f"{server.address}/2/oauth2/token"
    first = pwd.session.post(address, data={}, timeout=5)
    second = pwd.session.post(address, data={}, timeout=5)
    assert (first.status_code, second.status_code) == (503, 400)
    server.front.faults.switch_on(Fault(FaultKind.TRUNCATED, "sign_in"))
    with pytest.raises(requests.exceptions.ChunkedEncodingError):
        pwd.session.post(address, data={}, timeout=5)
    paths = [seen.path for seen in server.front.requests.latest()]
    assert paths.count("/2/oauth2/token") == 3


def test_a_method_that_a_path_does_not_know_is_a_405_that_names_those_it_knows(
    server: PracticeServer, pwd: tweepy.Client
) -> None:
    wrong = pwd.session.put(f"{server.address}/2/tweets", json={}, timeout=5)
    assert wrong.status_code == 405
    assert wrong.headers["allow"] == "GET, POST"
    assert wrong.json() == {
        "title": "Method Not Allowed",
        "detail": "Method Not Allowed",
        "type": "about:blank",
        "status": 405,
    }
    assert wrong.headers["content-type"] == "application/json; charset=utf-8"
    unknown = requests.get(f"{server.address}/2/nowhere", timeout=5)
    assert (unknown.status_code, unknown.content) == (404, b"")
