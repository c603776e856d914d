"""What words for a citizen are for, and what sending them does to the case."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import plain_label


class PurposeRow(QWidget):
    """A box of the purposes possible now; `changed` when another is chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QComboBox()
        self.box.setObjectName("purpose")
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.box.setAccessibleName(self.tr("What the words are for"))
        self.effect = plain_label(role="muted")
        self.effect.setObjectName("effect")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box)
        row.addWidget(self.effect, 1)
        self.box.currentIndexChanged.connect(self._on_chosen)

    @property
    def current(self) -> Purpose:
        """The purpose chosen."""
        return Purpose(self.box.currentData() or Purpose.REPLY.value)

    def choose(self, purpose: Purpose) -> None:
        """Choose a purpose, or the likeliest where it is not possible now."""
        self.box.setCurrentIndex(max(self.box.findData(purpose.value), 0))

    def offer(self, purposes: Sequence[Purpose], first: Purpose, *, keeps: bool) -> None:
        """Offer these and choose `first`; with `keeps` what is chosen stays while it can."""
        offered = [self.box.itemData(row) for row in range(self.box.count())]
        if offered != [one.value for one in purposes]:
            chosen = self.current if offered else first
            with QSignalBlocker(self.box):
                self.box.clear()
                for one in purposes:
                    self.box.addItem(words.of_purpose(one), one.value)
                self.choose(chosen if keeps and chosen in purposes else first)
        self._say_effect()

    def _on_chosen(self) -> None:
        self._say_effect()
        self.changed.emit()

    def _say_effect(self) -> None:
        self.effect.setText(
            {
                Purpose.CLOSING: self.tr("closes the case when it is published"),
                Purpose.ACKNOWLEDGE: self.tr("tells the citizen the code and the day"),
                Purpose.MOVED: self.tr("tells the citizen the new office or day"),
                Purpose.REOPENED: self.tr("tells the citizen that it is looked at again"),
                Purpose.ASK: self.tr("asks the citizen for what is missing"),
                Purpose.REPLY: self.tr("the case stays as it is"),
                Purpose.POST: "",
            }[self.current]
        )
