"""A database goes into cipher or out of it: written anew beside itself, proved, then exchanged.

Whoever is killed in the middle finds the whole old file or the whole new one. What was left beside
is struck out by the same command, run once more.
"""

import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from itertools import zip_longest
from pathlib import Path
from typing import Any, Final

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.store.ciphers import Ciphers, cipher_module, words_of
from upsocial_desktop.store.file_shape import to_disk, words_of_check
from upsocial_desktop.store.sqlite_file import BUSY_SECONDS, place_of
from upsocial_desktop.store.trouble import check_place, engine_errors, told_of

# What stands beside a file while it is turned, and after a crash in the middle.
MAKING: Final = ".turning"
STRUCK: Final = ".struck"
_LOGS: Final = ("", "-journal", "-wal", "-shm")
_KEPT_IN_HEAD: Final = ("user_version", "application_id")
_TABLES: Final = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'"
    " AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name"
)
_SHAPE: Final = (
    "SELECT type, name, tbl_name, sql FROM {}.sqlite_schema"
    " WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name"
)
_ZEROS: Final = bytes(1 << 20)


def turn(path: Path, key: FileKey | None, ciphers: Ciphers) -> bool:
    """Bring a database into cipher with a key, or with None out of it; False where it is so.

    Raises Refused: "db.in_use" where anybody has it open, "db.key_missing"; Unavailable:
    "db.no_cipher", "db.turn_failed" and what the engine says.
    """
    check_place(path)
    beside, struck = path.with_name(path.name + MAKING), path.with_name(path.name + STRUCK)
    _strike(beside, path)
    _strike(struck, path)
    old = ciphers.key_for(path)
    if old == key:
        return False
    try:
        with closing(_alone(path, old)) as source:
            write_anew(source, beside, key)
            if sys.platform == "win32":
                # There, nobody may have the file open whose name another one takes.
                source.close()
            _exchange(path, beside, struck)
    except OSError as error:
        raise Unavailable("db.turn_failed", path=str(path), reason=str(error)) from error
    except engine_errors() as error:
        raise told_of(error, path) or error from error
    finally:
        _strike(beside, path)
    _strike(struck, path)
    ciphers.forget(path)
    return True


def left_beside(path: Path) -> Sequence[Path]:
    """What a crash left of a file that was being turned."""
    found = (path.with_name(path.name + ending) for ending in (MAKING, STRUCK))
    return [each for each in found if each.exists()]


def open_any(path: Path, key: FileKey | None, mode: str = "rw") -> sqlite3.Connection:
    """A connection by SQLCipher's module, which speaks to plain files, too."""
    connection: Any = cipher_module().connect(
        place_of(path, mode), uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )
    if key is not None:
        connection.set_key(words_of(key))
    opened: sqlite3.Connection = connection
    return opened


def write_anew(source: sqlite3.Connection, to: Path, key: FileKey | None) -> None:
    """Write all of a database into a new file, in cipher or plain, and prove that it came along.

    The source is a connection of `open_any`. Raises Unavailable("db.turn_failed") where what
    arrived is not what left; OSError and the engine's errors.
    """
    to.unlink(missing_ok=True)
    os.close(os.open(to, os.O_RDWR | os.O_CREAT, 0o600))
    # The name is bound, so that the key is in no statement that an error could quote.
    source.execute("ATTACH ? AS made KEY ?", (str(to), words_of(key)))
    source.execute("BEGIN IMMEDIATE")
    source.execute("SELECT sqlcipher_export('made')").fetchall()
    for word in _KEPT_IN_HEAD:
        (value,) = source.execute(f"PRAGMA main.{word}").fetchone()
        source.execute(f"PRAGMA made.{word} = {int(value)}")
    source.execute("COMMIT")
    _prove(source, to)
    source.execute("DETACH made")
    with closing(open_any(to, key)) as made:
        words = words_of_check(made, "integrity_check")
        broken = made.execute("PRAGMA foreign_key_check").fetchone()
    if words or broken:
        raise Unavailable("db.turn_failed", path=str(to), reason=words or str(broken))
    to_disk(to)


def _prove(source: sqlite3.Connection, to: Path) -> None:
    """Hold the shape and every row of the new file to those of the old one."""
    source.text_factory = bytes
    shapes = [source.execute(_SHAPE.format(name)).fetchall() for name in ("main", "made")]
    if shapes[0] != shapes[1]:
        raise Unavailable("db.turn_failed", path=str(to), reason="schema")
    for (name,) in source.execute(_TABLES).fetchall():
        quoted = '"' + name.decode().replace('"', '""') + '"'
        rows = [
            source.execute(f"SELECT * FROM {half}.{quoted} NOT INDEXED")  # noqa: S608 - the file's own names, quoted
            for half in ("main", "made")
        ]
        if any(old != new for old, new in zip_longest(*rows)):
            raise Unavailable("db.turn_failed", path=str(to), reason=name.decode())


def _alone(path: Path, key: FileKey | None) -> sqlite3.Connection:
    """A connection that keeps all others out until it is closed."""
    source = open_any(path, key)
    try:
        source.execute("PRAGMA busy_timeout = 1000")
        # Only who is alone may leave the form with a log beside the file; by it all is in the file.
        source.execute("PRAGMA journal_mode=DELETE").fetchall()
        source.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        source.execute("BEGIN EXCLUSIVE")
        source.execute("COMMIT")
    except engine_errors() as error:
        source.close()
        told = told_of(error, path)
        if told is not None and told.code == "db.locked":
            raise Refused("db.in_use", path=str(path)) from error
        raise
    return source


def _exchange(path: Path, beside: Path, struck: Path) -> None:
    # A second name, so that the old words can still be found and struck out after a crash.
    os.link(path, struck)
    beside.replace(path)
    _folder_to_disk(path.parent)


def _folder_to_disk(folder: Path) -> None:
    if sys.platform != "win32":
        found = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(found)
        finally:
            os.close(found)


def _strike(left: Path, live: Path) -> None:
    """Write nothing over what was left, then let go of it; a second name of the live file goes."""
    for ending in _LOGS:
        each = left.with_name(left.name + ending)
        if not each.exists():
            continue
        if not (live.exists() and each.samefile(live)):
            with suppress(OSError), each.open("rb+") as file:
                for size in _parts(each.stat().st_size):
                    file.write(_ZEROS[:size])
                file.flush()
                os.fsync(file.fileno())
        each.unlink()


def _parts(size: int) -> Iterator[int]:
    return (min(len(_ZEROS), size - at) for at in range(0, size, len(_ZEROS)))
