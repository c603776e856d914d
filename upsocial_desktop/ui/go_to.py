"""Ctrl+K: go to a case by its code or last five digits, or to a page by its name."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.services import browsing
from upsocial_desktop.services.records import CaseRow
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import say_beside

_PAGE = int(Qt.ItemDataRole.UserRole)


class GoTo(QDialog):
    """A field and the pages that fit; Enter goes to a case when what is typed has digits."""

    case_wanted = Signal(int)
    page_wanted = Signal(str)

    def __init__(self, desktop: Desktop, pages: Mapping[str, str], parent: QWidget) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._pages = pages
        self.setObjectName("go_to")
        self.setWindowTitle(self.tr("Go to"))
        label = QLabel(self.tr("&Case code, its last five digits, or a page"), self)
        self.field = QLineEdit(self)
        self.field.setObjectName("go_to_words")
        self.field.setAccessibleName(self.tr("Case code, its last five digits, or a page"))
        label.setBuddy(self.field)
        self._list = QListWidget(self)
        self._list.setAccessibleName(self.tr("Pages"))
        column = QVBoxLayout(self)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(self._list)
        self.field.textChanged.connect(self._narrow)
        self.field.returnPressed.connect(self.go)
        self._list.itemActivated.connect(lambda _: self._go_to_page())
        self.resize(420, 280)
        self._narrow()

    def go(self) -> None:
        """Go to the case typed, or else to the page chosen."""
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
            self._go_to_page()

    def _narrow(self) -> None:
        typed = self.field.text().strip().casefold()
        self._list.clear()
        for page_id, title in self._pages.items():
            if typed in title.casefold():
                item = QListWidgetItem(title)
                item.setData(_PAGE, page_id)
                self._list.addItem(item)
        self._list.setCurrentRow(0)

    def _go_to_page(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self.page_wanted.emit(str(item.data(_PAGE)))
            self.accept()

    def _on_found(self, found: CaseRow | None) -> None:
        if found is None:
            say_beside(self.field, self.tr("No one case fits. Type the code, or more of it."))
            return
        self.case_wanted.emit(found.id)
        self.accept()
