"""One account of the office: how X is reached for it, whether it works, where its keys are."""

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from upsocial_desktop.domain.account import Account, AccountState, Way
from upsocial_desktop.services.ports import VaultState
from upsocial_desktop.ui import words
from upsocial_desktop.ui.settings.vault_words import of_vault
from upsocial_desktop.ui.widgets.chip import Chip

_LOOKS = {
    AccountState.CONNECTED: ("circle-check", "ok"),
    AccountState.RECONNECT: ("triangle-alert", "late"),
    AccountState.NOT_CONNECTED: ("wifi-off", "muted"),
}


class AccountCard(QFrame):
    """Shows an account; what is wanted for it goes out as a signal."""

    connect_wanted = Signal()
    check_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, account: Account, vault: VaultState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.account = account
        self.setObjectName(f"account_{account.username}")
        self.setProperty("role", "card")
        name = QLabel(f"@{account.username}", self)
        name.setProperty("role", "subtitle")
        chip = Chip(self)
        icon, ink = _LOOKS[account.state]
        chip.show_status(icon, words.of_account_state(account.state), ink)
        facts = QLabel(self._facts(vault), self)
        facts.setObjectName("account_facts")
        facts.setProperty("role", "muted")
        facts.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(name)
        head.addWidget(chip)
        head.addStretch(1)
        self._add_buttons(head)
        self.outcome = QLabel(self)
        self.outcome.setWordWrap(True)
        self.outcome.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(facts)
        column.addWidget(self.outcome)

    def _facts(self, vault: VaultState) -> str:
        way = self.account.way
        said = self.tr("%1 · X is reached by: %2")
        said = said.replace("%1", self.account.name).replace("%2", words.of_way(way))
        if way is Way.PRACTICE:
            return f"{said}\n{self.tr('The pretend X gave it keys; there is nothing to enter.')}"
        if way is Way.BY_HAND:
            return f"{said}\n{self.tr('Posts go out in the browser; there are no keys.')}"
        if self.account.state is AccountState.NOT_CONNECTED:
            return f"{said}\n{self.tr('There are no keys on this PC.')}"
        return f"{said}\n{of_vault(vault)}"

    def _add_buttons(self, row: QHBoxLayout) -> None:
        account = self.account
        is_live = account.way is Way.API
        has_keys = account.state is not AccountState.NOT_CONNECTED
        if account.way is not Way.BY_HAND and has_keys:
            self._button(row, "test", self.tr("Test connection"), self.check_wanted)
        if is_live:
            said = self.tr("New keys…") if has_keys else self.tr("Connect…")
            self._button(row, "connect", said, self.connect_wanted)
        if is_live and has_keys:
            self._button(row, "leave", self.tr("Sign out of this PC…"), self.leave_wanted)

    def _button(self, row: QHBoxLayout, name: str, said: str, wish: SignalInstance) -> None:
        button = QPushButton(said, self)
        button.setObjectName(f"{name}_{self.account.username}")
        button.clicked.connect(wish)
        row.addWidget(button)

    def say(self, sentence: str, ink: str) -> None:
        """Say what came of a test."""
        self.outcome.setProperty("role", ink)
        self.outcome.style().unpolish(self.outcome)
        self.outcome.style().polish(self.outcome)
        self.outcome.setText(sentence)
        self.outcome.show()
