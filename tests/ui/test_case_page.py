"""Cases: the list, the one case, its moves, the answer to the citizen."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes import StoppedClock, arrive
from tests.ui.desk_steps import calm, nameless, office_id, page_of, register, show, sit_in
from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.changes import Topic, touched
from upsocial_desktop.domain.delivery import LAG, DeliveryMove, DeliveryState, Purpose
from upsocial_desktop.domain.history import Field, Subject
from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.services.browsing import case_page
from upsocial_desktop.services.deciding import join_case
from upsocial_desktop.services.drafting import kept_words, reply_key
from upsocial_desktop.services.forwarding import forward_case
from upsocial_desktop.services.records import CaseView
from upsocial_desktop.services.sorting import claim_case, note_on
from upsocial_desktop.services.wish import Wish, step_for
from upsocial_desktop.store import case_windows
from upsocial_desktop.ui.case.district_box import DistrictBox
from upsocial_desktop.ui.case.forward_dialog import ForwardDialog
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.case.reason_dialog import ReasonDialog
from upsocial_desktop.ui.case.register_dialog import CorrectDialog
from upsocial_desktop.ui.case.report_dialog import ReportDialog
from upsocial_desktop.ui.case.sheet import CaseSheet
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.widgets.letters import shorten


@pytest.fixture
def case_id(desktop: Desktop) -> int:
    return register(desktop, "सड़क में गड्ढे हैं, बच्चे गिर रहे हैं")


@pytest.fixture
def cases(qtbot: QtBot, desktop: Desktop, case_id: int) -> CasesPage:
    page = CasesPage(desktop)
    show(qtbot, page)
    return page


@pytest.fixture
def sheet(qtbot: QtBot, cases: CasesPage, case_id: int) -> CaseSheet:
    cases.show_case(case_id)
    qtbot.waitUntil(lambda: cases.sheet.look is not None)
    return cases.sheet


def until(qtbot: QtBot, sheet: CaseSheet, holds: Callable[[], bool]) -> None:
    """Wait for the sheet to show something."""
    qtbot.waitUntil(lambda: sheet.look is not None and holds())


def shown_state(sheet: CaseSheet) -> CaseState | None:
    return sheet.look.page.case.state if sheet.look is not None else None


def make_and_wait(qtbot: QtBot, sheet: CaseSheet, move: CaseMove, state: CaseState) -> None:
    sheet.make(move)
    until(qtbot, sheet, lambda: shown_state(sheet) is state)


def test_the_list_shows_the_open_cases_and_enter_opens_one(
    qtbot: QtBot, cases: CasesPage, case_id: int
) -> None:
    qtbot.waitUntil(lambda: cases.list.model.rowCount() == 1)
    assert cases.list.views.current is CaseView.OPEN
    cases.list.table.viewport().repaint()
    qtbot.waitUntil(lambda: cases.list.model.row_at(0) is not None)
    cases.list.table.setFocus()
    cases.list.table.go_by(1)
    QTest.keyClick(cases.list.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: cases.sheet.look is not None)
    assert cases.is_case_open

    cases.commands()["back"]()
    assert not cases.is_case_open


def test_the_list_begins_with_what_is_due_soon(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock
) -> None:
    register(desktop, "पुरानी शिकायत")
    clock.go_on(13 * 86_400)
    page = CasesPage(desktop)
    show(qtbot, page)
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1)
    assert page.list.views.current is CaseView.DUE_SOON


def test_a_list_that_is_empty_helps_further(qtbot: QtBot, desktop: Desktop) -> None:
    page = CasesPage(desktop)
    show(qtbot, page)
    qtbot.waitUntil(page.list.empty.isVisible)
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page.list.empty.action_wanted.emit()
    assert wanted.args == ["inbox"]


def test_a_received_case_is_accepted_from_the_list_with_one_key(
    qtbot: QtBot, cases: CasesPage, case_id: int
) -> None:
    desktop = cases.desktop
    case = page_of(desktop, case_id).case
    forward_case(
        desktop.ports,
        Wish(desktop.seat.officer, case_id, case.version),
        office_id(desktop.ports, 902),
        "आपका क्षेत्र",
    )
    sit_in(desktop, 902)
    qtbot.waitUntil(lambda: cases.list.model.rowCount() == 1)
    cases.list.table.viewport().repaint()
    qtbot.waitUntil(lambda: cases.list.model.row_at(0) is not None)
    cases.list.table.go_by(1)
    cases.commands()["take"]()
    calm(qtbot, desktop)
    assert page_of(desktop, case_id).case.state is CaseState.IN_PROCESS


def test_only_allowed_moves_have_a_button(sheet: CaseSheet) -> None:
    shown = {move for move, made in sheet.moves.buttons.items() if not made.isHidden()}
    assert shown == {CaseMove.CLAIM, CaseMove.FORWARD, CaseMove.SORT, CaseMove.NOTE}


def test_the_code_is_copied_with_one_click(qtbot: QtBot, sheet: CaseSheet) -> None:
    sheet.header.copy.click()
    assert QGuiApplication.clipboard().text() == sheet.header.code.text()
    assert sheet.header.code.text().startswith("UPX-901-")


def test_claim_is_undone_by_release(qtbot: QtBot, sheet: CaseSheet) -> None:
    make_and_wait(qtbot, sheet, CaseMove.CLAIM, CaseState.IN_PROCESS)
    sheet._desktop.undo.undo_last()
    until(qtbot, sheet, lambda: shown_state(sheet) is CaseState.REGISTERED)


def test_forward_names_the_office_by_hindi_letters_and_undo_recalls(
    qtbot: QtBot, sheet: CaseSheet
) -> None:
    sheet.make(CaseMove.FORWARD)
    dialog = sheet.findChild(ForwardDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.picker.found.count() > 1)
    office = next(one for one in sheet._desktop.seat.offices if one.number == 902)
    dialog.picker.field.setText("खखख")
    assert "No office" in dialog.picker.found.item(0).text()
    QTest.keyClick(dialog.picker.field, Qt.Key.Key_Return)
    assert dialog.focusWidget() is not dialog.reason
    dialog.picker.field.setText(office.name_hi[:3])
    assert dialog.picker.office is not None
    assert dialog.picker.office.number == 902
    qtbot.waitUntil(lambda: "IST" in dialog.about.text())
    assert "accepted no case yet" in dialog.about.text()
    assert "Nothing waits there" in dialog.about.text()

    QTest.keyClick(dialog.picker.field, Qt.Key.Key_Return)
    assert dialog.focusWidget() is dialog.reason

    dialog.submit()
    qtbot.waitUntil(lambda: bool(dialog.reason.accessibleDescription()))
    dialog.reason.setPlainText("यह सड़क आपके विभाग की है")
    dialog.submit()
    until(qtbot, sheet, lambda: shown_state(sheet) is CaseState.FORWARDED)
    assert any("आपके विभाग" in text for text in sheet.timeline.texts())

    sheet._desktop.undo.undo_last()
    until(qtbot, sheet, lambda: shown_state(sheet) is CaseState.REGISTERED)


def test_a_case_goes_out_comes_back_and_its_closing_answer_is_handed_over(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    desktop = sheet._desktop
    case = page_of(desktop, case_id).case
    wish = Wish(desktop.seat.officer, case_id, case.version)
    forward_case(desktop.ports, wish, office_id(desktop.ports, 902), "आपका क्षेत्र")
    sit_in(desktop, 902)
    until(qtbot, sheet, lambda: shown_state(sheet) is CaseState.FORWARDED)
    assert not sheet.reply.isVisible()

    make_and_wait(qtbot, sheet, CaseMove.ACCEPT, CaseState.IN_PROCESS)
    sheet.settle()
    dialog = sheet.findChild(ReportDialog)
    assert dialog is not None
    dialog.action.setPlainText("गड्ढे भर दिए गए।")
    dialog.contact.setText("अवर अभियंता, दूरभाष")
    dialog.no_photo.setText("अँधेरा था")
    dialog.submit()
    until(qtbot, sheet, lambda: shown_state(sheet) is CaseState.REPORTED)

    sit_in(desktop, 901)
    until(qtbot, sheet, lambda: sheet.look is not None and sheet.look.may_speak)
    assert "गड्ढे भर दिए गए।" in sheet.reply.edit.text()
    assert sheet.reply.purpose.current is Purpose.CLOSING
    assert "closes the case" in sheet.reply.purpose.effect.text()
    sheet.reply.send()
    until(qtbot, sheet, sheet.delivery.isVisible)
    assert sheet.delivery.label.text().startswith("Sending in")
    (delivery,) = page_of(desktop, case_id).deliveries
    assert delivery.purpose is Purpose.CLOSING
    assert delivery.state is DeliveryState.READY
    assert shown_state(sheet) is CaseState.REPORTED
    assert sheet.reply.edit.text() == ""


def test_the_acknowledgement_is_prepared_and_undo_brings_the_words_back(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    assert sheet.header.code.text() in sheet.reply.edit.text()
    words = sheet.reply.edit.text() + " आपका धन्यवाद"
    sheet.reply.edit.set_text(words)
    sheet.reply.send()
    until(qtbot, sheet, sheet.delivery.isVisible)

    sheet._desktop.undo.undo_last()
    until(qtbot, sheet, lambda: sheet.reply.edit.text() == words)
    (delivery,) = page_of(sheet._desktop, case_id).deliveries
    assert delivery.state is DeliveryState.CANCELLED
    assert not sheet.delivery.isVisible()


def test_words_that_are_too_long_are_not_sent_and_the_box_says_why(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    sheet.reply.edit.set_text("क" * 300)
    sheet.reply.send()
    calm(qtbot, sheet._desktop)
    assert sheet.reply.edit.edit.accessibleDescription()
    assert sheet.reply.edit.edit.hasFocus() or sheet.window().focusWidget() is sheet.reply.edit.edit
    assert page_of(sheet._desktop, case_id).deliveries == ()


def test_what_x_refuses_comes_back_with_the_cause(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    desktop = sheet._desktop
    words = sheet.reply.edit.text()
    sheet.reply.send()
    until(qtbot, sheet, sheet.delivery.isVisible)
    (delivery,) = page_of(desktop, case_id).deliveries
    _move_delivery(desktop, delivery.id, DeliveryMove.TAKE, DeliveryState.SENDING)
    _move_delivery(
        desktop, delivery.id, DeliveryMove.REFUSE, DeliveryState.REFUSED, trouble="x.duplicate"
    )
    desktop.news.tell(touched(Topic.DELIVERY, delivery.id))
    until(qtbot, sheet, lambda: sheet.reply.edit.text() == words)
    assert sheet.delivery.label.text().startswith("X refused it.")
    assert not sheet.delivery.again.isVisible()


def test_words_in_doubt_are_not_offered_again_before_two_looks(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    desktop = sheet._desktop
    sheet.reply.send()
    until(qtbot, sheet, sheet.delivery.isVisible)
    (delivery,) = page_of(desktop, case_id).deliveries
    now = desktop.ports.clock.now()
    _move_delivery(desktop, delivery.id, DeliveryMove.TAKE, DeliveryState.SENDING, intent_at=now)
    _move_delivery(desktop, delivery.id, DeliveryMove.DOUBT, DeliveryState.UNKNOWN)
    desktop.news.tell(touched(Topic.DELIVERY, delivery.id))
    until(qtbot, sheet, lambda: "do not post it by hand" in sheet.delivery.label.text())
    assert not sheet.delivery.again.isVisible()

    looked: dict[str, Field] = {"looks": 2, "looked_at": now + LAG}
    _move_delivery(desktop, delivery.id, DeliveryMove.LOOKED, DeliveryState.UNKNOWN, **looked)
    desktop.news.tell(touched(Topic.DELIVERY, delivery.id))
    until(qtbot, sheet, sheet.delivery.again.isVisible)
    sheet.delivery.again.click()
    until(qtbot, sheet, lambda: not sheet.delivery.again.isVisible())
    (delivery,) = page_of(desktop, case_id).deliveries
    assert delivery.state is DeliveryState.READY


def test_typed_words_are_kept_within_two_seconds_and_found_again(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    desktop = sheet._desktop
    sheet.reply.edit.edit.setPlainText("अधूरा उत्तर")
    assert sheet.reply.keeping.timer.interval() < 2000
    qtbot.waitUntil(lambda: kept_words(desktop.ports, reply_key(case_id)) is not None)

    page = CasesPage(desktop)
    show(qtbot, page)
    page.show_case(case_id)
    qtbot.waitUntil(lambda: page.sheet.reply.edit.text() == "अधूरा उत्तर")


def test_words_typed_for_one_case_do_not_stand_in_another(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    desktop = sheet._desktop
    other = register(desktop, "दूसरी शिकायत", author="another")
    sheet.reply.edit.edit.setPlainText("पहले का उत्तर")
    sheet.show_case(other)
    until(qtbot, sheet, lambda: sheet.look is not None and sheet.look.page.case.id == other)
    assert "पहले का उत्तर" not in sheet.reply.edit.text()
    calm(qtbot, desktop)
    kept = kept_words(desktop.ports, reply_key(case_id))
    assert kept is not None
    assert kept.text == "पहले का उत्तर"


def test_a_case_changed_meanwhile_is_read_again_and_the_words_stay(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    desktop = sheet._desktop
    sheet.reply.edit.edit.setPlainText("मेरा उत्तर " + sheet.header.code.text())
    version = page_of(desktop, case_id).case.version
    note_on(desktop.ports, Wish(desktop.seat.officer, case_id, version), "बीच में")
    sheet.reply.send()
    qtbot.waitUntil(sheet.changed.isVisible)
    assert "Internal note “बीच में”" in sheet.changed.words
    assert desktop.seat.officer.name in sheet.changed.words
    assert any("बीच में" in text for text in sheet.timeline.texts())
    assert sheet.reply.edit.text().startswith("मेरा उत्तर")

    sheet.reply.send()
    until(qtbot, sheet, sheet.delivery.isVisible)


def test_a_note_is_kept_in_the_story(qtbot: QtBot, sheet: CaseSheet) -> None:
    sheet.make(CaseMove.NOTE)
    dialog = sheet.findChild(ReasonDialog)
    assert dialog is not None
    dialog.text.setPlainText("फोन पर बात हुई")
    dialog.submit()
    until(qtbot, sheet, lambda: any("फोन पर बात हुई" in text for text in sheet.timeline.texts()))


def test_an_officer_learns_that_a_colleague_was_quicker(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    desktop = sheet._desktop
    version = page_of(desktop, case_id).case.version
    claim_case(desktop.ports, Wish(desktop.seat.officer, case_id, version))
    sheet.make(CaseMove.CLAIM)
    qtbot.waitUntil(lambda: bool(sheet.trouble.words))
    assert sheet.trouble.isVisible()


def test_new_words_of_the_citizen_are_shown_until_read(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    desktop = sheet._desktop
    (mention_id,) = arrive(desktop.ports, 901, "अब भी गड्ढे हैं")
    with desktop.ports.store.read() as tx:
        version = tx.mention(mention_id).version
    changes = join_case(desktop.ports, Wish(desktop.seat.officer, mention_id, version), case_id)
    desktop.news.tell(changes)
    until(qtbot, sheet, sheet.citizen.isVisible)

    sheet.citizen.action_wanted.emit()
    until(qtbot, sheet, lambda: not sheet.citizen.isVisible())


def _move_delivery(
    desktop: Desktop,
    delivery_id: int,
    move: DeliveryMove,
    state: DeliveryState,
    **fields: Field,
) -> None:
    """What the outbox would do, without an X."""
    ports = desktop.ports
    with ports.store.write() as tx:
        delivery = tx.delivery(delivery_id)
        wish = Wish(desktop.seat.officer, delivery_id, delivery.version)
        changed = {"state": state.value, **fields}
        tx.append(step_for(wish, Subject.DELIVERY, move.value, ports.clock.now(), changed))


def test_back_leads_to_the_page_one_came_from(qtbot: QtBot, cases: CasesPage, case_id: int) -> None:
    cases.show_case(case_id, "inbox")
    with qtbot.waitSignal(cases.page_wanted) as wanted:
        cases.commands()["back"]()
    assert wanted.args == ["inbox"]
    assert not cases.is_case_open

    cases.show_case(case_id, "cases")
    with qtbot.assertNotEmitted(cases.page_wanted):
        cases.commands()["back"]()
    assert not cases.is_case_open


def test_a_form_about_a_case_that_changed_says_what_and_goes_on_from_there(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    desktop = sheet._desktop
    sheet.make(CaseMove.NOTE)
    dialog = sheet.findChild(ReasonDialog)
    assert dialog is not None
    dialog.text.setPlainText("मेरी टिप्पणी")
    version = page_of(desktop, case_id).case.version
    note_on(desktop.ports, Wish(desktop.seat.officer, case_id, version), "बीच में")
    dialog.submit()
    qtbot.waitUntil(lambda: "बीच में" in dialog.text.accessibleDescription())
    assert dialog.text.toPlainText() == "मेरी टिप्पणी"

    dialog.submit()
    until(qtbot, sheet, lambda: any("मेरी टिप्पणी" in text for text in sheet.timeline.texts()))


def test_correcting_a_case_edits_its_igrs_number_too(
    qtbot: QtBot, sheet: CaseSheet, case_id: int
) -> None:
    sheet.make(CaseMove.SORT)
    dialog = sheet.findChild(CorrectDialog)
    assert dialog is not None
    dialog.igrs.setText("40016918011385")
    dialog.submit()
    qtbot.waitUntil(lambda: page_of(sheet._desktop, case_id).case.igrs_no == "40016918011385")


def test_in_a_low_window_the_answer_is_a_line_until_it_is_wanted(
    qtbot: QtBot, cases: CasesPage, sheet: CaseSheet
) -> None:
    cases.activateWindow()
    sheet.timeline.setFocus()
    assert not sheet.reply.is_folded
    cases.resize(900, 460)
    qtbot.waitUntil(lambda: sheet.reply.is_folded)
    qtbot.waitUntil(lambda: sheet.timeline.height() > sheet.stand.height() / 2)
    assert sheet.header.code.text() in sheet.reply.edit.text()

    sheet.reply.send()
    assert not sheet.reply.is_folded
    calm(qtbot, cases.desktop)
    assert not sheet.delivery.isVisible()
    qtbot.waitUntil(sheet.reply.edit.edit.hasFocus)
    sheet.timeline.setFocus()
    qtbot.waitUntil(lambda: sheet.reply.is_folded)


def test_in_practice_a_post_cannot_be_looked_at_on_x(sheet: CaseSheet) -> None:
    assert not sheet.header.view.isEnabled()
    assert "Nothing leaves this computer" in sheet.header.view.toolTip()


def test_escape_goes_back_to_the_list(qtbot: QtBot, cases: CasesPage, sheet: CaseSheet) -> None:
    QTest.keyClick(sheet.timeline, Qt.Key.Key_Escape)
    assert not cases.is_case_open


def test_every_control_of_a_case_has_a_name(cases: CasesPage, sheet: CaseSheet) -> None:
    for move in (CaseMove.FORWARD, CaseMove.NOTE, CaseMove.SORT, CaseMove.RETURN, CaseMove.REPORT):
        sheet.make(move)
    assert " ".join(nameless(cases)) == ""


def test_a_case_fits_a_low_window(cases: CasesPage, sheet: CaseSheet) -> None:
    assert cases.minimumSizeHint().height() <= 420
    assert cases.minimumSizeHint().width() <= 870


def test_a_district_is_found_by_hindi_or_english_letters(qtbot: QtBot) -> None:
    box = DistrictBox()
    qtbot.addWidget(box)
    districts = [
        District("120", "Barabanki", "बाराबंकी"),
        District("152", "Prayagraj", "प्रयागराज", ("Allahabad", "इलाहाबाद")),
    ]
    box.show_districts(districts)
    assert box.key == "unknown"
    for typed, key in (("bara", "120"), ("प्रया", "152"), ("Allah", "152"), ("कुछ", "")):
        box.setEditText(typed)
        assert box.key == key, typed


def test_words_are_cut_between_letters_never_inside_one(qtbot: QtBot) -> None:
    font = QFont()
    text = "क्षत्रिय परिवार 👨‍👩‍👧 और शक्ति नगर"
    for width in range(10, 300, 7):
        cut = shorten(text, font, width)
        if cut != text:
            kept = cut.removesuffix("…")
            assert text.startswith(kept)
            assert not text[len(kept) :].startswith(("्", "ि", "ा", "ी", "\u200d"))


def test_who_reads_the_newest_line_goes_on_reading_it_whatever_comes(
    qtbot: QtBot, sheet: CaseSheet
) -> None:
    bar = sheet.timeline.verticalScrollBar()
    ports, officer = sheet._desktop.ports, sheet._desktop.seat.officer
    for number in range(12):
        case = case_page(ports, officer, sheet.case_id).case
        note_on(ports, Wish(officer, case.id, case.version), f"नोट {number}\nदूसरी पंक्ति")
    sheet._desktop.news.tell(touched(Topic.CASE, sheet.case_id))
    until(qtbot, sheet, lambda: any("नोट 11" in text for text in sheet.timeline.texts()))
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())

    sheet.window().resize(1100, 560)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())

    bar.setValue(0)
    case = case_page(ports, officer, sheet.case_id).case
    note_on(ports, Wish(officer, case.id, case.version), "एक और")
    sheet._desktop.news.tell(touched(Topic.CASE, sheet.case_id))
    until(qtbot, sheet, lambda: any("एक और" in text for text in sheet.timeline.texts()))
    assert bar.value() == 0, "who reads further up is left in peace"


def test_a_list_that_ends_before_its_hits_says_so(
    qtbot: QtBot, cases: CasesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(2):
        register(cases.desktop, f"सड़क {number}", author=f"other{number}")
    monkeypatch.setattr(case_windows, "MOST_HITS", 2)
    cases.list.views.choose(CaseView.ALL)
    calm(qtbot, cases.desktop)
    assert cases.list.cut.isHidden()
    cases.list.search.setText("सड़क")
    qtbot.waitUntil(cases.list.cut.isVisible)
    assert "first 2 " in cases.list.cut.text()
    cases.list.search.clear()
    qtbot.waitUntil(cases.list.cut.isHidden)


def test_the_facts_beside_a_story_go_on_below_where_they_are_narrow(
    qtbot: QtBot, sheet: CaseSheet
) -> None:
    details = sheet.details
    details.setFixedWidth(120)
    qtbot.waitUntil(lambda: details.viewport().width() <= 120)
    assert details.horizontalScrollBar().maximum() == 0
