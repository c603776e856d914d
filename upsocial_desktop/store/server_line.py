"""The line to the State's servers: which one writes now, who it is, and how long it may take."""

import threading
import time
from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar

import psycopg
from sqlalchemy import make_url

from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.server_address import Server, ServerAddress
from upsocial_desktop.store.record_head import Greeter, Heads

T = TypeVar("T")
Words = Mapping[str, str]
# What a statement of psycopg is made of: it says what it waits for, and is told what has come.
_Work = Generator[Any, Any, T]

CONNECT_SECONDS = 5
# A frozen server's kernel still acknowledges what it is sent: no time-out of a socket ever fires.
PATIENCE_SECONDS = 15.0
_INTERVAL = 0.1
_OURS = {
    "connect_timeout": str(CONNECT_SECONDS),
    "application_name": "upsocial",
    "gssencmode": "disable",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
}
# RELIABILITY 6.4: "require" and "prefer" are content with anybody's certificate, or with none.
_PROVEN = {
    "sslmode": "verify-full",
    "ssl_min_protocol_version": "TLSv1.3",
    "channel_binding": "require",
    "require_auth": "scram-sha-256",
}
_WHO = (
    "SELECT (SELECT system_identifier FROM pg_control_system())::text,"
    " ('x' || substr(pg_walfile_name(pg_current_wal_lsn()), 1, 8))::bit(32)::int,"
    " pg_postmaster_start_time()::text,"
    " (SELECT oid FROM pg_database WHERE datname = current_database())::bigint,"
    " to_regnamespace('door') IS NOT NULL"
)


class Patient(psycopg.Connection[Any]):
    """A connection on which nothing takes longer than it may; then the line is cut."""

    patience: float | None = None
    # The server said that it gave up waiting for its standby: what it calls done may be lost.
    was_warned = False
    timeline = 0

    def wait(self, gen: "_Work[T]", interval: float = _INTERVAL, timeout: float | None = None) -> T:
        """Do the work of a statement. Raises psycopg.OperationalError after the patience."""
        # Before 3.3 the library itself waits without any end.
        more = () if timeout is None else (timeout,)
        if self.patience is None:
            return super().wait(gen, interval, *more)
        try:
            return super().wait(_in_time(gen, time.monotonic() + self.patience), interval, *more)
        except _TimeUpError:
            # Closed for good: a late answer must not be taken for that of the next statement.
            self.pgconn.finish()
            raise psycopg.OperationalError("the server did not answer in time") from None


class _TimeUpError(Exception):
    """The patience is at its end."""


def _in_time(gen: "_Work[T]", end: float) -> "_Work[T]":
    ready: Any = None
    while True:
        try:
            # The first is None, as `next` would have it.
            wish = gen.send(ready)
        except StopIteration as done:
            answer: T = done.value
            return answer
        ready = yield wish
        if not ready and time.monotonic() > end:
            raise _TimeUpError


class Timelines(Protocol):
    """What this PC remembers of the servers it has met."""

    def highest(self, system: str) -> int:
        """The highest timeline seen of a system, 0 where none was."""
        ...

    def note(self, system: str, timeline: int) -> None: ...


class TimelinesOfRun:
    """Remembered as long as the program runs."""

    def __init__(self) -> None:
        self._seen: dict[str, int] = {}

    def highest(self, system: str) -> int:
        """The highest timeline seen of a system, 0 where none was."""
        return self._seen.get(system, 0)

    def note(self, system: str, timeline: int) -> None:
        """A timeline was seen."""
        self._seen[system] = max(timeline, self.highest(system))


def _no_password() -> str | None:
    return None


@dataclass
class Line:
    """Connects to whichever of some servers is the one that writes.

    `tries` are the words for each server, in libpq's own names.
    """

    tries: Sequence[Words]
    place: str
    password: Callable[[], str | None] = _no_password
    timelines: Timelines = field(default_factory=TimelinesOfRun)
    patience: float | None = PATIENCE_SECONDS
    # None for who brings nothing that he saw of a record.
    greeter: Greeter | None = None
    _first: int = 0
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def connect(self, **more: Any) -> Patient:
        """A new connection to the server that writes now, the last one that did asked first.

        Raises psycopg.Error for the most telling of the failures; Unavailable("db.old_server")
        where only a server answers that another has replaced, Unavailable("db.other_record");
        what reading the password raises.
        """
        password = self.password()
        if password:
            more["password"] = password
        first, failures = self._first, list[Exception]()
        for step in range(len(self.tries)):
            number = (first + step) % len(self.tries)
            try:
                made = self._connect_to(self.tries[number], more)
            except (psycopg.OperationalError, Unavailable) as failure:
                failures.append(failure)
                continue
            self._first = number
            return made
        raise max(failures, key=_how_telling)

    def _connect_to(self, words: Words, more: Mapping[str, Any]) -> Patient:
        asked: dict[str, Any] = {**_OURS, "target_session_attrs": "read-write", **words}
        options = " ".join(filter(None, (words.get("options", ""), more.get("options", ""))))
        made = Patient.connect(**{**asked, **more, "options": options})
        made.patience = self.patience
        made.add_notice_handler(lambda notice: _hear(made, notice))
        try:
            self._recognize(made)
        except BaseException:
            made.close()
            raise
        return made

    def meet_again(self, made: object) -> None:
        """Look now and then whether a line that stays open leads to what it did.

        Raises Unavailable("db.other_record").
        """
        if self.greeter is not None and isinstance(made, Patient):
            self.greeter.meet_again(made, self.place)

    def _recognize(self, made: Patient) -> None:
        """Refuse a server that was replaced while it slept: what is written there is lost.

        And one that has not what this PC saw of the record.
        """
        with made.cursor() as cursor:
            found = cursor.execute(_WHO).fetchone()
        made.rollback()
        assert found is not None  # noqa: S101 - it is one row
        system, timeline = str(found[0]), int(found[1])
        with self._turn:
            highest = self.timelines.highest(system)
            if timeline < highest:
                raise Unavailable("db.old_server", retry_after=5.0, path=self.place)
            if timeline > highest:
                self.timelines.note(system, timeline)
        made.timeline = timeline
        if self.greeter is not None and found[-1]:
            self.greeter.meet(made, found, self.place)


def _hear(connection: Patient, notice: psycopg.errors.Diagnostic) -> None:
    # The words are the server's, in its language; its state alone says little, but nothing that
    # this program does brings about another warning of this state while it commits.
    if notice.sqlstate == "01000":
        connection.was_warned = True


def _how_telling(failure: Exception) -> int:
    """Who was refused learns more than who met nobody."""
    if isinstance(failure, Unavailable):
        return 1
    told = meaning_of(str(failure))
    return 0 if told == "db.unreachable" else 2


# What servers and libpq say of a connection that is not made; none of it has an SQLSTATE.
_SAID = (
    ("password authentication failed", "db.password"),
    ("no password supplied", "db.password"),
    ("authentication failed", "db.no_access"),
    ("no pg_hba.conf entry", "db.no_access"),
    ("is not permitted to log in", "db.no_access"),
    ("permission denied for database", "db.no_access"),
    ("certificate", "db.certificate"),
    ("does not support SSL", "db.not_safe"),
    ("SSL error", "db.not_safe"),
    ("channel binding", "db.not_safe"),
    ("authentication method requirement", "db.not_safe"),
)


def meaning_of(words: str) -> str:
    """The code for a connection that was not made."""
    if "does not exist" in words and "certificate" not in words and "database" in words:
        return "db.gone"
    if "does not exist" in words and "role" in words:
        return "db.password"
    return next((code for part, code in _SAID if part in words), "db.unreachable")


def line_to(address: "str | Line") -> Line:
    """The line of an address as SQLAlchemy writes it; one that is a line already stays itself.

    Over a network it is proven on both sides, whatever the address says of it. Raises
    Refused("address.no_certificate") where it names no `sslrootcert` for that.
    """
    if isinstance(address, Line):
        return address
    url = make_url(address)
    said = {name: value for name, value in url.query.items() if isinstance(value, str)}
    named = {"user": url.username, "password": url.password, "dbname": url.database}
    said |= {name: value for name, value in named.items() if value}
    hosts = url.query.get("host", url.host or "")
    tries = []
    for each in (hosts,) if isinstance(hosts, str) else hosts:
        host, _, port = each.partition(":")
        port = port or (str(url.port) if url.port else "")
        is_local = not host or host.startswith("/")
        if not is_local and "sslrootcert" not in said:
            raise Refused("address.no_certificate")
        proven = {} if is_local else _PROVEN
        tries.append({**said, "host": host, **({"port": port} if port else {}), **proven})
    return Line(tries, url.render_as_string(hide_password=True))


def line_of(
    address: ServerAddress,
    password: Callable[[], str | None],
    timelines: Timelines | None = None,
    heads: Heads | None = None,
) -> Line:
    """The line of an address that an officer entered; over a network it is proven on both sides.

    Raises Refused("address.no_certificate") where a server far away could not prove itself.
    """
    tries = [_words(address, each) for each in address.servers]
    greeter = None if heads is None else Greeter(heads)
    timelines = timelines or TimelinesOfRun()
    return Line(tries, str(address), password, timelines, greeter=greeter)


def _words(address: ServerAddress, server: Server) -> Words:
    words = {"host": server.host, "port": str(server.port)}
    words |= {"dbname": address.database, "user": address.login}
    if server.is_local:
        return {**words, "sslmode": "disable"}
    if not address.certificate:
        raise Refused("address.no_certificate")
    return {**words, **_PROVEN, "sslrootcert": address.certificate}


def connection_told(error: psycopg.Error, place: str) -> Told | None:
    """What is told of an error without a state: of a connection that was not made, or was cut."""
    if error.sqlstate or not isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
        return None
    code = meaning_of(str(error))
    wait = 5.0 if code == "db.unreachable" else None
    return Unavailable(code, retry_after=wait, path=place)
