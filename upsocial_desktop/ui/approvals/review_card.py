"""A post that waits for a person: both texts side by side, remarks, and what can be done."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.draft import DraftMove, DraftState
from upsocial_desktop.services.approving import DraftPage
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, plain_label, short_label
from upsocial_desktop.ui.compose.cause import whole_cause
from upsocial_desktop.ui.widgets.chip import Chip
from upsocial_desktop.ui.widgets.counted_edit import CountedEdit

_ASKS = frozenset({DraftState.HELD, DraftState.MISSED})


# How high the pictures of a post are shown, and what lies between them.
_HIGH, _BETWEEN = 64, 4


class ReviewCard(QFrame):
    """Shows a post with what may be done about it; `wished` carries the name of a button."""

    wished = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.page: DraftPage | None = None
        self._when = short_label("", "subtitle")
        self._chip = Chip(self)
        self._facts = plain_label("", "muted", is_selectable=True)
        self._facts.setObjectName("review_facts")
        self._why = plain_label("", "late", is_selectable=True)
        self._why.setObjectName("review_why")
        self.before = QPlainTextEdit(self)
        self.before.setObjectName("text_handed_in")
        self.before.setAccessibleName(self.tr("Text as it was handed in"))
        self.before.setReadOnly(True)
        self.before.setTabChangesFocus(True)
        self.pictures = QLabel(self)
        self.pictures.setObjectName("review_pictures")
        self.pictures.setTextFormat(Qt.TextFormat.PlainText)
        self.said = plain_label("", "muted", is_selectable=True)
        self.said.setObjectName("review_alt_texts")
        self.after = CountedEdit(self.tr("Text as it will go out"), self)
        self.remarks = QLineEdit(self)
        self.remarks.setObjectName("remarks")
        self.remarks.setAccessibleName(self.tr("Remarks for whoever wrote it"))
        self._make_buttons()
        self._lay_out()

    def _make_buttons(self) -> None:
        self.buttons = {
            "approve": button("approve", self.tr("Approve"), "check", "main"),
            "send_back": button("send_back", self.tr("Send back"), "undo-2"),
            "send_now": button("send_now", self.tr("Send now"), "send"),
            "move": button("move", self.tr("Move to…"), "calendar-clock"),
            "edit": button("edit", self.tr("Rewrite"), "pencil"),
            "hand_in": button("hand_in", self.tr("Hand in again"), "send"),
            "withdraw": button("withdraw", self.tr("Withdraw"), "archive"),
        }
        self.buttons["approve"].setToolTip(self.tr("Ctrl+Enter"))
        for name, made in self.buttons.items():
            made.clicked.connect(lambda _=False, name=name: self.wished.emit(name))
        self.after.send_wanted.connect(self._on_send)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._when)
        head.addStretch(1)
        head.addWidget(self._chip)
        self._row = FlowRow()
        for made in self.buttons.values():
            self._row.add(made)
        texts = QHBoxLayout()
        texts.setSpacing(12)
        self._left = self._side(self.tr("As handed in"), self.before)
        right = self._side(self.tr("&As it will go out"), self.after)
        texts.addWidget(self._left, 1)
        texts.addWidget(right, 1)
        self._remarks_row = QWidget(self)
        line = QHBoxLayout(self._remarks_row)
        line.setContentsMargins(0, 0, 0, 0)
        label = QLabel(self.tr("Re&marks"), self._remarks_row)
        label.setBuddy(self.remarks)
        line.addWidget(label)
        line.addWidget(self.remarks, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._facts)
        column.addWidget(self._why)
        column.addLayout(texts, 1)
        seen = QHBoxLayout()
        seen.setSpacing(12)
        seen.addWidget(self.pictures)
        seen.addWidget(self.said, 1)
        column.addLayout(seen)
        column.addWidget(self._remarks_row)
        column.addWidget(self._row)

    def _side(self, title: str, field: QWidget) -> QWidget:
        side = QWidget(self)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        label = QLabel(title, side)
        label.setProperty("role", "muted")
        label.setBuddy(field)
        column.addWidget(label)
        column.addWidget(field, 1)
        return side

    def show_page(self, page: DraftPage, now: datetime) -> None:
        """Show a post; the same post read again keeps what is being typed about it."""
        known = self.page
        is_same = known is not None and known.draft.id == page.draft.id
        self.page = page
        draft = page.draft
        may_approve = DraftMove.APPROVE in page.may
        self._when.setText(words.when(draft.due_at))
        self._chip.show_status(*words.draft_look(draft.state))
        self._facts.setText(self._facts_of(page))
        self._say_why(page, now)
        self.before.setPlainText(page.text_before or draft.text)
        self._left.setVisible(may_approve or bool(page.text_before))
        self.after.set_limit(page.limit)
        self.after.edit.setReadOnly(not may_approve)
        is_typed = is_same and known is not None and self.after.text() != known.draft.text
        if not (is_typed and may_approve and known is not None and known.draft.text == draft.text):
            self.after.set_text(draft.text)
        if not is_same:
            self.remarks.clear()
        self._offer(page)

    def show_pictures(self, pictures: Sequence[tuple[bytes, str]]) -> None:
        """Show what goes along, beside one another, and what is said of each."""
        said = [
            f"{place}. {alt or self.tr('no description')}"
            for place, (_, alt) in enumerate(pictures, start=1)
        ]
        self.said.setText("\n".join(said))
        self.pictures.setPixmap(_beside([content for content, _ in pictures]))
        self.pictures.setAccessibleName(self.tr("Pictures: %1").replace("%1", ", ".join(said)))
        self.pictures.setVisible(bool(pictures))
        self.said.setVisible(bool(pictures))

    def _facts_of(self, page: DraftPage) -> str:
        said = self.tr("@%1 · written by %2").replace("%1", page.account_username)
        said = said.replace("%2", page.writer)
        if page.approver:
            said += " · " + self.tr("approved by %1").replace("%1", page.approver)
        if page.is_two_person and DraftMove.APPROVE not in page.may:
            said += " · " + self.tr("somebody else approves it")
        return said

    def _say_why(self, page: DraftPage, now: datetime) -> None:
        draft = page.draft
        parts = []
        if draft.remarks:
            parts.append(self.tr("Remarks: %1").replace("%1", draft.remarks))
        if draft.trouble:
            username = page.account_username
            parts.append(whole_cause(draft.trouble, draft.trouble_detail, username))
        if draft.state is DraftState.HANDED_IN and draft.due_at < now:
            parts.append(self.tr("Its minute has passed: once approved it asks before it goes."))
        self._why.setText("\n".join(parts))
        self._why.setVisible(bool(parts))

    def _offer(self, page: DraftPage) -> None:
        asks = page.draft.state in _ASKS
        may = page.may
        offered = {
            "approve": DraftMove.APPROVE in may,
            "send_back": DraftMove.SEND_BACK in may,
            "send_now": asks and DraftMove.RESCHEDULE in may,
            "move": DraftMove.RESCHEDULE in may,
            "edit": DraftMove.REVISE in may,
            "hand_in": page.draft.state is DraftState.SENT_BACK and DraftMove.HAND_IN in may,
            "withdraw": DraftMove.WITHDRAW in may,
        }
        for name, is_offered in offered.items():
            self.buttons[name].setVisible(is_offered)
        self._remarks_row.setVisible(offered["send_back"])
        self._row.settle()

    def is_offered(self, name: str) -> bool:
        """Whether a button is there to be pressed."""
        return not self.buttons[name].isHidden()

    def _on_send(self) -> None:
        if self.is_offered("approve"):
            self.wished.emit("approve")


def _beside(contents: Sequence[bytes]) -> QPixmap:
    """Small pictures in one row; a grey field stands for one that cannot be shown here."""
    shown = [_small(content) for content in contents]
    row = QPixmap(max(sum(each.width() + _BETWEEN for each in shown) - _BETWEEN, 0), _HIGH)
    if row.isNull():
        return row
    row.fill(Qt.GlobalColor.transparent)
    painter, left = QPainter(row), 0
    for each in shown:
        painter.drawPixmap(left, 0, each)
        left += each.width() + _BETWEEN
    painter.end()
    return row


def _small(content: bytes) -> QPixmap:
    found = QPixmap()
    if content and found.loadFromData(content):
        return found.scaledToHeight(_HIGH, Qt.TransformationMode.SmoothTransformation)
    grey = QPixmap(_HIGH, _HIGH)
    grey.fill(Qt.GlobalColor.lightGray)
    return grey
