"""Apps and the ready-made keys: what an owner sets, what is refused, what goes on working."""

import pytest

from tests.practice.sign_in_steps import (
    ACCOUNTS,
    BASE,
    NOW,
    bearing,
    caller,
    reach,
    register,
    signed,
    signer,
)
from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.sign_in.apps import App
from upsocial_desktop.practice.sign_in.caller import Means
from upsocial_desktop.practice.sign_in.pages import answer_sign_in
from upsocial_desktop.practice.sign_in.scopes import SCOPES, read_scopes
from upsocial_desktop.practice.sign_in.user_tokens import UserToken


def test_ready_made_credentials_are_the_same_all_day_and_may_do_everything() -> None:
    keys, _ = register()
    made = keys.issue("901")
    assert made == keys.issue("901") != keys.issue("902")
    by_token = caller(keys, bearing(made.bearer))
    assert (by_token.user_id, by_token.means) == ("901", Means.OAUTH2)
    assert by_token.scopes == set(SCOPES)
    token = UserToken("", "", keys.own_app.permission, made.access_token, made.access_secret)
    signing = signer(keys.own_app, token)
    by_signature = caller(keys, signed(signing, "POST", "/2/tweets", json={}))
    assert (by_signature.user_id, by_signature.means) == ("901", Means.OAUTH1)
    assert by_signature.may_write
    assert by_signature.may_message
    assert made.access_secret not in repr(made)


def test_a_ready_made_bearer_ends_only_when_asked_to() -> None:
    keys, _ = register()
    bearer = keys.issue("901").bearer
    assert caller(keys, bearing(bearer), NOW.replace(year=2100)).user_id == "901"
    keys.bearers.let_expire(bearer, NOW)
    with pytest.raises(Refusal):
        caller(keys, bearing(bearer))


def test_revoked_credentials_are_over_and_new_ones_differ() -> None:
    keys, _ = register()
    made = keys.issue("901")
    keys.revoke(keys.own_app.id, "901")
    with pytest.raises(Refusal):
        caller(keys, bearing(made.bearer))
    assert keys.user_tokens.find(made.access_token) is None
    new = keys.issue("901")
    assert {new.bearer, new.access_token}.isdisjoint({made.bearer, made.access_token})
    assert caller(keys, bearing(new.bearer)).user_id == "901"


def test_an_app_outside_a_project_is_refused_in_xs_words() -> None:
    keys, app = register(is_attached=False)
    for request in (
        bearing(keys.bearers.of_app(app.id)),
        bearing(keys.bearers.grant(app.id, "901", ("tweet.read",), NOW).access),
        signed(signer(app, keys.user_tokens.give(app, "901")), "GET", "/2/users/me"),
    ):
        with pytest.raises(Refusal) as no:
            caller(keys, request)
        assert no.value.status == 403
        assert no.value.body is not None
        assert no.value.body["reason"] == "client-not-enrolled"
        assert no.value.body["client_id"] == app.id
    keys.apps.set_up(app.id, is_attached=True)
    assert caller(keys, bearing(keys.bearers.of_app(app.id))).app_id == app.id


def test_an_app_has_at_most_ten_callbacks_and_none_a_browser_would_run() -> None:
    keys, app = register()
    ten = tuple(f"http://127.0.0.1:80{n:02}/" for n in range(10))
    assert keys.apps.set_up(app.id, callbacks=ten).takes_callback(ten[9])
    for wrong in (
        (*ten, "http://127.0.0.1/"),
        ("javascript:alert(1)",),
        ("/relative",),
        ("http://a/#b",),
        ("http://a/\r\nset-cookie: b=c",),
        ("http://उ.भारत/",),
    ):
        with pytest.raises(ValueError, match="callback"):
            keys.apps.set_up(app.id, callbacks=wrong)
    assert keys.apps.with_id(app.id) == keys.apps.set_up(app.id)


def test_a_public_app_has_no_secret() -> None:
    _, public = register(is_confidential=False)
    _, confidential = register()
    assert not public.is_confidential
    assert confidential.is_confidential
    assert isinstance(public, App)


@pytest.mark.parametrize(
    ("words", "scopes"),
    [
        ("tweet.read users.read", ("tweet.read", "users.read")),
        (" users.read  users.read ", ("users.read",)),
        ("", None),
        ("tweet.read tweet.everything", None),
    ],
)
def test_scopes_are_known_and_kept_in_their_order(
    words: str, scopes: tuple[str, ...] | None
) -> None:
    assert read_scopes(words) == scopes


def test_other_addresses_are_not_ours_and_other_methods_are_refused() -> None:
    keys, _ = register()
    assert answer_sign_in(Request("GET", "/2/users/me"), keys, ACCOUNTS, NOW, BASE) is None
    answer = reach(keys, Request("GET", "/2/oauth2/token"))
    assert (answer.status, dict(answer.headers)["allow"]) == (405, "POST")
