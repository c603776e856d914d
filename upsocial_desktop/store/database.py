"""Open an engine, read and write in transactions, translate the engine's errors."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select, update
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.services.ports import ReadTx, WriteTx
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.shape import HEAD, REVISIONS, revision_in
from upsocial_desktop.store.sql_tx import SqlReadTx, SqlWriteTx
from upsocial_desktop.store.sqlite_file import BUSY_SECONDS, connect
from upsocial_desktop.store.tables import changes
from upsocial_desktop.store.trouble import check_place, told_of, why_no_access

_MARK = select(changes.c.mark).where(changes.c.id == 1)
_CHANGED = update(changes).where(changes.c.id == 1).values(mark=changes.c.mark + 1)


def open_engine(path: Path, busy_seconds: float = BUSY_SECONDS) -> Engine:
    """An engine on a SQLite file; its transactions begin with the words of the option `begin`."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, busy_seconds),
        poolclass=QueuePool,
        json_serializer=json_of,
        # A bug's trace goes into the log; what citizens wrote does not.
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        words = connection.get_execution_options().get("begin", "BEGIN")
        connection.exec_driver_sql(words)

    return engine


@contextmanager
def told_errors(path: Path) -> Iterator[None]:
    """Lets an error of the engine out as one that can be told, any other as it is."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
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


class OfficeStore:
    """The office database on a SQLite file. Threads may use it at once, each with its own `with`.

    The file must be there in the shape this program needs: see SqliteKeeper.
    """

    def __init__(self, path: Path, busy_seconds: float = BUSY_SECONDS) -> None:
        check_place(path)
        self._path = path
        self._engine = open_engine(path, busy_seconds)
        # The same connections, and how a transaction on them begins.
        self._readers = self._engine.execution_options(begin="BEGIN")
        # A deferred transaction that turns to writing fails whenever another writer was quicker.
        self._writers = self._engine.execution_options(begin="BEGIN IMMEDIATE")
        self._mine = threading.local()
        self._identity: tuple[int, int] | None = None

    def read(self) -> AbstractContextManager[ReadTx]:
        """A transaction that sees one moment of the database."""
        return self._reading()

    def write(self) -> AbstractContextManager[WriteTx]:
        """A transaction that alone may write; all of it happens, or nothing."""
        return self._writing()

    @contextmanager
    def _reading(self) -> Iterator[ReadTx]:
        with self._transaction(self._readers) as connection:
            yield SqlReadTx(connection)

    @contextmanager
    def _writing(self) -> Iterator[WriteTx]:
        with self._transaction(self._writers) as connection:
            tx = SqlWriteTx(connection)
            yield tx
            if tx.is_touched:
                connection.execute(_CHANGED)

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        if self.is_in_transaction():
            raise RuntimeError("a transaction is already open in this thread")
        self._check_file()
        self._mine.is_open = True
        try:
            with told_errors(self._path), engine.begin() as connection:
                yield connection
        finally:
            self._mine.is_open = False

    def _check_file(self) -> None:
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
            check_shape(_driver_of(connection), self._path)

    def change_mark(self) -> str:
        """A mark that differs whenever anyone, in any process, has changed anything."""
        self._check_file()
        with told_errors(self._path), self._engine.connect() as connection:
            return str(connection.execute(_MARK).scalar_one())

    def is_in_transaction(self) -> bool:
        """Whether this thread has a transaction open (no network may be touched then)."""
        return getattr(self._mine, "is_open", False)

    def close(self) -> None:
        """Close every connection that is not at work."""
        self._engine.dispose()


def _driver_of(connection: Connection) -> Any:
    return connection.connection.driver_connection
