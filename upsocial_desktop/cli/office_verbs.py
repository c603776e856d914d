"""Commands about offices, officers and accounts."""

import argparse
import getpass
import sys
from collections.abc import Iterable

from upsocial_desktop.cli.case_verbs import office_numbered
from upsocial_desktop.cli.lines import line_of, lines_of, plain
from upsocial_desktop.cli.verb import (
    AS,
    Argument,
    Line,
    Verb,
    acting,
    needed,
    option,
    whole_number,
)
from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services import accounts, browsing, staff
from upsocial_desktop.services.ports import Ports, Secret

Said = argparse.Namespace


def _offices(ports: Ports, _said: Said) -> Iterable[Line]:
    yield from lines_of(browsing.offices(ports))


def _office(ports: Ports, said: Said) -> Iterable[Line]:
    yield line_of(office_numbered(ports, said.number))


def _add_office(ports: Ports, said: Said) -> Iterable[Line]:
    kind = OfficeKind(said.kind)
    changes = staff.add_office(ports, said.number, kind, said.name_en, said.name_hi)
    with ports.store.read() as tx:
        yield line_of(tx.office(changes.first(Topic.OFFICE)))


def _officers(ports: Ports, said: Said) -> Iterable[Line]:
    office_id = office_numbered(ports, said.office).id if said.office else None
    yield from lines_of(browsing.officers(ports, office_id))


def _officer(ports: Ports, said: Said) -> Iterable[Line]:
    with ports.store.read() as tx:
        yield line_of(tx.officer(said.officer))


def _add_officer(ports: Ports, said: Said) -> Iterable[Line]:
    office = office_numbered(ports, said.office)
    staff.add_officer(ports, office.id, said.name, said.designation, Role(said.role))
    yield line_of(max(browsing.officers(ports, office.id), key=lambda officer: officer.id))


def _officer_leaves(ports: Ports, said: Said) -> Iterable[Line]:
    staff.officer_leaves(ports, said.officer)
    yield from _officer(ports, said)


def _accounts(ports: Ports, _said: Said) -> Iterable[Line]:
    yield from lines_of(browsing.accounts(ports))


def _account(ports: Ports, said: Said) -> Iterable[Line]:
    with ports.store.read() as tx:
        state = tx.intake_state(said.account)
        yield {**line_of(tx.account(said.account)), "intake": plain(state)}


def _add_account(ports: Ports, said: Said) -> Iterable[Line]:
    changes = accounts.add_account(ports, acting(ports, said), said.username, Way(said.way))
    yield from _account(ports, argparse.Namespace(account=changes.first(Topic.ACCOUNT)))


def _asked_for(secret: Secret) -> str:
    """A key as typed unseen, or as a line of stdin.

    Never as a word of a command: those stand in every list of processes.
    """
    if sys.stdin.isatty():
        return getpass.getpass(f"{secret.value}: ")
    return sys.stdin.readline()


def _connect(ports: Ports, said: Said) -> Iterable[Line]:
    keys = {secret: _asked_for(secret) for secret in Secret}
    connected = accounts.connect_account(ports, acting(ports, said), said.account, keys)
    yield {**line_of(connected.account), "keys_are_kept": connected.vault.is_lasting}


def _check(ports: Ports, said: Said) -> Iterable[Line]:
    connected = accounts.check_account(ports, said.account)
    yield {**line_of(connected.account), "keys_are_kept": connected.vault.is_lasting}


def _disconnect(ports: Ports, said: Said) -> Iterable[Line]:
    accounts.disconnect_account(ports, acting(ports, said), said.account)
    yield from _account(ports, said)


_OFFICER = Argument("officer", "an officer's id", whole_number)
_ACCOUNT = Argument("account", "an account's id", whole_number)
_KINDS = tuple(kind.value for kind in OfficeKind)
_ROLES = tuple(role.value for role in Role)

OFFICE_VERBS = (
    Verb("office list", "every office of the register", _offices),
    Verb("office show", "one office", _office, (Argument("number", "its number", whole_number),)),
    Verb(
        "office add",
        "enter an office",
        _add_office,
        (
            needed("--number", "101 to 999; 900 and above are training offices", whole_number),
            Argument("--kind", "what it is", choices=_KINDS),
            needed("--name-en", "its English name"),
            option("--name-hi", "its Hindi name", ""),
        ),
    ),
    Verb(
        "officer list",
        "officers",
        _officers,
        (option("--office", "only of the office with this number", 0, whole_number),),
    ),
    Verb("officer show", "one officer", _officer, (_OFFICER,)),
    Verb(
        "officer add",
        "enter an officer",
        _add_officer,
        (
            needed("--office", "the office's number", whole_number),
            needed("--name", "the name"),
            option("--designation", "the post held", ""),
            Argument("--role", "what the officer may do", choices=_ROLES),
        ),
    ),
    Verb("officer leave", "an officer is posted elsewhere", _officer_leaves, (_OFFICER,)),
    Verb("account list", "accounts on X", _accounts),
    Verb("account show", "one account and its last fetch", _account, (_ACCOUNT,)),
    Verb(
        "account add",
        "enter an account of the acting office",
        _add_account,
        (
            Argument("username", "its name on X"),
            Argument("--way", "how X is reached", choices=("api", "by_hand")),
            AS,
        ),
    ),
    Verb(
        "account connect",
        "give an account its four keys: typed unseen, or a line each on stdin",
        _connect,
        (_ACCOUNT, AS),
    ),
    Verb("account check", "ask X whether the account works", _check, (_ACCOUNT,)),
    Verb(
        "account disconnect", "remove an account's keys from this PC", _disconnect, (_ACCOUNT, AS)
    ),
)
