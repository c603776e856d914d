"""The door to the logins of a State's database, and what its administrator does through it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.officer import Role

# Whoever has not come for so long is asked after.
UNUSED_DAYS = 90


@dataclass(frozen=True, slots=True)
class Login:
    """One login; `seen_on` is the last day on which it was used, None for never."""

    login: str
    role: Role
    office: int
    added_on: date
    seen_on: date | None
    has_first_password: bool
    has_left: bool
    is_unused: bool


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

    def logins(self) -> Sequence[Login]:
        """All logins by name, and which of them nobody has used for UNUSED_DAYS."""
        ...

    def say_known(self, why: str) -> int:
        """The record is another than desks have seen, and that is known; answers the offices.

        It stands in each office's record from then on.
        """
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
