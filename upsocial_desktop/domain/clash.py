"""Posts of one office that stand too close together in time."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from upsocial_desktop.domain.draft import DraftState

CLOSE = timedelta(minutes=10)
# What will not go out at its minute by itself leaves the minute free; every other state takes it.
_FREES = frozenset({"withdrawn", "refused", "missed", "held", "sent_back"})
TAKE_A_MINUTE = frozenset(state for state in DraftState if state not in _FREES)


@dataclass(frozen=True, slots=True)
class PostMark:
    """As much of a post as a calendar needs to place it."""

    id: int
    due_at: datetime
    state: DraftState


def takes_its_minute(state: DraftState) -> bool:
    """Whether another post at the same minute would clash with one in this state."""
    return state in TAKE_A_MINUTE


def is_close(one: datetime, other: datetime) -> bool:
    """Whether two posts at these moments would clash."""
    return abs(one - other) <= CLOSE


def clashing(marks: Iterable[PostMark]) -> frozenset[int]:
    """The posts with another one ten minutes away or less; `marks` stand in order of time."""
    found: set[int] = set()
    before: PostMark | None = None
    for mark in marks:
        if not takes_its_minute(mark.state):
            continue
        if before is not None and is_close(before.due_at, mark.due_at):
            found |= {before.id, mark.id}
        before = mark
    return frozenset(found)
