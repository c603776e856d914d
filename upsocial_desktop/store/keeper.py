"""Upkeep of a SQLite office database: its shape, its copies, its health."""

import importlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy.exc import SQLAlchemyError

from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.ports import Amend, Revision
from upsocial_desktop.services.upkeep_records import Progress
from upsocial_desktop.store.ciphers import Ciphers
from upsocial_desktop.store.database import check_shape, driver_of, open_engine, told_errors
from upsocial_desktop.store.file_shape import copy_whole, make_shape, words_of_check
from upsocial_desktop.store.shape import HEAD, REVISIONS, revision_in
from upsocial_desktop.store.sqlite_file import make_file_like, open_file
from upsocial_desktop.store.trouble import engine_errors, told_of

# What reading runs into where words are no words and numbers no numbers: nobody wrote those.
_NONSENSE = (SQLAlchemyError, ArithmeticError, ValueError, LookupError, TypeError)
# More is told of no file.
_MANY_FAULTS = 20


class SqliteKeeper:
    """Looks after one SQLite file."""

    is_file = True

    def __init__(self, path: Path, ciphers: Ciphers | None = None, model: str = "") -> None:
        """`model` names a file beside it: where that is in cipher, a new file will be, too."""
        self._path = path
        self._ciphers = ciphers
        self._model = path.with_name(model or path.name)

    def revision(self) -> Revision:
        """The shape the file has; "" for none. Raises Refused("db.not_ours") for another's."""
        if not self._path.exists():
            return Revision("", HEAD, str(self._path))
        have = self._have()
        if have == "?":
            raise Refused("db.not_ours", path=str(self._path))
        return Revision(have, HEAD, str(self._path))

    def _have(self) -> str:
        with closing(self._open(self._path)) as connection, told_errors(self._path):
            return revision_in(connection)

    def upgrade(self) -> Revision:
        """Bring the shape up to date, after a backup; make the file where there is none.

        Raises Refused: "db.newer", "db.not_ours"; Unavailable: "db.backup_failed" and what the
        file system says.
        """
        found = self.revision()
        if found.have == HEAD:
            return found
        if found.have and found.have not in REVISIONS:
            raise Refused("db.newer", path=found.where, have=found.have, need=HEAD)
        if found.have:
            self._migrate()
        else:
            make_file_like(self._path, self._model, self._ciphers)
            make_shape(self._path, self._ciphers)
        return self.revision()

    def _migrate(self) -> None:
        before = self._path.with_name(f"{self._path.name}.before-{HEAD}")
        copy = self.backup(before.with_name(f"{before.name}.{uuid4().hex[:8]}"))
        with closing(self._open(copy)) as copied:
            copied.execute("PRAGMA journal_mode=DELETE")
            was_quicker = revision_in(copied) == HEAD and before.exists()
        if was_quicker:
            # Another program has upgraded meanwhile; its copy of what was before stays.
            copy.unlink()
        else:
            copy.replace(before)
        # Alembic costs as much to load as a window; only a database that is behind needs it.
        _room("migrate").upgrade(self._path, ciphers=self._ciphers)

    def backup(self, to: Path) -> Path:
        """A consistent copy while others work; `to` is whole or not there at all.

        Raises Unavailable("db.backup_failed") with the reason.
        """
        # Two programs may make one at the same moment.
        half = to.with_name(f"{to.name}.{uuid4().hex[:8]}.half")
        try:
            self._copy(half)
            half.replace(to)
            if self._ciphers is not None:
                # It may have the number of a file that is gone, in another form.
                self._ciphers.forget(to)
        except Told as error:
            raise Unavailable("db.backup_failed", path=str(to), reason=error.code) from error
        except engine_errors(OSError) as error:
            raise Unavailable("db.backup_failed", path=str(to), reason=str(error)) from error
        finally:
            half.unlink(missing_ok=True)
        return to

    def _copy(self, half: Path) -> None:
        with closing(self._open(self._path)) as source:
            words = words_of_check(source, "integrity_check")
            if words:
                raise Unavailable("db.corrupt", path=str(self._path), reason=words)
            key = None if self._ciphers is None else self._ciphers.key_for(self._path)
            copy_whole(source, half, key)

    def archive(self, to: Path, now: datetime, *, in_plain: bool = False) -> Iterator[Progress]:
        """The whole database as an archive, while others work.

        Raises Refused("archive.would_be_plain") for a file in cipher: an archive never is.
        """
        if not in_plain and self._ciphers is not None and self._ciphers.name_of(self._path):
            raise Refused("archive.would_be_plain", path=str(to))
        engine = open_engine(self._path, ciphers=self._ciphers)
        try:
            with told_errors(self._path), engine.connect() as connection:
                check_shape(driver_of(connection), self._path)
                yield from _room("archive").write_archive(connection, to, now)
        finally:
            engine.dispose()

    def restore(self, source: Path, now: datetime, amend: Amend) -> Iterator[Progress]:
        """Put a backup in the file's place while others work; what it replaces is kept."""
        restored: Iterator[Progress] = _room("file_restore").restore_file(
            self._path, source, now, amend, self._forms()
        )
        return restored

    def _forms(self) -> Any:
        forms = _room("file_forms").Forms
        if self._ciphers is None:
            return forms(None, self._path)
        return forms(self._ciphers, self._ciphers.model_of(self._path, self._model))

    def _open(self, path: Path) -> sqlite3.Connection:
        return open_file(path, ciphers=self._ciphers)

    def check(self) -> str:
        """ "" when sound, otherwise words about the damage: the engine's own, or ours.

        What the engine cannot see is looked for in a copy, so that nobody waits meanwhile.
        """
        copy = self._path.with_name(f"{self._path.name}.{uuid4().hex[:8]}.looked-through")
        try:
            self._copy(copy)
            return self._look_through(copy)
        except Unavailable as error:
            if error.code != "db.corrupt":
                raise
            return str(error.facts.get("reason") or error.__cause__)
        except engine_errors(OSError) as error:
            raise told_of(error, copy) or Unavailable(
                "db.full", path=str(copy), reason=str(error)
            ) from error
        finally:
            copy.unlink(missing_ok=True)

    def _look_through(self, copy: Path) -> str:
        if self._ciphers is not None:
            self._ciphers.forget(copy)
        engine = open_engine(copy, ciphers=self._ciphers)
        try:
            with told_errors(copy), engine.connect() as connection:
                if revision_in(driver_of(connection)) != HEAD:
                    return ""
                return "\n".join(islice(_room("soundness").faults_in(connection), _MANY_FAULTS))
        except _NONSENSE as error:
            return f"{type(error).__name__}: {error.__cause__ or error}"
        finally:
            engine.dispose()
            for ending in ("-wal", "-shm"):
                copy.with_name(copy.name + ending).unlink(missing_ok=True)


def _room(name: str) -> Any:
    """A module that a window does without until it is asked for."""
    return importlib.import_module(f"upsocial_desktop.store.{name}")
