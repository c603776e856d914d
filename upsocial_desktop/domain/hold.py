"""A hold on publicity: the Model Code of Conduct or mourning, State-wide or for one office."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.officer import NODALS, PLACERS, Officer


class HoldKind(StrEnum):
    """Why achievement posts wait."""

    MODEL_CODE = "model_code"
    MOURNING = "mourning"


class HoldMove(StrEnum):
    """What can happen to a hold."""

    DECLARE = "declare"
    EXTEND = "extend"
    END = "end"


@dataclass(frozen=True, slots=True)
class Order:
    """The order a hold rests on: its number, who signed it, and from when to when it holds.

    `until_at` is the first moment after it, None where it holds until it is ended.
    """

    kind: HoldKind
    order_no: str
    signed_by: str
    from_at: datetime
    until_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold as it was declared; `office_id` None is the whole State.

    While it lasts posts of the calendar wait, and answers to citizens go. `officer_id` entered
    it; one that was ended early has its end in `until_at`.
    """

    id: int
    version: int
    office_id: int | None
    officer_id: int
    kind: HoldKind
    order_no: str
    signed_by: str
    from_at: datetime
    until_at: datetime | None
    declared_at: datetime

    def covers(self, at: datetime) -> bool:
        """Whether it lasts at a moment."""
        return self.from_at <= at and (self.until_at is None or at < self.until_at)

    def touches(self, from_at: datetime, to_at: datetime) -> bool:
        """Whether it lasts at any moment between two, both included."""
        return self.from_at <= to_at and (self.until_at is None or from_at < self.until_at)

    def is_over(self, now: datetime) -> bool:
        """Whether it has ended."""
        return self.until_at is not None and self.until_at <= now


def hold_at(holds: Iterable[Hold], at: datetime) -> Hold | None:
    """The hold that lasts longest of those in force at a moment, None where nothing is held."""
    return _longest(hold for hold in holds if hold.covers(at))


def hold_between(holds: Iterable[Hold], from_at: datetime, to_at: datetime) -> Hold | None:
    """The same for a stretch of time: a post whose minute fell into it did not go."""
    return _longest(hold for hold in holds if hold.touches(from_at, to_at))


def _longest(holds: Iterable[Hold]) -> Hold | None:
    found = list(holds)
    endless = [hold for hold in found if hold.until_at is None]
    if endless:
        return endless[0]
    return max(found, key=lambda hold: (hold.until_at or hold.from_at, hold.id), default=None)


def check_may_hold(officer: Officer, office_id: int | None) -> None:
    """Raises Refused: "hold.state_only" (State-wide or for another office), "case.role"."""
    if officer.role in PLACERS:
        return
    if office_id != officer.office_id:
        raise Refused("hold.state_only")
    if officer.role not in NODALS:
        raise Refused("case.role", role=officer.role.value, move="hold")


def check_order(order: Order) -> None:
    """Raises Refused: "hold.unsigned" (no name), "hold.no_order", "hold.span" (ends first)."""
    if not order.signed_by.strip():
        raise Refused("hold.unsigned")
    if not order.order_no.strip():
        raise Refused("hold.no_order")
    if order.until_at is not None and order.until_at <= order.from_at:
        raise Refused("hold.span")


def check_not_over(hold: Hold, now: datetime) -> None:
    """Raises Refused("hold.over") for one that has ended."""
    if hold.is_over(now):
        raise Refused("hold.over")
