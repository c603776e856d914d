"""What happened on a case, in order: posts, people's moves, and the program's own lines."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.case import CaseMove
from upsocial_desktop.domain.history import HistoryLine
from upsocial_desktop.services.records import CasePage, ThreadItem
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import plain_label
from upsocial_desktop.ui.case.post_card import PostCard
from upsocial_desktop.ui.case.telling import office_names, tell_line
from upsocial_desktop.ui.icons import put_icon

_ICON = 20
# So few pixels above its end, a list counts as at its end.
_NEAR = 4


class TimelineLine(QWidget):
    """One move: icon, what it was, who did it and when, and the words with it."""

    def __init__(self, line: HistoryLine, names: Mapping[int, str]) -> None:
        super().__init__()
        telling = tell_line(line, names)
        is_program = line.officer_id is None
        mark = QLabel()
        mark.setFixedWidth(_ICON)
        put_icon(mark, "settings" if is_program else telling.icon, telling.token)
        who = self.tr("the program") if is_program else _who(line, names)
        title = plain_label(telling.title, "muted" if is_program else "")
        if not is_program:
            font = title.font()
            font.setBold(True)
            title.setFont(font)
        meta = plain_label(f"{who} · {words.when(line.at)}", "muted")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(title)
        texts.addWidget(meta)
        if telling.body:
            texts.addWidget(plain_label(telling.body, is_selectable=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        parts = (telling.title, who, words.when(line.at), telling.body)
        self.setAccessibleName(". ".join(part for part in parts if part))


class Timeline(QListWidget):
    """The story of a case; a list, so that arrows walk it and screen readers read it."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self.setAccessibleName(self.tr("What happened"))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._case_id = 0
        self._told: tuple[object, ...] = ()
        # Whoever reads the newest line goes on reading it, whatever is added or resized.
        self._stays_at_end = True
        self._is_laying_out = False
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._keep_end())

    def show_page(self, page: CasePage) -> None:
        """Show a case's story; it stays where it is when nothing was added."""
        told = (page.case.id, page.history, page.thread)
        if told == self._told:
            return
        self._stays_at_end = self._stays_at_end or page.case.id != self._case_id
        self._told, self._case_id = told, page.case.id
        place = self.verticalScrollBar().value()
        self._is_laying_out = True
        self.clear()
        for widget in _widgets(page):
            item = QListWidgetItem(self)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, widget.accessibleName())
            self.setItemWidget(item, widget)
        self._measure()
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        self._is_laying_out = False
        self._keep_end()

    def _on_scrolled(self, value: int) -> None:
        if not self._is_laying_out:
            self._stays_at_end = value >= self.verticalScrollBar().maximum() - _NEAR

    def _keep_end(self) -> None:
        if self._stays_at_end and not self._is_laying_out:
            bar = self.verticalScrollBar()
            bar.setValue(bar.maximum())

    def texts(self) -> tuple[str, ...]:
        """Every line as a screen reader says it."""
        rows = (self.item(row) for row in range(self.count()))
        return tuple(str(item.data(Qt.ItemDataRole.AccessibleTextRole)) for item in rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        wide = self.viewport().width()
        for row in range(self.count()):
            item = self.item(row)
            widget = self.itemWidget(item)
            layout = widget.layout() if widget is not None else None
            if layout is not None:
                tall = layout.totalHeightForWidth(wide - 12) if layout.hasHeightForWidth() else 0
                item.setSizeHint(QSize(0, max(tall, widget.minimumSizeHint().height()) + 8))


def _who(line: HistoryLine, names: Mapping[int, str]) -> str:
    return f"{line.officer_name} · {names.get(line.office_id) or line.office_name}"


def _widgets(page: CasePage) -> Iterator[QWidget]:
    ours = {item.post_id for item in page.thread if item.is_ours}
    lines = [
        line
        for line in page.history
        # The published words stand there as a post of their own.
        if not (line.move == CaseMove.WORDS_SENT.value and line.facts.get("post_id") in ours)
    ]
    names = office_names(page)
    events: list[HistoryLine | ThreadItem] = sorted([*lines, *page.thread], key=lambda one: one.at)
    for event in events:
        if isinstance(event, HistoryLine):
            yield TimelineLine(event, names)
        else:
            yield PostCard(event)
