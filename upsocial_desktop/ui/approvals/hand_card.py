"""Words that a person posts in the browser, and the field for the address they got."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.services.by_hand import HandPost
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.flow_row import FlowRow
from upsocial_desktop.ui.case.labels import button, plain_label, set_role, short_label


class HandCard(QFrame):
    """Three steps: open it in the browser, click "Post" there, paste the address here.

    `wished` carries "open", "settle" or "not_posted".
    """

    wished = Signal(str)
    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.post: HandPost | None = None
        self._head = short_label("", "subtitle")
        self._steps = plain_label("", "muted")
        self._steps.setObjectName("hand_steps")
        self.text = QPlainTextEdit(self)
        self.text.setObjectName("hand_text")
        self.text.setAccessibleName(self.tr("The words to post"))
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.address = QLineEdit(self)
        self.address.setObjectName("hand_address")
        self.address.setAccessibleName(self.tr("Address of the post on X"))
        self.address.setPlaceholderText("https://x.com/…/status/…")
        self.address.returnPressed.connect(lambda: self.wished.emit("settle"))
        self.is_sure = QCheckBox(self.tr("The words were &changed in the browser"), self)
        self.is_sure.setObjectName("hand_changed")
        self.open = button("hand_open", self.tr("Open in the browser"), "external-link", "main")
        self.copy = button("hand_copy", self.tr("Copy the words"), "copy")
        self.settle = button("hand_settle", self.tr("It is published"), "check")
        self.back = button("hand_back", self.tr("Not posted"), "undo-2")
        self._connect()
        self._lay_out()

    def _connect(self) -> None:
        self.open.clicked.connect(lambda: self.wished.emit("open"))
        self.settle.clicked.connect(lambda: self.wished.emit("settle"))
        self.back.clicked.connect(lambda: self.wished.emit("not_posted"))
        self.copy.clicked.connect(self._copy)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        label = QLabel(self.tr("A&ddress of the post"), self)
        label.setBuddy(self.address)
        line.addWidget(label)
        line.addWidget(self.address, 1)
        self._row = FlowRow()
        for made in (self.open, self.copy, self.settle, self.back):
            self._row.add(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._steps)
        column.addWidget(self.text, 1)
        column.addLayout(line)
        column.addWidget(self.is_sure)
        column.addWidget(self._row)

    def show_post(self, post: HandPost) -> None:
        """Show words; the same words read again keep what is being typed."""
        is_same = self.post is not None and self.post.delivery.id == post.delivery.id
        self.post = post
        delivery = post.delivery
        what = post.case_code or words.of_purpose(delivery.purpose)
        self._head.setText(f"@{post.username} · {what}")
        steps = self.tr(
            "1. Open it in the browser. 2. Click Post there. 3. Paste the address here."
        )
        if not post.intent:
            steps = self.tr(
                "Too long for an address: the words are copied. 1. Open the browser and paste them."
                " 2. Click Post. 3. Paste the address here."
            )
        if post.is_begun:
            steps = self.tr("Opened in the browser. Post it there, then paste its address here.")
        self._steps.setText(steps)
        self.text.setPlainText(delivery.text)
        if not is_same:
            self.address.clear()
            self.is_sure.setChecked(False)
        self.back.setVisible(post.is_begun)
        set_role(self.open, "" if post.is_begun else "main")
        self._row.settle()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.told.emit(self.tr("Words copied"))
