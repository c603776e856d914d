"""Requests as real clients sign and send them, taken in without a socket, and a small browser."""

import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import requests
from requests_oauthlib import OAuth1

from upsocial_desktop.practice.exchange import Answer, Request
from upsocial_desktop.practice.sign_in.apps import App
from upsocial_desktop.practice.sign_in.caller import Caller
from upsocial_desktop.practice.sign_in.freshness import SigningClock
from upsocial_desktop.practice.sign_in.keys import Keys
from upsocial_desktop.practice.sign_in.oauth import caller_of
from upsocial_desktop.practice.sign_in.pages import answer_sign_in

BASE = "http://127.0.0.1:40123"
NOW = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
ACCOUNTS = (("901", "UPPWD_Abhyas", "PWD <UP> (practice)"), ("902", "UPUrja_Abhyas", "Urja"))
CALLBACK = "http://127.0.0.1:8765/back?from=x"


def register(**options: Any) -> tuple[Keys, App]:
    """A register whose signing clock is the world's, and one app in it."""
    keys = Keys(options.pop("is_suspended", lambda _: False))
    keys.freshness.clock = SigningClock(follows_world=True)
    options.setdefault("callbacks", (CALLBACK,))
    return keys, keys.apps.register("Trial <app>", **options)


def signer(app: App, token: Any = None, at: datetime = NOW, **options: Any) -> OAuth1:
    """A requests-oauthlib signer with a chosen time."""
    made = OAuth1(
        app.consumer_key,
        app.consumer_secret,
        getattr(token, "token", None),
        getattr(token, "secret", None),
        **options,
    )
    made.client.timestamp = str(int(at.timestamp()))
    return made


def received(sent: requests.PreparedRequest) -> Request:
    """The request as the server takes it in."""
    assert sent.url is not None
    assert sent.method is not None
    parts = urlsplit(sent.url)
    headers = {name.lower(): _text(value) for name, value in sent.headers.items()}
    body = sent.body or b""
    return Request(
        sent.method,
        parts.path,
        tuple(parse_qsl(parts.query, keep_blank_values=True)),
        {"host": "127.0.0.1:40123", **headers},
        body.encode() if isinstance(body, str) else body,
    )


def _text(value: str | bytes) -> str:
    return value.decode("latin-1") if isinstance(value, bytes) else value


def signed(auth: Any, method: str, path: str, base: str = BASE, **content: Any) -> Request:
    """A request that `requests` has prepared and its signer signed."""
    return received(requests.Request(method, base + path, auth=auth, **content).prepare())


def caller(keys: Keys, request: Request, now: datetime = NOW) -> Caller:
    return caller_of(request, keys, BASE, now)


def bearing(token: str) -> Request:
    return Request("GET", "/2/users/me", headers={"authorization": f"Bearer {token}"})


def reach(keys: Keys, request: Request, now: datetime = NOW) -> Answer:
    """The answer of a sign-in address."""
    answer = answer_sign_in(request, keys, ACCOUNTS, now, BASE)
    assert answer is not None
    return answer


def post(
    keys: Keys, path: str, form: Mapping[str, str], auth: Any = None, now: datetime = NOW
) -> Answer:
    return reach(keys, signed(auth, "POST", path, data=form), now)


def header(answer: Answer, name: str) -> str:
    return dict(answer.headers)[name]


def fields_of(page: str) -> dict[str, str]:
    """The hidden fields of a page, as a browser would post them."""
    found = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)">', page)
    return {html.unescape(name): html.unescape(value) for name, value in found}


def consent(
    keys: Keys, path: str, query: dict[str, str], now: datetime = NOW, **changes: str
) -> Answer:
    """Open a consent page and press a button; the first account and Allow, unless changed."""
    shown = reach(keys, signed(None, "GET", path, params=query), now)
    assert shown.status == 200, shown.body.decode()
    cookie = header(shown, "set-cookie").split(";")[0]
    form = fields_of(shown.body.decode()) | {"account": "901", "decision": "allow"} | changes
    request = signed(None, "POST", path, data=form, headers={"cookie": cookie})
    return reach(keys, request, now)
