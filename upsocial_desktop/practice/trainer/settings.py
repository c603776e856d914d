"""What a trainer sets: time, faults, limits, money, plan, and how X answers today."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from upsocial_desktop.practice.api.wish import Dialect
from upsocial_desktop.practice.day.scenarios import parse_scenario
from upsocial_desktop.practice.meter.quotas import QUOTAS, Span
from upsocial_desktop.practice.trainer.desk import Desk, settle_owner
from upsocial_desktop.practice.trainer.faults import Fault, FaultKind, read_fault
from upsocial_desktop.practice.trainer.wishes import Wish, amount, flag, number, text, whole

Setting = Callable[[Desk, Wish], None]


def _clock(desk: Desk, wish: Wish) -> None:
    """{pace?, advance_seconds?, hold?, step_to_next?}: in this order."""
    if "pace" in wish:
        desk.world.set_pace(number(wish, "pace"))
    if "advance_seconds" in wish:
        desk.world.advance(number(wish, "advance_seconds"))
    if wish.get("hold") is not None:
        hold = desk.world.hold_script if flag(wish, "hold") else desk.world.release_script
        hold()
    if wish.get("step_to_next"):
        desk.world.step_to_next()


def _fault(desk: Desk, wish: Wish) -> None:
    """{kind, endpoint?, times?, seconds?, …}, {lift: kind} or {lift_all: true}."""
    if wish.get("lift_all"):
        desk.faults.lift_all()
        return
    if "lift" in wish:
        _lift(desk, FaultKind(wish["lift"]))
        return
    fault = read_fault(wish)
    desk.faults.switch_on(fault)


def _lift(desk: Desk, kind: FaultKind) -> None:
    left = [told for told in desk.faults.export_state() if told["kind"] != kind.value]
    desk.faults.import_state(left)


def _skew(desk: Desk, wish: Wish) -> None:
    """{seconds}: how far X's clock is ahead of the true one, until 0 is set again."""
    fault = Fault(FaultKind.CLOCK_SKEW, times=None, seconds=number(wish, "seconds"))
    _lift(desk, FaultKind.CLOCK_SKEW)
    if fault.seconds:
        desk.faults.switch_on(fault)


def _dialect(desk: Desk, wish: Wish) -> None:
    """{dialect}: classic, posts, or null for that of each request."""
    told = wish["dialect"]
    dialect = None if told is None else Dialect(told)
    desk.manners = replace(desk.manners, dialect=dialect)


def _manners(desk: Desk, wish: Wish) -> None:
    """{refuses_unknown_fields?, bills_includes?, bills_links_in_answers?}: what X may change."""
    now = desk.manners
    desk.manners = replace(
        now,
        refuses_unknown_fields=flag(
            wish, "refuses_unknown_fields", otherwise=now.refuses_unknown_fields
        ),
        bills_includes=flag(wish, "bills_includes", otherwise=now.bills_includes),
        bills_links_in_answers=flag(
            wish, "bills_links_in_answers", otherwise=now.bills_links_in_answers
        ),
    )


def _plan(desk: Desk, wish: Wish) -> None:
    """{plan, app_id?}: self-serve or enterprise, for all apps or for one."""
    plan = text(wish, "plan")
    if plan not in ("self-serve", "enterprise"):
        raise ValueError("the plan is self-serve or enterprise")
    desk.world.set_plan(plan, text(wish, "app_id", ""))


def _limit(desk: Desk, wish: Wish) -> None:
    """{endpoint, calls, span?}: calls in a window; null takes the limit away."""
    endpoint = text(wish, "endpoint")
    if endpoint not in QUOTAS:
        raise ValueError(f"endpoint is one of {', '.join(QUOTAS)}")
    calls = None if wish["calls"] is None else whole(wish, "calls")
    desk.limits.set_limit(endpoint, calls, Span(wish["span"]) if "span" in wish else None)


def _price(desk: Desk, wish: Wish) -> None:
    """{unit, dollars}: what one unit costs from now on."""
    dollars = amount(wish, "dollars")
    if dollars is None:
        raise TypeError("dollars must be an amount")
    desk.bill.set_price(text(wish, "unit"), dollars)


def _credit(desk: Desk, wish: Wish) -> None:
    """{app_id?, dollars?, spending_limit?, post_cap?, reset_day?}; null is "not counted"."""
    for app_id in _apps(desk, wish):
        if "dollars" in wish:
            desk.bill.set_credit(app_id, amount(wish, "dollars"))
        if "spending_limit" in wish:
            desk.bill.set_spending_limit(app_id, amount(wish, "spending_limit"))
        if "post_cap" in wish:
            desk.bill.set_post_cap(app_id, whole(wish, "post_cap"), whole(wish, "reset_day", 1))


def _owner(desk: Desk, wish: Wish) -> None:
    """{username, app_id?}: whose app it is, and who so reads what is one's own for less.

    null is nobody here.
    """
    told = wish["username"]
    owner_id = "" if told is None else desk.world.user_id(text(wish, "username"))
    desk.bill.set_owner(text(wish, "app_id", desk.world.keys.own_app.id), owner_id)


def _rules(desk: Desk, wish: Wish) -> None:
    """{duplicate_seconds?, compares_threads?, new_parent_seconds?, …}: what X does not tell.

    The others are `has_day_limits`, `has_unverified_limits` and `has_older_wording`.
    """
    rules = desk.world.rules
    look_back = number(wish, "duplicate_seconds", rules.duplicate_look_back.total_seconds())
    hidden_for = number(wish, "new_parent_seconds", rules.new_parent_hidden_for.total_seconds())
    if min(look_back, hidden_for) < 0:
        raise ValueError("seconds are 0 or more")
    desk.world.set_rules(
        replace(
            rules,
            duplicate_look_back=timedelta(seconds=look_back),
            new_parent_hidden_for=timedelta(seconds=hidden_for),
            has_day_limits=flag(wish, "has_day_limits", otherwise=rules.has_day_limits),
            has_unverified_limits=flag(
                wish, "has_unverified_limits", otherwise=rules.has_unverified_limits
            ),
            compares_threads=flag(wish, "compares_threads", otherwise=rules.compares_threads),
            has_older_wording=flag(wish, "has_older_wording", otherwise=rules.has_older_wording),
        )
    )


def _apps(desk: Desk, wish: Wish) -> tuple[str, ...]:
    told = text(wish, "app_id", "")
    if told:
        return (told,)
    return tuple(dict.fromkeys((desk.world.keys.own_app.id, *desk.bill.apps())))


def _load(desk: Desk, wish: Wish) -> None:
    """{text, opens_at?, seed?}: another day, written as a scenario; raises ScenarioMistakes."""
    scenario = parse_scenario(text(wish, "text"))
    asked = wish.get("opens_at")
    opens_at = datetime.fromisoformat(str(asked)) if asked else desk.world.now()
    if opens_at.tzinfo is None:
        raise ValueError("opens_at needs a time zone, as in 2026-11-23T09:30:00+05:30")
    desk.world.reload(scenario, opens_at, whole(wish, "seed", 1))
    settle_owner(desk)


SETTINGS: Mapping[str, Setting] = {
    "clock": _clock,
    "fault": _fault,
    "skew": _skew,
    "dialect": _dialect,
    "manners": _manners,
    "plan": _plan,
    "limit": _limit,
    "price": _price,
    "credit": _credit,
    "owner": _owner,
    "rules": _rules,
    "load": _load,
}
