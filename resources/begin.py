"""Set the program up in .venv, then start it, check it or build it; standard library only.

It parses on every Python from 3.7 on, so that an old one is answered with a sentence.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Callable, Sequence  # noqa: UP035 - the other home is not in 3.7

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "begin.json"
REQUIREMENTS = ROOT / "resources" / "requirements"

OK, FAILED, USAGE, NOT_READY, INTERRUPTED = 0, 1, 2, 4, 130
USAGE_TEXT = """usage: python3 resources/begin.py practice [words for the program]
       python3 resources/begin.py check [words for pytest]
       python3 resources/begin.py build"""

# What Qt links against, with the Debian package that brings it.
ANY_QT = (
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
)
X_WINDOW = (
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
)
WAYLAND_WINDOW = (("libwayland-cursor.so.0", "libwayland-cursor0"),)
FILES = {"run": ("build.txt", "run.txt"), "check": ("build.txt", "check.txt")}
# Everything that running needs stands in check.txt too, so a venv made for checking can practise.
SERVED_BY = {"run": ("run", "check"), "check": ("check",)}


class NotReadyError(Exception):
    """A part is missing; the text says which one and how to get it."""


def say(text: str) -> None:
    """Tell the person at the terminal, apart from what programs answer on stdout."""
    print(text, file=sys.stderr, flush=True)


# --- What must be there before anything of ours ---


def require_python(version: tuple[int, ...]) -> None:
    """Raise NotReadyError below Python 3.11."""
    if version[:2] < (3, 11):
        raise NotReadyError(
            "Python 3.11 or newer is needed and this is {}. Call this file with a newer one, "
            "for example: python3.11 resources/begin.py practice".format(
                ".".join(str(part) for part in version[:3])
            )
        )


def loads(library: str) -> bool:
    """Say whether the system can load a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def require_libraries(
    needed: tuple[tuple[str, str], ...], present: Callable[[str], bool] = loads
) -> None:
    """Raise NotReadyError, with the install line, when Linux lacks a library we need."""
    missing = [pair for pair in needed if not present(pair[0])]
    if missing and sys.platform.startswith("linux"):
        raise NotReadyError(
            "These system libraries are missing: {}. Install them with:\n  "
            "apt-get install -y --no-install-recommends {}".format(
                ", ".join(library for library, _ in missing),
                " ".join(package for _, package in missing),
            )
        )


def require_venv_module(found: Callable[[str], object] = importlib.util.find_spec) -> None:
    """Raise NotReadyError when Python cannot make a venv, as Debian's own cannot by itself."""
    if not (found("venv") and found("ensurepip")):
        raise NotReadyError(
            "This Python cannot make a virtual environment. Install the missing part with:\n  "
            "apt-get install -y python3-venv"
        )


def display_answers(name: str) -> bool:
    """Say whether the X server of DISPLAY takes a connection; Qt would abort where it does not."""
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return True  # without this library require_libraries has the better sentence
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(name.encode(), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused


def why_no_window(
    env: dict[str, str], platform: str, answers: Callable[[str], bool] = display_answers
) -> str:
    """Return why no window can open, or an empty text when one can."""
    if not platform.startswith("linux") or env.get("QT_QPA_PLATFORM") or env.get("WAYLAND_DISPLAY"):
        return ""
    if not env.get("DISPLAY"):
        return "There is no display"
    return "" if answers(env["DISPLAY"]) else f"The display {env['DISPLAY']} does not answer"


def window_libraries(env: dict[str, str]) -> tuple[tuple[str, str], ...]:
    """Return what a window needs on this desktop."""
    if env.get("QT_QPA_PLATFORM", "xcb") == "xcb" and env.get("DISPLAY"):
        return (*ANY_QT, *X_WINDOW)
    return (*ANY_QT, *(WAYLAND_WINDOW if env.get("WAYLAND_DISPLAY") else ()))


# --- The venv ---


def venv_program(name: str) -> str:
    """Return the path of a program inside the venv."""
    windows = sys.platform == "win32"
    return str(VENV / ("Scripts" if windows else "bin") / (name + (".exe" if windows else "")))


def digest(kind: str) -> str:
    """Return what the venv of a kind depends on, as one hash."""
    said = hashlib.sha256(str(ROOT).encode())
    for path in (*(REQUIREMENTS / name for name in FILES[kind]), ROOT / "pyproject.toml"):
        said.update(path.read_bytes())
    return said.hexdigest()


def is_fresh(kind: str, stamp: Path, wanted: Callable[[str], str] = digest) -> bool:
    """Say whether the venv was last set up for this kind from the files as they are now."""
    try:
        stamped = json.loads(stamp.read_text(encoding="utf-8"))
        return any(stamped.get(each) == wanted(each) for each in SERVED_BY[kind])
    except (OSError, ValueError, AttributeError):
        return False


def quietly(words: Sequence[str], failure: str) -> None:
    """Run a set-up step; show what it said, and raise NotReadyError, only when it fails."""
    done = subprocess.run(
        words, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if done.returncode:
        say(done.stdout.decode(errors="replace"))
        raise NotReadyError(failure)


def set_up(kind: str) -> None:
    """Make .venv ready for "run" or "check"; nothing happens when it already is."""
    python = venv_program("python")
    if Path(python).exists() and is_fresh(kind, STAMP):
        return
    say("Setting up .venv; the first time this takes about a minute ...")
    if not Path(python).exists():
        require_venv_module()
        quietly([sys.executable, "-m", "venv", "--clear", str(VENV)], "No .venv could be made.")
    if STAMP.exists():
        STAMP.unlink()
    pip = [python, "-m", "pip", "install", "--disable-pip-version-check", "--no-input", "--quiet"]
    files = [word for name in FILES[kind] for word in ("-r", str(REQUIREMENTS / name))]
    quietly(
        [*pip, "--require-hashes", *files],
        "The packages could not be installed; what pip said stands above. Is the network there?",
    )
    quietly(
        [*pip, "--no-deps", "--no-build-isolation", "-e", "."],
        "The program itself could not be installed; what pip said stands above.",
    )
    STAMP.write_text(json.dumps({kind: digest(kind)}), encoding="utf-8")


# --- Running things ---


def run(words: Sequence[str], env: dict[str, str] | None = None) -> int:
    """Run to the end and return the exit code; after Ctrl+C the child may first close its books."""
    with subprocess.Popen(words, cwd=ROOT, env=env) as child:
        try:
            code = child.wait()
        except KeyboardInterrupt:
            try:
                child.wait(timeout=15)
            except subprocess.TimeoutExpired:
                child.kill()
            raise
    return code if code >= 0 else 128 - code


def practice(words: Sequence[str]) -> int:
    """Start the program in practice mode, without a window where there is no display."""
    env = dict(os.environ)
    headless = {"--walk", "-h", "--help"}.intersection(words)
    reason = "" if headless else why_no_window(env, sys.platform)
    if reason:
        say(f"{reason}, so the practice day runs without a window (practice --walk).")
        words = (*words, "--walk")
    elif not headless:
        require_libraries(window_libraries(env))
    set_up("run")
    return run([venv_program("python"), "-m", "upsocial_desktop", "practice", *words], env)


def build(words: Sequence[str]) -> int:
    """Build dist/upsocial-desktop with PyInstaller."""
    if sys.platform.startswith("linux") and not shutil.which("objdump"):
        raise NotReadyError(
            "PyInstaller needs the program objdump. Install it with:\n  "
            "apt-get install -y --no-install-recommends binutils"
        )
    require_libraries(ANY_QT)
    set_up("check")
    spec = [venv_program("python"), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    return run([*spec, *words, "build_installer.spec"])


def check(words: Sequence[str]) -> int:
    """Run all gates and tests (gates.py) inside the venv."""
    require_libraries(ANY_QT)
    set_up("check")
    return run([venv_program("python"), "-m", "resources.gates", *words])


def main(words: Sequence[str]) -> int:
    """Do what the first word says and return the exit code."""
    doors = {"practice": practice, "check": check, "build": build}
    if not words or words[0] not in doors:
        asked = bool(words) and words[0] in ("-h", "--help")
        (print if asked else say)(USAGE_TEXT)
        return OK if asked else USAGE
    try:
        require_python(tuple(sys.version_info[:3]))
        return doors[words[0]](words[1:])
    except NotReadyError as trouble:
        say(str(trouble))
        return NOT_READY
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
