"""What lists keep for painting: all looks as if made anew, whatever was painted before."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QGuiApplication,
    QImage,
    QPainter,
    QTextLayout,
)
from PySide6.QtWidgets import QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from tests.fakes import StoppedClock
from upsocial_desktop.domain.case import CaseState
from upsocial_desktop.services.records import CaseRow
from upsocial_desktop.ui.case.delegate import CaseDelegate
from upsocial_desktop.ui.case.model import columns
from upsocial_desktop.ui.paged_model import PagedModel, Source
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.widgets.chip import ReadyChips
from upsocial_desktop.ui.widgets.letters import shorten
from upsocial_desktop.ui.widgets.ready_line import MOST_LINES, ReadyLines

ROOM = QRect(10, 0, 300, 42)
HINDI = "पानी की शिकायत"
LONG = (
    "क्षत्रिय परिवार 👨‍👩‍👧 और शक्ति नगर की सड़क पर पानी भरा है, कृपया तुरंत ध्यान दें",
    "No water in ward 7 since Monday, the pump operator does not answer the phone at all",
    "ہمارے محلے میں تین دن سے پانی نہیں آ رہا ہے، براہ کرم توجہ دیں۔ وارڈ سات",
    "Ward 7 میں پانی नहीं आ رہا ہے since तीन दिन and the مہینہ continues",
    "क" * 500,
)


def picture(paint: Callable[[QPainter], object]) -> QImage:
    image = QImage(320, 42, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setFont(QGuiApplication.font())
    painter.setPen(QColor("black"))
    paint(painter)
    painter.end()
    return image


def drawn(lines: ReadyLines, text: str, room: QRect = ROOM, *, is_bold: bool = False) -> QImage:
    return picture(lambda painter: lines.paint(painter, room, text, is_bold=is_bold))


def fresh(font: QFont | None = None) -> ReadyLines:
    lines = ReadyLines()
    lines.use_font(font or QGuiApplication.font())
    return lines


@pytest.mark.parametrize("text", [HINDI, "Jal Practice", "UPX-901-10453-0"])
@pytest.mark.parametrize("is_bold", [False, True])
def test_a_line_is_painted_as_qt_paints_it(theme: Theme, text: str, *, is_bold: bool) -> None:
    def by_qt(painter: QPainter) -> None:
        font = QGuiApplication.font()
        font.setBold(is_bold)
        painter.setFont(font)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(ROOM, middle, text)

    assert drawn(fresh(), text, is_bold=is_bold) == picture(by_qt)


def test_other_words_another_width_and_another_font_are_painted_anew(theme: Theme) -> None:
    lines = fresh()
    narrow = QRect(10, 0, 60, 42)
    for text, room in ((HINDI, ROOM), ("बिजली", ROOM), (HINDI, narrow), (HINDI, ROOM)):
        assert drawn(lines, text, room) == drawn(fresh(), text, room)
    assert drawn(lines, HINDI, is_bold=True) != drawn(lines, HINDI)
    assert drawn(lines, HINDI, narrow) != drawn(lines, HINDI)
    larger = QFont(QGuiApplication.font())
    larger.setPointSizeF(larger.pointSizeF() * 1.5)
    lines.use_font(larger)
    assert drawn(lines, HINDI) == drawn(fresh(larger), HINDI)
    assert drawn(lines, HINDI) != drawn(fresh(), HINDI)


def test_a_line_at_the_end_of_its_room_ends_there(theme: Theme) -> None:
    lines, found = fresh(), []
    picture(lambda painter: found.append(lines.paint(painter, ROOM, HINDI, at_end=True)))
    moved = ROOM.translated(ROOM.width() - found[0], 0)
    wide = QRect(moved.x(), 0, ROOM.width(), 42)
    assert picture(lambda p: lines.paint(p, ROOM, HINDI, at_end=True)) == drawn(lines, HINDI, wide)


def test_no_more_lines_are_kept_than_some_screens_have(theme: Theme) -> None:
    lines = fresh()
    for number in range(MOST_LINES + 5):
        drawn(lines, str(number))
    assert len(lines) == 5
    assert drawn(lines, "7") == drawn(fresh(), "7")


@pytest.mark.parametrize("text", LONG)
def test_a_cut_line_has_as_many_whole_letters_as_fit(theme: Theme, text: str) -> None:
    font = QGuiApplication.font()
    metrics = QFontMetrics(font)
    layout, stops = QTextLayout(text[:400]), [0]
    units = text[:400].encode("utf-16-le")
    while stops[-1] * 2 < len(units):
        stops.append(layout.nextCursorPosition(stops[-1]))
    beginnings = [units[: stop * 2].decode("utf-16-le") for stop in stops]
    for width in range(12, 420, 37):
        cut = shorten(text, font, width)
        if metrics.horizontalAdvance(text) <= width:
            assert cut == text
            continue
        fitting = [one for one in beginnings if metrics.horizontalAdvance(f"{one}…") <= width]
        assert cut == max(fitting, key=len, default="").rstrip() + "…"


def test_words_broken_by_a_machine_are_cut_like_others(theme: Theme) -> None:
    font = QGuiApplication.font()
    for text in LONG:
        # Half a sign at the beginning, and one at the end.
        for broken in (f"\ud83d{text}", f"{text}\ude00"):
            assert shorten(broken, font, 200).endswith("…")


def test_a_chip_is_drawn_in_the_colours_of_now_and_stands_where_it_should(theme: Theme) -> None:
    look = ("clock", "2 d left", "due")
    theme.set_scheme("light")
    chips = ReadyChips()

    def chip(*, at_end: bool = False) -> QImage:
        return picture(lambda painter: chips.paint(painter, ROOM, look, at_end=at_end))

    chips.use_look(QGuiApplication.palette(), QGuiApplication.font(), 1.0)
    light = chip()
    assert chip() == light
    assert chip(at_end=True) != light
    theme.set_scheme("dark")
    chips.use_look(QGuiApplication.palette(), QGuiApplication.font(), 1.0)
    assert chip() != light


@pytest.fixture
def row(clock: StoppedClock) -> CaseRow:
    now = clock.now()
    return CaseRow(
        id=1, version=1, code="UPX-901-10001-0", state=CaseState.IN_PROCESS, summary=HINDI,
        topic="water", district="120", complainant_username="citizen1", home_office_id=1,
        working_office_id=1, desk_office_id=1, desk_office_name="Jal Practice", holder_id=1,
        holder_name="Asha", is_critical=False, has_citizen_written=False,
        is_being_answered=False, source_at=now, due_at=now + timedelta(days=2),
        desk_due_at=None, closed_at=None, reopened_at=None, me_too=0,
    )  # fmt: skip


def test_a_case_in_the_list_shows_what_it_is_now_whatever_was_painted_before(
    qtbot: QtBot, theme: Theme, tasks: Tasks, clock: StoppedClock, row: CaseRow
) -> None:
    rows = [row]
    model = PagedModel(tasks, columns(clock))
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    delegate = CaseDelegate(clock, view)

    def show() -> None:
        with qtbot.waitSignal(model.landed):
            model.set_source(Source(lambda: 1, lambda _first, _size: list(rows)))
            qtbot.waitUntil(lambda: model.rowCount() == 1)
            model.index(0, 0).data()

    def cell(painted: CaseDelegate, index: QModelIndex) -> QImage:
        option = QStyleOptionViewItem()
        view.initViewItemOption(option)
        option.rect = ROOM
        return picture(lambda painter: painted.paint(painter, option, index))

    def cells(painted: CaseDelegate) -> list[QImage]:
        return [cell(painted, model.index(0, column)) for column in range(model.columnCount())]

    show()
    shown = cells(delegate)
    changes = (
        {"summary": "बिजली की शिकायत"},
        {"state": CaseState.REPORTED},
        {"due_at": row.due_at - timedelta(days=9)},
        {"holder_name": "Ravi"},
        {"is_critical": True},
    )
    for change in changes:
        rows[:] = [replace(rows[0], **change)]
        show()
        before, shown = shown, cells(delegate)
        assert shown == cells(CaseDelegate(clock, view)), change
        assert shown != before, change
    clock.go_on(3 * 86_400)
    assert cells(delegate) == cells(CaseDelegate(clock, view)) != shown, "the clock goes on"
    theme.set_zoom(150)
    assert cells(delegate) == cells(CaseDelegate(clock, view)) != shown, "a larger font"
