"""Says that private numbers are hidden in a citizen's words, and has them shown on a click."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from upsocial_desktop.domain.private_numbers import masked
from upsocial_desktop.services.records import CasePage, MentionPage, ThreadItem
from upsocial_desktop.ui.case.labels import button, plain_label
from upsocial_desktop.ui.icons import put_icon


class HiddenNumbers(QWidget):
    """A quiet line; hidden where nothing is. That somebody looked is written on the case."""

    show_wanted = Signal()
    hide_wanted = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_narrow: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("hidden_numbers")
        mark = QLabel()
        put_icon(mark, "eye-off", "muted")
        self.label = plain_label(role="muted")
        self.button = button("show_numbers", "", "eye")
        self.button.clicked.connect(self._on_clicked)
        self._is_shown = False
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self.label, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(8 if is_narrow else 0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(row)
        # In a narrow place the button stands below the words.
        if is_narrow:
            whole.addWidget(self.button)
        else:
            row.addWidget(self.button)
        self.hide()

    def show_count(self, count: int, *, may_show: bool, is_shown: bool) -> None:
        """Say how many numbers are hidden, or that they are shown now."""
        self._is_shown = is_shown
        self.setVisible(count > 0)
        self.button.setVisible(may_show)
        if is_shown:
            self.label.setText(self.tr("Private numbers are shown; this stands in the history."))
            self.button.setText(self.tr("Hide"))
        else:
            self.label.setText(self.tr("Private numbers hidden: %n", "", count))
            self.button.setText(self.tr("Show numbers"))

    def _on_clicked(self) -> None:
        (self.hide_wanted if self._is_shown else self.show_wanted).emit()


def mention_with(page: MentionPage, words: Mapping[str, str]) -> MentionPage:
    """A mention's page with the numbers of posts whose words are known."""
    post = page.mention.post
    mention = replace(page.mention, post=replace(post, text=_own(post.id, post.text, words)))
    return replace(page, mention=mention, thread=_thread(page.thread, words))


def case_with(page: CasePage, words: Mapping[str, str]) -> CasePage:
    """The same for the page of a case."""
    return replace(page, thread=_thread(page.thread, words))


def _thread(items: tuple[ThreadItem, ...], words: Mapping[str, str]) -> tuple[ThreadItem, ...]:
    return tuple(
        item if item.is_ours else replace(item, text=_own(item.post_id, item.text, words))
        for item in items
    )


def _own(post_id: str, shown: str, words: Mapping[str, str]) -> str:
    """The words as written, as long as they are those shown: what is gone stays gone."""
    own = words.get(post_id, shown)
    return own if masked(own) == shown else shown
