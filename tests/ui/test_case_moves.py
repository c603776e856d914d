"""The rarer moves on the case page: each by its dialog, the menu by a key, the daily five."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes import StoppedClock
from tests.ui.desk_steps import calm, nameless, page_of, register, show
from upsocial_desktop.domain.case import Case, CaseMove, CaseState, OtherReason
from upsocial_desktop.domain.closing_gate import Report
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services.agent import tick
from upsocial_desktop.services.closing import report_done
from upsocial_desktop.services.replying import send_words
from upsocial_desktop.services.sorting import claim_case
from upsocial_desktop.services.waiting import ask_citizen
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.checks_dialog import ChecksDialog
from upsocial_desktop.ui.case.move_dialogs import (
    CloseOtherDialog,
    FlagsDialog,
    InterimDialog,
    MergeDialog,
)
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.case.reason_dialog import ReasonDialog
from upsocial_desktop.ui.case.sheet import CaseSheet
from upsocial_desktop.ui.desktop import Desktop


def sit_as(desktop: Desktop, role: Role) -> None:
    """Take the seat of the first officer of office 901 with a role."""
    office = next(one for one in desktop.seat.offices if one.number == 901)
    officer = next(
        one for one in desktop.seat.officers if one.role is role and one.office_id == office.id
    )
    desktop.seat.sit(officer, office)


def case_now(desktop: Desktop, case_id: int) -> Case:
    return page_of(desktop, case_id).case


@pytest.fixture
def case_id(desktop: Desktop) -> int:
    return register(desktop, "सड़क में गड्ढे हैं")


@pytest.fixture
def sheet(qtbot: QtBot, desktop: Desktop, case_id: int) -> CaseSheet:
    sit_as(desktop, Role.NODAL_OFFICER)
    page = CasesPage(desktop)
    show(qtbot, page)
    page.show_case(case_id)
    qtbot.waitUntil(lambda: page.sheet.look is not None)
    return page.sheet


def test_waiting_for_the_citizen_is_told_and_can_be_ended(
    qtbot: QtBot, sheet: CaseSheet, desktop: Desktop, case_id: int
) -> None:
    assert not sheet.moves.rare[CaseMove.ASK_CITIZEN].isVisible()
    sheet.make(CaseMove.CLAIM)
    qtbot.waitUntil(sheet.moves.rare[CaseMove.ASK_CITIZEN].isVisible)
    wish = Wish(desktop.seat.officer, case_id, case_now(desktop, case_id).version)
    desktop.news.tell(ask_citizen(desktop.ports, wish, "वार्ड संख्या?"))
    qtbot.waitUntil(sheet.moves.buttons[CaseMove.RESUME].isVisible)
    assert case_now(desktop, case_id).asked == "वार्ड संख्या?"
    assert any("Waiting for the citizen" in line for line in sheet.timeline.texts())
    sheet.make(CaseMove.RESUME)
    qtbot.waitUntil(lambda: case_now(desktop, case_id).state is CaseState.IN_PROCESS)


def test_a_later_day_is_promised(qtbot: QtBot, sheet: CaseSheet, desktop: Desktop) -> None:
    sheet.make(CaseMove.INTERIM)
    dialog = sheet.findChild(InterimDialog)
    assert dialog is not None
    before = case_now(desktop, sheet.case_id).due_at
    day = before.astimezone(IST).date() + timedelta(days=5)
    dialog.day.setDate(QDate(day.year, day.month, day.day))
    dialog.reason.setPlainText("बारिश")
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit()
    assert case_now(desktop, sheet.case_id).due_at == before + timedelta(days=5)


def test_marks_are_set_and_shown(qtbot: QtBot, sheet: CaseSheet) -> None:
    sheet.make(CaseMove.FLAG)
    dialog = sheet.findChild(FlagsDialog)
    assert dialog is not None
    for box in dialog.boxes.values():
        box.setChecked(True)
    dialog.submit()
    qtbot.waitUntil(sheet.header.press.isVisible)
    assert sheet.header.court.isVisible()
    assert sheet.header.critical.isVisible()


def test_another_ending_prepares_its_words_and_waits_for_the_answer(
    qtbot: QtBot, sheet: CaseSheet, desktop: Desktop, case_id: int
) -> None:
    sheet.make(CaseMove.CLOSE_OTHER)
    dialog = sheet.findChild(CloseOtherDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "before a court" in dialog.answer.toPlainText())
    place = dialog.reason.findData(OtherReason.WITHDRAWN)
    dialog.reason.setCurrentIndex(place)
    qtbot.waitUntil(lambda: "withdrawn" in dialog.answer.toPlainText())
    with qtbot.waitSignal(dialog.accepted):
        dialog.submit()
    case = case_now(desktop, case_id)
    assert (case.state, case.close_reason) == (CaseState.REGISTERED, "withdrawn")


def test_a_case_goes_under_a_master_and_out_again(
    qtbot: QtBot, sheet: CaseSheet, desktop: Desktop, case_id: int
) -> None:
    master = case_now(desktop, register(desktop, "वही सड़क", author="other"))
    sheet.make(CaseMove.MERGE)
    dialog = sheet.findChild(MergeDialog)
    assert dialog is not None
    dialog.master.setText("99999")
    dialog.submit()
    calm(qtbot, desktop)
    assert dialog.isVisible()
    dialog.master.setText(master.code)
    dialog.submit()
    qtbot.waitUntil(lambda: case_now(desktop, case_id).state is CaseState.MERGED)
    qtbot.waitUntil(sheet.header.others.isVisible)
    assert case_now(desktop, master.id).me_too == 1
    sheet.make(CaseMove.UNMERGE)
    apart = sheet.findChild(ReasonDialog)
    assert apart is not None
    apart.text.setPlainText("दूसरी सड़क")
    apart.submit()
    qtbot.waitUntil(lambda: case_now(desktop, case_id).state is CaseState.REGISTERED)


def test_the_menu_of_the_rarer_moves_offers_what_is_allowed(
    sheet: CaseSheet, desktop: Desktop, case_id: int
) -> None:
    allowed = page_of(desktop, case_id).allowed_moves
    shown = {move for move, action in sheet.moves.rare.items() if action.isVisible()}
    assert shown == set(sheet.moves.rare) & allowed
    assert shown == {CaseMove.INTERIM, CaseMove.FLAG, CaseMove.MERGE, CaseMove.CLOSE_OTHER}
    assert sheet.moves.more.menu() is not None
    assert sheet.moves.more.isVisible()


def test_the_supervisor_looks_at_the_days_closures(
    qtbot: QtBot, desktop: Desktop, case_id: int, clock: StoppedClock
) -> None:
    officer, ports = desktop.seat.officer, desktop.ports
    claim_case(ports, Wish(officer, case_id, case_now(desktop, case_id).version))
    today = clock.now().astimezone(IST).date()
    report = Report("गड्ढे भरे", today, "JE", "JE, दूरभाष", today, no_photo="अँधेरा")
    report_done(ports, Wish(officer, case_id, case_now(desktop, case_id).version), report)
    case = case_now(desktop, case_id)
    send_words(ports, Wish(officer, case_id, case.version), Purpose.CLOSING, f"{case.code} ठीक")
    clock.go_on(30)
    tick(ports)
    clock.go_on(86_400)
    page = CasesPage(desktop)
    show(qtbot, page)
    assert not page.list.checks_button.isVisible()
    with qtbot.waitSignal(page.told):
        page.commands()["checks"]()
    sit_as(desktop, Role.SUPERVISOR)
    assert page.list.checks_button.isVisible()
    QTest.mouseClick(page.list.checks_button, Qt.MouseButton.LeftButton)
    dialog = page.findChild(ChecksDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert "गड्ढे भरे" in dialog.proof.text()
    assert "अँधेरा" in dialog.proof.text()
    assert nameless(dialog) == []
    dialog.back.click()
    calm(qtbot, desktop)
    assert case_now(desktop, case_id).state is CaseState.CLOSED_RESOLVED
    dialog.remark.setPlainText("फ़ोटो कहाँ है?")
    dialog.back.click()
    qtbot.waitUntil(lambda: case_now(desktop, case_id).state is CaseState.REOPENED)
    qtbot.waitUntil(lambda: dialog.list.item(0).text().startswith("sent back"))
    assert not dialog.take.isEnabled()
    dialog.close()
