"""The window: rail, a stack of pages, room above and below for what surrounds them; no logic.

It is painted before the rest of the house is imported, so it knows only what it needs for that.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from upsocial_desktop.ui.rail import Rail
from upsocial_desktop.ui.widgets.roomy import Roomy
from upsocial_desktop.ui.window_memory import WindowMemory

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent

    from upsocial_desktop.ui.desktop import Desktop
    from upsocial_desktop.ui.page import Page
    from upsocial_desktop.ui.widgets.first_sight import FirstSight

_LEAST = (1024, 560)
_FIRST = (1280, 720)


class PageEntry(NamedTuple):
    """A page of the rail; it is built when it is first shown."""

    page_id: str
    icon: str
    title: str
    keys: str
    build: "Callable[[Desktop], Page]"
    is_last: bool = False


class MainWindow(QMainWindow):
    """Shows pages and takes their wishes from one to the other; `closing` asks before it goes.

    `painted` comes once, after the first paint; `built` carries each page when it is new.
    """

    painted = Signal()
    built = Signal(object)
    closing = Signal()

    def __init__(self, *, is_practice: bool) -> None:
        super().__init__()
        self._is_practice = is_practice
        self._is_painted = False
        self._entries: dict[str, PageEntry] = {}
        self._pages: dict[str, Page] = {}
        self._rooms: dict[str, Roomy] = {}
        self._desktop: Desktop | None = None
        self._wished = ""
        self.is_wanted_anew = False
        self.memory = WindowMemory()
        self.may_close: Callable[[], bool] = lambda: True
        self.setMinimumSize(*_LEAST)
        self.resize(QSize(*_FIRST).boundedTo(self.screen().availableSize()))
        self._build()
        self.show_unread(0)

    def _build(self) -> None:
        self.frame = QFrame(self)
        self.frame.setObjectName("frame_of_practice" if self._is_practice else "frame")
        self._column = QVBoxLayout(self.frame)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.rail = Rail(self.frame)
        self.rail.chosen.connect(self.go)
        self.stack = QStackedWidget(self.frame)
        self._first_sight: FirstSight | None = None
        # The page that takes over reads from the first sight until it has its own rows.
        self._is_taken_over = False
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addWidget(self.stack, 1)
        self._column.addLayout(middle, 1)
        self.setCentralWidget(self.frame)

    def add_entries(self, entries: Sequence[PageEntry]) -> None:
        """Put the pages on the rail; nothing is built yet."""
        for entry in entries:
            self._entries[entry.page_id] = entry
            self.rail.add(entry.page_id, entry.icon, entry.title, entry.keys, is_last=entry.is_last)

    @property
    def entries(self) -> Sequence[PageEntry]:
        """The pages of the rail in their order."""
        return tuple(self._entries.values())

    @property
    def first_page_id(self) -> str:
        """The page to open first: wished for already, remembered, or the first of the rail."""
        known = (each for each in (self._wished, self.memory.page_id) if each in self._entries)
        return next(known, next(iter(self._entries), ""))

    def put_above(self, part: QWidget) -> None:
        """Give a part the room above all others."""
        self._column.insertWidget(0, part)

    def put_below(self, part: QWidget) -> None:
        """Give a part the room below all others."""
        self._column.addWidget(part)

    def show_waiting(self) -> None:
        """Say that the office is being opened, where nothing of it can be shown yet."""
        from upsocial_desktop.ui.widgets.empty_state import EmptyState  # noqa: PLC0415 - its icon

        opening = self.tr("Opening the office…")
        self.stack.addWidget(EmptyState("inbox", opening, self.tr("One moment.")))

    def show_first_sight(self, sight: "FirstSight") -> None:
        """Show the first rows of the inbox until the inbox itself has its own."""
        self._first_sight = sight
        self.stack.addWidget(sight)
        self.stack.setCurrentWidget(sight)
        self.memory.restore_parts(sight)
        sight.setFocus()

    def open_desk(self, desktop: "Desktop") -> None:
        """Begin to work on this desktop, on the page that was wished for."""
        self._desktop = desktop
        page = self.go(self.first_page_id)
        if page is not None and self._first_sight is None and not self._has_focus_within(page):
            # Keys go to the page, as they do to the first sight.
            (page.panes() or (page,))[0].setFocus()

    def _has_focus_within(self, page: "Page") -> bool:
        focused = self.focusWidget()
        return focused is not None and page.isAncestorOf(focused)

    def go(self, page_id: str) -> "Page | None":
        """Show a page, building it the first time; None where it may not or cannot be shown.

        Before the desk is open the wish is kept.
        """
        here = self.page
        if page_id not in self._entries:
            return None
        if self._desktop is None:
            self._wished = page_id
            self.rail.show_chosen(page_id)
            return None
        if here is not None and here.page_id != page_id and not here.may_leave():
            self.rail.show_chosen(here.page_id)
            return None
        if page_id not in self._pages:
            self._pages[page_id] = self._built(self._entries[page_id], self._desktop)
        page = self._pages[page_id]
        self.rail.show_chosen(page_id)
        sight = self._first_sight
        if sight is not None and sight.page_id == page_id:
            self.stack.setCurrentWidget(sight)
            if not self._is_taken_over:
                self._is_taken_over = True
                page.take_over(sight, self._leave_first_sight)
        else:
            if not self._is_taken_over:
                self._leave_first_sight()
            self.stack.setCurrentWidget(self._rooms[page_id])
            page.open()
        return page

    def _leave_first_sight(self) -> None:
        sight, self._first_sight = self._first_sight, None
        if sight is None:
            return
        # Who has gone elsewhere while the page was loading stays there.
        if self.stack.currentWidget() is sight and sight.page_id in self._pages:
            self.stack.setCurrentWidget(self._rooms[sight.page_id])
        self.stack.removeWidget(sight)
        sight.deleteLater()

    @property
    def page(self) -> "Page | None":
        """The page that is shown."""
        shown = self.stack.currentWidget()
        return next((self._pages[key] for key, room in self._rooms.items() if room is shown), None)

    def remembered(self) -> str:
        """How everything stands now, as a text to keep for the next start."""
        here = self.page
        views = {page_id: page.view_shown for page_id, page in self._pages.items()}
        return self.memory.text_of(self, here.page_id if here is not None else "", views)

    def show_case(self, case_id: int) -> None:
        """Go to a case; going back leads to the page that is shown now."""
        here = self.page
        page = self.go("cases")
        if page is not None:
            page.show_case(case_id, here.page_id if here is not None else "")

    def show_mention(self, mention_id: int) -> None:
        """Go to a mention."""
        page = self.go("inbox")
        if page is not None:
            page.show_mention(mention_id)

    def show_draft(self, draft_id: int) -> None:
        """Go to a post."""
        page = self.go("compose")
        if page is not None:
            page.show_draft(draft_id)

    def new_post_at(self, when_at: "datetime") -> None:
        """Go to a new post for a minute."""
        page = self.go("compose")
        if page is not None:
            page.new_post_at(when_at)

    def show_writing(self, key: str) -> None:
        """Go to words being written on this PC."""
        page = self.go("compose")
        if page is not None:
            page.show_writing(key)

    def show_unread(self, unread: int) -> None:
        """Say in the title how many mentions wait."""
        title = self.tr("UP Social Desk")
        if unread:
            title = self.tr("(%1) %2").replace("%1", str(unread)).replace("%2", title)
        if self._is_practice:
            title = self.tr("PRACTICE — %1").replace("%1", title)
        self.setWindowTitle(title)

    def come_forward(self) -> None:
        """Be seen, from wherever the window was put away to."""
        self.setWindowState(self.windowState() & ~self.windowState().WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def begin_anew(self) -> None:
        """Close, to be opened once more; nothing happens where a page may not be left."""
        self.is_wanted_anew = True
        self.is_wanted_anew = self.close()

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # The paint itself comes after its event.
            QTimer.singleShot(0, self, self.painted.emit)

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Until the keys are bound, those of the pages are heard here."""
        from PySide6.QtGui import QKeySequence  # noqa: PLC0415 - not before a key is pressed

        pressed = QKeySequence(event.keyCombination())
        for entry in self._entries.values():
            if pressed == QKeySequence(entry.keys):
                self.go(entry.page_id)
                return
        super().keyPressEvent(event)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Close only when no page would lose anything and the officer does not stay for a post."""
        if all(page.may_leave() for page in self._pages.values()) and self.may_close():
            self.closing.emit()
            event.accept()
        else:
            event.ignore()

    def _built(self, entry: PageEntry, desktop: "Desktop") -> "Page":
        page = entry.build(desktop)
        page.case_wanted.connect(self.show_case)
        page.mention_wanted.connect(self.show_mention)
        page.draft_wanted.connect(self.show_draft)
        page.writing_wanted.connect(self.show_writing)
        page.post_wanted.connect(self.new_post_at)
        page.page_wanted.connect(self.go)
        page.anew_wanted.connect(self.begin_anew)
        room = Roomy(page)
        self._rooms[page.page_id] = room
        self.stack.addWidget(room)
        self.built.emit(page)
        self.memory.restore_parts(page)
        page.begin_with_view(self.memory.view_of(page.page_id))
        return page
