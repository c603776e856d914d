"""This PC's own small file: what is being written here, kept at once and to the disk."""

import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from upsocial_desktop.domain.desk_wish import DeskWish, WishState
from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.domain.errors import Refused, Told
from upsocial_desktop.domain.picture import pictures_as_text, pictures_from_text
from upsocial_desktop.store.ciphers import Ciphers
from upsocial_desktop.store.desk_moments import moment_of, number_of
from upsocial_desktop.store.desk_wishes import (
    found_wishes,
    kept_wish,
    pictures_named,
    renumbered_wish,
    settled_wish,
)
from upsocial_desktop.store.sqlite_file import BUSY_SECONDS, make_file_like, open_file
from upsocial_desktop.store.trouble import engine_errors, told_of

# Each entry brings the file one version further.
_STEPS = (
    (
        "CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        "CREATE TABLE writings (key TEXT PRIMARY KEY, office_id INTEGER NOT NULL,"
        " account_id INTEGER NOT NULL, text TEXT NOT NULL, cursor INTEGER NOT NULL,"
        " when_at INTEGER, kept_at INTEGER NOT NULL)",
        "CREATE INDEX ix_writings_office ON writings (office_id, kept_at)",
    ),
    (
        "CREATE TABLE wishes (number INTEGER PRIMARY KEY AUTOINCREMENT, op_id TEXT NOT NULL UNIQUE,"
        " kind TEXT NOT NULL, officer_id INTEGER NOT NULL, office_id INTEGER NOT NULL,"
        " subject_id INTEGER NOT NULL, version INTEGER NOT NULL, about TEXT NOT NULL,"
        " said TEXT NOT NULL, made_at INTEGER NOT NULL, state TEXT NOT NULL,"
        " trouble TEXT NOT NULL, trouble_facts TEXT NOT NULL, settled_at INTEGER)",
        "CREATE INDEX ix_wishes_state ON wishes (state, number)",
    ),
    (
        "ALTER TABLE writings ADD COLUMN english TEXT NOT NULL DEFAULT ''",
        "ALTER TABLE writings ADD COLUMN pictures TEXT NOT NULL DEFAULT ''",
    ),
)
_COLUMNS = "key, office_id, account_id, text, cursor, when_at, kept_at, english, pictures"
_KEEP_WRITING = f"INSERT OR REPLACE INTO writings ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - the columns are ours


class DeskFile:
    """The Desk door on a SQLite file, by Python's own module alone: it opens before all else.

    Any thread may use it. Raises Unavailable("db.…"), Refused("db.newer").
    """

    def __init__(
        self,
        path: Path,
        busy_seconds: float = BUSY_SECONDS,
        ciphers: Ciphers | None = None,
        model: Path | None = None,
    ) -> None:
        """Where the file `model` is in cipher, a new file will be, too."""
        make_file_like(path, model or path, ciphers)
        self._path = path
        self._turn = threading.Lock()
        self._connection = open_file(path, busy_seconds, ciphers)
        try:
            with self._at_work("BEGIN IMMEDIATE") as connection:
                _bring_up(connection, path)
                self._pc_id = _pc_id(connection)
        except BaseException:
            self._connection.close()
            raise

    @property
    def pc_id(self) -> str:
        """A name for this PC and profile, made once, meaningless elsewhere."""
        return self._pc_id

    def keep_writing(self, writing: Writing) -> None:
        """Keep what is being written; when this returns it is on the disk."""
        with self._at_work("BEGIN IMMEDIATE") as connection:
            connection.execute(_KEEP_WRITING, _row_of(writing))

    def writing(self, key: str) -> Writing | None:
        """What was being written under a key."""
        found = self._writings("key = ?", key)
        return found[0] if found else None

    def all_writings(self) -> Sequence[Writing]:
        """What is being written here for whatever office."""
        return self._writings("1 OR key = ?", "")

    def writings(self, office_id: int) -> Sequence[Writing]:
        """What is being written for an office, the latest first."""
        return self._writings("office_id = ? ORDER BY kept_at DESC, key", office_id)

    def forget_writing(self, key: str) -> None:
        """Forget words that were sent or thrown away."""
        with self._at_work("BEGIN IMMEDIATE") as connection:
            connection.execute("DELETE FROM writings WHERE key = ?", (key,))

    def keep_wish(self, wish: DeskWish, instead_of: str = "") -> int:
        """Put a wish at the end of the queue, in the place of words that were being written."""
        with self._at_work("BEGIN IMMEDIATE") as connection:
            connection.execute("DELETE FROM writings WHERE key = ?", (instead_of,))
            return kept_wish(connection, wish)

    def wishes(self, *states: WishState) -> Sequence[DeskWish]:
        """The wishes in some states, or all, in the order in which they were made."""
        with self._at_work("BEGIN") as connection:
            return found_wishes(connection, states or tuple(WishState))

    def settle_wish(
        self, op_id: str, state: WishState, at: datetime, trouble: Told | None = None
    ) -> None:
        """Say what became of a wish; one that was dropped meanwhile stays dropped."""
        with self._at_work("BEGIN IMMEDIATE") as connection:
            settled_wish(connection, op_id, (state, at), trouble)

    def forget_wishes(self, *op_ids: str) -> None:
        """Forget wishes that the officer dropped, or that were delivered long ago."""
        with self._at_work("BEGIN IMMEDIATE") as connection:
            connection.executemany("DELETE FROM wishes WHERE op_id = ?", [(id_,) for id_ in op_ids])

    def pictures_in_use(self) -> frozenset[str]:
        """The keys of the pictures that words or wishes on this PC may still go with."""
        with self._at_work("BEGIN") as connection:
            return pictures_named(connection)

    def remember(self, key: str, text: str) -> None:
        """Keep one fact about the office."""
        with self._at_work("BEGIN IMMEDIATE") as connection:
            connection.execute("INSERT OR REPLACE INTO facts VALUES (?, ?)", (f"known/{key}", text))

    def recall(self, key: str) -> str:
        """A fact that was kept, "" where none was."""
        with self._at_work("BEGIN") as connection:
            wanted = "SELECT value FROM facts WHERE key = ?"
            found = connection.execute(wanted, (f"known/{key}",)).fetchone()
        return str(found[0]) if found else ""

    def renumber(
        self, writings: Mapping[str, Writing], wishes: Sequence[DeskWish], done: tuple[str, str]
    ) -> None:
        """Put writings in the place of those under other keys, and wishes in that of the same.

        With it, in one stroke, the fact is kept that this was done, and what was known of the
        office is forgotten.
        """
        with self._at_work("BEGIN IMMEDIATE") as connection:
            connection.executemany(
                "DELETE FROM writings WHERE key = ?", [(key,) for key in writings]
            )
            for writing in writings.values():
                connection.execute(_KEEP_WRITING, _row_of(writing))
            for wish in wishes:
                renumbered_wish(connection, wish)
            key, value = done
            connection.execute("DELETE FROM facts WHERE key = 'known/office'")
            connection.execute(
                "INSERT OR REPLACE INTO facts VALUES (?, ?)", (f"known/{key}", value)
            )

    def close(self) -> None:
        """Close the file."""
        with self._turn:
            self._connection.close()

    def _writings(self, which: str, value: str | int) -> list[Writing]:
        with self._at_work("BEGIN") as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM writings WHERE {which}",  # noqa: S608 - `which` is one of the texts above
                (value,),
            ).fetchall()
        return [_writing_of(row) for row in rows]

    @contextmanager
    def _at_work(self, begin: str) -> Iterator[sqlite3.Connection]:
        with self._turn:
            try:
                self._connection.execute(begin)
                yield self._connection
                self._connection.execute("COMMIT")
            except engine_errors() as error:
                raise told_of(error, self._path) or error from error
            finally:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")


def _bring_up(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(_STEPS):
        raise Refused("db.newer", path=str(path), have=str(version), need=str(len(_STEPS)))
    for statements in _STEPS[version:]:
        for statement in statements:
            connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {len(_STEPS)}")


def _pc_id(connection: sqlite3.Connection) -> str:
    fresh = ("pc_id", uuid4().hex)
    connection.execute("INSERT INTO facts VALUES (?, ?) ON CONFLICT DO NOTHING", fresh)
    found = connection.execute("SELECT value FROM facts WHERE key = 'pc_id'").fetchone()
    return str(found[0])


def _row_of(writing: Writing) -> tuple[str | int | None, ...]:
    """A value as its row."""
    return (
        writing.key,
        writing.office_id,
        writing.account_id,
        writing.text,
        writing.cursor,
        None if writing.when_at is None else number_of(writing.when_at),
        number_of(writing.kept_at),
        writing.english,
        pictures_as_text(writing.pictures),
    )


def _writing_of(row: tuple[str, int, int, str, int, int | None, int, str, str]) -> Writing:
    """A row as the value it stands for."""
    key, office_id, account_id, text, cursor, when_at, kept_at, english, pictures = row
    when = None if when_at is None else moment_of(when_at)
    return Writing(
        *(key, office_id, account_id, text, cursor, when, moment_of(kept_at)),
        english=english,
        pictures=pictures_from_text(pictures),
    )
