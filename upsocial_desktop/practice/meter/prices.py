"""What X asks for each unit, in dollars; a price list that a trainer may change."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

PRICED_ON = date(2026, 8, 1)
SOURCE = "X's pricing page as of August 2026"

# An answer to somebody who summoned the account costs less than a post of one's own. Whether a
# summoned answer with a link costs the one price or the other is not stated: the endpoint decides
# by the unit it names. `like` is named among the reads on X's page.
_DOLLARS = {
    "post_read": "0.005",
    "user_read": "0.010",
    "owned_read": "0.001",
    "message_read": "0.010",
    "post_create": "0.015",
    "post_create_with_url": "0.200",
    "reply_summoned": "0.010",
    "message_create": "0.015",
    "delete": "0.010",
    "hide": "0.005",
    "media_metadata": "0.005",
    "like": "0.001",
}
# Reading the same thing again on the same day of UTC is not charged again.
READS = frozenset({"post_read", "user_read", "owned_read", "message_read"})
POST_READS = frozenset({"post_read", "owned_read"})
UNITS = tuple(_DOLLARS)


@dataclass(frozen=True)
class PriceList:
    """Dollars by unit; every unit has a price."""

    dollars: Mapping[str, Decimal]

    def of(self, unit: str) -> Decimal:
        """Return the price of one unit; raises KeyError for a unit X does not sell."""
        return self.dollars[unit]

    def changed(self, unit: str, dollars: str) -> "PriceList":
        """Return the list with another price; raises KeyError for no unit, ValueError below 0."""
        if unit not in self.dollars:
            raise KeyError(unit)
        return PriceList({**self.dollars, unit: money(dollars)})


def published_prices() -> PriceList:
    """Return X's prices of `PRICED_ON`."""
    return PriceList({unit: Decimal(dollars) for unit, dollars in _DOLLARS.items()})


def money(dollars: str) -> Decimal:
    """Read an amount of dollars written as a decimal number; raises ValueError below 0."""
    try:
        amount = Decimal(dollars)
    except InvalidOperation:
        raise ValueError(f"{dollars} is no amount of money") from None
    if not amount.is_finite() or amount < 0:
        raise ValueError("an amount of money is 0 or more")
    return amount
