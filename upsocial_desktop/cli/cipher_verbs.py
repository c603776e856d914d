"""Commands by which this PC's databases go into cipher, and by which their key is kept on paper."""

import argparse
import getpass
import sys
from collections.abc import Iterable, Iterator

from upsocial_desktop.cli.verb import Argument, Line, Verb
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.file_key import FileKey, short_name
from upsocial_desktop.services import ciphering
from upsocial_desktop.services.ports import Ports

Said = argparse.Namespace


def _figures() -> str:
    """The figures of a sheet, typed unseen or on stdin; never words of the command."""
    if sys.stdin.isatty():
        return getpass.getpass("the figures of the sheet: ")
    return sys.stdin.read()


def _forms(ports: Ports, _said: Said) -> Iterator[Line]:
    for each in ports.file_forms.all():
        yield {
            "file": each.path,
            "is_in_cipher": bool(each.key),
            "sheet": each.sheet,
            "left_beside": each.left,
        }


def _sheet(key: FileKey) -> Line:
    return {"sheet": short_name(key.name), "key": " ".join(key.groups())}


def _key_new(_ports: Ports, _said: Said) -> Iterable[Line]:
    yield _sheet(ciphering.new_key())


def _key_show(ports: Ports, _said: Said) -> Iterator[Line]:
    for key in ciphering.keys_in_use(ports):
        yield _sheet(key)


def _key_enter(ports: Ports, _said: Said) -> Iterable[Line]:
    yield {"sheet": short_name(ciphering.enter(ports, _figures()).name)}


def _encrypt(ports: Ports, _said: Said) -> Iterator[Line]:
    for turned in ciphering.encrypt(ports, _figures()):
        yield _line(turned)


def _decrypt(ports: Ports, said: Said) -> Iterator[Line]:
    if not said.yes:
        raise Refused("db.decrypt_unasked")
    for turned in ciphering.decrypt(ports):
        yield _line(turned)


def _line(turned: ciphering.Turned) -> Line:
    return {
        "file": turned.path,
        "is_in_cipher": bool(turned.key),
        "is_new": turned.is_new,
        "trouble": turned.trouble,
    }


CIPHER_VERBS = (
    Verb("db forms", "which databases of this PC are in cipher", _forms, is_shut=True),
    Verb(
        "db key-new",
        "make a key and show its figures, to be put on paper; it is kept nowhere yet",
        _key_new,
        is_shut=True,
    ),
    Verb("db key-show", "the figures of the keys in use, for paper", _key_show, is_shut=True),
    Verb(
        "db key-enter",
        "give the keyring a key from its paper; the figures typed unseen, or on stdin",
        _key_enter,
        is_shut=True,
    ),
    Verb(
        "db encrypt",
        "bring this PC's databases and their backups into cipher; asks for the figures of the key,"
        " as on paper (`db key-new`)",
        _encrypt,
        is_shut=True,
    ),
    Verb(
        "db decrypt",
        "bring them out of cipher again",
        _decrypt,
        (Argument("--yes", "without this nothing is done", is_switch=True),),
        is_shut=True,
    ),
)
