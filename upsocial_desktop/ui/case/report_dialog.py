"""Reports what was done on a case (आख्या)."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate
from PySide6.QtWidgets import QDateEdit, QLineEdit, QPlainTextEdit, QWidget

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.services.closing import Report, report_done
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.desktop import Desktop

_TALL = 110


class ReportDialog(FormDialog):
    """The action, the day it was done, and who did it."""

    def __init__(self, desktop: Desktop, case: Case | None, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("ReportDialog", "Report (आख्या) on %1")
        verb = QCoreApplication.translate("ReportDialog", "Hand in report")
        code = case.code if case is not None else ""
        super().__init__(desktop, title.replace("%1", code), verb, parent)
        self.case = case
        self.action = QPlainTextEdit()
        self.action.setObjectName("action")
        self.action.setTabChangesFocus(True)
        self.action.setFixedHeight(_TALL)
        self.done_on = QDateEdit()
        self.done_on.setObjectName("done_on")
        self.done_on.setDisplayFormat("dd-MM-yyyy")
        self.done_on.setCalendarPopup(True)
        today = desktop.ports.clock.now().astimezone(IST).date()
        self.done_on.setDate(QDate(today.year, today.month, today.day))
        self.done_by = QLineEdit(desktop.seat.officer.name)
        self.done_by.setObjectName("done_by")
        self.add_field(
            self.tr("&What was done"),
            self.action,
            self.tr("The home office answers the citizen with these words."),
        )
        self.add_field(self.tr("&Done on"), self.done_on)
        self.add_field(self.tr("&By whom"), self.done_by)
        self.fit()
        self.action.setFocus()

    @property
    def report(self) -> Report:
        """The report as it stands in the fields."""
        shown = self.done_on.date()
        day = date(shown.year(), shown.month(), shown.day())
        return Report(self.action.toPlainText(), day, self.done_by.text())

    def wish(self) -> Callable[[], Changes]:
        ports, wish, report = self.desktop.ports, self.wish_on_case(), self.report
        return lambda: report_done(ports, wish, report)

    def places(self) -> Mapping[str, QWidget]:
        return {
            "": self.action,
            "report.by_missing": self.done_by,
            "report.in_future": self.done_on,
        }
