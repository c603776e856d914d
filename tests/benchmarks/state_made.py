"""The State on a server: 159 offices, the larger the fewer; made once per size, fixed seed."""

import random
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import psycopg
from sqlalchemy import Table
from sqlalchemy.dialects.postgresql import psycopg as dialects
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from tests.benchmarks.offices import case_row_of, mention_row_of, shape_mark
from tests.postgres import TestServer, serving
from upsocial_desktop.domain.account import Account, AccountState, Way
from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.store.case_lists import marks_of, rows_of
from upsocial_desktop.store.search import case_row, fold, mention_marks, sounds_in
from upsocial_desktop.store.server import ServerStore, open_server
from upsocial_desktop.store.server_keeper import ServerKeeper
from upsocial_desktop.store.server_people import ServerLogins
from upsocial_desktop.store.server_rights import secure
from upsocial_desktop.store.tables import case_lists, cases, mentions

OFFICES = 159
# An officer for so many cases of an office, of which one in hand is not yet closed.
_FOR_AN_OFFICER = 10_000
# Raised when what is made below changes, so that no old copy is measured.
_MADE = 3
_DATABASE = "state"
# Of every login that is made here: the server runs for the measurement alone.
PASSWORD = "practice-of-many-desks"
_BATCH = 20_000
# As a server of the State would have it: nothing acknowledged is lost.
_SETTINGS = {
    "listen_addresses": "",
    "shared_buffers": "1GB",
    "work_mem": "16MB",
    "max_connections": "80",
    "max_wal_size": "4GB",
    "log_min_messages": "fatal",
}
_DIALECT = dialects.dialect()  # type: ignore[no-untyped-call]
_WORDS = {
    "case_words": ("rowid", "code", "summary", "place", "complainant", "sounds", "marks"),
    "mention_words": ("rowid", "text", "author", "code", "sounds", "marks"),
}


@dataclass(frozen=True)
class Place:
    """An office, its first officer and its account, by their ids, and how many cases it has."""

    office_id: int
    officer_id: int
    account_id: int
    cases: int

    @property
    def login(self) -> str:
        """Of its officer."""
        return _login_of(self.officer_id)


def _login_of(officer_id: int) -> str:
    return f"o_state{officer_id}"


@dataclass(frozen=True)
class State:
    """A running server with the State in it, the largest office first."""

    server: TestServer
    places: Sequence[Place]
    size: int

    @property
    def name(self) -> str:
        """Of the database."""
        return _DATABASE

    @property
    def address(self) -> str:
        """Of the login that owns the tables."""
        return self.server.address(_DATABASE)

    def address_of(self, place: Place) -> str:
        """Of an office's officer, who is let in by his login and sees what is his to see."""
        return self.server.address(_DATABASE, place.login)


@contextmanager
def kept_state(
    size: int, more: "Callable[[Path], Mapping[str, str]] | None" = None
) -> Iterator[State]:
    """The State with `size` cases until the end of the block; kept on the disk for all runs.

    `more` prepares the server's folder for some settings more.
    """
    name = f"upsocial-state-{_MADE}-{shape_mark()}-{size}"
    folder = Path(tempfile.gettempdir()) / name
    done = folder / "made"
    if not done.exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
    settings = {**_SETTINGS, **(more(folder) if more else {})}
    with serving(folder, settings) as server:
        if not done.exists():
            _make(server, size)
            done.touch()
        yield State(server, _places(server.address(_DATABASE)), size)


def shares() -> Sequence[float]:
    """What part of all cases the offices have: the second half as many as the first, and so on."""
    whole = sum(1 / rank for rank in range(1, OFFICES + 1))
    return [1 / rank / whole for rank in range(1, OFFICES + 1)]


def _places(address: str) -> Sequence[Place]:
    store = ServerStore(address)
    try:
        with store.read() as tx:
            accounts = {account.office_id: account for account in tx.accounts()}
            officers = {officer.office_id: officer for officer in reversed(tx.officers())}
        with psycopg.connect(address.replace("+psycopg", "")) as connection:
            found = connection.execute("SELECT home_office_id, count(*) FROM cases GROUP BY 1")
            counted: dict[int, int] = dict(found.fetchall())
    finally:
        store.close()
    return sorted(
        (
            Place(number, officers[number].id, accounts[number].id, counted.get(number, 0))
            for number in accounts
        ),
        key=lambda each: -each.cases,
    )


def _make(server: TestServer, size: int) -> None:
    server.do(f"CREATE DATABASE {_DATABASE}")
    address = server.address(_DATABASE)
    ServerKeeper(address).upgrade()
    homes = _found(address, size)
    with psycopg.connect(address.replace("+psycopg", "")) as connection:
        connection.execute("SET synchronous_commit = off")
        # Built once at the end instead of word by word.
        for name in _WORDS:
            connection.execute(f"DROP INDEX ix_{name}".encode())
        for first in range(1, size + 1, _BATCH):
            _add(connection, homes, range(first, min(first + _BATCH, size + 1)))
            connection.commit()
        for name in _WORDS:
            index = f"CREATE INDEX ix_{name} ON {name} USING gin (tokens)"
            connection.execute(index.encode())
        for name in ("cases", "mentions"):
            onward = f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), {size})"
            connection.execute(onward.encode())
    _secure(address, [those[0] for those in homes.officers])
    with psycopg.connect(address.replace("+psycopg", ""), autocommit=True) as connection:
        connection.execute("VACUUM ANALYZE")


def _secure(address: str, officers: Sequence[int]) -> None:
    """Let the database decide who sees and does what, as it does everywhere."""
    engine = open_server(address)
    with engine.begin() as connection:
        secure(connection)
    engine.dispose()
    people = ServerLogins(address)
    for officer_id in officers:
        people.add(_login_of(officer_id), officer_id, PASSWORD)
    with psycopg.connect(address.replace("+psycopg", "")) as connection:
        # As if each had taken a password of his own.
        connection.execute("UPDATE rights.logins SET is_first = false")


def _found(address: str, size: int) -> "Homes":
    """Offices with their officers, and an account in each."""
    store = ServerStore(address)
    with store.write() as tx:
        offices = [
            tx.save_office(Office(0, 201 + rank, OfficeKind.DEPARTMENT, f"Office {rank}", ""))
            for rank in range(OFFICES)
        ]
        officers = [
            [
                tx.save_officer(Officer(0, office, f"Officer {n}", "", Role.INFORMATION_OFFICER))
                for n in range(1 + int(share * size) // _FOR_AN_OFFICER)
            ]
            for office, share in zip(offices, shares(), strict=True)
        ]
        way, state = Way.PRACTICE, AccountState.CONNECTED
        accounts = [
            tx.save_account(
                Account(0, office, f"office_{office}", "", str(9000 + office), way, state)
            )
            for office in offices
        ]
        for office, rank in zip(offices, range(OFFICES), strict=True):
            assert tx.office(office).number == 201 + rank
    store.close()
    return Homes(offices, officers, accounts, list(accumulate(shares())))


@dataclass(frozen=True)
class Homes:
    """The offices by rank, with their officers and accounts, and the sums of their shares."""

    offices: Sequence[int]
    officers: Sequence[Sequence[int]]
    accounts: Sequence[int]
    weights: Sequence[float]

    def of(self, number: int) -> Mapping[str, Any]:
        """What the case of this number has of its home, and where else it goes."""
        chance = random.Random(f"home {number}")
        home, other = chance.choices(range(OFFICES), cum_weights=self.weights, k=2)
        return {
            "home": self.offices[home],
            "other": self.offices[other],
            "officer": chance.choice(self.officers[home]),
            "account": self.accounts[home],
        }


def _add(connection: "psycopg.Connection[Any]", homes: Homes, some: range) -> None:
    lines, opened = [], []
    for number in some:
        home = homes.of(number)
        lines.append(mention_row_of(number, home["home"], home["account"]))
        opened.append(
            case_row_of(
                number,
                (home["home"], home["other"]),
                officer_id=home["officer"],
                account_id=home["account"],
            )
        )
    _copy(connection, mentions, lines)
    _copy(connection, cases, opened)
    _copy(connection, case_lists, [row for case in opened for row in rows_of(case)])
    words = [case_row(case, marks_of(case)) for case in opened]
    _write(
        connection,
        "case_words",
        _WORDS["case_words"],
        [(each["id"], *(each[name] for name in _WORDS["case_words"][1:])) for each in words],
    )
    _write(
        connection,
        "mention_words",
        _WORDS["mention_words"],
        [
            (
                row["id"],
                folded := fold(row["text"]),
                row["author_username"],
                "",
                sounds_in(folded),
                mention_marks(row["office_id"], row["standing"], row["doubt"]),
            )
            for row in lines
        ],
    )


def _copy(connection: "psycopg.Connection[Any]", table: Table, rows: list[dict[str, Any]]) -> None:
    """Store rows as the program would: each value as its column's type writes it."""
    begun = {
        each.name: each.default.arg
        for each in table.c
        if isinstance(each.default, ScalarElementColumnDefault)
    }
    columns = [each for each in table.c if each.name in begun or each.name in rows[0]]
    made = [each.type.dialect_impl(_DIALECT).bind_processor(_DIALECT) for each in columns]
    _write(
        connection,
        table.name,
        [each.name for each in columns],
        (
            [
                value if write is None or value is None else write(value)
                for value, write in zip(
                    ({**begun, **row}[each.name] for each in columns), made, strict=True
                )
            ]
            for row in rows
        ),
    )


def _write(
    connection: "psycopg.Connection[Any]",
    name: str,
    columns: Sequence[str],
    rows: Iterable[Sequence[Any]],
) -> None:
    order = f"COPY {name} ({', '.join(columns)}) FROM STDIN"
    with connection.cursor() as cursor, cursor.copy(order.encode()) as copy:
        for row in rows:
            copy.write_row(row)
