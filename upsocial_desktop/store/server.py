"""The State's database on a PostgreSQL server, behind the same door as an office's file."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime, timedelta
from types import MappingProxyType
from typing import Any

import psycopg
from sqlalchemy import (
    BigInteger,
    Connection,
    Engine,
    cast,
    column,
    create_engine,
    extract,
    func,
    literal,
    make_url,
    select,
    table,
)
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoneFree

from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.store.fields import json_of
from upsocial_desktop.store.shape import HEAD, REVISIONS
from upsocial_desktop.store.tables import changes
from upsocial_desktop.store.transactions import SqlStore

WAIT_SECONDS = 5.0
_CONNECT_SECONDS = 5
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
_PEN = _NEWS.with_for_update(of=changes)
_OURS = select(func.to_regclass(literal("alembic_version")).is_not(None))
_TABLES = select(func.count()).select_from(table("pg_tables", column("schemaname")))
_ANY = _TABLES.where(column("schemaname") == func.current_schema())
_HAVE = select(_versions.c.version_num)


def open_server(address: str, wait_seconds: float = WAIT_SECONDS) -> Engine:
    """An engine on `postgresql+psycopg://…`; it connects when it is first needed."""
    url = make_url(address)
    own = {
        "connect_timeout": _CONNECT_SECONDS,
        "application_name": "upsocial",
        "keepalives_idle": 30,
        "keepalives_interval": 10,
        "keepalives_count": 3,
    }
    # What the address says itself counts; the rest is ours.
    asked: dict[str, Any] = {name: value for name, value in own.items() if name not in url.query}
    wait, idle = round(wait_seconds * 1000), _IDLE_SECONDS * 1000
    said = f"-c lock_timeout={wait} -c idle_in_transaction_session_timeout={idle} -c timezone=UTC"
    asked["options"] = f"{url.query.get('options', '')} {said}".strip()
    return create_engine(
        url,
        connect_args=asked,
        pool_size=_KEPT_OPEN,
        max_overflow=_MORE_FOR_A_WHILE,
        pool_timeout=wait_seconds,
        pool_recycle=_RENEWED_SECONDS,
        pool_pre_ping=True,
        json_serializer=json_of,
        hide_parameters=True,
    )


def place_of(address: str) -> str:
    """An address as it may be shown: without a password."""
    return make_url(address).render_as_string(hide_password=True)


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
_CLASSES = {"08": "db.unreachable", "57": "db.unreachable", "28": "db.no_access", "58": "db.disk"}
_RETRY_SECONDS = {"db.locked": 1.0, "db.unreachable": 5.0}


def told_of(error: BaseException | None, place: str) -> Told | None:
    """What a person is told about the driver's error; None where it is a fault of the program."""
    if isinstance(error, NoneFree):
        return Unavailable("db.locked", retry_after=_RETRY_SECONDS["db.locked"], path=place)
    if not isinstance(error, psycopg.Error):
        return None
    state = error.sqlstate or ""
    code = _CODES.get(state) or _CLASSES.get(state[:2])
    if not state and isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        code = _unconnected(str(error))
    if code is None:
        return None
    return Unavailable(code, retry_after=_RETRY_SECONDS.get(code), path=place)


def _unconnected(words: str) -> str:
    """A server that refuses a connection tells its SQLSTATE to nobody; its words have it."""
    if "does not exist" in words and "database" in words:
        return "db.gone"
    is_refused = "authentication failed" in words or "no pg_hba.conf entry" in words
    return "db.no_access" if is_refused else "db.unreachable"


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

    def __init__(self, address: str, wait_seconds: float = WAIT_SECONDS) -> None:
        super().__init__(open_server(address, wait_seconds))
        self._place = place_of(address)
        self._alone = self._engine.execution_options(isolation_level="AUTOCOMMIT")
        self._is_sure = False
        self.clock = ServerClock(self.change_mark)

    def _make_sure(self) -> None:
        if not self._is_sure:
            with self._told(), self._alone.connect() as connection:
                check_revision(revision_on(connection), self._place)
            self._is_sure = True

    def _told(self) -> AbstractContextManager[None]:
        return told_by_server(self._place)

    def _take_pen(self, connection: Connection) -> None:
        """One row is locked until the end: writers come one after another, as on a file."""
        _, now, have = connection.execute(_PEN).one()
        self.clock.hear(now)
        check_revision(have, self._place)

    def change_mark(self) -> str:
        """A mark that differs whenever anyone, in any process, has changed anything."""
        self._make_sure()
        with self._told(), self._alone.connect() as connection:
            mark, now, have = connection.execute(_NEWS).one()
        self.clock.hear(now)
        check_revision(have, self._place)
        return str(mark)
