"""What a calendar shows: days with posts, clashes, holidays and holds, by a window of dates."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from upsocial_desktop.domain.clash import CLOSE, TAKE_A_MINUTE, PostMark, clashing
from upsocial_desktop.domain.deadline import WorkCalendar
from upsocial_desktop.domain.delivery import Delivery
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.hold import Hold, HoldKind, hold_between
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.services.holding import holds_of
from upsocial_desktop.services.ports import Ports, ReadTx
from upsocial_desktop.services.records import DraftFilter, DraftRow
from upsocial_desktop.services.work_days import holiday_names, work_calendar

_ALL = frozenset[DraftState]()
_MOMENT = timedelta(microseconds=1)
# So many posts of a list are read in one go.
AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day of the Indian calendar; `holiday` is the name of a listed one, "" where it has none.

    `held` says why posts of the day wait, if for any moment of it they do.
    """

    on: date
    marks: tuple[PostMark, ...] = ()
    clashes: int = 0
    is_listed: bool = False
    is_closed: bool = False
    holiday: str = ""
    held: HoldKind | None = None


@dataclass(frozen=True, slots=True)
class CalendarRows:
    """Posts in full by their ids, and the deliveries of those on their way by theirs."""

    rows: Mapping[int, DraftRow] = field(default_factory=dict)
    deliveries: Mapping[int, Delivery] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CalendarSpan:
    """Days in their order, who clashes, and the posts that are to be read at once."""

    days: tuple[CalendarDay, ...]
    clashing: frozenset[int]
    found: CalendarRows


@dataclass(frozen=True, slots=True)
class _Almanac:
    """What is known of days whatever is posted on them."""

    work: WorkCalendar
    names: Mapping[date, str]
    holds: Sequence[Hold]


def start_of(on: date) -> datetime:
    """When a day of the Indian calendar begins, in UTC."""
    return datetime.combine(on, time(), IST).astimezone(UTC)


def day_of(moment: datetime) -> date:
    """The day of the Indian calendar that a moment falls on."""
    return moment.astimezone(IST).date()


def calendar_span(
    ports: Ports,
    office_id: int,
    days: tuple[date, date],
    states: frozenset[DraftState] = _ALL,
    per_day: int = 0,
) -> CalendarSpan:
    """Every day from the first to the last, with the first `per_day` posts of each in full.

    `states` empty shows all; a clash is told even where the other post is not shown.
    """
    first, last = days
    with ports.store.read() as tx:
        marks, close = _marks(tx, office_id, first, last)
        almanac = _almanac(tx, office_id)
        by_day = _by_day(marks, states)
        count = (last - first).days + 1
        shown = tuple(
            _day(on, by_day.get(on, ()), close, almanac)
            for on in (first + timedelta(days=number) for number in range(count))
        )
        wanted = [mark for day in shown for mark in day.marks[:per_day]]
        return CalendarSpan(shown, close, _rows(tx, office_id, wanted))


def agenda_span(
    ports: Ports,
    office_id: int,
    first: date,
    states: frozenset[DraftState] = _ALL,
    near_id: int = 0,
) -> CalendarSpan:
    """The days with posts from a first one on, and today.

    Read in full are the posts around one of them, or around now; the others by `calendar_rows`.
    """
    now = ports.clock.now()
    today = day_of(now)
    with ports.store.read() as tx:
        marks, close = _marks(tx, office_id, first, None)
        almanac = _almanac(tx, office_id)
        by_day = _by_day(marks, states)
        shown = tuple(
            _day(on, by_day.get(on, ()), close, almanac) for on in sorted({today, *by_day})
        )
        listed = [mark for day in shown for mark in day.marks]
        return CalendarSpan(shown, close, _rows(tx, office_id, _around(listed, near_id, now)))


def _around(marks: Sequence[PostMark], near_id: int, now: datetime) -> Sequence[PostMark]:
    places = {mark.id: place for place, mark in enumerate(marks)}
    coming = sum(mark.due_at < now for mark in marks)
    middle = places.get(near_id, coming)
    return marks[max(middle - AT_ONCE, 0) : middle + AT_ONCE]


def calendar_rows(ports: Ports, office_id: int, marks: Sequence[PostMark]) -> CalendarRows:
    """Some posts of a calendar in full; one that is gone meanwhile is left out."""
    with ports.store.read() as tx:
        return _rows(tx, office_id, marks)


def posts_near(tx: ReadTx, office_id: int, moment: datetime) -> Sequence[DraftRow]:
    """The posts of an office that one at this moment would clash with, by their minute."""
    where = DraftFilter(office_id, TAKE_A_MINUTE, moment - CLOSE, moment + CLOSE + _MOMENT)
    return tx.window_drafts(where, 0, AT_ONCE)


def look_near(ports: Ports, office_id: int, moment: datetime) -> Sequence[DraftRow]:
    """The same, for a screen."""
    with ports.store.read() as tx:
        return posts_near(tx, office_id, moment)


def _marks(
    tx: ReadTx, office_id: int, first: date, last: date | None
) -> tuple[list[PostMark], frozenset[int]]:
    """The posts of a window, and those that clash, with what lies just outside too."""
    from_at = start_of(first)
    until = None
    if last is not None:
        until = start_of(last + timedelta(days=1)) + CLOSE + _MOMENT
    found = tx.draft_marks(DraftFilter(office_id, from_at=from_at - CLOSE, to_at=until))
    return [mark for mark in found if mark.due_at >= from_at], clashing(found)


def _by_day(
    marks: Iterable[PostMark], states: frozenset[DraftState]
) -> Mapping[date, Sequence[PostMark]]:
    days: dict[date, list[PostMark]] = {}
    for mark in marks:
        if not states or mark.state in states:
            days.setdefault(day_of(mark.due_at), []).append(mark)
    return days


def _day(
    on: date,
    marks: Sequence[PostMark],
    close: frozenset[int],
    almanac: _Almanac,
) -> CalendarDay:
    hold = hold_between(almanac.holds, start_of(on), start_of(on + timedelta(days=1)) - _MOMENT)
    return CalendarDay(
        on=on,
        marks=tuple(marks),
        clashes=sum(mark.id in close for mark in marks),
        is_listed=on in almanac.work.holidays,
        is_closed=not almanac.work.is_working(on),
        holiday=almanac.names.get(on, ""),
        held=hold.kind if hold is not None else None,
    )


def _almanac(tx: ReadTx, office_id: int) -> _Almanac:
    options = tx.options(office_id)
    return _Almanac(work_calendar(options), holiday_names(options), holds_of(tx, office_id))


def _rows(tx: ReadTx, office_id: int, marks: Sequence[PostMark]) -> CalendarRows:
    rows = {row.id: row for row in tx.draft_rows([mark.id for mark in marks])}
    if not any(row.state is DraftState.SENDING for row in rows.values()):
        return CalendarRows(rows)
    on_the_way = {
        one.draft_id: one for one in tx.deliveries_waiting(office_id) if one.draft_id in rows
    }
    return CalendarRows(rows, {i: one for i, one in on_the_way.items() if i is not None})
