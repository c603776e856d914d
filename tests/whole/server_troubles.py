"""What may befall a server while an office writes: each trouble lasts for the length of a block."""

import contextlib
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass
from pathlib import Path
from tempfile import mkdtemp

import psycopg
import pytest

from tests.postgres import TestServer
from upsocial_desktop.store.server_line import Line

LOGIN, FIRST, SECOND = "anita", "first-of-two-words", "second-of-two-words"
_PAUSE_SECONDS = 0.05


@dataclass
class Office:
    """A database on a server of its own, and the line by which the program is connected."""

    server: TestServer
    database: str
    line: Line
    # As the keyring has it.
    password: str = FIRST

    def ask(self, words: str) -> None:
        self.server.do(words)

    def put_out(self, database: str = "") -> None:
        """End every connection of the program."""
        name = database or self.database
        self.server.rows(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
            f" WHERE datname = '{name}' AND application_name = 'upsocial'"
        )


Trouble = Callable[[Office], AbstractContextManager[None]]


@contextlib.contextmanager
def cut(office: Office) -> Iterator[None]:
    office.put_out()
    yield


@contextlib.contextmanager
def restarted(office: Office) -> Iterator[None]:
    office.server.stop()
    office.server.start()
    yield


@contextlib.contextmanager
def stopped(office: Office) -> Iterator[None]:
    office.server.stop()
    yield
    office.server.start()


@contextlib.contextmanager
def crashed(office: Office) -> Iterator[None]:
    office.server.stop(signal.SIGQUIT)
    yield
    office.server.start()


@contextlib.contextmanager
def killed(office: Office) -> Iterator[None]:
    office.server.kill()
    yield
    office.server.start()


@contextlib.contextmanager
def _set(office: Office, name: str, value: str) -> Iterator[None]:
    office.ask(f"ALTER SYSTEM SET {name} = {value}")
    office.ask("SELECT pg_reload_conf()")
    try:
        yield
    finally:
        # Whoever mends it is not to suffer from what he mends.
        with office.server.connect() as mending:
            for words in (
                "SET synchronous_commit = off",
                "SET default_transaction_read_only = off",
                f"ALTER SYSTEM RESET {name}",
                "SELECT pg_reload_conf()",
            ):
                mending.execute(words.encode())


@contextlib.contextmanager
def standby_gone(office: Office) -> Iterator[None]:
    """Each commit waits for one that is not there; who gave it up does not know."""
    with _set(office, "synchronous_standby_names", "'nobody'"):
        yield


@contextlib.contextmanager
def read_only(office: Office) -> Iterator[None]:
    """As a standby is: whoever comes is told that nobody writes there."""
    with _set(office, "default_transaction_read_only", "on"):
        office.put_out()
        yield


@contextlib.contextmanager
def full_of_others(office: Office) -> Iterator[None]:
    """Others have every connection there is."""
    with ExitStack() as others:
        with contextlib.suppress(psycopg.OperationalError):
            while True:
                others.enter_context(office.server.connect())
        yield


@contextlib.contextmanager
def password_changed(office: Office) -> Iterator[None]:
    office.ask(f"ALTER ROLE {LOGIN} PASSWORD '{SECOND}'")
    office.put_out()
    yield
    office.password = SECOND


@contextlib.contextmanager
def login_ended(office: Office) -> Iterator[None]:
    office.ask(f"ALTER ROLE {LOGIN} NOLOGIN")
    office.put_out()
    yield
    office.ask(f"ALTER ROLE {LOGIN} LOGIN")


@contextlib.contextmanager
def renamed(office: Office) -> Iterator[None]:
    """The database is not where it was."""
    office.put_out()
    office.ask(f"ALTER DATABASE {office.database} RENAME TO elsewhere")
    yield
    office.ask(f"ALTER DATABASE elsewhere RENAME TO {office.database}")


@contextlib.contextmanager
def replaced(office: Office) -> Iterator[None]:
    """Another has taken over, and this one has woken up."""
    (system,) = office.server.rows("SELECT system_identifier::text FROM pg_control_system()")[0]
    seen = office.line.timelines
    before = seen.highest(str(system))
    seen.note(str(system), before + 1)
    office.put_out()
    yield
    seen._seen[str(system)] = before  # type: ignore[attr-defined]  # of the run


@contextlib.contextmanager
def pen_held(office: Office) -> Iterator[None]:
    """Somebody else writes and does not end."""
    with office.server.connect(office.database) as other:
        other.execute("BEGIN")
        other.execute("SELECT mark FROM changes WHERE id = 1 FOR UPDATE")
        yield
        other.execute("ROLLBACK")


@contextlib.contextmanager
def disk_full(office: Office) -> Iterator[None]:
    """The disk on which the tables lie takes nothing more."""
    folder = Path(mkdtemp(prefix="pg-", dir=office.server.folder.parent))
    mount = ["mount", "-t", "tmpfs", "-o", "size=60m,mode=755", "tmpfs", str(folder)]
    if (
        sys.platform == "win32"
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        folder.rmdir()
        pytest.skip("this user may not mount a small disk")
    try:
        with _on_disk(office, folder):
            filler = folder / "filler"
            with contextlib.suppress(OSError), filler.open("wb") as file:
                while True:
                    file.write(bytes(8192))
                    file.flush()
            # Room inside the tables' own last pages is used up.
            yield
            filler.unlink()
    finally:
        office.server.do(f"ALTER DATABASE {office.database} SET TABLESPACE pg_default")
        office.server.do("DROP TABLESPACE small")
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
        folder.rmdir()


@contextlib.contextmanager
def _on_disk(office: Office, folder: Path) -> Iterator[None]:
    place = folder / "tables"
    place.mkdir()
    if office.server.who:
        import os

        os.chown(place, office.server.who["user"], office.server.who["group"])  # type: ignore[arg-type]
    office.ask(f"CREATE TABLESPACE small LOCATION '{place}'")
    office.put_out()
    office.ask(f"ALTER DATABASE {office.database} SET TABLESPACE small")
    yield
    office.put_out()


def slept_with_pen(office: Office) -> None:
    """Until the server has put out whoever sleeps in the middle of writing."""
    asked = (
        "SELECT 1 FROM pg_stat_activity WHERE state = 'idle in transaction'"
        f" AND datname = '{office.database}'"
    )
    pause = threading.Event()
    for _ in range(400):
        if not office.server.rows(asked):
            return
        pause.wait(_PAUSE_SECONDS)
    raise AssertionError("whoever sleeps keeps the pen")
