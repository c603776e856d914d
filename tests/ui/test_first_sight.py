"""The inbox at the first paint: rows to go through, words to read, the way over to the inbox."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.fakes import arrive
from tests.ui.desk_steps import calm
from upsocial_desktop.services.first_look import FirstLook, FirstMention
from upsocial_desktop.ui import pages
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.page import InboxPage
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.widgets.first_sight import FirstSight

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
TEXTS = ("सड़क में गड्ढे हैं", "<b>पानी</b> नहीं आ रहा", "बिजली कब आएगी?")


def look(ids: tuple[int, ...], gone: int = -1) -> FirstLook:
    mentions = (
        FirstMention(
            number, f"citizen{number}", f"नागरिक {number}", TEXTS[place % 3],
            NOW - timedelta(minutes=place), is_read=place == 1, is_gone=place == gone,
        )
        for place, number in enumerate(ids)
    )  # fmt: skip
    return FirstLook(tuple(mentions), NOW)


def shown_words(sight: FirstSight) -> list[str]:
    return [label.text() for label in sight.findChildren(QLabel)]


@pytest.fixture
def window(qtbot: QtBot, desktop: Desktop) -> MainWindow:
    made = MainWindow(is_practice=True)
    made.add_entries(pages.entries())
    qtbot.addWidget(made)
    return made


def test_the_arrows_go_through_the_rows_and_show_the_words_as_they_are(qtbot: QtBot) -> None:
    sight = FirstSight(look((7, 5, 3), gone=2))
    qtbot.addWidget(sight)
    sight.show()
    assert sight.chosen_id == 7
    qtbot.waitUntil(lambda: TEXTS[0] in shown_words(sight))
    QTest.keyClick(sight.list, Qt.Key.Key_Down)
    assert sight.chosen_id == 5
    assert TEXTS[1] in shown_words(sight), "a citizen's text is never read as mark-up"
    plain = next(label for label in sight.findChildren(QLabel) if label.text() == TEXTS[1])
    assert plain.textFormat() is Qt.TextFormat.PlainText
    QTest.keyClick(sight.list, Qt.Key.Key_Down)
    assert TEXTS[2] not in shown_words(sight)
    assert "This post was deleted on X." in shown_words(sight)


def test_a_row_is_drawn_with_its_words(qtbot: QtBot) -> None:
    one, other = FirstSight(look((7, 5, 3))), FirstSight(look((8, 6, 4)))
    pictures = []
    for sight in (one, other):
        qtbot.addWidget(sight)
        sight.resize(1000, 500)
        sight.show()
        pictures.append(sight.list.viewport().grab().toImage())
    assert pictures[0] != pictures[1], "the handles differ"
    row = one.list.visualItemRect(one.list.item(2))
    colours = {
        pictures[0].pixelColor(x, y).rgb()
        for x in range(row.left(), row.right(), 2)
        for y in range(row.top(), row.bottom())
    }
    assert len(colours) > 20, "words are drawn, with the shades of their edges"


def test_the_inbox_goes_on_where_the_first_sight_was(
    qtbot: QtBot, window: MainWindow, desktop: Desktop
) -> None:
    ids = arrive(desktop.ports, 901, *TEXTS)
    sight = FirstSight(look(tuple(reversed(ids))))
    window.show_first_sight(sight)
    window.show()
    sight.list.setCurrentRow(1)
    wanted = sight.chosen_id
    window.open_desk(desktop)
    assert window.stack.currentWidget() is sight, "no empty list in between"
    qtbot.waitUntil(lambda: isinstance(window.page, InboxPage))
    page = window.page
    assert isinstance(page, InboxPage)
    qtbot.waitUntil(lambda: page.reader.page is not None)
    assert page.reader.page is not None
    assert page.reader.page.mention.id == wanted
    assert page.list.table.current_id == wanted


def test_words_typed_before_the_office_is_open_are_kept(
    qtbot: QtBot, window: MainWindow, desktop: Desktop
) -> None:
    ids = arrive(desktop.ports, 901, *TEXTS)
    sight = FirstSight(look(tuple(reversed(ids))))
    window.show_first_sight(sight)
    window.show()
    QTest.keyClicks(sight.search, "gaddhe")
    sight.search.setText("गड्ढे")
    window.open_desk(desktop)
    qtbot.waitUntil(lambda: isinstance(window.page, InboxPage))
    page = window.page
    assert isinstance(page, InboxPage)
    qtbot.waitUntil(lambda: page.list.model.rowCount() == 1)
    assert page.list.search.text() == "गड्ढे"


def test_an_inbox_that_was_emptied_meanwhile_says_so(
    qtbot: QtBot, window: MainWindow, desktop: Desktop
) -> None:
    window.show_first_sight(FirstSight(look((7, 5, 3))))
    window.show()
    window.open_desk(desktop)
    qtbot.waitUntil(lambda: isinstance(window.page, InboxPage))
    page = window.page
    assert isinstance(page, InboxPage)
    qtbot.waitUntil(page.list.empty.isVisible)


def test_another_page_wished_for_meanwhile_comes_first(
    qtbot: QtBot, window: MainWindow, desktop: Desktop
) -> None:
    window.show_first_sight(FirstSight(look((7, 5, 3))))
    window.show()
    window.go("cases")
    window.open_desk(desktop)
    qtbot.waitUntil(lambda: window.page is not None)
    assert window.page is not None
    assert window.page.page_id == "cases"
    shown = [window.stack.widget(place) for place in range(window.stack.count())]
    assert not any(isinstance(each, FirstSight) for each in shown)


def test_who_goes_elsewhere_while_the_inbox_is_loading_stays_there(
    qtbot: QtBot, window: MainWindow, desktop: Desktop
) -> None:
    ids = arrive(desktop.ports, 901, *TEXTS)
    window.show_first_sight(FirstSight(look(tuple(reversed(ids)))))
    window.show()
    window.open_desk(desktop)
    window.go("cases")
    inbox = window.findChild(InboxPage)
    assert inbox is not None
    qtbot.waitUntil(lambda: inbox.list.model.row_at(0) is not None)
    calm(qtbot, desktop)
    assert window.page is not None
    assert window.page.page_id == "cases"
    window.go("inbox")
    qtbot.waitUntil(lambda: window.page is inbox)


def test_the_inbox_asked_for_again_while_it_is_loading_comes_once(
    qtbot: QtBot, window: MainWindow, desktop: Desktop
) -> None:
    ids = arrive(desktop.ports, 901, *TEXTS)
    window.show_first_sight(FirstSight(look(tuple(reversed(ids)))))
    window.show()
    window.open_desk(desktop)
    window.go("inbox")
    window.go("cases")
    window.go("inbox")
    qtbot.waitUntil(lambda: isinstance(window.page, InboxPage))
    calm(qtbot, desktop)
    shown = [window.stack.widget(place) for place in range(window.stack.count())]
    assert not any(isinstance(each, FirstSight) for each in shown)


def test_a_mention_asked_for_while_the_inbox_is_loading_comes_before_the_first(
    qtbot: QtBot, window: MainWindow, desktop: Desktop
) -> None:
    ids = arrive(desktop.ports, 901, *TEXTS)
    window.show_first_sight(FirstSight(look(tuple(reversed(ids)))))
    window.show()
    window.open_desk(desktop)
    window.show_mention(ids[0])
    qtbot.waitUntil(lambda: isinstance(window.page, InboxPage))
    calm(qtbot, desktop)
    inbox = window.page
    assert isinstance(inbox, InboxPage)
    assert inbox.reading.mention is not None
    assert inbox.reading.mention.id == ids[0]
