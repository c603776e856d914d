"""What every page of the main window's stack can do and may wish for."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from upsocial_desktop.ui.desktop import Desktop

if TYPE_CHECKING:
    from upsocial_desktop.ui.widgets.first_sight import FirstSight


class Page(QWidget):
    """A page shows values, gathers a wish and hands it to the tasks; it asks to go elsewhere."""

    case_wanted = Signal(int)
    mention_wanted = Signal(int)
    draft_wanted = Signal(int)
    writing_wanted = Signal(str)
    # A new post at this minute (UTC).
    post_wanted = Signal(object)
    page_wanted = Signal(str)
    anew_wanted = Signal()
    told = Signal(str)

    page_id: ClassVar[str] = ""

    def __init__(self, desktop: Desktop, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desktop = desktop
        self.setObjectName(f"page_{self.page_id}")

    def open(self) -> None:
        """Called each time the page is shown; the first time it loads."""

    def take_over(self, sight: "FirstSight", done: Callable[[], None]) -> None:
        """Begin where the first sight was shown; only the inbox has one to go on from."""
        del sight
        self.open()
        done()

    def commands(self) -> dict[str, Callable[[], None]]:
        """What the shortcuts of ui/actions.py do on this page, by action id."""
        return {}

    def may_leave(self) -> bool:
        """Whether the page can be left without losing anything."""
        return True

    def show_case(self, case_id: int, came_from: str = "") -> None:
        """Show one case; only the page of cases does. `came_from` is the page to go back to."""

    def show_mention(self, mention_id: int) -> None:
        """Show one mention; only the inbox does."""

    def show_draft(self, draft_id: int) -> None:
        """Show one post; only the composer and the calendar do."""

    def new_post_at(self, when_at: datetime) -> None:
        """Begin a new post for a minute; only the composer does."""

    def show_writing(self, key: str) -> None:
        """Show words being written on this PC; only the composer does."""

    @property
    def view_shown(self) -> str:
        """The view to begin with at the next start, "" where there is nothing to choose."""
        return ""

    def begin_with_view(self, view: str) -> None:
        """Called once, before the page is first shown, with what `view_shown` was at the end."""

    def panes(self) -> tuple[QWidget, ...]:
        """What F6 goes round, in order; empty: the page is one pane."""
        return ()
