"""The words in which X says that enough is enough: window, month, money."""

from upsocial_desktop.practice.problems import NEW_PROBLEMS, PROBLEMS, Refusal, plain_problem


def too_many() -> Refusal:
    """Return the 429 of an exhausted window."""
    return plain_problem(429, "Too Many Requests", "Too Many Requests")


def usage_capped(account_id: str) -> Refusal:
    """Return the 429 of a month's cap; the headers that go with it show plenty left."""
    body = {
        "account_id": account_id,
        "product_name": "standard-basic",
        "title": "UsageCapExceeded",
        "period": "Monthly",
        "scope": "Product",
        "detail": "Usage cap exceeded: Monthly product cap",
        "type": f"{PROBLEMS}usage-capped",
    }
    return Refusal(429, body)


def credits_depleted(account_id: str, *, in_posts_dialect: bool) -> Refusal:
    """Return the 402 of an empty balance, in the wording of the dialect that was asked in."""
    if in_posts_dialect:
        return Refusal(
            402,
            {
                "detail": "credits depleted",
                "status": 402,
                "title": "Payment Required",
                "type": f"{NEW_PROBLEMS}credits-depleted",
            },
        )
    return Refusal(
        402,
        {
            "type": f"{PROBLEMS}credits",
            "title": "CreditsDepleted",
            "detail": f"Your enrolled account [{account_id}] does not have any credits"
            " to fulfill this request.",
        },
    )
