"""Words being typed are kept on this PC without anybody asking."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from upsocial_desktop.services.drafting import Words, keep_words
from upsocial_desktop.ui.desktop import Desktop

# Half of the two seconds promised: the other half is for the disk.
KEEP_AFTER_MS = 1000
_TRY_AGAIN_MS = 2000


@dataclass(frozen=True)
class Typed:
    """What stands in the composer: its key, (office id, account id) and the words."""

    key: str
    place: tuple[int, int]
    words: Words


class Keeping(QObject):
    """Keeps what is typed one second after the first key not kept yet, and so on while typing.

    `kept_at` is when all that was typed was on the disk; None while something is not.
    """

    kept = Signal()
    failed = Signal(object)

    def __init__(
        self, desktop: Desktop, read: Callable[[], Typed], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._read = read
        self._change = 0
        self._kept_change = 0
        self.kept_at: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.keep_now)

    @property
    def is_all_kept(self) -> bool:
        """Whether everything typed is on the disk."""
        return self._change == self._kept_change

    def note_change(self) -> None:
        """Something was typed or chosen. The timer is not put off by the next key."""
        self._change += 1
        self.kept_at = None
        if not self._timer.isActive():
            self._timer.start(KEEP_AFTER_MS)

    def keep_now(self) -> None:
        """Keep what is not kept yet, at once."""
        self._timer.stop()
        if self.is_all_kept:
            return
        self._keep(self._read(), self._change)

    def _keep(self, typed: Typed, change: int) -> None:
        ports = self._desktop.ports

        def job() -> datetime:
            keep_words(ports, typed.key, typed.place, typed.words)
            return ports.clock.now()

        self._desktop.tasks.keep(
            job,
            lambda at: self._on_kept(change, at),
            owner=self,
            failed=lambda error: self._on_failed(typed, change, error),
        )

    def start_afresh(self, kept_at: datetime | None) -> None:
        """Another sheet lies in the composer, as it was kept (or an empty one)."""
        self._timer.stop()
        self._change += 1
        self._kept_change = self._change
        self.kept_at = kept_at

    def _on_kept(self, change: int, at: datetime) -> None:
        self._kept_change = max(self._kept_change, change)
        if self.is_all_kept:
            self.kept_at = at
        self.kept.emit()

    def _on_failed(self, typed: Typed, change: int, error: Exception) -> None:
        if change > self._kept_change:
            self._timer.start(_TRY_AGAIN_MS)
        else:
            # Another sheet lies in the composer by now; these words are nowhere else.
            QTimer.singleShot(_TRY_AGAIN_MS, self, lambda: self._keep(typed, change))
        self.failed.emit(error)
