"""An office's file moves into a server's database: all of it in one transaction, and proved.

First the file is closed for new work, then the server is written and looked over, then the server
says yes, then the file is marked as moved. Whoever is killed between two of these finds the file
closed and runs the same once more; the server knows whether it said yes.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from uuid import uuid4

from sqlalchemy import Connection, Table, select, text, update

from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.ports import Renumber
from upsocial_desktop.services.upkeep_records import Moved
from upsocial_desktop.store import tables
from upsocial_desktop.store.ciphers import Ciphers
from upsocial_desktop.store.database import (
    MOVED_TO,
    check_shape,
    driver_of,
    open_engine,
    told_errors,
)
from upsocial_desktop.store.moving_ids import IdMap
from upsocial_desktop.store.moving_plan import plan
from upsocial_desktop.store.moving_proof import check_story, proof_of
from upsocial_desktop.store.moving_rows import carry, going
from upsocial_desktop.store.portable import CARRIED
from upsocial_desktop.store.restoring import set_counter
from upsocial_desktop.store.server import check_revision, place_of, revision_on
from upsocial_desktop.store.server_keeper import ServerKeeper, become_owner
from upsocial_desktop.store.sqlite_file import (
    CLOSED,
    MOVED,
    OPEN,
    open_file,
    set_standing,
    standing_of,
)
from upsocial_desktop.store.word_index import index_words

_PEN: Final = select(tables.changes.c.mark).where(tables.changes.c.id == 1).with_for_update()
_OPTION: Final = "SELECT value FROM options WHERE office_id = 0 AND key = ?"
_SET: Final = "INSERT OR REPLACE INTO options (office_id, key, value) VALUES (0, ?, ?)"
# The file's own name for its move, so that the server knows it again.
_MOVE_ID: Final = "move_id"
_MOVING_TO: Final = "moving_to"


class FileMover:
    """See Mover."""

    def __init__(self, path: Path, ciphers: Ciphers | None = None) -> None:
        self._path = path
        self._ciphers = ciphers

    def look(self, address: str, now: datetime) -> Iterator[Moved]:
        """What would move, by table; nothing is written anywhere."""
        with _server(address) as server, self._file() as file:
            ids = plan(file, server, now)
            for table in CARRIED:
                yield Moved(table.name, sum(1 for _ in going(file, table, ids)))

    def move(self, address: str, now: datetime) -> Iterator[Moved]:
        """Move everything, or go on with a move that was broken off."""
        self._check_open()
        move_id = self._close(place_of(address))
        done = False
        try:
            with _server(address) as server:
                server.execute(_PEN)
                ids = _done_before(server, move_id)
                if ids is None:
                    with self._file() as file:
                        ids = plan(file, server, now)
                        yield from _moved(file, server, ids)
                    _remember(server, move_id, ids)
                # From here on only a second run can tell what the server said.
                done = True
        finally:
            if not done:
                self.call_off()
        self._mark(place_of(address))
        yield Moved("moved", 1, place_of(address))

    def numbering(self, address: str) -> Renumber:
        """How ids of the file are found on the server. Raises Refused("move.not_moved")."""
        with closing(self._open()) as file:
            found = file.execute(_OPTION, (_MOVE_ID,)).fetchone()
        with _server(address) as server:
            ids = _done_before(server, found[0]) if found else None
        if ids is None:
            raise Refused("move.not_moved", path=str(self._path))
        # What lies on a desk may be about an office that the file never had.
        return ids.of_any

    def call_off(self) -> None:
        """Open a file again whose move was broken off; one that has moved stays as it is."""
        with told_errors(self._path), closing(self._open()) as file:
            if standing_of(file) == CLOSED:
                set_standing(file, OPEN)

    def has_arrived(self, address: str) -> bool:
        """Whether the server has the file's cases already."""
        with closing(self._open()) as file:
            found = file.execute(_OPTION, (_MOVE_ID,)).fetchone()
        with _server(address) as server:
            return found is not None and _done_before(server, found[0]) is not None

    def _check_open(self) -> None:
        with told_errors(self._path), closing(self._open()) as file:
            check_shape(file, self._path)
            if standing_of(file) == MOVED:
                (place,) = file.execute(_OPTION, (MOVED_TO,)).fetchone()
                raise Refused("db.moved", path=str(self._path), place=place)

    def _close(self, place: str) -> str:
        """From here on nobody writes into the file; answers its name for the move.

        Raises Refused("move.begun_elsewhere"): another server may have said yes already.
        """
        with told_errors(self._path), closing(self._open()) as file:
            file.execute("BEGIN IMMEDIATE")
            begun = file.execute(_OPTION, (_MOVING_TO,)).fetchone()
            if standing_of(file) == CLOSED and begun and begun[0] != place:
                raise Refused("move.begun_elsewhere", place=begun[0])
            found = file.execute(_OPTION, (_MOVE_ID,)).fetchone()
            move_id: str = found[0] if found else uuid4().hex
            file.execute(_SET, (_MOVE_ID, move_id))
            file.execute(_SET, (_MOVING_TO, place))
            file.execute(f"PRAGMA user_version = {CLOSED}")
            file.execute("COMMIT")
        return move_id

    def _mark(self, place: str) -> None:
        with told_errors(self._path), closing(self._open()) as file:
            file.execute("BEGIN IMMEDIATE")
            file.execute(_SET, (MOVED_TO, place))
            file.execute(f"PRAGMA user_version = {MOVED}")
            file.execute("COMMIT")

    def _open(self) -> sqlite3.Connection:
        return open_file(self._path, ciphers=self._ciphers)

    @contextmanager
    def _file(self) -> Iterator[Connection]:
        engine = open_engine(self._path, ciphers=self._ciphers)
        try:
            with told_errors(self._path), engine.connect() as connection:
                check_shape(driver_of(connection), self._path)
                yield connection
        finally:
            engine.dispose()


@contextmanager
def _server(address: str) -> Iterator[Connection]:
    with ServerKeeper(address).connected() as connection:
        check_revision(revision_on(connection), place_of(address))
        become_owner(connection, place_of(address))
        yield connection


def _key(move_id: str) -> dict[str, str]:
    return {"key": f"moved_in/{move_id}"}


def _done_before(server: Connection, move_id: str) -> IdMap | None:
    asked = text("SELECT value FROM options WHERE office_id = 0 AND key = :key")
    found = server.execute(asked, _key(move_id)).scalar()
    return None if found is None else IdMap.from_text(str(found))


def _remember(server: Connection, move_id: str, ids: IdMap) -> None:
    told = text("INSERT INTO options (office_id, key, value) VALUES (0, :key, :value)")
    server.execute(told, {**_key(move_id), "value": ids.as_text()})
    server.execute(update(tables.changes).values(mark=tables.changes.c.mark + 1))


def _moved(file: Connection, server: Connection, ids: IdMap) -> Iterator[Moved]:
    after = _last_ids(server)
    for name, count in carry(file, server, ids):
        yield Moved(name, count)
    for table in CARRIED:
        if "id" in table.columns:
            set_counter(server, table.name)
    words = sum(index_words(server, after))
    yield Moved("words", words)
    for table in CARRIED:
        yield proof_of(file, server, table, ids)
    yield check_story(file, server, ids)


def _last_ids(server: Connection) -> Mapping[str, int]:
    named: tuple[Table, ...] = (tables.mentions, tables.cases, tables.history)
    found: dict[str, Any] = {}
    for table in named:
        asked = text(f"SELECT coalesce(max(id), 0) FROM {table.name}")  # noqa: S608 - our own tables
        found[table.name] = server.execute(asked).scalar_one()
    return found
