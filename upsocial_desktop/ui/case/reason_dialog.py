"""Asks for one text that a move needs: a reason, an objection, a note."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.services.browsing import offices_to_forward
from upsocial_desktop.services.forwarding import return_case
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.case.office_picker import OfficePicker
from upsocial_desktop.ui.desktop import Desktop

_TALL = 110


@dataclass(frozen=True)
class Question:
    """What is asked: the title, the button's verb, the label of the text, a hint below it."""

    title: str
    verb: str
    label: str
    hint: str = ""


class ReasonDialog(FormDialog):
    """One text, and the use case it is given to."""

    def __init__(
        self,
        desktop: Desktop,
        question: Question,
        case: Case,
        job: Callable[[Ports, Wish, str], Changes],
        parent: QWidget | None,
    ) -> None:
        super().__init__(desktop, question.title, question.verb, parent)
        self.case = case
        self._job = job
        self.text = QPlainTextEdit()
        self.text.setObjectName("reason")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TALL)
        self.add_field(question.label, self.text, question.hint)
        self.fit()
        self.text.setFocus()

    def wish(self) -> Callable[[], Changes]:
        ports, wish, job = self.desktop.ports, self.wish_on_case(), self._job
        text = self.text.toPlainText()
        return lambda: job(ports, wish, text)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.text}


class ReturnDialog(FormDialog):
    """Why a forwarded case goes back, and which office could act."""

    def __init__(
        self, desktop: Desktop, question: Question, case: Case, parent: QWidget | None
    ) -> None:
        super().__init__(desktop, question.title, question.verb, parent)
        self.case = case
        self.text = QPlainTextEdit()
        self.text.setObjectName("reason")
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(_TALL)
        self.picker = OfficePicker(self.tr("Which office can act, if you know"))
        self.add_field(question.label, self.text, question.hint)
        self.add_field(self.tr("&Office that can act"), self.picker)
        self.picker.taken.connect(self.wish_button.setFocus)
        self.fit()
        self.text.setFocus()
        ports, officer = desktop.ports, desktop.seat.officer
        desktop.tasks.read(
            lambda: offices_to_forward(ports, officer), self.picker.show_offices, owner=self
        )

    def wish(self) -> Callable[[], Changes]:
        ports, wish, office = self.desktop.ports, self.wish_on_case(), self.picker.office
        text, office_id = self.text.toPlainText(), office.id if office is not None else None
        return lambda: return_case(ports, wish, text, office_id)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.text}
