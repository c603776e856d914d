"""Pictures of posts, kept once under the hash of their bytes."""

from datetime import datetime

from sqlalchemy import insert, select

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.tables import pictures as t


class PictureReads(Connected):
    """Reading pictures."""

    def picture(self, key: str) -> bytes:
        """The bytes of a picture. Raises Refused("picture.unknown")."""
        found = self.connection.execute(select(t.c.content).where(t.c.key == key)).scalar()
        if found is None:
            raise Refused("picture.unknown")
        return bytes(found)


class PictureWrites(PictureReads):
    """Keeping pictures."""

    def keep_picture(self, key: str, content: bytes, now: datetime) -> None:
        """Keep the bytes of a picture under their hash, once."""
        if self.connection.execute(select(t.c.key).where(t.c.key == key)).first() is None:
            row = {"key": key, "content": content, "kept_at": now}
            self.connection.execute(insert(t).values(row))
