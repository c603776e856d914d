"""What the list and the page of the achievement ledger read."""

from dataclasses import dataclass
from datetime import date, datetime

from upsocial_desktop.domain.achievement import Achievement, AchievementState, FlagKind
from upsocial_desktop.domain.history import HistoryLine
from upsocial_desktop.domain.office import Office


@dataclass(frozen=True, slots=True)
class AchievementFilter:
    """Which achievements; the newest figure first.

    `office_id` None: of every office. `district` None: anywhere, "" the whole State's own.
    `words` narrows by the beginnings or middles of words; `scheme` by one whole name in either
    language. `to_on` is included, `changed_to_at` is not.
    """

    office_id: int | None
    state: AchievementState | None = AchievementState.STANDING
    words: str = ""
    district: str | None = None
    scheme: str = ""
    flagged_only: bool = False
    from_on: date | None = None
    to_on: date | None = None
    changed_from_at: datetime | None = None
    changed_to_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AchievementRow:
    """An achievement in a list. `is_flagged`: another figure contradicts it."""

    achievement: Achievement
    office_en: str
    office_hi: str
    is_flagged: bool

    @property
    def id(self) -> int:
        """The achievement's id, as lists want it of a row."""
        return self.achievement.id


@dataclass(frozen=True, slots=True)
class Watch:
    """A contradiction with another figure, whose office and source stand beside it."""

    kind: FlagKind
    other: Achievement
    office: Office


@dataclass(frozen=True, slots=True)
class AchievementPage:
    """One achievement in full."""

    achievement: Achievement
    office: Office
    officer_name: str
    watches: tuple[Watch, ...]
    history: tuple[HistoryLine, ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme by the names under which it has been entered, newest spelling first."""

    name_hi: str
    name_en: str
