"""The first and last step of OAuth 1.0a: an app asks for a request token, then for a user's."""

from urllib.parse import urlencode

from upsocial_desktop.practice.exchange import Answer, json_answer
from upsocial_desktop.practice.sign_in.apps import OUT_OF_BAND, App, Permission
from upsocial_desktop.practice.sign_in.oauth import Proven, SecretOf, prove
from upsocial_desktop.practice.sign_in.refusals import Flaw, flawed, suspended_1
from upsocial_desktop.practice.sign_in.visit import Visit

# X sends the form-encoded answers under this name, and 415 as XML, as recordings show.
_TEXT = "text/html;charset=utf-8"
_XML = "application/xml; charset=utf-8"
_WRONG_VERIFIER = b"Error processing your OAuth request: Invalid oauth_verifier parameter"
_NOT_APPROVED = (
    b"<?xml version='1.0' encoding='UTF-8'?><errors><error code=\"415\">Callback URL not approved"
    b" for this client application. Approved callback URLs can be adjusted in your application"
    b" settings</error></errors>"
)
_ACCESS_TYPES = {"read": Permission.READ, "write": Permission.WRITE}


def request_token(visit: Visit) -> Answer:
    """Answer the first step; raises Refusal 32 or 135, and answers 403 to a strange callback."""
    proven = _proven(visit, lambda _, token: None if token else "")
    callback = proven.signed.word("callback") or _usual_callback(proven.app)
    if callback != OUT_OF_BAND and not proven.app.takes_callback(callback):
        return Answer(403, _NOT_APPROVED, content_type=_XML)
    permission = _permission(proven)
    made = visit.registry.requests.give(proven.app, callback, permission, visit.now)
    return _encoded(
        oauth_token=made.token, oauth_token_secret=made.secret, oauth_callback_confirmed="true"
    )


def access_token(visit: Visit) -> Answer:
    """Answer the last step: the user's token for a request token and its PIN or verifier.

    The request token's own secret may be left out of the signature: X lets programs in that do
    so (python-twitter-v2 0.9, and many that sign with `request` for Node).

    Raises Refusal 32, 64, 89 or 135; a wrong verifier gets a 401 in plain words, as at X.
    """
    registry = visit.registry

    def secret_of(app: App, token: str) -> str | None:
        known = registry.requests.find(token, visit.now)
        return known.secret if known is not None and known.app_id == app.id else None

    def no_secret(app: App, token: str) -> str | None:
        return None if secret_of(app, token) is None else ""

    proven = _proven(visit, secret_of, no_secret)
    token, verifier = proven.signed.word("token"), proven.signed.word("verifier")
    granted = registry.requests.redeem(token, verifier, visit.now)
    account = visit.account(granted.user_id) if granted is not None else None
    if granted is None or account is None:
        return Answer(401, _WRONG_VERIFIER, content_type=_TEXT)
    if registry.is_suspended(granted.user_id):
        raise suspended_1()
    given = registry.user_tokens.give(proven.app, granted.user_id, granted.permission)
    return _encoded(
        oauth_token=given.token,
        oauth_token_secret=given.secret,
        user_id=account[0],
        screen_name=account[1],
    )


def invalidate_token(visit: Visit) -> Answer:
    """Answer an app that gives back the very token it signs with; raises Refusal 32, 89 or 135."""
    registry = visit.registry

    def secret_of(app: App, token: str) -> str | None:
        known = registry.user_tokens.find(token)
        return known.secret if known is not None and known.app_id == app.id else None

    token = _proven(visit, secret_of).signed.word("token")
    known = registry.user_tokens.find(token)
    if known is None:  # another request has just given it back
        raise flawed(Flaw.TOKEN)
    registry.user_tokens.revoke(known.app_id, known.user_id)
    return json_answer(200, {"access_token": token})


def _proven(visit: Visit, *secrets_of: SecretOf) -> Proven:
    """Return what is proven by the first of several secrets that fits."""
    found: Proven | Flaw = Flaw.SIGNATURE
    for secret_of in secrets_of:
        found = prove(visit.request, visit.registry, visit.local_base, visit.clock(), secret_of)
        if found is not Flaw.SIGNATURE:
            break
    if isinstance(found, Flaw):
        raise flawed(found)
    return found


def _usual_callback(app: App) -> str:
    return app.callbacks[0] if app.callbacks else OUT_OF_BAND


def _permission(proven: Proven) -> Permission:
    """Return what the app may at most get, or the less it asks for by x_auth_access_type."""
    asked = _ACCESS_TYPES.get(dict(proven.signed.pairs).get("x_auth_access_type", ""))
    allowed = proven.app.permission
    ranks = list(Permission)
    return allowed if asked is None else min(asked, allowed, key=ranks.index)


def _encoded(**fields: str) -> Answer:
    return Answer(200, urlencode(fields).encode(), content_type=_TEXT)
