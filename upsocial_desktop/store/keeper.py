"""Upkeep of a SQLite office database: its shape, its copies, its health."""

import importlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, text

from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.ports import Revision
from upsocial_desktop.store.database import open_engine, told_errors
from upsocial_desktop.store.shape import HEAD, REVISIONS, revision_in
from upsocial_desktop.store.sqlite_file import make_file, open_file
from upsocial_desktop.store.tables import metadata


class SqliteKeeper:
    """Looks after one SQLite file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def revision(self) -> Revision:
        """The shape the file has; "" for none. Raises Refused("db.not_ours") for another's."""
        if not self._path.exists():
            return Revision("", HEAD, str(self._path))
        have = self._have()
        if have == "?":
            raise Refused("db.not_ours", path=str(self._path))
        return Revision(have, HEAD, str(self._path))

    def _have(self) -> str:
        with closing(open_file(self._path)) as connection, told_errors(self._path):
            return revision_in(connection)

    def upgrade(self) -> Revision:
        """Bring the shape up to date, after a backup; make the file where there is none.

        Raises Refused: "db.newer", "db.not_ours"; Unavailable: "db.backup_failed" and what the
        file system says.
        """
        found = self.revision()
        if found.have == HEAD:
            return found
        if found.have and found.have not in REVISIONS:
            raise Refused("db.newer", path=found.where, have=found.have, need=HEAD)
        if found.have:
            self._migrate()
        else:
            make_file(self._path)
            make_shape(self._path)
        return self.revision()

    def _migrate(self) -> None:
        self.backup(self._path.with_name(f"{self._path.name}.before-{HEAD}"))
        # Alembic costs as much to load as a window; only a database that is behind needs it.
        importlib.import_module("upsocial_desktop.store.migrate").upgrade(self._path)

    def backup(self, to: Path) -> Path:
        """A consistent copy while others work; `to` is whole or not there at all.

        Raises Unavailable("db.backup_failed") with the reason.
        """
        half = to.with_name(f"{to.name}.half")
        try:
            self._copy(half)
            half.replace(to)
        except Told as error:
            raise Unavailable("db.backup_failed", path=str(to), reason=error.code) from error
        except (OSError, sqlite3.Error) as error:
            raise Unavailable("db.backup_failed", path=str(to), reason=str(error)) from error
        finally:
            half.unlink(missing_ok=True)
        return to

    def _copy(self, half: Path) -> None:
        half.unlink(missing_ok=True)
        os.close(os.open(half, os.O_RDWR | os.O_CREAT, 0o600))
        with closing(open_file(self._path)) as source, closing(sqlite3.connect(half)) as target:
            source.backup(target)
            # A copy is one file: no log beside it that could be left behind when it is moved.
            target.execute("PRAGMA journal_mode=DELETE")
            words = _words_of_check(target)
        if words:
            raise Unavailable("db.corrupt", path=str(self._path), reason=words)
        _to_disk(half)

    def check(self) -> str:
        """ "" when sound, otherwise the engine's own words about the damage."""
        try:
            with closing(open_file(self._path)) as connection:
                return _words_of_check(connection)
        except Unavailable as error:
            if error.code != "db.corrupt":
                raise
            return str(error.__cause__)


def make_shape(path: Path) -> None:
    """Make all tables in an empty file at once, as migrating step by step would have.

    Another process may do the same at the same moment: the second one finds it done.
    """
    engine = open_engine(path)
    writing = engine.execution_options(begin="BEGIN IMMEDIATE")
    try:
        with told_errors(path), writing.begin() as connection:
            if not revision_in(_driver(connection)):
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


def _driver(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 - the engine above is SQLite's
    return driver


def _words_of_check(connection: sqlite3.Connection) -> str:
    try:
        words = [row[0] for row in connection.execute("PRAGMA quick_check")]
    except sqlite3.Error as error:
        return str(error)
    return "" if words == ["ok"] else "\n".join(words)


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
