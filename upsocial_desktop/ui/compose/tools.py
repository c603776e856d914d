"""The row of tools under the words: pictures, the second version, and cutting into a thread."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from upsocial_desktop.ui.icons import put_icon


class ComposeTools(QWidget):
    """Wishes only; what they do is the composer's."""

    picture_wanted = Signal()
    split_wanted = Signal()
    english_wanted = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = QPushButton(self.tr("Add &pictures"), self)
        self.picture.setObjectName("add_pictures")
        self.picture.setToolTip(self.tr("Or drop them on the words, or paste them"))
        put_icon(self.picture, "image")
        self.english = QCheckBox(self.tr("&Second version beside"), self)
        self.english.setObjectName("second_version")
        self.english.setToolTip(self.tr("Hindi and English side by side, sent together"))
        self.split = QPushButton(self.tr("Cut into a &thread"), self)
        self.split.setObjectName("split")
        self.split.setToolTip(self.tr("At the ends of sentences; a line --- begins the next post"))
        put_icon(self.split, "list")
        self.split.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.picture)
        row.addWidget(self.english)
        row.addWidget(self.split)
        row.addStretch(1)
        self.picture.clicked.connect(self.picture_wanted)
        self.split.clicked.connect(self.split_wanted)
        self.english.toggled.connect(self.english_wanted)

    def offer_split(self, *, may_split: bool) -> None:
        """Offer to cut only where something is too long."""
        self.split.setVisible(may_split)

    def show_english(self, *, is_wanted: bool) -> None:
        """Show whether the second version is open."""
        with QSignalBlocker(self.english):
            self.english.setChecked(is_wanted)
