"""Real keys and clicks through the X server's XTEST, typed by xdotool."""

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator

import pytest

from upsocial_desktop.machine.display import has_display

# Between two letters, in milliseconds: a quick typist of a hundred words a minute.
STEADY_MS = 100
QUICK_MS = 20
PROGRAMS = {"xdotool": "xdotool", "openbox": "openbox", "setxkbmap": "x11-xkb-utils"}


def need_fingers() -> None:
    """Skip where keys cannot be pressed or no window manager gives them a window."""
    missing = [package for name, package in PROGRAMS.items() if shutil.which(name) is None]
    if missing:
        pytest.skip("these packages are missing here: " + " ".join(missing))
    if not has_display({"DISPLAY": os.environ.get("DISPLAY", "")}, "linux"):
        pytest.skip("there is no X display here")


def key(*names: str) -> None:
    """Press keys one after the other, by X's names: "alt+1", "ctrl+Return", "Tab"."""
    _xdotool("key", "--delay", str(QUICK_MS), *names)


def hold(name: str) -> None:
    """Press a key and leave it down."""
    _xdotool("keydown", name)


def lay_out(*layouts: str) -> None:
    """Give the keyboard these layouts: "us", and "in", which is INSCRIPT.

    xdotool can put letters that no key has on a spare one, but a program may hear of it too late.
    """
    subprocess.run(["setxkbmap", "-layout", ",".join(layouts)], check=True, timeout=30)


def write(text: str, delay_ms: int = QUICK_MS) -> None:
    """Type words, Hindi or English, into whatever has the keyboard."""
    _xdotool("type", "--delay", str(delay_ms), "--", text)


@contextlib.contextmanager
def typing(text: str) -> Iterator["subprocess.Popen[bytes]"]:
    """Type at a steady rate, beside whatever is done meanwhile; afterwards the typist stops."""
    order = ["xdotool", "type", "--delay", str(STEADY_MS), "--", text]
    with subprocess.Popen(order, stdin=subprocess.DEVNULL) as typist:
        yield typist
        typist.kill()
    # It was stopped in the middle of a letter, as likely as not: that key would stay down, and
    # whoever pressed it next would press it in vain.
    _xdotool("keyup", *sorted({{" ": "space"}.get(letter, letter) for letter in text}))


def put_away() -> None:
    """Minimize the window that has the keyboard."""
    _xdotool("getactivewindow", "windowminimize")


def bring_forward(pid: int) -> None:
    """Give the window of a process the keyboard."""
    sought = ["xdotool", "search", "--all", "--onlyvisible", "--pid", str(pid), "--name", "Desk"]
    found = subprocess.run(sought, check=True, timeout=60, capture_output=True, text=True)
    _xdotool("windowactivate", "--sync", found.stdout.split()[0])


def click(across: int, down: int) -> None:
    """Click at a place of the screen, in pixels."""
    _xdotool("mousemove", "--sync", str(across), str(down), "click", "1")


def _xdotool(*words: str) -> None:
    subprocess.run(["xdotool", *words], check=True, timeout=60, stdin=subprocess.DEVNULL)
