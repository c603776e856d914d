"""Words to citizens on screen: moments, templates, the ask-once kit, answers to many, twins."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.fakes import StoppedClock, arrive
from tests.ui.desk_steps import calm, nameless, page_of, register, show
from upsocial_desktop.domain.ask_kit import Item
from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.critical import Alarm, Danger, Helpline
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.domain.officer import Role
from upsocial_desktop.services.deciding import Particulars, register_case
from upsocial_desktop.services.mass_answers import MassSent
from upsocial_desktop.services.merging import merge_cases
from upsocial_desktop.services.sorting import claim_case
from upsocial_desktop.services.templates import template_named
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.alarm_bar import AlarmBar
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.case.register_dialog import RegisterDialog
from upsocial_desktop.ui.case.reply_ask import AskDialog
from upsocial_desktop.ui.case.reply_many import ManyDialog
from upsocial_desktop.ui.case.reply_templates import TemplatePicker
from upsocial_desktop.ui.case.sheet import CaseSheet
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.page import InboxPage
from upsocial_desktop.ui.settings.templates_section import TemplatesSection
from upsocial_desktop.ui.words import of_card

TEXT = "सड़क में गड्ढे हैं, बच्चे गिर रहे हैं"
FIRE = "बाज़ार में आग लगी है, कोई बचाओ"


@pytest.fixture
def case_id(desktop: Desktop) -> int:
    return register(desktop, TEXT)


@pytest.fixture
def sheet(qtbot: QtBot, desktop: Desktop, case_id: int) -> CaseSheet:
    page = CasesPage(desktop)
    show(qtbot, page)
    page.show_case(case_id)
    qtbot.waitUntil(lambda: page.sheet.look is not None)
    calm(qtbot, desktop)
    qtbot.waitUntil(lambda: not page.sheet.offers.tell.isHidden())
    return page.sheet


def _wish(desktop: Desktop, case_id: int) -> Wish:
    case = page_of(desktop, case_id).case
    return Wish(desktop.seat.officer, case.id, case.version)


def _nodal(desktop: Desktop) -> None:
    """Let the nodal officer of the same office sit here."""
    office = desktop.seat.office
    officer = next(
        one
        for one in desktop.seat.officers
        if one.office_id == office.id and one.role is Role.NODAL_OFFICER
    )
    desktop.seat.sit(officer, office)


# --- The four moments ---


def test_a_moment_is_offered_with_its_count_and_leads_to_the_words(sheet: CaseSheet) -> None:
    bar = sheet.offers.tell
    assert bar.label.text().startswith("Tell the citizen? Registered · ")
    assert " of 280" in bar.label.text()
    bar.buttons["see_words"].click()
    assert sheet.reply.edit.edit.hasFocus()
    assert sheet.reply.purpose.current is Purpose.ACKNOWLEDGE
    assert page_of_code(sheet) in sheet.reply.edit.text()


def page_of_code(sheet: CaseSheet) -> str:
    assert sheet.look is not None
    return sheet.look.page.case.code


def test_a_moment_not_to_be_told_is_noted_and_gone(
    qtbot: QtBot, sheet: CaseSheet, desktop: Desktop, case_id: int
) -> None:
    sheet.offers.tell.buttons["skip_moment"].click()
    qtbot.waitUntil(sheet.offers.tell.isHidden)
    lines = page_of(desktop, case_id).history
    assert lines[-1].facts["skipped_moment"] == "registered"
    model = sheet.timeline.model()
    last = model.index(model.rowCount() - 1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Not told to the citizen on purpose: Registered" in str(last)


def test_sent_words_end_the_offer(qtbot: QtBot, sheet: CaseSheet, desktop: Desktop) -> None:
    sheet.reply.send()
    qtbot.waitUntil(sheet.offers.tell.isHidden)
    calm(qtbot, desktop)


# --- Templates ---


def _picker(qtbot: QtBot, sheet: CaseSheet) -> TemplatePicker:
    sheet.insert_template()
    picker = sheet.findChild(TemplatePicker)
    assert isinstance(picker, TemplatePicker)
    qtbot.waitUntil(lambda: picker.list.count() > 1)
    return picker


def test_a_template_is_chosen_with_two_letters_and_enter(qtbot: QtBot, sheet: CaseSheet) -> None:
    picker = _picker(qtbot, sheet)
    assert nameless(picker) == []
    QTest.keyClicks(picker.field, "wo")
    assert picker.list.currentItem().text().startswith("Being worked on")
    assert page_of_code(sheet) in picker.preview.text()
    assert picker.ring.words.endswith("left")
    with qtbot.waitSignal(picker.taken):
        QTest.keyClick(picker.field, Qt.Key.Key_Return)
    assert "being worked on" in sheet.reply.edit.text()


def test_one_half_alone_can_be_taken_and_hindi_letters_find_too(
    qtbot: QtBot, sheet: CaseSheet
) -> None:
    picker = _picker(qtbot, sheet)
    picker.field.setText("धन")
    QTest.keyClick(picker.field, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert sheet.reply.edit.text() == "धन्यवाद। आपके सहयोग के लिए आभार।"


def test_typed_words_stay_around_an_inserted_template(qtbot: QtBot, sheet: CaseSheet) -> None:
    sheet.reply.edit.set_text("पहले बाद", 4)
    sheet.reply.put_in("बीच ")
    assert sheet.reply.edit.text() == "पहले बीच  बाद"


def test_a_place_not_filled_is_chosen_and_stops_the_sending(
    qtbot: QtBot, sheet: CaseSheet, desktop: Desktop, case_id: int
) -> None:
    sheet.reply.put_in(f"{page_of_code(sheet)} 😀 {{name}} जी, {{place}}")
    assert sheet.reply.edit.edit.textCursor().selectedText() == "{name}"
    sheet.reply.send()
    calm(qtbot, desktop)
    assert page_of(desktop, case_id).deliveries == ()
    QTest.keyClicks(sheet.reply.edit.edit, "Asha")
    assert "Asha जी" in sheet.reply.edit.text()


def test_the_settings_show_edit_and_keep_a_template(qtbot: QtBot, desktop: Desktop) -> None:
    section = TemplatesSection(desktop)
    qtbot.addWidget(section)
    section.show()
    section.reread()
    qtbot.waitUntil(lambda: section.list.count() > 4)
    assert nameless(section) == []
    assert "UPX-142-10427-9" in section.preview.text()
    assert section.warning.isHidden()
    section.english.setPlainText("Noted {code}, {office_en}, {due_on}, {nonsense}")
    assert "half is older" in section.warning.text()
    assert "not known" in section.warning.text()
    assert "{nonsense}" in section.preview.text()
    before = section.ring.words
    section.english.setPlainText("Noted {code}, {office_en}, {due_on}.")
    assert section.ring.words != before
    with qtbot.waitSignal(section.told):
        section.save.click()
    calm(qtbot, desktop)
    kept = template_named(desktop.ports, desktop.seat.office.id, "registered")
    assert kept.text_en == "Noted {code}, {office_en}, {due_on}."
    section.usual.click()
    assert section.english.toPlainText().startswith("Registered as {code}")


def test_a_new_template_needs_a_key_and_words(qtbot: QtBot, desktop: Desktop) -> None:
    section = TemplatesSection(desktop)
    qtbot.addWidget(section)
    section.show()
    section.reread()
    qtbot.waitUntil(lambda: section.list.count() > 4)
    section.new.click()
    section.save.click()
    calm(qtbot, desktop)
    assert section.list.count() == 7 + 1
    section.key.setText("rain")
    section.hindi.setPlainText("वर्षा के बाद {code}")
    with qtbot.waitSignal(section.told):
        section.save.click()
    calm(qtbot, desktop)
    qtbot.waitUntil(lambda: section.list.count() == 9)
    assert template_named(desktop.ports, desktop.seat.office.id, "rain").text_hi


def test_what_is_being_written_outlives_the_news_of_others(qtbot: QtBot, desktop: Desktop) -> None:
    section = TemplatesSection(desktop)
    qtbot.addWidget(section)
    section.show()
    section.reread()
    qtbot.waitUntil(lambda: section.list.count() > 4)
    section.hindi.setPlainText("अधूरा {code}")
    section.reread()
    calm(qtbot, desktop)
    assert section.hindi.toPlainText() == "अधूरा {code}"


# --- Asking once ---


def test_the_kit_ticks_what_is_missing_and_asks(
    qtbot: QtBot, sheet: CaseSheet, desktop: Desktop, case_id: int
) -> None:
    claim_case(desktop.ports, _wish(desktop, case_id))
    case = page_of(desktop, case_id).case
    dialog = AskDialog(desktop, case, sheet)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.text.text()))
    assert nameless(dialog) == []
    assert Item.PHOTO in dialog.items
    dialog.boxes[Item.PHOTO].setChecked(False)
    assert "photo" not in dialog.text.text()
    with qtbot.waitSignal(dialog.wished):
        dialog.submit()
    calm(qtbot, desktop)
    page = page_of(desktop, case_id)
    assert page.case.state is CaseState.WAITING_CITIZEN
    assert [each.purpose for each in page.deliveries] == [Purpose.ASK]


def test_words_changed_by_hand_stay_when_a_tick_changes(
    qtbot: QtBot, sheet: CaseSheet, desktop: Desktop, case_id: int
) -> None:
    claim_case(desktop.ports, _wish(desktop, case_id))
    dialog = AskDialog(desktop, page_of(desktop, case_id).case, sheet)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.text.text()))
    dialog.text.set_text("अपने शब्द")
    dialog.boxes[Item.PNR].setChecked(True)
    assert dialog.text.text() == "अपने शब्द"


# --- Alarms ---

FIRE_LINE = Helpline("101", "Fire", "अग्निशमन", frozenset({Danger.FIRE}), "", "letter 12")


@pytest.fixture
def alarm(qtbot: QtBot, desktop: Desktop) -> tuple[AlarmBar, list[int]]:
    desktop = replace(desktop, ports=replace(desktop.ports, helplines=lambda: (FIRE_LINE,)))
    bar, heard = AlarmBar(), list[int]()
    qtbot.addWidget(bar)
    bar.sound = lambda: heard.append(1)
    bar.attend(desktop)
    return bar, heard


def test_critical_words_ring_until_they_are_heard(
    qtbot: QtBot, desktop: Desktop, alarm: tuple[AlarmBar, list[int]]
) -> None:
    bar, heard = alarm
    (mention_id,) = arrive(desktop.ports, 901, FIRE)
    bar.look()
    qtbot.waitUntil(lambda: bar.card is not None)
    assert heard == [1]
    assert nameless(bar) == []
    words = bar.bar.label.text()
    assert all(each in words for each in ("आग लगी", "fire", "101 Fire", "Possible danger"))
    assert "check before use" not in words
    unchecked = replace(FIRE_LINE, source="")
    card = replace(bar.card, helplines=(unchecked,)) if bar.card is not None else None
    assert card is not None
    assert "check before use: 101 Fire" in of_card(card)
    bar.look()
    calm(qtbot, desktop)
    assert heard == [1], "the same post rings again only after its time"
    with qtbot.waitSignal(bar.mention_wanted) as wanted:
        bar.hear()
    assert wanted.args == [mention_id]
    qtbot.waitUntil(lambda: bar.card is None)
    assert bar.isHidden()
    with desktop.ports.store.read() as tx:
        assert tx.mention(mention_id).alarm is Alarm.SEEN


def test_a_false_alarm_goes_with_one_key_and_comes_back_with_undo(
    qtbot: QtBot, desktop: Desktop, alarm: tuple[AlarmBar, list[int]]
) -> None:
    bar, _ = alarm
    (mention_id,) = arrive(desktop.ports, 901, FIRE)
    bar.look()
    qtbot.waitUntil(lambda: bar.card is not None)
    bar.call_false()
    qtbot.waitUntil(lambda: bar.card is None)
    qtbot.waitUntil(lambda: desktop.undo.next_words.startswith("No danger"))
    desktop.undo.undo_last()
    calm(qtbot, desktop)
    with desktop.ports.store.read() as tx:
        assert tx.mention(mention_id).is_critical


def test_the_sound_can_be_switched_off_but_not_the_bar(
    qtbot: QtBot, desktop: Desktop, alarm: tuple[AlarmBar, list[int]]
) -> None:
    bar, heard = alarm
    desktop.ports.preferences.save({"alarm_sound": False})
    arrive(desktop.ports, 901, FIRE)
    bar.look()
    qtbot.waitUntil(lambda: bar.card is not None)
    assert heard == []
    assert not bar.isHidden()


def test_the_inbox_shows_the_words_and_register_ticks_critical(
    qtbot: QtBot, desktop: Desktop
) -> None:
    (mention_id,) = arrive(desktop.ports, 901, FIRE)
    page = InboxPage(desktop)
    show(qtbot, page)
    page.show_mention(mention_id)
    qtbot.waitUntil(lambda: not page.offers.danger.isHidden())
    assert "आग लगी" in page.offers.danger.label.text()
    page.open_chosen()
    dialog = page.findChild(RegisterDialog)
    assert isinstance(dialog, RegisterDialog)
    assert dialog.critical.isChecked()


# --- Answers to many, twins ---


def _children(desktop: Desktop, clock: StoppedClock, count: int) -> int:
    cases = []
    for number in range(count + 1):
        clock.go_on(60)
        (mention_id,) = arrive(
            desktop.ports, 901, f"ज़ैदपुर में बिजली नहीं {number}", author=f"citizen{number}"
        )
        with desktop.ports.store.read() as tx:
            version = tx.mention(mention_id).version
        wish = Wish(desktop.seat.officer, mention_id, version)
        about = Particulars("No electricity", "electricity", "185", "Zaidpur")
        cases.append(register_case(desktop.ports, wish, about).first(Topic.CASE))
    _nodal(desktop)
    seen = [(one, page_of(desktop, one).case.version) for one in cases[1:]]
    merge_cases(desktop.ports, _wish(desktop, cases[0]), seen, "एक ट्रांसफार्मर")
    return cases[0]


def test_all_answers_are_looked_over_and_one_is_left_out(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock
) -> None:
    master = _children(desktop, clock, 4)
    dialog = ManyDialog(desktop, page_of(desktop, master).case, None)
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.list.count() == 4)
    assert nameless(dialog) == []
    dialog.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.count.text().startswith("3 answers")
    dialog.list.setCurrentRow(0)
    changed = dialog.edit.text().replace("।", " ।", 1)
    dialog.edit.set_text(changed)
    with qtbot.waitSignal(dialog.sent) as told:
        dialog.send()
    assert isinstance(told.args[0], MassSent)
    assert told.args[0].sent == 3
    calm(qtbot, desktop)
    with desktop.ports.store.read() as tx:
        children = tx.children_of(master)
        words = [each.text for one in children for each in tx.deliveries_of_case(one.id)]
    assert len(set(words)) == 3
    assert changed.strip() in words


def test_a_likely_twin_is_offered_with_its_reason_and_merged_by_a_click(
    qtbot: QtBot, desktop: Desktop, sheet: CaseSheet, case_id: int, clock: StoppedClock
) -> None:
    _nodal(desktop)
    other = register(desktop, TEXT, author="ravi")
    sheet.show_case(other)
    qtbot.waitUntil(lambda: not sheet.offers.twins.isHidden())
    first = page_of(desktop, case_id).case
    assert f"{first.code} (same words" in sheet.offers.twins.label.text()
    with qtbot.waitSignal(sheet.case_wanted) as wanted:
        sheet.offers.twins.buttons["open_twin"].click()
    assert wanted.args == [case_id]
    sheet.offers.twins.buttons["merge_twin"].click()
    qtbot.waitUntil(lambda: page_of(desktop, other).case.state is CaseState.MERGED)
    qtbot.waitUntil(sheet.offers.twins.isHidden)
    assert page_of(desktop, other).case.master_case_id == case_id
    assert CaseMove.UNMERGE in page_of(desktop, other).allowed_moves
    sheet.show_case(case_id)
    qtbot.waitUntil(lambda: not sheet.offers.many.isHidden())
    calm(qtbot, desktop)
