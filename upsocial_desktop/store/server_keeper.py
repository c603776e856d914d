"""Upkeep of the State's database on a server: its shape, its archives, its health."""

import importlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Select, column, func, literal, select, table, text

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.ports import Amend, Revision
from upsocial_desktop.services.upkeep_records import Progress
from upsocial_desktop.store.archive import Archive, write_archive
from upsocial_desktop.store.file_shape import stamp
from upsocial_desktop.store.restoring import check_empty, known_until, load
from upsocial_desktop.store.server import (
    check_revision,
    open_server,
    place_of,
    revision_on,
    told_by_server,
)
from upsocial_desktop.store.server_line import Line
from upsocial_desktop.store.shape import HEAD, REVISIONS
from upsocial_desktop.store.sql_tx import SqlWriteTx
from upsocial_desktop.store.tables import changes, create_on_server

# Any number, the same in every version of this program: two that migrate come one after another.
_MIGRATING = select(func.pg_advisory_xact_lock(7_120_417))
_OWNER: Select[Any] = (
    select(column("tableowner"))
    .select_from(table("pg_tables", column("tablename")))
    .where(column("schemaname") == func.current_schema(), column("tablename") == literal("offices"))
)
_PEN = select(changes.c.mark).where(changes.c.id == 1).with_for_update()


class ServerKeeper:
    """Looks after one database of a server; the login owns its tables or may act as who does."""

    is_file = False

    def __init__(self, address: str | Line) -> None:
        self._address = address
        self._place = place_of(address)

    def revision(self) -> Revision:
        """The shape it has; "" for none. Raises Refused("db.not_ours") for another's tables."""
        with self.connected() as connection:
            return self._revision(connection)

    def _revision(self, connection: Connection) -> Revision:
        have = revision_on(connection)
        if have == "?":
            raise Refused("db.not_ours", path=self._place)
        return Revision(have, HEAD, self._place)

    def upgrade(self) -> Revision:
        """Bring the shape up to date in one transaction; make it where there is none.

        Raises Refused: "db.newer", "db.not_ours", "db.not_owner"; Unavailable("db.…").
        """
        with self.connected() as connection:
            connection.execute(_MIGRATING)
            self._bring_up(connection)
            return self._revision(connection)

    def _bring_up(self, connection: Connection) -> None:
        found = self._revision(connection)
        if found.have and found.have not in REVISIONS:
            raise Refused("db.newer", path=self._place, have=found.have, need=HEAD)
        if not found.have:
            create_on_server(connection)
            stamp(connection)
        elif found.have != HEAD:
            become_owner(connection, self._place)
            migrate = importlib.import_module("upsocial_desktop.store.migrate")
            migrate.upgrade_on(connection)

    def backup(self, to: Path) -> Path:
        """An archive: on a server there is no file to copy."""
        for _ in self.archive(to, datetime.now().astimezone()):
            pass
        return to

    def archive(
        self,
        to: Path,
        now: datetime,
        *,
        in_plain: bool = False,  # noqa: ARG002 - the door's form
    ) -> Iterator[Progress]:
        """The whole database as it is at one moment, while others work."""
        reading = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        with self.connected(**reading) as connection:
            check_revision(revision_on(connection), self._place)
            become_owner(connection, self._place)
            yield from write_archive(connection, to, now)

    def restore(self, source: Path, now: datetime, amend: Amend) -> Iterator[Progress]:
        """Put an archive into a database that has nothing in it, all of it or nothing."""
        with closing(Archive(source)) as archive, self.connected() as connection:
            connection.execute(_MIGRATING)
            self._bring_up(connection)
            become_owner(connection, self._place)
            connection.execute(_PEN)
            check_empty(connection, self._place)
            yield from load(connection, archive)
            yield Progress("check")
            connection.execute(text("UPDATE leases SET until_at = 0, token = token + 1"))
            amend(SqlWriteTx(connection), known_until(connection, now))
        yield Progress("done")

    def check(self) -> str:
        """ "" when it can be read; its pages are the server's own to check."""
        self.revision()
        return ""

    @contextmanager
    def connected(self, **options: Any) -> Iterator[Connection]:
        """One transaction on a connection of its own, with its errors told."""
        engine = open_server(self._address)
        try:
            choosing = engine.execution_options(**options) if options else engine
            with told_by_server(self._place), choosing.begin() as connection:
                yield connection
        finally:
            engine.dispose()


def become_owner(connection: Connection, place: str) -> None:
    """Act as the owner of the tables until the transaction's end: row security hides nothing then.

    Raises Refused("db.not_owner"): what such a login sees is not the whole.
    """
    owner = connection.execute(_OWNER).scalar()
    if owner is None:
        return
    may = select(func.pg_has_role(func.current_user(), literal(owner), literal("MEMBER")))
    if not connection.execute(may).scalar_one():
        raise Refused("db.not_owner", path=place)
    quoted = connection.dialect.identifier_preparer.quote(str(owner))
    connection.execute(text(f"SET LOCAL ROLE {quoted}"))
