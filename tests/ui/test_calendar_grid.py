"""The month and the week: days and posts by keys and by the mouse, and what is said of each."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from tests.fakes import MORNING, StoppedClock
from tests.posts_at_hand import put_posts
from tests.ui.plan_steps import child, plan, planned, settle, withdraw
from upsocial_desktop.domain.changes import Topic, touched
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.hold import HoldKind, Order
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services.calendar import AT_ONCE
from upsocial_desktop.services.holding import declare_hold
from upsocial_desktop.services.settings import HOLIDAYS
from upsocial_desktop.ui.calendar.grid_model import month_days
from upsocial_desktop.ui.calendar.head import LIST, MONTH, WEEK
from upsocial_desktop.ui.calendar.move_dialog import MoveDialog
from upsocial_desktop.ui.calendar.page import CalendarPage
from upsocial_desktop.ui.compose.page import ComposePage
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.pages import entries

Opened = Callable[..., CalendarPage]
KEY, MODIFIER = Qt.Key, Qt.KeyboardModifier
# A Saturday, ten o'clock in India.
TODAY = date(2026, 11, 21)
TUESDAY = date(2026, 11, 24)
TEN = datetime(2026, 11, 24, 4, 30, tzinfo=UTC)
PLANNED = DraftState.SCHEDULED


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def open_page(desktop: Desktop, wide: int = 1200) -> CalendarPage:
        page = CalendarPage(desktop)
        qtbot.addWidget(page)
        page.resize(wide, 640)
        page.show()
        page.open()
        settle(qtbot, desktop)
        page.grid.setFocus()
        return page

    return open_page


def put(desktop: Desktop, *posts: tuple[datetime, DraftState]) -> list[int]:
    return put_posts(desktop.ports, desktop.seat.officer, posts)


def press(page: CalendarPage, *keys: Qt.Key, alt: bool = False, ctrl: bool = False) -> None:
    modifier = MODIFIER.AltModifier if alt else MODIFIER.NoModifier
    modifier = MODIFIER.ControlModifier if ctrl else modifier
    for key in keys:
        QTest.keyClick(page.views.part, key, modifier)


def said_of(page: CalendarPage, on: date) -> str:
    return str(page.grid.model().index_of(on).data(Qt.ItemDataRole.AccessibleTextRole))  # type: ignore[attr-defined]


def due(desktop: Desktop, draft_id: int) -> datetime:
    rows = planned(desktop.ports, desktop.seat.office.id)
    return next(row.due_at for row in rows if row.id == draft_id)


def tile(page: CalendarPage, draft_id: int) -> QPoint:
    """The middle of a post in the grid."""
    cell = next(
        cell
        for cell in page.views.grid_model.cells
        if draft_id in {entry.row.id for entry in cell.entries}
    )
    place = [entry.row.id for entry in cell.entries].index(draft_id)
    return page.grid._tiles(cell).tiles[place].center()


def middle(page: CalendarPage, on: date) -> QPoint:
    return page.grid.visualRect(page.views.grid_model.index_of(on)).center()


def drag(page: CalendarPage, draft_id: int, to: date, *, is_let_go: bool = True) -> None:
    room, begin, end = page.grid.viewport(), tile(page, draft_id), middle(page, to)
    QTest.mousePress(room, Qt.MouseButton.LeftButton, MODIFIER.NoModifier, begin)
    QTest.mouseMove(room, begin + QPoint(30, 30))
    QTest.mouseMove(room, end)
    if is_let_go:
        QTest.mouseRelease(room, Qt.MouseButton.LeftButton, MODIFIER.NoModifier, end)


@pytest.mark.parametrize(
    ("month", "days"),
    [
        (date(2026, 11, 21), (date(2026, 11, 1), date(2026, 12, 5))),
        (date(2026, 2, 1), (date(2026, 2, 1), date(2026, 2, 28))),
        (date(2026, 8, 31), (date(2026, 7, 26), date(2026, 9, 5))),
        (date(2026, 12, 31), (date(2026, 11, 29), date(2027, 1, 2))),
    ],
)
def test_a_month_is_shown_in_whole_weeks(month: date, days: tuple[date, date]) -> None:
    assert month_days(month) == days


def test_a_day_says_its_posts_its_clashes_and_its_holiday(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    with desktop.ports.store.write() as tx:
        tx.set_option(desktop.seat.office.id, HOLIDAYS.key, "2026-11-24 Guru Nanak Jayanti")
    near = TEN + timedelta(minutes=5)
    put(desktop, (TEN, PLANNED), (near, PLANNED), (TEN + timedelta(hours=3), PLANNED))
    page = opened(desktop)
    assert said_of(page, TUESDAY) == (
        "Tuesday 24 November, 3 posts, 2 posts within 10 minutes of another, Guru Nanak Jayanti"
    )
    assert said_of(page, TODAY) == "Today, Saturday 21 November, no posts"
    assert said_of(page, date(2026, 11, 22)) == "Sunday 22 November, no posts, Office closed"
    assert said_of(page, date(2026, 12, 2)) == "Wednesday 2 December, no posts"


def test_a_day_says_that_posts_wait_and_hears_of_it(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    with desktop.ports.store.read() as tx:
        cell = next(o for o in tx.officers() if o.role is Role.STATE_CELL)
    order = Order(HoldKind.MOURNING, "GO 3", "मुख्य सचिव", TEN)
    desktop.news.tell(declare_hold(desktop.ports, cell, None, order))
    said = "Tuesday 24 November, no posts, Posts wait: Mourning"
    qtbot.waitUntil(lambda: said_of(page, TUESDAY) == said)
    assert said_of(page, date(2026, 11, 23)) == "Monday 23 November, no posts"
    assert page.views.legend.words == ("Posts wait: Mourning",)


def test_screen_readers_find_every_day_as_a_cell(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    table = QAccessible.queryAccessibleInterface(page.grid)
    parts = [table.child(number) for number in range(table.childCount())]
    said = [
        part.text(QAccessible.Text.Name)
        for part in parts
        if part is not None and part.role() == QAccessible.Role.Cell
    ]
    assert said[0] == "Sunday 1 November, no posts, Office closed"
    assert len(set(said)) == 35


def test_the_arrows_go_from_day_to_day_and_over_the_posts_of_a_day(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    first, second = put(desktop, (TEN, PLANNED), (TEN + timedelta(hours=1), PLANNED))
    page = opened(desktop)
    assert page.grid.day == TODAY
    press(page, KEY.Key_Right, KEY.Key_Right, KEY.Key_Right)
    assert (page.grid.day, page.views.current_id()) == (TUESDAY, 0)
    press(page, KEY.Key_Down)
    assert page.views.current_id() == first
    assert "post 1 of 2" in said_of(page, TUESDAY)
    assert page.detail.isVisible()
    press(page, KEY.Key_Down)
    assert page.views.current_id() == second
    press(page, KEY.Key_Up, KEY.Key_Up)
    assert (page.grid.day, page.views.current_id()) == (TUESDAY, 0)
    assert page.day_sheet.isVisible()
    press(page, KEY.Key_Up)
    assert page.grid.day == date(2026, 11, 17)
    press(page, KEY.Key_Down)
    press(page, KEY.Key_Down, ctrl=True)
    settle(qtbot, desktop, lambda: page.grid.day == date(2026, 12, 1))


def test_going_past_the_end_of_a_month_turns_the_page(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    page.grid.go_to_day(date(2026, 12, 5))
    press(page, KEY.Key_Right)
    settle(qtbot, desktop, lambda: page.grid.day == date(2026, 12, 6))
    assert page.head.title.text() == "December 2026"
    press(page, KEY.Key_PageDown)
    settle(qtbot, desktop, lambda: page.grid.day == date(2027, 1, 6))
    press(page, KEY.Key_PageUp, KEY.Key_PageUp)
    settle(qtbot, desktop, lambda: page.grid.day == date(2026, 11, 6))
    page.go_to_today()
    assert page.grid.day == TODAY


def test_the_last_day_of_a_month_has_its_like_in_a_shorter_one(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    page.go_to_day(date(2027, 1, 31))
    settle(qtbot, desktop, lambda: page.grid.day == date(2027, 1, 31))
    page.turn_page(1)
    settle(qtbot, desktop, lambda: page.grid.day == date(2027, 2, 28))


def test_a_new_post_is_for_the_day_gone_to(qtbot: QtBot, desktop: Desktop, opened: Opened) -> None:
    page = opened(desktop)
    page.grid.go_to_day(TUESDAY)
    with qtbot.waitSignal(page.post_wanted) as asked:
        page.commands()["new_post_here"]()
    assert asked.args == [TEN]
    page.grid.go_to_day(date(2026, 11, 20))
    with qtbot.waitSignal(page.draft_wanted) as plain:
        page.commands()["new_post_here"]()
    assert plain.args == [0]


def test_enter_opens_a_post_a_day_and_begins_one_on_an_empty_day(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    (draft_id,) = put(desktop, (TEN, PLANNED))
    page = opened(desktop)
    page.grid.go_to(draft_id)
    with qtbot.waitSignal(page.draft_wanted) as asked:
        press(page, KEY.Key_Return)
    assert asked.args == [draft_id]
    page.grid.go_to_day(date(2026, 11, 25))
    with qtbot.waitSignal(page.post_wanted):
        press(page, KEY.Key_Return)
    page.grid.go_to_day(TUESDAY)
    press(page, KEY.Key_Return)
    settle(qtbot, desktop, lambda: page.list.current_id == draft_id)
    assert page.views.view == LIST


def test_where_it_is_narrow_enter_first_shows_the_post(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    (draft_id,) = put(desktop, (TEN, PLANNED))
    page = opened(desktop, 900)
    page.grid.go_to(draft_id)
    assert not page.detail.isVisible()
    press(page, KEY.Key_Return)
    assert page.detail.isVisible()
    with qtbot.waitSignal(page.draft_wanted):
        press(page, KEY.Key_Return)
    page.commands()["back"]()
    assert not page.detail.isVisible()


def test_a_post_is_dragged_to_another_day_keeps_its_hour_and_goes_back_by_undo(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = plan(desktop, "शिविर", TEN)
    page = opened(desktop)
    drag(page, draft_id, date(2026, 11, 27))
    later = TEN + timedelta(days=3)
    settle(qtbot, desktop, lambda: due(desktop, draft_id) == later)
    settle(qtbot, desktop, lambda: page.grid.day == date(2026, 11, 27))
    assert page.views.current_id() == draft_id
    desktop.undo.undo_last()
    settle(qtbot, desktop, lambda: due(desktop, draft_id) == TEN)


def test_escape_leaves_a_dragged_post_where_it_was(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = plan(desktop, "शिविर", TEN)
    page = opened(desktop)
    drag(page, draft_id, date(2026, 11, 27), is_let_go=False)
    assert page.grid._ghost is not None
    press(page, KEY.Key_Escape)
    end = middle(page, date(2026, 11, 27))
    QTest.mouseRelease(page.grid.viewport(), Qt.MouseButton.LeftButton, MODIFIER.NoModifier, end)
    settle(qtbot, desktop)
    assert due(desktop, draft_id) == TEN
    assert desktop.undo.next_words == ""


def test_a_post_dragged_into_the_past_stays_and_it_is_said_why(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = plan(desktop, "शिविर", TEN)
    page = opened(desktop)
    drag(page, draft_id, date(2026, 11, 10))
    qtbot.waitUntil(page.trouble.isVisible)
    settle(qtbot, desktop)
    assert due(desktop, draft_id) == TEN


def test_what_is_published_is_not_dragged_nor_moved_by_keys(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    at = TEN - timedelta(days=4)
    (draft_id,) = put(desktop, (at, DraftState.PUBLISHED))
    page = opened(desktop)
    drag(page, draft_id, date(2026, 11, 27))
    page.grid.go_to(draft_id)
    with qtbot.waitSignal(page.told) as said:
        press(page, KEY.Key_Right, alt=True)
    assert "can no longer be changed" in said.args[0]
    settle(qtbot, desktop)
    assert due(desktop, draft_id) == at


def test_alt_and_an_arrow_moves_a_post_over_the_end_of_the_month_and_the_keys_follow(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = plan(desktop, "शिविर", TEN)
    page = opened(desktop)
    page.grid.go_to(draft_id)
    press(page, KEY.Key_Down, alt=True)
    settle(qtbot, desktop, lambda: page.grid.day == date(2026, 12, 1))
    assert page.views.current_id() == draft_id
    assert page.head.title.text() == "December 2026"
    assert due(desktop, draft_id) == TEN + timedelta(days=7)


def test_m_asks_for_another_minute(qtbot: QtBot, desktop: Desktop, opened: Opened) -> None:
    draft_id = plan(desktop, "शिविर", TEN)
    page = opened(desktop)
    page.commands()["move"]()
    assert page.findChild(MoveDialog) is None
    page.grid.go_to(draft_id)
    page.commands()["move"]()
    dialog = page.findChild(MoveDialog)
    assert dialog is not None
    dialog.when.choose(TEN + timedelta(minutes=45))
    dialog.accept()
    settle(qtbot, desktop, lambda: due(desktop, draft_id) == TEN + timedelta(minutes=45))


def test_the_view_changes_and_the_post_gone_to_stays(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    (draft_id,) = put(desktop, (TEN, PLANNED))
    page = opened(desktop)
    page.grid.go_to(draft_id)
    for view, title in ((WEEK, "22 – 28 November 2026"), (LIST, ""), (MONTH, "November 2026")):
        page.commands()["next_view"]()
        settle(qtbot, desktop, lambda: page.views.current_id() == draft_id)
        assert page.views.view == view
        assert page.head.title.text() == title
        assert page.findChild(QToolButton, f"calendar_{view}").isChecked()  # type: ignore[union-attr]
        assert page.views.part.hasFocus()


def test_the_legend_names_each_mark_in_sight(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    put(desktop, (TEN, PLANNED), (TEN + timedelta(minutes=3), DraftState.HANDED_IN))
    page = opened(desktop)
    assert page.views.legend.words == ("Scheduled", "Handed in", "Within 10 minutes")
    page.filter.setCurrentIndex(page.filter.findText("Waiting for approval"))
    settle(qtbot, desktop, lambda: "Scheduled" not in page.views.legend.words)
    assert list(page.views.legend.words) == ["Handed in", "Within 10 minutes"]


def test_an_empty_month_says_what_to_do(qtbot: QtBot, desktop: Desktop, opened: Opened) -> None:
    page = opened(desktop)
    assert "N writes a post" in child(page, QLabel, "calendar_hint").text()
    page.grid.go_to_day(TUESDAY)
    with qtbot.waitSignal(page.post_wanted) as asked:
        child(page, QPushButton, "calendar_day_new").click()
    assert asked.args == [TEN]
    page.grid.go_to_day(date(2026, 11, 3))
    assert not child(page, QPushButton, "calendar_day_new").isVisible()


def test_news_keeps_the_keys_on_their_post_and_a_withdrawal_is_seen(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    second = plan(desktop, "दूसरी बैठक", TEN + timedelta(hours=2))
    page = opened(desktop)
    page.grid.go_to(second)
    first = plan(desktop, "पहला शिविर", TEN)
    desktop.news.tell(touched(Topic.DRAFT, first))
    settle(qtbot, desktop, lambda: "post 2 of 2" in said_of(page, TUESDAY))
    assert page.views.current_id() == second
    withdraw(desktop, second)
    desktop.news.tell(touched(Topic.DRAFT, second))
    settle(qtbot, desktop, lambda: "Withdrawn" in said_of(page, TUESDAY))


def test_at_midnight_in_india_another_day_is_today(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock, opened: Opened
) -> None:
    page = opened(desktop)
    assert clock.now() == MORNING
    clock.go_on(24 * 3600)
    qtbot.waitUntil(lambda: said_of(page, date(2026, 11, 22)).startswith("Today, "), timeout=5000)
    assert not said_of(page, TODAY).startswith("Today, ")


def test_of_ten_thousand_posts_only_those_in_sight_are_read(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    start = datetime(2026, 10, 31, 18, 30, tzinfo=UTC)
    step = timedelta(days=30) / 10_000
    ids = put(desktop, *((start + number * step, PLANNED) for number in range(10_000)))
    page = opened(desktop)
    cells = page.views.grid_model.cells
    assert sum(len(cell.day.marks) for cell in cells) == 10_000
    assert sum(len(cell.entries) for cell in cells) < 1_000
    page.head.view_wanted.emit(LIST)
    settle(qtbot, desktop, lambda: page.list.current_entry() is not None)
    assert page.model.rowCount() == 10_000 + 30
    assert len(page.model._entries) <= 4 * AT_ONCE
    page.list.go_to(ids[-1])
    settle(qtbot, desktop, lambda: page.list.current_entry() is not None)
    entry = page.detail.entry
    assert entry is not None
    assert entry.row.id == ids[-1]
    assert len(page.model._entries) <= 8 * AT_ONCE


def test_a_new_post_for_a_day_stands_in_the_composer_with_its_minute(
    qtbot: QtBot, desktop: Desktop
) -> None:
    window = MainWindow(is_practice=True)
    qtbot.addWidget(window)
    window.add_entries(entries())
    window.show()
    window.open_desk(desktop)
    page = window.go("calendar")
    assert page is not None
    settle(qtbot, desktop)
    page.post_wanted.emit(TEN)
    settle(qtbot, desktop)
    shown = window.page
    assert isinstance(shown, ComposePage)
    assert shown.composer.when.chosen_at() == TEN
