import threading
import traceback
from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import chainer, fail, null

from tests.vault.backends import Failing, Forgetful, Hanging, Memory
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.domain.file_key import FileKey
from upsocial_desktop.machine.hidden_keys import HidingVault
from upsocial_desktop.machine.redaction import Redactor
from upsocial_desktop.services.ports import Secret, Vault, VaultState
from upsocial_desktop.vault.keyring_vault import LONGEST_SECRET, SAFE_BACKENDS, KeyringVault

SAFE = frozenset(
    f"tests.vault.backends.{kind}" for kind in ("Memory", "Hanging", "Failing", "Forgetful")
)
TOKEN = Secret.ACCESS_TOKEN
CANARY = "canary-token-0f3a"

UseKeyring = Callable[[KeyringBackend], KeyringVault]


@pytest.fixture
def use() -> Iterator[UseKeyring]:
    """Put a keyring in the place of this PC's, and give a vault over it."""
    before = keyring.get_keyring()

    def use_keyring(backend: KeyringBackend) -> KeyringVault:
        keyring.set_keyring(backend)
        return KeyringVault("test", deadline_seconds=5, safe_backends=SAFE)

    yield use_keyring
    keyring.set_keyring(before)


def test_a_secret_outlives_the_program_as_an_entry_of_its_own(use: UseKeyring) -> None:
    backend = Memory()
    vault = use(backend)
    vault.keep(7, TOKEN, "आ-secret")
    vault.keep(7, Secret.CONSUMER_KEY, "ck")
    assert backend.kept == {
        ("test", "7/access_token"): "आ-secret",
        ("test", "7/consumer_key"): "ck",
    }
    assert use(backend).fetch(7, TOKEN) == "आ-secret"
    assert vault.state() == VaultState(is_lasting=True, keyring_name="memory keyring", trouble="")


def test_what_was_never_kept_is_none(use: UseKeyring) -> None:
    vault = use(Memory())
    vault.keep(7, TOKEN, "a")
    assert vault.fetch(8, TOKEN) is None
    assert vault.fetch(7, Secret.ACCESS_SECRET) is None


def test_forgetting_an_account_leaves_the_others(use: UseKeyring) -> None:
    backend = Memory()
    vault = use(backend)
    for secret in Secret:
        vault.keep(7, secret, "a")
        vault.keep(70, secret, "b")
    vault.forget(7)
    vault.forget(7)
    assert {username for _, username in backend.kept} == {f"70/{secret}" for secret in Secret}
    assert vault.fetch(7, TOKEN) is None
    assert vault.fetch(70, TOKEN) == "b"


def test_two_namespaces_never_meet(use: UseKeyring) -> None:
    backend = Memory()
    use(backend).keep(7, TOKEN, "live")
    assert KeyringVault("practice", safe_backends=SAFE).fetch(7, TOKEN) is None


def test_a_secret_may_be_as_long_as_windows_can_keep(use: UseKeyring) -> None:
    vault = use(Memory())
    vault.keep(7, TOKEN, "a" * LONGEST_SECRET)
    with pytest.raises(Unavailable) as told:
        vault.keep(7, TOKEN, "b" * (LONGEST_SECRET + 1))
    assert told.value.code == "vault.too_long"
    assert vault.fetch(7, TOKEN) == "a" * LONGEST_SECRET


def chain_of(*members: KeyringBackend) -> KeyringBackend:
    # As keyring builds it, with members that are given and not those that this PC has.
    chain = type("ChainerBackend", (chainer.ChainerBackend,), {"backends": list(members)})
    chain.__module__ = chainer.__name__
    return untyped(chain)


def untyped(kind: Callable[[], KeyringBackend]) -> KeyringBackend:
    return kind()


class PlainFile(Memory):
    name = "plain file"


@pytest.mark.parametrize(
    ("backend", "code"),
    [
        (untyped(fail.Keyring), "vault.missing"),
        (untyped(null.Keyring), "vault.unsafe_backend"),
        (PlainFile(), "vault.unsafe_backend"),
        (chain_of(PlainFile()), "vault.unsafe_backend"),
    ],
)
def test_without_a_safe_keyring_secrets_stay_for_this_session_only(
    use: UseKeyring, backend: KeyringBackend, code: str
) -> None:
    vault = use(backend)
    assert vault.state() == VaultState(is_lasting=False, keyring_name="", trouble=code)
    assert vault.fetch(7, TOKEN) is None
    vault.keep(7, TOKEN, CANARY)
    assert vault.fetch(7, TOKEN) == CANARY
    assert CANARY not in getattr(backend, "kept", {}).values()
    assert vault.state().trouble == code
    assert use(backend).fetch(7, TOKEN) is None
    vault.forget(7)
    assert vault.fetch(7, TOKEN) is None


def test_a_safe_keyring_is_found_within_a_chain_and_the_unsafe_one_left_alone(
    use: UseKeyring,
) -> None:
    plain, safe = PlainFile(), Memory()
    vault = use(chain_of(plain, safe))
    vault.keep(7, TOKEN, "a")
    assert vault.state().is_lasting
    assert (len(plain.kept), len(safe.kept)) == (0, 1)


def test_the_keyrings_of_windows_mac_and_linux_are_safe_and_no_file_is() -> None:
    assert "keyring.backends.Windows.WinVaultKeyring" in SAFE_BACKENDS
    assert "keyring.backends.SecretService.Keyring" in SAFE_BACKENDS
    assert not any("alt" in name or "file" in name.lower() for name in SAFE_BACKENDS)


TROUBLES = [
    ("locked", "vault.locked"),
    ("no login keyring", "vault.locked"),
    ("refused", "vault.refused"),
    ("bus gone", "vault.missing"),
    ("windows", "vault.refused"),
    ("system", "vault.refused"),
]


@pytest.mark.parametrize(("kind", "code"), TROUBLES)
def test_a_keyring_that_fails_is_named_and_nothing_is_lost(
    use: UseKeyring, kind: str, code: str
) -> None:
    backend = Failing(kind)
    vault = use(backend)
    vault.keep(7, TOKEN, CANARY)
    assert vault.state() == VaultState(is_lasting=False, keyring_name="", trouble=code)
    assert vault.fetch(7, TOKEN) == CANARY
    backend.fault = None
    assert vault.state().is_lasting
    assert backend.kept == {("test", "7/access_token"): CANARY}


def test_a_locked_keyring_does_not_pass_for_an_empty_one(use: UseKeyring) -> None:
    vault = use(Failing("locked"))
    asks: list[Callable[[], object]] = [lambda: vault.fetch(7, TOKEN), lambda: vault.forget(7)]
    for ask in asks:
        with pytest.raises(Unavailable) as told:
            ask()
        assert told.value.code == "vault.locked"


def test_a_bug_is_not_called_a_trouble_of_the_keyring(use: UseKeyring) -> None:
    with pytest.raises(ZeroDivisionError):
        use(Failing("bug")).fetch(7, TOKEN)


def test_no_secret_stands_in_an_exception_or_a_repr(use: UseKeyring) -> None:
    vault = use(Failing("refused"))
    vault.keep(7, TOKEN, CANARY)
    with pytest.raises(Unavailable) as told:
        vault.fetch(7, Secret.CONSUMER_KEY)
    shown = "".join(traceback.format_exception(told.value)) + repr(vault) + repr(vault.state())
    assert CANARY not in shown


def test_a_frozen_keyring_freezes_nobody(use: UseKeyring) -> None:
    backend = Hanging()
    use(backend)
    vault = KeyringVault("test", deadline_seconds=0.05, safe_backends=SAFE)
    for _ in range(3):
        assert vault.state().trouble == "vault.timed_out"
    vault.keep(7, TOKEN, "a")
    assert vault.fetch(7, TOKEN) == "a"
    with pytest.raises(Unavailable) as told:
        vault.fetch(8, TOKEN)
    assert told.value.code == "vault.timed_out"
    assert backend.calls == 1

    backend.go_on.set()
    for thread in threading.enumerate():
        if thread.daemon and thread.name.startswith("keyring"):
            thread.join(5)
    patient = KeyringVault("test", safe_backends=SAFE)
    assert patient.state().is_lasting
    assert vault.state().is_lasting
    assert backend.kept == {("test", "7/access_token"): "a"}


def test_threads_may_ask_at_the_same_time(use: UseKeyring) -> None:
    vault = use(Memory())
    threads = [
        threading.Thread(target=vault.keep, args=(number, TOKEN, str(number)))
        for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    again: Vault = KeyringVault("test", safe_backends=SAFE)
    assert [again.fetch(number, TOKEN) for number in range(8)] == [str(n) for n in range(8)]


@pytest.mark.keyring
def test_the_real_keyring_of_this_pc_keeps_reads_and_forgets() -> None:
    vault = KeyringVault("upsocial-desktop-test", deadline_seconds=10)
    state = vault.state()
    if not state.is_lasting:
        pytest.skip(f"no real keyring on this session bus: {state.trouble}")
    vault.keep(1, TOKEN, "असली secret")
    again = KeyringVault("upsocial-desktop-test", deadline_seconds=10)
    assert again.fetch(1, TOKEN) == "असली secret"
    again.forget(1)
    assert KeyringVault("upsocial-desktop-test", deadline_seconds=10).fetch(1, TOKEN) is None


KEY = FileKey(b"\x0f" * 32)


def test_a_key_of_files_has_an_entry_by_its_own_name(use: UseKeyring) -> None:
    backend = Memory()
    use(backend).keep_file_key(KEY)
    assert backend.kept == {(f"upsocial/files/{KEY.name}/key", KEY.name): KEY.raw.hex()}
    again = use(backend)
    assert again.file_key(KEY.name) == KEY
    assert again.file_key(FileKey(bytes(32)).name) is None
    backend.kept[f"upsocial/files/{KEY.name}/key", KEY.name] = "no key"
    assert use(backend).file_key(KEY.name) is None


@pytest.mark.parametrize(
    ("backend", "code"),
    [
        (fail.Keyring(), "vault.missing"),  # type: ignore[no-untyped-call]
        (null.Keyring(), "vault.unsafe_backend"),  # type: ignore[no-untyped-call]
        (Failing("locked"), "vault.locked"),
        (Forgetful(), "vault.refused"),
    ],
)
def test_a_key_of_files_is_never_kept_for_a_session_alone(
    use: UseKeyring, backend: KeyringBackend, code: str
) -> None:
    vault = use(backend)
    with pytest.raises(Unavailable, match=f"^{code}") as told:
        vault.keep_file_key(KEY)
    assert KEY.raw.hex() not in str(told.value)
    if code != "vault.locked":
        assert vault.file_key(KEY.name) != KEY


def test_a_log_learns_to_hide_a_key_of_files_before_it_is_used(use: UseKeyring) -> None:
    backend, redactor = Memory(), Redactor()
    HidingVault(use(backend), redactor).keep_file_key(KEY)
    later = Redactor()
    HidingVault(use(backend), later).file_key(KEY.name)
    for each in (redactor, later):
        for spelt in (KEY.raw.hex(), " ".join(KEY.groups()), str(KEY.raw)):
            assert each.clean(f"key {spelt}.") == "key [hidden]."
