"""The inbox: views, the list of mentions, and the one that is being read."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.mention import Aside, Mention, Standing
from upsocial_desktop.services.browsing import today
from upsocial_desktop.services.desk_queue import is_waiting
from upsocial_desktop.services.records import MentionRow, MentionView, Today
from upsocial_desktop.ui.case.on_x import view_on_x
from upsocial_desktop.ui.case.register_dialog import RegisterDialog
from upsocial_desktop.ui.case.view_choice import ViewChoice
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.by_hand_dialog import ByHandDialog
from upsocial_desktop.ui.inbox.join_dialog import JoinDialog
from upsocial_desktop.ui.inbox.mention_list import MentionList
from upsocial_desktop.ui.inbox.mention_offers import MentionOffers
from upsocial_desktop.ui.inbox.reader import Reader
from upsocial_desktop.ui.inbox.reading import Reading
from upsocial_desktop.ui.inbox.work import MentionWork
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.widgets.first_sight import NARROW, FirstSight, place_panes
from upsocial_desktop.ui.widgets.splitter import Splitter

_SOON_MS = 200
# So long the first sight stays where the rows do not come.
_PATIENCE_MS = 2_000


class InboxPage(Page):
    """Three panes; below 1100 pixels of window the views become a box above the list."""

    page_id = "inbox"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self.views = ViewChoice(MentionView, self.tr("Views"), self)
        self.list = MentionList(desktop, self.views.box)
        self.reader = Reader(is_practice=desktop.ports.is_practice)
        self.work = MentionWork(desktop, self._on_failed, self)
        self.reading = Reading(desktop, (self.list, self.reader), self.work, self._on_failed)
        self.offers = MentionOffers(desktop, self._on_failed)
        self.reader.add_below_words(self.offers)
        self._has_opened = False
        # What the open menu of reasons is meant for: the list may be drawn anew behind it.
        self._meant: tuple[MentionRow | Mention, ...] = ()
        # News comes in bursts; the lists are reread once for all of them.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._reread)
        self.splitter = Splitter("inbox_panes")
        place_panes(self.splitter, (self.views.column, self.list, self.reader))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.addWidget(self.splitter)
        self._connect()

    def _connect(self) -> None:
        self.views.chosen.connect(self._on_view)
        self.list.row_chosen.connect(lambda row: self.reading.load(row.id))
        self.list.row_opened.connect(lambda _row: self.open_chosen())
        self.list.selection_changed.connect(self._on_selection)
        self.list.by_hand_wanted.connect(self.add_by_hand)
        buttons = self.reader.buttons
        buttons.register_wanted.connect(self.open_chosen)
        buttons.case_wanted.connect(self.open_chosen)
        buttons.menu.aboutToShow.connect(self._mean)
        buttons.aside_wanted.connect(self._set_meant_aside)
        buttons.put_back_wanted.connect(self.put_back)
        buttons.join_wanted.connect(self.join)
        buttons.unread_wanted.connect(self.reading.unread)
        self.reader.join_wanted.connect(self._on_join)
        buttons.view_wanted.connect(self._view_on_x)
        self.reading.shown.connect(self._on_selection)
        self.reading.shown.connect(self._on_shown)
        self.offers.case_wanted.connect(self.case_wanted)
        self.desktop.news.changed.connect(self._on_news)
        self.desktop.seat.changed.connect(self._on_seat)

    def open(self) -> None:
        """Load the first time; later show what changed meanwhile."""
        self.list.table.setFocus()
        if self._has_opened:
            self._reread()
        else:
            self._has_opened = True
            self.list.show_view(self.views.current)
            self._count()

    def take_over(self, sight: FirstSight, done: Callable[[], None]) -> None:
        """Load behind the first sight, then go on with what was being read and typed there.

        `done` is called once, when the list has its rows or cannot have any.
        """
        waiting = [done]

        def go_on(*_: object) -> None:
            if not waiting:
                return
            # A mention that was asked for meanwhile comes before the one being read.
            is_typing = sight.search.hasFocus()
            chosen_id = self.reading.wanted_id or sight.chosen_id
            self.list.search.setText(sight.words)
            waiting.pop()()
            (self.list.search if is_typing else self.list.table).setFocus()
            if chosen_id:
                self.show_mention(chosen_id)

        def ask_for_rows(total: int) -> None:
            # A list that is not seen asks for nothing by itself.
            if total:
                self.list.model.index(0, 0).data()
            else:
                go_on()

        self.list.model.landed.connect(go_on)
        self.list.model.counted.connect(ask_for_rows)
        self.list.model.failed.connect(go_on)
        QTimer.singleShot(_PATIENCE_MS, self, go_on)
        self.open()

    def commands(self) -> dict[str, Callable[[], None]]:
        """What the keys of the inbox do."""
        return {
            "next": partial(self.list.table.go_by, 1),
            "previous": partial(self.list.table.go_by, -1),
            "find": self.list.search.setFocus,
            "read_on": self.read_on,
            "unread": self.reading.unread,
            "set_aside": self.set_aside_or_put_back,
            "join": self.join,
        }

    def panes(self) -> tuple[QWidget, ...]:
        """Views, list and reader."""
        views = self.views.column if self.views.column.isVisible() else self.views.box
        return views, self.list.table, self.reader

    def show_mention(self, mention_id: int) -> None:
        """Read one mention, wherever it stands."""
        self.reading.load(mention_id)
        self.list.table.go_to(mention_id)

    # what the officer does

    def open_chosen(self) -> None:
        """Register the mention chosen, or open the case it belongs to."""
        self.reading.when_there(self._open_read)

    def _open_read(self) -> None:
        page = self.reader.page
        if page is None:
            return
        if page.mention.case_id is not None:
            self.case_wanted.emit(page.mention.case_id)
        elif page.mention.standing is Standing.NEW:
            dialog = RegisterDialog(self.desktop, page.mention, self)
            dialog.wished.connect(self._on_registered)
            dialog.open()

    def set_aside(self, why: Aside) -> None:
        """Set all chosen mentions aside."""
        self._mean()
        self._set_meant_aside(why)

    def _mean(self) -> None:
        # A list that is being drawn anew has nothing chosen; the reader still shows what was.
        read = self.reading.mention
        self._meant = self.list.chosen_rows() or (() if read is None else (read,))

    def _set_meant_aside(self, why: Aside) -> None:
        self.work.set_aside(self._meant, why)

    def set_aside_or_put_back(self) -> None:
        """Ask for the reason, or take a setting-aside back."""
        self.reading.when_there(self._aside_or_back)

    def _aside_or_back(self) -> None:
        if self.reader.buttons.put_back.isVisible():
            self.put_back()
        else:
            self.reader.buttons.open_aside_menu()

    def put_back(self) -> None:
        """Make the mention being read undecided again."""
        if self.reader.page is not None:
            self.work.put_back((self.reader.page.mention.id,))

    def join(self) -> None:
        """Look for the case that the mention belongs to."""
        self.reading.when_there(self._join_read)

    def _join_read(self) -> None:
        page = self.reader.page
        if page is not None and page.mention.standing is Standing.NEW:
            dialog = JoinDialog(self.desktop, page.mention, page.suggested_case_code, self)
            dialog.wished.connect(lambda _changes: self.work.offer_parting(page.mention.id))
            dialog.open()

    def add_by_hand(self) -> None:
        """Take in a post from its address."""
        ByHandDialog(self.desktop, self).open()

    def read_on(self) -> None:
        """Scroll what is being read, then go to the next unread mention."""
        if not self.reader.scroll_on() and not self.list.go_to_next_unread():
            self.told.emit(self.tr("No unread mention below."))

    # what comes back

    def _on_view(self, view: MentionView) -> None:
        self.reader.clear()
        self.list.show_view(view)

    def _on_selection(self) -> None:
        count = len(self.list.table.selectionModel().selectedRows())
        if count > 1:
            self.reader.show_many(count)
        elif self.reader.page is not None:
            self.reader.buttons.show_mention(self.reader.page)

    def _on_shown(self) -> None:
        if self.reading.mention is not None:
            self.offers.show_mention(self.reading.mention)

    def _on_join(self, case_id: int) -> None:
        if self.reader.page is not None:
            mention = self.reader.page.mention
            self.work.join(mention.id, mention.version, case_id)

    def _view_on_x(self) -> None:
        if self.reading.mention is not None:
            post = self.reading.mention.post
            view_on_x(post.author_username, post.id)

    def _on_registered(self, changes: Changes) -> None:
        if is_waiting(changes):
            self.told.emit(self.tr("The registration waits at this desk."))
            return
        self.told.emit(self.tr("Registered. The acknowledgement is prepared."))
        self.case_wanted.emit(changes.first(Topic.CASE))

    def _on_failed(self, error: Exception) -> None:
        self.list.trouble.show_error(error, self._reread)

    def _on_news(self, changes: Changes) -> None:
        ids = changes.ids(Topic.MENTION)
        if not ids or not self._has_opened:
            return
        if self.reading.take_own(ids):
            self._count()
        else:
            self._soon.start()

    def _reread(self) -> None:
        if not self.isVisible():
            return
        self.list.refresh()
        self._count()
        self.reading.again()

    def _on_seat(self) -> None:
        self.reader.clear()
        if self._has_opened:
            self.list.show_view(self.views.current)
            self._count()

    def _count(self) -> None:
        ports, officer = self.desktop.ports, self.desktop.seat.officer
        self.desktop.tasks.read(
            lambda: today(ports, officer), self._show_counts, owner=self, turn="inbox.counts"
        )

    def _show_counts(self, counts: Today) -> None:
        self.views.show_counts(counts.mentions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < NARROW
        self.views.column.setVisible(not is_narrow)
        self.views.box.setVisible(is_narrow)
