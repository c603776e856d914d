"""Shows one mention whole: who, when, the words, why it needs a look, its thread."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.mention import Doubt, Mention
from upsocial_desktop.domain.post_address import address_of
from upsocial_desktop.services.records import MentionPage
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.hidden_numbers import HiddenNumbers, mention_with
from upsocial_desktop.ui.case.labels import button, card, plain_label, short_label
from upsocial_desktop.ui.case.post_card import PostCard
from upsocial_desktop.ui.inbox.reader_actions import ReaderActions
from upsocial_desktop.ui.widgets.chip import Chip
from upsocial_desktop.ui.widgets.empty_state import EmptyState

_LARGER = 1.0
_PAGE_SHARE = 0.85


class Reader(QWidget):
    """The reading pane. `buttons` act on it; `join_wanted` names the proposed case."""

    join_wanted = Signal(int)

    def __init__(self, *, is_practice: bool) -> None:
        super().__init__()
        self.page: MentionPage | None = None
        self.buttons = ReaderActions(is_practice=is_practice)
        self._author = short_label(role="subtitle")
        self._handle = short_label(role="muted")
        self._when = short_label(role="muted")
        self._chip = Chip()
        self._text = plain_label(is_selectable=True)
        self._text.setObjectName("mention_text")
        self.numbers = HiddenNumbers()
        self._address = plain_label(role="muted", is_selectable=True)
        self._below_words = QVBoxLayout()
        self._doubt = self._made_doubt()
        self._thread_title = short_label(self.tr("Thread"), "muted")
        self._thread = QVBoxLayout()
        self._thread.setSpacing(8)
        self._area = QScrollArea()
        self._area.setObjectName("reader_text")
        self._area.setAccessibleName(self.tr("Mention"))
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidget(self._made_body())
        self._empty = EmptyState(
            "message-square",
            self.tr("No mention chosen"),
            self.tr("Choose one in the list; Space goes to the next unread one."),
        )
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area, 1)
        column.addWidget(self.buttons)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(shown)
        self._shown = shown

    def show_page(self, page: MentionPage, known: Mapping[str, str] | None = None) -> None:
        """Show a mention; the place read to is kept when it is the same one again.

        `known` are posts as they were written, where private numbers are to be seen.
        """
        shown = mention_with(page, known) if known else page
        is_same = self.page is not None and self.page.mention.id == page.mention.id
        self.page = page
        mention = page.mention
        self._author.setText(mention.post.author_name or mention.post.author_username)
        self._handle.setText(f"@{mention.post.author_username}")
        self._when.setText(self.tr("%1 IST").replace("%1", words.when(mention.post.created_at)))
        self._show_chip(page)
        self._show_text(shown.mention)
        self.numbers.show_count(
            page.hidden_numbers, may_show=page.may_show_numbers, is_shown=bool(known)
        )
        self._address.setText(address_of(mention.post.author_username, mention.post.id))
        self._show_doubt(page)
        self._show_thread(shown)
        self.buttons.show_mention(page)
        self._stack.setCurrentWidget(self._shown)
        if not is_same:
            self._area.verticalScrollBar().setValue(0)

    def show_many(self, count: int) -> None:
        """Show that several mentions are chosen; the buttons act on all of them."""
        self.buttons.show_many(count)

    def add_below_words(self, part: QWidget) -> None:
        """Give a part the room right below the words, so that the words are read first."""
        self._below_words.addWidget(part)

    def clear(self) -> None:
        """Show nothing."""
        self.page = None
        self._stack.setCurrentWidget(self._empty)

    def scroll_on(self) -> bool:
        """Scroll down by most of a page; False at the end."""
        bar = self._area.verticalScrollBar()
        if self.page is None or bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + int(self._area.viewport().height() * _PAGE_SHARE))
        return True

    def _made_body(self) -> QWidget:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._author)
        head.addWidget(self._handle)
        head.addStretch(1)
        head.addWidget(self._chip)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._when)
        column.addWidget(self._text)
        column.addWidget(self.numbers)
        column.addLayout(self._below_words)
        column.addWidget(self._doubt)
        column.addWidget(self._address)
        column.addWidget(self._thread_title)
        column.addLayout(self._thread)
        column.addStretch(1)
        return body

    def _made_doubt(self) -> QWidget:
        frame = card()
        self._doubt_words = plain_label()
        self._join = button("join_suggested", "", "link")
        self._join.clicked.connect(self._on_join)
        column = QVBoxLayout(frame)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._doubt_words)
        row = QHBoxLayout()
        row.addWidget(self._join)
        row.addStretch(1)
        column.addLayout(row)
        return frame

    def _show_text(self, mention: Mention) -> None:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() + _LARGER)
        self._text.setFont(font)
        if mention.gone_at is None:
            self._text.setText(mention.post.text)
        else:
            gone = self.tr("This post was deleted on X; seen gone %1 IST. Its words are not kept.")
            self._text.setText(gone.replace("%1", words.when(mention.gone_at)))

    def _show_chip(self, page: MentionPage) -> None:
        mention = page.mention
        if page.case_code:
            self._chip.show_status("link", page.case_code, "primary")
        elif mention.aside is not None:
            self._chip.show_status("archive", words.of_aside(mention.aside), "muted")
        else:
            self._chip.show_status("inbox", words.of_standing(mention.standing), "primary")

    def _show_doubt(self, page: MentionPage) -> None:
        doubt = page.mention.doubt
        self._doubt.setVisible(doubt is not Doubt.NONE)
        if doubt is Doubt.NONE:
            return
        why = {
            Doubt.OTHER_AUTHOR: self.tr(
                "The post carries the code of a case that another citizen wrote about. Join it"
                " only if both mean the same matter."
            ),
            Doubt.CHECK_DIGIT: self.tr(
                "The post carries a code with a wrong digit, so it leads to no case. Look the"
                " case up, or register a new one."
            ),
            Doubt.UNKNOWN_CODE: self.tr(
                "The post carries a code that no case here has. Ask the citizen, or register a"
                " new case."
            ),
            Doubt.IN_THREAD: self.tr(
                "Another citizen wrote this in the thread of a case. Join it only if it is about"
                " the same matter."
            ),
            Doubt.QUOTES: self.tr(
                "Another citizen quotes a post of a case. Join it only if it is about the same"
                " matter."
            ),
        }[doubt]
        self._doubt_words.setText(why)
        self._join.setVisible(bool(page.suggested_case_code))
        self._join.setText(self.tr("Join case %1").replace("%1", page.suggested_case_code))

    def _show_thread(self, page: MentionPage) -> None:
        while (old := self._thread.takeAt(0)) is not None:
            gone = old.widget()
            if isinstance(gone, QWidget):
                gone.deleteLater()
        others = [item for item in page.thread if item.post_id != page.mention.post.id]
        self._thread_title.setVisible(bool(others))
        for item in others:
            self._thread.addWidget(PostCard(item))

    def _on_join(self) -> None:
        if self.page is not None and self.page.mention.suggested_case_id is not None:
            self.join_wanted.emit(self.page.mention.suggested_case_id)
