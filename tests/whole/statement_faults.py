"""The n-th statement of a database fails: once or for ever, told, cut off, or done and unheard."""

import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import GeneratorType
from typing import Any

import psycopg
import pytest

from tests.postgres import TestServer
from upsocial_desktop.store.server_line import Patient

# What SQLite says of a disk that is full or broken, a lock, a file that may only be read.
_FILE_SAYS = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR_READ,
    sqlite3.SQLITE_CORRUPT,
)
# What a server says that has no disk, no lock, no memory, no time, no writing, no sound page.
_SERVER_SAYS = ("53100", "55P03", "53200", "57014", "25006", "58030", "XX001", "40001", "57P03")


class Kind(StrEnum):
    """What befalls a statement."""

    FAILS = "fails"
    CUT = "is cut off"
    UNHEARD = "is not answered"


@dataclass
class Fault:
    """Strikes at the n-th statement from now, or from there on."""

    at: int
    kind: Kind
    is_lasting: bool
    passed: int = 0
    struck: int = 0

    def meets(self) -> bool:
        self.passed += 1
        strikes = self.passed == self.at or (self.is_lasting and self.passed > self.at)
        self.struck += strikes
        return strikes


class Striker:
    """Where statements go by; at most one fault lies in wait."""

    def __init__(self) -> None:
        self.fault: Fault | None = None
        # Whether the statement that goes by ends a transaction.
        self.is_ending = False

    @contextlib.contextmanager
    def lies_in_wait(self, fault: Fault) -> Iterator[Fault]:
        self.fault = fault
        try:
            yield fault
        finally:
            self.fault = None

    @contextlib.contextmanager
    def stands_aside(self) -> Iterator[None]:
        fault, self.fault = self.fault, None
        try:
            yield
        finally:
            self.fault = fault

    def is_met(self) -> bool:
        return self.fault is not None and self.fault.meets()


def _refusal(number: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("brought about by a test")
    error.sqlite_errorcode = _FILE_SAYS[number % len(_FILE_SAYS)]
    return error


class _Words(sqlite3.Cursor):
    """Says its statements past the striker of its connection."""

    connection: "_FileLine"

    def execute(self, *words: Any) -> "_Words":
        self.connection.meet()
        super().execute(*words)
        return self

    def executemany(self, *words: Any) -> "_Words":
        self.connection.meet()
        super().executemany(*words)
        return self


class _FileLine(sqlite3.Connection):
    striker: Striker

    def meet(self) -> None:
        if self.striker.is_met():
            assert self.striker.fault is not None
            raise _refusal(self.striker.fault.passed)

    def cursor(self, *_kind: Any) -> Any:
        return super().cursor(_Words)

    def execute(self, *words: Any) -> Any:
        return self.cursor().execute(*words)

    def commit(self) -> None:
        self.meet()
        super().commit()


def strike_file(patch: pytest.MonkeyPatch, name: str) -> Striker:
    """Over every connection made from now on to a file of this name."""
    striker, plain = Striker(), sqlite3.connect

    def connect(database: Any, **more: Any) -> sqlite3.Connection:
        kind = _FileLine if name in str(database) else sqlite3.Connection
        made: sqlite3.Connection = plain(database, factory=kind, **more)
        if isinstance(made, _FileLine):
            made.striker = striker
        return made

    patch.setattr(sqlite3, "connect", connect)
    return striker


def strike_server(patch: pytest.MonkeyPatch, server: TestServer) -> Striker:
    """Over every connection of the program to a server."""
    striker, plain = Striker(), Patient.wait

    def wait(self: Patient, gen: "GeneratorType[Any, Any, Any]", *more: Any) -> Any:
        # How the next transaction is to begin is only noted, and nothing said to the server.
        if gen.gi_code.co_name.startswith("_set_") or not striker.is_met():
            return plain(self, gen, *more)
        fault = striker.fault
        assert fault is not None
        if fault.kind is Kind.FAILS:
            gen.close()
            if striker.is_ending:
                # A server that cannot keep a transaction has undone it.
                plain(self, self._rollback_gen())
            raise _server_error(_SERVER_SAYS[fault.passed % len(_SERVER_SAYS)])
        if fault.kind is Kind.CUT:
            _terminate(server, self.pgconn.backend_pid)
            return plain(self, gen, *more)
        plain(self, gen, *more)
        self.pgconn.finish()
        raise psycopg.OperationalError("the connection is lost")

    def rollback(self: Patient) -> None:
        # What is given up anyway has nothing to lose, and no server fails at it.
        with striker.stands_aside():
            psycopg.Connection.rollback(self)

    def commit(self: Patient) -> None:
        striker.is_ending = True
        try:
            psycopg.Connection.commit(self)
        finally:
            striker.is_ending = False

    patch.setattr(Patient, "wait", wait)
    patch.setattr(Patient, "commit", commit)
    patch.setattr(Patient, "rollback", rollback)
    return striker


def _server_error(state: str) -> psycopg.Error:
    kind: Callable[[str], psycopg.Error] = psycopg.errors.lookup(state)
    return kind("brought about by a test")


def _terminate(server: TestServer, pid: int) -> None:
    """Until it is gone, so that the next word finds nobody."""
    server.rows(f"SELECT pg_terminate_backend({pid}, 5000)")


def each_way(is_server: bool) -> Sequence[tuple[Kind, bool]]:
    """What befalls a statement, and whether all that follow fare the same."""
    kinds = list(Kind) if is_server else [Kind.FAILS]
    return [(kind, is_lasting) for kind in kinds for is_lasting in (False, True)]
