"""Small steps for tests of the composer and the calendar: plan, look, wait."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import QuietX
from upsocial_desktop.domain.changes import Topic
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.services.browsing import accounts, draft_page, list_drafts
from upsocial_desktop.services.ports import Outgoing, Ports, do_nothing
from upsocial_desktop.services.publishing import schedule_post, withdraw_post
from upsocial_desktop.services.records import DraftFilter, DraftRow
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import Beside

T = TypeVar("T", bound=QObject)


@dataclass
class RefusingX(QuietX):
    """An X that takes no post, in its own words."""

    def create(self, outgoing: Outgoing, meanwhile: Callable[[], None] = do_nothing) -> str:
        raise Refused("x.not_permitted", detail="You are not permitted to perform this action.")


def plan(desktop: Desktop, text: str, due_at: datetime | None = None) -> int:
    """Plan a post of the office that sits here; in two hours where no minute is given."""
    ports, officer = desktop.ports, desktop.seat.officer
    account = accounts(ports, officer.office_id)[0]
    due = due_at or ports.clock.now() + timedelta(hours=2)
    return schedule_post(ports, officer, account.id, text, due).first(Topic.DRAFT)


def withdraw(desktop: Desktop, draft_id: int) -> None:
    """Withdraw a post as it stands now."""
    draft = draft_page(desktop.ports, draft_id)[0]
    withdraw_post(desktop.ports, Wish(desktop.seat.officer, draft_id, draft.version))


def planned(ports: Ports, office_id: int) -> Sequence[DraftRow]:
    """Every post of an office."""
    return list_drafts(ports, DraftFilter(office_id))


def child(root: QWidget, kind: type[T], name: str) -> T:
    """The one widget of a name."""
    found = root.findChild(kind, name)
    assert found is not None, name
    return found


def said_beside(widget: QWidget) -> str:
    """What is said beside a control of the widget's window, "" for nothing."""
    notes = [note for note in widget.window().findChildren(Beside) if note.isVisible()]
    return notes[0].sentence if notes else ""


def settle(qtbot: QtBot, desktop: Desktop, until: Callable[[], bool] = lambda: True) -> None:
    """Wait until all jobs have answered and something holds."""
    qtbot.waitUntil(lambda: not desktop.tasks.is_busy and until())
