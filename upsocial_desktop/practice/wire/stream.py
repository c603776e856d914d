"""The bytes that come in on one connection, taken within bounds and before a deadline."""

import socket
import time

_AT_ONCE = 65_536


class Overflow(Exception):  # noqa: N818 - no fault of ours: the client sends too much
    """More came than was allowed before the end was seen."""


class Stream:
    """Reads ahead; what was read too much belongs to the next request.

    A deadline is a reading of `time.monotonic`. Reading past it raises TimeoutError, a client
    that ends in the middle ConnectionError.
    """

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._ahead = bytearray()

    def has_begun(self, deadline: float) -> bool:
        """Wait for the first byte of a request; False when the client has ended instead."""
        return bool(self._ahead) or self._fill(deadline)

    def until(self, end: bytes, most: int, deadline: float) -> bytes:
        """Return the bytes up to and with `end`; raises Overflow when it is not among `most`."""
        seen = 0
        while (place := self._ahead.find(end, seen, most)) < 0:
            if len(self._ahead) >= most:
                raise Overflow
            seen = max(0, len(self._ahead) - len(end) + 1)
            self._must_fill(deadline)
        return self._take(place + len(end))

    def exactly(self, length: int, deadline: float) -> bytes:
        """Return just so many bytes."""
        while len(self._ahead) < length:
            self._must_fill(deadline)
        return self._take(length)

    def skip_blank_lines(self) -> None:
        """Drop line ends before a request, which some clients send behind a body."""
        while self._ahead.startswith((b"\r", b"\n")):
            del self._ahead[:1]

    def drain(self, most: int, deadline: float) -> None:
        """Read on and forget, so that the client sees our last answer and not a reset."""
        self._ahead.clear()
        while most > 0 and self._fill(deadline):
            most -= len(self._ahead)
            self._ahead.clear()

    def _take(self, length: int) -> bytes:
        taken = bytes(self._ahead[:length])
        del self._ahead[:length]
        return taken

    def _must_fill(self, deadline: float) -> None:
        if not self._fill(deadline):
            raise ConnectionError("the client ended in the middle of a request")

    def _fill(self, deadline: float) -> bool:
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        came = self._connection.recv(_AT_ONCE)
        self._ahead += came
        return bool(came)
