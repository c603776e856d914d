"""What became of a case while an officer was writing about it."""

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.domain.history import HistoryLine
from upsocial_desktop.services.records import CasePage
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.telling import office_names, tell_line
from upsocial_desktop.ui.widgets.letters import one_line

_MOST = 3


def meanwhile(page: CasePage, seen_version: int) -> str:
    """Who did what since a version was seen, and that nothing of one's own is lost."""
    newer = [line for line in page.history if line.version > seen_version]
    # The page may have been read again before the refusal came home: then the last line it is.
    told = "; ".join(_told(line, page) for line in (newer or list(page.history))[-_MOST:])
    said = QCoreApplication.translate(
        "meanwhile",
        "This case has changed meanwhile: %1. What you wrote is kept and nothing was sent or"
        " overwritten. Look at it as it is now, then do it again.",
    )
    return said.replace("%1", told)


def _told(line: HistoryLine, page: CasePage) -> str:
    telling = tell_line(line, office_names(page))
    program = QCoreApplication.translate("meanwhile", "the program")
    who = line.officer_name if line.officer_id is not None else program
    said = f"{who}, {words.hour(line.at)}: {telling.title}"
    return f"{said} “{one_line(telling.body)}”" if telling.body else said
