"""What the program noticed about the mention being read: critical words, and likely twins."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from upsocial_desktop.domain.critical import Alarm
from upsocial_desktop.domain.mention import Mention, Standing
from upsocial_desktop.services.alarms import call_false, card_of, hear_alarm, ring_again
from upsocial_desktop.services.ports import Ports
from upsocial_desktop.services.records import Ringing
from upsocial_desktop.services.twins import Twins, twins_of_mention
from upsocial_desktop.services.wish import Wish
from upsocial_desktop.ui import words
from upsocial_desktop.ui.case.asking import Failed, ask
from upsocial_desktop.ui.case.offer_bar import OfferBar
from upsocial_desktop.ui.desktop import Desktop

_SEEN, _FALSE, _OPEN = "mention_seen", "mention_no_danger", "open_twin_case"


@dataclass(frozen=True)
class _Noticed:
    """What was found out about a mention after it was shown."""

    card: Ringing | None
    twins: Twins


def _notice(ports: Ports, mention: Mention) -> _Noticed:
    is_new = mention.standing is Standing.NEW
    return _Noticed(
        card_of(ports, mention) if mention.is_critical else None,
        twins_of_mention(ports, mention.id) if is_new else Twins(()),
    )


class MentionOffers(QWidget):
    """Bars below the words of the post; each is there only with something to say."""

    case_wanted = Signal(int)

    def __init__(self, desktop: Desktop, failed: Failed) -> None:
        super().__init__()
        self._desktop, self._failed = desktop, failed
        self._mention: Mention | None = None
        self._case_id = 0
        self.danger = OfferBar("danger", is_stacked=True)
        self.danger.add_button(_SEEN, self.tr("Seen (Ctrl+Shift+A)"), "check")
        self.danger.add_button(_FALSE, self.tr("No danger (Ctrl+Shift+X)"), "x")
        self.twins = OfferBar("mention_twins", is_stacked=True)
        self.twins.add_button(_OPEN, self.tr("Open the case"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for bar in (self.danger, self.twins):
            column.addWidget(bar)
            bar.chosen.connect(self._on_chosen)
        self.hide()

    def show_mention(self, mention: Mention) -> None:
        """Look what there is to notice about a mention; what was said of another goes at once."""
        if self._mention is None or self._mention.id != mention.id:
            self.hide()
        self._mention = mention
        self._desktop.tasks.read(
            partial(_notice, self._desktop.ports, mention),
            partial(self._show, mention),
            owner=self,
            failed=self._failed,
            turn="inbox.offers",
        )

    def call_false(self) -> bool:
        """Say that the post being read is no danger; False where nothing rang in it."""
        mention = self._mention
        if mention is None or not mention.is_critical:
            return False
        desktop, mention_id = self._desktop, mention.id
        officer = desktop.seat.officer

        def back() -> None:
            wish = Wish(officer, mention_id, 0)
            ask(desktop, desktop.news, lambda: ring_again(desktop.ports, wish))

        said = self.tr("No danger: @%1").replace("%1", mention.post.author_username)
        wish = Wish(officer, mention_id, mention.version)
        ask(
            desktop,
            self,
            lambda: call_false(desktop.ports, wish),
            lambda _changes: desktop.undo.push(said, back),
            self._failed,
        )
        return True

    def _show(self, mention: Mention, noticed: _Noticed) -> None:
        if mention is not self._mention:
            return
        self._show_danger(mention, noticed.card)
        self._show_twins(noticed.twins)
        self.setVisible(not self.danger.isHidden() or not self.twins.isHidden())

    def _show_danger(self, mention: Mention, card: Ringing | None) -> None:
        if card is None:
            self.danger.hide()
            return
        is_ringing = mention.alarm is Alarm.RINGING
        offered = (_SEEN, _FALSE) if is_ringing else (_FALSE,)
        said = self.tr("Possible danger: %1").replace("%1", words.of_card(card))
        self.danger.show_offer(said, offered, icon="triangle-alert", ink="late")

    def _show_twins(self, twins: Twins) -> None:
        self._case_id = twins.cases[0].case.id if twins.cases else 0
        if not twins:
            self.twins.hide()
            return
        parts = [words.of_twin(twin) for twin in twins.cases[:2]]
        if twins.mentions:
            parts.append(self.tr("%n undecided posts say the same", "", len(twins.mentions)))
        said = self.tr("Likely the same: %1").replace("%1", " · ".join(parts))
        self.twins.show_offer(said, (_OPEN,) if self._case_id else (), icon="link")

    def _on_chosen(self, name: str) -> None:
        mention = self._mention
        if mention is None:
            return
        if name == _OPEN:
            self.case_wanted.emit(self._case_id)
        elif name == _FALSE:
            self.call_false()
        else:
            ports = self._desktop.ports
            wish = Wish(self._desktop.seat.officer, mention.id, mention.version)
            ask(self._desktop, self, lambda: hear_alarm(ports, wish), None, self._failed)
