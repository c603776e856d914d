"""The page of what waits for a person: approvals, posts that ask, posts by hand."""

from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.services.by_hand import HandPost
from upsocial_desktop.services.records import DraftRow
from upsocial_desktop.ui import words
from upsocial_desktop.ui.approvals.deeds import ADDRESS, REMARKS, ApprovalDeeds
from upsocial_desktop.ui.approvals.hand_card import HandCard
from upsocial_desktop.ui.approvals.review_card import ReviewCard
from upsocial_desktop.ui.approvals.waiting import (
    Item,
    Look,
    Seen,
    Waiting,
    key_of,
    read_page,
    read_waiting,
)
from upsocial_desktop.ui.calendar.move_dialog import MoveDialog
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.hold_line import HoldLine
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.trouble import TroubleBar, show_beside
from upsocial_desktop.ui.widgets.empty_state import EmptyState
from upsocial_desktop.ui.widgets.plain_hint import plain_hint
from upsocial_desktop.ui.widgets.splitter import Splitter

_FIRST_WORDS = 70
_LIST_WIDTH, _CARD_WIDTH = 260, 560
_TOPICS = (Topic.DRAFT, Topic.DELIVERY, Topic.HOLD, Topic.OPTION)
_EMPTY, _REVIEW, _HAND = 0, 1, 2


class ApprovalsPage(Page):
    """A list on the left, one post in full on the right; the next one comes up by itself."""

    page_id: ClassVar[str] = "approvals"

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(desktop, parent)
        self._is_loaded = False
        self._waiting = Waiting({})
        self.looks = QComboBox(self)
        self.looks.setObjectName("approvals_look")
        self.looks.setAccessibleName(self.tr("What waits"))
        # The counts behind the names come and go.
        self.looks.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        # Made in the order in which Tab goes round.
        self.hold = HoldLine(desktop, self)
        self.trouble = TroubleBar(self)
        self.list = QListWidget(self)
        self.list.setObjectName("approvals_list")
        self.list.setAccessibleName(self.tr("Posts that wait for you"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setStyleSheet("QListWidget::item { padding: 4px 6px; }")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.review = ReviewCard(self)
        self.hand = HandCard(self)
        self.empty = EmptyState(parent=self)
        self.deeds = ApprovalDeeds(desktop, self.trouble, self)
        self._stack = QStackedWidget(self)
        for look in Look:
            self.looks.addItem(self._name_of(look), look)
        self._lay_out()
        self._connect()

    def _name_of(self, look: Look) -> str:
        return {
            Look.APPROVE: self.tr("To approve"),
            Look.ASKING: self.tr("Held or missed"),
            Look.SENT_BACK: self.tr("Sent back"),
            Look.BY_HAND: self.tr("To post by hand"),
        }[look]

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Sho&w"), self)
        label.setBuddy(self.looks)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label)
        head.addWidget(self.looks)
        head.addStretch(1)
        for part in (self.empty, self.review, self.hand):
            self._stack.addWidget(part)
        splitter = Splitter("approvals_panes", Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.list)
        splitter.addWidget(self._stack)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([_LIST_WIDTH, _CARD_WIDTH])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.hold)
        column.addWidget(self.trouble)
        column.addWidget(splitter, 1)

    def _connect(self) -> None:
        self.looks.currentIndexChanged.connect(lambda _: self._show_list(None))
        self.list.currentItemChanged.connect(lambda *_: self._show_current())
        self.list.itemActivated.connect(lambda _: self._into_card())
        self.review.wished.connect(self._on_wish)
        self.hand.wished.connect(self._on_hand_wish)
        self.hand.told.connect(self.told)
        self.deeds.told.connect(self.told)
        self.deeds.refused.connect(self._on_refused)
        self.hold.ask_wanted.connect(self._ask_one_by_one)
        self.desktop.news.changed.connect(self._on_news)
        self.desktop.seat.changed.connect(self._on_seat)

    # What the window asks

    def open(self) -> None:
        """Read what waits, each time anew."""
        self._is_loaded = True
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.reread()

    def commands(self) -> dict[str, Callable[[], None]]:
        """What the keys do here."""
        return {
            "next": lambda: self._go_by(1),
            "previous": lambda: self._go_by(-1),
            "find": self.looks.setFocus,
            "send": self.confirm,
        }

    def panes(self) -> tuple[QWidget, ...]:
        """The list and the words."""
        inside = (
            self.hand.address if self._stack.currentWidget() is self.hand else self.review.after
        )
        return (self.list, inside)

    def show_look(self, look: Look) -> None:
        """Show one of the looks."""
        self.looks.setCurrentIndex(list(Look).index(look))

    def _ask_one_by_one(self) -> None:
        self.show_look(Look.ASKING)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def look(self) -> Look:
        """The look that is shown."""
        return list(Look)[max(self.looks.currentIndex(), 0)]

    @property
    def current(self) -> Item | None:
        """The item gone to."""
        items, row = self._waiting.of(self.look), self.list.currentRow()
        return items[row] if 0 <= row < len(items) else None

    # Reading

    def reread(self) -> None:
        """Read again; the item gone to stays, or the next one comes up in its place."""
        ports, officer = self.desktop.ports, self.desktop.seat.officer
        self.desktop.tasks.read(
            lambda: read_waiting(ports, officer),
            self._on_read,
            owner=self,
            failed=lambda error: self.trouble.show_error(error, self.reread),
            turn="approvals.read",
        )

    def _on_read(self, waiting: Waiting) -> None:
        before = self.current
        self._waiting = waiting
        with QSignalBlocker(self.looks):
            for place, look in enumerate(Look):
                count = len(waiting.of(look))
                said = f"{self._name_of(look)} · {count}" if count else self._name_of(look)
                self.looks.setItemText(place, said)
        self._show_list(before)

    def _show_list(self, wanted: Item | None) -> None:
        items = self._waiting.of(self.look)
        row = max(self.list.currentRow(), 0)
        keys = [key_of(item) for item in items]
        with QSignalBlocker(self.list):
            self.list.clear()
            for item in items:
                entry = QListWidgetItem(self._words_of(item))
                entry.setToolTip(plain_hint(self._text_of(item)))
                self.list.addItem(entry)
            if wanted is not None and key_of(wanted) in keys:
                row = keys.index(key_of(wanted))
            self.list.setCurrentRow(min(row, len(items) - 1))
        self._show_current()

    @staticmethod
    def _text_of(item: Item) -> str:
        return item.delivery.text if isinstance(item, HandPost) else item.text

    def _words_of(self, item: Item) -> str:
        start = _start_of(self._text_of(item))
        if isinstance(item, HandPost):
            what = item.case_code or words.of_purpose(item.delivery.purpose)
            state = self.tr("in the browser") if item.is_begun else self.tr("to post")
            return f"{what} · {state}\n{start}"
        parts = [words.when(item.due_at)]
        if self.look is Look.ASKING:
            parts.append(words.of_draft_state(item.state))
        return f"{' · '.join(parts)}\n{item.officer_name}\n{start}"

    def _show_current(self) -> None:
        item = self.current
        if item is None:
            self._say_empty()
        elif isinstance(item, HandPost):
            self.hand.show_post(item)
            self._stack.setCurrentIndex(_HAND)
        else:
            self._read_one(item)

    def _read_one(self, row: DraftRow) -> None:
        ports, officer = self.desktop.ports, self.desktop.seat.officer
        self.desktop.tasks.read(
            lambda: read_page(ports, officer, row.id),
            self._show_page,
            owner=self,
            failed=self.trouble.show_error,
            turn="approvals.page",
        )

    def _show_page(self, seen: Seen | None) -> None:
        item = self.current
        if seen is None or not isinstance(item, DraftRow) or item.id != seen.page.draft.id:
            return
        self.review.show_page(seen.page, self.desktop.ports.clock.now())
        self.review.show_pictures(seen.pictures)
        self._stack.setCurrentIndex(_REVIEW)

    def _say_empty(self) -> None:
        title, text = {
            Look.APPROVE: (
                self.tr("Nothing waits for an approval"),
                self.tr("Posts that colleagues hand in stand here until somebody approves them."),
            ),
            Look.ASKING: (
                self.tr("No post asks about itself"),
                self.tr("Posts that were held, or missed their minute, stand here one by one."),
            ),
            Look.SENT_BACK: (
                self.tr("Nothing was sent back"),
                self.tr("Posts sent back with remarks stand here until they are handed in again."),
            ),
            Look.BY_HAND: (
                self.tr("Nothing is to be posted by hand"),
                self.tr("Words of accounts without an API stand here when their minute has come."),
            ),
        }[self.look]
        self.empty.show_words("circle-check", title, text)
        self._stack.setCurrentIndex(_EMPTY)

    def _on_news(self, changes: Changes) -> None:
        if self._is_loaded and any(changes.ids(topic) for topic in _TOPICS):
            self.reread()

    def _on_seat(self) -> None:
        self._waiting = Waiting({})
        self._show_list(None)
        if self._is_loaded:
            self.reread()

    # Wishes

    def _go_by(self, step: int) -> None:
        row = self.list.currentRow() + step
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _into_card(self) -> None:
        self.panes()[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def confirm(self) -> None:
        """Ctrl+Enter: approve, or settle what was posted by hand."""
        if self._stack.currentIndex() == _HAND:
            self._on_hand_wish("settle")
        elif self._stack.currentIndex() == _REVIEW and self.review.is_offered("approve"):
            self._on_wish("approve")

    def _row(self) -> DraftRow | None:
        """The post shown, as it was when it was read in full."""
        item, page = self.current, self.review.page
        if not isinstance(item, DraftRow) or page is None or page.draft.id != item.id:
            return None
        return item

    def _on_wish(self, name: str) -> None:
        row = self._row()
        if row is None:
            return
        deeds: dict[str, Callable[[], None]] = {
            "approve": lambda: self.deeds.approve(row, self.review.after.text()),
            "send_back": lambda: self.deeds.send_back(row, self.review.remarks.text()),
            "send_now": lambda: self.deeds.publish_now(row),
            "move": lambda: self._move(row),
            "edit": lambda: self.draft_wanted.emit(row.id),
            "hand_in": lambda: self.deeds.hand_in(row),
            "withdraw": lambda: self.deeds.withdraw(row),
        }
        deeds[name]()

    def _move(self, row: DraftRow) -> None:
        dialog = MoveDialog(self.desktop, row, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.deeds.move(row, dialog.moment))
        dialog.open()

    def _on_hand_wish(self, name: str) -> None:
        post = self.hand.post
        if post is None or self.desktop.ports.is_practice:
            # In practice nothing may leave this computer, and no account is worked by hand.
            return
        if name == "open":
            self.deeds.take_to_browser(post)
        elif name == "settle":
            is_sure = self.hand.is_sure.isChecked()
            self.deeds.settle(post, self.hand.address.text(), is_sure=is_sure)
        else:
            self.deeds.not_posted(post)

    def _on_refused(self, refusal: Told) -> None:
        if refusal.code in ADDRESS:
            control: QWidget = self.hand.address
        else:
            control = self.review.remarks if refusal.code in REMARKS else self.review.after.edit
        show_beside(control, refusal)
        control.setFocus()


def _start_of(text: str) -> str:
    """The first words of a post in one line, whole ones."""
    line = " ".join(text.split())
    if len(line) <= _FIRST_WORDS:
        return line
    return line[:_FIRST_WORDS].rpartition(" ")[0] + " …"
