"""The ledger's page: entering, correcting, contradictions, undo, and what is made, by keys too."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.machine.test_picture_press import png
from tests.ui.conftest import RESOURCES
from tests.ui.plan_steps import child, said_beside, settle
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.machine.gazetteer_files import read_gazetteer
from upsocial_desktop.machine.papers import write_paper
from upsocial_desktop.machine.photo_shelf import PhotoShelf
from upsocial_desktop.machine.picture_shelf import PictureShelf
from upsocial_desktop.services.drafting import posts_being_written
from upsocial_desktop.services.ledger import (
    AchievementWords,
    achievement_page,
    enter_achievement,
    withdraw_achievement,
)
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.actions import Shortcuts, actions_of
from upsocial_desktop.ui.compose.page import ComposePage
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.ledger.flags_dialog import FlagsDialog
from upsocial_desktop.ui.ledger.form import LedgerForm
from upsocial_desktop.ui.ledger.page import LedgerPage
from upsocial_desktop.ui.ledger.papers import DigestDialog, PressDialog
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.pages import entries
from upsocial_desktop.ui.theme import Theme

Opened = Callable[[], LedgerPage]


@pytest.fixture
def desk(desktop: Desktop) -> Desktop:
    """The desktop with the State's districts, and papers written for good."""
    places = read_gazetteer(RESOURCES)
    ports = replace(desktop.ports, gazetteer=lambda: places, write_paper=write_paper)
    return replace(desktop, ports=ports)


@pytest.fixture
def opened(qtbot: QtBot, desk: Desktop) -> Opened:
    def open_page() -> LedgerPage:
        page = LedgerPage(desk)
        qtbot.addWidget(page)
        Shortcuts(page).bind(page, actions_of("ledger"), page.commands())
        page.resize(1000, 540)
        page.show()
        page.open()
        settle(qtbot, desk)
        gone_to(qtbot, page)
        return page

    return open_page


def gone_to(qtbot: QtBot, page: LedgerPage) -> None:
    """Wait until the list is empty, or shows an achievement in full."""
    qtbot.waitUntil(lambda: bool(page.model.total) == (page.detail.page is not None))


def focused(qtbot: QtBot, page: LedgerPage) -> None:
    page.activateWindow()
    page.table.setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.table)


def words(desktop: Desktop, figure: str = "1,23,456", days: int = 1) -> AchievementWords:
    today = desktop.ports.clock.now().astimezone(IST).date()
    return AchievementWords(
        scheme_hi="ग्राम सड़क योजना",
        scheme_en="Village Roads",
        district="",
        claim_hi="{figure} बनाए गए",
        claim_en="{figure} built",
        figure=figure,
        unit_hi="मार्ग",
        unit_en="roads",
        as_of_on=today - timedelta(days=days),
        source=f"आख्या {days}",
    )


def enter(desktop: Desktop, figure: str = "1,23,456", days: int = 1, place: int = 0) -> int:
    officer = desktop.seat.officers[place]
    changes = enter_achievement(desktop.ports, Wish(officer, 0, 0), words(desktop, figure, days))
    desktop.news.tell(changes)
    return changes.first(Topic.ACHIEVEMENT)


def other_office(desktop: Desktop) -> int:
    """The place of an officer of another office."""
    mine = desktop.seat.office.id
    return next(n for n, one in enumerate(desktop.seat.officers) if one.office_id != mine)


def top(page: QWidget, kind: type[QDialog]) -> QDialog:
    found = [one for one in page.window().findChildren(kind) if one.isVisible()]
    assert len(found) == 1, kind
    return found[0]


def press(root: QWidget, name: str) -> None:
    QTest.mouseClick(child(root, QPushButton, name), Qt.MouseButton.LeftButton)


def texts(page: LedgerPage) -> list[str]:
    return [label.text() for label in page.detail.findChildren(QLabel) if not label.isHidden()]


def offered(page: LedgerPage) -> set[str]:
    names = {"post", "thread", "press", "correct", "withdraw", "restore"}
    return {n for n in names if child(page, QPushButton, f"ledger_{n}").isVisible()}


def test_an_empty_ledger_says_what_it_is_for_and_begins(qtbot: QtBot, opened: Opened) -> None:
    page = opened()
    assert page.empty.isVisible()
    # Nothing stands beside an empty list.
    assert page.detail.isHidden()
    assert offered(page) == set()
    press(page.empty, "empty_state_action")
    assert isinstance(top(page, LedgerForm), LedgerForm)


def test_an_achievement_is_entered_by_keys(qtbot: QtBot, desk: Desktop, opened: Opened) -> None:
    page = opened()
    page.enter()
    form = top(page, LedgerForm)
    assert isinstance(form, LedgerForm)
    settle(qtbot, desk)
    QTest.keyClicks(form.scheme_en, "Village Roads")
    form.claim_en.setPlainText("{figure} built")
    QTest.keyClicks(form.figure, "12.5 lakh")
    QTest.keyClicks(form.unit_en, "roads")
    assert "12.5 लाख roads" in form.reads.text()
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, desk)
    # Nothing is lost by a refusal: it stands beside the field that lacks.
    assert "source document" in said_beside(form)
    assert form.focusWidget() is form.source
    QTest.keyClicks(form.source, "Report 7")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, desk)
    gone_to(qtbot, page)
    assert page.table.isVisible()
    assert page.model.total == 1
    assert "1250000" in str(page.table.current_row()).replace(",", "")
    assert any("12.5 lakh roads built" in text for text in texts(page))


def test_the_picture_is_seen_small_and_a_bomb_is_not_opened(
    qtbot: QtBot, desk: Desktop, tmp_path: Path
) -> None:
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.green)
    image.save(str(tmp_path / "road.png"))
    (tmp_path / "bomb.png").write_bytes(png(30_000, 30_000))
    photos, pictures = PhotoShelf(tmp_path / "photos"), PictureShelf(tmp_path / "pictures")
    able = replace(desk, ports=replace(desk.ports, photos=photos, pictures=pictures))
    page = LedgerPage(able)
    qtbot.addWidget(page)
    page.show()
    page.open()
    for name, high in (("road.png", 53), ("bomb.png", 0)):
        about = replace(
            words(able), picture=str(tmp_path / name), consent="Nobody in it", source=name
        )
        wish = Wish(able.seat.officer, 0, 0)
        able.news.tell(enter_achievement(able.ports, wish, about))
        settle(qtbot, able)
        page.table.setCurrentIndex(page.model.index(0, 0))
        qtbot.waitUntil(lambda name=name: name in texts(page))  # type: ignore[misc]  # bound early
        found = [one for one in page.detail.findChildren(QLabel) if not one.pixmap().isNull()]
        assert [one.pixmap().height() for one in found] == ([high] if high else [])


def test_a_correction_wants_its_reason_and_shows_what_stood_before(
    qtbot: QtBot, desk: Desktop, opened: Opened
) -> None:
    enter(desk)
    page = opened()
    page.table.setFocus()
    page.correct()
    form = top(page, LedgerForm)
    assert isinstance(form, LedgerForm)
    assert child(form, QLineEdit, "figure").text() == "1,23,456"
    assert child(form, QPlainTextEdit, "claim_hi").toPlainText() == "{figure} बनाए गए"
    form.figure.setText("1,23,465")
    form.submit()
    settle(qtbot, desk)
    assert form.focusWidget() is form.reason
    form.reason.setText("Digits were exchanged")
    form.submit()
    qtbot.waitUntil(lambda: "1,23,465 मार्ग" in texts(page))
    history = next(text for text in texts(page) if "Digits were exchanged" in text)
    assert "before: 123456" in history


def test_a_contradiction_is_shown_with_both_sources_before_anything_is_made(
    qtbot: QtBot, desk: Desktop, opened: Opened
) -> None:
    enter(desk, "200", days=9, place=other_office(desk))
    enter(desk, "199")
    page = opened()
    (watch,) = page.detail.findChildren(QLabel, "watch")
    assert "200 मार्ग" in watch.text()
    assert "आख्या 9" in watch.text()
    assert page.model.data(page.model.index(0, 0)) == "⚠ Check"
    page.write_post()
    settle(qtbot, desk)
    asked = top(page, FlagsDialog)
    said = " ".join(label.text() for label in asked.findChildren(QLabel))
    assert "आख्या 1" in said
    assert "आख्या 9" in said
    # Enter goes back, and nothing was made.
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle(qtbot, desk)
    assert posts_being_written(desk.ports, desk.seat.office.id) == []
    page.write_post()
    settle(qtbot, desk)
    with qtbot.waitSignal(page.writing_wanted) as begun:
        press(top(page, FlagsDialog), "use_anyway")
    (kept,) = posts_being_written(desk.ports, desk.seat.office.id)
    assert begun.args == [kept.key]
    assert "199 मार्ग बनाए गए" in kept.text


def test_a_withdrawal_is_undone(qtbot: QtBot, desk: Desktop, opened: Opened) -> None:
    one = enter(desk)
    page = opened()
    press(page, "ledger_withdraw")
    qtbot.waitUntil(page.empty.isVisible)
    page.which.setCurrentIndex(2)
    qtbot.waitUntil(lambda: offered(page) == {"restore"})
    desk.undo.undo_last()
    qtbot.waitUntil(page.empty.isVisible)
    page.which.setCurrentIndex(0)
    qtbot.waitUntil(lambda: page.detail.page is not None)
    assert page.table.current_id == one
    assert offered(page) == {"post", "thread", "press", "correct", "withdraw"}


def test_another_office_s_figure_is_seen_and_not_touched(
    qtbot: QtBot, desk: Desktop, opened: Opened
) -> None:
    enter(desk, place=other_office(desk))
    page = opened()
    assert page.empty.isVisible()
    page.whose.setCurrentIndex(1)
    settle(qtbot, desk)
    assert page.model.total == 1
    assert offered(page) == set()
    page.correct()
    page.write_post()
    page.write_thread()
    settle(qtbot, desk)
    assert not page.findChildren(LedgerForm)
    assert posts_being_written(desk.ports, desk.seat.office.id) == []
    assert "No achievement is chosen" in page.trouble.words


def test_the_list_is_narrowed_and_shown_whole_again(
    qtbot: QtBot, desk: Desktop, opened: Opened
) -> None:
    enter(desk)
    page = opened()
    page.search.setText("nothing like it")
    page.search.tell()
    settle(qtbot, desk)
    assert page.empty.isVisible()
    press(page.empty, "empty_state_action")
    settle(qtbot, desk)
    assert page.model.total == 1
    assert page.search.text() == ""


def test_what_a_colleague_changed_is_seen_and_a_late_correction_is_refused(
    qtbot: QtBot, desk: Desktop, opened: Opened
) -> None:
    one = enter(desk)
    page = opened()
    page.correct()
    form = top(page, LedgerForm)
    assert isinstance(form, LedgerForm)
    seen = achievement_page(desk.ports, one).achievement
    withdraw_achievement(desk.ports, Wish(desk.seat.officer, one, seen.version))
    form.source.setText("Another")
    form.submit()
    settle(qtbot, desk)
    assert form.isVisible()
    assert said_beside(form)
    assert form.source.text() == "Another"


def test_keys_alone_do_everything(qtbot: QtBot, desk: Desktop, opened: Opened) -> None:
    for days in (2, 1):
        enter(desk, "200", days)
    page = opened()
    focused(qtbot, page)
    for key, kind in (
        (Qt.Key.Key_N, LedgerForm),
        (Qt.Key.Key_E, LedgerForm),
        (Qt.Key.Key_D, DigestDialog),
    ):
        QTest.keyClick(page.table, key)
        dialog = top(page, kind)
        settle(qtbot, desk)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        settle(qtbot, desk)
        focused(qtbot, page)
    page.table.selectAll()
    assert page.count.text().endswith("2 chosen")
    QTest.keyClick(page.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, desk)
    note = top(page, PressDialog)
    assert isinstance(note, PressDialog)
    assert note.paper is not None
    QTest.keyClick(note, Qt.Key.Key_Escape)
    focused(qtbot, page)
    page.table.selectAll()
    with qtbot.waitSignal(page.writing_wanted):
        QTest.keyClick(page.table, Qt.Key.Key_T)
    (kept,) = posts_being_written(desk.ports, desk.seat.office.id)
    assert kept.text.count("\n---\n") == 2


def test_a_press_note_is_saved_as_pdf_and_text_and_copied(
    qtbot: QtBot, desk: Desktop, opened: Opened, tmp_path: Path
) -> None:
    enter(desk)
    page = opened()
    page.show_press()
    settle(qtbot, desk)
    note = top(page, PressDialog)
    assert isinstance(note, PressDialog)
    note.headline.setText("सड़कों का जाल")
    note.headline.editingFinished.emit()
    settle(qtbot, desk)
    qtbot.waitUntil(lambda: "सड़कों का जाल" in note.view.accessibleDescription())
    assert note.view.pages
    for name in ("a.pdf", "a.txt"):
        note.save(tmp_path / name)
        settle(qtbot, desk)
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert "सड़कों का जाल" in (tmp_path / "a.txt").read_text("utf-8")


def test_the_digest_is_of_the_day_and_the_offices_chosen(
    qtbot: QtBot, desk: Desktop, opened: Opened
) -> None:
    enter(desk)
    enter(desk, "7", place=other_office(desk))
    page = opened()
    press(page, "ledger_digest")
    settle(qtbot, desk)
    sheet = top(page, DigestDialog)
    assert isinstance(sheet, DigestDialog)
    assert "⚠ 1,23,456" in sheet.view.accessibleDescription()
    assert "7 मार्ग" not in sheet.view.accessibleDescription()
    sheet.of_all.setChecked(True)
    qtbot.waitUntil(lambda: "⚠ 7 मार्ग" in sheet.view.accessibleDescription())
    sheet.on.setDate(sheet.on.date().addDays(-1))
    qtbot.waitUntil(lambda: "कोई उपलब्धि" in sheet.view.accessibleDescription())


def _tells(page: ComposePage, words: str) -> bool:
    return words in page.composer.words.text()


def test_a_begun_post_is_gone_on_with_in_the_composer(
    qtbot: QtBot, desk: Desktop, theme: Theme
) -> None:
    enter(desk)
    window = MainWindow(is_practice=True)
    qtbot.addWidget(window)
    window.add_entries(entries())
    window.show()
    window.open_desk(desk)
    page = window.go("ledger")
    assert isinstance(page, LedgerPage)
    settle(qtbot, desk)
    for _ in range(2):
        # The second time the composer has another sheet on it already.
        qtbot.waitUntil(lambda: page.detail.page is not None and page.detail.post.isVisible())
        page.write_post()
        qtbot.waitUntil(lambda: isinstance(window.page, ComposePage))
        composer = window.page
        assert isinstance(composer, ComposePage)
        qtbot.waitUntil(partial(_tells, composer, "1,23,456 मार्ग"))
        settle(qtbot, desk)
        composer.new_post()
        settle(qtbot, desk)
        window.go("ledger")
        settle(qtbot, desk)
    assert len(posts_being_written(desk.ports, desk.seat.office.id)) == 2


def test_every_control_has_a_name(qtbot: QtBot, desk: Desktop, opened: Opened) -> None:
    enter(desk)
    page = opened()
    page.enter()
    form = top(page, LedgerForm)
    for root in (page, form):
        for kind in (QLineEdit, QPlainTextEdit):
            nameless = [
                field.objectName()
                for field in root.findChildren(kind)
                if not field.accessibleName()
                # Parts of Qt's own date and choice fields, which have the name themselves.
                and not isinstance(field.parent(), QAbstractSpinBox | QComboBox)
            ]
            assert nameless == []
