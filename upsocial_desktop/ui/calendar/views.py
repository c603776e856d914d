"""The calendar in its three views: the grid of a month or a week, and the list."""

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from upsocial_desktop.services.calendar import CalendarRows, CalendarSpan, day_of
from upsocial_desktop.ui.calendar import names
from upsocial_desktop.ui.calendar.agenda_list import AgendaList
from upsocial_desktop.ui.calendar.grid import CalendarGrid
from upsocial_desktop.ui.calendar.grid_model import GridModel, month_days, week_of
from upsocial_desktop.ui.calendar.head import LIST, MONTH, WEEK
from upsocial_desktop.ui.calendar.legend import Legend
from upsocial_desktop.ui.calendar.model import AgendaModel
from upsocial_desktop.ui.calendar.standing import Entry, look_of

_WEEK_LINES = 3


class CalendarViews(QStackedWidget):
    """Knows which days a view shows, and where the keys stand in it."""

    entry_chosen = Signal(object)
    entry_opened = Signal(object)
    days_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = MONTH
        self.model = AgendaModel(self)
        self.list = AgendaList(self.model, self)
        self.grid_model = GridModel(self)
        self.grid = CalendarGrid(self.grid_model, self)
        self.legend = Legend(self)
        self.hint = QLabel(self)
        self.hint.setObjectName("calendar_hint")
        self.hint.setProperty("role", "muted")
        self._lay_out()
        for part in (self.list, self.grid):
            part.entry_chosen.connect(self.entry_chosen)
            part.entry_opened.connect(self.entry_opened)
            part.days_wanted.connect(self.days_wanted)

    def _lay_out(self) -> None:
        zone = QLabel(self.tr("All times IST"), self)
        zone.setProperty("role", "muted")
        below = QHBoxLayout()
        below.addWidget(self.legend, 1)
        below.addWidget(self.hint)
        below.addWidget(zone)
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.grid, 1)
        column.addLayout(below)
        self.addWidget(box)
        self.addWidget(self.list)

    def show_view(self, view: str) -> None:
        """Change the view."""
        self.view = view
        self.setCurrentIndex(1 if view == LIST else 0)
        self.grid.set_lines(_WEEK_LINES if view == WEEK else 1)
        self.setFocusProxy(self.part)

    @property
    def part(self) -> AgendaList | CalendarGrid:
        """The part that is shown."""
        return self.list if self.view == LIST else self.grid

    def days(self, anchor: date) -> tuple[date, date]:
        """The first and last day that the grid shows around a day."""
        if self.view == MONTH:
            return month_days(anchor)
        first = week_of(anchor)
        return first, date.fromordinal(first.toordinal() + 6)

    def title(self, anchor: date) -> str:
        """What the days shown are called."""
        if self.view == LIST:
            return ""
        return (
            names.month_and_year(anchor) if self.view == MONTH else names.span(*self.days(anchor))
        )

    # Where the keys stand

    def current_entry(self) -> Entry | None:
        """The post gone to."""
        return self.part.current_entry()

    def current_day(self) -> date | None:
        """The day gone to."""
        return self.list.current_day() if self.view == LIST else self.grid.day

    def current_id(self) -> int:
        """The id of the post gone to, 0 for none."""
        if self.view == LIST:
            return self.list.current_id
        entry = self.grid.current_entry()
        return entry.row.id if entry is not None else 0

    # Showing

    def show_grid(
        self, span: CalendarSpan, now: datetime, anchor: date, wanted: tuple[int, date | None]
    ) -> None:
        """Show a month or a week, and go to the post or the day wanted, or stay."""
        month = anchor if self.view == MONTH else None
        self.grid_model.show_span(span, now, month)
        self._say_marks(now)
        draft_id, on = wanted
        if draft_id and self.grid.go_to(draft_id):
            return
        if on is not None and self.grid.go_to_day(on):
            return
        if not self.grid.stay():
            today = day_of(now)
            first, last = span.days[0].on, span.days[-1].on
            self.grid.go_to_day(today if first <= today <= last else anchor)

    def show_list(self, span: CalendarSpan, now: datetime, wanted: tuple[int, date | None]) -> None:
        """Show the list, and go to the post or the day wanted, or stay."""
        here, scroll = self.list.current_id, self.list.verticalScrollBar().value()
        self.model.show_span(span, now)
        # Else there is nowhere to scroll to yet.
        self.list.doItemsLayout()
        draft_id, on = wanted
        if on is not None and not draft_id:
            self.list.go_to_day(on)
        elif not self.list.go_to(draft_id or here):
            self.list.go_to_day(day_of(now))
        elif (draft_id or here) == here:
            self.list.verticalScrollBar().setValue(scroll)

    def clear(self, now: datetime) -> None:
        """Show nothing, as when another officer sits down."""
        nothing = CalendarSpan((), frozenset(), CalendarRows())
        self.model.show_span(nothing, now)
        self.grid_model.show_span(nothing, now, None)

    def tick(self, now: datetime) -> None:
        """Count down what leaves within a minute."""
        if self.view == LIST:
            self.model.tick(now)
            return
        if self.grid_model.tick(now):
            self.grid.viewport().update()

    def _say_marks(self, now: datetime) -> None:
        cells = self.grid_model.cells
        looks = [look_of(entry, now) for cell in cells for entry in cell.entries]
        if any(cell.day.clashes for cell in cells):
            looks.append(("triangle-alert", names.near(), "due"))
        held = [cell.day.held for cell in cells if cell.day.held is not None]
        looks += [("pause", names.held(kind), "due") for kind in held]
        self.legend.show_looks(looks)
        is_empty = not any(cell.day.marks for cell in cells)
        hint = self.tr("Nothing here yet: N writes a post for the day chosen")
        self.hint.setText(hint if is_empty else "")
