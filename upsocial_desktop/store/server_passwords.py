"""A password of one's own at the State's database: the server gets what it is proved by, only."""

from contextlib import closing
from typing import Any

from sqlalchemy import Connection

from upsocial_desktop.domain.errors import Told, Unavailable
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.store.prepared import Driver
from upsocial_desktop.store.server import open_server, told_by_server
from upsocial_desktop.store.server_line import PATIENCE_SECONDS, Line, line_of
from upsocial_desktop.store.server_tx import ask


def proof_of(connection: Connection, login: str, password: str) -> str:
    """What the server is told of a password: its SCRAM proof, made on this PC."""
    driver: Any = connection.connection.driver_connection
    made = driver.pgconn.encrypt_password(password.encode(), login.encode(), b"scram-sha-256")
    return str(made.decode())


def change_password(address: ServerAddress, before: str, password: str) -> None:
    """Give the login of an address another password.

    Raises Refused("login.nobody"), Refused and Unavailable: "db.…", "address.no_certificate".
    """
    try:
        _change(line_of(address, lambda: before), address.login, password)
    except Unavailable as lost:
        # What was lost may be the answer only; then the server knows the new one already.
        if lost.code != "db.unreachable" or not _is_let_in(address, password):
            raise


def _change(line: Line, login: str, password: str) -> None:
    engine = open_server(line, patience=PATIENCE_SECONDS)
    try:
        with told_by_server(line.place), engine.begin() as connection:
            ask(Driver(connection), "own_password", verifier=proof_of(connection, login, password))
    finally:
        engine.dispose()


def _is_let_in(address: ServerAddress, password: str) -> bool:
    line = line_of(address, lambda: password)
    try:
        with told_by_server(line.place), closing(line.connect()) as connection:
            found = connection.execute("SELECT NOT door.has_first_password()").fetchone()
            return found == (True,)
    except Told:
        return False
