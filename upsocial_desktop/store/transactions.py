"""Transactions as the Store door asks for them; each engine says how its own begin."""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager

from sqlalchemy import Connection, Engine, update

from upsocial_desktop.services.ports import ReadTx, WriteTx, do_nothing
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.sql_tx import SqlReadTx, SqlWriteTx
from upsocial_desktop.store.tables import changes

_CHANGED = Prepared(update(changes).where(changes.c.id == 1).values(mark=changes.c.mark + 1))


class SqlStore(ABC):
    """An office database. Threads may use it at once, each with its own `with`."""

    # The execution options of each kind of transaction.
    _to_read: Mapping[str, object]
    _to_write: Mapping[str, object]

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        # The same connections, and how a transaction on them begins.
        self._readers = engine.execution_options(**self._to_read)
        self._writers = engine.execution_options(**self._to_write)
        self._mine = threading.local()

    def read(self) -> AbstractContextManager[ReadTx]:
        """A transaction that sees one moment of the database."""
        return self._reading()

    def write(self) -> AbstractContextManager[WriteTx]:
        """A transaction that alone may write; all of it happens, or nothing."""
        return self._writing()

    def stepping(self) -> AbstractContextManager[WriteTx]:
        """As `write`; others may write until this one does, where the engine can tell."""
        return self._writing()

    @contextmanager
    def _reading(self) -> Iterator[ReadTx]:
        with self._transaction(self._readers) as connection:
            yield self._reads(connection)

    @contextmanager
    def _writing(self) -> Iterator[WriteTx]:
        with self._transaction(self._writers) as connection:
            self._take_pen(connection)
            tx = self._writes(connection)
            yield tx
            self._end(connection, tx)

    def _end(self, connection: Connection, tx: SqlWriteTx) -> None:
        if tx.is_touched:
            self._mark_changed(tx)
        self._finish(connection, tx)

    def _reads(self, connection: Connection) -> SqlReadTx:
        return SqlReadTx(connection)

    def _writes(self, connection: Connection) -> SqlWriteTx:
        return SqlWriteTx(connection)

    def _mark_changed(self, tx: SqlWriteTx) -> None:
        _CHANGED.run(tx.driver, {})

    @contextmanager
    def _transaction(self, engine: Engine) -> Iterator[Connection]:
        if self.is_in_transaction():
            raise RuntimeError("a transaction is already open in this thread")
        self._make_sure()
        self._mine.is_open = True
        try:
            with self._told(), self._begun(engine) as connection:
                yield connection
        finally:
            self._mine.is_open = False

    def _begun(self, engine: Engine) -> AbstractContextManager[Connection]:
        """A transaction on one of the connections; it is kept at the end of a block, or undone."""
        return engine.begin()

    @abstractmethod
    def _make_sure(self) -> None:
        """Before a transaction: the database is there, and in the shape this program needs."""

    @abstractmethod
    def _told(self) -> AbstractContextManager[None]:
        """Lets an error of the engine out as one that can be told, any other as it is."""

    @abstractmethod
    def _take_pen(self, connection: Connection) -> None:
        """Become the only writer, where to begin has not made one so."""

    def _finish(self, connection: Connection, tx: SqlWriteTx) -> None:  # noqa: B027 - a file needs no more
        """Make what was written last, where that asks for more care than the end of a block."""

    @abstractmethod
    def change_mark(self) -> str:
        """A mark that differs whenever anyone, in any process, has changed anything."""

    def listen(self, office_id: int, heard: Callable[[], None]) -> Callable[[], None]:  # noqa: ARG002 - the door's form
        """A file says nothing by itself."""
        return do_nothing

    def whoami(self) -> int | None:
        """A file knows no logins."""
        return None

    def is_in_transaction(self) -> bool:
        """Whether this thread has a transaction open (no network may be touched then)."""
        return getattr(self._mine, "is_open", False)

    def close(self) -> None:
        """Close every connection that is not at work."""
        self._engine.dispose()
