"""The start: one window a profile, nothing heavy before the first paint, a clean end."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from upsocial_desktop.ui import pages
from upsocial_desktop.ui.app import name_of, platform_for
from upsocial_desktop.ui.first_window import FirstWindow

ROOT = Path(__file__).resolve().parents[2]

START = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.ui import app, main_window

HEAVY = (
    *("tweepy", "alembic", "psycopg", "openpyxl", "sqlalchemy", "requests", "keyring"),
    *("PySide6.QtNetwork", "upsocial_desktop.ui.session", "upsocial_desktop.ui.inbox.page"),
)

class Watched(main_window.MainWindow):
    is_painted = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not Watched.is_painted:
            Watched.is_painted = True
            print(json.dumps([name for name in HEAVY if name in sys.modules]), flush=True)
            QTimer.singleShot(300, self.close)

def doors():
    raise Unavailable("db.locked")

app.MainWindow = Watched
resources, profile = Path(sys.argv[1]), sys.argv[2]
sys.exit(app.run(doors, app.Options(resources, profile, is_practice=True)))
"""


def lines_of(watched: str, profile: str) -> list[str]:
    """What a window that is watched says; it ends well."""
    done = subprocess.run(
        [sys.executable, "-c", watched, str(ROOT / "resources"), f"{profile}-{os.getpid()}"],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def first_line_of(watched: str, profile: str) -> str:
    """What a window that is watched says of its first paint."""
    return lines_of(watched, profile)[0]


def test_nothing_heavy_is_imported_before_the_first_paint_and_it_ends_well() -> None:
    assert first_line_of(START, "test") == "[]"


def test_all_of_the_first_window_has_the_size_of_text_that_was_chosen() -> None:
    watched = START.replace(
        "print(json.dumps([name for name in HEAVY if name in sys.modules]), flush=True)",
        "print({button.font().pointSizeF() for button in self.rail._buttons.values()}, flush=True)",
    ).replace("is_practice=True)", 'is_practice=True, preferences={"zoom_percent": 150})')
    assert first_line_of(watched, "zoomed") == "{15.0}"


ANEW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from upsocial_desktop.domain.errors import Unavailable
from upsocial_desktop.ui import app, main_window, theme

LANGUAGES = ("english", "hindi", "english")
begun, ended = [], []

class Watched(main_window.MainWindow):
    def __init__(self, **ways):
        super().__init__(**ways)
        self.painted.connect(self.tell)

    def tell(self):
        windows = [each for each in QApplication.topLevelWidgets() if isinstance(each, Watched)]
        print(len(windows), len(begun) - len(ended), self.rail._buttons["inbox"].text(), flush=True)
        is_last = len(begun) == len(LANGUAGES)
        QTimer.singleShot(1000, self.close if is_last else self.begin_anew)

class Counted(theme.Theme):
    def __init__(self, resources):
        super().__init__(resources)
        begun.append(None)
        self.destroyed.connect(lambda: ended.append(None))

def doors():
    raise Unavailable("db.locked")

app.MainWindow, app.Theme = Watched, Counted
resources, profile = Path(sys.argv[1]), sys.argv[2]
codes = [
    app.run(doors, app.Options(resources, profile, True, preferences={"language": language}))
    for language in LANGUAGES
]
sys.exit(codes != [app.ANEW, app.ANEW, 0])
"""


def test_of_a_window_in_another_language_nothing_of_the_one_before_lives_on() -> None:
    """One window and one theme at a time: two would both answer when the system turns dark."""
    assert lines_of(ANEW, "anew") == ["1 1 Inbox", "1 1 आगत", "1 1 Inbox"]


def test_a_second_launch_calls_the_first_and_ends_with_zero(qtbot: QtBot) -> None:
    profile = f"second-{os.getpid()}"
    first = FirstWindow(name_of(profile))
    assert first.is_listening
    heard: list[str] = []
    first.called.connect(heard.append)
    code = START.replace("is_practice=True", 'is_practice=True, case_words="10427"')
    second = subprocess.Popen(
        [sys.executable, "-c", code, str(ROOT / "resources"), profile],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
    )
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=30_000)
    out, _ = second.communicate()
    first.close()
    assert (second.returncode, out) == (0, b"")
    assert heard == ["case 10427"]


def test_a_name_left_behind_by_a_crash_does_not_keep_the_window_from_listening(
    qtbot: QtBot,
) -> None:
    name = name_of(f"crashed-{os.getpid()}")
    code = (
        "import os, sys\n"
        "from PySide6.QtCore import QCoreApplication\n"
        "from upsocial_desktop.ui.first_window import FirstWindow\n"
        "app = QCoreApplication([])\n"
        "first = FirstWindow(sys.argv[1])\n"
        "os._exit(0 if first.is_listening else 1)\n"
    )
    subprocess.run([sys.executable, "-c", code, name], cwd=ROOT, check=True, timeout=30)
    first = FirstWindow(name)
    assert first.is_listening
    first.close()


@pytest.mark.parametrize(
    ("environment", "system", "platform"),
    [
        ({"DISPLAY": ":0"}, "linux", "xcb"),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", "wayland;xcb"),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, "linux", None),
        ({}, "linux", None),
        ({"DISPLAY": ":0"}, "win32", None),
    ],
)
def test_the_platform_is_chosen_before_qt_starts(
    environment: dict[str, str], system: str, platform: str | None
) -> None:
    assert platform_for(environment, system).get("QT_QPA_PLATFORM") == platform


OPEN = """
import importlib.abc, json, sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from upsocial_desktop import __main__
from upsocial_desktop.ui import app, main_window, pages

on_a_worker = []

class Watch(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        is_screen = name.startswith(("upsocial_desktop.ui", "PySide6", "shiboken6"))
        if is_screen and threading.current_thread() is not threading.main_thread():
            on_a_worker.append(name)
        return None

class Watched(main_window.MainWindow):
    def look(self):
        rooms = [f"upsocial_desktop.ui.{each.module}" for each in pages.LATE_PAGES.values()]
        if all(room in sys.modules for room in rooms):
            print(json.dumps([self.page.page_id, on_a_worker]), flush=True)
            QApplication.exit(0)

    def showEvent(self, event):
        super().showEvent(event)
        self.timer = QTimer(self, interval=50)
        self.timer.timeout.connect(self.look)
        self.timer.start()

sys.meta_path.insert(0, Watch())
app.MainWindow = Watched
sys.exit(__main__.main(["practice", "--data-dir", sys.argv[1]]))
"""


def test_no_class_of_the_screen_is_made_on_a_worker(tmp_path: Path) -> None:
    """Before Python 3.12 Qt's bindings keep their classes in a table without a lock."""
    done = subprocess.run(
        [sys.executable, "-c", OPEN, str(tmp_path)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == '["inbox", []]'


def test_every_part_of_a_page_is_there() -> None:
    for page_id in pages.LATE_PAGES:
        for room in pages.rooms_of(page_id):
            assert importlib.util.find_spec(f"upsocial_desktop.ui.{room}") is not None
    assert pages.rooms_of("nowhere") == ()


LOOK = """
import linecache, sys
import PySide6.QtWidgets
from upsocial_desktop.ui.quick_imports import look_at_no_sources
if sys.argv[1] == "quick":
    look_at_no_sources()
import smtplib
print(smtplib.__file__ in linecache.cache)
"""


@pytest.mark.parametrize(("how", "has_looked"), [("quick", False), ("as it is", True)])
def test_no_source_is_read_at_the_start(how: str, *, has_looked: bool) -> None:
    """The second way shows that the first is needed; when it fails, quick_imports can go."""
    done = subprocess.run(
        [sys.executable, "-c", LOOK, how], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == str(has_looked)
