"""One connection: requests in, answers out, until either side has had enough."""

import contextlib
import logging
import os
import selectors
import socket
import struct
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from http import HTTPStatus

from upsocial_desktop.practice.exchange import Answer, Ending, Request
from upsocial_desktop.practice.wire.body import is_chunked, largest_body, read_chunks, told_length
from upsocial_desktop.practice.wire.head import LARGEST_HEAD, Head, Unreadable, read_head
from upsocial_desktop.practice.wire.reply import GO_AHEAD, body_of, head_of
from upsocial_desktop.practice.wire.stream import Overflow, Stream

_LOG = logging.getLogger(__name__)
_DRAINED_BYTES = 4_000_000
_DRAIN_SECONDS = 1.0
# How often a line with a hanging answer looks whether its client is still there.
_LOOK_SECONDS = 0.25
# In how many pieces a dripping answer comes.
_DRIPS = 50


@dataclass(frozen=True)
class Patience:
    """How long a client may take, in real seconds.

    `idle_seconds` between two requests, `head_seconds` from the first byte to the end of the
    headers, `body_seconds` for the body, `send_seconds` for taking an answer.
    """

    idle_seconds: float = 60.0
    head_seconds: float = 10.0
    body_seconds: float = 60.0
    send_seconds: float = 30.0


@dataclass(frozen=True)
class Admission:
    """A request that may come in: its path as X knows it, and the address it was sent to."""

    path: str
    local_base: str


@dataclass(frozen=True)
class Host:
    """What answers on a line.

    `admit` sees the head and the other end's address before a body is read.
    """

    admit: Callable[[Head, str], Admission | Answer]
    answer: Callable[[Request, str], Answer]
    patience: Patience
    is_stopping: threading.Event


class Line:
    """Serves one connection in the thread that calls `serve`; knows HTTP and nothing of X."""

    def __init__(self, connection: socket.socket, peer: str, host: Host) -> None:
        self._connection = connection
        self._peer = peer
        self._host = host
        self._stream = Stream(connection)
        self._idle_since: float | None = time.monotonic()
        self._ends_hard = False

    @property
    def idle_since(self) -> float | None:
        """When the line began to wait for a request, by the monotonic clock; None in between."""
        return self._idle_since

    def serve(self) -> None:
        """Answer until the line is to be closed, and close it; raises nothing."""
        try:
            with contextlib.suppress(OSError):  # clients go away and take too long: their right
                while not self._host.is_stopping.is_set() and self._next():
                    pass
        finally:
            self._close()

    def hang_up(self) -> None:
        """End the line from another thread; whoever serves it notices at once."""
        with contextlib.suppress(OSError):
            self._connection.shutdown(socket.SHUT_RDWR)

    def _next(self) -> bool:
        """Serve one request; False when the line is to be closed."""
        patience = self._host.patience
        self._idle_since = began = time.monotonic()
        if not self._stream.has_begun(began + patience.idle_seconds):
            return False
        self._idle_since = None
        try:
            return self._serve(self._read_head(time.monotonic() + patience.head_seconds))
        except Unreadable as wrong:
            self._refuse(wrong.status)
        except TimeoutError:
            self._refuse(HTTPStatus.REQUEST_TIMEOUT)
        return False

    def _read_head(self, deadline: float) -> Head:
        self._stream.skip_blank_lines()
        try:
            return read_head(self._stream.until(b"\r\n\r\n", LARGEST_HEAD, deadline))
        except Overflow:
            raise Unreadable(HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE) from None

    def _serve(self, head: Head) -> bool:
        admitted = self._host.admit(head, self._peer)
        if isinstance(admitted, Answer):
            self._wait(admitted.delay_seconds)
            self._send(admitted, head.method, keeps_line=False)
            self._let_go()
            return False
        head = replace(head, path=admitted.path)
        request = Request(
            # To HEAD belongs the answer of GET, without its body.
            "GET" if head.method == "HEAD" else head.method,
            head.path,
            head.fields(),
            head.headers,
            self._read_body(head),
            self._peer,
        )
        return self._end(self._answer(request, admitted.local_base), head)

    def _read_body(self, head: Head) -> bytes:
        most = largest_body(head.path)
        deadline = time.monotonic() + self._host.patience.body_seconds
        chunked = is_chunked(head)
        length = 0 if chunked else told_length(head, most)
        if head.wants_go_ahead:
            if head.headers["expect"].lower() != "100-continue":
                raise Unreadable(HTTPStatus.EXPECTATION_FAILED)
            self._write(GO_AHEAD)
        if chunked:
            return read_chunks(self._stream, most, deadline)
        return self._stream.exactly(length, deadline) if length else b""

    def _answer(self, request: Request, local_base: str) -> Answer:
        try:
            return self._host.answer(request, local_base)
        except Exception as fault:  # noqa: BLE001 - a door: one fault must not end the class
            _LOG.error("A request could not be answered: %s", _place_of(fault))
            return Answer(500)

    def _end(self, answer: Answer, head: Head) -> bool:
        if answer.ending is Ending.DRIPPED:
            return self._drip(answer, head)
        if answer.delay_seconds and not self._wait(answer.delay_seconds):
            return False
        if answer.ending is Ending.RESET:
            self._ends_hard = True
            return False
        if answer.ending is Ending.NEVER:
            return False
        if answer.ending is Ending.TRUNCATED:
            half = answer.body[: len(answer.body) // 2]
            self._write(head_of(answer, keeps_line=False) + half)
            return False
        return self._send(answer, head.method, keeps_line=head.keeps_line)

    def _drip(self, answer: Answer, head: Head) -> bool:
        words = head_of(answer, keeps_line=head.keeps_line) + body_of(answer, head.method)
        size = -(-len(words) // _DRIPS)
        for start in range(0, len(words), size):
            if not self._wait(answer.delay_seconds / _DRIPS):
                return False
            self._write(words[start : start + size])
        return head.keeps_line

    def _send(self, answer: Answer, method: str, *, keeps_line: bool) -> bool:
        keeps_line = keeps_line and not self._host.is_stopping.is_set()
        self._write(head_of(answer, keeps_line=keeps_line) + body_of(answer, method))
        return keeps_line

    def _write(self, words: bytes) -> None:
        self._connection.settimeout(self._host.patience.send_seconds)
        try:
            self._connection.sendall(words)
        except TimeoutError:  # half an answer is out: there is nothing more to say on this line
            raise ConnectionError("the client does not take its answer") from None

    def _refuse(self, status: HTTPStatus) -> None:
        self._send(Answer(status.value), "", keeps_line=False)
        self._let_go()

    def _let_go(self) -> None:
        """End our side and read what still comes: with unread bytes a close would be a reset."""
        self._connection.shutdown(socket.SHUT_WR)
        self._stream.drain(_DRAINED_BYTES, time.monotonic() + _DRAIN_SECONDS)

    def _wait(self, seconds: float) -> bool:
        """Wait real seconds; False when the server stops or the client has gone meanwhile."""
        until = time.monotonic() + seconds
        with selectors.DefaultSelector() as watch:
            watch.register(self._connection, selectors.EVENT_READ)
            while (left := until - time.monotonic()) > 0:
                if self._host.is_stopping.wait(min(left, _LOOK_SECONDS)):
                    return False
                if watch.select(0) and not self._connection.recv(1, socket.MSG_PEEK):
                    return False
        return True

    def _close(self) -> None:
        with contextlib.suppress(OSError):
            if self._ends_hard:
                # With no time to linger, closing sends RST instead of FIN.
                now = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
                self._connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, now)
        self._connection.close()


def _place_of(fault: BaseException) -> str:
    """Return what failed and where, without its words: those may hold what a client sent."""
    place = fault.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {place.tb_frame.f_code.co_qualname}:{place.tb_lineno}" if place else ""
    return f"{type(fault).__name__}{where}"
