"""A login gets a password that its officer alone knows: the first time, or another one later."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.own_password import check_again, check_password
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.services.connecting import choose_password
from upsocial_desktop.services.ports import Ports, VaultState
from upsocial_desktop.ui.settings.secret_field import SecretField
from upsocial_desktop.ui.settings.vault_words import of_password
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.trouble import TroubleBar, show_beside


class PasswordDialog(QDialog):
    """Ends once the server has the new password and this PC keeps it; `kept` says where.

    `first` is the password that the login was given; None asks for the one of now.
    """

    kept = Signal(str)

    def __init__(
        self,
        ports: Ports,
        tasks: Tasks,
        address: ServerAddress,
        first: str | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ports, self._tasks, self._address, self._first = ports, tasks, address, first
        self.setObjectName("password_dialog")
        self.setWindowTitle(self.tr("A password of your own"))
        why = QLabel(self._why(), self)
        why.setTextFormat(Qt.TextFormat.PlainText)
        why.setWordWrap(True)
        self.before = self._field(self.tr("The password of no&w"), "password_before")
        self.password = self._field(self.tr("The &new password"), "password_new")
        self.again = self._field(self.tr("The new one &again"), "password_again")
        self.trouble = TroubleBar(self)
        self.set_now = QPushButton(self.tr("Set password"), self)
        self.set_now.setObjectName("set_password")
        self.set_now.setProperty("role", "main")
        self.set_now.setDefault(True)
        self.set_now.clicked.connect(self.set_password)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.set_now, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        self._fields = self._rows()
        for widget in (why, self._fields, self.trouble):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(480)
        self._first_line.setFocus()

    @property
    def _first_line(self) -> QLineEdit:
        return (self.password if self._first is not None else self.before).line

    def _why(self) -> str:
        rule = self.tr(
            "Take twelve letters or more. It goes into the keyring of this PC, and the server never"
            " gets it, only a proof of it."
        )
        if self._first is None:
            return rule
        given = self.tr(
            "The password of the login %1 was given to you, so somebody else knows it. Choose one"
            " of your own; nothing else can be done before."
        )
        return f"{given.replace('%1', self._address.login)}\n\n{rule}"

    def _field(self, said: str, name: str) -> SecretField:
        field = SecretField(said.replace("&", ""), self, has_blanks=True)
        field.line.setObjectName(name)
        field.setProperty("said", said)
        return field

    def _rows(self) -> QWidget:
        holder = QWidget(self)
        form = QFormLayout(holder)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(8)
        for field in (self.before, self.password, self.again):
            if field is self.before and self._first is not None:
                field.hide()
                continue
            label = QLabel(field.property("said"), holder)
            label.setBuddy(field.line)
            form.addRow(label, field)
        return holder

    def set_password(self) -> None:
        """Give the server the proof of the new password, if it was typed the same twice."""
        before = self.before.secret() if self._first is None else self._first
        password = self.password.secret()
        if self._first is None and not before:
            show_beside(self.before.line, Refused("login.no_password"))
            return
        try:
            check_password(password, before)
        except Refused as refused:
            show_beside(self.password.line, refused)
            return
        try:
            check_again(password, self.again.secret())
        except Refused as refused:
            show_beside(self.again.line, refused)
            return
        ports, address = self._ports, self._address
        self._wait(is_waiting=True)
        self._tasks.write(
            lambda: choose_password(ports, address, before, password),
            self._on_set,
            owner=self,
            failed=self._on_failed,
        )

    def _on_set(self, kept: VaultState) -> None:
        self._forget()
        self.accept()
        self.kept.emit(of_password(kept))

    def _on_failed(self, error: Exception) -> None:
        self._wait(is_waiting=False)
        self.trouble.show_error(error)
        self._first_line.setFocus()

    def _wait(self, *, is_waiting: bool) -> None:
        self.trouble.clear()
        self._fields.setEnabled(not is_waiting)
        self.set_now.setEnabled(not is_waiting)
        self.set_now.setText(
            self.tr("Asking the servers…") if is_waiting else self.tr("Set password")
        )

    def reject(self) -> None:
        """Nothing typed stays; while the server is asked, its answer is waited for."""
        if not self._fields.isEnabled():
            return
        self._forget()
        super().reject()

    def _forget(self) -> None:
        self._first = None if self._first is None else ""
        for field in (self.before, self.password, self.again):
            field.forget()
