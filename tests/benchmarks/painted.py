"""One start of a window in a process of its own; prints when it was painted and what was loaded.

Called as `python -m tests.benchmarks.painted bare` or `… program FOLDER`. Nothing listens to the
events of the whole application: a listener in Python would be most of what is measured. Qt is
imported by the side that is measured, when it wants it.
"""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from upsocial_desktop.services.folders import Folders

LATE_ROOMS = ("tweepy", "alembic", "psycopg", "openpyxl")
# Long enough for a busy machine; after that the start has failed.
_PATIENCE_MS = 30_000

_told: dict[str, object] = {}


def note(name: str) -> None:
    """Note the moment at which the event loop turns again and keys are heard."""
    _told.setdefault(name, time.monotonic())
    _told.setdefault(f"{name}_cpu", time.process_time())
    _told.setdefault("loaded", [room for room in LATE_ROOMS if room in sys.modules])


def tell() -> None:
    """Print what was noted and end."""
    note("inbox")
    import json

    from PySide6.QtWidgets import QApplication

    sys.stdout.write(json.dumps(_told) + "\n")
    sys.stdout.flush()
    QApplication.closeAllWindows()
    QApplication.quit()


def main(words: list[str]) -> int:
    """Open the window that is named."""
    return _bare() if words[0] == "bare" else _program(words[1])


def _program(folder: str) -> int:
    from upsocial_desktop import __main__ as start
    from upsocial_desktop.machine.paths import folders

    def watch_and_ask(profile: str, data_dir: Path | None = None) -> "Folders":
        # By now the program has imported Qt in its own way; the window is not made yet.
        _watch()
        return folders(profile, data_dir)

    vars(start)["folders"] = watch_and_ask
    return start.main(["--data-dir", folder])


def _watch() -> None:
    from PySide6.QtCore import QEvent, QObject, QTimer
    from PySide6.QtWidgets import QApplication, QWidget

    from upsocial_desktop.ui import app
    from upsocial_desktop.ui.main_window import MainWindow

    class PageWatch(QObject):
        """Tells when a page is painted for the first time."""

        def __init__(self, page: QWidget) -> None:
            super().__init__(page)
            page.installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """The paint itself comes after its event."""
            if event.type() is QEvent.Type.Paint:
                watched.removeEventFilter(self)
                QTimer.singleShot(0, tell)
            return False

    class Watched(MainWindow):
        def __init__(self, *, is_practice: bool) -> None:
            super().__init__(is_practice=is_practice)
            self.painted.connect(self._on_painted)
            self.built.connect(PageWatch)
            QTimer.singleShot(_PATIENCE_MS, self, lambda: QApplication.exit(1))

        def _on_painted(self) -> None:
            # Only a window that shows the rows of the inbox counts.
            shown = self.stack.currentWidget()
            if shown is not None and shown.objectName() == "first_sight":
                note("first")

    vars(app)["MainWindow"] = Watched  # the window as it is, watched


def _bare() -> int:
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

    class BareWindow(QMainWindow):
        """A window with an empty list and nothing else."""

        def paintEvent(self, event: QPaintEvent) -> None:
            """The paint itself comes after its event."""
            super().paintEvent(event)
            QTimer.singleShot(0, tell)

    app = QApplication(["painted"])
    window = BareWindow()
    window.setCentralWidget(QTableView())
    window.resize(1280, 720)
    window.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
