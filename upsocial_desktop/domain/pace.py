"""When each of many posts may go, so that an account stays within X's limits."""

import random
from bisect import bisect_right, insort
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

QUARTER = timedelta(minutes=15)
DAY = timedelta(hours=24)
# How far a gap may differ from the usual one, as a share of it: several PCs that plan at once
# must not all come in the same second.
JITTER = 0.3


@dataclass(frozen=True, slots=True)
class Pace:
    """The usual gap between two posts (seconds), and how many may go in 15 minutes and 24 hours.

    X allows 100 posts in 15 minutes by its API (docs.x.com, rate limits) and 2,400 posts a day
    from one account (its help pages); an office sets its own figures below these.
    """

    gap_seconds: int
    per_quarter: int
    per_day: int


def send_times(
    pace: Pace, first_at: datetime, count: int, taken: Sequence[datetime], seed: int
) -> tuple[datetime, ...]:
    """A moment for each of `count` posts from `first_at` on, in order.

    `taken` are the moments at which the account posts anyway, past and planned. The same seed
    gives the same gaps.
    """
    # Gaps that differ are no secret; that a list made again is the same list matters more.
    chance = random.Random(seed)  # noqa: S311
    known = sorted(taken)
    times: list[datetime] = []
    moment = first_at
    for _ in range(count):
        moment = _next_free(moment, known, pace)
        insort(known, moment)
        times.append(moment)
        gap = pace.gap_seconds * chance.uniform(1 - JITTER, 1 + JITTER)
        moment += timedelta(seconds=round(gap))
    return tuple(times)


def _next_free(moment: datetime, known: Sequence[datetime], pace: Pace) -> datetime:
    """The first moment from here at which no window of time would hold too many."""
    while True:
        later = max(
            _room_at(moment, known, QUARTER, pace.per_quarter),
            _room_at(moment, known, DAY, pace.per_day),
        )
        if later == moment:
            return moment
        moment = later


def _room_at(moment: datetime, known: Sequence[datetime], window: timedelta, most: int) -> datetime:
    """This moment, or the first later one with room in every window that would hold it."""
    behind = bisect_right(known, moment)
    # A window is fullest where it ends at a post: look at those that would hold this moment.
    for end in range(behind, len(known) + 1):
        last = moment if end == behind else known[end - 1]
        if last >= moment + window:
            break
        first = bisect_right(known, last - window)
        if end - first >= most:
            return max(known[first] + window, moment + timedelta(seconds=1))
    return moment
