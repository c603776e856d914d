"""The page that shows what is planned and what became of it: a month, a week, or a list."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.clash import PostMark
from upsocial_desktop.domain.deadline import OPENS
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.services.calendar import (
    CalendarRows,
    CalendarSpan,
    agenda_span,
    calendar_rows,
    calendar_span,
    day_of,
)
from upsocial_desktop.ui.calendar.attempts import AttemptsReader
from upsocial_desktop.ui.calendar.day_sheet import DaySheet
from upsocial_desktop.ui.calendar.deeds import Deeds
from upsocial_desktop.ui.calendar.detail import Detail
from upsocial_desktop.ui.calendar.grid_model import Cell
from upsocial_desktop.ui.calendar.head import LIST, MONTH, VIEWS, CalendarHead
from upsocial_desktop.ui.calendar.move_dialog import MoveDialog
from upsocial_desktop.ui.calendar.standing import Entry
from upsocial_desktop.ui.calendar.views import CalendarViews
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.hold_line import HoldLine
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.empty_state import EmptyState
from upsocial_desktop.ui.widgets.splitter import Splitter

_DAYS_BACK = 30
_TICK_MS = 1000
_LEFT_WIDTH, _RIGHT_WIDTH = 760, 300
# Below this the grid needs the whole width; the post is shown beside it when it is opened.
_BOTH_FIT = 1080
# As many posts of a day as a cell has room for on a large screen.
_PER_DAY = {MONTH: 16, "week": 48}


class CalendarPage(Page):
    """The calendar on the left; on the right one post in full, or the day gone to."""

    page_id: ClassVar[str] = "calendar"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self._is_loaded = False
        self._days_back = _DAYS_BACK
        self._wanted: tuple[int, date | None] = (0, None)
        self._today = day_of(self._now())
        self._anchor = self._today
        self._is_opened = False
        self.head = CalendarHead(self)
        self.views = CalendarViews(self)
        self.list, self.model = self.views.list, self.views.model
        self.grid = self.views.grid
        self.filter = self.head.filter
        self.detail = Detail(desktop.theme, is_practice=desktop.ports.is_practice, parent=self)
        self.detail.draft_shown.connect(AttemptsReader(desktop, self.detail.attempts).show_draft)
        self.day_sheet = DaySheet(self)
        self.trouble = TroubleBar(self)
        self.deeds = Deeds(desktop, self.trouble, self)
        self.empty = EmptyState(parent=self)
        self._right = QStackedWidget(self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._show_head()

    def _lay_out(self) -> None:
        self._right.addWidget(self.detail)
        self._right.addWidget(self.day_sheet)
        self._right.addWidget(QWidget(self))
        self._right.setCurrentIndex(2)
        splitter = Splitter("calendar_panes", Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.views)
        splitter.addWidget(self._right)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([_LEFT_WIDTH, _RIGHT_WIDTH])
        self._stack.addWidget(splitter)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.head)
        hold = HoldLine(self.desktop, self)
        hold.ask_wanted.connect(lambda: self.page_wanted.emit("approvals"))
        column.addWidget(hold)
        column.addWidget(self.trouble)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.head.today_wanted.connect(self.go_to_today)
        self.head.page_turned.connect(self.turn_page)
        self.head.earlier_wanted.connect(self.show_earlier)
        self.head.view_wanted.connect(self._on_view)
        self.head.new_wanted.connect(self.want_new)
        self.empty.action_wanted.connect(self.want_new)
        self.filter.currentIndexChanged.connect(self._on_filter)
        self.views.entry_chosen.connect(self._on_chosen)
        self.views.entry_opened.connect(self._on_opened)
        self.views.days_wanted.connect(self.move_by_days)
        self.model.rows_wanted.connect(self._read_rows)
        self.grid.day_chosen.connect(self._on_day)
        self.grid.day_opened.connect(self._on_day_opened)
        self.grid.day_wanted.connect(self.go_to_day)
        self.grid.page_turned.connect(self.turn_page)
        self.grid.dropped.connect(self._on_dropped)
        self.day_sheet.new_wanted.connect(self.want_new_on)
        self.day_sheet.list_wanted.connect(self._show_in_list)
        self.detail.edit_wanted.connect(self.edit)
        self.detail.move_wanted.connect(self.move_to)
        self.detail.publish_wanted.connect(self.publish_now)
        self.detail.withdraw_wanted.connect(self.withdraw)
        self.detail.restore_wanted.connect(self.restore)
        self.detail.again_wanted.connect(self.send_again)
        self.detail.told.connect(self.told)
        self.deeds.told.connect(self.told)
        self.deeds.moved.connect(self._on_moved)
        self.desktop.news.changed.connect(self._on_news)
        self.desktop.seat.changed.connect(self._on_seat)
        timer = QTimer(self)
        timer.timeout.connect(self._on_tick)
        timer.start(_TICK_MS)

    # What the window asks

    def open(self) -> None:
        """Load at first and read again each time: the day may have changed."""
        if not self._is_loaded:
            self.views.part.setFocus()
        self._is_loaded = True
        self.reread()

    def commands(self) -> dict[str, Callable[[], None]]:
        """What the keys do here."""
        return {
            "next": lambda: self.views.part.go_by(1),
            "previous": lambda: self.views.part.go_by(-1),
            "new_post_here": self.want_new,
            "move": self.move_to,
            "today": self.go_to_today,
            "next_view": self.next_view,
            "find": self.filter.setFocus,
            "back": self._close_right,
        }

    def panes(self) -> tuple[QWidget, ...]:
        """The calendar, and what stands beside it."""
        return (self.views.part, self._right)

    def show_draft(self, draft_id: int) -> None:
        """Go to one post, in the list: wherever it stands it is found there."""
        self._wanted = (draft_id, None)
        self.filter.setCurrentIndex(0)
        self.show_view(LIST)
        self.open()

    # Which days

    def show_view(self, view: str) -> None:
        """Show a month, a week or the list."""
        self.views.show_view(view)
        self._show_head()
        self._show_right()

    @property
    def view_shown(self) -> str:
        return self.views.view

    def begin_with_view(self, view: str) -> None:
        if view in VIEWS:
            self.show_view(view)

    def next_view(self) -> None:
        """From month to week to list, and round again; the day stays."""
        self._on_view(VIEWS[(VIEWS.index(self.views.view) + 1) % len(VIEWS)])

    def _on_view(self, view: str) -> None:
        on, draft_id = self.views.current_day(), self.views.current_id()
        had_focus = self.views.part.hasFocus()
        self._wanted = (draft_id, on)
        if on is not None:
            self._anchor = on
        self.show_view(view)
        if had_focus:
            self.views.part.setFocus()
        self.reread()

    def go_to_today(self) -> None:
        """Go to the day that it is."""
        self.go_to_day(day_of(self._now()))

    def go_to_day(self, on: date) -> None:
        """Go to a day, turning the page where it is not shown."""
        if self.views.view == LIST:
            self.list.go_to_day(on)
        elif not (self._is_shown(on) and self.grid.go_to_day(on)):
            self._anchor, self._wanted = on, (0, on)
            self.reread()

    def turn_page(self, step: int) -> None:
        """A month or a week later, or earlier; the day of the month stays where it can."""
        if self.views.view != MONTH:
            self.go_to_day(self._anchor_now() + timedelta(days=7 * step))
            return
        here = self._anchor
        months = here.year * 12 + here.month - 1 + step
        first = date(months // 12, months % 12 + 1, 1)
        last = date((months + 1) // 12, (months + 1) % 12 + 1, 1) - timedelta(days=1)
        on = first.replace(day=min(self._anchor_now().day, last.day))
        self._anchor, self._wanted = on, (0, on)
        self.reread()

    def _anchor_now(self) -> date:
        return self.grid.day or self._anchor

    def _is_shown(self, on: date) -> bool:
        """Whether a day belongs to the page shown; in a month, those around it do not."""
        if self.views.view == MONTH:
            return (on.year, on.month) == (self._anchor.year, self._anchor.month)
        first, last = self.views.days(self._anchor)
        return first <= on <= last

    def show_earlier(self) -> None:
        """Reach further back."""
        self._days_back += _DAYS_BACK
        self.reread()

    # Reading

    def reread(self) -> None:
        """Read the days again; the post or day gone to stays."""
        if not self._is_loaded:
            return
        self._today = day_of(self._now())
        self._show_head()
        self.desktop.tasks.read(
            self._job(),
            self._on_read,
            owner=self,
            failed=lambda error: self.trouble.show_error(error, self.reread),
            turn="calendar.read",
        )

    def _job(self) -> Callable[[], tuple[str, date, CalendarSpan]]:
        ports, office_id = self.desktop.ports, self.desktop.seat.office.id
        view, anchor, states = self.views.view, self._anchor, self.head.states
        if view == LIST:
            draft_id, on = self._wanted
            first = min(self._today - timedelta(days=self._days_back), on or self._today)
            near = draft_id or self.list.current_id
            return lambda: (view, anchor, agenda_span(ports, office_id, first, states, near))
        days, most = self.views.days(anchor), _PER_DAY[view]
        return lambda: (view, anchor, calendar_span(ports, office_id, days, states, most))

    def _on_read(self, found: tuple[str, date, CalendarSpan]) -> None:
        view, anchor, span = found
        if view != self.views.view:
            return
        wanted, self._wanted = self._wanted, (0, None)
        is_empty = view == LIST and not any(day.marks for day in span.days)
        self._stack.setCurrentIndex(1 if is_empty else 0)
        if is_empty:
            self._say_empty()
        if view == LIST:
            self.views.show_list(span, self._now(), wanted)
        else:
            self.views.show_grid(span, self._now(), anchor, wanted)
        self._show_right()

    def _read_rows(self, marks: Sequence[PostMark]) -> None:
        ports, office_id = self.desktop.ports, self.desktop.seat.office.id

        def taken(found: CalendarRows) -> None:
            self.model.take_rows(found)

        self.desktop.tasks.read(
            lambda: calendar_rows(ports, office_id, marks),
            taken,
            owner=self,
            failed=self.trouble.show_error,
        )

    def _say_empty(self) -> None:
        if self.filter.currentIndex() == 0:
            title = self.tr("Nothing is planned")
            text = self.tr("Posts you schedule stand here by day, with what became of each.")
        else:
            title = self.tr("No such posts")
            text = self.tr("Nothing in the last %1 days or ahead is in this state.")
            text = text.replace("%1", str(self._days_back))
        self.empty.show_words("calendar", title, text, self.tr("New post"))

    def _show_head(self) -> None:
        self.head.show_view(self.views.view, self.views.title(self._anchor))

    def _now(self) -> datetime:
        return self.desktop.ports.clock.now()

    # What happens

    def _on_filter(self) -> None:
        self.reread()

    def _on_tick(self) -> None:
        if not self.isVisible():
            return
        now = self._now()
        if day_of(now) != self._today:
            self.reread()
        self.views.tick(now)
        self.detail.tick(now)

    def _on_news(self, changes: Changes) -> None:
        topics = (Topic.DRAFT, Topic.DELIVERY, Topic.OPTION, Topic.HOLD)
        if self._is_loaded and any(changes.ids(topic) for topic in topics):
            self.reread()

    def _on_seat(self) -> None:
        self.views.clear(self._now())
        self._right.setCurrentIndex(2)
        self.reread()

    def _on_chosen(self, entry: Entry) -> None:
        self.detail.show_entry(entry, self._now())
        self._right.setCurrentWidget(self.detail)

    def _on_day(self, cell: Cell) -> None:
        self.day_sheet.show_day(cell)
        self._right.setCurrentWidget(self.day_sheet)

    def _on_opened(self, entry: Entry) -> None:
        """A post is shown beside where it is not yet; else it goes to the composer."""
        if not self._right.isVisible():
            self._is_opened = True
            self._show_right()
        elif entry.may_change:
            self.edit()

    def _on_day_opened(self, on: date) -> None:
        cell = self.grid.current_cell()
        if cell is not None and cell.day.marks:
            self._show_in_list(on)
        else:
            self.want_new_on(on)

    def _show_in_list(self, on: date) -> None:
        self._wanted = (0, on)
        self.show_view(LIST)
        self.list.setFocus()
        self.reread()

    def _on_moved(self, draft_id: int, to: datetime) -> None:
        """The keys follow a post to its new day."""
        on = day_of(to)
        self._wanted = (draft_id, on)
        if self.views.view != LIST and not self._is_shown(on):
            self._anchor = on

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_right()

    def _show_right(self) -> None:
        fits = self.width() >= _BOTH_FIT or self.views.view == LIST
        self._right.setVisible(fits or self._is_opened)

    def _close_right(self) -> None:
        self._is_opened = False
        self._show_right()
        self.views.part.setFocus()

    # Wishes

    def want_new(self) -> None:
        """A new post, on the day gone to where one is."""
        on = self.views.current_day() if self.views.part.isVisible() else None
        if on is None:
            self.draft_wanted.emit(0)
        else:
            self.want_new_on(on)

    def want_new_on(self, on: date) -> None:
        """A new post when the office opens on a day to come; today has no minute of its own."""
        if on <= day_of(self._now()):
            self.draft_wanted.emit(0)
        else:
            self.post_wanted.emit(datetime.combine(on, OPENS, IST).astimezone(UTC))

    def edit(self) -> None:
        """Bring the post back into the composer."""
        entry = self._changeable()
        if entry is not None:
            self.draft_wanted.emit(entry.row.id)

    def _changeable(self) -> Entry | None:
        entry = self.views.current_entry()
        if entry is None or entry.may_change:
            return entry
        self.told.emit(self.tr("This post can no longer be changed or moved"))
        return None

    def move_to(self) -> None:
        """Ask for another minute."""
        entry = self._changeable()
        if entry is None:
            return
        row = entry.row
        dialog = MoveDialog(self.desktop, row, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.deeds.move(row, dialog.moment))
        dialog.open()

    def move_by_days(self, days: int) -> None:
        """Another day at the same hour."""
        entry = self._changeable()
        if entry is not None:
            self.deeds.move(entry.row, entry.row.due_at + timedelta(days=days))

    def _on_dropped(self, entry: Entry, on: date) -> None:
        days = (on - day_of(entry.row.due_at)).days
        self.deeds.move(entry.row, entry.row.due_at + timedelta(days=days))

    def publish_now(self) -> None:
        """Let it go after the seconds of recall."""
        if self.detail.entry is not None:
            self.deeds.publish_now(self.detail.entry.row)

    def withdraw(self) -> None:
        """Take it out of the plan."""
        if self.detail.entry is not None:
            self.deeds.withdraw(self.detail.entry.row)

    def restore(self) -> None:
        """Put it back into the plan."""
        if self.detail.entry is not None:
            self.deeds.restore(self.detail.entry.row)

    def send_again(self) -> None:
        """Send once more what X does not show."""
        entry = self.detail.entry
        if entry is not None and entry.delivery is not None:
            self.deeds.send_again(entry.delivery.id)
