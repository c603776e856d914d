"""A keyring whose secrets the log learns to hide before anybody can log them."""

from urllib.parse import quote

from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.machine.redaction import Redactor
from upsocial_desktop.services.ports import Secret, Vault, VaultState


class HidingVault:
    """The Vault behind it, with every secret that passes told to the redactor."""

    def __init__(self, vault: Vault, redactor: Redactor) -> None:
        self._vault = vault
        self._redactor = redactor

    def state(self) -> VaultState:
        """Whether secrets outlive this session."""
        return self._vault.state()

    def keep(self, account_id: int, secret: Secret, value: str) -> None:
        """Keep a secret."""
        self._hide(value)
        self._vault.keep(account_id, secret, value)

    def fetch(self, account_id: int, secret: Secret) -> str | None:
        """The secret, or None where there is none."""
        value = self._vault.fetch(account_id, secret)
        if value is not None:
            self._hide(value)
        return value

    def forget(self, account_id: int) -> None:
        """Forget an account's secrets."""
        self._vault.forget(account_id)

    def keep_password(self, address: ServerAddress, value: str) -> None:
        """Keep a password."""
        self._hide(value)
        self._vault.keep_password(address, value)

    def password(self, address: ServerAddress) -> str | None:
        """The password, or None where there is none."""
        value = self._vault.password(address)
        if value:
            self._hide(value)
        return value

    def forget_password(self, address: ServerAddress) -> None:
        """Forget a password."""
        self._vault.forget_password(address)

    def keep_file_key(self, key: FileKey) -> None:
        """Keep the key of files."""
        self._hide_key(key)
        self._vault.keep_file_key(key)

    def file_key(self, name: str) -> FileKey | None:
        """The key of files of that name."""
        key = self._vault.file_key(name)
        if key is not None:
            self._hide_key(key)
        return key

    def _hide_key(self, key: FileKey) -> None:
        groups = key.groups()
        for spelt in (key.raw.hex(), str(key.raw), " ".join(groups), "".join(groups)):
            self._hide(spelt)

    def _hide(self, value: str) -> None:
        # Within an address or a signed header it is written in this other way.
        self._redactor.hide((value, quote(value, safe="")))
