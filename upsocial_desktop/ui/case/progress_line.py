"""A line that says how far long work is, with a way to stop it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.announce import announce


class ProgressLine(QFrame):
    """Hidden while nothing is under way, and while it goes too fast to be read."""

    cancel_wanted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{name}_line")
        self.setProperty("role", "banner")
        self._is_under_way = False
        mark = QLabel()
        put_icon(mark, "refresh-cw", "primary")
        self.label = plain_label()
        self.label.setObjectName(f"{name}_words")
        self.cancel = button(f"cancel_{name}", self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 4, 4)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self.label, 1)
        row.addWidget(self.cancel)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._come)
        self.hide()

    def go_on(self, said: str, soon_ms: int, *, is_stopping: bool) -> None:
        """Say how far it is; the line comes when the work has lasted so many milliseconds."""
        if not self._is_under_way:
            self._is_under_way = True
            self._soon.start(soon_ms)
        self.label.setText(said)
        self.cancel.setEnabled(not is_stopping)

    def end(self) -> None:
        """Go away: the work has ended."""
        self._is_under_way = False
        self._soon.stop()
        self.hide()

    def _come(self) -> None:
        self.show()
        announce(self, self.label.text())
