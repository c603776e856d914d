"""Apps that a trainer, or somebody who tries a program of their own, opens by the control API."""

from collections.abc import Mapping
from typing import Any

import pytest
import requests
from requests_oauthlib import OAuth1, OAuth1Session

from tests.practice.wire import ask, control
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.keys import Credentials
from upsocial_desktop.practice.world import World


def opened(server: PracticeServer, **words: object) -> dict[str, Any]:
    answer = control(server, "app", words)
    assert answer.status_code == 200, answer.text
    assert "no-store" in answer.headers["cache-control"]
    found = answer.json()
    assert isinstance(found, dict)
    return found


def signed(server: PracticeServer, app: Mapping[str, str], method: str, path: str) -> Any:
    auth = OAuth1(
        app["consumer_key"], app["consumer_secret"], app["access_token"], app["access_secret"]
    )
    with requests.Session() as session:
        session.trust_env = False
        body = {"text": "सूचना"} if method == "POST" else None
        return session.request(method, server.address + path, json=body, auth=auth, timeout=5)


def test_an_app_of_ones_own_acts_for_an_account(server: PracticeServer, world: World) -> None:
    app = opened(server, name="My program", username="@uppwd_abhyas")
    assert signed(server, app, "GET", "/2/users/me").json()["data"]["id"] == world.accounts()[0][0]
    assert signed(server, app, "POST", "/2/tweets").status_code == 201
    assert ask(server, "/2/usage/tweets", app["bearer"]).status_code == 200
    assert world.keys.own_app.id != app["app_id"]


def test_a_read_only_app_reads_only_until_it_is_changed_and_a_new_token_given(
    server: PracticeServer, world: World
) -> None:
    app = opened(server, permission="read", username="UPPWD_Abhyas")
    refused = signed(server, app, "POST", "/2/tweets")
    assert (refused.status_code, refused.json()["type"][-18:]) == (403, "oauth1-permissions")
    changed = opened(server, app_id=app["app_id"], permission="read-write")
    assert changed["permission"] == "read-write"
    assert "consumer_secret" not in changed
    assert signed(server, app, "POST", "/2/tweets").status_code == 403
    app_now = world.keys.apps.with_id(app["app_id"])
    assert app_now is not None
    token = world.keys.user_tokens.give(app_now, world.accounts()[0][0])
    anew = app | {"access_token": token.token, "access_secret": token.secret}
    assert signed(server, anew, "POST", "/2/tweets").status_code == 201


def test_an_app_outside_a_project_is_refused_everywhere(server: PracticeServer) -> None:
    app = opened(server, is_attached=False, username="UPPWD_Abhyas")
    assert signed(server, app, "GET", "/2/users/me").json()["reason"] == "client-not-enrolled"
    opened(server, app_id=app["app_id"], is_attached=True)
    assert signed(server, app, "GET", "/2/users/me").status_code == 200


def test_callbacks_are_set_down_and_a_public_client_has_no_secret(server: PracticeServer) -> None:
    callback = "http://127.0.0.1:8123/back"
    app = opened(server, is_confidential=False, callbacks=[callback])
    assert app["client_secret"] == ""
    asked = {
        "response_type": "code",
        "client_id": app["client_id"],
        "redirect_uri": callback,
        "state": "s",
        "scope": "tweet.read",
        "code_challenge": "c",
    }
    assert ask(server, "/i/oauth2/authorize", "", **asked).status_code == 200
    opened(server, app_id=app["app_id"], callbacks=["http://127.0.0.1:8123/other"])
    assert ask(server, "/i/oauth2/authorize", "", **asked).status_code == 400


@pytest.mark.parametrize(
    "words",
    [
        {"permission": "everything"},
        {"username": "ramesh_ab"},
        {"username": "nobody"},
        {"callbacks": "http://127.0.0.1/"},
        {"callbacks": [1]},
        {"callbacks": ["javascript:alert(1)"]},
        {"is_confidential": "yes"},
        {"app_id": "1"},
        {"app_id": 1},
    ],
)
def test_an_app_that_cannot_be_is_told_and_not_opened(
    server: PracticeServer, world: World, words: dict[str, object]
) -> None:
    answer = control(server, "app", words)
    assert (answer.status_code, "error" in answer.json()) == (400, True)
    assert opened(server)["app_id"] == str(int(world.keys.own_app.id) + 1)


def test_the_keys_of_an_app_are_told_once_and_stand_nowhere_else(server: PracticeServer) -> None:
    app = opened(server, username="UPPWD_Abhyas")
    signed(server, app, "GET", "/2/users/me")
    secrets = [
        app[name] for name in ("consumer_secret", "client_secret", "bearer", "access_secret")
    ]
    with requests.Session() as session:
        session.trust_env = False
        seen = [
            session.get(server.address + path, timeout=5).text
            for path in ("/", "/practice/state", "/practice/export", "/practice/bill")
        ]
    assert [secret for secret in secrets for text in seen if secret in text] == []


def test_access_tokens_are_a_user_id_a_hyphen_and_letters_as_clients_split_them(
    server: PracticeServer, world: World
) -> None:
    made: Credentials = world.credentials("UPPWD_Abhyas")
    for _ in range(20):
        app = opened(server, username="UPPWD_Abhyas")
        for token in (app["access_token"], made.access_token):
            user_id, secret = token.split("-")
            assert user_id == world.accounts()[0][0]
            assert secret.isascii()
            assert secret.isalnum()
        assert (app["consumer_key"] + app["access_secret"]).isalnum()


def test_a_suspended_account_neither_signs_in_nor_acts(
    server: PracticeServer, world: World
) -> None:
    app = opened(server, username="UPPWD_Abhyas")
    bearer = world.credentials("UPPWD_Abhyas").bearer
    control(server, "suspend", {"username": "UPPWD_Abhyas"})
    words = "Your account is suspended and is not permitted to access this feature."
    for answer in (signed(server, app, "POST", "/2/tweets"), ask(server, "/2/users/me", bearer)):
        assert (answer.status_code, answer.json()["detail"]) == (403, words)
    other = world.credentials("UPUrja_Abhyas").bearer
    assert ask(server, "/2/users/me", other).status_code == 200
    control(server, "suspend", {"username": "UPPWD_Abhyas", "is_suspended": False})
    assert signed(server, app, "POST", "/2/tweets").status_code == 201


def test_an_account_that_the_script_suspends_is_so_from_that_moment(world: World) -> None:
    user_id = world.accounts()[0][0]
    assert not world.keys.is_suspended(user_id)
    assert not world.keys.is_suspended("1")
    with world.still() as shelf:
        shelf.people.suspend(user_id, is_suspended=True)
    assert world.keys.is_suspended(user_id)


def test_a_wrong_clock_of_xs_is_seen_at_sign_in_too(server: PracticeServer, world: World) -> None:
    app = world.keys.own_app

    def first_step() -> int:
        with OAuth1Session(app.consumer_key, app.consumer_secret, callback_uri="oob") as session:
            session.trust_env = False
            address = f"{server.address}/oauth/request_token"
            return int(session.post(address, timeout=5).status_code)

    assert first_step() == 200
    control(server, "skew", {"seconds": 3_600})
    assert first_step() == 401
    control(server, "skew", {"seconds": 0})
    assert first_step() == 200
