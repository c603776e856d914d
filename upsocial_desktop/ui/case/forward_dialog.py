"""Sends a case to the office that can act, with the reason."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.office import Office
from upsocial_desktop.services.away import is_away, offices_elsewhere
from upsocial_desktop.services.desk_queue import forward_case
from upsocial_desktop.services.forwarding import forward_outlook
from upsocial_desktop.services.records import ForwardOutlook
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.case.labels import plain_label, set_role
from upsocial_desktop.ui.case.office_picker import OfficePicker
from upsocial_desktop.ui.desktop import Desktop
from upsocial_desktop.ui.trouble import say_beside

_REASON_TALL = 66
# From two days on, how long something took is told in days.
_LONG_HOURS = 48


class ForwardDialog(FormDialog):
    """Chooses an office by its number or name; says by when it has to accept, and how it does."""

    def __init__(self, desktop: Desktop, case: Case | None, parent: QWidget | None) -> None:
        title = QCoreApplication.translate("ForwardDialog", "Forward %1")
        verb = QCoreApplication.translate("ForwardDialog", "Forward")
        code = case.code if case is not None else ""
        super().__init__(desktop, title.replace("%1", code), verb, parent)
        self.case = case
        self.picker = OfficePicker(self.tr("Two or three letters, Hindi or English, or the number"))
        self.about = plain_label(self.tr("Choose the office that can act."), "muted")
        self.about.setObjectName("about_office")
        self.reason = QPlainTextEdit()
        self.reason.setObjectName("reason")
        self.reason.setTabChangesFocus(True)
        self.reason.setFixedHeight(_REASON_TALL)
        self.add_field(self.tr("&Office"), self.picker)
        self.rows.addWidget(self.about)
        self.rows.addSpacing(8)
        self.add_field(
            self.tr("&Reason"),
            self.reason,
            self.tr("The day promised to the citizen stays as it is."),
        )
        self.fit()
        self.picker.chosen.connect(self._on_chosen)
        self.picker.taken.connect(self.reason.setFocus)
        self.picker.setFocus()
        ports, officer = desktop.ports, desktop.seat.officer
        desktop.tasks.read(
            lambda: offices_elsewhere(ports, officer), self.picker.show_offices, owner=self
        )

    def submit(self) -> None:
        """Forward, once an office is chosen."""
        if self.picker.office is None:
            say_beside(self.picker.field, self.tr("Choose the office first."))
        else:
            super().submit()

    def wish(self) -> Callable[[], Changes]:
        ports, wish, office = self.desktop.ports, self.wish_on_case(), self.picker.office
        reason = self.reason.toPlainText()
        if office is None:
            return lambda: NOTHING
        return lambda: forward_case(ports, wish, office.id, reason)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.picker.field, "forward.reason_missing": self.reason}

    def _on_chosen(self) -> None:
        office, ports = self.picker.office, self.desktop.ports
        if office is None:
            set_role(self.about, "muted")
            self.about.setText(self.tr("Choose the office that can act."))
            return
        self.desktop.tasks.read(
            lambda: forward_outlook(ports, office.id),
            lambda outlook: self._show_outlook(office, outlook),
            owner=self,
            failed=self._on_no_outlook,
            turn="case.forward_outlook",
        )

    def _on_no_outlook(self, error: Exception) -> None:
        if not is_away(error):
            self.desktop.tasks.troubled.emit(error)
            return
        set_role(self.about, "due")
        self.about.setText(
            self.tr("The office database is away: the forward waits at this desk until it is back.")
        )

    def _show_outlook(self, office: Office, outlook: ForwardOutlook) -> None:
        if office.is_on_system:
            by = self.tr("Has to accept or return it by %1 IST.")
            told = (by, self._took(outlook), self._waiting(outlook))
        else:
            letter = self.tr("Nobody works there with this program: send it a letter.")
            told = (letter, self.tr("Due %1 IST."), "")
        said = " ".join(part for part in told if part)
        set_role(self.about, "muted" if office.is_on_system else "due")
        self.about.setText(said.replace("%1", words.when(outlook.due_at)))

    def _took(self, outlook: ForwardOutlook) -> str:
        hours = outlook.last_accept_hours
        if hours is None:
            return self.tr("It has accepted no case yet.")
        if hours < 1:
            took = self.tr("%n min", "", max(int(hours * 60), 1))
        elif hours < _LONG_HOURS:
            took = self.tr("%n h", "", int(hours))
        else:
            took = self.tr("%n d", "", int(hours / 24))
        return self.tr("Its last acceptance took %2.").replace("%2", took)

    def _waiting(self, outlook: ForwardOutlook) -> str:
        if not outlook.waiting:
            return self.tr("Nothing waits there.")
        return self.tr("%n waiting there now.", "", outlook.waiting)
