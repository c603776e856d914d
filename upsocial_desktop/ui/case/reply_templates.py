"""Choosing a template by a few letters: the list narrows, the words are shown whole."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.domain.template import troubles_of
from upsocial_desktop.services.templates import Offer, narrowed, offers_for
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.labels import button, plain_label, short_label
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.count_ring import CountRing

_SIZE = (620, 420)
_KEY = int(Qt.ItemDataRole.UserRole)


class TemplatePicker(QDialog):
    """Enter takes both languages, Ctrl+1 Hindi only, Ctrl+2 English only; `taken` has the words."""

    taken = Signal(str)

    def __init__(self, desktop: Desktop, case_id: int, limit: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._limit = limit
        self._offers: tuple[Offer, ...] = ()
        self.setObjectName("template_picker")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Insert a template"))
        self.field = QLineEdit(self)
        self.field.setObjectName("template_filter")
        self.field.setAccessibleName(self.tr("A few letters of the template, Hindi or English"))
        self.field.setPlaceholderText(self.tr("A few letters, Hindi or English"))
        self.field.installEventFilter(self)
        self.list = QListWidget(self)
        self.list.setObjectName("templates")
        self.list.setAccessibleName(self.tr("Templates"))
        self.preview = plain_label(is_selectable=True)
        self.preview.setObjectName("template_preview")
        self.preview.setAccessibleName(self.tr("The words on this case"))
        self.preview.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.warning = plain_label(role="due")
        self.ring = CountRing(self)
        self.trouble = TroubleBar(self)
        self.both = button("take_both", self.tr("Both (Enter)"), role="main")
        self.hindi = button("take_hindi", self.tr("Hindi (Ctrl+1)"))
        self.english = button("take_english", self.tr("English (Ctrl+2)"))
        self._lay_out()
        self.field.textChanged.connect(self._narrow)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.list.itemActivated.connect(lambda _item: self.take())
        self.both.clicked.connect(self.take)
        self.hindi.clicked.connect(lambda: self.take(0))
        self.english.clicked.connect(lambda: self.take(1))
        self.resize(*_SIZE)
        ports = desktop.ports
        desktop.tasks.read(
            lambda: offers_for(ports, case_id),
            self._on_offers,
            owner=self,
            failed=self.trouble.show_error,
        )

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.ring)
        foot.addStretch(1)
        for each in (self.english, self.hindi, self.both):
            foot.addWidget(each)
        right = QVBoxLayout()
        right.addWidget(short_label(self.tr("On this case"), "muted"))
        right.addWidget(self.preview, 1)
        right.addWidget(self.warning)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list, 2)
        middle.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.trouble)
        column.addLayout(middle, 1)
        column.addLayout(foot)

    def take(self, half: int | None = None) -> None:
        """Take the template chosen, or one half of it."""
        offer = self._chosen()
        text = "" if offer is None else offer.text if half is None else offer.halves[half]
        if text:
            self.taken.emit(text)
            self.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list is walked and its entries taken without leaving the field."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key, is_ctrl = (
                event.key(),
                bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier),
            )
            if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
                step = 1 if key == Qt.Key.Key_Down else -1
                row = self.list.currentRow() + step
                self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.take()
                return True
            if is_ctrl and key in {Qt.Key.Key_1, Qt.Key.Key_2}:
                self.take(0 if key == Qt.Key.Key_1 else 1)
                return True
        return super().eventFilter(watched, event)

    def _on_offers(self, offers: tuple[Offer, ...]) -> None:
        self._offers = offers
        self._narrow()
        self.field.setFocus()

    def _narrow(self) -> None:
        self.list.clear()
        for offer in narrowed(self._offers, self.field.text()):
            item = QListWidgetItem(offer.template.title)
            item.setData(_KEY, offer.template.key)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._show()

    def _chosen(self) -> Offer | None:
        item = self.list.currentItem()
        key = item.data(_KEY) if item is not None else None
        return next((each for each in self._offers if each.template.key == key), None)

    def _show(self) -> None:
        offer = self._chosen()
        for each, half in ((self.hindi, 0), (self.english, 1)):
            each.setEnabled(offer is not None and bool(offer.halves[half]))
        self.both.setEnabled(offer is not None)
        text = offer.text if offer is not None else self.tr("No template has these letters.")
        self.preview.setText(text)
        self.ring.setVisible(offer is not None)
        self.ring.show_measure(measure(text, self._limit))
        told = troubles_of(offer.template) if offer is not None else ()
        self.warning.setText(" ".join(words.of_template_trouble(each) for each in told))
        self.warning.setVisible(bool(told))
