"""A table view for a paged model: fixed rows, one or several chosen, the choice kept by id."""

from typing import Any

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from upsocial_desktop.ui.paged_model import Index, PagedModel

_LEAST_ROW = 28


class PagedTable(QTableView):
    """Shows a PagedModel. `row_chosen` carries the current row's value, `row_opened` on Enter.

    Rows that move while the list is reread stay chosen; whoever chose three never acts on others.
    `lines` is how many lines of text a row is tall; rows grow with the zoom.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, name: str, lines: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._current_id = 0
        self._chosen_ids: frozenset[int] = frozenset()
        # While the list moves rows by itself, and while it loses some at its end.
        self._is_settling = self._is_shrinking = False
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.doubleClicked.connect(self._on_opened)
        self._measure()

    def show_model(self, model: PagedModel[Any]) -> None:
        """Show a model and keep the chosen row on its id when pages are reread."""
        # Before the view itself hears of it, which gives up what was chosen there.
        model.rowsAboutToBeRemoved.connect(lambda *_: self._shrink(is_under_way=True))
        model.rowsRemoved.connect(lambda *_: self._shrink(is_under_way=False))
        self.setModel(model)
        model.landed.connect(self._on_landed)
        model.modelReset.connect(self._on_reset)

    @property
    def current_id(self) -> int:
        """The id of the current row, 0 for none."""
        return self._current_id

    def current_row(self) -> object | None:
        """The current row's value, None while there is none."""
        return self._row(self.currentIndex())

    def chosen_rows(self) -> tuple[object, ...]:
        """The values of all selected rows that have landed."""
        model = self.model()
        if not isinstance(model, PagedModel):
            return ()
        selection = self.selectionModel().selection()
        ranges = [selection.at(place) for place in range(selection.count())]
        parts = {(part.top(), part.bottom()) for part in ranges}
        return tuple(row for part in sorted(parts) for row in model.landed_rows(*part))

    def go_to(self, row_id: int) -> bool:
        """Make the row of an id current, if its page is kept."""
        model = self.model()
        place = model.find(row_id) if isinstance(model, PagedModel) else None
        if place is None:
            return False
        self._go_to_place(place)
        return True

    def go_by(self, steps: int) -> None:
        """Go down (or up, below zero) by so many rows."""
        model = self.model()
        if model is None or not model.rowCount():
            return
        here = self.currentIndex().row()
        self._go_to_place(min(max(here + steps, 0), model.rowCount() - 1))

    def choose_current(self) -> None:
        """Choose the current row, and no other."""
        self._go_to_place(self.currentIndex().row())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        row = self._row(current)
        if self._is_shrinking:
            return
        self._current_id = int(getattr(row, "id", 0))
        if row is not None:
            self.row_chosen.emit(row)

    def selectionChanged(self, chosen: QItemSelection, left: QItemSelection) -> None:  # noqa: N802 - Qt's name
        super().selectionChanged(chosen, left)
        if not self._is_settling and not self._is_shrinking:
            rows = self.chosen_rows()
            self._chosen_ids = frozenset(int(getattr(row, "id", 0)) for row in rows)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A list that gets the focus has a current row, else screen readers stay silent."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_by(1)
        elif not self.selectionModel().hasSelection():
            # Qt makes the first row current without choosing it; keys would then act on nothing.
            self.choose_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {"\r", "\n"} and not event.modifiers():
            self._on_opened()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    def _go_to_place(self, place: int) -> None:
        # The view's own setCurrentIndex asks the keyboard: with Ctrl held it would add the row to
        # those chosen before, and the officer would act on more cases than the list was sent to.
        model, flags = self.model(), QItemSelectionModel.SelectionFlag
        if model is not None:
            chooser = self.selectionModel()
            chooser.setCurrentIndex(model.index(place, 0), flags.ClearAndSelect | flags.Rows)

    def _measure(self) -> None:
        line = self.fontMetrics().height() * 1.35
        height = max(int(line * self._lines) + 8, _LEAST_ROW)
        self.verticalHeader().setMinimumSectionSize(_LEAST_ROW)
        self.verticalHeader().setDefaultSectionSize(height)

    def _row(self, index: Index) -> object | None:
        model = self.model()
        if not index.isValid() or not isinstance(model, PagedModel):
            return None
        row: object | None = model.row_at(index.row())
        return row

    def _on_opened(self) -> None:
        row = self.current_row()
        if row is not None:
            self.row_opened.emit(row)

    def _shrink(self, *, is_under_way: bool) -> None:
        self._is_shrinking = is_under_way

    def _on_landed(self) -> None:
        self._is_settling = True
        try:
            is_current_kept = self._keep_current()
            self._keep_chosen(is_current_kept=is_current_kept)
        finally:
            self._is_settling = False

    def _keep_current(self) -> bool:
        """Whether the current row is still the one it was."""
        row = self.current_row()
        if row is None or getattr(row, "id", 0) == self._current_id:
            return True
        if self._current_id and self.go_to(self._current_id):
            return True
        is_first_seen = not self._current_id
        self._current_id = int(getattr(row, "id", 0))
        if is_first_seen and not self._chosen_ids:
            self._chosen_ids = frozenset({self._current_id})
        self.row_chosen.emit(row)
        return is_first_seen

    def _keep_chosen(self, *, is_current_kept: bool) -> None:
        model, chooser = self.model(), self.selectionModel()
        if not isinstance(model, PagedModel) or not self._chosen_ids:
            return
        places = model.places_of(self._chosen_ids)
        if not places and self.currentIndex().isValid():
            places = [self.currentIndex().row()]
            self._chosen_ids = frozenset({self._current_id})
        elif places and not is_current_kept:
            keep = QItemSelectionModel.SelectionFlag.NoUpdate
            chooser.setCurrentIndex(model.index(places[0], 0), keep)
        selection = QItemSelection()
        for place in places:
            index = model.index(place, 0)
            selection.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        chooser.select(selection, flags.ClearAndSelect | flags.Rows)

    def _on_reset(self) -> None:
        self._current_id = 0
        self._chosen_ids = frozenset()
