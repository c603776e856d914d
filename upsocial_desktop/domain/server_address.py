"""Where the State's database is: its servers, its name and the login; never a password."""

import ipaddress
import re
from dataclasses import dataclass
from typing import Final

from upsocial_desktop.domain.errors import Refused

USUAL_PORT: Final = 5432
_LARGEST_PORT: Final = 65_535
_HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?")
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]{0,62}")
_BRACKETED = re.compile(r"\[([0-9A-Fa-f:.]+)\](?::(\d+))?")


@dataclass(frozen=True, slots=True)
class Server:
    """One machine; a host that begins with a slash is the folder of a local socket."""

    host: str
    port: int = USUAL_PORT

    @property
    def is_local(self) -> bool:
        """Whether words to it never leave this PC's memory."""
        return self.host.startswith("/")

    def __str__(self) -> str:
        name = f"[{self.host}]" if ":" in self.host else self.host
        return name if self.port == USUAL_PORT else f"{name}:{self.port}"


@dataclass(frozen=True, slots=True)
class ServerAddress:
    """The servers of one database, and who asks; any of them may be the one that writes now.

    `certificate` is the file with the certificate by which the servers prove who they are.
    """

    servers: tuple[Server, ...]
    database: str
    login: str
    certificate: str = ""

    @property
    def is_local(self) -> bool:
        """Whether all of it is on this PC, behind local sockets."""
        return all(each.is_local for each in self.servers)

    @property
    def place(self) -> str:
        """A name for the database on which this PC's things of it are kept."""
        return f"{self.servers[0].host}/{self.database}"

    @property
    def folder(self) -> str:
        """The name of the folder for what this PC keeps of the database."""
        return f"at-{re.sub('[^A-Za-z0-9.]+', '-', self.place.strip('/'))}"

    def __str__(self) -> str:
        return f"{self.login}@{', '.join(map(str, self.servers))}/{self.database}"


def plain_address(typed: str) -> str:
    """An address as a command takes it, with the driver named.

    Raises Refused: "address.not_read", "address.with_password".
    """
    beginning, _, rest = typed.partition("://")
    if not rest or beginning not in {"postgresql", "postgresql+psycopg"}:
        raise Refused("address.not_read")
    who, at, _ = rest.partition("@")
    if (at and ":" in who) or "password=" in rest:
        raise Refused("address.with_password")
    return f"postgresql+psycopg://{rest}"


def read_address(servers: str, database: str, login: str, certificate: str = "") -> ServerAddress:
    """An address as it was typed: servers between commas, each perhaps with ":port".

    Raises Refused: "address.servers", "address.database", "address.login",
    "address.no_certificate": over a network a server must prove who it is.
    """
    typed = [each.strip() for each in servers.split(",")]
    made = tuple(_server(each) for each in typed if each)
    if not made:
        raise Refused("address.servers", words=servers.strip())
    for code, name in (("address.database", database), ("address.login", login)):
        if not _NAME.fullmatch(name.strip()):
            raise Refused(code, words=name.strip())
    address = ServerAddress(made, database.strip(), login.strip(), certificate.strip())
    if not address.is_local and not address.certificate:
        raise Refused("address.no_certificate")
    return address


def _server(words: str) -> Server:
    if words.startswith("/"):
        host, _, port = words.partition(":")
    elif found := _BRACKETED.fullmatch(words):
        host, port = found[1], found[2] or ""
    else:
        host, _, port = words.partition(":")
    number = int(port) if port.isascii() and port.isdigit() else 0 if port else USUAL_PORT
    if not (0 < number <= _LARGEST_PORT and _is_host(host)):
        raise Refused("address.servers", words=words)
    return Server(host, number)


def _is_host(host: str) -> bool:
    if host.startswith("/"):
        return host.isprintable() and "," not in host
    if ":" in host:
        try:
            ipaddress.IPv6Address(host)
        except ValueError:
            return False
        return True
    return bool(_HOST.fullmatch(host))
