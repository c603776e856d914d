"""An office (department, district, police station, State cell), its number and its names."""

from dataclasses import dataclass
from enum import StrEnum

from upsocial_desktop.domain.code import FIRST_OFFICE, FIRST_TRAINING_OFFICE, LAST_OFFICE


class OfficeKind(StrEnum):
    """What sort of office it is."""

    DEPARTMENT = "department"
    DISTRICT = "district"
    POLICE_STATION = "police_station"
    STATE_CELL = "state_cell"


@dataclass(frozen=True, slots=True)
class Office:
    """An office of the register. `number` is the three digits of its complaint codes.

    `is_on_system` tells whether anybody works there with this program; a case can be forwarded
    to the others too, by letter.
    """

    id: int
    number: int
    kind: OfficeKind
    name_en: str
    name_hi: str
    is_on_system: bool = True

    @property
    def is_training(self) -> bool:
        """Numbers 900 to 999 are training offices; the live X is never written to for them."""
        return self.number >= FIRST_TRAINING_OFFICE


def is_office_number(number: int) -> bool:
    """Whether a number may be issued by the register: three digits, no leading zero."""
    return FIRST_OFFICE <= number <= LAST_OFFICE
