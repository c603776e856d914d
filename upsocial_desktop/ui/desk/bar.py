"""A bar above the pages: the office database is away, and how much waits on this PC."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services.desk_queue import DeskList, desk_list
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.reach import Reach
from upsocial_desktop.ui.widgets.banner import Banner

# "Away" says it already.
_PLAIN = frozenset({"db.unreachable", "db.gone", "db.locked"})


class DeskBar(QWidget):
    """Hidden while all is well. `counted` carries (came back, waiting) whenever it was counted."""

    shown_wanted = Signal()
    counted = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("desk_bar")
        self._desktop: Desktop | None = None
        self._reach: Reach | None = None
        self._said = ""
        self._banner = Banner(self)
        self._banner.action_wanted.connect(self.shown_wanted)
        self._banner.dismissed.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def attend(self, desktop: Desktop, reach: Reach) -> None:
        """Tell of this desk from now on."""
        self._desktop, self._reach = desktop, reach
        desktop.news.changed.connect(self._on_news)
        reach.changed.connect(self.count)
        self.count()

    @property
    def words(self) -> str:
        """What it says now, "" while hidden."""
        return "" if self.isHidden() else self._banner.words

    def count(self) -> None:
        """Count anew what came back and what waits."""
        desktop = self._desktop
        if desktop is not None:
            ports = desktop.ports
            desktop.tasks.keep(lambda: desk_list(ports), self._show, owner=self, turn="desk.bar")

    def _on_news(self, changes: Changes) -> None:
        if changes.ids(Topic.DESK):
            self.count()

    def _show(self, found: DeskList) -> None:
        came_back, waiting = len(found.refused), len(found.waiting)
        self.counted.emit(came_back, waiting)
        said = self._words(came_back, waiting)
        if said == self._said:
            return
        self._said = said
        self.setVisible(bool(said))
        if said:
            is_away = self._reach is not None and self._reach.is_away
            name, ink = ("wifi-off", "due") if is_away else ("circle-alert", "late")
            action = self.tr("Show what waits")
            self._banner.show_words(said, action, icon=name, ink=ink)

    def _since(self, reach: Reach) -> str:
        """Since when it is away, and why, where that is more than that it does not answer."""
        said = self.tr("The office database is away.")
        if reach.since is not None and self._desktop is not None:
            when = words.short_when(reach.since, self._desktop.ports.clock.now())
            said = self.tr("The office database is away since %1.").replace("%1", when)
        trouble = reach.trouble
        is_plain = not isinstance(trouble, Told) or trouble.code in _PLAIN
        return said if is_plain or trouble is None else f"{said} {words.of_exception(trouble).what}"

    def _words(self, came_back: int, waiting: int) -> str:
        parts: list[str] = []
        if self._reach is not None and self._reach.is_away:
            parts.append(self._since(self._reach))
            parts.append(
                self.tr("What you write and wish is kept on this PC and delivered when it is back.")
            )
            if waiting:
                parts.append(self.tr("Waiting: %1.").replace("%1", str(waiting)))
        if came_back:
            said = self.tr("Could not be delivered and came back here: %1.")
            parts.append(said.replace("%1", str(came_back)))
        return " ".join(parts)
