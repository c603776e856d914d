"""The older way to an app's own bearer, which most client libraries still take."""

from upsocial_desktop.practice.exchange import Answer, json_answer
from upsocial_desktop.practice.sign_in.apps import App, is_same
from upsocial_desktop.practice.sign_in.oauth import prove
from upsocial_desktop.practice.sign_in.refusals import Flaw, flawed, numbered
from upsocial_desktop.practice.sign_in.visit import Visit


def token(visit: Visit) -> Answer:
    """Answer POST /oauth2/token: consumer key and secret by Basic, grant client_credentials.

    Raises Refusal 99 for keys that do not fit and 170 for a missing grant type.
    """
    app = _by_basic(visit)
    if app is None:
        raise _unverified()
    kind = visit.form().get("grant_type")
    if not kind:
        words = "Missing required parameter: grant_type"
        raise numbered(403, 170, words, "forbidden_missing_parameter")
    if kind != "client_credentials":
        raise _unverified()
    bearer = visit.registry.bearers.of_app(app.id)
    return json_answer(200, {"token_type": "bearer", "access_token": bearer})


def invalidate(visit: Visit) -> Answer:
    """Answer POST /oauth2/invalidate_token, by Basic or signed by OAuth 1.0a.

    Raises Refusal 32 or 99 for keys that do not fit, and 348 for a token of somebody else.
    """
    app = _by_basic(visit) or _by_signature(visit)
    shown = visit.form().get("access_token") or visit.request.value("access_token") or ""
    bearer = visit.registry.bearers.find(shown, visit.now)
    is_own = bearer is not None and (bearer.app_id, bearer.user_id) == (app.id, "")
    if not is_own or not visit.registry.bearers.revoke(app.id, shown):
        raise numbered(403, 348, "Client application is not permitted to invalidate this token.")
    return json_answer(200, {"access_token": shown})


def _by_basic(visit: Visit) -> App | None:
    key, secret = visit.basic() or ("", "")
    app = visit.registry.apps.with_consumer_key(key)
    return app if app is not None and is_same(secret, app.consumer_secret) else None


def _by_signature(visit: Visit) -> App:
    def secret_of(app: App, shown: str) -> str | None:
        known = visit.registry.user_tokens.find(shown)
        if not shown:
            return ""
        return known.secret if known is not None and known.app_id == app.id else None

    if visit.basic() is not None:
        raise _unverified()
    found = prove(visit.request, visit.registry, visit.local_base, visit.clock(), secret_of)
    if isinstance(found, Flaw):
        raise flawed(found)
    return found.app


def _unverified() -> Exception:
    return numbered(403, 99, "Unable to verify your credentials", "authenticity_token_error")
