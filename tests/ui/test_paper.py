"""Paper: how sheets are drawn, and the dialogs that show, save and copy them."""

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from tests.hostile import hostile_words
from tests.ui.desk_steps import calm, nameless, office_id, page_of, register, show
from upsocial_desktop.domain.case import CaseMove, CaseState
from upsocial_desktop.domain.changes import Topic, touched
from upsocial_desktop.domain.paper import Gap, Pairs, Paper, Place, Sides, Table, Weight, Words
from upsocial_desktop.domain.sound_text import sound
from upsocial_desktop.machine.papers import write_paper
from upsocial_desktop.services.forwarding import forward_case
from upsocial_desktop.services.letters import Way
from upsocial_desktop.services.staff import set_on_system
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.forward_dialog import ForwardDialog
from upsocial_desktop.ui.case.letter_dialog import LetterDialog
from upsocial_desktop.ui.case.page import CasesPage
from upsocial_desktop.ui.case.phone_dialogs import (
    AcceptByPhoneDialog,
    ReportByPhoneDialog,
    ReturnByPhoneDialog,
)
from upsocial_desktop.ui.case.print_sheet import PrintSheetDialog
from upsocial_desktop.ui.case.sheet import CaseSheet
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.paper_drawing import draw_pages, draw_pdf, print_out
from upsocial_desktop.ui.theme import Theme

WIDE = 620


def paper(*parts: Words | Pairs | Table | Sides | Gap, mark: str = "") -> Paper:
    return Paper("UPX-142-10427-9", parts, "UPX-142-10427-9 · printed", mark)


def pages_of(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def ink(picture: QImage, top: float = 0.0, bottom: float = 1.0) -> int:
    """How many of a picture's dots, between two heights, are dark."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    return sum(
        grey.pixelColor(x, y).value() < 128
        for y in range(int(grey.height() * top), int(grey.height() * bottom), 2)
        for x in range(0, grey.width(), 2)
    )


def long_table(rows: int) -> Table:
    line = ("1", "22-11-2026 09:30", "क्षत्रिय विद्युत उपकेन्द्र पर श्रीमान् से वार्ता की गई")
    return Table(("क्र.", "कब / When", "विवरण / Words"), (line,) * rows, (10, 25, 65))


# --- Drawing ---


def test_a_long_sheet_goes_on_over_pages_and_each_has_head_and_foot(theme: Theme) -> None:
    sheet = paper(Words("इतिहास", Weight.HEADING), long_table(500), mark="अभ्यास")
    pictures = draw_pages(sheet, WIDE)
    pdf = draw_pdf(sheet)
    assert pdf.startswith(b"%PDF-")
    assert pages_of(pdf) == len(pictures) > 5
    for picture in pictures:
        assert ink(picture, 0.02, 0.06) > 50, "no mark at the head"
        assert ink(picture, 0.94, 0.97) > 10, "no foot"
        assert ink(picture, 0.97, 1.0) == 0, "ink in the margin"
    # The table's own head comes again: there is ink at the top of the last page's body.
    assert ink(pictures[-1], 0.065, 0.1) > 50


def test_a_conjunct_is_shaped_as_one_letter(theme: Theme) -> None:
    """क्ष in a sheet is as wide as one letter: without shaping a virama and two letters stand."""
    (shaped,) = draw_pages(paper(Words("क्ष" * 20)), WIDE)
    (apart,) = draw_pages(paper(Words("क्\u200cष" * 20)), WIDE)
    assert ink(shaped, 0.0, 0.5) < ink(apart, 0.0, 0.5) * 0.95


def test_hindi_needs_no_font_of_the_system(theme: Theme) -> None:
    pdf = draw_pdf(paper(Words("श्रीमान् Noto क्षेत्रीय")))
    fonts = set(re.findall(rb"/(?:BaseFont|FontName)\s*/(?:\w+\+)?([\w-]+)", pdf))
    assert fonts
    assert all(font.startswith(b"NotoSans") for font in fonts), fonts


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="needs pdftoppm")
def test_the_pdf_renders_as_the_preview_does(theme: Theme, tmp_path: Path) -> None:
    sheet = paper(Words("विषय: क्षेत्रीय"), long_table(40))
    (tmp_path / "a.pdf").write_bytes(draw_pdf(sheet))
    subprocess.run(
        ["pdftoppm", "-png", "-r", "75", str(tmp_path / "a.pdf"), str(tmp_path / "a")], check=True
    )
    rendered = [QImage(str(path)) for path in sorted(tmp_path.glob("a-*.png"))]
    pictures = draw_pages(sheet, rendered[0].width())
    assert len(rendered) == len(pictures)
    for ours, theirs in zip(pictures, rendered, strict=True):
        assert ink(theirs) == pytest.approx(ink(ours), rel=0.2)


def test_words_are_never_mark_up_and_hostile_words_harm_nothing(theme: Theme) -> None:
    hostile = "<b>&lt;</b>\x00\u202e\ufdd0\ufdd1\ufffc\ud800 " + "क" * 3000 + "\u2028\n<img src=x>"
    sheet = paper(
        Words(hostile),
        Pairs(((hostile, hostile), ("", ""))),
        Table((hostile, ""), ((hostile, hostile),), (50, 50)),
        Sides(hostile, "a\tb"),
        Gap(5),
        Words(hostile, Weight.TITLE, Place.RIGHT),
    )
    assert pages_of(draw_pdf(sheet)) == len(draw_pages(sheet, WIDE))
    plain = draw_pages(paper(Words("<b>x</b>")), WIDE)
    bold = draw_pages(paper(Words("x")), WIDE)
    assert ink(plain[0]) > ink(bold[0])


def test_every_string_of_the_collections_can_be_drawn(theme: Theme) -> None:
    words = [sound(each)[:2_000] for each in hostile_words()]
    sheet = paper(*(Words(each) for each in words), Pairs(tuple((each, each) for each in words)))
    assert pages_of(draw_pdf(sheet)) == len(draw_pages(sheet, WIDE))


def test_a_sheet_without_parts_is_one_empty_page(theme: Theme) -> None:
    assert pages_of(draw_pdf(paper())) == 1
    assert pages_of(draw_pdf(paper(Pairs(()), Table(("a",), (), (100,))))) == 1


PRESS = """
import sys, threading
from PySide6.QtGui import QGuiApplication
from shiboken6 import Shiboken
from upsocial_desktop.domain.paper import Gap, Pairs, Paper, Place, Sides, Table, Weight, Words
from upsocial_desktop.ui import paper_drawing

def classes(of):
    return {of}.union(*map(classes, type.__subclasses__(of)))

def draw():
    parts = (
        *(Words("क्षेत्र " * 90, weight, place) for weight in Weight for place in Place),
        *(Table(("a",), (("b",),) * 90, (100,)), Pairs((("a", "b"),)), Sides("a", "b"), Gap(5)),
    )
    drawn.append(press(Paper("a", parts, "a", mark="a")))

drawn = []
app = QGuiApplication(["a", "-platform", "offscreen"])
press = paper_drawing.ready_press() if sys.argv[1] == "ready" else paper_drawing.draw_pdf
before = classes(Shiboken.Object)
worker = threading.Thread(target=draw)
worker.start()
worker.join()
assert drawn[0].startswith(b"%PDF")
print(len(classes(Shiboken.Object) - before))
"""


@pytest.mark.parametrize(("how", "is_safe"), [("ready", True), ("as it is", False)])
def test_a_worker_that_draws_makes_no_class_of_qt(how: str, *, is_safe: bool) -> None:
    """The second way shows that the first is needed."""
    done = subprocess.run(
        [sys.executable, "-c", PRESS, how], capture_output=True, text=True, check=True
    )
    assert (int(done.stdout) == 0) is is_safe


def test_a_printer_gets_the_pages_of_the_preview(theme: Theme, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    sheet = paper(long_table(120))
    assert print_out(sheet, printer) == len(draw_pages(sheet, WIDE))
    assert pages_of((tmp_path / "out.pdf").read_bytes()) == len(draw_pages(sheet, WIDE))


# --- The dialogs ---


@pytest.fixture
def writing(desktop: Desktop) -> Desktop:
    """A desktop whose files are really written."""
    return replace(desktop, ports=replace(desktop.ports, write_paper=write_paper))


@pytest.fixture
def case_id(writing: Desktop) -> int:
    return register(writing, "खम्भा टूटा है, 9876543210 पर फ़ोन करें", "खम्भा टूटा है")


@pytest.fixture
def cases(qtbot: QtBot, writing: Desktop, case_id: int) -> CasesPage:
    page = CasesPage(writing)
    show(qtbot, page)
    page.show_case(case_id)
    qtbot.waitUntil(lambda: page.sheet.look is not None)
    return page


@pytest.fixture
def by_letter(writing: Desktop, case_id: int) -> int:
    """The case on its way to office 903, where nobody works with this program."""
    ports, away = writing.ports, office_id(writing.ports, 903)
    set_on_system(ports, away, is_on_system=False)
    case = page_of(writing, case_id).case
    wish = Wish(writing.seat.officer, case_id, case.version)
    forward_case(ports, wish, away, "खम्भा उनका है")
    return case_id


def child(qtbot: QtBot, root: QWidget, kind: Callable[..., QWidget]) -> QWidget:
    """The one open dialog of a kind."""
    found: list[QWidget] = []

    def is_there() -> bool:
        found[:] = [one for one in root.findChildren(kind) if one.isVisible()]  # type: ignore[call-overload]  # a kind of widget
        return bool(found)

    qtbot.waitUntil(is_there)
    return found[0]


def until_drawn(qtbot: QtBot, dialog: PrintSheetDialog | LetterDialog) -> None:
    qtbot.waitUntil(lambda: bool(dialog.view.pages) and dialog.save_button.isEnabled())


def test_ctrl_p_shows_the_sheet_which_is_saved_and_copied(
    qtbot: QtBot, cases: CasesPage, case_id: int, tmp_path: Path
) -> None:
    cases.commands()["print"]()
    dialog = child(qtbot, cases, PrintSheetDialog)
    assert isinstance(dialog, PrintSheetDialog)
    until_drawn(qtbot, dialog)
    code = page_of(cases.desktop, case_id).case.code
    assert nameless(dialog) == []
    assert code in dialog.view.accessibleDescription()
    assert ink(dialog.view.pages[0].pixmap().toImage()) > 500

    dialog.copy_text()
    copied = QGuiApplication.clipboard().text()
    assert code in copied
    assert "खम्भा टूटा है" in copied
    assert "9876543210" not in copied
    dialog.copy_json()
    assert json.loads(QGuiApplication.clipboard().text())["code"] == code

    for name in ("case.pdf", "case.json"):
        dialog.said.clear()
        dialog.save(tmp_path / name)
        qtbot.waitUntil(lambda name=name: name in dialog.said.text())  # type: ignore[misc]  # bound at once
    assert (tmp_path / "case.pdf").read_bytes().startswith(b"%PDF-")
    assert json.loads((tmp_path / "case.json").read_text(encoding="utf-8"))["code"] == code

    dialog.save(tmp_path / "none" / "case.pdf")
    qtbot.waitUntil(dialog.trouble.isVisible)
    dialog.accept()


def test_saving_asks_for_a_name_first_and_the_name_is_the_code(
    qtbot: QtBot, cases: CasesPage, case_id: int, tmp_path: Path
) -> None:
    cases.sheet.print_case()
    dialog = child(qtbot, cases, PrintSheetDialog)
    assert isinstance(dialog, PrintSheetDialog)
    until_drawn(qtbot, dialog)
    for ask, ending in ((dialog.ask_pdf, ".pdf"), (dialog.ask_json, ".json")):
        ask()
        asking = child(qtbot, dialog, QFileDialog)
        assert isinstance(asking, QFileDialog)
        code = page_of(cases.desktop, case_id).case.code
        assert [Path(name).name for name in asking.selectedFiles()] == [code + ending]
        asking.fileSelected.emit(str(tmp_path / f"x{ending}"))
        qtbot.waitUntil((tmp_path / f"x{ending}").is_file)
        asking.reject()
        calm(qtbot, cases.desktop)
    dialog.ask_printer()
    printing = child(qtbot, dialog, QPrintDialog)
    printing.close()
    dialog.accept()


def test_a_forward_to_an_office_not_on_the_system_opens_its_letter(
    qtbot: QtBot, cases: CasesPage, case_id: int
) -> None:
    desktop = cases.desktop
    away = office_id(desktop.ports, 903)
    set_on_system(desktop.ports, away, is_on_system=False)
    cases.sheet.make(CaseMove.FORWARD)
    forward = child(qtbot, cases, ForwardDialog)
    assert isinstance(forward, ForwardDialog)
    qtbot.waitUntil(lambda: forward.picker.found.count() > 1)
    forward.picker.field.setText("903")
    forward.reason.setPlainText("खम्भा उनका है")
    forward.submit()
    letter = child(qtbot, cases, LetterDialog)
    assert isinstance(letter, LetterDialog)
    until_drawn(qtbot, letter)
    case = page_of(desktop, case_id).case
    assert (case.state, case.is_by_letter) == (CaseState.FORWARDED, True)
    assert case.code in letter.message.toPlainText()
    assert nameless(letter) == []
    letter.accept()


def test_the_letter_is_shown_in_both_languages_copied_saved_and_noted_as_handed_over(
    qtbot: QtBot, cases: CasesPage, by_letter: int, tmp_path: Path
) -> None:
    desktop = cases.desktop
    desktop.news.tell(touched(Topic.CASE, by_letter))
    button = cases.sheet.moves.buttons[CaseMove.LETTER]
    qtbot.waitUntil(button.isVisible)
    button.click()
    letter = child(qtbot, cases, LetterDialog)
    assert isinstance(letter, LetterDialog)
    until_drawn(qtbot, letter)
    assert "महोदय" not in letter.view.accessibleDescription()
    assert "निस्तारण के सम्बन्ध में" in letter.view.accessibleDescription()
    letter.copy_kind.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "request for action" in letter.view.accessibleDescription())

    letter.copy_message()
    assert QGuiApplication.clipboard().text() == letter.message.toPlainText()
    assert Way(letter.way.currentData()) is Way.MESSAGE
    letter.save(tmp_path / "letter.pdf")
    qtbot.waitUntil(lambda: "letter.pdf" in letter.said.text())
    assert pages_of((tmp_path / "letter.pdf").read_bytes()) == 1

    letter.handed_to.setText("श्री राय")
    QTest.keyClick(letter, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page_of(desktop, by_letter).history[-1].move == "letter")
    facts = page_of(desktop, by_letter).history[-1].facts
    assert dict(facts) == {"way": "message", "handed_to": "श्री राय"}
    qtbot.waitUntil(lambda: any("श्री राय" in text for text in cases.sheet.timeline.texts()))


def test_acceptance_and_report_are_noted_from_the_telephone(
    qtbot: QtBot, cases: CasesPage, by_letter: int
) -> None:
    desktop, sheet = cases.desktop, cases.sheet
    desktop.news.tell(touched(Topic.CASE, by_letter))
    qtbot.waitUntil(lambda: shown_state(sheet) is CaseState.FORWARDED)
    sheet.make(CaseMove.ACCEPT)
    accept = child(qtbot, cases, AcceptByPhoneDialog)
    assert isinstance(accept, AcceptByPhoneDialog)
    assert nameless(accept) == []
    accept.submit()
    qtbot.waitUntil(lambda: bool(accept.fields.spoken_to.accessibleDescription()))
    accept.fields.spoken_to.setText("श्री राय, अवर अभियन्ता")
    accept.submit()
    qtbot.waitUntil(lambda: shown_state(sheet) is CaseState.IN_PROCESS)
    assert any("श्री राय, अवर अभियन्ता" in text for text in sheet.timeline.texts())
    calm(qtbot, desktop)

    sheet.make(CaseMove.REPORT)
    report = child(qtbot, cases, ReportByPhoneDialog)
    assert isinstance(report, ReportByPhoneDialog)
    assert report.done_by.text() == ""
    report.reject()


def test_a_return_is_noted_from_the_telephone(
    qtbot: QtBot, cases: CasesPage, by_letter: int
) -> None:
    desktop, sheet = cases.desktop, cases.sheet
    desktop.news.tell(touched(Topic.CASE, by_letter))
    qtbot.waitUntil(lambda: shown_state(sheet) is CaseState.FORWARDED)
    sheet.make(CaseMove.RETURN)
    back = child(qtbot, cases, ReturnByPhoneDialog)
    assert isinstance(back, ReturnByPhoneDialog)
    back.fields.spoken_to.setText("श्री राय")
    back.reason.setPlainText("खम्भा हमारा नहीं")
    back.submit()
    qtbot.waitUntil(lambda: shown_state(sheet) is CaseState.REGISTERED)
    assert page_of(desktop, by_letter).case.bounces == 1
    calm(qtbot, desktop)


def shown_state(sheet: CaseSheet) -> CaseState | None:
    return sheet.look.page.case.state if sheet.look is not None else None
