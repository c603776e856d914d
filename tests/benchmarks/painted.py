"""One start of a window in a process of its own; prints when it was painted and what was loaded.

Called as `python -m tests.benchmarks.painted bare` or `… program FOLDER`.
"""

import json
import sys
import time
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

LATE_ROOMS = ("tweepy", "alembic", "psycopg", "openpyxl")
# Long enough for a busy machine; after that the start has failed.
_PATIENCE_MS = 30_000


class PaintWatch(QObject):
    """Notes the first paint of all and the first paint of a page; then the program ends."""

    _USABLE: ClassVar[tuple[str, ...]] = ("InboxPage",)

    def __init__(self, app: QApplication, *, is_bare: bool) -> None:
        super().__init__()
        self._app = app
        self._wanted = ("QMainWindow",) if is_bare else self._USABLE
        self._first = 0.0
        app.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every paint until the wanted one has come."""
        if event.type() is QEvent.Type.Paint:
            self._first = self._first or time.monotonic()
            if type(watched).__name__ in self._wanted:
                self._app.removeEventFilter(self)
                # The paint itself comes after its event.
                QTimer.singleShot(0, self._tell)
        return False

    def _tell(self) -> None:
        late = [name for name in LATE_ROOMS if name in sys.modules]
        told = {"first": self._first, "usable": time.monotonic(), "loaded": late}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        self._app.closeAllWindows()
        self._app.quit()


def main(words: list[str]) -> int:
    """Open the window that is named."""
    app = QApplication(["painted"])
    is_bare = words[0] == "bare"
    watch = PaintWatch(app, is_bare=is_bare)
    QTimer.singleShot(_PATIENCE_MS, watch, lambda: app.exit(1))
    if is_bare:
        window = QMainWindow()
        window.setCentralWidget(QTableView())
        window.resize(1280, 720)
        window.show()
        return app.exec()
    from upsocial_desktop.__main__ import main as program

    return program(["--data-dir", words[1]])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
