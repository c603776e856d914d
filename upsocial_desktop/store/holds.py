"""Holds on publicity: all of them, and one."""

from collections.abc import Sequence
from dataclasses import fields

from sqlalchemy import select

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.hold import Hold
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.tables import holds as t

_ALL = select(*(t.c[each.name] for each in fields(Hold)))
_NEWEST_FIRST = Prepared(_ALL.order_by(t.c.id.desc()))


def hold_of(row: Found) -> Hold:
    """A row as the value it stands for."""
    return Hold(**row._mapping)  # noqa: SLF001 - SQLAlchemy's public name for it


class HoldReads(Connected):
    """Reading holds."""

    def holds(self) -> Sequence[Hold]:
        """Every hold that was ever declared, the newest first."""
        if "holds" not in self.kept:
            rows = _NEWEST_FIRST.rows(self.driver, {})
            self.kept["holds"] = [Hold(*row) for row in rows]
        found: Sequence[Hold] = self.kept["holds"]
        return found

    def hold(self, hold_id: int) -> Hold:
        """One hold. Raises Refused("hold.unknown")."""
        row = self.connection.execute(_ALL.where(t.c.id == hold_id)).first()
        if row is None:
            raise Refused("hold.unknown", hold_id=hold_id)
        return hold_of(row)
