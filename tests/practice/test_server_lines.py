"""HTTP/1.1 as such: what is read, what is refused, and what becomes of the line."""

import json
import logging
import socket
import threading
import time
from contextlib import ExitStack
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.practice.lines import RawLine, Told, line_to, listening
from upsocial_desktop.practice.exchange import Answer, Ending, Request
from upsocial_desktop.practice.wire.body import LARGEST_BODY, LARGEST_MEDIA_BODY
from upsocial_desktop.practice.wire.head import LARGEST_HEAD, Unreadable, read_head
from upsocial_desktop.practice.wire.line import Patience
from upsocial_desktop.practice.wire.listener import Listener

GET = b"GET /2/users/me HTTP/1.1\r\nHost: h\r\n\r\n"
UNHURRIED = Patience(idle_seconds=60, head_seconds=20, body_seconds=20, send_seconds=20)
CHUNKED = b"POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"


def body_of(told: Told | None) -> dict[str, Any]:
    assert told is not None
    assert told.status == 200
    found = json.loads(told.body)
    assert isinstance(found, dict)
    return found


def ask(words: bytes) -> Told | None:
    with listening() as listener, line_to(listener.port) as line:
        return line.ask(words)


def test_a_request_is_read_with_its_query_headers_and_body() -> None:
    told = body_of(
        ask(
            b"POST /a/b?x=1&y=%E0%A4%95&x=&z HTTP/1.1\r\nHost: h\r\nX-Twice: a\r\nX-Twice:b \r\n"
            b"Content-Length: 5\r\n\r\nhello"
        )
    )
    assert (told["method"], told["path"]) == ("POST", "/a/b")
    assert told["query"] == [["x", "1"], ["y", "क"], ["x", ""], ["z", ""]]
    assert told["headers"]["x-twice"] == "a, b"
    assert told["start"] == "hello"


def test_one_line_carries_many_requests_also_sent_at_once() -> None:
    with listening() as listener, line_to(listener.port) as line:
        line.say(GET + b"\r\n" + GET.replace(b"/me", b"/me?n=2") + GET)
        told = [body_of(line.hear()) for _ in range(3)]
    assert [each["query"] for each in told] == [[], [["n", "2"]], []]


def test_chunks_are_joined_and_what_follows_is_the_next_request() -> None:
    chunks = b"5;name=value\r\nhello\r\n6 \r\n world\r\n0\r\nX-Trailer: t\r\n\r\n"
    with listening() as listener, line_to(listener.port) as line:
        told = body_of(line.ask(CHUNKED + chunks + GET))
        after = body_of(line.hear())
    assert told["start"] == "hello world"
    assert after["path"] == "/2/users/me"


@given(parts=st.lists(st.binary(min_size=1, max_size=300), max_size=6), cut=st.integers(1, 40))
@settings(max_examples=25, deadline=None)
def test_chunks_however_cut_give_the_body_that_was_meant(parts: list[bytes], cut: int) -> None:
    chunks = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"
    whole = CHUNKED + chunks
    with listening() as listener, line_to(listener.port) as line:
        for start in range(0, len(whole), cut * 10):
            line.say(whole[start : start + cut * 10])
        told = body_of(line.hear())
    meant = b"".join(parts)
    assert (told["length"], told["start"]) == (len(meant), meant[:100].decode("latin-1"))


def test_a_client_that_waits_is_told_to_go_on() -> None:
    with listening() as listener, line_to(listener.port) as line:
        line.say(
            b"POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
        )
        assert (told := line.hear()) is not None
        assert told.status == 100
        assert body_of(line.ask(b"ok"))["start"] == "ok"


def test_a_client_that_waits_is_told_at_once_when_its_body_is_too_large() -> None:
    told = ask(
        b"POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1000001\r\nExpect: 100-continue\r\n\r\n"
    )
    assert told is not None
    assert told.status == 413


def test_head_is_answered_as_get_without_a_body_and_the_line_stays() -> None:
    with listening() as listener, line_to(listener.port) as line:
        line.say(GET.replace(b"GET", b"HEAD"))
        told = line.hear(is_head=True)
        assert told is not None
        assert int(told.headers["content-length"]) > 0
        assert body_of(line.ask(GET))["method"] == "GET"


def test_the_line_ends_where_the_client_wants_it_and_in_http_1_0() -> None:
    for words in (
        GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"),
        b"GET / HTTP/1.0\r\n\r\n",
    ):
        with listening() as listener, line_to(listener.port) as line:
            told = line.ask(words)
            assert told is not None
            assert (told.status, told.headers["connection"]) == (200, "close")
            assert line.has_ended()


def test_an_absolute_target_is_taken() -> None:
    told = body_of(ask(GET.replace(b"/2/", b"http://api.x.com/2/").replace(b" HTTP", b"?a=b HTTP")))
    assert (told["path"], told["query"]) == ("/2/users/me", [["a", "b"]])
    assert body_of(ask(b"GET http://h HTTP/1.1\r\nHost: h\r\n\r\n"))["path"] == "/"


def head(*lines: bytes) -> bytes:
    return b"\r\n".join((b"POST /a HTTP/1.1", b"Host: h", *lines)) + b"\r\n\r\n"


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (b"\x00\x01\x02\x03\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\r\n\r\n", 400),
        (b"GET\r\n\r\n", 400),
        (b"GET /\r\n\r\n", 400),
        (b"GET  / HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        (b"GET / HTTP/1.1 \r\nHost: h\r\n\r\n", 400),
        (b"get / HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        (b"GET /\xe0\xa4\x95 HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        (b"GET users HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        (b"GET /a\x00b HTTP/1.1\r\nHost: h\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: h\nX: y\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\nHost: h\r\n\r\n", 505),
        (b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505),
        (b"BREW / HTTP/1.1\r\nHost: h\r\n\r\n", 501),
        (head(b"Host: other"), 400),
        (head(b"X : y"), 400),
        (head(b" folded"), 400),
        (head(b"X: a\r\n b"), 400),
        (head(b"X: a\x00b"), 400),
        (head(b"no colon"), 400),
        (head(b": no name"), 400),
        (head(b"Content-Length: 1", b"Content-Length: 2"), 400),
        (head(b"Content-Length: -5"), 400),
        (head(b"Content-Length: +5"), 400),
        (head(b"Content-Length: 5, 5"), 400),
        (head(b"Content-Length: 0x10"), 400),
        (head("Content-Length: ५".encode()), 400),
        (head(b"Content-Length: 99999999999999999999"), 400),
        (head(b"Content-Length: 1000001"), 413),
        (head(b"Content-Length: 5", b"Transfer-Encoding: chunked"), 400),
        (head(b"Transfer-Encoding: gzip, chunked"), 501),
        (head(b"Transfer-Encoding: chunked").replace(b"1.1", b"1.0"), 400),
        (head(b"Content-Length: 1", b"Expect: a miracle"), 417),
        (head(b"X: " + b"a" * LARGEST_HEAD), 431),
        (head(*(b"X-%d: y" % number for number in range(150))), 431),
        (head().replace(b"/a", b"/a?" + b"&".join([b"a=1"] * 1_500)), 400),
        (b"a" * (LARGEST_HEAD + 10), 431),
        (CHUNKED + b"nonsense\r\n", 400),
        (CHUNKED + b"-5\r\nhello", 400),
        (CHUNKED + b"fffffffff\r\n", 400),
        (CHUNKED + b"ffffffff\r\n", 413),
        (CHUNKED + b"5\r\nhelloworld", 400),
        (CHUNKED + b"0\r\n" + b"X: y\r\n" * 2_000, 400),
        (CHUNKED + b"5;" + b"x" * 400, 400),
    ],
)
def test_what_is_no_request_is_refused_and_the_line_ends(words: bytes, status: int) -> None:
    with listening() as listener, line_to(listener.port) as line:
        told = line.ask(words)
        assert told is not None
        assert told.status == status
        assert line.has_ended()


@given(raw=st.binary(max_size=400))
@settings(max_examples=200, deadline=None)
def test_any_bytes_are_a_head_or_are_refused(raw: bytes) -> None:
    for words in (raw + b"\r\n\r\n", GET[:-2] + raw + b"\r\n\r\n"):
        try:
            found = read_head(words)
        except Unreadable:
            continue
        assert "\n" not in "".join([*found.headers, *found.headers.values()])


def test_large_bodies_are_taken_on_media_paths_only() -> None:
    def post(path: bytes, length: int) -> int:
        with listening(patience=Patience()) as listener, line_to(listener.port) as line:
            line.say(b"POST %b HTTP/1.1\r\nHost: h\r\nContent-Length: %d\r\n\r\n" % (path, length))
            if length <= LARGEST_MEDIA_BODY and path.startswith(b"/2/media"):
                line.say(bytes(length))
            told = line.hear()
        assert told is not None
        return told.status

    assert post(b"/2/media/upload", LARGEST_MEDIA_BODY) == 200
    assert post(b"/2/media/upload", LARGEST_MEDIA_BODY + 1) == 413
    assert post(b"/2/tweets", LARGEST_BODY + 1) == 413


def test_chunks_that_add_up_to_too_much_are_refused() -> None:
    piece = b"%x\r\n%b\r\n" % (400_000, bytes(400_000))
    told = ask(CHUNKED + piece * 3)
    assert told is not None
    assert told.status == 413


@pytest.mark.parametrize(
    "words",
    [GET[:20], head(b"Content-Length: 10") + b"half", CHUNKED + b"5\r\nhel", CHUNKED + b"5"],
)
def test_a_request_that_does_not_come_to_an_end_is_ended_by_the_deadline(words: bytes) -> None:
    with listening() as listener, line_to(listener.port) as line:
        told = line.ask(words)
        assert told is not None
        assert told.status == 408
        assert line.has_ended()


def test_a_slow_loris_is_cut_off_though_it_never_stops_sending() -> None:
    with listening() as listener, line_to(listener.port) as line:
        began = time.monotonic()
        line.say(GET[:-2])
        told = None
        line.socket.settimeout(0.02)
        while told is None and time.monotonic() - began < 3:
            try:
                line.say(b"X-a: b\r\n")
                told = line.socket.recv(100)
            except TimeoutError:
                continue
    assert told is not None
    assert b" 408 " in told
    assert time.monotonic() - began < 1.5


def test_an_idle_line_is_closed_in_silence() -> None:
    with (
        listening(patience=Patience(idle_seconds=0.1)) as listener,
        line_to(listener.port) as line,
    ):
        body_of(line.ask(GET))
        assert line.has_ended()


def test_who_does_not_take_the_answer_loses_the_line() -> None:
    def much(_request: Request, _base: str) -> Answer:
        return Answer(200, bytes(30_000_000))

    before = threading.active_count()
    with listening(much) as listener, line_to(listener.port) as line:
        line.say(GET)
        until = time.monotonic() + 5
        while threading.active_count() < before + 2 and time.monotonic() < until:
            time.sleep(0.001)
        while threading.active_count() > before + 1 and time.monotonic() < until:
            time.sleep(0.02)
        assert threading.active_count() == before + 1


@pytest.mark.parametrize("where", [0, 10, len(GET), len(GET) + 3])
def test_a_client_that_goes_away_leaves_no_trace(where: int) -> None:
    words = GET + head(b"Content-Length: 10")
    with listening() as listener:
        with line_to(listener.port) as line:
            line.say(words[:where])
        with line_to(listener.port) as line:
            body_of(line.ask(GET))


def test_a_fault_in_an_answer_is_a_500_and_its_words_are_not_logged(
    caplog: pytest.LogCaptureFixture, expected_log: list[str]
) -> None:
    expected_log.append("A request could not be answered")

    def break_down(_request: Request, _base: str) -> Answer:
        raise KeyError("a secret token")

    with listening(break_down) as listener, line_to(listener.port) as line:
        told = line.ask(GET)
        assert told is not None
        assert told.status == 500
        assert (told := line.ask(GET)) is not None
    assert "secret" not in caplog.text
    assert "KeyError in " in caplog.text
    assert caplog.records[0].levelno == logging.ERROR


def test_no_header_can_begin_another_one() -> None:
    def split(_request: Request, _base: str) -> Answer:
        return Answer(302, headers=(("location", "http://a/\r\nset-cookie: x=1\r\n\r\nbody"),))

    with listening(split) as listener, line_to(listener.port) as line:
        told = line.ask(GET)
    assert told is not None
    assert "set-cookie" not in told.headers
    assert told.body == b""


def until_idle(listener: Listener, count: int) -> None:
    """Wait until so many lines have begun to wait for their next request."""
    until = time.monotonic() + 20
    while sum(line.idle_since is not None for line in list(listener._open)) != count:
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_full_house_makes_room_by_closing_who_is_idle_longest() -> None:
    with listening(patience=UNHURRIED, most_lines=2) as listener, ExitStack() as opened:
        lines = [opened.enter_context(line_to(listener.port, 20)) for _ in range(2)]
        for line in lines:
            until_idle(listener, 2)
            body_of(line.ask(GET))
        until_idle(listener, 2)
        with line_to(listener.port, 20) as newcomer:
            body_of(newcomer.ask(GET))
        assert lines[0].has_ended()
        body_of(lines[1].ask(GET))


def test_a_full_house_of_busy_lines_turns_newcomers_away() -> None:
    def hang(_request: Request, _base: str) -> Answer:
        return Answer(200, delay_seconds=60)

    with listening(hang, most_lines=2) as listener:
        lines = [RawLine(listener.port) for _ in range(2)]
        for line in lines:
            line.say(GET)
        with line_to(listener.port) as newcomer:
            told = newcomer.hear()
        for line in lines:
            line.close()
    assert told is not None
    assert (told.status, told.headers["retry-after"]) == (503, "1")


def test_a_hanging_answer_gives_its_place_back_when_its_client_has_gone() -> None:
    taken = threading.Event()

    def hang(request: Request, _base: str) -> Answer:
        taken.set()
        return Answer(200, delay_seconds=60 if request.path == "/hang" else 0)

    with listening(hang, most_lines=1) as listener:
        with line_to(listener.port) as line:
            line.say(b"GET /hang HTTP/1.1\r\nHost: h\r\n\r\n")
            assert taken.wait(20)
        with line_to(listener.port) as line:
            told = line.ask(GET)
    assert told is not None
    assert told.status == 200


def test_an_answer_may_break_off_or_reset_or_never_come() -> None:
    def end(request: Request, _base: str) -> Answer:
        return Answer(200, b"0123456789", ending=Ending(request.path[1:]), delay_seconds=0.01)

    heard = {}
    for ending in ("truncated", "reset", "never"):
        with listening(end) as listener, line_to(listener.port) as line:
            line.say(b"GET /%b HTTP/1.1\r\nHost: h\r\n\r\n" % ending.encode())
            try:
                heard[ending] = line.socket.recv(1000)[-5:]
            except ConnectionResetError:
                heard[ending] = b"(reset)"
            assert line.has_ended()
    assert heard == {"truncated": b"01234", "reset": b"(reset)", "never": b""}


def test_an_answer_may_drip_in_whole_but_slowly() -> None:
    def drip(_request: Request, _base: str) -> Answer:
        return Answer(200, b"0123456789" * 20, ending=Ending.DRIPPED, delay_seconds=0.3)

    with listening(drip) as listener, line_to(listener.port) as line:
        for _ in range(2):
            began = time.monotonic()
            told = line.ask(GET)
            assert told is not None
            assert told.body == b"0123456789" * 20
            assert time.monotonic() - began >= 0.25


def test_nagle_is_off_at_both_ends_of_the_servers_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    plain = socket.socket.sendall

    def watch(self: socket.socket, *words: Any) -> None:
        if words[0].startswith(b"HTTP/"):
            seen.append(self.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))
        plain(self, *words)

    monkeypatch.setattr(socket.socket, "sendall", watch)
    body_of(ask(GET))
    assert seen
    assert all(seen)
