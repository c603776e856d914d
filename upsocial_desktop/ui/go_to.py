"""Ctrl+K: go to a page, to a case by its code, or to whatever has the words that are typed."""

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.services import browsing
from upsocial_desktop.services.records import CaseRow, Hit, HitKind, SearchPage
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.tokens import colour_on
from upsocial_desktop.ui.trouble import say_beside
from upsocial_desktop.ui.widgets.announce import announce
from upsocial_desktop.ui.widgets.letters import one_line, shorten

_PAGE = int(Qt.ItemDataRole.UserRole)
_HIT = _PAGE + 1
_REST_MS = 150
_LEAST_LETTERS = 2
_MOST_HITS = 50
# So many letters of what stands before the hit are shown, that it is not out of sight.
_BEFORE = 24
_PAD = 6
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class _HitDelegate(QStyledItemDelegate):
    """Paints a hit on two lines: what it is, and its words with the hit in bold."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit = index.data(_HIT)
        if not isinstance(hit, Hit):
            super().paint(painter, option, index)
            return
        view = option.widget
        panel = QStyle.PrimitiveElement.PE_PanelItemViewItem
        view.style().drawPrimitive(panel, option, painter, view)
        painter.save()
        painter.setFont(option.font)
        high = option.fontMetrics.lineSpacing()
        first = option.rect.adjusted(_PAD, _PAD, -_PAD, 0)
        first.setHeight(high)
        painter.setPen(colour_on(option.palette, "muted"))
        about = str(index.data(Qt.ItemDataRole.DisplayRole))
        painter.drawText(first, _TEXT, shorten(about, option.font, first.width()))
        painter.setPen(colour_on(option.palette, "text"))
        left = first.left()
        bold = QFont(option.font)
        bold.setBold(True)
        for part, font in zip(parts_of(hit), (option.font, bold, option.font), strict=True):
            painter.setFont(font)
            metrics = painter.fontMetrics()
            room = first.translated(left - first.left(), high)
            room.setRight(first.right())
            if room.width() > 0:
                painter.drawText(room, _TEXT, shorten(part, font, room.width()))
            left += metrics.horizontalAdvance(part)
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        if isinstance(index.data(_HIT), Hit):
            # Never wider than the list: long words are shortened, not scrolled to.
            hint = QSize(0, 2 * option.fontMetrics.lineSpacing() + 2 * _PAD)
        return hint


def parts_of(hit: Hit) -> tuple[str, str, str]:
    """What stands before the hit (shortened), the hit, and what stands behind it."""
    before = one_line_kept(hit.text[: hit.start])
    if len(before) > _BEFORE:
        cut = before.find(" ", len(before) - _BEFORE)
        before = f"… {before[cut + 1 :]}" if cut >= 0 else f"…{before[-_BEFORE:]}"
    return before, one_line_kept(hit.text[hit.start : hit.end]), one_line_kept(hit.text[hit.end :])


def one_line_kept(text: str) -> str:
    """Text on one line with the blank at its end or beginning, if it had one."""
    return (
        f"{' ' * text[:1].isspace()}{one_line(text)}{' ' * (len(text) > 1 and text[-1:].isspace())}"
    )


class GoTo(QDialog):
    """A field, the pages that fit, and the newest things that have the words typed.

    ↓ leads from the field into the list; Enter goes to what is chosen, and from the field to the
    one case whose code or last digits were typed.
    """

    case_wanted = Signal(int)
    mention_wanted = Signal(int)
    page_wanted = Signal(str)

    def __init__(self, desktop: Desktop, pages: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._pages = pages
        self.setObjectName("go_to")
        self.setWindowTitle(self.tr("Search and go to"))
        words_asked = self.tr("&Words in Hindi or Latin letters, a case code, or a page")
        label = QLabel(words_asked, self)
        self.field = QLineEdit(self)
        self.field.setObjectName("go_to_words")
        self.field.setAccessibleName(words_asked.replace("&", ""))
        self.field.setClearButtonEnabled(True)
        label.setBuddy(self.field)
        self.list = QListWidget(self)
        self.list.setObjectName("go_to_found")
        self.list.setAccessibleName(self.tr("Found"))
        self.list.setItemDelegate(_HitDelegate(self.list))
        self.list.setUniformItemSizes(False)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.found = QLabel(self)
        self.found.setProperty("role", "muted")
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.found)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._search)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self.go)
        self.list.itemActivated.connect(self._go_to_item)
        self.resize(620, 420)
        self._narrow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrows choose in the list while the field goes on taking letters."""
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}.get(event.key())
        if steps is None or not self.field.hasFocus():
            super().keyPressEvent(event)
            return
        row = self.list.currentRow() + steps
        self.list.setCurrentRow(min(max(row, 0), self.list.count() - 1))
        self._say_current()

    def go(self) -> None:
        """Go to the case whose digits are typed, or else to what is chosen in the list."""
        typed = self.field.text().strip()
        if any(letter.isdigit() for letter in typed):
            ports, officer = self._desktop.ports, self._desktop.seat.officer
            self._desktop.tasks.read(
                lambda: browsing.case_by_words(ports, officer, typed),
                self._on_found,
                owner=self,
                turn="go_to",
            )
        else:
            self._go_to_item(self.list.currentItem())

    def _narrow(self) -> None:
        typed = self.field.text().strip()
        self.list.clear()
        for page_id, title in self._pages.items():
            if typed.casefold() in title.casefold():
                item = QListWidgetItem(title, self.list)
                item.setData(_PAGE, page_id)
        self.list.setCurrentRow(0)
        self.found.setText("")
        self._rest.start()

    def _search(self) -> None:
        typed = self.field.text().strip()
        if len(typed) < _LEAST_LETTERS or self._desktop.seat.is_empty:
            return
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        self._desktop.tasks.read(
            lambda: browsing.search(ports, officer, typed, _MOST_HITS),
            lambda page: self._show(typed, page),
            owner=self,
            turn="go_to.search",
        )

    def _show(self, typed: str, page: SearchPage) -> None:
        if typed != self.field.text().strip():
            return
        for hit in page.hits:
            item = QListWidgetItem(self._about(hit), self.list)
            item.setData(_HIT, hit)
            spoken = f"{item.text()}. {one_line(hit.text)}"
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        said = self.tr("%n found", "", page.total)
        if page.is_capped:
            said = self.tr("%1 or more found").replace("%1", str(page.total))
        if page.total > len(page.hits):
            newest = self.tr("the newest %n are shown", "", len(page.hits))
            said = f"{said}; {newest}"
        self.found.setText(said)
        announce(self, said)

    def _about(self, hit: Hit) -> str:
        """What was found, in which case, and when."""
        places = {
            "summary": self.tr("Matter of the case"),
            "place": self.tr("Place of the case"),
            "complainant": self.tr("Complainant"),
            "code": self.tr("Code"),
            "post": self.tr("Post"),
            "author": self.tr("Author of the post"),
        }
        what = places.get(hit.place) or words.of_history(hit.place)
        return " · ".join(part for part in (what, hit.code, words.when(hit.at)) if part)

    def _say_current(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            announce(self, str(item.data(Qt.ItemDataRole.AccessibleTextRole) or item.text()))

    def _go_to_item(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        hit = item.data(_HIT)
        if not isinstance(hit, Hit):
            self.page_wanted.emit(str(item.data(_PAGE)))
        elif hit.kind is HitKind.MENTION:
            self.mention_wanted.emit(hit.id)
        else:
            self.case_wanted.emit(hit.case_id)
        self.accept()

    def _on_found(self, found: CaseRow | None) -> None:
        if found is not None:
            self.case_wanted.emit(found.id)
            self.accept()
        elif self.list.currentItem() is not None:
            self._go_to_item(self.list.currentItem())
        else:
            say_beside(self.field, self.tr("No one case fits. Type the code, or more of it."))
