"""Only one copy of the program may work in a profile; the second finds out."""

import contextlib
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from upsocial_desktop.domain.errors import Refused, Unavailable

# Windows locks bytes against reading, too: the number of the process stands before this one.
_LOCKED_BYTE = 64


class SingleCopy:
    """A lock that the system lets go of when its process ends, however it ends.

    Use it in a `with` block, which raises Refused("program.already_running", pid=…) where
    another copy has the profile, or Unavailable("folders.unwritable").
    """

    def __init__(self, data: Path) -> None:
        self._path = data / "running.lock"
        self._file: BinaryIO | None = None

    def __enter__(self) -> Self:
        self.take()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()

    def take(self) -> None:
        """Take the profile for this process; raises as said above."""
        try:
            descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as fault:
            raise Unavailable(
                "folders.unwritable", path=str(self._path), reason=fault.strerror or ""
            ) from None
        file = os.fdopen(descriptor, "rb+", buffering=0)
        if not _lock(file):
            with file:
                raise Refused("program.already_running", pid=_pid(file))
        file.seek(0)
        # The number only helps a person to find the other copy; the lock itself decides.
        with contextlib.suppress(OSError):
            file.write(str(os.getpid()).ljust(_LOCKED_BYTE).encode())
        self._file = file

    def release(self) -> None:
        """Let another copy have the profile. The file stays: removing it would race."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _pid(file: BinaryIO) -> int | None:
    text = file.read(_LOCKED_BYTE).strip()
    return int(text) if text.isdigit() else None


if sys.platform == "win32":
    import msvcrt

    def _lock(file: BinaryIO) -> bool:
        file.seek(_LOCKED_BYTE)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            file.seek(0)
            return False
        return True

else:
    import fcntl

    def _lock(file: BinaryIO) -> bool:
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
