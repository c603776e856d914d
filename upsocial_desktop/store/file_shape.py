"""A SQLite file gets its shape, is copied whole and is looked through."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, text

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.store.ciphers import Ciphers, open_with
from upsocial_desktop.store.database import driver_of, open_engine, told_errors
from upsocial_desktop.store.shape import HEAD, revision_in
from upsocial_desktop.store.sqlite_file import BUSY_SECONDS, garbled_as_corrupt, place_of
from upsocial_desktop.store.tables import metadata
from upsocial_desktop.store.trouble import engine_errors


def make_shape(path: Path, ciphers: Ciphers | None = None) -> None:
    """Make all tables in an empty file at once, as migrating step by step would have.

    Another process may do the same at the same moment: the second one finds it done.
    """
    engine = open_engine(path, ciphers=ciphers)
    writing = engine.execution_options(begin="BEGIN IMMEDIATE")
    try:
        with told_errors(path), writing.begin() as connection:
            if not revision_in(driver_of(connection)):
                metadata.create_all(connection, checkfirst=False)
                stamp(connection)
    finally:
        engine.dispose()


# Alembic's own table, in its own words.
_STAMP_TABLE = (
    "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL,"
    " CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
_STAMP = "INSERT INTO alembic_version (version_num) VALUES (:head)"


def stamp(connection: Connection) -> None:
    """Write down, as Alembic would, that the shape is the newest."""
    connection.execute(text(_STAMP_TABLE))
    connection.execute(text(_STAMP), {"head": HEAD})


def copy_whole(source: sqlite3.Connection, to: Path, key: FileKey | None = None) -> None:
    """Copy a database into a file of its own and look whether all of it came along.

    `key` is that of the source, None for a plain one: the copy is like it.
    Raises Unavailable("db.corrupt"), `engine_errors()`, OSError.
    """
    to.unlink(missing_ok=True)
    os.close(os.open(to, os.O_RDWR | os.O_CREAT, 0o600))
    with closing(open_with(key, place_of(to), BUSY_SECONDS)) as target:
        source.backup(target)
        # A copy is one file: no log beside it that could be left behind when it is moved.
        target.execute("PRAGMA journal_mode=DELETE")
        words = words_of_check(target, "integrity_check")
    if words:
        raise Unavailable("db.corrupt", path=str(to), reason=words)
    to_disk(to)


def words_of_check(connection: sqlite3.Connection, which: str = "quick_check") -> str:
    """ "" when sound; `integrity_check` takes longer and also holds indexes to their tables."""
    try:
        with garbled_as_corrupt():
            words = [row[0] for row in connection.execute(f"PRAGMA {which}")]
    except engine_errors() as error:
        return str(error)
    return "" if words == ["ok"] else "\n".join(words)


def to_disk(path: Path) -> None:
    """Wait until a file's bytes are on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
