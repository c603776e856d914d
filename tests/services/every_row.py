"""All that a database holds, so that "nothing has changed" means every table and every byte."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

Rows = Mapping[str, list[tuple[object, ...]]]

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"


def every_row(database: Path) -> Rows:
    """Every table with all its rows: cases, history, slips, kept counts, words of the search too.

    What a virtual table shows is kept in tables of its own, which are here.
    """
    with closing(sqlite3.connect(database)) as connection:
        names = [name for (name,) in connection.execute(_TABLES)]
        return {
            name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
            for name in names
        }


def changed_tables(before: Rows, after: Rows) -> list[str]:
    """The tables that differ; none where nothing has changed."""
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
