"""The mention that is being read: loaded, shown, and marked as read after a moment."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from upsocial_desktop.domain.mention import Mention
from upsocial_desktop.services.browsing import mention_page
from upsocial_desktop.services.privacy import Shown, show_numbers_of_mention
from upsocial_desktop.services.records import MentionPage
from upsocial_desktop.ui.case.asking import Failed
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.inbox.mention_list import MentionList
from upsocial_desktop.ui.inbox.reader import Reader
from upsocial_desktop.ui.inbox.work import MentionWork

# Whoever only passes a mention by with J has not read it.
_READ_MS = 700


class Reading(QObject):
    """Fills the reader; `shown` says that a mention is there to see."""

    shown = Signal()

    def __init__(
        self, desktop: Desktop, panes: tuple[MentionList, Reader], work: MentionWork, failed: Failed
    ) -> None:
        super().__init__(work)
        self._desktop = desktop
        self._list, self._reader = panes
        self._work = work
        self._failed = failed
        self._own: set[int] = set()
        # Words with their private numbers, of the mention for which they were asked.
        self._words: tuple[int, Mapping[str, str]] = (0, {})
        self._reader.numbers.show_wanted.connect(self.show_numbers)
        self._reader.numbers.hide_wanted.connect(self.hide_numbers)
        # The mention asked for last, and what waits until it is there.
        self._wanted_id = 0
        self._waiting: Callable[[], None] | None = None
        self._read = QTimer(self)
        self._read.setSingleShot(True)
        self._read.setInterval(_READ_MS)
        self._read.timeout.connect(self._on_read)

    @property
    def page(self) -> MentionPage | None:
        """What is being read."""
        return self._reader.page

    @property
    def mention(self) -> Mention | None:
        """The mention that is being read."""
        page = self._reader.page
        return page.mention if page is not None else None

    @property
    def wanted_id(self) -> int:
        """The mention asked for last, 0 for none."""
        return self._wanted_id

    def when_there(self, deed: Callable[[], None]) -> None:
        """Do it to the mention asked for last: now, or as soon as it is in the reader.

        A key that follows an arrow at once must never act on the mention before.
        """
        if self.mention is not None and self.mention.id == self._wanted_id:
            deed()
        elif self._wanted_id:
            self._waiting = deed

    def load(self, mention_id: int) -> None:
        """Read a mention, or read it again."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        if mention_id != self._wanted_id:
            self._wanted_id, self._waiting = mention_id, None
            self._words = (0, {})
        self._desktop.tasks.read(
            lambda: mention_page(ports, mention_id, officer),
            self._show,
            owner=self,
            failed=self._failed,
            turn="inbox.mention",
        )

    def again(self) -> None:
        """Read the mention shown again."""
        if self.mention is not None:
            self.load(self.mention.id)

    def show_numbers(self) -> None:
        """Have the private numbers of the mention shown; that stands in its history then."""
        mention = self.mention
        if mention is None:
            return
        ports, officer = self._desktop.ports, self._desktop.seat.officer

        def seen(shown: Shown) -> None:
            self._words = (mention.id, shown.words)
            self._desktop.news.tell(shown.changes)
            self.again()

        self._desktop.tasks.write(
            lambda: show_numbers_of_mention(ports, officer, mention.id),
            seen,
            owner=self,
            failed=self._failed,
        )

    def hide_numbers(self) -> None:
        """Mask the private numbers again."""
        self._words = (0, {})
        self.again()

    def unread(self) -> None:
        """Make the mention being read unread again."""
        if self.mention is not None:
            self._read.stop()
            self._mark(self.mention.id, is_read=False)

    def take_own(self, mention_ids: frozenset[int]) -> bool:
        """Whether news is of nothing but our own reading; it is news only once.

        Such rows are painted so already, and must not leave "Unread" under the pointer.
        """
        is_own = mention_ids <= self._own
        if is_own:
            self._own -= mention_ids
        return is_own

    def _show(self, page: MentionPage) -> None:
        is_other = self.mention is None or self.mention.id != page.mention.id
        of_id, words = self._words
        self._reader.show_page(page, words if of_id == page.mention.id else None)
        self.shown.emit()
        if self._waiting is not None and page.mention.id == self._wanted_id:
            deed, self._waiting = self._waiting, None
            deed()
        if is_other and not page.mention.is_read:
            self._read.start()

    def _on_read(self) -> None:
        if self.mention is not None and self._reader.isVisible():
            self._mark(self.mention.id, is_read=True)

    def _mark(self, mention_id: int, *, is_read: bool) -> None:
        self._own.add(mention_id)
        self._list.know_read(mention_id, is_read=is_read)
        self._work.mark_read(mention_id, is_read=is_read)
