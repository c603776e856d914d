"""Every way in which X says no or does not answer becomes Refused or Unavailable, by tables."""

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

import requests

from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.xapi.limits import left, server_time
from upsocial_desktop.xapi.transport import NotSent

Body = Mapping[str, object]

# Calls whose second sending would be a second post; deleting twice deletes once.
UNREPEATABLE = frozenset({"create"})
# X refuses OAuth 1.0a signatures some minutes old; how many is not documented.
_CLOCK_OFF_SECONDS = 60
# A monthly cap or a spending limit: a quarter of an hour changes nothing.
_CAPPED_SECONDS = 3600.0
_LONGEST_DETAIL = 200

# X's words for a 403 (observed 2023-2026), any case, the first match decides.
_FORBIDDEN_WORDS = (
    ("duplicate content", "x.duplicate"),
    ("you are mentioned or are the author", "x.not_summoned"),
    ("not been mentioned or otherwise engaged", "x.not_summoned"),
    ("deleted or not visible", "x.parent_gone"),
)
_RIGHTS = ("oauth1-permissions", "unsupported-authentication", "client-forbidden")


@dataclass(frozen=True, slots=True)
class _Said:
    """What an answer says, as far as the tables need it."""

    status: int
    kind: str
    title: str
    detail: str
    headers: Mapping[str, str]
    now: datetime


def from_answer(
    call: str, response: requests.Response, now: datetime, secrets: Iterable[str]
) -> Told:
    """Translate an answer of status 300 or above; the facts never hold one of `secrets`."""
    status, body = response.status_code, _body(response)
    if status >= requests.codes.server_error or status == requests.codes.request_timeout:
        return _doubt(call, "x.down", status=status)
    if status < requests.codes.bad_request:
        return _doubt(call, "x.redirected", status=status)
    if body is None and _is_html(response):
        return _doubt(call, "x.html_page", status=status)
    body = body or {}
    said = _Said(
        status=status,
        kind=_text(body, "type"),
        title=_text(body, "title"),
        detail=clean(_detail(body), secrets),
        headers=response.headers,
        now=now,
    )
    return _BY_STATUS.get(status, _bad_request)(said)


def from_fault(call: str, fault: requests.RequestException) -> Told:
    """Translate a failure on the way; anything not known to be "not sent" is in doubt."""
    reason = getattr(fault, "reason", "broken")
    if isinstance(fault, NotSent):
        # A failed connect is not the reader's time-out: nothing was asked yet.
        return Unavailable(f"x.{'unreachable' if reason in _NO_LINE else reason}")
    return _doubt(call, _LOST.get(reason, "x.down"), reason=reason)


_NO_LINE = frozenset({"unreachable", "timeout", "broken"})
_LOST = {
    "timeout": "x.timeout",
    "broken": "x.unreachable",
    "too_big": "x.unreadable",
    "redirected": "x.redirected",
}


def unreadable(call: str, response: requests.Response, reason: str) -> Told:
    """Translate an answer of status 2xx that is not what X answers."""
    code = "x.html_page" if _is_html(response) else "x.unreadable"
    return _doubt(call, code, status=response.status_code, reason=reason)


def partial(body: Body, secrets: Iterable[str]) -> Told | None:
    """Translate an answer of status 200 that holds nothing but `errors`; None for any other."""
    errors = body.get("errors")
    if "data" in body or "meta" in body or not isinstance(errors, list) or not errors:
        return None
    return Refused("x.not_found", detail=clean(_text(errors[0], "detail"), secrets))


def clean(text: str, secrets: Iterable[str]) -> str:
    """X's own words in one short line, without any of the secrets."""
    for secret in secrets:
        if secret:
            text = text.replace(secret, "…")
    line = "".join(letter if letter.isprintable() else " " for letter in text)
    return line[:_LONGEST_DETAIL]


def _doubt(call: str, code: str, **facts: str | int) -> Told:
    if call in UNREPEATABLE:
        return Unavailable("x.unknown_outcome", None, because=code, **facts)
    return Unavailable(code, None, **facts)


def _bad_request(said: _Said) -> Told:
    code = "x.bad_media" if "media id" in said.detail.lower() else "x.bad_request"
    return Refused(code, status=said.status, detail=said.detail)


def _unauthorized(said: _Said) -> Told:
    off = (said.now - server_time(said.headers, said.now)).total_seconds()
    if "timestamp" in said.detail.lower() or abs(off) > _CLOCK_OFF_SECONDS:
        return Unavailable("x.clock", off_seconds=round(off))
    return Refused("x.sign_in_again")


def _no_credits(_said: _Said) -> Told:
    return Refused("x.no_credits")


def _forbidden(said: _Said) -> Told:
    lowered = said.detail.lower()
    for words, code in _FORBIDDEN_WORDS:
        if words in lowered:
            return Refused(code)
    if said.kind.endswith(_RIGHTS):
        return Refused("x.app_rights", detail=said.detail)
    return Refused("x.not_permitted", detail=said.detail)


def _not_found(said: _Said) -> Told:
    return Refused("x.not_found", detail=said.detail)


def _proxy(said: _Said) -> Told:
    return Unavailable("x.proxy", status=said.status)


def _too_many(said: _Said) -> Told:
    if said.kind.endswith("usage-capped") or said.title == "UsageCapExceeded":
        return Unavailable("x.usage_capped", retry_after=_CAPPED_SECONDS)
    rest = left(said.headers, said.now)
    return Unavailable("x.rate_limited", retry_after=rest.seconds if rest else None)


_BY_STATUS: Mapping[int, Callable[[_Said], Told]] = {
    401: _unauthorized,
    402: _no_credits,
    403: _forbidden,
    404: _not_found,
    407: _proxy,
    429: _too_many,
}


def _body(response: requests.Response) -> Body | None:
    try:
        body = json.loads(response.content)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def _is_html(response: requests.Response) -> bool:
    return response.content.lstrip().startswith(b"<")


def _detail(body: Body) -> str:
    """The most telling words of an error: the first inner message, else the outer detail."""
    errors = body.get("errors")
    inner = _text(errors[0], "message") if isinstance(errors, list) and errors else ""
    return inner or _text(body, "detail") or _text(body, "error_description")


def _text(body: object, key: str) -> str:
    value = body.get(key) if isinstance(body, dict) else None
    return value if isinstance(value, str) else ""
