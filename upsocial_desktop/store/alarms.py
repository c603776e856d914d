"""Mentions whose critical words nobody has heard yet."""

from collections.abc import Sequence

from sqlalchemy import select, text

from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.mentions import mention_of
from upsocial_desktop.store.tables import RINGING
from upsocial_desktop.store.tables import mentions as t


class AlarmReads(Connected):
    """Reading what rings."""

    def ringing(self, office_id: int, size: int) -> Sequence[Mention]:
        """Ringing mentions of an office, the longest waiting first."""
        wanted = (
            select(t)
            .where(t.c.office_id == office_id, text(RINGING))
            .order_by(t.c.id)
            .limit(size)
            .with_hint(t, "INDEXED BY ix_mentions_ringing", "sqlite")
        )
        return [mention_of(row) for row in self.connection.execute(wanted)]
