"""A table view for a paged model: fixed rows, one row chosen, the choice kept by id."""

from typing import Any

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from upsocial_desktop.ui.paged_model import Index, PagedModel

_LEAST_ROW = 28


class PagedTable(QTableView):
    """Shows a PagedModel. `row_chosen` carries the current row's value, `row_opened` on Enter.

    `lines` is how many lines of text a row is tall; rows grow with the zoom.
    """

    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(self, name: str, lines: float = 1.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._current_id = 0
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
        rows = (self._row(index) for index in self.selectionModel().selectedRows())
        return tuple(row for row in rows if row is not None)

    def go_to(self, row_id: int) -> bool:
        """Make the row of an id current, if its page is kept."""
        model = self.model()
        place = model.find(row_id) if isinstance(model, PagedModel) else None
        if place is None:
            return False
        self.setCurrentIndex(model.index(place, 0))
        return True

    def go_by(self, steps: int) -> None:
        """Go down (or up, below zero) by so many rows."""
        model = self.model()
        if model is None or not model.rowCount():
            return
        here = self.currentIndex().row()
        place = min(max(here + steps, 0), model.rowCount() - 1)
        self.setCurrentIndex(model.index(place, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        row = self._row(current)
        if row is not None:
            self._current_id = int(getattr(row, "id", 0))
            self.row_chosen.emit(row)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A list that gets the focus has a current row, else screen readers stay silent."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.go_by(1)
        elif not self.selectionModel().hasSelection():
            # Qt makes the first row current without choosing it; keys would then act on nothing.
            self.setCurrentIndex(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in {"\r", "\n"} and not event.modifiers():
            self._on_opened()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

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

    def _on_landed(self) -> None:
        row = self.current_row()
        if row is None:
            return
        is_still_it = getattr(row, "id", 0) == self._current_id
        if not is_still_it and not (self._current_id and self.go_to(self._current_id)):
            self._current_id = int(getattr(row, "id", 0))
            self.row_chosen.emit(row)

    def _on_reset(self) -> None:
        self._current_id = 0
