"""What a command is made of: its name, its arguments, and the use case it runs."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.away import accounts_of
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.seating import look_who
from upsocial_desktop.services.settings import ACTING_OFFICER

# One line of an answer: names and plain values, a stable schema of its command.
Line = Mapping[str, Field | list[Any] | Mapping[str, Any]]
Run = Callable[[Ports, argparse.Namespace], Iterable[Line]]


@dataclass(frozen=True, slots=True)
class Argument:
    """One word or option of a command."""

    name: str
    help: str
    kind: Callable[[str], Any] = str
    is_required: bool = True
    default: Any = None
    choices: tuple[str, ...] | None = None
    is_switch: bool = False
    is_many: bool = False

    def add_to(self, parser: argparse.ArgumentParser) -> None:
        """Enter it in a parser."""
        if self.is_switch:
            parser.add_argument(self.name, help=self.help, action="store_true")
        elif self.is_many:
            parser.add_argument(self.name, help=self.help, type=self.kind, nargs="+")
        elif self.name.startswith("-"):
            parser.add_argument(
                self.name,
                help=self.help,
                type=self.kind,
                required=self.is_required,
                default=self.default,
                choices=self.choices,
            )
        else:
            parser.add_argument(self.name, help=self.help, type=self.kind, choices=self.choices)


@dataclass(frozen=True, slots=True)
class Verb:
    """A command: its one or two words, what it is for, and the use case it runs."""

    name: str
    help: str
    run: Run
    arguments: tuple[Argument, ...] = ()
    # It works on the databases of this PC while nobody, this program either, has them open.
    is_shut: bool = False


# The largest number that a database takes.
_LARGEST = 2**63 - 1


def whole_number(text: str) -> int:
    """A count, a number or an id, from 0. Raises ValueError for anything else."""
    number = int(text)
    if not 0 <= number <= _LARGEST:
        raise ValueError(text)
    return number


AS = Argument(
    "--as",
    "the acting officer's id (default: who sat here last, or the only one)",
    whole_number,
    is_required=False,
)
CASE = Argument("case", "a case's code, its last five digits, or its id")
CASES = Argument(
    "case", "codes, last five digits or ids; each case is done by itself", is_many=True
)
ACCOUNT = Argument(
    "--account",
    "the account's id (default: the office's only one)",
    whole_number,
    is_required=False,
    default=0,
)


ANYWAY = Argument(
    "--anyway", "send though a private number is asked for or named in public", is_switch=True
)


def option(
    name: str, words: str, default: Any = None, kind: Callable[[str], Any] = str
) -> Argument:
    """An option that may be left out."""
    return Argument(name, words, kind, is_required=False, default=default)


def needed(name: str, words: str, kind: Callable[[str], Any] = str) -> Argument:
    """An option that must be given."""
    return Argument(name, words, kind)


def acting(ports: Ports, said: argparse.Namespace) -> Officer:
    """Who acts: whose login it is, else `--as`, who sat here last, or the only officer there is.

    Raises Refused: "officer.which" where that leaves a choice, "officer.not_you" for another's id
    where the login decides, "login.nobody".
    """
    asked = getattr(said, "as", None)
    # While the office database is away, what this PC remembers.
    seated = look_who(ports)
    if seated.officer_id is not None and asked not in (None, seated.officer_id):
        raise Refused("officer.not_you", officer_id=asked)
    wanted = seated.officer_id or asked or ACTING_OFFICER.read(ports.preferences.load())
    there = seated.found.officers
    if wanted:
        named = next((officer for officer in there if officer.id == wanted), None)
        if named is None:
            raise Refused("officer.unknown", officer_id=wanted)
        return named
    officers = [officer for officer in there if officer.is_active]
    if len(officers) != 1:
        raise Refused("officer.which", count=len(officers))
    return officers[0]


def account_of(ports: Ports, officer: Officer, said: argparse.Namespace) -> int:
    """The id of the account meant: `--account`, else the only one of the officer's office.

    Raises Refused("account.which") where that leaves a choice.
    """
    if said.account:
        return int(said.account)
    accounts = accounts_of(ports, officer.office_id)
    if len(accounts) != 1:
        raise Refused("account.which", count=len(accounts))
    return accounts[0].id
