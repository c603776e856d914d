"""Commands for whoever looks after the State's database on its server."""

import argparse
import getpass
import sys
from collections.abc import Iterable

from upsocial_desktop.cli.lines import line_of
from upsocial_desktop.cli.verb import Argument, Line, Verb, needed, whole_number
from upsocial_desktop.domain.server_address import plain_address
from upsocial_desktop.services.people import People
from upsocial_desktop.services.ports import Ports

Said = argparse.Namespace


def _people(ports: Ports, said: Said) -> People:
    return ports.people_at(plain_address(said.server))


def _init(ports: Ports, said: Said) -> Iterable[Line]:
    _people(ports, said).secure()
    yield {"is_secured": True}


def _grant(ports: Ports, said: Said) -> Iterable[Line]:
    _people(ports, said).add(said.login, said.officer, _password())
    yield {"login": said.login, "officer_id": said.officer}


def _password() -> str:
    """As typed unseen, or a line of stdin; never a word of a command."""
    typed = getpass.getpass() if sys.stdin.isatty() else sys.stdin.readline()
    return typed.rstrip("\r\n")


def _revoke(ports: Ports, said: Said) -> Iterable[Line]:
    _people(ports, said).end(said.login)
    yield {"login": said.login}


def _logins(ports: Ports, said: Said) -> Iterable[Line]:
    for each in _people(ports, said).logins():
        yield line_of(each)


def _known(ports: Ports, said: Said) -> Iterable[Line]:
    yield {"offices": _people(ports, said).say_known(said.why)}


def _heads(ports: Ports, said: Said) -> Iterable[Line]:
    for number, length, head in _people(ports, said).heads():
        yield {"office": number, "lines": length, "head": head}


def _check(ports: Ports, said: Said) -> Iterable[Line]:
    for number, line in _people(ports, said).broken():
        yield {"office": number, "broken_at": line}


_SERVER = needed(
    "--server",
    "postgresql://LOGIN@HOST/DATABASE?sslrootcert=FILE; the password as psql finds it"
    " (PGPASSFILE, ~/.pgpass), never here",
)
_LOGIN = Argument("login", "o_ and three to twenty small letters or digits")

STATE_VERBS = (
    Verb("db init", "make or renew the rights of the State's database", _init, (_SERVER,)),
    Verb(
        "db grant",
        "let an officer in by a login; the password typed unseen, or a line on stdin",
        _grant,
        (_LOGIN, needed("--officer", "the officer's id", whole_number), _SERVER),
    ),
    Verb("db revoke", "let nobody in by a login any more", _revoke, (_LOGIN, _SERVER)),
    Verb(
        "db logins",
        "all logins, the day on which each was last used, and which are not",
        _logins,
        (_SERVER,),
    ),
    Verb(
        "db known",
        "say that the database was restored from an older state, so that desks work at it again",
        _known,
        (needed("--why", "what happened; it stands in each office's record"), _SERVER),
    ),
    Verb(
        "db heads", "the last line of every office's record, to keep elsewhere", _heads, (_SERVER,)
    ),
    Verb("db check", "the offices whose record was tampered with", _check, (_SERVER,)),
)
