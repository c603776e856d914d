"""One post of a thread: whose, when, the words."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from upsocial_desktop.services.records import ThreadItem
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import plain_label, short_label


class PostCard(QFrame):
    """A citizen's post or one of ours; ours are set in from the left."""

    def __init__(self, item: ThreadItem, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("post_card")
        inner = QFrame()
        inner.setProperty("role", "card")
        name = item.author_name or item.author_username
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(short_label(name, "subtitle"))
        head.addWidget(short_label(f"@{item.author_username}", "muted"))
        head.addStretch(1)
        at = short_label(words.when(item.at), "muted")
        head.addWidget(at)
        text = item.text if not item.is_gone else self.tr("This post was deleted on X.")
        body = plain_label(text, is_selectable=True)
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(body)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(32 if item.is_ours else 0, 0, 0 if item.is_ours else 32, 0)
        outer.addWidget(inner)
        self.setAccessibleName(f"{name}, {words.when(item.at)}: {text}")
