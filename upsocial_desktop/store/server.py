"""The State's database on a PostgreSQL server, behind the same door as an office's file."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

import psycopg
from sqlalchemy import (
    BigInteger,
    Connection,
    Engine,
    Executable,
    Text,
    cast,
    column,
    create_engine,
    event,
    extract,
    func,
    literal,
    select,
    table,
    text,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.ports import WriteTx
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.listener import Listener
from upsocial_desktop.store.newer import as_newer, newer_or_none
from upsocial_desktop.store.server_hints import channels_of
from upsocial_desktop.store.server_line import (
    PATIENCE_SECONDS,
    Line,
    Patient,
    connection_told,
    line_to,
)
from upsocial_desktop.store.server_tx import GuardedReads, GuardedTx, LatePen
from upsocial_desktop.store.shape import HEAD, REVISIONS
from upsocial_desktop.store.sql_tx import SqlReadTx, SqlWriteTx
from upsocial_desktop.store.tables import changes
from upsocial_desktop.store.transactions import SqlStore
from upsocial_desktop.store.unheard import Ending, is_unheard, settle

WAIT_SECONDS = 5.0
# Whoever holds the pen and falls asleep, lid closed, loses it after this.
_IDLE_SECONDS = 15
_KEPT_OPEN, _MORE_FOR_A_WHILE = 2, 3
_RENEWED_SECONDS = 1_800
_MICROSECONDS = 1_000_000

_versions = table("alembic_version", column("version_num"))
_CLOCK = cast(extract("epoch", func.clock_timestamp()) * _MICROSECONDS, BigInteger)
# What every writer and every look at the mark is told besides, in the same journey.
_NEWS = select(
    changes.c.mark, _CLOCK.label("now"), select(_versions.c.version_num).scalar_subquery()
).where(changes.c.id == 1)
# The number of the transaction tells later whether it was kept.
_XID = cast(func.pg_current_xact_id(), Text).label("xid")
_PEN = _NEWS.add_columns(_XID).with_for_update(of=changes)
_GUARDED_PEN = text(
    "SELECT mark, now, version, CAST(pg_current_xact_id() AS text) AS xid FROM door.take_pen()"
)
_TOUCH = text("SELECT door.mark_changed()")
_TOLD = text("SELECT door.note_refusal(:door, :why)")
_GUARDED = text(
    "SELECT to_regnamespace('door') IS NOT NULL AND NOT has_table_privilege('history', 'INSERT')"
)
_HAS_DOORS = text("SELECT to_regnamespace('door') IS NOT NULL")
_WHO = text("SELECT door.whoami(), door.has_first_password(), session_user")
_OURS = select(func.to_regclass(literal("alembic_version")).is_not(None))
_TABLES = select(func.count()).select_from(table("pg_tables", column("schemaname")))
_ANY = _TABLES.where(column("schemaname") == func.current_schema())
_HAVE = select(_versions.c.version_num)


def open_server(
    address: str | Line, wait_seconds: float = WAIT_SECONDS, patience: float | None = None
) -> Engine:
    """An engine on `postgresql+psycopg://…` or a line; it connects when it is first needed.

    With a patience, in seconds, no statement takes longer: the line is cut.
    """
    line = replace(line_to(address), patience=patience)
    limits = {
        "lock_timeout": round(wait_seconds * 1000),
        "idle_in_transaction_session_timeout": _IDLE_SECONDS * 1000,
        # The server gives up first, so that a slow statement costs no connection.
        "statement_timeout": round((patience or 0) * 800),
        "timezone": "UTC",
    }
    said = " ".join(f"-c {name}={value}" for name, value in limits.items())
    engine = create_engine(
        "postgresql+psycopg://",
        pool_size=_KEPT_OPEN,
        max_overflow=_MORE_FOR_A_WHILE,
        pool_timeout=wait_seconds,
        pool_recycle=_RENEWED_SECONDS,
        pool_pre_ping=True,
        json_serializer=json_of,
        hide_parameters=True,
    )

    @event.listens_for(engine, "do_connect")
    def _connect(_dialect: object, _record: object, _words: object, more: dict[str, Any]) -> Any:
        return line.connect(**more, options=said)

    return engine


def place_of(address: str | Line) -> str:
    """An address as it may be shown: without a password."""
    return line_to(address).place


# SQLSTATE (PostgreSQL, appendix A), by the whole code and then by its class.
_CODES = {
    "53100": "db.full",
    "53300": "db.unreachable",
    "55P03": "db.locked",
    "40001": "db.locked",
    "40P01": "db.locked",
    "57014": "db.locked",
    "25P03": "db.unreachable",
    "25006": "db.read_only",
    "42501": "db.no_access",
    "3D000": "db.gone",
    "XX001": "db.corrupt",
    "XX002": "db.corrupt",
}
_CLASSES = {
    "08": "db.unreachable",
    "28": "db.no_access",
    # No memory, no place, no file left to open: it may have them again later.
    "53": "db.unreachable",
    "57": "db.unreachable",
    "58": "db.disk",
}
_RETRY_SECONDS = {"db.locked": 1.0, "db.unreachable": 5.0}


def told_of(error: BaseException | None, place: str) -> Told | None:
    """What a person is told about the driver's error; None where it is a fault of the program."""
    if isinstance(error, NoneFree):
        return Unavailable("db.locked", retry_after=_RETRY_SECONDS["db.locked"], path=place)
    if not isinstance(error, psycopg.Error):
        return None
    state = error.sqlstate or ""
    code = _CODES.get(state) or _CLASSES.get(state[:2])
    if code is None:
        return connection_told(error, place)
    return Unavailable(code, retry_after=_RETRY_SECONDS.get(code), path=place)


@contextmanager
def told_by_server(place: str) -> Iterator[None]:
    """Lets an error of the engine out as one that can be told, any other as it is."""
    try:
        yield
    except (DBAPIError, psycopg.Error, NoneFree) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        raise told_of(cause, place) or error from error


def revision_on(connection: Connection) -> str:
    """The shape a server's database has, "" for an empty one, "?" for somebody else's tables."""
    if connection.execute(_OURS).scalar_one():
        return connection.execute(_HAVE).scalar() or "?"
    return "?" if connection.execute(_ANY).scalar_one() else ""


def check_revision(have: str, place: str) -> None:
    """Raises Refused: "db.newer", "db.older", "db.empty", "db.not_ours"."""
    if have == HEAD:
        return
    if have == "?":
        raise Refused("db.not_ours", path=place)
    code = "db.newer" if have and have not in REVISIONS else "db.older" if have else "db.empty"
    raise Refused(code, path=place, have=have, need=HEAD)


def who_asks(connection: Connection) -> int | None:
    """As `ServerStore.whoami`."""
    if not connection.execute(_HAS_DOORS).scalar():
        return None
    officer_id, is_first, login = connection.execute(_WHO).one()
    if is_first:
        raise Refused("login.first_password", login=login)
    return int(officer_id or 0)


class ServerClock:
    """The database's clock, which all PCs share, as it was last heard and has gone on since."""

    def __init__(self, ask: Callable[[], object]) -> None:
        self._ask = ask
        self._heard: tuple[datetime, float, datetime] | None = None

    def hear(self, microseconds: int) -> None:
        """The server said what time it is."""
        said = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(microseconds=microseconds)
        self._heard = (said, time.monotonic(), datetime.now(UTC))

    def now(self) -> datetime:
        """The time now; asked of the server only where nothing was heard or this PC slept."""
        if self._heard is None or self._has_slept():
            self._ask()
        assert self._heard is not None  # noqa: S101 - asking has told
        said, at, _ = self._heard
        return said + timedelta(seconds=time.monotonic() - at)

    def monotonic(self) -> float:
        """Seconds from anywhere, never going back."""
        return time.monotonic()

    def _has_slept(self) -> bool:
        """A PC's counter of seconds may stand while it sleeps; its calendar does not."""
        assert self._heard is not None  # noqa: S101 - asked only then
        _, at, there = self._heard
        counted = timedelta(seconds=time.monotonic() - at)
        return abs(datetime.now(UTC) - there - counted) > timedelta(seconds=2)


class ServerStore(SqlStore):
    """The State's database on a server.

    It must be there in the shape this program needs: see ServerKeeper.
    """

    _to_read: Mapping[str, object] = MappingProxyType(
        {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    )
    # With the pen in hand nobody else writes, so every statement sees the same.
    _to_write: Mapping[str, object] = MappingProxyType({"isolation_level": "READ COMMITTED"})

    def __init__(
        self,
        address: str | Line,
        wait_seconds: float = WAIT_SECONDS,
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        super().__init__(open_server(address, wait_seconds, patience))
        self._line = replace(line_to(address), patience=patience)
        self._place = self._line.place
        self._listeners: list[Listener] = []
        self._alone = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._is_sure = False
        # Whether this login owns nothing here and goes through the doors of the database.
        self._is_guarded = False
        # Set where the database is of a newer shape, so that it is only read.
        self._newer: Refused | None = None
        self.clock = ServerClock(self.change_mark)

    def _make_sure(self) -> None:
        if not self._is_sure:
            with self._told(), self._alone.connect() as connection:
                self._check_readable(revision_on(connection))
                self._is_guarded = bool(connection.execute(_GUARDED).scalar())
            self._is_sure = True

    def _reads(self, connection: Connection) -> SqlReadTx:
        return GuardedReads(connection) if self._is_guarded else SqlReadTx(connection)

    def _writes(self, connection: Connection) -> SqlWriteTx:
        return GuardedTx(connection) if self._is_guarded else SqlWriteTx(connection)

    @contextmanager
    def _writing(self) -> Iterator[WriteTx]:
        with self._noting(), super()._writing() as tx:
            yield tx

    @contextmanager
    def _noting(self) -> Iterator[None]:
        try:
            yield
        except Refused as refused:
            if refused.code == "rights.refused":
                self._note(refused)
            raise

    def _note(self, refused: Refused) -> None:
        """What was tried goes on record though all else of it is undone."""
        told = {name: str(refused.facts.get(name, "")) for name in ("door", "why")}
        with self._told(), self._alone.connect() as connection:
            connection.execute(_TOLD, told)

    def stepping(self) -> AbstractContextManager[WriteTx]:
        """As `write`; others may write until this one does."""
        self._make_sure()
        return self._stepping() if self._is_guarded else self._writing()

    @contextmanager
    def _stepping(self) -> Iterator[WriteTx]:
        with self._noting(), self._transaction(self._writers) as connection:

            def told(news: Mapping[str, Any]) -> None:
                self._hear(connection, news["now"], news["version"], news["xid"])

            late = LatePen(lambda: self._take_pen(connection), told)
            tx = GuardedTx(connection, late)
            yield tx
            if late.is_taken:
                self._end(connection, tx)

    def _mark_changed(self, tx: SqlWriteTx) -> None:
        if self._is_guarded:
            tx.connection.execute(_TOUCH)
        else:
            super()._mark_changed(tx)

    def _told(self) -> AbstractContextManager[None]:
        return as_newer(told_by_server(self._place), self._newer)

    def _check_readable(self, have: str) -> None:
        """A newer shape is read as far as it can be."""
        self._newer = newer_or_none(have, self._place)
        if self._newer is None:
            check_revision(have, self._place)

    @property
    def _pen(self) -> Executable:
        return _GUARDED_PEN if self._is_guarded else _PEN

    def _take_pen(self, connection: Connection) -> None:
        """One row is locked until the end: writers come one after another, as on a file."""
        _, now, have, xid = connection.execute(self._pen).one()
        self._hear(connection, now, have, xid)

    def _hear(self, connection: Connection, now: int, have: str, xid: str) -> None:
        """What comes with the pen."""
        connection.info["xid"] = xid
        self.clock.hear(now)
        check_revision(have, self._place)

    def _finish(self, connection: Connection, tx: SqlWriteTx) -> None:
        """Commit; where the answer is lost, find out whether it was kept.

        Raises Unavailable: "db.unreachable" where it was not, "db.unknown_outcome" where that
        cannot be found out now.
        """
        driver = connection.connection.driver_connection
        under_way = connection.get_transaction()
        assert isinstance(driver, Patient)  # noqa: S101 - the line makes no others
        assert under_way is not None  # noqa: S101 - it was begun before the block
        end = Ending(str(connection.info["xid"]), tuple(tx.op_ids), driver.timeline)
        driver.was_warned = False
        try:
            under_way.commit()
        except DBAPIError as error:
            if not is_unheard(error):
                raise
            if settle(self._writers, self._pen, end):
                return
            raise Unavailable("db.unreachable", retry_after=5.0, path=self._place) from error
        if driver.was_warned:
            # Kept by this server alone: if another takes its place, it never happened.
            raise Unavailable("db.unknown_outcome", path=self._place)

    def listen(self, office_id: int, heard: Callable[[], None]) -> Callable[[], None]:
        """Have `heard` called, on another thread, when an office's desks had better look."""
        listener = Listener(self._line, channels_of(office_id), heard)
        self._listeners.append(listener)
        return listener.stop

    def close(self) -> None:
        """Close every connection that is not at work, and listen no more."""
        for each in self._listeners:
            each.stop()
        super().close()

    def change_mark(self) -> str:
        """A mark that differs whenever anyone, in any process, has changed anything."""
        self._make_sure()
        try:
            with self._told(), self._alone.connect() as connection:
                mark, now, have = connection.execute(_NEWS).one()
                self._line.meet_again(connection.connection.driver_connection)
        except Unavailable as trouble:
            if trouble.code == "db.other_record":
                # Every line is a new one from now on, and each of those is refused.
                self._engine.dispose()
            raise
        self.clock.hear(now)
        self._check_readable(have)
        return str(mark)

    def whoami(self) -> int | None:
        """The officer whose login this is, 0 for nobody's.

        None in a database that was given no rights: it knows no logins. Raises
        Refused("login.first_password") where somebody else knows its password.
        """
        self._make_sure()
        with self._told(), self._alone.connect() as connection:
            return who_asks(connection)
