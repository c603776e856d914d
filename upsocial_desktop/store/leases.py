"""Leases: who of several PCs does a job now, with a token that grows at every change of hands."""

from datetime import datetime, timedelta

from sqlalchemy import and_, bindparam, case, or_, select, update

from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.tables import leases as t
from upsocial_desktop.store.upsert import insert, or_update
from upsocial_desktop.store.values import Moment

_NOBODY = ""
_NOW = bindparam("now", type_=Moment)
_LONGEST = bindparam("longest", type_=Moment)
_FIRST = insert(t).values(
    key=bindparam("key"),
    holder=bindparam("holder"),
    run=bindparam("run"),
    token=1,
    until_at=bindparam("until_at", type_=Moment),
)
_IS_SAME_RUN = and_(t.c.holder == _FIRST.excluded.holder, t.c.run == _FIRST.excluded.run)
_TAKING = or_update(
    _FIRST,
    ["key"],
    {
        "token": t.c.token + case((_IS_SAME_RUN, 0), else_=1),
        "holder": _FIRST.excluded.holder,
        "run": _FIRST.excluded.run,
        "until_at": _FIRST.excluded.until_at,
    },
    where=or_(
        t.c.holder == _FIRST.excluded.holder,
        t.c.until_at <= _NOW,
        # It ends later than any lease can that began by this clock: the clock was put back.
        t.c.until_at > _LONGEST,
    ),
).returning(t.c.token)
_TAKE = Prepared(_TAKING)


class LeaseWrites(Connected):
    """Taking and giving up leases; they change nothing that people look at."""

    def take_lease(
        self, key: str, holder: str, now: datetime, seconds: int, run: str = ""
    ) -> int | None:
        """A fencing token while `holder` has the lease, None while somebody else has it.

        An expired lease may be taken by anyone, one's own at any time. The token grows on every
        change of holder or run, so that a PC that slept can be told from the one that went on,
        and a program that hangs from the one that was started in its place.
        """
        until = now + timedelta(seconds=seconds)
        wish = {"key": key, "holder": holder, "run": run, "now": now}
        wish |= {"until_at": until, "longest": until}
        row = _TAKE.row(self.driver, wish)
        return None if row is None else int(row[0])

    def release_lease(self, key: str, holder: str) -> None:
        """Give a lease up; the token stays, so that the next holder's is higher."""
        self.connection.execute(
            update(t)
            .where(t.c.key == key, t.c.holder == holder)
            .values(holder=_NOBODY, until_at=datetime.fromisoformat("1970-01-01T00:00:00+00:00"))
        )

    def lease_token(self, key: str, holder: str, now: datetime) -> int | None:
        """The token of a lease still held, else None."""
        held = select(t.c.token).where(t.c.key == key, t.c.holder == holder, t.c.until_at > now)
        token = self.connection.execute(held).scalar_one_or_none()
        return None if token is None else int(token)
