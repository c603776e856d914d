"""The page on which posts are written, kept, and planned."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.draft import Draft, DraftMove, Writing, next_draft_state
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services import drafting
from upsocial_desktop.services.attaching import pictures_of
from upsocial_desktop.services.away import accounts_of
from upsocial_desktop.services.before_sending import Verdict, look_before
from upsocial_desktop.services.browsing import accounts, draft_page
from upsocial_desktop.services.desk_queue import is_waiting
from upsocial_desktop.services.drafting import Words
from upsocial_desktop.services.wish import new_op_id
from upsocial_desktop.ui import words
from upsocial_desktop.ui.compose.composer import Composer, Sheet
from upsocial_desktop.ui.compose.keeping import Keeping, Typed
from upsocial_desktop.ui.compose.saved_line import SavedLine
from upsocial_desktop.ui.compose.sending import Parcel, take_back
from upsocial_desktop.ui.compose.time_check import TimeCheck
from upsocial_desktop.ui.compose.waiting import Sent, send_and_see, take_out
from upsocial_desktop.ui.compose.writings import WritingList
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.hold_line import HoldLine
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.trouble import TroubleBar, say_beside, show_beside
from upsocial_desktop.ui.widgets.splitter import Splitter

_LIST_WIDTH, _SHEET_WIDTH = 200, 640


class ComposePage(Page):
    """Posts being written on the left, the sheet on the right; typing is kept by itself."""

    page_id: ClassVar[str] = "compose"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self._sheet: Sheet | None = None
        self._op_id = new_op_id()
        self._is_loaded = False
        self.writings = WritingList(self)
        self.composer = Composer(desktop, self)
        self.trouble = TroubleBar(self)
        self.keeping = Keeping(desktop, self._typed, self)
        self._saved_line = SavedLine(desktop.ports.clock, self.keeping, self.composer.words)
        self._time_check = TimeCheck(desktop, self.composer.when, self)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(8)
        hold = HoldLine(self.desktop, self)
        hold.ask_wanted.connect(lambda: self.page_wanted.emit("approvals"))
        column.addWidget(hold)
        column.addWidget(self.trouble)
        column.addWidget(self.composer, 1)
        splitter = Splitter("compose_panes", Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.writings)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, _SHEET_WIDTH])
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.addWidget(splitter)

    def _connect(self) -> None:
        self.writings.chosen.connect(self._open_writing)
        self.writings.new_wanted.connect(self.new_post)
        self.composer.edited.connect(self._on_edited)
        self.composer.cursor_moved.connect(self._on_cursor_moved)
        self.composer.send_wanted.connect(self.send)
        self.composer.discard_wanted.connect(self.discard)
        self.composer.pictures.failed.connect(self._on_no_picture)
        self.keeping.kept.connect(self._reread_writings)
        self.keeping.failed.connect(self._on_not_kept)
        self.desktop.news.changed.connect(self._on_news)
        self.desktop.seat.changed.connect(self._on_seat)

    # What the window asks

    def open(self) -> None:
        """Load at first, then only see what is being written."""
        if self._is_loaded:
            self._reread_writings()
            self._time_check.look()
        else:
            self._is_loaded = True
            self._load()

    def commands(self) -> dict[str, Callable[[], None]]:
        """What the keys do here."""
        return {
            "new_post": self.new_post,
            "send": self.send,
            "schedule": self.send,
            "save": self.keeping.keep_now,
        }

    def may_leave(self) -> bool:
        """Always: what was typed is kept on the way out."""
        self.keeping.keep_now()
        return True

    def panes(self) -> tuple[QWidget, ...]:
        """The list and the words."""
        return (self.writings.list, self.composer.words.edit)

    def show_draft(self, draft_id: int) -> None:
        """Bring a planned, missed or refused post back to be written anew; 0 is a new one."""
        if draft_id:
            self._is_loaded = True
            self._bring(draft_id, None)
        else:
            self.open()
            self.new_post()

    def new_post_at(self, when_at: datetime) -> None:
        """An empty sheet with its minute chosen."""
        self.show_draft(0)
        self.composer.when.choose(when_at)

    def show_writing(self, key: str) -> None:
        """Go on with words that are kept on this PC under a key."""
        ports, office_id = self.desktop.ports, self.desktop.seat.office.id

        def job() -> tuple[Writing | None, Sequence[Account]]:
            return drafting.kept_words(ports, key), accounts_of(ports, office_id)

        def found(answer: tuple[Writing | None, Sequence[Account]]) -> None:
            self.composer.offer_accounts(answer[1])
            self._reread_writings()
            if answer[0] is not None:
                self._open_writing(answer[0])
                self.composer.words.edit.setFocus(Qt.FocusReason.OtherFocusReason)

        self.desktop.tasks.read(job, found, owner=self, turn="compose.show")

    def new_post(self) -> None:
        """An empty sheet; what lay here before is kept."""
        self.keeping.keep_now()
        if self._sheet is None or self._sheet.draft or not self.composer.typed().is_empty:
            self._lay_empty()
        self.composer.words.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    # Loading

    def _load(self) -> None:
        ports, office_id = self.desktop.ports, self.desktop.seat.office.id

        def job() -> tuple[Sequence[Account], list[Writing]]:
            return accounts_of(ports, office_id), drafting.posts_being_written(ports, office_id)

        self.desktop.tasks.read(
            job,
            self._on_loaded,
            owner=self,
            failed=lambda error: self.trouble.show_error(error, self._load),
            turn="compose.load",
        )

    def _on_loaded(self, found: tuple[Sequence[Account], list[Writing]]) -> None:
        self.composer.offer_accounts(found[0])
        self._show_writings(found[1])
        if self._sheet is None and found[1]:
            self._open_writing(found[1][0])
        elif self._sheet is None:
            self._lay_empty()

    def _reread_writings(self) -> None:
        ports, office_id = self.desktop.ports, self.desktop.seat.office.id
        self.desktop.tasks.read(
            lambda: drafting.posts_being_written(ports, office_id),
            self._show_writings,
            owner=self,
            turn="compose.writings",
        )

    def _show_writings(self, found: Sequence[Writing]) -> None:
        key = self._sheet.key if self._sheet else ""
        self.writings.show_writings(found, key, self.desktop.ports.clock.now())

    # Sheets

    def _open_writing(self, writing: Writing) -> None:
        if self._sheet is not None and writing.key == self._sheet.key:
            return
        self.keeping.keep_now()
        draft_id = drafting.revised_draft_id(writing.key)
        if draft_id is not None:
            self._bring(draft_id, writing)
        else:
            typed = drafting.words_kept(writing)
            self._lay(writing.key, None, writing.account_id, typed)
            self.keeping.start_afresh(writing.kept_at)

    def _bring(self, draft_id: int, writing: Writing | None) -> None:
        self.keeping.keep_now()
        ports, office_id = self.desktop.ports, self.desktop.seat.office.id
        key = drafting.revision_key(draft_id)

        def job() -> tuple[Draft, Writing | None, Sequence[Account]]:
            draft = draft_page(ports, draft_id)[0]
            kept = writing or drafting.kept_words(ports, key)
            return draft, kept, accounts(ports, office_id)

        self.desktop.tasks.read(
            job,
            lambda found: self._on_brought(*found),
            owner=self,
            failed=self.trouble.show_error,
            turn="compose.bring",
        )

    def _on_brought(self, draft: Draft, kept: Writing | None, found: Sequence[Account]) -> None:
        self.composer.offer_accounts(found)
        words_kept = drafting.words_kept(kept) if kept else None
        try:
            next_draft_state(draft, DraftMove.REVISE)
        except Refused as refusal:
            if words_kept is None:
                self.trouble.show_error(refusal)
                return
            # The post went out or was withdrawn meanwhile: what was written becomes a new one.
            self._lay(drafting.new_post_key(), None, draft.account_id, words_kept)
            self.keeping.note_change()
            return
        due_at = draft.due_at if draft.due_at > self.desktop.ports.clock.now() else None
        planned = Words(draft.text, len(draft.text), due_at, pictures=pictures_of(draft))
        typed = words_kept or planned
        self._lay(drafting.revision_key(draft.id), draft, draft.account_id, typed)
        self.keeping.start_afresh(kept.kept_at if kept else None)
        self._reread_writings()
        self.composer.words.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay(self, key: str, draft: Draft | None, account_id: int, typed: Words) -> None:
        self._sheet = Sheet(key, self.desktop.seat.office.id, draft)
        self._op_id = new_op_id()
        self.keeping.start_afresh(None)
        self.trouble.clear()
        self.composer.lay(draft, account_id, typed)
        self.writings.mark(key)
        self._time_check.look_for(draft.id if draft else 0)

    def _lay_empty(self) -> None:
        self._lay(drafting.new_post_key(), None, 0, Words(""))
        if self.isVisible():
            self.composer.words.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _typed(self) -> Typed:
        sheet = self._sheet or Sheet(drafting.new_post_key(), self.desktop.seat.office.id)
        place = (sheet.office_id, self.composer.account_id)
        return Typed(sheet.key, place, self.composer.typed())

    def _on_edited(self) -> None:
        if self._sheet is not None:
            self._op_id = new_op_id()
            self.keeping.note_change()

    def _on_cursor_moved(self) -> None:
        # A cursor is worth keeping only where there are kept words for it to stand in.
        if self._sheet is not None and self.keeping.kept_at is not None:
            self.keeping.note_change()

    def _on_not_kept(self, error: Exception) -> None:
        self.trouble.show_error(error, self.keeping.keep_now)

    def _on_no_picture(self, error: Exception) -> None:
        show_beside(self.composer.tools.picture, error)

    # Sending and discarding

    def send(self) -> None:
        """Plan the post; where something is missing, go to the first such control and say it."""
        problem = self.composer.first_problem(self.desktop.ports.clock.now())
        if problem is not None:
            say_beside(*problem)
            return
        if not self.composer.privacy.lets_go(self.composer.whole_text()):
            return
        parcel = self._parcel()
        if parcel is None or not self.composer.isEnabled():
            return
        if self.composer.pictures.is_busy:
            say_beside(self.composer.tools.picture, self.tr("A picture is still being made ready."))
            return
        self.keeping.keep_now()
        self.composer.setEnabled(False)
        # Behind every keeping that is still under way: sent words must not be kept again.
        self.desktop.tasks.after_keeping(lambda: self._look_before(parcel), owner=self)

    def _look_before(self, parcel: Parcel) -> None:
        """Everything that speaks against the post is known before it is sent."""
        ports, officer = self.desktop.ports, self.desktop.seat.officer
        self.desktop.tasks.read(
            lambda: look_before(ports, officer, parcel.wanted),
            lambda verdict: self._on_looked(parcel, verdict),
            owner=self,
            # Where the office's database is away, handing over knows what to do.
            failed=lambda _: self._hand_over(parcel),
        )

    def _on_looked(self, parcel: Parcel, verdict: Verdict) -> None:
        self.composer.verdict.show_verdict(verdict)
        if verdict.stops:
            self._on_not_sent(parcel, verdict.stops[0].refusal())
        elif self.composer.verdict.lets_go(verdict):
            self._hand_over(parcel)
        else:
            self.composer.setEnabled(True)
            self.composer.verdict.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hand_over(self, parcel: Parcel) -> None:
        ports = self.desktop.ports
        self.desktop.tasks.write(
            lambda: send_and_see(ports, parcel),
            lambda sent: self._on_sent(parcel, sent),
            owner=self,
            failed=lambda error: self._on_not_sent(parcel, error),
        )

    def _parcel(self) -> Parcel | None:
        sheet = self._sheet
        if sheet is None:
            return None
        officer = self.desktop.seat.officer
        typed, account_id = self.composer.typed(), self.composer.account_id
        return Parcel(
            *(officer, sheet.key, sheet.draft, account_id, typed, self._op_id),
            wants_approval=self.composer.wants_approval,
        )

    def _on_sent(self, parcel: Parcel, sent: Sent) -> None:
        changes = sent.changes
        self.composer.setEnabled(True)
        self._lay_empty()
        self._reread_writings()
        when_at = parcel.typed.when_at
        said = self.tr("Post goes out now") if when_at is None else self.tr("Post planned for %1")
        if when_at is not None:
            said = said.replace("%1", words.when(when_at))
        if sent.is_handed_in:
            said = self.tr("Post handed in for approval")
        if is_waiting(changes):
            said = self.tr("The post waits at this desk until the office database is back")
            if parcel.draft is not None:
                said = self.tr(
                    "The change waits at this desk; until it is delivered the post stands as it was"
                )
        self.desktop.news.tell(changes)
        self.desktop.undo.push(said, lambda: self._take_back(parcel, changes))
        self.told.emit(said)

    def _on_not_sent(self, parcel: Parcel, error: Exception) -> None:
        self.composer.setEnabled(True)
        control = self.composer.control_of(error)
        if control is not None:
            show_beside(control, error)
            return
        # By itself only what was meant then goes again, not what is being written since.
        self.trouble.show_error(error, self.send, lambda: self._parcel() == parcel)
        if isinstance(error, Refused) and error.code == "stale":
            self._see_again()

    def _see_again(self) -> None:
        """Somebody changed the post: know it as it is now, with our words still on the sheet."""
        sheet = self._sheet
        if sheet is None or sheet.draft is None:
            return
        ports, draft_id = self.desktop.ports, sheet.draft.id

        def seen(found: Draft) -> None:
            if self._sheet == sheet:
                self._sheet = Sheet(sheet.key, sheet.office_id, found)

        self.desktop.tasks.read(lambda: draft_page(ports, draft_id)[0], seen, owner=self)

    def _take_back(self, parcel: Parcel, sent: Changes) -> None:
        ports = self.desktop.ports
        self.desktop.tasks.write(
            lambda: take_out(ports, parcel) if is_waiting(sent) else take_back(ports, parcel),
            lambda answer: self._on_taken_back(*answer),
            owner=self,
        )

    def _on_taken_back(self, changes: Changes, key: str) -> None:
        self.desktop.news.tell(changes)
        self._open_again(key)

    def discard(self) -> None:
        """Forget the sheet; undo brings it back."""
        sheet, typed = self._sheet, self._typed()
        if sheet is None or (typed.words.is_empty and sheet.draft is None):
            return
        self.keeping.keep_now()
        self._lay_empty()
        ports = self.desktop.ports
        said = self.tr("Writing discarded")

        def again() -> None:
            self.desktop.tasks.keep(
                lambda: drafting.keep_words(ports, typed.key, typed.place, typed.words),
                lambda _: self._open_again(typed.key),
                owner=self,
            )

        def gone(_: Writing | None) -> None:
            self._reread_writings()
            self.desktop.undo.push(said, again)

        self.desktop.tasks.keep(lambda: drafting.discard(ports, typed.key), gone, owner=self)

    def _open_again(self, key: str) -> None:
        ports = self.desktop.ports

        def found(writing: Writing | None) -> None:
            self._reread_writings()
            if writing is not None and self.composer.typed().is_empty:
                self._open_writing(writing)

        self.desktop.tasks.read(lambda: drafting.kept_words(ports, key), found, owner=self)

    # What others did

    def _on_news(self, changes: Changes) -> None:
        if not self._is_loaded:
            return
        if changes.ids(Topic.ACCOUNT) or changes.ids(Topic.OFFICE):
            self._load()
        if changes.ids(Topic.DRAFT):
            self._time_check.look()

    def _on_seat(self) -> None:
        self.keeping.keep_now()
        self._sheet = None
        if self._is_loaded:
            self._load()
