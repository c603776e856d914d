"""Logins of the State's database: one for each person, made and ended by who keeps the register."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import Connection, text

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.domain.own_password import check_password
from upsocial_desktop.services.people import UNUSED_DAYS, Login
from upsocial_desktop.store.prepared import Driver
from upsocial_desktop.store.server import open_server, place_of, told_by_server
from upsocial_desktop.store.server_passwords import proof_of
from upsocial_desktop.store.server_rights import secure
from upsocial_desktop.store.server_tx import ask

_DAY = "AT TIME ZONE 'Asia/Kolkata')::date"
_GREET = text("SELECT door.greet(0, 0, '')")
_LOGINS = text(
    f"""SELECT l.login, o.role, f.number, (l.added_at {_DAY}, l.seen_on, l.is_first,
      l.left_at IS NOT NULL OR NOT o.is_active AS has_left,
      l.left_at IS NULL AND o.is_active
        AND greatest((l.added_at {_DAY}, l.seen_on) < (now() {_DAY} - :days AS is_unused
    FROM rights.logins l JOIN public.officers o ON o.id = l.officer_id
    JOIN public.offices f ON f.id = o.office_id ORDER BY l.login"""
)
_NAME = re.compile(r"o_[a-z0-9]{3,20}")


class ServerLogins:
    """The people of one database, by a login that may look after them.

    That is who keeps the register, or for the first of them the server's own administrator.
    """

    def __init__(self, address: str) -> None:
        self._address = address
        self._place = place_of(address)

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        engine = open_server(self._address)
        try:
            with told_by_server(self._place), engine.begin() as connection:
                yield connection
        finally:
            engine.dispose()

    def secure(self) -> None:
        """Make or renew the rights; for the server's administrator."""
        with self._connected() as connection:
            secure(connection)

    def add(self, login: str, officer_id: int, password: str) -> None:
        """Let an officer in by a login, or in again with a new password.

        With it he may only choose one of his own, for whoever gives it knows it.
        The password does not leave this PC: the server gets what it is proved by (SCRAM).
        Raises Refused: "login.name", "login.password", "officer.unknown", "rights.refused".
        """
        check_login(login)
        check_password(password)
        with self._connected() as connection:
            proof = proof_of(connection, login, password)
            wish = {"login": login, "officer_id": officer_id, "verifier": proof}
            ask(Driver(connection), "add_login", **wish)

    def end(self, login: str) -> None:
        """Let nobody in by a login any more, and cut the lines that are open by it.

        Raises Refused: "login.name", "login.unknown", "rights.refused".
        """
        check_login(login)
        with self._connected() as connection:
            ask(Driver(connection), "end_login", login=login)

    def logins(self) -> Sequence[Login]:
        """All logins by name, and which of them nobody has used for UNUSED_DAYS."""
        with self._connected() as connection:
            connection.execute(_GREET)
            found = connection.execute(_LOGINS, {"days": UNUSED_DAYS}).all()
        return [Login(login, Role(role), *more) for login, role, *more in found]

    def say_known(self, why: str) -> int:
        """The record is another than desks have seen, and that is known; answers the offices.

        Raises Refused("rights.refused").
        """
        with self._connected() as connection:
            return int(ask(Driver(connection), "say_known", why=why)["offices"])

    def heads(self) -> Sequence[tuple[int, int, str]]:
        """The number, length and last hash of every office's record that may be seen."""
        wanted = text(
            "SELECT f.number, h.seq, encode(h.hash, 'hex') FROM rights.heads h"
            " JOIN public.offices f ON f.id = h.office_id ORDER BY f.number"
        )
        with self._connected() as connection:
            return [(number, seq, head) for number, seq, head in connection.execute(wanted)]

    def broken(self) -> Sequence[tuple[int, int]]:
        """The offices whose record was tampered with, and at which line."""
        wanted = text(
            "SELECT f.number, door.broken_link(f.id) FROM rights.heads h"
            " JOIN public.offices f ON f.id = h.office_id ORDER BY f.number"
        )
        with self._connected() as connection:
            found = connection.execute(wanted).all()
        return [(number, line) for number, line in found if line is not None]


def check_login(login: str) -> None:
    """Raises Refused("login.name") for what is no name of a login here."""
    if _NAME.fullmatch(login) is None:
        raise Refused("login.name", login=login)
