"""Raw lines to a server: bytes out, bytes in, without any client's good manners."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

from upsocial_desktop.practice.exchange import Answer, Request, json_answer
from upsocial_desktop.practice.wire.head import Head
from upsocial_desktop.practice.wire.line import Admission, Host, Patience
from upsocial_desktop.practice.wire.listener import MOST_LINES, Listener

HURRIED = Patience(idle_seconds=5, head_seconds=0.3, body_seconds=0.3, send_seconds=0.3)


@dataclass(frozen=True)
class Told:
    """One answer as it came: its status, its headers in small letters, its body."""

    status: int
    headers: dict[str, str]
    body: bytes


class RawLine:
    """One connection."""

    def __init__(self, port: int, timeout: float = 5.0) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), timeout)
        self._file = self.socket.makefile("rb")

    def say(self, words: bytes) -> None:
        self.socket.sendall(words)

    def hear(self, *, is_head: bool = False) -> Told | None:
        """The next answer, or None where the line ended instead."""
        try:
            first = self._file.readline()
            if not first:
                return None
            headers: dict[str, str] = {}
            while (line := self._file.readline()) not in (b"\r\n", b""):
                name, _, value = line.decode("latin-1").partition(":")
                headers[name.lower()] = value.strip()
            length = 0 if is_head else int(headers.get("content-length", 0))
            return Told(int(first.split()[1]), headers, self._file.read(length))
        except ConnectionError:
            return None

    def ask(self, words: bytes) -> Told | None:
        self.say(words)
        return self.hear()

    def has_ended(self) -> bool:
        """Whether the server has closed the line, within the line's timeout."""
        try:
            return self.socket.recv(1) == b""
        except TimeoutError:
            return False
        except ConnectionError:
            return True

    def close(self) -> None:
        self._file.close()
        self.socket.close()


@contextmanager
def line_to(address: str | int, timeout: float = 5.0) -> Iterator[RawLine]:
    port = address if isinstance(address, int) else urlsplit(address).port
    assert port is not None
    line = RawLine(port, timeout)
    try:
        yield line
    finally:
        line.close()


def echo(request: Request, _base: str) -> Answer:
    """Tell back what was understood of a request."""
    told = {
        "method": request.method,
        "path": request.path,
        "query": [list(pair) for pair in request.query],
        "headers": dict(request.headers),
        "length": len(request.body),
        "start": request.body[:100].decode("latin-1"),
    }
    return json_answer(200, told)


def let_in(head: Head, _peer: str) -> Admission:
    return Admission(head.path, "http://127.0.0.1")


@contextmanager
def listening(
    answer: Callable[[Request, str], Answer] = echo,
    patience: Patience = HURRIED,
    most_lines: int = MOST_LINES,
) -> Iterator[Listener]:
    """A listener with nothing of X behind it."""
    is_stopping = threading.Event()
    host = Host(let_in, answer, patience, is_stopping)
    listener = Listener("127.0.0.1", 0, host, most_lines)
    listener.start()
    try:
        yield listener
    finally:
        is_stopping.set()
        listener.stop()
