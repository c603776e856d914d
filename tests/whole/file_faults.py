"""The n-th call by which a file is written fails: once or for ever, a write by half."""

import builtins
import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.whole.statement_faults import Fault

_ERRORS = (errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT)
_ON_PATHS = ("open", "replace", "rename", "mkdir", "link", "fsync")


class FileStriker:
    """Where all calls go by that write below a folder; at most one fault lies in wait."""

    def __init__(self, patch: pytest.MonkeyPatch, folder: Path) -> None:
        self._folder = str(folder)
        self._fault: Fault | None = None
        for name in _ON_PATHS:
            patch.setattr(os, name, self._struck(getattr(os, name), name))
        patch.setattr(io, "open", self._opened(io.open))
        patch.setattr(builtins, "open", self._opened(builtins.open))

    @contextmanager
    def lies_in_wait(self, fault: Fault) -> Iterator[Fault]:
        self._fault = fault
        try:
            yield fault
        finally:
            self._fault = None

    def meet(self, name: str) -> None:
        if self._fault is not None and self._fault.meets():
            number = _ERRORS[self._fault.passed % len(_ERRORS)]
            raise OSError(number, f"brought about by a test: {name}")

    def is_met(self) -> bool:
        return self._fault is not None and self._fault.meets()

    def _is_here(self, what: object) -> bool:
        # A number is a file that was opened here.
        return isinstance(what, int) or str(what).startswith(self._folder)

    def _struck(self, plain: Callable[..., Any], name: str) -> Callable[..., Any]:
        def call(what: Any, *more: Any, **named: Any) -> Any:
            is_writing = name != "open" or bool(more and more[0] & (os.O_CREAT | os.O_WRONLY))
            if is_writing and self._is_here(what):
                self.meet(name)
            return plain(what, *more, **named)

        return call

    def _opened(self, plain: Callable[..., Any]) -> Callable[..., Any]:
        def call(what: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
            if not set(mode) & set("wax+") or not self._is_here(what):
                return plain(what, mode, *more, **named)
            self.meet("open")
            raw = _Raw(self, what, mode.replace("b", "").replace("t", ""))
            file: Any = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
            if "b" in mode:
                return file
            words: dict[str, Any] = {
                name: named.get(name) for name in ("encoding", "errors", "newline")
            }
            return io.TextIOWrapper(file, **words)

        return call


class _Raw(io.FileIO):
    """A file whose bytes pass by the striker."""

    def __init__(self, striker: FileStriker, what: Any, mode: str) -> None:
        super().__init__(what, mode)
        self._striker = striker

    def write(self, content: Any) -> int:
        if self._striker.is_met():
            # What was there before the disk was full stays there.
            super().write(bytes(content)[: len(content) // 2])
            raise OSError(errno.ENOSPC, "brought about by a test: write")
        return super().write(content)


@contextmanager
def no_file_longer_than(size: int) -> Iterator[None]:
    """As on a disk that is full from there on; Python ignores the signal that goes with it."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
