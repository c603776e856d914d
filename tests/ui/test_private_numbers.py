"""Private numbers on the screen: masked, shown on a click, and warned of before they go out."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.fakes import arrive
from tests.ui.desk_steps import calm, nameless, office_id, page_of, register, show, sit_in
from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import Topic, touched
from upsocial_desktop.services.forwarding import accept_case, forward_case
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.case.sheet import CaseSheet
from upsocial_desktop.ui.compose.page import ComposePage
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.page import InboxPage
from upsocial_desktop.ui.widgets.privacy_line import PrivacyLine

WORDS = "सड़क टूटी है, फोन 94150 12345"
HIDDEN = "सड़क टूटी है, फोन XXXXX X2345"


@pytest.fixture
def inbox(qtbot: QtBot, desktop: Desktop) -> InboxPage:
    arrive(desktop.ports, 901, WORDS)
    page = InboxPage(desktop)
    show(qtbot, page)
    page.list.table.viewport().repaint()
    qtbot.waitUntil(lambda: page.list.model.row_at(0) is not None)
    page.list.table.setCurrentIndex(page.list.model.index(0, 0))
    qtbot.waitUntil(lambda: page.reader.page is not None)
    return page


@pytest.fixture
def cases(qtbot: QtBot, desktop: Desktop) -> CasesPage:
    page = CasesPage(desktop)
    show(qtbot, page)
    return page


def opened(qtbot: QtBot, cases: CasesPage, case_id: int) -> CaseSheet:
    cases.show_case(case_id)
    sheet = cases.sheet
    qtbot.waitUntil(lambda: sheet.look is not None and sheet.look.page.case.id == case_id)
    return sheet


def asks(line: PrivacyLine) -> bool:
    return line.is_asking


def shown_in(reader_or_sheet: object) -> str:
    found: Iterator[QLabel] = iter(reader_or_sheet.findChildren(QLabel))  # type: ignore[attr-defined]
    return "\n".join(label.text() for label in found)


def test_a_mention_hides_its_numbers_until_somebody_asks(qtbot: QtBot, inbox: InboxPage) -> None:
    reader = inbox.reader
    row = inbox.list.model.row_at(0)
    assert row is not None
    assert row.text == HIDDEN
    assert HIDDEN in shown_in(reader)
    assert reader.numbers.isVisible()
    assert reader.numbers.label.text() == "Private numbers hidden: 1"

    QTest.keyClick(reader.numbers.button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: WORDS in shown_in(reader))
    calm(qtbot, inbox.desktop)
    assert WORDS in shown_in(reader), "news of the looking itself must not mask it again"
    assert reader.numbers.button.text() == "Hide"

    reader.numbers.button.click()
    qtbot.waitUntil(lambda: WORDS not in shown_in(reader))


def test_the_numbers_shown_are_those_of_the_mention_asked_for(
    qtbot: QtBot, inbox: InboxPage
) -> None:
    inbox.reader.numbers.button.click()
    qtbot.waitUntil(lambda: WORDS in shown_in(inbox.reader))
    (other_id,) = arrive(inbox.desktop.ports, 901, "दूसरी सड़क, फोन 94150 99999")
    first_id = inbox.reader.page.mention.id if inbox.reader.page else 0
    inbox.show_mention(other_id)
    qtbot.waitUntil(lambda: "X9999" in shown_in(inbox.reader))
    inbox.show_mention(first_id)
    qtbot.waitUntil(lambda: HIDDEN in shown_in(inbox.reader))


def test_a_case_shows_numbers_to_its_working_office_and_says_so(
    qtbot: QtBot, desktop: Desktop, cases: CasesPage
) -> None:
    case_id = register(desktop, WORDS)
    sheet = opened(qtbot, cases, case_id)
    assert any(HIDDEN in text for text in sheet.timeline.texts())
    sheet.numbers.button.click()
    qtbot.waitUntil(lambda: any(WORDS in text for text in sheet.timeline.texts()))
    calm(qtbot, desktop)
    assert any(WORDS in text for text in sheet.timeline.texts())
    assert any("private numbers" in text for text in sheet.timeline.texts())
    moves = [line.move for line in page_of(desktop, case_id).history]
    assert moves[-1] == CaseMove.NUMBERS_SHOWN.value
    assert nameless(sheet.numbers) == []

    officer, other = desktop.seat.officer, office_id(desktop.ports, 902)
    version = page_of(desktop, case_id).case.version
    forward_case(desktop.ports, Wish(officer, case_id, version), other, "Theirs")
    sit_in(desktop, 902)
    version = page_of(desktop, case_id).case.version
    accept_case(desktop.ports, Wish(desktop.seat.officer, case_id, version))
    sit_in(desktop, 901)
    sheet = opened(qtbot, cases, case_id)
    desktop.news.tell(touched(Topic.CASE, case_id))
    qtbot.waitUntil(lambda: not sheet.numbers.button.isVisible())
    assert sheet.numbers.isVisible()
    assert not any(WORDS in text for text in sheet.timeline.texts())


def test_asking_for_a_phone_number_in_public_is_warned_of_and_asked_about_once(
    qtbot: QtBot, desktop: Desktop, cases: CasesPage
) -> None:
    case_id = register(desktop, "सड़क टूटी है")
    sheet = opened(qtbot, cases, case_id)
    reply = sheet.reply
    qtbot.waitUntil(lambda: reply.edit.text() != "")
    text = f"कृपया अपना मोबाइल नंबर भेजें। {page_of(desktop, case_id).case.code}"
    reply.edit.set_text(text)
    assert reply.privacy.isVisible()
    assert "direct" in reply.privacy.label.text()
    assert not asks(reply.privacy)

    reply.send()
    assert asks(reply.privacy)
    calm(qtbot, desktop)
    assert page_of(desktop, case_id).deliveries == ()

    reply.privacy.yes.click()
    qtbot.waitUntil(lambda: len(page_of(desktop, case_id).deliveries) == 1)


def test_harmless_words_are_sent_without_a_question(
    qtbot: QtBot, desktop: Desktop, cases: CasesPage
) -> None:
    case_id = register(desktop, "सड़क टूटी है")
    sheet = opened(qtbot, cases, case_id)
    qtbot.waitUntil(lambda: sheet.reply.edit.text() != "")
    assert not sheet.reply.privacy.isVisible()
    sheet.reply.send()
    qtbot.waitUntil(lambda: len(page_of(desktop, case_id).deliveries) == 1)


def test_a_post_that_holds_a_number_is_asked_about_before_it_is_planned(
    qtbot: QtBot, desktop: Desktop
) -> None:
    page = ComposePage(desktop)
    show(qtbot, page)
    page.composer.words.set_text("आधार 4991 1866 5246 वाले श्री राम को लाभ मिला")
    assert page.composer.privacy.isVisible()
    page.send()
    assert asks(page.composer.privacy)
    assert page.composer.isEnabled()
    page.composer.words.set_text("श्री राम को लाभ मिला")
    assert not page.composer.privacy.isVisible()


def test_other_cases_of_the_citizen_are_opened_by_enter(
    qtbot: QtBot, desktop: Desktop, cases: CasesPage
) -> None:
    first = register(desktop, "सड़क टूटी है")
    second = register(desktop, "नाली टूटी है")
    neighbour = register(desktop, "पानी नहीं", author="sita77")
    sheet = opened(qtbot, cases, second)
    others = sheet.other_cases
    assert others.isVisible()
    assert others.list.count() == 1
    line = others.list.item(0).text()
    assert page_of(desktop, first).case.code in line
    assert "Registered" in line
    others.list.setCurrentRow(0)
    others.list.setFocus()
    QTest.keyClick(others.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sheet.look is not None and sheet.look.page.case.id == first)
    assert nameless(others) == []
    sheet = opened(qtbot, cases, neighbour)
    qtbot.waitUntil(lambda: not others.isVisible())


def test_numbers_of_other_systems_stand_on_the_case_page(
    qtbot: QtBot, desktop: Desktop, cases: CasesPage
) -> None:
    case_id = register(desktop, "IGRS 40016918011385, GOVUP/E/2022/88009")
    sheet = opened(qtbot, cases, case_id)
    shown = shown_in(sheet.details)
    assert "40016918011385 · 2018" in shown
    assert "GOVUP/E/2022/88009" in shown
