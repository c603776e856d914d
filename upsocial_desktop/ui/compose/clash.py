"""What an officer should know about a minute before a post is planned for it."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.draft import DraftState
from upsocial_desktop.services.browsing import list_drafts
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import DraftFilter, DraftRow
from upsocial_desktop.ui import words

NEAR = timedelta(minutes=10)
_PLANNED = frozenset({DraftState.SCHEDULED, DraftState.SENDING, DraftState.PUBLISHED})


def posts_near(ports: Ports, office_id: int, moment: datetime) -> Sequence[DraftRow]:
    """Posts of the office planned or published within ten minutes of a moment."""
    margin = timedelta(microseconds=1)
    where = DraftFilter(office_id, _PLANNED, moment - NEAR, moment + NEAR + margin)
    return list_drafts(ports, where)


def warnings_about(
    moment: datetime, near: Sequence[DraftRow], now: datetime, *, is_now: bool
) -> list[str]:
    """Sentences about a minute: past, or close to another post."""
    said = []
    if not is_now and moment < now:
        said.append(QCoreApplication.translate("when", "This time has passed."))
    for row in near[:2]:
        other = QCoreApplication.translate("when", "Another post stands at %1: %2")
        start = " ".join(row.text.split())[:40]
        said.append(other.replace("%1", words.hour(row.due_at)).replace("%2", start))
    return said
