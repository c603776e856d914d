"""The engine's errors become codes that a person can be told about."""

import sqlite3
import sys
from pathlib import Path

from upsocial_desktop.domain.errors import Refused, Told, Unavailable

_LOCKED_RETRY_SECONDS = 1.0

# SQLite's primary result codes (sqlite.org/rescode.html).
_CODES = {
    sqlite3.SQLITE_BUSY: "db.locked",
    sqlite3.SQLITE_LOCKED: "db.locked",
    sqlite3.SQLITE_FULL: "db.full",
    sqlite3.SQLITE_READONLY: "db.read_only",
    sqlite3.SQLITE_PERM: "db.no_access",
    sqlite3.SQLITE_AUTH: "db.no_access",
    sqlite3.SQLITE_CANTOPEN: "db.no_access",
    sqlite3.SQLITE_CORRUPT: "db.corrupt",
    sqlite3.SQLITE_NOTADB: "db.corrupt",
    sqlite3.SQLITE_IOERR: "db.disk",
    sqlite3.SQLITE_PROTOCOL: "db.locked",
}
_EXTENDED = {
    sqlite3.SQLITE_READONLY_DBMOVED: "db.gone",
    # A full disk shows itself so where the file system only notices while writing.
    sqlite3.SQLITE_IOERR_WRITE: "db.full",
    sqlite3.SQLITE_IOERR_SHMSIZE: "db.full",
}


def engine_errors(*others: type[Exception]) -> tuple[type[Exception], ...]:
    """What the engine raises: Python's module, and SQLCipher's where it has been loaded."""
    cipher = sys.modules.get("sqlcipher3.dbapi2")
    found = (*others, sqlite3.Error)
    return found if cipher is None else (*found, cipher.Error)


def told_of(error: BaseException | None, path: Path) -> Told | None:
    """What a person is told about a driver's error; None where it is a fault of the program."""
    if not isinstance(error, engine_errors()):
        return None
    number = getattr(error, "sqlite_errorcode", None)
    if number is None:
        # Bytes in a text column that are no text: only damage writes those.
        is_garbled = "Could not decode to UTF-8" in str(error)
        return Unavailable("db.corrupt", path=str(path)) if is_garbled else None
    code = _EXTENDED.get(number) or _CODES.get(number & 0xFF)
    if code is None:
        return None
    if code == "db.no_access":
        return why_no_access(path)
    retry_after = _LOCKED_RETRY_SECONDS if code == "db.locked" else None
    return Unavailable(code, retry_after=retry_after, path=str(path))


def why_no_access(path: Path) -> Told:
    """Why a file cannot be opened, as near as the file system says."""
    if not path.parent.is_dir():
        return Unavailable("db.missing_folder", path=str(path))
    if not path.exists():
        return Unavailable("db.gone", path=str(path))
    return Unavailable("db.no_access", path=str(path))


def check_place(path: Path) -> None:
    """Raises Refused("db.network_share"): SQLite's locks do not hold on a shared folder."""
    if str(path).startswith(("\\\\", "//")):
        raise Refused("db.network_share", path=str(path))
