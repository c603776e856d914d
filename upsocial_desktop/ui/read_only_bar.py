"""A line that says why the office's database is only read now; hidden otherwise."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services.agent import Ticked
from upsocial_desktop.services.upkeep import why_read_only
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.heartbeat import Heartbeat
from upsocial_desktop.ui.widgets.banner import Banner

_CODES: Final = frozenset({"db.newer", "db.moved", "db.closed"})


class ReadOnlyBar(QWidget):
    """Looks when the desk opens and hears of every tick: it writes before all else.

    `found` carries why it is only read (a Told), None where all may write.
    """

    found = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = Banner(self)
        self.bar.setAccessibleName(self.tr("Reading only"))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self.bar)
        self.bar.dismissed.connect(self.hide)
        self.hide()
        self._desktop: Desktop | None = None
        self._told: Told | None = None

    def attend(self, desktop: Desktop, heart: Heartbeat) -> None:
        """Begin to look."""
        self._desktop = desktop
        heart.beaten.connect(self._on_beaten)
        self._look()

    def _look(self) -> None:
        desktop = self._desktop
        if desktop is None:
            return
        ports = desktop.ports
        desktop.tasks.read(
            lambda: why_read_only(ports),
            self._show,
            owner=self,
            # Whatever else is wrong with the database is told where it hinders.
            failed=lambda _error: self.hide(),
        )

    def _on_beaten(self, ticked: Ticked) -> None:
        told = next((told for _, told in ticked.troubles if told.code in _CODES), None)
        if told is not None:
            self._show(told)
        elif self._told is not None:
            self._look()

    def _show(self, told: Told | None) -> None:
        said = words.of_exception(told).sentence if told is not None else ""
        # Whoever has put the line away is not told the same again.
        if told is not None and (self._told is None or said != self.bar.words):
            self.bar.show_words(said, icon="lock", ink="late")
            self.show()
        elif told is None:
            self.hide()
        self._told = told
        self.found.emit(told)
