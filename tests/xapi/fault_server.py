"""A server on 127.0.0.1 that answers one request in any wrong way a network can."""

import contextlib
import json
import socket
import struct
import threading
from collections.abc import Callable, Mapping
from typing import Self

Answer = Callable[[socket.socket], None]


def whole(
    body: object,
    status: int = 200,
    headers: Mapping[str, str] | None = None,
    kind: str = "application/json",
) -> Answer:
    """A complete answer; anything but bytes and text is written as JSON."""
    content = _content(body)
    lines = {"Content-Type": kind, "Content-Length": str(len(content)), "Connection": "close"}
    lines |= headers or {}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return raw(f"HTTP/1.1 {status} X\r\n{head}\r\n".encode() + content)


def raw(content: bytes) -> Answer:
    """Exactly these bytes, then the end."""

    def answer(line: socket.socket) -> None:
        line.sendall(content)

    return answer


def silent_close(_line: socket.socket) -> None:
    """Read the request and hang up."""


def reset(line: socket.socket) -> None:
    """Read the request and reset the connection."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def stall(line: socket.socket) -> None:
    """Read the request and say nothing until the other side hangs up."""
    with contextlib.suppress(OSError):
        line.recv(1)


def drip(head: bytes) -> Answer:
    """Feed the head, then a letter at a time for as long as somebody listens."""

    def answer(line: socket.socket) -> None:
        line.sendall(head)
        line.settimeout(0.02)
        while True:
            with contextlib.suppress(TimeoutError):
                if not line.recv(1):
                    return
            line.sendall(b" ")

    return answer


class FaultServer:
    """Gives every connection the same wrong answer and keeps what it was asked."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer
        self.requests: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        # Wakes the accept below; closing alone would not.
        self._listener.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self._listener.accept()
            except OSError:
                return
            with line, contextlib.suppress(OSError):
                self.requests.append(_request(line))
                self._answer(line)


def _request(line: socket.socket) -> bytes:
    line.settimeout(10)
    said = b""
    while b"\r\n\r\n" not in said:
        more = line.recv(65536)
        if not more:
            return said
        said += more
    head, body = said.split(b"\r\n\r\n", 1)
    wanted = 0
    for header in head.split(b"\r\n"):
        if header.lower().startswith(b"content-length:"):
            wanted = int(header.split(b":")[1])
    while len(body) < wanted:
        body += line.recv(65536)
    return head + b"\r\n\r\n" + body


def _content(body: object) -> bytes:
    if isinstance(body, bytes):
        return body
    return (body if isinstance(body, str) else json.dumps(body)).encode()
