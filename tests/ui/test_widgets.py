"""The small parts: counted field, search, banner, toast, notes beside a control, go-to, keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.ui.actions import ACTIONS, BY_ID
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.go_to import GoTo
from upsocial_desktop.ui.redaction import details_of, redacted
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.trouble import Beside, TroubleBar, show_beside
from upsocial_desktop.ui.undo import UndoStack
from upsocial_desktop.ui.widgets.banner import Banner
from upsocial_desktop.ui.widgets.chip import Chip
from upsocial_desktop.ui.widgets.counted_edit import CountedEdit
from upsocial_desktop.ui.widgets.elided_label import ElidedLabel
from upsocial_desktop.ui.widgets.search_field import SearchField
from upsocial_desktop.ui.widgets.toast import SHOWN_MS, Toast

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier


def test_the_ring_counts_as_x_counts_and_turns_red_in_words(qtbot: QtBot, theme: Theme) -> None:
    field = CountedEdit("Answer")
    qtbot.addWidget(field)
    field.set_text("नमस्ते")
    assert field.ring.words == "274 left"
    field.set_text("a" * 265)
    assert field.ring.words == "15 left"
    field.set_text("a" * 290)
    assert field.ring.words == "10 too many"
    assert field.edit.extraSelections()[0].cursor.selectedText() == "a" * 10
    field.set_limit(4000)
    assert field.is_valid
    assert field.edit.extraSelections() == []


def test_places_are_counted_in_characters_even_behind_emoji(qtbot: QtBot, theme: Theme) -> None:
    field = CountedEdit("Answer")
    qtbot.addWidget(field)
    field.set_text("😀क्ष😀end", cursor=4)
    assert field.cursor_place() == 4
    field.set_text("😀" * 145)
    assert field.measure.left == -10
    assert field.edit.extraSelections()[0].cursor.selectedText() == "😀" * 5


def test_ctrl_enter_is_the_wish_to_send_and_tab_leaves(qtbot: QtBot, theme: Theme) -> None:
    field = CountedEdit("Answer")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.send_wanted):
        QTest.keyClick(field.edit, Key.Key_Return, Ctrl)
    assert field.text() == ""
    QTest.keyClick(field.edit, Key.Key_Tab)
    assert field.text() == ""


def test_search_tells_after_a_rest_once_and_esc_clears(qtbot: QtBot, theme: Theme) -> None:
    field = SearchField("Filter")
    qtbot.addWidget(field)
    told: list[str] = []
    field.words_changed.connect(told.append)
    with qtbot.waitSignal(field.words_changed):
        QTest.keyClicks(field, "bijli")
    assert told == ["bijli"]
    QTest.keyClick(field, Key.Key_Escape)
    assert told == ["bijli", ""]
    QTest.keyClicks(field, "x")
    QTest.keyClick(field, Key.Key_Return)
    assert told[-1] == "x"


def test_a_banner_is_hidden_until_it_has_something_to_say(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    assert banner.isHidden()
    banner.show_words("12 new ↑", "Show")
    assert (banner.isHidden(), banner.words) == (False, "12 new ↑")
    with qtbot.waitSignal(banner.action_wanted):
        QTest.mouseClick(banner.findChild(QPushButton, "banner_action"), Qt.MouseButton.LeftButton)  # type: ignore[arg-type]  # it is there
    banner.dismiss()
    assert banner.isHidden()


def test_a_toast_stays_ten_seconds() -> None:
    assert SHOWN_MS >= 10_000


def test_a_toast_offers_to_undo(qtbot: QtBot, theme: Theme) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    over.resize(600, 300)
    toast = Toast(over)
    toast.show_words("Case forwarded")
    assert toast.geometry().bottom() < over.height()
    with qtbot.waitSignal(toast.undo_wanted):
        QTest.mouseClick(toast.findChild(QPushButton, "toast_undo"), Qt.MouseButton.LeftButton)  # type: ignore[arg-type]  # it is there
    assert toast.isHidden()


def test_a_toast_goes_when_a_key_has_undone_what_it_offers(qtbot: QtBot, theme: Theme) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    stack, toast = UndoStack(), Toast(over)
    stack.pushed.connect(toast.show_words)
    stack.changed.connect(lambda: toast.keep_to(stack.next_words))
    stack.push("1 claimed", lambda: None)
    stack.push("7 forwarded", lambda: None)
    assert not toast.isHidden()
    stack.undo_last()
    assert toast.isHidden()


def test_what_is_undone_is_undone_once_newest_first() -> None:
    undone: list[int] = []
    stack = UndoStack()
    for number in range(60):
        stack.push(f"did {number}", lambda number=number: undone.append(number))  # type: ignore[misc]  # bound early
    assert stack.next_words == "did 59"
    for _ in range(70):
        stack.undo_last()
    assert undone == list(range(59, 9, -1))


@pytest.fixture
def form(qtbot: QtBot, theme: Theme) -> Iterator[QLineEdit]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(400, 200)
    field = QLineEdit(window)
    field.setObjectName("reason")
    QVBoxLayout(window).addWidget(field)
    with qtbot.waitExposed(window):
        window.show()
    yield field
    window.close()


def notes(field: QLineEdit) -> list[str]:
    return [note.sentence for note in field.window().findChildren(Beside) if note.isVisible()]


def test_a_refusal_stands_beside_its_control_until_it_is_changed(form: QLineEdit) -> None:
    show_beside(form, Refused("forward.reason_missing"))
    assert notes(form) == ["A forward needs a reason. Write why it is theirs, in a few words."]
    assert form.accessibleDescription().startswith("A forward needs a reason.")
    show_beside(form, Refused("note.empty"))
    assert notes(form) == ["A note needs words. Write something."]
    note = next(n for n in form.window().findChildren(Beside) if n.isVisible())
    assert form.window().rect().contains(note.geometry())
    form.setText("because")
    assert notes(form) == []


def test_a_bar_of_trouble_tries_again_once(qtbot: QtBot, theme: Theme) -> None:
    bar = TroubleBar()
    qtbot.addWidget(bar)
    tried: list[int] = []
    bar.show_error(Unavailable("x.unreachable"), lambda: tried.append(1))
    assert bar.words.startswith("X cannot be reached.")
    QTest.mouseClick(bar.findChild(QPushButton, "banner_action"), Qt.MouseButton.LeftButton)  # type: ignore[arg-type]  # it is there
    assert tried == [1]
    assert bar.words == ""


def test_a_bar_tries_again_by_itself_when_the_world_said_when(qtbot: QtBot, theme: Theme) -> None:
    bar = TroubleBar()
    qtbot.addWidget(bar)
    tried: list[int] = []
    bar.show_error(Unavailable("x.rate_limited", retry_after=0.01), lambda: tried.append(1))
    qtbot.waitUntil(lambda: tried == [1])


def test_a_chip_is_named_by_its_word(qtbot: QtBot, theme: Theme) -> None:
    chip = Chip()
    qtbot.addWidget(chip)
    chip.show_status("clock", "2 d left", "due", "23-11-2026 11:59 PM")
    assert chip.accessibleName() == "2 d left"
    assert chip.sizeHint().width() > 40
    assert not chip.grab().isNull()


def test_a_label_gives_way_and_says_the_rest_on_hover(qtbot: QtBot, theme: Theme) -> None:
    label = ElidedLabel("Public Works (practice)", least=4)
    qtbot.addWidget(label)
    label.resize(60, 30)
    label.grab()
    assert label.toolTip() == "Public Works (practice)"
    label.resize(600, 30)
    label.grab()
    assert label.toolTip() == ""


def _fail_with(secret: str) -> None:
    raise ValueError(f"token={secret} and Bearer {secret}")


def test_details_of_a_bug_hold_places_but_no_secret() -> None:
    secret = "CANARY-" + "x1" * 20
    with pytest.raises(ValueError, match="token") as caught:
        _fail_with(secret)
    details = details_of(caught.value)
    assert "CANARY" not in details
    assert "test_widgets.py" in details
    assert redacted("Authorization: abc") == "Authorization …"


def test_go_to_finds_pages_by_a_part_of_their_name(qtbot: QtBot, desktop: Desktop) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    asked = GoTo(desktop, {"inbox": "Inbox", "calendar": "Calendar"}, over)
    asked.field.setText("cal")
    with qtbot.waitSignal(asked.page_wanted) as wanted:
        QTest.keyClick(asked.field, Key.Key_Return)
    assert wanted.args == ["calendar"]


def test_go_to_says_when_no_case_fits(qtbot: QtBot, desktop: Desktop) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    asked = GoTo(desktop, {"inbox": "Inbox"}, over)
    asked.show()
    asked.field.setText("99999")
    asked.go()
    qtbot.waitUntil(lambda: any("No one case fits" in text for text in notes(asked.field)))


def test_every_action_has_words_and_a_key_of_its_own_where_it_acts() -> None:
    assert len(BY_ID) == len(ACTIONS)
    everywhere = [key for action in ACTIONS if not action.pages for key in action.keys]
    for page in ("inbox", "cases", "compose", "calendar"):
        here = [key for action in ACTIONS if page in action.pages for key in action.keys]
        together = [QKeySequence(key).toString() for key in everywhere + here]
        assert len(together) == len(set(together)), page
    assert all(action.words and action.sequences() for action in ACTIONS)


def test_single_letters_have_an_inscript_twin() -> None:
    for action in ACTIONS:
        letters = [key for key in action.keys if len(key) == 1 and key.isalpha()]
        assert len(action.sequences()) == len(action.keys) + len(letters)
