"""Who signed a request: OAuth 1.0a by its signature, OAuth 2 by its token."""

import base64
import hmac
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, quote, unquote

from upsocial_desktop.practice.exchange import Request
from upsocial_desktop.practice.problems import unauthorized
from upsocial_desktop.practice.sign_in.keys import Credentials, Keys

_PUBLIC_BASES = ("https://api.twitter.com", "https://api.x.com")


def signer_of(request: Request, keys: Keys, local_base: str) -> str:
    """Return the id of the user behind a request; raises Refusal(401) in X's words.

    A signature may have been made for the address the request really went to (`local_base`),
    for api.twitter.com or for api.x.com: clients sign what they believe they are calling.
    """
    scheme, _, rest = request.headers.get("authorization", "").partition(" ")
    user_id = None
    if scheme.lower() == "bearer":
        user_id = keys.owner_of_bearer(rest.strip())
    elif scheme.lower() == "oauth":
        user_id = _signed_by(request, rest, keys, local_base)
    if user_id is None:
        raise unauthorized()
    return user_id


def _signed_by(request: Request, words: str, keys: Keys, local_base: str) -> str | None:
    given = dict(_oauth_parameters(words))
    found = keys.owner_of_token(given.get("oauth_consumer_key", ""), given.get("oauth_token", ""))
    if found is None or given.get("oauth_signature_method") != "HMAC-SHA1":
        return None
    user_id, known = found
    signature = given.pop("oauth_signature", "")
    signed = [*given.items(), *request.query, *_form_fields(request)]
    host = request.headers.get("host", "")
    bases = dict.fromkeys((local_base, f"http://{host}", *_PUBLIC_BASES))
    right = (_signature(request, base, signed, known) for base in bases)
    return user_id if any(hmac.compare_digest(signature, one) for one in right) else None


def _oauth_parameters(words: str) -> Iterator[tuple[str, str]]:
    for part in words.split(","):
        name, _, value = part.strip().partition("=")
        if name != "realm":
            yield unquote(name), unquote(value.strip('"'))


def _form_fields(request: Request) -> list[tuple[str, str]]:
    if request.headers.get("content-type", "").startswith("application/x-www-form-urlencoded"):
        return parse_qsl(request.body.decode("utf-8", "replace"), keep_blank_values=True)
    return []


def _signature(
    request: Request, base: str, signed: Iterable[tuple[str, str]], known: Credentials
) -> str:
    """Return the signature of RFC 5849, section 3.4, by HMAC-SHA1."""
    pairs = sorted((_percent(name), _percent(value)) for name, value in signed)
    joined = "&".join(f"{name}={value}" for name, value in pairs)
    words = "&".join(map(_percent, (request.method.upper(), base + request.path, joined)))
    secret = f"{_percent(known.consumer_secret)}&{_percent(known.access_secret)}"
    return base64.b64encode(hmac.digest(secret.encode(), words.encode(), "sha1")).decode()


def _percent(text: str) -> str:
    return quote(text, safe="-._~")
