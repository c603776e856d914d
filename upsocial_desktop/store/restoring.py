"""An archive's rows are put into an empty database, on either engine."""

from collections.abc import Iterator
from datetime import UTC, datetime

from sqlalchemy import Connection, func, select, text, update

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.upkeep_records import Progress
from upsocial_desktop.store.archive import Archive
from upsocial_desktop.store.line_digest import digest_of
from upsocial_desktop.store.portable import CARRIED, in_parts, late_links, link_up, put_in
from upsocial_desktop.store.tables import changes, history, offices
from upsocial_desktop.store.word_index import index_words

_UNDIGESTED = (
    "SELECT id, move, at, officer_id, office_id, fields, facts FROM history WHERE digest = ''"
)


def is_empty(connection: Connection) -> bool:
    """Whether nobody has entered anything yet in a database of our shape."""
    return connection.execute(select(offices.c.id).limit(1)).first() is None


def load(connection: Connection, archive: Archive) -> Iterator[Progress]:
    """Put an archive's rows into an empty database of the newest shape, in its transaction.

    Raises Refused("archive.damaged") in the middle; the transaction is then not to be committed.
    """
    if connection.dialect.name == "sqlite":
        # Links are looked at when all rows are there.
        connection.exec_driver_sql("PRAGMA defer_foreign_keys=ON")
    for table in CARRIED:
        done = 0
        for part in in_parts(table, archive.rows(table)):
            put_in(connection, table, part)
            done += len(part)
            yield Progress(table.name, done)
    if connection.dialect.name == "sqlite":
        _digested(connection)
    else:
        yield from _joined(connection, archive)
    done = 0
    for count in index_words(connection):
        done += count
        yield Progress("words", done)
    connection.execute(update(changes).values(mark=archive.manifest.mark + 1))


def _digested(connection: Connection) -> None:
    """Lines that a server wrote have no digest of their own; an archive has proved them."""
    lines = connection.exec_driver_sql(_UNDIGESTED).mappings().all()
    found = [(digest_of(dict(line), line["at"]), line["id"]) for line in lines]
    if found:
        connection.exec_driver_sql("UPDATE history SET digest = ? WHERE id = ?", found)


def _joined(connection: Connection, archive: Archive) -> Iterator[Progress]:
    """The links set late, and every counter of ids behind the highest."""
    for table in CARRIED:
        if late_links(table):
            for part in in_parts(table, archive.rows(table)):
                link_up(connection, table, part)
            yield Progress(f"{table.name}.links", 0)
    for table in CARRIED:
        if "id" in table.columns:
            set_counter(connection, table.name)


def set_counter(connection: Connection, table: str) -> None:
    """Let a server give out only ids above the highest there is."""
    highest = f"(SELECT coalesce(max(id), 0) + 1 FROM {table})"  # noqa: S608 - our own tables
    place = f"pg_get_serial_sequence('{table}', 'id')"
    connection.execute(text(f"SELECT setval({place}, {highest}, false) WHERE {place} IS NOT NULL"))


def known_until(connection: Connection, now: datetime) -> datetime:
    """Up to when a database knows for sure what was done: its last line, else now."""
    last = connection.execute(select(func.max(history.c.at))).scalar()
    return last.astimezone(UTC) if isinstance(last, datetime) else now


def check_empty(connection: Connection, place: str) -> None:
    """Raises Refused("db.not_empty")."""
    if not is_empty(connection):
        raise Refused("db.not_empty", path=place)
