"""Cases as a table shows and speaks them."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from upsocial_desktop.services.browsing import case_lateness
from upsocial_desktop.services.ports import Clock
from upsocial_desktop.services.records import CaseRow
from upsocial_desktop.ui import words
from upsocial_desktop.ui.language import of_two
from upsocial_desktop.ui.paged_model import Column
from upsocial_desktop.ui.widgets.letters import one_line
from upsocial_desktop.ui.words import Look

CODE, SUMMARY, STATE, DESK, DUE, HOLDER = range(6)


def columns(clock: Clock) -> tuple[Column[CaseRow], ...]:
    """The columns of the table; STATE and DUE are painted as chips."""
    return (
        Column(QCoreApplication.translate("cases", "Code"), lambda row: row.code),
        Column(QCoreApplication.translate("cases", "Matter"), lambda row: one_line(row.summary)),
        Column(QCoreApplication.translate("cases", "State"), lambda row: state_look(row)[1]),
        Column(QCoreApplication.translate("cases", "Desk"), _desk_of),
        Column(
            QCoreApplication.translate("cases", "Due"), lambda row: due_look(row, clock.now())[1]
        ),
        Column(QCoreApplication.translate("cases", "In hand of"), lambda row: row.holder_name),
    )


def _desk_of(row: CaseRow) -> str:
    return of_two(row.desk_office_name, row.desk_office_hi)


def state_look(row: CaseRow) -> Look:
    """The chip of a case's state; an answer on its way and new words of the citizen go first."""
    if row.is_being_answered:
        return "send", QCoreApplication.translate("cases", "Being answered"), "due"
    if row.has_citizen_written:
        return "message-circle", QCoreApplication.translate("cases", "Citizen wrote"), "due"
    return words.case_look(row.state)


def due_look(row: CaseRow, now: datetime) -> Look:
    """The chip of a case's clock."""
    return words.due_look(row.due_at, now, case_lateness(row, now))


def due_hint(row: CaseRow) -> str:
    """The deadline in full, for hovering."""
    said = QCoreApplication.translate("cases", "Answer promised by %1 IST. Calendar days count.")
    return said.replace("%1", words.when(row.due_at))


def sentence(row: CaseRow, now: datetime) -> str:
    """One sentence a screen reader says for a case."""
    critical = QCoreApplication.translate("cases", "Critical") if row.is_critical else ""
    parts = (
        critical,
        row.code,
        one_line(row.summary),
        state_look(row)[1],
        due_look(row, now)[1],
        _desk_of(row),
        row.holder_name,
    )
    return ". ".join(part for part in parts if part)
