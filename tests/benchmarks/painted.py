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
    """Notes the first paint of all and the first paint of a page; then the program ends.

    Each moment is the one at which the event loop turns again and keys are heard.
    """

    _PAGES: ClassVar[tuple[str, ...]] = ("InboxPage",)

    def __init__(self, app: QApplication, *, is_bare: bool) -> None:
        super().__init__()
        self._app = app
        self._wanted = ("QMainWindow",) if is_bare else self._PAGES
        self._told: dict[str, object] = {}
        app.installEventFilter(self)
        QTimer.singleShot(_PATIENCE_MS, self, lambda: app.exit(1))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at every paint until the wanted one has come."""
        if event.type() is QEvent.Type.Paint:
            is_wanted = type(watched).__name__ in self._wanted
            if is_wanted:
                self._app.removeEventFilter(self)
            # The paint itself comes after its event.
            QTimer.singleShot(0, self, self._tell if is_wanted else self._note_first)
        return False

    def _note_first(self) -> None:
        if not self._told:
            self._told = {
                "first": time.monotonic(),
                "first_cpu": time.process_time(),
                "loaded": [name for name in LATE_ROOMS if name in sys.modules],
            }

    def _tell(self) -> None:
        self._note_first()
        told = {**self._told, "inbox": time.monotonic(), "inbox_cpu": time.process_time()}
        sys.stdout.write(json.dumps(told) + "\n")
        sys.stdout.flush()
        self._app.closeAllWindows()
        self._app.quit()


def main(words: list[str]) -> int:
    """Open the window that is named."""
    if words[0] == "bare":
        return _bare()
    from upsocial_desktop.__main__ import main as program
    from upsocial_desktop.ui.app import make_application

    watch = PaintWatch(make_application(), is_bare=False)
    code = program(["--data-dir", words[1]])
    del watch
    return code


def _bare() -> int:
    app = QApplication(["painted"])
    watch = PaintWatch(app, is_bare=True)
    window = QMainWindow()
    window.setCentralWidget(QTableView())
    window.resize(1280, 720)
    window.show()
    code = app.exec()
    del watch
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
