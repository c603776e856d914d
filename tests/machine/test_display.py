import os
import socket
import sys
from pathlib import Path

import pytest

from upsocial_desktop.machine.display import has_display, wayland_answers, x_answers

X11 = {"DISPLAY": ":0"}
NOWHERE = ":2147"


def lives(display: str) -> bool:
    return display == ":0"


@pytest.mark.parametrize(
    ("environment", "has"),
    [
        (X11, True),
        ({"DISPLAY": ":1"}, False),
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"WAYLAND_DISPLAY": "no-such-wayland", "XDG_RUNTIME_DIR": "/nonexistent"}, False),
        (X11 | {"WAYLAND_DISPLAY": "no-such-wayland", "XDG_RUNTIME_DIR": "/nonexistent"}, True),
        (X11 | {"QT_QPA_PLATFORM": "xcb"}, True),
        (X11 | {"QT_QPA_PLATFORM": "wayland"}, False),
        (X11 | {"QT_QPA_PLATFORM": "wayland-egl;xcb"}, True),
        ({"QT_QPA_PLATFORM": "xcb"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "vnc:port=5901"}, True),
    ],
)
def test_a_display_is_asked_before_qt_is(environment: dict[str, str], has: bool) -> None:
    assert has_display(environment, "linux", lives) is has


def test_windows_always_has_a_display() -> None:
    assert has_display({}, "win32", lives)


@pytest.mark.skipif(sys.platform != "linux", reason="X displays are asked on Linux only")
@pytest.mark.parametrize("display", [NOWHERE, f"localhost{NOWHERE}.0", "no display", ""])
def test_a_display_without_a_server_does_not_answer(
    display: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # An empty name makes libxcb look at the variable itself.
    monkeypatch.setenv("DISPLAY", NOWHERE)
    assert not x_answers(display)


@pytest.mark.screen
def test_the_display_of_the_tests_answers() -> None:
    assert x_answers(os.environ["DISPLAY"])
    assert has_display()


@pytest.mark.skipif(sys.platform != "linux", reason="Wayland is on Linux only")
def test_wayland_answers_while_somebody_listens(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland-9"))
        assert not wayland_answers("wayland-9", str(tmp_path))
        compositor.listen()
        assert wayland_answers("wayland-9", str(tmp_path))
        assert wayland_answers(str(tmp_path / "wayland-9"), "")
        assert has_display({"WAYLAND_DISPLAY": "wayland-9", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert not wayland_answers("wayland-9", "")
