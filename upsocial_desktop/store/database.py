"""Open an engine, read and write in transactions, translate the engine's errors."""

import sqlite3
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.store.ciphers import Ciphers, cipher_module
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.newer import as_newer, newer_or_none
from upsocial_desktop.store.shape import HEAD, REVISIONS, revision_in
from upsocial_desktop.store.sql_tx import SqlWriteTx
from upsocial_desktop.store.sqlite_file import (
    BUSY_SECONDS,
    CHANGED,
    CLOSED,
    LINKED,
    MOVED,
    connect,
    garbled_as_corrupt,
    standing_of,
)
from upsocial_desktop.store.tables import changes
from upsocial_desktop.store.transactions import SqlStore
from upsocial_desktop.store.trouble import check_place, engine_errors, told_of, why_no_access

# An option of no office.
MOVED_TO = "moved_to"
_MOVED_TO = f"SELECT value FROM options WHERE office_id = 0 AND key = '{MOVED_TO}'"  # noqa: S608 - all ours
_HEAD = "SELECT version_num, user_version FROM alembic_version, pragma_user_version"
_MARK = select(changes.c.mark).where(changes.c.id == 1)


def open_engine(
    path: Path, busy_seconds: float = BUSY_SECONDS, ciphers: Ciphers | None = None
) -> Engine:
    """An engine on a SQLite file; its transactions begin with the words of the option `begin`."""
    is_in_cipher = ciphers is not None and ciphers.name_of(path)
    engine = create_engine(
        "sqlite://",
        module=cipher_module() if is_in_cipher else sqlite3,
        creator=lambda: connect(path, busy_seconds, ciphers),
        poolclass=QueuePool,
        json_serializer=json_of,
        # A bug's trace goes into the log; what citizens wrote does not.
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        driver = driver_of(connection)
        # An office's transactions are begun before SQLAlchemy hears of them.
        if not driver.in_transaction:
            driver.execute(connection.get_execution_options().get("begin", "BEGIN"))

    return engine


@contextmanager
def told_errors(path: Path) -> Iterator[None]:
    """Lets an error of the engine out as one that can be told, any other as it is."""
    try:
        with garbled_as_corrupt():
            yield
    except engine_errors(DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise told_of(cause, path) or error from error


def check_shape(connection: sqlite3.Connection, path: Path) -> None:
    """Raises Refused: "db.newer", "db.older", "db.empty", "db.not_ours"."""
    have = revision_in(connection)
    if have == HEAD:
        return
    if have == "?":
        raise Refused("db.not_ours", path=str(path))
    code = "db.newer" if have and have not in REVISIONS else "db.older" if have else "db.empty"
    raise Refused(code, path=str(path), have=have, need=HEAD)


def check_standing(connection: sqlite3.Connection, path: Path) -> None:
    """Raises Refused: "db.moved" with the place where it is now, "db.closed"."""
    _check_open(standing_of(connection), connection, path)


def _check_open(standing: int, connection: sqlite3.Connection, path: Path) -> None:
    if standing == MOVED:
        found = connection.execute(_MOVED_TO).fetchone()
        raise Refused("db.moved", path=str(path), place=found[0] if found else "")
    if standing == CLOSED:
        raise Refused("db.closed", path=str(path))


class OfficeStore(SqlStore):
    """The office database on a SQLite file.

    The file must be there in the shape this program needs: see SqliteKeeper.
    """

    _to_read = MappingProxyType({"begin": "BEGIN"})
    # A deferred transaction that turns to writing fails whenever another writer was quicker.
    _to_write = MappingProxyType({"begin": "BEGIN IMMEDIATE"})

    def __init__(
        self, path: Path, busy_seconds: float = BUSY_SECONDS, ciphers: Ciphers | None = None
    ) -> None:
        check_place(path)
        super().__init__(open_engine(path, busy_seconds, ciphers))
        self._path = path
        self._identity: tuple[int, int] | None = None
        # Out of the pool for good: what SQLAlchemy does about a connection that comes and goes
        # takes ten times as long as SQLite takes about a transaction.
        self._idle: list[Connection] = []
        self._is_closed = False
        # Set where the file is of a newer shape, so that it is only read.
        self._newer: Refused | None = None

    @contextmanager
    def _begun(self, engine: Engine) -> Iterator[Connection]:
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._engine.connect()
        driver = driver_of(connection)
        try:
            driver.execute(engine.get_execution_options()["begin"])
            yield connection
            # It knows only of a transaction in which something was asked through it.
            (connection if connection.in_transaction() else driver).commit()
        except BaseException:
            _give_back(connection, driver)
            raise
        if self._is_closed:
            # The pool it came from is there no more, and would keep the file open.
            connection.invalidate()
            connection.close()
        else:
            self._idle.append(connection)

    def close(self) -> None:
        """Close every connection that is not at work; the others when their work is done."""
        self._is_closed = True
        while self._idle:
            self._idle.pop().close()
        super().close()

    def _take_pen(self, connection: Connection) -> None:
        """BEGIN IMMEDIATE has taken it; whether the file takes new work is seen under it."""
        driver = driver_of(connection)
        # An administrator may have upgraded it since.
        have, standing = driver.execute(_HEAD).fetchone()
        _check_open(standing, driver, self._path)
        self._newer = newer_or_none(have, str(self._path))
        if self._newer is not None:
            raise self._newer
        self._mine.so_far = driver.total_changes

    def _mark_changed(self, tx: SqlWriteTx) -> None:
        tx.driver.execute(CHANGED, ())

    def _finish(self, connection: Connection, tx: SqlWriteTx) -> None:
        if not tx.is_touched and driver_of(connection).total_changes != self._mine.so_far:
            tx.driver.execute(LINKED, ())

    def _told(self) -> AbstractContextManager[None]:
        return as_newer(told_errors(self._path), self._newer)

    def _make_sure(self) -> None:
        """SQLite goes on writing into a file that was deleted or replaced; nobody would see it."""
        try:
            found = self._path.stat()
        except OSError as error:
            raise why_no_access(self._path) from error
        identity = (found.st_dev, found.st_ino)
        if self._identity is None:
            self._check_shape()
            self._identity = identity
        elif self._identity != identity:
            raise Unavailable("db.gone", path=str(self._path))

    def _check_shape(self) -> None:
        with told_errors(self._path), self._engine.connect() as connection:
            driver = driver_of(connection)
            self._newer = newer_or_none(revision_in(driver), str(self._path))
            if self._newer is None:
                check_shape(driver, self._path)

    def change_mark(self) -> str:
        """A mark that differs whenever anyone, in any process, has changed anything."""
        self._make_sure()
        with self._told(), self._engine.connect() as connection:
            return str(connection.execute(_MARK).scalar_one())


def _give_back(connection: Connection, driver: Any) -> None:
    """Undo what was begun on a connection, and let the pool have it."""
    try:
        # SQLAlchemy takes a commit that failed for the end of its transaction; SQLite does not.
        driver.rollback()
    except engine_errors(DBAPIError):
        connection.invalidate()
    connection.close()


def driver_of(connection: Connection) -> Any:
    """The driver's own connection beneath one of SQLAlchemy's."""
    return connection.connection.driver_connection
