"""What the program offers on a case: to tell the citizen, twins, answers to many, numbers."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from upsocial_desktop.domain.case import CLOSED, Case, CaseMove, CaseState
from upsocial_desktop.domain.moment import Moment
from upsocial_desktop.domain.post_text import measure
from upsocial_desktop.services.alarms import card_of
from upsocial_desktop.services.merging import merge_cases
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import Ringing
from upsocial_desktop.services.replying import skip_moment, waiting_on
from upsocial_desktop.services.twins import TwinCase, Twins, twins_of_case
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.asking import Failed, ask
from upsocial_desktop.ui.case.offer_bar import OfferBar
from upsocial_desktop.ui.case.reply_many import ManyDialog
from upsocial_desktop.ui.case.reply_words import CaseLook
from upsocial_desktop.ui.desktop import Desktop

_WRITE, _SKIP, _OPEN, _MERGE, _MANY = "see_words", "skip_moment", "open_twin", "merge_twin", "many"


@dataclass(frozen=True)
class _Found:
    """What was found out about a case after it was shown."""

    moment: Moment | None
    twins: Twins
    card: Ringing | None


def _find(ports: Ports, case: Case) -> _Found:
    waiting = waiting_on(ports, case.id)
    is_open = case.state not in CLOSED and case.state is not CaseState.MERGED
    card = None
    if case.is_critical and is_open:
        with ports.store.read() as tx:
            mention = tx.mention(case.source_mention_id)
        card = card_of(ports, mention)
    return _Found(
        waiting.moment if waiting is not None else None,
        twins_of_case(ports, case.id) if is_open else Twins(()),
        card,
    )


class ReplyOffers(QWidget):
    """Bars below the head of a case; each is there only while it has something to offer.

    What they need is read after the case is shown, so that no case opens later for it.
    """

    write_wanted = Signal()
    case_wanted = Signal(int)

    def __init__(self, desktop: Desktop, failed: Failed) -> None:
        super().__init__()
        self._desktop, self._failed = desktop, failed
        self._look: CaseLook | None = None
        self._twin: TwinCase | None = None
        self.tell = OfferBar("tell_citizen")
        self.tell.add_button(_WRITE, self.tr("See the words (R)"), "message-square")
        self.tell.add_button(_SKIP, self.tr("Do not tell"))
        self.many = OfferBar("answer_many")
        self.many.add_button(_MANY, self.tr("Answer all…"), "users")
        self.twins = OfferBar("twins")
        self.twins.add_button(_OPEN, self.tr("Open it"))
        self.twins.add_button(_MERGE, self.tr("Put this case under it"))
        self.numbers = OfferBar("helplines")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for bar in (self.numbers, self.tell, self.many, self.twins):
            column.addWidget(bar)
            bar.chosen.connect(self._on_chosen)
        self.hide()

    def show_look(self, look: CaseLook) -> None:
        """Show what this case offers; what was offered for another one goes at once."""
        case = look.page.case
        if self._look is None or self._look.page.case.id != case.id:
            for bar in (self.numbers, self.tell, self.many, self.twins):
                bar.hide()
            self.hide()
        self._look = look
        ports = self._desktop.ports
        self._desktop.tasks.read(
            partial(_find, ports, case),
            partial(self._show, look),
            owner=self,
            failed=self._failed,
            turn="case.offers",
        )

    def _show(self, look: CaseLook, found: _Found) -> None:
        if look is not self._look:
            return
        self._show_numbers(found.card)
        self._show_moment(look, found.moment)
        self._show_many(look)
        self._show_twins(look, found.twins)
        bars = (self.numbers, self.tell, self.many, self.twins)
        self.setVisible(any(not bar.isHidden() for bar in bars))

    def _show_numbers(self, card: Ringing | None) -> None:
        if card is None:
            self.numbers.hide()
            return
        self.numbers.show_offer(words.of_card(card), (), icon="bell", ink="late")

    def _show_moment(self, look: CaseLook, moment: Moment | None) -> None:
        if moment is None or not look.may_speak or look.is_answer_on_way:
            self.tell.hide()
            return
        weight = measure(look.prepared).weight
        said = self.tr("Tell the citizen? %1 · %2 of %3")
        said = said.replace("%1", words.of_moment(moment)).replace("%2", str(weight))
        offered = (_WRITE,) if moment is Moment.DONE else (_WRITE, _SKIP)
        limit = str(look.page.account.max_weight)
        self.tell.show_offer(said.replace("%3", limit), offered, icon="message-square")

    def _show_many(self, look: CaseLook) -> None:
        case = look.page.case
        if not case.me_too or not look.may_speak:
            self.many.hide()
            return
        said = self.tr("%n more citizens wrote about this.", "", case.me_too)
        self.many.show_offer(said, (_MANY,), icon="users")

    def _show_twins(self, look: CaseLook, twins: Twins) -> None:
        self._twin = twins.cases[0] if twins.cases else None
        if not twins:
            self.twins.hide()
            return
        parts = [words.of_twin(twin) for twin in twins.cases[:3]]
        if twins.mentions:
            parts.append(self.tr("%n undecided posts say the same", "", len(twins.mentions)))
        offered = []
        if self._twin is not None:
            offered.append(_OPEN)
            if CaseMove.MERGE in look.page.allowed_moves and self._is_one_cause(look.page.case):
                offered.append(_MERGE)
        said = self.tr("Likely the same: %1").replace("%1", " · ".join(parts))
        self.twins.show_offer(said, offered, icon="link")

    def _is_one_cause(self, case: Case) -> bool:
        twin = self._twin
        return twin is not None and (twin.case.topic, twin.case.district) == (
            case.topic,
            case.district,
        )

    def _on_chosen(self, name: str) -> None:
        if self._look is None:
            return
        if name == _WRITE:
            self.write_wanted.emit()
        elif name == _SKIP:
            self._skip(self._look.page.case)
        elif name == _MANY:
            ManyDialog(self._desktop, self._look.page.case, self).open()
        elif self._twin is not None and name == _OPEN:
            self.case_wanted.emit(self._twin.case.id)
        elif self._twin is not None:
            self._merge(self._look.page.case, self._twin)

    def _skip(self, case: Case) -> None:
        ports, wish = self._desktop.ports, Wish(self._desktop.seat.officer, case.id, case.version)
        ask(self._desktop, self, lambda: skip_moment(ports, wish), None, self._failed)

    def _merge(self, case: Case, twin: TwinCase) -> None:
        ports, officer = self._desktop.ports, self._desktop.seat.officer
        wish = Wish(officer, twin.case.id, twin.case.version)
        seen, why = [(case.id, case.version)], words.of_why(twin.why)
        ask(self._desktop, self, lambda: merge_cases(ports, wish, seen, why), None, self._failed)
