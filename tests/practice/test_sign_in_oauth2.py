"""OAuth 2.0: consent with PKCE, tokens that end, refresh tokens used once, an app's own bearer."""

import base64
import hashlib
import json
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from functools import partial
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from requests.auth import HTTPBasicAuth

from tests.practice.sign_in_steps import (
    CALLBACK,
    NOW,
    bearing,
    caller,
    consent,
    header,
    post,
    reach,
    register,
    signed,
    signer,
)
from upsocial_desktop.practice.exchange import Answer, Request
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.sign_in.apps import App
from upsocial_desktop.practice.sign_in.caller import Means
from upsocial_desktop.practice.sign_in.keys import Keys

VERIFIER = "a-verifier.of~43_letters-or-more-as-RFC7636-asks"
HASHED = base64.urlsafe_b64encode(hashlib.sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
SCOPE = "tweet.read users.read tweet.write offline.access"
TOKEN = "/2/oauth2/token"
ALONE = {"grant_type": "client_credentials"}


def wish(app: App, **changes: str) -> dict[str, str]:
    asked = {
        "response_type": "code",
        "client_id": app.client_id,
        "redirect_uri": CALLBACK,
        "scope": SCOPE,
        "state": "राज्य & <state>",
        "code_challenge": HASHED,
        "code_challenge_method": "S256",
    } | changes
    return {name: value for name, value in asked.items() if value}


def code_for(keys: Keys, app: App, **changes: str) -> str:
    back = consent(keys, "/i/oauth2/authorize", wish(app, **changes))
    assert back.status == 302
    told = dict(parse_qsl(urlsplit(header(back, "location")).query))
    assert told["state"] == "राज्य & <state>"
    return told["code"]


def redeemed(keys: Keys, app: App, code: str, now: datetime = NOW, **changes: str) -> Answer:
    form = {
        "grant_type": "authorization_code",
        "client_id": app.client_id,
        "code": code,
        "redirect_uri": CALLBACK,
        "code_verifier": VERIFIER,
    }
    kept = {name: value for name, value in (form | changes).items() if value}
    return post(keys, TOKEN, kept, basic(app), now)


def basic(app: App) -> HTTPBasicAuth | None:
    return HTTPBasicAuth(app.client_id, app.client_secret) if app.is_confidential else None


def pair_for(keys: Keys, app: App, **changes: str) -> dict[str, Any]:
    answer = redeemed(keys, app, code_for(keys, app, **changes))
    assert answer.status == 200, answer.body
    told: dict[str, Any] = json.loads(answer.body)
    return told


def refreshed(keys: Keys, app: App, token: str, now: datetime = NOW) -> Answer:
    form = {"grant_type": "refresh_token", "refresh_token": token, "client_id": app.client_id}
    return post(keys, TOKEN, form, basic(app), now)


def error(answer: Answer) -> tuple[int, str, str]:
    body = json.loads(answer.body)
    return answer.status, body["error"], body["error_description"]


def is_good(keys: Keys, token: str, now: datetime = NOW) -> bool:
    try:
        return bool(caller(keys, bearing(token), now))
    except Refusal:
        return False


@pytest.mark.parametrize("is_confidential", [True, False])
def test_consent_leads_to_a_token_with_its_scopes(is_confidential: bool) -> None:
    keys, app = register(is_confidential=is_confidential)
    told = pair_for(keys, app)
    assert (told["token_type"], told["expires_in"], told["scope"]) == ("bearer", 7200, SCOPE)
    who = caller(keys, bearing(told["access_token"]))
    assert (who.app_id, who.user_id, who.means) == (app.id, "901", Means.OAUTH2)
    assert who.scopes == set(SCOPE.split())


def test_the_plain_method_and_the_other_address_work_too() -> None:
    keys, app = register(is_confidential=False)
    asked = wish(app, code_challenge=VERIFIER, code_challenge_method="plain")
    back = consent(keys, "/2/oauth2/authorize", asked, account="902")
    code = dict(parse_qsl(urlsplit(header(back, "location")).query))["code"]
    told = json.loads(redeemed(keys, app, code).body)
    assert caller(keys, bearing(told["access_token"])).user_id == "902"


@settings(deadline=None, max_examples=40)
@given(verifier=st.from_regex(r"[A-Za-z0-9._~-]{43,128}", fullmatch=True))
def test_only_the_verifier_behind_the_challenge_opens_it(verifier: str) -> None:
    keys, app = register(is_confidential=False)
    hashed = hashlib.sha256(verifier.encode()).digest()
    challenge = base64.urlsafe_b64encode(hashed).rstrip(b"=").decode()
    code = code_for(keys, app, code_challenge=challenge)
    wrong = redeemed(keys, app, code, code_verifier=verifier[:-1] + "é")
    assert error(wrong) == (
        400,
        "invalid_request",
        "Value passed for the code verifier did not match the code challenge.",
    )
    assert redeemed(keys, app, code, code_verifier=challenge).status == 400
    assert redeemed(keys, app, code, code_verifier=verifier).status == 200


def test_a_code_lives_thirty_seconds_and_works_once() -> None:
    keys, app = register()
    invalid = (400, "invalid_request", "Value passed for the authorization code was invalid.")
    assert redeemed(keys, app, code_for(keys, app), NOW + timedelta(seconds=29.9)).status == 200
    late = redeemed(keys, app, code_for(keys, app), NOW + timedelta(seconds=30))
    assert error(late) == invalid
    code = code_for(keys, app)
    assert redeemed(keys, app, code).status == 200
    assert error(redeemed(keys, app, code)) == invalid
    assert error(redeemed(keys, app, "nonsense")) == invalid


def test_a_code_is_for_its_app_and_its_address() -> None:
    keys, app = register(is_confidential=False)
    other = keys.apps.register("Other", is_confidential=False, callbacks=(CALLBACK,))
    code = code_for(keys, app)
    assert redeemed(keys, other, code).status == 400
    assert error(redeemed(keys, app, code, redirect_uri=CALLBACK + "/")) == (
        400,
        "invalid_request",
        "Value passed for the redirect uri did not match the uri of the authorization code.",
    )
    assert redeemed(keys, app, code).status == 200


@pytest.mark.parametrize("name", ["grant_type", "code", "redirect_uri", "code_verifier"])
def test_a_missing_parameter_is_named(name: str) -> None:
    keys, app = register()
    form = {"grant_type": "authorization_code", "client_id": app.client_id, "code": "c"}
    form |= {"redirect_uri": CALLBACK, "code_verifier": VERIFIER}
    answer = post(keys, TOKEN, {**form, name: ""}, basic(app))
    assert error(answer) == (400, "invalid_request", f"Missing required parameter [{name}].")
    assert answer.content_type.startswith("application/json")


def test_the_fields_may_come_as_json_and_nothing_else_is_read() -> None:
    """twitter-api-v2 sends them so, and X gives it its token (its number 161, January 2022)."""
    keys, app = register()
    form = {"grant_type": "refresh_token", "refresh_token": pair_for(keys, app)["refresh_token"]}
    told = reach(keys, signed(basic(app), "POST", TOKEN, json=form))
    assert (told.status, json.loads(told.body)["token_type"]) == (200, "bearer")
    nothing = (b"[1]", b"{", b"[" * 99_999, b'{"grant_type": 5}', b"")
    for body in nothing:
        kind = {"content-type": "application/json"}
        answer = reach(keys, Request("POST", TOKEN, headers=kind, body=body))
        assert error(answer)[2] == "Missing required parameter [grant_type]."
    plain = Request("POST", TOKEN, headers={"content-type": "text/plain"}, body=b"grant_type=x")
    assert error(reach(keys, plain))[2] == "Missing required parameter [grant_type]."
    assert error(post(keys, TOKEN, {"grant_type": "password"}))[1] == "unsupported_grant_type"
    kind = {"content-type": "application/x-www-form-urlencoded"}
    strange = Request("POST", TOKEN, headers=kind, body=b"grant_type=%FF\xfe")
    assert error(reach(keys, strange))[1] == "unsupported_grant_type"


def test_who_asks_is_checked_by_the_kind_of_app() -> None:
    keys, app = register()
    code = code_for(keys, app)
    unauthorized = (401, "unauthorized_client", "Missing valid authorization header")
    bare = {"grant_type": "authorization_code", "code": code, "redirect_uri": CALLBACK}
    for auth, client_id in (
        (None, app.client_id),
        (HTTPBasicAuth(app.client_id, "wrong"), app.client_id),
        (HTTPBasicAuth(app.client_id, ""), app.client_id),
        (HTTPBasicAuth("other", app.client_secret), app.client_id),
    ):
        form = bare | {"client_id": client_id, "code_verifier": VERIFIER}
        assert error(post(keys, TOKEN, form, auth)) == unauthorized
    in_body = bare | {"client_id": app.client_id, "client_secret": app.client_secret}
    assert error(post(keys, TOKEN, in_body)) == unauthorized
    assert error(post(keys, TOKEN, bare))[2] == "Missing required parameter [client_id]."
    assert error(post(keys, TOKEN, {**bare, "client_id": "who"}))[:2] == (401, "invalid_client")
    assert redeemed(keys, app, code, client_id="").status == 200


# Tokens in time


def test_an_access_token_ends_after_two_hours_of_the_worlds_time() -> None:
    keys, app = register()
    token = pair_for(keys, app)["access_token"]
    assert is_good(keys, token, NOW + timedelta(hours=1, minutes=59, seconds=59))
    assert not is_good(keys, token, NOW + timedelta(hours=2))


def test_there_is_a_refresh_token_only_with_offline_access() -> None:
    keys, app = register()
    assert "refresh_token" not in pair_for(keys, app, scope="tweet.read users.read")
    assert pair_for(keys, app)["refresh_token"]


def test_a_refresh_token_is_used_once_and_the_newest_pair_goes_on() -> None:
    keys, app = register()
    first = pair_for(keys, app)
    later = NOW + timedelta(hours=3)
    second = json.loads(refreshed(keys, app, first["refresh_token"], later).body)
    assert (second["expires_in"], second["scope"]) == (7200, SCOPE)
    assert len({first["refresh_token"], second["refresh_token"], second["access_token"]}) == 3
    again = refreshed(keys, app, first["refresh_token"], later)
    assert error(again) == (400, "invalid_request", "Value passed for the token was invalid.")
    assert is_good(keys, second["access_token"], later)
    assert refreshed(keys, app, second["refresh_token"], later).status == 200


def test_the_access_token_before_stays_good_for_the_rest_of_its_time() -> None:
    keys, app = register()
    first = pair_for(keys, app)
    refreshed(keys, app, first["refresh_token"])
    assert is_good(keys, first["access_token"])
    assert not is_good(keys, first["access_token"], NOW + timedelta(hours=2))


def test_a_refresh_token_is_for_its_app() -> None:
    keys, app = register()
    other = keys.apps.register("Other", callbacks=(CALLBACK,))
    token = pair_for(keys, app)["refresh_token"]
    assert refreshed(keys, other, token).status == 400
    assert refreshed(keys, app, token, NOW + timedelta(days=182)).status == 200
    token = pair_for(keys, app)["refresh_token"]
    assert refreshed(keys, app, token, NOW + timedelta(days=183)).status == 400


@pytest.mark.usefixtures("crowded")
def test_of_many_who_refresh_at_once_exactly_one_wins() -> None:
    keys, app = register()
    for _ in range(20):
        token = pair_for(keys, app)["refresh_token"]
        assert sorted(at_once(partial(refreshed, keys, app, token))) == [
            200,
            *[400] * 7,
        ]


@pytest.mark.usefixtures("crowded")
def test_of_many_who_redeem_a_code_at_once_exactly_one_wins() -> None:
    keys, app = register()
    for _ in range(20):
        code = code_for(keys, app)
        assert sorted(at_once(partial(redeemed, keys, app, code))) == [
            200,
            *[400] * 7,
        ]


@pytest.fixture
def crowded() -> Iterator[None]:
    """Threads change places all the time, so that a missing lock shows."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


def at_once(act: Callable[[], Answer]) -> list[int]:
    start = threading.Barrier(8)
    seen: list[int] = []

    def one() -> None:
        start.wait()
        seen.append(act().status)

    threads = [threading.Thread(target=one) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen


@pytest.mark.parametrize("which", ["access_token", "refresh_token"])
def test_revoking_one_token_ends_its_pair(which: str) -> None:
    keys, app = register()
    pair, other = pair_for(keys, app), pair_for(keys, app)
    form = {"token": pair[which], "client_id": app.client_id}
    for _ in range(2):
        answer = post(keys, "/2/oauth2/revoke", form, basic(app))
        assert (answer.status, json.loads(answer.body)) == (200, {"revoked": True})
    assert not is_good(keys, pair["access_token"])
    assert refreshed(keys, app, pair["refresh_token"]).status == 400
    assert is_good(keys, other["access_token"])


def test_only_the_tokens_own_app_can_revoke_it() -> None:
    keys, app = register()
    other = keys.apps.register("Other")
    token = pair_for(keys, app)["access_token"]
    form = {"token": token, "client_id": app.client_id}
    assert post(keys, "/2/oauth2/revoke", form).status == 401
    post(keys, "/2/oauth2/revoke", form | {"client_id": other.client_id}, basic(other))
    assert is_good(keys, token)
    answer = post(keys, "/2/oauth2/revoke", {"client_id": app.client_id}, basic(app))
    assert error(answer)[2] == "Missing required parameter [token]."


def test_a_user_can_end_all_an_app_holds() -> None:
    keys, app = register()
    pair, signing = pair_for(keys, app), keys.user_tokens.give(app, "901")
    theirs = keys.user_tokens.give(app, "902")
    keys.revoke(app.id, "901")
    assert not is_good(keys, pair["access_token"])
    assert refreshed(keys, app, pair["refresh_token"]).status == 400
    assert keys.user_tokens.find(signing.token) is None
    assert keys.user_tokens.find(theirs.token) is theirs


def test_a_suspended_account_gets_no_token_and_its_token_is_refused() -> None:
    suspended: set[str] = set()
    keys, app = register(is_suspended=suspended.__contains__)
    pair, code = pair_for(keys, app), code_for(keys, app)
    suspended.add("901")
    assert redeemed(keys, app, code).status == 403
    assert error(refreshed(keys, app, pair["refresh_token"]))[:2] == (403, "access_denied")
    with pytest.raises(Refusal) as no:
        caller(keys, bearing(pair["access_token"]))
    assert no.value.status == 403
    suspended.clear()
    assert refreshed(keys, app, pair["refresh_token"]).status == 200


# The consent page


def test_the_page_names_each_scope() -> None:
    keys, app = register()
    page = reach(keys, signed(None, "GET", "/i/oauth2/authorize", params=wish(app)))
    text = page.body.decode()
    assert text.count("<li>") == len(SCOPE.split())
    assert "<li>tweet.write: Post and repost on your behalf.</li>" in text
    assert "अभ्यास · Practice — this is not X" in text
    assert "<state>" not in text


def test_refusing_tells_the_app_and_returns_the_state() -> None:
    keys, app = register()
    back = consent(keys, "/i/oauth2/authorize", wish(app), decision="refuse")
    told = dict(parse_qsl(urlsplit(header(back, "location")).query))
    assert told == {"from": "x", "error": "access_denied", "state": "राज्य & <state>"}


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"client_id": "nobody"}, "client_id"),
        ({"redirect_uri": CALLBACK + "/"}, "redirect_uri"),
        ({"redirect_uri": ""}, "redirect_uri"),
        ({"response_type": "token"}, "response_type"),
        ({"scope": "tweet.read everything"}, "scope"),
        ({"scope": ""}, "scope"),
        ({"state": ""}, "state"),
        ({"state": "x" * 501}, "state"),
        ({"code_challenge": ""}, "code_challenge"),
        ({"code_challenge_method": "md5"}, "code_challenge"),
    ],
)
def test_a_faulty_wish_gets_a_page_and_is_never_sent_back(
    changes: dict[str, str], word: str
) -> None:
    keys, app = register()
    page = reach(keys, signed(None, "GET", "/i/oauth2/authorize", params=wish(app, **changes)))
    assert (page.status, word in page.body.decode()) == (400, True)
    assert "location" not in dict(page.headers)


def test_what_was_shown_is_what_is_agreed_to() -> None:
    keys, app = register()
    page = consent(keys, "/i/oauth2/authorize", wish(app), scope="tweet.read dm.read")
    assert page.status == 403


# The app alone


def test_an_app_gets_its_own_bearer_and_the_same_one_again() -> None:
    keys, app = register()
    auth = HTTPBasicAuth(app.consumer_key, app.consumer_secret)
    answer = post(keys, "/oauth2/token", ALONE, auth)
    told = json.loads(answer.body)
    assert told["token_type"] == "bearer"
    who = caller(keys, bearing(told["access_token"]))
    assert (who.app_id, who.user_id, who.means) == (app.id, "", Means.APP_ONLY)
    for auth_again in (auth, basic(app)):
        again = post(keys, TOKEN, ALONE, auth_again)
        assert json.loads(again.body) == told
    form = {"client_id": app.consumer_key, "client_secret": app.consumer_secret}
    again = post(keys, TOKEN, ALONE | form)
    assert json.loads(again.body) == told


def test_an_invalidated_bearer_is_over_and_the_next_is_another() -> None:
    keys, app = register()
    auth = HTTPBasicAuth(app.consumer_key, app.consumer_secret)
    bearer = keys.bearers.of_app(app.id)
    answer = post(keys, "/oauth2/invalidate_token", {"access_token": bearer}, auth)
    assert json.loads(answer.body) == {"access_token": bearer}
    assert not is_good(keys, bearer)
    again = post(keys, "/oauth2/invalidate_token", {"access_token": bearer}, auth)
    assert (again.status, json.loads(again.body)["errors"][0]["code"]) == (403, 348)
    second = keys.bearers.of_app(app.id)
    assert second != bearer
    signed_so = post(keys, "/oauth2/invalidate_token", {"access_token": second}, signer(app))
    assert signed_so.status == 200
    assert not is_good(keys, second)


def test_a_users_token_is_not_taken_for_an_apps() -> None:
    keys, app = register()
    auth = HTTPBasicAuth(app.consumer_key, app.consumer_secret)
    users = pair_for(keys, app)["access_token"]
    assert post(keys, "/oauth2/invalidate_token", {"access_token": users}, auth).status == 403
    assert is_good(keys, users)


@pytest.mark.parametrize(
    ("secret", "form", "code"),
    [("wrong", {"grant_type": "client_credentials"}, 99), ("", {}, 170)],
)
def test_the_older_endpoint_refuses_in_numbers(
    secret: str, form: dict[str, str], code: int
) -> None:
    keys, app = register()
    auth = HTTPBasicAuth(app.consumer_key, secret or app.consumer_secret)
    answer = post(keys, "/oauth2/token", form, auth)
    assert (answer.status, json.loads(answer.body)["errors"][0]["code"]) == (403, code)


def test_a_public_app_has_no_bearer_by_its_client_id() -> None:
    keys, app = register(is_confidential=False)
    for auth in (None, HTTPBasicAuth(app.client_id, ""), HTTPBasicAuth("", "")):
        answer = post(keys, TOKEN, ALONE, auth)
        assert error(answer)[1] == "unauthorized_client"


@pytest.mark.parametrize("line", ["Basic", "Basic %%%", "Basic e", "Basic /w==", "Basic YQ=="])
def test_a_basic_header_that_cannot_be_read_is_none(line: str) -> None:
    keys, _ = register()
    kind = {"authorization": line}
    form = {"grant_type": "client_credentials"}
    request = signed(None, "POST", "/oauth2/token", data=form, headers=kind)
    assert reach(keys, request).status == 403
