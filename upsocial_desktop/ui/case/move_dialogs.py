"""The dialogs of the rarer moves: a later day, another ending, a master case, marks, placing."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from upsocial_desktop.domain.case import Case, Flag, OtherReason
from upsocial_desktop.domain.changes import NOTHING, Changes
from upsocial_desktop.domain.errors import Refused
from upsocial_desktop.domain.indian_time import IST
from upsocial_desktop.domain.officer import Officer
from upsocial_desktop.services.browsing import case_by_words
from upsocial_desktop.services.forwarding import place_case
from upsocial_desktop.services.merging import merge_cases
from upsocial_desktop.services.other_closing import close_other, prepared_other_answer
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.promising import promise_later
from upsocial_desktop.services.sorting import flag_case, has_flag
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.case.forward_dialog import ForwardDialog
from upsocial_desktop.ui.case.report_dialog import day_field, day_in
from upsocial_desktop.ui.desktop import Desktop

_TALL, _ANSWER_TALL = 66, 110
_LATER_DAYS = 7


class InterimDialog(FormDialog):
    """A later day for the answer, and why; both dates stay on the case."""

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        super().__init__(desktop, "", "", parent)
        self.setWindowTitle(self.tr("Promise a later day on %1").replace("%1", case.code))
        self.wish_button.setText(self.tr("Promise"))
        self.case = case
        later = case.due_at.astimezone(IST).date() + timedelta(days=_LATER_DAYS)
        self.day = day_field("new_due_on", later)
        self.reason = _text("reason", _TALL)
        said = self.tr("Now promised by %1 IST. The interim reply is prepared for you to send.")
        self.add_field(self.tr("&New day"), self.day, said.replace("%1", words.when(case.due_at)))
        self.add_field(self.tr("&Why it takes longer"), self.reason)
        self.fit()
        self.day.setFocus()

    def wish(self) -> Callable[[], Changes]:
        ports, wish = self.desktop.ports, self.wish_on_case()
        day, reason = day_in(self.day), self.reason.toPlainText()
        return lambda: promise_later(ports, wish, day, reason)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.day, "interim.reason_missing": self.reason}


class CloseOtherDialog(FormDialog):
    """The fixed reason, where the citizen can turn, and the public answer."""

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        super().__init__(desktop, "", "", parent)
        self.setWindowTitle(self.tr("Close %1 for another reason").replace("%1", case.code))
        self.wish_button.setText(self.tr("Send answer"))
        self.case = case
        self._prepared = ""
        self.reason = QComboBox()
        self.reason.setObjectName("other_reason")
        for each in OtherReason:
            self.reason.addItem(words.of_other_reason(each), each)
        self.pointer = QLineEdit()
        self.pointer.setObjectName("pointer")
        self.answer = _text("answer", _ANSWER_TALL)
        self.add_field(
            self.tr("&Reason"),
            self.reason,
            self.tr('"Not ours" is no reason: forward the case to the office that can act.'),
        )
        self.add_field(self.tr("&Where the citizen can turn, or the other code"), self.pointer)
        self.add_field(
            self.tr("&Answer"),
            self.answer,
            self.tr("The case closes when this answer is published."),
        )
        self.fit()
        self.reason.currentIndexChanged.connect(self._prepare)
        self.pointer.editingFinished.connect(self._prepare)
        self._prepare()
        self.reason.setFocus()

    def wish(self) -> Callable[[], Changes]:
        ports, wish, reason = self.desktop.ports, self.wish_on_case(), self._reason
        text, pointer = self.answer.toPlainText(), self.pointer.text()
        return lambda: close_other(ports, wish, reason, text, pointer)

    def places(self) -> Mapping[str, QWidget]:
        return {
            "": self.answer,
            "close.pointer_missing": self.pointer,
            "close.master_unknown": self.pointer,
            "close.not_asked_twice": self.reason,
        }

    @property
    def _reason(self) -> OtherReason:
        return OtherReason(self.reason.currentData())

    def _prepare(self) -> None:
        """Prepare the words anew, unless the officer has written in them."""
        if self.case is None or self.answer.toPlainText() != self._prepared:
            return
        ports, case_id = self.desktop.ports, self.case.id
        reason, pointer = self._reason, self.pointer.text()
        self.desktop.tasks.read(
            lambda: prepared_other_answer(ports, case_id, reason, pointer),
            self._show_prepared,
            owner=self,
            turn="case.other_answer",
        )

    def _show_prepared(self, text: str) -> None:
        if self.answer.toPlainText() == self._prepared:
            self._prepared = text
            self.answer.setPlainText(text)


class MergeDialog(FormDialog):
    """Which master case this one goes with: its code or last five digits."""

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        super().__init__(desktop, "", "", parent)
        self.setWindowTitle(self.tr("Merge %1 into a master case").replace("%1", case.code))
        self.wish_button.setText(self.tr("Merge"))
        self.case = case
        self.master = QLineEdit()
        self.master.setObjectName("master")
        self.reason = _text("reason", _TALL)
        self.add_field(
            self.tr("&Master case"),
            self.master,
            self.tr("Code or last five digits. The earliest day promised holds for all."),
        )
        self.add_field(self.tr("&What they have in common"), self.reason)
        self.fit()
        self.master.setFocus()

    def wish(self) -> Callable[[], Changes]:
        ports, seen = self.desktop.ports, self.wish_on_case()
        sought, reason = self.master.text().strip(), self.reason.toPlainText()
        return lambda: merge_into(ports, seen, sought, reason)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.master}


def merge_into(ports: Ports, seen: Wish, sought: str, reason: str) -> Changes:
    """Merge the case seen into the one that words name. Raises Refused("case.unknown")."""
    row = case_by_words(ports, seen.officer, sought) if sought else None
    if row is None:
        raise Refused("case.unknown", words=sought)
    master = Wish(seen.officer, row.id, row.version, seen.op_id)
    return merge_cases(ports, master, [(seen.id, seen.version)], reason)


class FlagsDialog(FormDialog):
    """The marks of a case: critical, before a court, press interest."""

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        super().__init__(desktop, "", "", parent)
        self.setWindowTitle(self.tr("Marks of %1").replace("%1", case.code))
        self.wish_button.setText(self.tr("Keep marks"))
        self.case = case
        self.boxes = {flag: QCheckBox(words.of_flag(flag)) for flag in Flag}
        for flag, box in self.boxes.items():
            box.setObjectName(f"flag_{flag.value}")
            box.setChecked(has_flag(case, flag))
            self.rows.addWidget(box)
        self.fit()
        self.boxes[Flag.CRITICAL].setFocus()

    def wish(self) -> Callable[[], Changes]:
        case, officer = self.case, self.desktop.seat.officer
        if case is None:
            return lambda: NOTHING
        wanted = {flag: box.isChecked() for flag, box in self.boxes.items()}
        return partial(keep_flags, self.desktop.ports, officer, case, wanted)

    def places(self) -> Mapping[str, QWidget]:
        return {"": self.boxes[Flag.CRITICAL]}


def keep_flags(ports: Ports, officer: Officer, case: Case, wanted: Mapping[Flag, bool]) -> Changes:
    """Set and clear those marks that differ. Raises Refused as the table of moves says."""
    changes, version = NOTHING, case.version
    for flag, is_set in wanted.items():
        if has_flag(case, flag) is not is_set:
            changes |= flag_case(ports, Wish(officer, case.id, version), flag, is_set=is_set)
            version += 1
    return changes


class PlaceDialog(ForwardDialog):
    """The State cell's choice for a case that came back twice."""

    def __init__(self, desktop: Desktop, case: Case, parent: QWidget | None) -> None:
        super().__init__(desktop, case, parent)
        self.setWindowTitle(self.tr("Place %1").replace("%1", case.code))
        self.wish_button.setText(self.tr("Place"))

    def wish(self) -> Callable[[], Changes]:
        ports, wish, office = self.desktop.ports, self.wish_on_case(), self.picker.office
        reason = self.reason.toPlainText()
        if office is None:
            return lambda: NOTHING
        return lambda: place_case(ports, wish, office.id, reason)


def _text(name: str, tall: int) -> QPlainTextEdit:
    field = QPlainTextEdit()
    field.setObjectName(name)
    field.setTabChangesFocus(True)
    field.setFixedHeight(tall)
    return field
