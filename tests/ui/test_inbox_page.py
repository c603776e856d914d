"""The inbox: rows, filter, arrivals, reading, setting aside, registering."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.fakes import arrive
from tests.ui.desk_steps import calm, nameless, register, show, sit_in
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.mention import Aside, Standing
from upsocial_desktop.services.browsing import mention_page
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import MentionView
from upsocial_desktop.ui.actions import Shortcuts, actions_of
from upsocial_desktop.ui.case.register_dialog import RegisterDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.by_hand_dialog import ByHandDialog
from upsocial_desktop.ui.inbox.join_dialog import JoinDialog
from upsocial_desktop.ui.inbox.page import InboxPage

WATER, ROAD, PRAISE = "हमारे गाँव में 3 दिन से पानी नहीं आ रहा", "सड़क में गड्ढे हैं", "धन्यवाद, बहुत अच्छा काम"


@pytest.fixture
def inbox(qtbot: QtBot, desktop: Desktop) -> InboxPage:
    arrive(desktop.ports, 901, WATER, ROAD, PRAISE)
    page = InboxPage(desktop)
    show(qtbot, page)
    page.list.table.viewport().repaint()
    qtbot.waitUntil(lambda: page.list.model.row_at(0) is not None)
    return page


def texts(page: InboxPage) -> list[str]:
    rows = (page.list.model.row_at(place) for place in range(page.list.model.rowCount()))
    return [row.text for row in rows if row is not None]


def choose(qtbot: QtBot, page: InboxPage, place: int) -> None:
    page.list.table.setCurrentIndex(page.list.model.index(place, 0))
    calm(qtbot, page.desktop)
    qtbot.waitUntil(lambda: page.reader.page is not None)


def settled(qtbot: QtBot, page: InboxPage, count: int) -> None:
    qtbot.waitUntil(lambda: page.list.model.rowCount() == count and len(texts(page)) == count)


def standing(desktop: Desktop, mention_id: int) -> Standing:
    return mention_page(desktop.ports, mention_id).mention.standing


def test_the_list_shows_what_is_to_decide_newest_first(inbox: InboxPage) -> None:
    assert texts(inbox) == [PRAISE, ROAD, WATER]
    assert inbox.views.count_of(MentionView.TO_DECIDE) == 3


def test_typing_narrows_the_list_and_escape_widens_it(qtbot: QtBot, inbox: InboxPage) -> None:
    inbox.list.search.setText("पानी")
    settled(qtbot, inbox, 1)
    assert texts(inbox) == [WATER]

    QTest.keyClick(inbox.list.search, Qt.Key.Key_Escape)
    settled(qtbot, inbox, 3)


def test_a_filter_without_a_hit_says_so_and_offers_the_way_out(
    qtbot: QtBot, inbox: InboxPage
) -> None:
    inbox.list.search.setText("बिजली")
    qtbot.waitUntil(inbox.list.empty.isVisible)

    inbox.list.empty.action_wanted.emit()
    settled(qtbot, inbox, 3)
    assert inbox.list.search.text() == ""


def test_new_arrivals_wait_behind_the_bar_and_move_no_row(qtbot: QtBot, inbox: InboxPage) -> None:
    choose(qtbot, inbox, 1)
    chosen = inbox.list.table.current_id
    ids = arrive(inbox.desktop.ports, 901, "नया 1", "नया 2")
    inbox.desktop.news.tell(touched(Topic.MENTION, *ids))
    qtbot.waitUntil(inbox.list.news_bar.isVisible)

    assert inbox.list.news_bar.words.startswith("2 new")
    assert inbox.list.table.currentIndex().row() == 1
    assert inbox.list.table.current_id == chosen
    assert texts(inbox) == [PRAISE, ROAD, WATER]

    inbox.list.news_bar.action_wanted.emit()
    settled(qtbot, inbox, 5)
    qtbot.waitUntil(lambda: inbox.list.table.currentIndex().row() == 3)
    assert inbox.list.table.current_id == chosen
    assert not inbox.list.news_bar.isVisible()


def test_enter_pressed_at_once_after_an_arrow_registers_the_mention_arrived_at(
    qtbot: QtBot, inbox: InboxPage
) -> None:
    choose(qtbot, inbox, 0)
    inbox.list.table.go_by(1)
    wanted = inbox.list.table.current_id
    inbox.open_chosen()
    assert inbox.findChild(RegisterDialog) is None, "the mention before must not be registered"
    qtbot.waitUntil(lambda: inbox.findChild(RegisterDialog) is not None)
    dialog = inbox.findChild(RegisterDialog)
    assert dialog is not None
    assert inbox.reading.mention is not None
    assert inbox.reading.mention.id == wanted
    assert any(ROAD in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()


def test_reading_marks_as_read_and_u_takes_it_back(qtbot: QtBot, inbox: InboxPage) -> None:
    choose(qtbot, inbox, 0)
    mention_id = inbox.list.table.current_id
    qtbot.waitUntil(lambda: mention_page(inbox.desktop.ports, mention_id).mention.is_read)

    inbox.commands()["unread"]()
    calm(qtbot, inbox.desktop)
    assert not mention_page(inbox.desktop.ports, mention_id).mention.is_read


def test_read_on_goes_to_the_next_unread(qtbot: QtBot, inbox: InboxPage) -> None:
    choose(qtbot, inbox, 0)
    inbox.commands()["read_on"]()
    calm(qtbot, inbox.desktop)
    assert inbox.list.table.currentIndex().row() == 1


def test_a_mention_is_set_aside_and_undo_puts_it_back(qtbot: QtBot, inbox: InboxPage) -> None:
    choose(qtbot, inbox, 0)
    mention_id = inbox.list.table.current_id
    inbox.set_aside(Aside.PRAISE)
    settled(qtbot, inbox, 2)
    assert standing(inbox.desktop, mention_id) is Standing.ASIDE
    assert inbox.desktop.undo.next_words

    inbox.desktop.undo.undo_last()
    qtbot.waitUntil(lambda: standing(inbox.desktop, mention_id) is Standing.NEW)
    settled(qtbot, inbox, 3)


def test_the_next_mention_is_read_after_one_is_set_aside(qtbot: QtBot, inbox: InboxPage) -> None:
    choose(qtbot, inbox, 0)
    inbox.set_aside(Aside.PRAISE)
    settled(qtbot, inbox, 2)
    qtbot.waitUntil(
        lambda: inbox.reader.page is not None and inbox.reader.page.mention.post.text == ROAD
    )


def test_the_reason_is_for_what_was_chosen_when_it_was_asked_for(
    qtbot: QtBot, inbox: InboxPage
) -> None:
    """The list may be drawn anew while the officer looks for the reason."""
    choose(qtbot, inbox, 1)
    mention_id = inbox.list.table.current_id
    inbox.set_aside_or_put_back()
    menu = inbox.reader.buttons.menu
    qtbot.waitUntil(menu.isVisible)

    with qtbot.waitSignal(inbox.list.model.modelReset):
        inbox.list.show_view(MentionView.TO_DECIDE)
    assert not inbox.list.chosen_rows()
    QTest.keyClick(menu, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: standing(inbox.desktop, mention_id) is Standing.ASIDE)
    settled(qtbot, inbox, 2)


@pytest.mark.parametrize("digit", ["2", "२"])
def test_a_reason_is_chosen_by_its_digit_on_either_keyboard(
    qtbot: QtBot, inbox: InboxPage, digit: str
) -> None:
    choose(qtbot, inbox, 1)
    menu = inbox.reader.buttons.menu
    inbox.set_aside_or_put_back()
    qtbot.waitUntil(menu.isVisible)
    with qtbot.waitSignal(inbox.reader.buttons.aside_wanted) as wanted:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, menu, Qt.Key.Key_unknown, digit, Qt.KeyboardModifier.NoModifier
        )
    assert wanted.args == [Aside.PRAISE]
    assert not menu.isVisible()


def test_what_is_read_is_set_aside_where_the_list_has_nothing_chosen(
    qtbot: QtBot, inbox: InboxPage
) -> None:
    choose(qtbot, inbox, 1)
    mention_id = inbox.list.table.current_id
    inbox.list.table.clearSelection()
    assert not inbox.list.chosen_rows()
    inbox.set_aside_or_put_back()
    qtbot.waitUntil(inbox.reader.buttons.menu.isVisible)
    QTest.keyClick(inbox.reader.buttons.menu, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: standing(inbox.desktop, mention_id) is Standing.ASIDE)


def test_several_mentions_are_set_aside_with_one_undo(qtbot: QtBot, inbox: InboxPage) -> None:
    choose(qtbot, inbox, 0)
    inbox.list.table.selectAll()
    calm(qtbot, inbox.desktop)
    assert inbox.reader.buttons.many.text().startswith("3")

    inbox.set_aside(Aside.CAMPAIGN)
    qtbot.waitUntil(lambda: inbox.list.model.rowCount() == 0)
    inbox.desktop.undo.undo_last()
    settled(qtbot, inbox, 3)
    assert inbox.desktop.undo.next_words == ""


def test_a_mention_becomes_a_case_and_its_case_is_wanted(qtbot: QtBot, inbox: InboxPage) -> None:
    choose(qtbot, inbox, 1)
    inbox.open_chosen()
    dialog = inbox.findChild(RegisterDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.topic.currentData() == "road")
    assert "सड़क" in dialog.proposed.text()
    dialog.summary.setPlainText("गड्ढों से दुर्घटना का डर")
    with qtbot.waitSignal(inbox.case_wanted) as wanted:
        dialog.submit()
    with inbox.desktop.ports.store.read() as tx:
        case = tx.case(wanted.args[0])
    assert case.summary == "गड्ढों से दुर्घटना का डर"
    assert case.code.startswith("UPX-901-")


def test_registering_without_own_words_is_refused_beside_the_field(
    qtbot: QtBot, inbox: InboxPage
) -> None:
    choose(qtbot, inbox, 1)
    inbox.open_chosen()
    dialog = inbox.findChild(RegisterDialog)
    assert dialog is not None
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.summary.accessibleDescription()))
    assert dialog.isVisible()
    assert dialog.wish_button.isEnabled()


def test_a_mention_of_a_case_opens_its_case(qtbot: QtBot, desktop: Desktop) -> None:
    case_id = register(desktop, WATER)
    page = InboxPage(desktop)
    show(qtbot, page)
    page.views.choose(MentionView.ATTACHED)
    settled(qtbot, page, 1)
    choose(qtbot, page, 0)
    with qtbot.waitSignal(page.case_wanted) as wanted:
        page.open_chosen()
    assert wanted.args == [case_id]


def test_a_mention_joins_a_case_that_was_looked_up(qtbot: QtBot, inbox: InboxPage) -> None:
    case_id = register(inbox.desktop, "पुरानी शिकायत", author="someone")
    choose(qtbot, inbox, 1)
    mention_id = inbox.list.table.current_id
    inbox.join()
    dialog = inbox.findChild(JoinDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.found.count() == 1)
    dialog.submit()
    qtbot.waitUntil(lambda: standing(inbox.desktop, mention_id) is Standing.ATTACHED)
    assert mention_page(inbox.desktop.ports, mention_id).mention.case_id == case_id

    qtbot.waitUntil(lambda: inbox.desktop.undo.next_words == "Joined a case")
    inbox.desktop.undo.undo_last()
    qtbot.waitUntil(lambda: standing(inbox.desktop, mention_id) is Standing.NEW)


class Browser(QObject):
    """A browser that only remembers what it was to open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qtbot: QtBot) -> Iterator[Browser]:
    browser = Browser()
    # The stub asks for bytes, the library itself for text.
    QDesktopServices.setUrlHandler("https", browser, "open")  # type: ignore[arg-type]
    yield browser
    QDesktopServices.unsetUrlHandler("https")


def test_a_post_is_looked_at_on_x_but_not_in_practice(
    qtbot: QtBot, desktop: Desktop, live_ports: Ports, browser: Browser
) -> None:
    arrive(desktop.ports, 901, WATER)
    for ports, opened in ((live_ports, 1), (desktop.ports, 1)):
        page = InboxPage(replace(desktop, ports=ports))
        show(qtbot, page)
        settled(qtbot, page, 1)
        choose(qtbot, page, 0)
        button = page.reader.buttons.view
        assert button.isEnabled() is not ports.is_practice
        assert ("Nothing leaves" in button.toolTip()) is ports.is_practice
        button.click()
        assert len(browser.opened) == opened
    assert browser.opened[0].startswith("https://x.com/citizen42/status/")


def test_a_post_is_added_by_hand_and_a_wrong_address_is_said(
    qtbot: QtBot, inbox: InboxPage
) -> None:
    inbox.add_by_hand()
    dialog = inbox.findChild(ByHandDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.wish_button.isEnabled)
    dialog.address.setText("https://example.org/1")
    dialog.text.setPlainText("नाली जाम है")
    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.address.accessibleDescription()))

    dialog.address.setText("https://x.com/rahul/status/1990000000000000001")
    dialog.author.setText("@rahul")
    with qtbot.waitSignal(dialog.wished) as wished:
        dialog.submit()
    changes: Changes = wished.args[0]
    page = mention_page(inbox.desktop.ports, changes.first(Topic.MENTION))
    assert page.mention.post.author_username == "rahul"


def test_another_hat_shows_another_inbox(qtbot: QtBot, inbox: InboxPage) -> None:
    choose(qtbot, inbox, 0)
    sit_in(inbox.desktop, 902)
    qtbot.waitUntil(lambda: inbox.list.model.rowCount() == 0)
    assert inbox.reader.page is None


def test_a_row_is_spoken_in_one_sentence(inbox: InboxPage) -> None:
    index = inbox.list.model.index(0, 0)
    spoken = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.startswith("Unread. Citizen42. ")
    assert PRAISE in spoken


def test_the_views_become_a_box_in_a_narrow_window(qtbot: QtBot, inbox: InboxPage) -> None:
    assert inbox.views.column.isVisible()
    inbox.resize(1024, 520)
    assert not inbox.views.column.isVisible()
    assert inbox.views.box.isVisible()
    assert inbox.minimumSizeHint().width() <= 870


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_single_keys_walk_the_list_and_open_what_can_be_done(
    qtbot: QtBot, inbox: InboxPage
) -> None:
    Shortcuts(inbox).bind(inbox, actions_of("inbox"), inbox.commands())
    inbox.activateWindow()
    inbox.list.table.setFocus()
    qtbot.waitUntil(inbox.list.table.hasFocus)
    choose(qtbot, inbox, 0)
    QTest.keyClick(inbox.list.table, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: inbox.list.table.currentIndex().row() == 1)
    calm(qtbot, inbox.desktop)
    QTest.keyClick(inbox.list.table, Qt.Key.Key_E)
    menu = inbox.reader.buttons.menu
    qtbot.waitUntil(menu.isVisible)
    mention_id = inbox.list.table.current_id
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: standing(inbox.desktop, mention_id) is Standing.ASIDE)


def test_every_control_of_the_inbox_has_a_name(qtbot: QtBot, inbox: InboxPage) -> None:
    choose(qtbot, inbox, 0)
    inbox.open_chosen()
    inbox.add_by_hand()
    inbox.join()
    assert " ".join(nameless(inbox)) == ""
