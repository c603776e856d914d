"""What is done to a post of the calendar, each with its undoing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import publishing
from upsocial_desktop.services.away import not_waiting
from upsocial_desktop.services.browsing import draft_page
from upsocial_desktop.services.desk_queue import SETTLED, drop_wish, is_waiting, move_post
from upsocial_desktop.services.outbox import send_again
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import DraftRow
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import TroubleBar


class Deeds(QObject):
    """Runs the use cases on the write lane, tells the news and offers to undo."""

    told = Signal(str)
    # A post's id and the minute it stands at now, before the news of it.
    moved = Signal(int, object)

    def __init__(self, desktop: Desktop, trouble: TroubleBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop, self._trouble = desktop, trouble

    def move(self, row: DraftRow, to: datetime) -> None:
        """Move to another minute; undo puts back what stood before, an approval too.

        Where the office's database is away it waits on this PC, and undo takes it out again.
        """
        said = self.tr("Post moved to %1").replace("%1", words.when(to))
        draft_id = row.id
        self._move(row, to, said, lambda: self.moved.emit(draft_id, to))

    def publish_now(self, row: DraftRow) -> None:
        """Let it go after the seconds of recall."""
        self._move(row, None, self.tr("Post goes out now"))

    def _move(
        self,
        row: DraftRow,
        to: datetime | None,
        said: str,
        first: Callable[[], None] = lambda: None,
    ) -> None:
        ports, about = self._desktop.ports, f"@{row.account_username}"
        wish, undo = replace(self._wish(row), about=about), self._put_back(row)

        def done(changes: Changes) -> None:
            if is_waiting(changes):
                number = changes.first(Topic.DESK)
                waits = self.tr(
                    "The change waits at this desk; until it is delivered the post stands as it was"
                )
                self._tell(changes, waits, lambda: self._take_out(number))
            else:
                first()
                self._tell(changes, said, undo)

        self._run(lambda: move_post(ports, wish, to, row.text), done)

    def _take_out(self, number: int) -> None:
        ports = self._desktop.ports

        def job() -> Changes:
            drop_wish(ports, number)
            return SETTLED

        self._run(job, self._desktop.news.tell)

    def withdraw(self, row: DraftRow) -> None:
        """Take out of the plan; undo puts it back."""
        ports, wish = self._desktop.ports, self._wish(row)
        undo = self._undoing(row.id, publishing.restore_post)
        self._do(lambda: publishing.withdraw_post(ports, wish), self.tr("Post withdrawn"), undo)

    def restore(self, row: DraftRow) -> None:
        """Put back into the plan; undo withdraws it."""
        ports, wish = self._desktop.ports, self._wish(row)
        undo = self._undoing(row.id, publishing.withdraw_post)
        self._do(lambda: publishing.restore_post(ports, wish), self.tr("Post put back"), undo)

    def send_again(self, delivery_id: int) -> None:
        """Send once more what X does not show; that cannot be undone."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        self._do(lambda: send_again(ports, officer, delivery_id), self.tr("Sent again"), None)

    def _wish(self, row: DraftRow) -> Wish:
        return Wish(self._desktop.seat.officer, row.id, row.version)

    def _put_back(self, row: DraftRow) -> Callable[[], None]:
        """Undo that leaves the post exactly as the row shows it: minute, state and approval."""
        version = row.version
        return self._undoing(
            row.id, lambda ports, wish: publishing.put_back_post(ports, wish, version)
        )

    def _undoing(
        self, draft_id: int, use_case: Callable[[Ports, Wish], Changes]
    ) -> Callable[[], None]:
        ports, officer = self._desktop.ports, self._desktop.seat.officer

        def job() -> Changes:
            return use_case(ports, _fresh_wish(ports, officer, draft_id))

        return lambda: self._run(job, self._desktop.news.tell)

    def _do(
        self,
        job: Callable[[], Changes],
        said: str,
        undo: Callable[[], None] | None,
        first: Callable[[], None] = lambda: None,
    ) -> None:
        def done(changes: Changes) -> None:
            first()
            self._tell(changes, said, undo)

        self._run(job, done)

    def _tell(self, changes: Changes, said: str, undo: Callable[[], None] | None) -> None:
        self._desktop.news.tell(changes)
        self.told.emit(said)
        if undo is not None:
            self._desktop.undo.push(said, undo)

    def _run(self, job: Callable[[], Changes], done: Callable[[Changes], None]) -> None:
        self._trouble.clear()
        self._desktop.tasks.write(job, done, owner=self, failed=self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        self._trouble.show_error(not_waiting(error))


def _fresh_wish(ports: Ports, officer: Officer, draft_id: int) -> Wish:
    return Wish(officer, draft_id, draft_page(ports, draft_id)[0].version)
