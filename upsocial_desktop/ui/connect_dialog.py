"""Two questions before a desk at the State's database opens: where is it, and who are you?"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.errors import Told
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.ui import words
from upsocial_desktop.ui.settings.connect_form import ConnectForm
from upsocial_desktop.ui.tasks import Tasks

_SIZE = (560, 420)


class ConnectDialog(QDialog):
    """Asks for the connection; accepted once the servers were met and it is kept."""

    def __init__(
        self, ports: Ports, tasks: Tasks, trouble: Told | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("connect_dialog")
        self.setWindowTitle(self.tr("The State's database"))
        said = "" if trouble is None else words.of_exception(trouble).sentence
        why = QLabel(
            said or self.tr("The login and the certificate come from whoever keeps the database."),
            self,
        )
        why.setTextFormat(Qt.TextFormat.PlainText)
        why.setWordWrap(True)
        self.form = ConnectForm(ports, tasks, self)
        self.form.connected.connect(self.accept)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (why, self.form):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self.resize(*_SIZE)
        wrong = self.form.servers if ports.server is None else self.form.password.line
        if trouble is not None and trouble.code == "login.nobody":
            wrong = self.form.login
        wrong.setFocus()


class WhoDialog(QDialog):
    """Asks which of the officers in the database sits here."""

    def __init__(
        self, officers: Sequence[Officer], offices: Sequence[Office], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("who_dialog")
        self.setWindowTitle(self.tr("Who are you?"))
        self.sought = QLineEdit(self)
        self.sought.setObjectName("who_sought")
        self.sought.setPlaceholderText(self.tr("Part of your name or office"))
        self.sought.setAccessibleName(self.tr("Part of your name or office"))
        self.list = QListWidget(self)
        self.list.setObjectName("who_list")
        self.list.setAccessibleName(self.tr("Officers"))
        named = {office.id: office for office in offices}
        for each in officers:
            if each.is_active and each.office_id in named:
                item = QListWidgetItem(_line_of(each, named[each.office_id]), self.list)
                item.setData(Qt.ItemDataRole.UserRole, each.id)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(self.accept)
        self.sought.textChanged.connect(self._seek)
        buttons = QDialogButtonBox(self)
        sit = buttons.addButton(self.tr("Sit down"), QDialogButtonBox.ButtonRole.AcceptRole)
        sit.setObjectName("who_accept")
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (self.sought, self.list, buttons):
            column.addWidget(widget)
        self.resize(*_SIZE)

    @property
    def officer_id(self) -> int:
        """Who was chosen, 0 for nobody."""
        item = self.list.currentItem()
        return 0 if item is None or item.isHidden() else int(item.data(Qt.ItemDataRole.UserRole))

    def _seek(self, part: str) -> None:
        shown = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(part.casefold() not in item.text().casefold())
            if not item.isHidden():
                shown.append(item)
        if shown:
            self.list.setCurrentItem(shown[0])


def _line_of(officer: Officer, office: Office) -> str:
    names = (officer.name, officer.designation, office.name_en, office.name_hi)
    return f"{office.number}  {' · '.join(filter(None, names))}"
