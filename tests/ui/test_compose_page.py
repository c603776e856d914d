"""The composer keeps what is typed, checks it, sends it, and brings it back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes import MORNING, QuietX, StoppedClock
from tests.ui.plan_steps import RefusingX, child, plan, planned, said_beside, settle, withdraw
from upsocial_desktop.domain.desk_wish import WishKind
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services import drafting
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.approving import approve_post, hand_in
from upsocial_desktop.services.browsing import accounts, draft_page
from upsocial_desktop.services.desk_queue import Said, waiting_wish
from upsocial_desktop.services.drafting import Words
from upsocial_desktop.services.ports import Ports, XUser
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.compose.india_time import (
    in_minutes,
    moment_of,
    next_full_hour,
    shown_time,
    tomorrow_at,
)
from upsocial_desktop.ui.compose.keeping import KEEP_AFTER_MS
from upsocial_desktop.ui.compose.page import ComposePage
from upsocial_desktop.ui.compose.preview import marked_up
from upsocial_desktop.ui.compose.sending import Parcel
from upsocial_desktop.ui.compose.waiting import Sent, send_and_see
from upsocial_desktop.ui.desktop import Desktop

Opened = Callable[[Desktop], ComposePage]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def open_page(desktop: Desktop) -> ComposePage:
        page = ComposePage(desktop)
        qtbot.addWidget(page)
        page.resize(900, 520)
        page.show()
        page.open()
        settle(qtbot, desktop)
        return page

    return open_page


def writings(desktop: Desktop) -> list[str]:
    office_id = desktop.seat.office.id
    return [one.text for one in drafting.posts_being_written(desktop.ports, office_id)]


def test_what_is_typed_is_kept_and_listed_within_two_seconds(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    QTest.keyClicks(page.composer.words.edit, "Road open")
    qtbot.waitUntil(lambda: writings(desktop) == ["Road open"])
    assert KEEP_AFTER_MS < 2000
    settle(qtbot, desktop, lambda: page.writings.list.count() == 1)
    assert page.keeping.is_all_kept


def test_typing_without_a_pause_is_kept_all_the_same(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    typing = QTimer()
    typing.timeout.connect(lambda: page.composer.words.edit.insertPlainText("क"))
    typing.start(100)
    qtbot.waitUntil(lambda: bool(writings(desktop)))
    assert typing.isActive()
    typing.stop()


def test_cursor_and_minute_come_back_with_the_words(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    minute = MORNING + timedelta(hours=3, minutes=7)
    page.composer.words.set_text("😀 सड़क खुली", 3)
    page.composer.when.choose(minute)
    page.may_leave()
    settle(qtbot, desktop)
    again = opened(desktop)
    assert again.composer.words.text() == "😀 सड़क खुली"
    assert again.composer.words.cursor_place() == 3
    assert again.composer.when.chosen_at() == minute


def test_a_post_too_long_keeps_the_focus_and_is_said(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    page.composer.words.set_text("क" * 281)
    page.composer.when.minute.setFocus()
    page.send()
    assert "1 too long" in said_beside(page)
    assert page.focusWidget() is page.composer.words.edit
    assert not planned(desktop.ports, desktop.seat.office.id)


def test_a_time_gone_by_is_the_second_problem(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    page.composer.when.choose(MORNING - timedelta(minutes=2))
    page.send()
    assert page.focusWidget() is page.composer.words.edit
    page.composer.words.set_text("ठीक")
    page.send()
    assert page.focusWidget() is page.composer.when.minute
    settle(qtbot, desktop, lambda: "passed" in page.composer.when.warnings)


def test_scheduling_puts_the_post_into_the_plan_and_undo_brings_the_words_back(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    office_id = desktop.seat.office.id
    page.composer.words.set_text("सड़क खुली #UPPWD")
    page.composer.when.choose(MORNING + timedelta(hours=1))
    page.send()
    settle(qtbot, desktop, lambda: bool(planned(desktop.ports, office_id)))
    row = planned(desktop.ports, office_id)[0]
    assert (row.state, row.due_at) == (DraftState.SCHEDULED, MORNING + timedelta(hours=1))
    assert page.composer.words.text() == ""
    assert writings(desktop) == []
    desktop.undo.undo_last()
    settle(qtbot, desktop, lambda: page.composer.words.text() == "सड़क खुली #UPPWD")
    assert planned(desktop.ports, office_id)[0].state is DraftState.WITHDRAWN
    assert writings(desktop) == ["सड़क खुली #UPPWD"]


def test_words_stay_when_the_post_is_refused_by_a_rule(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    auditor = replace(desktop.seat.officer, role=Role.AUDITOR)
    desktop.seat.officer = auditor
    page.composer.words.set_text("ठीक है")
    page.send()
    settle(qtbot, desktop, lambda: bool(page.trouble.words))
    assert page.composer.words.text() == "ठीक है"
    assert page.composer.isEnabled()
    assert writings(desktop) == ["ठीक है"]


def test_now_leaves_after_the_seconds_of_recall(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    page.composer.words.set_text("अभी")
    page.send()
    office_id = desktop.seat.office.id
    settle(qtbot, desktop, lambda: bool(planned(desktop.ports, office_id)))
    assert planned(desktop.ports, office_id)[0].due_at == MORNING + timedelta(seconds=10)


def test_a_refused_post_comes_back_with_its_text_and_cause_and_can_go_again(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock, opened: Opened
) -> None:
    refusing = replace(desktop, ports=replace(desktop.ports, x_for=lambda _: refusing_x))
    refusing_x = RefusingX(XUser("1001", "UPPWD_Abhyas", "UPPWD_Abhyas"))
    draft_id = plan(refusing, "नई सड़क", MORNING + timedelta(minutes=1))
    clock.go_on(61)
    tick(refusing.ports)
    page = opened(refusing)
    page.show_draft(draft_id)
    settle(qtbot, refusing, lambda: page.composer.words.text() == "नई सड़क")
    assert page.composer.cause.isVisible()
    assert "not permitted to perform" in page.composer.cause.words
    page.composer.words.set_text("नई सड़क खुली")
    page.send()
    office_id = desktop.seat.office.id

    def row_text() -> str:
        return planned(desktop.ports, office_id)[0].text

    settle(qtbot, refusing, lambda: row_text() == "नई सड़क खुली")
    assert len(planned(desktop.ports, office_id)) == 1
    assert planned(desktop.ports, office_id)[0].state is DraftState.SCHEDULED


def test_a_change_of_a_post_is_kept_while_it_is_typed(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = plan(desktop, "पहला")
    page = opened(desktop)
    page.show_draft(draft_id)
    settle(qtbot, desktop, lambda: page.composer.words.text() == "पहला")
    page.composer.words.edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(page.composer.words.edit, " 2")
    page.may_leave()
    settle(qtbot, desktop)
    again = opened(desktop)
    settle(qtbot, desktop, lambda: again.composer.words.text() == "पहला 2")
    assert planned(desktop.ports, desktop.seat.office.id)[0].text == "पहला"


def test_a_change_of_a_post_that_is_gone_becomes_a_new_post(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = plan(desktop, "पहला")
    place = (desktop.seat.office.id, accounts(desktop.ports, desktop.seat.office.id)[0].id)
    key = drafting.revision_key(draft_id)
    drafting.keep_words(desktop.ports, key, place, Words("दूसरा", 2))
    withdraw(desktop, draft_id)
    page = opened(desktop)
    settle(qtbot, desktop, lambda: page.composer.words.text() == "दूसरा")
    assert page.composer.account_box.isEnabled()


@pytest.mark.parametrize(("minutes", "warns"), [(10, True), (11, False), (-10, True), (-11, False)])
def test_another_post_within_ten_minutes_is_said(
    qtbot: QtBot, desktop: Desktop, opened: Opened, minutes: int, warns: bool
) -> None:
    minute = MORNING + timedelta(hours=2)
    plan(desktop, "दूसरी पोस्ट", minute + timedelta(minutes=minutes))
    page = opened(desktop)
    page.composer.when.choose(minute)
    settle(qtbot, desktop)
    assert ("दूसरी पोस्ट" in page.composer.when.warnings) is warns


def test_a_discarded_writing_comes_back_by_undo(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    page.composer.words.set_text("फेंका हुआ")
    page.discard()
    settle(qtbot, desktop, lambda: writings(desktop) == [])
    assert page.composer.words.text() == ""
    desktop.undo.undo_last()
    settle(qtbot, desktop, lambda: page.composer.words.text() == "फेंका हुआ")


def test_account_mode_and_zone_stand_beside_the_button(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    page.composer.when.choose(MORNING + timedelta(hours=1))
    stamp = page.composer.stamp.text()
    assert stamp == "@UPPWD_Abhyas · Practice · 21-11-2026 10:30 AM · IST"
    assert page.composer.send_button.text() == "Schedule"


def test_another_officer_sees_the_writings_of_their_own_office(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    page.composer.words.set_text("लोक निर्माण")
    other = next(one for one in desktop.seat.officers if one.office_id != desktop.seat.office.id)
    desktop.seat.sit_by_id(other.id)
    settle(qtbot, desktop, lambda: page.composer.words.text() == "")
    desktop.seat.sit_by_id(desktop.seat.officers[0].id)
    settle(qtbot, desktop, lambda: page.composer.words.text() == "लोक निर्माण")


def test_links_names_and_tags_are_coloured_behind_emoji_and_hindi() -> None:
    shown = marked_up("😀 <सड़क> @UPGovt https://x.gov.in/a?b=1#c #सड़क\nअंत", "#123456")
    mark = '<span style="color:#123456">'
    assert f"{mark}@UPGovt</span>" in shown
    assert f"{mark}https://x.gov.in/a?b=1#c</span>" in shown
    assert f"{mark}#सड़क</span>" in shown
    assert "😀 &lt;सड़क&gt; " in shown
    assert "<br/>अंत" in shown


def test_indian_time_goes_in_and_out_of_a_field_unchanged() -> None:
    moment = datetime(2026, 3, 29, 1, 15, tzinfo=UTC)
    assert moment_of(shown_time(moment)) == moment
    assert shown_time(moment).toString("dd-MM-yyyy HH:mm") == "29-03-2026 06:45"


def test_quick_choices_fall_on_indian_minutes() -> None:
    now = datetime(2026, 11, 21, 4, 0, 30, tzinfo=UTC)
    assert in_minutes(15, now) == datetime(2026, 11, 21, 4, 16, tzinfo=UTC)
    assert next_full_hour(now) == datetime(2026, 11, 21, 4, 30, tzinfo=UTC)
    assert tomorrow_at(10, now) == datetime(2026, 11, 22, 4, 30, tzinfo=UTC)


def test_a_quiet_x_posts_what_was_scheduled(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock, opened: Opened
) -> None:
    page = opened(desktop)
    page.composer.words.set_text("सुप्रभात")
    page.send()
    office_id = desktop.seat.office.id
    settle(qtbot, desktop, lambda: bool(planned(desktop.ports, office_id)))
    clock.go_on(11)
    tick(desktop.ports)
    row = planned(desktop.ports, office_id)[0]
    assert row.state is DraftState.PUBLISHED
    account = accounts(desktop.ports, office_id)[0]
    client = desktop.ports.x_for(account)
    assert isinstance(client, QuietX)
    assert [one.text for one in client.posted] == ["सुप्रभात"]


def test_a_post_is_handed_in_and_undo_brings_the_words_back(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    office_id = desktop.seat.office.id
    page.composer.words.set_text("सड़क खुली")
    with qtbot.waitSignal(page.told) as told:
        page.composer.hand_in_button.click()
    assert told.args == ["Post handed in for approval"]
    assert [row.state for row in planned(desktop.ports, office_id)] == [DraftState.HANDED_IN]
    desktop.undo.undo_last()
    settle(qtbot, desktop, lambda: writings(desktop) == ["सड़क खुली"])
    assert planned(desktop.ports, office_id)[0].state is DraftState.WITHDRAWN


def test_a_wish_to_hand_in_does_not_outlive_a_change_of_words(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    page = opened(desktop)
    # Nothing to hand in: the question stays open, and then other words are sent.
    page.composer.hand_in_button.click()
    assert page.composer.wants_approval
    page.composer.words.edit.setPlainText("सड़क खुली")
    page.send()
    office_id = desktop.seat.office.id
    settle(qtbot, desktop, lambda: bool(planned(desktop.ports, office_id)))
    assert planned(desktop.ports, office_id)[0].state is DraftState.SCHEDULED


def test_undo_of_a_change_leaves_a_post_in_approval_as_it_stood(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = plan(desktop, "सड़क खुली")
    officer = desktop.seat.officer
    hand_in(desktop.ports, Wish(officer, draft_id, 1))
    approve_post(desktop.ports, Wish(officer, draft_id, 2))
    before = draft_page(desktop.ports, draft_id)[0]
    page = opened(desktop)
    page.show_draft(draft_id)
    settle(qtbot, desktop, lambda: page.composer.words.text() == "सड़क खुली")
    page.composer.words.edit.setPlainText("सड़क बंद")
    with qtbot.waitSignal(page.told) as told:
        page.send()
    assert told.args == ["Post handed in for approval"]
    desktop.undo.undo_last()
    settle(qtbot, desktop, lambda: writings(desktop) == ["सड़क बंद"])
    after = draft_page(desktop.ports, draft_id)[0]
    assert replace(after, version=before.version) == before
    assert after.is_approved


def test_undo_takes_back_this_post_and_none_that_was_delivered_with_it(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    first, officer = plan(desktop, "पहली"), desktop.seat.officer
    account = accounts(desktop.ports, desktop.seat.office.id)[0]
    page = opened(desktop)
    page.show_draft(first)
    settle(qtbot, desktop, lambda: page.composer.words.text() == "पहली")
    # A wish of earlier still waits; sending delivers it first.
    said: Said = {"account_id": account.id, "text": "इंतज़ार", "due_at": MORNING + timedelta(hours=9)}
    waits = waiting_wish(Wish(officer, 0, 0), WishKind.SCHEDULE, said, MORNING)
    desktop.ports.desk.keep_wish(waits)
    page.composer.words.edit.setPlainText("पहली, बदली हुई")
    with qtbot.waitSignal(page.told):
        page.send()
    rows = planned(desktop.ports, desktop.seat.office.id)
    assert {row.text for row in rows} == {"पहली, बदली हुई", "इंतज़ार"}
    desktop.undo.undo_last()
    settle(qtbot, desktop, lambda: writings(desktop) == ["पहली, बदली हुई"])
    rows = planned(desktop.ports, desktop.seat.office.id)
    assert {(row.text, row.state) for row in rows} == {
        ("पहली", DraftState.SCHEDULED),
        ("इंतज़ार", DraftState.SCHEDULED),
    }


@pytest.mark.parametrize("is_changed", [False, True])
def test_tried_again_by_itself_only_what_was_meant_then_goes(
    qtbot: QtBot,
    desktop: Desktop,
    opened: Opened,
    monkeypatch: pytest.MonkeyPatch,
    is_changed: bool,
) -> None:
    held = {"is": True}

    def send(ports: Ports, parcel: Parcel) -> Sent:
        if held["is"]:
            raise Unavailable("db.locked", retry_after=0.3)
        return send_and_see(ports, parcel)

    monkeypatch.setattr("upsocial_desktop.ui.compose.page.send_and_see", send)
    page = opened(desktop)
    office_id = desktop.seat.office.id
    page.composer.words.set_text("सड़क खुली")
    page.send()
    settle(qtbot, desktop, lambda: bool(page.trouble.words))
    if is_changed:
        page.composer.words.edit.setPlainText("सड़क खुली नहीं")
    held["is"] = False
    if is_changed:
        rung = page.trouble.findChild(QTimer)
        assert rung is not None
        qtbot.waitUntil(lambda: not rung.isActive())
        settle(qtbot, desktop)
        assert not planned(desktop.ports, office_id)
        # It is still said, and a person may send what stands there now.
        child(page.trouble, QPushButton, "banner_action").click()
    text = "सड़क खुली नहीं" if is_changed else "सड़क खुली"
    settle(qtbot, desktop, lambda: [r.text for r in planned(desktop.ports, office_id)] == [text])
