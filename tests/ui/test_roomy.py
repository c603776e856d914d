"""A page that needs more room than there is can be reached in all its parts."""

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from upsocial_desktop.ui.widgets.roomy import Roomy
from upsocial_desktop.ui.widgets.stack import Stack


def page_of(qtbot: QtBot, height: int) -> tuple[Roomy, QLineEdit, QListWidget, QLineEdit]:
    """A line, a list that is higher than the window, and a line below it."""
    page = QWidget()
    column = QVBoxLayout(page)
    first, tall, last = QLineEdit(), QListWidget(), QLineEdit()
    tall.setMinimumHeight(height)
    for part in (first, tall, last):
        column.addWidget(part)
    room = Roomy(page)
    qtbot.addWidget(room)
    room.resize(400, 300)
    room.show()
    qtbot.waitExposed(room)
    room.activateWindow()
    return room, first, tall, last


def in_sight(room: Roomy, part: QWidget) -> bool:
    """Whether the beginning of a part is seen, and its end where it fits."""
    top = part.mapTo(room.viewport(), QPoint(0, 0)).y()
    return top >= 0 and top + min(part.height(), room.viewport().height() - 20) <= room.height()


def test_a_page_that_fits_has_all_the_room(qtbot: QtBot) -> None:
    room, _, _, _ = page_of(qtbot, 50)
    assert room.verticalScrollBar().maximum() == 0
    page = room.widget()
    assert page is not None
    assert page.height() == room.viewport().height()


def test_what_the_keys_go_to_is_brought_into_sight(qtbot: QtBot) -> None:
    room, first, tall, last = page_of(qtbot, 700)
    assert room.minimumSizeHint().height() <= 200
    for part in (last, tall, first, last, first):
        part.setFocus()
        qtbot.waitUntil(part.hasFocus)
        assert in_sight(room, part)


class Liking(QListWidget):
    """It would like to be higher than the window, and needs little."""

    def sizeHint(self) -> QSize:
        return QSize(200, 900)


def wrapped(page: QWidget) -> QLabel:
    """A page with words that go on over several lines, above a list."""
    told = QLabel("एक लंबा वाक्य जो कई पंक्तियों में लिखा जाता है " * 4)
    told.setWordWrap(True)
    column = QVBoxLayout(page)
    column.addWidget(told)
    column.addWidget(Liking(), 1)
    return told


@pytest.mark.parametrize("is_stacked", [False, True])
def test_a_page_with_wrapped_words_is_given_the_height_it_needs_and_no_more(
    qtbot: QtBot, is_stacked: bool
) -> None:
    page, sheet, other = QWidget(), QWidget(), QWidget()
    other.setMinimumHeight(900)
    if is_stacked:
        place = QWidget()
        stack = Stack(place)
        stack.addWidget(sheet)
        stack.addWidget(other)
        QVBoxLayout(page).addWidget(place)
    told = wrapped(sheet if is_stacked else page)
    room = Roomy(page)
    qtbot.addWidget(room)
    room.resize(400, 300)
    room.show()
    qtbot.waitExposed(room)
    assert told.height() >= told.heightForWidth(told.width()) > told.fontMetrics().height()
    assert room.verticalScrollBar().maximum() == 0
    assert page.height() == room.viewport().height()
    told.setText(told.text() * 8)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() > 0)
    assert told.height() >= told.heightForWidth(told.width())
