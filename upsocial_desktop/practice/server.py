"""The same paths as X on 127.0.0.1, over the standard library's HTTP server."""

import contextlib
import os
import socket
import struct
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlsplit

from upsocial_desktop.practice.exchange import Answer, Ending, Request
from upsocial_desktop.practice.front import Front
from upsocial_desktop.practice.world import World

_LARGEST_BODY = 1_000_000
_IDLE_SECONDS = 60
_CLOSING_SECONDS = 5.0


class PracticeServer:
    """A practice X over real HTTP, reachable from this computer only.

    Port 0 takes a free one. `faults` and `limits` of `front` can be set while it runs.
    """

    def __init__(self, world: World, port: int = 0) -> None:
        self.front = Front(world)
        self._http = _Listener(("127.0.0.1", port), self.front)
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, name="practice-x"
        )
        self._thread.daemon = True

    @property
    def address(self) -> str:
        """The base address without a slash at its end, as in `http://127.0.0.1:40123`."""
        return self._http.address

    def start(self) -> None:
        """Begin to answer; returns at once. A server is started once in its life."""
        self._thread.start()

    def stop(self) -> None:
        """Stop answering: open connections are closed, answers that hang are let go."""
        self._http.is_stopping.set()
        if self._thread.is_alive():
            self._http.shutdown()
            self._thread.join(_CLOSING_SECONDS)
        self._http.server_close()
        self._http.hang_up()


class _Listener(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, place: tuple[str, int], front: Front) -> None:
        self.front = front
        self.is_stopping = threading.Event()
        self._lock = threading.Lock()
        self._open: dict[socket.socket, threading.Thread] = {}
        super().__init__(place, _Line)
        self.address = f"http://127.0.0.1:{self.server_address[1]}"

    def server_bind(self) -> None:
        if os.name == "posix":  # elsewhere this would let a second program take the same port
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        # The library's own would ask the name service for this computer's name.
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()

    def process_request(self, request: Any, client_address: Any) -> None:
        line = threading.Thread(
            target=self.process_request_thread, args=(request, client_address), daemon=True
        )
        with self._lock:
            self._open[request] = line
        line.start()

    def shutdown_request(self, request: Any) -> None:
        with self._lock:
            self._open.pop(request, None)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay silent about clients that went away; anything else is a bug and is shown."""
        if not self.is_stopping.is_set():
            super().handle_error(request, client_address)

    def hang_up(self) -> None:
        """Close every open connection and wait for those who served them."""
        with self._lock:
            still_open = dict(self._open)
        for line in still_open:
            with contextlib.suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        for thread in still_open.values():
            thread.join(_CLOSING_SECONDS)


class _Line(BaseHTTPRequestHandler):
    """One connection; knows HTTP and nothing of X."""

    server: _Listener
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout: ClassVar[int] = _IDLE_SECONDS
    wbufsize = -1

    def handle(self) -> None:
        with contextlib.suppress(ConnectionError, TimeoutError):
            super().handle()

    def finish(self) -> None:
        with contextlib.suppress(ConnectionError, ValueError):
            super().finish()

    def do_GET(self) -> None:
        self._serve()

    def do_POST(self) -> None:
        self._serve()

    def do_DELETE(self) -> None:
        self._serve()

    def do_PUT(self) -> None:
        self._serve()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Write nothing: requests are kept in memory, without their headers."""

    def _serve(self) -> None:
        request = self._read()
        if request is None:
            return
        answer = self.server.front.answer(request, self.server.address)
        if answer.delay_seconds and self.server.is_stopping.wait(answer.delay_seconds):
            self.close_connection = True
            return
        self._end(answer)

    def _read(self) -> Request | None:
        length = self.headers.get("content-length", "0")
        if "transfer-encoding" in self.headers or not length.isdecimal():
            self._end(Answer(411, b""))
        elif int(length) > _LARGEST_BODY:
            self.close_connection = True
            self._end(Answer(413, b""))
        else:
            return self._whole_request(int(length))
        self.close_connection = True
        return None

    def _whole_request(self, length: int) -> Request | None:
        body = self.rfile.read(length)
        if len(body) < length:
            self.close_connection = True
            return None
        parts = urlsplit(self.path)
        return Request(
            self.command,
            parts.path,
            tuple(parse_qsl(parts.query, keep_blank_values=True)),
            {name.lower(): value for name, value in self.headers.items()},
            body,
        )

    def _end(self, answer: Answer) -> None:
        if answer.ending is Ending.RESET:
            self._reset()
        elif answer.ending is Ending.NEVER:
            self.close_connection = True
        else:
            self._send(answer)

    def _send(self, answer: Answer) -> None:
        self.send_response_only(answer.status)
        for name, value in answer.headers:
            self.send_header(name, value)
        if answer.body:
            self.send_header("content-type", answer.content_type)
        self.send_header("content-length", str(len(answer.body)))
        if self.close_connection:
            self.send_header("connection", "close")
        self.end_headers()
        if answer.ending is Ending.TRUNCATED:
            self.wfile.write(answer.body[: len(answer.body) // 2])
            self.close_connection = True
        else:
            self.wfile.write(answer.body)

    def _reset(self) -> None:
        # With no time to linger, closing sends RST instead of FIN.
        now = struct.pack("hh" if os.name == "nt" else "ii", 1, 0)
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, now)
        self.connection.close()
        self.close_connection = True
