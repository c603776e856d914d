"""Open a SQLite file the one safe way: private, durable, never conjured up by mistake."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.store.trouble import check_place, told_of

BUSY_SECONDS = 5.0
# NORMAL loses acknowledged work at a power cut, FULL does not (technote "two databases").
_PRAGMAS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA synchronous=FULL",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA secure_delete=ON",
)
# A file that is empty, or has one of our own two tables: the office's and the desk's.
_IS_OURS = (
    "SELECT count(*) = 0 OR sum(name IN ('alembic_version', 'writings')) > 0"
    " FROM sqlite_schema WHERE type = 'table'"
)


def make_file(path: Path) -> None:
    """Make an empty file only its owner may read, in a folder of the same kind.

    Raises Unavailable("db.missing_folder") or ("db.read_only"), Refused("db.network_share").
    """
    check_place(path)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Unavailable("db.missing_folder", path=str(path), reason=str(error)) from error
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    except IsADirectoryError as error:
        raise Unavailable("db.no_access", path=str(path)) from error
    except OSError as error:
        raise Unavailable("db.read_only", path=str(path), reason=str(error)) from error


def connect(path: Path, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """A connection to a file that is there, in autocommit: transactions are begun in words.

    Raises sqlite3.Error.
    """
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=busy_seconds,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        with garbled_as_corrupt():
            for pragma in _PRAGMAS:
                connection.execute(pragma)
            # This is written into the file, so it is not done to another program's.
            if connection.execute(_IS_OURS).fetchone()[0]:
                connection.execute("PRAGMA journal_mode=WAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


@contextmanager
def garbled_as_corrupt() -> Iterator[None]:
    """Where a name in a damaged file is no text, Python cannot even say what SQLite says of it."""
    try:
        yield
    except UnicodeDecodeError as garbled:
        error = sqlite3.DatabaseError("a name in the file is no text")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error from garbled


def open_file(path: Path, busy_seconds: float = BUSY_SECONDS) -> sqlite3.Connection:
    """The same with its errors told: raises Unavailable("db.…")."""
    check_place(path)
    try:
        return connect(path, busy_seconds)
    except sqlite3.Error as error:
        raise told_of(error, path) or error from error


# What `PRAGMA user_version` of an office's file says, in its head: nothing else is asked with
# every transaction that writes.
OPEN, CLOSED, MOVED = 0, 1, 2


def standing_of(connection: sqlite3.Connection) -> int:
    """Whether an office's file takes new work, is closed for a while, or has moved for good."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def set_standing(connection: sqlite3.Connection, standing: int) -> None:
    """Open or close an office's file for new work; those who write see it at once."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA user_version = {standing}")
    connection.execute("COMMIT")
