"""The page of cases: the table, and the one case that is open."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.officer import SUPERVISORS
from upsocial_desktop.services.records import CaseRow, CaseView
from upsocial_desktop.ui.case.case_list import CaseList
from upsocial_desktop.ui.case.checks_dialog import ChecksDialog
from upsocial_desktop.ui.case.sheet import CaseSheet
from upsocial_desktop.ui.case.work import CaseWork
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.widgets.stack import Stack

_SOON_MS = 200
_MINUTE_MS = 60_000


class CasesPage(Page):
    """Shows the list, or one case over it."""

    page_id = "cases"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self.list = CaseList(desktop)
        self.sheet = CaseSheet(desktop)
        self.work = CaseWork(
            desktop, lambda error: self.list.trouble.show_error(error, self.list.refresh), self
        )
        self._came_from = ""
        stack = QWidget()
        self._stack = Stack(stack)
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(stack)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._reread)
        # The clocks in the chips go on by themselves.
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self.list.row_opened.connect(lambda row: self.show_case(row.id))
        self.list.bulk.told.connect(self.told)
        self.list.inbox_wanted.connect(lambda: self.page_wanted.emit("inbox"))
        self.list.checks_wanted.connect(self.open_checks)
        self.sheet.back_wanted.connect(self.back)
        self.sheet.told.connect(self.told)
        self.sheet.case_wanted.connect(self.show_case)
        desktop.news.changed.connect(self._on_news)
        desktop.seat.changed.connect(self._on_seat)

    def open(self) -> None:
        """Load, or show what changed meanwhile."""
        if self.is_case_open:
            self.sheet.reload()
        else:
            self.list.load()
            self.list.table.setFocus()

    def showEvent(self, _event: object) -> None:
        """The clocks go only while somebody looks."""
        self._minute.start()

    def hideEvent(self, _event: object) -> None:
        """Leave nothing typed behind."""
        self._minute.stop()
        self.sheet.reply.keep()

    @property
    def is_case_open(self) -> bool:
        """Whether one case is shown."""
        return self._stack.currentWidget() is self.sheet

    def show_case(self, case_id: int, came_from: str = "") -> None:
        """Show one case; `back` leads to the page one came from, or to the list."""
        self._came_from = came_from if came_from != self.page_id else ""
        self._open_case(case_id, self.sheet.timeline.setFocus)

    def back(self) -> None:
        """Go back to the list, or to the page that sent us here."""
        came_from, self._came_from = self._came_from, ""
        if self.is_case_open:
            self._show_list()
            if came_from:
                self.page_wanted.emit(came_from)

    def _show_list(self) -> None:
        self.sheet.reply.keep()
        self._stack.setCurrentWidget(self.list)
        self.list.load()
        self.list.table.setFocus()

    def commands(self) -> dict[str, Callable[[], None]]:
        """What the keys do, in the list and on a case."""
        return {
            "find": self.narrow,
            "next": partial(self._go_by, 1),
            "previous": partial(self._go_by, -1),
            "back": self.back,
            "take": self.take,
            "reply": partial(self._on_case, self.sheet.write_answer),
            "forward": self.forward,
            "template": partial(self._on_case, self.sheet.insert_template),
            "template_writing": partial(self._on_case, self.sheet.insert_template),
            "resolve": self.settle,
            "checks": self.open_checks,
            "send": self.send,
            "more": partial(self._on_case, self.sheet.moves.open_more),
            "print": partial(self._on_case, self.sheet.print_case),
        }

    def panes(self) -> tuple[QWidget, ...]:
        """The parts that F6 goes round."""
        if self.is_case_open:
            return self.sheet.timeline, self.sheet.reply.edit.edit, self.sheet.details
        shown = self.list
        first = shown.views.column if shown.left.isVisible() else shown.views.box
        saved = (shown.saved.list,) if shown.saved.list.isVisible() else ()
        return shown.strip.buttons[CaseView.DUE_SOON], first, *saved, shown.table

    def may_leave(self) -> bool:
        """What is typed is kept at once, so nothing is lost by leaving."""
        self.sheet.reply.keep()
        return True

    def narrow(self) -> None:
        """Narrow the list."""
        self._came_from = ""
        self.back()
        self.list.search.setFocus()

    def take(self) -> None:
        """Accept the case, or all that are chosen, or take in hand."""
        if self.is_case_open:
            self.sheet.make_first(CaseMove.ACCEPT, CaseMove.CLAIM)
            return
        if self.list.bulk.has_several:
            self.list.bulk.take()
            return
        row = self.list.current_row()
        if row is not None:
            self.work.take(row.id, row.version)

    def forward(self) -> None:
        """Forward the case, or all that are chosen."""
        if self.list.bulk.has_several and not self.is_case_open:
            self.list.bulk.forward()
        else:
            self._on_case(partial(self.sheet.make_first, CaseMove.FORWARD, CaseMove.PLACE))

    def settle(self) -> None:
        """Report what was done on the case or on all that are chosen, or answer the citizen."""
        if self.list.bulk.has_several and not self.is_case_open:
            self.list.bulk.settle()
        else:
            self._on_case(self.sheet.settle)

    def open_checks(self) -> None:
        """Show a supervisor the closures drawn for today."""
        if self.desktop.seat.officer.role in SUPERVISORS:
            ChecksDialog(self.desktop, self).open()
        else:
            self.told.emit(self.tr("A supervisor looks at closures each day."))

    def send(self) -> None:
        """Send the answer being written."""
        if self.is_case_open:
            self.sheet.reply.send()

    def _open_case(self, case_id: int, then: Callable[[], None]) -> None:
        self.sheet.show_case(case_id, then)
        self._stack.setCurrentWidget(self.sheet)

    def _on_case(self, wanted: Callable[[], None]) -> None:
        """Do something on the case shown, or on the chosen one after opening it."""
        row: CaseRow | None = self.list.current_row()
        if self.is_case_open:
            wanted()
        elif row is not None:
            self._open_case(row.id, wanted)

    def _go_by(self, steps: int) -> None:
        if self.is_case_open:
            timeline = self.sheet.timeline
            place = min(max(timeline.currentRow() + steps, 0), timeline.count() - 1)
            timeline.setCurrentRow(place)
        else:
            self.list.table.go_by(steps)

    def _on_news(self, changes: Changes) -> None:
        if changes.ids(Topic.CASE):
            self._soon.start()

    def _reread(self) -> None:
        if self.isVisible() and not self.is_case_open:
            self.list.reread()

    def _on_seat(self) -> None:
        self.sheet.reply.keep()
        self.list.show_seat()
        if self.is_case_open:
            self.sheet.reload()
        elif self.isVisible():
            self.list.refresh()

    def _on_minute(self) -> None:
        if self.is_case_open:
            self.sheet.reload()
        else:
            self.list.table.viewport().update()
