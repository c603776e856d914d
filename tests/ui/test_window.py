"""The window: pages by rail and keys, the practice ribbon, memory, trouble, closing."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import ClassVar, TypeVar

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QMessageBox,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.fakes import MemoryPreferences, StillPractice, StoppedClock
from upsocial_desktop.domain.changes import Topic, touched
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.practising import furnish
from upsocial_desktop.services.settings import ACTING_OFFICER, WINDOW_STATE, ZOOM
from upsocial_desktop.ui import pages
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.main_window import MainWindow, PageEntry
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.session import Session
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.widgets.splitter import Splitter
from upsocial_desktop.ui.widgets.toast import Toast
from upsocial_desktop.ui.window_memory import WindowMemory, within_sight

W = TypeVar("W", bound=QWidget)


class PaperPage(Page):
    """A page of two panes: a list and a field."""

    page_id: ClassVar[str] = "inbox"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self.opened = 0
        self.heard: list[str] = []
        self.shown_case = 0
        self.list = QListWidget(self)
        self.list.addItems(["one", "two"])
        self.field = QLineEdit(self)
        self.split = Splitter(f"{self.page_id}_panes", parent=self)
        self.split.addWidget(self.list)
        self.split.addWidget(self.field)
        QHBoxLayout(self).addWidget(self.split)

    def open(self) -> None:
        self.opened += 1

    def commands(self) -> dict[str, Callable[[], None]]:
        return {"reply": lambda: self.heard.append("reply")}

    def panes(self) -> tuple[QWidget, ...]:
        return (self.list, self.field)

    def show_case(self, case_id: int, came_from: str = "") -> None:
        self.shown_case = case_id


class PaperCases(PaperPage):
    page_id: ClassVar[str] = "cases"


class PaperCompose(PaperPage):
    page_id: ClassVar[str] = "compose"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self.view = "month"

    @property
    def view_shown(self) -> str:
        return self.view

    def begin_with_view(self, view: str) -> None:
        self.view = view or self.view


ENTRIES = (
    PageEntry("inbox", "inbox", "Inbox", "Alt+1", PaperPage),
    PageEntry("cases", "file-text", "Cases", "Alt+2", PaperCases),
    PageEntry("compose", "square-pen", "Compose", "Alt+3", PaperCompose),
)


class Sitting:
    """A session over given ports, as app.run would hold it."""

    def __init__(self, qtbot: QtBot, ports: Ports, tasks: Tasks, theme: Theme) -> None:
        self.qtbot, self.ports = qtbot, ports
        self.wizards: list[QDialog] = []
        self.window = MainWindow(is_practice=ports.is_practice)
        qtbot.addWidget(self.window)
        self.window.add_entries(ENTRIES)
        self.session = Session(self.window, tasks, theme, self._wizard)

    def _wizard(self, _desktop: Desktop, _speak: Callable[[str], None]) -> QDialog:
        self.wizards.append(QDialog())
        return self.wizards[-1]

    def begin(self, open_ports: Callable[[], Ports] | None = None) -> "Sitting":
        self.session.open(open_ports or (lambda: self.ports))
        with self.qtbot.waitExposed(self.window):
            self.window.show()
        self.qtbot.waitUntil(lambda: self.window.page is not None)
        return self

    @property
    def page(self) -> PaperPage:
        page = self.window.page
        assert isinstance(page, PaperPage)
        return page


@pytest.fixture
def sitting(qtbot: QtBot, ports: Ports, tasks: Tasks, theme: Theme) -> Sitting:
    return Sitting(qtbot, ports, tasks, theme)


def part(root: QWidget, kind: type[W], name: str) -> W:
    """A part of a window by its name."""
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


def shortcut(sitting: Sitting, name: str, place: QWidget | None = None) -> None:
    """What the window system does when the keys of a shortcut are pressed."""
    found = (place or sitting.window).findChild(QShortcut, f"key_{name}")
    assert found is not None
    assert found.isEnabled()
    found.activated.emit()


def test_the_first_page_opens_when_the_doors_are_open(sitting: Sitting) -> None:
    sitting.begin()
    assert sitting.page.page_id == "inbox"
    assert sitting.page.opened == 1


def test_a_page_is_built_when_it_is_first_shown_and_kept(sitting: Sitting) -> None:
    sitting.begin()
    assert sitting.window.findChild(QWidget, "page_cases") is None
    sitting.window.go("cases")
    cases = sitting.page
    sitting.window.go("inbox")
    sitting.window.go("cases")
    assert sitting.page is cases
    assert cases.opened == 2


def test_the_keys_go_from_page_to_page(sitting: Sitting) -> None:
    sitting.begin()
    shortcut(sitting, "go_cases")
    assert sitting.page.page_id == "cases"
    shortcut(sitting, "go_inbox")
    assert sitting.page.page_id == "inbox"


def test_a_case_wanted_by_one_page_is_shown_by_another(sitting: Sitting) -> None:
    sitting.begin()
    sitting.page.case_wanted.emit(7)
    assert sitting.page.page_id == "cases"
    assert sitting.page.shown_case == 7


def test_a_page_that_would_lose_something_is_not_left(sitting: Sitting) -> None:
    sitting.begin()
    page = sitting.page
    page.may_leave = lambda: False  # type: ignore[method-assign]  # a page that says no
    assert sitting.window.go("cases") is None
    assert sitting.page is page
    assert not sitting.window.close()
    page.may_leave = lambda: True  # type: ignore[method-assign]  # and then yes
    assert sitting.window.go("cases") is not None


def test_single_letters_act_in_lists_only_and_can_be_switched_off(sitting: Sitting) -> None:
    sitting.begin()
    page = sitting.page
    page.field.setFocus()
    sitting.qtbot.waitUntil(page.field.hasFocus)
    shortcut(sitting, "reply", page)
    assert page.heard == []
    page.list.setFocus()
    shortcut(sitting, "reply", page)
    assert page.heard == ["reply"]
    sitting.session.furniture.shortcuts.set_single_keys(are_on=False)
    with pytest.raises(AssertionError):
        shortcut(sitting, "reply", page)


def test_f6_goes_round_the_panes(sitting: Sitting) -> None:
    sitting.begin()
    page = sitting.page
    page.list.setFocus()
    shortcut(sitting, "next_pane")
    assert QApplication.focusWidget() is page.field
    shortcut(sitting, "previous_pane")
    assert QApplication.focusWidget() is page.list


def test_practice_is_unmistakable(sitting: Sitting) -> None:
    sitting.begin()
    assert sitting.window.windowTitle().startswith("PRACTICE — ")
    assert sitting.window.findChild(QWidget, "practice_ribbon") is not None
    assert sitting.window.findChild(QWidget, "frame_of_practice") is not None


def test_the_real_x_shows_no_practice(
    qtbot: QtBot, live_ports: Ports, tasks: Tasks, theme: Theme
) -> None:
    sitting = Sitting(qtbot, live_ports, tasks, theme).begin()
    assert "PRACTICE" not in sitting.window.windowTitle()
    assert sitting.window.findChild(QWidget, "practice_ribbon") is None


def test_the_ribbon_drives_the_day(sitting: Sitting) -> None:
    sitting.begin()
    practice = sitting.ports.practice
    assert isinstance(practice, StillPractice)
    for name in ("practice_step", "practice_pace_10"):
        part(sitting.window, QToolButton, name).click()
    sitting.qtbot.waitUntil(lambda: (practice.steps, practice.pace) == (1, 10.0))


def test_changing_hats_changes_the_seat_and_is_remembered(sitting: Sitting) -> None:
    sitting.begin()
    desktop = sitting.session.desktop
    assert desktop is not None
    hats = part(sitting.window, QComboBox, "hats")
    other = next(o for o in desktop.seat.officers if o.id != desktop.seat.officer.id)
    place = hats.findData(other.id)
    hats.setCurrentIndex(place)
    hats.activated.emit(place)
    assert desktop.seat.officer == other
    sitting.qtbot.waitUntil(
        lambda: sitting.ports.preferences.load().get(ACTING_OFFICER.key) == other.id
    )


def test_the_status_line_names_account_office_and_officer(sitting: Sitting) -> None:
    sitting.begin()
    who = part(sitting.window, QLabel, "status_who")
    sitting.qtbot.waitUntil(lambda: "@UPPWD_Abhyas" in who.text())
    assert "Public Works (practice)" in who.text()
    assert "अनीता वर्मा" in who.text()


def test_zoom_is_remembered(sitting: Sitting, theme: Theme) -> None:
    sitting.begin()
    shortcut(sitting, "larger")
    assert theme.zoom == 110
    sitting.qtbot.waitUntil(lambda: sitting.ports.preferences.load().get(ZOOM.key) == 110)


def test_what_was_done_can_be_undone_by_toast_and_by_key(sitting: Sitting) -> None:
    sitting.begin()
    desktop = sitting.session.desktop
    assert desktop is not None
    undone: list[str] = []
    desktop.undo.push("Case forwarded", lambda: undone.append("forward"))
    desktop.undo.push("Case taken", lambda: undone.append("take"))
    toast = part(sitting.window, Toast, "toast")
    assert toast.isVisible()
    QTest.mouseClick(part(toast, QPushButton, "toast_undo"), Qt.MouseButton.LeftButton)
    shortcut(sitting, "undo")
    assert undone == ["take", "forward"]


def test_trouble_that_nobody_took_stands_in_the_bar(sitting: Sitting) -> None:
    sitting.begin()
    sitting.session.on_trouble(Unavailable("db.full"))
    assert "disk is full" in sitting.session.furniture.trouble.words


def test_one_bug_dialog_at_a_time_counts_the_others_and_keeps_incidents(
    sitting: Sitting,
) -> None:
    sitting.begin()
    for _ in range(3):
        sitting.session.on_bug(ValueError("token=abcdefghijklmnopqrstuvwxyz0123"))
    shown = sitting.session.furniture.bugs.shown
    assert shown is not None
    assert "abcdefghij" not in shown.details
    assert "ValueError" in shown.details

    def kept() -> int:
        with sitting.ports.store.read() as tx:
            return len(tx.incidents(10))

    sitting.qtbot.waitUntil(lambda: kept() == 3)


def test_doors_that_do_not_open_are_said_and_tried_again(
    qtbot: QtBot, ports: Ports, tasks: Tasks, theme: Theme
) -> None:
    sitting = Sitting(qtbot, ports, tasks, theme)
    answers: list[Exception | None] = [Unavailable("db.locked"), None]

    def open_ports() -> Ports:
        error = answers.pop(0)
        if error:
            raise error
        return ports

    sitting.session.open(open_ports)
    sitting.window.show()
    qtbot.waitUntil(lambda: "Another program holds" in sitting.session.furniture.trouble.words)
    again = part(sitting.session.furniture.trouble, QPushButton, "banner_action")
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: sitting.window.page is not None)


def test_a_desk_without_an_office_asks_first(
    qtbot: QtBot, bare_ports: Ports, tasks: Tasks, theme: Theme
) -> None:
    sitting = Sitting(qtbot, bare_ports, tasks, theme)
    sitting.session.open(lambda: bare_ports)
    sitting.window.show()
    qtbot.waitUntil(lambda: len(sitting.wizards) == 1)
    assert sitting.window.page is None
    furnish(bare_ports)
    sitting.wizards[0].accept()
    qtbot.waitUntil(lambda: sitting.window.page is not None)


def test_the_window_comes_back_where_it_was(
    qtbot: QtBot, ports: Ports, tasks: Tasks, theme: Theme
) -> None:
    first = Sitting(qtbot, ports, tasks, theme).begin()
    first.window.go("cases")
    first.window.setGeometry(QRect(10, 20, 1024, 600))
    first.page.split.setSizes([300, 700])
    sizes = first.page.split.sizes()
    assert first.window.close()
    qtbot.waitUntil(lambda: WINDOW_STATE.read(ports.preferences.load()) != "")
    second = Sitting(qtbot, ports, tasks, theme).begin()
    assert second.page.page_id == "cases"
    assert second.window.geometry().height() == 600
    assert abs(second.page.split.sizes()[0] - sizes[0]) <= 2


def test_a_page_begins_with_the_view_it_was_left_in(
    qtbot: QtBot, ports: Ports, tasks: Tasks, theme: Theme
) -> None:
    first = Sitting(qtbot, ports, tasks, theme).begin()
    first.window.go("compose")
    first.page.begin_with_view("list")
    first.window.go("cases")
    assert first.window.close()
    qtbot.waitUntil(lambda: WINDOW_STATE.read(ports.preferences.load()) != "")
    second = Sitting(qtbot, ports, tasks, theme).begin()
    assert second.window.close()
    # Though the page was not opened on the day between.
    third = Sitting(qtbot, ports, tasks, theme).begin()
    third.window.go("compose")
    assert third.page.view_shown == "list"


def test_a_window_beyond_every_screen_is_pulled_back(qtbot: QtBot) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    assert room.contains(within_sight(QRect(9000, -4000, 1100, 600)).topLeft())
    assert within_sight(QRect(-50, -50, 90_000, 90_000)).size() == room.size()
    assert WindowMemory("not json").page_id == ""
    assert WindowMemory(json.dumps(["x"])).page_id == ""
    assert WindowMemory(json.dumps({"views": ["x"]})).view_of("calendar") == ""


def test_closing_while_a_post_is_due_within_the_hour_asks(
    qtbot: QtBot, sitting: Sitting, clock: StoppedClock
) -> None:
    sitting.begin()
    status = sitting.session.furniture.status
    qtbot.waitUntil(lambda: status.today is not None)
    assert status.today is not None
    status._today = replace(status.today, next_post_at=clock.now() + timedelta(minutes=30))
    asked: list[str] = []

    def stay() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.text())
        box.reject()

    QTimer.singleShot(0, sitting.window, stay)
    assert not sitting.window.close()
    assert asked == ["A post is due at 10:00 AM."]
    sitting.window.may_close = lambda: True


def test_everything_of_the_window_can_be_named_by_a_screen_reader(sitting: Sitting) -> None:
    sitting.begin()
    for widget in sitting.window.findChildren(QWidget):
        takes_focus = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        inside_page = sitting.page.isAncestorOf(widget)
        if takes_focus and widget.isVisible() and not inside_page:
            label = widget.property("text") or widget.accessibleName()
            assert label or widget.objectName() == "hats", widget.objectName()


def test_the_window_fits_the_smallest_screen(sitting: Sitting, theme: Theme) -> None:
    sitting.begin()
    for zoom in (100, 150):
        theme.set_zoom(zoom)
        least = sitting.window.minimumSizeHint()
        assert least.width() <= 1024
        assert least.height() <= 560


def test_news_of_an_option_is_taken_over_by_the_window(sitting: Sitting, theme: Theme) -> None:
    sitting.begin()
    preferences = sitting.ports.preferences
    assert isinstance(preferences, MemoryPreferences)
    assert sitting.session.desktop is not None
    preferences.values = {**preferences.values, "colour_scheme": "dark"}
    sitting.session.desktop.news.tell(touched(Topic.OPTION, 0))
    sitting.qtbot.waitUntil(lambda: theme.is_dark)


def test_the_resources_of_the_window_are_there() -> None:
    resources = Path(__file__).resolve().parents[2] / "resources"
    for name in ("inbox", "file-text", "square-pen", "calendar", "settings", "step-forward"):
        assert (resources / "icons" / f"{name}.svg").is_file()


@pytest.mark.parametrize("page_id", pages.LATE_PAGES)
def test_every_page_of_the_rail_is_found_when_it_is_wanted(page_id: str) -> None:
    page = pages.LATE_PAGES[page_id].load()
    assert issubclass(page, Page)
    assert page.page_id == page_id
    assert [entry.page_id for entry in pages.entries()] == list(pages.LATE_PAGES)


@pytest.mark.parametrize("is_by_key", [True, False])
def test_a_page_wished_for_before_the_office_is_open_is_the_first(
    sitting: Sitting, is_by_key: bool
) -> None:
    window = sitting.window
    window.show()
    if is_by_key:
        QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    else:
        part(window, QToolButton, "rail_cases").click()
    assert window.page is None
    assert part(window, QToolButton, "rail_cases").isChecked()
    sitting.begin()
    assert sitting.page.page_id == "cases"


def test_the_first_paint_is_told_once(sitting: Sitting) -> None:
    told: list[bool] = []
    sitting.window.painted.connect(lambda: told.append(True))
    sitting.begin()
    sitting.window.repaint()
    sitting.qtbot.waitUntil(lambda: bool(told))
    sitting.window.repaint()
    sitting.qtbot.waitUntil(lambda: sitting.session.furniture.status.today is not None)
    assert told == [True]


def test_keys_go_to_the_page_that_the_window_opens_with(sitting: Sitting) -> None:
    sitting.begin()
    focused = sitting.window.focusWidget()
    assert focused is not None
    assert focused is sitting.page or sitting.page.isAncestorOf(focused)
