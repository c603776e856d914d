"""The line under the words that says when they were kept."""

from PySide6.QtCore import QObject, QTimer

from upsocial_desktop.services.ports import Clock
from upsocial_desktop.ui import words
from upsocial_desktop.ui.compose.keeping import Keeping
from upsocial_desktop.ui.widgets.counted_edit import CountedEdit

_TICK_MS = 1000
_MINUTE = 60


class SavedLine(QObject):
    """Says "Saving…", "Saved 1 s ago", "Saved 3 min ago", "Not saved"; it counts by itself."""

    def __init__(self, clock: Clock, keeping: Keeping, edit: CountedEdit) -> None:
        super().__init__(edit)
        self._clock, self._keeping, self._edit = clock, keeping, edit
        self._has_failed = False
        keeping.kept.connect(self._on_kept)
        keeping.failed.connect(self._on_failed)
        edit.text_changed.connect(self.say)
        timer = QTimer(self)
        timer.timeout.connect(self._on_tick)
        timer.start(_TICK_MS)

    def say(self) -> None:
        """Say how it stands now."""
        kept_at = self._keeping.kept_at
        if self._has_failed and not self._keeping.is_all_kept:
            self._edit.show_saved(self.tr("Not saved"), "late")
        elif not self._edit.text().strip():
            self._edit.show_saved("")
        elif kept_at is None:
            said = "" if self._keeping.is_all_kept else self.tr("Saving…")
            self._edit.show_saved(said)
        else:
            now = self._clock.now()
            seconds = max(int((now - kept_at).total_seconds()), 1)
            ago = self.tr("%1 s ago").replace("%1", str(seconds))
            ago = ago if seconds < _MINUTE else words.time_ago(kept_at, now)
            self._edit.show_saved(self.tr("Saved %1").replace("%1", ago))

    def _on_tick(self) -> None:
        if self._edit.isVisible():
            self.say()

    def _on_kept(self) -> None:
        self._has_failed = False
        self.say()

    def _on_failed(self, _error: Exception) -> None:
        self._has_failed = True
        self.say()
