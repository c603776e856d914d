"""A PostgreSQL server of the tests' own: made once for the run, in a folder of its own."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
import pytest

from upsocial_desktop.store.server_keeper import ServerKeeper

_MINE = "office"
# Nothing of a test need survive the machine.
_CARELESS = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "listen_addresses": "",
    "shared_buffers": "32MB",
    "max_connections": "80",
    "autovacuum": "off",
    "log_min_messages": "fatal",
}


def _binaries() -> Path | None:
    """Where initdb and postgres are: as pg_config says, else where systems put them."""
    found = []
    if shutil.which("pg_config"):
        asked = ["pg_config", "--bindir"]
        said = subprocess.run(asked, capture_output=True, text=True, check=False)
        found.append(Path(said.stdout.strip()))
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    found += sorted(versions, key=lambda each: int(each.parent.name), reverse=True)
    return next((each for each in found if (each / "initdb").exists()), None)


@dataclass
class TestServer:
    """A running server, and a database in the newest shape to copy."""

    __test__ = False

    folder: Path
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def address(self, database: str) -> str:
        return f"postgresql+psycopg://{_MINE}@/{database}?host={self.folder}"

    def do(self, words: str, database: str = "postgres") -> None:
        with self.connect(database) as connection:
            connection.execute(words.encode())

    def connect(self, database: str = "postgres") -> "psycopg.Connection[tuple[object, ...]]":
        return psycopg.connect(
            f"host={self.folder} user={_MINE} dbname={database}", autocommit=True
        )

    def empty(self) -> str:
        """A new database without anything; answers its name."""
        name = f"empty{next(self._numbers)}"
        self.do(f"CREATE DATABASE {name}")
        return name

    @contextlib.contextmanager
    def database(self, template: str = "shape") -> Iterator[str]:
        """The address of a new database, in the newest shape or a copy, there for a while."""
        name = f"office{next(self._numbers)}"
        self.do(f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY file_copy")
        try:
            yield self.address(name)
        finally:
            self.do(f"DROP DATABASE {name} WITH (FORCE)")


def _unprivileged() -> dict[str, object]:
    """PostgreSQL does not run as root; whoever is not root is himself."""
    if os.getuid() != 0:
        return {}
    # Windows has none, and does not come here.
    import pwd

    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            found = pwd.getpwnam(name)
            return {"user": found.pw_uid, "group": found.pw_gid, "extra_groups": []}
    return {}


def _room(who: dict[str, object]) -> str:
    """Where the server's folder can be: whoever it runs as has to come there."""
    usual = tempfile.gettempdir()
    if who and not all(each.stat().st_mode & 0o001 for each in Path(usual, "x").parents):
        return "/tmp"  # noqa: S108 - the folder made in it has a name of its own
    return usual


@contextlib.contextmanager
def running() -> Iterator[TestServer]:
    """A server until the end of the block. Skips where there is none to run."""
    binaries = None if sys.platform == "win32" else _binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server on this machine")
    who = _unprivileged()
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir=_room(who)))
    try:
        if who:
            os.chown(folder, who["user"], who["group"])  # type: ignore[arg-type]
        _call([binaries / "initdb", "-D", folder / "data", "-U", _MINE, *_AS_SHIPPED], who)
        said = [word for name, value in _CARELESS.items() for word in ("-c", f"{name}={value}")]
        started = [binaries / "postgres", "-D", folder / "data", "-k", folder, *said]
        with (folder / "log").open("wb") as log:
            server = subprocess.Popen(started, stdout=log, stderr=log, **who)  # type: ignore[call-overload]
        try:
            _await([binaries / "pg_isready", "-h", folder, "-t", "20"], server)
            made = TestServer(folder)
            made.do("CREATE DATABASE shape")
            ServerKeeper(made.address("shape")).upgrade()
            yield made
        finally:
            # At once, whoever is still connected.
            server.send_signal(signal.SIGINT)
            server.wait(30)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


_AS_SHIPPED = ("--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust")


def _call(command: list[object], who: dict[str, object]) -> None:
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=False, **who
    )  # type: ignore[call-overload]
    if done.returncode:
        pytest.skip(f"PostgreSQL cannot be set up here: {done.stderr.strip()[-200:]}")


def _await(command: list[object], server: "subprocess.Popen[bytes]") -> None:
    for _ in range(200):
        if server.poll() is not None:
            pytest.skip("PostgreSQL does not start here")
        if not subprocess.run(list(map(str, command)), capture_output=True, check=False).returncode:
            return
    raise AssertionError("the server does not answer")


@pytest.fixture(scope="session")
def postgres() -> Iterator[TestServer]:
    """The server of the run; whoever asks for it is skipped where there is none."""
    with running() as made:
        yield made
