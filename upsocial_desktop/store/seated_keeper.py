"""What an office's PC may do with the State's database as a whole: look, and little else."""

from pathlib import Path

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.server_address import ServerAddress
from upsocial_desktop.services.ports import Revision
from upsocial_desktop.store.server import (
    check_revision,
    open_server,
    revision_on,
    told_by_server,
    who_asks,
)
from upsocial_desktop.store.server_keeper import ServerKeeper
from upsocial_desktop.store.server_line import PATIENCE_SECONDS, line_of
from upsocial_desktop.store.shape import HEAD


class SeatedKeeper(ServerKeeper):
    """The Keeper door at a server, whose care is the State's and not this PC's."""

    def backup(self, to: Path) -> Path:
        """Raises Refused("db.not_from_here"): a copy of the State's database is no PC's to make."""
        raise Refused("db.not_from_here", path=str(to))

    def check(self) -> str:
        """ "": a server looks after its own pages (checksums), and its keeper after the server."""
        return ""


def try_server(address: ServerAddress, password: str) -> Revision:
    """Ask the servers of an address once, and judge what is there; nothing is changed.

    Raises Refused: "db.newer", "db.older", "db.empty", "db.not_ours", "address.no_certificate",
    "login.nobody", "login.first_password"; Unavailable("db.…").
    """
    line = line_of(address, lambda: password)
    engine = open_server(line, patience=PATIENCE_SECONDS)
    try:
        with told_by_server(line.place), engine.connect() as connection:
            have = revision_on(connection)
            check_revision(have, line.place)
            officer_id = who_asks(connection)
    finally:
        engine.dispose()
    if officer_id == 0:
        raise Refused("login.nobody", login=address.login)
    return Revision(have, HEAD, line.place)
