"""What is done with a case from its page and from the list, and how it is undone."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from upsocial_desktop.domain.case import Case, CaseMove
from upsocial_desktop.domain.changes import Changes, Topic
from upsocial_desktop.services.browsing import case_page
from upsocial_desktop.services.checking import pass_check, send_closure_back
from upsocial_desktop.services.closing import object_to_report, reopen_case, withdraw_report
from upsocial_desktop.services.desk_queue import (
    SETTLED,
    accept_case,
    claim_case,
    drop_wish,
    is_waiting,
    note_on,
)
from upsocial_desktop.services.forwarding import recall_case
from upsocial_desktop.services.merging import unmerge_case
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.reopening import continue_in_new_case
from upsocial_desktop.services.sorting import mark_citizen_read, release_case
from upsocial_desktop.services.waiting import resume_case
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.asking import Failed, ask
from upsocial_desktop.ui.case.form_dialog import FormDialog
from upsocial_desktop.ui.case.forward_dialog import ForwardDialog
from upsocial_desktop.ui.case.letter_dialog import LetterDialog
from upsocial_desktop.ui.case.move_dialogs import (
    CloseOtherDialog,
    FlagsDialog,
    InterimDialog,
    MergeDialog,
    PlaceDialog,
)
from upsocial_desktop.ui.case.phone_dialogs import (
    AcceptByPhoneDialog,
    ReportByPhoneDialog,
    ReturnByPhoneDialog,
)
from upsocial_desktop.ui.case.reason_dialog import Question, ReasonDialog, ReturnDialog
from upsocial_desktop.ui.case.register_dialog import CorrectDialog
from upsocial_desktop.ui.case.reply_ask import AskDialog
from upsocial_desktop.ui.case.report_dialog import ReportDialog
from upsocial_desktop.ui.desktop import Desktop

OneMove = Callable[[Ports, Wish], Changes]

# What an office that is not on the system does, its sender notes from the telephone.
_BY_PHONE: Mapping[CaseMove, Callable[[Desktop, Case, QWidget | None], FormDialog]] = {
    CaseMove.ACCEPT: AcceptByPhoneDialog,
    CaseMove.RETURN: ReturnByPhoneDialog,
    CaseMove.REPORT: ReportByPhoneDialog,
}


def drop(ports: Ports, number: int) -> Callable[[], Changes]:
    """Take a wish that waits on this PC back."""

    def job() -> Changes:
        drop_wish(ports, number)
        return SETTLED

    return job


class CaseWork(QWidget):
    """Makes moves on cases. Never shown: it is the parent of the dialogs' wishes.

    Undoable: claim by release, forward by recall, report by withdrawal, and the other way about
    where the rules of the office have it.
    """

    stale = Signal()

    def __init__(self, desktop: Desktop, failed: Failed, place: QWidget) -> None:
        super().__init__(place)
        self.hide()
        self._desktop = desktop
        self._failed = failed
        self._place = place

    def make(self, move: CaseMove, case: Case) -> None:
        """Make a move, or open the dialog that asks for what it needs."""
        at_once: dict[CaseMove, tuple[OneMove, str, OneMove | None]] = {
            CaseMove.ACCEPT: (accept_case, self.tr("Accepted %1"), None),
            CaseMove.CLAIM: (claim_case, self.tr("Took %1 in hand"), release_case),
            CaseMove.RELEASE: (release_case, self.tr("Laid %1 back"), claim_case),
            CaseMove.RECALL: (recall_case, self.tr("Recalled %1"), None),
            CaseMove.WITHDRAW_REPORT: (withdraw_report, self.tr("Took report of %1 back"), None),
            CaseMove.CITIZEN_READ: (mark_citizen_read, "", None),
            CaseMove.RESUME: (resume_case, self.tr("%1 goes on"), None),
        }
        if case.is_by_letter and move in _BY_PHONE:
            _BY_PHONE[move](self._desktop, case, self._place).open()
        elif move is CaseMove.LETTER:
            self.open_letter(case.id)
        elif move in at_once:
            job, said, undo = at_once[move]
            self._make_at_once(case, job, said, undo)
        else:
            dialog = self._dialog(move, case)
            if dialog is not None:
                dialog.open()

    def take(self, case_id: int, version: int) -> None:
        """Accept a case that was sent here, or take it in hand, from a list."""
        ports, officer = self._desktop.ports, self._desktop.seat.officer

        def job() -> Changes:
            allowed = case_page(ports, officer, case_id).allowed_moves
            take = accept_case if CaseMove.ACCEPT in allowed else claim_case
            return take(ports, Wish(officer, case_id, version))

        ask(self._desktop, self, job, None, self._failed)

    def undo_by(self, case_id: int, job: OneMove) -> Callable[[], None]:
        """An undo: the opposite move at the version the case then has, if the rules let it."""
        desktop, officer = self._desktop, self._desktop.seat.officer

        def wish() -> Changes:
            version = case_page(desktop.ports, officer, case_id).case.version
            return job(desktop.ports, Wish(officer, case_id, version))

        # Undo outlives the page; its trouble is told by the window.
        return lambda: ask(desktop, desktop.news, wish)

    def _make_at_once(self, case: Case, job: OneMove, said: str, undo: OneMove | None) -> None:
        desktop = self._desktop
        wish = Wish(desktop.seat.officer, case.id, case.version, about=case.code)

        def done(changes: Changes) -> None:
            if undo is not None or is_waiting(changes):
                self._push_undo(changes, case, said, undo)

        ask(desktop, self, lambda: job(desktop.ports, wish), done, self._failed)

    def _dialog(self, move: CaseMove, case: Case) -> FormDialog | None:
        if move is CaseMove.FORWARD:
            forward = ForwardDialog(self._desktop, case, self._place)
            self._offer_undo(forward, case, self.tr("Forwarded %1"), recall_case)
            forward.wished.connect(lambda _changes: self._offer_letter(forward, case.id))
            return forward
        if move is CaseMove.REPORT:
            report = ReportDialog(self._desktop, case, self._place)
            self._offer_undo(report, case, self.tr("Handed in the report on %1"), withdraw_report)
            return report
        plain: dict[CaseMove, Callable[[Desktop, Case, QWidget | None], FormDialog]] = {
            CaseMove.SORT: CorrectDialog,
            CaseMove.ASK_CITIZEN: AskDialog,
            CaseMove.INTERIM: InterimDialog,
            CaseMove.CLOSE_OTHER: CloseOtherDialog,
            CaseMove.MERGE: MergeDialog,
            CaseMove.FLAG: FlagsDialog,
            CaseMove.PLACE: PlaceDialog,
        }
        if move in plain:
            return plain[move](self._desktop, case, self._place)
        if move is CaseMove.RETURN:
            return self._return_dialog(case)
        return self._reason_dialog(move, case)

    def open_letter(self, case_id: int) -> None:
        """Show the letter to an office that is not on the system."""
        LetterDialog(self._desktop, case_id, self._place).open()

    def _offer_letter(self, forward: ForwardDialog, case_id: int) -> None:
        """Nobody will click there: the letter is what brings the case to that office."""
        office = forward.picker.office
        if office is not None and not office.is_on_system:
            self.open_letter(case_id)

    def _offer_undo(self, dialog: FormDialog, case: Case, said: str, undo: OneMove) -> None:
        dialog.wished.connect(lambda changes: self._push_undo(changes, case, said, undo))

    def _push_undo(self, changes: Changes, case: Case, said: str, undo: OneMove | None) -> None:
        """Offer the way back; what waits on this PC is only taken out of the queue."""
        desktop = self._desktop
        if is_waiting(changes):
            number = changes.first(Topic.DESK)
            words = self.tr("%1: waits at this desk").replace("%1", case.code)
            desktop.undo.push(
                words, lambda: ask(desktop, desktop.news, drop(desktop.ports, number))
            )
        elif undo is not None:
            desktop.undo.push(said.replace("%1", case.code), self.undo_by(case.id, undo))

    def _return_dialog(self, case: Case) -> FormDialog:
        question = Question(
            self.tr("Return %1").replace("%1", case.code),
            self.tr("Return"),
            self.tr("&Why it is not for this office"),
            self.tr("A case that is returned twice is placed by the State cell."),
        )
        return ReturnDialog(self._desktop, question, case, self._place)

    def _reason_dialog(self, move: CaseMove, case: Case) -> FormDialog | None:
        asked: dict[CaseMove, tuple[Question, Callable[[Ports, Wish, str], Changes]]] = {
            CaseMove.OBJECT: (
                Question(
                    self.tr("Send the report on %1 back").replace("%1", case.code),
                    self.tr("Send back"),
                    self.tr("&What is missing"),
                ),
                object_to_report,
            ),
            CaseMove.REOPEN: (
                Question(
                    self.tr("Reopen %1").replace("%1", case.code),
                    self.tr("Reopen"),
                    self.tr("&Why"),
                    self.tr(
                        "Only if the citizen is dissatisfied; thanks reopen nothing. A new limit"
                        " starts, the next senior officer has it, the old dates stay in the story."
                    ),
                ),
                reopen_case,
            ),
            CaseMove.UNMERGE: (
                Question(
                    self.tr("Take %1 out of its master case").replace("%1", case.code),
                    self.tr("Take out"),
                    self.tr("&What is different about it"),
                    self.tr("It is a case of its own again, due on its own day."),
                ),
                unmerge_case,
            ),
            CaseMove.CONTINUE: (
                Question(
                    self.tr("Go on from %1 in a new case").replace("%1", case.code),
                    self.tr("Open new case"),
                    self.tr("&Why"),
                    self.tr(
                        "The citizen wrote after the time to object. Both cases name each other."
                    ),
                ),
                continue_in_new_case,
            ),
            CaseMove.CHECK_PASS: (
                Question(
                    self.tr("Accept the closure of %1").replace("%1", case.code),
                    self.tr("Accept"),
                    self.tr("&Remark, if any"),
                ),
                pass_check,
            ),
            CaseMove.CHECK_BACK: (
                Question(
                    self.tr("Send the closure of %1 back").replace("%1", case.code),
                    self.tr("Send back"),
                    self.tr("&What is not right with it"),
                    self.tr("The case is reopened and goes to the next senior officer."),
                ),
                send_closure_back,
            ),
            CaseMove.NOTE: (
                Question(
                    self.tr("Note on %1").replace("%1", case.code),
                    self.tr("Keep note"),
                    self.tr("&Note"),
                    self.tr("Seen only by the offices of this case, never by the citizen."),
                ),
                note_on,
            ),
        }
        if move not in asked:
            return None
        question, job = asked[move]
        dialog = ReasonDialog(self._desktop, question, case, job, self._place)
        dialog.wished.connect(lambda changes: self._push_undo(changes, case, "", None))
        return dialog
