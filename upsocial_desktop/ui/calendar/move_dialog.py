"""A post is moved to another minute."""

from datetime import datetime

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.schedule import check_time
from upsocial_desktop.services.records import DraftRow
from upsocial_desktop.ui.compose.time_check import TimeCheck
from upsocial_desktop.ui.compose.when_box import WhenBox
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import show_beside


class MoveDialog(QDialog):
    """Asks for the minute; `moment` is the answer once it is accepted."""

    def __init__(self, desktop: Desktop, row: DraftRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("move_dialog")
        self.setWindowTitle(self.tr("Move a post"))
        self._clock = desktop.ports.clock
        text = QLabel(" ".join(row.text.split())[:140], self)
        text.setWordWrap(True)
        self.when = WhenBox(desktop.ports.clock, self)
        self.when.take_now_away()
        if row.due_at > self._clock.now():
            self.when.choose(row.due_at)
        self._check = TimeCheck(desktop, self.when, self)
        self._check.look_for(row.id)
        buttons = QDialogButtonBox(self)
        accept = QPushButton(self.tr("Move"), self)
        accept.setObjectName("move_accept")
        accept.setProperty("role", "main")
        buttons.addButton(accept, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addWidget(text)
        column.addWidget(self.when)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(420)
        self.when.minute.setFocus()

    @property
    def moment(self) -> datetime:
        """The minute asked for (UTC)."""
        return self.when.chosen_at() or self._clock.now()

    def accept(self) -> None:
        """Close, unless the minute has passed already."""
        try:
            check_time(self.moment, self._clock.now())
        except Refused as refusal:
            show_beside(self.when.minute, refusal)
            return
        super().accept()
