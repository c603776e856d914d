"""The first rows of the inbox, read with plain SQL before anything of SQLAlchemy is loaded.

Importing SQLAlchemy takes longer than all the rest of the start. A test holds these rows to those
of `mention_lists`, so that both stay the same.
"""

import contextlib
import re
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from upsocial_desktop.services.first_look import FirstLook, FirstMention
from upsocial_desktop.store.foreign_log import has_foreign_log
from upsocial_desktop.store.shape import HEAD, revision_in

ROWS = 40
_MANY_DIGITS, _DIGIT = re.compile(r"(?:\d\D{0,4}){8,}\d"), re.compile(r"\d")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_OFFICE = "SELECT office_id FROM officers WHERE id = ? AND is_active"
_MENTIONS = """
SELECT id, author_username, author_name, text, created_at, is_read, gone_at IS NOT NULL
FROM mentions WHERE office_id = ? AND standing = 'new'
ORDER BY is_critical DESC, created_at DESC, id DESC LIMIT ?
"""


def read_first_look(path: Path, officer_id: int, size: int = ROWS) -> FirstLook | None:
    """The newest mentions to decide in the office of an officer of this database.

    None where it cannot be said at once: no database, another program's shape, an officer who is
    not known, a lock. The doors tell the trouble when they are opened.
    """
    if not officer_id or not path.is_file() or has_foreign_log(path):
        return None
    try:
        # Read only, and waiting for nobody: this look must never hold up another program.
        place = f"{path.as_uri()}?mode=ro"
        with contextlib.closing(sqlite3.connect(place, uri=True, timeout=0)) as connection:
            return _look(connection, officer_id, size)
    except (sqlite3.Error, OverflowError, TypeError):
        return None


def _look(connection: sqlite3.Connection, officer_id: int, size: int) -> FirstLook | None:
    if revision_in(connection) != HEAD:
        return None
    office = connection.execute(_OFFICE, (officer_id,)).fetchone()
    if office is None:
        return None
    found = connection.execute(_MENTIONS, (office[0], size))
    mentions = tuple(
        FirstMention(
            number, username, name, _hidden(words), _moment(created), bool(is_read), bool(is_gone)
        )
        for number, username, name, words, created, is_read, is_gone in found
    )
    return FirstLook(mentions, datetime.now(UTC))


def _hidden(words: str) -> str:
    """The words without any digit of what may be a private number.

    Roughly: to tell such numbers from codes takes longer than this look is shown.
    """
    return _MANY_DIGITS.sub(lambda found: _DIGIT.sub("X", found[0]), words)


def _moment(microseconds: int) -> datetime:
    return _EPOCH + timedelta(microseconds=microseconds)
