"""Signing in over the loopback with tweepy and requests-oauthlib, as they come."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
import tweepy
from requests_oauthlib import OAuth1, OAuth1Session, OAuth2Session

from tests.practice.sign_in_steps import fields_of
from tests.practice.wire import Detour, ask
from upsocial_desktop.practice.server import PracticeServer
from upsocial_desktop.practice.sign_in.apps import App, Permission
from upsocial_desktop.practice.world import World

CALLBACK = "http://127.0.0.1:8765/back"
SCOPES = ["tweet.read", "users.read", "tweet.write", "offline.access"]
PUBLIC = "https://api.twitter.com"


@pytest.fixture
def app(world: World) -> App:
    return world.keys.apps.register("Trial", callbacks=(CALLBACK,))


@pytest.fixture
def browser() -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.trust_env = False
        yield session


class PinHandler(tweepy.OAuth1UserHandler):  # type: ignore[misc]
    """tweepy's own, asking another address."""

    address = ""

    def _get_oauth_url(self, endpoint: str) -> str:
        return f"{self.address}/oauth/{endpoint}"


def pin_handler(server: PracticeServer, app: App, callback: str) -> tweepy.OAuth1UserHandler:
    handler = PinHandler(app.consumer_key, app.consumer_secret, callback=callback)
    handler.address = server.address
    handler.oauth.trust_env = False
    return handler


def agree(browser: requests.Session, url: str, **changes: str) -> requests.Response:
    """Open a consent page, choose the second account, and press Allow."""
    page = browser.get(url, timeout=5)
    assert page.status_code == 200, page.text
    account = re.findall(r'name="account" value="(\d+)"', page.text)[1]
    form = fields_of(page.text) | {"account": account, "decision": "allow"} | changes
    action = page.url.split("?")[0]
    return browser.post(action, data=form, timeout=5, allow_redirects=False)


def who(server: PracticeServer, auth: Any) -> str:
    with requests.Session() as session:
        session.trust_env = False
        answer = session.get(f"{server.address}/2/users/me", auth=auth, timeout=5)
    assert answer.status_code == 200, answer.text
    return str(answer.json()["data"]["username"])


def test_tweepy_signs_in_with_a_pin(
    server: PracticeServer, app: App, browser: requests.Session
) -> None:
    handler = pin_handler(server, app, "oob")
    page = agree(browser, handler.get_authorization_url())
    pin = re.findall(r"<code>(\d{7})</code>", page.text)[0]
    token, secret = handler.get_access_token(pin)
    handler.oauth.close()
    assert secret
    assert who(server, handler.apply_auth()) == "UPUrja_Abhyas"
    assert token.split("-")[0].isdecimal()


def test_tweepy_is_told_of_a_wrong_pin(
    server: PracticeServer, app: App, browser: requests.Session
) -> None:
    handler = pin_handler(server, app, "oob")
    agree(browser, handler.get_authorization_url())
    with pytest.raises(tweepy.TweepyException, match="Invalid oauth_verifier parameter"):
        handler.get_access_token("0000000")
    handler.oauth.close()


def test_requests_oauthlib_comes_back_with_a_verifier(
    server: PracticeServer, app: App, browser: requests.Session
) -> None:
    with OAuth1Session(app.consumer_key, app.consumer_secret, callback_uri=CALLBACK) as session:
        session.trust_env = False
        session.fetch_request_token(f"{server.address}/oauth/request_token")
        url = session.authorization_url(f"{server.address}/oauth/authenticate")
        session.parse_authorization_response(agree(browser, url).headers["location"])
        told = session.fetch_access_token(f"{server.address}/oauth/access_token")
        assert told["screen_name"] == "UPUrja_Abhyas"
        me = session.get(f"{server.address}/2/users/me?user.fields=name", timeout=5)
        assert me.json()["data"]["id"] == told["user_id"]


def test_tweepy_signs_in_by_oauth2_and_refreshes(
    server: PracticeServer, app: App, world: World, browser: requests.Session
) -> None:
    handler = tweepy.OAuth2UserHandler(
        client_id=app.client_id,
        redirect_uri=CALLBACK,
        scope=SCOPES,
        client_secret=app.client_secret,
    )
    handler.trust_env = False
    handler.mount(PUBLIC, Detour(server.address, 5))
    parts = urlsplit(handler.get_authorization_url())
    back = agree(browser, f"{server.address}{parts.path}?{parts.query}").headers["location"]
    told = handler.fetch_token(back.replace("http://", "https://"))
    assert told["scope"] == SCOPES
    assert ask(server, "/2/users/me", told["access_token"]).status_code == 200
    world.advance(7_200)
    assert ask(server, "/2/users/me", told["access_token"]).status_code == 401
    form = {"refresh_token": told["refresh_token"], "client_id": app.client_id}
    new = handler.refresh_token(f"{PUBLIC}/2/oauth2/token", auth=handler.auth, **form)
    handler.close()
    me = ask(server, "/2/users/me", new["access_token"])
    assert me.json()["data"]["username"] == "UPUrja_Abhyas"


def test_a_public_client_of_requests_oauthlib_signs_in_and_revokes(
    server: PracticeServer, world: World, browser: requests.Session
) -> None:
    app = world.keys.apps.register("Desk", is_confidential=False, callbacks=(CALLBACK,))
    with OAuth2Session(app.client_id, redirect_uri=CALLBACK, scope=SCOPES, pkce="S256") as session:
        session.trust_env = False
        session.mount(PUBLIC, Detour(server.address, 5))
        url, _ = session.authorization_url(f"{PUBLIC}/2/oauth2/authorize")
        back = agree(browser, url.replace(PUBLIC, server.address)).headers["location"]
        told = session.fetch_token(
            f"{PUBLIC}/2/oauth2/token",
            authorization_response=back.replace("http://", "https://"),
            include_client_id=True,
        )
    form = {"token": told["refresh_token"], "client_id": app.client_id}
    revoked = browser.post(f"{server.address}/2/oauth2/revoke", data=form, timeout=5)
    assert revoked.json() == {"revoked": True}
    assert ask(server, "/2/users/me", told["access_token"]).status_code == 401


def test_a_read_only_app_reads_and_does_not_write(server: PracticeServer, world: World) -> None:
    app = world.keys.apps.register("Reader", Permission.READ)
    token = world.keys.user_tokens.give(app, world.accounts()[0][0])
    auth = OAuth1(app.consumer_key, app.consumer_secret, token.token, token.secret)
    assert who(server, auth) == "UPPWD_Abhyas"
    with requests.Session() as session:
        session.trust_env = False
        url = f"{server.address}/2/tweets"
        answer = session.post(url, json={"text": "नमस्ते"}, auth=auth, timeout=5)
    assert answer.status_code == 403
    assert answer.json()["type"].endswith("/oauth1-permissions")


def test_a_token_without_the_scope_does_not_write(server: PracticeServer, world: World) -> None:
    app = world.keys.apps.register("Reader")
    user_id = world.accounts()[0][0]
    pair = world.keys.bearers.grant(app.id, user_id, ("tweet.read", "users.read"), world.now())
    assert ask(server, "/2/users/me", pair.access).status_code == 200
    with requests.Session() as session:
        session.trust_env = False
        answer = session.post(
            f"{server.address}/2/tweets",
            json={"text": "नमस्ते"},
            headers={"authorization": f"Bearer {pair.access}"},
            timeout=5,
        )
    assert (answer.status_code, answer.json()["detail"]) == (403, "Forbidden")


def test_an_apps_bearer_is_not_a_users(
    server: PracticeServer, app: App, browser: requests.Session
) -> None:
    told = browser.post(
        f"{server.address}/oauth2/token",
        data={"grant_type": "client_credentials"},
        auth=(app.consumer_key, app.consumer_secret),
        timeout=5,
    ).json()
    assert ask(server, "/2/users/by/username/ramesh_ab", told["access_token"]).status_code == 200
    refused = ask(server, "/2/users/me", told["access_token"])
    assert refused.status_code == 403
    assert refused.json()["title"] == "Unsupported Authentication"


def test_no_secret_reaches_the_log_of_requests(
    server: PracticeServer, app: App, browser: requests.Session
) -> None:
    handler = pin_handler(server, app, "oob")
    page = agree(browser, handler.get_authorization_url())
    pin = re.findall(r"<code>(\d{7})</code>", page.text)[0]
    token, secret = handler.get_access_token(pin)
    handler.oauth.close()
    who(server, handler.apply_auth())
    seen = repr(server.front.requests.latest()) + browser.get(server.address, timeout=5).text
    assert "/oauth/access_token" in seen
    hidden = (pin, token, secret, app.consumer_secret, *handler.request_token.values())
    assert not [one for one in hidden if one != "true" and one in seen]


def test_a_replayed_request_is_refused_over_the_wire(
    server: PracticeServer, world: World, browser: requests.Session
) -> None:
    keys = world.credentials("UPPWD_Abhyas")
    auth = OAuth1(keys.consumer_key, keys.consumer_secret, keys.access_token, keys.access_secret)
    request = requests.Request("GET", f"{server.address}/2/users/me", auth=auth).prepare()
    assert browser.send(request, timeout=5).status_code == 200
    assert browser.send(request, timeout=5).status_code == 401


def test_a_wrong_clock_at_x_is_told_as_xs_number_135(server: PracticeServer, world: World) -> None:
    freshness = world.keys.freshness
    freshness.clock = replace(freshness.clock, offset_seconds=-600)
    keys = world.credentials("UPPWD_Abhyas")
    client = tweepy.Client(
        consumer_key=keys.consumer_key,
        consumer_secret=keys.consumer_secret,
        access_token=keys.access_token,
        access_token_secret=keys.access_secret,
    )
    client.session.trust_env = False
    client.session.mount(PUBLIC, Detour(server.address, 5))
    with pytest.raises(tweepy.Unauthorized) as no:
        client.get_me()
    client.session.close()
    assert no.value.api_codes == [135]
    assert no.value.api_messages == ["Timestamp out of bounds."]
