"""The list of wishes at this desk: those that came back, those that wait, those just delivered."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from upsocial_desktop.domain.desk_wish import DeskWish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desk.wish_words import look_of, of_kind
from upsocial_desktop.ui.icons import icon
from upsocial_desktop.ui.widgets.plain_hint import plain_hint

_FIRST_WORDS = 70


class WishList(QListWidget):
    """Two lines a wish; `chosen` carries the one gone to, None where there is none."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("wishes")
        self.setAccessibleName(self.tr("What waits at this desk"))
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListWidget::item { padding: 4px 6px; }")
        self.currentItemChanged.connect(lambda *_: self.chosen.emit(self.wish))

    @property
    def wish(self) -> DeskWish | None:
        """The wish gone to."""
        item = self.currentItem()
        found = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return found if isinstance(found, DeskWish) else None

    def show_wishes(self, wishes: Sequence[DeskWish]) -> None:
        """Show the queue; who stood at a wish stays there, or at the one that took its place."""
        here, row = self.wish, self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for wish in wishes:
                self.addItem(self._item_of(wish))
            ids = [wish.op_id for wish in wishes]
            if here is not None and here.op_id in ids:
                row = ids.index(here.op_id)
            self.setCurrentRow(min(max(row, 0), len(wishes) - 1))
        self.chosen.emit(self.wish)

    def _item_of(self, wish: DeskWish) -> QListWidgetItem:
        name, ink, word = look_of(wish.state)
        start = " ".join(wish.words.split())[:_FIRST_WORDS]
        second = " · ".join(part for part in (word, words.when(wish.made_at), start) if part)
        item = QListWidgetItem(icon(name, ink), f"{of_kind(wish)}\n{second}")
        item.setData(Qt.ItemDataRole.UserRole, wish)
        item.setToolTip(plain_hint(wish.words))
        said = ". ".join(part for part in (word, of_kind(wish), start) if part)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        return item
