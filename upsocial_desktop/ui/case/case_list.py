"""The table of cases with its views and its filter."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedLayout, QVBoxLayout, QWidget

from upsocial_desktop.services.browsing import count_cases, today, window_cases
from upsocial_desktop.services.records import CaseFilter, CaseOrder, CaseRow, CaseView, Today
from upsocial_desktop.ui.case.bulk_cases import BulkCases
from upsocial_desktop.ui.case.delegate import CaseDelegate
from upsocial_desktop.ui.case.model import (
    CODE,
    DESK,
    DUE,
    HOLDER,
    STATE,
    SUMMARY,
    columns,
    sentence,
)
from upsocial_desktop.ui.case.view_choice import ViewChoice
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.paged_model import PagedModel, Source
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.empty_state import EmptyState
from upsocial_desktop.ui.widgets.paged_table import PagedTable
from upsocial_desktop.ui.widgets.search_field import SearchField
from upsocial_desktop.ui.widgets.splitter import Splitter

NARROW = 1100
_BY_DUE = frozenset({CaseView.DUE_SOON, CaseView.OVERDUE, CaseView.OPEN, CaseView.RECEIVED})
# Widths by a sample of what stands in the column; the matter takes what is left.
_SAMPLES = {
    CODE: "UPX-999-100427-9",
    STATE: "◷◷ Report received",
    DESK: "Public Works, Bara",
    DUE: "◷◷ 12 d left",
    HOLDER: "Officer Name",
}
_LEAST_WIDE = 60
_CELL_PAD = 24


class CaseList(QWidget):
    """Shows one view of the cases; Enter opens one, several chosen are acted on by `bulk`."""

    row_opened = Signal(object)
    inbox_wanted = Signal()

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self._desktop = desktop
        clock = desktop.ports.clock
        self._has_chosen_view = False
        self.views: ViewChoice[CaseView] = ViewChoice(CaseView, self.tr("Views"), self)
        self.model = PagedModel(
            desktop.tasks, columns(clock), lambda row: sentence(row, clock.now()), self
        )
        self.table = PagedTable(self.tr("Cases"), 1.4)
        self.table.setObjectName("cases")
        self.table.setItemDelegate(CaseDelegate(clock, self.table))
        self.table.show_model(self.model)
        self._fit_columns()
        self.table.row_opened.connect(self.row_opened)
        self.search = SearchField(self.tr("Filter by code, last digits, words or place (Ctrl+F)"))
        self.search.words_changed.connect(lambda _words: self.show_source())
        self.search.left_downwards.connect(self.table.setFocus)
        self.trouble = TroubleBar()
        self.bulk = BulkCases(desktop, self.table, self.trouble.show_error, self)
        self.empty = EmptyState()
        self.empty.action_wanted.connect(self._on_empty_action)
        self.views.chosen.connect(lambda _view: self.show_source())
        self.model.counted.connect(self._on_counted)
        self.model.landed.connect(self._on_landed)
        self.model.failed.connect(lambda error: self.trouble.show_error(error, self.refresh))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.views.box)
        head.addWidget(self.search, 1)
        # Beside the filter: no row moves while more of them are being chosen.
        head.addWidget(self.bulk.bar)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for bar in (self.trouble, self.bulk.line, self.bulk.result):
            column.addWidget(bar)
        column.addWidget(stack, 1)
        self.splitter = Splitter("cases_panes")
        self.splitter.addWidget(self.views.column)
        self.splitter.addWidget(right)
        self.views.column.setMinimumWidth(160)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([190, 900])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def load(self) -> None:
        """Show the view chosen; the first time, what is due soon, or all open where nothing is."""
        self.count()
        if self._has_chosen_view:
            self.refresh()

    def refresh(self) -> None:
        """Reread what is shown and the counts, at the hour of now."""
        self.show_source()
        self.count()

    def show_source(self) -> None:
        """Show the chosen view, narrowed by the words; the chosen row stays chosen."""
        self._has_chosen_view = True
        where, ports, kept = self._where(), self._desktop.ports, self.table.current_id
        self.model.set_source(
            Source(partial(count_cases, ports, where), partial(window_cases, ports, where))
        )
        if kept:
            self._choose_when_landed(kept)

    def reread(self) -> None:
        """Reread without starting the list anew; rows may move."""
        self.model.refresh()
        self.count()

    def current_row(self) -> CaseRow | None:
        """The one chosen case, which need not be the one the keys last went to."""
        chosen = self.table.chosen_rows()
        row = chosen[0] if len(chosen) == 1 else self.table.current_row()
        return row if isinstance(row, CaseRow) else None

    def _choose_when_landed(self, case_id: int) -> None:
        def choose(_page: int) -> None:
            self.model.landed.disconnect(choose)
            self.table.go_to(case_id)

        self.model.landed.connect(choose)

    def _where(self) -> CaseFilter:
        seat, view = self._desktop.seat, self.views.current
        return CaseFilter(
            seat.office.id,
            self._desktop.ports.clock.now(),
            view,
            seat.officer.id,
            self.search.text().strip(),
            CaseOrder.DUE if view in _BY_DUE else CaseOrder.NEWEST,
        )

    def count(self) -> None:
        """Ask for the counts beside the views."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        self._desktop.tasks.read(
            lambda: today(ports, officer), self._show_counts, owner=self, turn="cases.counts"
        )

    def _show_counts(self, counts: Today) -> None:
        self.views.show_counts(counts.cases)
        if not self._has_chosen_view:
            self._choose_first_view(counts.cases)

    def _choose_first_view(self, counts: Mapping[CaseView, int]) -> None:
        self._has_chosen_view = True
        first = CaseView.DUE_SOON if counts.get(CaseView.DUE_SOON) else CaseView.OPEN
        if first is self.views.current:
            self.show_source()
        else:
            self.views.choose(first)

    def _on_landed(self) -> None:
        # A list that has the focus has a current row, else screen readers stay silent.
        if not self.table.hasFocus():
            return
        if not self.table.currentIndex().isValid():
            self.table.go_by(1)
        elif not self.table.selectionModel().hasSelection():
            # Qt makes the first row of a list begun anew current without choosing it.
            self.table.setCurrentIndex(self.table.currentIndex())

    def _on_counted(self, total: int) -> None:
        if total:
            self._stack.setCurrentWidget(self.table)
            return
        if self.search.text().strip():
            self.empty.show_words(
                "search",
                self.tr("Nothing matches"),
                self.tr("No case of this view has these words."),
                self.tr("Clear the filter"),
            )
        elif self.views.current in {CaseView.DUE_SOON, CaseView.OVERDUE}:
            self.empty.show_words(
                "check-check",
                self.tr("Nothing presses"),
                self.tr("No open case of this office is due here."),
                self.tr("Show all open cases"),
            )
        else:
            self.empty.show_words(
                "file-text",
                self.tr("No case here"),
                self.tr("Cases are registered from mentions, in the inbox."),
                self.tr("Go to the inbox"),
            )
        self._stack.setCurrentWidget(self.empty)

    def _on_empty_action(self) -> None:
        if self.search.text().strip():
            self.search.clear()
            self.search.tell()
        elif self.views.current in {CaseView.DUE_SOON, CaseView.OVERDUE}:
            self.views.choose(CaseView.OPEN)
        else:
            self.inbox_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < NARROW
        self.views.column.setVisible(not is_narrow)
        self.views.box.setVisible(is_narrow)

    def _fit_columns(self) -> None:
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(_LEAST_WIDE)
        head.setSectionResizeMode(SUMMARY, QHeaderView.ResizeMode.Stretch)
        metrics = QFontMetrics(self.table.font())
        for column, sample in _SAMPLES.items():
            self.table.setColumnWidth(column, metrics.horizontalAdvance(sample) + _CELL_PAD)
