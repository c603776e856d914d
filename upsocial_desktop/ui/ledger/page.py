"""The page of the achievement ledger: the list, one achievement in full, and what is made of it."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.achievement import AchievementState
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.language.gazetteer import District
from upsocial_desktop.services.ledger import (
    achievement_page,
    count_achievements,
    small_picture,
    window_achievements,
)
from upsocial_desktop.services.ledger_records import (
    AchievementFilter,
    AchievementPage,
    AchievementRow,
)
from upsocial_desktop.services.suggesting import districts
from upsocial_desktop.ui.case.labels import button
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.language import both_names
from upsocial_desktop.ui.ledger.deeds import LedgerDeeds
from upsocial_desktop.ui.ledger.detail import LedgerDetail
from upsocial_desktop.ui.ledger.form import LedgerForm
from upsocial_desktop.ui.ledger.papers import DigestDialog
from upsocial_desktop.ui.ledger.words import (
    AS_OF,
    CLAIM,
    FIGURE,
    FLAG,
    OFFICE,
    PLACE,
    SCHEME,
    columns,
    sentence,
)
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.paged_model import PagedModel, Source
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.empty_state import EmptyState
from upsocial_desktop.ui.widgets.paged_table import PagedTable
from upsocial_desktop.ui.widgets.search_field import SearchField
from upsocial_desktop.ui.widgets.splitter import Splitter

_LIST_WIDTH, _DETAIL_WIDTH = 600, 330
_NARROW, _CELL = 1100, 24
# Widths by a sample of what stands in the column; the claim takes what is left.
_SAMPLES = {
    FLAG: "⚠ Check",
    AS_OF: "20-11-2026",
    SCHEME: "प्रधानमंत्री आवास",
    PLACE: "Whole State",
    FIGURE: "12,34,56,789 आवास",
    OFFICE: "Public Works, Bara",
}
_ANYWHERE = None
_ALL, _FLAGGED, _WITHDRAWN = range(3)


class LedgerPage(Page):
    """The ledger on the left, the achievement gone to on the right."""

    page_id: ClassVar[str] = "ledger"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self._is_loaded = False
        self._places: dict[str, District] = {}
        speak = partial(sentence, places=self._places)
        self.model = PagedModel(desktop.tasks, columns(self._places), speak, self)
        self.table = PagedTable(self.tr("Achievements"))
        self.table.setObjectName("achievements")
        self.table.show_model(self.model)
        self.detail = LedgerDetail(self)
        self.trouble = TroubleBar(self)
        self.deeds = LedgerDeeds(desktop, self.trouble, self)
        self.search = SearchField(self.tr("Filter by scheme, claim, source or place (Ctrl+F)"))
        self.whose, self.which, self.where = QComboBox(), QComboBox(), QComboBox()
        self.empty = EmptyState(parent=self)
        self._stack = QStackedWidget(self)
        self._make_filters()
        self._lay_out()
        self._connect()
        self.detail.clear()

    def _make_filters(self) -> None:
        self.whose.setObjectName("ledger_whose")
        self.whose.setAccessibleName(self.tr("Whose"))
        self.whose.addItem(self.tr("This office"), False)  # noqa: FBT003 - Qt's own signature
        self.whose.addItem(self.tr("Every office"), True)  # noqa: FBT003 - Qt's own signature
        self.which.setObjectName("ledger_which")
        self.which.setAccessibleName(self.tr("Which achievements"))
        self.which.addItem(self.tr("In use"), _ALL)
        self.which.addItem(self.tr("Contradicted"), _FLAGGED)
        self.which.addItem(self.tr("Withdrawn"), _WITHDRAWN)
        self.where.setObjectName("ledger_where")
        self.where.setAccessibleName(self.tr("District"))
        self.where.addItem(self.tr("Anywhere"), _ANYWHERE)
        self.where.addItem(self.tr("Whole State"), "")

    def _lay_out(self) -> None:
        self.new = button("ledger_new", self.tr("Enter…"), "plus", "main")
        self.new.setToolTip(self.tr("Enter an achievement (N)"))
        self.digest = button("ledger_digest", self.tr("Day's digest…"), "file-text")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        for widget in (self.whose, self.which, self.where, self.digest, self.new):
            head.addWidget(widget)
        self.count = QLabel(self)
        self.count.setProperty("role", "muted")
        self.count.setObjectName("ledger_count")
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        left = QWidget(self)
        inside = QVBoxLayout(left)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(4)
        inside.addWidget(self._stack, 1)
        inside.addWidget(self.count)
        splitter = Splitter("ledger_panes", Qt.Orientation.Horizontal, self)
        splitter.addWidget(left)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([_LIST_WIDTH, _DETAIL_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addWidget(splitter, 1)
        titles = self.table.horizontalHeader()
        titles.setStretchLastSection(False)
        titles.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for place in _SAMPLES:
            self.table.setColumnWidth(place, self._sample_width(place))
        self.table.hideColumn(OFFICE)
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_columns()

    def _sample_width(self, place: int) -> int:
        return self.table.fontMetrics().horizontalAdvance(_SAMPLES[place]) + _CELL

    def _fit_columns(self) -> None:
        """Where there is little room the claim is read beside the list, and the scheme is whole."""
        is_narrow = self.width() < _NARROW
        self.table.setColumnHidden(CLAIM, is_narrow)
        header, modes = self.table.horizontalHeader(), QHeaderView.ResizeMode
        header.setSectionResizeMode(SCHEME, modes.Stretch if is_narrow else modes.Interactive)
        header.setSectionResizeMode(CLAIM, modes.Interactive if is_narrow else modes.Stretch)
        if not is_narrow:
            self.table.setColumnWidth(SCHEME, self._sample_width(SCHEME))

    def _connect(self) -> None:
        self.search.words_changed.connect(lambda _words: self.show_source())
        self.search.left_downwards.connect(self.table.setFocus)
        for box in (self.whose, self.which, self.where):
            box.currentIndexChanged.connect(lambda _: self.show_source())
        self.new.clicked.connect(self.enter)
        self.digest.clicked.connect(self.show_digest)
        self.empty.action_wanted.connect(self._on_empty_action)
        self.table.row_chosen.connect(self._on_chosen)
        self.table.row_opened.connect(lambda _: self.correct())
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._say_count())
        self.model.counted.connect(self._on_counted)
        self.model.landed.connect(lambda _page: self._choose_first())
        self.model.failed.connect(lambda error: self.trouble.show_error(error, self.reread))
        self.detail.post_wanted.connect(self.write_post)
        self.detail.thread_wanted.connect(self.write_thread)
        self.detail.press_wanted.connect(self.show_press)
        self.detail.correct_wanted.connect(self.correct)
        self.detail.withdraw_wanted.connect(self.withdraw)
        self.detail.restore_wanted.connect(self.restore)
        self.deeds.told.connect(self.told)
        self.deeds.writing_wanted.connect(self.writing_wanted)
        self.desktop.news.changed.connect(self._on_news)
        self.desktop.seat.changed.connect(self._on_seat)

    # What the window asks

    def open(self) -> None:
        """Load at first, then reread what is shown."""
        self.table.setFocus()
        if self._is_loaded:
            self.reread()
            return
        self._is_loaded = True
        ports = self.desktop.ports
        self.desktop.tasks.read(lambda: districts(ports), self._show_places, owner=self)
        self.show_source()

    def commands(self) -> dict[str, Callable[[], None]]:
        """What the keys do here."""
        return {
            "next": lambda: self.table.go_by(1),
            "previous": lambda: self.table.go_by(-1),
            "find": self.search.setFocus,
            "enter_achievement": self.enter,
            "correct_achievement": self.correct,
            "post_of_achievement": self.write_post,
            "thread_of_achievements": self.write_thread,
            "digest": self.show_digest,
            "print": self.show_press,
        }

    def panes(self) -> tuple[QWidget, ...]:
        """The list and the achievement."""
        if self._stack.currentWidget() is self.empty:
            return (self.new,)
        return (self.table, self.detail)

    # Reading

    def show_source(self) -> None:
        """Show the list as it is narrowed now."""
        ports, where = self.desktop.ports, self._filter()
        self.trouble.clear()
        self.table.setColumnHidden(OFFICE, where.office_id is not None)
        self.model.set_source(
            Source(
                partial(count_achievements, ports, where),
                partial(window_achievements, ports, where),
            )
        )

    def reread(self) -> None:
        """Read the rows and the achievement gone to again."""
        self.model.refresh()
        if self.table.current_id:
            self._read(self.table.current_id)

    def _filter(self) -> AchievementFilter:
        which = self.which.currentData()
        is_withdrawn = which == _WITHDRAWN
        return AchievementFilter(
            None if self.whose.currentData() else self.desktop.seat.office.id,
            AchievementState.WITHDRAWN if is_withdrawn else AchievementState.STANDING,
            self.search.text().strip(),
            self.where.currentData(),
            flagged_only=which == _FLAGGED,
        )

    def _show_places(self, found: Sequence[District]) -> None:
        self._places |= {district.code: district for district in found}
        for district in found:
            self.where.addItem(both_names(district), district.code)
        self.model.refresh()

    def _on_counted(self, total: int) -> None:
        self._stack.setCurrentWidget(self.table if total else self.empty)
        # An empty pane beside an empty list says nothing.
        self.detail.setVisible(bool(total))
        if not total:
            self.detail.clear()
            self._say_empty()
        self._say_count()

    def _choose_first(self) -> None:
        """Something is gone to, so that the pane beside the list is never empty for nothing."""
        if not self.table.currentIndex().isValid():
            self.table.go_by(1)

    def _say_count(self) -> None:
        chosen = len(self.table.chosen_rows())
        said = self.tr("Achievements: %1").replace("%1", str(self.model.total))
        if chosen > 1:
            said = f"{said} · {self.tr('%n chosen', '', chosen)}"
        self.count.setText(said if self.model.total else "")

    def _say_empty(self) -> None:
        if self._is_narrowed:
            self.empty.show_words(
                "search",
                self.tr("Nothing fits"),
                self.tr("No achievement fits what is chosen above."),
                self.tr("Show all of this office"),
            )
        else:
            self.empty.show_words(
                "landmark",
                self.tr("The ledger is empty"),
                self.tr(
                    "Enter each achievement once, with its figure and its source; posts, press"
                    " notes and the day's digest are then made from it."
                ),
                self.tr("Enter an achievement"),
            )

    @property
    def _is_narrowed(self) -> bool:
        boxes = (self.whose, self.which, self.where)
        return bool(self.search.text().strip()) or any(box.currentIndex() for box in boxes)

    def _on_empty_action(self) -> None:
        if not self._is_narrowed:
            self.enter()
            return
        self.search.clear()
        for box in (self.whose, self.which, self.where):
            box.setCurrentIndex(0)
        self.search.tell()

    def _on_chosen(self, row: object) -> None:
        if isinstance(row, AchievementRow):
            self._read(row.id)

    def _read(self, achievement_id: int) -> None:
        ports = self.desktop.ports

        def job() -> tuple[AchievementPage, bytes]:
            page = achievement_page(ports, achievement_id)
            return page, small_picture(ports, page.achievement)

        self.desktop.tasks.read(
            job,
            lambda found: self._show(*found),
            owner=self,
            failed=self.trouble.show_error,
            turn="ledger.page",
        )

    def _show(self, page: AchievementPage, picture: bytes) -> None:
        is_listed = self._stack.currentWidget() is self.table
        if not is_listed or page.achievement.id != self.table.current_id:
            # The list went on while it was read.
            return
        is_own = page.achievement.office_id == self.desktop.seat.office.id
        self.detail.show_page(page, self._places, picture, is_own=is_own)

    def _on_news(self, changes: Changes) -> None:
        if self._is_loaded and changes.ids(Topic.ACHIEVEMENT):
            self.reread()

    def _on_seat(self) -> None:
        self.detail.clear()
        if self._is_loaded:
            self.show_source()

    # Wishes

    def chosen_ids(self) -> tuple[int, ...]:
        """Those of this office that are chosen, from the top."""
        office_id = self.desktop.seat.office.id
        rows = (row for row in self.table.chosen_rows() if isinstance(row, AchievementRow))
        return tuple(row.id for row in rows if row.achievement.office_id == office_id)

    def enter(self) -> None:
        """Ask for a new achievement."""
        self._open_form(None)

    def correct(self) -> None:
        """Ask what is to be corrected."""
        page = self.detail.page
        if page is not None and self.detail.correct.isVisibleTo(self):
            self._open_form(page)

    def _open_form(self, page: AchievementPage | None) -> None:
        form = LedgerForm(self.desktop, page.achievement if page is not None else None, self)
        form.wished.connect(self._on_entered if page is None else self._on_corrected)
        form.open()

    def _on_entered(self, _changes: Changes) -> None:
        self.told.emit(self.tr("Achievement entered"))

    def _on_corrected(self, _changes: Changes) -> None:
        self.told.emit(self.tr("Achievement corrected; what stood before is in its history"))

    def withdraw(self) -> None:
        """Take the achievement gone to out of use."""
        if self.detail.page is not None:
            self.deeds.withdraw(self.detail.page.achievement)

    def restore(self) -> None:
        """Put it back."""
        if self.detail.page is not None:
            self.deeds.restore(self.detail.page.achievement)

    def write_post(self) -> None:
        """Begin a post about the achievement gone to."""
        if self.detail.page is not None and self.detail.post.isVisibleTo(self):
            self.deeds.write_post(self.detail.page.achievement.id)

    def write_thread(self) -> None:
        """Begin a thread about those chosen."""
        self.deeds.write_thread(self.chosen_ids())

    def show_press(self) -> None:
        """Show the press note about those chosen."""
        self.deeds.show_press(self.chosen_ids(), self)

    def show_digest(self) -> None:
        """Show the digest of a day."""
        dialog = DigestDialog(self.desktop, self)
        dialog.told.connect(self.told)
        dialog.open()
