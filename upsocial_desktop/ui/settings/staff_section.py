"""The offices of the register and the officers who work in them."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import browsing
from upsocial_desktop.services.staff import add_office, add_officer, set_on_system
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.settings.staff_forms import OfficeForm, OfficerForm
from upsocial_desktop.ui.trouble import TroubleBar, show_beside
from upsocial_desktop.ui.widgets.plain_hint import plain_hint


class StaffSection(QWidget):
    """Offices on the left, the officers of the chosen one on the right, forms below."""

    told = Signal(str)

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._officers: tuple[Officer, ...] = ()
        self._known: dict[int, Office] = {}
        self.trouble = TroubleBar(self)
        self.offices = self._list("offices", self.tr("Offices of the register"))
        self.officers = self._list("officers", self.tr("Officers of the chosen office"))
        self.office_form = OfficeForm(is_training=desktop.ports.is_practice, parent=self)
        self.officer_form = OfficerForm(self)
        self.system_button = QPushButton(self)
        self.system_button.setObjectName("office_system")
        self.system_button.clicked.connect(self.change_system)
        row = QHBoxLayout()
        row.setSpacing(16)
        offices = self._side(self.tr("&Offices"), self.offices, self.office_form)
        offices.insertWidget(2, self.system_button)
        row.addLayout(offices, 1)
        row.addLayout(self._side(self.tr("O&fficers"), self.officers, self.officer_form), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.trouble)
        column.addLayout(row, 1)
        self.offices.currentItemChanged.connect(lambda *_: self._show_officers())
        self.office_form.add_wanted.connect(self.add_office)
        self.officer_form.add_wanted.connect(self.add_officer)
        desktop.news.changed.connect(self._on_news)

    def _list(self, name: str, said: str) -> QListWidget:
        made = QListWidget(self)
        made.setObjectName(name)
        made.setAccessibleName(said)
        made.setMinimumHeight(120)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setWordWrap(True)
        return made

    def _side(self, title: str, items: QListWidget, form: QWidget) -> QVBoxLayout:
        label = QLabel(title, self)
        label.setBuddy(items)
        label.setProperty("role", "subtitle")
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(label)
        column.addWidget(items, 1)
        column.addWidget(form)
        return column

    @property
    def chosen_office_id(self) -> int:
        """The office gone to, 0 for none."""
        item = self.offices.currentItem()
        return int(item.data(Qt.ItemDataRole.UserRole)) if item is not None else 0

    def reread(self) -> None:
        """Read offices and officers."""
        ports = self._desktop.ports
        self._desktop.tasks.read(
            lambda: (browsing.offices(ports), browsing.officers(ports)),
            lambda found: self._show(*found),
            owner=self,
            failed=lambda error: self.trouble.show_error(error, self.reread),
            turn="settings.staff",
        )

    def _show(self, offices: Sequence[Office], officers: Sequence[Officer]) -> None:
        chosen = self.chosen_office_id or self._desktop.seat.office.id
        self._officers = tuple(officers)
        self._known = {office.id: office for office in offices}
        with QSignalBlocker(self.offices):
            self.offices.clear()
            for office in offices:
                kind = self._kind_of(office)
                item = QListWidgetItem(f"{office.number}  {office.name_en}\n{kind}")
                item.setToolTip(plain_hint(office.name_hi))
                item.setData(Qt.ItemDataRole.UserRole, office.id)
                self.offices.addItem(item)
                if office.id == chosen:
                    self.offices.setCurrentItem(item)
        self._show_officers()

    def _show_officers(self) -> None:
        self._show_system()
        self.officers.clear()
        for officer in self._officers:
            if officer.office_id == self.chosen_office_id:
                parts = [officer.designation, words.of_role(officer.role)]
                if not officer.is_active:
                    parts.append(self.tr("has left"))
                under = " · ".join(dict.fromkeys(part for part in parts if part))
                self.officers.addItem(f"{officer.name}\n{under}")
        self.officer_form.setEnabled(bool(self.chosen_office_id))

    def add_office(self) -> None:
        """Enter an office."""
        form, ports = self.office_form, self._desktop.ports
        new = form.filled()

        def done(changes: Changes) -> None:
            form.clear()
            self._desktop.news.tell(changes)
            self.told.emit(self.tr("Office added"))

        self._desktop.tasks.write(
            lambda: add_office(
                ports,
                new.number,
                new.kind,
                new.name_en,
                new.name_hi,
                is_on_system=new.is_on_system,
            ),
            done,
            owner=self,
            failed=lambda error: show_beside(form.control_of(error), error),
        )

    def add_officer(self) -> None:
        """Enter an officer of the chosen office."""
        form, ports, office_id = self.officer_form, self._desktop.ports, self.chosen_office_id
        new = form.filled()

        def done(changes: Changes) -> None:
            form.clear()
            self._desktop.news.tell(changes)
            self.told.emit(self.tr("Officer added"))

        self._desktop.tasks.write(
            lambda: add_officer(ports, office_id, new.name, new.designation, new.role),
            done,
            owner=self,
            failed=lambda error: show_beside(form.name, error),
        )

    def _kind_of(self, office: Office) -> str:
        kind = words.of_office_kind(office.kind)
        return kind if office.is_on_system else self.tr("%1 · by letter").replace("%1", kind)

    def change_system(self) -> None:
        """Say of the chosen office the opposite of what the register says of it now."""
        office = self._known.get(self.chosen_office_id)
        if office is None:
            return
        ports, is_on_system = self._desktop.ports, not office.is_on_system
        self._desktop.tasks.write(
            lambda: set_on_system(ports, office.id, is_on_system=is_on_system),
            self._desktop.news.tell,
            owner=self,
            failed=lambda error: show_beside(self.system_button, error),
        )

    def _show_system(self) -> None:
        office = self._known.get(self.chosen_office_id)
        self.system_button.setEnabled(office is not None)
        is_on_system = office is None or office.is_on_system
        by_letter, joined = self.tr("Reach it by letter only"), self.tr("It is on the system now")
        self.system_button.setText(by_letter if is_on_system else joined)

    def _on_news(self, changes: Changes) -> None:
        if changes.ids(Topic.OFFICE) and self.isVisible():
            self.reread()
