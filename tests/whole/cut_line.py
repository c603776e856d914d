"""A line to the pretend X that can be cut: the trainer's hand goes through, X itself does not."""

import contextlib
import socket
import threading
from urllib.parse import urlsplit

from tests.cut_door import CHUNK, CutDoor

_HAND = b"/practice/"


class CutLine(CutDoor):
    """Stands between the program and a practice server on 127.0.0.1; cut, it refuses X's paths."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        assert parts.hostname is not None
        assert parts.port is not None
        self._far = (parts.hostname, parts.port)
        self._is_cut = threading.Event()
        self.refused = 0
        door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{door.getsockname()[1]}"
        super().__init__(door)

    def cut(self) -> None:
        """No answer from X from now on, in the middle of a word if need be."""
        self._is_cut.set()
        self.hang_up()

    def mend(self) -> None:
        """X answers again."""
        self._is_cut.clear()

    def _join(self, near: socket.socket) -> None:
        with near, contextlib.suppress(OSError):
            first = near.recv(CHUNK)
            if not _is_hand(first):
                if self._is_cut.is_set():
                    self.refused += 1
                    return
                self._open.append(near)
            with socket.create_connection(self._far) as far:
                far.sendall(first)
                back = threading.Thread(target=_pump, args=(far, near), daemon=True)
                back.start()
                _pump(near, far)
                back.join()


def _is_hand(first: bytes) -> bool:
    """Whether a request is the trainer's, by its path."""
    words = first.split(b" ", 2)
    return len(words) > 1 and words[1].startswith(_HAND)


def _pump(source: socket.socket, target: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while said := source.recv(CHUNK):
            target.sendall(said)
    with contextlib.suppress(OSError):
        target.shutdown(socket.SHUT_WR)
