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
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.shape import HEAD, REVISIONS, revision_in
from upsocial_desktop.store.sqlite_file import BUSY_SECONDS, connect
from upsocial_desktop.store.tables import changes
from upsocial_desktop.store.transactions import SqlStore
from upsocial_desktop.store.trouble import check_place, told_of, why_no_access

_MARK = select(changes.c.mark).where(changes.c.id == 1)


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


class OfficeStore(SqlStore):
    """The office database on a SQLite file.

    The file must be there in the shape this program needs: see SqliteKeeper.
    """

    _to_read = MappingProxyType({"begin": "BEGIN"})
    # A deferred transaction that turns to writing fails whenever another writer was quicker.
    _to_write = MappingProxyType({"begin": "BEGIN IMMEDIATE"})

    def __init__(self, path: Path, busy_seconds: float = BUSY_SECONDS) -> None:
        check_place(path)
        super().__init__(open_engine(path, busy_seconds))
        self._path = path
        self._identity: tuple[int, int] | None = None

    def _take_pen(self, connection: Connection) -> None:
        """BEGIN IMMEDIATE has taken it."""

    def _told(self) -> AbstractContextManager[None]:
        return told_errors(self._path)

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
            check_shape(_driver_of(connection), self._path)

    def change_mark(self) -> str:
        """A mark that differs whenever anyone, in any process, has changed anything."""
        self._make_sure()
        with told_errors(self._path), self._engine.connect() as connection:
            return str(connection.execute(_MARK).scalar_one())


def _driver_of(connection: Connection) -> Any:
    return connection.connection.driver_connection
