"""OAuth 1.0a signatures by HMAC-SHA1, as in RFC 5849, wherever in the request they were put."""

import base64
import hmac
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, unquote

from upsocial_desktop.practice.exchange import Request

_FORM = "application/x-www-form-urlencoded"
_PUBLIC_BASES = ("https://api.twitter.com", "https://api.x.com")
# Bytes that are no text stay apart from each other, or one could stand for another.
_ERRORS = "surrogateescape"
# Most values need no escaping, and to see that is much cheaper than to escape them.
_PLAIN = re.compile(r"[A-Za-z0-9._~-]*").fullmatch
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Signed:
    """What a request says of itself by OAuth 1.0a, and every name and value it has signed."""

    given: Mapping[str, str] = field(repr=False)
    pairs: Pairs = field(repr=False)

    def word(self, name: str) -> str:
        """Return one of the parameters of the protocol, without its `oauth_`."""
        return self.given.get(f"oauth_{name}", "")

    def is_whole(self) -> bool:
        """Whether it is signed in the one way X takes, with all that belongs to it."""
        return (
            self.word("signature_method") == "HMAC-SHA1"
            and self.word("version") in ("", "1.0")
            and all(map(self.word, ("signature", "nonce", "timestamp")))
        )

    def is_right(self, request: Request, bases: Iterable[str], secrets: tuple[str, str]) -> bool:
        """Whether one of the base addresses and the two secrets give the signature it shows."""
        shown = self.word("signature").encode("utf-8", _ERRORS)
        key = "&".join(map(_percent, secrets)).encode()
        joined = "&".join(f"{name}={value}" for name, value in self._in_order())
        # Only these three are left to be escaped a second time.
        joined = joined.replace("%", "%25").replace("=", "%3D").replace("&", "%26")
        method = _percent(request.method.upper())
        path = _percent(request.path)
        texts = (f"{method}&{_percent(base)}{path}&{joined}" for base in bases)
        return any(hmac.compare_digest(shown, _hmac(key, text)) for text in texts)

    def _in_order(self) -> list[tuple[str, str]]:
        return sorted((_percent(name), _percent(value)) for name, value in self.pairs)


def bases_of(request: Request, local_base: str) -> tuple[str, ...]:
    """Return the addresses a client may think it is calling, each once."""
    host = request.headers.get("host", "")
    return tuple(dict.fromkeys((local_base, f"http://{host}", *_PUBLIC_BASES)))


def read_signed(request: Request) -> Signed | None:
    """Return what is signed, or None for a request that is not signed or is so in two ways.

    The parameters of the protocol may stand in the header, in a form, or in the query
    (RFC 5849, section 3.5). One that stands in two of them alike counts once: clients that X
    understands repeat the token so (twitter-api-v2 1.29, X's own kit 0.10), and sign it once.
    Of bodies only forms are signed.
    """
    in_header = tuple(_in_header(request.headers.get("authorization", "")))
    pairs = (*in_header, *request.query, *form_fields(request))
    given = list(dict.fromkeys(pair for pair in pairs if pair[0].startswith("oauth_")))
    if "oauth_signature" not in dict(given) or len(dict(given)) != len(given):
        return None
    others = (pair for pair in pairs if not pair[0].startswith("oauth_"))
    signed = (*(pair for pair in given if pair[0] != "oauth_signature"), *others)
    return Signed(dict(given), signed)


def form_fields(request: Request) -> Pairs:
    """Return the fields of a form in a request's body; nothing for a body of another kind."""
    if not request.headers.get("content-type", "").lower().startswith(_FORM):
        return ()
    words = request.body.decode("utf-8", _ERRORS)
    return tuple(parse_qsl(words, keep_blank_values=True, errors=_ERRORS))


def _in_header(authorization: str) -> Iterator[tuple[str, str]]:
    scheme, _, words = authorization.partition(" ")
    if scheme.lower() != "oauth":
        return
    for part in words.split(","):
        name, _, value = part.strip().partition("=")
        if name and name != "realm":
            yield unquote(name, errors=_ERRORS), unquote(value.strip('"'), errors=_ERRORS)


def _hmac(key: bytes, text: str) -> bytes:
    return base64.b64encode(hmac.digest(key, text.encode(), "sha1"))


def _percent(text: str) -> str:
    return text if _PLAIN(text) else quote(text, safe="-._~", errors=_ERRORS)
