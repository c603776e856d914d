"""The list of mentions: narrowed while typing, drawn up to where it was last asked for."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QStackedLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.services.browsing import (
    count_mentions,
    mentions_cut_at,
    newest_mention_id,
    window_mentions,
)
from upsocial_desktop.services.records import MentionFilter, MentionRow, MentionView
from upsocial_desktop.ui.case.labels import icon_button
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.delegate import MentionDelegate
from upsocial_desktop.ui.inbox.fetch_line import FetchLine
from upsocial_desktop.ui.inbox.model import columns, sentence
from upsocial_desktop.ui.paged_model import PagedModel, Source
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.banner import Banner
from upsocial_desktop.ui.widgets.cut_line import cut_line, show_cut
from upsocial_desktop.ui.widgets.empty_state import EmptyState
from upsocial_desktop.ui.widgets.paged_table import PagedTable
from upsocial_desktop.ui.widgets.row_lines import LINES
from upsocial_desktop.ui.widgets.search_field import SearchField

_FAR = 1000


class MentionList(QWidget):
    """Shows one view of the mentions. New arrivals wait behind a bar, so that no row moves."""

    row_chosen = Signal(object)
    row_opened = Signal(object)
    selection_changed = Signal()
    by_hand_wanted = Signal()

    def __init__(self, desktop: Desktop, views_box: QComboBox) -> None:
        super().__init__()
        self._desktop = desktop
        self._view = MentionView.TO_DECIDE
        self._up_to: int | None = None
        self._known_read: dict[int, bool] = {}
        self.model = PagedModel(desktop.tasks, columns(), sentence, self)
        self.table = PagedTable(self.tr("Mentions"), LINES)
        self.table.setObjectName("mentions")
        self.table.horizontalHeader().hide()
        self.table.setItemDelegate(MentionDelegate(desktop.ports.clock, self.is_read, self.table))
        self.table.show_model(self.model)
        self.table.row_chosen.connect(self.row_chosen)
        self.table.row_opened.connect(self.row_opened)
        self.table.selectionModel().selectionChanged.connect(
            lambda *_: self.selection_changed.emit()
        )
        self.search = SearchField(self.tr("Filter by words, name or code (Ctrl+F)"))
        self.search.words_changed.connect(lambda _words: self._show_source())
        self.search.left_downwards.connect(self.table.setFocus)
        self.unread = QToolButton()
        self.unread.setObjectName("unread_only")
        self.unread.setProperty("role", "button")
        self.unread.setText(self.tr("Unread"))
        self.unread.setCheckable(True)
        self.unread.setToolTip(self.tr("Show only what nobody here has read"))
        self.unread.toggled.connect(lambda _on: self._show_source())
        self.by_hand = icon_button("add_by_hand", "plus", self.tr("Add by hand…"))
        self.by_hand.clicked.connect(self.by_hand_wanted)
        self.fetch_line = FetchLine(desktop.fetching)
        self.news_bar = Banner()
        self.news_bar.action_wanted.connect(self.take_in_new)
        self.trouble = TroubleBar()
        self.empty = EmptyState()
        self.cut = cut_line()
        self.empty.action_wanted.connect(self.clear_filter)
        self._lay_out(views_box)
        self.model.counted.connect(self._on_counted)
        self.model.landed.connect(self._on_landed)
        self.model.failed.connect(lambda error: self.trouble.show_error(error, self.refresh))

    def _lay_out(self, views_box: QComboBox) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.search, 1)
        head.addWidget(self.unread)
        head.addWidget(self.by_hand)
        stack = QWidget()
        self._stack = QStackedLayout(stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(views_box)
        column.addLayout(head)
        column.addWidget(self.fetch_line)
        column.addWidget(self.news_bar)
        column.addWidget(self.trouble)
        column.addWidget(stack, 1)
        column.addWidget(self.cut)

    def show_view(self, view: MentionView) -> None:
        """Show another view, with all that has arrived until now."""
        self._view = view
        self.take_in_new()

    def take_in_new(self) -> None:
        """Draw the list anew, up to the newest mention; the chosen row stays chosen."""
        office_id, ports = self._desktop.seat.office.id, self._desktop.ports
        self._desktop.tasks.read(
            partial(newest_mention_id, ports, office_id),
            self._on_newest,
            owner=self,
            failed=lambda error: self.trouble.show_error(error, self.take_in_new),
            turn="inbox.newest",
        )

    def refresh(self) -> None:
        """Reread what is shown and say how many have arrived since."""
        if self.trouble.words:
            # What could not be read is read from the beginning.
            self.trouble.clear()
            self.take_in_new()
            return
        self.model.refresh()
        self._look_for_new()

    def clear_filter(self) -> None:
        """Show the whole view again."""
        self.search.clear()
        self.search.tell()
        self.unread.setChecked(False)

    def chosen_rows(self) -> tuple[MentionRow, ...]:
        """All selected mentions that have landed."""
        return tuple(row for row in self.table.chosen_rows() if isinstance(row, MentionRow))

    def is_read(self, row: MentionRow) -> bool:
        """Whether a mention is read, as known here before the list is reread."""
        return self._known_read.get(row.id, row.is_read)

    def know_read(self, mention_id: int, *, is_read: bool) -> None:
        """Show a mention as read or unread at once, wherever it stands."""
        self._known_read[mention_id] = is_read
        self.table.viewport().update()

    def go_to_next_unread(self) -> bool:
        """Choose the next unread mention below; False where none is near."""
        here = self.table.currentIndex().row()
        for place in range(here + 1, min(here + _FAR, self.model.rowCount())):
            row = self.model.row_at(place)
            if row is not None and not self.is_read(row):
                self.table.go_to(row.id)
                return True
        return False

    def _where(self, up_to: int | None) -> MentionFilter:
        return MentionFilter(
            self._desktop.seat.office.id,
            self._view,
            self.search.text().strip(),
            up_to,
            self.unread.isChecked(),
        )

    def _on_newest(self, newest: int) -> None:
        self._up_to = newest
        self.news_bar.hide()
        self._show_source()

    def _show_source(self) -> None:
        where, ports = self._where(self._up_to), self._desktop.ports
        kept = self.table.current_id
        self._known_read.clear()
        self.model.set_source(
            Source(partial(count_mentions, ports, where), partial(window_mentions, ports, where))
        )
        # A list begun anew has nothing selected, and does not say so by itself.
        self.selection_changed.emit()
        if kept:
            self.model.landed.connect(
                partial(self._choose_again, kept), Qt.ConnectionType.SingleShotConnection
            )

    def _choose_again(self, mention_id: int, _page: int) -> None:
        self.table.go_to(mention_id)

    def _look_for_new(self) -> None:
        ports, every, shown = self._desktop.ports, self._where(None), self._where(self._up_to)
        self._desktop.tasks.read(
            lambda: count_mentions(ports, every) - count_mentions(ports, shown),
            self._on_new,
            owner=self,
            turn="inbox.new",
        )

    def _on_new(self, new: int) -> None:
        if new <= 0:
            self.news_bar.hide()
        elif not self.model.rowCount():
            self.take_in_new()
        else:
            said = self.tr("%n new ↑", "", new)
            self.news_bar.show_words(said, self.tr("Show"), icon="inbox")

    def _on_landed(self) -> None:
        # A list that has the focus has a current row, else screen readers stay silent.
        if not self.table.hasFocus():
            return
        if not self.table.currentIndex().isValid():
            self.table.go_by(1)
        elif not self.table.selectionModel().hasSelection():
            # Qt makes the first row of a list begun anew current without choosing it.
            self.table.choose_current()

    def _on_counted(self, total: int) -> None:
        ports, where = self._desktop.ports, self._where(self._up_to)
        self._desktop.tasks.read(
            lambda: mentions_cut_at(ports, where),
            partial(show_cut, self.cut),
            owner=self,
            turn="inbox.cut",
        )
        self._show_whether_empty(total)

    def _show_whether_empty(self, total: int) -> None:
        if total:
            self._stack.setCurrentWidget(self.table)
            return
        if self.search.text().strip() or self.unread.isChecked():
            self.empty.show_words(
                "search",
                self.tr("Nothing matches"),
                self.tr("No mention of this view has these words."),
                self.tr("Clear the filter"),
            )
        elif self._view is MentionView.TO_DECIDE:
            self.empty.show_words(
                "check-check",
                self.tr("All decided"),
                self.tr("New mentions come in by themselves. F5 looks at X now."),
            )
        else:
            self.empty.show_words(
                "inbox", self.tr("Nothing here"), self.tr("No mention stands in this view now.")
            )
        self._stack.setCurrentWidget(self.empty)
