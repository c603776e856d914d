"""Chooses the case that a mention belongs to."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.services.browsing import window_cases
from upsocial_desktop.services.deciding import join_case
from upsocial_desktop.services.records import CaseFilter, CaseRow, CaseView
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import say_beside
from upsocial_desktop.ui.widgets.letters import one_line
from upsocial_desktop.ui.widgets.search_field import SearchField

_MOST = 50
_ROWS_TALL = 190


class JoinDialog(FormDialog):
    """Finds a case by code, its last digits, words or the citizen's name."""

    def __init__(
        self, desktop: Desktop, mention: Mention, first_words: str, parent: QWidget | None
    ) -> None:
        title = QCoreApplication.translate("JoinDialog", "Join a case")
        super().__init__(desktop, title, QCoreApplication.translate("JoinDialog", "Join"), parent)
        self._mention = mention
        self.search = SearchField(self.tr("Code, last digits, words or @name"))
        self.found = QListWidget()
        self.found.setObjectName("cases_found")
        self.found.setMinimumHeight(_ROWS_TALL)
        self.search.words_changed.connect(self._look)
        self.search.left_downwards.connect(self.found.setFocus)
        self.found.itemDoubleClicked.connect(lambda _item: self.submit())
        self.add_field(self.tr("&Find the case"), self.search)
        self.add_field(self.tr("&Cases found"), self.found)
        self.fit()
        self.search.setText(first_words)
        self._look(first_words)
        self.search.setFocus()

    def _look(self, sought: str) -> None:
        ports, seat = self.desktop.ports, self.desktop.seat
        where = CaseFilter(seat.office.id, ports.clock.now(), CaseView.ALL, words=sought)
        self.desktop.tasks.read(
            lambda: window_cases(ports, where, 0, _MOST),
            self._show_found,
            owner=self,
            turn="inbox.join",
        )

    def _show_found(self, rows: Sequence[CaseRow]) -> None:
        self.found.clear()
        for row in rows:
            state = words.of_case_state(row.state)
            line = f"{row.code}  ·  {one_line(row.summary)}  ·  @{row.complainant_username}"
            item = QListWidgetItem(f"{line}  ·  {state}", self.found)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
        if rows:
            self.found.setCurrentRow(0)

    def submit(self) -> None:
        """Join the chosen case."""
        if self.found.currentRow() < 0:
            say_beside(self.search, self.tr("No case is chosen. Look for it by its code."))
        else:
            super().submit()

    def wish(self) -> Callable[[], Changes]:
        ports, officer, mention = self.desktop.ports, self.desktop.seat.officer, self._mention
        item = self.found.currentItem()
        case_id = int(item.data(Qt.ItemDataRole.UserRole))
        return lambda: join_case(ports, Wish(officer, mention.id, mention.version), case_id)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.found}
