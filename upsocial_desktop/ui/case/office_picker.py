"""Finds an office by two or three letters in Hindi or English, or by its number."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from upsocial_desktop.domain.language.normal_form import words_of
from upsocial_desktop.domain.office import Office
from upsocial_desktop.ui.language import both_names

_TALL = 128
_ID_ROLE = int(Qt.ItemDataRole.UserRole)


def office_line(office: Office) -> str:
    """An office on one line: number and both names."""
    return f"{office.number}  {both_names(office)}"


def is_sought(office: Office, sought: str) -> bool:
    """Whether every word sought begins a word of the office's names or number."""
    names = [word.form for word in words_of(f"{office.number} {office.name_en} {office.name_hi}")]
    return all(any(name.startswith(word.form) for name in names) for word in words_of(sought))


class OfficePicker(QWidget):
    """A field over a list; ↓ goes into the list, Enter takes the office and goes on."""

    chosen = Signal()
    taken = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offices: tuple[Office, ...] = ()
        self.field = QLineEdit()
        self.field.setObjectName("office_sought")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.found = QListWidget()
        self.found.setObjectName("offices_found")
        self.found.setAccessibleName(self.tr("Offices found"))
        self.found.setFixedHeight(_TALL)
        self.field.textChanged.connect(self._narrow)
        self.field.installEventFilter(self)
        self.found.itemActivated.connect(lambda _item: self._take())
        self.found.currentItemChanged.connect(lambda *_: self.chosen.emit())
        self.setFocusProxy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.found)

    def show_offices(self, offices: Sequence[Office]) -> None:
        """The offices to choose from."""
        self._offices = tuple(offices)
        self._narrow(self.field.text())

    @property
    def office(self) -> Office | None:
        """The office chosen, None while there is none."""
        item = self.found.currentItem()
        wanted = item.data(_ID_ROLE) if item is not None else 0
        return next((office for office in self._offices if office.id == wanted), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            watched is self.field
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            if event.key() == Qt.Key.Key_Down:
                self.found.setFocus()
                return True
            is_enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if is_enter and not event.modifiers():
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        if self.office is None and self.found.count() == 1:
            self.found.setCurrentRow(0)
        if self.office is not None:
            self.taken.emit()

    def _narrow(self, sought: str) -> None:
        self.found.clear()
        for office in self._offices:
            if is_sought(office, sought):
                item = QListWidgetItem(office_line(office), self.found)
                item.setData(_ID_ROLE, office.id)
        if not self.found.count() and self._offices:
            none = QListWidgetItem(
                self.tr("No office is called so. Two letters or its number will do."), self.found
            )
            none.setFlags(Qt.ItemFlag.NoItemFlags)
        elif sought.strip():
            self.found.setCurrentRow(0)
        self.chosen.emit()
