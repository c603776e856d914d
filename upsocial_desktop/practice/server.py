"""The same paths as X on 127.0.0.1, and to a class on purpose, over HTTP by hand."""

import threading
from dataclasses import replace

from upsocial_desktop.practice.front import Front
from upsocial_desktop.practice.trainer.classroom import Classroom
from upsocial_desktop.practice.trainer.gate import LoopbackGate
from upsocial_desktop.practice.wire.line import Host, Patience
from upsocial_desktop.practice.wire.listener import MOST_LINES, Listener
from upsocial_desktop.practice.world import World

LOOPBACK = "127.0.0.1"


class PracticeServer:
    """A practice X over real HTTP, reachable from this computer only unless a class is opened.

    Port 0 takes a free one. `faults` and `limits` of `front` can be set while it runs. With a
    `classroom` it listens on that address too, on the same port. Raises OSError where a port
    cannot be had.
    """

    def __init__(
        self,
        world: World,
        port: int = 0,
        *,
        classroom: Classroom | None = None,
        patience: Patience | None = None,
        most_lines: int = MOST_LINES,
    ) -> None:
        self.front = Front(world)
        self._is_stopping = threading.Event()
        patience = patience or Patience()
        gate = LoopbackGate()
        here = Host(gate.admit, self.front.answer, patience, self._is_stopping)
        self._listeners = [Listener(LOOPBACK, port, here, most_lines)]
        self._port = self._listeners[0].port
        gate.local_base = self.address
        if classroom is not None:
            self._open(classroom, replace(here, admit=classroom.admit), most_lines)

    @property
    def address(self) -> str:
        """The base address without a slash at its end, as in `http://127.0.0.1:40123`."""
        return f"http://{LOOPBACK}:{self._port}"

    def start(self) -> None:
        """Begin to answer; returns at once. A server is started once in its life."""
        for listener in self._listeners:
            listener.start()

    def stop(self) -> None:
        """Stop answering: open connections are closed, answers that hang are let go."""
        self._is_stopping.set()
        for listener in self._listeners:
            listener.stop()

    def _open(self, classroom: Classroom, host: Host, most_lines: int) -> None:
        try:
            self._listeners.append(Listener(classroom.address, self._port, host, most_lines))
        except OSError:
            self.stop()
            raise
        classroom.stands_at(self._port)
        self.front.classroom = classroom
