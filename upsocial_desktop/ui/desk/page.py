"""The page of what waits at this desk: what came back first, and what can be done with it."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.desk_wish import DeskWish, WishKind
from upsocial_desktop.services import desk_queue, drafting
from upsocial_desktop.services.desk_queue import DeskList
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.desk.detail import WishDetail
from upsocial_desktop.ui.desk.paper_dialog import DeskPaperDialog
from upsocial_desktop.ui.desk.read_cases import ReadCasesDialog
from upsocial_desktop.ui.desk.wish_list import WishList
from upsocial_desktop.ui.desk.wish_words import of_kind
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.empty_state import EmptyState
from upsocial_desktop.ui.widgets.splitter import Splitter


class DeskPage(Page):
    """The queue of this PC on the left, the wish gone to on the right."""

    page_id: ClassVar[str] = "desk"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self._has_opened = False
        # Whoever has just come here is given the list.
        self._has_come = False
        self.trouble = TroubleBar(self)
        self.head = plain_label(role="subtitle")
        self.head.setObjectName("desk_head")
        self.deliver_button = button("deliver", self.tr("&Deliver now"), "send-horizontal")
        self.print_button = button("print_desk", self.tr("&Print…"), "printer")
        self.cases_button = button("read_cases", self.tr("&Cases read here…"), "file-text")
        self.list = WishList(self)
        self.detail = WishDetail(desktop.seat, self)
        self.empty = EmptyState(
            "check-check",
            self.tr("Nothing waits at this desk"),
            self.tr(
                "What you wish while the office database is away waits here in order, and is"
                " delivered by itself when it is back."
            ),
        )
        for each in (self.deliver_button, self.print_button):
            each.setEnabled(False)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.head, 1)
        top.addWidget(self.cases_button)
        top.addWidget(self.deliver_button)
        top.addWidget(self.print_button)
        splitter = Splitter("desk_panes", Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 1)
        splitter.setStretchFactor(1, 1)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(splitter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.trouble)
        column.addLayout(top)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.deliver_button.clicked.connect(self.deliver)
        self.print_button.clicked.connect(self.print_list)
        self.cases_button.clicked.connect(self.show_cases)
        # A file is as near as this list.
        self.cases_button.setVisible(self.desktop.ports.server is not None)
        self.list.chosen.connect(self.detail.show_wish)
        self.detail.drop_wanted.connect(self.drop)
        self.detail.again_wanted.connect(self.wish_again)
        self.detail.anew_wanted.connect(self.write_anew)
        self.desktop.news.changed.connect(self._on_news)
        self.desktop.theme.changed.connect(self._reread)

    # What the window asks

    def open(self) -> None:
        """Read the queue; the list has the keyboard."""
        self._has_opened = self._has_come = True
        self._reread()

    def commands(self) -> dict[str, Callable[[], None]]:
        """What the keys do here."""
        return {"print": self.print_list}

    def panes(self) -> tuple[QWidget, ...]:
        """The list and the wish."""
        return (self.list, self.detail.words)

    # What is done with it

    def deliver(self) -> None:
        """Deliver what waits, now."""
        ports = self.desktop.ports
        self.deliver_button.setEnabled(False)
        self.desktop.tasks.write(
            lambda: desk_queue.deliver_waiting(ports),
            self._on_delivered,
            owner=self,
            failed=self._on_not_delivered,
        )

    def _on_delivered(self, changes: Changes) -> None:
        self.trouble.clear()
        self.desktop.news.tell(changes)
        self._reread()
        self.told.emit(self.tr("Delivered"))

    def _on_not_delivered(self, error: Exception) -> None:
        self._reread()
        self.trouble.show_error(error, self.deliver)

    def print_list(self) -> None:
        """Show the sheet of what waits."""
        DeskPaperDialog(self.desktop, self.tr("Print what waits"), self).open()

    def show_cases(self) -> None:
        """Show the cases that were read here last."""
        ReadCasesDialog(self.desktop, self).open()

    def drop(self) -> None:
        """Take the wish out of the queue; undo puts it back."""
        wish, ports = self.list.wish, self.desktop.ports
        if wish is None:
            return
        number = wish.number

        def dropped(gone: DeskWish) -> None:
            said = self.tr("Taken out: %1").replace("%1", of_kind(gone))
            self.desktop.undo.push(said, lambda: self._put_back(gone))
            self._tell()

        self._keep(lambda: desk_queue.drop_wish(ports, number), dropped)

    def _put_back(self, wish: DeskWish) -> None:
        ports = self.desktop.ports
        self._keep(lambda: desk_queue.put_back(ports, wish), lambda _changes: self._tell())

    def wish_again(self) -> None:
        """Let what came back wait once more."""
        wish, ports = self.list.wish, self.desktop.ports
        if wish is not None:
            number = wish.number
            self._keep(
                lambda: desk_queue.wish_again(ports, number), lambda _changes: self.deliver()
            )

    def write_anew(self) -> None:
        """Lay the words of what came back where such words are written, and go there."""
        wish, ports = self.list.wish, self.desktop.ports
        if wish is None:
            return

        def laid(key: str) -> None:
            self._tell()
            if wish.kind is WishKind.ANSWER:
                self.case_wanted.emit(wish.subject_id)
            elif drafting.revised_draft_id(key) is not None:
                self.draft_wanted.emit(wish.subject_id)
            else:
                self.writing_wanted.emit(key)

        self._keep(lambda: desk_queue.write_anew(ports, wish), laid)

    def _keep(self, job: Callable[[], object], done: Callable[..., None]) -> None:
        self.desktop.tasks.keep(job, done, owner=self, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._reread()
        self.trouble.show_error(error)

    # Reading

    def _tell(self) -> None:
        self.desktop.news.tell(desk_queue.SETTLED)

    def _on_news(self, changes: Changes) -> None:
        if self._has_opened and changes.ids(Topic.DESK):
            self._reread()

    def _reread(self) -> None:
        if not self._has_opened:
            return
        ports = self.desktop.ports
        self.desktop.tasks.keep(
            lambda: desk_queue.desk_list(ports),
            self._show,
            owner=self,
            failed=self.trouble.show_error,
            turn="desk.list",
        )

    def _show(self, found: DeskList) -> None:
        self.list.show_wishes(found.all)
        self.stack.setCurrentIndex(1 if found.all else 0)
        self.head.setText(self._counts(found))
        self.deliver_button.setEnabled(bool(found.waiting))
        self.print_button.setEnabled(bool(found.refused or found.waiting))
        if self._has_come and found.all:
            self._has_come = False
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _counts(self, found: DeskList) -> str:
        counts = (
            (self.tr("Came back: %1"), len(found.refused)),
            (self.tr("Waiting: %1"), len(found.waiting)),
            (self.tr("Delivered of late: %1"), len(found.delivered)),
        )
        return " · ".join(said.replace("%1", str(count)) for said, count in counts if count)
