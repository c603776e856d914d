"""The last incidents, for the page that shows them."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import delete, insert, select

from upsocial_desktop.services.records import Incident
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.tables import incidents as t

KEPT = 200


def incident_of(row: Found) -> Incident:
    """A row as the value it stands for."""
    return Incident(row.at, row.room, row.code, row.where, row.detail)


class IncidentReads(Connected):
    """Reading incidents."""

    def incidents(self, size: int) -> Sequence[Incident]:
        """The newest incidents first."""
        rows = self.connection.execute(select(t).order_by(t.c.id.desc()).limit(size))
        return [incident_of(row) for row in rows]


class IncidentWrites(Connected):
    """Keeping incidents."""

    def record_incident(self, incident: Incident) -> None:
        """Keep one incident; only the last 200 stay."""
        self.connection.execute(insert(t), asdict(incident))
        oldest = select(t.c.id).order_by(t.c.id.desc()).offset(KEPT - 1).limit(1)
        self.connection.execute(delete(t).where(t.c.id < oldest.scalar_subquery()))
        self.is_touched = True
