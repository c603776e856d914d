"""Which files of this PC are in cipher, by which key, and the module that reads them.

A file in cipher begins with our own sign and the name of its key, where SQLCipher keeps its salt:
a key is 32 bytes of chance, so the salt adds nothing to it.
"""

import functools
import importlib
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from upsocial_desktop.domain.errors import Refused, Unavailable
from upsocial_desktop.domain.file_key import FileKey, short_name

SIGN: Final = b"upsc1\x00"
HEAD_SIZE: Final = 16
_HOME: Final = "sqlcipher3.dbapi2"

KeyCalled = Callable[[str], FileKey | None]


def is_plain(head: bytes) -> bool:
    """Whether a file with these first bytes is a database that anybody can read."""
    return head.startswith(b"SQLite format 3\x00")


def key_name_in(head: bytes) -> str:
    """The name of the key a file wants whose first bytes these are; "" for a plain one."""
    is_ours = len(head) >= HEAD_SIZE and head.startswith(SIGN)
    return head[len(SIGN) : HEAD_SIZE].hex() if is_ours else ""


@functools.cache
def cipher_module() -> Any:
    """SQLCipher's module. Raises Unavailable("db.no_cipher") where it is not installed."""
    try:
        module = importlib.import_module(_HOME)
    except ImportError:
        raise Unavailable("db.no_cipher") from None
    # It would write its own lines to stderr, where answers of commands are.
    memory = module.connect(":memory:")
    memory.execute("PRAGMA cipher_log_level=NONE").fetchall()
    memory.close()
    return module


def words_of(key: FileKey | None) -> str:
    """What SQLCipher is told as a key: the key itself with the salt; "" for a plain file."""
    if key is None:
        return ""
    return f"x'{key.raw.hex()}{SIGN.hex()}{key.name}'"


class Ciphers:
    """The keys of this PC's files; asked for only where a file says that it wants one."""

    def __init__(self, key_called: KeyCalled) -> None:
        self._key_called = key_called
        self._heads: dict[tuple[int, int], bytes] = {}
        self._turn = threading.Lock()

    def name_of(self, path: Path) -> str:
        """The name of the key a file wants, "" for one that is plain, empty or not there."""
        return key_name_in(self._head(path))

    def key_for(self, path: Path) -> FileKey | None:
        """The key of a file, None for a plain one.

        Raises Refused("db.key_missing"), Unavailable("vault.…").
        """
        name = self.name_of(path)
        if not name:
            return None
        key = self._key_called(name)
        if key is None or key.name != name:
            raise Refused("db.key_missing", path=str(path), sheet=short_name(name))
        return key

    def model_of(self, path: Path, otherwise: Path) -> Path:
        """The file itself, or the other one where it is not there or its head is spoilt."""
        head = self._head(path)
        return path if is_plain(head) or key_name_in(head) else otherwise

    def forget(self, path: Path) -> None:
        """Look anew at a file that was made anew: it may have an old one's number."""
        with self._turn:
            found = path.stat()
            self._heads.pop((found.st_dev, found.st_ino), None)

    def _head(self, path: Path) -> bytes:
        # Each file is opened here once, before any connection to it: closing a file a second time
        # would let go of all of SQLite's locks on it in this process (fcntl(2)).
        with self._turn:
            try:
                found = path.stat()
                number = (found.st_dev, found.st_ino)
                head = self._heads.get(number, b"")
                if not head and found.st_size:
                    with path.open("rb") as file:
                        head = file.read(HEAD_SIZE)
                    self._heads[number] = head
            except OSError:
                # Whoever opens it as a database tells why it cannot be.
                return b""
        return head


def open_with(key: FileKey | None, place: str, busy_seconds: float) -> sqlite3.Connection:
    """A connection in autocommit by Python's module, or by SQLCipher's where there is a key.

    Raises Unavailable("db.no_cipher") and the errors of either module.
    """
    module: Any = sqlite3 if key is None else cipher_module()
    connection: sqlite3.Connection = module.connect(
        place, uri=True, timeout=busy_seconds, isolation_level=None, check_same_thread=False
    )
    if key is not None:
        # Both modules speak alike but for this word.
        keyed: Any = connection
        keyed.set_key(words_of(key))
    return connection
