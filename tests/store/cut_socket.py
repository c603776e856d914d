"""A line to a server's local socket that can be frozen, cut, or cut before an answer comes."""

import contextlib
import socket
import threading
from pathlib import Path
from types import TracebackType

from tests.cut_door import CHUNK, CutDoor

_NAME = ".s.PGSQL.5432"


class CutSocket(CutDoor):
    """Stands in a folder of its own where the server's socket would be."""

    def __init__(self, server: Path, folder: Path) -> None:
        self._far, self.folder = str(server / _NAME), folder
        self._flows = threading.Event()
        self._flows.set()
        self._is_shut = False
        self._last_words = b""
        self._is_swallowing = threading.Event()
        door = socket.socket(socket.AF_UNIX)
        door.bind(str(folder / _NAME))
        door.listen(16)
        super().__init__(door)

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._flows.set()
        super().__exit__(kind, fault, trace)

    def freeze(self) -> None:
        """Nothing comes through any more, and nobody is told."""
        self._flows.clear()

    def thaw(self) -> None:
        """What was held back goes on its way, and the rest after it."""
        self._flows.set()

    def shut(self) -> None:
        """Nobody is let in, and who is in is put out."""
        self._is_shut = True
        self.hang_up()

    def let_nobody_in(self) -> None:
        """Whoever comes is turned away; who is in stays."""
        self._is_shut = True

    def open(self) -> None:
        """Whoever comes is let in again."""
        self._is_shut = False

    def cut_at(self, words: bytes, *, is_heard: bool) -> None:
        """Cut the line when these words come by: after the server heard them, or before."""
        self._last_words = words
        self._is_swallowing.clear()
        if not is_heard:
            self._is_swallowing.set()

    def _join(self, near: socket.socket) -> None:
        with near, contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as far:
            if self._is_shut:
                return
            self._open += [near, far]
            far.connect(self._far)
            back = threading.Thread(target=self._pump, args=(far, near), daemon=True)
            back.start()
            self._forward(near, far)
            back.join()

    def _forward(self, near: socket.socket, far: socket.socket) -> None:
        """From the program to the server."""
        with contextlib.suppress(OSError):
            while words := near.recv(CHUNK):
                self._flows.wait()
                if self._last_words and self._last_words in words:
                    self._last_words = b""
                    if not self._is_swallowing.is_set():
                        # Its answer must find nobody, so the program's end goes first.
                        near.shutdown(socket.SHUT_RDWR)
                        far.sendall(words)
                        far.recv(CHUNK)
                    for each in (far, near):
                        each.shutdown(socket.SHUT_RDWR)
                    return
                far.sendall(words)
        with contextlib.suppress(OSError):
            far.shutdown(socket.SHUT_WR)

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while words := source.recv(CHUNK):
                self._flows.wait()
                sink.sendall(words)
        with contextlib.suppress(OSError):
            sink.shutdown(socket.SHUT_WR)
