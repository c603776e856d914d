"""Archives: a whole office database in one file that either engine can take in again.

A zip of JSON lines, a member for each table, and a manifest. The last 64 bytes of the file are the
SHA-256 of all before them, so that a file cut short or changed by one byte is known as such.
"""

import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Table, select

from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.upkeep_records import Progress
from upsocial_desktop.store.portable import (
    CARRIED,
    Digest,
    Plain,
    line_of,
    names_of,
    plain_rows,
    row_of,
)
from upsocial_desktop.store.shape import HEAD, REVISIONS
from upsocial_desktop.store.tables import changes

FORM: Final = 1
ENDING: Final = ".upsocial"
_KIND, _MANIFEST = "upsocial-archive", "manifest.json"
_SEAL = 64
_READ_AT_ONCE = 1 << 20
# A zip begins so; behind thirty bytes stands the first member's name.
_ZIP, _NAME_AT = b"PK\x03\x04", 30


@dataclass(frozen=True, slots=True)
class TableNote:
    """What the manifest says of a table."""

    name: str
    columns: tuple[str, ...]
    rows: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an archive says of itself; `mark` is the database's change mark when it was made."""

    revision: str
    made_at: str
    engine: str
    mark: int
    tables: tuple[TableNote, ...]
    form: int = FORM

    @property
    def rows(self) -> int:
        """How many rows there are in all."""
        return sum(each.rows for each in self.tables)


def write_archive(connection: Connection, to: Path, made_at: datetime) -> Iterator[Progress]:
    """Write all rows that a transaction sees; `to` is whole or not there at all.

    Whoever stops in the middle leaves nothing behind. Raises Unavailable("db.backup_failed").
    """
    half = to.with_name(f"{to.name}.{uuid4().hex[:8]}.half")
    try:
        # Also closing what was written may be what fails.
        with _told_of(to):
            os.close(os.open(half, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600))
            notes: list[TableNote] = []
            with zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as file:
                file.comment = b"0" * _SEAL
                file.writestr(zipfile.ZipInfo(_KIND), f"{FORM}\n")
                for table in CARRIED:
                    digest = Digest()
                    yield from _written(connection, file, table, digest)
                    notes.append(TableNote(table.name, names_of(table), digest.count, digest.words))
                mark = connection.execute(select(changes.c.mark)).scalar_one()
                engine = connection.dialect.name
                manifest = Manifest(HEAD, made_at.isoformat(), engine, mark, tuple(notes))
                file.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=1))
            _seal(half)
            half.replace(to)
    finally:
        half.unlink(missing_ok=True)


def _written(
    connection: Connection, file: zipfile.ZipFile, table: Table, digest: Digest
) -> Iterator[Progress]:
    with file.open(f"{table.name}.jsonl", "w", force_zip64=True) as member:
        for row in plain_rows(connection, table):
            line = line_of(row)
            digest.add(line)
            member.write(line)
            if digest.count % 5_000 == 0:
                yield Progress(table.name, digest.count)
    yield Progress(table.name, digest.count)


@contextmanager
def _told_of(to: Path) -> Iterator[None]:
    try:
        yield
    except Told:
        raise
    except OSError as error:
        raise Unavailable("db.backup_failed", path=str(to), reason=str(error)) from error


def _seal(path: Path) -> None:
    with path.open("rb+") as file:
        size = file.seek(0, os.SEEK_END)
        seal = _hash_of(file, size - _SEAL)
        file.seek(size - _SEAL)
        file.write(seal.encode())
        file.flush()
        os.fsync(file.fileno())


def _hash_of(file: Any, size: int) -> str:
    found = sha256()
    file.seek(0)
    while size > 0 and (part := file.read(min(_READ_AT_ONCE, size))):
        size -= len(part)
        found.update(part)
    return found.hexdigest()


def is_archive(path: Path) -> bool:
    """Whether a file begins as our archives do."""
    with path.open("rb") as file:
        begin = file.read(_NAME_AT + len(_KIND))
    return begin.startswith(_ZIP) and begin[_NAME_AT:] == _KIND.encode()


class Archive:
    """A whole and unchanged archive, open for reading.

    Raises Refused: "archive.not_ours", "archive.damaged", "archive.newer", "archive.older";
    Unavailable("archive.unreadable").
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            if not is_archive(path):
                raise Refused("archive.not_ours", path=str(path))
            self._check_seal()
            self._file = zipfile.ZipFile(path)
        except OSError as error:
            raise Unavailable("archive.unreadable", path=str(path), reason=str(error)) from error
        except zipfile.BadZipFile as error:
            raise self._damaged("zip") from error
        try:
            self.manifest = self._read_manifest()
        except (KeyError, TypeError, ValueError) as error:
            # Sealed as ours are, but by another hand.
            self._file.close()
            raise self._damaged(_MANIFEST) from error
        except BaseException:
            self._file.close()
            raise

    def _check_seal(self) -> None:
        with self._path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            seal = _hash_of(file, size - _SEAL)
            file.seek(max(size - _SEAL, 0))
            if file.read() != seal.encode():
                raise self._damaged("seal")

    def _read_manifest(self) -> Manifest:
        if self._file.getinfo(_MANIFEST).file_size > _READ_AT_ONCE:
            raise self._damaged(_MANIFEST)
        told = json.loads(self._file.read(_MANIFEST))
        facts = {"path": str(self._path), "have": str(told["revision"]), "need": HEAD}
        if told["form"] > FORM or told["revision"] not in REVISIONS:
            raise Refused("archive.newer", **facts)
        if told["revision"] != HEAD:
            raise Refused("archive.older", **facts)
        notes = [
            TableNote(**{**each, "columns": tuple(each["columns"])}) for each in told["tables"]
        ]
        return Manifest(**{**told, "tables": tuple(notes)})

    def rows(self, table: Table) -> Iterator[Plain]:
        """The rows of a table, held to what the manifest says of them."""
        note = next((each for each in self.manifest.tables if each.name == table.name), None)
        if note is None or note.columns != names_of(table):
            raise self._damaged(table.name)
        digest = Digest()
        with self._file.open(f"{table.name}.jsonl") as member:
            for line in member:
                digest.add(line)
                yield row_of(line)
        if (digest.count, digest.words) != (note.rows, note.sha256):
            raise self._damaged(table.name)

    def _damaged(self, what: str) -> Refused:
        return Refused("archive.damaged", path=str(self._path), what=what)

    def close(self) -> None:
        """Close the file."""
        self._file.close()
