"""The saved looks at a list, with their counts: a column where there is room, else a box."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from upsocial_desktop.services.records import CaseView, MentionView
from upsocial_desktop.ui import words
from upsocial_desktop.ui.tokens import colour_on

V = TypeVar("V", CaseView, MentionView)
COUNT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_PAD = 10


class CountDelegate(QStyledItemDelegate):
    """Paints the count of a view at its right edge."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        count = index.data(COUNT_ROLE)
        if count:
            painter.save()
            painter.setFont(option.font)
            painter.setPen(colour_on(option.palette, "muted"))
            room = option.rect.adjusted(0, 0, -_PAD, 0)
            painter.drawText(
                room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count)
            )
            painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width() + 40, max(int(hint.height() * 1.3), 30))


class ViewChoice(QObject, Generic[V]):
    """A column (`column`) and a box (`box`) that choose the same view."""

    chosen = Signal(object)

    def __init__(self, views: Iterable[V], name: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._views: tuple[V, ...] = tuple(views)
        self._counts: Mapping[V, int] = {}
        self.column = QListWidget()
        self.column.setObjectName("views")
        self.column.setAccessibleName(name)
        self.column.setItemDelegate(CountDelegate(self.column))
        self.column.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.box = QComboBox()
        self.box.setObjectName("views_box")
        self.box.setAccessibleName(name)
        self.box.setMinimumContentsLength(12)
        for view in self._views:
            item = QListWidgetItem(words.of_view(view), self.column)
            item.setData(Qt.ItemDataRole.UserRole, view.value)
            self.box.addItem(words.of_view(view))
        self.column.setCurrentRow(0)
        self.column.currentRowChanged.connect(self._on_row)
        self.box.currentIndexChanged.connect(self.column.setCurrentRow)

    @property
    def current(self) -> V:
        """The view chosen."""
        view: V = self._views[max(self.column.currentRow(), 0)]
        return view

    def choose(self, view: V) -> None:
        """Choose a view."""
        self.column.setCurrentRow(self._views.index(view))

    def show_counts(self, counts: Mapping[V, int]) -> None:
        """Show how many rows each view has; none is left blank."""
        self._counts = counts
        for row, view in enumerate(self._views):
            count = counts.get(view, 0)
            item = self.column.item(row)
            item.setData(COUNT_ROLE, count)
            spoken = f"{words.of_view(view)} {count}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.box.setItemText(row, f"{words.of_view(view)}  {count}" if count else item.text())

    def count_of(self, view: V) -> int:
        """How many rows a view was last said to have."""
        return self._counts.get(view, 0)

    def _on_row(self, row: int) -> None:
        self.box.setCurrentIndex(row)
        self.chosen.emit(self.current)
