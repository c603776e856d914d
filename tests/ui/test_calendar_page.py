"""The calendar shows what is planned and what became of it, and does what can be done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import MORNING, StoppedClock
from tests.ui.plan_steps import RefusingX, child, plan, planned, said_beside, settle, withdraw
from upsocial_desktop.domain.changes import Topic, touched
from upsocial_desktop.domain.clash import PostMark
from upsocial_desktop.domain.delivery import DeliveryState
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.approving import approve_post, hand_in
from upsocial_desktop.services.browsing import deliveries_waiting, draft_page
from upsocial_desktop.services.calendar import agenda_span
from upsocial_desktop.services.ports import XUser
from upsocial_desktop.services.publishing import publish_due
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.calendar.head import LIST
from upsocial_desktop.ui.calendar.model import LINE_ROLE, DayLine, lines_of
from upsocial_desktop.ui.calendar.move_dialog import MoveDialog
from upsocial_desktop.ui.calendar.page import CalendarPage
from upsocial_desktop.ui.calendar.standing import Entry, look_of
from upsocial_desktop.ui.desktop import Desktop

Opened = Callable[[Desktop], CalendarPage]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def open_page(desktop: Desktop) -> CalendarPage:
        page = CalendarPage(desktop)
        qtbot.addWidget(page)
        page.resize(900, 520)
        page.show_view(LIST)
        page.show()
        page.open()
        settle(qtbot, desktop)
        return page

    return open_page


def state(desktop: Desktop, draft_id: int) -> DraftState:
    rows = planned(desktop.ports, desktop.seat.office.id)
    return next(row.state for row in rows if row.id == draft_id)


def offered(page: CalendarPage) -> set[str]:
    names = {"publish_now", "move_to", "edit_post", "withdraw", "restore", "send_again"}
    names |= {"copy_address", "open_address"}
    return {name for name in names if child(page, QPushButton, name).isVisible()}


def press(page: QWidget, name: str) -> None:
    QTest.mouseClick(child(page, QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_post_stands_under_its_indian_day(desktop: Desktop) -> None:
    before = MORNING.replace(hour=18, minute=29)
    plan(desktop, "रात", before)
    plan(desktop, "आधी रात", before + timedelta(minutes=1))
    rows = planned(desktop.ports, desktop.seat.office.id)
    span = agenda_span(desktop.ports, desktop.seat.office.id, date(2026, 11, 1))
    lines = lines_of(span.days, date(2026, 11, 21))
    days = [line.on.day for line in lines if isinstance(line, DayLine)]
    assert days == [21, 22]
    ids = [line.id for line in lines if isinstance(line, PostMark)]
    assert ids == [row.id for row in rows]


def test_an_empty_calendar_offers_a_new_post(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.draft_wanted) as asked:
        press(page.empty, "empty_state_action")
    assert asked.args == [0]


def test_the_last_seconds_are_counted_down(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock, opened: Opened
) -> None:
    plan(desktop, "अभी", MORNING + timedelta(seconds=10))
    page = opened(desktop)
    index = page.model.index(1, 0)
    assert "Sending in 10 s" in str(index.data())
    clock.go_on(2)
    qtbot.waitUntil(lambda: "Sending in 8 s" in str(index.data()))


def test_a_withdrawn_post_is_put_back_by_undo(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = plan(desktop, "शिविर")
    page = opened(desktop)
    press(page, "withdraw")
    settle(qtbot, desktop, lambda: state(desktop, draft_id) is DraftState.WITHDRAWN)
    qtbot.waitUntil(lambda: offered(page) == {"restore"})
    desktop.undo.undo_last()
    settle(qtbot, desktop, lambda: state(desktop, draft_id) is DraftState.SCHEDULED)


def test_alt_and_an_arrow_moves_by_a_day_at_the_same_hour(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    plan(desktop, "शिविर", MORNING + timedelta(hours=2))
    page = opened(desktop)
    office_id = desktop.seat.office.id
    QTest.keyClick(page.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    later = MORNING + timedelta(days=1, hours=2)
    settle(qtbot, desktop, lambda: planned(desktop.ports, office_id)[0].due_at == later)
    desktop.undo.undo_last()
    first = MORNING + timedelta(hours=2)
    settle(qtbot, desktop, lambda: planned(desktop.ports, office_id)[0].due_at == first)


def test_a_post_is_not_moved_into_the_past(qtbot: QtBot, desktop: Desktop) -> None:
    plan(desktop, "शिविर")
    row = planned(desktop.ports, desktop.seat.office.id)[0]
    dialog = MoveDialog(desktop, row)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.when.choose(MORNING - timedelta(minutes=2))
    dialog.accept()
    assert dialog.isVisible()
    assert said_beside(dialog)
    dialog.when.choose(MORNING + timedelta(minutes=5))
    dialog.accept()
    assert not dialog.isVisible()
    assert dialog.moment == MORNING + timedelta(minutes=5)
    settle(qtbot, desktop)


def test_a_missed_post_asks_and_goes_out_when_told(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock, opened: Opened
) -> None:
    draft_id = plan(desktop, "कल की पोस्ट", MORNING + timedelta(minutes=1))
    clock.go_on(13 * 3600)
    publish_due(desktop.ports)
    assert state(desktop, draft_id) is DraftState.MISSED
    page = opened(desktop)
    page.list.go_to(draft_id)
    assert child(page, QWidget, "calendar_question").isVisible()
    assert offered(page) == {"publish_now", "move_to", "edit_post", "withdraw"}
    press(page, "publish_now")
    settle(qtbot, desktop, lambda: state(desktop, draft_id) is DraftState.SCHEDULED)
    assert planned(desktop.ports, desktop.seat.office.id)[0].due_at == clock.now() + timedelta(
        seconds=10
    )


def test_a_refused_post_says_why_and_goes_to_the_composer(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock, opened: Opened
) -> None:
    refusing_x = RefusingX(XUser("1001", "UPPWD_Abhyas", "UPPWD_Abhyas"))
    refusing = replace(desktop, ports=replace(desktop.ports, x_for=lambda _: refusing_x))
    draft_id = plan(refusing, "नई सड़क", MORNING + timedelta(minutes=1))
    clock.go_on(61)
    tick(refusing.ports)
    page = opened(refusing)
    page.list.go_to(draft_id)
    assert "X does not allow this" in str(page.list.currentIndex().data())
    with qtbot.waitSignal(page.draft_wanted) as asked:
        press(page, "edit_post")
    assert asked.args == [draft_id]


def test_a_published_post_has_an_address_and_cannot_be_moved(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock, opened: Opened
) -> None:
    plan(desktop, "प्रकाशित", MORNING + timedelta(minutes=1))
    clock.go_on(61)
    tick(desktop.ports)
    page = opened(desktop)
    assert offered(page) == {"copy_address"}
    press(page, "copy_address")
    copied = QGuiApplication.clipboard().text()
    assert copied == "https://x.com/UPPWD_Abhyas/status/9000001"


def test_words_in_doubt_may_go_again_only_after_two_looks(
    desktop: Desktop, clock: StoppedClock
) -> None:
    plan(desktop, "शायद", MORNING + timedelta(minutes=1))
    clock.go_on(61)
    publish_due(desktop.ports)
    row = planned(desktop.ports, desktop.seat.office.id)[0]
    ready = deliveries_waiting(desktop.ports, desktop.seat.office.id)[0]
    now = clock.now()
    doubtful = replace(
        ready,
        state=DeliveryState.UNKNOWN,
        looks=1,
        intent_at=now - timedelta(minutes=10),
        looked_at=now,
        trouble="x.unknown_outcome",
    )
    assert not Entry(row, doubtful).may_send_again
    assert Entry(row, replace(doubtful, looks=2)).may_send_again
    assert look_of(Entry(row, doubtful), clock.now())[1] == "Not certain"
    assert look_of(Entry(row, ready), clock.now())[1] != "Not certain"


def test_the_filter_leaves_only_posts_of_a_state(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    plan(desktop, "रहेगी")
    withdraw(desktop, plan(desktop, "वापस"))
    page = opened(desktop)
    assert page.model.rowCount() == 3
    page.filter.setCurrentIndex(page.filter.findText("Withdrawn"))
    settle(qtbot, desktop, lambda: page.model.rowCount() == 2)
    line = page.model.index(1, 0).data(LINE_ROLE)
    assert isinstance(line, Entry)
    assert line.row.text == "वापस"


def test_news_of_a_post_is_seen_and_the_chosen_row_stays(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    first = plan(desktop, "दूसरी", MORNING + timedelta(hours=3))
    page = opened(desktop)
    page.list.go_to(first)
    desktop.news.tell(touched(Topic.DRAFT, plan(desktop, "पहली", MORNING + timedelta(hours=1))))
    settle(qtbot, desktop, lambda: page.model.rowCount() == 3)
    current = page.list.current_entry()
    assert current is not None
    assert current.row.id == first


def test_the_arrows_go_over_the_headings(qtbot: QtBot, desktop: Desktop, opened: Opened) -> None:
    plan(desktop, "आज")
    plan(desktop, "कल", MORNING + timedelta(days=1))
    page = opened(desktop)
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    current = page.list.current_entry()
    assert current is not None
    assert current.row.text == "कल"


@pytest.mark.parametrize("state_before", [DraftState.APPROVED, DraftState.HANDED_IN])
def test_undo_of_moving_a_post_in_approval_puts_back_state_and_approval(
    qtbot: QtBot, desktop: Desktop, opened: Opened, state_before: DraftState
) -> None:
    draft_id = plan(desktop, "शिविर", MORNING + timedelta(hours=2))
    officer = desktop.seat.officer
    hand_in(desktop.ports, Wish(officer, draft_id, 1))
    if state_before is DraftState.APPROVED:
        approve_post(desktop.ports, Wish(officer, draft_id, 2))
    before = draft_page(desktop.ports, draft_id)[0]
    page = opened(desktop)
    QTest.keyClick(page.list, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    later = MORNING + timedelta(days=1, hours=2)
    settle(qtbot, desktop, lambda: draft_page(desktop.ports, draft_id)[0].due_at == later)
    assert state(desktop, draft_id) is DraftState.HANDED_IN
    qtbot.waitUntil(lambda: bool(desktop.undo.next_words))
    desktop.undo.undo_last()
    settle(qtbot, desktop, lambda: draft_page(desktop.ports, draft_id)[0].version > 3)
    settle(qtbot, desktop, lambda: state(desktop, draft_id) is state_before)
    after = draft_page(desktop.ports, draft_id)[0]
    assert replace(after, version=before.version) == before


def test_the_calendar_begins_with_the_view_it_was_left_in(qtbot: QtBot, desktop: Desktop) -> None:
    page = CalendarPage(desktop)
    qtbot.addWidget(page)
    assert page.view_shown == "month"
    page.begin_with_view("week")
    assert page.view_shown == "week"
    page.begin_with_view("from a later version")
    assert page.view_shown == "week"
