"""The X accounts of the office: connect, test, sign out, add."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from upsocial_desktop.domain.account import Account, Way
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.services.accounts import (
    Connected,
    add_account,
    check_account,
    disconnect_account,
)
from upsocial_desktop.services.browsing import accounts
from upsocial_desktop.services.ports import VaultState
from upsocial_desktop.ui import words
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.settings.account_card import AccountCard
from upsocial_desktop.ui.settings.keys_dialog import KeysDialog
from upsocial_desktop.ui.settings.vault_words import of_vault
from upsocial_desktop.ui.trouble import TroubleBar, show_beside


class AccountsSection(QWidget):
    """A card for each account; adding one is at the bottom."""

    told = Signal(str)

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self.cards: list[AccountCard] = []
        self.trouble = TroubleBar(self)
        self.vault_line = QLabel(self)
        self.vault_line.setObjectName("vault_line")
        self.vault_line.setProperty("role", "muted")
        self.vault_line.setWordWrap(True)
        self._list = QVBoxLayout()
        self._list.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.trouble)
        column.addWidget(self.vault_line)
        column.addLayout(self._list)
        column.addWidget(self._adding())
        column.addStretch(1)
        desktop.news.changed.connect(self._on_news)

    def _adding(self) -> QWidget:
        self.username = QLineEdit(self)
        self.username.setObjectName("new_username")
        self.username.setPlaceholderText(self.tr("@name on X"))
        self.username.setAccessibleName(self.tr("Name of the account on X"))
        self.username.setMaximumWidth(220)
        self.way = QComboBox(self)
        self.way.setObjectName("new_way")
        self.way.setAccessibleName(self.tr("How X is reached"))
        for way in (Way.API, Way.BY_HAND):
            self.way.addItem(words.of_way(way), way)
        add = QPushButton(self.tr("Add account"), self)
        add.setObjectName("add_account")
        add.clicked.connect(self.add)
        self.username.returnPressed.connect(self.add)
        holder = QWidget(self)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.username, self.way, add):
            row.addWidget(widget)
        row.addStretch(1)
        # A pretend X has the accounts it has.
        holder.setVisible(not self._desktop.ports.is_practice)
        return holder

    def reread(self) -> None:
        """Read the accounts and ask the keyring how it is."""
        ports, office_id = self._desktop.ports, self._desktop.seat.office.id
        self._desktop.tasks.read(
            lambda: (accounts(ports, office_id), ports.vault.state()),
            lambda found: self._show(*found),
            owner=self,
            failed=lambda error: self.trouble.show_error(error, self.reread),
            turn="settings.accounts",
        )

    def _show(self, found: Sequence[Account], vault: VaultState) -> None:
        for card in self.cards:
            self._list.removeWidget(card)
            card.deleteLater()
        self.cards = [self._card(account, vault) for account in found]
        for card in self.cards:
            self._list.addWidget(card)
        if self._desktop.ports.is_practice:
            said = self.tr("In practice accounts are connected already; keys cannot be seen.")
        elif not found:
            said = self.tr("This office has no account yet. Add the one that speaks for it.")
        else:
            said = of_vault(vault)
        self.vault_line.setText(said)

    def _card(self, account: Account, vault: VaultState) -> AccountCard:
        card = AccountCard(account, vault, self)
        card.connect_wanted.connect(lambda: self.ask_for_keys(account))
        card.check_wanted.connect(lambda: self.check(card))
        card.leave_wanted.connect(lambda: self.ask_to_leave(account))
        return card

    def add(self) -> None:
        """Enter an account that is not connected yet."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        username, way = self.username.text(), self.way.currentData()

        def done(changes: Changes) -> None:
            self.username.clear()
            self._desktop.news.tell(changes)
            self.told.emit(self.tr("Account added"))

        self._desktop.tasks.write(
            lambda: add_account(ports, officer, username, way),
            done,
            owner=self,
            failed=lambda error: show_beside(self.username, error),
        )

    def ask_for_keys(self, account: Account) -> None:
        """Open the dialog for the four keys."""
        dialog = KeysDialog(self._desktop, account, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def check(self, card: AccountCard) -> None:
        """Ask X who the account is."""
        ports, account_id = self._desktop.ports, card.account.id
        card.say(self.tr("Asking X…"), "muted")

        def done(connected: Connected) -> None:
            said = self.tr("It works: X knows it as %1 (@%2), posts up to %3 long.")
            user = connected.user
            said = said.replace("%1", user.name).replace("%2", user.username)
            card.say(said.replace("%3", str(user.max_weight)), "ok")

        self._desktop.tasks.net(
            lambda: check_account(ports, account_id),
            done,
            owner=card,
            failed=lambda error: card.say(words.of_exception(error).sentence, "late"),
        )

    def ask_to_leave(self, account: Account) -> None:
        """Ask whether to sign out, saying what stays."""
        box = QMessageBox(self)
        box.setObjectName("leave_dialog")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setWindowTitle(self.tr("Sign out of this PC"))
        box.setText(self.tr("The keys of @%1 leave this PC.").replace("%1", account.username))
        box.setInformativeText(
            self.tr(
                "Cases, posts being written, planned posts and the history stay. Until somebody"
                " connects the account again, nothing is fetched or sent for it from here."
            )
        )
        leave = box.addButton(self.tr("Sign out"), QMessageBox.ButtonRole.AcceptRole)
        leave.setObjectName("leave_accept")
        leave.clicked.connect(lambda: self.leave(account.id))
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.open()

    def leave(self, account_id: int) -> None:
        """Take the keys from this PC."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer

        def done(changes: Changes) -> None:
            self._desktop.news.tell(changes)
            self.told.emit(self.tr("Signed out of this PC; everything else stays"))

        self._desktop.tasks.write(
            lambda: disconnect_account(ports, officer, account_id),
            done,
            owner=self,
            failed=self.trouble.show_error,
        )

    def _on_news(self, changes: Changes) -> None:
        if self.isVisible() and changes.ids(Topic.ACCOUNT):
            self.reread()
