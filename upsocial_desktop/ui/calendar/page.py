"""The page that shows what is planned and what became of it, day by day."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.services.browsing import deliveries_waiting, list_drafts
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import DraftFilter
from upsocial_desktop.ui.calendar.agenda_list import AgendaList
from upsocial_desktop.ui.calendar.deeds import Deeds
from upsocial_desktop.ui.calendar.detail import Detail
from upsocial_desktop.ui.calendar.model import AgendaModel
from upsocial_desktop.ui.calendar.move_dialog import MoveDialog
from upsocial_desktop.ui.calendar.standing import Entry
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.empty_state import EmptyState
from upsocial_desktop.ui.widgets.splitter import Splitter

_DAYS_BACK = 30
_TICK_MS = 1000
_LIST_WIDTH, _DETAIL_WIDTH = 520, 330

WAITING = frozenset({DraftState.SCHEDULED, DraftState.SENDING})
ASKING = frozenset({DraftState.MISSED, DraftState.REFUSED})
PUBLISHED = frozenset({DraftState.PUBLISHED})
WITHDRAWN = frozenset({DraftState.WITHDRAWN})


def entries_of(ports: Ports, where: DraftFilter) -> list[Entry]:
    """The posts of the calendar, with the delivery of those on their way."""
    on_the_way = {one.draft_id: one for one in deliveries_waiting(ports, where.office_id)}
    return [Entry(row, on_the_way.get(row.id)) for row in list_drafts(ports, where)]


class CalendarPage(Page):
    """The agenda on the left, one post in full on the right."""

    page_id: ClassVar[str] = "calendar"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self._is_loaded = False
        self._days_back = _DAYS_BACK
        self._wanted_id = 0
        self.model = AgendaModel(self)
        self.list = AgendaList(self.model, self)
        self.detail = Detail(desktop.theme, is_practice=desktop.ports.is_practice, parent=self)
        self.trouble = TroubleBar(self)
        self.deeds = Deeds(desktop, self.trouble, self)
        self.filter = QComboBox(self)
        self.empty = EmptyState(parent=self)
        self._stack = QStackedWidget(self)
        self._make_filter()
        self._lay_out()
        self._connect()

    def _make_filter(self) -> None:
        self.filter.setObjectName("calendar_filter")
        self.filter.setAccessibleName(self.tr("Which posts"))
        for said, states in (
            (self.tr("All posts"), frozenset[DraftState]()),
            (self.tr("Planned"), WAITING),
            (self.tr("Asks for you"), ASKING),
            (self.tr("Published"), PUBLISHED),
            (self.tr("Withdrawn"), WITHDRAWN),
        ):
            self.filter.addItem(said, states)

    def _lay_out(self) -> None:
        self._today = self._button("calendar_today", self.tr("Today"))
        self._earlier = self._button("calendar_earlier", self.tr("Earlier"), "chevron-up")
        self._new = self._button("calendar_new", self.tr("New post"), "plus")
        label = QLabel(self.tr("Sho&w"), self)
        label.setBuddy(self.filter)
        zone = QLabel(self.tr("All times IST"), self)
        zone.setProperty("role", "muted")
        head = QHBoxLayout()
        head.setSpacing(8)
        for widget in (self._today, self._earlier, label, self.filter):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(zone)
        head.addWidget(self._new)
        splitter = Splitter("calendar_panes", Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([_LIST_WIDTH, _DETAIL_WIDTH])
        self._stack.addWidget(splitter)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(self._stack, 1)

    def _button(self, name: str, said: str, icon: str = "") -> QPushButton:
        button = QPushButton(said, self)
        button.setObjectName(name)
        if icon:
            put_icon(button, icon)
        return button

    def _connect(self) -> None:
        self._today.clicked.connect(self.list.go_to_today)
        self._earlier.clicked.connect(self.show_earlier)
        self._new.clicked.connect(self._want_new)
        self.empty.action_wanted.connect(self._want_new)
        self.filter.currentIndexChanged.connect(self._on_filter)
        self.list.entry_chosen.connect(self._on_chosen)
        self.list.entry_opened.connect(lambda _: self.edit())
        self.list.days_wanted.connect(self.move_by_days)
        self.detail.edit_wanted.connect(self.edit)
        self.detail.move_wanted.connect(self.move_to)
        self.detail.publish_wanted.connect(self.publish_now)
        self.detail.withdraw_wanted.connect(self.withdraw)
        self.detail.restore_wanted.connect(self.restore)
        self.detail.again_wanted.connect(self.send_again)
        self.detail.told.connect(self.told)
        self.deeds.told.connect(self.told)
        self.desktop.news.changed.connect(self._on_news)
        self.desktop.seat.changed.connect(self._on_seat)
        timer = QTimer(self)
        timer.timeout.connect(self._on_tick)
        timer.start(_TICK_MS)

    # What the window asks

    def open(self) -> None:
        """Load at first and read again each time: the day may have changed."""
        self._is_loaded = True
        self.reread()

    def commands(self) -> dict[str, Callable[[], None]]:
        """What the keys do here."""
        return {
            "next": lambda: self.list.go_by(1),
            "previous": lambda: self.list.go_by(-1),
            "new_post_here": self._want_new,
            "find": self.filter.setFocus,
        }

    def panes(self) -> tuple[QWidget, ...]:
        """The agenda and the post."""
        return (self.list, self.detail.move_to)

    def show_draft(self, draft_id: int) -> None:
        """Go to one post."""
        self._wanted_id = draft_id
        self.filter.setCurrentIndex(0)
        self.open()

    def show_earlier(self) -> None:
        """Reach further back."""
        self._days_back += _DAYS_BACK
        self.reread()

    # Reading

    def reread(self) -> None:
        """Read the posts again; the one gone to stays."""
        ports = self.desktop.ports
        from_at = ports.clock.now() - timedelta(days=self._days_back)
        where = DraftFilter(self.desktop.seat.office.id, self.filter.currentData(), from_at)
        self.desktop.tasks.read(
            lambda: entries_of(ports, where),
            self._on_read,
            owner=self,
            failed=lambda error: self.trouble.show_error(error, self.reread),
            turn="calendar.read",
        )

    def _on_read(self, entries: Sequence[Entry]) -> None:
        current = self.list.current_entry()
        wanted = self._wanted_id or (current.row.id if current else 0)
        self._wanted_id = 0
        scroll = self.list.verticalScrollBar().value()
        self.model.show_entries(entries, self._now())
        self._stack.setCurrentIndex(0 if entries else 1)
        if not entries:
            self._say_empty()
        elif not self.list.go_to(wanted):
            self.list.go_to_today()
        elif current is not None and current.row.id == wanted:
            self.list.verticalScrollBar().setValue(scroll)

    def _say_empty(self) -> None:
        if self.filter.currentIndex() == 0:
            title = self.tr("Nothing is planned")
            text = self.tr("Posts you schedule stand here by day, with what became of each.")
        else:
            title = self.tr("No such posts")
            text = self.tr("Nothing in the last %1 days or ahead is in this state.")
            text = text.replace("%1", str(self._days_back))
        self.empty.show_words("calendar", title, text, self.tr("New post"))

    def _now(self) -> datetime:
        return self.desktop.ports.clock.now()

    def _on_filter(self) -> None:
        if self._is_loaded:
            self.reread()

    def _on_chosen(self, entry: Entry) -> None:
        self.detail.show_entry(entry, self._now())

    def _on_tick(self) -> None:
        if self.isVisible():
            now = self._now()
            self.model.tick(now)
            self.detail.tick(now)

    def _on_news(self, changes: Changes) -> None:
        if self._is_loaded and (changes.ids(Topic.DRAFT) or changes.ids(Topic.DELIVERY)):
            self.reread()

    def _on_seat(self) -> None:
        self.model.show_entries((), self._now())
        if self._is_loaded:
            self.reread()

    # Wishes

    def _want_new(self) -> None:
        self.draft_wanted.emit(0)

    def edit(self) -> None:
        """Bring the post back into the composer."""
        entry = self.detail.entry
        if entry is not None and entry.may_change:
            self.draft_wanted.emit(entry.row.id)

    def move_to(self) -> None:
        """Ask for another minute."""
        entry = self.detail.entry
        if entry is None or not entry.may_change:
            return
        row = entry.row
        dialog = MoveDialog(self.desktop, row, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.deeds.move(row, dialog.moment))
        dialog.open()

    def move_by_days(self, days: int) -> None:
        """Another day at the same hour."""
        entry = self.detail.entry
        if entry is not None and entry.may_change:
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
