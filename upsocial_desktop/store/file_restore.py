"""A backup takes the place of a SQLite file: prepared beside it, switched in whole.

The file stays the same file, so windows that are open go on with what they find in it.
"""

import importlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from upsocial_desktop.domain.errors import Refused, Told, Unavailable
from upsocial_desktop.services.ports import Amend
from upsocial_desktop.services.upkeep_records import Progress
from upsocial_desktop.store.archive import Archive, is_archive
from upsocial_desktop.store.ciphers import HEAD_SIZE, is_plain, key_name_in
from upsocial_desktop.store.database import (
    OfficeStore,
    check_standing,
    open_engine,
    told_errors,
)
from upsocial_desktop.store.file_forms import Forms
from upsocial_desktop.store.file_shape import copy_whole, make_shape, to_disk, words_of_check
from upsocial_desktop.store.restoring import known_until, load
from upsocial_desktop.store.shape import HEAD, REVISIONS, revision_in
from upsocial_desktop.store.sql_tx import SqlWriteTx
from upsocial_desktop.store.sqlite_file import (
    CLOSED,
    MOVED,
    OPEN,
    set_standing,
    standing_of,
)
from upsocial_desktop.store.trouble import engine_errors

_LOGS = ("", "-wal", "-shm")
# Where what is replaced can no longer be asked: more than an office registers between two backups.
_UNKNOWN_SERIALS, _UNKNOWN_TOKENS = 500, 1_000


def restore_file(
    path: Path, source: Path, now: datetime, amend: Amend, forms: Forms | None = None
) -> Iterator[Progress]:
    """See Keeper.restore."""
    forms = forms or Forms(None, path)
    beside = path.with_name(f"{path.name}.restoring")
    _forget(beside)
    try:
        yield from _prepare(source, beside, forms)
        yield Progress("check")
        with closing(forms.open(beside)) as made:
            words = words_of_check(made, "integrity_check")
            broken = made.execute("PRAGMA foreign_key_check").fetchone()
        if words or broken:
            raise Refused("archive.damaged", path=str(source), what=words or str(broken))
        yield Progress("switch")
        kept = path.parent / "backups" / f"replaced-{now:%Y%m%d-%H%M%S}.sqlite"
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with told_errors(path):
            if _is_usable(path, forms):
                _replace_content(path, beside, kept, _Then(forms, now, amend))
            else:
                _replace_file(path, beside, kept, _Then(forms, now, amend))
        yield Progress("done", path=str(kept) if kept.exists() else "")
    finally:
        _forget(beside)


def _prepare(source: Path, beside: Path, forms: Forms) -> Iterator[Progress]:
    try:
        with source.open("rb") as file:
            begin = file.read(HEAD_SIZE)
        is_ours = is_archive(source)
    except OSError as error:
        raise Unavailable("archive.unreadable", path=str(source), reason=str(error)) from error
    if is_ours:
        with closing(Archive(source)) as archive:
            yield from _unpack(archive, beside, forms)
    elif is_plain(begin) or key_name_in(begin):
        yield Progress("copy")
        _take_copy(source, beside, forms)
    else:
        raise Refused("archive.not_ours", path=str(source))


def _unpack(archive: Archive, beside: Path, forms: Forms) -> Iterator[Progress]:
    forms.make(beside)
    make_shape(beside, forms.ciphers)
    engine = open_engine(beside, ciphers=forms.ciphers)
    writing = engine.execution_options(begin="BEGIN IMMEDIATE")
    try:
        with told_errors(beside), writing.begin() as connection:
            yield from load(connection, archive)
    finally:
        engine.dispose()


def _take_copy(source: Path, beside: Path, forms: Forms) -> None:
    try:
        have = _written_beside(source, beside, forms)
    except engine_errors() as error:
        raise Refused("archive.damaged", path=str(source), what=str(error)) from error
    except Unavailable as told:
        if told.code != "db.corrupt":
            raise
        what = str(told.facts.get("reason", ""))
        raise Refused("archive.damaged", path=str(source), what=what) from told
    if have != HEAD:
        importlib.import_module("upsocial_desktop.store.migrate").upgrade(
            beside, ciphers=forms.ciphers
        )
    with closing(forms.open(beside)) as made:
        set_standing(made, OPEN)


def _written_beside(source: Path, beside: Path, forms: Forms) -> str:
    """Write a backup beside in the form that is wanted; answers its shape."""
    key = forms.key_of(source)
    if key is not None and forms.key is None:
        # Words that were in cipher are never laid down plain unasked.
        raise Refused("archive.in_cipher", path=str(source))
    with closing(forms.look(source)) as copy:
        have = revision_in(copy)
        if have in {"", "?"}:
            raise Refused("archive.not_ours", path=str(source))
        if have not in REVISIONS:
            raise Refused("archive.newer", path=str(source), have=have, need=HEAD)
        check_standing_of_copy(copy, source)
        if key == forms.key:
            copy_whole(copy, beside, key)
    if key != forms.key:
        _write_in_form(source, beside, forms)
    forms.forget(beside)
    return have


def _write_in_form(source: Path, beside: Path, forms: Forms) -> None:
    room = importlib.import_module("upsocial_desktop.store.file_cipher")
    with closing(room.open_any(source, forms.key_of(source), "ro")) as copy:
        room.write_anew(copy, beside, forms.key)


def check_standing_of_copy(copy: sqlite3.Connection, source: Path) -> None:
    """A copy made while its file was closed is open again; one that moved never is."""
    if standing_of(copy) == MOVED:
        check_standing(copy, source)


def _is_usable(path: Path, forms: Forms) -> bool:
    """Whether the file that is replaced can still be asked and written to."""
    if not path.exists():
        return False
    try:
        with closing(forms.open(path)) as live:
            have = revision_in(live)
            if have == "?":
                raise Refused("db.not_ours", path=str(path))
            if have and have not in REVISIONS:
                raise Refused("db.newer", path=str(path), have=have, need=HEAD)
            if standing_of(live) == MOVED:
                check_standing(live, path)
            return have == HEAD and not words_of_check(live)
    except Unavailable as told:
        if told.code != "db.corrupt":
            raise
        return False


@dataclass(frozen=True, slots=True)
class _Then:
    """In what form, and what is done with the new one before it takes the old one's place."""

    forms: Forms
    now: datetime
    amend: Amend


def _replace_content(path: Path, beside: Path, kept: Path, then: _Then) -> None:
    forms = then.forms
    with closing(forms.open(path)) as live, _closed(live):
        # From here on nobody writes: what is kept is all there was.
        _keep(live, kept, forms)
        with closing(forms.open(beside)) as made:
            _go_on_from(live, made)
        _finish(beside, then)
        with closing(forms.look(beside)) as made:
            made.backup(live)


@contextmanager
def _closed(live: sqlite3.Connection) -> Iterator[None]:
    set_standing(live, CLOSED)
    try:
        yield
    finally:
        # What came in its place is open already.
        if standing_of(live) == CLOSED:
            set_standing(live, OPEN)


def _keep(live: sqlite3.Connection, kept: Path, forms: Forms) -> None:
    try:
        copy_whole(live, kept, forms.key)
        forms.forget(kept)
        with closing(forms.open(kept)) as copy:
            set_standing(copy, OPEN)
            copy.execute("PRAGMA journal_mode=DELETE")
    except engine_errors(OSError, Told) as error:
        raise Unavailable("db.backup_failed", path=str(kept), reason=str(error)) from error


def _replace_file(path: Path, beside: Path, kept: Path, then: _Then) -> None:
    """Where there is nothing to ask any more: a damaged file is kept as it is, with its log."""
    with closing(then.forms.open(beside)) as made:
        made.execute("UPDATE serials SET next = next + ?", (_UNKNOWN_SERIALS,))
        made.execute("UPDATE leases SET until_at = 0, token = token + ?", (_UNKNOWN_TOKENS,))
    _finish(beside, then)
    for ending in _LOGS:
        old = path.with_name(path.name + ending)
        if old.exists():
            old.replace(kept.with_name(kept.name + ending))
    beside.replace(path)


def _go_on_from(live: sqlite3.Connection, made: sqlite3.Connection) -> None:
    """No code is given out twice, no old token is worth anything, and every window looks anew."""
    made.execute("BEGIN IMMEDIATE")
    numbers = "SELECT next, number FROM serials JOIN offices ON offices.id = serials.office_id"
    made.executemany(
        "UPDATE serials SET next = max(next, ?)"
        " WHERE office_id = (SELECT id FROM offices WHERE number = ?)",
        live.execute(numbers).fetchall(),
    )
    made.execute("UPDATE leases SET until_at = 0, token = token + 1")
    made.executemany(
        "UPDATE leases SET token = max(token, ? + 1) WHERE key = ?",
        live.execute("SELECT token, key FROM leases").fetchall(),
    )
    (mark,) = live.execute("SELECT mark FROM changes").fetchone()
    made.execute("UPDATE changes SET mark = max(mark, ?) + 1", (mark,))
    made.execute("COMMIT")


def _finish(beside: Path, then: _Then) -> None:
    forms = then.forms
    opened = OfficeStore(beside, ciphers=forms.ciphers)
    with closing(opened) as store, store.write() as tx:
        assert isinstance(tx, SqlWriteTx)  # noqa: S101 - our own store's
        then.amend(tx, known_until(tx.connection, then.now))
    with closing(forms.open(beside)) as made:
        made.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        made.execute("PRAGMA journal_mode=DELETE")
    to_disk(beside)


def _forget(beside: Path) -> None:
    for ending in (*_LOGS, "-journal"):
        beside.with_name(beside.name + ending).unlink(missing_ok=True)
