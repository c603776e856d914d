"""The inbox at the first paint: its rows can be gone through and read before the office is open.

It stands where the inbox will stand and is laid out like it. Nothing here may import the doors,
or anything that takes longer than the paint (see technote "start").
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QTimer
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QPaintEvent, QResizeEvent

from upsocial_desktop.services.first_look import FirstLook, FirstMention
from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.when import short_when, when
from upsocial_desktop.ui.widgets.letters import one_line
from upsocial_desktop.ui.widgets.ready_line import ReadyLines
from upsocial_desktop.ui.widgets.row_lines import RowLines, fill, paint_lines, row_height
from upsocial_desktop.ui.widgets.splitter import Splitter

# As the inbox has them; Qt's own names as numbers, for the first paint (see rail.py).
NARROW = 1100
# Least width, share of what is left, and width at first of views, list and reader, in pixels.
_PANES = ((150, 0, 180), (300, 2, 420), (340, 3, 560))
_PLAIN_TEXT = 0
_NO_FOCUS = 0
_LARGER = 1.0
# More than this stands in no row.
_LONGEST = 160


class _Rows(QStyledItemDelegate):
    """Paints rows as the inbox does; what a row says is made out when it is first seen."""

    def __init__(self, view: QListWidget, look: FirstLook) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._rows: dict[int, RowLines] = {}
        self._ready = ReadyLines()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        box, place = option.rect, index.row()
        palette = self._view.palette()
        painter.save()
        if place == self._view.currentRow():
            fill(painter, box, colour_on(palette, "chosen"))
        self._ready.use_font(self._view.font())
        if place not in self._rows:
            self._rows[place] = _lines(self._look.mentions[place], self._look.now)
        paint_lines(painter, box, palette, self._ready, self._rows[place])
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        del option, index
        return QSize(1, row_height(self._view.fontMetrics().height()))


class FirstSight(QWidget):
    """The first rows and the one being read; `chosen_id` and `words` go over to the inbox."""

    page_id: ClassVar[str] = "inbox"

    def __init__(self, look: FirstLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("first_sight")
        self._mentions = look.mentions
        # Stands where the narrow inbox has the box of its views, so that no row jumps.
        self.view = QLineEdit(self.tr("To decide"))
        self.view.setAccessibleName(self.tr("Views"))
        self.view.setReadOnly(True)
        self.view.setProperty("focusPolicy", _NO_FOCUS)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Filter by words, name or code (Ctrl+F)"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.list = self._made_list(look)
        self._author, self._handle = _label("subtitle"), _label("muted")
        self._when, self._text = _label("muted"), _label()
        self._text.setWordWrap(True)
        self._lay_out()
        self.list.setCurrentRow(0)
        self.setFocusProxy(self.list)
        self._is_painted = False

    @property
    def chosen_id(self) -> int:
        """The mention that is being read, 0 for none."""
        place = self.list.currentRow()
        return self._mentions[place].id if 0 <= place < len(self._mentions) else 0

    @property
    def words(self) -> str:
        """What has been typed into the filter; the inbox narrows its list by it."""
        return self.search.text().strip()

    def _made_list(self, look: FirstLook) -> QListWidget:
        found = QListWidget()
        found.setObjectName("first_rows")
        found.setAccessibleName(self.tr("Mentions"))
        for each in look.mentions:
            QListWidgetItem(f"{each.author_name or each.author_username}. {each.text}", found)
        found.setUniformItemSizes(True)
        found.setItemDelegate(_Rows(found, look))
        return found

    def _lay_out(self) -> None:
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.view)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        # Stands where the views will be; it looks like their list, which takes longer to be made.
        self.views = QFrame()
        self.views.setProperty("role", "card")
        self.splitter = Splitter("inbox_panes")
        place_panes(self.splitter, (self.views, middle, self._made_reader()))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 8, 8, 8)
        row.addWidget(self.splitter)

    def _made_reader(self) -> QWidget:
        reader = QWidget()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._author)
        head.addWidget(self._handle)
        head.addStretch(1)
        column = QVBoxLayout(reader)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._when)
        column.addWidget(self._text)
        column.addStretch(1)
        return reader

    def resizeEvent(self, event: "QResizeEvent") -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < NARROW
        self.views.setVisible(not is_narrow)
        self.view.setVisible(is_narrow)

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # What is being read follows in the next turn: the rows do not wait for its larger font.
            QTimer.singleShot(0, self, self._begin_to_read)

    def _begin_to_read(self) -> None:
        self.list.currentRowChanged.connect(self._read)
        self._read(self.list.currentRow())

    def _read(self, place: int) -> None:
        if not 0 <= place < len(self._mentions):
            return
        mention = self._mentions[place]
        self._author.setText(mention.author_name or mention.author_username)
        self._handle.setText(f"@{mention.author_username}")
        self._when.setText(self.tr("%1 IST").replace("%1", when(mention.created_at)))
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() + _LARGER)
        self._text.setFont(font)
        gone = self.tr("This post was deleted on X.")
        self._text.setText(gone if mention.is_gone else mention.text)


def place_panes(splitter: Splitter, panes: Sequence[QWidget]) -> None:
    """Put views, list and reader side by side, here as in the inbox."""
    for place, (pane, (least, stretch, _)) in enumerate(zip(panes, _PANES, strict=True)):
        splitter.addWidget(pane)
        pane.setMinimumWidth(least)
        splitter.setStretchFactor(place, stretch)
    splitter.setSizes([wide for _, _, wide in _PANES])


def _lines(mention: FirstMention, now: "datetime") -> RowLines:
    return RowLines(
        mention.author_username,
        mention.author_name,
        one_line(mention.text[:_LONGEST]),
        short_when(mention.created_at, now),
        mention.is_read,
    )


def _label(role: str = "") -> QLabel:
    label = QLabel()
    # Never read as mark-up: it is a citizen's text.
    label.setProperty("textFormat", _PLAIN_TEXT)
    if role:
        label.setProperty("role", role)
    return label
