"""A wish that waits on this PC for the office database: whose, what, and what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from upsocial_desktop.domain.errors import Fact
from upsocial_desktop.domain.history import Field


class WishKind(StrEnum):
    """What can be wished while the office database is away."""

    SCHEDULE = "schedule"
    MOVE = "move"
    REVISE = "revise"
    REGISTER = "register"
    CLAIM = "claim"
    ACCEPT = "accept"
    NOTE = "note"
    FORWARD = "forward"
    ANSWER = "answer"
    # Kept by another version of the program, or spoilt on the disk: shown, never delivered.
    UNREADABLE = "unreadable"


class WishState(StrEnum):
    """Where a wish stands; REFUSED ones come back to the officer with their words."""

    REFUSED = "refused"
    WAITING = "waiting"
    DELIVERED = "delivered"


# Those about a case, which may be named by its code alone.
CASE_KINDS = frozenset(
    {WishKind.CLAIM, WishKind.ACCEPT, WishKind.NOTE, WishKind.FORWARD, WishKind.ANSWER}
)
# Those that give a post its minute; one that passed while they waited is not made up for.
TIMED_KINDS = frozenset({WishKind.SCHEDULE, WishKind.MOVE, WishKind.REVISE})
# What was said, by the name under which it is kept; the first that has words is shown.
_WORDS = ("text", "reason", "summary")


@dataclass(frozen=True, slots=True)
class DeskWish:
    """One wish in this desk's queue.

    `op_id` makes delivering it twice do nothing. `subject_id` and `version` are what the officer
    saw, 0 where it was not seen; `about` is what people call it: a case's code, an account's name.
    `number` is its place in the queue, given once when it is kept.
    """

    op_id: str
    kind: WishKind
    officer_id: int
    office_id: int
    subject_id: int
    version: int
    about: str
    said: Mapping[str, Field]
    made_at: datetime
    number: int = 0
    state: WishState = WishState.WAITING
    trouble: str = ""
    trouble_facts: Mapping[str, Fact] = field(default_factory=dict)
    settled_at: datetime | None = None

    @property
    def words(self) -> str:
        """What the officer wrote, "" for a wish without words."""
        return next((str(self.said[name]) for name in _WORDS if self.said.get(name)), "")
