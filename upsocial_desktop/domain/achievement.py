"""An achievement of an office: its claim and figure, what proves it, and what contradicts it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final

from upsocial_desktop.domain.amount import measured, unit_key
from upsocial_desktop.domain.language.normal_form import words_of

# Where in a claim its figure stands; a claim without it has the figure behind it.
FIGURE_PLACE: Final = "{figure}"


class AchievementState(StrEnum):
    """Whether an achievement may be used."""

    STANDING = "standing"
    WITHDRAWN = "withdrawn"


class AchievementMove(StrEnum):
    """What can happen to an achievement."""

    ENTER = "enter"
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    RESTORE = "restore"


@dataclass(frozen=True, slots=True)
class Achievement:
    """A line of the ledger. `district` is its LGD code, "" the whole State.

    `figure` is None for a claim without a number. `picture` is a kept picture's key or a link, and
    `consent` says who agreed to its use.
    """

    id: int
    version: int
    office_id: int
    officer_id: int
    state: AchievementState
    scheme_hi: str
    scheme_en: str
    district: str
    claim_hi: str
    claim_en: str
    figure: Decimal | None
    unit_hi: str
    unit_en: str
    as_of_on: date
    source: str
    picture: str
    consent: str
    entered_at: datetime
    changed_at: datetime

    @property
    def measured(self) -> int | None:
        """The figure as it is compared, None where there is none."""
        if self.figure is None:
            return None
        return measured(self.figure, self.unit_hi or self.unit_en)

    @property
    def scheme_keys(self) -> tuple[str, str]:
        """The Hindi and the English name of the scheme as they are compared."""
        return name_key(self.scheme_hi), name_key(self.scheme_en)

    @property
    def unit_keys(self) -> tuple[str, str]:
        """What is counted, in Hindi and in English, as it is compared."""
        return (
            unit_key(self.unit_hi) if self.unit_hi else "",
            unit_key(self.unit_en) if self.unit_en else "",
        )


def name_key(name: str) -> str:
    """A name as it is compared: its words alone, in their form for searching."""
    return " ".join(word.form for word in words_of(name))


class FlagKind(StrEnum):
    """What is wrong between two figures of a scheme in a district."""

    # The later one is lower than the earlier one.
    FALLS = "falls"
    # Both are of the same day, and differ.
    DIFFERS = "differs"
    # Both are of the same day, of two offices, and count in units that cannot be compared.
    OTHER_UNIT = "other_unit"


# Those that are shown before anything is made of the figure; the third only explains itself.
SERIOUS: Final = frozenset({FlagKind.FALLS, FlagKind.DIFFERS})


@dataclass(frozen=True, slots=True)
class Flag:
    """A contradiction, as it is seen from one achievement: what it is, and with which other."""

    kind: FlagKind
    other: Achievement


def flag_between(one: Achievement, other: Achievement) -> FlagKind | None:
    """What is wrong between two achievements, whichever way round; None for nothing.

    Only standing achievements with figures are compared, of the same scheme (by either name) and
    district.
    """
    if one.id == other.id or not _are_compared(one, other):
        return None
    is_same_day = one.as_of_on == other.as_of_on
    if not _share(one.unit_keys, other.unit_keys):
        is_doubtful = is_same_day and one.office_id != other.office_id
        return FlagKind.OTHER_UNIT if is_doubtful else None
    earlier, later = sorted((one, other), key=lambda each: each.as_of_on)
    first, last = earlier.measured or 0, later.measured or 0
    if is_same_day:
        return FlagKind.DIFFERS if first != last else None
    return FlagKind.FALLS if last < first else None


def flags_of(one: Achievement, others: Iterable[Achievement]) -> tuple[Flag, ...]:
    """All that contradicts an achievement, the newest figures first."""
    found = [Flag(kind, other) for other in others if (kind := flag_between(one, other))]
    return tuple(sorted(found, key=lambda flag: (flag.other.as_of_on, flag.other.id), reverse=True))


def _are_compared(one: Achievement, other: Achievement) -> bool:
    return (
        all(
            each.state is AchievementState.STANDING and each.figure is not None
            for each in (one, other)
        )
        and one.district == other.district
        and _share(one.scheme_keys, other.scheme_keys)
    )


def _share(keys: tuple[str, str], others: tuple[str, str]) -> bool:
    """Whether two things have the same name in a language in which both have one."""
    return any(key and key == other for key, other in zip(keys, others, strict=True))
