"""This program takes its seat at the State's database, or goes back to a file of its own."""

from collections.abc import Mapping
from dataclasses import dataclass

from upsocial_desktop.domain.errors import Refused, Told
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.own_password import check_password
from upsocial_desktop.domain.server_address import ServerAddress, read_address
from upsocial_desktop.services.ports import Ports, Revision, VaultState
from upsocial_desktop.services.settings import (
    ACTING_OFFICER,
    SERVER_CERTIFICATE,
    SERVER_DATABASE,
    SERVER_LOGIN,
    SERVER_SETTINGS,
    SERVERS,
)

KINDS = ("file", "server")


@dataclass(frozen=True, slots=True)
class Stand:
    """At which database the program sits, and how that is now; `trouble` None where all is well."""

    kind: str
    where: str
    trouble: Told | None
    revision: Revision | None


@dataclass(frozen=True, slots=True)
class Seated:
    """The database was found, and is the one from the next start on."""

    revision: Revision
    vault: VaultState


def address_kept(preferences: Mapping[str, Field]) -> ServerAddress | None:
    """The address that was entered; None where this office has a file of its own.

    Raises Refused("address.…") for one that was spoilt by hand.
    """
    servers = SERVERS.read(preferences)
    if not servers.strip():
        return None
    return read_address(
        servers,
        SERVER_DATABASE.read(preferences),
        SERVER_LOGIN.read(preferences),
        SERVER_CERTIFICATE.read(preferences),
    )


def try_connection(ports: Ports, address: ServerAddress, password: str) -> Revision:
    """Ask the servers once; without a password, with the one kept. Nothing is kept or changed.

    Raises Refused: "db.practice_stays", "login.nobody", "login.first_password", which
    `choose_password` ends; Refused and Unavailable: "db.…", "address.no_certificate", "vault.…".
    """
    if ports.is_practice:
        raise Refused("db.practice_stays")
    return ports.try_server(address, password or ports.vault.password(address) or "")


def sit_at_server(ports: Ports, address: ServerAddress, password: str = "") -> Seated:
    """Try a connection, and keep address and password if it works; from the next start on.

    Raises as `try_connection` and `keep_connection`.
    """
    return keep_connection(ports, address, password, try_connection(ports, address, password))


def keep_connection(
    ports: Ports, address: ServerAddress, password: str, revision: Revision
) -> Seated:
    """Keep a connection that was tried. Raises Unavailable("settings.unwritable", "vault.…")."""
    if password:
        ports.vault.keep_password(address, password)
    kept = dict(ports.preferences.load())
    kept |= {
        SERVERS.key: ", ".join(map(str, address.servers)),
        SERVER_DATABASE.key: address.database,
        SERVER_LOGIN.key: address.login,
        SERVER_CERTIFICATE.key: address.certificate,
    }
    if ports.server != address:
        # Officers of another database have other numbers.
        kept.pop(ACTING_OFFICER.key, None)
    ports.preferences.save(kept)
    return Seated(revision, ports.vault.state())


def choose_password(ports: Ports, address: ServerAddress, before: str, password: str) -> VaultState:
    """Give a login another password, which its officer alone knows, and keep it on this PC.

    `before` "" is the one kept. Raises Refused("login.password", "login.same_password") and as
    `try_connection` does.
    """
    if ports.is_practice:
        raise Refused("db.practice_stays")
    before = before or ports.vault.password(address) or ""
    check_password(password, before)
    ports.change_password(address, before, password)
    ports.vault.keep_password(address, password)
    return ports.vault.state()


def leave_server(ports: Ports) -> None:
    """Go back to this office's own file from the next start on; the password is forgotten.

    Raises Unavailable("settings.unwritable", "vault.…").
    """
    kept = dict(ports.preferences.load())
    address = address_kept(kept)
    for key in (*(setting.key for setting in SERVER_SETTINGS), ACTING_OFFICER.key):
        kept.pop(key, None)
    ports.preferences.save(kept)
    if address is not None:
        ports.vault.forget_password(address)


def stand(ports: Ports) -> Stand:
    """At which database this program sits, asked now. Raises what is no trouble of a database."""
    kind = KINDS[ports.server is not None]
    where = str(ports.server) if ports.server is not None else ""
    try:
        revision = ports.keeper.revision()
        ports.store.change_mark()
    except Told as trouble:
        return Stand(kind, where, trouble, None)
    return Stand(kind, where or revision.where, None, revision)
