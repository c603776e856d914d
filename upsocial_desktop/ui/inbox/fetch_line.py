"""A line above the list while mentions are being fetched: how many, how fast, Cancel."""

from PySide6.QtWidgets import QWidget

from upsocial_desktop.ui.case.progress_line import ProgressLine
from upsocial_desktop.ui.fetching import Fetching, Progress

# Who pressed F5 wants to see that it works; what the program does by itself shows when it lasts.
_ASKED_MS, _BY_ITSELF_MS = 250, 1000


class FetchLine(ProgressLine):
    """X does not say how many there will be, so no end is promised: only count and rate."""

    def __init__(self, fetching: Fetching, parent: QWidget | None = None) -> None:
        super().__init__("fetch", parent)
        self.cancel_wanted.connect(fetching.cancel)
        fetching.changed.connect(self._on_changed)
        self._on_changed(fetching.progress)

    def _on_changed(self, progress: Progress | None) -> None:
        if progress is None:
            self.end()
            return
        soon_ms = _ASKED_MS if progress.is_asked else _BY_ITSELF_MS
        self.go_on(self._words(progress), soon_ms, is_stopping=progress.is_stopping)

    def _words(self, progress: Progress) -> str:
        if progress.is_stopping:
            return self.tr("Stopping… what has arrived stays")
        if not progress.seen:
            return self.tr("Fetching…")
        said = self.tr("Fetching… %n so far", "", progress.seen)
        if not progress.a_second:
            return said
        rate = self.tr("%1 a second").replace("%1", str(progress.a_second))
        return f"{said} · {rate}"
