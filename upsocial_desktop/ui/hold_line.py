"""A line that says that publicity is on hold, or that held posts ask; hidden otherwise."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.services.holding import HoldNow, hold_now
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.widgets.banner import Banner

_AGAIN_MS = 60_000


class HoldLine(QWidget):
    """Reads by itself; `ask_wanted` is the wish to look at what was held."""

    ask_wanted = Signal()

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.bar = Banner(self)
        self.bar.setAccessibleName(self.tr("Hold on publicity"))
        self.bar.action_wanted.connect(self.ask_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.bar)
        self.hide()
        desktop.news.changed.connect(self._on_news)
        desktop.seat.changed.connect(self.look)
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_AGAIN_MS)
        self.look()

    def look(self) -> None:
        """Look how it stands with holds."""
        if self._desktop.seat.is_empty:
            return
        ports, office_id = self._desktop.ports, self._desktop.seat.office.id
        self._desktop.tasks.read(
            lambda: hold_now(ports, office_id),
            self._show,
            owner=self,
            # The page it stands on says what is wrong with the database.
            failed=lambda _error: self.hide(),
        )

    def _show(self, now: HoldNow) -> None:
        if now.hold is not None:
            until = words.when(now.hold.until_at) if now.hold.until_at else ""
            said = self.tr("On hold until %1: %2, order %3. Posts wait; answers to citizens go.")
            if not until:
                said = self.tr("On hold: %2, order %3. Posts wait; answers to citizens go.")
            said = said.replace("%1", until).replace("%2", words.of_hold_kind(now.hold.kind))
            said = said.replace("%3", now.hold.order_no)
            if now.held:
                said += " " + self.tr("Held so far: %1").replace("%1", str(now.held))
            self._say(said, "", "pause")
        elif now.is_asking:
            said = self.tr("The hold is over. Held posts that ask about themselves: %1")
            said = said.replace("%1", str(now.held))
            self._say(said, self.tr("Ask me one by one"), "circle-help")
        self.setVisible(now.hold is not None or now.is_asking)

    def _say(self, said: str, action: str, icon: str) -> None:
        if said != self.bar.words or self.bar.isHidden():
            self.bar.show_words(said, action, icon=icon, ink="due")

    def _on_news(self, changes: Changes) -> None:
        if changes.ids(Topic.HOLD) or changes.ids(Topic.DRAFT):
            self.look()
