"""The bare side: what a piece of work says to the database, told once and said again by sqlite3."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, event

from upsocial_desktop.store.sqlite_file import connect

Statement = tuple[str, Any, bool]
_WORK = ("INSERT", "UPDATE", "DELETE", "SELECT", "WITH")


@contextmanager
def said() -> Iterator[list[Statement]]:
    """Everything that is asked and written inside, as statements with their values."""
    told: list[Statement] = []

    def listen(_c: object, _cu: object, words: str, values: Any, _x: object, many: bool) -> None:
        if words.lstrip().upper().startswith(_WORK):
            told.append((words, list(values) if many else values, many))

    event.listen(Engine, "before_cursor_execute", listen)
    try:
        yield told
    finally:
        event.remove(Engine, "before_cursor_execute", listen)


class BareFile:
    """A database file with the same tables and the same durability, without any of our code."""

    def __init__(self, path: Path) -> None:
        self._connection = connect(path)

    def write(self, statements: list[Statement]) -> None:
        """All statements in one transaction."""
        run = self._connection
        run.execute("BEGIN IMMEDIATE")
        for words, values, many in statements:
            if many:
                run.executemany(words, values)
            else:
                with closing(run.execute(words, values)) as cursor:
                    cursor.fetchall()
        run.execute("COMMIT")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def copy(source: Path, target: Path) -> None:
    """A whole copy of a database that may still have a log beside it."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
