"""What an office that is not on the system says by telephone, noted on its behalf."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.services.browsing import offices_to_forward
from upsocial_desktop.services.letters import (
    Call,
    accept_by_phone,
    report_by_phone,
    return_by_phone,
)
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.case.office_picker import OfficePicker
from upsocial_desktop.ui.case.report_dialog import ReportDialog
from upsocial_desktop.ui.compose.india_time import minute_field, moment_of, shown_time
from upsocial_desktop.ui.desktop import Desktop

_TALL = 66


class CallFields:
    """Who said it, and when; added to the end of a form."""

    def __init__(self, form: FormDialog) -> None:
        self.spoken_to = QLineEdit()
        self.spoken_to.setObjectName("spoken_to")
        who = QCoreApplication.translate("CallFields", "&Spoken to (name, post)")
        when = QCoreApplication.translate("CallFields", "&At (Indian time)")
        self.spoken_at = minute_field(when.replace("&", ""), form)
        self.spoken_at.setObjectName("spoken_at")
        self.spoken_at.setDateTime(shown_time(form.desktop.ports.clock.now()))
        form.add_field(who, self.spoken_to)
        form.add_field(when, self.spoken_at)

    @property
    def call(self) -> Call:
        """The call as it stands in the fields."""
        return Call(self.spoken_to.text(), moment_of(self.spoken_at.dateTime()))

    def places(self) -> dict[str, QWidget]:
        """Which field a refusal is about."""
        return {
            "call.who_missing": self.spoken_to,
            "call.in_future": self.spoken_at,
            "call.too_early": self.spoken_at,
        }


class AcceptByPhoneDialog(FormDialog):
    """The office has accepted the case: it acts from now on, and this desk follows it up."""

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("AcceptByPhoneDialog", "Acceptance of %1 by telephone")
        verb = QCoreApplication.translate("AcceptByPhoneDialog", "Note acceptance")
        super().__init__(desktop, title.replace("%1", case.code), verb, parent)
        self.case = case
        self.fields = CallFields(self)
        self.fit()
        self.fields.spoken_to.setFocus()

    def wish(self) -> Callable[[], Changes]:
        ports, wish, call = self.desktop.ports, self.wish_on_case(), self.fields.call
        return lambda: accept_by_phone(ports, wish, call)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.fields.spoken_to, **self.fields.places()}


class ReturnByPhoneDialog(FormDialog):
    """The office sends the case back, with the reason it gave."""

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("ReturnByPhoneDialog", "Return of %1 by telephone")
        verb = QCoreApplication.translate("ReturnByPhoneDialog", "Note return")
        super().__init__(desktop, title.replace("%1", case.code), verb, parent)
        self.case = case
        self.fields = CallFields(self)
        self.reason = QPlainTextEdit()
        self.reason.setObjectName("reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_TALL)
        self.picker = OfficePicker(self.tr("Which office can act, if they said so"))
        self.add_field(self.tr("&Why it is not for that office"), self.reason)
        self.add_field(self.tr("&Office that can act"), self.picker)
        self.picker.taken.connect(self.wish_button.setFocus)
        self.fit()
        self.fields.spoken_to.setFocus()
        ports, officer = desktop.ports, desktop.seat.officer
        desktop.tasks.read(
            lambda: offices_to_forward(ports, officer), self.picker.show_offices, owner=self
        )

    def wish(self) -> Callable[[], Changes]:
        ports, wish, call = self.desktop.ports, self.wish_on_case(), self.fields.call
        reason, office = self.reason.toPlainText(), self.picker.office
        office_id = office.id if office is not None else None
        return lambda: return_by_phone(ports, wish, call, reason, office_id)

    def places(self) -> Mapping[str, QWidget]:
        return {
            "": self.fields.spoken_to,
            "return.reason_missing": self.reason,
            **self.fields.places(),
        }


class ReportByPhoneDialog(ReportDialog):
    """The report of the office, as it was told or written."""

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        super().__init__(desktop, case, parent)
        self.done_by.clear()
        self.fields = CallFields(self)
        self.fit()

    def wish(self) -> Callable[[], Changes]:
        ports, wish = self.desktop.ports, self.wish_on_case()
        call, report = self.fields.call, self.report
        return lambda: report_by_phone(ports, wish, call, report)

    def places(self) -> Mapping[str, QWidget]:
        return {**super().places(), **self.fields.places()}
