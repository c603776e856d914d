"""Keeps what is typed for a citizen on this PC, soon after the first key and now and then."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer

from upsocial_desktop.domain.case import Case
from upsocial_desktop.services.drafting import Words, keep_words, reply_key
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.widgets.counted_edit import CountedEdit

# Kept this long after the first key, so that with the write itself it stays below two seconds.
KEEP_MS = 1000


@dataclass(frozen=True)
class Typed:
    """The words as they stand for a case; "" for prepared ones, which need no keeping."""

    case: Case
    words: Words


class Keeping(QObject):
    """`typed` answers what stands in the field, None while no case is shown."""

    def __init__(
        self, desktop: Desktop, edit: CountedEdit, typed: Callable[[], Typed | None]
    ) -> None:
        super().__init__(edit)
        self._desktop = desktop
        self._edit = edit
        self._typed = typed
        self._is_due = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setInterval(KEEP_MS)
        self.timer.timeout.connect(self.now)

    def soon(self) -> None:
        """Keep in a second; who types without a pause is kept just as often."""
        self._is_due = True
        if not self.timer.isActive():
            self.timer.start()

    def not_now(self) -> None:
        """What was typed is on its way, or is wanted no more."""
        self.timer.stop()
        self._is_due = False

    def now(self) -> None:
        """Keep at once what has not been kept."""
        typed = self._typed()
        if not self._is_due or typed is None:
            self.timer.stop()
            return
        self.not_now()
        ports, case = self._desktop.ports, typed.case
        place = (case.home_office_id, case.account_id)
        self._desktop.tasks.write(
            lambda: keep_words(ports, reply_key(case.id), place, typed.words),
            lambda _none: self._say_kept(typed),
            owner=self,
            failed=lambda error: self._edit.show_saved(words.of_exception(error).what, "late"),
        )

    def _say_kept(self, kept: Typed) -> None:
        shown = self._typed()
        if shown is not None and shown.case.id == kept.case.id:
            now = words.hour(self._desktop.ports.clock.now())
            said = self.tr("Kept on this PC %1").replace("%1", now) if kept.words.text else ""
            self._edit.show_saved(said)
