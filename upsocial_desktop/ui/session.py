"""One sitting at the desk: the doors are opened, somebody sits down, and it is all closed again."""

import importlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from upsocial_desktop.domain.changes import Changes, Topic, Touch
from upsocial_desktop.domain.errors import Told
from upsocial_desktop.domain.history import Field
from upsocial_desktop.domain.office import Office
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services import browsing, options, own_drafts, settings
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import CaseRow, Incident
from upsocial_desktop.services.seating import Seated, look_who
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.furniture import Furniture
from upsocial_desktop.ui.heartbeat import Heartbeat
from upsocial_desktop.ui.leaving import post_due_soon, wants_to_quit
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.news import News
from upsocial_desktop.ui.others import Others
from upsocial_desktop.ui.reach import Reach
from upsocial_desktop.ui.redaction import details_of, place_of
from upsocial_desktop.ui.seat import Seat
from upsocial_desktop.ui.tasks import Tasks
from upsocial_desktop.ui.theme import Theme
from upsocial_desktop.ui.undo import UndoStack
from upsocial_desktop.ui.window_memory import WindowMemory

log = logging.getLogger(__name__)

Preferences = Mapping[str, Field]
# How the first-run wizard ends where somebody joins the State's database.
_JOIN = 2
# What only another address, login or certificate mends.
_ANOTHER_CONNECTION = frozenset(
    {
        *("db.password", "db.certificate", "db.not_safe", "db.no_access", "db.gone"),
        *("db.not_ours", "login.nobody", "login.first_password"),
    }
)


@dataclass(frozen=True)
class _Opened:
    ports: Ports
    preferences: Preferences
    seated: Seated


class Session(QObject):
    """Joins window, bridge and doors; holds what lives as long as the program."""

    def __init__(
        self,
        window: MainWindow,
        tasks: Tasks,
        theme: Theme,
        first_run: Callable[[Desktop, Callable[[str], None]], QDialog],
    ) -> None:
        super().__init__()
        self._window, self._tasks, self._theme = window, tasks, theme
        self._first_run = first_run
        self.furniture = Furniture(window)
        self.reach = Reach(tasks, self)
        self.reach.changed.connect(self._on_reach)
        self._open_ports: Callable[[], Ports] | None = None
        self._ports: Ports | None = None
        self._heart: Heartbeat | None = None
        self._others: Others | None = None
        self._case_words = ""
        self.desktop: Desktop | None = None
        tasks.troubled.connect(self.on_trouble)
        window.closing.connect(self._remember)
        window.may_close = self._may_close

    def look(self, preferences: Preferences) -> None:
        """Take over this desk's look: scheme, zoom and keys."""
        self._theme.set_look(
            settings.COLOUR_SCHEME.read(preferences), settings.ZOOM.read(preferences)
        )
        self.furniture.shortcuts.set_single_keys(are_on=settings.SINGLE_KEYS.read(preferences))

    def place(self, preferences: Preferences) -> None:
        """Put the window where it stood."""
        self._window.memory = WindowMemory(settings.WINDOW_STATE.read(preferences))
        self._window.memory.restore_window(self._window)

    def open(self, open_ports: Callable[[], Ports], case_words: str = "") -> None:
        """Open the doors on the read lane; the window is painted meanwhile."""
        self._open_ports, self._case_words = open_ports, case_words
        self._tasks.read(self._open, self._on_open, owner=self, failed=self._on_open_failed)

    def on_call(self, call: str) -> None:
        """A later launch called: come forward, and open its case if it names one."""
        self._window.come_forward()
        if call.startswith("case "):
            self.show_case(call.removeprefix("case "))

    def show_case(self, words: str) -> None:
        """Open the case that a code or its last digits lead to."""
        if self.desktop is None or not words:
            return
        ports, officer = self.desktop.ports, self.desktop.seat.officer
        self._tasks.read(
            lambda: browsing.case_by_words(ports, officer, words), self._on_case, owner=self
        )

    def on_trouble(self, error: Exception) -> None:
        """Trouble that nobody took: a bar for what can be told, the dialog for a bug."""
        if self.desktop is not None and self.reach.note(error):
            # The bar of the desk says it, and goes by itself.
            return
        if isinstance(error, Told):
            self.furniture.trouble.show_error(error)
        else:
            log.error("a job failed", exc_info=error)
            self.on_bug(error)

    def on_bug(self, error: BaseException) -> None:
        """Keep the incident and show it; further ones are counted."""
        self.furniture.bugs.show_bug(error)
        ports = self._ports
        if ports is None:
            return

        def record() -> None:
            now = ports.clock.now()
            incident = Incident(now, "ui", "bug", place_of(error), details_of(error))
            with ports.store.write() as tx:
                tx.record_incident(incident)

        self._tasks.write(record, _forget, owner=self, failed=_log_only)

    def close(self) -> None:
        """Stop the heart, refuse new work, wait for writes, close the doors."""
        if self._heart is not None:
            self._heart.stop()
        if self._others is not None:
            self._others.stop()
        self._tasks.shut_down()
        if self._ports is not None and self._tasks.is_idle:
            self._ports.close()

    def _open(self) -> _Opened:
        if self._ports is None and self._open_ports is not None:
            self._ports = self._open_ports()
        if self._ports is None:
            raise RuntimeError("asked to open before it was said how")
        ports = self._ports
        return _Opened(ports, ports.preferences.load(), look_who(ports))

    def _on_open(self, opened: _Opened) -> None:
        if not self._window.isVisible() or not self._window.memory.page_id:
            self.place(opened.preferences)
        self.look(opened.preferences)
        self.furniture.bugs.log_folder = opened.ports.folders.log
        found, whose = opened.seated.found, opened.seated.officer_id
        kept = settings.ACTING_OFFICER.read(opened.preferences)
        seat = Seat(found.offices, found.officers)
        is_known = seat.sit_by_id(kept) if whose is None else seat.keep_for(whose)
        self.desktop = Desktop(
            opened.ports, self._tasks, News(), seat, self._theme, UndoStack(self)
        )
        self.reach.begin(opened.ports, is_away=opened.seated.is_away)
        if seat.is_empty:
            self._ask_first()
        elif opened.ports.server is not None and not is_known:
            self._ask_who()
        else:
            self._begin()

    def _ask_who(self) -> None:
        """A server's database that was given no rights knows many officers and no logins."""
        if self.desktop is None:
            return
        seat = self.desktop.seat
        asked = _dialogs().WhoDialog(seat.officers, seat.offices, self._window)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def sit() -> None:
            if seat.sit_by_id(asked.officer_id):
                self._keep({settings.ACTING_OFFICER.key: asked.officer_id})
                self._begin()
            else:
                self._window.close()

        asked.accepted.connect(sit)
        asked.rejected.connect(self._window.close)
        asked.open()

    def _ask_for_server(self, trouble: Told | None = None) -> None:
        """Another connection is entered; once it works the doors are opened anew."""
        if self._ports is None:
            return
        asked = _dialogs().ConnectDialog(self._ports, self._tasks, trouble, self._window)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(self._open_anew)
        asked.rejected.connect(self._window.close)
        asked.open()

    def _open_anew(self) -> None:
        ports, self._ports, self.desktop = self._ports, None, None
        if ports is not None:
            self._tasks.read(ports.close, lambda _: self._open_again(), owner=self)

    def _open_again(self) -> None:
        if self._open_ports is not None:
            self.open(self._open_ports, self._case_words)

    def _on_open_failed(self, error: Exception) -> None:
        is_seated = self._ports is not None and self._ports.server is not None
        if isinstance(error, Told) and is_seated and error.code in _ANOTHER_CONNECTION:
            self._ask_for_server(error)
        elif isinstance(error, Told):
            open_again = self._open_ports
            again = None if open_again is None else lambda: self.open(open_again, self._case_words)
            self.furniture.trouble.show_error(error, again)
        else:
            self.on_trouble(error)

    def _ask_first(self) -> None:
        if self.desktop is None:
            return
        wizard = self._first_run(self.desktop, self._speak)
        wizard.accepted.connect(self._on_first_run)
        wizard.rejected.connect(self._window.close)
        wizard.finished.connect(lambda how: self._ask_for_server() if how == _JOIN else None)
        wizard.setParent(self._window, wizard.windowFlags())
        wizard.open()

    def _speak(self, choice: str) -> None:
        self._keep({settings.LANGUAGE.key: choice})
        self._window.begin_anew()

    def _on_first_run(self) -> None:
        if self.desktop is None:
            return
        ports = self.desktop.ports
        self._tasks.read(
            lambda: (browsing.offices(ports), browsing.officers(ports)),
            lambda found: self._on_first_desk(*found),
            owner=self,
        )

    def _on_first_desk(self, offices: Sequence[Office], officers: Sequence[Officer]) -> None:
        if self.desktop is not None:
            self.desktop.seat.refill(offices, officers)
            self._begin()

    def _begin(self) -> None:
        desktop = self.desktop
        if desktop is None or desktop.seat.is_empty:
            return
        self._heart = Heartbeat(desktop, self)
        self._heart.slept.connect(self._on_slept)
        self._heart.beaten.connect(self.reach.note_tick)
        desktop.news.changed.connect(self.reach.note_news)
        self.furniture.open_desk(desktop, self._heart, self.reach)
        if self.reach.is_away and self._window.first_page_id != "compose":
            # The other pages are in the database.
            self._window.go("desk")
        self._window.open_desk(desktop)
        desktop.seat.changed.connect(self._keep_officer)
        desktop.theme.changed.connect(self._keep_look)
        desktop.news.changed.connect(self._on_news)
        self._heart.start()
        ports = desktop.ports
        if ports.server is not None:
            # A file is this office's alone; its own programs tell one another by the next tick.
            self._others = Others(desktop, self)
            self._others.start()
        self._tasks.keep(
            lambda: own_drafts.clear_pictures(ports), _forget, owner=self, failed=_log_only
        )
        self.show_case(self._case_words)

    def _on_case(self, found: CaseRow | None) -> None:
        if found is None:
            self.furniture.status.tell(self.tr("No case fits that code."))
        else:
            self._window.show_case(found.id)

    def _on_reach(self) -> None:
        """The database is back: everything is read anew, and what waited is delivered at once."""
        if self.reach.is_away or self.desktop is None or self._heart is None:
            return
        self.desktop.news.tell(Changes(frozenset(Touch(topic, 0) for topic in Topic)))
        self._heart.fetch_now()

    def _on_slept(self) -> None:
        self.furniture.status.tell(self.tr("This computer was asleep; looking at X again."))

    def _on_news(self, changes: Changes) -> None:
        if self.desktop is None:
            return
        if changes.ids(Topic.OPTION):
            preferences = self.desktop.ports.preferences
            self._tasks.read(preferences.load, self.look, owner=self, turn="look")
        if changes.ids(Topic.OFFICE):
            ports, seat = self.desktop.ports, self.desktop.seat
            self._tasks.read(
                lambda: (browsing.offices(ports), browsing.officers(ports)),
                lambda found: seat.refill(*found),
                owner=self,
                turn="seat",
            )

    def _keep_officer(self) -> None:
        if self.desktop is not None:
            self._keep({settings.ACTING_OFFICER.key: self.desktop.seat.officer.id})

    def _keep_look(self) -> None:
        self._keep(
            {
                settings.ZOOM.key: self._theme.zoom,
                settings.COLOUR_SCHEME.key: self._theme.scheme,
            }
        )

    def _remember(self) -> None:
        self._keep({settings.WINDOW_STATE.key: self._window.remembered()})

    def _keep(self, values: Preferences) -> None:
        ports = self._ports
        if ports is None:
            return

        def keep() -> None:
            for key, value in values.items():
                options.keep_preference(ports, key, value)

        self._tasks.write(keep, _forget, owner=self, failed=_log_only)

    def _may_close(self) -> bool:
        if self.desktop is None or self._window.is_wanted_anew:
            return True
        due = post_due_soon(self.desktop, self.furniture.status.today)
        return wants_to_quit(self._window, due)


def _dialogs() -> Any:
    # Asked once in the life of a desk: no start waits for them.
    return importlib.import_module("upsocial_desktop.ui.connect_dialog")


def _forget(_answer: object) -> None:
    """Nothing needs to be done with the answer."""


def _log_only(error: Exception) -> None:
    log.warning("could not be kept: %s", type(error).__name__)
