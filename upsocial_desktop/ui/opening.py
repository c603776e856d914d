"""What follows the first paint: bridge, hooks, the session and its doors, the other pages."""

import importlib
import logging
import pkgutil
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from upsocial_desktop import services
from upsocial_desktop.ui import hooks, pages
from upsocial_desktop.ui.first_window import FirstWindow
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from upsocial_desktop.services.ports import Ports
    from upsocial_desktop.ui.session import Session

log = logging.getLogger(__name__)

# The pages that nobody has asked for yet wait until the first one has its rows.
_LATER_MS = 2_000
_FAULT = 70
# What the session is made of, so that none of the turns is long.
_ROOMS_OF_SESSION = ("actions", "words", "bug_dialog", "go_to", "furniture", "session")


class Opening(QObject):
    """Imports the rest of the house so that the window answers meanwhile.

    The services come on the read lane. The rooms of the screen come on the main thread, one in a
    turn of the event loop: a Qt class that is made on a worker crashes the program (technote
    "threads").
    """

    def __init__(
        self,
        window: MainWindow,
        theme: Theme,
        open_ports: "Callable[[], Ports]",
        case_words: str,
        name: str,
    ) -> None:
        super().__init__()
        self._window, self._theme = window, theme
        self._open_ports, self._case_words = open_ports, case_words
        self._session: Session | None = None
        self._tasks = Tasks()
        hooks.install(self._tasks, self._on_bug)
        self._first = FirstWindow(name)
        self._first.called.connect(self._on_call)
        self._tasks.read(_load_services, self._on_services, owner=self, failed=self._give_up)
        theme.settle()

    def close(self) -> None:
        """Close in the order in which nothing is lost."""
        self._first.close()
        if self._session is not None:
            self._session.close()
        else:
            self._tasks.shut_down()
        hooks.uninstall()

    def _on_services(self, _answer: None) -> None:
        rooms = (*_ROOMS_OF_SESSION, *pages.rooms_of(self._window.first_page_id))
        self._load(iter(rooms), self._begin)

    def _begin(self) -> None:
        room = importlib.import_module("upsocial_desktop.ui.session")
        session_type = cast("type[Session]", room.Session)
        self._session = session_type(self._window, self._tasks, self._theme, pages.first_run)
        self._session.setParent(self)
        self._session.open(self._open_ports, self._case_words)
        QTimer.singleShot(_LATER_MS, self, self._load_others)

    def _load_others(self) -> None:
        self._load(iter([room for page_id in pages.LATE_PAGES for room in pages.rooms_of(page_id)]))

    def _load(self, rooms: Iterator[str], then: Callable[[], None] | None = None) -> None:
        """Import one room, and the next one in the next turn."""
        room = next(rooms, "")
        if not room:
            if then is not None:
                then()
            return
        try:
            importlib.import_module(f"upsocial_desktop.ui.{room}")
        except Exception as error:  # noqa: BLE001 - a slot: nobody is above it
            self._give_up(error)
            return
        QTimer.singleShot(0, self, lambda: self._load(rooms, then))

    def _on_call(self, call: str) -> None:
        if self._session is not None:
            self._session.on_call(call)
        else:
            self._window.come_forward()
            self._case_words = call.removeprefix("case ") if call.startswith("case ") else ""

    def _on_bug(self, error: BaseException) -> None:
        if self._session is not None:
            self._session.on_bug(error)

    def _give_up(self, error: Exception) -> None:
        # A part of the program cannot even be imported: there is nothing to show it with.
        log.critical("the program is not whole", exc_info=error)
        QApplication.exit(_FAULT)


def _load_services() -> None:
    """Import all use cases, on a worker thread: nothing of Qt is among them."""
    for each in pkgutil.iter_modules(services.__path__, f"{services.__name__}."):
        importlib.import_module(each.name)
