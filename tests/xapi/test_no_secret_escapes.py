"""No part of the credentials reaches a log, an exception or a repr, even with all logs open."""

import io
import logging
import traceback
from collections.abc import Callable, Iterator

import pytest

from tests.xapi.conftest import KEYS, AskX
from tests.xapi.fault_server import Answer, silent_close, stall, whole
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services.ports import Outgoing
from upsocial_desktop.xapi.client import TweepyX

ECHO = {"title": "X", "detail": f"key {KEYS.consumer_key} and token {KEYS.access_token} are bad"}
ANSWERS = [
    whole({"data": {"id": "1", "deleted": True}}),
    whole({"data": []}),
    whole("<html>"),
    whole(ECHO, 400),
    whole(ECHO, 401),
    whole(ECHO, 403),
    whole(ECHO, 404),
    whole(ECHO, 429),
    whole(ECHO, 500),
    whole("", 302, {"Location": "/"}),
    whole({"errors": [ECHO]}),
    silent_close,
    stall,
]
CALLS: list[Callable[[TweepyX], object]] = [
    lambda x: x.me(),
    lambda x: x.mentions("7", "1", "t"),
    lambda x: x.own_posts("7", "1", "t"),
    lambda x: x.missing(["1"]),
    lambda x: x.create(Outgoing("a", "1")),
    lambda x: x.delete("1"),
]


@pytest.fixture
def everything_logged() -> Iterator[io.StringIO]:
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(1)
    yield written
    root.setLevel(before)
    root.removeHandler(handler)


@pytest.mark.parametrize("answer", ANSWERS)
def test_no_part_of_the_credentials_escapes(
    ask_x: AskX, answer: Answer, everything_logged: io.StringIO
) -> None:
    x = ask_x(answer)
    seen = [repr(x), str(x), repr(KEYS), str(KEYS), f"{KEYS}"]
    for call in CALLS:
        try:
            seen.append(repr(call(x)))
        except Told as told:
            seen += [repr(told), str(told), str(told.facts), *traceback.format_exception(told)]
    seen.append(everything_logged.getvalue())
    for text in seen:
        for part in KEYS.parts():
            assert part not in text
        assert "oauth_signature" not in text
