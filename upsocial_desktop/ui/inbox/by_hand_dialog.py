"""Takes in a post that was found in the browser: its address, its author, its words."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from upsocial_desktop.domain.account import Account
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.services.browsing import accounts
from upsocial_desktop.services.intake import add_by_hand
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.desktop import Desktop

_TALL = 110


class ByHandDialog(FormDialog):
    """Adds one mention by hand."""

    def __init__(self, desktop: Desktop, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("ByHandDialog", "Add a mention by hand")
        super().__init__(desktop, title, QCoreApplication.translate("ByHandDialog", "Add"), parent)
        self.address = QLineEdit()
        self.address.setObjectName("address")
        self.address.setPlaceholderText("https://x.com/name/status/123…")
        self.author = QLineEdit()
        self.author.setObjectName("author")
        self.author.setPlaceholderText("@name")
        self.text = QPlainTextEdit()
        self.text.setObjectName("text")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TALL)
        self.account = QComboBox()
        self.account.setObjectName("account")
        self.add_field(self.tr("&Address of the post"), self.address)
        self.add_field(self.tr("Au&thor"), self.author)
        self.add_field(self.tr("&Words of the post"), self.text)
        self.add_field(self.tr("Acc&ount that was addressed"), self.account)
        self.wish_button.setEnabled(False)
        self.fit()
        self.address.setFocus()
        ports, office_id = desktop.ports, desktop.seat.office.id
        desktop.tasks.read(lambda: accounts(ports, office_id), self._show_accounts, owner=self)

    def _show_accounts(self, found: Sequence[Account]) -> None:
        for account in found:
            self.account.addItem(f"@{account.username}", account.id)
        self.wish_button.setEnabled(bool(found))

    def wish(self) -> Callable[[], Changes]:
        ports, officer = self.desktop.ports, self.desktop.seat.officer
        account_id = int(self.account.currentData() or 0)
        address, author = self.address.text(), self.author.text()
        text = self.text.toPlainText()
        return lambda: add_by_hand(ports, officer, account_id, address, author, text)

    def places(self) -> Mapping[str, QWidget]:
        return {
            "": self.address,
            "mention.empty": self.text,
            "mention.author_missing": self.author,
            "account.not_yours": self.account,
        }
