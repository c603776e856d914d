"""Secrets for one run of a command: they touch no keyring and end with the process."""

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.services.ports import Secret, VaultState


class SessionVault:
    """The keys of a pretend day that only this process knows."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, Secret], str] = {}
        self._passwords: dict[ServerAddress, str] = {}

    def __repr__(self) -> str:
        return "<SessionVault>"

    def state(self) -> VaultState:
        """Never lasting, on purpose."""
        return VaultState(is_lasting=False, keyring_name="", trouble="vault.this_run")

    def keep(self, account_id: int, secret: Secret, value: str) -> None:
        """Keep a secret until the process ends."""
        self._kept[account_id, secret] = value

    def fetch(self, account_id: int, secret: Secret) -> str | None:
        """The secret, or None where there is none."""
        return self._kept.get((account_id, secret))

    def forget(self, account_id: int) -> None:
        """Forget an account's secrets."""
        for secret in Secret:
            self._kept.pop((account_id, secret), None)

    def keep_password(self, address: ServerAddress, value: str) -> None:
        """Keep a password until the process ends."""
        self._passwords[address] = value

    def password(self, address: ServerAddress) -> str | None:
        """The password, or None where there is none."""
        return self._passwords.get(address)

    def forget_password(self, address: ServerAddress) -> None:
        """Forget a password."""
        self._passwords.pop(address, None)

    def keep_file_key(self, key: FileKey) -> None:  # noqa: ARG002 - the door's form
        """Raises Unavailable("vault.this_run"): files outlive this process."""
        raise Unavailable("vault.this_run")

    def file_key(self, name: str) -> FileKey | None:  # noqa: ARG002 - the door's form
        """None: no file of a pretend day is in cipher."""
        return None
