"""What every group of reads and writes stands on: one open connection."""

from typing import Any, TypeAlias

from sqlalchemy import Connection, Row

from upsocial_desktop.store.prepared import Driver

# A row as it is found, whatever its columns.
Found: TypeAlias = Row[*tuple[Any, ...]]


class Connected:
    """A transaction's connection, and whether something people look at was changed in it."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.driver = Driver(connection)
        self.is_touched = False
        # By these it is found out whether a transaction was kept whose end was not heard.
        self.op_ids: list[str] = []
        # What was read and nobody but this transaction can change while it lasts.
        self.kept: dict[object, Any] = {}
