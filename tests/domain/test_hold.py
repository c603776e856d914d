"""A hold lasts from its first moment to before its end, and only some may declare one."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.hold import (
    Hold,
    HoldKind,
    Order,
    check_may_hold,
    check_order,
    hold_at,
    hold_between,
)
from upsocial_desktop.domain.officer import NODALS, Officer, Role

NOON = datetime(2026, 11, 21, 6, 30, tzinfo=UTC)
SECOND, DAY = timedelta(seconds=1), timedelta(days=1)


def _hold(**more: object) -> Hold:
    plain = Hold(1, 1, None, 1, HoldKind.MODEL_CODE, "437/6/2026", "CEO", NOON, NOON + DAY, NOON)
    return replace(plain, **more)  # type: ignore[arg-type] # a test names its fields


def test_it_covers_its_first_moment_and_not_its_last() -> None:
    hold = _hold()
    moments = (NOON - SECOND, NOON, NOON + DAY - SECOND, NOON + DAY)
    assert [hold.covers(at) for at in moments] == [False, True, True, False]
    assert _hold(until_at=None).covers(NOON + 400 * DAY)
    assert [hold.is_over(at) for at in moments] == [False, False, False, True]


def test_a_stretch_of_time_touches_it_at_either_end() -> None:
    hold = _hold()
    assert hold.touches(NOON - DAY, NOON)
    assert not hold.touches(NOON - DAY, NOON - SECOND)
    assert hold.touches(NOON + DAY - SECOND, NOON + 2 * DAY)
    assert not hold.touches(NOON + DAY, NOON + 2 * DAY)
    assert _hold(until_at=None).touches(NOON + 9 * DAY, NOON + 9 * DAY)


def test_of_several_the_one_that_lasts_longest_is_told() -> None:
    short, long = _hold(), _hold(id=2, until_at=NOON + 3 * DAY)
    endless = _hold(id=3, until_at=None)
    assert hold_at([short, long], NOON) == long
    assert hold_at([endless, long], NOON) == endless
    assert hold_at([short], NOON + DAY) is None
    assert hold_between([short, long], NOON + 2 * DAY, NOON + 5 * DAY) == long


def test_an_order_is_signed_numbered_and_ends_after_it_begins() -> None:
    order = Order(HoldKind.MOURNING, "GO 12", "सचिव", NOON, NOON + DAY)
    check_order(order)
    check_order(replace(order, until_at=None))
    for change, code in (
        ({"signed_by": "  "}, "hold.unsigned"),
        ({"order_no": ""}, "hold.no_order"),
        ({"until_at": NOON}, "hold.span"),
    ):
        with pytest.raises(Refused) as refusal:
            check_order(replace(order, **change))
        assert refusal.value.code == code


@pytest.mark.parametrize("role", Role)
def test_who_may_hold_what(role: Role) -> None:
    officer = Officer(1, 7, "अ", "", role)
    allowed = {place for place in (None, 7, 8) if _may(officer, place)}
    wanted = {None, 7, 8} if role is Role.STATE_CELL else {7} if role in NODALS else set()
    assert allowed == wanted


def _may(officer: Officer, office_id: int | None) -> bool:
    try:
        check_may_hold(officer, office_id)
    except Refused:
        return False
    return True
