"""What is due at a given moment, and what has been missed."""

from datetime import datetime, timedelta
from enum import StrEnum

from upsocial_desktop.domain.errors import Refused


class Turn(StrEnum):
    """What a scheduled post asks for now."""

    WAIT = "wait"
    GO = "go"
    ASK = "ask"


def turn_of(due_at: datetime, now: datetime, grace_minutes: int) -> Turn:
    """Whether a post waits, goes, or is so late that a person is asked first.

    A PC that was off must not let go of yesterday's posts in a burst when it wakes.
    """
    if now < due_at:
        return Turn.WAIT
    return Turn.GO if now <= due_at + timedelta(minutes=grace_minutes) else Turn.ASK


def check_time(due_at: datetime, now: datetime) -> None:
    """Raises Refused("schedule.past") for a time more than a minute gone."""
    if due_at < now - timedelta(minutes=1):
        raise Refused("schedule.past", due_at=due_at.isoformat())
