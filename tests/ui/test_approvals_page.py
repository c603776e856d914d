"""Approvals in the window: both texts side by side, remarks, undo, holds, and posts by hand."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes import MORNING, StoppedClock
from tests.ui.plan_steps import child, said_beside, settle
from upsocial_desktop.domain.account import Way
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.draft import Draft, DraftState
from upsocial_desktop.domain.hold import HoldKind, Order
from upsocial_desktop.domain.mention import id_at
from upsocial_desktop.domain.office import OfficeKind
from upsocial_desktop.domain.officer import Officer, Role
from upsocial_desktop.machine.picture_shelf import PictureShelf
from upsocial_desktop.services.accounts import add_account
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.approving import hand_in_post
from upsocial_desktop.services.attaching import attach
from upsocial_desktop.services.browsing import accounts
from upsocial_desktop.services.holding import declare_hold, end_hold
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.publishing import Planned, new_post, schedule_post
from upsocial_desktop.services.staff import add_office, add_officer
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.approvals.page import ApprovalsPage
from upsocial_desktop.ui.approvals.waiting import Look
from upsocial_desktop.ui.desktop import Desktop

TEXT = "ज़ैदपुर में 12 किमी सड़क की मरम्मत पूरी हुई।"
BETTER = "ज़ैदपुर में 12 किमी सड़क की मरम्मत 21-11-2026 को पूरी हुई।"
OTHER = "फतेहपुर मार्ग पर दो पुलिया बन कर तैयार हैं।"
CTRL = Qt.KeyboardModifier.ControlModifier
Opened = Callable[[Desktop], ApprovalsPage]


@pytest.fixture
def opened(qtbot: QtBot) -> Opened:
    def open_page(desktop: Desktop) -> ApprovalsPage:
        page = ApprovalsPage(desktop)
        qtbot.addWidget(page)
        page.resize(900, 520)
        page.show()
        page.open()
        settle(qtbot, desktop)
        return page

    return open_page


def officers(ports: Ports, office_id: int) -> list[Officer]:
    with ports.store.read() as tx:
        return list(tx.officers(office_id))


def hand_in(desktop: Desktop, text: str = TEXT) -> int:
    """Handed in by a colleague of whoever sits here."""
    ports, seat = desktop.ports, desktop.seat
    colleague = next(o for o in officers(ports, seat.office.id) if o.id != seat.officer.id)
    with ports.store.read() as tx:
        account = tx.accounts(seat.office.id)[0]
    post = (text, MORNING + timedelta(hours=1))
    return hand_in_post(ports, colleague, account.id, post).first(Topic.DRAFT)


def draft_of(desktop: Desktop, draft_id: int) -> Draft:
    with desktop.ports.store.read() as tx:
        return tx.draft(draft_id)


def stands(desktop: Desktop, draft_id: int, state: DraftState) -> Callable[[], bool]:
    return lambda: draft_of(desktop, draft_id).state is state


def press(page: ApprovalsPage, name: str) -> None:
    QTest.mouseClick(child(page, QPushButton, name), Qt.MouseButton.LeftButton)


def offered(page: ApprovalsPage) -> set[str]:
    return {name for name, made in page.review.buttons.items() if made.isVisible()}


def test_by_keys_alone_a_text_is_changed_and_approved_and_both_are_seen(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = hand_in(desktop)
    page = opened(desktop)
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(page.review.after.edit.hasFocus)
    assert page.review.before.toPlainText() == TEXT
    assert page.review.before.isVisible()
    page.review.after.write_over(BETTER)
    QTest.keyClick(page.review.after.edit, Qt.Key.Key_Return, CTRL)
    settle(qtbot, desktop, stands(desktop, draft_id, DraftState.APPROVED))
    assert draft_of(desktop, draft_id).text == BETTER
    desktop.undo.undo_last()
    settle(qtbot, desktop, stands(desktop, draft_id, DraftState.HANDED_IN))
    assert draft_of(desktop, draft_id).text == TEXT


def test_the_next_one_comes_up_by_itself_and_the_last_leaves_an_empty_page(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    first, second = hand_in(desktop), hand_in(desktop, OTHER)
    page = opened(desktop)
    assert page.looks.itemText(0).endswith("2")
    press(page, "approve")
    settle(qtbot, desktop, stands(desktop, first, DraftState.APPROVED))
    qtbot.waitUntil(lambda: page.review.after.text() == OTHER)
    press(page, "approve")
    settle(qtbot, desktop, stands(desktop, second, DraftState.APPROVED))
    qtbot.waitUntil(page.empty.isVisible)


def test_sending_back_asks_for_remarks_and_is_undone(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = hand_in(desktop)
    page = opened(desktop)
    press(page, "send_back")
    settle(qtbot, desktop)
    assert "what is to be changed" in said_beside(page)
    assert draft_of(desktop, draft_id).state is DraftState.HANDED_IN
    page.review.remarks.setText("तिथि लिखें")
    press(page, "send_back")
    settle(qtbot, desktop, stands(desktop, draft_id, DraftState.SENT_BACK))
    page.show_look(Look.SENT_BACK)
    settle(qtbot, desktop)
    assert "तिथि लिखें" in child(page, QLabel, "review_why").text()
    assert "hand_in" in offered(page)
    desktop.undo.undo_last()
    settle(qtbot, desktop, stands(desktop, draft_id, DraftState.HANDED_IN))


def test_words_being_typed_outlive_news_and_go_with_another_post(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    hand_in(desktop)
    hand_in(desktop, OTHER)
    page = opened(desktop)
    page.review.after.write_over(BETTER)
    page.reread()
    settle(qtbot, desktop)
    assert page.review.after.text() == BETTER
    page.list.setCurrentRow(1)
    settle(qtbot, desktop)
    assert page.review.after.text() == OTHER


def test_words_too_long_are_said_beside_the_words(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = hand_in(desktop)
    page = opened(desktop)
    page.review.after.write_over("क" * 300)
    press(page, "approve")
    settle(qtbot, desktop)
    assert said_beside(page)
    assert draft_of(desktop, draft_id).state is DraftState.HANDED_IN


def test_under_a_hold_the_line_says_so_and_afterwards_each_post_is_asked_about(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock, opened: Opened
) -> None:
    ports, seat = desktop.ports, desktop.seat
    with ports.store.read() as tx:
        account = tx.accounts(seat.office.id)[0]
        cell = next(o for o in tx.officers() if o.role is Role.STATE_CELL)
    for place, text in enumerate((TEXT, OTHER)):
        due_at = MORNING + timedelta(minutes=30 + place)
        schedule_post(ports, seat.officer, account.id, text, due_at)
    order = Order(HoldKind.MODEL_CODE, "437/6/2026", "मुख्य निर्वाचन अधिकारी", MORNING)
    hold_id = declare_hold(ports, cell, None, order).first(Topic.HOLD)
    clock.go_on(3600)
    tick(ports)
    page = opened(desktop)
    assert "437/6/2026" in page.hold.bar.words
    ask = child(page.hold, QPushButton, "banner_action")
    assert not ask.isVisible()
    desktop.news.tell(end_hold(ports, Wish(cell, hold_id, 1)))
    settle(qtbot, desktop)
    assert ask.isVisible()
    ask.click()
    settle(qtbot, desktop)
    assert page.look is Look.ASKING
    assert {"send_now", "move", "edit", "withdraw"} <= offered(page)
    first = page.current
    press(page, "withdraw")
    settle(qtbot, desktop, lambda: page.list.count() == 1)
    assert page.current != first
    press(page, "send_now")
    settle(qtbot, desktop, lambda: page.list.count() == 0)
    assert not page.hold.isVisible()


def test_a_post_is_taken_to_the_composer_to_be_rewritten(
    qtbot: QtBot, desktop: Desktop, opened: Opened
) -> None:
    draft_id = hand_in(desktop)
    page = opened(desktop)
    with qtbot.waitSignal(page.draft_wanted) as wanted:
        press(page, "edit")
    assert wanted.args == [draft_id]


@pytest.fixture
def by_hand(desktop: Desktop, live_ports: Ports, clock: StoppedClock) -> Desktop:
    """A live office without an API, with a post whose minute has come."""
    live = replace(desktop, ports=live_ports)
    made = add_office(live_ports, 142, OfficeKind.DEPARTMENT, "Public Works", "लोक निर्माण")
    office_id = made.first(Topic.OFFICE)
    add_officer(live_ports, office_id, "गीता", "", Role.INFORMATION_OFFICER)
    with live_ports.store.read() as tx:
        office, officer = tx.office(office_id), tx.officers(office_id)[0]
    account_id = add_account(live_ports, officer, "UPPWD", Way.BY_HAND).first(Topic.ACCOUNT)
    schedule_post(live_ports, officer, account_id, TEXT, MORNING + timedelta(minutes=1))
    clock.go_on(60)
    tick(live_ports)
    live.seat.sit(officer, office)
    return live


def test_by_hand_it_is_opened_pasted_and_settled(
    qtbot: QtBot, by_hand: Desktop, clock: StoppedClock, opened: Opened
) -> None:
    page = opened(by_hand)
    page.show_look(Look.BY_HAND)
    visited: list[str] = []
    page.deeds.open_address = visited.append
    assert page.hand.text.toPlainText() == TEXT
    press(page, "hand_open")
    settle(qtbot, by_hand, lambda: bool(visited))
    assert visited[0].startswith("https://x.com/intent/tweet?text=%E0")
    qtbot.waitUntil(child(page, QPushButton, "hand_back").isVisible)
    page.hand.address.setText("https://x.com/UPEnergy/status/" + id_at(clock.now()))
    QTest.keyClick(page.hand.address, Qt.Key.Key_Return)
    settle(qtbot, by_hand)
    assert "@UPEnergy" in said_beside(page)
    page.hand.address.setText("https://x.com/UPPWD/status/" + id_at(clock.now()))
    QTest.keyClick(page.hand.address, Qt.Key.Key_Return)
    settle(qtbot, by_hand, lambda: page.list.count() == 0)
    with by_hand.ports.store.read() as tx:
        assert tx.draft(1).state is DraftState.PUBLISHED


def test_words_not_posted_after_all_wait_again(
    qtbot: QtBot, by_hand: Desktop, opened: Opened
) -> None:
    page = opened(by_hand)
    page.show_look(Look.BY_HAND)
    page.deeds.open_address = lambda _address: None
    press(page, "hand_open")
    settle(qtbot, by_hand)
    qtbot.waitUntil(child(page, QPushButton, "hand_back").isVisible)
    press(page, "hand_back")
    settle(qtbot, by_hand)
    qtbot.waitUntil(lambda: not child(page, QPushButton, "hand_back").isVisible())
    press(page, "hand_copy")
    assert QGuiApplication.clipboard().text() == TEXT


def test_whoever_approves_sees_the_pictures_and_what_is_said_of_them(
    qtbot: QtBot, desktop: Desktop, opened: Opened, tmp_path: Path
) -> None:
    desktop = replace(desktop, ports=replace(desktop.ports, pictures=PictureShelf(tmp_path)))
    ports, seat = desktop.ports, desktop.seat
    colleague = next(o for o in officers(ports, seat.office.id) if o.id != seat.officer.id)
    made = BytesIO()
    Image.new("RGB", (120, 60), "green").save(made, "PNG")
    pictures = tuple(
        replace(one, alt=alt)
        for one, alt in zip(attach(ports, (), made.getvalue()) * 2, ("पुल", ""), strict=True)
    )
    account_id = accounts(ports, seat.office.id)[0].id
    due_at = MORNING + timedelta(hours=1)
    planned = Planned(TEXT, due_at, pictures[:1])
    new_post(ports, colleague, account_id, planned, wants_approval=True)
    hand_in(desktop, OTHER)
    page = opened(desktop)
    assert page.review.said.text() == "1. पुल"
    assert page.review.pictures.isVisible()
    assert page.review.pictures.pixmap().height() == 64
    colour = page.review.pictures.pixmap().toImage().pixelColor(20, 20)
    assert (colour.red(), colour.green(), colour.blue()) == (0, 128, 0)
    page.list.setCurrentRow(1)
    settle(qtbot, desktop, lambda: page.review.after.text() == OTHER)
    assert not page.review.pictures.isVisible()
    # A picture without a description, on a PC that cannot show it.
    page.review.show_pictures([(b"", pictures[1].alt)])
    assert page.review.said.text() == "1. no description"
    assert page.review.pictures.pixmap().width() == 64
