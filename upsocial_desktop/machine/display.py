"""Whether a display answers, asked before Qt is, which aborts where none does."""

import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

Environment = Mapping[str, str]

_PATIENCE_SECONDS = 5.0
_XCB = "libxcb.so.1"


def x_answers(display: str) -> bool:
    """Whether the X server of a display name lets us in, cookies and all: libxcb itself is asked.

    True where there is no libxcb, for then the missing library is what has to be told.
    """
    import ctypes  # noqa: PLC0415 - for X11 alone

    try:
        xcb = ctypes.CDLL(_XCB)
    except OSError:
        return True
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    for name in ("xcb_connection_has_error", "xcb_disconnect"):
        getattr(xcb, name).argtypes = (ctypes.c_void_p,)
    # It never answers NULL; a connection in error has to be closed, too.
    connection = xcb.xcb_connect(os.fsencode(display), None)
    has_error = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not has_error


def wayland_answers(display: str, runtime_folder: str) -> bool:
    """Whether somebody listens on Wayland's socket; a name without a path lies in the folder."""
    if not Path(display).is_absolute() and not runtime_folder:
        return False
    import socket  # noqa: PLC0415 - a window on X11 starts without it

    with socket.socket(socket.AF_UNIX) as line:
        line.settimeout(_PATIENCE_SECONDS)
        try:
            line.connect(str(Path(runtime_folder) / display))
        except (OSError, ValueError):
            return False
    return True


def has_display(
    environment: Environment = os.environ,
    system: str = sys.platform,
    x_answers: Callable[[str], bool] = x_answers,
) -> bool:
    """Whether a window can be shown: Qt aborts, beyond Python's reach, where none can."""
    if system != "linux":
        return True
    display, wayland = environment.get("DISPLAY", ""), environment.get("WAYLAND_DISPLAY", "")
    runtime_folder = environment.get("XDG_RUNTIME_DIR", "")
    asked: Mapping[str, Callable[[], bool]] = {
        "xcb": lambda: bool(display) and x_answers(display),
        "wayland": lambda: bool(wayland) and wayland_answers(wayland, runtime_folder),
    }
    chosen = environment.get("QT_QPA_PLATFORM", "")
    if not chosen:
        return any(answers() for answers in asked.values())
    # Of Qt's other platforms (offscreen, vnc, …) none has a display to ask.
    names = [name.partition(":")[0].partition("-")[0] for name in chosen.split(";")]
    return any(asked[name]() if name in asked else True for name in names)
