"""The door to the logins of a State's database, and what its administrator does through it."""

from collections.abc import Callable, Sequence
from typing import Protocol

from upsocial_desktop.domain.errors import Unavailable


class People(Protocol):
    """The logins of one State's database. Raises Refused("rights.refused") to who may not."""

    def secure(self) -> None:
        """Make or renew everything that decides who may do what."""
        ...

    def add(self, login: str, officer_id: int, password: str) -> None:
        """Let an officer in by a login.

        Raises Refused: "login.name", "login.password", "login.taken", "officer.unknown".
        """
        ...

    def end(self, login: str) -> None:
        """Let nobody in by a login any more. Raises Refused: "login.name", "login.unknown"."""
        ...

    def heads(self) -> Sequence[tuple[int, int, str]]:
        """The number, length and last hash of every office's record."""
        ...

    def broken(self) -> Sequence[tuple[int, int]]:
        """The offices whose record was tampered with, and at which line."""
        ...


PeopleAt = Callable[[str], People]


def nobody_at(address: str) -> People:  # noqa: ARG001 - the door's form
    """Where no server can be reached. Raises Unavailable("db.unreachable")."""
    raise Unavailable("db.unreachable", path="")
