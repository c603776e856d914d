"""Where the State's database is, and who asks: tried in the background, kept if it works."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.server_address import ServerAddress, read_address
from upsocial_desktop.services.connecting import Seated, keep_connection, try_connection
from upsocial_desktop.services.ports import Ports, Revision
from upsocial_desktop.services.settings import SERVER_DATABASE
from upsocial_desktop.ui.settings.password_dialog import PasswordDialog
from upsocial_desktop.ui.settings.secret_field import SecretField
from upsocial_desktop.ui.settings.vault_words import of_password
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.trouble import TroubleBar, show_beside

_TURN = "connect"


class ConnectForm(QWidget):
    """Nothing is kept before the servers were met; `connected` says that it is."""

    connected = Signal()

    def __init__(self, ports: Ports, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ports, self._tasks = ports, tasks
        self._is_trying = False
        self.servers = self._line("servers", "db1.up.example, db2.up.example")
        self.database = self._line("database", "")
        self.database.setText(SERVER_DATABASE.default)
        self.login = self._line("login", "")
        self.password = SecretField(self.tr("Password"), self, has_blanks=True)
        self.password.line.setObjectName("password")
        self.certificate = self._line("certificate", "")
        self.trouble = TroubleBar(self)
        self.outcome = QLabel(self)
        self.outcome.setObjectName("connect_outcome")
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        self.connect_now = QPushButton(self.tr("Connect"), self)
        self.connect_now.setObjectName("connect_server")
        self.connect_now.setProperty("role", "main")
        self.connect_now.clicked.connect(self.connect_or_cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self._fields = self._rows()
        for widget in (self._fields, self.trouble, self.outcome):
            column.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.connect_now)
        column.addLayout(row)
        if ports.server is not None:
            self._fill(ports.server)
        for line in (self.servers, self.database, self.login, self.password.line, self.certificate):
            line.returnPressed.connect(self.connect_or_cancel)

    def _line(self, name: str, example: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setPlaceholderText(example)
        return line

    def _rows(self) -> QWidget:
        holder = QWidget(self)
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        chosen = QWidget(holder)
        row = QHBoxLayout(chosen)
        row.setContentsMargins(0, 0, 0, 0)
        choose = QPushButton(self.tr("Choose…"), chosen)
        choose.setAccessibleName(self.tr("Choose the file of the certificate"))
        choose.clicked.connect(self._choose)
        row.addWidget(self.certificate, 1)
        row.addWidget(choose)
        for said, field, control in (
            (self.tr("&Servers"), self.servers, self.servers),
            (self.tr("&Database"), self.database, self.database),
            (self.tr("&Login"), self.login, self.login),
            (self.tr("&Password"), self.password, self.password.line),
            (self.tr("Ce&rtificate"), chosen, self.certificate),
        ):
            label = QLabel(said, holder)
            label.setBuddy(control)
            control.setAccessibleName(said.replace("&", ""))
            form.addRow(label, field)
        return holder

    def _fill(self, address: ServerAddress) -> None:
        self.servers.setText(", ".join(map(str, address.servers)))
        self.database.setText(address.database)
        self.login.setText(address.login)
        self.certificate.setText(address.certificate)
        # What is kept is never shown again.
        self.password.line.setPlaceholderText(self.tr("as kept"))

    def _choose(self) -> None:
        words = self.tr("Certificates (*.pem *.crt);;All files (*)")
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("The servers' certificate"), str(Path.home()), words
        )
        if path:
            self.certificate.setText(path)

    def connect_or_cancel(self) -> None:
        """Try the servers; pressed again meanwhile, give up."""
        if self._is_trying:
            # An answer to an older turn is dropped.
            self._tasks.read(_nothing, _forget, owner=self, turn=_TURN)
            self._wait(is_waiting=False)
            return
        address = self._address()
        if address is None:
            return
        ports, password = self._ports, self.password.secret()
        self._wait(is_waiting=True)
        self._tasks.read(
            lambda: try_connection(ports, address, password),
            lambda revision: self._keep(address, password, revision),
            owner=self,
            failed=lambda error: self._on_refused(error, address, password),
            turn=_TURN,
        )

    def _address(self) -> ServerAddress | None:
        """What was typed; None, and said beside the field, where it is no address."""
        lines = {
            "address.servers": self.servers,
            "address.database": self.database,
            "address.login": self.login,
            "address.no_certificate": self.certificate,
        }
        try:
            return read_address(*(line.text() for line in lines.values()))
        except Refused as refused:
            show_beside(lines[refused.code], refused)
            return None

    def _keep(self, address: ServerAddress, password: str, revision: Revision) -> None:
        ports = self._ports
        self._tasks.write(
            lambda: keep_connection(ports, address, password, revision),
            self._on_kept,
            owner=self,
            failed=self._on_failed,
        )

    def _on_kept(self, seated: Seated) -> None:
        self._wait(is_waiting=False)
        self.password.forget()
        self.outcome.setText(f"{self.tr('Connected.')} {of_password(seated.vault)}")
        self.outcome.setProperty("role", "ok")
        self.outcome.show()
        self.connected.emit()

    def _on_refused(self, error: Exception, address: ServerAddress, password: str) -> None:
        """Whose password is known to another chooses one of his own; then it is tried with it."""
        self._on_failed(error)
        if not isinstance(error, Refused) or error.code != "login.first_password":
            return
        asked = PasswordDialog(self._ports, self._tasks, address, password, self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # What is kept by now is the new one.
        asked.kept.connect(self._on_own_password)
        asked.open()

    def _on_own_password(self, _said: str) -> None:
        self.password.forget()
        self.connect_or_cancel()

    def _on_failed(self, error: Exception) -> None:
        self._wait(is_waiting=False)
        self.trouble.show_error(error)
        self.connect_now.setFocus()

    def _wait(self, *, is_waiting: bool) -> None:
        self._is_trying = is_waiting
        self.trouble.clear()
        self._fields.setEnabled(not is_waiting)
        self.connect_now.setText(self.tr("Cancel") if is_waiting else self.tr("Connect"))
        self.outcome.setText(self.tr("Asking the servers…"))
        self.outcome.setProperty("role", "muted")
        self.outcome.setVisible(is_waiting)


def _nothing() -> None:
    """Takes the turn."""


def _forget(_answer: None) -> None:
    """Nothing was asked."""
