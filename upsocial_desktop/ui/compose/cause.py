"""Why a post did not go, in sentences."""

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.ui import words
from upsocial_desktop.ui.said import Said

_MISSED = "draft.missed"


def cause_of(code: str, detail: str, username: str) -> Said:
    """What happened, what became of the words, what to do, for a post's trouble."""
    if code == _MISSED:
        return Said(
            QCoreApplication.translate("calendar", "Its time passed while nothing was sent here."),
            QCoreApplication.translate("calendar", "It was not published."),
            QCoreApplication.translate("calendar", "Publish it now, move it, or withdraw it."),
        )
    return words.of_error(code, {"detail": detail, "username": username})


def whole_cause(code: str, detail: str, username: str) -> str:
    """All of it in one line with X's own words, "" where nothing went wrong."""
    if not code:
        return ""
    said = cause_of(code, detail, username)
    return " ".join(dict.fromkeys(part for part in (said.what, detail, said.kept, said.do) if part))
