"""Serials of complaint codes, handed out once each."""

from upsocial_desktop.domain.code import FIRST_SERIAL
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.tables import serials as t
from upsocial_desktop.store.upsert import insert, or_update

_FIRST = insert(t).values(next=FIRST_SERIAL + 1)
# One statement reads and raises the counter, so no two writers can see the same number.
_MINT = or_update(_FIRST, ["office_id"], {"next": t.c.next + 1}).returning(t.c.next - 1)


class CounterWrites(Connected):
    """Minting."""

    def mint(self, office_id: int) -> int:
        """The next serial of an office's complaint codes; never the same twice."""
        self.is_touched = True
        return int(self.connection.execute(_MINT, {"office_id": office_id}).scalar_one())
