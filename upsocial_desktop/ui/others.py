"""What other people changed comes onto this screen: a hint of the database, then a look."""

import random
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer

from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.services import others
from upsocial_desktop.ui.desktop import Desktop

# Hints come in flocks: one look answers all that came within this time.
_SOON_MS: Final = 150
# Without any hint it is looked all the same, not by all desks of the State in the same second.
_SELDOM_MS: Final = (48_000, 72_000)


class Others(QObject):
    """Looks when the database hints that it is worth it, and now and then without a hint."""

    def __init__(self, desktop: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._seen = others.Seen()
        self._is_looking = False
        self._is_wanted = False
        self._stop: Callable[[], None] | None = None
        self._office_id = 0
        self._soon = _single_shot(self, self.look)
        self._seldom = _single_shot(self, self.look)

    def start(self) -> None:
        """Listen and look from now on."""
        self._listen()
        self._desktop.seat.changed.connect(self._on_seat)
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._soon.stop()
        self._seldom.stop()
        if self._stop is not None:
            self._desktop.seat.changed.disconnect(self._on_seat)
            self._stop()
            self._stop = None

    def look(self) -> None:
        """Ask what is new; after the look under way, if there is one."""
        self._soon.stop()
        if self._is_looking:
            self._is_wanted = True
            return
        self._is_looking = True
        self._seldom.start(random.randint(*_SELDOM_MS))  # noqa: S311 - no secret
        ports, office_id, seen = self._desktop.ports, self._desktop.seat.office.id, self._seen
        self._desktop.tasks.read(
            lambda: others.look(ports, office_id, seen),
            lambda found: self._on_looked(*found),
            owner=self,
            failed=self._on_failed,
        )

    def _listen(self) -> None:
        tasks, self._office_id = self._desktop.tasks, self._desktop.seat.office.id
        listen = self._desktop.ports.store.listen
        self._stop = listen(self._office_id, lambda: tasks.ring(self._on_hint))

    def _on_seat(self) -> None:
        """Whoever was transferred listens for another office."""
        before = self._stop
        if before is None or self._desktop.seat.office.id == self._office_id:
            return
        self._listen()
        # It waits for a thread, and this one must not.
        self._desktop.tasks.read(before, _forget, owner=self)
        self.look()

    def _on_hint(self) -> None:
        if self._stop is not None and not self._soon.isActive():
            self._soon.start(_SOON_MS)

    def _on_looked(self, changes: Changes, seen: others.Seen) -> None:
        self._seen = seen
        self._rest()
        self._desktop.news.tell(changes)

    def _on_failed(self, error: Exception) -> None:
        self._rest()
        self._desktop.tasks.troubled.emit(error)

    def _rest(self) -> None:
        self._is_looking = False
        if self._is_wanted:
            self._is_wanted = False
            self._on_hint()


def _forget(_answer: object) -> None:
    """Nothing needs to be done with the answer."""


def _single_shot(parent: QObject, then: Callable[[], None]) -> QTimer:
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.timeout.connect(then)
    return timer
