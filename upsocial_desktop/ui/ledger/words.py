"""Achievements as the screens say them: figures, places, contradictions and lines of history."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.achievement import Achievement, AchievementMove, FlagKind
from upsocial_desktop.domain.achievement_words import figure_of, statement
from upsocial_desktop.domain.amount import amount_grouped
from upsocial_desktop.domain.history import HistoryLine
from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.language.script import Language
from upsocial_desktop.services.ledger_records import AchievementRow, Watch
from upsocial_desktop.ui import words
from upsocial_desktop.ui.language import name_of, of_two
from upsocial_desktop.ui.paged_model import Column

FLAG, AS_OF, SCHEME, PLACE, FIGURE, CLAIM, OFFICE = range(7)
Districts = Mapping[str, District]
_PLACE: Final = re.compile("%([1-9])")
# What a correction may have changed, in the order of the form.
_SHOWN: Final = (
    *("scheme_hi", "scheme_en", "district", "claim_hi", "claim_en", "figure", "unit_hi", "unit_en"),
    *("as_of_on", "source", "picture", "consent"),
)


def columns(places: dict[str, District]) -> tuple[Column[AchievementRow], ...]:
    """The columns of the list; `places` is filled once the districts are known."""
    return (
        Column(QCoreApplication.translate("ledger", "Look"), look_of),
        Column(
            QCoreApplication.translate("ledger", "As of"),
            lambda row: f"{row.achievement.as_of_on:%d-%m-%Y}",
        ),
        Column(
            QCoreApplication.translate("ledger", "Scheme"), lambda row: scheme_of(row.achievement)
        ),
        Column(
            QCoreApplication.translate("ledger", "District"),
            lambda row: place_of(row.achievement, places),
        ),
        Column(
            QCoreApplication.translate("ledger", "Figure"),
            lambda row: figure_text(row.achievement),
            is_number=True,
        ),
        Column(
            QCoreApplication.translate("ledger", "Claim"), lambda row: claim_of(row.achievement)
        ),
        Column(QCoreApplication.translate("ledger", "Office"), _office_of),
    )


def _office_of(row: AchievementRow) -> str:
    return of_two(row.office_en, row.office_hi)


def sentence(row: AchievementRow, places: Districts) -> str:
    """One sentence a screen reader says for a row."""
    one = row.achievement
    parts = (
        look_of(row).removeprefix("⚠ "),
        scheme_of(one),
        place_of(one, places),
        figure_text(one),
        claim_of(one),
        f"{one.as_of_on:%d-%m-%Y}",
        _office_of(row),
    )
    return ". ".join(part for part in parts if part)


def look_of(row: AchievementRow) -> str:
    """Why a row needs a look, "" for none."""
    return QCoreApplication.translate("ledger", "⚠ Check") if row.is_flagged else ""


def scheme_of(one: Achievement) -> str:
    """The scheme by its first name."""
    return one.scheme_hi or one.scheme_en


def place_of(one: Achievement, places: Districts) -> str:
    """The district, or that it is the whole State."""
    if not one.district:
        return QCoreApplication.translate("ledger", "Whole State")
    found = places.get(one.district)
    return name_of(found) if found is not None else one.district


def figure_text(one: Achievement) -> str:
    """Every digit of the figure, and its unit."""
    if one.figure is None:
        return ""
    return f"{amount_grouped(one.figure)} {one.unit_hi or one.unit_en}"


def claim_of(one: Achievement) -> str:
    """The claim in the language it has, with its figure."""
    return statement(one, Language.HINDI) or statement(one, Language.ENGLISH)


def of_watch(watch: Watch, one: Achievement) -> str:
    """A contradiction as a sentence, with the other figure's office and source."""
    other = watch.other
    if watch.kind is FlagKind.OTHER_UNIT:
        said = QCoreApplication.translate(
            "ledger", "Of the same day, but counted in another unit: %1. %2 Source: %3"
        )
    elif watch.kind is FlagKind.DIFFERS:
        said = QCoreApplication.translate("ledger", "Of the same day, but: %1. %2 Source: %3")
    elif other.as_of_on < one.as_of_on:
        said = QCoreApplication.translate("ledger", "Higher on %4 already: %1. %2 Source: %3")
    else:
        said = QCoreApplication.translate("ledger", "Lower later, on %4: %1. %2 Source: %3")
    return filled(
        said,
        figure_text(other),
        f"{name_of(watch.office)} ({watch.office.number}).",
        other.source,
        f"{other.as_of_on:%d-%m-%Y}",
    )


def filled(said: str, *values: str) -> str:
    """A sentence with its %1, %2 … filled in at one go: a value is never read for places again."""
    return _PLACE.sub(lambda found: values[int(found[1]) - 1], said)


def of_line(line: HistoryLine) -> str:
    """A line of the history: when, who, what, why, and what it changed."""
    names = {
        AchievementMove.ENTER.value: QCoreApplication.translate("ledger", "Entered"),
        AchievementMove.CORRECT.value: QCoreApplication.translate("ledger", "Corrected"),
        AchievementMove.WITHDRAW.value: QCoreApplication.translate("ledger", "Withdrawn"),
        AchievementMove.RESTORE.value: QCoreApplication.translate("ledger", "Put back"),
    }
    head = f"{words.when(line.at)} · {line.officer_name} · {names.get(line.move, line.move)}"
    reason = str(line.facts.get("reason") or "")
    return f"{head} — {reason}" if reason else head


def changes_of(history: Sequence[HistoryLine], places: Districts) -> list[str]:
    """The lines of a history, the newest first, each with what stood there before it."""
    known: dict[str, object] = {}
    said: list[str] = []
    for line in history:
        fresh = {name: line.fields[name] for name in _SHOWN if name in line.fields}
        gone = [
            _shown(name, known[name], places)
            for name, value in fresh.items()
            if name in known and known[name] != value
        ]
        known |= fresh
        before = QCoreApplication.translate("ledger", "before: %1")
        tail = f"\n    {before.replace('%1', ' · '.join(gone))}" if gone else ""
        said.append(of_line(line) + tail)
    return said[::-1]


def _shown(name: str, value: object, places: Districts) -> str:
    if name == "as_of_on":
        return f"{value:%d-%m-%Y}"
    if name == "district":
        found = places.get(str(value))
        whole = QCoreApplication.translate("ledger", "Whole State")
        return name_of(found) if found is not None else whole
    return str(value) if value else "–"


def reads_as(one: Achievement) -> str:
    """The figure as it will stand in Hindi and in English."""
    return f"{figure_of(one, Language.HINDI)} · {figure_of(one, Language.ENGLISH)}"
