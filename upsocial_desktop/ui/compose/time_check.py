"""The minute chosen for a post is looked at again and again: past, or close to another post."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from upsocial_desktop.services.calendar import look_near
from upsocial_desktop.services.records import DraftRow
from upsocial_desktop.ui.compose.clash import warnings_about
from upsocial_desktop.ui.compose.when_box import WhenBox
from upsocial_desktop.ui.desktop import Desktop

_LOOK_AGAIN_MS = 20_000


class TimeCheck(QObject):
    """Warns in a WhenBox; the post being changed does not clash with itself."""

    def __init__(self, desktop: Desktop, box: WhenBox, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop, self._box = desktop, box
        self._draft_id = 0
        box.changed.connect(self.look)
        timer = QTimer(self)
        timer.timeout.connect(self._on_timer)
        timer.start(_LOOK_AGAIN_MS)

    def look_for(self, draft_id: int) -> None:
        """Look for another post (0: a new one)."""
        self._draft_id = draft_id
        self.look()

    def look(self) -> None:
        """Ask what stands near the minute chosen now."""
        ports, office_id = self._desktop.ports, self._desktop.seat.office.id
        chosen = self._box.chosen_at()
        moment = chosen or ports.clock.now()

        def found(rows: Sequence[DraftRow]) -> None:
            others = [row for row in rows if row.id != self._draft_id]
            now = ports.clock.now()
            self._box.warn(warnings_about(moment, others, now, is_now=chosen is None))

        self._desktop.tasks.read(
            lambda: look_near(ports, office_id, moment),
            found,
            owner=self,
            turn="compose.when",
        )

    def _on_timer(self) -> None:
        if self._box.isVisible():
            self.look()
