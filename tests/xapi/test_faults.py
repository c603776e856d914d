"""What each wrong answer of a network means (the table of RELIABILITY 2.3)."""

import gzip
import socket
import time

import pytest

from tests.xapi.conftest import KEYS, PATIENT, SHORT, AskX, StoppedClock
from tests.xapi.fault_server import (
    Answer,
    FaultServer,
    drip,
    raw,
    reset,
    silent_close,
    stall,
    whole,
)
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.ports import Outgoing
from upsocial_desktop.xapi.client import Credentials, TweepyX
from upsocial_desktop.xapi.limits import Limits
from upsocial_desktop.xapi.transport import Transport

HTML = "<!DOCTYPE html><html><body>Sign in to the office network</body></html>"
LARGE = b'{"data": [], "pad": "%s"}'
BOMB = gzip.compress(LARGE % (b"0" * 20_000_000))
OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"

# name, the answer, what a read says
IN_DOUBT: list[tuple[str, Answer, str]] = [
    ("closed after reading", silent_close, "x.unreachable"),
    ("reset after reading", reset, "x.unreachable"),
    ("silence", stall, "x.timeout"),
    ("a body fed letter by letter", drip(OK + b"Content-Length: 900000\r\n\r\n"), "x.timeout"),
    ("an endless body fed letter by letter", drip(OK + b"\r\n"), "x.timeout"),
    ("a head fed letter by letter", drip(b"HTTP/1.1 200 OK\r\nX-Slow: "), "x.timeout"),
    ("a body cut short", raw(OK + b'Content-Length: 500\r\n\r\n{"data"'), "x.unreachable"),
    ("a chunk cut short", raw(OK + b"Transfer-Encoding: chunked\r\n\r\n50\r\n{"), "x.unreachable"),
    ("no HTTP at all", raw(b"SSH-2.0-OpenSSH_9.2\r\n"), "x.unreachable"),
    ("cut JSON of the right length", whole('{"data":{"id":"19'), "x.unreadable"),
    ("nothing", whole(""), "x.unreadable"),
    ("a list", whole([1, 2]), "x.unreadable"),
    ("a number", whole("7"), "x.unreadable"),
    ("brackets without end", whole("[" * 100_000), "x.unreadable"),
    ("a page of HTML", whole(HTML, kind="text/html"), "x.html_page"),
    ("a page of HTML that says no", whole(HTML, 403, kind="text/html"), "x.html_page"),
    ("too much", whole(LARGE % (b"0" * 300_000)), "x.unreadable"),
    ("a gzip bomb", whole(BOMB, headers={"Content-Encoding": "gzip"}), "x.unreadable"),
    ("gzip that is none", whole(b"abc", headers={"Content-Encoding": "gzip"}), "x.unreachable"),
    ("a redirect", whole("", 302, {"Location": "https://evil.example/"}), "x.redirected"),
    ("a lasting redirect", whole("", 308, {"Location": "/2/users/me"}), "x.redirected"),
    ("a redirect to nowhere", whole("", 300), "x.redirected"),
    ("408", whole("", 408), "x.down"),
    ("500", whole({}, 500), "x.down"),
    ("502 in HTML", whole(HTML, 502, kind="text/html"), "x.down"),
    ("503", whole("", 503), "x.down"),
    ("504", whole("no JSON", 504), "x.down"),
]
NAMES = [name for name, _, _ in IN_DOUBT]


def told_by_read(x: TweepyX) -> Told:
    with pytest.raises(Told) as told:
        x.mentions("7", "", "")
    return told.value


def told_by_create(x: TweepyX) -> Told:
    with pytest.raises(Told) as told:
        x.create(Outgoing("जल आपूर्ति बहाल"))
    return told.value


@pytest.mark.parametrize(("answer", "code"), [row[1:] for row in IN_DOUBT], ids=NAMES)
def test_a_read_that_fails_says_why(ask_x: AskX, answer: Answer, code: str) -> None:
    told = told_by_read(ask_x(answer))
    assert isinstance(told, Unavailable)
    assert told.code == code


@pytest.mark.parametrize(("answer", "code"), [row[1:] for row in IN_DOUBT], ids=NAMES)
def test_a_post_that_may_have_arrived_is_never_called_failed(
    ask_x: AskX, answer: Answer, code: str
) -> None:
    told = told_by_create(ask_x(answer))
    assert isinstance(told, Unavailable)
    assert told.code == "x.unknown_outcome"
    assert told.facts["because"] == code


@pytest.mark.parametrize(
    "body", [{}, {"data": {}}, {"data": {"id": None}}, {"data": []}, {"data": {"id": "abc"}}]
)
def test_a_post_answered_without_an_id_is_in_doubt(ask_x: AskX, body: object) -> None:
    assert told_by_create(ask_x(whole(body, 201))).code == "x.unknown_outcome"


def test_while_an_answer_is_awaited_something_else_is_done_once(clock: StoppedClock) -> None:
    done: list[int] = []
    with FaultServer(whole({"data": {"id": "19", "text": "a"}}, 201)) as server:
        x = TweepyX("@a", KEYS, Transport(server.address, PATIENT), Limits(clock))
        asked = Outgoing("जल आपूर्ति बहाल")

        def meanwhile() -> None:
            # What is sent has arrived, whole, before anything else is done.
            while not server.requests:
                time.sleep(0.001)
            done.append(len(server.requests))

        assert x.create(asked, meanwhile) == "19"
        with pytest.raises(Unavailable):
            x.mentions("7", "", "")
        assert done == [1]


def test_where_x_is_not_asked_there_is_no_meanwhile(clock: StoppedClock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        address = f"http://127.0.0.1:{gone.getsockname()[1]}"
    x = TweepyX("@a", KEYS, Transport(address, SHORT), Limits(clock))
    done: list[str] = []
    with pytest.raises(Unavailable, match="x.unreachable"):
        x.create(Outgoing("a"), lambda: done.append("done"))
    assert done == []
    with FaultServer(silent_close) as server:
        x = TweepyX("@a", KEYS, Transport(server.address, SHORT), Limits(clock))
        told_by_read(x)
    assert done == []


def test_a_failing_request_is_sent_once_only(clock: StoppedClock) -> None:
    for answer in (silent_close, reset, whole({}, 503), whole({}, 429)):
        with FaultServer(answer) as server:
            transport = Transport(server.address, SHORT)
            told_by_create(TweepyX("@a", KEYS, transport, Limits(clock)))
            transport.close()
            assert len(server.requests) == 1


def test_a_redirect_is_not_followed(clock: StoppedClock) -> None:
    with FaultServer(whole({"data": {}})) as elsewhere:
        answer = whole("", 307, {"Location": f"{elsewhere.address}/2/tweets"})
        with FaultServer(answer) as server:
            transport = Transport(server.address, SHORT)
            told_by_create(TweepyX("@a", KEYS, transport, Limits(clock)))
            transport.close()
        assert elsewhere.requests == []


def test_the_office_s_proxy_is_asked_for_the_real_x(
    clock: StoppedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    with FaultServer(whole("", 407)) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.address)
        monkeypatch.setenv("NO_PROXY", "")
        transport = Transport(patience=PATIENT)
        assert told_by_create(TweepyX("@a", KEYS, transport, Limits(clock))).code == "x.proxy"
        transport.close()
        assert proxy.requests[0].startswith(b"CONNECT api.twitter.com:443 ")


def test_a_refused_connection_is_not_sent(clock: StoppedClock) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        address = f"http://127.0.0.1:{gone.getsockname()[1]}"
    x = TweepyX("@a", KEYS, Transport(address, SHORT), Limits(clock))
    assert told_by_create(x).code == "x.unreachable"
    assert told_by_read(x).code == "x.unreachable"


def test_keys_that_are_missing_are_refused_before_anything_is_sent(clock: StoppedClock) -> None:
    with FaultServer(whole({})) as server:
        transport = Transport(server.address, SHORT)
        x = TweepyX("@a", Credentials("a", "b", "", "d"), transport, Limits(clock))
        with pytest.raises(Refused) as told:
            x.me()
        assert told.value.code == "x.sign_in_again"
        assert server.requests == []
