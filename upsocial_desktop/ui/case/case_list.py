"""The table of cases with what presses today, its views and its filter."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.domain.officer import SUPERVISORS
from upsocial_desktop.services.browsing import cases_cut_at, count_cases, today, window_cases
from upsocial_desktop.services.records import CaseFilter, CaseRow, CaseView, Today
from upsocial_desktop.services.saved_views import SavedView, count_saved, order_of, saved_views
from upsocial_desktop.ui.case.bulk_cases import BulkCases
from upsocial_desktop.ui.case.choices_row import Choices, ChoicesRow
from upsocial_desktop.ui.case.delegate import CaseDelegate
from upsocial_desktop.ui.case.labels import button
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
from upsocial_desktop.ui.case.saved_list import SavedViews
from upsocial_desktop.ui.case.today_strip import TodayStrip
from upsocial_desktop.ui.case.view_choice import ViewChoice
from upsocial_desktop.ui.case.view_dialog import SaveViewDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.paged_model import PagedModel, Source
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.cut_line import cut_line, show_cut
from upsocial_desktop.ui.widgets.empty_state import EmptyState
from upsocial_desktop.ui.widgets.paged_table import PagedTable
from upsocial_desktop.ui.widgets.search_field import SearchField
from upsocial_desktop.ui.widgets.splitter import Splitter

NARROW = 1100
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
    checks_wanted = Signal()

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self._desktop = desktop
        clock = desktop.ports.clock
        self._has_chosen_view = False
        self._are_places_asked = False
        self.strip = TodayStrip()
        self.strip.view_wanted.connect(self.show_view)
        self.choices = ChoicesRow()
        self.choices.changed.connect(self._on_narrowed)
        self.choices.save_wanted.connect(self.save_view)
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
        self.saved = SavedViews(desktop, self.trouble.show_error)
        self.saved.chosen.connect(self.show_saved)
        self.saved.changed.connect(self.count)
        self._make_buttons()
        self.bulk = BulkCases(desktop, self.table, self.trouble.show_error, self)
        self.empty = EmptyState()
        self.cut = cut_line()
        self.empty.action_wanted.connect(self._on_empty_action)
        self.views.chosen.connect(lambda _view: self.show_source())
        self.model.counted.connect(self._on_counted)
        self.model.landed.connect(self._on_landed)
        self.model.failed.connect(lambda error: self.trouble.show_error(error, self.refresh))
        self._lay_out()
        self.show_seat()

    def _make_buttons(self) -> None:
        """Beside the filter: more to narrow by, and saved views where there is no column."""
        self.narrow_button = QToolButton()
        self.narrow_button.setObjectName("narrow")
        self.narrow_button.setProperty("role", "button")
        self.narrow_button.setCheckable(True)
        self.narrow_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        put_icon(self.narrow_button, "list")
        self.narrow_button.toggled.connect(self._on_narrow_toggled)
        self.saved_button = QToolButton()
        self.saved_button.setObjectName("saved_views_menu")
        self.saved_button.setProperty("role", "button")
        self.saved_button.setText(self.tr("Saved"))
        self.saved_button.setAccessibleName(self.tr("Saved views"))
        self.saved_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.saved_button.setMenu(QMenu(self.saved_button))
        self.checks_button = button("checks", self.tr("Daily checks (D)"), "check-check")
        self.checks_button.clicked.connect(self.checks_wanted)
        self._show_narrowed()

    def show_seat(self) -> None:
        """Show what only some roles have."""
        self.checks_button.setVisible(self._desktop.seat.officer.role in SUPERVISORS)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.views.box)
        head.addWidget(self.saved_button)
        head.addWidget(self.search, 1)
        head.addWidget(self.narrow_button)
        head.addWidget(self.checks_button)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        for bar in (self.choices, self.trouble, self.bulk.line, self.bulk.result):
            column.addWidget(bar)
        column.addWidget(self.bulk.letters)
        column.addWidget(stack, 1)
        column.addWidget(self.cut)
        # Below: no row moves while more of them are being chosen.
        column.addWidget(self.bulk.bar)
        self.choices.hide()
        self.left = QWidget()
        beside = QVBoxLayout(self.left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.views.column, 2)
        beside.addWidget(self.saved, 1)
        self.splitter = Splitter("cases_panes")
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(right)
        self.left.setMinimumWidth(160)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([190, 900])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.strip)
        outer.addWidget(self.splitter, 1)

    def load(self) -> None:
        """Show the view chosen; the first time, what is due soon, or all open where nothing is."""
        self.count()
        if self._has_chosen_view:
            self.refresh()

    def refresh(self) -> None:
        """Reread what is shown and the counts, at the hour of now."""
        self.trouble.clear()
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

    def show_view(self, view: CaseView) -> None:
        """Show all of a view, narrowed by nothing: as many cases as its count says."""
        self._show(view, "", Choices())
        self.table.setFocus()

    def show_saved(self, saved: SavedView) -> None:
        """Show a saved view."""
        choices = Choices(saved.topic, saved.district, saved.state, saved.desk_office_id)
        self._show(saved.view, saved.words, choices)
        self.table.setFocus()

    def save_view(self) -> None:
        """Ask for the name under which what is shown now is saved."""
        chosen = self.choices.choices
        view = SavedView(
            "",
            self.views.current,
            self.search.text().strip(),
            chosen.topic,
            chosen.district,
            chosen.state,
            chosen.desk_office_id,
        )
        dialog = SaveViewDialog(self._desktop, view, self.window())
        dialog.wished.connect(lambda _changes: self.count())
        dialog.open()

    def _show(self, view: CaseView, words: str, choices: Choices) -> None:
        # One change of the list, not one for each part of the filter.
        parts = (self.search, self.choices, self.views)
        for part in parts:
            part.blockSignals(True)  # noqa: FBT003 - Qt's form
        self.search.show_words(words)
        self.choices.show_choices(choices)
        self.views.choose(view)
        for part in parts:
            part.blockSignals(False)  # noqa: FBT003 - Qt's form
        self.narrow_button.setChecked(bool(choices.count))
        self._on_narrowed()

    def _on_narrowed(self) -> None:
        self._show_narrowed()
        self.show_source()

    def _show_narrowed(self) -> None:
        count = self.choices.choices.count
        said = self.tr("Narrow (%n)", "", count) if count else self.tr("Narrow")
        self.narrow_button.setText(said)
        self.narrow_button.setToolTip(self.tr("Narrow by topic, district, state and office"))

    def _on_narrow_toggled(self, is_wanted: bool) -> None:  # noqa: FBT001 - Qt's form
        if is_wanted and not self._are_places_asked:
            self._are_places_asked = True
            ports = self._desktop.ports
            self._desktop.tasks.read(
                lambda: tuple(ports.gazetteer().districts.values()), self._show_places, owner=self
            )
        self.choices.setVisible(is_wanted)
        if is_wanted:
            self.choices.topic.setFocus()

    def _show_places(self, districts: Sequence[District]) -> None:
        self.choices.show_places(districts, self._desktop.seat.offices)

    def reread(self) -> None:
        """Reread without starting the list anew; rows may move."""
        self.trouble.clear()
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
        seat, view, chosen = self._desktop.seat, self.views.current, self.choices.choices
        return CaseFilter(
            seat.office.id,
            self._desktop.ports.clock.now(),
            view,
            seat.officer.id,
            self.search.text().strip(),
            order_of(view),
            chosen.topic,
            chosen.district,
            chosen.state,
            chosen.desk_office_id,
        )

    def count(self) -> None:
        """Ask for the counts beside the views."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        self._desktop.tasks.read(
            lambda: (
                today(ports, officer),
                saved_views(ports, officer),
                count_saved(ports, officer),
            ),
            lambda found: self._show_counts(*found),
            owner=self,
            turn="cases.counts",
        )

    def _show_counts(
        self, counts: Today, saved: Sequence[SavedView], of_saved: Mapping[str, int]
    ) -> None:
        self.views.show_counts(counts.cases)
        self.strip.show_day(counts)
        self.saved.show_views(saved, of_saved)
        self._fill_menu(saved, of_saved)
        if not self._has_chosen_view:
            self._choose_first_view(counts.cases)

    def _fill_menu(self, saved: Sequence[SavedView], counts: Mapping[str, int]) -> None:
        menu = self.saved_button.menu()
        menu.clear()
        for view in saved:
            entry = self.saved.menu_of(view, menu)
            entry.setTitle(f"{view.name}  {counts.get(view.name, 0)}".replace("&", "&&"))
            menu.addMenu(entry)
        self._fit_width()

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
            self.table.choose_current()

    def _look_whether_cut(self) -> None:
        ports, where = self._desktop.ports, self._where()
        self._desktop.tasks.read(
            lambda: cases_cut_at(ports, where),
            partial(show_cut, self.cut),
            owner=self,
            turn="cases.cut",
        )

    def _on_counted(self, total: int) -> None:
        self._look_whether_cut()
        if total:
            self._stack.setCurrentWidget(self.table)
            return
        if self._is_narrowed:
            self.empty.show_words(
                "search",
                self.tr("Nothing matches"),
                self.tr("No case of this view has these words and choices."),
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

    @property
    def _is_narrowed(self) -> bool:
        return bool(self.search.text().strip()) or bool(self.choices.choices.count)

    def _on_empty_action(self) -> None:
        if self._is_narrowed:
            self._show(self.views.current, "", Choices())
        elif self.views.current in {CaseView.DUE_SOON, CaseView.OVERDUE}:
            self.views.choose(CaseView.OPEN)
        else:
            self.inbox_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_width()

    def _fit_width(self) -> None:
        is_narrow = self.window().width() < NARROW
        self.left.setVisible(not is_narrow)
        self.views.box.setVisible(is_narrow)
        self.saved_button.setVisible(is_narrow and not self.saved_button.menu().isEmpty())

    def _fit_columns(self) -> None:
        head = self.table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumSectionSize(_LEAST_WIDE)
        head.setSectionResizeMode(SUMMARY, QHeaderView.ResizeMode.Stretch)
        metrics = QFontMetrics(self.table.font())
        for column, sample in _SAMPLES.items():
            self.table.setColumnWidth(column, metrics.horizontalAdvance(sample) + _CELL_PAD)
