"""A million rows: only what is looked at is fetched, and trouble never becomes a storm."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.ui.paged_model import (
    CACHED_PAGES,
    NOT_YET,
    PAGE_ROWS,
    ROW_ROLE,
    Column,
    PagedModel,
    Source,
)
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.widgets.paged_table import PagedTable

MILLION = 1_000_000


@dataclass(frozen=True)
class Row:
    id: int
    text: str


@dataclass
class Rows:
    """A pretended table of the database; newest first, so id falls with the place."""

    total: int = MILLION
    words: str = "row"
    error: Exception | None = None
    asked: list[int] = field(default_factory=list)
    gate: threading.Event | None = None
    gone: set[int] = field(default_factory=set)

    def count(self) -> int:
        if self.error:
            raise self.error
        return self.total - len(self.gone)

    def window(self, first: int, size: int) -> Sequence[Row]:
        self.asked.append(first // PAGE_ROWS)
        if self.gate:
            self.gate.wait(5)
        if self.error:
            raise self.error
        last = min(first + size + len(self.gone), self.total)
        rows = [Row(self.total - place, f"{self.words} {place}") for place in range(first, last)]
        return [row for row in rows if row.id not in self.gone][:size]

    @property
    def source(self) -> Source[Row]:
        return Source(self.count, self.window)


def model_of(tasks: Tasks, rows: Rows, qtbot: QtBot) -> PagedModel[Row]:
    model = PagedModel[Row](tasks, [Column("Text", lambda row: row.text)], lambda row: row.text)
    with qtbot.waitSignal(model.counted):
        model.set_source(rows.source)
    return model


def see(model: PagedModel[Row], row: int) -> object:
    return model.data(model.index(row, 0))


def test_the_model_keeps_qts_rules(qtbot: QtBot, tasks: Tasks, qtmodeltester: ModelTester) -> None:
    model = PagedModel[Row](tasks, [Column("Text", lambda row: row.text)])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt's own
    rows = Rows(total=450)
    with qtbot.waitSignal(model.counted):
        model.set_source(rows.source)
    rows.total = 700
    with qtbot.waitSignal(model.counted):
        model.refresh()
    rows.total = 3
    with qtbot.waitSignal(model.counted):
        model.refresh()
    assert model.rowCount() == 3


def test_of_a_million_rows_only_the_seen_pages_are_fetched(qtbot: QtBot, tasks: Tasks) -> None:
    rows = Rows()
    model = model_of(tasks, rows, qtbot)
    table = PagedTable("Rows")
    qtbot.addWidget(table)
    table.show_model(model)
    table.resize(400, 300)
    with qtbot.waitExposed(table):
        table.show()
    qtbot.waitUntil(lambda: see(model, 0) == "row 0")
    table.scrollTo(model.index(700_000, 0))
    qtbot.waitUntil(lambda: model.row_at(700_000) is not None)
    assert model.rowCount() == MILLION
    assert set(rows.asked) <= {0, 3499, 3500}


def test_a_row_reads_as_dots_until_its_page_lands(qtbot: QtBot, tasks: Tasks) -> None:
    rows = Rows(gate=threading.Event())
    model = model_of(tasks, rows, qtbot)
    assert see(model, 5) == NOT_YET
    assert model.row_at(5) is None
    assert rows.gate is not None
    rows.gate.set()
    qtbot.waitUntil(lambda: see(model, 5) == "row 5")
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(5, 0), role) == "row 5"
    assert model.data(model.index(5, 0), ROW_ROLE) == Row(MILLION - 5, "row 5")


def test_no_more_than_fifty_pages_are_kept(qtbot: QtBot, tasks: Tasks) -> None:
    rows = Rows()
    model = model_of(tasks, rows, qtbot)
    for number in range(CACHED_PAGES + 5):
        with qtbot.waitSignal(model.landed):
            see(model, number * PAGE_ROWS)
    assert model.row_at(0) is None
    assert model.row_at((CACHED_PAGES + 4) * PAGE_ROWS) is not None


def test_a_wild_scroll_fetches_where_it_stops_not_all_that_flew_by(
    qtbot: QtBot, tasks: Tasks
) -> None:
    rows = Rows()
    model = model_of(tasks, rows, qtbot)
    for number in range(2000):
        see(model, number * PAGE_ROWS)
    qtbot.waitUntil(lambda: model.row_at(1999 * PAGE_ROWS) is not None)
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert len(rows.asked) <= 12


def test_a_change_to_known_ids_rereads_only_the_pages_that_show_them(
    qtbot: QtBot, tasks: Tasks
) -> None:
    rows = Rows(total=1000)
    model = model_of(tasks, rows, qtbot)
    for place in (0, 250, 450):
        with qtbot.waitSignal(model.landed):
            see(model, place)
    rows.asked.clear()
    rows.words = "new"
    model.reread({1000 - 250})
    for place in (0, 250, 450):
        see(model, place)
    qtbot.waitUntil(lambda: see(model, 250) == "new 250")
    assert rows.asked == [1]
    assert see(model, 0) == "row 0"
    model.reread({5_000_000})
    assert see(model, 450) == "row 450"
    assert rows.asked == [1]


def test_old_rows_stay_in_sight_while_a_refresh_is_under_way(qtbot: QtBot, tasks: Tasks) -> None:
    rows = Rows(total=10)
    model = model_of(tasks, rows, qtbot)
    with qtbot.waitSignal(model.landed):
        see(model, 0)
    rows.words = "new"
    model.refresh()
    assert see(model, 0) == "row 0"
    qtbot.waitUntil(lambda: see(model, 0) == "new 0")


def test_a_failing_source_shows_empty_rows_and_is_asked_no_more_until_reread(
    qtbot: QtBot, tasks: Tasks
) -> None:
    rows = Rows(total=1000)
    model = model_of(tasks, rows, qtbot)
    rows.error = Unavailable("db.locked")
    with qtbot.waitSignal(model.failed) as failed:
        see(model, 0)
    assert failed.args == [rows.error]
    for _ in range(100):
        assert see(model, 0) == ""
        assert see(model, 900) == ""
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert rows.asked == [0]
    rows.error = None
    model.refresh()
    qtbot.waitUntil(lambda: see(model, 0) == "row 0")


def test_an_answer_from_before_a_new_source_is_dropped(qtbot: QtBot, tasks: Tasks) -> None:
    slow = Rows(total=10, words="old", gate=threading.Event())
    model = model_of(tasks, slow, qtbot)
    see(model, 0)
    with qtbot.waitSignal(model.counted):
        model.set_source(Rows(total=10, words="new").source)
    qtbot.waitUntil(lambda: see(model, 0) == "new 0")
    assert slow.gate is not None
    slow.gate.set()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert see(model, 0) == "new 0"


def test_the_choice_stays_on_its_id_when_rows_arrive_above_it(qtbot: QtBot, tasks: Tasks) -> None:
    rows = Rows(total=50)
    model = model_of(tasks, rows, qtbot)
    table = PagedTable("Rows")
    qtbot.addWidget(table)
    table.show_model(model)
    table.resize(300, 300)
    with qtbot.waitExposed(table):
        table.show()
    qtbot.waitUntil(lambda: model.row_at(0) is not None)
    assert table.go_to(40)
    chosen: list[object] = []
    table.row_chosen.connect(chosen.append)
    rows.total = 53
    model.refresh()
    qtbot.waitUntil(lambda: table.currentIndex().row() == 13)
    assert table.current_id == 40


def shown_table(qtbot: QtBot, model: PagedModel[Row]) -> PagedTable:
    """A table on the screen whose first page has landed."""
    table = PagedTable("Rows")
    qtbot.addWidget(table)
    table.show_model(model)
    table.resize(300, 300)
    with qtbot.waitExposed(table):
        table.show()
    qtbot.waitUntil(lambda: model.row_at(0) is not None)
    return table


def choose_ids(table: PagedTable, model: PagedModel[Row], *ids: int) -> None:
    """Click the first, Ctrl+click the others."""
    assert table.go_to(ids[0])
    flags = QItemSelectionModel.SelectionFlag
    for row_id in ids[1:]:
        place = model.find(row_id)
        assert place is not None
        table.selectionModel().setCurrentIndex(model.index(place, 0), flags.Select | flags.Rows)


def ids_chosen(table: PagedTable) -> list[int]:
    return [row.id for row in table.chosen_rows() if isinstance(row, Row)]


def test_several_chosen_rows_stay_chosen_by_id_when_rows_arrive_above_them(
    qtbot: QtBot, tasks: Tasks
) -> None:
    rows = Rows(total=50)
    model = model_of(tasks, rows, qtbot)
    table = shown_table(qtbot, model)
    choose_ids(table, model, 45, 40, 42)
    rows.total = 53
    model.refresh()
    qtbot.waitUntil(lambda: table.currentIndex().row() == 11)
    assert ids_chosen(table) == [45, 42, 40]
    assert table.current_id == 42


def test_a_key_held_down_does_not_add_to_what_is_chosen(qtbot: QtBot, tasks: Tasks) -> None:
    model = model_of(tasks, Rows(total=10), qtbot)
    table = shown_table(qtbot, model)
    choose_ids(table, model, 8)
    QTest.keyPress(table, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    assert table.go_to(5)
    assert ids_chosen(table) == [5]
    table.go_by(1)
    assert ids_chosen(table) == [4]
    table.clearSelection()
    table.choose_current()
    assert ids_chosen(table) == [4]


def test_no_key_is_down_when_a_test_begins(qtbot: QtBot) -> None:
    """Not even after a test that held one down."""
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.NoModifier


def test_chosen_rows_that_move_up_as_others_leave_are_chosen_and_no_others(
    qtbot: QtBot, tasks: Tasks
) -> None:
    rows = Rows(total=10)
    model = model_of(tasks, rows, qtbot)
    table = shown_table(qtbot, model)
    choose_ids(table, model, 2, 1)
    rows.gone = {9, 2}
    model.refresh()
    qtbot.waitUntil(lambda: model.rowCount() == 8 and model.find(9) is None)
    assert ids_chosen(table) == [1]
    rows.gone = {9, 2, 1}
    model.refresh()
    qtbot.waitUntil(lambda: model.rowCount() == 7 and model.find(1) is None)
    assert ids_chosen(table) == [table.current_id]
    assert len(table.selectionModel().selectedRows()) == 1


def test_going_to_a_row_that_has_not_landed_stays_there(qtbot: QtBot, tasks: Tasks) -> None:
    model = model_of(tasks, Rows(total=1000), qtbot)
    table = shown_table(qtbot, model)
    assert table.go_to(1000)
    table.go_by(900)
    qtbot.waitUntil(lambda: model.row_at(900) is not None)
    assert table.currentIndex().row() == 900
    assert table.current_id == 100


def test_all_chosen_are_those_that_have_landed(qtbot: QtBot, tasks: Tasks) -> None:
    model = model_of(tasks, Rows(total=1000), qtbot)
    table = shown_table(qtbot, model)
    table.selectAll()
    assert len(table.chosen_rows()) == PAGE_ROWS


def test_a_heading_stands_over_its_numbers(tasks: Tasks) -> None:
    columns = [
        Column[Row]("Name", lambda row: row.text),
        Column[Row]("Figure", lambda row: str(row.id), is_number=True),
    ]
    model = PagedModel[Row](tasks, columns)
    across, role = Qt.Orientation.Horizontal, int(Qt.ItemDataRole.TextAlignmentRole)
    middle = Qt.AlignmentFlag.AlignVCenter
    assert model.headerData(0, across, role) == Qt.AlignmentFlag.AlignLeft | middle
    assert model.headerData(1, across, role) == Qt.AlignmentFlag.AlignRight | middle
