"""What X charges: prices by unit, each thing once a day, and when it stops."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from upsocial_desktop.practice.exchange import Cost
from upsocial_desktop.practice.meter.account import period_of
from upsocial_desktop.practice.meter.bill import READING_POSTS, Bill
from upsocial_desktop.practice.meter.prices import UNITS, money, published_prices
from upsocial_desktop.practice.meter.quotas import QUOTAS
from upsocial_desktop.practice.problems import Refusal
from upsocial_desktop.practice.sign_in.caller import Caller, Means

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
CALLER = Caller("29000001", "1", Means.OAUTH1)
APP = CALLER.app_id


def refusal(
    bill: Bill,
    endpoint: str = "mentions",
    now: datetime = NOON,
    *,
    in_posts_dialect: bool = False,
) -> Refusal | None:
    try:
        bill.check(endpoint, CALLER, now, in_posts_dialect=in_posts_dialect)
    except Refusal as no:
        return no
    return None


def test_the_prices_are_those_that_x_published() -> None:
    prices = published_prices()
    assert {unit: str(prices.of(unit)) for unit in UNITS} == {
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


def test_a_bill_has_a_line_for_each_unit_and_a_total_to_the_last_cent() -> None:
    bill = Bill()
    reads = [Cost("post_read", str(number)) for number in range(3)]
    bill.charge(CALLER, [*reads, Cost("post_create", "9"), Cost("post_create_with_url")], NOON)
    statement = bill.statement(APP)
    assert [(line.unit, line.count, str(line.dollars)) for line in statement.lines] == [
        ("post_read", 3, "0.015"),
        ("post_create", 1, "0.015"),
        ("post_create_with_url", 1, "0.200"),
    ]
    assert statement.total == Decimal("0.230")
    assert statement.told()["total_dollars"] == "0.230"
    assert bill.statement("another").lines == ()


def test_reading_the_same_again_is_free_until_midnight_of_utc() -> None:
    bill = Bill()
    post = Cost("post_read", "5")
    late = datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC)
    for moment in (NOON, late, late + timedelta(seconds=1)):
        bill.charge(CALLER, [post, post], moment)
    (line,) = bill.statement(APP).lines
    assert (line.count, line.charged, line.spared) == (6, 2, 4)
    assert line.dollars == Decimal("0.010")


def test_the_day_turns_at_midnight_of_utc_and_not_of_the_clock_that_is_shown() -> None:
    bill = Bill()
    half_past_five = timedelta(hours=5, minutes=30)
    indian = datetime(2026, 11, 24, 5, 29, tzinfo=UTC) - half_past_five
    for moment in (indian, indian + timedelta(minutes=1)):
        bill.charge(CALLER, [Cost("post_read", "5")], moment)
    assert bill.statement(APP).lines[0].charged == 2


def test_what_is_written_is_charged_each_time_and_a_user_is_no_post() -> None:
    bill = Bill()
    bill.charge(CALLER, [Cost("delete", "5"), Cost("delete", "5"), Cost("user_read", "5")], NOON)
    bill.charge(CALLER, [Cost("post_read", "5"), Cost("user_read", "5")], NOON)
    charged = {line.unit: line.charged for line in bill.statement(APP).lines}
    assert charged == {"delete": 2, "user_read": 1, "post_read": 1}


def test_what_has_no_name_is_never_the_same_again() -> None:
    bill = Bill()
    for _ in range(2):
        bill.charge(CALLER, [Cost("post_read"), Cost("post_read"), Cost("post_read", "5")], NOON)
    assert bill.statement(APP).lines[0].charged == 5
    with pytest.raises(KeyError):
        bill.charge(CALLER, [Cost("delete"), Cost("sunshine")], NOON)
    assert len(bill.statement(APP).lines) == 1


def test_days_are_told_for_ninety_days_newest_first() -> None:
    bill = Bill()
    for day in range(100):
        bill.charge(CALLER, [Cost("post_read", "5")], NOON + timedelta(days=day))
        bill.charge(CALLER, [Cost("post_read", "5")], NOON + timedelta(days=day))
    told = bill.usage(APP, NOON + timedelta(days=99), 200).days
    assert [count for _, count in told] == [1] * 90
    assert told[0][0] == (NOON + timedelta(days=99)).date()
    assert bill.usage(APP, NOON, 2).days == told[:2]


def test_only_the_owner_of_the_app_reads_what_is_its_own_for_less() -> None:
    bill = Bill()
    bill.charge(CALLER, [Cost("owned_read", "5")], NOON)
    bill.set_owner(APP, CALLER.user_id)
    bill.charge(CALLER, [Cost("owned_read", "6")], NOON)
    bill.charge(replace(CALLER, user_id="2"), [Cost("owned_read", "7")], NOON)
    bill.charge(replace(CALLER, user_id=""), [Cost("owned_read", "8")], NOON)
    lines = {line.unit: str(line.dollars) for line in bill.statement(APP).lines}
    assert lines == {"post_read": "0.015", "owned_read": "0.001"}


def test_another_price_holds_from_then_on() -> None:
    bill = Bill()
    bill.charge(CALLER, [Cost("post_create")], NOON)
    bill.set_price("post_create", "1.5")
    bill.charge(CALLER, [Cost("post_create")], NOON)
    assert bill.statement(APP).total == Decimal("1.515")
    with pytest.raises(KeyError):
        bill.set_price("sunshine", "1")
    for wrong in ("-1", "much", "NaN", "Infinity"):
        with pytest.raises(ValueError, match="money"):
            bill.set_price("delete", wrong)


def test_an_empty_page_costs_nothing() -> None:
    bill = Bill()
    bill.set_credit(APP, "0.001")
    for _ in range(1_000):
        bill.charge(CALLER, [], NOON)
    assert refusal(bill) is None
    assert bill.statement(APP).total == 0


def test_an_empty_balance_is_a_402_in_the_wording_of_the_dialect() -> None:
    bill = Bill()
    bill.set_credit(APP, "0.015")
    assert refusal(bill) is None
    bill.charge(CALLER, [Cost("post_create")], NOON)
    old, new = refusal(bill), refusal(bill, in_posts_dialect=True)
    assert old is not None
    assert new is not None
    assert (old.status, new.status) == (402, 402)
    assert old.body == {
        "type": "https://api.twitter.com/2/problems/credits",
        "title": "CreditsDepleted",
        "detail": f"Your enrolled account [{APP}] does not have any credits"
        " to fulfill this request.",
    }
    assert new.body == {
        "detail": "credits depleted",
        "status": 402,
        "title": "Payment Required",
        "type": "https://api.x.com/2/problems/credits-depleted",
    }
    assert refusal(bill, "usage") is None
    bill.set_credit(APP, None)
    assert refusal(bill) is None


def test_a_months_cap_closes_reading_of_posts_until_the_reset_day() -> None:
    bill = Bill()
    bill.set_post_cap(APP, 2, reset_day=24)
    bill.charge(CALLER, [Cost("post_read", "1"), Cost("post_read", "1")], NOON)
    assert refusal(bill) is None
    bill.charge(CALLER, [Cost("post_read", "2")], NOON)
    for endpoint in QUOTAS:
        no = refusal(bill, endpoint)
        assert (no is not None) == (endpoint in READING_POSTS), endpoint
    no = refusal(bill)
    assert no is not None
    assert (no.status, (no.body or {})["title"]) == (429, "UsageCapExceeded")
    assert refusal(bill, now=NOON + timedelta(days=1)) is None


def test_a_spending_limit_closes_everything_but_the_question_what_was_used() -> None:
    bill = Bill()
    bill.set_spending_limit(APP, "0.2")
    bill.charge(CALLER, [Cost("post_create_with_url")], NOON)
    assert refusal(bill, "create") is not None
    assert refusal(bill, "usage") is None
    assert refusal(bill, "create", datetime(2026, 12, 1, tzinfo=UTC)) is None


@pytest.mark.parametrize(
    ("today", "reset_day", "began"),
    [
        ("2026-11-23", 1, "2026-11-01"),
        ("2026-11-23", 23, "2026-11-23"),
        ("2026-11-22", 23, "2026-10-23"),
        ("2027-01-01", 28, "2026-12-28"),
        ("2027-03-01", 28, "2027-02-28"),
    ],
)
def test_a_month_of_use_begins_on_the_reset_day(today: str, reset_day: int, began: str) -> None:
    moment = datetime.fromisoformat(today).replace(tzinfo=UTC)
    assert period_of(moment.date(), reset_day).isoformat() == began


def test_terms_stay_within_bounds() -> None:
    bill = Bill()
    with pytest.raises(ValueError, match="reset day"):
        bill.set_post_cap(APP, 1, reset_day=29)
    with pytest.raises(ValueError, match="cap"):
        bill.set_post_cap(APP, -1)
    with pytest.raises(ValueError, match="money"):
        bill.set_credit(APP, "-0.01")
    assert money("0.10") == Decimal("0.1")


READ = st.tuples(
    st.sampled_from(["post_read", "user_read", "delete", "owned_read"]),
    st.integers(0, 4),
    st.integers(0, 9),
)


@given(st.lists(READ, max_size=40), st.booleans())
def test_the_bill_agrees_with_a_count_by_hand_and_survives_being_put_away(
    reads: list[tuple[str, int, int]], is_owner: bool
) -> None:
    bill, total, seen, hours = Bill(), Decimal(0), set(), 0
    bill.set_credit(APP, "5")
    if is_owner:
        bill.set_owner(APP, CALLER.user_id)
    for unit, number, step in reads:
        hours += step
        now = NOON + timedelta(hours=hours)
        bill.charge(CALLER, [Cost(unit, str(number))], now)
        sold = "post_read" if unit == "owned_read" and not is_owner else unit
        kind = "post" if sold in ("post_read", "owned_read") else sold
        key = (kind, number, now.date())
        total += Decimal(0) if key in seen and unit != "delete" else published_prices().of(sold)
        seen.add(key)
        twin = Bill()
        twin.import_state(json.loads(json.dumps(bill.export_state())))
        assert twin.export_state() == bill.export_state()
        bill = twin
    assert bill.statement(APP).total == total
    assert bill.statement(APP).terms.credit == Decimal(5) - total
