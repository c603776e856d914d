"""Who signed a request: OAuth 1.0a by its signature, OAuth 2 by its token."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import unauthorized
from upsocial_desktop.practice.sign_in.apps import App, Permission
from upsocial_desktop.practice.sign_in.caller import Caller, Means
from upsocial_desktop.practice.sign_in.keys import Keys
from upsocial_desktop.practice.sign_in.refusals import (
    Flaw,
    client_forbidden,
    flawed,
    suspended_2,
)
from upsocial_desktop.practice.sign_in.signatures import Signed, bases_of, read_signed
from upsocial_desktop.practice.sign_in.user_tokens import UserToken

# An app and a token's name; the token's secret, or None where there is no such token.
SecretOf = Callable[[App, str], str | None]


@dataclass(frozen=True)
class Proven:
    """A signature that holds: whose app, and what else the request says of itself."""

    app: App
    signed: Signed


def caller_of(
    request: Request,
    registry: Keys,
    local_base: str,
    now: datetime,
    skew: timedelta = timedelta(),
) -> Caller:
    """Return who asks, and what they may do; raises Refusal in X's words.

    A signature may have been made for the address the request really went to (`local_base`),
    for api.twitter.com or for api.x.com: clients sign what they believe they are calling. `now`
    is the world's time; in a drill with a wrong clock it is off, by `skew`. Raises 401 for a
    token, signature or nonce that is no good and for a timestamp out of bounds, 403 for an app
    outside a project and for a suspended account.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        caller = _bearer(token.strip(), registry, now)
    else:
        clock = registry.freshness.clock.now(now, skew)
        caller = _signer(request, registry, local_base, clock)
    app = registry.apps.with_id(caller.app_id)
    if app is None or not app.is_attached:
        raise client_forbidden(caller.app_id)
    if caller.user_id and registry.is_suspended(caller.user_id):
        raise suspended_2()
    return caller


def _bearer(token: str, registry: Keys, now: datetime) -> Caller:
    known = registry.bearers.find(token, now)
    if known is None:
        raise unauthorized()
    if not known.user_id:
        return Caller(known.app_id, "", Means.APP_ONLY, may_write=False, may_message=False)
    # The app's permission limits OAuth 1.0a only; here the user's scopes say it all.
    return Caller(known.app_id, known.user_id, Means.OAUTH2, frozenset(known.scopes))


def _signer(request: Request, registry: Keys, local_base: str, clock: datetime) -> Caller:
    def secret_of(app: App, token: str) -> str | None:
        known = registry.user_tokens.find(token)
        return known.secret if known is not None and known.app_id == app.id else None

    proven = prove(request, registry, local_base, clock, secret_of)
    if proven is Flaw.CLOCK:
        raise flawed(proven)
    known = _token_behind(proven, registry)
    if known is None:
        raise unauthorized()
    return Caller(
        known.app_id,
        known.user_id,
        Means.OAUTH1,
        may_write=known.permission is not Permission.READ,
        may_message=known.permission is Permission.MESSAGES,
    )


def _token_behind(proven: Proven | Flaw, registry: Keys) -> UserToken | None:
    if isinstance(proven, Flaw):
        return None
    return registry.user_tokens.find(proven.signed.word("token"))


def prove(
    request: Request, registry: Keys, local_base: str, clock: datetime, secret_of: SecretOf
) -> Proven | Flaw:
    """Check a signature made with an app's secret and a token's, and that it is new by a clock.

    The time is looked at after the signature, so that only those who hold the secrets learn of
    it, and nobody else can fill the memory of nonces.
    """
    signed = read_signed(request)
    app = registry.apps.with_consumer_key(signed.word("consumer_key")) if signed else None
    if signed is None or app is None or not signed.is_whole():
        return Flaw.SIGNATURE
    token = signed.word("token")
    secret = secret_of(app, token)
    if secret is None:
        return Flaw.TOKEN
    if not signed.is_right(request, bases_of(request, local_base), (app.consumer_secret, secret)):
        return Flaw.SIGNATURE
    return _stale(signed, registry, token or app.consumer_key, clock) or Proven(app, signed)


def _stale(signed: Signed, registry: Keys, token: str, clock: datetime) -> Flaw | None:
    timestamp = signed.word("timestamp")
    if not registry.freshness.is_in_time(timestamp, clock):
        return Flaw.CLOCK
    is_first = registry.freshness.is_first(token, signed.word("nonce"), timestamp, clock)
    return None if is_first else Flaw.SIGNATURE
