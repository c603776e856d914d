"""What is done with achievements; contradictions are shown before anything is made of a figure."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from upsocial_desktop.domain.achievement import Achievement
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.ledger import (
    achievement_page,
    is_contradicted,
    restore_achievement,
    withdraw_achievement,
)
from upsocial_desktop.services.ledger_making import Begun, write_post, write_thread
from upsocial_desktop.services.ledger_records import AchievementPage
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.ledger.flags_dialog import FlagsDialog
from upsocial_desktop.ui.ledger.papers import PressDialog
from upsocial_desktop.ui.trouble import TroubleBar

# What is made once somebody has seen the contradictions (True) or there are none.
Make = Callable[[bool], None]


class LedgerDeeds(QObject):
    """Runs the use cases; `writing_wanted` carries the key of a post that has been begun."""

    told = Signal(str)
    writing_wanted = Signal(str)

    def __init__(self, desktop: Desktop, trouble: TroubleBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._desktop, self._trouble, self._over = desktop, trouble, parent

    def withdraw(self, one: Achievement) -> None:
        """Take out of use; undo puts it back."""
        self._turn(one, withdraw_achievement, restore_achievement, self.tr("Achievement withdrawn"))

    def restore(self, one: Achievement) -> None:
        """Put back into use; undo withdraws it."""
        self._turn(one, restore_achievement, withdraw_achievement, self.tr("Achievement put back"))

    def _turn(
        self,
        one: Achievement,
        do: Callable[[Ports, Wish], Changes],
        undo: Callable[[Ports, Wish], Changes],
        said: str,
    ) -> None:
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        wish = Wish(officer, one.id, one.version)

        def done(changes: Changes) -> None:
            self._desktop.news.tell(changes)
            self.told.emit(said)
            back = partial(_anew, ports, officer, one.id, undo)
            self._desktop.undo.push(said, lambda: self._run(back, self._desktop.news.tell))

        self._run(lambda: do(ports, wish), done)

    def _run(self, job: Callable[[], Changes], done: Callable[[Changes], None]) -> None:
        self._trouble.clear()
        self._desktop.tasks.write(job, done, owner=self, failed=self._trouble.show_error)

    def write_post(self, achievement_id: int) -> None:
        """Begin a post, and go on with it in the composer."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer

        def make(flags_seen: bool) -> None:  # noqa: FBT001 - the form of Make
            self._begin(lambda: write_post(ports, officer, achievement_id, flags_seen=flags_seen))

        self._look_first((achievement_id,), make)

    def write_thread(self, ids: Sequence[int]) -> None:
        """Begin a thread, and go on with it in the composer."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer

        def make(flags_seen: bool) -> None:  # noqa: FBT001 - the form of Make
            self._begin(lambda: write_thread(ports, officer, ids, flags_seen=flags_seen))

        self._look_first(ids, make)

    def show_press(self, ids: Sequence[int], over: QWidget) -> None:
        """Show the press note."""

        def make(flags_seen: bool) -> None:  # noqa: FBT001 - the form of Make
            dialog = PressDialog(self._desktop, ids, flags_seen=flags_seen, parent=over)
            dialog.told.connect(self.told)
            dialog.open()

        self._look_first(ids, make)

    def _begin(self, job: Callable[[], Begun]) -> None:
        self._desktop.tasks.keep(job, self._on_begun, owner=self, failed=self._trouble.show_error)

    def _on_begun(self, begun: Begun) -> None:
        if begun.left_out:
            self.told.emit(self.tr("The picture stayed behind: it is not on this PC as a file."))
        self.writing_wanted.emit(begun.writing.key)

    def _look_first(self, ids: Sequence[int], make: Make) -> None:
        """Make it; where figures are contradicted only after somebody has seen by what."""
        self._trouble.clear()
        ports = self._desktop.ports

        def job() -> list[AchievementPage]:
            pages = (achievement_page(ports, each) for each in ids)
            return [page for page in pages if is_contradicted(page.watches)]

        self._desktop.tasks.read(
            job,
            lambda pages: self._ask(pages, make),
            owner=self,
            failed=self._trouble.show_error,
            turn="ledger.look_first",
        )

    def _ask(self, pages: Sequence[AchievementPage], make: Make) -> None:
        if not pages:
            make(False)  # noqa: FBT003 - the form of Make
            return
        asked = FlagsDialog(pages, self._over)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(lambda: make(True))  # noqa: FBT003 - the form of Make
        asked.open()


def _anew(
    ports: Ports, officer: Officer, achievement_id: int, do: Callable[[Ports, Wish], Changes]
) -> Changes:
    """The use case on the achievement as it is by then."""
    version = achievement_page(ports, achievement_id).achievement.version
    return do(ports, Wish(officer, achievement_id, version))
