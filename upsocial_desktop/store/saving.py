"""Insert or update one row of a register that keeps no history."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Table, insert, update

from upsocial_desktop.domain.errors import Refused


def save(
    connection: Connection, table: Table, row_id: int, values: Mapping[str, Any], unknown: str
) -> int:
    """Insert (id 0) or update; answers the id. Raises Refused(unknown) for an id not there."""
    if row_id == 0:
        added = connection.execute(insert(table).values(values).returning(table.c.id))
        return int(added.scalar_one())
    changed = connection.execute(update(table).where(table.c.id == row_id).values(values))
    if changed.rowcount == 0:
        raise Refused(unknown, id=row_id)
    return row_id
