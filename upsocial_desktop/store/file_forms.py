"""What is made in the place of a file is made in its form: plain, or in cipher with its key."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.store.ciphers import Ciphers, open_with
from upsocial_desktop.store.sqlite_file import BUSY_SECONDS, make_file_like, open_file, place_of


@dataclass(frozen=True, slots=True)
class Forms:
    """The form of one file, and how any file is opened; all of it plain without `ciphers`."""

    ciphers: Ciphers | None
    model: Path

    def make(self, path: Path) -> None:
        """Make an empty file in that form."""
        make_file_like(path, self.model, self.ciphers)

    def open(self, path: Path) -> sqlite3.Connection:
        """A connection to a file in whatever form. Raises as `open_file` does."""
        return open_file(path, ciphers=self.ciphers)

    def forget(self, path: Path) -> None:
        """Look anew at a file that was made anew: it may have the number of one that is gone."""
        if self.ciphers is not None:
            self.ciphers.forget(path)

    def look(self, path: Path) -> sqlite3.Connection:
        """A connection that only reads and changes no setting. Raises `engine_errors()`."""
        return open_with(self.key_of(path), place_of(path, "ro"), BUSY_SECONDS)

    def key_of(self, path: Path) -> FileKey | None:
        """The key a file wants. Raises Refused("db.key_missing")."""
        return None if self.ciphers is None else self.ciphers.key_for(path)

    @property
    def key(self) -> FileKey | None:
        """The key of the form."""
        return self.key_of(self.model)
