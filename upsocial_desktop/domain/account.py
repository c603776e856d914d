"""An X account: whose it is, how X is reached for it, and what state it is in."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Way(StrEnum):
    """The three ways to reach X (PRODUCT 5)."""

    API = "api"
    BY_HAND = "by_hand"
    PRACTICE = "practice"


class AccountState(StrEnum):
    """Whether the account can be used."""

    CONNECTED = "connected"
    RECONNECT = "reconnect"
    NOT_CONNECTED = "not_connected"


class Plan(StrEnum):
    """What the office holds from X; a self-serve plan may only answer those who summoned it."""

    SELF_SERVE = "self_serve"
    ENTERPRISE = "enterprise"


@dataclass(frozen=True, slots=True)
class Account:
    """An X account of an office. `x_user_id` is empty until the account has been checked once."""

    id: int
    office_id: int
    username: str
    name: str
    x_user_id: str
    way: Way
    state: AccountState
    plan: Plan = Plan.SELF_SERVE
    max_weight: int = 280


@dataclass(frozen=True, slots=True)
class IntakeState:
    """How far the taking-in of an account's mentions has come.

    `newest_post_id` is the newest id seen, empty before the first page. `is_gap_possible` says
    that X's window ended above the last id known, so that mentions may have been missed.
    `next_try_at` is when X may be asked again; None is at once.
    """

    account_id: int
    newest_post_id: str
    last_success_at: datetime | None
    last_trouble: str
    is_gap_possible: bool
    next_try_at: datetime | None = None
