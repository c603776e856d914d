"""Upkeep of the State's database on a server: its shape."""

import importlib

from sqlalchemy import Connection, func, select

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.ports import Revision
from upsocial_desktop.store.keeper import stamp
from upsocial_desktop.store.server import open_server, place_of, revision_on, told_by_server
from upsocial_desktop.store.shape import HEAD, REVISIONS
from upsocial_desktop.store.tables import create_on_server

# Any number, the same in every version of this program: two that migrate come one after another.
_MIGRATING = select(func.pg_advisory_xact_lock(7_120_417))


class ServerKeeper:
    """Looks after one database of a server, whose tables the login owns."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._place = place_of(address)

    def revision(self) -> Revision:
        """The shape it has; "" for none. Raises Refused("db.not_ours") for another's tables."""
        engine = open_server(self._address)
        try:
            with told_by_server(self._place), engine.connect() as connection:
                return self._revision(connection)
        finally:
            engine.dispose()

    def _revision(self, connection: Connection) -> Revision:
        have = revision_on(connection)
        if have == "?":
            raise Refused("db.not_ours", path=self._place)
        return Revision(have, HEAD, self._place)

    def upgrade(self) -> Revision:
        """Bring the shape up to date in one transaction; make it where there is none.

        Raises Refused: "db.newer", "db.not_ours"; Unavailable("db.…").
        """
        engine = open_server(self._address)
        try:
            with told_by_server(self._place), engine.begin() as connection:
                connection.execute(_MIGRATING)
                found = self._revision(connection)
                if found.have and found.have not in REVISIONS:
                    raise Refused("db.newer", path=self._place, have=found.have, need=HEAD)
                if not found.have:
                    create_on_server(connection)
                    stamp(connection)
                elif found.have != HEAD:
                    migrate = importlib.import_module("upsocial_desktop.store.migrate")
                    migrate.upgrade_on(connection)
                return self._revision(connection)
        finally:
            engine.dispose()
