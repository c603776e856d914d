"""One listening socket and the lines that were opened through it, never more than so many."""

import contextlib
import os
import selectors
import socket
import threading
import time

from upsocial_desktop.practice.exchange import Answer
from upsocial_desktop.practice.wire.line import Host, Line
from upsocial_desktop.practice.wire.reply import head_of

MOST_LINES = 256
_BACKLOG = 256
_CLOSING_SECONDS = 5.0
# A newcomer waits so long for a place before it is told that there is none.
_ROOM_SECONDS = 2.0
# A line that has been idle for so long may be closed for a newcomer.
_EVICTABLE_SECONDS = 0.5
_FULL = Answer(503, headers=(("retry-after", "1"),))
_PAUSE_SECONDS = 0.05


class Listener:
    """Listens from its making on, answers after `start`, and ends with `stop`.

    `address` is an IP address of this computer; port 0 takes a free one. Raises OSError where the
    place cannot be had.
    """

    def __init__(self, address: str, port: int, host: Host, most_lines: int = MOST_LINES) -> None:
        self._host = host
        self._most_lines = most_lines
        self._open: dict[Line, threading.Thread] = {}
        self._room = threading.Condition()
        self._socket = _bound(address, port)
        self.port: int = self._socket.getsockname()[1]
        self._wake, self._wakened = socket.socketpair()
        self._thread = threading.Thread(target=self._listen, name="practice-x", daemon=True)

    def start(self) -> None:
        """Begin to answer; returns at once."""
        self._thread.start()

    def stop(self) -> None:
        """Close the socket and every open line, and wait for those who served them.

        The host's `is_stopping` must have been set before.
        """
        self._wake.send(b"!")
        if self._thread.is_alive():
            self._thread.join(_CLOSING_SECONDS)
        for one in (self._socket, self._wake, self._wakened):
            one.close()
        with self._room:
            still_open = dict(self._open)
        for line in still_open:
            line.hang_up()
        for thread in still_open.values():
            thread.join(_CLOSING_SECONDS)

    def _listen(self) -> None:
        with selectors.DefaultSelector() as watch:
            watch.register(self._socket, selectors.EVENT_READ)
            watch.register(self._wakened, selectors.EVENT_READ)
            while not self._host.is_stopping.is_set():
                watch.select()
                if not self._host.is_stopping.is_set():
                    self._take_one()

    def _take_one(self) -> None:
        try:
            connection, peer = self._socket.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except OSError:  # it went away again, or this process has no more files to open
            self._host.is_stopping.wait(_PAUSE_SECONDS)
            return
        if self._has_room():
            self._serve(connection, Line(connection, str(peer[0]), self._host))
        else:
            _turn_away(connection)

    def _serve(self, connection: socket.socket, line: Line) -> None:
        thread = threading.Thread(target=self._run, args=(line,), name="practice-line", daemon=True)
        with self._room:
            self._open[line] = thread
        try:
            thread.start()
        except RuntimeError:  # the system gives no more threads
            self._forget(line)
            _turn_away(connection)

    def _run(self, line: Line) -> None:
        try:
            line.serve()
        finally:
            self._forget(line)

    def _forget(self, line: Line) -> None:
        with self._room:
            self._open.pop(line, None)
            self._room.notify_all()

    def _has_room(self) -> bool:
        """Whether a place is free, or becomes so in time."""
        until = time.monotonic() + _ROOM_SECONDS
        with self._room:
            while len(self._open) >= self._most_lines:
                if self._host.is_stopping.is_set() or time.monotonic() > until:
                    return False
                self._close_idlest()
                self._room.wait(_PAUSE_SECONDS)
        return True

    def _close_idlest(self) -> None:
        idle = [line for line in self._open if line.idle_since is not None]
        idlest = min(idle, key=lambda line: line.idle_since or 0.0, default=None)
        since = idlest.idle_since if idlest else None
        if idlest and since is not None and time.monotonic() - since >= _EVICTABLE_SECONDS:
            idlest.hang_up()


def _bound(address: str, port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET)
    try:
        if os.name == "posix":  # elsewhere this would let a second program take the same port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((address, port))
        listening.listen(_BACKLOG)
        listening.settimeout(0)
    except BaseException:
        listening.close()
        raise
    return listening


def _turn_away(connection: socket.socket) -> None:
    with contextlib.suppress(OSError), connection:
        connection.settimeout(0)
        connection.send(head_of(_FULL, keeps_line=False))
