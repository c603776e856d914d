"""Python's garbage is collected on the main thread only, where Qt's objects may die."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 500


class MainThreadGarbage(QObject):
    """Takes over from Python's collector, which runs on whatever thread allocates most.

    A cycle that holds a widget or timer would then be destroyed on a worker, and Qt crashes.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation that is due, as Python's own collector would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > gc.get_threshold()[generation]:
                gc.collect(generation)
                return

    def stop(self) -> None:
        """Hand back to Python's own collector."""
        self._timer.stop()
        gc.enable()
