"""The timer that asks for a tick, never two at once, and notices that the computer slept."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.services import agent
from upsocial_desktop.ui.desktop import Desktop

LIVE_MS: Final = 60_000
PRACTICE_MS: Final = 3_000
# Words for X are held back for some seconds; soon after that they are due.
_SOON_MS: Final = 11_000
_SLEPT: Final = timedelta(seconds=90)


class Heartbeat(QObject):
    """Rings `agent.tick` on the net lane and tells the news what it changed.

    `beaten` carries what the tick met (an agent.Ticked), `slept` for how long the computer was
    away (a timedelta), `began` that a tick is under way.
    """

    began = Signal()
    beaten = Signal(object)
    failed = Signal(object)
    slept = Signal(object)

    def __init__(self, desktop: Desktop, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._is_beating = False
        self._is_wanted = False
        self._last: tuple[datetime, float] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(PRACTICE_MS if desktop.ports.is_practice else LIVE_MS)
        self._timer.timeout.connect(self._on_time)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(PRACTICE_MS if desktop.ports.is_practice else _SOON_MS)
        self._soon.timeout.connect(self._on_time)
        desktop.news.changed.connect(self._on_news)

    def start(self) -> None:
        """Beat from now on, at once for the first time."""
        self._timer.start()
        self.beat()

    def stop(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._soon.stop()
        self._is_wanted = False

    @property
    def is_beating(self) -> bool:
        """Whether a tick is under way."""
        return self._is_beating

    @property
    def next_in_seconds(self) -> int:
        """Seconds to the next tick, 0 while none is planned."""
        return max(self._timer.remainingTime(), 0) // 1000

    def fetch_now(self) -> None:
        """Tick at once and fetch without waiting for the turn; after the tick under way if any."""
        if self._is_beating:
            self._is_wanted = True
        else:
            self.beat(now_please=True)

    def beat(self, *, now_please: bool = False) -> None:
        """Ask for one tick, unless one is under way."""
        if self._is_beating:
            return
        self._is_beating = True
        self.began.emit()
        ports, tasks = self._desktop.ports, self._desktop.tasks
        watch = self._desktop.fetching.begin(tasks.ring, ports.clock.monotonic, is_asked=now_please)
        tasks.net(
            lambda: agent.tick(ports, now_please=now_please, watch=watch),
            self._on_beaten,
            owner=self,
            failed=self._on_failed,
        )

    def _on_time(self) -> None:
        self._notice_sleep()
        self.beat()

    def _on_beaten(self, ticked: agent.Ticked) -> None:
        self._is_beating = False
        self._desktop.fetching.end()
        self.beaten.emit(ticked)
        self._desktop.news.tell(ticked.changes)
        if self._is_wanted:
            self._is_wanted = False
            self.beat(now_please=True)

    def _on_failed(self, error: Exception) -> None:
        self._is_beating = False
        self._desktop.fetching.end()
        self.failed.emit(error)

    def _on_news(self, changes: Changes) -> None:
        if changes.ids(Topic.DELIVERY) and self._timer.isActive():
            self._soon.start()

    def _notice_sleep(self) -> None:
        # In practice the hours run at their own pace, so the two clocks part all the time.
        if self._desktop.ports.is_practice:
            return
        clock = self._desktop.ports.clock
        now, counted = clock.now(), clock.monotonic()
        if self._last is not None:
            away = (now - self._last[0]) - timedelta(seconds=counted - self._last[1])
            if away > _SLEPT:
                self.slept.emit(away)
        self._last = now, counted
