"""Connect, check and disconnect an X account."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from upsocial_desktop.domain.account import Account, AccountState, Way
from upsocial_desktop.domain.changes import Changes, Topic, touched
from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.ports import Ports, Secret, VaultState, XUser


@dataclass(frozen=True, slots=True)
class Connected:
    """An account as X knows it, and whether its keys outlive this session."""

    account: Account
    user: XUser
    vault: VaultState
    changes: Changes


def add_account(ports: Ports, officer: Officer, username: str, way: Way) -> Changes:
    """Enter an account of the officer's office, not yet connected.

    Raises Refused: "account.username" for a name X cannot have, "account.taken".
    """
    name = username.strip().lstrip("@")
    # X's rule for usernames: letters, digits and underscore, at most 15.
    if not (name.isascii() and name.replace("_", "a").isalnum() and len(name) <= 15):  # noqa: PLR2004 - X's rule
        raise Refused("account.username", username=username.strip())
    state = AccountState.CONNECTED if way is Way.BY_HAND else AccountState.NOT_CONNECTED
    with ports.store.write() as tx:
        account_id = tx.save_account(Account(0, officer.office_id, name, name, "", way, state))
    return touched(Topic.ACCOUNT, account_id)


def connect_account(
    ports: Ports, officer: Officer, account_id: int, keys: Mapping[Secret, str]
) -> Connected:
    """Keep the keys in the keyring and ask X whose they are; wrong keys are not kept.

    Keys that were there before are put back where the new ones could not be tried.

    Raises Refused: "account.not_yours", "account.keys_missing", "account.other_user" when the keys
    belong to another account, and what the X door raises.
    """
    with ports.store.read() as tx:
        account = tx.account(account_id)
    if account.office_id != officer.office_id:
        raise Refused("account.not_yours", username=account.username)
    # Pasted keys come with blanks and line ends; X's own keys have none.
    clean = {secret: "".join(keys.get(secret, "").split()) for secret in Secret}
    if not all(clean.values()):
        raise Refused("account.keys_missing")
    before = _kept_before(ports, account.id)
    _keep(ports, account.id, clean)
    try:
        connected = check_account(ports, account_id)
    except Told:
        if all(before.values()):
            _keep(ports, account.id, before)
        else:
            ports.vault.forget(account.id)
        raise
    return connected


def _kept_before(ports: Ports, account_id: int) -> Mapping[Secret, str]:
    """The keys there are; empty ones where the keyring, which the new ones do not need, is mute."""
    try:
        return {secret: ports.vault.fetch(account_id, secret) or "" for secret in Secret}
    except Unavailable:
        return dict.fromkeys(Secret, "")


def _keep(ports: Ports, account_id: int, keys: Mapping[Secret, str]) -> None:
    for secret, value in keys.items():
        ports.vault.keep(account_id, secret, value)


def check_account(ports: Ports, account_id: int) -> Connected:
    """Ask X who the account is, and note that it works. Raises what the X door raises."""
    with ports.store.read() as tx:
        account = tx.account(account_id)
    user = ports.x_for(account).me()
    if user.username.lower() != account.username.lower():
        raise Refused("account.other_user", username=account.username, found=user.username)
    fresh = replace(
        account,
        username=user.username,
        name=user.name,
        x_user_id=user.id,
        max_weight=user.max_weight,
        state=AccountState.CONNECTED,
    )
    with ports.store.write() as tx:
        tx.save_account(fresh)
    return Connected(fresh, user, ports.vault.state(), touched(Topic.ACCOUNT, account_id))


def disconnect_account(ports: Ports, officer: Officer, account_id: int) -> Changes:
    """Sign out on this PC: the keys leave the keyring; drafts, cases and history stay."""
    with ports.store.read() as tx:
        account = tx.account(account_id)
    if account.office_id != officer.office_id:
        raise Refused("account.not_yours", username=account.username)
    ports.vault.forget(account_id)
    with ports.store.write() as tx:
        tx.save_account(replace(account, state=AccountState.NOT_CONNECTED))
    return touched(Topic.ACCOUNT, account_id)
