"""Which shape of the database this program needs, told without loading Alembic."""

import sqlite3

# Oldest first; a shape that is not among these was made by a newer program.
REVISIONS = ("0001",)
HEAD = REVISIONS[-1]


def is_newer(have: str) -> bool:
    """Whether a shape was made by a newer program."""
    return bool(have) and have != "?" and have not in REVISIONS


def revision_in(connection: sqlite3.Connection) -> str:
    """The shape a SQLite database has, "" for an empty one, "?" for somebody else's tables."""
    names = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
    if "alembic_version" in names:
        row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return row[0] if row else "?"
    return "?" if names else ""
