"""The built program, run where nothing of the sources is on the path."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from upsocial_desktop import __version__

pytestmark = pytest.mark.frozen

GPL_ONLY_OR_DEAD_WEIGHT = re.compile(
    r"irtual[kK]eyboard|Qt6?(Qml|Quick|Egl|Charts|Graphs|DataVisual|NetworkAuth|HttpServer)|eglfs"
    r"|linuxfb|qvnc|qvkkhr|libqgtk3|libgtk|libgdk|qevdev|tuiotouch|opengl32sw"
)
WALK_SECONDS = 120


@pytest.fixture(scope="module")
def folder() -> Path:
    """The folder that PyInstaller built, as the environment names it."""
    named = os.environ.get("UPSOCIAL_FROZEN")
    if not named:
        pytest.skip("UPSOCIAL_FROZEN does not name a built program (begin.py build makes one)")
    return Path(named).resolve()


def run(folder: Path, home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the console program in a strange folder with a home of its own."""
    suffix = ".exe" if os.name == "nt" else ""
    env = {"HOME": str(home), "USERPROFILE": str(home), "LOCALAPPDATA": str(home)}
    env |= {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    env |= {"PATH": os.defpath, "LANG": "C.UTF-8"}
    return subprocess.run(
        [str(folder / f"upsocial-desktop-cli{suffix}"), *words],
        cwd=home,
        env=env,
        capture_output=True,
        encoding="utf-8",
        timeout=WALK_SECONDS,
        check=False,
    )


def test_no_gpl_only_part_and_no_dead_weight_is_in_the_folder(folder: Path) -> None:
    """Names follow the licence map; PyInstaller's own hooks would bring the Virtual Keyboard."""
    files = [path.relative_to(folder).as_posix() for path in folder.rglob("*")]
    assert len(files) > 100
    assert [name for name in files if GPL_ONLY_OR_DEAD_WEIGHT.search(name)] == []


def test_no_link_in_the_folder_points_nowhere(folder: Path) -> None:
    """Dropping a library but keeping the link to it would leave such a link."""
    assert [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_the_folder_holds_what_the_program_reads_and_what_licences_ask(folder: Path) -> None:
    """Fonts, icons, scripted days, migrations as files, and every licence text."""
    inside = folder / "_internal"
    for pattern in (
        "resources/fonts/NotoSansDevanagari-Regular.ttf",
        "resources/fonts/OFL.txt",
        "resources/icons/inbox.svg",
        "resources/scenarios/*",
        "resources/CHANGELOG.md",
        "resources/LICENSE.txt",
        "resources/licences/LGPL-3.txt",
        "upsocial_desktop/store/migrations/env.py",
        "upsocial_desktop/store/migrations/versions/*.py",
    ):
        assert list(inside.glob(pattern)), pattern
    third_party = (inside / "resources/THIRD_PARTY.md").read_text(encoding="utf-8")
    assert "PySide6" in third_party
    assert "tweepy" in third_party


def test_the_built_program_tells_its_version(folder: Path, tmp_path: Path) -> None:
    """It is the version of the sources it was built from."""
    answer = run(folder, tmp_path, "--version")
    assert answer.returncode == 0, answer.stderr
    assert __version__ in answer.stdout.split()


def test_the_built_program_walks_the_whole_line(folder: Path, tmp_path: Path) -> None:
    """Mention to answered and closed, and a scheduled post published, a JSON line each."""
    answer = run(folder, tmp_path, "practice", "--walk")
    assert answer.returncode == 0, answer.stderr
    steps = [json.loads(line) for line in answer.stdout.splitlines()]
    assert steps[-1]["step"] == "done"
