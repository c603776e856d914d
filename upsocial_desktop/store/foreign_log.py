"""A log beside a file that is not the file's own, as after one was copied back by hand.

SQLite takes in any whole log it finds beside a file: a file that was put back comes to be half
itself and half what it replaced. So each transaction of ours leaves a link in the one row of
`changes`: the name of the one before it and its own, both by chance. A log belongs to a file whose
last name is in it, or is the one before its first.
"""

import re
import sqlite3
import struct
import sys
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from upsocial_desktop.domain.errors import Refused

SIGN: Final = "upsclog:"
FIRST_LINK: Final = SIGN + "0" * 32
# All of one length, so that SQLite writes it where the old one was: a write that is torn leaves
# one or the other.
NEXT_LINK: Final = f"'{SIGN}' || substr(link, 25, 16) || hex(randomblob(8))"
_LINK: Final = re.compile(SIGN.encode() + rb"([0-9A-F]{16})([0-9A-F]{16})")
_HERE: Final = (
    "SELECT rootpage, link FROM sqlite_schema, changes WHERE type = 'table' AND name = 'changes'"
)
_LOG_HEAD, _FRAME_HEAD = 32, 24
_MAGIC: Final = (0x377F0682, 0x377F0683)
_LEAST_PAGE, _MOST_PAGE = 512, 65_536
_RACES: Final = 5
# Where whoever has a file open in this form holds a lock for as long (sqlite.org/fileformat2.html).
_HELD_FROM, _HELD_SIZE = 0x4000_0002, 510

# Once a file is open here, closing what is opened for a look would let go of SQLite's locks on it
# (see ciphers.py).
_turn = threading.Lock()
_looked_at: set[tuple[int, int]] = set()


def refuse_foreign_log(path: Path) -> None:
    """Look at the log beside a file before this process opens it for the first time.

    One that is not the file's own is put aside, never deleted, where nobody has the file open.
    Raises Refused("db.foreign_log") with its new place, "db.foreign_log_held".
    """
    with _turn:
        number = _number_of(path)
        if number is None or number in _looked_at:
            return
        if _is_foreign(path):
            raise _put_aside(path)
        _looked_at.add(number)


def has_foreign_log(path: Path) -> bool:
    """Whether the log is another's for certain; False once this process has opened the file."""
    with _turn:
        number = _number_of(path)
        return number is not None and number not in _looked_at and _is_foreign(path)


def begin_anew() -> None:
    """Look at every file once more, as a program that begins."""
    with _turn:
        _looked_at.clear()


def _number_of(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _is_foreign(path: Path) -> bool:
    log = _log_of(path)
    for _ in range(_RACES):
        try:
            with log.open("rb") as file:
                head = file.read(_LOG_HEAD)
                said = _Head.read(head)
                here = None if said is None else _link_of(path)
                if said is None or here is None:
                    return False
                is_own = _is_own(file, said, *here)
            with log.open("rb") as file:
                # Another program may have begun it anew meanwhile.
                if file.read(_LOG_HEAD) == head:
                    return not is_own
        except OSError:
            return False
    return False


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")


def _link_of(path: Path) -> tuple[int, bytes] | None:
    """The page of the row and the link in the file itself; None where there is none to be read."""
    try:
        place = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
        with closing(sqlite3.connect(place, uri=True)) as alone:
            found = alone.execute(_HERE).fetchone()
    except (sqlite3.Error, UnicodeDecodeError):
        return None
    if found is None or not isinstance(found[1], str):
        return None
    link = _LINK.fullmatch(found[1].encode())
    return None if link is None else (int(found[0]), link[2])


@dataclass(frozen=True, slots=True)
class _Head:
    """What a log says of itself at its beginning."""

    order: str
    page_size: int
    salts: bytes
    sums: tuple[int, int]

    @classmethod
    def read(cls, head: bytes) -> "_Head | None":
        if len(head) < _LOG_HEAD:
            return None
        magic, _form, size = struct.unpack_from(">3I", head)
        order = ">" if magic & 1 else "<"
        is_whole = magic in _MAGIC and _LEAST_PAGE <= size <= _MOST_PAGE
        if not is_whole or _sums(order, head[:24], (0, 0)) != struct.unpack_from(">2I", head, 24):
            return None
        return cls(order, size, head[16:24], struct.unpack_from(">2I", head, 24))


def _sums(order: str, words: bytes, so_far: tuple[int, int]) -> tuple[int, int]:
    """SQLite's own sums over a part of a log."""
    one, two = so_far
    numbers = iter(struct.unpack(f"{order}{len(words) // 4}I", words))
    for first, second in zip(numbers, numbers, strict=True):
        one = (one + first + two) & 0xFFFFFFFF
        two = (two + second + one) & 0xFFFFFFFF
    return one, two


def _frames(file: BinaryIO, said: _Head) -> Iterator[tuple[int, int, bytes]]:
    """Page by page what a log has: which one, the file's size where a transaction ends, bytes."""
    sums = said.sums
    while len(frame := file.read(_FRAME_HEAD + said.page_size)) == _FRAME_HEAD + said.page_size:
        sums = _sums(said.order, frame[:8] + frame[_FRAME_HEAD:], sums)
        if frame[8:16] != said.salts or struct.unpack_from(">2I", frame, 16) != sums:
            return
        page, size = struct.unpack_from(">2I", frame)
        yield page, size, frame[_FRAME_HEAD:]


def _is_own(file: BinaryIO, said: _Head, place: int, here: bytes) -> bool:
    """Nothing that speaks against it is enough: words that were acknowledged may be in it."""
    links = pages = size = 0
    seen: set[int] = set()
    for page, ends_at, content in _frames(file, said):
        seen.add(page)
        size, pages = (ends_at, len(seen)) if ends_at else (size, pages)
        link = _LINK.search(content) if page == place else None
        if link is not None:
            links += 1
            if here == link[2] or (links == 1 and here == link[1]):
                return True
    # A log with every page needs nothing of the file, as when a backup was written into it.
    return not links or not size or pages >= size


def _put_aside(path: Path) -> Refused:
    log = _log_of(path)
    if not _is_held(path):
        with suppress(OSError):
            return Refused("db.foreign_log", path=str(path), aside=str(_moved(log)))
    return Refused("db.foreign_log_held", path=str(path))


def _moved(log: Path) -> Path:
    names = (log.with_name(f"{log.name}.foreign-{number}") for number in range(1, 10_000))
    free = next(name for name in names if not name.exists())
    return log.rename(free)


if sys.platform == "win32":

    def _is_held(_path: Path) -> bool:
        """The log of a file that somebody has open cannot be renamed there."""
        return False

else:
    import fcntl

    def _is_held(path: Path) -> bool:
        """Whether another program has the file open."""
        with path.open("rb+") as file:
            try:
                fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, _HELD_SIZE, _HELD_FROM)
            except OSError:
                return True
        return False
