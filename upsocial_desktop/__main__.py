"""Choose the face: no words open the desktop, words run a command."""

import gc
import importlib
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from upsocial_desktop import __version__
from upsocial_desktop.cli.window_words import Place, WindowWish, read_window_words
from upsocial_desktop.domain.errors import Told, Unavailable
from upsocial_desktop.machine.display import has_display
from upsocial_desktop.machine.paths import folders, resources
from upsocial_desktop.machine.settings_file import TomlPreferences
from upsocial_desktop.machine.system_parts import (
    Missing,
    missing_at_start,
    missing_parts,
    this_system,
)
from upsocial_desktop.services.settings import ACTING_OFFICER, SERVERS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from upsocial_desktop.cli.order import Order
    from upsocial_desktop.domain.history import Field
    from upsocial_desktop.domain.paper import Paper
    from upsocial_desktop.services.first_look import FirstLook
    from upsocial_desktop.services.ports import Ports

NOT_CONFIGURED = 4


def open_house(place: Place) -> "Ports":
    """Join the rooms; imported late, so that a window is painted before any database is opened."""
    bootstrap = importlib.import_module("upsocial_desktop.bootstrap")
    return cast("Ports", bootstrap.open_house(place, draw_pdf))


def draw_pdf(paper: "Paper") -> bytes:
    """Draw a sheet for a command: Qt is loaded for this alone, and asks for no screen.

    Raises Unavailable("paper.no_qt") where Qt or a library of the system is missing.
    """
    try:
        missing = missing_at_start(importlib.import_module("PySide6").__version__)
        if missing:
            raise Unavailable("paper.no_qt")
        press = importlib.import_module("upsocial_desktop.ui.paper_press")
    except ImportError:
        raise Unavailable("paper.no_qt") from None
    return cast("bytes", press.draw_unseen(paper, resources()))


def main(words: list[str] | None = None) -> int:
    """Run one order; answers the exit code."""
    words = sys.argv[1:] if words is None else words
    if words == ["--version"]:
        # Answered before anything else is imported or looked at.
        sys.stdout.write(f"upsocial-desktop {__version__}\n")
        return 0
    wish = read_window_words(words)
    if wish is not None and has_display():
        return _window(wish)
    return _ordered(words)


def _ordered(words: list[str]) -> int:
    # The commands bring every use case with them, which a window cannot wait for.
    room = importlib.import_module("upsocial_desktop.cli.main")
    order: Order = importlib.import_module("upsocial_desktop.cli.order").read_order(words)
    if order.wants_window and not has_display():
        if not order.is_practice:
            room.say("There is no display, so no window can be opened. Commands work: see --help.")
            return NOT_CONFIGURED
        room.say("There is no display, so the practice day is walked through without a window.")
        order = order.without_window()
    if order.wants_window:
        return _window(WindowWish(order.where(), order.case_words), is_json=order.is_json)
    if order.alone is not None:
        return _practice_alone(order.alone)
    is_shut = order.verb is not None and order.verb.is_shut
    return cast("int", room.run_command(order, partial(_opener(is_shut=is_shut), order.where())))


def _opener(*, is_shut: bool) -> "Callable[[Place], Ports]":
    if not is_shut:
        return open_house
    bootstrap = importlib.import_module("upsocial_desktop.bootstrap")
    return cast("Callable[[Place], Ports]", bootstrap.open_shut)


def _practice_alone(words: tuple[str, ...]) -> int:
    """The pretend X by itself; without a day of its own it plays the first one."""
    if not any(word.startswith(("--scenario=", "--check=", "--import=")) for word in words):
        words = (*words, f"--scenario={resources() / 'scenarios' / 'first_day.scenario'}")
    alone = importlib.import_module("upsocial_desktop.practice.__main__")
    return cast("int", alone.main(words))


def _window(wish: WindowWish, *, is_json: bool = False) -> int:
    # A tenth of the start is Python looking for garbage where none is yet; the window takes the
    # collecting over anyway (ui/garbage.py).
    gc.disable()
    try:
        missing = missing_at_start(importlib.import_module("PySide6").__version__)
        if missing:
            return _lacking(missing)
        # The hidden imports of the house: a command must never load Qt.
        from upsocial_desktop.ui.quick_imports import look_at_no_sources  # noqa: PLC0415

        look_at_no_sources()
        from upsocial_desktop.ui import app  # noqa: PLC0415
    except ImportError:
        missing = missing_parts(this_system())
        if not missing:
            raise
        return _lacking(missing)
    place = wish.place
    try:
        data = folders(place.profile, place.data_dir).data
    except Told as told:
        room = importlib.import_module("upsocial_desktop.cli.main")
        return cast("int", room.tell(told, is_json=is_json))
    settings = TomlPreferences(data / "settings.toml")
    # One window a folder: the same profile's name in another folder is another office.
    options = app.Options(resources(), str(data), place.is_practice, case_words=wish.case_words)
    while True:
        look = partial(_first_look, data / "office.sqlite", place)
        options = options._replace(preferences=settings.load(), first_look=look)
        code = app.run(partial(open_house, place), options)
        if code != app.ANEW:
            return code
        place, options = place._replace(fresh_day=False), options._replace(case_words="")


def _lacking(missing: Missing) -> int:
    output = importlib.import_module("upsocial_desktop.cli.output")
    output.say_missing(missing.libraries, missing.install_line, missing.glibc_needed)
    return NOT_CONFIGURED


def _first_look(
    database: Path, place: Place, preferences: "Mapping[str, Field]"
) -> "FirstLook | None":
    """The first rows of the inbox; none on a practice day that is about to begin anew."""
    from upsocial_desktop.store.first_look import read_first_look  # noqa: PLC0415 - not for a command

    officer_id = ACTING_OFFICER.read(preferences)
    # At a server there is nothing on this PC to look at, but perhaps the file of before.
    is_elsewhere = place.fresh_day or bool(SERVERS.read(preferences))
    return None if is_elsewhere else read_first_look(database, officer_id)


if __name__ == "__main__":
    sys.exit(main())
