"""What one app has agreed to pay and has used so far."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import islice

from upsocial_desktop.practice.meter.prices import POST_READS, READS

# X's cap for paying by use (August 2026), and how far back it tells of single days.
POSTS_A_MONTH = 3_000_000
DAYS_TOLD = 90
_LAST_RESET_DAY = 28


@dataclass(frozen=True)
class Terms:
    """What an app may use: None where nothing is counted; money is in dollars.

    `owner_id` is the user who owns the developer app. `credit` is what is left of the balance,
    `spending_limit` and `post_cap` hold from one `reset_day` of the month to the next.
    """

    owner_id: str = ""
    credit: Decimal | None = None
    spending_limit: Decimal | None = None
    post_cap: int = POSTS_A_MONTH
    reset_day: int = 1

    def __post_init__(self) -> None:
        if not 1 <= self.reset_day <= _LAST_RESET_DAY:
            raise ValueError("the reset day lies between 1 and 28")
        if self.post_cap < 0:
            raise ValueError("a cap is 0 or more")


@dataclass(frozen=True)
class Line:
    """One unit on a bill: how many, how many of them were charged, and for how many dollars."""

    unit: str
    count: int = 0
    charged: int = 0
    dollars: Decimal = Decimal(0)

    @property
    def spared(self) -> int:
        """How many were read before on the same day of UTC, and cost nothing."""
        return self.count - self.charged


@dataclass
class Account:
    """One app's running account; not thread-safe by itself, `Bill` holds a lock around it."""

    terms: Terms = field(default_factory=Terms)
    lines: dict[str, Line] = field(default_factory=dict)
    posts_by_day: dict[date, int] = field(default_factory=dict)
    period: date = date.min
    period_posts: int = 0
    period_dollars: Decimal = Decimal(0)
    day: date = date.min
    _seen: dict[str, set[str]] = field(default_factory=dict)

    @property
    def total(self) -> Decimal:
        """Everything charged so far, in dollars."""
        return sum((line.dollars for line in self.lines.values()), Decimal(0))

    def turn_to(self, now: datetime) -> None:
        """Open a new day or month of UTC where the old one is over."""
        today = now.astimezone(UTC).date()
        if self.day != today:
            self.day = today
            self._seen.clear()
        period = period_of(today, self.terms.reset_day)
        if self.period != period:
            self.period, self.period_posts, self.period_dollars = period, 0, Decimal(0)

    def add(self, unit: str, resource_ids: Sequence[str], price: Decimal) -> None:
        """Put one of a unit on the bill for each resource, whose id may be empty.

        What was read before on this day is counted and not charged.
        """
        charged = self._charged(unit, resource_ids)
        dollars = price * charged
        known = self.lines.get(unit, Line(unit))
        self.lines[unit] = Line(
            unit,
            known.count + len(resource_ids),
            known.charged + charged,
            known.dollars + dollars,
        )
        self.period_dollars += dollars
        if self.terms.credit is not None:
            self.terms = replace(self.terms, credit=self.terms.credit - dollars)
        if unit in POST_READS:
            self._count_posts(charged)

    def _charged(self, unit: str, resource_ids: Sequence[str]) -> int:
        """Return how many of them are to be paid for."""
        if unit not in READS:
            return len(resource_ids)
        # One post is one, whether it was read as one's own or as anybody's.
        kind = "post_read" if unit in POST_READS else unit
        seen = self._seen.setdefault(kind, set())
        before = len(seen)
        seen.update(resource_ids)
        seen.discard("")  # nobody knows which it was, so it is never the same again
        return len(seen) - before + resource_ids.count("")

    def _count_posts(self, number: int) -> None:
        self.period_posts += number
        self.posts_by_day[self.day] = self.posts_by_day.get(self.day, 0) + number
        for day in sorted(self.posts_by_day)[:-DAYS_TOLD]:
            del self.posts_by_day[day]

    def export_state(self) -> dict[str, object]:
        """Return the account, ready for JSON; amounts are decimal numbers in strings."""
        return {
            "terms": _terms_told(self.terms),
            "lines": [
                [line.unit, line.count, line.charged, str(line.dollars)]
                for line in self.lines.values()
            ],
            "posts_by_day": {
                day.isoformat(): count for day, count in sorted(self.posts_by_day.items())
            },
            "period": [self.period.isoformat(), self.period_posts, str(self.period_dollars)],
            "day": self.day.isoformat(),
            "seen": {unit: sorted(found) for unit, found in sorted(self._seen.items())},
        }


def account_from(state: Mapping[str, object]) -> Account:
    """Return the account that `export_state` told of; raises KeyError, ValueError, TypeError."""
    began, posts, dollars = _listed(state["period"])
    lines = (_line(row) for row in _listed(state["lines"]))
    return Account(
        _terms(state["terms"]),
        {line.unit: line for line in lines},
        {date.fromisoformat(day): int(str(count)) for day, count in _days(state)},
        date.fromisoformat(str(began)),
        int(str(posts)),
        Decimal(str(dollars)),
        date.fromisoformat(str(state["day"])),
        {unit: set(map(str, _listed(found))) for unit, found in _named(state["seen"]).items()},
    )


def period_of(today: date, reset_day: int) -> date:
    """Return the first day of the month of use that a day belongs to."""
    if today.day >= reset_day:
        return today.replace(day=reset_day)
    return (today.replace(day=1) - timedelta(days=1)).replace(day=reset_day)


def latest_days(account: Account, days: int) -> Iterable[tuple[date, int]]:
    """Return the days with posts read, newest first, at most so many."""
    return islice(sorted(account.posts_by_day.items(), reverse=True), days)


def _terms_told(terms: Terms) -> dict[str, object]:
    return {
        "owner_id": terms.owner_id,
        "credit": None if terms.credit is None else str(terms.credit),
        "spending_limit": None if terms.spending_limit is None else str(terms.spending_limit),
        "post_cap": terms.post_cap,
        "reset_day": terms.reset_day,
    }


def _terms(state: object) -> Terms:
    told = _named(state)
    return Terms(
        str(told["owner_id"]),
        _amount(told["credit"]),
        _amount(told["spending_limit"]),
        int(str(told["post_cap"])),
        int(str(told["reset_day"])),
    )


def _amount(told: object) -> Decimal | None:
    return None if told is None else Decimal(str(told))


def _line(row: object) -> Line:
    unit, count, charged, dollars = _listed(row)
    return Line(str(unit), int(str(count)), int(str(charged)), Decimal(str(dollars)))


def _days(state: Mapping[str, object]) -> Iterable[tuple[str, object]]:
    return _named(state["posts_by_day"]).items()


def _named(told: object) -> dict[str, object]:
    if not isinstance(told, dict):
        raise TypeError("an object was expected")
    return told


def _listed(told: object) -> list[object]:
    if not isinstance(told, list):
        raise TypeError("a list was expected")
    return told
