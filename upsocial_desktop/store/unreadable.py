"""What X sent and nobody could read: kept until it is read or gone from X."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert, select, update

from upsocial_desktop.store.connected import Connected
from upsocial_desktop.store.tables import unreadable as t


class UnreadableWrites(Connected):
    """Keeping such items, and blanking them."""

    def keep_unreadable(
        self, account_id: int, post_id: str, told: tuple[str, str], now: datetime
    ) -> None:
        """Keep an item that could not be read (`told`: raw and why), once however often it comes.

        `post_id` is "" where even that could not be read.
        """
        raw, reason = told
        same = t.c.x_post_id == post_id if post_id else t.c.raw == raw
        known = select(t.c.id).where(t.c.account_id == account_id, same).limit(1)
        if self.connection.execute(known).first() is not None:
            return
        row = {
            "account_id": account_id,
            "x_post_id": post_id,
            "raw": raw,
            "reason": reason,
            "kept_at": now,
            "checked_at": now,
        }
        self.connection.execute(insert(t), row)
        self.is_touched = True

    def blank_unreadable(self, account_id: int, post_ids: Sequence[str], now: datetime) -> None:
        """Blank what was kept of posts that X no longer has."""
        gone = (t.c.account_id == account_id, t.c.x_post_id.in_(list(post_ids)))
        blanked = update(t).where(*gone, t.c.gone_at.is_(None)).values(raw="", gone_at=now)
        self.connection.execute(blanked)

    def blank_nameless(self, account_id: int, before: datetime, now: datetime) -> None:
        """Blank what was kept before a moment and has no id by which X could be asked for it."""
        old = (t.c.account_id == account_id, t.c.x_post_id == "", t.c.kept_at < before)
        blanked = update(t).where(*old, t.c.gone_at.is_(None)).values(raw="", gone_at=now)
        self.connection.execute(blanked)
