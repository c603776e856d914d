"""Hostile words on the pages: whatever looks like mark-up is shown as it was written."""

from PySide6.QtGui import Qt, QTextDocumentFragment
from PySide6.QtWidgets import QLabel, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import arrive
from tests.ui.desk_steps import calm, register, show
from upsocial_desktop.services.sorting import note_on
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.page import InboxPage
from upsocial_desktop.ui.widgets.plain_hint import plain_hint

WORDS = (
    "<b>bold</b> <img src=x onerror=alert(1)> &lt;i&gt;",
    "<a href='https://example.org'>press</a>",
    "<qt><h1>loud</h1></qt>",
    "NUL \x00 and half \ud83d and \u202egnp.exe",
)
# Qt takes words for mark-up by itself where nobody said otherwise.
_GUESSES = Qt.TextFormat.AutoText


def rich(root: QWidget) -> list[str]:
    """What would be drawn as mark-up: words of labels, and hints, that Qt takes for it."""
    found = [
        label.text()
        for label in root.findChildren(QLabel)
        if label.textFormat() in {_GUESSES, Qt.TextFormat.RichText}
        and Qt.mightBeRichText(label.text())
    ]
    hints = [each.toolTip() for each in root.findChildren(QWidget)]
    for rows in root.findChildren(QListWidget):
        hints += [rows.item(place).toolTip() for place in range(rows.count())]
    return found + [hint for hint in hints if not is_plain(hint)]


def is_plain(hint: str) -> bool:
    """Whether a hint shows what it says: of mark-up that was covered every sign is still seen."""
    if not Qt.mightBeRichText(hint):
        return True
    return "<" in QTextDocumentFragment.fromHtml(hint).toPlainText()


def test_a_hint_shows_mark_up_as_it_was_written() -> None:
    for words in WORDS[:3]:
        assert QTextDocumentFragment.fromHtml(plain_hint(words)).toPlainText() == words
    assert plain_hint("क < ख\nग") == "क < ख\nग"


def test_a_case_shows_hostile_words_as_they_are(qtbot: QtBot, desktop: Desktop) -> None:
    page = CasesPage(desktop)
    show(qtbot, page)
    for words in WORDS:
        whole = words.replace("\x00", "\ufffd").replace("\ud83d", "\ufffd")
        case_id = register(desktop, whole, words, author="<i>x</i>")
        with desktop.ports.store.read() as tx:
            version = tx.case(case_id).version
        note_on(desktop.ports, Wish(desktop.seat.officer, case_id, version), words)
        page.open()
        page.show_case(case_id)
        qtbot.waitUntil(lambda: page.sheet.look is not None)
        calm(qtbot, desktop)
        assert rich(page) == []


def test_the_inbox_shows_hostile_words_as_they_are(qtbot: QtBot, desktop: Desktop) -> None:
    whole = [words.replace("\x00", "\ufffd").replace("\ud83d", "\ufffd") for words in WORDS]
    arrive(desktop.ports, desktop.seat.office.number, *whole, author="<i>x</i>")
    page = InboxPage(desktop)
    show(qtbot, page)
    page.list.table.viewport().repaint()
    qtbot.waitUntil(lambda: page.list.model.row_at(0) is not None)
    for place in range(len(whole)):
        page.list.table.setCurrentIndex(page.list.model.index(place, 0))
        qtbot.waitUntil(lambda: page.reader.page is not None)
        calm(qtbot, desktop)
        assert rich(page) == []
