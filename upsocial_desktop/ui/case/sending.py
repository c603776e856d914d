"""Hands the words for a citizen over, after a look at who else is at the case."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from upsocial_desktop.domain.case import Case
from upsocial_desktop.domain.changes import Changes
from upsocial_desktop.domain.delivery import Purpose
from upsocial_desktop.services.desk_queue import send_words
from upsocial_desktop.services.drafting import Words, keep_words, reply_key
from upsocial_desktop.services.presence import arrive_if_there
from upsocial_desktop.services.records import Presence
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui.case.asking import ask
from upsocial_desktop.ui.desktop import Desktop


@dataclass(frozen=True)
class Answer:
    """Words for the citizen of a case as it was seen."""

    case: Case
    purpose: Purpose
    text: str


class Sending(QObject):
    """One answer at a time: `others_here` asks first, then `sent` or `failed`.

    That two answers cross unseen is ruled out by the case's version; asking only saves the
    second officer the work.
    """

    others_here = Signal(object)
    sent = Signal(object)
    failed = Signal(object)

    def __init__(self, desktop: Desktop, parent: QObject) -> None:
        super().__init__(parent)
        self._desktop = desktop
        self._asked: Answer | None = None
        self.case_id = 0

    def send(self, answer: Answer) -> None:
        """Hand words over, unless somebody else has the case open."""
        self._asked = answer
        self.case_id = answer.case.id
        ports, officer = self._desktop.ports, self._desktop.seat.officer

        def looked(others: tuple[Presence, ...]) -> None:
            if not others:
                self._hand_over(answer)
            elif self._asked is answer:
                self.others_here.emit(others)

        self._desktop.tasks.write(
            lambda: arrive_if_there(ports, officer, answer.case.id),
            looked,
            owner=self,
            failed=self.failed.emit,
        )

    def go_on(self) -> None:
        """Hand over what waits for the officer's word."""
        answer, self._asked = self._asked, None
        if answer is not None:
            self._hand_over(answer)

    def forget(self) -> None:
        """Ask no question any more; the words stay where they are."""
        self._asked = None

    def _hand_over(self, answer: Answer) -> None:
        ports, case = self._desktop.ports, answer.case
        wish = Wish(self._desktop.seat.officer, case.id, case.version, about=case.code)
        place = (case.home_office_id, case.account_id)

        def job() -> Changes:
            changes = send_words(ports, wish, answer.purpose, answer.text)
            keep_words(ports, reply_key(case.id), place, Words(""))
            return changes

        ask(self._desktop, self, job, self.sent.emit, self.failed.emit)
