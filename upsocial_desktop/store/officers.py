"""Officers: read and save."""

from collections.abc import Sequence

from sqlalchemy import select

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.saving import save
from upsocial_desktop.store.tables import officers as t

_ALL = select(t.c.id, t.c.office_id, t.c.name, t.c.designation, t.c.role, t.c.is_active)


def officer_of(row: Found) -> Officer:
    """A row as the value it stands for."""
    return Officer(row.id, row.office_id, row.name, row.designation, row.role, row.is_active)


class OfficerReads(Connected):
    """Reading officers."""

    def officers(self, office_id: int | None = None) -> Sequence[Officer]:
        """Every officer, or those of one office, in the order they were added."""
        wanted = _ALL if office_id is None else _ALL.where(t.c.office_id == office_id)
        return [officer_of(row) for row in self.connection.execute(wanted.order_by(t.c.id))]

    def officer(self, officer_id: int) -> Officer:
        """One officer. Raises Refused("officer.unknown")."""
        row = self.connection.execute(_ALL.where(t.c.id == officer_id)).first()
        if row is None:
            raise Refused("officer.unknown", officer_id=officer_id)
        return officer_of(row)


class OfficerWrites(Connected):
    """Saving officers."""

    def save_officer(self, officer: Officer) -> int:
        """Insert (id 0) or update; answers the id. Raises Refused("officer.unknown")."""
        values = {
            "office_id": officer.office_id,
            "name": officer.name,
            "designation": officer.designation,
            "role": officer.role,
            "is_active": officer.is_active,
        }
        self.is_touched = True
        self.kept.clear()
        return save(self.connection, t, officer.id, values, "officer.unknown")
