"""An account is connected: four keys are pasted, tested, and kept in the keyring."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPushButton, QVBoxLayout, QWidget

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.accounts import Connected, connect_account
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.settings.keys_form import KeysForm
from upsocial_desktop.ui.settings.vault_words import of_vault
from upsocial_desktop.ui.trouble import TroubleBar, show_beside


class KeysDialog(QDialog):
    """Wrong keys are not kept; right ones are never shown again."""

    connected = Signal()

    def __init__(self, desktop: Desktop, account: Account, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop, self._account = desktop, account
        self.setObjectName("keys_dialog")
        self.setWindowTitle(self.tr("Connect @%1").replace("%1", account.username))
        why = QLabel(
            self.tr(
                "On X's page for developers open your app, then “Keys and tokens”. The access"
                " token must belong to @%1 and may read and write. Paste the four keys here:"
                " they go into the keyring of this PC and nowhere else."
            ).replace("%1", account.username),
            self,
        )
        why.setWordWrap(True)
        self.form = KeysForm(self)
        self.trouble = TroubleBar(self)
        self.outcome = QLabel(self)
        self.outcome.setObjectName("connect_outcome")
        self.outcome.setProperty("role", "ok")
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        self.test = QPushButton(self.tr("Test connection"), self)
        self.test.setObjectName("test_connection")
        self.test.setProperty("role", "main")
        self.test.setDefault(True)
        self.test.clicked.connect(self.connect_now)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.test, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (why, self.form, self.trouble, self.outcome):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(buttons)
        self.setMinimumWidth(520)

    def connect_now(self) -> None:
        """Ask X whose keys these are, and keep them if they are the account's."""
        empty = self.form.first_empty()
        if empty is not None:
            show_beside(empty.line, Refused("account.keys_missing"))
            return
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        account_id, keys = self._account.id, self.form.keys()
        self._wait(is_waiting=True)
        self._desktop.tasks.net(
            lambda: connect_account(ports, officer, account_id, keys),
            self._on_connected,
            owner=self,
            failed=self._on_failed,
        )

    def _wait(self, *, is_waiting: bool) -> None:
        self.trouble.clear()
        self.outcome.hide()
        self.form.setEnabled(not is_waiting)
        self.test.setEnabled(not is_waiting)
        self.test.setText(self.tr("Asking X…") if is_waiting else self.tr("Test connection"))

    def _on_connected(self, connected: Connected) -> None:
        self._wait(is_waiting=False)
        self.form.forget()
        said = self.tr("Connected: X knows these keys as %1 (@%2).")
        said = said.replace("%1", connected.user.name).replace("%2", connected.user.username)
        self.outcome.setText(f"{said} {of_vault(connected.vault)}")
        self.outcome.show()
        self._desktop.news.tell(connected.changes)
        self.connected.emit()

    def _on_failed(self, error: Exception) -> None:
        self._wait(is_waiting=False)
        self.trouble.show_error(error)
        self.form.fields[next(iter(self.form.fields))].setFocus()
