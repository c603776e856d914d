"""Mentions as a list shows and speaks them."""

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.mention import Doubt, Standing
from upsocial_desktop.services.records import MentionRow
from upsocial_desktop.ui import words
from upsocial_desktop.ui.paged_model import Column
from upsocial_desktop.ui.widgets.letters import one_line
from upsocial_desktop.ui.words import Look


def columns() -> tuple[Column[MentionRow], ...]:
    """The one column of the list; the delegate paints it."""
    return (Column(QCoreApplication.translate("inbox", "Mention"), lambda row: one_line(row.text)),)


def look_of(row: MentionRow) -> Look | None:
    """The chip of a mention: its code, why it needs a look, or why it is no complaint."""
    if row.is_gone:
        return "eye-off", QCoreApplication.translate("inbox", "Deleted on X"), "muted"
    if row.case_code:
        return "link", row.case_code, "primary"
    if row.is_critical and row.standing is Standing.NEW:
        return "triangle-alert", QCoreApplication.translate("inbox", "Danger?"), "late"
    if row.doubt is not Doubt.NONE:
        return "circle-help", words.of_doubt(row.doubt), "due"
    if row.standing is Standing.ASIDE and row.aside is not None:
        return "archive", words.of_aside(row.aside), "muted"
    return None


def sentence(row: MentionRow) -> str:
    """One sentence a screen reader says for a row."""
    read = "" if row.is_read else QCoreApplication.translate("inbox", "Unread")
    chip = look_of(row)
    parts = (
        read,
        row.author_name or row.author_username,
        words.when(row.created_at),
        one_line(row.text),
        chip[1] if chip else words.of_standing(row.standing),
    )
    return ". ".join(part for part in parts if part)
