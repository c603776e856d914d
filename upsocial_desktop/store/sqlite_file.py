"""Open a SQLite file the one safe way: private, durable, never conjured up by mistake."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.store.ciphers import Ciphers, open_with
from upsocial_desktop.store.foreign_log import NEXT_LINK, refuse_foreign_log
from upsocial_desktop.store.trouble import check_place, engine_errors, told_of

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


def make_file_like(path: Path, model: Path, ciphers: Ciphers | None) -> None:
    """The same, in cipher where another file is. One that is there and not empty stays as it is.

    Raises also Refused("db.key_missing"), Unavailable("db.no_cipher", "vault.…").
    """
    make_file(path)
    if ciphers is None or path.stat().st_size:
        return
    ciphers.forget(path)
    key = ciphers.key_for(model)
    if key is None:
        return
    # Its first page says that it is in cipher, so that whoever opens it next sees it.
    with closing(open_with(key, place_of(path), BUSY_SECONDS)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA journal_mode=DELETE")


def place_of(path: Path, mode: str = "rw") -> str:
    """A file as SQLite is told of it."""
    return f"{path.absolute().as_uri()}?mode={mode}"


def connect(
    path: Path, busy_seconds: float = BUSY_SECONDS, ciphers: Ciphers | None = None
) -> sqlite3.Connection:
    """A connection to a file that is there, in autocommit: transactions are begun in words.

    Raises `engine_errors()`, Refused("db.key_missing", "db.foreign_log…"),
    Unavailable("db.no_cipher", "vault.…").
    """
    key = None if ciphers is None else ciphers.key_for(path)
    if key is None:
        # In cipher a log cannot be looked into (technote "moving and backups").
        refuse_foreign_log(path)
    connection = open_with(key, place_of(path), busy_seconds)
    try:
        with garbled_as_corrupt():
            for pragma in _PRAGMAS:
                connection.execute(pragma)
            # This is written into the file, so it is not done to another program's.
            if connection.execute(_IS_OURS).fetchone()[0]:
                connection.execute("PRAGMA journal_mode=WAL")
    except engine_errors():
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


def open_file(
    path: Path, busy_seconds: float = BUSY_SECONDS, ciphers: Ciphers | None = None
) -> sqlite3.Connection:
    """The same with its errors told: raises also Unavailable("db.…")."""
    check_place(path)
    try:
        return connect(path, busy_seconds, ciphers)
    except engine_errors() as error:
        raise told_of(error, path) or error from error


# What `PRAGMA user_version` of an office's file says, in its head: nothing else is asked with
# every transaction that writes.
OPEN, CLOSED, MOVED = 0, 1, 2


# What each transaction that writes says last: of what people look at, and of anything else.
CHANGED = f"UPDATE changes SET mark = mark + 1, link = {NEXT_LINK} WHERE id = 1"  # noqa: S608 - all ours
LINKED = f"UPDATE changes SET link = {NEXT_LINK} WHERE id = 1"  # noqa: S608


def standing_of(connection: sqlite3.Connection) -> int:
    """Whether an office's file takes new work, is closed for a while, or has moved for good."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def set_standing(connection: sqlite3.Connection, standing: int) -> None:
    """Open or close an office's file for new work; those who write see it at once."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(f"PRAGMA user_version = {standing}")
    connection.execute(LINKED)
    connection.execute("COMMIT")
