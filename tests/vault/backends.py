"""Keyrings for tests, derived from the library's own class."""

import threading
from typing import ClassVar

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, PasswordDeleteError, PasswordSetError


class Memory(KeyringBackend):
    """Keeps everything in a dictionary."""

    name = "memory keyring"

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]  # keyring's own has no types
        self.kept: dict[tuple[str, str], str] = {}

    @property
    def priority(self) -> float:
        # Below "no keyring": the library must never choose a test's keyring by itself.
        return -1

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError(username)
        del self.kept[service, username]


class Hanging(Memory):
    """Answers nothing until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.go_on = threading.Event()
        self.calls = 0

    def get_password(self, service: str, username: str) -> str | None:
        self.calls += 1
        self.go_on.wait(20)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.calls += 1
        self.go_on.wait(20)
        super().set_password(service, username, password)


class SecretServiceNotAvailableException(Exception):  # noqa: N818 - secretstorage's own name
    """Has the name and the room of the exception of secretstorage, which Windows lacks."""

    __module__ = "secretstorage.exceptions"


class OddError(Exception):
    """As pywin32 has one: of no family."""

    __module__ = "pywintypes"


class Failing(Memory):
    """Fails in one way at every call, quoting what it was given."""

    kinds: ClassVar[dict[str, type[Exception]]] = {
        "locked": KeyringLocked,
        "no login keyring": InitError,
        "refused": PasswordSetError,
        "bus gone": SecretServiceNotAvailableException,
        "windows": OddError,
        "system": ConnectionResetError,
        "bug": ZeroDivisionError,
    }

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.fault: type[Exception] | None = self.kinds[kind]

    def get_password(self, service: str, username: str) -> str | None:
        if self.fault is not None:
            raise self.fault(username)
        return super().get_password(service, username)

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.fault is not None:
            raise self.fault(password)
        super().set_password(service, username, password)


class Forgetful(Memory):
    """Says yes, and keeps something else."""

    def set_password(self, service: str, username: str, password: str) -> None:
        super().set_password(service, username, password[:-1])
