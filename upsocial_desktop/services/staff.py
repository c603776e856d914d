"""Offices and officers are entered and kept."""

from dataclasses import replace

from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.office import Office, OfficeKind, is_office_number
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.services.ports import Ports


def add_office(
    ports: Ports,
    number: int,
    kind: OfficeKind,
    name_en: str,
    name_hi: str,
    *,
    is_on_system: bool = True,
) -> Changes:
    """Enter an office with the number that its complaint codes will carry.

    Cases go by letter to one that is not `is_on_system`.

    Raises Refused: "office.number" outside 101 to 999, "office.number_taken",
    "office.name_missing".
    """
    if not is_office_number(number):
        raise Refused("office.number", number=number)
    if not name_en.strip() and not name_hi.strip():
        raise Refused("office.name_missing")
    name_en, name_hi = sound(name_en.strip()), sound(name_hi.strip())
    name_en, name_hi = name_en or name_hi, name_hi or name_en
    with ports.store.write() as tx:
        office_id = tx.save_office(Office(0, number, kind, name_en, name_hi, is_on_system))
    return touched(Topic.OFFICE, office_id)


def add_officer(ports: Ports, office_id: int, name: str, designation: str, role: Role) -> Changes:
    """Enter an officer of an office. Raises Refused: "officer.name_missing", "office.unknown"."""
    if not name.strip():
        raise Refused("officer.name_missing")
    with ports.store.write() as tx:
        tx.office(office_id)
        name, designation = sound(name.strip()), sound(designation.strip())
        officer = Officer(0, office_id, name, designation, role)
        tx.save_officer(officer)
    return touched(Topic.OFFICE, office_id)


def officer_leaves(ports: Ports, officer_id: int) -> Changes:
    """An officer is posted elsewhere: the name stays in the history, no work is offered."""
    with ports.store.write() as tx:
        officer = tx.officer(officer_id)
        tx.save_officer(replace(officer, is_active=False))
    return touched(Topic.OFFICE, officer.office_id)


def set_on_system(ports: Ports, office_id: int, *, is_on_system: bool) -> Changes:
    """Say whether anybody of an office works with this program; cases go to others by letter.

    Cases already on their way stay as they were sent. Raises Refused("office.unknown").
    """
    with ports.store.write() as tx:
        tx.save_office(replace(tx.office(office_id), is_on_system=is_on_system))
    return touched(Topic.OFFICE, office_id)


def change_office(ports: Ports, office: Office) -> Changes:
    """Correct an office's names or whether it works with this program; its number stays."""
    with ports.store.write() as tx:
        kept = tx.office(office.id)
        if kept.number != office.number:
            raise Refused("office.number_fixed", number=kept.number)
        tx.save_office(office)
    return touched(Topic.OFFICE, office.id)
