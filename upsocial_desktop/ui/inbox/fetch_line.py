"""A line above the list while mentions are being fetched: how many, how fast, Cancel."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.fetching import Fetching, Progress
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce

# Who pressed F5 wants to see that it works; what the program does by itself shows when it lasts.
_ASKED_MS, _BY_ITSELF_MS = 250, 1000


class FetchLine(QFrame):
    """Hidden while nothing is fetched, and while it goes too fast to be read.

    X does not say how many there will be, so there is no end to promise: only count and rate.
    """

    def __init__(self, fetching: Fetching, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fetch_line")
        self.setProperty("role", "banner")
        self._fetching = fetching
        self._is_under_way = False
        mark = QLabel()
        put_icon(mark, "refresh-cw", "primary")
        self.label = plain_label()
        self.label.setObjectName("fetch_words")
        self.cancel = button("cancel_fetch", self.tr("Cancel"))
        self.cancel.clicked.connect(fetching.cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self.label, 1)
        row.addWidget(self.cancel)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._come)
        fetching.changed.connect(self._on_changed)
        self.hide()
        if fetching.progress is not None:
            self._on_changed(fetching.progress)

    def _on_changed(self, progress: Progress | None) -> None:
        if progress is None:
            self._is_under_way = False
            self._soon.stop()
            self.hide()
            return
        if not self._is_under_way:
            self._is_under_way = True
            self._soon.start(_ASKED_MS if progress.is_asked else _BY_ITSELF_MS)
        self.label.setText(self._words(progress))
        self.cancel.setEnabled(not progress.is_stopping)

    def _come(self) -> None:
        self.show()
        announce(self, self.label.text())

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
