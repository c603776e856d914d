"""What holds for every test: nothing is left behind, nothing is said unasked, nobody is called."""

import functools
import logging
import os
import re
import shutil
import socket
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol, cast

import pytest

from tests import fault_rows
from tests.fault_rows import faults_told  # noqa: F401 - a fixture for all tests
from tests.postgres import postgres  # noqa: F401 - a fixture for all tests
from tests.practice import recorder

# Said by Qt's plug-ins about the machine, not about us.
HARMLESS_QT_WORDS = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support setting window opacity",
    "propagateSizeHints",
    "Session management error",
    "QStandardPaths: XDG_RUNTIME_DIR",
    "QXcbClipboard",
)
# How long a thread or window may take to end after the test has ended, in seconds.
PATIENCE_SECONDS = 2.0
_POLL_SECONDS = 0.01
# Threads of libraries that live as long as the process.
_OTHERS_THREADS = re.compile(r"pytest|pydevd|Hypothesis|asyncio_|^Dummy-")
_HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_DATA_HOME": "data",
    "XDG_CONFIG_HOME": "config",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
}


def pytest_configure(config: pytest.Config) -> None:
    """Give the run a home of its own and watch where its sockets go."""
    config.addinivalue_line(
        "markers", "expected_log(pattern, …): warnings that this test brings about on purpose"
    )
    home = Path(tempfile.mkdtemp(prefix="upsocial-tests-"))
    before = {name: os.environ.get(name) for name in _HOME_VARIABLES}
    for name, folder in _HOME_VARIABLES.items():
        place = home / folder
        place.mkdir(exist_ok=True)
        os.environ[name] = str(place)
    told = os.environ.pop("UPSOCIAL_DATA_DIR", None)
    if not _wants_keyring(config.option.markexpr):
        # The keyring of the person at this PC is not for tests.
        os.environ.setdefault("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")

    def restore() -> None:
        for name, value in {**before, "UPSOCIAL_DATA_DIR": told}.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        shutil.rmtree(home, ignore_errors=True)

    config.add_cleanup(restore)
    config.add_cleanup(_guard_sockets())
    if os.environ.get("UPSOCIAL_SHARED_DATA"):
        config.add_cleanup(recorder.install())


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what faults were brought about, and how many answers were held against X's description.

    The answers are those of practice servers.
    """
    fault_rows.tell(terminalreporter)
    if recorder.RECORDER.answers:
        terminalreporter.write_line(recorder.RECORDER.summary())


def _wants_keyring(marks: str) -> bool:
    return "keyring" in marks and "not keyring" not in marks


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let pytest-qt fail every test in which Qt warns of something, and begin with the long ones.

    Shared out at the end they would keep one processor busy while the others have nothing to do.
    """
    items.sort(key=lambda item: "tests/whole/" not in item.nodeid)
    for item in items:
        if item.get_closest_marker("qt_log_level_fail") is None:
            item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        item.add_marker(pytest.mark.qt_log_ignore(*HARMLESS_QT_WORDS))


# --- Sockets ---


def is_near(address: object) -> bool:
    """Whether an address is on this machine: a loopback one, or the name of a local socket."""
    if not isinstance(address, tuple):
        return True
    host = str(address[0])
    return host in {"localhost", "::1", ""} or host.startswith(("127.", "::ffff:127."))


_far_calls: list[str] = []


def _near_only(plain: Callable[..., Any], name: str) -> Callable[..., Any]:
    """A socket's method that refuses far addresses."""

    def call(self: socket.socket, *words: Any) -> Any:
        if not is_near(words[-1]):
            _far_calls.append(f"{name} {words[-1]}")
            raise OSError(f"tests may not call {words[-1]}")
        return plain(self, *words)

    return call


def _near_names_only(plain: Callable[..., Any]) -> Callable[..., Any]:
    """A look-up of names that refuses far ones."""

    def look_up(host: Any, *words: Any, **named: Any) -> Any:
        if host is not None and not is_near((host,)) and host != socket.gethostname():
            _far_calls.append(f"look-up of {host}")
            raise socket.gaierror(f"tests may not look up {host}")
        return plain(host, *words, **named)

    return look_up


def _guard_sockets() -> Callable[[], None]:
    """Refuse to connect anywhere but to this machine, and remember who tried."""
    guards = pytest.MonkeyPatch()
    for name in ("connect", "connect_ex", "sendto"):
        guards.setattr(socket.socket, name, _near_only(getattr(socket.socket, name), name))
    guards.setattr(socket, "getaddrinfo", _near_names_only(socket.getaddrinfo))
    return guards.undo


# --- Log lines ---


class _Listener(logging.Handler):
    """Keeps every warning and worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record)


@pytest.fixture
def expected_log() -> list[str]:
    """Patterns of warnings a test expects; empty: whatever it logs is expected."""
    return []


def _expected_patterns(request: pytest.FixtureRequest) -> list[str]:
    marked = [
        pattern for mark in request.node.iter_markers("expected_log") for pattern in mark.args
    ]
    if "expected_log" in request.fixturenames:
        return [*marked, *(request.getfixturevalue("expected_log") or [""])]
    return marked


def unexpected(heard: Sequence[logging.LogRecord], patterns: Sequence[str]) -> list[str]:
    """The log lines that no pattern announces."""
    lines = [f"{each.levelname} {each.name}: {each.getMessage()}" for each in heard]
    return [line for line in lines if not any(re.search(one, line) for one in patterns)]


# --- What is left behind ---


def _threads_since(before: frozenset[threading.Thread], *, daemon: bool) -> list[str]:
    return [
        thread.name
        for thread in threading.enumerate()
        if thread.daemon is daemon
        and thread not in before
        and thread.is_alive()
        and not _OTHERS_THREADS.search(thread.name)
    ]


class _Widget(Protocol):
    """What is asked of a Qt window here, without loading Qt."""

    def isVisible(self) -> bool: ...  # noqa: N802 - Qt's own name
    def objectName(self) -> str: ...  # noqa: N802 - Qt's own name


def _windows() -> list[str]:
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return []
    shown = cast("Sequence[_Widget]", widgets.QApplication.topLevelWidgets())
    return [f"{type(one).__name__} {one.objectName()}" for one in shown if one.isVisible()]


_in_use: dict[int, str] = {}


@functools.cache
def _watch_pools() -> None:
    """Remember which database connections are out; each is a transaction under way."""
    event = sys.modules["sqlalchemy.event"]
    pool = sys.modules["sqlalchemy.pool"].Pool

    def out(_driver: object, record: object, _proxy: object) -> None:
        _in_use[id(record)] = "a database transaction"

    def back(_driver: object, record: object) -> None:
        _in_use.pop(id(record), None)

    event.listen(pool, "checkout", out)
    event.listen(pool, "checkin", back)


def _transactions() -> list[str]:
    if "sqlalchemy.pool" in sys.modules:
        _watch_pools()
    return list(_in_use.values())


def _soon_none(found: Callable[[], list[str]]) -> list[str]:
    """What is still there after a short while; most often it has gone at once."""
    waited = threading.Event()
    left = found()
    for _ in range(round(PATIENCE_SECONDS / _POLL_SECONDS)):
        if not left:
            break
        _let_qt_work()
        waited.wait(_POLL_SECONDS)
        left = found()
    return left


def _let_qt_work() -> None:
    core = sys.modules.get("PySide6.QtCore")
    if core is not None and core.QCoreApplication.instance() is not None:
        core.QCoreApplication.sendPostedEvents(None, core.QEvent.Type.DeferredDelete)
        core.QCoreApplication.processEvents()


@pytest.fixture(autouse=True)
def _nothing_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that speaks unasked, calls far away or leaves something behind.

    It is set up before all other fixtures of a test, so it looks after all of them are gone.
    """
    patterns = _expected_patterns(request)
    threads = frozenset(threading.enumerate())
    windows = frozenset(_windows())
    _transactions()
    _in_use.clear()
    _far_calls.clear()
    listener = _Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    yield
    root.removeHandler(listener)
    faults = {
        "logged unasked": unexpected(listener.heard, patterns),
        "called beyond this machine": list(_far_calls),
        # Such a thread keeps the program alive: it has no excuse.
        "left threads": _threads_since(threads, daemon=False),
        "left daemon threads": _soon_none(lambda: _threads_since(threads, daemon=True)),
        "left windows": _soon_none(lambda: [w for w in _windows() if w not in windows]),
        "left open": _soon_none(_transactions),
    }
    said = "; ".join(f"{name}: {', '.join(what)}" for name, what in faults.items() if what)
    if said:
        pytest.fail(said, pytrace=False)


@pytest.fixture(autouse=True)
def _as_x_answers() -> Iterator[None]:
    """Fail a test in which a practice server has answered as X never does."""
    yield
    wrong = recorder.RECORDER.judge()
    if wrong:
        pytest.fail("not as X answers:\n" + "\n".join(wrong[:20]), pytrace=False)
