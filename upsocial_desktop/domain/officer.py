"""An officer, a role, and what each role may do."""

from collections.abc import Iterable, Mapping
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
# Who answers for what an office decides about a case, and who looks over their shoulder.
SUPERVISORS = frozenset({Role.SUPERVISOR, Role.STATE_CELL, Role.TRAINER})
NODALS = SUPERVISORS | {Role.NODAL_OFFICER}
# The State cell alone places a case that two offices have sent back.
PLACERS = frozenset({Role.STATE_CELL})
# Trainer and trainee act on training offices only.
TRAINING_ROLES = frozenset({Role.TRAINER, Role.TRAINEE})
_SENIORITY: Mapping[Role, int] = {
    Role.FIELD_OFFICER: 1,
    Role.INFORMATION_OFFICER: 2,
    Role.TRAINEE: 2,
    Role.NODAL_OFFICER: 3,
    Role.SUPERVISOR: 4,
    Role.TRAINER: 4,
    Role.STATE_CELL: 5,
}


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


def next_senior(officers: Iterable[Officer], after: Role | None) -> Officer | None:
    """Whom a reopened case goes to: the next above the role that closed it (PRODUCT 3.3).

    Where nobody is above it, the most senior of those who are there; None where nobody works.
    """
    floor = _SENIORITY.get(after, 0) if after is not None else 0
    there = sorted(
        (one for one in officers if one.is_active and one.role in CASE_WORKERS),
        key=lambda one: (_SENIORITY[one.role], one.id),
    )
    above = [one for one in there if _SENIORITY[one.role] > floor]
    if above:
        return above[0]
    return there[-1] if there else None
