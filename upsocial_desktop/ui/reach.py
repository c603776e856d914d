"""Whether the office database can be reached; while it is away, it is looked for."""

import random
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services import away
from upsocial_desktop.services.agent import Ticked
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.ui.tasks import Tasks

# At first soon, then ever more seldom, and each desk at a moment of its own: when a server comes
# back, it can let in some ninety of the State's desks in a second.
_FIRST_MS, _LONGEST_MS, _LONGEST_MS_FOR_A_FILE, _LEAST_MS = 2_000, 30_000, 5_000, 200


class Reach(QObject):
    """Told of every trouble of the database; while it is away, it looks again and again.

    `changed` says that it went away or came back, or is away for another reason; `since` and
    `trouble` tell when and why, None where that is not known.
    """

    changed = Signal()

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._ports: Ports | None = None
        self.is_away = False
        self.since: datetime | None = None
        self.trouble: Exception | None = None
        self._looks = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.look)

    def begin(self, ports: Ports, *, is_away: bool) -> None:
        """Know the doors, and how they were found."""
        self._ports = ports
        self._set(is_away=is_away)

    def note(self, error: Exception) -> bool:
        """Hear of a trouble; answers whether it is that the database is away."""
        if not away.is_away(error):
            return False
        self._set(is_away=True, trouble=error)
        return True

    def note_tick(self, ticked: Ticked) -> None:
        """Hear how a tick went: it touches the database before all else."""
        met = (told for name, told in ticked.troubles if not name and away.is_away(told))
        trouble = next(met, None)
        self._set(is_away=trouble is not None, trouble=trouble)

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
            failed=lambda _error: self._plan(),
            turn="reach",
        )

    def _set(self, *, is_away: bool, trouble: Exception | None = None) -> None:
        before = (self.is_away, _code_of(self.trouble))
        if is_away:
            self.trouble = trouble or self.trouble
            if self.since is None and self._ports is not None:
                self.since = self._ports.clock.now()
            self._plan()
        else:
            self.since, self.trouble, self._looks = None, None, 0
            self._timer.stop()
        self.is_away = is_away
        if (is_away, _code_of(self.trouble)) != before:
            self.changed.emit()

    def _plan(self) -> None:
        """Look again after a pause that nobody else has."""
        if self._timer.isActive():
            return
        is_file = self._ports is None or self._ports.server is None
        longest = _LONGEST_MS_FOR_A_FILE if is_file else _LONGEST_MS
        pause = min(_FIRST_MS * 2**self._looks, longest)
        self._looks = min(self._looks + 1, 8)
        self._timer.start(random.randint(_LEAST_MS, pause))  # noqa: S311 - no secret


def _code_of(trouble: Exception | None) -> str:
    return trouble.code if isinstance(trouble, Told) else ""
