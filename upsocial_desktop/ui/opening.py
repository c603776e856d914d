"""What follows the first paint: bridge, hooks, the session and its doors, the other pages."""

import importlib
import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

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


class Opening(QObject):
    """Imports the rest of the house on the read lane, so that the window answers meanwhile."""

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
        load = partial(_session_type, window.first_page_id)
        self._tasks.read(load, self._on_loaded, owner=self, failed=self._give_up)
        theme.settle()

    def close(self) -> None:
        """Close in the order in which nothing is lost."""
        self._first.close()
        if self._session is not None:
            self._session.close()
        else:
            self._tasks.shut_down()
        hooks.uninstall()

    def _on_loaded(self, session_type: "type[Session]") -> None:
        self._session = session_type(self._window, self._tasks, self._theme, pages.first_run)
        self._session.open(self._open_ports, self._case_words)
        QTimer.singleShot(_LATER_MS, self, self._load_others)

    def _load_others(self) -> None:
        self._tasks.read(pages.load_all, _forget, owner=self)

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


def _session_type(page_id: str) -> "type[Session]":
    """Import the session and the first page, on a worker thread."""
    room = importlib.import_module("upsocial_desktop.ui.session")
    pages.load(page_id)
    return cast("type[Session]", room.Session)


def _forget(_answer: object) -> None:
    """Nothing needs to be done with the answer."""
