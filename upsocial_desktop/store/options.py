"""Settings of an office, as words under keys; services/settings.py knows what they mean."""

from collections.abc import Mapping

from sqlalchemy import bindparam, select

from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.prepared import Prepared
from upsocial_desktop.store.tables import options as t
from upsocial_desktop.store.upsert import insert, or_update

_OF_OFFICE = Prepared(select(t.c.key, t.c.value).where(t.c.office_id == bindparam("office_id")))


class OptionReads(Connected):
    """Reading options."""

    def options(self, office_id: int) -> Mapping[str, str]:
        """What an office has set; whatever is missing has its declared default."""
        key = ("options", office_id)
        if key not in self.kept:
            self.kept[key] = dict(_OF_OFFICE.rows(self.driver, {"office_id": office_id}))
        found: Mapping[str, str] = self.kept[key]
        return found


class OptionWrites(Connected):
    """Setting options."""

    def set_option(self, office_id: int, key: str, value: str) -> None:
        """Set one option of an office."""
        first = insert(t).values(office_id=office_id, key=key, value=value)
        self.connection.execute(or_update(first, ["office_id", "key"], {"value": value}))
        self.kept.pop(("options", office_id), None)
        self.is_touched = True
