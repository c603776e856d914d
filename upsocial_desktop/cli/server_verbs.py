"""Commands by which this program takes its seat at the State's database, or leaves it."""

import argparse
import getpass
import sys
from collections.abc import Iterable

from upsocial_desktop.cli.lines import plain
from upsocial_desktop.cli.verb import Line, Verb, needed, option
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.own_password import check_again
from upsocial_desktop.domain.server_address import read_address
from upsocial_desktop.services import connecting
from upsocial_desktop.services.ports import Ports

Said = argparse.Namespace


def _password() -> str:
    """Typed unseen, or a line of stdin; empty: the one kept before.

    Never a word of the command: those stand in every list of processes.
    """
    if sys.stdin.isatty():
        return getpass.getpass("password: ")
    return sys.stdin.readline().rstrip("\r\n")


def _new_password() -> str:
    """Typed unseen, twice, or the next line of stdin; "" where there is none."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    typed = getpass.getpass("a new password of your own: ")
    check_again(typed, getpass.getpass("the new one again: "))
    return typed


def _connect(ports: Ports, said: Said) -> Iterable[Line]:
    address = read_address(said.servers, said.database, said.login, said.certificate)
    password = _password()
    try:
        seated = connecting.sit_at_server(ports, address, password)
    except Refused as refused:
        own = _new_password() if refused.code == "login.first_password" else ""
        if not own:
            raise
        connecting.choose_password(ports, address, password, own)
        seated = connecting.sit_at_server(ports, address, own)
    yield {
        "kind": "server",
        "where": str(address),
        "have": seated.revision.have,
        "password_is_kept": seated.vault.is_lasting,
    }


def _change(ports: Ports, _said: Said) -> Iterable[Line]:
    if ports.server is None:
        raise Refused("db.no_server")
    before = _password()
    kept = connecting.choose_password(ports, ports.server, before, _new_password())
    yield {"login": ports.server.login, "password_is_kept": kept.is_lasting}


def _leave(ports: Ports, _said: Said) -> Iterable[Line]:
    connecting.leave_server(ports)
    yield {"kind": "file", "where": str(ports.folders.data / "office.sqlite")}


def _status(ports: Ports, _said: Said) -> Iterable[Line]:
    found = connecting.stand(ports)
    yield {
        "kind": found.kind,
        "where": found.where,
        "is_there": found.trouble is None,
        "trouble": found.trouble.code if found.trouble else "",
        "have": found.revision.have if found.revision else "",
        "need": found.revision.need if found.revision else "",
        "office_time": plain(ports.office_now()) if found.trouble is None else None,
    }


SERVER_VERBS = (
    Verb("db status", "at which database this program sits, and whether it answers", _status),
    Verb(
        "db connect",
        "sit at the State's database; the password is typed unseen, or a line on stdin, and after"
        " a first one, which another knows, one of your own",
        _connect,
        (
            needed("--servers", "names between commas, each perhaps with :port"),
            option("--database", "its name there", "upsocial"),
            needed("--login", "the officer's login"),
            option("--certificate", "the file by which the servers prove who they are", ""),
        ),
    ),
    Verb(
        "db password",
        "change the password of this desk's login: the one of before (empty: as kept), then the"
        " new one; typed unseen, or lines on stdin",
        _change,
    ),
    Verb("db leave", "go back to this office's own file; the password is forgotten", _leave),
)
