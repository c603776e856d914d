"""The kept counts of the lists held against the lists, and made again from them."""

from sqlalchemy import Connection, text

_REAL = {
    "case_counts": """
        SELECT office_id, view, 'due' AS scale, due_at / 86400000000 AS slot, count(*) AS count
        FROM case_lists GROUP BY office_id, view, slot
        UNION ALL
        SELECT office_id, view, 'id', case_id / 4096 AS slot, count(*)
        FROM case_lists GROUP BY office_id, view, slot
    """,
    "mention_counts": """
        SELECT office_id, standing, doubt <> '' AS is_doubtful, is_read,
        created_at / 86400000000 AS day, count(*) AS count
        FROM mentions GROUP BY office_id, standing, is_doubtful, is_read, day
    """,
}


def unlike(connection: Connection) -> int:
    """How many kept counts are not what one would count; reads every row of the lists."""
    found = 0
    for name, real in _REAL.items():
        kept = f"SELECT * FROM {name} WHERE count <> 0"  # noqa: S608 - the names are ours
        for one, other in ((kept, real), (real, kept)):
            rows = f"SELECT * FROM ({one}) AS one EXCEPT SELECT * FROM ({other}) AS other"  # noqa: S608 - ours
            differing = f"SELECT count(*) FROM ({rows}) AS differing"  # noqa: S608 - ours
            found += int(connection.execute(text(differing)).scalar_one())
    return found


def recount(connection: Connection) -> None:
    """Make the kept counts again from the lists; for a database that was written by other hands."""
    for name, real in _REAL.items():
        connection.execute(text(f"DELETE FROM {name}"))  # noqa: S608 - the names are ours
        connection.execute(text(f"INSERT INTO {name} {real}"))
