"""How much an account has published of late; deleting does not give anything back."""

from bisect import bisect_left, insort
from datetime import datetime, timedelta
from typing import Any

from upsocial_desktop.practice.timeline.snowflake import id_at

DAY = timedelta(hours=24)
SLICE = timedelta(minutes=30)


class AccountDays:
    """The ids of all that each training account ever published, own posts and replies apart."""

    def __init__(self) -> None:
        self._written: dict[tuple[str, bool], list[int]] = {}

    def note(self, user_id: str, number: int, *, is_reply: bool) -> None:
        """Note a post under its id."""
        insort(self._written.setdefault((user_id, is_reply), []), number)

    def in_day(self, user_id: str, now: datetime, *, is_reply: bool) -> int:
        """Return how many posts, or replies, were published in the 24 hours before `now`."""
        return self._since(user_id, now - DAY, is_reply=is_reply)

    def in_slice(self, user_id: str, now: datetime) -> int:
        """Return how much was published in the running half hour of the clock."""
        start = now - (now - datetime.min.replace(tzinfo=now.tzinfo)) % SLICE
        both = (self._since(user_id, start, is_reply=is_reply) for is_reply in (False, True))
        return sum(both)

    def _since(self, user_id: str, since: datetime, *, is_reply: bool) -> int:
        numbers = self._written.get((user_id, is_reply), ())
        return len(numbers) - bisect_left(numbers, id_at(since, 0))

    def export_state(self) -> list[list[object]]:
        """Return everything noted, in a settled order."""
        written = sorted(self._written.items())
        return [[who, is_reply, list(map(str, ids))] for (who, is_reply), ids in written]

    @classmethod
    def of_state(cls, state: list[list[Any]]) -> "AccountDays":
        """Return what an exported state had noted."""
        days = cls()
        days._written = {(who, is_reply): list(map(int, ids)) for who, is_reply, ids in state}
        return days
