"""What a post costs at X, in rupees, the price of its link apart."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from upsocial_desktop.domain.post_text import links


@dataclass(frozen=True, slots=True)
class Prices:
    """X's prices in thousandths of a US dollar, the dollar in paise, and when they were looked up.

    X asks one price for a post, a dearer one where it holds an address, a lower one for an answer
    to somebody who named the account, and one for each description of a picture.
    """

    post: int
    post_with_link: int
    answer: int
    description: int
    dollar_paise: int
    looked_up_on: date | None


@dataclass(frozen=True, slots=True)
class Cost:
    """Rupees for all posts of a text; `links` of them are what the addresses add."""

    posts: int
    with_link: int
    total: Decimal
    links: Decimal
    times: Decimal
    looked_up_on: date | None


def cost_of(
    parts: Sequence[str], prices: Prices, *, is_answer: bool = False, descriptions: int = 0
) -> Cost:
    """The cost of posting these parts. `times` is how much dearer a post is by its link.

    Whether an answer with a link has the price of an answer or of a link X does not say: the dearer
    one is taken.
    """
    plain = prices.answer if is_answer else prices.post
    dear = max(prices.post_with_link, plain)
    with_link = sum(1 for part in parts if links(part))
    described = prices.description * descriptions
    thousandths = plain * len(parts) + (dear - plain) * with_link + described
    return Cost(
        posts=len(parts),
        with_link=with_link,
        total=_rupees(thousandths, prices),
        links=_rupees((dear - plain) * with_link, prices),
        times=_rounded(Decimal(dear) / plain, "0.1") if plain else Decimal(0),
        looked_up_on=prices.looked_up_on,
    )


def _rupees(thousandths: int, prices: Prices) -> Decimal:
    return _rounded(Decimal(thousandths) * prices.dollar_paise / 100_000, "0.01")


def _rounded(number: Decimal, step: str) -> Decimal:
    return number.quantize(Decimal(step), rounding=ROUND_HALF_UP)
