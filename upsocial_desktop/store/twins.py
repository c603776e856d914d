"""What was written near a moment, for finding likely twins: bounded, and by an index."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func, select

from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.domain.mention import Standing
from upsocial_desktop.services.records import NearCase, NearMention
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.tables import cases as c
from upsocial_desktop.store.tables import mentions as m

_ENDED = (CaseState.CLOSED_RESOLVED, CaseState.CLOSED_OTHER, CaseState.MERGED)


class TwinReads(Connected):
    """Reading what is near in time."""

    def cases_near(
        self, office_id: int, from_at: datetime, to_at: datetime, size: int
    ) -> Sequence[NearCase]:
        """Open cases of a home office whose post lies between two moments, the oldest first."""
        wanted = (
            select(
                *(c.c.id, c.c.version, c.c.code, c.c.state, c.c.topic, c.c.district, c.c.place),
                *(c.c.summary, c.c.source_at, c.c.me_too, c.c.master_case_id),
                func.coalesce(m.c.text, "").label("text"),
            )
            .select_from(c.outerjoin(m, m.c.id == c.c.source_mention_id))
            .where(
                c.c.home_office_id == office_id,
                c.c.source_at.between(from_at, to_at),
                c.c.state.not_in(_ENDED),
            )
            .order_by(c.c.source_at, c.c.id)
            .limit(size)
        )
        return [NearCase(**row._mapping) for row in self.connection.execute(wanted)]  # noqa: SLF001 - SQLAlchemy's public name for it

    def mentions_near(
        self, office_id: int, from_at: datetime, to_at: datetime, size: int
    ) -> Sequence[NearMention]:
        """Undecided mentions of an office posted between two moments, the oldest first."""
        wanted = (
            select(m.c.id, m.c.version, m.c.author_username, m.c.text, m.c.created_at)
            .where(
                m.c.office_id == office_id,
                m.c.standing == Standing.NEW,
                m.c.created_at.between(from_at, to_at),
            )
            .order_by(m.c.created_at, m.c.id)
            .limit(size)
        )
        return [NearMention(**row._mapping) for row in self.connection.execute(wanted)]  # noqa: SLF001 - SQLAlchemy's public name for it
