"""The composer's parts: threads, two versions, pictures, reasons, cost."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.fakes import MORNING
from tests.machine.test_picture_press import png
from tests.ui.plan_steps import child, plan, planned, said_beside, settle
from upsocial_desktop.domain.picture import Picture
from upsocial_desktop.domain.post_thread import parts_of
from upsocial_desktop.machine.picture_shelf import PictureShelf
from upsocial_desktop.machine.praise_files import read_praise_words
from upsocial_desktop.services import attaching, drafting
from upsocial_desktop.services.browsing import draft_page
from upsocial_desktop.services.drafting import Words
from upsocial_desktop.ui.compose.page import ComposePage
from upsocial_desktop.ui.compose.picture_gate import PictureGate
from upsocial_desktop.ui.compose.preview import shortened
from upsocial_desktop.ui.desktop import Desktop

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
LATER = MORNING + timedelta(hours=3)
Opened = Callable[[], ComposePage]


@pytest.fixture
def able(desktop: Desktop, tmp_path: Path) -> Desktop:
    """A desktop that can work on pictures and knows words of praise."""
    ports = replace(
        desktop.ports,
        pictures=PictureShelf(tmp_path / "pictures"),
        praise_words=lambda: read_praise_words(RESOURCES, RESOURCES),
    )
    return replace(desktop, ports=ports)


@pytest.fixture
def opened(qtbot: QtBot, able: Desktop) -> Opened:
    def open_page() -> ComposePage:
        page = ComposePage(able)
        qtbot.addWidget(page)
        page.resize(900, 620)
        page.show()
        page.open()
        settle(qtbot, able)
        return page

    return open_page


def jpeg(colour: str = "green") -> bytes:
    out = BytesIO()
    Image.new("RGB", (60, 40), colour).save(out, "JPEG")
    return out.getvalue()


def file_of(folder: Path, name: str, colour: str) -> Path:
    path = folder / name
    path.write_bytes(jpeg(colour))
    return path


def rows(able: Desktop) -> list[str]:
    return [row.text for row in planned(able.ports, able.seat.office.id)]


def reasons(page: ComposePage) -> list[str]:
    return page.composer.verdict.sentences


def with_pictures(
    qtbot: QtBot, able: Desktop, page: ComposePage, *colours: str
) -> tuple[Picture, ...]:
    page.composer.pictures.add([jpeg(colour) for colour in colours])
    settle(qtbot, able, lambda: len(page.composer.pictures.pictures) == len(colours))
    return page.composer.pictures.pictures


def alts(page: ComposePage) -> list[str]:
    return [one.alt for one in page.composer.pictures.pictures]


def described(qtbot: QtBot, able: Desktop, page: ComposePage, *colours: str) -> None:
    """Pictures in these colours, each described by its colour."""
    with_pictures(qtbot, able, page, *colours)
    for line, colour in zip(page.composer.pictures.lines, colours, strict=True):
        QTest.keyClicks(line.alt, colour)


def drop(page: ComposePage, *files: Path) -> bool:
    """Drop files on the words, asking the gate as Qt would: it hands drops to its own drag only."""
    given = QMimeData()
    given.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, given, Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    gate = page.composer.words.edit.findChild(PictureGate)
    assert gate is not None
    return gate.eventFilter(page.composer.words.edit.viewport(), event)


def ready(qtbot: QtBot, able: Desktop, page: ComposePage) -> None:
    """Wait until every picture is made ready or refused."""
    settle(qtbot, able, lambda: not page.composer.pictures.is_busy)


def test_a_long_text_is_cut_in_the_field_and_undo_joins_it(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    composer = page.composer
    assert composer.tools.split.isHidden()
    text = "सड़क का काम पूरा हुआ। " * 20
    composer.words.set_text(text)
    assert not composer.tools.split.isHidden()
    composer.tools.split.click()
    parts = parts_of(composer.words.text())
    assert len(parts) == 2
    assert composer.tools.split.isHidden()
    assert composer.words.is_valid
    cards = [card for card in composer.preview.cards if not card.isHidden()]
    assert [card.words.toPlainText() for card in cards] == list(parts)
    assert [card.count.text().split(" · ")[0] for card in cards] == ["1 of 2", "2 of 2"]
    composer.words.edit.undo()
    assert composer.words.text() == text


def test_the_ring_counts_the_post_with_the_cursor(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    field = opened().composer.words
    field.set_text("क" * 30 + "\n---\n" + "ख" * 300, 0)
    assert field.measure.left == 250
    field.set_text(field.text(), 60)
    assert field.measure.left == -20
    assert field.is_too_long
    marks = field.edit.extraSelections()
    assert [mark.cursor.selectedText() for mark in marks] == ["ख" * 20]


def test_two_versions_stand_side_by_side_and_go_together(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    composer = page.composer
    assert composer.english.isHidden()
    composer.tools.english.click()
    assert composer.english.edit.hasFocus()
    composer.words.set_text("सड़क खुली")
    composer.english.set_text("Road open")
    composer.when.choose(LATER)
    page.may_leave()
    settle(qtbot, able)
    again = opened()
    assert again.composer.english.text() == "Road open"
    assert not again.composer.english.isHidden()
    again.send()
    settle(qtbot, able, lambda: bool(rows(able)))
    assert rows(able) == ["सड़क खुली\n\nRoad open"]
    assert again.composer.english.isHidden()


def test_pictures_come_by_picker_paste_and_drop(
    qtbot: QtBot, able: Desktop, opened: Opened, tmp_path: Path
) -> None:
    page = opened()
    strip, edit = page.composer.pictures, page.composer.words.edit
    strip.add([file_of(tmp_path, "a.jpg", "red")])
    settle(qtbot, able, lambda: len(strip.pictures) == 1)
    pasted = QImage(30, 20, QImage.Format.Format_RGB32)
    pasted.fill(Qt.GlobalColor.blue)
    QApplication.clipboard().setImage(pasted)
    QTest.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, able, lambda: len(strip.pictures) == 2)
    assert drop(page, file_of(tmp_path, "b.png", "yellow"))
    settle(qtbot, able, lambda: len(strip.pictures) == 3)
    assert edit.toPlainText() == ""
    assert len(strip.lines) == 3
    assert strip.lines[0].alt.hasFocus()
    assert not page.composer.preview.cards[0].pictures.isHidden()
    QApplication.clipboard().clear()


def test_words_are_pasted_as_words(qtbot: QtBot, able: Desktop, opened: Opened) -> None:
    page = opened()
    QApplication.clipboard().setText("सड़क")
    QTest.keyClick(page.composer.words.edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.composer.words.text() == "सड़क"
    assert page.composer.pictures.pictures == ()


def test_a_fifth_picture_and_a_broken_one_are_said_and_the_others_stay(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    page.composer.pictures.add([b"no picture"])
    settle(qtbot, able, lambda: "picture" in said_beside(page).lower())
    assert page.composer.pictures.pictures == ()
    with_pictures(qtbot, able, page, "red", "green", "blue", "white")
    page.composer.pictures.add([jpeg("black")])
    settle(qtbot, able, lambda: "4 pictures" in said_beside(page))
    assert len(page.composer.pictures.pictures) == 4


def test_pictures_and_their_descriptions_come_back_with_the_words(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    with_pictures(qtbot, able, page, "red", "green")
    QTest.keyClicks(page.composer.pictures.lines[0].alt, "a red field")
    page.may_leave()
    settle(qtbot, able)
    again = opened()
    settle(qtbot, able, lambda: len(again.composer.pictures.lines) == 2)
    assert [line.alt.text() for line in again.composer.pictures.lines] == ["a red field", ""]


def test_a_picture_taken_away_comes_back_by_undo(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    before = with_pictures(qtbot, able, page, "red", "green")
    child(page, QPushButton, "unpicture_1").click()
    assert page.composer.pictures.pictures == before[1:]
    able.undo.undo_last()
    assert page.composer.pictures.pictures == before


def test_a_missing_description_is_asked_for_once_and_the_pictures_go_along(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    pictures = with_pictures(qtbot, able, page, "red")
    page.composer.words.set_text("सड़क खुली")
    page.composer.when.choose(LATER)
    page.send()
    yes = page.composer.verdict.yes
    settle(qtbot, able, lambda: not yes.isHidden())
    assert yes.hasFocus()
    assert rows(able) == []
    assert page.composer.isEnabled()
    QTest.keyClick(yes, Qt.Key.Key_Return)
    settle(qtbot, able, lambda: bool(rows(able)))
    draft_id = planned(able.ports, able.seat.office.id)[0].id
    assert attaching.pictures_of(draft_page(able.ports, draft_id)[0]) == pictures
    assert page.composer.pictures.pictures == ()


def test_reasons_and_cost_follow_the_words(qtbot: QtBot, able: Desktop, opened: Opened) -> None:
    page = opened()
    assert reasons(page) == []
    page.composer.words.set_text("{जिला} में देश का पहला पुल $ABC $DEF")
    settle(qtbot, able, lambda: len(reasons(page)) == 3)
    assert "{जिला}" in reasons(page)[0]
    assert "देश का पहला" in reasons(page)[2]
    page.composer.words.set_text("पुल खुला https://up.gov.in/pul")
    settle(qtbot, able, lambda: reasons(page) == [])
    assert "₹17.60" in page.composer.verdict.cost.text()
    assert "₹16.28" in page.composer.verdict.cost.text()
    page.composer.words.set_text("")
    settle(qtbot, able, page.composer.verdict.cost.isHidden)


def test_an_empty_place_stops_the_post_beside_the_words(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    page.composer.words.set_text("____ में सड़क खुली")
    page.send()
    settle(qtbot, able, lambda: "filled in" in said_beside(page))
    assert page.composer.isEnabled()
    assert rows(able) == []


def test_the_same_words_of_another_office_stop_the_post(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    plan(able, "सड़क खुली")
    page.composer.words.set_text("सड़क खुली")
    page.composer.when.choose(LATER)
    page.send()
    settle(qtbot, able, lambda: "exactly this" in said_beside(page))
    assert rows(able) == ["सड़क खुली"]


def test_a_draft_brought_back_has_its_pictures_on_another_pc_too(
    qtbot: QtBot, able: Desktop, opened: Opened, tmp_path: Path
) -> None:
    page = opened()
    with_pictures(qtbot, able, page, "red")
    QTest.keyClicks(page.composer.pictures.lines[0].alt, "a red field")
    page.composer.words.set_text("सड़क खुली")
    page.composer.when.choose(LATER)
    page.send()
    settle(qtbot, able, lambda: bool(rows(able)))
    for file in (tmp_path / "pictures").iterdir():
        file.unlink()
    page.show_draft(planned(able.ports, able.seat.office.id)[0].id)
    settle(qtbot, able, lambda: len(page.composer.pictures.lines) == 1)
    assert page.composer.pictures.lines[0].alt.text() == "a red field"
    assert not page.composer.pictures.seen()[0][0].isNull()


def test_a_long_post_is_folded_as_x_folds_it(qtbot: QtBot, able: Desktop, opened: Opened) -> None:
    composer = opened().composer
    preview = composer.preview
    account = composer.account
    assert account is not None
    preview.show_text("क" * 2000)
    # An account without long posts has nothing to fold.
    assert preview.cards[0].more.isHidden()
    preview.show_author(replace(account, max_weight=25_000))
    preview.show_text("क" * 280)
    assert preview.cards[0].more.isHidden()
    preview.show_text("क" * 2000)
    card = preview.cards[0]
    assert not card.more.isHidden()
    assert card.words.toPlainText() == "क" * 280
    card.more.click()
    assert card.words.toPlainText() == "क" * 2000
    assert card.more.isHidden()


def test_a_very_long_post_that_was_opened_follows_after_a_pause(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    composer = opened().composer
    account = composer.account
    assert account is not None
    composer.preview.show_author(replace(account, max_weight=25_000))
    composer.preview.show_text("क" * 20_000)
    card = composer.preview.cards[0]
    card.more.click()
    composer.preview.show_text("क" * 20_000 + "ख")
    assert card.words.toPlainText() == "क" * 20_000
    qtbot.waitUntil(lambda: card.words.toPlainText() == "क" * 20_000 + "ख")
    # What is short stands there at once, and the next long post is folded again.
    composer.preview.show_text("क" * 280)
    assert card.words.toPlainText() == "क" * 280
    composer.preview.show_text("ग" * 20_000)
    assert card.words.toPlainText() == "ग" * 280


@pytest.mark.parametrize("text", ["", "क" * 280, "😀" * 140, "₹" * 140, "x" * 139 + "😀" * 70])
def test_what_is_no_longer_than_a_post_is_shown_whole(text: str) -> None:
    assert shortened(text, 25_000) == text


def test_a_folded_post_keeps_its_letters_whole() -> None:
    assert shortened("क्षे" * 200, 25_000) == "क्षे" * 70
    assert shortened("xक्षे" + "क्षे" * 200, 25_000) == "x" + "क्षे" * 69


def test_a_sheet_of_pictures_alone_is_kept(qtbot: QtBot, able: Desktop, opened: Opened) -> None:
    page = opened()
    with_pictures(qtbot, able, page, "red")
    page.may_leave()
    settle(qtbot, able)
    found = drafting.posts_being_written(able.ports, able.seat.office.id)
    assert [len(one.pictures) for one in found] == [1]
    assert Words("").is_empty


def test_pictures_are_put_in_order_by_keys_and_by_undo(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    described(qtbot, able, page, "red", "green", "blue")
    strip = page.composer.pictures
    QTest.keyClick(strip.lines[2].alt, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert alts(page) == ["red", "blue", "green"]
    assert strip.lines[1].alt.hasFocus()
    QTest.keyClick(strip.lines[1].alt, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(strip.lines[0].alt, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert alts(page) == ["blue", "red", "green"]
    # X shows them in this order, so the preview does too.
    assert page.composer.preview.cards[0].pictures.accessibleName() == "blue, red, green"
    able.undo.undo_last()
    assert alts(page) == ["red", "blue", "green"]
    able.undo.undo_last()
    assert alts(page) == ["red", "green", "blue"]
    page.may_leave()
    settle(qtbot, able)
    assert [one.alt for one in drafting.posts_being_written(able.ports, 1)[0].pictures] == [
        "red", "green", "blue",
    ]  # fmt: skip


def test_pictures_are_put_in_order_by_buttons_as_far_as_there_is_a_place(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    described(qtbot, able, page, "red")
    assert page.composer.pictures.lines[0].back.isHidden()
    with_pictures(qtbot, able, page, "red", "green")
    first, second = page.composer.pictures.lines
    QTest.keyClicks(second.alt, "green")
    buttons = (first.front, first.back, second.front, second.back)
    assert [button.isEnabled() for button in buttons] == [False, True, True, False]
    QTest.mouseClick(first.back, Qt.MouseButton.LeftButton)
    assert alts(page) == ["green", "red"]


def test_undoing_a_removal_loses_nothing_that_came_since(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    described(qtbot, able, page, "red", "green")
    child(page, QPushButton, "unpicture_1").click()
    assert page.composer.pictures.lines[0].alt.hasFocus()
    page.composer.pictures.add([jpeg("blue")])
    ready(qtbot, able, page)
    QTest.keyClicks(page.composer.pictures.lines[1].alt, "blue")
    able.undo.undo_last()
    assert alts(page) == ["red", "green", "blue"]


def test_a_removal_is_not_undone_over_four_others(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    described(qtbot, able, page, "red", "green", "blue", "white")
    child(page, QPushButton, "unpicture_1").click()
    page.composer.pictures.add([jpeg("black")])
    ready(qtbot, able, page)
    able.undo.undo_last()
    assert "4 pictures" in said_beside(page)
    assert alts(page) == ["green", "blue", "white", ""]


def test_who_describes_a_picture_is_not_disturbed_by_the_next(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    strip = page.composer.pictures
    with_pictures(qtbot, able, page, "red")
    QTest.keyClicks(strip.lines[0].alt, "a feld")
    strip.lines[0].alt.setCursorPosition(3)
    strip.add([jpeg("green")])
    ready(qtbot, able, page)
    focused = page.focusWidget()
    assert focused is strip.lines[0].alt
    QTest.keyClicks(focused, "i")
    assert alts(page) == ["a field", ""]


def test_the_last_picture_taken_away_leaves_the_keys_at_the_pictures(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    with_pictures(qtbot, able, page, "red")
    child(page, QPushButton, "unpicture_1").click()
    assert page.composer.pictures.isHidden()
    assert page.composer.tools.picture.hasFocus()


def test_pictures_are_chosen_by_the_picker(
    qtbot: QtBot, able: Desktop, opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = opened()
    files = [str(file_of(tmp_path, f"{colour}.jpg", colour)) for colour in ("red", "blue")]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (files, ""))
    QTest.mouseClick(page.composer.tools.picture, Qt.MouseButton.LeftButton)
    settle(qtbot, able, lambda: len(page.composer.pictures.pictures) == 2)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    QTest.mouseClick(page.composer.tools.picture, Qt.MouseButton.LeftButton)
    ready(qtbot, able, page)
    assert len(page.composer.pictures.pictures) == 2


def test_what_was_made_of_a_picture_is_said(qtbot: QtBot, able: Desktop, opened: Opened) -> None:
    page = opened()
    out = BytesIO()
    Image.new("RGB", (5000, 1000), "green").save(out, "JPEG", comment=b"x" * 3000)
    page.composer.pictures.add([out.getvalue()])
    ready(qtbot, able, page)
    said = child(page, QLabel, "sizes_1").text()
    before, after = (
        page.composer.pictures.pictures[0].before,
        page.composer.pictures.pictures[0].after,
    )
    assert said.startswith(f"4096 × 819, {after.weight // 1000} kB, was 5000 × 1000, ")
    assert said.endswith(f"{before.weight // 1000} kB")


def test_a_bomb_is_refused_and_nothing_is_lost(qtbot: QtBot, able: Desktop, opened: Opened) -> None:
    page = opened()
    page.composer.words.set_text("सड़क खुली")
    described(qtbot, able, page, "red")
    # It says that it is so large, in a few bytes.
    page.composer.pictures.add([png(30_000, 30_000)])
    settle(qtbot, able, lambda: "monstrous" in said_beside(page))
    assert alts(page) == ["red"]
    assert page.composer.words.text() == "सड़क खुली"
    assert not page.composer.pictures.is_busy


def test_of_files_dropped_together_the_one_that_is_no_picture_is_named(
    qtbot: QtBot, able: Desktop, opened: Opened, tmp_path: Path
) -> None:
    page = opened()
    letter = tmp_path / "आदेश.docx"
    letter.write_bytes(b"PK\3\4 no picture")
    good = [file_of(tmp_path, f"{colour}.jpg", colour) for colour in ("red", "blue")]
    assert drop(page, good[0], letter, good[1])
    settle(qtbot, able, lambda: len(page.composer.pictures.pictures) == 2)
    assert "आदेश.docx is no picture" in said_beside(page)
    # As text it would have left its address in the post.
    assert page.composer.words.text() == ""


def test_a_picture_with_another_ending_is_known_by_its_content(
    qtbot: QtBot, able: Desktop, opened: Opened, tmp_path: Path
) -> None:
    page = opened()
    assert drop(page, file_of(tmp_path, "camera.jfif", "red"))
    settle(qtbot, able, lambda: len(page.composer.pictures.pictures) == 1)


def test_praise_is_said_and_lets_the_post_go(qtbot: QtBot, able: Desktop, opened: Opened) -> None:
    page = opened()
    page.composer.words.set_text("देश का पहला पुल खुला")
    page.composer.when.choose(LATER)
    settle(qtbot, able, lambda: len(reasons(page)) == 1)
    assert "देश का पहला" in reasons(page)[0]
    page.send()
    settle(qtbot, able, lambda: rows(able) == ["देश का पहला पुल खुला"])
    assert page.composer.verdict.yes.isHidden()


def test_a_place_still_empty_in_the_second_version_stops_the_post_too(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    page = opened()
    page.composer.words.set_text("सड़क खुली")
    page.composer.tools.english.click()
    page.composer.english.set_text("Road open in {district}")
    page.composer.when.choose(LATER)
    page.send()
    settle(qtbot, able, lambda: "{district}" in said_beside(page))
    assert rows(able) == []


def test_a_thread_is_paid_for_by_the_post(qtbot: QtBot, able: Desktop, opened: Opened) -> None:
    page = opened()
    page.composer.words.set_text("एक\n---\nदो\n---\nतीन")
    cost = page.composer.verdict.cost
    settle(qtbot, able, lambda: cost.text().startswith("3 posts: ₹3.96"))


def test_a_post_near_by_is_told_beside_the_minute_and_asked_about_at_the_same_one(
    qtbot: QtBot, able: Desktop, opened: Opened
) -> None:
    plan(able, "पहली बात", LATER)
    page = opened()
    page.composer.words.set_text("दूसरी बात")
    for minutes in (5, 0):
        page.composer.when.choose(LATER + timedelta(minutes=minutes))
        settle(qtbot, able, lambda: "पहली बात" in page.composer.when.warnings)
        page.composer.watch.look()
        settle(qtbot, able)
        assert reasons(page) == []
    page.send()
    settle(qtbot, able, lambda: not page.composer.verdict.yes.isHidden())
    assert ["पहली बात" in one for one in reasons(page)] == [True]
    page.composer.verdict.yes.click()
    settle(qtbot, able, lambda: sorted(rows(able)) == ["दूसरी बात", "पहली बात"])
