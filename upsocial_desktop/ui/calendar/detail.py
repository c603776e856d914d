"""One post of the calendar in full, with what can be done about it."""

from datetime import datetime

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.ui import words
from upsocial_desktop.ui.calendar.attempts import AttemptsLine
from upsocial_desktop.ui.calendar.standing import Entry, advice_of, look_of
from upsocial_desktop.ui.compose.preview import marked_up
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.widgets.chip import Chip


class Detail(QFrame):
    """The post chosen in the agenda; its buttons are wishes that the page fulfils."""

    edit_wanted = Signal()
    move_wanted = Signal()
    publish_wanted = Signal()
    withdraw_wanted = Signal()
    restore_wanted = Signal()
    again_wanted = Signal()
    draft_shown = Signal(int)
    told = Signal(str)

    def __init__(self, theme: Theme, *, is_practice: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        # In practice nothing may leave this computer, a browser's look at X neither.
        self._is_practice = is_practice
        self._theme = theme
        self._entry: Entry | None = None
        self._chip = Chip(self)
        self._when = QLabel(self)
        self._when.setProperty("role", "subtitle")
        self._question = self._plain("calendar_question")
        self._reason = self._plain("calendar_reason")
        self._reason.setProperty("role", "late")
        self._text = self._plain("calendar_text")
        self._text.setTextFormat(Qt.TextFormat.RichText)
        self._facts = self._plain("calendar_facts")
        self._facts.setProperty("role", "muted")
        self.attempts = AttemptsLine(self)
        self._make_buttons()
        self._lay_out()
        theme.changed.connect(self._draw_text)

    def _plain(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _make_buttons(self) -> None:
        self.publish = self._button("publish_now", self.tr("Publish now"), "send")
        self.move_to = self._button("move_to", self.tr("Move to…"), "calendar-clock")
        self.edit = self._button("edit_post", self.tr("Edit"), "pencil")
        self.withdraw = self._button("withdraw", self.tr("Withdraw"), "archive")
        self.restore = self._button("restore", self.tr("Put back"), "undo-2")
        self.again = self._button("send_again", self.tr("Send again"), "rotate-ccw")
        self.copy = self._button("copy_address", self.tr("Copy address"), "copy")
        self.look = self._button("open_address", self.tr("Open on X"), "external-link")
        for button, wish in (
            (self.publish, self.publish_wanted),
            (self.move_to, self.move_wanted),
            (self.edit, self.edit_wanted),
            (self.withdraw, self.withdraw_wanted),
            (self.restore, self.restore_wanted),
            (self.again, self.again_wanted),
        ):
            button.clicked.connect(wish)
        self.copy.clicked.connect(self._copy)
        self.look.clicked.connect(self._look)

    def _button(self, name: str, said: str, icon: str) -> QPushButton:
        button = QPushButton(said, self)
        button.setObjectName(name)
        put_icon(button, icon)
        return button

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._when)
        head.addStretch(1)
        head.addWidget(self._chip)
        body = QWidget(self)
        inside = QVBoxLayout(body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        for label in (self._question, self._reason, self._text, self._facts, self.attempts):
            inside.addWidget(label)
        inside.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setAccessibleName(self.tr("The post in full"))
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(self._grid)

    @property
    def entry(self) -> Entry | None:
        """The post shown."""
        return self._entry

    def show_entry(self, entry: Entry, now: datetime) -> None:
        """Show a post; what cannot be done with it as it stands is not offered."""
        self._entry = entry
        row = entry.row
        self._when.setText(words.when(row.due_at))
        self.tick(now)
        is_missed = row.state is DraftState.MISSED
        self._say(self._question, self.tr("What shall become of it?") if is_missed else "")
        self._say(self._reason, advice_of(entry))
        self._say(self._facts, self._facts_of(entry))
        self._draw_text()
        self._offer(entry)
        self.draft_shown.emit(row.id)

    def tick(self, now: datetime) -> None:
        """Count down what leaves within a minute."""
        if self._entry is not None:
            self._chip.show_status(*look_of(self._entry, now))

    def _offer(self, entry: Entry) -> None:
        has_address = bool(entry.address)
        offered = {
            self.publish: entry.may_change,
            self.move_to: entry.may_change,
            self.edit: entry.may_change,
            self.withdraw: entry.may_change,
            self.restore: entry.may_restore,
            self.again: entry.may_send_again,
            self.copy: has_address,
            self.look: has_address and not self._is_practice,
        }
        shown = [button for button, is_offered in offered.items() if is_offered]
        for button, is_offered in offered.items():
            self._grid.removeWidget(button)
            button.setVisible(is_offered)
        for place, button in enumerate(shown):
            self._grid.addWidget(button, place // 2, place % 2)

    @staticmethod
    def _say(label: QLabel, said: str) -> None:
        label.setText(said)
        label.setVisible(bool(said))

    def _facts_of(self, entry: Entry) -> str:
        row = entry.row
        said = [self.tr("@%1 · written by %2")]
        said[0] = said[0].replace("%1", row.account_username).replace("%2", row.officer_name)
        if row.x_post_id:
            said.append(self.tr("Post number on X: %1").replace("%1", row.x_post_id))
        return "\n".join(said)

    def _draw_text(self) -> None:
        if self._entry is not None:
            ink = self._theme.tokens.primary
            self._text.setText(marked_up(self._entry.row.text, ink))

    def _copy(self) -> None:
        if self._entry is not None:
            QGuiApplication.clipboard().setText(self._entry.address)
            self.told.emit(self.tr("Address copied"))

    def _look(self) -> None:
        if self._entry is not None:
            QDesktopServices.openUrl(QUrl(self._entry.address))
