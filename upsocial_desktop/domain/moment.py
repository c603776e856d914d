"""The four moments at which a citizen is told, and which of them a case is waiting to tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from upsocial_desktop.domain.case import CLOSED, CaseMove, CaseState
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.history import Field, HistoryLine


class Moment(StrEnum):
    """What a citizen is told of (PRODUCT 3.6); every other word is a reply."""

    REGISTERED = "registered"
    MOVED = "moved"
    DONE = "done"
    REOPENED = "reopened"


PURPOSES: Mapping[Moment, Purpose] = {
    Moment.REGISTERED: Purpose.ACKNOWLEDGE,
    Moment.MOVED: Purpose.MOVED,
    Moment.DONE: Purpose.CLOSING,
    Moment.REOPENED: Purpose.REOPENED,
}
MOMENTS: Mapping[Purpose, Moment] = {purpose: moment for moment, purpose in PURPOSES.items()}
# The fact by which a note says that a moment was not told on purpose.
SKIPPED = "skipped_moment"

_UNTELLING = frozenset({CaseMove.WORDS_CANCELLED, CaseMove.WORDS_REFUSED})
_BEGUN_BY: Mapping[Field, Moment] = {
    CaseState.REPORTED: Moment.DONE,
    CaseState.REOPENED: Moment.REOPENED,
}
# These move the date, but the citizen was told of them in other words, or is promised no less.
_QUIET = frozenset(
    {
        CaseMove.ASK_CITIZEN,
        CaseMove.RESUME,
        CaseMove.MERGE,
        CaseMove.UNMERGE,
        CaseMove.TAKE_IN,
        CaseMove.LET_GO,
    }
)


@dataclass(frozen=True, slots=True)
class Happening:
    """A moment that happened, by the version of the line of history that brought it.

    `reason` is what the citizen is told of a later day; "" where nothing was promised anew.
    """

    moment: Moment
    version: int
    reason: str = ""


def waiting_moment(lines: Sequence[HistoryLine]) -> Happening | None:
    """The moment of a case that the citizen has not been told, from its history; None for none.

    Each happening is told once: words handed over for it or a note that it was skipped settle it,
    words called back or refused by X open it again. A case that changed hands before its
    acknowledgement is acknowledged with what holds now; a newer moment takes the place of an
    older one. A merged case speaks by its master, and its own moments rest.
    """
    walk = _Walk()
    for line in lines:
        walk.go_on(line)
    return walk.waiting if walk.state != CaseState.MERGED else None


class _Walk:
    """A story read line by line."""

    def __init__(self) -> None:
        self.waiting: Happening | None = None
        self.state: Field = None
        self._told: dict[Field, Happening] = {}
        self._office: Field = None
        self._latest_due: datetime | None = None

    def go_on(self, line: HistoryLine) -> None:
        before, self.state = self.state, line.fields.get("state", self.state)
        is_moved = self._is_moved(line)
        if self.state != before:
            self._change_state(before, line.version)
        if is_moved and line.move not in {CaseMove.REGISTER, CaseMove.REOPEN}:
            self._move(line)
        if line.move == CaseMove.WORDS_QUEUED:
            self._tell(line)
        elif line.move in _UNTELLING:
            self._untell(line)
        elif line.facts.get(SKIPPED):
            self.waiting = None

    def _change_state(self, before: Field, version: int) -> None:
        begun = _BEGUN_BY.get(self.state) if before is not None else Moment.REGISTERED
        if begun is not None:
            self.waiting = Happening(begun, version)
        elif self.state in CLOSED or (before == CaseState.REPORTED and self._waits(Moment.DONE)):
            self.waiting = None

    def _waits(self, moment: Moment) -> bool:
        return self.waiting is not None and self.waiting.moment is moment

    def _move(self, line: HistoryLine) -> None:
        if self.waiting is None or self.waiting.moment is Moment.MOVED:
            # Only the reason of an interim reply is meant for the citizen.
            reason = str(line.facts.get("reason", "")) if line.move == CaseMove.INTERIM else ""
            self.waiting = Happening(Moment.MOVED, line.version, reason)

    def _is_moved(self, line: HistoryLine) -> bool:
        """Whether another office works on it, or the day promised is later than ever before."""
        office = line.fields.get("working_office_id", self._office)
        due = line.fields.get("due_at")
        is_elsewhere = self._office is not None and office != self._office
        is_later = False
        if isinstance(due, datetime):
            is_later = self._latest_due is not None and due > self._latest_due
            self._latest_due = max(due, self._latest_due or due)
        self._office = office
        return is_elsewhere or (is_later and line.move not in _QUIET)

    def _tell(self, line: HistoryLine) -> None:
        purpose = str(line.facts.get("purpose", ""))
        if self.waiting is not None and purpose in {each.value for each in MOMENTS}:
            self._told[line.facts.get("delivery_id")] = self.waiting
            self.waiting = None

    def _untell(self, line: HistoryLine) -> None:
        told = self._told.pop(line.facts.get("delivery_id"), None)
        if told is not None and (self.waiting is None or self.waiting.version < told.version):
            self.waiting = told
