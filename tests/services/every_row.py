"""All that a database holds, so that "nothing has changed" means every table and every byte."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing

from sqlalchemy import TextClause, text

from upsocial_desktop.services.ports import Store
from upsocial_desktop.store.database import OfficeStore
from upsocial_desktop.store.transactions import SqlStore

Rows = Mapping[str, list[tuple[object, ...]]]

_TABLES = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
_ON_SERVER = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"


def every_row(store: Store) -> Rows:
    """Every table with all its rows: cases, history, slips, kept counts, words of the search too.

    What a virtual table shows is kept in tables of its own, which are here.
    """
    if isinstance(store, OfficeStore):
        with closing(sqlite3.connect(store._path)) as connection:
            names = [name for (name,) in connection.execute(_TABLES)]
            return {
                name: sorted(connection.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr)
                for name in names
            }
    assert isinstance(store, SqlStore)
    with store._engine.connect() as reading:
        return {
            name: sorted((tuple(row) for row in reading.execute(_all_of(name))), key=repr)
            for name in reading.execute(text(_ON_SERVER)).scalars()
        }


def _all_of(name: str) -> TextClause:
    return text(f'SELECT * FROM "{name}"')


def changed_tables(before: Rows, after: Rows) -> list[str]:
    """The tables that differ; none where nothing has changed."""
    return sorted(name for name in {*before, *after} if before.get(name) != after.get(name))
