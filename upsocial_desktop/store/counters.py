"""Serials of complaint codes, handed out once each."""

from sqlalchemy import bindparam

from upsocial_desktop.domain.code import FIRST_SERIAL
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.tables import serials as t
from upsocial_desktop.store.upsert import insert, or_update

_FIRST = insert(t).values(office_id=bindparam("office_id"), next=FIRST_SERIAL + 1)
# One statement reads and raises the counter, so no two writers can see the same number.
_MINT = Prepared(or_update(_FIRST, ["office_id"], {"next": t.c.next + 1}).returning(t.c.next - 1))


class CounterWrites(Connected):
    """Minting."""

    def mint(self, office_id: int) -> int:
        """The next serial of an office's complaint codes; never the same twice."""
        self.is_touched = True
        [[minted]] = _MINT.rows(self.driver, {"office_id": office_id})
        return int(minted)
