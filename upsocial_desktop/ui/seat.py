"""Who is acting: the officer at this desk, and of which office."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from upsocial_desktop.domain.office import Office, OfficeKind
from upsocial_desktop.domain.officer import Officer, Role

NO_OFFICE = Office(0, 101, OfficeKind.DEPARTMENT, "", "")
NOBODY = Officer(0, 0, "", "", Role.AUDITOR)


class Seat(QObject):
    """The acting officer and office. Pages read it and reread their lists on `changed`."""

    changed = Signal()

    def __init__(
        self,
        offices: Sequence[Office] = (),
        officers: Sequence[Officer] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.offices: tuple[Office, ...] = ()
        self.officers: tuple[Officer, ...] = ()
        self.officer = NOBODY
        self.office = NO_OFFICE
        self._only: int | None = None
        self.refill(offices, officers)

    @property
    def is_empty(self) -> bool:
        """Whether nobody sits here: there is no office yet."""
        return self.office.id == 0

    def refill(self, offices: Sequence[Office], officers: Sequence[Officer]) -> None:
        """Know these offices and officers; the acting officer stays if still among them."""
        self.offices = tuple(offices)
        self.officers = tuple(officer for officer in officers if officer.is_active)
        wanted = self.officer.id
        for officer in sorted(self.officers, key=lambda one: one.id != wanted):
            if self.sit_by_id(officer.id):
                return

    def keep_for(self, officer_id: int) -> bool:
        """Nobody but this officer sits here from now on; False where there is none such."""
        self._only = officer_id
        return self.sit_by_id(officer_id)

    def office_of(self, officer: Officer) -> Office | None:
        """The office an officer works in, None where it is not known here."""
        return next((one for one in self.offices if one.id == officer.office_id), None)

    def sit(self, officer: Officer, office: Office) -> None:
        """Act as this officer of this office from now on."""
        if (officer, office) != (self.officer, self.office):
            self.officer, self.office = officer, office
            self.changed.emit()

    def sit_by_id(self, officer_id: int) -> bool:
        """Act as an officer known by id; False where there is none who may sit here."""
        if self._only not in (None, officer_id):
            return False
        for officer in self.officers:
            office = self.office_of(officer)
            if officer.id == officer_id and office is not None:
                self.sit(officer, office)
                return True
        return False
