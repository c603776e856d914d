"""The days of a calendar: posts by Indian day, clashes, holidays, and what is read in full."""

from datetime import UTC, date, datetime, timedelta

from tests.posts_at_hand import put_posts
from tests.services.conftest import World
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.hold import HoldKind, Order
from upsocial_desktop.services.calendar import (
    AT_ONCE,
    agenda_span,
    calendar_rows,
    calendar_span,
    start_of,
)
from upsocial_desktop.services.holding import declare_hold
from upsocial_desktop.services.settings import HOLIDAYS
from upsocial_desktop.services.work_days import holiday_names, work_calendar

PLANNED, WITHDRAWN = DraftState.SCHEDULED, DraftState.WITHDRAWN
# Midnight in India is half past six in the evening before, in UTC.
FIRST, LAST = date(2026, 11, 24), date(2026, 11, 25)
MIDNIGHT = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)


def test_a_window_has_its_first_minute_and_not_the_one_after_its_last(world: World) -> None:
    officer = world.officer(901)
    moments = (MIDNIGHT - MINUTE, MIDNIGHT, MIDNIGHT + 2 * DAY - MINUTE, MIDNIGHT + 2 * DAY)
    ids = put_posts(world.ports, officer, [(at, PLANNED) for at in moments])
    span = calendar_span(world.ports, officer.office_id, (FIRST, LAST), per_day=9)
    assert start_of(FIRST) == MIDNIGHT
    assert [[mark.id for mark in day.marks] for day in span.days] == [[ids[1]], [ids[2]]]
    assert set(span.found.rows) == {ids[1], ids[2]}


def test_a_clash_with_a_post_just_outside_the_window_is_told(world: World) -> None:
    officer = world.officer(901)
    moments = (MIDNIGHT - 5 * MINUTE, MIDNIGHT + 5 * MINUTE, MIDNIGHT + 2 * DAY - MINUTE)
    later = MIDNIGHT + 2 * DAY + 9 * MINUTE
    ids = put_posts(world.ports, officer, [(at, PLANNED) for at in (*moments, later)])
    span = calendar_span(world.ports, officer.office_id, (FIRST, LAST))
    assert [day.clashes for day in span.days] == [1, 1]
    assert {ids[1], ids[2]} <= span.clashing


def test_a_clash_is_told_where_the_other_post_is_not_shown(world: World) -> None:
    officer = world.officer(901)
    states = (PLANNED, DraftState.PUBLISHED, WITHDRAWN)
    posts = [(MIDNIGHT + place * MINUTE, state) for place, state in enumerate(states)]
    ids = put_posts(world.ports, officer, posts)
    span = calendar_span(world.ports, officer.office_id, (FIRST, LAST), frozenset({PLANNED}))
    assert [mark.id for mark in span.days[0].marks] == [ids[0]]
    assert span.days[0].clashes == 1


def test_another_office_is_not_seen(world: World) -> None:
    put_posts(world.ports, world.officer(902), [(MIDNIGHT, PLANNED)])
    span = calendar_span(world.ports, world.officer(901).office_id, (FIRST, LAST))
    assert [day.marks for day in span.days] == [(), ()]


def test_the_days_on_which_posts_wait_are_told(world: World) -> None:
    ports, cell = world.ports, world.officer(904)
    one, other = world.officer(901).office_id, world.officer(902).office_id
    hour, days = timedelta(hours=1), (FIRST - timedelta(days=1), LAST)
    # To the last moment of the first day, and the other office's for ever.
    order = Order(HoldKind.MOURNING, "GO 3", "मुख्य सचिव", MIDNIGHT + hour, MIDNIGHT + DAY)
    declare_hold(ports, cell, one, order)
    ends = Order(HoldKind.MODEL_CODE, "GO 4", "मुख्य सचिव", MIDNIGHT + DAY)
    declare_hold(ports, cell, other, ends)
    told = [day.held for day in calendar_span(ports, one, days).days]
    assert told == [None, HoldKind.MOURNING, None]
    told = [day.held for day in calendar_span(ports, other, days).days]
    assert told == [None, None, HoldKind.MODEL_CODE]


def test_holidays_are_named_and_closed_days_are_told(world: World) -> None:
    office_id = world.officer(901).office_id
    listed = "2026-11-24 Guru Nanak Jayanti, 2026-11-26 not-a-date 2026-13-40"
    with world.ports.store.write() as tx:
        tx.set_option(office_id, HOLIDAYS.key, listed)
        options = tx.options(office_id)
    assert holiday_names(options) == {
        date(2026, 11, 24): "Guru Nanak Jayanti",
        date(2026, 11, 26): "not-a-date 2026-13-40",
    }
    assert work_calendar(options).holidays == {date(2026, 11, 24), date(2026, 11, 26)}
    days = calendar_span(world.ports, office_id, (FIRST, date(2026, 11, 29))).days
    assert [day.is_listed for day in days] == [True, False, True, False, False, False]
    assert [day.is_closed for day in days] == [True, False, True, False, False, True]
    assert days[0].holiday == "Guru Nanak Jayanti"


def test_ten_thousand_posts_are_counted_and_few_of_them_read(world: World) -> None:
    officer = world.officer(901)
    step = 30 * DAY / 10_000
    put_posts(world.ports, officer, [(MIDNIGHT + n * step, PLANNED) for n in range(10_000)])
    days = (FIRST, FIRST + 29 * DAY)
    span = calendar_span(world.ports, officer.office_id, days, per_day=4)
    assert sum(len(day.marks) for day in span.days) == 10_000
    assert len(span.found.rows) == 30 * 4
    listed = agenda_span(world.ports, officer.office_id, FIRST)
    assert sum(len(day.marks) for day in listed.days) == 10_000
    assert len(listed.found.rows) == AT_ONCE


def test_a_list_begins_around_the_post_wanted_and_reads_the_others_later(world: World) -> None:
    officer = world.officer(901)
    ids = put_posts(world.ports, officer, [(MIDNIGHT + n * MINUTE, PLANNED) for n in range(400)])
    span = agenda_span(world.ports, officer.office_id, FIRST, near_id=ids[300])
    assert set(span.found.rows) == set(ids[300 - AT_ONCE : 300 + AT_ONCE])
    marks = [mark for day in span.days for mark in day.marks]
    late = calendar_rows(world.ports, officer.office_id, marks[:2])
    assert {row.text for row in late.rows.values()} == {"शिविर 0", "शिविर 1"}


def test_the_list_always_has_today(world: World) -> None:
    span = agenda_span(world.ports, world.officer(901).office_id, date(2026, 11, 1))
    assert [day.on for day in span.days] == [date(2026, 11, 21)]
