"""Offices: read and save."""

from collections.abc import Sequence

from sqlalchemy import bindparam, select

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.office import Office
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.saving import save
from upsocial_desktop.store.tables import offices as t

_ALL = select(t.c.id, t.c.number, t.c.kind, t.c.name_en, t.c.name_hi, t.c.is_on_system)
_ONE = Prepared(_ALL.where(t.c.id == bindparam("office_id")))


def office_of(row: Found) -> Office:
    """A row as the value it stands for."""
    return Office(row.id, row.number, row.kind, row.name_en, row.name_hi, row.is_on_system)


class OfficeReads(Connected):
    """Reading offices."""

    def offices(self) -> Sequence[Office]:
        """Every office, by number."""
        return [office_of(row) for row in self.connection.execute(_ALL.order_by(t.c.number))]

    def office(self, office_id: int) -> Office:
        """One office. Raises Refused("office.unknown")."""
        found: Office | None = self.kept.get(("office", office_id))
        if found is None:
            row = _ONE.row(self.driver, {"office_id": office_id})
            if row is None:
                raise Refused("office.unknown", office_id=office_id)
            found = self.kept["office", office_id] = Office(*row)
        return found


class OfficeWrites(Connected):
    """Saving offices."""

    def save_office(self, office: Office) -> int:
        """Insert (id 0) or update; answers the id. Raises Refused("office.number_taken")."""
        taken = select(t.c.id).where(t.c.number == office.number, t.c.id != office.id)
        if self.connection.execute(taken).first() is not None:
            raise Refused("office.number_taken", number=office.number)
        values = {
            "number": office.number,
            "kind": office.kind,
            "name_en": office.name_en,
            "name_hi": office.name_hi,
            "is_on_system": office.is_on_system,
        }
        self.is_touched = True
        self.kept.clear()
        return save(self.connection, t, office.id, values, "office.unknown")
