"""Who has a case open now, as a hint for colleagues; correctness never rests on it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import bindparam, case, delete, select

from upsocial_desktop.services.records import Presence
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.tables import officers
from upsocial_desktop.store.tables import presences as t
from upsocial_desktop.store.upsert import insert, or_update
from upsocial_desktop.store.values import Moment

_NOW = bindparam("now", type_=Moment)
_FIRST = insert(t).values(
    case_id=bindparam("case_id"),
    officer_id=bindparam("officer_id"),
    since_at=bindparam("now", type_=Moment),
    until_at=bindparam("until_at", type_=Moment),
)
# Somebody who went away and came back has been here since coming back.
_SHOW = or_update(
    _FIRST,
    ["case_id", "officer_id"],
    {
        "since_at": case((t.c.until_at > _NOW, t.c.since_at), else_=_FIRST.excluded.since_at),
        "until_at": _FIRST.excluded.until_at,
    },
)
_HERE = (
    select(t.c.officer_id, officers.c.name, t.c.since_at)
    .join(officers, officers.c.id == t.c.officer_id)
    .where(t.c.case_id == bindparam("case_id"), t.c.until_at > _NOW)
    .order_by(t.c.since_at)
)


class PresenceReads(Connected):
    """Reading who is here."""

    def presences(self, case_id: int, now: datetime) -> Sequence[Presence]:
        """Those who have a case open at a moment, the longest first."""
        found = self.connection.execute(_HERE, {"case_id": case_id, "now": now})
        return [Presence(row.officer_id, row.name, row.since_at) for row in found]


class PresenceWrites(Connected):
    """Saying that somebody is here; it changes nothing that lists show."""

    def show_presence(self, case_id: int, officer_id: int, now: datetime, seconds: int) -> None:
        """Somebody has a case open for some seconds more."""
        wish = {"case_id": case_id, "officer_id": officer_id, "now": now}
        wish["until_at"] = now + timedelta(seconds=seconds)
        self.connection.execute(_SHOW, wish)

    def end_presence(self, case_id: int, officer_id: int) -> None:
        """Somebody has closed a case."""
        is_it = (t.c.case_id == case_id, t.c.officer_id == officer_id)
        self.connection.execute(delete(t).where(*is_it))
