"""What surrounds the pages in the window: trouble, status, toast, ribbon, keys, dialogs."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from upsocial_desktop.services.records import CaseView, Today
from upsocial_desktop.ui import help_words
from upsocial_desktop.ui.actions import EVERYWHERE, Shortcuts, actions_of
from upsocial_desktop.ui.alarm_bar import AlarmBar
from upsocial_desktop.ui.bug_dialog import BugDesk
from upsocial_desktop.ui.cheat_sheet import CheatSheet, HelpDialog
from upsocial_desktop.ui.desk.bar import DeskBar
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.go_to import GoTo
from upsocial_desktop.ui.heartbeat import Heartbeat
from upsocial_desktop.ui.main_window import MainWindow
from upsocial_desktop.ui.page import Page
from upsocial_desktop.ui.panes import go_round
from upsocial_desktop.ui.practice.ribbon import Ribbon
from upsocial_desktop.ui.reach import Reach
from upsocial_desktop.ui.read_only_bar import ReadOnlyBar
from upsocial_desktop.ui.status_line import StatusLine
from upsocial_desktop.ui.trouble import TroubleBar
from upsocial_desktop.ui.widgets.toast import Toast


class Furniture(QObject):
    """Put into the window once it has been painted; it works when the desk is open."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._ribbon: Ribbon | None = None
        self.bugs = BugDesk(window)
        self.shortcuts = Shortcuts(window)
        self.trouble = TroubleBar(window)
        self.status = StatusLine(window)
        self.alarm = AlarmBar(window)
        self.desk = DeskBar(window)
        window.put_above(self.desk)
        window.put_above(self.alarm)
        self.read_only = ReadOnlyBar(window)
        window.put_above(self.trouble)
        window.put_above(self.read_only)
        window.put_below(self.status)
        self._toast = Toast(window.frame)
        self.status.counted.connect(self._on_counted)
        window.built.connect(self._on_page)

    def open_desk(self, desktop: Desktop, heart: Heartbeat, reach: Reach) -> None:
        """Begin to work on this desktop."""
        if desktop.ports.is_practice:
            self._ribbon = Ribbon(desktop, self._window)
            self._ribbon.moved.connect(heart.fetch_now)
            self._window.put_above(self._ribbon)
        self.status.attend(desktop, heart)
        self.read_only.found.connect(self.status.show_read_only)
        self.read_only.attend(desktop, heart)
        self.desk.counted.connect(self._on_desk)
        self.desk.shown_wanted.connect(partial(self._go, "desk"))
        self.desk.attend(desktop, reach)
        reach.changed.connect(lambda: self.status.show_away(is_away=reach.is_away))
        self.status.show_away(is_away=reach.is_away)
        self.alarm.mention_wanted.connect(self._window.show_mention)
        self.alarm.attend(desktop)
        desktop.undo.pushed.connect(self._toast.show_words)
        desktop.undo.changed.connect(lambda: self._toast.keep_to(desktop.undo.next_words))
        self._toast.undo_wanted.connect(desktop.undo.undo_last)
        desktop.seat.changed.connect(desktop.undo.forget)
        commands = self._commands(desktop, heart)
        self.shortcuts.bind(self._window, actions_of(EVERYWHERE), commands)

    def _commands(self, desktop: Desktop, heart: Heartbeat) -> dict[str, Callable[[], None]]:
        commands: dict[str, Callable[[], None]] = {
            f"go_{entry.page_id}": partial(self._go, entry.page_id)
            for entry in self._window.entries
        }
        commands |= {
            "go_anywhere": partial(self._ask_where, desktop),
            "fetch": heart.fetch_now,
            "next_pane": lambda: self._go_round(1),
            "previous_pane": lambda: self._go_round(-1),
            "undo": desktop.undo.undo_last,
            "hear_alarm": self.alarm.hear,
            "false_alarm": self.alarm.call_false,
            "larger": lambda: desktop.theme.zoom_by(1),
            "smaller": lambda: desktop.theme.zoom_by(-1),
            "usual_size": lambda: desktop.theme.set_zoom(100),
            "help": self._help,
            "keys": self._show_keys,
            "quit": self._quit,
            "new_post": self._new_post,
        }
        if self._ribbon is not None:
            commands["hats"] = self._ribbon.focus_hats
        return commands

    def _on_page(self, page: Page) -> None:
        page.told.connect(self.status.tell)
        self.shortcuts.bind(page, actions_of(page.page_id), page.commands())

    def _go(self, page_id: str) -> None:
        self._window.go(page_id)

    def _quit(self) -> None:
        self._window.close()

    def _new_post(self) -> None:
        page = self._window.go("compose")
        command = page.commands().get("new_post") if page is not None else None
        if command is not None:
            command()

    def _ask_where(self, desktop: Desktop) -> None:
        titles = {entry.page_id: entry.title for entry in self._window.entries}
        asked = GoTo(desktop, titles, self._window)
        asked.case_wanted.connect(self._window.show_case)
        asked.mention_wanted.connect(self._window.show_mention)
        asked.page_wanted.connect(self._window.go)
        asked.open()

    def _go_round(self, step: int) -> None:
        page = self._window.page
        panes = (page.panes() or (page,)) if page is not None else ()
        ribbon = (self._ribbon,) if self._ribbon is not None else ()
        alarm = (self.alarm,) if self.alarm.isVisible() else ()
        go_round((*ribbon, *alarm, self._window.rail, *panes), step)

    def _help(self) -> None:
        page_id, title = self._here()
        HelpDialog(title, help_words.of_page(page_id), self._window).open()

    def _show_keys(self) -> None:
        page_id, title = self._here()
        CheatSheet(page_id, title, self._window).open()

    def _here(self) -> tuple[str, str]:
        """Id and title of the page that is shown."""
        page_id = self._window.page.page_id if self._window.page else ""
        titles = {entry.page_id: entry.title for entry in self._window.entries}
        return page_id, titles.get(page_id, "")

    def _on_desk(self, came_back: int, waiting: int) -> None:
        self._window.rail.show_count("desk", came_back + waiting)
        self.status.show_desk(came_back, waiting)

    def _on_counted(self, today: Today) -> None:
        self._window.rail.show_count("inbox", today.unread)
        self._window.rail.show_count("cases", today.cases.get(CaseView.OVERDUE, 0))
        self._window.rail.show_count("approvals", today.posts_to_decide)
        self._window.show_unread(today.unread)
