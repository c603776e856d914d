"""What an officer should know about a minute before a post is planned for it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.services.records import DraftRow
from upsocial_desktop.ui import words

_MOST_NAMED = 2
_FIRST_LETTERS = 40


def warnings_about(
    moment: datetime, near: Sequence[DraftRow], now: datetime, *, is_now: bool
) -> list[str]:
    """Sentences about a minute: past, or close to another post."""
    said = []
    if not is_now and moment < now:
        said.append(QCoreApplication.translate("when", "This time has passed."))
    for row in near[:_MOST_NAMED]:
        other = QCoreApplication.translate("when", "Another post stands at %1: %2")
        start = " ".join(row.text.split())[:_FIRST_LETTERS]
        said.append(other.replace("%1", words.hour(row.due_at)).replace("%2", start))
    return said
