"""One case: its head, what may be done, its story, and the answer to the citizen."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.delivery import Delivery
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services.drafting import Words, keep_words, kept_words, reply_key
from upsocial_desktop.services.outbox import send_again
from upsocial_desktop.services.privacy import Shown, show_numbers_of_case
from upsocial_desktop.services.read_cases import keep_read
from upsocial_desktop.services.records import CasePage, Presence
from upsocial_desktop.services.replying import cancel_words
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.asking import ask
from upsocial_desktop.ui.case.attendance import Attendance
from upsocial_desktop.ui.case.delivery_bar import DeliveryBar, newest_on_way
from upsocial_desktop.ui.case.details import Details
from upsocial_desktop.ui.case.header import CaseHeader
from upsocial_desktop.ui.case.hidden_numbers import HiddenNumbers, case_with
from upsocial_desktop.ui.case.labels import plain_label
from upsocial_desktop.ui.case.meanwhile import meanwhile
from upsocial_desktop.ui.case.moves_bar import MovesBar
from upsocial_desktop.ui.case.on_x import view_on_x
from upsocial_desktop.ui.case.other_cases import OtherCases
from upsocial_desktop.ui.case.print_sheet import PrintSheetDialog
from upsocial_desktop.ui.case.reply_box import ReplyBox
from upsocial_desktop.ui.case.reply_offers import ReplyOffers
from upsocial_desktop.ui.case.reply_words import CaseLook, look_at_case
from upsocial_desktop.ui.case.stand import Stand
from upsocial_desktop.ui.case.timeline import Timeline
from upsocial_desktop.ui.case.work import CaseWork
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.language import name_of
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.banner import Banner
from upsocial_desktop.ui.widgets.splitter import Splitter


class CaseSheet(QWidget):
    """Shows one case and keeps itself up to date with the news."""

    back_wanted = Signal()
    case_wanted = Signal(int)
    told = Signal(str)

    def __init__(self, desktop: Desktop) -> None:
        super().__init__()
        self._desktop = desktop
        self.case_id = 0
        self.look: CaseLook | None = None
        self._when_shown: Callable[[], None] | None = None
        self.header = CaseHeader(is_practice=desktop.ports.is_practice)
        self.moves = MovesBar()
        self.trouble = TroubleBar()
        self.changed = Banner()
        self.citizen = Banner()
        self.timeline = Timeline()
        self.details = Details()
        self.other_cases = OtherCases()
        self.numbers = HiddenNumbers(is_narrow=True)
        # Words with their private numbers, of the case for which they were asked.
        self._words: tuple[int, Mapping[str, str]] = (0, {})
        self.offers = ReplyOffers(desktop, self._on_failed)
        self.delivery = DeliveryBar(desktop.ports.clock)
        self.reply = ReplyBox(desktop)
        self.silent = plain_label(role="muted")
        self.work = CaseWork(desktop, self._on_failed, self)
        self.attendance = Attendance(desktop, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.stand = Stand(self.timeline, self.delivery, self.reply, self.silent)
        self.panes = Splitter("case_panes")
        self.panes.addWidget(self.stand)
        side = QWidget()
        beside = QVBoxLayout(side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(0)
        beside.addWidget(self.numbers)
        beside.addWidget(self.details, 1)
        beside.addWidget(self.other_cases)
        self.panes.addWidget(side)
        side.setMinimumWidth(170)
        self.panes.setStretchFactor(0, 1)
        self.panes.setSizes([720, 230])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.header)
        column.addWidget(self.moves)
        for bar in (self.trouble, self.changed, self.citizen):
            column.addWidget(bar)
        column.addWidget(self.offers)
        column.addWidget(self.panes, 1)

    def _connect(self) -> None:
        self.header.back_wanted.connect(self.back_wanted)
        self.header.copied.connect(
            lambda code: self.told.emit(self.tr("Copied %1").replace("%1", code))
        )
        self.moves.wanted.connect(self.make)
        self.other_cases.case_wanted.connect(self.case_wanted)
        self.numbers.show_wanted.connect(self.show_numbers)
        self.numbers.hide_wanted.connect(self.hide_numbers)
        self.citizen.action_wanted.connect(lambda: self.make(CaseMove.CITIZEN_READ))
        self.offers.write_wanted.connect(self.write_answer)
        self.offers.case_wanted.connect(self.case_wanted)
        self.reply.sent.connect(self._on_sent)
        self.reply.stale.connect(self._on_failed)
        self.delivery.cancel_wanted.connect(self.call_back)
        self.delivery.again_wanted.connect(self._on_again)
        self.header.view_wanted.connect(self._view_on_x)
        self.header.print_wanted.connect(self.print_case)
        self.attendance.changed.connect(self._show_others)
        self._desktop.news.changed.connect(self._on_news)
        self._desktop.seat.changed.connect(self._attend)

    def show_case(self, case_id: int, then: Callable[[], None] | None = None) -> None:
        """Show a case; `then` is done once it is shown."""
        self.reply.keep()
        self.trouble.clear()
        self.changed.hide()
        self.case_id = case_id
        self._words = (0, {})
        self._when_shown = then
        self._attend()
        self.reload()

    def reload(self) -> None:
        """Read the case again; what is typed stays."""
        ports, officer, case_id = self._desktop.ports, self._desktop.seat.officer, self.case_id
        if case_id:
            self._desktop.tasks.read(
                lambda: look_at_case(ports, officer, case_id),
                self._show,
                owner=self,
                failed=lambda error: self.trouble.show_error(error, self.reload),
                turn="cases.case",
            )
            if ports.server is not None:
                self._keep_read()

    def _keep_read(self) -> None:
        """Keep its sheet on this PC, for a day on which the database is away."""
        ports, officer, case_id = self._desktop.ports, self._desktop.seat.officer, self.case_id
        self._desktop.tasks.read(
            lambda: keep_read(ports, officer, case_id),
            self._desktop.news.tell,
            owner=self,
            # What cannot be read is told by the page itself.
            failed=lambda _error: None,
            turn="cases.kept",
        )

    def make(self, move: CaseMove) -> None:
        """Make a move on the case shown, if its page allows it now."""
        if self.look is not None:
            self.changed.hide()
            self.work.make(move, self.look.page.case)

    def make_first(self, *moves: CaseMove) -> None:
        """Make the first of these moves that is allowed."""
        allowed = self.look.page.allowed_moves if self.look is not None else frozenset()
        for move in moves:
            if move in allowed:
                self.make(move)
                return
        self.told.emit(self.tr("That cannot be done with this case now."))

    def write_answer(self) -> None:
        """Go to the answer box."""
        if self.look is not None and self.look.may_speak:
            self.reply.write()
        else:
            self.told.emit(self.silent.text())

    def insert_template(self) -> None:
        """Choose a template for the answer."""
        if self.look is not None and self.look.may_speak:
            self.reply.choose_template()
        else:
            self.told.emit(self.silent.text())

    def settle(self) -> None:
        """Report what was done, or, with a report here, answer the citizen."""
        allowed = self.look.page.allowed_moves if self.look is not None else frozenset()
        if CaseMove.REPORT in allowed:
            self.make(CaseMove.REPORT)
        else:
            self.write_answer()

    def print_case(self) -> None:
        """Show the case as a printed sheet."""
        if self.look is not None:
            PrintSheetDialog(self._desktop, self.case_id, self).open()

    def call_back(self, delivery: Delivery) -> None:
        """Call words back while they are held; they come back into the box."""
        desktop, case = self._desktop, delivery.case_id or 0
        officer, place = desktop.seat.officer, (delivery.office_id, delivery.account_id)

        def job() -> Changes:
            changes = cancel_words(desktop.ports, officer, delivery.id)
            if kept_words(desktop.ports, reply_key(case)) is None:
                keep_words(desktop.ports, reply_key(case), place, Words(delivery.text))
            return changes

        ask(desktop, desktop.news, job)

    def _show(self, look: CaseLook) -> None:
        if look.page.case.id != self.case_id:
            return
        page = look.page
        self.look = look
        self.header.show_page(page, self._desktop.ports.clock.now())
        self.moves.show_moves(page.allowed_moves)
        self._show_story(page)
        self.details.show_page(page, look.district, look.igrs)
        self.other_cases.show_cases(page.other_cases)
        self.delivery.show_delivery(newest_on_way(page.deliveries))
        self.reply.setVisible(look.may_speak)
        self.silent.setVisible(not look.may_speak)
        said = self.tr("%1 answers the citizen from @%2.").replace("%1", name_of(page.home))
        self.silent.setText(said.replace("%2", page.account.username))
        if look.may_speak:
            self.reply.show_look(look)
        self.offers.show_look(look)
        self._show_citizen()
        self._show_others(page.others_here)
        self.stand.settle()
        then, self._when_shown = self._when_shown, None
        if then is not None:
            then()

    def _show_story(self, page: CasePage) -> None:
        of_id, known = self._words
        is_shown = of_id == page.case.id
        self.timeline.show_page(case_with(page, known) if is_shown else page)
        may_show = page.may_show_numbers
        self.numbers.show_count(page.hidden_numbers, may_show=may_show, is_shown=is_shown)

    def show_numbers(self) -> None:
        """Have the citizen's private numbers shown; that stands in the case's history then."""
        ports, officer, case_id = self._desktop.ports, self._desktop.seat.officer, self.case_id

        def seen(shown: Shown) -> None:
            self._words = (case_id, shown.words)
            self._desktop.news.tell(shown.changes)
            self.reload()

        self._desktop.tasks.write(
            lambda: show_numbers_of_case(ports, officer, case_id),
            seen,
            owner=self,
            failed=self._on_failed,
        )

    def hide_numbers(self) -> None:
        """Mask the private numbers again."""
        self._words = (0, {})
        self.reload()

    def _show_citizen(self) -> None:
        wrote = self.look.page.case.citizen_wrote_at if self.look is not None else None
        if wrote is None:
            self.citizen.hide()
            return
        said = self.tr("The citizen wrote again: %1 IST.").replace("%1", words.when(wrote))
        self.citizen.show_words(said, self.tr("I have read it"), icon="message-circle", ink="due")

    def _on_sent(self, changes: Changes) -> None:
        self.changed.hide()
        delivery_id = changes.first(Topic.DELIVERY)
        code = self.header.code.text()
        said = self.tr("Answer on %1 handed over").replace("%1", code)
        desktop, case_id = self._desktop, self.case_id

        def undo() -> None:
            def found(look: CaseLook) -> None:
                for delivery in look.page.deliveries:
                    if delivery.id == delivery_id:
                        self.call_back(delivery)

            officer = desktop.seat.officer
            desktop.tasks.read(
                lambda: look_at_case(desktop.ports, officer, case_id), found, owner=self
            )

        desktop.undo.push(said, undo)

    def _on_again(self, delivery: Delivery) -> None:
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        ask(
            self._desktop,
            self,
            lambda: send_again(ports, officer, delivery.id),
            failed=self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        is_stale = isinstance(error, Told) and error.code == "stale"
        if not is_stale or self.look is None:
            self.trouble.show_error(error)
            return
        self._when_shown = partial(self._say_changed, self.look.page.case.version)
        self.reload()

    def _say_changed(self, seen_version: int) -> None:
        if self.look is not None:
            said = meanwhile(self.look.page, seen_version)
            self.changed.show_words(said, icon="users", ink="late")
            self.timeline.scrollToBottom()

    def _show_others(self, others: tuple[Presence, ...]) -> None:
        self.header.also_here.show_others(others)
        self.reply.show_others(others)

    def _attend(self) -> None:
        if self.isVisible() and self.case_id:
            self.attendance.be_at(self.case_id)

    def _view_on_x(self) -> None:
        if self.look is not None:
            case = self.look.page.case
            view_on_x(case.complainant_username, case.source_post_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._attend()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.attendance.go()

    def _on_news(self, changes: Changes) -> None:
        if not self.isVisible() or not self.case_id:
            return
        if {0, self.case_id} & changes.ids(Topic.CASE) or changes.ids(Topic.DELIVERY):
            self.reload()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)
