"""One line of a story: who did what, when and why, and which fields it changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

Field = str | int | bool | datetime | date | None


class Subject(StrEnum):
    """What a line of history is about."""

    CASE = "case"
    MENTION = "mention"
    DRAFT = "draft"
    DELIVERY = "delivery"
    TEMPLATE = "template"
    ACHIEVEMENT = "achievement"
    HOLD = "hold"


@dataclass(frozen=True, slots=True)
class Step:
    """A wish to change one subject, as the store's one write primitive takes it.

    `op_id` makes delivering a wish twice do nothing. `expected_version` is the version the
    officer saw (0 with `subject_id` 0 for something new); another version is refused, so that
    the later of two writers never overwrites unseen. `fields` change the subject's row, `facts`
    are kept in its history only.
    """

    op_id: str
    subject: Subject
    subject_id: int
    expected_version: int
    move: str
    at: datetime
    officer_id: int | None
    office_id: int
    fields: Mapping[str, Field] = field(default_factory=dict)
    facts: Mapping[str, Field] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A step that happened. `officer_id` is None where the program itself acted."""

    id: int
    subject: Subject
    subject_id: int
    version: int
    op_id: str
    move: str
    at: datetime
    officer_id: int | None
    officer_name: str
    office_id: int
    office_name: str
    fields: Mapping[str, Field]
    facts: Mapping[str, Field]
