"""The token endpoints of OAuth 2.0: codes and refresh tokens for tokens, and back again."""

from collections.abc import Callable

from upsocial_desktop.practice.exchange import Answer, json_answer
from upsocial_desktop.practice.sign_in.apps import App, is_same
from upsocial_desktop.practice.sign_in.bearers import ACCESS_LASTS, Pair
from upsocial_desktop.practice.sign_in.refusals import (
    SUSPENDED,
    invalid,
    mismatched,
    missing,
    named,
)
from upsocial_desktop.practice.sign_in.visit import Visit

_Grant = Callable[[Visit, dict[str, str]], Answer]


def token(visit: Visit) -> Answer:
    """Answer POST /2/oauth2/token; raises Refusal in the form of OAuth 2.0."""
    form = visit.fields()
    kind = _needed(form, "grant_type")
    if kind not in _GRANTS:
        raise named(400, "unsupported_grant_type", "Grant type is not supported.")
    return _GRANTS[kind](visit, form)


def revoke(visit: Visit) -> Answer:
    """Answer POST /2/oauth2/revoke; a token that is no longer good is no fault (RFC 7009)."""
    form = visit.fields()
    app = _client(visit, form)
    visit.registry.bearers.revoke(app.id, _needed(form, "token"))
    return json_answer(200, {"revoked": True})


def _by_code(visit: Visit, form: dict[str, str]) -> Answer:
    app = _client(visit, form)
    code, verifier = _needed(form, "code"), _needed(form, "code_verifier")
    address = _needed(form, "redirect_uri")
    known = visit.registry.codes.find(code, visit.now)
    if known is None or known.wish.app_id != app.id:
        raise invalid("authorization code")
    if known.wish.redirect_uri != address:
        raise mismatched("redirect uri", "uri of the authorization code")
    if not known.wish.fits(verifier):
        raise mismatched("code verifier", "code challenge")
    if not visit.registry.codes.use_up(code):
        raise invalid("authorization code")
    _check_in_good_standing(visit, known.user_id)
    pair = visit.registry.bearers.grant(app.id, known.user_id, known.wish.scopes, visit.now)
    return _given(pair)


def _by_refresh(visit: Visit, form: dict[str, str]) -> Answer:
    app = _client(visit, form)
    shown = _needed(form, "refresh_token")
    _check_in_good_standing(visit, visit.registry.bearers.user_behind(shown))
    pair = visit.registry.bearers.refresh(app.id, shown, visit.now)
    if pair is None:
        raise invalid("token")
    return _given(pair)


def _by_client(visit: Visit, form: dict[str, str]) -> Answer:
    """Give an app its own bearer, for the consumer key and secret or those of OAuth 2.0."""
    named_by = visit.basic() or (form.get("client_id", ""), form.get("client_secret", ""))
    app = _app_alone(visit, *named_by)
    if app is None:
        raise named(401, "unauthorized_client", "Missing valid authorization header")
    bearer = visit.registry.bearers.of_app(app.id)
    return json_answer(200, {"token_type": "bearer", "access_token": bearer})


def _app_alone(visit: Visit, name: str, secret: str) -> App | None:
    apps = visit.registry.apps
    by_key = apps.with_consumer_key(name)
    if by_key is not None:
        return by_key if is_same(secret, by_key.consumer_secret) else None
    by_client = apps.with_client_id(name)
    is_known = by_client is not None and is_same(secret, by_client.client_secret)
    return by_client if is_known else None


_GRANTS: dict[str, _Grant] = {
    "authorization_code": _by_code,
    "refresh_token": _by_refresh,
    "client_credentials": _by_client,
}


def _client(visit: Visit, form: dict[str, str]) -> App:
    """Return the app that asks: a public one by its id, a confidential one by Basic.

    X answers a wrong secret and a missing header in the same words.
    """
    basic = visit.basic()
    client_id = form.get("client_id") or (basic[0] if basic else "")
    if not client_id:
        raise missing("client_id")
    app = visit.registry.apps.with_client_id(client_id)
    if app is None:
        raise named(401, "invalid_client", "Value passed for the client_id was invalid.")
    if app.is_confidential and not (
        basic and basic[0] == client_id and is_same(basic[1], app.client_secret)
    ):
        raise named(401, "unauthorized_client", "Missing valid authorization header")
    return app


def _needed(form: dict[str, str], name: str) -> str:
    if not form.get(name):
        raise missing(name)
    return form[name]


def _check_in_good_standing(visit: Visit, user_id: str) -> None:
    if user_id and visit.registry.is_suspended(user_id):
        raise named(403, "access_denied", SUSPENDED)


def _given(pair: Pair) -> Answer:
    body: dict[str, object] = {
        "token_type": "bearer",
        "expires_in": int(ACCESS_LASTS.total_seconds()),
        "access_token": pair.access,
        "scope": " ".join(pair.scopes),
    }
    if pair.refresh:
        body["refresh_token"] = pair.refresh
    return json_answer(200, body)
