"""The secrets of this PC in the operating system's keyring; the only room that knows keyring."""

import contextlib
import importlib
import threading
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any, Protocol, TypeVar

from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.services.ports import Secret, VaultState
from upsocial_desktop.vault.worker import Worker

T = TypeVar("T")

LIVE_NAMESPACE = "upsocial-desktop"
PRACTICE_NAMESPACE = "upsocial-desktop-practice"
# Windows' Credential Manager takes 2,560 bytes and keyring stores UTF-16: 1,280 letters.
LONGEST_SECRET = 1_200

# Those that encrypt and belong to the session of the person at this PC. Others write plain files.
SAFE_BACKENDS = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.libsecret.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
        "keyring.backends.Windows.WinVaultKeyring",
        "keyring.backends.macOS.Keyring",
    }
)
_NO_BACKENDS = frozenset({"keyring.backends.fail.Keyring"})

# Class names as they are written in keyring, secretstorage, jeepney and pywin32: their modules
# exist only on the systems they are for.
_TROUBLES = {
    "keyring.errors.KeyringLocked": "vault.locked",
    "keyring.errors.InitError": "vault.locked",
    "keyring.errors.NoKeyringError": "vault.missing",
    "secretstorage.exceptions.LockedException": "vault.locked",
    "secretstorage.exceptions.PromptDismissedException": "vault.locked",
    "secretstorage.exceptions.SecretServiceNotAvailableException": "vault.missing",
    "upsocial_desktop.vault.worker.TookTooLongError": "vault.timed_out",
}
_KEYRING_ROOMS = ("keyring", "secretstorage", "jeepney", "pywintypes", "win32ctypes", "dbus", "gi")
_SYSTEM_ERRORS = (OSError, EOFError, ImportError)


class Backend(Protocol):
    """What the keyring library calls a KeyringBackend, as far as it is used here."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class KeyringVault:
    """One entry per secret: service is the namespace, user name "ACCOUNT/SECRET".

    The password of a database has a service of its own, for in Windows' keyring two names under
    one service may end up under other names than they were given.

    Every call has a deadline. What the keyring does not take stays in memory for this session,
    `state()` says why, and nothing is written anywhere else.
    """

    def __init__(
        self,
        namespace: str,
        deadline_seconds: float = 5.0,
        safe_backends: frozenset[str] = SAFE_BACKENDS,
    ) -> None:
        self._namespace = namespace
        self._safe_backends = safe_backends
        self._worker = Worker(deadline_seconds)
        self._lock = threading.Lock()
        self._session: dict[_Entry, str] = {}
        self._unsaved: set[_Entry] = set()

    def __repr__(self) -> str:
        return f"<KeyringVault {self._namespace}>"

    def state(self) -> VaultState:
        """Ask the keyring now; what it had not taken before is offered to it again."""
        try:
            name = self._asked(self._look)
            for entry in sorted(self._unsaved):
                self._save(entry)
        except Unavailable as trouble:
            return VaultState(is_lasting=False, keyring_name="", trouble=trouble.code)
        return VaultState(is_lasting=True, keyring_name=name, trouble="")

    def keep(self, account_id: int, secret: Secret, value: str) -> None:
        """Keep a secret, in memory only where the keyring cannot.

        Raises Unavailable("vault.too_long") for more than LONGEST_SECRET letters, on any system.
        """
        self._keep(self._entry(account_id, secret), value)

    def keep_password(self, address: ServerAddress, value: str) -> None:
        """Keep a database's password, in memory only where the keyring cannot.

        Raises Unavailable("vault.too_long") for more than LONGEST_SECRET letters, on any system.
        """
        self._keep(_entry_of(address), value)

    def _keep(self, entry: "_Entry", value: str) -> None:
        if len(value) > LONGEST_SECRET:
            raise Unavailable("vault.too_long", longest=LONGEST_SECRET)
        with self._lock:
            self._session[entry] = value
            self._unsaved.add(entry)
        # Not lost and not silent: state() tells of it, and offers it again.
        with contextlib.suppress(Unavailable):
            self._save(entry)

    def fetch(self, account_id: int, secret: Secret) -> str | None:
        """The secret, or None where there is none.

        Raises Unavailable("vault.…") where the keyring may have it and does not answer.
        """
        return self._fetch(self._entry(account_id, secret))

    def password(self, address: ServerAddress) -> str | None:
        """The password of a database, or None where there is none.

        Raises Unavailable("vault.…") where the keyring may have it and does not answer.
        """
        return self._fetch(_entry_of(address))

    def keep_file_key(self, key: FileKey) -> None:
        """Keep the key of files in cipher in the keyring and read it back.

        Raises Unavailable("vault.…"): a key kept for this session alone would lose the files.
        """
        entry, value = _entry_of_key(key.name), key.raw.hex()
        self._asked(lambda x: x.set_password(*entry, value))
        if self._asked(lambda x: x.get_password(*entry)) != value:
            raise Unavailable("vault.refused")
        with self._lock:
            self._session[entry] = value

    def file_key(self, name: str) -> FileKey | None:
        """The key of that name, or None where there is none.

        Raises Unavailable("vault.…") where the keyring may have it and does not answer.
        """
        kept = self._fetch(_entry_of_key(name))
        try:
            return None if kept is None else FileKey(bytes.fromhex(kept))
        except ValueError:
            # Something else under our name: as good as nothing, and the sheet brings it back.
            return None

    def _fetch(self, entry: "_Entry") -> str | None:
        if entry in self._session:
            return self._session[entry]
        try:
            value = self._asked(lambda x: x.get_password(*entry))
        except Unavailable as trouble:
            if trouble.code in {"vault.missing", "vault.unsafe_backend"}:
                return None
            raise
        if value is not None:
            with self._lock:
                self._session[entry] = value
        return value

    def forget(self, account_id: int) -> None:
        """Forget an account here and in the keyring. Raises Unavailable where that is not sure."""
        self._forget([self._entry(account_id, secret) for secret in Secret])

    def forget_password(self, address: ServerAddress) -> None:
        """Forget a password here and in the keyring; raises as `forget` does."""
        self._forget([_entry_of(address)])

    def _forget(self, entries: "Sequence[_Entry]") -> None:
        with self._lock:
            for entry in entries:
                self._session.pop(entry, None)
                self._unsaved.discard(entry)
        try:
            self._asked(lambda backend: self._delete(backend, entries))
        except Unavailable as trouble:
            if trouble.code not in {"vault.missing", "vault.unsafe_backend"}:
                raise

    def _save(self, entry: "_Entry") -> None:
        value = self._session.get(entry)
        if value is not None:
            self._asked(lambda x: x.set_password(*entry, value))
        with self._lock:
            self._unsaved.discard(entry)

    def _look(self, backend: Backend) -> str:
        # Only asking for an entry shows whether the keyring is locked.
        backend.get_password(self._namespace, "state")
        return str(getattr(backend, "name", type(backend).__name__))

    def _delete(self, backend: Backend, entries: "Sequence[_Entry]") -> None:
        for entry in entries:
            if backend.get_password(*entry) is not None:
                backend.delete_password(*entry)

    def _entry(self, account_id: int, secret: Secret) -> "_Entry":
        return self._namespace, f"{account_id}/{secret.value}"

    def _asked(self, ask: Callable[[Backend], T]) -> T:
        """Ask the keyring, within the deadline. Raises Unavailable("vault.…")."""
        with _Translated():
            return self._worker.run(lambda: ask(self._backend()))

    def _backend(self) -> Backend:
        """The first backend that is safe. Runs on the worker."""
        # Imported here, off the main thread: loading its backends takes a tenth of a second.
        keyring = importlib.import_module("keyring")
        chosen = keyring.get_keyring()
        candidates = _members(chosen)
        for backend in candidates:
            if _name(type(backend)) in self._safe_backends:
                return backend  # type: ignore[no-any-return]  # the library is loaded by name
        is_none = all(_name(type(backend)) in _NO_BACKENDS for backend in candidates)
        raise Unavailable("vault.missing" if is_none else "vault.unsafe_backend")


class _Translated:
    """Turns the troubles of keyrings, which share no class, into ours; bugs pass as they are."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if kind is None or issubclass(kind, Unavailable):
            return
        names = [_name(cls) for cls in kind.__mro__]
        is_theirs = names[0].split(".")[0] in _KEYRING_ROOMS
        known = next((_TROUBLES[name] for name in names if name in _TROUBLES), "")
        if known or is_theirs or issubclass(kind, _SYSTEM_ERRORS):
            # The original is not shown on: it may quote what it was given.
            raise Unavailable(known or "vault.refused") from None


# Service and user name.
_Entry = tuple[str, str]


def namespace_at(address: ServerAddress) -> str:
    """Where the keys of accounts of a database are kept: its accounts have numbers of its own."""
    return f"upsocial/{address.place}"


def _entry_of(address: ServerAddress) -> _Entry:
    return f"{namespace_at(address)}/{address.login}/password", address.login


def _entry_of_key(name: str) -> _Entry:
    """By the key's own name: files of all profiles find theirs, and none takes another's place."""
    return f"upsocial/files/{name}/key", name


def _name(cls: type) -> str:
    return f"{cls.__module__}.{cls.__qualname__}"


def _members(chosen: Any) -> Sequence[Any]:
    """The backends behind the chosen one, which may be a chain of several."""
    is_chain = _name(type(chosen)) == "keyring.backends.chainer.ChainerBackend"
    return tuple(chosen.backends) if is_chain else (chosen,)
