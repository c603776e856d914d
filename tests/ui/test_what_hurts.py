"""PRODUCT 10, the sentences that only a screen can keep."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desk_steps import calm, page_of, register, show
from upsocial_desktop.services.drafting import kept_words, reply_key
from upsocial_desktop.services.records import CaseView, MentionView
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.case.print_sheet import PrintSheetDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.page import InboxPage


@pytest.fixture
def case_ids(desktop: Desktop) -> list[int]:
    return [register(desktop, f"सड़क {n}", author=f"citizen{n}") for n in range(2)]


@pytest.fixture
def cases(qtbot: QtBot, desktop: Desktop, case_ids: list[int]) -> CasesPage:
    page = CasesPage(desktop)
    show(qtbot, page)
    opened(qtbot, page, case_ids[0])
    return page


def opened(qtbot: QtBot, page: CasesPage, case_id: int) -> None:
    page.show_case(case_id)
    look = page.sheet
    qtbot.waitUntil(lambda: look.look is not None and look.look.page.case.id == case_id)
    calm(qtbot, page.desktop)


def typed(qtbot: QtBot, page: CasesPage, case_id: int, text: str) -> None:
    """Type and pause: nothing else is pressed."""
    page.sheet.reply.edit.edit.setPlainText(text)

    def is_kept() -> bool:
        kept = kept_words(page.desktop.ports, reply_key(case_id))
        return kept is not None and kept.text == text

    qtbot.waitUntil(is_kept)


# "Draft per case saved at each pause, restored in every view."
def test_a_draft_per_case_is_saved_at_each_pause(
    qtbot: QtBot, cases: CasesPage, case_ids: list[int]
) -> None:
    typed(qtbot, cases, case_ids[0], "पहला आधा")
    typed(qtbot, cases, case_ids[0], "पहला आधा और")
    opened(qtbot, cases, case_ids[1])
    typed(qtbot, cases, case_ids[1], "दूसरा")
    kept = [kept_words(cases.desktop.ports, reply_key(each)) for each in case_ids]
    assert [each.text for each in kept if each is not None] == ["पहला आधा और", "दूसरा"]


def _by_the_list(qtbot: QtBot, page: CasesPage, case_id: int) -> CasesPage:
    page.commands()["back"]()
    calm(qtbot, page.desktop)
    opened(qtbot, page, case_id)
    return page


def _by_another_case(qtbot: QtBot, page: CasesPage, case_id: int) -> CasesPage:
    opened(qtbot, page, case_id + 1)
    opened(qtbot, page, case_id)
    return page


def _in_a_low_window(qtbot: QtBot, page: CasesPage, case_id: int) -> CasesPage:
    page.resize(1000, 480)
    calm(qtbot, page.desktop)
    opened(qtbot, page, case_id)
    return page


def _in_a_window_opened_anew(qtbot: QtBot, page: CasesPage, case_id: int) -> CasesPage:
    new = CasesPage(page.desktop)
    show(qtbot, new)
    opened(qtbot, new, case_id)
    return new


@pytest.mark.parametrize(
    "way", [_by_the_list, _by_another_case, _in_a_low_window, _in_a_window_opened_anew]
)
def test_a_draft_is_restored_in_every_view(
    qtbot: QtBot,
    cases: CasesPage,
    case_ids: list[int],
    way: Callable[[QtBot, CasesPage, int], CasesPage],
) -> None:
    typed(qtbot, cases, case_ids[0], "अधूरा उत्तर")
    page = way(qtbot, cases, case_ids[0])
    qtbot.waitUntil(lambda: page.sheet.reply.edit.text() == "अधूरा उत्तर")


def _said_in(place: QWidget) -> list[str]:
    """What a screen reader finds on the visible parts of a screen."""
    parts = [each for each in place.findChildren(QWidget) if each.isVisible()]
    texts = [each.text() for each in parts if isinstance(each, QLabel)]
    return texts + [each.accessibleName() for each in parts]


# "The code is on every screen."
def test_the_code_is_on_every_screen(qtbot: QtBot, cases: CasesPage, case_ids: list[int]) -> None:
    desktop = cases.desktop
    code = page_of(desktop, case_ids[0]).case.code
    assert cases.sheet.header.code.text() == code

    cases.commands()["back"]()
    cases.list.views.choose(CaseView.ALL)
    qtbot.waitUntil(lambda: cases.list.model.rowCount() == 2)
    cases.list.table.viewport().repaint()
    qtbot.waitUntil(lambda: cases.list.model.row_at(1) is not None)
    spoken = [
        str(cases.list.model.index(1, column).data(Qt.ItemDataRole.AccessibleTextRole))
        for column in range(cases.list.model.columnCount())
    ]
    assert any(code in each for each in spoken), spoken

    opened(qtbot, cases, case_ids[0])
    cases.sheet.print_case()
    qtbot.waitUntil(lambda: cases.findChild(PrintSheetDialog) is not None)
    sheet = cases.findChild(PrintSheetDialog)
    assert sheet is not None
    qtbot.waitUntil(lambda: bool(sheet.view.pages))
    assert code in sheet.view.accessibleDescription()
    sheet.accept()

    inbox = InboxPage(desktop)
    show(qtbot, inbox)
    inbox.views.choose(MentionView.ATTACHED)
    qtbot.waitUntil(lambda: inbox.list.model.rowCount() == 2)
    inbox.list.table.viewport().repaint()
    qtbot.waitUntil(lambda: inbox.list.model.row_at(1) is not None)
    inbox.list.table.setCurrentIndex(inbox.list.model.index(1, 0))
    qtbot.waitUntil(lambda: inbox.reader.page is not None)
    qtbot.waitUntil(lambda: any(code in each for each in _said_in(inbox.reader)))
