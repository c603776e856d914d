"""What the accounts of the State have posted of late or are about to post."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.services.records import SpokenPost
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.tables import accounts
from upsocial_desktop.store.tables import drafts as t

# What will not be on X as it stands takes no words from anybody.
_SILENT = (DraftState.WITHDRAWN, DraftState.REFUSED)


class SpokenReads(Connected):
    """Reading across offices, for one purpose: no two accounts say the same."""

    def spoken(self, from_at: datetime, size: int) -> Sequence[SpokenPost]:
        """Posts of every account planned or gone since a moment, the latest first."""
        wanted = (
            select(
                *(t.c.id, t.c.account_id, accounts.c.username, t.c.office_id, t.c.text, t.c.due_at),
            )
            .join(accounts, accounts.c.id == t.c.account_id)
            .where(t.c.due_at >= from_at, t.c.state.not_in(_SILENT))
            .order_by(t.c.due_at.desc(), t.c.id.desc())
            .limit(size)
        )
        return [SpokenPost(*row) for row in self.connection.execute(wanted)]
