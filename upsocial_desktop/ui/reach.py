"""Whether the office database can be reached; while it is away, it is looked for."""

from PySide6.QtCore import QObject, QTimer, Signal

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.services import away
from upsocial_desktop.services.agent import Ticked
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.ui.tasks import Tasks

_LOOK_MS = 5_000


class Reach(QObject):
    """Told of every trouble of the database; while it is away, it looks every five seconds.

    `changed` says that it went away or came back.
    """

    changed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ports: Ports | None = None
        self.is_away = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, ports: Ports, *, is_away: bool) -> None:
        """Know the doors, and how they were found."""
        self._ports = ports
        self._set(is_away=is_away)

    def note(self, error: Exception) -> bool:
        """Hear of a trouble; answers whether it is that the database is away."""
        if not away.is_away(error):
            return False
        self._set(is_away=True)
        return True

    def note_tick(self, ticked: Ticked) -> None:
        """Hear how a tick went: it touches the database before all else."""
        self._set(is_away=any(away.is_away(told) for name, told in ticked.troubles if not name))

    def note_news(self, changes: Changes) -> None:
        """A wish that waits tells that the database was away a moment ago."""
        if max(changes.ids(Topic.DESK), default=0):
            self._set(is_away=True)

    def look(self) -> None:
        """Look whether the database answers now."""
        ports = self._ports
        if ports is None:
            return
        self._tasks.read(
            lambda: away.is_reachable(ports),
            lambda is_there: self._set(is_away=not is_there),
            owner=self,
            failed=lambda _error: None,
            turn="reach",
        )

    def _set(self, *, is_away: bool) -> None:
        if is_away:
            self._timer.start()
        else:
            self._timer.stop()
        if is_away != self.is_away:
            self.is_away = is_away
            self.changed.emit()
