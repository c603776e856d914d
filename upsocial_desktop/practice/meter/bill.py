"""The running bill of every app: what it used, what that cost, and when it must stop."""

import threading
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal

from upsocial_desktop.practice.exchange import Cost
from upsocial_desktop.practice.meter.account import (
    Account,
    Line,
    Terms,
    account_from,
    latest_days,
)
from upsocial_desktop.practice.meter.prices import PriceList, money, published_prices
from upsocial_desktop.practice.meter.refusals import credits_depleted, usage_capped
from upsocial_desktop.practice.sign_in.caller import Caller

# What a month's cap of posts read closes; writing goes on.
READING_POSTS = frozenset({"mentions", "user_posts", "posts", "post", "search"})
# Asking what was used must be possible when everything is used up.
_ALWAYS_OPEN = frozenset({"usage"})


@dataclass(frozen=True)
class Statement:
    """What an app would read on its bill."""

    app_id: str
    terms: Terms
    lines: tuple[Line, ...]
    total: Decimal
    month_dollars: Decimal
    month_posts: int

    def told(self) -> dict[str, object]:
        """Return it ready for JSON; dollars are decimal numbers in strings."""
        return {
            "app_id": self.app_id,
            "lines": [
                {
                    "unit": line.unit,
                    "count": line.count,
                    "charged": line.charged,
                    "spared": line.spared,
                    "dollars": str(line.dollars),
                }
                for line in self.lines
            ],
            "total_dollars": str(self.total),
            "month_dollars": str(self.month_dollars),
            "month_posts": self.month_posts,
            "owner_id": self.terms.owner_id,
            "credit_dollars": _told(self.terms.credit),
            "spending_limit_dollars": _told(self.terms.spending_limit),
            "post_cap": self.terms.post_cap,
        }


@dataclass(frozen=True)
class Usage:
    """Posts an app has read: in this month of use, and on its latest days, newest first."""

    month_posts: int
    post_cap: int
    reset_day: int
    days: tuple[tuple[date, int], ...]


class Bill:
    """The accounts of all apps under one lock."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._prices = published_prices()
        self._accounts: dict[str, Account] = {}

    # Settings

    @property
    def prices(self) -> PriceList:
        """The prices in force."""
        return self._prices

    def set_price(self, unit: str, dollars: str) -> None:
        """Charge another price from now on; raises KeyError for no unit, ValueError below 0."""
        with self._lock:
            self._prices = self._prices.changed(unit, dollars)

    def set_credit(self, app_id: str, dollars: str | None) -> None:
        """Set what is left of an app's balance; None stops counting. Raises ValueError below 0."""
        credit = None if dollars is None else money(dollars)
        self._agree(app_id, credit=credit)

    def set_spending_limit(self, app_id: str, dollars: str | None) -> None:
        """Set how many dollars an app may spend in a month; raises ValueError below 0."""
        limit = None if dollars is None else money(dollars)
        self._agree(app_id, spending_limit=limit)

    def set_post_cap(self, app_id: str, posts: int, reset_day: int = 1) -> None:
        """Set how many posts an app may read in a month; raises ValueError out of bounds."""
        self._agree(app_id, post_cap=posts, reset_day=reset_day)

    def set_owner(self, app_id: str, user_id: str) -> None:
        """Say which user owns an app, and so reads what is its own for less."""
        self._agree(app_id, owner_id=user_id)

    def _agree(self, app_id: str, **terms: object) -> None:
        with self._lock:
            account = self._account(app_id)
            account.terms = replace(account.terms, **terms)  # type: ignore[arg-type]  # our names

    # Use

    def check(
        self, endpoint: str, caller: Caller, now: datetime, *, in_posts_dialect: bool
    ) -> None:
        """Refuse (402, 429) what the app has no money or no share of the month left for."""
        if endpoint in _ALWAYS_OPEN:
            return
        account_id = _account_id(caller.app_id)
        with self._lock:
            account = self._account(caller.app_id)
            account.turn_to(now)
            terms = account.terms
            if terms.credit is not None and terms.credit <= 0:
                raise credits_depleted(account_id, in_posts_dialect=in_posts_dialect)
            if terms.spending_limit is not None and account.period_dollars >= terms.spending_limit:
                raise usage_capped(account_id)
            if endpoint in READING_POSTS and account.period_posts >= terms.post_cap:
                raise usage_capped(account_id)

    def charge(self, caller: Caller, costs: Iterable[Cost], now: datetime) -> None:
        """Put an answer's costs on the app's bill; raises KeyError for a unit X does not sell."""
        with self._lock:
            account = self._account(caller.app_id)
            account.turn_to(now)
            is_owner = bool(caller.user_id) and caller.user_id == account.terms.owner_id
            by_unit: dict[str, list[str]] = {}
            for cost in costs:
                # Reading one's own is cheap for the app's owner only.
                is_full = cost.unit == "owned_read" and not is_owner
                unit = "post_read" if is_full else cost.unit
                by_unit.setdefault(unit, []).append(cost.resource_id)
            prices = {unit: self._prices.of(unit) for unit in by_unit}
            for unit, resource_ids in by_unit.items():
                account.add(unit, resource_ids, prices[unit])

    # Telling

    def apps(self) -> tuple[str, ...]:
        """Return the apps that have an account."""
        with self._lock:
            return tuple(self._accounts)

    def statement(self, app_id: str) -> Statement:
        """Return an app's bill as it stands."""
        with self._lock:
            account = self._account(app_id)
            return Statement(
                app_id,
                account.terms,
                tuple(account.lines.values()),
                account.total,
                account.period_dollars,
                account.period_posts,
            )

    def usage(self, app_id: str, now: datetime, days: int) -> Usage:
        """Return how many posts an app has read."""
        with self._lock:
            account = self._account(app_id)
            account.turn_to(now)
            told = tuple(latest_days(account, days))
            terms = account.terms
            return Usage(account.period_posts, terms.post_cap, terms.reset_day, told)

    def export_state(self) -> dict[str, object]:
        """Return prices and accounts, ready for JSON; amounts are decimal numbers in strings."""
        with self._lock:
            return {
                "prices": {unit: str(price) for unit, price in self._prices.dollars.items()},
                "accounts": {
                    app_id: account.export_state() for app_id, account in self._accounts.items()
                },
            }

    def import_state(self, state: Mapping[str, object]) -> None:
        """Take over what `export_state` gave; raises KeyError, ValueError or TypeError."""
        told_prices, told_accounts = state["prices"], state["accounts"]
        if not isinstance(told_prices, Mapping) or not isinstance(told_accounts, Mapping):
            raise TypeError("prices and accounts must be objects")
        prices = published_prices()
        for unit, dollars in told_prices.items():
            prices = prices.changed(str(unit), str(dollars))
        accounts = {str(app_id): account_from(told) for app_id, told in told_accounts.items()}
        with self._lock:
            self._prices, self._accounts = prices, accounts

    def _account(self, app_id: str) -> Account:
        return self._accounts.setdefault(app_id, Account())


def _account_id(app_id: str) -> str:
    """Return the number under which X speaks of an app's account."""
    return app_id if app_id.isdecimal() else "1"


def _told(amount: Decimal | None) -> str | None:
    return None if amount is None else str(amount)
