"""The achievement ledger: one line, those it may contradict, and the list."""

from collections.abc import Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from upsocial_desktop.domain.achievement import Achievement, AchievementState, name_key
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.language.normal_form import search_form
from upsocial_desktop.services.ledger_records import AchievementFilter, AchievementRow, Scheme
from upsocial_desktop.store.connected import Connected, Found
from upsocial_desktop.store.tables import achievements as t
from upsocial_desktop.store.tables import offices

_COLUMNS: Final = tuple(t.c[each.name] for each in fields(Achievement))
_ALL = select(*_COLUMNS)
_MOST_SCHEMES = 500


def _contradicted() -> ColumnElement[bool]:
    """The rule of domain/achievement.py (`SERIOUS`) as a condition on a row."""
    o = t.alias("other")
    same_scheme = or_(
        and_(o.c.scheme_key_hi == t.c.scheme_key_hi, t.c.scheme_key_hi != ""),
        and_(o.c.scheme_key_en == t.c.scheme_key_en, t.c.scheme_key_en != ""),
    )
    same_unit = or_(
        and_(o.c.unit_key_hi == t.c.unit_key_hi, t.c.unit_key_hi != ""),
        and_(o.c.unit_key_en == t.c.unit_key_en, t.c.unit_key_en != ""),
    )
    against = or_(
        and_(o.c.as_of_on < t.c.as_of_on, o.c.measured > t.c.measured),
        and_(o.c.as_of_on > t.c.as_of_on, o.c.measured < t.c.measured),
        and_(o.c.as_of_on == t.c.as_of_on, o.c.measured != t.c.measured),
    )
    others = select(o.c.id).where(
        o.c.state == AchievementState.STANDING,
        o.c.id != t.c.id,
        o.c.district == t.c.district,
        same_scheme,
        same_unit,
        against,
    )
    return and_(t.c.state == AchievementState.STANDING, exists(others))


_CONTRADICTED = _contradicted()


def achievement_of(row: Found) -> Achievement:
    """A row as the value it stands for."""
    found = {each.name: getattr(row, each.name) for each in fields(Achievement)}
    return Achievement(**{**found, "figure": Decimal(row.figure) if row.figure else None})


def _ids(where: AchievementFilter) -> Select[Any]:
    wanted = select(t.c.id, t.c.as_of_on).where(*_conditions(where))
    for word in search_form(where.words).split():
        wanted = wanted.where(t.c.searched.contains(word, autoescape=True))
    return wanted


def _conditions(where: AchievementFilter) -> list[ColumnElement[bool]]:
    key = name_key(where.scheme)
    exact = {
        t.c.office_id: where.office_id,
        t.c.state: where.state,
        t.c.district: where.district,
    }
    asked = [column == value for column, value in exact.items() if value is not None]
    if key:
        asked.append(or_(t.c.scheme_key_hi == key, t.c.scheme_key_en == key))
    if where.from_on is not None:
        asked.append(t.c.as_of_on >= where.from_on)
    if where.to_on is not None:
        asked.append(t.c.as_of_on <= where.to_on)
    if where.changed_from_at is not None:
        asked.append(t.c.changed_at >= where.changed_from_at)
    if where.changed_to_at is not None:
        asked.append(t.c.changed_at < where.changed_to_at)
    if where.flagged_only:
        asked.append(_CONTRADICTED)
    return asked


class AchievementReads(Connected):
    """Reading the ledger."""

    def achievement(self, achievement_id: int) -> Achievement:
        """One achievement. Raises Refused("achievement.unknown")."""
        row = self.connection.execute(_ALL.where(t.c.id == achievement_id)).first()
        if row is None:
            raise Refused("achievement.unknown", id=achievement_id)
        return achievement_of(row)

    def achievements_beside(self, one: Achievement) -> Sequence[Achievement]:
        """The standing achievements of the same scheme, by either name, in the same district."""
        hindi, english = one.scheme_keys
        same_scheme = or_(
            and_(t.c.scheme_key_hi == hindi, t.c.scheme_key_hi != ""),
            and_(t.c.scheme_key_en == english, t.c.scheme_key_en != ""),
        )
        wanted = _ALL.where(
            t.c.state == AchievementState.STANDING,
            t.c.district == one.district,
            t.c.id != one.id,
            same_scheme,
        )
        return [achievement_of(row) for row in self.connection.execute(wanted)]

    def count_achievements(self, where: AchievementFilter) -> int:
        """How many achievements a filter finds."""
        counted = select(func.count()).select_from(_ids(where).subquery())
        return int(self.connection.execute(counted).scalar_one())

    def window_achievements(
        self, where: AchievementFilter, first: int, size: int
    ) -> Sequence[AchievementRow]:
        """A stretch of what a filter finds, the newest figure first."""
        newest = (t.c.as_of_on.desc(), t.c.id.desc())
        page = _ids(where).order_by(*newest).limit(size).offset(first).subquery()
        wanted = (
            select(
                *_COLUMNS,
                _CONTRADICTED.label("is_flagged"),
                offices.c.name_en.label("office_en"),
                offices.c.name_hi.label("office_hi"),
            )
            .select_from(page)
            .join(t, t.c.id == page.c.id)
            .join(offices, offices.c.id == t.c.office_id)
            .order_by(*newest)
        )
        return [
            AchievementRow(achievement_of(row), row.office_en, row.office_hi, bool(row.is_flagged))
            for row in self.connection.execute(wanted)
        ]

    def schemes(self) -> Sequence[Scheme]:
        """The schemes of standing achievements of every office, those entered last first."""
        last = func.max(t.c.id)
        wanted = (
            select(t.c.scheme_hi, t.c.scheme_en)
            .where(t.c.state == AchievementState.STANDING)
            .group_by(t.c.scheme_hi, t.c.scheme_en)
            .order_by(last.desc())
            .limit(_MOST_SCHEMES)
        )
        return [Scheme(row.scheme_hi, row.scheme_en) for row in self.connection.execute(wanted)]
