"""The rail: every page's words can be read, in a high window and in a low one."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from upsocial_desktop.ui.pages import entries
from upsocial_desktop.ui.rail import Rail
from upsocial_desktop.ui.theme import Theme

# What ribbon, danger bar and status line leave of the smallest window.
LOW, HIGH = 400, 700


@pytest.fixture
def rail(qtbot: QtBot, theme: Theme) -> Iterator[Rail]:
    # In a window of its own it would ask for the height of its buttons.
    frame = QWidget()
    rail = Rail(frame)
    for entry in entries():
        rail.add(entry.page_id, entry.icon, entry.title, entry.keys, is_last=entry.is_last)
        rail.show_count(entry.page_id, 12)
    rail.draw_icons()
    qtbot.addWidget(frame)
    column = QHBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(rail)
    column.addStretch(1)
    yield rail
    frame.close()


def show_high(rail: Rail, height: int) -> None:
    window = rail.window()
    window.resize(600, height)
    window.show()
    QApplication.processEvents()
    assert rail.height() == height


@pytest.mark.parametrize("zoom", [100, 125])
@pytest.mark.parametrize("height", [LOW, HIGH])
def test_no_words_of_a_page_are_cut(rail: Rail, theme: Theme, height: int, zoom: int) -> None:
    theme.set_zoom(zoom)
    show_high(rail, height)
    buttons = sorted(rail.findChildren(QToolButton), key=QToolButton.y)
    assert len(buttons) == len(entries())
    free = QRect(rail.rect())
    for button in buttons:
        place = button.geometry()
        assert free.contains(place), button.text()
        assert place.height() >= button.sizeHint().height()
        assert place.width() >= button.sizeHint().width()
        free.setTop(place.bottom() + 1)


def test_words_stand_below_the_icons_again_when_there_is_room(rail: Rail) -> None:
    button = rail.findChildren(QToolButton)[0]
    show_high(rail, HIGH)
    high = button.sizeHint().height()
    show_high(rail, LOW)
    assert button.sizeHint().height() < high
    show_high(rail, HIGH)
    assert button.sizeHint().height() == high
