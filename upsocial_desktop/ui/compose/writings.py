"""The list of posts being written on this PC."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.draft import Writing
from upsocial_desktop.services.drafting import revised_draft_id
from upsocial_desktop.ui import words
from upsocial_desktop.ui.icons import put_icon
from upsocial_desktop.ui.widgets.plain_hint import plain_hint

_FIRST_WORDS = 60


class WritingList(QWidget):
    """Newest first; `chosen` carries the writing gone to, `new_wanted` the wish for a new one."""

    chosen = Signal(object)
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("Being &written on this PC"), self)
        title.setProperty("role", "muted")
        title.setWordWrap(True)
        self.new_button = QPushButton(self.tr("New post"), self)
        self.new_button.setObjectName("new_post")
        self.new_button.setToolTip(self.tr("Ctrl+N"))
        put_icon(self.new_button, "plus")
        self.list = QListWidget(self)
        self.list.setObjectName("writings")
        self.list.setAccessibleName(self.tr("Posts being written on this PC"))
        self.list.setWordWrap(True)
        self.list.setStyleSheet("QListWidget::item { padding: 4px 6px; }")
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        title.setBuddy(self.list)
        self._empty = QLabel(
            self.tr("Nothing yet. What you write is kept here until it is scheduled."), self
        )
        self._empty.setProperty("role", "muted")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.new_button)
        column.addWidget(title)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        self.new_button.clicked.connect(self.new_wanted)
        self.list.currentItemChanged.connect(self._on_current)
        self.show_writings((), "", None)

    def show_writings(
        self, writings: Sequence[Writing], current_key: str, now: datetime | None
    ) -> None:
        """Show what is kept; the sheet in the composer is marked."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for writing in writings:
                item = QListWidgetItem(self._words_of(writing, now))
                item.setData(Qt.ItemDataRole.UserRole, writing)
                item.setToolTip(plain_hint(writing.text))
                self.list.addItem(item)
        self.mark(current_key)
        self.list.setVisible(bool(writings))
        self._empty.setVisible(not writings)

    def mark(self, key: str) -> None:
        """Mark the sheet that lies in the composer; none where the list does not have it."""
        keys = self.keys
        with QSignalBlocker(self.list):
            self.list.setCurrentRow(keys.index(key) if key in keys else -1)

    @property
    def keys(self) -> list[str]:
        """The keys of what is shown, in order."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return [item.data(Qt.ItemDataRole.UserRole).key for item in items]

    def _words_of(self, writing: Writing, now: datetime | None) -> str:
        start = " ".join(writing.text.split())[:_FIRST_WORDS]
        when = words.short_when(writing.kept_at, now) if now else words.when(writing.kept_at)
        if revised_draft_id(writing.key) is not None:
            when = self.tr("change of a post, %1").replace("%1", when)
        return f"{start}\n{when}"

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
