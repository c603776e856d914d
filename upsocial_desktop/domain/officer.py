"""An officer, a role, and what each role may do."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """The roles of PRODUCT 3.3."""

    INFORMATION_OFFICER = "information_officer"
    NODAL_OFFICER = "nodal_officer"
    FIELD_OFFICER = "field_officer"
    SUPERVISOR = "supervisor"
    STATE_CELL = "state_cell"
    REGISTER_KEEPER = "register_keeper"
    AUDITOR = "auditor"
    TRAINER = "trainer"
    TRAINEE = "trainee"


CASE_WORKERS = frozenset(
    {
        Role.INFORMATION_OFFICER,
        Role.NODAL_OFFICER,
        Role.FIELD_OFFICER,
        Role.SUPERVISOR,
        Role.STATE_CELL,
        Role.TRAINER,
        Role.TRAINEE,
    }
)
# Who may speak in public for an office, and plan what it says.
SPEAKERS = CASE_WORKERS - {Role.FIELD_OFFICER}
SUPERVISORS = frozenset({Role.SUPERVISOR, Role.STATE_CELL, Role.NODAL_OFFICER, Role.TRAINER})


@dataclass(frozen=True, slots=True)
class Officer:
    """A person at work in one office."""

    id: int
    office_id: int
    name: str
    designation: str
    role: Role
    is_active: bool = True


# An officer id that no row carries: the program acting by itself, as the agent does.
def the_program(office_id: int) -> Officer:
    """The program itself as an actor for an office."""
    return Officer(0, office_id, "", "", Role.INFORMATION_OFFICER)
