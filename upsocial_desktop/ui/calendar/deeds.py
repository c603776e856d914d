"""What is done to a post of the calendar, each with its undoing."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import publishing
from upsocial_desktop.services.browsing import draft_page
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

    def __init__(self, desktop: Desktop, trouble: TroubleBar, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop, self._trouble = desktop, trouble

    def move(self, row: DraftRow, to: datetime) -> None:
        """Move to another minute; undo moves back where that minute is still to come."""
        ports, wish = self._desktop.ports, self._wish(row)
        said = self.tr("Post moved to %1").replace("%1", words.when(to))
        undo = self._undo_of_move(row)
        self._do(lambda: publishing.reschedule_post(ports, wish, to), said, undo)

    def publish_now(self, row: DraftRow) -> None:
        """Let it go after the seconds of recall."""
        ports, wish = self._desktop.ports, self._wish(row)

        def job() -> Changes:
            due_at = publishing.soonest(ports, wish.officer.office_id)
            return publishing.reschedule_post(ports, wish, due_at)

        self._do(job, self.tr("Post goes out now"), self._undo_of_move(row))

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

    def _undo_of_move(self, row: DraftRow) -> Callable[[], None]:
        """Back to the minute before; a post that asked about itself is withdrawn instead."""
        due_at = row.due_at
        if row.state is not DraftState.SCHEDULED:
            return self._undoing(row.id, publishing.withdraw_post)
        return self._undoing(
            row.id, lambda ports, wish: publishing.reschedule_post(ports, wish, due_at)
        )

    def _undoing(
        self, draft_id: int, use_case: Callable[[Ports, Wish], Changes]
    ) -> Callable[[], None]:
        ports, officer = self._desktop.ports, self._desktop.seat.officer

        def job() -> Changes:
            return use_case(ports, _fresh_wish(ports, officer, draft_id))

        return lambda: self._run(job, self._desktop.news.tell)

    def _do(self, job: Callable[[], Changes], said: str, undo: Callable[[], None] | None) -> None:
        def done(changes: Changes) -> None:
            self._desktop.news.tell(changes)
            self.told.emit(said)
            if undo is not None:
                self._desktop.undo.push(said, undo)

        self._run(job, done)

    def _run(self, job: Callable[[], Changes], done: Callable[[Changes], None]) -> None:
        self._trouble.clear()
        self._desktop.tasks.write(job, done, owner=self, failed=self._trouble.show_error)


def _fresh_wish(ports: Ports, officer: Officer, draft_id: int) -> Wish:
    return Wish(officer, draft_id, draft_page(ports, draft_id)[0].version)
