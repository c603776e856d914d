"""A door between a program and what it speaks to, at which lines can be cut."""

import contextlib
import socket
import threading
from abc import ABC, abstractmethod
from types import TracebackType
from typing import Self

CHUNK = 65_536


class CutDoor(ABC):
    """Lets whoever knocks in, each on a thread of his own, until the end of a block."""

    def __init__(self, door: socket.socket) -> None:
        self._door = door
        self._open: list[socket.socket] = []
        self._doorkeeper = threading.Thread(target=self._serve, daemon=True)
        self._doorkeeper.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        # Who waits at a door is not woken by its being closed.
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self.hang_up()
        self._doorkeeper.join()

    def hang_up(self) -> None:
        """Cut every line in the middle of whatever is said."""
        for each in tuple(self._open):
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._open.clear()

    def _serve(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                near, _ = self._door.accept()
                threading.Thread(target=self._join, args=(near,), daemon=True).start()

    @abstractmethod
    def _join(self, near: socket.socket) -> None:
        """Let one who knocked speak with the far side until either has ended."""
