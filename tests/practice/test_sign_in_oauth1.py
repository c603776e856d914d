"""OAuth 1.0a in three steps: request token, consent, the user's token."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from urllib.parse import parse_qsl, urlsplit

import pytest

from tests.practice.sign_in_steps import (
    CALLBACK,
    NOW,
    caller,
    consent,
    fields_of,
    header,
    post,
    reach,
    register,
    signed,
    signer,
)
from upsocial_desktop.practice.exchange import Answer
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.sign_in.apps import App, Permission
from upsocial_desktop.practice.sign_in.keys import Keys
from upsocial_desktop.practice.sign_in.request_tokens import RequestToken

NOT_AUTHENTICATED = {"errors": [{"code": 32, "message": "Could not authenticate you."}]}
EXPIRED = {"errors": [{"code": 89, "message": "Invalid or expired token."}]}
OUT_OF_BOUNDS = {"errors": [{"code": 135, "message": "Timestamp out of bounds."}]}


def asked(keys: Keys, app: App, callback: str | None = "oob", query: str = "") -> Answer:
    auth = signer(app, callback_uri=callback)
    return reach(keys, signed(auth, "POST", f"/oauth/request_token{query}"))


def request_token(keys: Keys, app: App, callback: str = "oob", query: str = "") -> RequestToken:
    answer = asked(keys, app, callback, query)
    assert answer.status == 200, answer.body
    told = dict(parse_qsl(answer.body.decode()))
    assert told["oauth_callback_confirmed"] == "true"
    found = keys.requests.find(told["oauth_token"], NOW)
    assert found is not None
    assert found.secret == told["oauth_token_secret"]
    return found


def pin_for(keys: Keys, known: RequestToken, account: str = "901") -> str:
    shown = consent(keys, "/oauth/authorize", {"oauth_token": known.token}, account=account)
    found = re.search(r"<code>(\d{7})</code>", shown.body.decode())
    assert found is not None, shown.body.decode()
    return found[1]


def fetched(keys: Keys, app: App, known: RequestToken, verifier: str) -> Answer:
    auth = signer(app, known, verifier=verifier)
    return reach(keys, signed(auth, "POST", "/oauth/access_token"))


def test_the_pin_page_leads_to_a_token_that_signs() -> None:
    keys, app = register()
    known = request_token(keys, app)
    answer = fetched(keys, app, known, pin_for(keys, known, "902"))
    told = dict(parse_qsl(answer.body.decode()))
    assert answer.status == 200
    assert (told["user_id"], told["screen_name"]) == ("902", "UPUrja_Abhyas")
    assert told["oauth_token"].startswith("902-")
    token = keys.user_tokens.find(told["oauth_token"])
    assert token is not None
    assert token.secret == told["oauth_token_secret"]
    known_again = caller(keys, signed(signer(app, token), "POST", "/2/tweets", json={}))
    assert (known_again.user_id, known_again.app_id) == ("902", app.id)


def test_a_callback_gets_the_verifier_and_it_works_once() -> None:
    keys, app = register()
    known = request_token(keys, app, CALLBACK)
    back = consent(keys, "/oauth/authenticate", {"oauth_token": known.token})
    assert back.status == 302
    assert header(back, "location").startswith(CALLBACK + "&oauth_token=")
    told = dict(parse_qsl(urlsplit(header(back, "location")).query))
    assert told["oauth_token"] == known.token
    assert fetched(keys, app, known, told["oauth_verifier"]).status == 200
    again = fetched(keys, app, known, told["oauth_verifier"])
    assert (again.status, json.loads(again.body)) == (401, EXPIRED)


def test_refusing_gives_nothing() -> None:
    keys, app = register()
    known = request_token(keys, app, CALLBACK)
    back = consent(keys, "/oauth/authorize", {"oauth_token": known.token}, decision="refuse")
    assert header(back, "location") == f"{CALLBACK}&denied={known.token}"
    assert keys.requests.find(known.token, NOW) is None
    known = request_token(keys, app)
    page = consent(keys, "/oauth/authorize", {"oauth_token": known.token}, decision="refuse")
    assert page.status == 200
    assert "refused" in page.body.decode()
    assert keys.requests.find(known.token, NOW) is None


def test_the_last_step_may_be_signed_without_the_request_tokens_secret() -> None:
    keys, app = register()
    known = request_token(keys, app)
    pin = pin_for(keys, known)
    wrong = fetched(keys, app, replace(known, secret="other"), pin)
    assert (wrong.status, json.loads(wrong.body)) == (401, NOT_AUTHENTICATED)
    assert fetched(keys, app, replace(known, secret=""), pin).status == 200


def test_a_wrong_pin_gets_xs_plain_words_and_five_of_them_end_it() -> None:
    keys, app = register()
    known = request_token(keys, app)
    pin = pin_for(keys, known)
    for _ in range(4):
        answer = fetched(keys, app, known, "0000000")
        assert (answer.status, answer.body, answer.content_type.split(";")[0]) == (
            401,
            b"Error processing your OAuth request: Invalid oauth_verifier parameter",
            "text/html",
        )
    assert fetched(keys, app, known, "").status == 401
    assert json.loads(fetched(keys, app, known, pin).body) == EXPIRED


def test_an_empty_verifier_does_not_fit_a_token_nobody_has_agreed_to() -> None:
    keys, app = register()
    known = request_token(keys, app)
    assert fetched(keys, app, known, "").status == 401
    assert fetched(keys, app, known, pin_for(keys, known)).status == 200


def test_wrong_keys_and_a_wrong_clock_are_refused_with_xs_numbers() -> None:
    keys, app = register()
    wrong = asked(keys, replace(app, consumer_secret="other"))
    assert (wrong.status, json.loads(wrong.body)) == (401, NOT_AUTHENTICATED)
    unknown = asked(keys, replace(app, consumer_key="other"))
    assert (unknown.status, json.loads(unknown.body)) == (401, NOT_AUTHENTICATED)
    assert reach(keys, signed(None, "POST", "/oauth/request_token")).status == 401
    late = signer(app, at=NOW + timedelta(seconds=301), callback_uri="oob")
    answer = reach(keys, signed(late, "POST", "/oauth/request_token"))
    assert (answer.status, json.loads(answer.body)) == (401, OUT_OF_BOUNDS)


def test_a_replayed_request_is_refused() -> None:
    keys, app = register()
    request = signed(signer(app, callback_uri="oob"), "POST", "/oauth/request_token")
    assert reach(keys, request).status == 200
    again = reach(keys, request)
    assert (again.status, json.loads(again.body)) == (401, NOT_AUTHENTICATED)


@pytest.mark.parametrize("address", [CALLBACK + "x", CALLBACK.upper(), "http://evil.example/"])
def test_a_callback_must_match_letter_by_letter(address: str) -> None:
    keys, app = register()
    answer = asked(keys, app, address)
    assert answer.status == 403
    assert b'<error code="415">Callback URL not approved' in answer.body


def test_without_a_callback_the_apps_first_one_is_used() -> None:
    keys, app = register()
    assert request_token(keys, app, callback=None).callback == CALLBACK  # type: ignore[arg-type]
    keys, app = register(callbacks=())
    assert request_token(keys, app, callback=None).is_out_of_band  # type: ignore[arg-type]


def test_a_request_token_is_good_for_an_hour_of_the_worlds_time() -> None:
    keys, app = register()
    known = request_token(keys, app)
    assert keys.requests.find(known.token, NOW + timedelta(minutes=59)) is not None
    late = NOW + timedelta(hours=1)
    shown = reach(
        keys, signed(None, "GET", "/oauth/authorize", params={"oauth_token": known.token}), late
    )
    assert (shown.status, "invalid" in shown.body.decode()) == (400, True)


def test_another_app_cannot_fetch_what_was_agreed() -> None:
    keys, app = register()
    other = keys.apps.register("Other")
    known = request_token(keys, app)
    pin = pin_for(keys, known)
    assert json.loads(fetched(keys, other, known, pin).body) == EXPIRED
    assert fetched(keys, app, known, pin).status == 200


@pytest.mark.parametrize(
    ("allowed", "asked_for", "given"),
    [
        (Permission.WRITE, "", Permission.WRITE),
        (Permission.WRITE, "read", Permission.READ),
        (Permission.READ, "write", Permission.READ),
        (Permission.MESSAGES, "write", Permission.WRITE),
        (Permission.READ, "", Permission.READ),
    ],
)
def test_a_token_may_do_what_its_app_may_or_less(
    allowed: Permission, asked_for: str, given: Permission
) -> None:
    keys, app = register(permission=allowed)
    query = f"?x_auth_access_type={asked_for}" if asked_for else ""
    known = request_token(keys, app, query=query)
    told = dict(parse_qsl(fetched(keys, app, known, pin_for(keys, known)).body.decode()))
    token = keys.user_tokens.find(told["oauth_token"])
    who = caller(keys, signed(signer(app, token), "GET", "/2/users/me"))
    assert who.access_level == given.value
    assert who.may_write == (given is not Permission.READ)
    assert who.may_message == (given is Permission.MESSAGES)


def test_a_token_keeps_its_permission_until_the_user_agrees_anew() -> None:
    keys, app = register(permission=Permission.READ)
    token = keys.user_tokens.give(app, "901")
    app = keys.apps.set_up(app.id, permission=Permission.WRITE)
    assert not caller(keys, signed(signer(app, token), "GET", "/2/users/me")).may_write
    known = request_token(keys, app)
    told = dict(parse_qsl(fetched(keys, app, known, pin_for(keys, known)).body.decode()))
    assert told["oauth_token"] != token.token
    with pytest.raises(Refusal):
        caller(keys, signed(signer(app, token), "GET", "/2/users/me"))


def test_agreeing_again_gives_the_same_token() -> None:
    keys, app = register()
    first, second = (
        dict(parse_qsl(fetched(keys, app, known, pin_for(keys, known)).body.decode()))
        for known in (request_token(keys, app), request_token(keys, app))
    )
    assert first == second


def test_a_token_given_back_is_over() -> None:
    keys, app = register()
    token = keys.user_tokens.give(app, "901")
    back = reach(keys, signed(signer(app, token), "POST", "/1.1/oauth/invalidate_token.json"))
    assert (back.status, json.loads(back.body)) == (200, {"access_token": token.token})
    again = reach(keys, signed(signer(app, token), "POST", "/oauth/invalidate_token"))
    assert (again.status, json.loads(again.body)) == (401, EXPIRED)
    with pytest.raises(Refusal):
        caller(keys, signed(signer(app, token), "GET", "/2/users/me"))


def test_a_suspended_account_can_neither_be_signed_in_nor_used() -> None:
    suspended: set[str] = set()
    keys, app = register(is_suspended=suspended.__contains__)
    known, token = request_token(keys, app), keys.user_tokens.give(app, "901")
    pin = pin_for(keys, known)
    suspended.add("901")
    answer = fetched(keys, app, known, pin)
    assert answer.status == 403
    assert json.loads(answer.body)["errors"][0]["code"] == 64
    page = consent(keys, "/oauth/authorize", {"oauth_token": request_token(keys, app).token})
    assert (page.status, "suspended" in page.body.decode()) == (403, True)
    with pytest.raises(Refusal) as no:
        caller(keys, signed(signer(app, token), "GET", "/2/users/me"))
    assert no.value.status == 403
    assert no.value.body is not None
    assert "suspended" in str(no.value.body["detail"])


# The page


def test_the_page_is_marked_escaped_and_cannot_be_framed() -> None:
    keys, app = register()
    known = request_token(keys, app)
    query = {"oauth_token": known.token, "screen_name": "upurja_abhyas"}
    shown = reach(keys, signed(None, "GET", "/oauth/authorize", params=query))
    page = shown.body.decode()
    assert "अभ्यास · Practice — this is not X" in page
    assert "Trial &lt;app&gt;" in page
    assert "PWD &lt;UP&gt; (practice)" in page
    assert "<app>" not in page
    assert re.search(r'value="902" required checked autofocus', page)
    assert page.count(" checked") == 1
    assert header(shown, "x-frame-options") == "DENY"
    assert "HttpOnly" in header(shown, "set-cookie")
    assert not set(fields_of(page)) - {"oauth_token", "authenticity_token"}


@pytest.mark.parametrize("lost", ["cookie", "token", "other token"])
def test_a_form_from_elsewhere_is_not_taken(lost: str) -> None:
    keys, app = register()
    known, other = request_token(keys, app, CALLBACK), request_token(keys, app, CALLBACK)
    shown = reach(keys, signed(None, "GET", f"/oauth/authorize?oauth_token={known.token}"))
    form = fields_of(shown.body.decode()) | {"account": "901", "decision": "allow"}
    cookie = {"cookie": header(shown, "set-cookie").split(";")[0]}
    if lost == "cookie":
        cookie = {}
    elif lost == "token":
        del form["authenticity_token"]
    else:
        form["oauth_token"] = other.token
    posted = signed(None, "POST", "/oauth/authorize", data=form, headers=cookie)
    assert reach(keys, posted).status == 403
    assert known == keys.requests.find(known.token, NOW)
    assert other == keys.requests.find(other.token, NOW)


def test_a_browser_keeps_its_cookie_over_several_pages() -> None:
    keys, app = register()
    known = request_token(keys, app)
    path = f"/oauth/authorize?oauth_token={known.token}"
    first = reach(keys, signed(None, "GET", path))
    cookie = header(first, "set-cookie").split(";")[0]
    second = reach(keys, signed(None, "GET", path, headers={"cookie": f"a=b; {cookie}"}))
    assert "set-cookie" not in dict(second.headers)
    assert fields_of(first.body.decode()) == fields_of(second.body.decode())


def test_a_pin_is_given_once() -> None:
    keys, app = register()
    known = request_token(keys, app)
    pin_for(keys, known)
    query = {"oauth_token": known.token}
    assert reach(keys, signed(None, "GET", "/oauth/authorize", params=query)).status == 400


def test_only_the_first_to_agree_counts() -> None:
    keys, app = register()
    known = request_token(keys, app)
    assert keys.requests.agree(known.token, "901", NOW) is not None
    assert keys.requests.agree(known.token, "902", NOW) is None
    found = keys.requests.find(known.token, NOW)
    assert found is not None
    assert found.user_id == "901"


def test_an_account_that_is_no_training_account_cannot_be_chosen() -> None:
    keys, app = register()
    known = request_token(keys, app)
    page = consent(keys, "/oauth/authorize", {"oauth_token": known.token}, account="999")
    assert (page.status, "choose an account" in page.body.decode()) == (400, True)


def test_no_secret_shows_in_a_repr() -> None:
    keys, app = register()
    known = request_token(keys, app)
    pin = pin_for(keys, known)
    token = keys.user_tokens.give(app, "901")
    shown = repr((app, keys.requests.find(known.token, NOW), token))
    hidden = (app.consumer_secret, app.client_secret, known.secret, known.token, pin, token.token)
    assert not [secret for secret in (*hidden, token.secret) if secret in shown]


def test_an_unknown_token_gets_the_page_that_says_so() -> None:
    keys, _ = register()
    shown = reach(keys, signed(None, "GET", "/oauth/authorize?oauth_token=<b>"))
    assert shown.status == 400
    assert post(keys, "/oauth/authorize", {}).status == 400
