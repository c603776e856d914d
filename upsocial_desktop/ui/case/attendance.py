"""Who has the case on screen open: said every twenty seconds, and read in the same breath."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal

from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.presence import SECONDS_HERE, arrive, leave
from upsocial_desktop.services.records import Presence
from upsocial_desktop.ui.desktop import Desktop

log = logging.getLogger(__name__)

_RENEW_MS = SECONDS_HERE * 1000 // 3


class Attendance(QObject):
    """Keeps the acting officer's presence at one case; `changed` carries who else is there.

    It is a hint only: a failure is no trouble of the officer's, and is tried again soon.
    """

    changed = Signal(object)

    def __init__(self, desktop: Desktop, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._at: tuple[Officer, int] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_RENEW_MS)
        self._timer.timeout.connect(self.renew)

    def be_at(self, case_id: int) -> None:
        """Have a case open from now on, and no other."""
        wanted = (self._desktop.seat.officer, case_id)
        if self._at != wanted:
            self.go()
            self._at = wanted
            self._timer.start()
            self.renew()

    def renew(self) -> None:
        """Say again that the case is open, and hear who else has it open."""
        if self._at is None:
            return
        ports, (officer, case_id) = self._desktop.ports, self._at
        at = self._at

        def heard(others: tuple[Presence, ...]) -> None:
            if self._at == at:
                self.changed.emit(others)

        self._desktop.tasks.write(
            lambda: arrive(ports, officer, case_id), heard, owner=self, failed=_unheard
        )

    def go(self) -> None:
        """Have no case open; colleagues see it at once."""
        if self._at is None:
            return
        ports, (officer, case_id) = self._desktop.ports, self._at
        self._at = None
        self._timer.stop()
        self.changed.emit(())
        # The page may be gone before this is done; the news outlives it.
        self._desktop.tasks.write(
            lambda: leave(ports, officer, case_id),
            _left,
            owner=self._desktop.news,
            failed=_unheard,
        )


def _left(_nothing: None) -> None:
    """Nothing to show."""


def _unheard(error: Exception) -> None:
    log.info("presence was not told: %s", type(error).__name__)
