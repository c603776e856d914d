"""Start Qt and paint the window; everything else is imported when it is on the screen."""

import importlib
import os
import sys
import tempfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from upsocial_desktop.services import settings
from upsocial_desktop.ui import pages
from upsocial_desktop.ui.garbage import MainThreadGarbage
from upsocial_desktop.ui.language import use_language
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.theme import STYLE, STYLED, Theme
from upsocial_desktop.ui.widgets.first_sight import FirstSight
from upsocial_desktop.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from upsocial_desktop.domain.history import Field
    from upsocial_desktop.services.first_look import FirstLook
    from upsocial_desktop.services.ports import Ports
    from upsocial_desktop.ui.opening import Opening

NAME = "UPSocialDesk"
# The window is to be opened once more, in another language: no exit code, these are above 0.
ANEW = -1


class Options(NamedTuple):
    """How the window is to be opened.

    `profile` names the one running copy. `preferences` are this desk's settings, so that the
    first paint has the right look; without them the look follows when the doors are open.
    `case_words` is a case to open at once: its code or last five digits. `first_look` reads what
    the inbox shows until the office is open; it is asked only when the inbox is shown first.
    """

    resources: Path
    profile: str
    is_practice: bool
    preferences: "Mapping[str, Field]" = MappingProxyType({})
    case_words: str = ""
    first_look: "Callable[[Mapping[str, Field]], FirstLook | None]" = lambda _preferences: None


def run(open_ports: "Callable[[], Ports]", options: Options) -> int:
    """Show the desktop until it is closed; answers the exit code, or ANEW.

    `open_ports` is called on a worker thread when the window has been painted; what it raises
    (Refused, Unavailable) is shown in the window with a way to try again. A second launch of a
    profile brings the first window forward and answers 0.
    """
    os.environ.update(platform_for(os.environ, sys.platform))
    app = make_application()
    name = name_of(options.profile)
    if may_be_open(name) and _call_first(name, options.case_words):
        return 0
    garbage = MainThreadGarbage()
    use_language(options.resources, settings.LANGUAGE.read(options.preferences))
    theme = Theme(options.resources)
    # Before the window: until Qt's loop runs, no widget hears of another font.
    theme.set_look(
        settings.COLOUR_SCHEME.read(options.preferences), settings.ZOOM.read(options.preferences)
    )
    window = MainWindow(is_practice=options.is_practice)
    window.add_entries(pages.entries())
    _dress(window, options)
    rest: list[Opening] = []

    def on_painted() -> None:
        window.rail.draw_icons()
        room = importlib.import_module("upsocial_desktop.ui.opening")
        rest.append(room.Opening(window, theme, open_ports, options.case_words, name))

    window.painted.connect(on_painted)
    window.show()
    code = app.exec()
    for each in rest:
        each.close()
    garbage.stop()
    if not window.is_wanted_anew:
        return code
    _let_go(window, theme, *rest)
    return ANEW


def _let_go(*of_before: QObject) -> None:
    """End what the next window would share the screen, the system's news and the memory with."""
    for each in of_before:
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def platform_for(environment: Mapping[str, str], system: str) -> Mapping[str, str]:
    """What to add to the environment so that Qt finds a screen, before Qt is asked for one.

    A choice already made stays. Under Wayland X11 is the second choice, never the other way.
    """
    added: dict[str, str] = {}
    if system == "linux" and "QT_QPA_PLATFORM" not in environment:
        has_wayland = bool(environment.get("WAYLAND_DISPLAY"))
        has_x11 = bool(environment.get("DISPLAY"))
        wanted = [
            name for name, is_there in (("wayland", has_wayland), ("xcb", has_x11)) if is_there
        ]
        if wanted:
            added["QT_QPA_PLATFORM"] = ";".join(wanted)
    return added


def name_of(profile: str) -> str:
    """The name under which the one running copy of a profile is reached; short and per user."""
    who = os.environ.get("USER") or os.environ.get("USERNAME") or ""
    whole = f"{who}/{profile}".encode()
    # It need only be short and different; a cryptographic hash takes longer to be imported.
    return f"upsocial-{zlib.crc32(whole):08x}{zlib.adler32(whole):08x}"


def may_be_open(name: str) -> bool:
    """Whether a first window could be listening; without its socket nobody needs to be called.

    Qt keeps local sockets as files in the folder of temporary files; Windows has no files of them.
    """
    return sys.platform == "win32" or Path(tempfile.gettempdir(), name).exists()


def _call_first(name: str, case_words: str) -> bool:
    # Qt's network part is imported only where somebody may have to be called.
    room = importlib.import_module("upsocial_desktop.ui.first_window")
    call = f"case {case_words}" if case_words else room.RAISE
    return cast("bool", room.call_first(name, call))


def _dress(window: MainWindow, options: Options) -> None:
    kept = options.preferences
    window.memory = WindowMemory(settings.WINDOW_STATE.read(kept))
    window.memory.restore_window(window)
    window.rail.show_chosen(window.first_page_id)
    look = options.first_look(kept) if window.first_page_id == FirstSight.page_id else None
    if look is not None and look.mentions:
        window.show_first_sight(FirstSight(look))
    else:
        window.show_waiting()
    window.setWindowIcon(QIcon(str(options.resources / "icons" / "upsocial.svg")))


def make_application() -> QApplication:
    """The one application of this process, made on the first call."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    # The style is said here, for to be handed a QStyle costs PySide more than the first paint.
    app = QApplication([NAME, "-style", STYLE])
    app.setProperty(STYLED, True)  # noqa: FBT003 - Qt's own signature
    app.setApplicationName(NAME)
    app.setDesktopFileName("in.gov.up.upsocial_desktop")
    app.setQuitOnLastWindowClosed(True)
    return app
