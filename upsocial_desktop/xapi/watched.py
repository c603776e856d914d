"""Connections that know whether a byte of the request has left, that can be cut, and that let
something be done while an answer is awaited.
"""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, Self

from urllib3.connection import HTTPConnection, HTTPSConnection

_here = threading.local()


class Trip:
    """One request on its way, from the thread that sends it.

    `has_left` is true as soon as a byte of the request may have left this PC: only while it is
    false may a failure be called "not sent". After `total_seconds` the connection is cut, however
    slowly the other side feeds us.
    """

    def __init__(self, total_seconds: float) -> None:
        self.has_left = False
        self.is_late = False
        self._socket: socket.socket | None = None
        self._alarm = threading.Timer(total_seconds, self._cut)
        self._alarm.daemon = True

    def __enter__(self) -> Self:
        _here.trip = self
        self._alarm.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._alarm.cancel()
        self._alarm.join()
        self._socket = None
        _here.trip = None

    def runs_over(self, line: socket.socket | None) -> None:
        """Remember the socket that the deadline has to cut."""
        self._socket = line

    def leaves(self, line: socket.socket | None) -> None:
        """Note that bytes of the request are handed to the network now."""
        self.runs_over(line)
        self.has_left = True

    def _cut(self) -> None:
        self.is_late = True
        if self._socket is not None:
            # Past SSLSocket's own shutdown, which is not safe while another thread reads.
            with contextlib.suppress(OSError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


def _trip() -> Trip | None:
    return getattr(_here, "trip", None)


@contextmanager
def while_waiting(do: Callable[[], None]) -> Iterator[None]:
    """Have something done once, between the next request of this thread and its answer."""
    _here.meanwhile = do
    try:
        yield
    finally:
        _here.meanwhile = None


class _Watched:
    """What both kinds of connection do: report to the trip of their thread."""

    _is_connecting = False
    sock: socket.socket | None

    def connect(self) -> None:
        self._is_connecting = True
        try:
            super().connect()  # type: ignore[misc]  # mixed into urllib3's connections below
        finally:
            self._is_connecting = False

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        trip = _trip()
        if trip is not None:
            if trip.is_late and not trip.has_left:
                # The line was cut while it was made: nothing of the request goes into it any more.
                raise TimeoutError
            # While connecting, what is sent is a proxy's CONNECT and nothing of the request.
            note = trip.runs_over if self._is_connecting else trip.leaves
            note(self.sock)
        super().send(data)  # type: ignore[misc]  # mixed into urllib3's connections below

    def getresponse(self) -> Any:
        do, _here.meanwhile = getattr(_here, "meanwhile", None), None
        if do is not None:
            do()
        return super().getresponse()  # type: ignore[misc]  # as above


class WatchedHTTP(_Watched, HTTPConnection):
    """A plain connection: to the practice X, or to a proxy."""


class WatchedHTTPS(_Watched, HTTPSConnection):
    """A TLS connection to X."""

    def connect(self) -> None:
        super().connect()
        # Python wraps a line that closed meanwhile without a handshake, and would write to it in
        # the clear.
        if not isinstance(self.sock, ssl.SSLSocket) or self.sock.version() is None:
            raise ssl.SSLError(ssl.SSL_ERROR_EOF, "closed before TLS")
