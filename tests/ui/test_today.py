"""What presses today, views of one's own, and the search over everything."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import StoppedClock, arrive
from tests.ui.desk_steps import calm, nameless, office_id, page_of, register, show, sit_in
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.services.forwarding import forward_case
from upsocial_desktop.services.records import CaseView, Hit, HitKind
from upsocial_desktop.services.saved_views import saved_views
from upsocial_desktop.services.settings import HOLIDAYS
from upsocial_desktop.services.sorting import claim_case, note_on
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.choices_row import Choices
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.case.view_dialog import RenameViewDialog, SaveViewDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.go_to import GoTo, parts_of

_DAY = 86_400


@pytest.fixture
def cases(qtbot: QtBot, desktop: Desktop) -> CasesPage:
    page = CasesPage(desktop)
    show(qtbot, page)
    return page


def _send_on(desktop: Desktop, case_id: int, number: int) -> None:
    wish = Wish(desktop.seat.officer, case_id, page_of(desktop, case_id).case.version)
    forward_case(desktop.ports, wish, office_id(desktop.ports, number), "आपका विषय")


def _said(page: CasesPage) -> dict[CaseView, str]:
    buttons = page.list.strip.buttons
    return {view: made.text() for view, made in buttons.items() if not made.isHidden()}


def _reread(qtbot: QtBot, page: CasesPage, holds: Callable[[], bool]) -> None:
    page.list.refresh()
    qtbot.waitUntil(holds)
    calm(qtbot, page.desktop)


def test_the_strip_says_what_presses_and_leads_there(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock
) -> None:
    case_id = register(desktop, "पुरानी शिकायत")
    register(desktop, "दूसरी शिकायत", author="another")
    _send_on(desktop, case_id, 902)
    clock.go_on(13 * _DAY)
    page = CasesPage(desktop)
    show(qtbot, page)
    qtbot.waitUntil(lambda: CaseView.LATE_THERE in _said(page))
    said = _said(page)
    assert said[CaseView.DUE_SOON].startswith("2 due within three days")
    assert said[CaseView.LATE_THERE] == "1 not accepted there in time"
    assert set(said) == {CaseView.DUE_SOON, CaseView.LATE_THERE}

    page.list.search.setText("nothing of the kind")
    page.list.choices.show_choices(Choices(topic="water"))
    QTest.keyClick(page.list.strip.buttons[CaseView.LATE_THERE], Qt.Key.Key_Space)
    assert page.list.views.current is CaseView.LATE_THERE
    assert page.list.search.text() == ""
    assert page.list.choices.choices == Choices()
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1)

    sit_in(desktop, 902)
    qtbot.waitUntil(lambda: CaseView.RECEIVED in _said(page))
    assert _said(page)[CaseView.RECEIVED] == "1 to accept here"


def test_holidays_are_marked_and_a_long_run_is_told_before_it_comes(
    qtbot: QtBot, desktop: Desktop, clock: StoppedClock
) -> None:
    register(desktop, "शिकायत")
    today = clock.now().date()
    days = [today.fromordinal(today.toordinal() + 14 + more) for more in (0, 1, 2, 3)]
    with desktop.ports.store.write() as tx:
        named = " ".join(day.isoformat() for day in days)
        tx.set_option(desktop.seat.office.id, HOLIDAYS.key, named)
    clock.go_on(12 * _DAY)
    page = CasesPage(desktop)
    show(qtbot, page)
    warning = page.list.strip.warning
    qtbot.waitUntil(lambda: not warning.isHidden())
    assert "1 case(s) fall due in these days" in warning.text()
    assert f"{days[0]:%d-%m}" in warning.text()
    assert "closed:" in page.list.strip.buttons[CaseView.DUE_SOON].toolTip()


def test_a_list_narrows_by_topic_district_state_and_office(
    qtbot: QtBot, desktop: Desktop, cases: CasesPage
) -> None:
    first = register(desktop, "सड़क एक")
    register(desktop, "सड़क दो", author="another")
    version = page_of(desktop, first).case.version
    claim_case(desktop.ports, Wish(desktop.seat.officer, first, version))
    _reread(qtbot, cases, lambda: cases.list.model.rowCount() == 2)
    row = cases.list.choices
    cases.list.narrow_button.click()
    calm(qtbot, desktop)
    assert row.isVisible()
    assert row.desk.count() == 1 + len(desktop.seat.offices)

    row.state.setCurrentIndex(row.state.findData(CaseState.IN_PROCESS))
    qtbot.waitUntil(lambda: cases.list.model.rowCount() == 1)
    assert cases.list.narrow_button.text() == "Narrow (1)"
    row.topic.setCurrentIndex(row.topic.findData("water"))
    qtbot.waitUntil(cases.list.empty.isVisible)
    cases.list.empty.action_wanted.emit()
    qtbot.waitUntil(lambda: cases.list.model.rowCount() == 2)
    row.desk.setCurrentIndex(row.desk.findData(office_id(desktop.ports, 903)))
    qtbot.waitUntil(cases.list.empty.isVisible)
    row.clear_button.click()
    qtbot.waitUntil(lambda: cases.list.model.rowCount() == 2)


def test_what_is_typed_in_a_box_chooses_in_either_script(qtbot: QtBot, cases: CasesPage) -> None:
    box = cases.list.choices.topic
    line = box.lineEdit()
    assert line is not None
    for typed in ("सड़क", "road"):
        box.choose(None)
        box.setEditText(typed)
        with qtbot.waitSignal(box.chosen):
            line.editingFinished.emit()
        assert box.value == "road"
    box.setEditText("nonsense")
    line.editingFinished.emit()
    assert box.value == "road"


@pytest.fixture
def saved(qtbot: QtBot, desktop: Desktop, cases: CasesPage) -> CasesPage:
    """A page with two views saved, the first for this desk, the second for the office."""
    register(desktop, "सड़क")
    cases.list.search.show_words("sadak")
    for name, is_shared in (("Roads here", False), ("Roads of all", True)):
        cases.list.save_view()
        dialog = cases.window().findChild(SaveViewDialog)
        assert dialog is not None
        dialog.name.setText(name)
        dialog.shared.setChecked(is_shared)
        with qtbot.waitSignal(dialog.finished):
            dialog.submit()
        calm(qtbot, desktop)
    qtbot.waitUntil(lambda: cases.list.saved.list.count() == 2)
    return cases


def test_a_view_is_saved_shown_renamed_and_deleted_with_undo(
    qtbot: QtBot, desktop: Desktop, saved: CasesPage
) -> None:
    shown = saved.list.saved.list
    saved.list.show_view(CaseView.CLOSED)
    shown.setCurrentRow(1)
    shown.setFocus()
    shown.itemActivated.emit(shown.currentItem())
    assert saved.list.views.current is CaseView.OPEN
    assert saved.list.search.text() == "sadak"
    qtbot.waitUntil(lambda: saved.list.model.rowCount() == 1)

    QTest.keyClick(shown, Qt.Key.Key_F2)
    dialog = saved.window().findChild(RenameViewDialog)
    assert dialog is not None
    dialog.name.setText("सड़कें")
    dialog.submit()
    qtbot.waitUntil(lambda: shown.item(1).text() == "सड़कें")

    QTest.keyClick(shown, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: shown.count() == 1)
    desktop.undo.undo_last()
    qtbot.waitUntil(lambda: shown.count() == 2)
    assert [view.name for view in saved_views(desktop.ports, desktop.seat.officer)] == [
        "Roads here",
        "सड़कें",
    ]


def test_a_taken_name_is_said_beside_the_field(qtbot: QtBot, saved: CasesPage) -> None:
    saved.list.save_view()
    dialog = saved.window().findChild(SaveViewDialog)
    assert dialog is not None
    dialog.name.setText("roads HERE")
    dialog.submit()
    qtbot.waitUntil(lambda: "already" in dialog.name.accessibleDescription())
    assert dialog.isVisible()
    dialog.reject()


def test_in_a_narrow_window_saved_views_are_a_menu(qtbot: QtBot, saved: CasesPage) -> None:
    assert not saved.list.saved_button.isVisible()
    saved.resize(1000, 500)
    qtbot.waitUntil(saved.list.saved_button.isVisible)
    menu = saved.list.saved_button.menu()
    assert [action.text() for action in menu.actions()] == ["Roads here  1", "Roads of all  1"]
    assert saved.minimumSizeHint().height() <= 420
    assert saved.minimumSizeHint().width() <= 870
    saved.list.narrow_button.click()
    calm(qtbot, saved.desktop)
    assert saved.minimumSizeHint().width() <= 870
    assert " ".join(nameless(saved)) == ""


@pytest.fixture
def asked(qtbot: QtBot, desktop: Desktop) -> GoTo:
    over = QWidget()
    qtbot.addWidget(over)
    dialog = GoTo(desktop, {"inbox": "Inbox"}, over)
    dialog.show()
    # Kept by the test: Qt would else delete it with the window.
    dialog.over = over  # type: ignore[attr-defined]  # only here
    return dialog


def test_one_search_finds_posts_cases_and_notes_and_goes_there(
    qtbot: QtBot, desktop: Desktop, asked: GoTo
) -> None:
    case_id = register(desktop, "ट्रांसफार्मर जल गया", "Transformer खराब है")
    version = page_of(desktop, case_id).case.version
    note_on(desktop.ports, Wish(desktop.seat.officer, case_id, version), "ट्रांसफार्मर देखा गया")
    (mention_id,) = arrive(desktop.ports, 901, "ट्रांसफार्मर फिर जला", author="another")
    asked.field.setText("ट्रांसफार्मर")
    qtbot.waitUntil(lambda: asked.list.count() == 3)
    abouts = [asked.list.item(row).text().split(" · ")[0] for row in range(3)]
    assert sorted(abouts) == ["Note", "Post", "Post"]
    assert asked.found.text() == "3 found"
    asked.list.viewport().repaint()
    QTest.keyClick(asked.field, Qt.Key.Key_Down)
    row = next(n for n in range(3) if asked.list.item(n).text().startswith("Note"))
    asked.list.setCurrentRow(row)
    with qtbot.waitSignal(asked.case_wanted) as wanted:
        QTest.keyClick(asked.field, Qt.Key.Key_Return)
    assert wanted.args == [case_id]
    asked.list.setCurrentRow(next(n for n in range(3) if n != row))
    with qtbot.waitSignal(asked.mention_wanted) as found:
        asked.go()
    assert found.args[0] in {mention_id, mention_id - 1}


def test_a_search_for_nothing_says_so(qtbot: QtBot, asked: GoTo) -> None:
    asked.field.setText("कहीं नहीं")
    qtbot.waitUntil(lambda: asked.found.text() == "0 found")
    assert asked.list.count() == 0


def test_the_hit_is_never_out_of_sight(desktop: Desktop) -> None:
    text = f"{'बहुत लंबी बात ' * 9}पानी नहीं आया"
    start = text.index("पानी")
    at = desktop.ports.clock.now()
    hit = Hit(HitKind.MENTION, 1, None, "", at, "post", text, start, start + 4)
    before, word, behind = parts_of(hit)
    assert (len(before) < 30, before[-1], word, behind) == (True, " ", "पानी", " नहीं आया")
