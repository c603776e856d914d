"""Commands that look after the database as a whole."""

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from upsocial_desktop.cli.lines import line_of, plain
from upsocial_desktop.cli.verb import Argument, Line, Verb, option
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services import backups, moving, restoring, upkeep
from upsocial_desktop.services.ports import Ports

Said = argparse.Namespace


def _current(ports: Ports, _said: Said) -> Iterable[Line]:
    yield plain(upkeep.revision(ports))


def _upgrade(ports: Ports, _said: Said) -> Iterable[Line]:
    yield plain(upkeep.upgrade(ports))


def _backup(ports: Ports, said: Said) -> Iterable[Line]:
    to: Path | None = said.to
    yield {"backup": str(backups.backup(ports, to))}


def _archive(ports: Ports, said: Said) -> Iterator[Line]:
    to: Path | None = said.to
    for progress in backups.archive(ports, to, in_plain=said.plain):
        yield line_of(progress)


def _restore(ports: Ports, said: Said) -> Iterator[Line]:
    source: Path = said.file
    if not said.yes:
        raise Refused("db.restore_unasked", path=str(source))
    for progress in restoring.restore(ports, source):
        yield line_of(progress)


def _move_in(ports: Ports, said: Said) -> Iterator[Line]:
    address: str = said.address
    if said.call_off:
        moving.call_off(ports, address)
        return
    for moved in moving.look(ports, address) if said.dry_run else moving.move_in(ports, address):
        yield line_of(moved)


_TO = option("--to", "the file to write", None, Path)
_YES = Argument(
    "--yes", "put it in the place of what is there; without this nothing is done", is_switch=True
)
_PLAIN = Argument(
    "--plain", "also of a file in cipher, though anybody can read an archive", is_switch=True
)

DB_VERBS = (
    Verb("db current", "which shape the database has", _current),
    Verb("db upgrade", "bring the database to this program's shape", _upgrade),
    Verb("db backup", "copy the database while work goes on", _backup, (_TO,)),
    Verb("db archive", "write all of it into one file for either engine", _archive, (_TO, _PLAIN)),
    Verb(
        "db restore",
        "put a backup or an archive in the database's place; what it replaces is kept",
        _restore,
        (Argument("file", "a copy or an archive", Path), _YES),
    ),
    Verb(
        "db move-in",
        "move this office from its file into the State's database, whole and proved",
        _move_in,
        (
            Argument(
                "address",
                "postgresql://LOGIN@HOST/DATABASE?sslrootcert=FILE of who owns it; the password"
                " as psql finds it (PGPASSFILE, ~/.pgpass), never here",
            ),
            Argument("--dry-run", "say what would move, and write nothing", is_switch=True),
            Argument("--call-off", "open the file again after a move broken off", is_switch=True),
        ),
    ),
)
